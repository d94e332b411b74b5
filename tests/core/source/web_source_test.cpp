#include "source/web_source.h"

#include <atomic>
#include <chrono>
#include <thread>

#include "core/source/web_listening.h"
#include "source/playlist.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// One that never ends: no length in its header, then samples for ever.
std::string endlessHeader() {
    std::string header = wav().substr(0, 44);
    header.replace(4, 4, "\xFF\xFF\xFF\xFF");
    header.replace(40, 4, "\xFF\xFF\xFF\xFF");
    return header;
}
const std::string kRadio =
    "HTTP/1.0 200 OK\r\nContent-Type: audio/x-wav\r\nicy-name: Radio Test\r\n";

}  // namespace

TEST_CASE("A file behind HTTP is heard as it is, whole, and ends") {
    const WebServer server([](const Visit& visit) { visit.reply("audio/x-wav", wav()); });
    const Outcome heard = listenTo(server.address("/a.wav"));
    CHECK(heard.ended);
    CHECK_FALSE(heard.error);
    CHECK(heard.notices.empty());
    REQUIRE(heard.stereo.size() == 2 * 96000);
    const auto* samples = reinterpret_cast<const unsigned char*>(wav().data()) + 44;
    double worst = 0.0;
    for (std::size_t i = 0; i < heard.stereo.size(); ++i) {
        const auto sample = static_cast<std::int16_t>(samples[2 * i] | samples[2 * i + 1] << 8);
        worst = std::max(worst, std::abs(heard.stereo[i] - sample / 32768.0));
    }
    CHECK(worst == 0.0);
}

TEST_CASE("A file behind a server that can do ranges is sought in, to the frame") {
    const WebServer server([](const Visit& visit) { serveWithRanges(visit, wav()); });
    const auto source = opened(openWebAddress(server.address("/a.wav"), quick()));
    CHECK(source->info().buffering);
    const Outcome begin = listen(*source, 9600);
    CHECK(source->info().seekable);
    CHECK(source->info().length == 96000);
    CHECK_FALSE(source->info().buffering);
    const Outcome rest = listen(*source);
    REQUIRE(rest.ended);
    std::vector<float> whole = begin.stereo;
    whole.insert(whole.end(), rest.stereo.begin(), rest.stereo.end());
    REQUIRE(whole.size() == 2 * 96000);
    // Back after the end, forward within the queue, far forward, back again.
    for (const Frame place : {12345, 13000, 80001, 7}) {
        CAPTURE(place);
        REQUIRE(source->seek(place));
        CHECK(source->position() == place);
        const Outcome there = listen(*source, 4800);
        REQUIRE(there.stereo.size() >= 2 * 4800);
        CHECK(largestDifference(whole, static_cast<std::size_t>(place), there.stereo) == 0.0);
    }
    REQUIRE(source->seek(96000));
    CHECK(listen(*source).ended);
}

TEST_CASE("A connection that breaks in a file goes on where it was") {
    std::atomic<int> visits{0};
    const WebServer server([&](const Visit& visit) {
        serveWithRanges(visit, wav(), visits++ == 0 ? 200000 : SIZE_MAX);
    });
    const Outcome heard = listenTo(server.address("/a.wav"));
    CHECK(heard.ended);
    CHECK(visits == 2);
    const WebServer whole([](const Visit& visit) { visit.reply("audio/x-wav", wav()); });
    CHECK(heard.stereo == listenTo(whole.address("/a.wav")).stereo);
}

TEST_CASE("A file that breaks off where its server cannot go on says where") {
    const WebServer server([](const Visit& visit) {
        visit.send(
            "HTTP/1.1 200 OK\r\nContent-Type: audio/x-wav\r\nContent-Length: 384044\r\n\r\n" +
            wav().substr(0, 200000));
    });
    const Outcome heard = listenTo(server.address("/a.wav"));
    REQUIRE(heard.error);
    CHECK(heard.error->kind == ErrorKind::web_unavailable);
    CHECK(heard.error->what.find("broke off after 0:01") != std::string::npos);
    CHECK(heard.stereo.size() > 2 * 40000);
}

