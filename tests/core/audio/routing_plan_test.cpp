// Who is moved, what is given back, and what is left alone: every decision, on paper.
#include "audio/routing_plan.h"

#include <algorithm>

#include "support/catch.h"

using namespace unisono;
using Kind = RoutingAction::Kind;
using Actions = std::vector<RoutingAction>;

namespace {

constexpr const char* kOurs = "unisono_home";

// A sound server that does what it is asked, as PulseAudio does: streams follow the default unless
// they are pinned, and one that is moved to the default follows it from then on.
struct Server {
    RoutingView view{"laptop", {"laptop", "kitchen", kOurs}, {}};
    std::vector<std::uint32_t> pinned;

    RoutedStream& add(std::uint32_t index, const char* name, const std::string& sink = {}) {
        view.streams.push_back(
            {index, {name, name, ""}, sink.empty() ? view.default_sink : sink, false, false});
        if (!sink.empty()) {
            pinned.push_back(index);
        }
        return view.streams.back();
    }
    // What the server itself plays of an input.
    void addLoop(std::uint32_t index, const char* input, const std::string& sink = {}) {
        RoutedStream& loop = add(index, "Loopback", sink);
        loop.fixed = true;
        loop.loop_of = input;
    }
    void remove(std::uint32_t index) {
        std::erase_if(view.streams, [&](const auto& stream) { return stream.index == index; });
        std::erase(pinned, index);
    }
    [[nodiscard]] bool isPinned(std::uint32_t index) const {
        return std::find(pinned.begin(), pinned.end(), index) != pinned.end();
    }
    void setDefault(const std::string& sink) {
        for (RoutedStream& stream : view.streams) {
            if (!isPinned(stream.index) && stream.sink == view.default_sink && !stream.ours) {
                stream.sink = sink;
            }
        }
        view.default_sink = sink;
    }
    void move(std::uint32_t index, const std::string& sink) {
        std::erase(pinned, index);
        if (sink != view.default_sink) {
            pinned.push_back(index);
        }
        stream(index).sink = sink;
    }
    RoutedStream& stream(std::uint32_t index) {
        return *std::find_if(view.streams.begin(), view.streams.end(),
                             [&](const auto& one) { return one.index == index; });
    }
    std::string sinkOf(std::uint32_t index) { return stream(index).sink; }
    void obey(const Actions& actions) {
        for (const RoutingAction& action : actions) {
            if (action.kind == Kind::set_default) {
                setDefault(action.sink);
            } else {
                move(action.stream, action.sink);
            }
        }
    }
    // Until nothing is left to do; how many things were done.
    std::size_t settle(CapturePlan& plan) {
        std::size_t done = 0;
        for (int round = 0; round < 10; ++round) {
            const Actions actions = plan.update(view);
            obey(actions);
            done += actions.size();
        }
        CHECK(plan.update(view).empty());
        return done;
    }
};

}  // namespace

TEST_CASE("System audio comes to us and goes back, followers as followers") {
    Server server;
    server.add(1, "firefox");
    server.add(2, "spotify", "laptop");  // told to stay on what is the default
    server.add(3, "zoom", "kitchen");    // led to another speaker on purpose
    CapturePlan plan(kOurs, "");
    server.settle(plan);
    CHECK(server.view.default_sink == kOurs);
    CHECK(server.sinkOf(1) == kOurs);
    CHECK(server.sinkOf(2) == kOurs);
    CHECK(server.sinkOf(3) == "kitchen");
    server.add(4, "mpv");
    CHECK(server.settle(plan) == 0);  // it follows the default by itself
    CHECK(plan.leading());

    server.obey(plan.undo(server.view));
    CHECK(server.view.default_sink == "laptop");
    for (const std::uint32_t stream : {1U, 2U, 4U}) {
        CHECK(server.sinkOf(stream) == "laptop");
        CHECK_FALSE(server.isPinned(stream));
    }
    CHECK(server.sinkOf(3) == "kitchen");
}

// The loop that every such program must not make.
TEST_CASE("Our own streams and those that cannot be moved are never touched") {
    Server server;
    server.add(1, "unisono").ours = true;
    server.add(2, "loopback").fixed = true;
    for (const char* app : {"", "unisono", "loopback"}) {
        CapturePlan plan(kOurs, app);
        for (const RoutingAction& action : plan.update(server.view)) {
            CHECK(action.kind == Kind::set_default);
        }
    }
}

