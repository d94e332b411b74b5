#include "store/setup_json.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "store/calibration_json.h"
#include "store/json_text.h"
#include "store/setup_reader.h"
#include "store/setup_scrutiny.h"
#include "store/unknown_fields.h"
#include "store/utc_text.h"

namespace unisono {

using nlohmann::json;

namespace {

// ---- writing ---------------------------------------------------------------------------------

json bandToJson(const EqBand& band) {
    return {{"shape", toText(band.shape)},
            {"frequency_hz", band.frequency_hz},
            {"gain_db", band.gain_db},
            {"q", band.q}};
}

// With everything that this version knows, so that none of it is ever taken for unknown.
json speakerToJson(const SpeakerRecord& speaker) {
    json equalizer = json::array();
    for (const auto& band : speaker.settings.equalizer) {
        equalizer.push_back(bandToJson(band));
    }
    return {{"device", speaker.key.device},
            {"backend", speaker.key.backend},
            {"adapter", speaker.key.adapter},
            {"codec", speaker.key.codec},
            {"name", speaker.display_name},
            {"settings",
             {{"role", toText(speaker.settings.role)},
              {"gain_db", speaker.settings.gain_db},
              {"delay_ms", speaker.settings.delay_ms},
              {"extra_latency_ms", speaker.settings.extra_latency_ms},
              {"muted", speaker.settings.muted},
              {"keep_awake", toText(speaker.settings.keep_awake)},
              {"equalizer", std::move(equalizer)}}},
            {"calibrations", calibrationsToJson(speaker.calibrations)},
            {"suspect", speaker.suspect},
            {"number", speaker.number},
            {"reported_ms", speaker.reported_ms ? json(*speaker.reported_ms) : json()},
            {"last_seen", speaker.last_seen_unix_s == 0 ? "" : utcText(speaker.last_seen_unix_s)}};
}

json groupToJson(const Group& group) {
    return {{"id", group.id},
            {"name", group.name},
            {"members", group.members},
            {"goal", toText(group.goal)},
            {"gain_db", group.gain_db},
            {"muted", group.muted},
            {"latency", toText(group.latency)}};
}

// What a file says only if there is something to say: it is left out where it is what is assumed
// of a record that does not have it.
json withoutDefaults(json record, const json& defaults, std::initializer_list<const char*> fields) {
    for (const char* field : fields) {
        if (record[field] == defaults[field]) {
            record.erase(field);
        }
    }
    return record;
}

json writtenSpeaker(json speaker) {
    return withoutDefaults(std::move(speaker), speakerToJson({}),
                           {"calibrations", "suspect", "number", "reported_ms", "last_seen"});
}

json writtenGroup(json group) {
    return withoutDefaults(std::move(group), groupToJson({}),
                           {"goal", "gain_db", "muted", "latency"});
}

json emptyDocument() {
    return {{"schema", kSetupSchema}, {"speakers", json::array()}, {"groups", json::array()}};
}

// The unknown fields of one record as JSON; null for none, nothing if it is no JSON object.
std::optional<json> parsedUnknown(const std::string& text) {
    if (text.empty()) {
        return json();
    }
    auto parsed = parseJson(text);
    return parsed && parsed->is_object() ? std::optional(*std::move(parsed)) : std::nullopt;
}

// ---- reading ---------------------------------------------------------------------------------

std::optional<EqBand> readBand(SetupReader& reader, const json& source, const std::string& where) {
    if (!reader.object(source, where)) {
        return std::nullopt;
    }
    EqBand band;
    const auto shape = reader.text(source, where + ".", "shape");
    if (!shape.empty()) {
        const auto known = eqShapeFromText(shape);
        if (!known) {
            reader.note(Notice::Kind::left_out, "In the settings, " + where +
                                                    " has the unknown shape \"" + shape +
                                                    "\"; the band was left out.");
            return std::nullopt;
        }
        band.shape = *known;
    }
    band.frequency_hz =
        reader.real(source, where + ".", "frequency_hz", kEqFrequencyRange_hz, band.frequency_hz);
    band.gain_db = reader.real(source, where + ".", "gain_db", kEqGainRange_db, band.gain_db);
    band.q = reader.real(source, where + ".", "q", kEqQRange, band.q);
    return band;
}

SpeakerSettings readSettings(SetupReader& reader, const json& source, const std::string& where) {
    SpeakerSettings settings;
    if (!reader.object(source, where)) {
        return settings;
    }
    const std::string at = where + ".";
    const auto role = reader.text(source, at, "role");
    if (const auto known = roleFromText(role)) {
        settings.role = *known;
    } else if (!role.empty()) {
        reader.note(Notice::Kind::limited, "In the settings, " + at + "role was \"" + role +
                                               "\", which is not known; stereo is used.");
    }
    settings.gain_db = reader.real(source, at, "gain_db", kGainRange_db, 0.0);
    settings.delay_ms = reader.real(source, at, "delay_ms", kDelayRange_ms, 0.0);
    settings.extra_latency_ms =
        reader.real(source, at, "extra_latency_ms", kExtraLatencyRange_ms, 0.0);
    settings.muted = reader.boolean(source, at, "muted");
    const auto keep_awake = reader.text(source, at, "keep_awake");
    if (const auto known = keepAwakeFromText(keep_awake)) {
        settings.keep_awake = *known;
    } else if (!keep_awake.empty()) {
        reader.note(Notice::Kind::limited, "In the settings, " + at + "keep_awake was \"" +
                                               keep_awake +
                                               "\", which is not known; automatic is used.");
    }
    const auto& bands = reader.list(source, at, "equalizer", false);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const auto band = readBand(reader, bands[i], at + "equalizer[" + std::to_string(i) + "]");
        if (band && settings.equalizer.size() == kMaxEqBands) {
            reader.note(Notice::Kind::left_out,
                        "In the settings, " + at + "equalizer has more than " +
                            std::to_string(kMaxEqBands) + " bands; the rest was left out.");
            break;
        }
        if (band) {
            settings.equalizer.push_back(*band);
        }
    }
    return settings;
}

// A speaker works without it, so that a damaged one must not cost all settings.
std::int64_t readLastSeen(SetupReader& reader, const json& source, const std::string& where) {
    SetupReader own;
    const auto seen_unix_s = own.time(source, where, "last_seen");
    if (!own.problem.empty()) {
        reader.note(Notice::Kind::left_out,
                    "In the settings, " + own.problem + "; it was left out.");
        return 0;
    }
    std::move(own.notices.begin(), own.notices.end(), std::back_inserter(reader.notices));
    return seen_unix_s;
}

SpeakerRecord readSpeaker(SetupReader& reader, const json& source, const std::string& where) {
    SpeakerRecord speaker;
    if (!reader.object(source, where)) {
        return speaker;
    }
    const std::string at = where + ".";
    speaker.key = {reader.requiredText(source, at, "device"),
                   reader.requiredText(source, at, "backend"), reader.text(source, at, "adapter"),
                   reader.text(source, at, "codec")};
    speaker.display_name = reader.text(source, at, "name");
    if (source.contains("settings")) {
        speaker.settings = readSettings(reader, source["settings"], at + "settings");
    }
    speaker.calibrations = readCalibrations(reader, source, at);
    speaker.suspect = reader.text(source, at, "suspect");
    speaker.number = static_cast<int>(reader.real(source, at, "number", kNumberRange, 0.0));
    if (source.contains("reported_ms")) {
        speaker.reported_ms = reader.real(source, at, "reported_ms", kReportedRange_ms, 0.0);
    }
    speaker.last_seen_unix_s = readLastSeen(reader, source, at);
    const auto unknown = unknownFields(source, speakerToJson(speaker));
    speaker.unknown_json = unknown.is_null() ? "" : unknown.dump();
    return speaker;
}

Group readGroup(SetupReader& reader, const json& source, const std::string& where) {
    Group group;
    if (!reader.object(source, where)) {
        return group;
    }
    const std::string at = where + ".";
    group.id = reader.requiredText(source, at, "id");
    group.name = reader.text(source, at, "name");
    for (const auto& member : reader.list(source, at, "members", false)) {
        if (!member.is_string() || member.get_ref<const std::string&>().empty()) {
            reader.wrong(at + "members", "a list of names");
            continue;
        }
        const auto& device = member.get_ref<const std::string&>();
        if (std::find(group.members.begin(), group.members.end(), device) != group.members.end()) {
            reader.note(Notice::Kind::left_out, "In the settings, the group \"" + group.name +
                                                    "\" has " + device + " twice; it counts once.");
            continue;
        }
        group.members.push_back(device);
    }
    const auto goal = reader.text(source, at, "goal");
    if (const auto known = goalFromText(goal)) {
        group.goal = *known;
    } else if (!goal.empty()) {
        reader.note(Notice::Kind::limited, "In the settings, " + at + "goal was \"" + goal +
                                               "\", which is not known; automatic is used.");
    }
    const auto latency = reader.text(source, at, "latency");
    if (const auto known = latencyModeFromText(latency)) {
        group.latency = *known;
    } else if (!latency.empty()) {
        reader.note(Notice::Kind::limited, "In the settings, " + at + "latency was \"" + latency +
                                               "\", which is not known; music is used.");
    }
    group.gain_db = reader.real(source, at, "gain_db", kGroupGainRange_db, 0.0);
    group.muted = reader.boolean(source, at, "muted");
    const auto unknown = unknownFields(source, groupToJson(group));
    group.unknown_json = unknown.is_null() ? "" : unknown.dump();
    return group;
}

}  // namespace

