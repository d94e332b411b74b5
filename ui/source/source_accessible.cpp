#include "source/source_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QWidget>

#include "source/picker_row.h"
#include "source/time_text.h"
#include "source/waveform_view.h"

namespace unisono::ui {
namespace {

// A slider whose value is a position in time.
class WaveformAccess : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
    explicit WaveformAccess(WaveformView* view)
        : QAccessibleWidget(view, QAccessible::Slider), view_(view) {}

    QString text(QAccessible::Text which) const override {
        if (which != QAccessible::Value) {
            return QAccessibleWidget::text(which);
        }
        return view_->length_s() > 0.0
                   ? QCoreApplication::translate("WaveformView", "%1 of %2", "position and length")
                         .arg(timeText(view_->shown_s()), timeText(view_->length_s()))
                   : timeText(view_->shown_s());
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface) {
            return static_cast<QAccessibleValueInterface*>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = !view_->canSeek();
        return state;
    }
    QVariant currentValue() const override { return view_->shown_s(); }
    void setCurrentValue(const QVariant& value) override { view_->jump(value.toDouble()); }
    QVariant maximumValue() const override { return view_->length_s(); }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 5.0; }

 private:
    WaveformView* view_;
};

class RowAccess : public QAccessibleWidget {
 public:
    explicit RowAccess(PickerRow* row) : QAccessibleWidget(row, QAccessible::MenuItem), row_(row) {}

    QString text(QAccessible::Text which) const override {
        if (which == QAccessible::Name) {
            return row_->title();
        }
        if (which == QAccessible::Description) {
            return row_->second();
        }
        return QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.disabled = !row_->isAvailable();
        state.checkable = true;
        state.checked = row_->isCurrent();
        state.hasPopup = row_->opensFurther();
        return state;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override {
        if (name == pressAction()) {
            row_->click();
        } else {
            QAccessibleWidget::doAction(name);
        }
    }

 private:
    PickerRow* row_;
};

QAccessibleInterface* makeAccess(const QString& class_name, QObject* object) {
    if (class_name == "unisono::ui::WaveformView") {
        return new WaveformAccess(static_cast<WaveformView*>(object));
    }
    if (class_name == "unisono::ui::PickerRow") {
        return new RowAccess(static_cast<PickerRow*>(object));
    }
    if (class_name == "unisono::ui::SourcePicker") {
        return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::PopupMenu);
    }
    return nullptr;
}

}  // namespace

void installSourceAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceValue(QWidget* widget) {
    if (QAccessible::isActive()) {
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
        const QVariant value = access != nullptr && access->valueInterface() != nullptr
                                   ? access->valueInterface()->currentValue()
                                   : QVariant();
        QAccessibleValueChangeEvent event(widget, value);
        QAccessible::updateAccessibility(&event);
    }
}

void announcePopup(QWidget* widget, bool opens) {
    if (QAccessible::isActive()) {
        QAccessibleEvent event(widget,
                               opens ? QAccessible::PopupMenuStart : QAccessible::PopupMenuEnd);
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace unisono::ui
