// Small pieces of the first run.
#pragma once

#include <QWidget>

namespace unisono::ui {

class Paragraph;

// A small icon and a quiet sentence.
class HintLine : public QWidget {
    Q_OBJECT

 public:
    explicit HintLine(QWidget* parent = nullptr);
    void setHint(const QString& icon, bool accent, const QString& words);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString icon_;
    bool accent_ = false;
    Paragraph* words_;
};

// From before to after.
class Arrow : public QWidget {
    Q_OBJECT

 public:
    explicit Arrow(QWidget* parent = nullptr);

 protected:
    void paintEvent(QPaintEvent* event) override;
};

// A dashed frame.
class DashedBox : public QWidget {
    Q_OBJECT

 public:
    explicit DashedBox(QWidget* parent = nullptr);

 protected:
    void paintEvent(QPaintEvent* event) override;
};

// The logo on a white plate.
class LogoPlate : public QWidget {
    Q_OBJECT

 public:
    explicit LogoPlate(QWidget* parent = nullptr);

 protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace unisono::ui
