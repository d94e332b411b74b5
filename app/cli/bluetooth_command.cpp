#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "backends/backends.h"
#include "backends/bluetooth.h"
#include "bluetooth/address.h"
#include "bluetooth/echo.h"
#include "bluetooth/speaker_setup.h"
#include "cli/bluetooth_lookup.h"
#include "cli/bluetooth_text.h"
#include "cli/bluetooth_wait.h"
#include "cli/commands.h"
#include "cli/decoder_runtime.h"
#include "cli/interrupt.h"
#include "cli/parse.h"
#include "cli/say.h"
#include "cli/sink_text.h"

namespace unisono::cli {
namespace {

using namespace std::chrono_literals;

struct BluetoothOptions {
    std::string stack = "auto";
    std::string adapter;
    std::string device;
    std::optional<std::string> pin;
    std::string power;
    std::optional<std::string> timeout;  // as typed
    std::optional<Nanoseconds> limit;    // from it; nothing: what is usual
    bool yes = false;
    bool all = false;
    bool json = false;
};

constexpr const char* kBluetoothFooter =
    "A device is named by its address, or by its name if only one has it. 'connect' does all that "
    "is\n"
    "needed: it looks for the device, pairs and trusts it, connects it as a speaker, and with\n"
    "--adapter moves it there from another one. Make a new device visible first, often by\n"
    "holding its Bluetooth button; say \"Alexa, pair\" to an Echo.\n"
    "\n"
    "Several Echos: each needs a Bluetooth link of its own. An Alexa music group cannot be played "
    "to\n"
    "from a computer; put the Echos into one group of Unisono instead.\n"
    "\n"
    "With --json, status and scan print {\"available\", \"stack\", \"version\", \"problem\",\n"
    "\"adapters\": [{\"id\", \"address\", \"name\", \"powered\", \"blocked\", \"discovering\"}],\n"
    "\"devices\": [{\"address\", \"adapter\", \"name\", \"alias\", \"class\", \"uuids\", "
    "\"modalias\",\n"
    "\"is_speaker\", \"is_source_too\", \"echo\", \"paired\", \"trusted\", \"connected\", "
    "\"present\",\n"
    "\"a2dp\" (off, connecting, idle, playing, source_only), \"rssi_dbm\", \"battery_percent\", "
    "\"codec\",\n"
    "\"codec_details\", \"bitrate_kbps\", \"volume_percent\", \"delay_ms\"}]}. adapters and power "
    "print\n"
    "{\"adapters\"}; pair, connect and disconnect print the one device; forget prints "
    "{\"address\",\n"
    "\"forgotten\"}. What is not known is null.\n"
    "\n"
    "Examples:\n"
    "  unisono-cli bluetooth scan\n"
    "  unisono-cli bluetooth connect \"Echo Dot-4AB\"\n"
    "  unisono-cli bluetooth connect 00:11:22:33:44:55 --adapter hci1\n"
    "  unisono-cli bluetooth --stack simulated          try it without Bluetooth";

constexpr Range kTimeoutRange_s{0.1, 3600.0};
constexpr Nanoseconds kScanLimit = 12s;  // of 'scan'; BluetoothLimits has the others

// Bluetooth that was opened, and what it takes.
struct Session {
    DecoderRuntime qt;
    InterruptGuard guard;
    std::unique_ptr<Bluetooth> bluetooth;
};

using Work = std::function<ExitCode(Session&, const BluetoothOptions&)>;

ExitCode with(BluetoothOptions options, const Work& work) {
    if (options.timeout) {
        const auto seconds = parseNumber(*options.timeout, kTimeoutRange_s, "--timeout", "seconds");
        if (!seconds) {
            return sayError(seconds.error());
        }
        options.limit = fromSeconds(*seconds);
    }
    if (options.pin && (options.pin->empty() || options.pin->size() > kLongestPin)) {
        return sayError({ErrorKind::usage, "--pin: this cannot be a code.",
                         "A code has 1 to 16 letters or digits.",
                         "Leave --pin away to be asked for it."});
    }
    Session session;
    auto bluetooth = openBluetooth(options.stack);
    if (!bluetooth) {
        return sayError(bluetooth.error());
    }
    session.bluetooth = std::move(*bluetooth);
    if (options.json) {
        firstLookWithVersion(*session.bluetooth);
    } else {
        firstLook(*session.bluetooth);
    }
    return work(session, options);
}

// What was done to simulated devices ends with the command.
void sayHowLongItLasts(const BluetoothOptions& options) {
    if (options.stack == "simulated") {
        sayNotice("These devices are simulated: the next command finds them as they were.");
    }
}

ExitCode say(const BluetoothResult& result) {
    return result ? ExitCode::ok : sayError(result.error().error);
}

ExitCode printStatus(const BluetoothSnapshot& now, const BluetoothOptions& options,
                     bool looked = false) {
    if (options.json) {
        std::printf("%s\n", toText(toJson(now)).c_str());
    }
    if (const auto problem = bluetoothProblem(now)) {
        return sayError(*problem);
    }
    if (options.json) {
        return ExitCode::ok;
    }
    printAdapters(now);
    std::printf("\n");
    printDevices(now, options.all, looked);
    if (!now.problem.empty()) {
        sayNotice(now.problem);
    }
    return ExitCode::ok;
}

ExitCode status(Session& session, const BluetoothOptions& options) {
    return printStatus(*session.bluetooth->snapshot(), options);
}

ExitCode adapters(Session& session, const BluetoothOptions& options) {
    const auto now = session.bluetooth->snapshot();
    if (options.json) {
        std::printf("%s\n", toText({{"adapters", toJson(*now)["adapters"]}}).c_str());
    }
    if (const auto problem = bluetoothProblem(*now)) {
        return sayError(*problem);
    }
    if (!options.json) {
        printAdapters(*now);
    }
    return ExitCode::ok;
}

// Who is found is told at once; the table follows.
ExitCode scan(Session& session, const BluetoothOptions& options) {
    if (bluetoothProblem(*session.bluetooth->snapshot())) {
        return printStatus(*session.bluetooth->snapshot(), options);
    }
    const auto adapter = lookUpAdapter(*session.bluetooth->snapshot(), options.adapter);
    if (!adapter) {
        return sayError(adapter.error());
    }
    const BluetoothJob job = session.bluetooth->scan(*adapter, options.limit.value_or(kScanLimit));
    std::set<std::string> told;
    const BluetoothResult result = waitFor(*session.bluetooth, job, {}, [&] {
        const auto now = session.bluetooth->snapshot();
        for (const BluetoothDevice& device : now->devices) {
            if (device.present && (options.all || device.isSpeaker()) &&
                told.insert(device.address).second) {
                sayNotice("Found " + device.alias + " (" + device.address + ").");
            }
        }
    });
    if (!result) {
        return say(result);
    }
    // That it has stopped is told a moment later; another program may go on.
    for (int look = 0; look < 25; ++look) {
        const auto now = session.bluetooth->snapshot();
        if (std::none_of(now->adapters.begin(), now->adapters.end(),
                         [](const auto& one) { return one.discovering; })) {
            break;
        }
        turnBluetoothLoop();
        std::this_thread::sleep_for(20ms);
    }
    return printStatus(*session.bluetooth->snapshot(), options, true);
}

// The sink that the sound system made of the speaker, if it did so soon. The error: there is no
// sound system.
Result<std::optional<SinkInfo>> sinkOf(const std::string& address) {
    const auto backend = openBackend("auto");
    if (!backend) {
        return tl::unexpected(backend.error());
    }
    for (int look = 0; look < 50 && !InterruptGuard::interrupted(); ++look) {
        for (const SinkInfo& sink : (*backend)->sinks()) {
            if (sink.bluetooth_address == address) {
                return sink;
            }
        }
        turnBluetoothLoop();
        std::this_thread::sleep_for(100ms);
    }
    return std::optional<SinkInfo>();
}

void printDevice(const Session& session, const DeviceRef& ref, const BluetoothOptions& options,
                 const std::string& done) {
    const auto now = session.bluetooth->snapshot();
    const BluetoothDevice* device = now->device(ref.address, ref.adapter);
    if (options.json) {
        std::printf("%s\n", device == nullptr ? "null" : toText(toJson(*device)).c_str());
        return;
    }
    std::string name = device == nullptr ? ref.address : device->alias;
    if (bluetoothAddress(name).value_or(ref.address) != ref.address) {
        name += " (" + ref.address + ")";  // it is called like another one's address
    }
    const std::string link = device == nullptr ? "" : linkText(*device);
    std::printf("%s %s%s.\n", name.c_str(), done.c_str(),
                link.empty() ? "" : (" (" + link + ")").c_str());
}

using DeviceWork = std::function<ExitCode(Session&, const DeviceRef&, const BluetoothOptions&)>;

// … to a device, which is looked for or has to be known.
enum class Search { look, known_only };
Work onDevice(Search search, const DeviceWork& work) {
    return [search, work](Session& session, const BluetoothOptions& options) {
        DeviceSearch wanted{options.device, options.adapter, std::nullopt};
        if (search == Search::look) {
            wanted.look = options.limit.value_or(BluetoothLimits().scan);
        }
        const auto device = lookUp(*session.bluetooth, wanted);
        if (!device) {
            return sayError(device.error());
        }
        const ExitCode code = work(session, *device, options);
        if (code == ExitCode::ok) {
            sayHowLongItLasts(options);
        }
        return code;
    };
}

PairingAnswers answersOf(const BluetoothOptions& options) {
    return {options.pin.value_or(""), options.yes};
}

ExitCode connect(Session& session, const DeviceRef& ref, const BluetoothOptions& options) {
    SpeakerSetupConfig config;
    config.scan = false;  // it is known
    config.limits.pair = options.limit.value_or(config.limits.pair);
    config.limits.connect = options.limit.value_or(config.limits.connect);
    const BluetoothJob job = setUpSpeaker(*session.bluetooth, ref, config);
    const BluetoothResult result = waitFor(*session.bluetooth, job, answersOf(options));
    if (!result) {
        return say(result);
    }
    printDevice(session, ref, options, "is connected");
    const auto now = session.bluetooth->snapshot();
    if (const BluetoothDevice* device = now->device(ref.address, ref.adapter);
        device != nullptr && isEcho(*device)) {
        sayNotice("An Echo announces each connection; measure it only after that.");
    }
    if (options.json || options.stack != "auto") {
        return ExitCode::ok;
    }
    const auto sink = sinkOf(ref.address);
    if (!sink) {
        sayNotice(sink.error().sentence());
    } else if (*sink) {
        std::printf("Play on it:  unisono-cli play FILE --to %s\n",
                    shellQuoted(escapeName((*sink)->id.name)).c_str());
    } else {
        sayNotice("The sound server has no output for it yet. 'unisono-cli doctor' says more.");
    }
    return ExitCode::ok;
}

ExitCode pair(Session& session, const DeviceRef& ref, const BluetoothOptions& options) {
    Bluetooth& bluetooth = *session.bluetooth;
    const BluetoothJob job = bluetooth.pair(ref, options.limit.value_or(BluetoothLimits().pair));
    BluetoothResult result = waitFor(bluetooth, job, answersOf(options));
    if (result) {
        result = waitFor(bluetooth, bluetooth.trust(ref, true));
    }
    if (result) {
        printDevice(session, ref, options, "is paired");
    }
    return say(result);
}

ExitCode disconnect(Session& session, const DeviceRef& ref, const BluetoothOptions& options) {
    const BluetoothResult result = waitFor(*session.bluetooth, session.bluetooth->disconnect(ref));
    if (result) {
        printDevice(session, ref, options, "is disconnected");
    }
    return say(result);
}

ExitCode forget(Session& session, const DeviceRef& ref, const BluetoothOptions& options) {
    const auto before = session.bluetooth->snapshot();
    const BluetoothDevice* device = before->device(ref.address, ref.adapter);
    const std::string name = device == nullptr ? ref.address : device->alias;
    const BluetoothResult result =
        waitFor(*session.bluetooth, forgetSpeaker(*session.bluetooth, ref));
    if (result && options.json) {
        std::printf("%s\n", toText({{"address", ref.address}, {"forgotten", true}}).c_str());
    } else if (result) {
        std::printf(
            "%s is forgotten. Forget this computer on the device, too, before pairing anew.\n",
            name.c_str());
    }
    return say(result);
}

// The one that was named, or the only one that is not so yet.
Result<std::string> adapterToSwitch(const BluetoothSnapshot& now, const BluetoothOptions& options) {
    if (const auto problem = bluetoothProblem(now)) {
        return tl::unexpected(*problem);
    }
    if (!options.adapter.empty()) {
        return lookUpAdapter(now, options.adapter);
    }
    std::vector<std::string> others;
    for (const BluetoothAdapter& adapter : now.adapters) {
        if (adapter.powered != (options.power == "on")) {
            others.push_back(adapter.id);
        }
    }
    if (others.size() > 1) {
        return fail(ErrorKind::usage,
                    std::to_string(others.size()) + " adapters could be switched " + options.power +
                        ": " + listed(others) + ".",
                    {}, "Name one with --adapter.");
    }
    return others.empty() ? now.adapters.front().id : others.front();
}

ExitCode power(Session& session, const BluetoothOptions& options) {
    if (options.power != "on" && options.power != "off") {
        return sayError({ErrorKind::usage,
                         "An adapter can be switched on or off.",
                         {},
                         "Type 'unisono-cli bluetooth power on' or '… off'."});
    }
    const auto adapter = adapterToSwitch(*session.bluetooth->snapshot(), options);
    if (!adapter) {
        return sayError(adapter.error());
    }
    const BluetoothResult result =
        waitFor(*session.bluetooth, session.bluetooth->power(*adapter, options.power == "on"));
    if (!result) {
        return say(result);
    }
    const ExitCode code = adapters(session, options);
    sayHowLongItLasts(options);
    return code;
}

}  // namespace

void addBluetoothCommand(CLI::App& app, Chosen& chosen) {
    auto* command = app.add_subcommand("bluetooth", "Find, pair and connect Bluetooth speakers");
    auto options = std::make_shared<BluetoothOptions>();
    command->require_subcommand(0, 1);
    command->footer(kBluetoothFooter);
    const auto general = [options](CLI::App* to) {
        to->add_option("--stack", options->stack, "Bluetooth: " + bluetoothStackNames())
            ->type_name("NAME");
        to->add_flag("--json", options->json, "For programs to read; see 'bluetooth --help'");
    };
    const auto choose = [options, &chosen](const Work& work) {
        return
            [options, &chosen, work] { chosen = [options, work] { return with(*options, work); }; };
    };
    general(command);
    command->add_flag("--all", options->all, "Also devices that are no speakers");
    command->callback([options, &chosen, command] {
        if (command->get_subcommands().empty()) {
            chosen = [options] { return with(*options, status); };
        }
    });
    const auto add = [&](const char* name, const char* about, const Work& work) {
        auto* sub = command->add_subcommand(name, about);
        general(sub);
        sub->callback(choose(work));
        return sub;
    };
    const auto adapter = [options](CLI::App* to) {
        to->add_option("--adapter", options->adapter, "Its id, address or name; see 'adapters'")
            ->type_name("ADAPTER");
    };
    const auto timeout = [options](CLI::App* to) {
        to->add_option("--timeout", options->timeout, "How long to try, in seconds; each step")
            ->type_name("S");
    };
    const auto device = [options, adapter](CLI::App* to) {
        to->add_option("device", options->device, "Address or name")->required();
        adapter(to);
    };
    const auto code = [options](CLI::App* to) {
        to->add_option("--pin", options->pin, "The code, if the device asks for one")
            ->type_name("CODE");
        to->add_flag("--yes", options->yes, "Confirm what the device shows, unseen");
    };
    auto* shown = add("status", "What there is, and how it is (also without a word)", status);
    shown->add_flag("--all", options->all, "Also devices that are no speakers");
    add("adapters", "List the adapters", adapters);
    auto* scanned = add("scan", "Look for devices", scan);
    scanned->add_flag("--all", options->all, "Also devices that are no speakers");
    adapter(scanned);
    timeout(scanned);
    auto* paired =
        add("pair", "Pair and trust a device, without connecting it", onDevice(Search::look, pair));
    device(paired);
    timeout(paired);
    code(paired);
    auto* connected = add("connect", "Connect a speaker; finds and pairs it if need be",
                          onDevice(Search::look, connect));
    device(connected);
    timeout(connected);
    code(connected);
    device(add("disconnect", "Disconnect a device", onDevice(Search::known_only, disconnect)));
    device(add("forget", "Unpair a device", onDevice(Search::known_only, forget)));
    auto* powered = add(
        "power", "Switch an adapter on or off; without --adapter the only one that is not so yet",
        power);
    powered->add_option("state", options->power, "on or off")->required();
    adapter(powered);
}

}  // namespace unisono::cli
