#include "studio/studio.h"

#include <algorithm>
#include <utility>

#include "model/speaker_records.h"

namespace unisono {
namespace {

constexpr double kLongestKept_s = 60.0;

}  // namespace

Studio::Studio(StudioParts parts, const StudioConfig& config)
    : parts_(std::move(parts)),
      config_(config),
      engine_(parts_.backend, parts_.clock, config.engine),
      snapshot_(std::make_shared<StudioSnapshot>()),
      calibrator_(engine_, parts_.backend, parts_.clock, config.calibrator),
      events_(config.events) {
    if (parts_.bluetooth != nullptr) {
        keeper_.emplace(*parts_.bluetooth);
    }
}

Studio::~Studio() {
    halt();
    doCommands();  // what was set last is to be saved too
    calibrator_.cancel();
    closeMeter();
    if (save_problem_ && !changed_) {
        changed_ = parts_.clock.now();
    }
    saveIfDue(true);
}

void Studio::run() {
    threaded_ = true;
    engine_.run();
    thread_ = std::thread([this] {
        while (true) {
            pump();
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, interval(), [this] { return halting_ || !commands_.empty(); });
            if (halting_) {
                return;
            }
        }
    });
}

void Studio::halt() {
    {
        const std::lock_guard lock(mutex_);
        halting_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
    engine_.halt();
    halting_ = false;
    threaded_ = false;
}

Nanoseconds Studio::interval() const {
    if (calibrator_.running() || meter_stream_) {
        return config_.measuring;
    }
    return active_ ? config_.busy : config_.idle;
}

void Studio::post(std::function<void()> command) {
    {
        const std::lock_guard lock(mutex_);
        commands_.push_back(std::move(command));
    }
    wake_.notify_all();
}

void Studio::doCommands() {
    while (true) {
        std::function<void()> command;
        {
            const std::lock_guard lock(mutex_);
            if (commands_.empty()) {
                return;
            }
            command = std::move(commands_.front());
            commands_.pop_front();
        }
        command();
    }
}

void Studio::pump() {
    const TimePoint begun = parts_.clock.now();
    doCommands();
    look(false);
    reconcile();
    keepLinks();
    if (!threaded_) {
        engine_.pump();
    }
    watchAlign();
    EngineSnapshot engine = engine_.snapshot();
    watch(engine);
    const bool rests = engine.state == PlayState::idle || engine.state == PlayState::finished;
    if (!rests || !active_ || calibrator_.running()) {
        stopped_.reset();
    } else if (!stopped_) {
        stopped_ = begun;
    }
    if (stopped_ && toSeconds(begun - *stopped_) > config_.linger_s) {
        active_ = false;
    }
    saveIfDue(false);
    const double took_ms = toSeconds(parts_.clock.now() - begun) * 1e3;
    if (took_ms > longest_ms_ || toSeconds(begun - longest_at_) > kLongestKept_s) {
        longest_ms_ = took_ms;
        longest_at_ = begun;
    }
    publish(std::move(engine));
}

// ---- what there is ----

void Studio::look(bool now) {
    const TimePoint time = parts_.clock.now();
    if (!now && looked_ && toSeconds(time - *looked_) < config_.look_s) {
        return;
    }
    looked_ = time;
    sinks_ = parts_.backend.sinks();
    inputs_ = parts_.backend.inputs();
    const RoutingSupport routing = parts_.backend.routing();
    apps_ = routing.offered ? parts_.backend.apps() : std::vector<PlayingApp>{};
    offers_ = sourceOffers(routing, apps_, inputs_, groupSinks());
    watchCodecs();
    if (!parts_.servers) {
        return;
    }
    auto servers = parts_.servers();
    for (const auto& server : servers) {
        for (const auto& before : servers_) {
            if (before.backend == server.backend &&
                before.info.available != server.info.available) {
                StudioEvent event;
                event.unix_ms = parts_.unix_ms();
                event.kind = server.info.available ? StudioEvent::Kind::server_back
                                                   : StudioEvent::Kind::server_gone;
                event.text = server.backend;
                events_.add(std::move(event));
            }
        }
    }
    servers_ = std::move(servers);
}

const Group* Studio::group() const {
    const auto it = std::find_if(setup_.groups.begin(), setup_.groups.end(),
                                 [&](const Group& one) { return one.id == group_; });
    return it == setup_.groups.end() ? nullptr : &*it;
}

Moment Studio::moment() const {
    return {parts_.unix_ms(), parts_.clock.now()};
}

SpeakerSettings Studio::settingsOf(const SinkInfo& sink, const Group& group) const {
    const SpeakerRecord* record = nearestRecord(heardSetup(), sink.key());
    SpeakerSettings settings = record == nullptr ? SpeakerSettings{} : record->settings;
    settings.gain_db =
        std::clamp(settings.gain_db + group.gain_db, kGainRange_db.low, kGainRange_db.high);
    settings.muted = settings.muted || group.muted;
    return settings;
}

// ---- the setup ----

void Studio::setSetup(Setup setup) {
    post([this, setup = std::move(setup)]() mutable {
        if (setup == setup_) {
            return;
        }
        setup_ = std::move(setup);
        changed_ = parts_.clock.now();
    });
}

void Studio::trySetup(std::optional<Setup> setup) {
    post([this, setup = std::move(setup)]() mutable { tried_ = std::move(setup); });
}

void Studio::setGroup(std::string id) {
    post([this, id = std::move(id)]() mutable {
        if (id == group_) {
            return;
        }
        calibrator_.cancel();
        group_ = std::move(id);
        align_.report.reset();
        align_.error.reset();
    });
}

void Studio::reconnect(SpeakerId speaker) {
    post([this, speaker = std::move(speaker)] {
        const std::string device = deviceOf(speaker);
        for (const Used& one : std::vector<Used>(used_)) {
            if (one.device == device) {
                dismiss(one.id);
            }
        }
    });
}

void Studio::showSimulated(bool shown) {
    post([this, shown] {
        if (parts_.show_simulated) {
            parts_.show_simulated(shown);
            simulated_ = shown;
            look(true);
        }
    });
}

// ---- playing ----

void Studio::begin(std::size_t track) {
    auto source = playing_.open(track);
    if (!source) {
        source_problem_ = source.error();
        return;
    }
    source_problem_.reset();
    active_ = true;
    reconcile();
    engine_.play(std::move(*source));
}

void Studio::playFiles(std::vector<std::string> paths, std::size_t first) {
    post([this, paths = std::move(paths), first]() mutable {
        if (paths.empty()) {
            return;
        }
        const auto chosen = playing_.choose(std::move(paths), first);
        if (!chosen) {
            source_problem_ = chosen.error();
            return;
        }
        if (!chosen->empty()) {
            addNotice(*chosen);
        }
        begin(playing_.first());
    });
}

void Studio::playTune() {
    post([this] {
        playing_.chooseTune();
        begin(0);
    });
}

void Studio::playTick(double bpm) {
    post([this, bpm] {
        playing_.chooseTick(bpm);
        begin(0);
    });
}

void Studio::resume() {
    post([this] {
        const EngineSnapshot engine = engine_.snapshot();
        if (engine.state == PlayState::idle || engine.state == PlayState::finished) {
            if (playing_.kind() != SourceKind::none) {
                const std::size_t track = playing_.status(engine).track;
                const bool over = engine.state == PlayState::finished;
                begin(over ? 0 : track);
            }
            return;
        }
        active_ = true;
        engine_.resume();
    });
}

void Studio::pause() {
    post([this] { engine_.pause(); });
}

void Studio::stop() {
    post([this] {
        calibrator_.cancel();
        engine_.stop();
    });
}

void Studio::seek(double position_s) {
    post([this, position_s] {
        const double at_s = playing_.enginePosition_s(position_s, engine_.snapshot());
        if (auto sought = engine_.seek(at_s); !sought) {
            source_problem_ = sought.error();
        }
    });
}

void Studio::next() {
    post([this] {
        const std::size_t track = playing_.status(engine_.snapshot()).track;
        if (track + 1 < playing_.tracks()) {
            begin(track + 1);
        }
    });
}

void Studio::previous() {
    post([this] {
        const SourceStatus now = playing_.status(engine_.snapshot());
        const bool restart = now.position_s > config_.restart_s || now.track == 0;
        // One that cannot be played would lead back to where it came from.
        begin(restart ? now.track : playing_.playableBefore(now.track).value_or(now.track));
    });
}

// ---- what happens ----

std::string Studio::deviceOf(const SpeakerId& id) const {
    for (const SinkInfo& sink : sinks_) {
        if (sink.id == id) {
            return sink.key().device;
        }
    }
    const auto it =
        std::find_if(used_.begin(), used_.end(), [&](const Used& one) { return one.id == id; });
    return it == used_.end() ? id.name : it->device;
}

void Studio::addNotice(std::string text) {
    StudioEvent event;
    event.unix_ms = parts_.unix_ms();
    event.kind = StudioEvent::Kind::notice;
    event.text = std::move(text);
    events_.add(std::move(event));
}

void Studio::watch(const EngineSnapshot& engine) {
    const std::int64_t unix_ms = parts_.unix_ms();
    const auto deviceOf = [&](const SpeakerId& id) {
        const SpeakerSnapshot* speaker = engine.find(id);
        return speaker == nullptr ? this->deviceOf(id) : speaker->device;
    };
    const auto before = events_.list();
    const std::uint64_t last = before->empty() ? 0 : before->back().serial;
    events_.look(engine, unix_ms, deviceOf);
    if (const auto after = events_.list(); after != before) {
        look(true);  // who is told to be back is also to be seen
        std::vector<StudioEvent> fresh;
        std::ranges::copy_if(*after, std::back_inserter(fresh),
                             [&](const StudioEvent& event) { return event.serial > last; });
        watchAlignments(fresh);
    }
    for (std::string& text : engine_.takeNotices(Engine::Notices::but_lost_and_back)) {
        addNotice(std::move(text));
    }
    if (auto error = engine_.error()) {
        source_problem_ = std::move(error);
    }
    std::vector<SyncHistory::Look> looks;
    for (const auto& speaker : engine.speakers) {
        if (speaker.state == SpeakerState::playing && speaker.line.clock_known) {
            looks.push_back({speaker.device, speaker.line.error_ms});
        }
    }
    if (!looks.empty()) {
        const std::lock_guard lock(history_mutex_);
        history_.add(unix_ms, looks);
    }
}

void Studio::publish(EngineSnapshot engine) {
    auto next = std::make_shared<StudioSnapshot>();
    next->revision = ++revision_;
    next->unix_ms = parts_.unix_ms();
    next->servers = servers_;
    if (parts_.bluetooth != nullptr) {
        const auto bluetooth = parts_.bluetooth->snapshot();
        next->bluez_version = bluetooth->stack == "BlueZ" ? bluetooth->version : "";
    }
    next->sinks = sinks_;
    next->inputs = inputs_;
    next->offers = offers_;
    next->group = group_;
    next->source = playing_.status(engine);
    for (const SpeakerSnapshot& speaker : engine.speakers) {
        next->devices.push_back(speaker.device);
    }
    next->engine = std::move(engine);
    next->align = align_;
    next->simulated = simulated_;
    next->events = events_.list();
    next->source_problem = source_problem_;
    next->save_problem = save_problem_;
    next->saved_unix_s = saved_unix_s_;
    next->pump_longest_ms = longest_ms_;
    std::function<void()> listener;
    {
        const std::lock_guard lock(mutex_);
        snapshot_ = std::move(next);
        listener = listener_;
    }
    if (listener) {
        listener();
    }
}

std::shared_ptr<const StudioSnapshot> Studio::snapshot() const {
    const std::lock_guard lock(mutex_);
    return snapshot_;
}

SyncHistory::Excerpt Studio::history(double seconds, std::size_t columns) const {
    const std::lock_guard lock(history_mutex_);
    return history_.excerpt(parts_.unix_ms(), seconds, columns);
}

std::optional<SyncHistory::Worst> Studio::worst(double seconds) const {
    const std::lock_guard lock(history_mutex_);
    return history_.worst(parts_.unix_ms(), seconds);
}

void Studio::onSnapshot(std::function<void()> listener) {
    const std::lock_guard lock(mutex_);
    listener_ = std::move(listener);
}

// ---- settings ----

void Studio::saveIfDue(bool now) {
    if (!changed_ || !parts_.save ||
        (!now && toSeconds(parts_.clock.now() - *changed_) < config_.save_after_s)) {
        return;
    }
    changed_.reset();
    if (auto saved = parts_.save(setup_)) {
        save_problem_.reset();
        saved_unix_s_ = parts_.unix_ms() / 1000;
    } else {
        save_problem_ = saved.error();
    }
}

void Studio::saveNow() {
    post([this] {
        changed_ = parts_.clock.now();
        saveIfDue(true);
    });
}

}  // namespace unisono
