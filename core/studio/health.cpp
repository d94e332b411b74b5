#include "studio/health.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "bluetooth/known_versions.h"
#include "bluetooth/radio.h"
#include "model/speaker_records.h"

namespace unisono {
namespace {

using Kind = HealthCheck::Kind;
using Grade = HealthCheck::Grade;

constexpr std::int64_t kHour_ms = 3'600'000;
// Of which an old PipeWire makes no fuss.
constexpr std::size_t kEasyLoad = 3;
constexpr double kManyDropouts = 30.0;
// The engine promises to look around every 100 ms, and has written 1.5 s ahead.
constexpr double kSlowRound_ms = 100.0;
constexpr double kBadRound_ms = 1000.0;
constexpr double kSureDrift_ppm = 20.0;

// The version in "PulseAudio (on PipeWire 0.3.65)", or empty.
std::string pipeWireVersion(const std::string& server) {
    static const std::string kName = "PipeWire ";
    const auto at = server.find(kName);
    if (at == std::string::npos) {
        return {};
    }
    const auto begin = at + kName.size();
    return server.substr(begin, server.find_first_not_of("0123456789.", begin) - begin);
}

// What only exists in here needs no radio, and nothing else plays through it.
bool isReal(const SinkInfo& sink) {
    return sink.id.backend != "simulated";
}

bool isBluetooth(const SinkInfo& sink) {
    return isReal(sink) && !sink.bluetooth_address.empty();
}

class Checker {
 public:
    explicit Checker(const HealthFacts& facts) : facts_(facts) {
        const auto group = std::ranges::find(facts.setup.groups, facts.group, &Group::id);
        if (group != facts.setup.groups.end()) {
            group_ = &*group;
        }
        std::set<std::string> seen;
        for (const SinkInfo& sink : facts.sinks) {
            const std::string device = sink.key().device;
            if (group_ != nullptr && std::ranges::count(group_->members, device) > 0 &&
                seen.insert(device).second) {
                members_.push_back(&sink);
            }
        }
        countDropouts();
    }

    std::vector<HealthCheck> all() {
        servers();
        bluetooth();
        dropouts();
        alignment();
        microphone();
        defaultOutput();
        settings();
        soundThread();
        silence();
        names();
        drift();
        std::ranges::stable_sort(checks_, std::greater<>(), &HealthCheck::grade);
        return std::move(checks_);
    }

 private:
    using Speakers = std::vector<HealthCheck::Speaker>;

    HealthCheck& add(Kind kind, Grade grade, const std::string& about = {}) {
        HealthCheck check;
        check.id = std::string(toText(kind)) + (about.empty() ? "" : ":" + about);
        check.kind = kind;
        check.grade = grade;
        checks_.push_back(std::move(check));
        return checks_.back();
    }

    [[nodiscard]] std::string nameOf(const SinkInfo& sink) const {
        const SpeakerRecord* record = nearestRecord(facts_.setup, sink.key());
        return record != nullptr && !record->display_name.empty() ? record->display_name
                                                                  : sink.description;
    }
    [[nodiscard]] HealthCheck::Speaker speaker(const SinkInfo& sink, double value = 0.0) const {
        return {sink.key().device, nameOf(sink), value};
    }
    [[nodiscard]] HealthCheck::Speaker speaker(const std::string& device, double value) const {
        if (const SinkInfo* sink = unisono::sinkOf(facts_.sinks, device)) {
            return speaker(*sink, value);
        }
        for (const SpeakerRecord& record : facts_.setup.speakers) {
            if (record.key.device == device) {
                return {device, record.display_name, value};
            }
        }
        return {device, device, value};
    }
    [[nodiscard]] const SinkInfo* sinkOf(const SpeakerId& id) const {
        const auto sink = std::ranges::find(facts_.sinks, id, &SinkInfo::id);
        return sink == facts_.sinks.end() ? nullptr : &*sink;
    }

    void countDropouts() {
        if (!facts_.events) {
            return;
        }
        for (const StudioEvent& event : *facts_.events) {
            if (event.kind == StudioEvent::Kind::dropout &&
                event.unix_ms > facts_.unix_ms - kHour_ms && event.unix_ms <= facts_.unix_ms) {
                dropouts_[event.device] += event.value;
            }
        }
    }

    void servers() {
        const bool any = std::ranges::any_of(
            facts_.servers, [](const ServerStatus& server) { return server.info.available; });
        std::set<std::string> bluetooth;
        for (const SinkInfo& sink : facts_.sinks) {
            if (isBluetooth(sink)) {
                bluetooth.insert(sink.bluetooth_address);
            }
        }
        for (const ServerStatus& server : facts_.servers) {
            if (!server.info.available && any) {
                continue;  // there is another one; nobody misses it
            }
            auto& check =
                add(Kind::server, server.info.available ? Grade::good : Grade::bad, server.backend);
            check.value = server.info.available ? 1.0 : 0.0;
            check.text = server.info.available ? server.info.name : server.info.problem;
            const std::string version = pipeWireVersion(server.info.name);
            if (server.info.available && version.starts_with("0.")) {
                // It offers one codec's endpoint to few devices at a time.
                auto& old =
                    add(Kind::server_old, bluetooth.size() > kEasyLoad ? Grade::look : Grade::good,
                        server.backend);
                old.text = version;
                old.value = static_cast<double>(bluetooth.size());
            }
        }
    }

