// Words to be said aloud.
#pragma once

#include <QWidget>

namespace unisono::ui {

class SpeechBubble : public QWidget {
    Q_OBJECT

 public:
    explicit SpeechBubble(const QString& words, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    [[nodiscard]] QFont wordFont() const;
    QString words_;
};

}  // namespace unisono::ui
