// Guards what is asked for while nothing is known yet, and what a list comes to.
#include <condition_variable>
#include <mutex>

#include "core/source/web_listening.h"
#include "source/playlist.h"

using namespace unisono;
using namespace unisono::test;

namespace {

// Nobody is answered before the test says so.
class Gate {
 public:
    void open() {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }
    void pass() {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::seconds(20), [this] { return open_; });
    }

 private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
};

}  // namespace

TEST_CASE("A place that is asked for before the server has answered is where it begins") {
    Gate gate;
    const WebServer server([&](const Visit& visit) {
        gate.pass();
        serveWithRanges(visit, wav());
    });
    const auto whole = [&] {
        const WebServer plain([](const Visit& visit) { serveWithRanges(visit, wav()); });
        return listenTo(plain.address("/a.wav")).stereo;
    }();
    const auto source = opened(openWebAddress(server.address("/a.wav"), quick()));
    REQUIRE(source->seek(40000));
    CHECK(source->position() == 40000);
    REQUIRE(source->seek(50001));  // second thoughts
    gate.open();
    const Outcome heard = listen(*source);
    CHECK(heard.ended);
    REQUIRE(heard.stereo.size() == 2 * (96000 - 50001));
    CHECK(std::equal(heard.stereo.begin(), heard.stereo.end(), whole.begin() + 2 * 50001));
    CHECK(source->position() == 96000);
}

TEST_CASE("A place that turns out not to be there is refused, in words") {
    Gate gate;
    const bool ranges = GENERATE(true, false);
    const WebServer server([&](const Visit& visit) {
        gate.pass();
        if (ranges) {
            serveWithRanges(visit, wav());
        } else {
            visit.reply("audio/x-wav", wav(), "Accept-Ranges: none\r\n");
        }
    });
    const auto source = opened(openWebAddress(server.address("/a.wav"), quick()));
    REQUIRE(source->seek(ranges ? 96000 * 3 : 48000));
    gate.open();
    const Outcome heard = listen(*source);
    REQUIRE(heard.error);
    CHECK(heard.stereo.empty());
    CHECK(heard.error->kind == (ranges ? ErrorKind::usage : ErrorKind::unsupported));
    CHECK_FALSE(heard.error->next.empty());
}

TEST_CASE("A list that was heard does not fail because its last entry is dead") {
    const WebServer server([](const Visit& visit) {
        if (visit.path() == "/list.m3u") {
            visit.reply("audio/x-mpegurl", "#EXTM3U\na.wav\ndead\n");
        } else if (visit.path() == "/a.wav") {
            visit.reply("audio/x-wav", wav());
        } else {
            visit.status("404 Not Found");
        }
    });
    const Outcome heard = listenTo(server.address("/list.m3u"));
    CHECK(heard.stereo.size() == 2 * 96000);
    CHECK(heard.ended);
    CHECK_FALSE(heard.error);
    CHECK(heard.notices.find("404") != std::string::npos);
}

TEST_CASE("A playlist of dead addresses ends with what was wrong with the last") {
    const WebServer server([](const Visit& visit) { visit.status("404 Not Found"); });
    Playlist list({server.address("/one"), server.address("/two"), server.address("/three")},
                  [](const std::string& address) { return openWebAddress(address, quick()); });
    const Outcome none = listen(list);
    REQUIRE(none.error);
    CHECK(none.error->kind == ErrorKind::web_unavailable);
    CHECK(none.error->what.find("/three") != std::string::npos);
    CHECK(none.notices.find("/one") != std::string::npos);
    CHECK(none.notices.find("/three") == std::string::npos);
    // Asked again, it says the same.
    std::vector<float> stereo(200);
    const auto again = list.read(stereo.data(), 100);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::web_unavailable);
}
