// The whole of it, as its user does it: the window on a screen, used with mouse and keyboard, on a
// real PulseAudio in a room with a microphone. What is heard is judged by what came out of the
// sinks, not by what the program says.
//
// Whatever a machine with too much to do disturbs is done again, as a user would; nothing waits for
// a time, all waits for what shall be seen or heard.
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <memory>
#include <random>

#include "core/store/temporary_folder.h"
#include "e2e/hearing.h"
#include "e2e/window_program.h"
#include "support/catch.h"
#include "support/posix/pulse_room.h"

using namespace unisono::test;

namespace {

constexpr double kInSync_ms = 1.0;
constexpr double kApart_ms = PulseRoom::kDelays_ms[1] - PulseRoom::kDelays_ms[0];
constexpr int kTries = 4;

// Noise, so that no two moments of it are alike.
void writeNoise(const std::string& path, unsigned seconds) {
    constexpr unsigned kRate_hz = 48000;
    std::ofstream file(path, std::ios::binary);
    const auto number = [&](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            file.put(static_cast<char>(value >> (8 * i) & 0xFFU));
        }
    };
    const std::uint32_t size = seconds * kRate_hz * 2;
    file << "RIFF";
    number(36 + size, 4);
    file << "WAVEfmt ";
    number(16, 4);
    number(1, 2);  // PCM, mono
    number(1, 2);
    number(kRate_hz, 4);
    number(2 * kRate_hz, 4);
    number(2, 2);
    number(16, 2);
    file << "data";
    number(size, 4);
    std::minstd_rand dice(11);
    std::string samples;
    for (unsigned i = 0; i < seconds * kRate_hz; ++i) {
        const auto sample = static_cast<std::int16_t>(static_cast<int>(dice() % 16001) - 8000);
        samples += static_cast<char>(sample & 0xFF);
        samples += static_cast<char>(sample >> 8 & 0xFF);
    }
    file << samples;
}

struct Heard {
    bool clean = false;    // nothing was missing, and both had the same
    double later_ms = 0;   // of the second speaker, at its sink
    double gap_ms = 0;     // the longest
    double wander_ms = 0;  // how much later_ms changed meanwhile
    // … and at the microphone.
    [[nodiscard]] double skew_ms() const { return std::abs(later_ms + kApart_ms); }
};

Heard judge(const PulseRoom::Tape& tape) {
    Heard heard;
    heard.clean = true;
    double least = 1e9;
    double most = -1e9;
    const std::size_t frames = tape[0].size();
    for (const double part : {0.2, 0.5, 0.8}) {
        const auto at = static_cast<std::size_t>(part * static_cast<double>(frames));
        const auto later_ms = laterBy_ms(tape[0], tape[1], at);
        heard.clean = heard.clean && later_ms.has_value();
        least = std::min(least, later_ms.value_or(least));
        most = std::max(most, later_ms.value_or(most));
    }
    heard.gap_ms = std::max(longestGap_ms(tape[0]), longestGap_ms(tape[1]));
    heard.wander_ms = most - least;
    heard.later_ms = (least + most) / 2.0;
    heard.clean = heard.clean && heard.gap_ms < 3.0 && heard.wander_ms < 0.5;
    return heard;
}

// Two seconds of it; again while it is not as wanted, for that may be the machine's doing.
Heard listen(PulseRoom& room, const std::function<bool(const Heard&)>& wanted) {
    Heard heard;
    for (int i = 0; i < kTries && !(heard.clean && wanted(heard)); ++i) {
        room.startTape();
        (void)eventually([&] { return room.taped_s() > 2.0; });
        heard = judge(room.stopTape());
        std::printf("  heard: %+.3f ms at the sinks, %.3f ms at the microphone, gap %.0f ms%s\n",
                    heard.later_ms, heard.skew_ms(), heard.gap_ms,
                    heard.clean ? "" : ", disturbed");
    }
    return heard;
}

