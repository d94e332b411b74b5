// Above the waveform: what is heard and how far it is, or what is wrong.
#pragma once

#include <QString>
#include <QWidget>

namespace unisono::ui {

class TitleLine : public QWidget {
    Q_OBJECT

 public:
    explicit TitleLine(QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& caption);
    // Instead of the title; `more` is its tooltip.
    void setProblem(const QString& problem, const QString& more);
    // `length` may be empty.
    void setTimes(const QString& position, const QString& length);
    // Without the title the position is at the left end and the length at the right one.
    void setTitleShown(bool shown);

    [[nodiscard]] const QString& problem() const { return problem_; }

 protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

 private:
    void rename();
    [[nodiscard]] QString timesText() const;
    void paintProblem(QPainter& painter, QRectF where);
    void paintTitle(QPainter& painter, const QRectF& where);

    QString title_;
    QString caption_;
    QString problem_;
    QString problem_more_;
    QString position_;
    QString length_;
    bool title_shown_ = true;
    bool cut_ = false;
};

}  // namespace unisono::ui
