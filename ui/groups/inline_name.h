// The name of a group, changed where it stands: a double click or the owner opens the field.
#pragma once

#include <QWidget>

#include "theme/theme.h"

namespace unisono::ui {

class ElidedLabel;
class NameEdit;

class InlineName : public QWidget {
    Q_OBJECT

 public:
    explicit InlineName(Type type, QWidget* parent = nullptr);

    void setName(const QString& name);  // what is being typed stays
    [[nodiscard]] QString name() const { return name_; }
    void edit();
    [[nodiscard]] bool isEditing() const;
    // See NameEdit.
    void setFocusAfter(QWidget* widget);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
    void renamed(const QString& name);
    void editingChanged();  // the field is as high as its text needs: make room

 protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    QString name_;
    ElidedLabel* label_;
    NameEdit* editor_;
};

}  // namespace unisono::ui