class Session {
 public:
    Session() {
        std::signal(SIGPIPE, SIG_IGN);  // of what listens to a server that is killed
        writeNoise(music_, 150);
        room_ = std::make_unique<PulseRoom>(server_);
        screen_ = std::make_unique<Screen>(path());
        REQUIRE(!screen_->display().empty());
        window_ = std::make_unique<WindowProgram>(*screen_, server_, path());
    }
    ~Session() {
        room_.reset();
        if (!done_ && window_) {
            std::printf("The window said:\n%s\n… and showed at last:\n%.6000s\n",
                        window_->log().c_str(), window_->look().dump(1).c_str());
        }
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void makeGroupByDragging();
    void playFile();
    void align();
    void addWhilePlaying();
    void survivesTheServer();
    void closes();

 private:
    [[nodiscard]] std::string path() const { return folder_.path().string(); }
    [[nodiscard]] bool click(const std::string& name, const std::string& kind = {}) const {
        const auto spot = window_->spotOf(name, kind);
        return spot && screen_->click(*spot);
    }
    [[nodiscard]] bool drag(const std::string& row, const std::string& to,
                            const std::string& kind = {}) const {
        const auto from = window_->spotOf(row, "row");
        const auto target = window_->spotOf(to, kind);
        return from && target && screen_->drag(*from, *target);
    }
    // Does it until it shows.
    bool doUntil(const std::function<void()>& what, const std::function<bool(const Json&)>& shows,
                 int seconds = 6) const {
        for (int i = 0; i < kTries; ++i) {
            what();
            if (window_->wait(shows, seconds)) {
                return true;
            }
        }
        return false;
    }
    bool measureAndApply();

    unisono::test::TemporaryFolder folder_;
    std::string music_ = (folder_.path() / "noise.wav").string();
    PrivatePulse server_;
    std::unique_ptr<PulseRoom> room_;
    std::unique_ptr<Screen> screen_;
    std::unique_ptr<WindowProgram> window_;
    bool done_ = false;
};

void Session::makeGroupByDragging() {
    REQUIRE(window_->spotOf("box1", "row"));
    REQUIRE(doUntil([&] { (void)drag("box2", "box1", "row"); },
                    [](const Json& now) { return now.at("groups").size() == 1; }));
    // Its name can be typed at once.
    (void)screen_->key("ctrl+a");
    (void)screen_->type("Downstairs");
    (void)screen_->key("Return");
    const auto named =
        window_->wait([](const Json& now) { return groupIn(now, "Downstairs") != nullptr; });
    REQUIRE(named);
    CHECK(groupIn(*named, "Downstairs")->at("lanes").size() == 2);
}

void Session::playFile() {
    REQUIRE(doUntil(
        [&] {
            (void)screen_->key("ctrl+o");
            if (window_->wait([](const Json& now) { return now.at("focus") == "fileNameEdit"; },
                              5)) {
                (void)screen_->type(music_);
            }
            (void)screen_->key("Return");
        },
        [](const Json& now) { return now.at("play") != "idle"; }));
    REQUIRE(window_->wait([](const Json& now) { return isPlaying(now, 2); }));
    REQUIRE(doUntil([&] { (void)screen_->key("space"); },
                    [](const Json& now) { return now.at("play") == "paused"; }));
    REQUIRE(
        doUntil([&] { (void)click("play"); }, [](const Json& now) { return isPlaying(now, 2); }));
    const Heard heard =
        listen(*room_, [](const Heard& one) { return std::abs(one.later_ms) < kInSync_ms; });
    CHECK(heard.clean);
    CHECK(std::abs(heard.later_ms) < kInSync_ms);
    CHECK(heard.skew_ms() > 30.0);  // where somebody sits: not together at all
}

// From Ctrl+Shift+A to the end of the check, by the Enter key alone.
bool Session::measureAndApply() {
    const auto opened = [](const Json& now) { return hasWidget(now, "align primary"); };
    if (!doUntil([&] { (void)screen_->key("ctrl+shift+a"); }, opened)) {
        return false;
    }
    const auto primary = [&](const Json& now) -> std::string {
        for (const Json& one : now.at("widgets")) {
            if (one.at("object") == "align primary" && one.at("enabled") == true) {
                return one.at("name");
            }
        }
        return {};
    };
    const auto begins = [&](const Json& now, const std::string& word) {
        return primary(now).starts_with(word);
    };
    for (int i = 0; i < 2 * kTries; ++i) {
        const auto now = window_->wait([&](const Json& one) { return !primary(one).empty(); }, 30);
        if (!now) {
            break;
        }
        if (begins(*now, "Apply")) {
            std::printf("  Align: %.2f ms apart\n", now->at("align").at("spread_ms").get<double>());
            (void)screen_->key("Return");
            const auto run = now->at("align").at("run").get<int>();
            (void)window_->wait(
                [&](const Json& one) {
                    const Json& align = one.at("align");
                    return align.at("run").get<int>() > run &&
                           (align.contains("spread_ms") || align.contains("error"));
                },
                20);
            (void)screen_->key("Escape");
            return window_->wait([&](const Json& one) { return !opened(one); }).has_value();
        }
        const std::string was = primary(*now);
        (void)screen_->key("Return");
        (void)window_->wait([&](const Json& one) { return primary(one) != was; }, 10);
    }
    (void)screen_->key("Escape");
    return false;
}

void Session::align() {
    Heard heard;
    for (int i = 0; i < kTries && !(heard.clean && heard.skew_ms() < kInSync_ms); ++i) {
        if (measureAndApply() && window_->wait([](const Json& now) { return isPlaying(now, 2); })) {
            heard = listen(*room_, [](const Heard& one) { return one.skew_ms() < kInSync_ms; });
        }
    }
    CHECK(heard.clean);
    CHECK(heard.skew_ms() < kInSync_ms);
}

void Session::addWhilePlaying() {
    Heard heard;
    for (int i = 0; i < kTries && !heard.clean; ++i) {
        room_->startTape();
        REQUIRE(doUntil([&] { (void)drag("box3", "group card"); },
                        [](const Json& now) { return isPlaying(now, 3); }, 12));
        heard = judge(room_->stopTape());
        std::printf("  while one more joins: gap %.0f ms\n", heard.gap_ms);
        REQUIRE(doUntil([&] { (void)screen_->key("ctrl+z"); },
                        [](const Json& now) { return isPlaying(now, 2); }));
    }
    CHECK(heard.clean);  // those that played did not notice
}

void Session::survivesTheServer() {
    server_.kill();
    room_.reset();
    REQUIRE(window_->wait([](const Json& now) { return hasWidget(now, "server note"); }));
    server_.start();
    room_ = std::make_unique<PulseRoom>(server_);
    REQUIRE(window_->wait(
        [](const Json& now) { return !hasWidget(now, "server note") && isPlaying(now, 2); }, 30));
    const Heard heard = listen(*room_, [](const Heard& one) { return one.skew_ms() < kInSync_ms; });
    CHECK(heard.clean);
    CHECK(heard.skew_ms() < kInSync_ms);
}

void Session::closes() {
    (void)screen_->key("ctrl+q");  // closing would leave it playing
    CHECK(window_->program().endsWithin(std::chrono::seconds(10)));
    CHECK(window_->program().exitCode() == 0);
    const Json settings =
        Json::parse(readFile(folder_.path() / "config" / "settings.json"), nullptr, false);
    REQUIRE(settings.is_object());
    CHECK(settings.dump().find("Downstairs") != std::string::npos);
    CHECK(settings.dump().find("microphone") != std::string::npos);
    done_ = true;
}

}  // namespace

TEST_CASE("The window brings speakers together by mouse and keyboard") {
    if (!Screen::installed() || !PrivatePulse::installed()) {
        WARN("Xvfb, openbox, xdotool or pulseaudio is not installed: skipped");
        return;
    }
    Session session;
    session.makeGroupByDragging();
    session.playFile();
    session.align();
    session.addWhilePlaying();
    session.survivesTheServer();
    session.closes();
}
