// A dashed place for things to be dropped on, which also is a button.
#pragma once

#include <QAbstractButton>
#include <functional>

class QMimeData;

namespace unisono::ui {

class DropZone : public QAbstractButton {
    Q_OBJECT

 public:
    explicit DropZone(QWidget* parent = nullptr);

    // "%1" in the text stands for the keys: "Drop a speaker here for a new group, or press %1".
    void setWords(const QString& text, const QStringList& keys = {});
    void setIconName(const QString& icon);
    // Looks as if a drag were over it, for owners that follow drags themselves.
    void setHot(bool hot);
    [[nodiscard]] bool isHot() const { return hot_; }
    // Takes drops that this is true of, and emits dropped(). Without it, none.
    void setAccepts(std::function<bool(const QMimeData&)> accepts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
    void activated();  // click, Enter, Space
    void dropped(const QMimeData* data, Qt::DropAction action);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& at) const override;

 private:
    [[nodiscard]] double contentWidth() const;

    QString before_, after_;
    QStringList keys_;
    QString icon_ = "plus";
    bool hot_ = false;
    std::function<bool(const QMimeData&)> accepts_;
};

}  // namespace unisono::ui