// MP3 as most stations send it, the titles between the sound.
TEST_CASE("Radio plays without end and tells what it plays when it is heard") {
    const std::string mp3 = soundFile(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 144000, 44100);
    REQUIRE_FALSE(mp3.empty());
    constexpr std::size_t kEvery = 4000;
    std::atomic<bool> titles_wanted{false};
    const WebServer server([&](const Visit& visit) {
        titles_wanted = visit.has("Icy-MetaData: 1");
        visit.send(
            "HTTP/1.0 200 OK\r\nContent-Type: audio/mpeg\r\nicy-name: Radio M\xFCller\r\n"
            "icy-metaint: " +
            std::to_string(kEvery) + "\r\n\r\n");
        std::string sound;
        for (int part = 0;; ++part) {
            while (sound.size() < kEvery) {
                sound += mp3;
            }
            std::string title;
            if (part == 0 || part == 8) {
                title =
                    part == 0 ? "StreamTitle='One';" : "StreamTitle='It's two - B';StreamUrl='';";
                title.resize((title.size() + 15) / 16 * 16, '\0');
            }
            const std::string meta = static_cast<char>(title.size() / 16) + title;
            if (!visit.send(sound.substr(0, kEvery) + meta)) {
                return;
            }
            sound.erase(0, kEvery);
        }
    });
    const auto source = opened(openWebAddress(server.address("/radio"), quick()));
    const Outcome heard = listen(*source, 10 * 48000);
    const SourceInfo info = source->info();
    CHECK(titles_wanted);
    CHECK_FALSE(info.length);
    CHECK_FALSE(info.seekable);
    CHECK_FALSE(info.live);
    CHECK(info.native_rate_hz == 44100);
    CHECK(info.title == "It's two - B");
    CHECK(heard.notices == "Now playing: One.|Now playing: It's two - B.|");
    CHECK_FALSE(source->seek(0));
    // It is the tone: 440 Hz, loud and clear, away from the joins of the endless file.
    CHECK(fitSine(heard.stereo, 24000, 48000, 440).amplitude == Approx(0.5).margin(0.01));
}

TEST_CASE("Radio that breaks off is connected again, and goes on") {
    const WebServer server([&](const Visit& visit) {
        visit.send(kRadio + "\r\n" + endlessHeader() + wav().substr(44, 48000 * 4));
    });
    WebConfig config = quick();
    config.reconnects = 3;
    const auto source = opened(openWebAddress(server.address("/radio"), config));
    const Outcome heard = listen(*source);
    // A second each time, which is no steady connection: given up after so many.
    REQUIRE(heard.error);
    CHECK(heard.error->kind == ErrorKind::web_unavailable);
    CHECK(heard.error->what == "Radio Test has broken off, and does not come back.");
    CHECK(server.visits() == 4);
    CHECK(static_cast<double>(heard.stereo.size()) / 2 == Approx(4 * 48000).margin(4 * 100));
    CHECK(heard.notices == "Radio Test broke off; connecting again.|");
}

TEST_CASE("Radio whose server falls silent is connected again") {
    std::atomic<int> visits{0};
    const WebServer server([&](const Visit& visit) {
        visit.send(kRadio + "\r\n" + endlessHeader());
        if (visits++ == 0) {
            visit.send(wav().substr(44));
            visit.stall();
            return;
        }
        while (visit.send(wav().substr(44))) {
        }
    });
    WebConfig config = quick();
    config.stall_s = 0.2;
    const auto source = opened(openWebAddress(server.address("/radio"), config));
    CHECK(listen(*source, 5 * 48000).stereo.size() >= 2 * 5 * 48000);
    CHECK(server.visits() == 2);
}

// Paused for long, it is a radio: what is oldest is forgotten, and the server is not held up.
TEST_CASE("Nobody reads: radio forgets, and memory stays what it was") {
    class Later final : public Clock {
     public:
        [[nodiscard]] TimePoint now() const noexcept override {
            return TimePoint(Nanoseconds(now_ns.load()));
        }
        std::atomic<std::int64_t> now_ns{1};
    };
    const auto clock = std::make_shared<Later>();
    std::atomic<std::int64_t> sent{0};
    const WebServer server([&](const Visit& visit) {
        visit.send(kRadio + "\r\n" + endlessHeader());
        while (visit.send(wav().substr(44))) {
            sent += 2;
        }
    });
    WebConfig config = quick();
    config.clock = clock;
    config.queue_s = 1.0;
    const auto source = opened(openWebAddress(server.address("/radio"), config));
    (void)listen(*source, 4800);
    clock->now_ns += 60'000'000'000;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (sent < 200) {  // seconds of sound: far more than the queue and all sockets hold
        REQUIRE(std::chrono::steady_clock::now() < until);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    CHECK(listen(*source, 4800).stereo.size() >= 2 * 4800);
}

