// One kind of source in the picker: icon square, title, second line, and a check or a chevron.
#pragma once

#include <QAbstractButton>
#include <QIcon>
#include <QString>

namespace unisono::ui {

class PickerRow : public QAbstractButton {
    Q_OBJECT

 public:
    PickerRow(const QString& icon, const QString& title, const QString& second,
              QWidget* parent = nullptr);

    [[nodiscard]] QString title() const { return text(); }
    void setTitle(const QString& title);
    // `desktop`: a name in the desktop's icon theme, taken if that has it.
    void setIconName(const QString& icon, const QString& desktop = {});
    // Why it is not there, if it is not.
    [[nodiscard]] const QString& second() const { return available_ ? second_ : reason_; }
    void setSecond(const QString& second);
    // Not available: greyed, but it can be walked to, so that its reason can be heard.
    void setAvailable(bool available, const QString& reason);
    [[nodiscard]] bool isAvailable() const { return available_; }
    void setCurrent(bool current);  // what plays now comes from here
    [[nodiscard]] bool isCurrent() const { return current_; }
    void setOpensFurther(bool further);
    [[nodiscard]] bool opensFurther() const { return further_ && available_; }
    void setDropTarget(bool on);
    void setTight(bool tight);  // lower, in a low window

    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

 private:
    [[nodiscard]] QRectF mirrored(const QRectF& where) const;
    [[nodiscard]] QRectF textRect() const;

    QString icon_;
    QString desktop_icon_;
    QIcon desktop_;  // null: none, or the theme has none
    QString second_;
    QString reason_;
    bool available_ = true;
    bool current_ = false;
    bool further_ = false;
    bool drop_ = false;
    bool tight_ = false;
};

}  // namespace unisono::ui