TEST_CASE("What ends before the server made it the default leaves the user's default, too") {
    Server server;
    server.add(1, "browser");
    CapturePlan plan(kOurs, "", "laptop");
    const Actions under_way = plan.update(server.view);
    const Actions undone = plan.undo(server.view);
    // What the user chose meanwhile is left alone.
    server.view.default_sink = "kitchen";
    CHECK(plan.undo(server.view).empty());
    server.view.default_sink = "laptop";
    server.obey(under_way);
    server.obey(undone);
    CHECK(server.view.default_sink == "laptop");
    CHECK(server.sinkOf(1) == "laptop");
}

TEST_CASE("A default that the user chooses meanwhile is neither taken back nor undone") {
    Server server;
    server.add(1, "firefox");
    CapturePlan plan(kOurs, "");
    server.settle(plan);
    server.setDefault("kitchen");
    CHECK(server.settle(plan) == 0);
    CHECK_FALSE(plan.leading());
    CHECK(plan.whyNot().find("kitchen") != std::string::npos);
    CHECK(plan.undo(server.view).empty());

    SECTION("choosing us again brings it back; the last choice is what is restored") {
        server.setDefault(kOurs);
        server.settle(plan);
        CHECK(plan.leading());
        CHECK(server.sinkOf(1) == kOurs);
        server.obey(plan.undo(server.view));
        CHECK(server.view.default_sink == "kitchen");
        CHECK(server.sinkOf(1) == "kitchen");
    }
    SECTION("a restart of the server does not take it back either") {
        server.view.streams.clear();
        plan.forgetStreams();
        CHECK(server.settle(plan) == 0);
        CHECK(server.view.default_sink == "kitchen");
    }
}

// PulseAudio's module-switch-on-connect, and desktops.
TEST_CASE("A speaker that the server makes the default as it connects does not end the capture") {
    Server server;
    server.add(1, "firefox");
    CapturePlan plan(kOurs, "");
    server.settle(plan);
    const auto connect = [&server](const char* sink) {
        server.view.sinks.emplace_back(sink);
        server.view.just_connected = {sink};
        server.setDefault(sink);
    };
    connect("bluetooth");
    CHECK(server.settle(plan) == 1);
    CHECK(plan.leading());
    CHECK(server.view.default_sink == kOurs);
    CHECK(server.sinkOf(1) == kOurs);

    SECTION("who then chooses it by hand has it") {
        server.setDefault("bluetooth");
        CHECK(server.settle(plan) == 0);
        CHECK_FALSE(plan.leading());
        CHECK(server.sinkOf(1) == "bluetooth");
    }
    SECTION("later it is an output like any other") {
        server.view.just_connected.clear();
        server.setDefault("bluetooth");
        CHECK(server.settle(plan) == 0);
        CHECK_FALSE(plan.leading());
    }
    SECTION("each time, and in the end the default is what it was") {
        std::erase(server.view.sinks, "bluetooth");
        server.view.just_connected.clear();
        server.settle(plan);
        connect("bluetooth");
        CHECK(server.settle(plan) == 1);
        CHECK(plan.leading());
        server.obey(plan.undo(server.view));
        CHECK(server.view.default_sink == "laptop");
        CHECK(server.sinkOf(1) == "laptop");
    }
    SECTION("not where the user chose another output before") {
        server.setDefault("kitchen");
        server.settle(plan);
        server.view.just_connected.clear();
        connect("radio");
        CHECK(server.settle(plan) == 0);
        CHECK(server.view.default_sink == "radio");
    }
}

TEST_CASE("A stream that the user leads away by hand stays there, also when it starts again") {
    Server server;
    server.add(1, "firefox");
    CapturePlan plan(kOurs, "");
    server.settle(plan);
    server.move(1, "laptop");
    CHECK(server.settle(plan) == 0);
    server.remove(1);
    server.add(2, "firefox", "laptop");  // servers remember it
    server.add(3, "mpv", "laptop");
    server.settle(plan);
    CHECK(server.sinkOf(2) == "laptop");
    CHECK(server.sinkOf(3) == kOurs);
}