    void bluetooth() {
        // By adapter; those of which it is not known count as of one.
        std::vector<RadioStream> streams;
        Speakers telephones;
        RadioSoftware software;
        std::set<std::string> seen;
        for (const SinkInfo& sink : facts_.sinks) {
            const SpeakerKey key = sink.key();
            if (!isBluetooth(sink) || !seen.insert(key.device).second) {
                continue;
            }
            const auto count = dropouts_.find(key.device);
            RadioStream stream{key.device, nameOf(sink), sink.bluetooth_adapter,
                               sink.bluetooth_codec, sink.rate_hz};
            stream.dropouts = count == dropouts_.end() ? 0.0 : count->second;
            streams.push_back(std::move(stream));
            software.echo = software.echo || sink.description.find("Echo") != std::string::npos;
            if (sink.bluetooth_profile == BluetoothProfile::hands_free) {
                telephones.push_back(speaker(sink));
            }
        }
        for (const AdapterLoad& load : loadsOf(streams)) {
            const bool suffers = load.streams.size() > 1 && load.dropouts > 0.0;
            auto& check =
                add(Kind::bluetooth_load, load.share > 1.0 || suffers ? Grade::look : Grade::good,
                    load.adapter);
            check.value = static_cast<double>(load.streams.size());
            check.text = load.adapter;
            for (const RadioStream& stream : load.streams) {
                check.speakers.push_back({stream.device, stream.name, stream.dropouts});
            }
        }
        if (!telephones.empty()) {
            auto& check = add(Kind::hands_free, Grade::look);
            check.value = static_cast<double>(telephones.size());
            check.speakers = std::move(telephones);
        }
        software.bluez = facts_.bluez_version;
        software.speakers = streams.size();
        for (const RadioFinding& finding : versionFindings(software)) {
            if (finding.severity != RadioFinding::Severity::note) {
                auto& check = add(Kind::bluetooth_version, Grade::look, finding.id);
                check.text = finding.sentence + " " + finding.next;
            }
        }
    }

    void dropouts() {
        double all = 0.0;
        double most = 0.0;
        Speakers speakers;
        for (const auto& [device, count] : dropouts_) {
            speakers.push_back(speaker(device, count));
            all += count;
            most = std::max(most, count);
        }
        auto& check = add(Kind::dropouts, most >= kManyDropouts ? Grade::bad
                                          : all > 0.0           ? Grade::look
                                                                : Grade::good);
        check.value = all;
        check.speakers = std::move(speakers);
    }

    void alignment() {
        if (members_.size() < 2) {
            return;  // nothing to be together with
        }
        Speakers never;
        Speakers suspect;
        std::vector<const SinkInfo*> measured;
        std::vector<std::int64_t> sets;  // of each of them
        double oldest_s = 0.0;
        bool ages_known = true;
        for (const SinkInfo* sink : members_) {
            const SpeakerRecord* record = nearestRecord(facts_.setup, sink->key());
            if (record == nullptr || record->calibrations.empty()) {
                never.push_back(speaker(*sink));
                continue;
            }
            const CalibrationRecord& latest = record->calibrations.back();
            if (record->key != sink->key() || !record->suspect.empty()) {
                suspect.push_back(speaker(*sink));  // with another codec or adapter, or so
            }
            measured.push_back(sink);
            sets.push_back(latest.set);
            ages_known &= latest.taken_unix_s > 0;
            oldest_s = std::max(oldest_s, static_cast<double>(facts_.unix_ms) * 1e-3 -
                                              static_cast<double>(latest.taken_unix_s));
        }
        Speakers apart;
        const std::int64_t common = commonSet(sets);
        for (std::size_t i = 0; i < measured.size(); ++i) {
            if (common != 0 && sets[i] != common) {
                apart.push_back(speaker(*measured[i]));
            }
        }
        const bool all = never.empty() && suspect.empty() && apart.empty();
        const auto tell = [&](Kind kind, Speakers& speakers) {
            if (!speakers.empty()) {
                auto& check = add(kind, Grade::look, facts_.group);
                check.value = static_cast<double>(speakers.size());
                check.speakers = std::move(speakers);
            }
        };
        tell(Kind::never_aligned, never);
        tell(Kind::suspect, suspect);
        tell(Kind::apart, apart);
        if (all) {
            auto& check = add(Kind::aligned, Grade::good, facts_.group);
            check.value = ages_known ? oldest_s : -1.0;
        }
    }

    void microphone() {
        // The best one that is there decides.
        struct Choice {
            InputInfo::Kind input;
            Kind kind;
            Grade grade;
        };
        for (const auto& [input, kind, grade] :
             {Choice{InputInfo::Kind::microphone, Kind::microphone, Grade::good},
              Choice{InputInfo::Kind::processed, Kind::microphone_processed, Grade::look},
              Choice{InputInfo::Kind::bluetooth, Kind::microphone_bluetooth, Grade::look}}) {
            if (const InputInfo* found = usualInput(facts_.inputs, input)) {
                add(kind, grade).text = found->description;
                return;
            }
        }
        add(Kind::microphone_none, Grade::look);
    }

