// Runs the Align dialog on a group: from the button of its card to speakers that are set and
// checked.
#pragma once

#include <QObject>
#include <QPointer>
#include <memory>
#include <string>
#include <vector>

#include "align/align_dialog.h"
#include "align/align_view.h"
#include "model/studio_model.h"

namespace unisono::ui {

class AlignFlow : public QObject {
    Q_OBJECT

 public:
    AlignFlow(StudioModel& model, QWidget& window);
    ~AlignFlow() override;

    void open(const std::string& group);
    [[nodiscard]] AlignDialog* dialog() const { return dialog_; }

 private:
    void look();
    void listenTo(const InputId& microphone);
    void measure(const std::vector<SpeakerId>& only);
    void setSpeakers(const std::vector<SpeakerId>& only, bool match_levels);
    void hear(bool after);
    void takeBack();
    void close();
    [[nodiscard]] QString microphoneName() const;

    StudioModel& model_;
    QWidget& window_;
    std::string group_;
    QPointer<AlignDialog> dialog_;
    std::unique_ptr<AlignFollower> follower_;
    InputId metered_;
    int applied_ = 0;              // speakers, of which the person is told when the dialog is gone
    std::uint64_t check_run_ = 0;  // above this: the measurement that checks what was set; 0: none
};

}  // namespace unisono::ui