// Told by a real server: the news of the default came before that of the streams that follow it.
TEST_CASE("A stream that was slow to follow goes where the default is in the end") {
    Server server;
    server.add(1, "firefox", "laptop");
    CapturePlan plan(kOurs, "");
    server.settle(plan);
    server.setDefault("kitchen");
    server.settle(plan);
    server.setDefault(kOurs);
    server.settle(plan);
    server.obey(plan.undo(server.view));
    CHECK(server.sinkOf(1) == "kitchen");
}

TEST_CASE("A default that has vanished is not restored; one that is left takes its place") {
    Server server;
    server.add(1, "firefox");
    CapturePlan plan(kOurs, "");
    server.settle(plan);
    std::erase(server.view.sinks, "laptop");
    CHECK(plan.undo(server.view).empty());  // the server finds one
}

TEST_CASE(
    "After a restart of the server everything is asked for again, and the first default kept") {
    Server server;
    server.add(1, "firefox");
    CapturePlan plan(kOurs, "");
    server.settle(plan);
    // It comes up with another default, and with that of before only later.
    server.view = {"kitchen", {"kitchen", kOurs}, {}};
    server.pinned.clear();
    plan.forgetStreams();
    server.add(7, "firefox");
    server.settle(plan);
    CHECK(server.view.default_sink == kOurs);
    CHECK(server.sinkOf(7) == kOurs);
    auto without = server;
    without.obey(plan.undo(without.view));
    CHECK(without.view.default_sink == "kitchen");
    server.view.sinks.emplace_back("laptop");
    server.obey(plan.undo(server.view));
    CHECK(server.view.default_sink == "laptop");
}

TEST_CASE("What a dead program left behind is given back by the next one") {
    Server server;
    server.add(1, "firefox");
    server.add(2, "mpv", kOurs);
    SECTION("it had the default") {
        server.setDefault(kOurs);
        server.obey(CapturePlan::leftBehind(kOurs, "kitchen").undo(server.view));
        CHECK(server.view.default_sink == "kitchen");
        CHECK(server.sinkOf(1) == "kitchen");
        CHECK(server.sinkOf(2) == "kitchen");
        CHECK_FALSE(server.isPinned(2));
    }
    SECTION("the user has chosen another one since") {
        server.obey(CapturePlan::leftBehind(kOurs, "kitchen").undo(server.view));
        CHECK(server.view.default_sink == "laptop");
        CHECK(server.sinkOf(1) == "laptop");
        CHECK(server.sinkOf(2) == "laptop");
    }
}

TEST_CASE("One application is followed over its restarts, and only that one") {
    Server server;
    server.add(1, "firefox");
    server.add(2, "spotify", "kitchen");
    CapturePlan plan(kOurs, "Spotify");
    for (std::uint32_t start = 0; start < 50; ++start) {
        server.settle(plan);
        CHECK(plan.leading());
        CHECK(server.sinkOf(2 + start) == kOurs);
        CHECK(server.sinkOf(1) == "laptop");
        server.remove(2 + start);
        CHECK(server.settle(plan) == 0);
        CHECK_FALSE(plan.leading());
        CHECK(plan.whyNot().find("spotify is not playing") == 0);
        server.add(3 + start, "spotify", "kitchen");
    }
    server.settle(plan);
    CHECK(server.view.default_sink == "laptop");
    server.obey(plan.undo(server.view));
    CHECK(server.sinkOf(52) == "kitchen");
    CHECK(server.isPinned(52));  // as it was
}

TEST_CASE("An application that the server itself led to us goes back to where it was before") {
    Server server;
    server.add(1, "mpv", "kitchen");
    CapturePlan plan(kOurs, "mpv");
    server.settle(plan);
    server.remove(1);
    server.add(2, "mpv", kOurs);  // remembered from the time before
    CHECK(server.settle(plan) == 0);
    CHECK(plan.leading());
    server.obey(plan.undo(server.view));
    CHECK(server.sinkOf(2) == "kitchen");

    // Nobody knows where it was: the default.
    Server fresh;
    fresh.add(1, "mpv", kOurs);
    CapturePlan other(kOurs, "mpv");
    CHECK(fresh.settle(other) == 0);
    CHECK(other.leading());
    fresh.obey(other.undo(fresh.view));
    CHECK(fresh.sinkOf(1) == "laptop");
    CHECK_FALSE(fresh.isPinned(1));
}

