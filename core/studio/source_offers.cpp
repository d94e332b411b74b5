#include "studio/source_offers.h"

#include "audio/feedback.h"

namespace unisono {

std::vector<SourceOffer> sourceOffers(const RoutingSupport& routing,
                                      const std::vector<PlayingApp>& apps,
                                      const std::vector<InputInfo>& inputs,
                                      const std::vector<SinkInfo>& speakers) {
    std::vector<SourceOffer> offers;
    offers.push_back(
        {{SourceChoice::Kind::system, {}}, {}, {}, {}, routing.offered, routing.reason});
    if (routing.offered) {
        for (const PlayingApp& app : apps) {
            const auto error = feedbackOf(app, speakers);
            offers.push_back({{SourceChoice::Kind::app, selectorFor(app, apps)},
                              app.app.name,
                              app.title,
                              app.icon_name,
                              !error,
                              error ? error->sentence() : std::string()});
        }
    } else {
        offers.push_back({{SourceChoice::Kind::app, {}}, {}, {}, {}, false, routing.reason});
    }
    const auto add = [&](const InputInfo& input, SourceChoice::Kind kind) {
        SourceOffer offer{{kind, input.id.text()}, input.description, {}, {}, true, {}};
        if (const auto error = feedbackOf(input, speakers)) {
            offer.offered = false;
            offer.reason = error->sentence();
        }
        offers.push_back(std::move(offer));
    };
    for (const InputInfo& input : inputs) {
        if (input.kind == InputInfo::Kind::bluetooth_music) {
            add(input, SourceChoice::Kind::bluetooth);
        }
    }
    for (const InputInfo& input : inputs) {
        if (input.kind == InputInfo::Kind::microphone) {
            add(input, SourceChoice::Kind::input);
        }
    }
    return offers;
}

}  // namespace unisono