Result<json> setupToJson(const Setup& setup) {
    if (auto problem = problemIn(setup)) {
        return tl::unexpected(*std::move(problem));
    }
    json document = emptyDocument();
    bool unknown_readable = true;
    const auto add = [&unknown_readable](json& list, json known, const std::string& unknown_text) {
        const auto unknown = parsedUnknown(unknown_text);
        unknown_readable = unknown_readable && unknown.has_value();
        list.push_back(withUnknownFields(unknown.value_or(json()), std::move(known)));
    };
    for (const auto& speaker : setup.speakers) {
        SpeakerRecord clean = speaker;
        clean.display_name = repairedUtf8(speaker.display_name);
        clean.suspect = repairedUtf8(speaker.suspect);
        for (auto& calibration : clean.calibrations) {
            calibration.microphone = repairedUtf8(calibration.microphone);
            calibration.adapter = repairedUtf8(calibration.adapter);
        }
        add(document["speakers"], speakerToJson(clean), speaker.unknown_json);
        auto& written = document["speakers"].back();
        written = writtenSpeaker(std::move(written));
    }
    for (const auto& group : setup.groups) {
        Group clean = group;
        clean.name = repairedUtf8(group.name);
        add(document["groups"], groupToJson(clean), group.unknown_json);
        auto& written = document["groups"].back();
        written = writtenGroup(std::move(written));
    }
    const auto unknown = parsedUnknown(setup.unknown_json);
    if (!unknown || !unknown_readable) {
        return fail(ErrorKind::settings_unusable,
                    "The settings hold fields of another version that are no longer JSON.",
                    "The settings were not saved.");
    }
    return withUnknownFields(*unknown, std::move(document));
}

