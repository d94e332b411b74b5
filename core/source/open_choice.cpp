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

// A phone or an Echo that streams to this computer: as an input, or, where the system plays it by
// itself, as what is led away like an application's sound.
struct Phone {
    std::optional<InputInfo> input;
    std::optional<PlayingApp> played;
};

Result<Phone> chosenPhone(const std::vector<InputInfo>& inputs, const std::vector<PlayingApp>& apps,
                          const std::string& typed) {
    std::vector<Phone> meant;
    std::string names;
    const auto consider = [&](Phone phone, const std::string& name, bool answers) {
        names += (names.empty() ? "" : ", ") + printable(name);
        if (typed.empty() || answers) {
            meant.push_back(std::move(phone));
        }
    };
    for (const InputInfo& input : inputs) {
        if (input.kind == InputInfo::Kind::bluetooth_music) {
            consider({input, std::nullopt}, input.description,
                     input.description == typed || input.bluetooth_address == typed ||
                         input.id.name == typed || input.id.text() == typed);
        }
    }
    for (const PlayingApp& app : apps) {
        if (!app.bluetooth_address.empty()) {
            consider({std::nullopt, app}, selectorFor(app, apps),
                     app.app.answersTo(typed) || app.bluetooth_address == typed);
        }
    }
    if (meant.size() == 1) {
        return std::move(meant.front());
    }
    const std::string quoted = "\"" + printable(typed) + "\"";
    return fail(ErrorKind::unknown_source,
                names.empty() && typed.empty()
                    ? std::string("No phone and no Echo streams to this computer now.")
                : typed.empty() ? std::string("More than one device streams to this computer.")
                : meant.empty() ? "No device " + quoted + " streams to this computer now."
                                : "More than one device " + quoted + " streams to this computer.",
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

Result<std::unique_ptr<Source>> openPhone(const std::string& typed, const ChoiceContext& context) {
    const auto apps = context.backend.apps();
    auto phone = chosenPhone(context.backend.inputs(), apps, typed);
    if (!phone) {
        return tl::unexpected<Error>(std::move(phone.error()));
    }
    if (phone->played) {
        return openRouted({SourceChoice::Kind::app, selectorFor(*phone->played, apps)}, context,
                          phone->played->app.name);
    }
    return openInputOf(context, std::move(*phone->input));
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
            const auto phone = chosenPhone(inputs, apps, choice.name);
            return !phone          ? std::nullopt
                   : phone->played ? feedbackOf(*phone->played, speakers)
                                   : feedbackOf(*phone->input, speakers);
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
            return openPhone(choice.name, context);
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
