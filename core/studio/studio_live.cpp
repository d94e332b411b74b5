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

// What plays was opened for the speakers of then. Another group, or a speaker that joins, comes
// back or begins to send, may be what it comes from: that one is left out, and said once.
void Studio::lookForFeedback() {
    std::set<std::string> fed;
    // If it could not be opened, what played before plays on.
    if (playing_.kind() == SourceKind::live && engine_.snapshot().live) {
        for (const SinkInfo& sink : groupSinks()) {
            if (!feedbackOfChoice(playing_.choice(), inputs_, apps_, {sink})) {
                continue;
            }
            fed.insert(sink.key().device);
            if (!fed_.contains(sink.key().device)) {
                source_problem_ =
                    Error{ErrorKind::feedback, sink.description + " is what you play from.",
                          "It would play its own sound, round and round.",
                          "Choose another source first."};
            }
        }
    }
    if (fed.empty() && !fed_.empty() && source_problem_ &&
        source_problem_->kind == ErrorKind::feedback) {
        source_problem_.reset();  // it has gone from the group
    }
    fed_ = std::move(fed);
}

}  // namespace unisono
