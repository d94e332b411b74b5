#include "source/open_choice.h"

#include <algorithm>
#include <utility>

#include "audio/feedback.h"
#include "source/file_source.h"
#include "source/named_pipe.h"
#include "source/words.h"

namespace unisono {
namespace {

Result<InputInfo> chosenInput(const std::vector<InputInfo>& inputs, const std::string& typed) {
    if (!typed.empty()) {
        return findInput(inputs, typed);
    }
    const auto it = std::find_if(inputs.begin(), inputs.end(), [](const InputInfo& input) {
        return input.is_default && input.kind != InputInfo::Kind::monitor;
    });
    if (it == inputs.end()) {
        return fail(ErrorKind::unknown_microphone, "No input is there to listen to.", {},
                    "Connect one; 'unisono-cli sources' lists what there is.");
    }
    return *it;
}

// Where the system itself plays a phone's sound, that is led away like an application's.
const PlayingApp* playingPhone(const std::vector<PlayingApp>& apps, const std::string& typed) {
    const PlayingApp* found = nullptr;
    for (const PlayingApp& app : apps) {
        if (app.bluetooth_address.empty() ||
            !(typed.empty() || app.app.answersTo(typed) || app.bluetooth_address == typed)) {
            continue;
        }
        if (found != nullptr) {
            return nullptr;  // which one?
        }
        found = &app;
    }
    return found;
}

Result<InputInfo> chosenBluetooth(const std::vector<InputInfo>& inputs,
                                  const std::vector<PlayingApp>& apps, const std::string& typed) {
    std::vector<InputInfo> streaming;
    std::string names;
    bool any_played = false;
    for (const PlayingApp& app : apps) {
        if (!app.bluetooth_address.empty()) {
            any_played = true;
            names += (names.empty() ? "" : ", ") + printable(selectorFor(app, apps));
        }
    }
    for (const InputInfo& input : inputs) {
        if (input.kind == InputInfo::Kind::bluetooth_music) {
            streaming.push_back(input);
            names += (names.empty() ? "" : ", ") + printable(input.description);
        }
    }
    if (typed.empty() && streaming.size() == 1 && !any_played) {
        return streaming.front();
    }
    for (const InputInfo& input : streaming) {
        if (input.description == typed || input.bluetooth_address == typed ||
            input.id.name == typed || input.id.text() == typed) {
            return input;
        }
    }
    return fail(ErrorKind::unknown_source,
                typed.empty() && names.empty()
                    ? std::string("No phone and no Echo streams to this computer now.")
                : typed.empty()
                    ? std::string("More than one device streams to this computer.")
                    : "No device \"" + printable(typed) + "\" streams to this computer now.",
                {},
                names.empty() ? "Connect one to this computer and play something on it; to an Echo "
                                "say \"Alexa, connect to\" and this computer's name."
                              : "There are: " + names + ".");
}

Result<std::unique_ptr<Source>> openInputOf(const ChoiceContext& context, Result<InputInfo> input) {
    if (!input) {
        return tl::unexpected<Error>(std::move(input.error()));
    }
    if (auto error = feedbackOf(*input, context.speakers)) {
        return tl::unexpected<Error>(std::move(*error));
    }
    CaptureSettings settings;
    settings.input = input->id;
    settings.alone = input->kind == InputInfo::Kind::bluetooth_music;
    return openCaptureSource(context.backend, context.clock, settings);
}

std::optional<Error> feedbackOfApps(const SourceChoice& choice, const std::vector<PlayingApp>& apps,
                                    const std::vector<SinkInfo>& speakers) {
    for (const PlayingApp& app : apps) {
        const bool led =
            choice.kind == SourceChoice::Kind::system || app.app.answersTo(choice.name);
        if (auto error = led ? feedbackOf(app, speakers) : std::nullopt) {
            return error;
        }
    }
    return std::nullopt;
}

Result<std::unique_ptr<Source>> openRouted(const SourceChoice& choice, const ChoiceContext& context,
                                           const std::string& title = {}) {
    if (auto error = feedbackOfApps(choice, context.backend.apps(), context.speakers)) {
        return tl::unexpected<Error>(std::move(*error));
    }
    CaptureRequest request;
    request.app = choice.kind == SourceChoice::Kind::app ? choice.name : std::string();
    request.group = context.group;
    for (const SinkInfo& speaker : context.speakers) {
        request.speakers.push_back(speaker.id);
    }
    CaptureSettings settings;
    settings.title = !title.empty()        ? title
                     : request.app.empty() ? "This computer's sound"
                                           : request.app;
    return openRoutedSource(context.backend, context.clock, request, settings);
}

Result<std::unique_ptr<Source>> openBluetooth(const SourceChoice& choice,
                                              const ChoiceContext& context) {
    const auto apps = context.backend.apps();
    const auto inputs = context.backend.inputs();
    auto input = chosenBluetooth(inputs, apps, choice.name);
    const bool any_streams = std::any_of(inputs.begin(), inputs.end(), [](const InputInfo& one) {
        return one.kind == InputInfo::Kind::bluetooth_music;
    });
    if (!input && !(choice.name.empty() && any_streams)) {
        if (const PlayingApp* phone = playingPhone(apps, choice.name)) {
            return openRouted({SourceChoice::Kind::app, selectorFor(*phone, apps)}, context,
                              phone->app.name);
        }
    }
    return openInputOf(context, std::move(input));
}

}  // namespace

std::optional<Error> feedbackOfChoice(const SourceChoice& choice,
                                      const std::vector<InputInfo>& inputs,
                                      const std::vector<PlayingApp>& apps,
                                      const std::vector<SinkInfo>& speakers) {
    switch (choice.kind) {
        case SourceChoice::Kind::system:
        case SourceChoice::Kind::app:
            return feedbackOfApps(choice, apps, speakers);
        case SourceChoice::Kind::input: {
            const auto input = chosenInput(inputs, choice.name);
            return input ? feedbackOf(*input, speakers) : std::nullopt;
        }
        case SourceChoice::Kind::bluetooth: {
            const auto input = chosenBluetooth(inputs, apps, choice.name);
            if (input) {
                return feedbackOf(*input, speakers);
            }
            const PlayingApp* phone = playingPhone(apps, choice.name);
            return phone != nullptr ? feedbackOf(*phone, speakers) : std::nullopt;
        }
        default:
            return std::nullopt;
    }
}

Result<std::unique_ptr<Source>> openChoice(const SourceChoice& choice,
                                           const ChoiceContext& context) {
    switch (choice.kind) {
        case SourceChoice::Kind::system:
        case SourceChoice::Kind::app:
            return openRouted(choice, context);
        case SourceChoice::Kind::input:
            return openInputOf(context, chosenInput(context.backend.inputs(), choice.name));
        case SourceChoice::Kind::bluetooth:
            return openBluetooth(choice, context);
        case SourceChoice::Kind::pipe: {
            PcmInputSettings raw = context.raw;
            raw.name = choice.name;
            return openNamedPipe(choice.name, raw);
        }
        case SourceChoice::Kind::url:
            if (context.open_url) {
                return context.open_url(choice.name);
            }
            return fail(ErrorKind::unsupported, "Addresses cannot be played by this build.", {},
                        "Fetch it with another program: ffmpeg -i URL -f s16le -ar 48000 -ac 2 - | "
                        "unisono-cli play - --live.");
        case SourceChoice::Kind::file:
            return openFile(choice.name);
        case SourceChoice::Kind::standard_input:
            break;
    }
    return fail(ErrorKind::usage, "Standard input can only be played by unisono-cli.");
}

}  // namespace unisono
