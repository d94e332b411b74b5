#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "studio/health.h"

namespace unisono {
namespace {

bool isHexPair(const std::string& text, std::size_t at) {
    return at + 2 <= text.size() && std::isxdigit(static_cast<unsigned char>(text[at])) != 0 &&
           std::isxdigit(static_cast<unsigned char>(text[at + 1])) != 0;
}

// How many pairs of hex digits stand here, all joined by the same sign.
std::size_t pairsAt(const std::string& text, std::size_t at) {
    if (!isHexPair(text, at) || at + 2 >= text.size()) {
        return 0;
    }
    const char joint = text[at + 2];
    if (joint != ':' && joint != '_' && joint != '-') {
        return 0;
    }
    std::size_t pairs = 1;
    for (at += 2; at < text.size() && text[at] == joint && isHexPair(text, at + 1); at += 3) {
        ++pairs;
    }
    return pairs;
}

std::string number(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string twoDigits(unsigned value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string utcText(std::int64_t unix_ms) {
    using namespace std::chrono;
    const sys_seconds when{seconds(unix_ms / 1000)};
    const auto day = floor<days>(when);
    const year_month_day date(day);
    const hh_mm_ss time(when - day);
    return std::to_string(static_cast<int>(date.year())) + "-" +
           twoDigits(static_cast<unsigned>(date.month())) + "-" +
           twoDigits(static_cast<unsigned>(date.day())) + " " +
           twoDigits(static_cast<unsigned>(time.hours().count())) + ":" +
           twoDigits(static_cast<unsigned>(time.minutes().count())) + ":" +
           twoDigits(static_cast<unsigned>(time.seconds().count())) + " UTC";
}

std::string_view kindText(StudioEvent::Kind kind) {
    switch (kind) {
        case StudioEvent::Kind::lost:
            return "lost";
        case StudioEvent::Kind::back:
            return "back";
        case StudioEvent::Kind::jumped:
            return "jumped";
        case StudioEvent::Kind::dropout:
            return "dropout";
        case StudioEvent::Kind::suspect:
            return "suspect";
        case StudioEvent::Kind::checked:
            return "checked";
        case StudioEvent::Kind::server_gone:
            return "server gone";
        case StudioEvent::Kind::server_back:
            return "server back";
        case StudioEvent::Kind::notice:
            return "notice";
    }
    return "?";
}

std::string_view kindText(InputInfo::Kind kind) {
    switch (kind) {
        case InputInfo::Kind::microphone:
            return "microphone";
        case InputInfo::Kind::bluetooth:
            return "Bluetooth";
        case InputInfo::Kind::bluetooth_music:
            return "music by Bluetooth";
        case InputInfo::Kind::monitor:
            return "monitor";
        case InputInfo::Kind::processed:
            return "processed";
    }
    return "?";
}

class Report {
 public:
    void heading(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text + "\n"; }
    void line(const std::string& text) {
        text_ += "  ";
        // One line stays one line, whatever a device is called.
        for (const char c : text) {
            text_ += c == '\n' || c == '\r' ? ' ' : c;
        }
        text_ += '\n';
    }
    [[nodiscard]] const std::string& text() const { return text_; }

 private:
    std::string text_;
};

std::string text(const HealthCheck& check) {
    std::string line = std::string(toText(check.grade)) + "  " + std::string(toText(check.kind));
    if (check.value != 0.0) {
        line += " " + number(check.value, check.value == std::floor(check.value) ? 0 : 2);
    }
    for (const auto& speaker : check.speakers) {
        line += "; " + speaker.name;
        if (speaker.value != 0.0) {
            line += " (" + number(speaker.value, 1) + ")";
        }
    }
    return check.text.empty() ? line : line + "; " + check.text;
}

std::string text(const SpeakerSnapshot& speaker) {
    const LineSnapshot& line = speaker.line;
    std::string text = speaker.description + " (" + speaker.id.text() +
                       "): " + toText(speaker.state) + ", settings " +
                       number(speaker.settings.extra_latency_ms, 2) + " ms extra, " +
                       number(speaker.settings.delay_ms, 2) + " ms by ear, " +
                       number(speaker.settings.gain_db, 1) + " dB";
    if (line.clock_known) {
        text += "; error " + number(line.error_ms, 3) + " ms (1 sigma " +
                number(line.error_bar_ms, 3) + "), latency " + number(line.latency_ms, 1) +
                " ms, declared " + number(line.declared_ms, 1) + " ms, drift " +
                number(line.drift_ppm, 1) + " ppm";
    }
    return text + "; underruns " + std::to_string(line.underruns) + ", jumps " +
           std::to_string(line.jumps) + ", steps " + std::to_string(line.steps) + ", reconnects " +
           std::to_string(speaker.reconnects) +
           (speaker.problem.empty() ? "" : "; " + speaker.problem);
}

}  // namespace

std::string_view toText(HealthCheck::Kind kind) {
    switch (kind) {
        case HealthCheck::Kind::server:
            return "server";
        case HealthCheck::Kind::server_old:
            return "server_old";
        case HealthCheck::Kind::bluetooth_version:
            return "bluetooth_version";
        case HealthCheck::Kind::hands_free:
            return "hands_free";
        case HealthCheck::Kind::bluetooth_load:
            return "bluetooth_load";
        case HealthCheck::Kind::dropouts:
            return "dropouts";
        case HealthCheck::Kind::never_aligned:
            return "never_aligned";
        case HealthCheck::Kind::suspect:
            return "suspect";
        case HealthCheck::Kind::apart:
            return "apart";
        case HealthCheck::Kind::aligned:
            return "aligned";
        case HealthCheck::Kind::microphone:
            return "microphone";
        case HealthCheck::Kind::microphone_none:
            return "microphone_none";
        case HealthCheck::Kind::microphone_processed:
            return "microphone_processed";
        case HealthCheck::Kind::microphone_bluetooth:
            return "microphone_bluetooth";
        case HealthCheck::Kind::default_output:
            return "default_output";
        case HealthCheck::Kind::settings_saved:
            return "settings_saved";
        case HealthCheck::Kind::settings_not_saved:
            return "settings_not_saved";
        case HealthCheck::Kind::settings_notices:
            return "settings_notices";
        case HealthCheck::Kind::sound_thread:
            return "sound_thread";
        case HealthCheck::Kind::silent:
            return "silent";
        case HealthCheck::Kind::group_muted:
            return "group_muted";
        case HealthCheck::Kind::same_name:
            return "same_name";
        case HealthCheck::Kind::drift:
            return "drift";
    }
    return "?";
}

std::string_view toText(HealthCheck::Grade grade) {
    switch (grade) {
        case HealthCheck::Grade::good:
            return "good";
        case HealthCheck::Grade::look:
            return "look";
        case HealthCheck::Grade::bad:
            return "bad";
    }
    return "?";
}

std::string withShortAddresses(const std::string& text) {
    constexpr std::size_t kPairs = 6;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t pairs = pairsAt(text, at);
        if (pairs < kPairs) {
            result += text[at++];
            continue;
        }
        const char joint = text[at + 2];
        result += text.substr(at, 5) + joint + "…" + joint;
        result += text.substr(at + 3 * (pairs - 1), 2);
        at += 3 * pairs - 1;
    }
    return result;
}

std::string diagnosticReport(const HealthFacts& facts, const std::vector<HealthCheck>& checks,
                             const std::vector<std::pair<std::string, std::string>>& versions) {
    Report report;
    report.heading("Unisono report, " + utcText(facts.unix_ms));
    for (const auto& [name, version] : versions) {
        report.line(name + ": " + version);
    }
    report.heading("Sound servers");
    for (const ServerStatus& server : facts.servers) {
        report.line(server.backend + ": " +
                    (server.info.available
                         ? server.info.name + ", default output " + server.info.default_sink
                         : "not available. " + server.info.problem));
    }
    report.heading("Checks");
    for (const HealthCheck& check : checks) {
        report.line(text(check));
    }
    report.heading("Speakers that are there");
    for (const SinkInfo& sink : facts.sinks) {
        report.line(
            sink.description + " (" + sink.id.text() + "): " + std::to_string(sink.rate_hz) +
            " Hz, " + std::to_string(sink.channels) + " channels" +
            (sink.bluetooth_address.empty() ? "" : ", Bluetooth " + sink.bluetooth_address) +
            (sink.bluetooth_codec.empty() ? "" : ", " + sink.bluetooth_codec) +
            (sink.is_default ? ", default" : "") +
            (sink.capabilities.reports_latency ? ", reports its latency" : ""));
    }
    report.heading("Microphones");
    for (const InputInfo& input : facts.inputs) {
        if (input.kind != InputInfo::Kind::monitor) {
            report.line(input.description + " (" + input.id.text() +
                        "): " + std::string(kindText(input.kind)) +
                        (input.is_default ? ", default" : "") + (input.muted ? ", muted" : ""));
        }
    }
    report.heading("Engine: " + std::string(toText(facts.engine.state)) + ", skew " +
                   number(facts.engine.skew_ms, 3) + " ms, latency " +
                   number(facts.engine.group_latency_ms, 1) + " ms, longest round " +
                   number(facts.pump_longest_ms, 1) + " ms");
    for (const SpeakerSnapshot& speaker : facts.engine.speakers) {
        report.line(text(speaker));
    }
    report.heading("Settings: " + std::to_string(facts.setup.speakers.size()) + " speakers, " +
                   std::to_string(facts.setup.groups.size()) + " groups");
    for (const SpeakerRecord& record : facts.setup.speakers) {
        std::string line =
            record.display_name + " (" + record.key.backend + ":" + record.key.device + "): ";
        if (record.calibrations.empty()) {
            line += "not aligned";
        } else {
            const CalibrationRecord& latest = record.calibrations.back();
            line += "aligned " + utcText(latest.taken_unix_s * 1000) + " " +
                    std::string(toText(latest.method)) + ", residual " +
                    number(latest.residual_ms, 2) + " ms (1 sigma " + number(latest.error_ms, 2) +
                    "), set " + std::to_string(latest.set);
        }
        report.line(line + (record.suspect.empty() ? "" : "; " + record.suspect));
    }
    if (facts.events && !facts.events->empty()) {
        constexpr std::size_t kShown = 30;
        report.heading("Events");
        const auto& events = *facts.events;
        for (std::size_t i = events.size() - std::min(kShown, events.size()); i < events.size();
             ++i) {
            report.line(utcText(events[i].unix_ms) + "  " + std::string(kindText(events[i].kind)) +
                        (events[i].device.empty() ? "" : " " + events[i].device) + " " +
                        number(events[i].value, 2) + " " + events[i].text);
        }
    }
    return withShortAddresses(report.text());
}

}  // namespace unisono
