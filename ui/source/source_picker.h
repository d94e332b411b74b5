// The popover above the bar that chooses what to play. Lives inside the window, so that it has the
// same shadow and corners everywhere and stays open while files are dragged in.
#pragma once

#include <QPixmap>
#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <map>
#include <vector>

#include "source/picker_view.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace unisono::ui {

class PickerRow;

class SourcePicker : public QWidget {
    Q_OBJECT

 public:
    using Kind = PickerKind;

    explicit SourcePicker(QWidget* parent = nullptr);

    // May be called while it is open: rows that stay keep their place and the focus. One that goes
    // hands it to who comes into its place.
    void setView(const PickerView& view);
    [[nodiscard]] const PickerView& view() const { return view_; }
    // Paths, latest first; remembered by the owner. None: no such row.
    void setRecent(const QStringList& paths);
    [[nodiscard]] const QStringList& recent() const { return recent_; }
    // Files are dragged over the window.
    void setDropTarget(bool on);

    // Over the window of `anchor`, its bottom just above `bar`. Esc hands the focus back to
    // `anchor`.
    void openAbove(QWidget& anchor, QWidget& bar);
    // The first of that kind; null: there is none.
    [[nodiscard]] PickerRow* row(Kind kind) const;
    [[nodiscard]] PickerRow* row(const QString& key) const;

 signals:
    void filesWanted();
    void recentWanted(const QString& path);
    void liveWanted(const unisono::SourceChoice& choice, const QString& name);
    void chosen(unisono::ui::PickerKind kind);  // of everything else
    void opened();
    void closed();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    PickerRow* makeRow(const PickerEntry& entry);
    void build();
    void showEntries();
    void showRecent();
    void restyle();
    void activate(const QString& key);
    [[nodiscard]] const PickerEntry* entry(const QString& key) const;
    void openRecent();
    void place();
    int heightFor(int width, bool tight);
    void walk(int step);
    void walkTo(PickerRow* row);
    void closeTo(QWidget* focus);
    [[nodiscard]] QRect card() const;
    [[nodiscard]] QList<PickerRow*> walkable() const;

    PickerView view_;
    std::map<QString, PickerRow*> rows_;  // by the entries' keys …
    std::vector<PickerRow*> order_;       // … and as they stand
    QStringList recent_;
    bool drop_ = false;
    QVBoxLayout* lines_ = nullptr;  // of the rows
    QWidget* hairline_ = nullptr;   // before what is ours
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
