#include "align/align_flow.h"

#include <QWidget>
#include <algorithm>
#include <utility>

#include "align/align_dialog.h"
#include "align/changes.h"

namespace unisono::ui {

AlignFlow::AlignFlow(StudioModel& model, QWidget& window) : model_(model), window_(window) {
    connect(&model_, &StudioModel::ticked, this, [this] { look(); });
}

AlignFlow::~AlignFlow() {
    delete dialog_;
}

void AlignFlow::open(const std::string& group) {
    if (dialog_) {
        dialog_->raise();
        return;
    }
    const GroupView* view = model_.group(group);
    if (view == nullptr) {
        return;
    }
    if (view->lanes.size() < 2) {
        model_.say(tr("Aligning needs two speakers. Add one to %1 first.").arg(view->name));
        return;
    }
    group_ = group;
    model_.setCurrentGroup(group);
    metered_ = {};
    check_run_ = 0;
    applied_ = 0;
    follower_ = std::make_unique<AlignFollower>(model_.now().align.run);
    dialog_ = new AlignDialog(&window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &AlignDialog::microphoneChosen, this, [this](const InputId& microphone) {
        follower_->choose(microphone);
        listenTo(microphone);
    });
    connect(dialog_, &AlignDialog::measureWanted, this, &AlignFlow::measure);
    connect(dialog_, &AlignDialog::cancelWanted, this, [this] { model_.studio().cancelAlign(); });
    connect(dialog_, &AlignDialog::applyWanted, this, &AlignFlow::setSpeakers);
    connect(dialog_, &AlignDialog::listenWanted, this, &AlignFlow::hear);
    connect(dialog_, &AlignDialog::undoWanted, this, &AlignFlow::takeBack);
    connect(dialog_, &QObject::destroyed, this, [this] { close(); });
    look();
    if (dialog_) {
        dialog_->resize(dialog_->sizeHint());  // left to itself it takes two thirds of the screen
        dialog_->open();
    }
}

void AlignFlow::look() {
    const GroupView* view = model_.group(group_);
    if (!dialog_ || view == nullptr) {
        return;
    }
    const AlignStatus& align = model_.now().align;
    // The check of what was set is no new result: the dialog only wants its number.
    if (check_run_ != 0) {
        if (align.run > check_run_ && (align.report || align.error) &&
            !isRunning(align.now.phase)) {
            check_run_ = 0;
            if (align.report && align.report->trusted() > 1) {
                dialog_->setChecked(align.report->spread_ms);
            }
        }
        return;
    }
    const AlignView shown = follower_->look(model_.now(), *view);
    dialog_->setView(shown);
    // The level of the microphone that would be used, before anything is measured.
    if (dialog_->state() == AlignDialog::State::ready && shown.chosen() != nullptr &&
        shown.microphone != metered_) {
        listenTo(shown.microphone);
    }
}

void AlignFlow::listenTo(const InputId& microphone) {
    metered_ = microphone;
    model_.studio().listen(microphone);
}

void AlignFlow::measure(const std::vector<SpeakerId>& only) {
    model_.studio().align(dialog_->view().microphone, only);
}

QString AlignFlow::microphoneName() const {
    const AlignMicrophone* chosen = dialog_->view().chosen();
    return chosen == nullptr ? QString() : chosen->name;
}

void AlignFlow::setSpeakers(const std::vector<SpeakerId>& only, bool match_levels) {
    const auto report = dialog_->report();
    if (!report) {
        return;
    }
    applied_ = model_.applyReport(*report, microphoneName(), match_levels, only);
    // A second, short measurement tells what became of it.
    check_run_ = model_.now().align.run;
    dialog_->setChecking();
    model_.studio().align(dialog_->view().microphone, {});
}

// What is heard follows the setup; the setup itself, and what can be undone, do not change.
void AlignFlow::hear(bool after) {
    const auto report = dialog_->report();
    if (!report) {
        return;
    }
    Setup heard = model_.setup();
    if (after) {
        for (const AlignedSpeaker& speaker : report->speakers) {
            for (const SinkInfo& sink : model_.now().sinks) {
                if (sink.id != speaker.id || !speaker.trusted) {
                    continue;
                }
                for (SpeakerRecord& record : heard.speakers) {
                    if (record.key == sink.key()) {
                        record.settings.extra_latency_ms = speaker.residual_ms;
                    }
                }
            }
        }
    }
    model_.studio().trySetup(after ? std::optional(std::move(heard)) : std::nullopt);
}

void AlignFlow::takeBack() {
    if (std::exchange(applied_, 0) > 0) {
        model_.undoStack().undo();
    }
    dialog_->accept();
}

void AlignFlow::close() {
    if (const int speakers = std::exchange(applied_, 0); speakers > 0) {
        model_.showAligned(speakers);
    }
    model_.studio().cancelAlign();
    model_.studio().stopListening();
    model_.studio().trySetup(std::nullopt);
    group_.clear();
    follower_.reset();
}

}  // namespace unisono::ui
