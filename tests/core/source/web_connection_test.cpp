// Guards what a server may have this computer do: send sound, and nothing else.
#include "core/source/web_listening.h"

using namespace unisono;
using namespace unisono::test;

namespace {

struct Disguise {
    const char* name;
    std::string type;
    std::string body;
};

// A sound of this computer that no server shall reach.
struct Secret {
    TempFolder folder;
    std::string path = folder.file("secret.wav");
    Secret() { writeBytes(path, wav()); }
};

std::string dash(const std::string& piece) {
    return R"(<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT2S"
 minBufferTime="PT1S" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011"><Period>
<AdaptationSet mimeType="audio/wav" contentType="audio"><Representation id="1" bandwidth="1536000">
<BaseURL>)" +
           piece + "</BaseURL></Representation></AdaptationSet></Period></MPD>";
}

}  // namespace

TEST_CASE("A server has nothing opened but the web") {
    static const Secret secret;  // GENERATE keeps what it is made of
    const std::string file = "file://" + secret.path;
    const Disguise disguise = GENERATE_REF(
        Disguise{"DASH", "audio/x-any", dash(file)},
        Disguise{"DASH without a scheme", "audio/x-any", dash(secret.path)},
        Disguise{"SDP", "audio/x-any",
                 "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                 "m=audio 5004 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\n"},
        Disguise{"concat", "audio/x-any", "ffconcat version 1.0\nfile '" + secret.path + "'\n"},
        Disguise{"HLS", "application/vnd.apple.mpegurl",
                 "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\n" + file + "\n#EXT-X-ENDLIST\n"});
    CAPTURE(disguise.name);
    const WebServer server([&](const Visit& visit) { visit.reply(disguise.type, disguise.body); });
    WebConfig config = quick();
    config.connect_s = 1.0;
    const Outcome heard = listenTo(server.address("/live"), config);
    REQUIRE(heard.error);
    CHECK(heard.stereo.empty());
    CAPTURE(heard.error->what);
    CHECK_FALSE(heard.error->next.empty());
    // Known for what it is, before its demuxer has a say.
    if (std::string(disguise.name) != "HLS") {
        CHECK(heard.error->kind == ErrorKind::file_unusable);
        CHECK(heard.error->what.find("which is not played from the web") != std::string::npos);
    }
}

TEST_CASE("A list that stops in the middle is waited for as long as anything") {
    const WebServer server([](const Visit& visit) {
        visit.send(
            "HTTP/1.1 200 OK\r\nContent-Type: audio/x-scpls\r\nContent-Length: 5000\r\n"
            "Connection: close\r\n\r\n[playlist]\nFile1=/song.mp3\n");
        visit.stall();
    });
    WebConfig config = quick();
    config.connect_s = 1.0;
    const Outcome heard = listenTo(server.address("/station.pls"), config);
    REQUIRE(heard.error);
    CHECK(heard.error->what.find("within 1 second.") != std::string::npos);
}
