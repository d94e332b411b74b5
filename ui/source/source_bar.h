// The bar at the bottom, read as a sentence: play this, on that. Dark in both themes.
#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>
#include <string>

#include "source/source_bar_layout.h"
#include "source/source_bar_view.h"

class QLabel;
class QToolButton;

namespace unisono::ui {

class LevelSlider;
class LiveStrip;
class RoundPlayButton;
class SourcePicker;
class StageButton;
class TitleLine;
class WaveformView;

class SourceBar : public QWidget {
    Q_OBJECT

 public:
    explicit SourceBar(QWidget* parent = nullptr);

    // Cheap as long as little changes; may be called with every snapshot.
    void setView(const SourceBarView& view);
    [[nodiscard]] const SourceBarView& view() const { return view_; }
    // Files are dragged over the window: shows where they would go.
    void setDropTarget(bool on);
    void openPicker();
    // For recent files and what is available: see there.
    [[nodiscard]] SourcePicker& picker() { return *picker_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
    void openFilesWanted();
    void recentWanted(const QString& path);
    void filesDropped(const QStringList& paths);  // files and folders, or one web address
    void liveWanted(const unisono::SourceChoice& choice, const QString& name);
    void addressWanted();
    void pipeWanted();
    void phoneHelpWanted();
    void pickerOpens();
    void modeChosen(unisono::LatencyMode mode);
    void playTune();
    void playTick();
    void togglePlay();
    void stop();
    void next();
    void previous();
    void seek(double position_s);
    void groupChosen(const std::string& id);
    void volumeChanged(int volume);
    void muteToggled();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

 private:
    void build();
    void connectParts();
    void restyle();
    void measure();
    void followWindow();
    void arrange();
    void openGroups();
    void showTimes();
    void showSource();
    void showGroup();
    void showVolume();

    SourceBarView view_;
    SourceBarMetrics metrics_;
    SourceBarLayout layout_;
    bool low_ = false;
    bool started_ = false;
    bool live_shown_ = false;
    bool lists_ = true;  // there may be a track before or after
    std::optional<double> preview_s_;
    QWidget* watched_ = nullptr;

    StageButton* source_ = nullptr;
    QToolButton* previous_ = nullptr;
    RoundPlayButton* play_ = nullptr;
    QToolButton* next_ = nullptr;
    QToolButton* stop_ = nullptr;  // in its place, of what has no next
    TitleLine* title_ = nullptr;
    WaveformView* wave_ = nullptr;
    LiveStrip* live_ = nullptr;
    StageButton* group_ = nullptr;
    QToolButton* mute_ = nullptr;
    LevelSlider* volume_ = nullptr;
    QLabel* number_ = nullptr;
    SourcePicker* picker_ = nullptr;
};

}  // namespace unisono::ui