TEST_CASE("Redirects are followed, endless ones are not") {
    const WebServer server([](const Visit& visit) {
        const std::string path = visit.path();
        if (path == "/3") {
            visit.status("302 Found", "Location: /2\r\n");
        } else if (path == "/2") {
            visit.status("301 Moved Permanently", "Location: /1\r\n");
        } else if (path == "/1") {
            visit.status("307 Temporary Redirect", "Location: /sound.wav\r\n");
        } else if (path == "/round") {
            visit.status("302 Found", "Location: /round\r\n");
        } else if (path == "/away") {
            visit.status("302 Found", "Location: file:///etc/passwd\r\n");
        } else {
            visit.reply("audio/x-wav", wav());
        }
    });
    CHECK(listenTo(server.address("/3")).ended);
    const int before = server.visits();
    const Outcome endless = listenTo(server.address("/round"));
    REQUIRE(endless.error);
    CHECK(endless.error->kind == ErrorKind::web_unavailable);
    CHECK(endless.error->what.find("without end") != std::string::npos);
    CHECK(server.visits() - before <= 10);
    const Outcome away = listenTo(server.address("/away"));
    REQUIRE(away.error);
    CHECK(away.error->what.find("sends on to file:///etc/passwd, which is no") !=
          std::string::npos);
}

TEST_CASE("What is no sound is named, with the next step") {
    struct Case {
        std::string path;
        ErrorKind kind;
        std::string words;
    };
    const Case one = GENERATE(values<Case>({
        {"/404", ErrorKind::web_unavailable, "404"},
        {"/403", ErrorKind::web_unavailable, "403"},
        {"/401", ErrorKind::web_unavailable, "password"},
        {"/500", ErrorKind::web_unavailable, "5xx"},
        {"/page", ErrorKind::file_unusable, "web page"},
        {"/png", ErrorKind::file_unusable, "PNG"},
        {"/garbage", ErrorKind::file_unusable, "cannot be played"},
        {"/lie", ErrorKind::file_unusable, "cannot be played"},
        {"/nothing", ErrorKind::file_unusable, "nothing at all"},
        {"/nohttp", ErrorKind::file_unusable, "cannot be played"},
        {"/hang", ErrorKind::web_unavailable, "did not answer within"},
        {"/list", ErrorKind::file_unusable, "names no address"},
    }));
    CAPTURE(one.path);
    const WebServer server([](const Visit& visit) {
        const std::string path = visit.path();
        std::string garbage(100000, '\0');
        std::uint32_t state = 1;
        for (char& byte : garbage) {
            state = state * 1664525U + 1013904223U;
            byte = static_cast<char>(state >> 24U);
        }
        if (path == "/404") {
            visit.status("404 Not Found");
        } else if (path == "/403") {
            visit.status("403 Forbidden");
        } else if (path == "/401") {
            visit.status("401 Unauthorized");
        } else if (path == "/500") {
            visit.status("500 Oops");
        } else if (path == "/page") {
            visit.reply("text/html; charset=utf-8", "<!DOCTYPE html><html><body>Hi</body></html>");
        } else if (path == "/png") {
            visit.reply("image/png", "\x89PNG\r\n\x1A\n" + garbage);
        } else if (path == "/garbage") {
            visit.reply("application/octet-stream", garbage);
        } else if (path == "/lie") {
            visit.reply("audio/mpeg", garbage);
        } else if (path == "/nothing") {
            visit.reply("audio/mpeg", "");
        } else if (path == "/nohttp") {
            visit.send("220 mail.example ESMTP\r\n" + garbage);
        } else if (path == "/hang") {
            visit.stall();
        } else {
            visit.reply("audio/x-mpegurl", "#EXTM3U\nfile:///etc/passwd\n");
        }
    });
    WebConfig config = quick();
    if (one.path == "/hang") {
        config.connect_s = 0.2;
    }
    const Outcome heard = listenTo(server.address(one.path), config);
    REQUIRE(heard.error);
    CAPTURE(heard.error->sentence());
    CHECK(heard.stereo.empty());
    CHECK(heard.error->kind == one.kind);
    CHECK(heard.error->what.find(one.words) != std::string::npos);
    CHECK_FALSE(heard.error->next.empty());
}

