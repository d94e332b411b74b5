// The popover above the bar that chooses what to play. Lives inside the window, so that it has the
// same shadow and corners everywhere and stays open while files are dragged in.
#pragma once

#include <QPixmap>
#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <map>

class QLabel;
class QScrollArea;

namespace unisono::ui {

class PickerRow;

class SourcePicker : public QWidget {
    Q_OBJECT

 public:
    enum class Kind { none, files, recent, computer, app, line_in, bluetooth, tune, tick };
    Q_ENUM(Kind)

    explicit SourcePicker(QWidget* parent = nullptr);

    // What plays now: its title, and how many files were chosen together with it.
    void setCurrent(Kind kind, const QString& title, int more = 0);
    // Paths, latest first; remembered by the owner. None: no such row.
    void setRecent(const QStringList& paths);
    // What this version or this system cannot do stays visible with the reason.
    void setAvailability(Kind kind, bool available, const QString& reason = {});
    // For the line about live sources; 0: there is no group.
    void setLine_ms(double line_ms);
    // Files are dragged over the window.
    void setDropTarget(bool on);

    // Over the window of `anchor`, its bottom just above `bar`. Esc hands the focus back to
    // `anchor`.
    void openAbove(QWidget& anchor, QWidget& bar);
    [[nodiscard]] PickerRow* row(Kind kind) const;

 signals:
    void filesWanted();
    void recentWanted(const QString& path);
    void chosen(unisono::ui::SourcePicker::Kind kind);  // of everything else
    void opened();
    void closed();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    PickerRow* addRow(Kind kind, const QString& icon, const QString& title, const QString& second);
    void build();
    void restyle();
    void activate(Kind kind);
    void openRecent();
    void place();
    int heightFor(int width, bool tight);
    void walk(int step);
    void walkTo(PickerRow* row);
    void updateFoot();
    void closeTo(QWidget* focus);
    [[nodiscard]] QRect card() const;
    [[nodiscard]] QList<PickerRow*> walkable() const;

    std::map<Kind, PickerRow*> rows_;
    QStringList recent_;
    double line_ms_ = 0.0;
    bool drop_ = false;
    QScrollArea* area_ = nullptr;
    QWidget* page_ = nullptr;
    QLabel* head_ = nullptr;
    QLabel* hint_ = nullptr;
    QLabel* foot_ = nullptr;
    QPointer<QWidget> anchor_;
    QPointer<QWidget> bar_;
    QPixmap shadow_;  // behind the card, cached
};

}  // namespace unisono::ui
