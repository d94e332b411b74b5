#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <samplerate.h>
#include <sndfile.h>

#include "backends/backends.h"
#include "backends/bluetooth.h"
#include "cli/bluetooth_text.h"
#include "cli/commands.h"
#include "cli/decoder_runtime.h"
#include "cli/doctor.h"
#include "cli/parse.h"
#include "cli/platform/terminal.h"
#include "cli/say.h"
#include "cli/sink_text.h"
#include "source/words.h"
#include "store/files.h"
#include "store/paths.h"
#include "store/settings_store.h"

namespace unisono::cli {
namespace {

struct DoctorOptions {
    std::string backend = "auto";
    bool json = false;
};

constexpr const char* kDoctorFooter =
    "Ends with 0 if all is well, and with 1 if a problem was found; notes are no problems.\n"
    "\n"
    "With --json: {\"versions\": {name: version}, \"backend\", \"server\" and \"speakers\" as in\n"
    "'speakers --json', \"radio\": [{\"adapter\", \"streams\": [{\"bluetooth_address\", "
    "\"codec\",\n"
    "\"kbps\"}], \"kbps\", \"share\" (1: as much as an adapter carries without trouble)}],\n"
    "\"settings\": {\"file\", \"good\"}, \"real_time\": true, false or null,\n"
    "\"bluetooth\" as in 'bluetooth --json', or null where it was not looked at,\n"
    "\"findings\": [{\"weight\": \"problem\" or \"note\", \"id\", \"what\", \"meaning\", "
    "\"next\"}],\n"
    "\"good\": whether there is no problem}. Ids: no-server, no-speakers, only-dummy,\n"
    "default-gone, headset-profile, stale-capture, same-description, radio-full,\n"
    "bluez-one-sink, bluez-echo-source, bluez-volume, pipewire-endpoints, pipewire-old,\n"
    "bluetooth-off, bluetooth-reversed, bluetooth-no-music, bluetooth-no-output,\n"
    "settings, no-real-time.";

std::vector<LibraryVersion> versions() {
    std::vector<LibraryVersion> list{{"Unisono", UNISONO_VERSION}};
    for (const BackendKind& kind : backendKinds()) {
        list.insert(list.end(), kind.libraries.begin(), kind.libraries.end());
    }
    const auto number = [](std::string text) {  // "libsndfile-1.2.0" → "1.2.0"
        const auto digit = text.find_first_of("0123456789");
        text = digit == std::string::npos ? text : text.substr(digit);
        return text.substr(0, text.find(' '));
    };
    list.push_back({"libsndfile", number(sf_version_string())});
    list.push_back({"libsamplerate", number(src_get_version())});
    if (const std::string qt = DecoderRuntime::qtVersion(); !qt.empty()) {
        list.push_back({"Qt", qt});
    }
    return list;
}

// Whoever asks what is wrong does not want anything moved, or the second answer differs.
class LookingOnly final : public Files {
 public:
    FileResult<std::string> read(const std::filesystem::path& file, std::size_t limit) override {
        return systemFiles().read(file, limit);
    }
    FileResult<void> writeNew(const std::filesystem::path& /*file*/,
                              std::string_view /*bytes*/) override {
        return tl::unexpected(std::make_error_code(std::errc::operation_not_permitted));
    }
    FileResult<void> replace(const std::filesystem::path& /*from*/,
                             const std::filesystem::path& /*to*/) override {
        return tl::unexpected(std::make_error_code(std::errc::operation_not_permitted));
    }
    bool remove(const std::filesystem::path& /*file*/) override { return false; }
    std::unique_ptr<FileLock> lock(const std::filesystem::path& /*file*/) override {
        return std::make_unique<FileLock>();
    }
};

void addSettings(Facts& facts) {
    const auto folder = settingsFolder();
    if (!folder) {
        facts.settings_trouble.push_back(folder.error().sentence());
        return;
    }
    LookingOnly files;
    SettingsStore store(*folder, files);
    facts.settings_file = toUtf8(store.file());
    for (const Notice& notice : store.load().notices) {
        if (notice.kind != Notice::Kind::migrated) {
            facts.settings_trouble.push_back(notice.sentence());
        }
    }
}

nlohmann::ordered_json documentOf(const Facts& facts, const std::vector<Finding>& findings,
                                  bool good) {
    nlohmann::ordered_json document;
    for (const auto& [library, version] : versions()) {
        document["versions"][library] = version;
    }
    document["backend"] = facts.backend;
    document["server"] = toJson(facts.server);
    document["speakers"] = nlohmann::ordered_json::array();
    for (const SinkInfo& sink : facts.sinks) {
        document["speakers"].push_back(toJson(sink));
    }
    document["radio"] = nlohmann::ordered_json::array();
    for (const AdapterLoad& load : loadsOf(radioStreams(facts.sinks, facts.bluetooth.get()))) {
        nlohmann::ordered_json streams = nlohmann::ordered_json::array();
        for (const RadioStream& stream : load.streams) {
            streams.push_back({{"bluetooth_address", stream.device},
                               {"codec", stream.codec},
                               {"kbps", std::round(stream.kbps)}});
        }
        document["radio"].push_back({{"adapter", load.adapter},
                                     {"streams", std::move(streams)},
                                     {"kbps", std::round(load.kbps)},
                                     {"share", std::round(load.share * 100.0) / 100.0}});
    }
    document["settings"] = {{"file", facts.settings_file},
                            {"good", facts.settings_trouble.empty()}};
    document["real_time"] = facts.real_time ? nlohmann::ordered_json(*facts.real_time)
                                            : nlohmann::ordered_json(nullptr);
    document["bluetooth"] =
        facts.bluetooth ? toJson(*facts.bluetooth) : nlohmann::ordered_json(nullptr);
    document["findings"] = nlohmann::ordered_json::array();
    for (const Finding& finding : findings) {
        document["findings"].push_back(
            {{"weight", finding.weight == Finding::Weight::problem ? "problem" : "note"},
             {"id", finding.id},
             {"what", finding.what},
             {"meaning", finding.meaning},
             {"next", finding.next}});
    }
    document["good"] = good;
    return document;
}

void print(const char* label, const std::string& text) {
    std::printf("%-14s%s\n", label, printable(text).c_str());
}

void printBluetooth(const BluetoothSnapshot& now) {
    std::vector<std::string> lines;
    for (const BluetoothAdapter& adapter : now.adapters) {
        std::size_t links = 0;
        for (const BluetoothDevice& device : now.devices) {
            links += device.adapter == adapter.id && device.canPlay() ? 1 : 0;
        }
        lines.push_back(now.stack + (now.version.empty() ? "" : " " + now.version) + ", " +
                        adapter.id + " (" + adapter.address + (adapter.powered ? "" : ", off") +
                        "), speakers on it: " + std::to_string(links));
    }
    if (lines.empty()) {
        lines.push_back(now.problem.empty() ? "does not answer" : now.problem);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        print(i == 0 ? "Bluetooth" : "", lines[i]);
    }
    for (const BluetoothDevice& device : now.devices) {
        if (device.connected && device.isSpeaker()) {
            const std::string link = linkText(device);
            print("", device.alias + " (" + stateText(device) + (link.empty() ? "" : ", " + link) +
                          ")");
        }
    }
}

void printFacts(const Facts& facts) {
    std::string list;
    for (const auto& [library, version] : versions()) {
        list += (list.empty() ? "" : ", ") + library + " " + version;
    }
    print("Versions", list);
    print("Sound server", facts.server.available ? facts.server.name : "none answers");
    std::vector<std::string> names;
    for (const SinkInfo& sink : facts.sinks) {
        names.push_back(escapeName(sink.id.name) + " (" + sink.description + ", " +
                        rateText(sink.rate_hz) + ", " + std::to_string(sink.channels) + " ch" +
                        (sink.is_default ? ", default" : "") + ")");
    }
    print("Speakers", names.empty() ? "none" : names.front());
    for (std::size_t i = 1; i < names.size(); ++i) {
        print("", names[i]);
    }
    for (const RadioFinding& load :
         radioFindings(loadsOf(radioStreams(facts.sinks, facts.bluetooth.get())),
                       facts.bluetooth == nullptr ? 0 : facts.bluetooth->adapters.size())) {
        print("Radio", load.sentence);
    }
    print("Settings", facts.settings_file.empty()      ? "no place for them"
                      : facts.settings_trouble.empty() ? facts.settings_file
                                                       : facts.settings_file + " (see below)");
    if (facts.bluetooth != nullptr) {
        printBluetooth(*facts.bluetooth);
    }
    if (facts.real_time) {
        print("Real time", *facts.real_time ? "allowed" : "not allowed");
    }
}

ExitCode examineMachine(const DoctorOptions& options) {
    const auto backend = makeBackend(options.backend);
    if (!backend) {
        return sayError(backend.error());
    }
    Facts facts;
    facts.backend = (*backend)->name();
    facts.server = (*backend)->server();
    facts.sinks = (*backend)->sinks();
    facts.real_time = mayRunInRealTime();
    addSettings(facts);
    if (facts.backend != "simulated") {
        const DecoderRuntime qt;
        if (const auto bluetooth = openBluetooth("auto")) {
            facts.bluetooth = firstLookWithVersion(**bluetooth);
        }
    }

    const std::vector<Finding> findings = examine(facts);
    const auto isProblem = [](const Finding& finding) {
        return finding.weight == Finding::Weight::problem;
    };
    const auto problems = std::count_if(findings.begin(), findings.end(), isProblem);
    if (options.json) {
        std::printf("%s\n", toText(documentOf(facts, findings, problems == 0)).c_str());
        return problems == 0 ? ExitCode::ok : ExitCode::problem_found;
    }
    printFacts(facts);
    for (const Finding& finding : findings) {
        std::printf("\n%s: %s\n", isProblem(finding) ? "Problem" : "Note",
                    printable(finding.what).c_str());
        for (const std::string& line : {finding.meaning, finding.next}) {
            if (!line.empty()) {
                std::printf("  %s\n", printable(line).c_str());
            }
        }
    }
    std::printf("\n%s\n", problems == 0 ? "All is well."
                          : problems == 1
                              ? "One problem was found."
                              : (std::to_string(problems) + " problems were found.").c_str());
    return problems == 0 ? ExitCode::ok : ExitCode::problem_found;
}

}  // namespace

void addDoctorCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("doctor", "Find out what is wrong with sound here");
    auto options = std::make_shared<DoctorOptions>();
    command->add_option("--backend", options->backend, "Sound system: " + backendNames())
        ->type_name("NAME");
    command->add_flag("--json", options->json, "For programs to read; see below");
    command->footer(kDoctorFooter);
    command->callback(
        [options, &chosen] { chosen = [options] { return examineMachine(*options); }; });
}

}  // namespace unisono::cli
