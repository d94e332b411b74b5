#include "cli/player.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

#include "cli/interrupt.h"
#include "cli/play_source.h"
#include "cli/progress_line.h"
#include "cli/say.h"
#include "cli/sync_words.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

constexpr auto kGlance = std::chrono::milliseconds(100);  // at Ctrl-C, at the end, and to redraw
constexpr auto kStatus = std::chrono::seconds(1);
constexpr double kSameTotal_ms = 3.0;  // of live sound's delay
constexpr auto kSettled = std::chrono::seconds(2);
constexpr auto kOpenPatience = std::chrono::seconds(3);  // with speakers that will not open

bool allRefused(const EngineSnapshot& snapshot) {
    return std::all_of(snapshot.speakers.begin(), snapshot.speakers.end(),
                       [](const auto& speaker) { return speaker.state == SpeakerState::refused; });
}

class Player {
 public:
    Player(Engine& engine, const EngineConfig& config, PlayerOptions options)
        : engine_(engine), config_(config), options_(std::move(options)) {
        if (!options_.progress) {
            progress_.hide();
        }
    }

    ExitCode run() {
        started_ = SteadyClock().now();
        next_status_ = started_ + kStatus;
        engine_.run();
        const ExitCode code = watch();
        engine_.halt();
        return code;
    }

 private:
    ExitCode watch() {
        while (true) {
            std::this_thread::sleep_for(kGlance);
            if (InterruptGuard::interrupted()) {
                return interrupted();
            }
            const TimePoint now = SteadyClock().now();
            const EngineSnapshot snapshot = engine_.snapshot();
            tellNotices();
            tellLatency(snapshot, now);
            if (options_.each) {
                for (const std::string& text : options_.each(snapshot)) {
                    progress_.clear();
                    sayNotice(text);
                }
            }
            const bool finished = snapshot.state == PlayState::finished;
            tally_.add(snapshot);
            if (progress_.visible()) {
                progress_.show(progressText(snapshot, progress_.columns()));
            }
            if (now >= next_status_ || finished) {
                next_status_ = std::max(next_status_ + kStatus, now);
                writeStatus(snapshot);
            }
            if (finished) {
                return ended(snapshot);
            }
            if (now - started_ > kOpenPatience && snapshot.state == PlayState::priming &&
                allRefused(snapshot)) {
                progress_.clear();
                sayNotice(
                    "unisono-cli: None of the speakers can be opened. Nothing was played. "
                    "Another program may hold them; close it and try again.");
                return ExitCode::speaker_unavailable;
            }
        }
    }

    void tellNotices() {
        for (const std::string& notice : engine_.takeNotices()) {
            progress_.clear();
            sayNotice(notice);
        }
    }

    // Once it has settled, and when it has become another.
    void tellLatency(const EngineSnapshot& snapshot, TimePoint now) {
        if (!snapshot.live || snapshot.state != PlayState::playing) {
            settled_since_ = now;
            return;
        }
        const double total_ms = snapshot.live->total_ms;
        if (std::abs(total_ms - seen_total_ms_) > kSameTotal_ms) {
            seen_total_ms_ = total_ms;
            settled_since_ = now;
        }
        if (now - settled_since_ > kSettled &&
            std::abs(total_ms - told_total_ms_) > 2.0 * kSameTotal_ms) {
            told_total_ms_ = total_ms;
            progress_.clear();
            std::printf("%s\n", latencySentence(*snapshot.live).c_str());
            if (!snapshot.live->advice.empty()) {
                std::printf("%s\n", snapshot.live->advice.c_str());
            }
            std::fflush(stdout);
        }
    }

    void writeStatus(const EngineSnapshot& snapshot) {
        if (options_.status && !options_.status->write(snapshot)) {
            progress_.clear();
            sayNotice("The status file " + options_.status->path() +
                      " cannot be written any more. Playing goes on without it.");
            options_.status.reset();
        }
    }

    // Everything on the timeline was heard; who plays later on purpose is not done yet.
    ExitCode ended(const EngineSnapshot& snapshot) {
        double later_ms = 0.0;
        bool refused = false;
        for (const auto& speaker : snapshot.speakers) {
            later_ms = std::max(later_ms, speaker.settings.delay_ms);
            refused |= speaker.state == SpeakerState::refused;
        }
        const TimePoint silent = SteadyClock().now() + fromMilliseconds(later_ms);
        while (SteadyClock().now() < silent) {
            if (InterruptGuard::interrupted()) {
                return interrupted();
            }
            std::this_thread::sleep_for(
                std::min<Nanoseconds>(kGlance, silent - SteadyClock().now()));
        }
        tellNotices();
        summarise(snapshot);
        if (const auto error = engine_.error()) {
            return exitCodeOf(error->kind);  // its sentence was among the notices
        }
        if (options_.source && options_.source->frames == 0) {
            sayNotice("unisono-cli: " + snapshot.title + " held no sound.");
            return ExitCode::file_unusable;
        }
        if (options_.source && options_.source->trouble) {
            return ExitCode::file_unusable;
        }
        return refused ? ExitCode::speaker_unavailable : ExitCode::ok;
    }

    // Fades out, unless it has to be quick: what is in the speakers' queues already is played, the
    // rest is silence.
    ExitCode interrupted() {
        const EngineSnapshot snapshot = engine_.snapshot();
        if (snapshot.state == PlayState::playing) {
            for (const auto& speaker : snapshot.speakers) {
                SpeakerSettings silent = speaker.settings;
                silent.muted = true;
                (void)engine_.setSettings(speaker.id, silent);
            }
            const Nanoseconds fade =
                config_.stream.queue + config_.stream.period + std::chrono::milliseconds(20);
            InterruptGuard::allow(fade);
            const TimePoint silent = SteadyClock().now() + fade;
            while (SteadyClock().now() < silent && !InterruptGuard::hurried()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
        }
        summarise(snapshot);
        return ExitCode::interrupted;
    }

    void summarise(const EngineSnapshot& snapshot) {
        const bool wanted = progress_.visible() || options_.summarise;
        progress_.clear();
        if (!wanted) {
            return;
        }
        const std::string position = clockText(snapshot.position_s);
        std::string text = snapshot.state == PlayState::finished
                               ? "Played to the end, " + position + "."
                               : "Stopped at " + position + ".";
        if (const std::string together = tally_.sentence(); !together.empty()) {
            text += " " + together;
        }
        std::printf("%s\n", text.c_str());
        std::fflush(stdout);
    }

    Engine& engine_;
    EngineConfig config_;
    PlayerOptions options_;
    ProgressLine progress_;
    SyncTally tally_;
    TimePoint started_{};
    TimePoint next_status_{};
    TimePoint settled_since_{};
    double seen_total_ms_ = -1e9;
    double told_total_ms_ = -1e9;
};

}  // namespace

ExitCode playToEnd(Engine& engine, const EngineConfig& config, PlayerOptions options) {
    return Player(engine, config, std::move(options)).run();
}

}  // namespace unisono::cli