TEST_CASE("An application's stream that the user leads away stays away; its next one is followed") {
    Server server;
    server.add(1, "mpv");
    CapturePlan plan(kOurs, "mpv");
    server.settle(plan);
    server.move(1, "laptop");
    CHECK(server.settle(plan) == 0);
    CHECK_FALSE(plan.leading());
    CHECK_FALSE(plan.whyNot().empty());
    CHECK(plan.undo(server.view).empty());
    server.add(2, "mpv");
    server.settle(plan);
    CHECK(server.sinkOf(2) == kOurs);
    CHECK(server.sinkOf(1) == "laptop");
}

// PulseAudio's module-switch-on-connect, for one.
TEST_CASE("A server that makes our sink the default by itself is set right, or keeps what was") {
    Server server;
    server.add(1, "mpv");
    server.setDefault(kOurs);
    CapturePlan app(kOurs, "other", "laptop");
    server.settle(app);
    CHECK(server.view.default_sink == "laptop");
    CHECK(server.sinkOf(1) == "laptop");

    server.setDefault(kOurs);
    CHECK(server.settle(app) == 0);  // now it was the user
    server.obey(app.undo(server.view));
    CHECK(server.view.default_sink == "laptop");

    server.setDefault(kOurs);
    CapturePlan system(kOurs, "", "laptop");
    server.settle(system);
    server.obey(system.undo(server.view));
    CHECK(server.view.default_sink == "laptop");
}

TEST_CASE("A server that makes our sink the default a moment later is set right, too, once") {
    Server server;
    server.add(1, "firefox");
    server.add(2, "mpv");
    server.setDefault(kOurs);
    CapturePlan plan(kOurs, "mpv", "laptop");
    SECTION("from the beginning") {
        server.view.just_connected = {kOurs};
    }
    SECTION("a moment later") {
        server.setDefault("laptop");
        server.settle(plan);
        server.view.just_connected = {kOurs};
        server.setDefault(kOurs);
    }
    server.settle(plan);
    CHECK(server.view.default_sink == "laptop");
    CHECK(server.sinkOf(1) == "laptop");
    CHECK(server.sinkOf(2) == kOurs);
    server.setDefault(kOurs);  // by hand
    CHECK(server.settle(plan) == 0);
    CHECK(server.view.default_sink == kOurs);
}

TEST_CASE("Two captures do not fight over one application") {
    Server server;
    server.add(1, "mpv", "unisono_other");
    CapturePlan plan(kOurs, "mpv");
    CHECK(server.settle(plan) == 0);
    CHECK_FALSE(plan.leading());
    CHECK(plan.whyNot().find("another group") != std::string::npos);
}

TEST_CASE("A name that two programs share means the one that was found first") {
    Server server;
    server.add(1, "x").app = {"Chromium", "spotify", ""};
    CapturePlan plan(kOurs, "chromium");
    server.settle(plan);
    server.add(2, "y").app = {"Chromium", "discord", ""};
    CHECK(server.settle(plan) == 0);
    CHECK(server.sinkOf(1) == kOurs);
    CHECK(server.sinkOf(2) == "laptop");
}

// On PipeWire a move is done some time after it was accepted.
TEST_CASE("A move that takes its time is asked for once, a refused one never again") {
    Server server;
    server.add(1, "mpv");
    CapturePlan plan(kOurs, "mpv");
    CHECK(plan.update(server.view) == Actions{{Kind::move, 1, kOurs}});
    CHECK(plan.update(server.view).empty());
    CHECK(plan.leading());
    plan.refused(1);
    CHECK(plan.update(server.view).empty());
    CHECK_FALSE(plan.leading());

    // The same for the default.
    CapturePlan system(kOurs, "");
    CHECK(system.update(server.view) == Actions{{Kind::set_default, 0, kOurs}});
    CHECK(system.update(server.view).empty());
    CHECK(system.leading());
}

