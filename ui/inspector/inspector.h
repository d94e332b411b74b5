// One speaker in detail: of what its delay is made, trim by ear, what it plays, how loud, how it
// sounds, and how it does. Shows what it is given and tells what the user wants; nothing else.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "inspector/inspector_view.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace unisono::ui {

class AwakeSection;
class ConnectionSection;
struct ConnectionView;
class EqSection;
class FactsRow;
class LatencySection;
class LevelSection;
class NameLine;
class Note;
class SpeakerBadge;
class TrimSection;

class Inspector : public QWidget {
    Q_OBJECT

 public:
    static constexpr int kWidth = 444;  // 400 … 560
    static constexpr int kNarrowest = 400;
    static constexpr int kWidest = 560;

    explicit Inspector(QWidget* parent = nullptr);

    // Cheap when nothing has changed; what the user holds at the moment stays where he has it.
    void setView(const InspectorView& view);
    void setTickPlays(bool plays);
    // The level in the volume's groove; the owner's clock, 25 times a second.
    void tick(double level_db, int elapsed_ms);
    void startRenaming();
    // Of its Bluetooth link. Above all else if there is none: that is what is to be done. While the
    // same speaker is shown it stays where it is, under the pointer that has just pressed there.
    void setConnection(const ConnectionView& view);
    [[nodiscard]] ConnectionSection& connection() { return *connection_; }

    [[nodiscard]] QSize sizeHint() const override { return {kWidth, 680}; }

 signals:
    void trimChanged(double later_ms);
    void roleChosen(unisono::Role role);
    void volumeChanged(int volume);
    void muteToggled(bool muted);
    void equalizerChanged(const std::vector<unisono::EqBand>& bands, bool still_dragging);
    void tickWanted(bool wanted);
    void keepAwakeChosen(unisono::KeepAwake awake);
    void measureWanted();
    void reconnectWanted();
    void forgetWanted();
    void renamed(const QString& name);
    void closed();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    QWidget* makeHeader();
    QWidget* makePage();
    QWidget* makeFooter();
    void askToForget(bool ask);
    void tellNote();
    void fitFooter();
    void showMenu();

    InspectorView view_;
    bool shown_once_ = false;
    std::string placed_for_;  // the speaker for whom the Bluetooth part got its place
    SpeakerBadge* badge_ = nullptr;
    NameLine* name_ = nullptr;
    QWidget* more_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    Note* note_ = nullptr;
    LatencySection* latency_ = nullptr;
    TrimSection* trim_ = nullptr;
    LevelSection* level_ = nullptr;
    EqSection* equalizer_ = nullptr;
    FactsRow* facts_ = nullptr;
    ConnectionSection* connection_ = nullptr;
    QWidget* connection_line_ = nullptr;
    AwakeSection* awake_ = nullptr;
    QWidget* echo_help_ = nullptr;
    QWidget* actions_ = nullptr;
    QWidget* question_ = nullptr;
    QLabel* asks_ = nullptr;
    QPushButton* measure_ = nullptr;
    QPushButton* reconnect_ = nullptr;
    QPushButton* forget_ = nullptr;
    QPushButton* keep_ = nullptr;
};

}  // namespace unisono::ui