TEST_CASE("Nobody there, and no https there, are told apart") {
    std::string address;
    {
        const WebServer server([](const Visit&) {});
        address = server.address("/x");
    }
    const Outcome refused = listenTo(address);
    REQUIRE(refused.error);
    CHECK(refused.error->kind == ErrorKind::web_unavailable);
    CHECK(refused.error->what.find("refused") != std::string::npos);

    const WebServer plain([](const Visit& visit) { visit.status("200 OK"); });
    const Outcome tls = listenTo("https" + plain.address("/x").substr(4));
    REQUIRE(tls.error);
    CAPTURE(tls.error->sentence());
    CHECK(tls.error->kind == ErrorKind::web_unavailable);
    CHECK(tls.error->what.find("does not speak https") != std::string::npos);
}

TEST_CASE("A list behind an address is played: what is dead in it is passed over") {
    const WebServer server([](const Visit& visit) {
        const std::string path = visit.path();
        if (path == "/station.pls") {
            visit.reply("audio/x-scpls", "[playlist]\nFile1=/dead\nFile2=songs.m3u\n");
        } else if (path == "/songs.m3u") {
            visit.reply("text/plain", "#EXTM3U\na.wav\n/b/../a.wav\nfile:///etc/passwd\n");
        } else if (path == "/a.wav") {
            visit.reply("audio/x-wav", wav());
        } else {
            visit.status("404 Not Found");
        }
    });
    const Outcome heard = listenTo(server.address("/station.pls"));
    CHECK(heard.ended);
    CHECK(heard.stereo.size() == 2 * 2 * 96000);
    CHECK(heard.notices.find("Skipped:") == 0);
    CHECK(heard.notices.find("404") != std::string::npos);
}

TEST_CASE("A list that does not say so is known by its type or its name") {
    struct Case {
        std::string path;
        std::string type;
        std::string body;
    };
    const std::string m3u = "a.wav\nfile:///etc/passwd\n";
    const std::string pls = "; ours\n[playlist]\nFile1=a.wav\n";
    const std::string xspf =
        "<playlist><trackList><track><location>a.wav</location></track>"
        "</trackList></playlist>";
    const Case one = GENERATE_COPY(values<Case>({
        {"/plain.m3u", "text/plain; charset=utf-8", m3u},
        {"/plain.M3U8?station=1.mp3", "application/octet-stream", m3u},
        {"/plain.pls", "text/plain", pls},
        {"/plain.xspf", "text/xml", xspf},
        {"/sent-on", "text/plain", m3u},
        {"/1", "Application/Vnd.Apple.MpegURL; charset=utf-8", m3u},
        {"/2", "application/x-mpegURL", m3u},
        {"/3", "AUDIO/X-MPEGURL", m3u},
        {"/4", "audio/scpls", pls},
        {"/5", "audio/x-scpls", pls},
        {"/6", "application/pls+xml", pls},
        {"/7", "application/xspf+xml", xspf},
    }));
    CAPTURE(one.path, one.type);
    const WebServer server([&](const Visit& visit) {
        const std::string path = visit.path();
        if (path == "/a.wav") {
            visit.reply("audio/x-wav", wav());
        } else if (path == "/sent-on") {
            visit.status("302 Found", "Location: /plain.m3u\r\n");
        } else {
            visit.reply(one.type, one.body);
        }
    });
    const Outcome heard = listenTo(server.address(one.path));
    CHECK_FALSE(heard.error);
    CHECK(heard.ended);
    CHECK(heard.stereo.size() == 2 * 96000);
}

