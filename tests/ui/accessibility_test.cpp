// Guards what a screen reader says: whatever the keyboard or a click reaches has a name and a role,
// on every page of the whole window.
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringList>
#include <QToolButton>

#include "main_window.h"
#include "support/catch.h"
#include "ui/support/bluetooth_house.h"
#include "ui/support/house.h"

using namespace unisono;
using namespace unisono::ui;
using namespace std::chrono_literals;
using test::House;

namespace {

// Stops of the Tab key, and what is clicked.
bool isReached(const QWidget& widget) {
    if (!widget.isVisible() || !widget.isEnabled() || qobject_cast<const QScrollBar*>(&widget) ||
        qobject_cast<const QScrollArea*>(&widget)) {
        return false;
    }
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
           (widget.focusPolicy() & Qt::TabFocus) != 0;
}

// Parts of another widget that speaks for them.
bool isPart(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    return qobject_cast<const QComboBox*>(parent) != nullptr ||
           (parent != nullptr && parent->inherits("QAbstractSpinBox"));
}

QStringList namelessIn(const QWidget& top) {
    QStringList nameless;
    for (QWidget* widget : top.findChildren<QWidget*>()) {
        if (!isReached(*widget) || isPart(*widget)) {
            continue;
        }
        QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
        if (said == nullptr || said->text(QAccessible::Name).trimmed().isEmpty() ||
            said->role() == QAccessible::NoRole) {
            const QWidget* parent = widget->parentWidget();
            nameless << QString("%1 %2 in %3")
                            .arg(widget->metaObject()->className(), widget->objectName(),
                                 parent == nullptr ? "" : parent->metaObject()->className());
        }
    }
    nameless.removeDuplicates();
    return nameless;
}

struct Visit {
    explicit Visit(const test::HouseConfig& config)
        : house(config), window(house.studio(), house.loaded()) {
        window.setBluetooth(radio.bluetooth);
        window.resize(1280, 800);
        window.show();
        QApplication::setActiveWindow(&window);
        pass(1.0);
    }
    ~Visit() { QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
    void pass(double seconds) {
        house.pass(seconds);
        radio.pass(fromSeconds(seconds));
        window.model().refreshNow();
        QApplication::processEvents();
    }
    void press(const QString& name) {
        for (auto* one : window.findChildren<QAbstractButton*>()) {
            if (one->isVisible() && (one->text() == name || one->accessibleName() == name)) {
                one->click();
                pass(1.0);
                return;
            }
        }
        FAIL("no button " << name.toStdString());
    }
    // Everything that is open now.
    static std::string nameless() {
        QStringList all;
        for (const QWidget* top : QApplication::topLevelWidgets()) {
            if (top->isVisible()) {
                all += namelessIn(*top);
            }
        }
        return all.join("; ").toStdString();
    }

    House house;
    test::SimulatedRadio radio;
    MainWindow window;
};

}  // namespace

TEST_CASE("accessibility: all that is reached has a name, on every page") {
    Visit visit({.live = true});
    CHECK(Visit::nameless() == "");
    for (const char* page : {"Sync monitor", "Health", "Groups"}) {
        INFO(page);
        visit.press(page);
        CHECK(Visit::nameless() == "");
    }
    {
        QToolButton button(&visit.window);  // this test does hear what is missing
        button.show();
        CHECK(Visit::nameless().starts_with("QToolButton"));
    }
    visit.window.showDetails(House::device("Hall"));
    visit.pass(1.0);
    CHECK(Visit::nameless() == "");
    visit.window.hideDetails();
    visit.press("Align");
    visit.pass(2.0);
    CHECK(Visit::nameless() == "");
}

TEST_CASE("accessibility: the first run and pairing, too") {
    Visit visit({.empty = true});
    CHECK(Visit::nameless() == "");
    visit.press("Add");
    visit.pass(3.0);
    CHECK(Visit::nameless() == "");
}
