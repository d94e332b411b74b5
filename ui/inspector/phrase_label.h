// One line with a name in it that gives way: "Hall plays <b>0.4 ms later</b>". Where there is not
// room for all, the name is elided in its middle and stands in full in the tooltip.
#pragma once

#include <QWidget>

namespace unisono::ui {

class PhraseLabel : public QWidget {
    Q_OBJECT

 public:
    explicit PhraseLabel(QWidget* parent = nullptr);

    // `phrase` has %1 where the name belongs, and at most one part between <b> and </b>.
    void setPhrase(const QString& phrase, const QString& name);
    [[nodiscard]] QString text() const;  // without marks, the name in full

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    [[nodiscard]] double widthWith(const QString& name) const;

    QString phrase_;
    QString name_;
};

}  // namespace unisono::ui