    void defaultOutput() {
        auto& check = add(Kind::default_output, Grade::good);
        for (const SinkInfo* sink : members_) {
            if (sink->is_default && isReal(*sink)) {
                check.speakers.push_back(speaker(*sink));
            }
        }
    }

    void settings() {
        if (facts_.save_problem) {
            add(Kind::settings_not_saved, Grade::bad).text = facts_.save_problem->sentence();
        } else {
            add(Kind::settings_saved, Grade::good).value = static_cast<double>(facts_.saved_unix_s);
        }
        if (!facts_.settings_notices.empty()) {
            auto& check = add(Kind::settings_notices, Grade::look);
            for (const std::string& notice : facts_.settings_notices) {
                check.text += (check.text.empty() ? "" : " ") + notice;
            }
        }
    }

    void soundThread() {
        const double longest_ms = facts_.pump_longest_ms;
        add(Kind::sound_thread, longest_ms > kBadRound_ms    ? Grade::bad
                                : longest_ms > kSlowRound_ms ? Grade::look
                                                             : Grade::good)
            .value = longest_ms;
    }

    void silence() {
        if (group_ == nullptr) {
            return;
        }
        if (group_->muted || group_->gain_db <= kGainRange_db.low) {
            add(Kind::group_muted, Grade::look, group_->id).text = group_->name;
        }
        Speakers silent;
        for (const SinkInfo* sink : members_) {
            const SpeakerRecord* record = nearestRecord(facts_.setup, sink->key());
            if (record != nullptr &&
                (record->settings.muted || record->settings.gain_db <= kGainRange_db.low)) {
                silent.push_back(speaker(*sink, record->settings.gain_db));
            }
        }
        if (!silent.empty()) {
            auto& check = add(Kind::silent, Grade::look, group_->id);
            check.value = static_cast<double>(silent.size());
            check.speakers = std::move(silent);
        }
    }

    void names() {
        std::map<std::string, std::map<std::string, HealthCheck::Speaker>> by_name;
        for (const SinkInfo& sink : facts_.sinks) {
            const auto one = speaker(sink);
            by_name[one.name].emplace(one.device, one);
        }
        for (const auto& [name, speakers] : by_name) {
            if (speakers.size() > 1) {
                auto& check = add(Kind::same_name, Grade::look, name);
                check.text = name;
                check.value = static_cast<double>(speakers.size());
                for (const auto& [device, one] : speakers) {
                    check.speakers.push_back(one);
                }
            }
        }
    }

    void drift() {
        bool any = false;
        Speakers far;
        for (const SpeakerSnapshot& one : facts_.engine.speakers) {
            const LineSnapshot& line = one.line;
            if (!line.clock_known || line.drift_error_ppm > kSureDrift_ppm) {
                continue;
            }
            any = true;
            if (std::abs(line.drift_ppm) > kFarDrift_ppm) {
                const SinkInfo* sink = sinkOf(one.id);
                far.push_back(sink != nullptr ? speaker(*sink, line.drift_ppm)
                                              : HealthCheck::Speaker{one.id.name, one.description,
                                                                     line.drift_ppm});
            }
        }
        if (any) {
            auto& check = add(Kind::drift, far.empty() ? Grade::good : Grade::look);
            check.value = static_cast<double>(far.size());
            check.speakers = std::move(far);
        }
    }

    const HealthFacts& facts_;
    const Group* group_ = nullptr;
    std::vector<const SinkInfo*> members_;  // of the group that are there
    std::map<std::string, double> dropouts_;
    std::vector<HealthCheck> checks_;
};

}  // namespace

HealthFacts healthFacts(const StudioSnapshot& snapshot, Setup setup,
                        std::vector<std::string> settings_notices) {
    HealthFacts facts;
    facts.unix_ms = snapshot.unix_ms;
    facts.servers = snapshot.servers;
    facts.bluez_version = snapshot.bluez_version;
    facts.sinks = snapshot.sinks;
    facts.inputs = snapshot.inputs;
    facts.group = snapshot.group;
    facts.engine = snapshot.engine;
    facts.setup = std::move(setup);
    facts.events = snapshot.events;
    facts.settings_notices = std::move(settings_notices);
    facts.save_problem = snapshot.save_problem;
    facts.saved_unix_s = snapshot.saved_unix_s;
    facts.pump_longest_ms = snapshot.pump_longest_ms;
    return facts;
}

std::vector<HealthCheck> checkHealth(const HealthFacts& facts) {
    return Checker(facts).all();
}

std::size_t thingsToLookAt(const std::vector<HealthCheck>& checks) {
    return static_cast<std::size_t>(std::ranges::count_if(
        checks, [](const HealthCheck& check) { return check.grade != HealthCheck::Grade::good; }));
}

}  // namespace unisono