Result<SetupReading> setupFromJson(const json& document) {
    SetupReader reader;
    SetupReading reading;
    auto& setup = reading.setup;
    if (reader.object(document, "the whole")) {
        const auto& speakers = reader.list(document, "", "speakers", true);
        std::set<SpeakerKey> keys;
        for (std::size_t i = 0; i < speakers.size(); ++i) {
            auto speaker = readSpeaker(reader, speakers[i], "speakers[" + std::to_string(i) + "]");
            if (!keys.insert(speaker.key).second) {
                reader.note(Notice::Kind::left_out,
                            "In the settings, the speaker \"" + speaker.display_name + "\" (" +
                                speaker.key.device + ") is there twice; the first one counts.");
                continue;
            }
            setup.speakers.push_back(std::move(speaker));
        }
        const auto& groups = reader.list(document, "", "groups", true);
        std::set<std::string> ids;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            auto group = readGroup(reader, groups[i], "groups[" + std::to_string(i) + "]");
            if (!ids.insert(group.id).second) {
                reader.note(Notice::Kind::left_out, "In the settings, the group \"" + group.name +
                                                        "\" is there twice; the first one counts.");
                continue;
            }
            setup.groups.push_back(std::move(group));
        }
    }
    if (!reader.problem.empty()) {
        return fail(ErrorKind::settings_unusable, reader.problem);
    }
    json unknown = document;
    for (const char* known : {"schema", "speakers", "groups"}) {
        unknown.erase(known);
    }
    setup.unknown_json = unknown.empty() ? "" : unknown.dump();
    reading.notices = std::move(reader.notices);
    return reading;
}

DocumentFormat setupFormat() {
    DocumentFormat format;
    format.schema = kSetupSchema;
    format.migrations = {migrateSetupFrom1};
    format.defaults = emptyDocument();
    format.check = [](const json& document) {
        const auto reading = setupFromJson(document);
        return reading ? Fitness{true, reading->notices.empty(), {}}
                       : Fitness{false, false, reading.error().what};
    };
    return format;
}

}  // namespace unisono
