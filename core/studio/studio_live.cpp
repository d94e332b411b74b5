// The studio's part for what comes live, and for what is chosen before anything shall be heard.
#include <utility>

#include "studio/studio.h"

namespace unisono {

void Studio::choose(SourceChoice choice, std::string title, PcmInputSettings raw) {
    playing_.chooseLive(choice, std::move(title), [this, choice, raw = std::move(raw)] {
        ChoiceContext context{parts_.backend, parts_.clock, {}, groupSinks(), raw, {}};
        if (const Group* one = group()) {
            context.group = one->name;
        }
        return openChoice(choice, context);
    });
}

void Studio::playSource(SourceChoice choice, std::string title, PcmInputSettings raw) {
    post([this, choice = std::move(choice), title = std::move(title), raw = std::move(raw)] {
        // What is led away from the system is given back before anything else is led.
        if (playing_.kind() == SourceKind::live) {
            engine_.stop();
        }
        choose(choice, title, raw);
        begin(0);
    });
}

void Studio::prepareFiles(std::vector<std::string> paths) {
    post([this, paths = std::move(paths)]() mutable {
        // Who has chosen something meanwhile wants that. What was left out is said when it plays.
        if (playing_.kind() == SourceKind::none) {
            (void)playing_.choose(std::move(paths), 0);
        }
    });
}

void Studio::prepareSource(SourceChoice choice, std::string title, PcmInputSettings raw) {
    post([this, choice = std::move(choice), title = std::move(title), raw = std::move(raw)] {
        if (playing_.kind() == SourceKind::none) {
            choose(choice, title, raw);
        }
    });
}

// What plays was opened for the speakers of then. Another group, a speaker that joins or comes back
// may be what it comes from: rather silence than that.
void Studio::endFeedback() {
    // If it could not be opened, what played before plays on.
    if (playing_.kind() != SourceKind::live || !engine_.snapshot().live) {
        return;
    }
    if (auto error = feedbackOf(playing_.choice(), inputs_, groupSinks())) {
        engine_.stop();
        source_problem_ = std::move(error);
    }
}

}  // namespace unisono
