// A name that can be changed where it stands: F2 or a double click opens it, Enter takes it, Esc
// leaves it.
#pragma once

#include <QStackedWidget>
#include <QString>

#include "theme/theme.h"

class QLineEdit;

namespace unisono::ui {

class ElidedLabel;

class InlineName : public QStackedWidget {
    Q_OBJECT

 public:
    explicit InlineName(Type type, QWidget* parent = nullptr);

    void setName(const QString& name);  // not while it is being changed
    [[nodiscard]] QString name() const { return name_; }
    void edit();

 signals:
    void renamed(const QString& name);

 protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void finish(bool take);

    QString name_;
    ElidedLabel* label_;
    QLineEdit* editor_;
};

}  // namespace unisono::ui
