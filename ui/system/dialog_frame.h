// What settings and about have in common: a title, rows, a foot with buttons, on a calm ground.
#pragma once

#include <QDialog>
#include <QPointer>

class QHBoxLayout;
class QVBoxLayout;

namespace unisono::ui {

class DialogFrame : public QDialog {
    Q_OBJECT

 public:
    explicit DialogFrame(const QString& title, QWidget* parent = nullptr);
    ~DialogFrame() override;

 public slots:
    void setVisible(bool visible) override;

 protected:
    [[nodiscard]] QVBoxLayout& body() { return *body_; }
    [[nodiscard]] QHBoxLayout& foot() { return *foot_; }
    void paintEvent(QPaintEvent* event) override;

 private:
    QVBoxLayout* body_;
    QHBoxLayout* foot_;
    QPointer<QWidget> scrim_;
};

}  // namespace unisono::ui
