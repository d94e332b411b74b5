#include "studio/source_offers.h"

#include "audio/feedback.h"

namespace unisono {

std::vector<SourceOffer> sourceOffers(AudioBackend& backend, const std::vector<InputInfo>& inputs,
                                      const std::vector<SinkInfo>& speakers) {
    using Kind = SourceChoice::Kind;
    std::vector<SourceOffer> offers;
    const RoutingSupport routing = backend.routing();
    offers.push_back({{Kind::system, {}}, {}, {}, {}, routing.offered, routing.reason});
    if (routing.offered) {
        const std::vector<PlayingApp> apps = backend.apps();
        for (const PlayingApp& app : apps) {
            offers.push_back({{Kind::app, selectorFor(app, apps)},
                              app.app.name,
                              app.title,
                              app.icon_name,
                              true,
                              {}});
        }
    } else {
        offers.push_back({{Kind::app, {}}, {}, {}, {}, false, routing.reason});
    }
    const auto add = [&](const InputInfo& input, Kind kind) {
        SourceOffer offer{{kind, input.id.text()}, input.description, {}, {}, true, {}};
        if (const auto error = feedbackOf(input, speakers)) {
            offer.offered = false;
            offer.reason = error->sentence();
        }
        offers.push_back(std::move(offer));
    };
    for (const InputInfo& input : inputs) {
        if (input.kind == InputInfo::Kind::bluetooth_music) {
            add(input, Kind::bluetooth);
        }
    }
    for (const InputInfo& input : inputs) {
        if (input.kind == InputInfo::Kind::microphone) {
            add(input, Kind::input);
        }
    }
    return offers;
}

std::optional<Error> feedbackOf(const SourceChoice& choice, const std::vector<InputInfo>& inputs,
                                const std::vector<SinkInfo>& speakers) {
    using Kind = SourceChoice::Kind;
    if (choice.kind != Kind::input && choice.kind != Kind::bluetooth) {
        return std::nullopt;
    }
    for (const InputInfo& input : inputs) {
        if (input.id.text() == choice.name) {
            return feedbackOf(input, speakers);
        }
    }
    return std::nullopt;
}

}  // namespace unisono