TEST_CASE("What is no list is not taken for one by its name") {
    const WebServer server([](const Visit& visit) {
        const std::string path = visit.path();
        if (path == "/page.m3u") {
            visit.reply("text/html", "\n<p>a.wav</p>\n");
        } else if (path == "/sound.m3u") {
            visit.reply("application/octet-stream", wav());
        } else {
            visit.reply("text/plain", "a.wav\n");
        }
    });
    for (const char* address : {"/page.m3u", "/text.txt?list=.m3u"}) {
        CAPTURE(address);
        const Outcome heard = listenTo(server.address(address));
        REQUIRE(heard.error);
        CHECK(heard.error->kind == ErrorKind::file_unusable);
    }
    CHECK(server.visits() == 2);  // nothing was fetched on their account
    CHECK(listenTo(server.address("/sound.m3u")).stereo.size() == 2 * 96000);
}

TEST_CASE("Lists that lead in circles end") {
    const WebServer server([](const Visit& visit) {
        const std::string path = visit.path();
        const std::string to = path == "/self.m3u" ? "self.m3u"
                               : path == "/a.m3u"  ? "b.m3u"
                               : path == "/b.m3u"  ? "a.m3u"
                                                   : "/x" + path.substr(1);
        visit.reply("audio/x-mpegurl", "#EXTM3U\n" + to + "\n");
    });
    for (const char* path : {"/self.m3u", "/a.m3u", "/deeper.m3u"}) {
        CAPTURE(path);
        const int before = server.visits();
        const Outcome heard = listenTo(server.address(path));
        REQUIRE(heard.error);
        CHECK(heard.error->kind == ErrorKind::file_unusable);
        CHECK(heard.error->what.find("list") != std::string::npos);
        CHECK(server.visits() - before <= 10);
    }
}

TEST_CASE("HLS: pieces are one sound") {
    const std::string mp3 = soundFile(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 96000, 48000);
    REQUIRE_FALSE(mp3.empty());
    const WebServer server([&](const Visit& visit) {
        const std::string path = visit.path();
        if (path == "/hls/all.m3u8") {
            visit.reply("application/vnd.apple.mpegurl",
                        "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n"
                        "#EXTINF:2.0,\n1.mp3\n#EXTINF:2.0,\n2.mp3\n#EXT-X-ENDLIST\n");
        } else if (path == "/hls/file.m3u8") {
            visit.reply("application/vnd.apple.mpegurl",
                        "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\nfile:///etc/passwd\n"
                        "#EXT-X-ENDLIST\n");
        } else {
            visit.reply("audio/mpeg", mp3);
        }
    });
    const auto source = opened(openWebAddress(server.address("/hls/all.m3u8"), quick()));
    const Outcome heard = listen(*source);
    CHECK(heard.ended);
    CHECK(static_cast<double>(heard.stereo.size()) / 2 == Approx(4 * 48000).margin(6000));
    CHECK(fitSine(heard.stereo, 24000, 48000, 440).amplitude == Approx(0.5).margin(0.01));
    // A piece that is a file of this computer is not opened.
    WebConfig config = quick();
    config.connect_s = 1.0;
    CHECK(listenTo(server.address("/hls/file.m3u8"), config).error);
}

TEST_CASE("A source is gone at once, whatever its server does") {
    const WebServer server([](const Visit& visit) {
        if (visit.path() == "/radio") {
            visit.send(kRadio + "\r\n" + endlessHeader());
        }
        visit.stall();
    });
    for (const char* path : {"/radio", "/never"}) {
        const auto begun = std::chrono::steady_clock::now();
        {
            const auto source = opened(openWebAddress(server.address(path), WebConfig{}));
            std::vector<float> stereo(2000);
            const auto got = source->read(stereo.data(), 1000);
            REQUIRE(got);
            CHECK(got->frames == 0);
            CHECK_FALSE(got->ended);
        }
        // Its own patience would be ten seconds.
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(5));
    }
}

TEST_CASE("In a playlist an address that fails is passed over, alone it is the error") {
    const WebServer server([](const Visit& visit) { visit.status("404 Not Found"); });
    const TempFolder folder;
    writeBytes(folder.file("a.wav"), wav());
    Playlist list({server.address("/dead"), folder.file("a.wav")});
    const Outcome heard = listen(list);
    CHECK(heard.ended);
    CHECK(heard.stereo.size() == 2 * 96000);
    CHECK(heard.notices.find("404") != std::string::npos);
    Playlist alone({server.address("/dead")});
    const Outcome none = listen(alone);
    REQUIRE(none.error);
    CHECK(none.error->kind == ErrorKind::web_unavailable);
}
