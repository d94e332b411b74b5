// Words that wrap, with the line height of the design.
#pragma once

#include <QLabel>

#include "theme/theme.h"

namespace unisono::ui {

class Paragraph : public QLabel {
    Q_OBJECT

 public:
    explicit Paragraph(Type type, const QString& tone = {}, QWidget* parent = nullptr);
    void setWords(const QString& words);  // plain text
    [[nodiscard]] const QString& words() const { return words_; }
    // Of the font's size, beyond its Type.
    void setFactor(double factor);
    // Of one line; how high it is at a width tells heightForWidth().
    [[nodiscard]] QSize minimumSizeHint() const override;

 private:
    void restyle();

    Type type_;
    double factor_ = 1.0;
    QString words_;
};

}  // namespace unisono::ui