TEST_CASE("What another capture has already, or a name cannot tell, is refused beforehand") {
    PlayingApp spotify;
    spotify.app = {"Chromium", "spotify", ""};
    PlayingApp discord;
    discord.app = {"Chromium", "discord", ""};
    discord.captured = true;
    const std::vector<PlayingApp> apps{spotify, discord};
    const auto refusal = [&](const char* app, const char* default_sink) {
        CaptureRequest request;
        request.app = app;
        return refuseCapture(request, apps, default_sink);
    };
    CHECK_FALSE(refusal("", "laptop"));
    CHECK(refusal("", "unisono_other")->kind == ErrorKind::source_unavailable);
    CHECK_FALSE(refusal("spotify", "laptop"));
    CHECK_FALSE(refusal("not there yet", "laptop"));
    CHECK(refusal("chromium", "laptop")->kind == ErrorKind::unknown_source);
    CHECK(refusal("discord", "laptop")->kind == ErrorKind::source_unavailable);
}

TEST_CASE("what the system itself plays of an input is led to silence, and nothing else") {
    Server server;
    server.add(1, "browser");
    server.addLoop(2, "phone");
    server.addLoop(3, "turntable");
    CapturePlan plan(kOurs, {}, "laptop", "phone");
    server.obey(plan.update(server.view));
    CHECK(server.view.default_sink == "laptop");
    CHECK(server.sinkOf(1) == "laptop");
    CHECK(server.sinkOf(2) == kOurs);
    CHECK(server.sinkOf(3) == "laptop");
    CHECK(plan.update(server.view).empty());
    CHECK(plan.whyNot().empty());

    // The phone was away.
    server.remove(2);
    CHECK(plan.update(server.view).empty());
    CHECK(plan.whyNot().empty());
    server.addLoop(4, "phone", "kitchen");
    server.obey(plan.update(server.view));
    CHECK(server.sinkOf(4) == kOurs);
    server.obey(plan.undo(server.view));
    CHECK(server.sinkOf(4) == "kitchen");
    CHECK(server.sinkOf(3) == "laptop");
}

TEST_CASE("who is sent after a silenced loopback by the server's memory is sent back, once") {
    Server server;
    server.addLoop(2, "phone");
    CapturePlan plan(kOurs, {}, "laptop", "phone");
    server.obey(plan.update(server.view));
    server.add(5, "music player", kOurs);
    server.addLoop(6, "turntable", kOurs);
    server.obey(plan.update(server.view));
    CHECK(server.sinkOf(2) == kOurs);
    CHECK(server.sinkOf(5) == "laptop");
    CHECK_FALSE(server.isPinned(5));
    CHECK(server.sinkOf(6) == "laptop");
    CHECK(plan.update(server.view).empty());
    server.move(5, kOurs);  // somebody wants it
    CHECK(plan.update(server.view).empty());
}

TEST_CASE("a loopback of what a speaker is given does not come along, so that nothing goes round") {
    Server server;
    server.addLoop(2, "kitchen.monitor");
    server.addLoop(3, "turntable");
    CapturePlan plan(kOurs, {}, "laptop");
    server.obey(plan.update(server.view));
    REQUIRE(server.view.default_sink == kOurs);
    server.obey(plan.update(server.view));
    CHECK(server.sinkOf(2) == "laptop");
    CHECK(server.sinkOf(3) == kOurs);
    CHECK(plan.update(server.view).empty());
    server.obey(plan.undo(server.view));
    CHECK(server.view.default_sink == "laptop");
    CHECK(server.sinkOf(2) == "laptop");
    CHECK_FALSE(server.isPinned(2));
    CHECK(server.sinkOf(3) == "laptop");
}

TEST_CASE("a loopback that a dead program left in silence is given back, whatever is known of it") {
    Server server;
    RoutedStream& loop = server.add(2, "Loopback", kOurs);
    loop.fixed = true;
    server.obey(CapturePlan::leftBehind(kOurs, "laptop").undo(server.view));
    CHECK(server.sinkOf(2) == "laptop");
}

TEST_CASE("a loopback that the user leads to a speaker stays there") {
    Server server;
    server.addLoop(2, "phone");
    CapturePlan plan(kOurs, {}, "laptop", "phone");
    server.obey(plan.update(server.view));
    CHECK(plan.update(server.view).empty());
    server.move(2, "kitchen");
    CHECK(plan.update(server.view).empty());
    CHECK(plan.undo(server.view).empty());
}
