// The name of a key in a small frame.
#pragma once

#include <QWidget>

class QPainter;

namespace unisono::ui {

[[nodiscard]] QSizeF keyCapSize(const QString& key);
void paintKeyCap(QPainter& painter, const QPointF& top_left, const QString& key);

class KeyCap : public QWidget {
    Q_OBJECT

 public:
    explicit KeyCap(const QString& key, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString key_;
};

}  // namespace unisono::ui
