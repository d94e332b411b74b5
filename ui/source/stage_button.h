// The two large buttons on the bar: an icon, a caption, a name in bold, and a chevron, because
// they open something.
#pragma once

#include <QAbstractButton>
#include <QString>

namespace unisono::ui {

class StageButton : public QAbstractButton {
    Q_OBJECT

 public:
    explicit StageButton(QWidget* parent = nullptr);

    // An empty icon: none, and the text begins where it would be.
    void setIconName(const QString& icon);
    void setLines(const QString& caption, const QString& name);
    // Files are over the window and could be dropped.
    void setLit(bool lit);
    // What it opens is open.
    void setOpened(bool opened);

 protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    [[nodiscard]] QRectF textRect() const;

    QString icon_;
    QString caption_;
    QString name_;
    bool lit_ = false;
    bool opened_ = false;
};

}  // namespace unisono::ui
