// One line that gives way in its middle, and then has the whole of it as its tooltip.
#pragma once

#include <QLabel>

#include "theme/theme.h"

namespace unisono::ui {

class ElidedLabel : public QLabel {
    Q_OBJECT

 public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, Type type, QWidget* parent = nullptr);

    void setText(const QString& text);  // hides QLabel's: plain, one line
    void setType(Type type);            // kept when the theme's fonts change
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void retip();

    Type type_ = Type::body;
    Qt::TextElideMode mode_ = Qt::ElideMiddle;
};

}  // namespace unisono::ui
