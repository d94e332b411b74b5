// Guards what the shared components do; how they look is in the gallery beside this.
#include <QAccessible>
#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <vector>

#include "support/catch.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"
#include "ui/support/keys.h"
#include "widgets/battery_paint.h"
#include "widgets/busy_dots.h"
#include "widgets/buttons.h"
#include "widgets/drop_zone.h"
#include "widgets/elided_label.h"
#include "widgets/level_bars.h"
#include "widgets/level_slider.h"
#include "widgets/note.h"
#include "widgets/round_play_button.h"
#include "widgets/segmented.h"
#include "widgets/steady_number.h"
#include "widgets/sync_pill.h"
#include "widgets/toast.h"

using namespace unisono::ui;
using unisono::test::press;

namespace {

void mouse(QWidget& widget, QEvent::Type type, const QPointF& at) {
    const Qt::MouseButtons held =
        type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, held, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

void click(QWidget& widget, const QPointF& at) {
    mouse(widget, QEvent::MouseButtonPress, at);
    mouse(widget, QEvent::MouseButtonRelease, at);
}

void bringUp(QWidget& widget) {
    widget.show();
    widget.activateWindow();
    QApplication::processEvents();
}

QAccessible::Role roleOf(QWidget& widget) {
    return QAccessible::queryAccessibleInterface(&widget)->role();
}

QString nameOf(QWidget& widget) {
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

// Nothing but rings takes no mouse and no focus here.
QWidget* ringIn(QWidget& host) {
    for (QObject* child : host.children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (widget != nullptr && widget->isVisible() &&
            widget->testAttribute(Qt::WA_TransparentForMouseEvents)) {
            return widget;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("A choice is one stop for Tab, arrow keys move within and pass over what is off") {
    Segmented roles;
    roles.setChoices({"Stereo", "Mono", "Left", "Right"});
    std::vector<int> chosen;
    QObject::connect(&roles, &Segmented::chosen, [&](int choice) { chosen.push_back(choice); });
    bringUp(roles);
    const auto buttons = roles.findChildren<QAbstractButton*>();
    REQUIRE(buttons.size() == 4);
    CHECK(roles.current() == 0);
    CHECK(roleOf(*buttons[1]) == QAccessible::RadioButton);
    CHECK(nameOf(*buttons[1]) == "Mono");
    for (int i = 0; i < 4; ++i) {
        CHECK(((buttons[i]->focusPolicy() & Qt::TabFocus) != 0) == (i == 0));
    }
    press(*buttons[0], Qt::Key_Left);
    CHECK(chosen.empty());
    roles.setChoiceEnabled(1, false);
    press(*buttons[0], Qt::Key_Right);
    CHECK(chosen == std::vector<int>{2});
    CHECK(buttons[2]->hasFocus());
    CHECK(buttons[2]->isChecked());
    CHECK_FALSE(buttons[0]->isChecked());
    click(*buttons[3], QPointF(5, 5));
    CHECK(chosen == std::vector<int>{2, 3});
    click(*buttons[3], QPointF(5, 5));  // is it already, and stays
    CHECK(chosen.size() == 2);
    CHECK(buttons[3]->isChecked());
    roles.setCurrent(0);
    CHECK(chosen.size() == 2);

    roles.setLayoutDirection(Qt::RightToLeft);
    press(*buttons[0], Qt::Key_Left);
    CHECK(roles.current() == 2);
}

TEST_CASE("A choice keeps its width whichever is chosen, and other words keep what is chosen") {
    Segmented roles;
    roles.setChoices({"Stereo", "Mono", "Left"});
    const int width = roles.sizeHint().width();
    roles.setCurrent(2);
    CHECK(roles.sizeHint().width() == width);
    roles.setChoices({"Stereo", "Mono", "Links"});
    CHECK(roles.current() == 2);
    roles.setChoices({"Before", "After"});
    CHECK(roles.current() == 0);
    CHECK(roles.count() == 2);
}

TEST_CASE("A level rises at once and falls 20 dB in a second") {
    CHECK(fallingLevel_db(-30.0, -6.0, 40) == Approx(-6.0));
    CHECK(fallingLevel_db(-6.0, -120.0, 1000) == Approx(-26.0));
    CHECK(fallingLevel_db(-6.0, -6.5, 40) == Approx(-6.5));
    CHECK(levelFraction(0.0) == Approx(1.0));
    CHECK(levelFraction(-30.0) == Approx(0.5));
    CHECK(levelFraction(-120.0) == Approx(0.0));
    CHECK(levelFraction(6.0) == Approx(1.0));

    LevelSlider slider;
    slider.setLevel_db(-10.0);
    slider.tick();
    CHECK(slider.shown_db() == Approx(-10.0));
    slider.setSilent();
    for (int i = 0; i < 25; ++i) {
        slider.tick();
    }
    CHECK(slider.shown_db() == Approx(-30.0));
}

TEST_CASE("A volume moves by keys, wheel and pointer") {
    LevelSlider slider;
    slider.resize(116, 24);
    slider.setValue(50);
    bringUp(slider);
    press(slider, Qt::Key_Right);
    CHECK(slider.value() == 51);
    press(slider, Qt::Key_Left, Qt::ShiftModifier);
    CHECK(slider.value() == 46);
    press(slider, Qt::Key_Right, Qt::AltModifier);  // the trim's keys, not the volume's
    CHECK(slider.value() == 46);
    press(slider, Qt::Key_Home);
    CHECK(slider.value() == 0);

    const auto turn = [&](int by, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, by), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&slider, &event);
    };
    turn(120);
    CHECK(slider.value() == 1);
    turn(60);
    turn(60);  // a fine wheel: two halves are a step
    CHECK(slider.value() == 2);
    turn(120, Qt::ShiftModifier);
    CHECK(slider.value() == 7);

    click(slider, QPointF(58, 12));
    CHECK(slider.value() == 50);
    mouse(slider, QEvent::MouseButtonPress, QPointF(66, 12));  // within what is felt as the handle
    CHECK(slider.value() == 50);
    mouse(slider, QEvent::MouseMove, QPointF(76, 12));
    CHECK(slider.value() == 60);
    mouse(slider, QEvent::MouseButtonRelease, QPointF(76, 12));
    mouse(slider, QEvent::MouseButtonDblClick, QPointF(10, 12));
    CHECK(slider.value() == 60);

    slider.setLayoutDirection(Qt::RightToLeft);
    press(slider, Qt::Key_Right);
    CHECK(slider.value() == 59);
    click(slider, QPointF(8, 12));
    CHECK(slider.value() == 100);
    CHECK(roleOf(slider) == QAccessible::Slider);
}

TEST_CASE("The play button says what it would do") {
    RoundPlayButton button;
    button.setWhat("Downstairs");
    CHECK(roleOf(button) == QAccessible::Button);
    CHECK(nameOf(button) == "Play Downstairs");
    button.setPlaying(true);
    CHECK(nameOf(button) == "Pause Downstairs");
    button.setDiameter(RoundPlayButton::kSmall);
    CHECK(button.size() == QSize(34, 34));
}

TEST_CASE("The pill's name is its sentence, and it gives way without saying half a thing") {
    SyncPill pill;
    pill.setState({SyncState::Icon::aligned, Tone::good, "In sync", ", within 0.2 ms"});
    CHECK(nameOf(pill) == "In sync, within 0.2 ms");
    CHECK(roleOf(pill) == QAccessible::Button);
    CHECK(pill.minimumSizeHint().width() < pill.sizeHint().width());
    CHECK(pill.sizeHint().height() == 32);
    int clicks = 0;
    QObject::connect(&pill, &SyncPill::clicked, [&] { ++clicks; });
    pill.resize(pill.sizeHint());
    bringUp(pill);
    CHECK(pill.toolTip().isEmpty());
    pill.resize(pill.minimumSizeHint());
    CHECK(pill.toolTip() == "In sync, within 0.2 ms");
    press(pill, Qt::Key_Space);
    CHECK(clicks == 1);
    // With more room than it needs it stands at the end, and only there it can be clicked.
    pill.resize(pill.sizeHint().width() + 100, 32);
    click(pill, QPointF(10, 16));
    CHECK(clicks == 1);
    click(pill, QPointF(pill.width() - 20, 16));
    CHECK(clicks == 2);
}

TEST_CASE("A note has at most one button, and shows words as they are") {
    Note note;
    note.setNote(Tone::bad, "<b> is off.", "Switch it on.");
    CHECK(note.button()->isHidden());
    CHECK(note.accessibleName() == "<b> is off. Switch it on.");
    int acted = 0;
    QObject::connect(&note, &Note::acted, [&] { ++acted; });
    note.setNote(Tone::bad, "Hall lost its connection.", "The others keep playing.", "Try now");
    CHECK_FALSE(note.button()->isHidden());
    note.button()->click();
    CHECK(acted == 1);
    note.setNote(Tone::warn, "Hall is faint.", QString("Move it nearer. ").repeated(12));
    CHECK(note.heightForWidth(300) > note.heightForWidth(1200));
}

TEST_CASE("A toast goes when its time is over, but not from under the keyboard") {
    QWidget window;
    window.resize(800, 600);
    auto* toast = new Toast(&window);
    toast->setBottom(100);
    bringUp(window);
    CHECK_FALSE(toast->isUp());
    toast->showToast("Three speakers aligned.", true);
    CHECK(toast->isUp());
    CHECK(toast->isVisible());
    toast->undoButton()->setFocus(Qt::TabFocusReason);
    toast->expire();
    CHECK(toast->isUp());
    toast->undoButton()->clearFocus();
    toast->expire();
    CHECK_FALSE(toast->isUp());

    int undone = 0;
    QObject::connect(toast, &Toast::undo, [&] { ++undone; });
    toast->showToast("Bedroom added.", true);
    toast->undoButton()->click();
    CHECK(undone == 1);
    CHECK_FALSE(toast->isUp());
    toast->showToast("Saved.", false);
    CHECK(toast->undoButton()->isHidden());
    toast->showToast(QString("A very long sentence about many speakers. ").repeated(8), true);
    QApplication::processEvents();
    CHECK(toast->width() <= window.width() - 32);
    CHECK(toast->height() > 60);
    window.resize(500, 500);
    QApplication::processEvents();
    CHECK(window.rect().contains(toast->geometry()));
}

TEST_CASE("A drop zone is a button, and takes only what it is meant for") {
    DropZone zone;
    zone.setWords("Drop a speaker here for a new group, or press %1", {"Ctrl", "G"});
    CHECK(nameOf(zone) == "Drop a speaker here for a new group, or press Ctrl+G");
    zone.setAccessibleName("New group");
    CHECK(roleOf(zone) == QAccessible::Button);
    zone.resize(600, 72);
    bringUp(zone);
    int activated = 0;
    QObject::connect(&zone, &DropZone::activated, [&] { ++activated; });
    press(zone, Qt::Key_Return);
    press(zone, Qt::Key_Space);
    click(zone, QPointF(300, 30));
    CHECK(activated == 3);

    zone.setAccepts([](const QMimeData& data) { return data.hasText(); });
    QMimeData text;
    text.setText("hall");
    QMimeData other;
    const auto enter = [&](const QMimeData& data) {
        QDragEnterEvent event(QPoint(5, 5), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&zone, &event);
    };
    enter(other);
    CHECK_FALSE(zone.isHot());
    enter(text);
    CHECK(zone.isHot());
    int dropped = 0;
    QObject::connect(&zone, &DropZone::dropped, [&] { ++dropped; });
    QDropEvent drop(QPointF(5, 5), Qt::MoveAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&zone, &drop);
    CHECK(dropped == 1);
    CHECK_FALSE(zone.isHot());
}

TEST_CASE("A label that is too long shows both its ends, and tells the whole when asked") {
    ElidedLabel label("A speaker with a name of very many letters", Type::body_bold);
    label.resize(label.sizeHint());
    CHECK_FALSE(label.isElided());
    CHECK(label.toolTip().isEmpty());
    label.resize(90, 20);
    CHECK(label.isElided());
    label.setText("A speaker with a name of even more letters");
    CHECK(label.toolTip() == "A speaker with a name of even more letters");
    label.setText("Den");
    CHECK(label.toolTip().isEmpty());
    CHECK(label.minimumSizeHint().width() <= label.sizeHint().width());
}

TEST_CASE("Numbers keep their width while their digits change") {
    const QFontMetricsF metrics(theme().font(Type::body));
    CHECK(steadyWidth(metrics, "1.1 ms") == Approx(steadyWidth(metrics, "8.4 ms")));
    CHECK(steadyWidth(metrics, "111") == Approx(3.0 * metrics.horizontalAdvance('0')));
    QImage image(100, 30, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(theme().font(Type::body));
    drawSteadyNumber(painter, QRectF(0, 0, 100, 30), Qt::AlignRight | Qt::AlignVCenter, "70");
    painter.end();
    bool inked = false;
    for (int x = 70; x < 100; ++x) {
        inked = inked || image.pixelColor(x, 15) != QColor(Qt::white);
    }
    CHECK(inked);
}

TEST_CASE("Little pictures: battery, level bars, dots") {
    CHECK(BatteryPaint::isLow(20));
    CHECK_FALSE(BatteryPaint::isLow(21));
    CHECK(BatteryPaint::text(64) == "64\u00a0%");
    CHECK(BatteryPaint::width(5) < BatteryPaint::width());

    const auto silent = LevelBars::heights(-120.0);
    const auto loud = LevelBars::heights(0.0);
    CHECK(silent[0] == Approx(silent[1]));
    CHECK(silent[1] > 0.0);
    CHECK(loud[1] == Approx(1.0));
    CHECK(loud[0] < loud[2]);

    BusyDots dots;
    dots.setText("looking …");
    CHECK(dots.accessibleName() == "looking …");
    const QSize size = dots.sizeHint();
    CHECK(dots.dots() == 3);
    dots.step();
    CHECK(dots.dots() == 1);
    CHECK(dots.sizeHint() == size);
}

TEST_CASE("The ring follows the keyboard's focus, not the pointer's") {
    QWidget window;
    window.resize(300, 200);
    auto* column = new QVBoxLayout(&window);
    auto* first = makeButton("Apply", "primary");
    auto* second = makeIconButton("undo", "Undo", nullptr);
    column->addWidget(first);
    column->addWidget(second);
    CHECK(second->accessibleName() == "Undo");
    CHECK(second->size() == QSize(32, 32));
    bringUp(window);
    first->clearFocus();  // given by the window's activation
    // Qt gives this reason also where whoever had the focus went away under the mouse.
    click(window, QPointF(1, 1));
    first->setFocus(Qt::TabFocusReason);
    REQUIRE(first->hasFocus());
    CHECK_FALSE(showsKeyboardFocus(*first));
    CHECK(ringIn(window) == nullptr);
    press(*first, Qt::Key_F5);
    CHECK(showsKeyboardFocus(*first));
    CHECK_FALSE(showsKeyboardFocus(*second));
    REQUIRE(ringIn(window) != nullptr);
    CHECK(ringIn(window)->geometry() == first->geometry().adjusted(-4, -4, 4, 4));
    second->setFocus(Qt::TabFocusReason);
    CHECK(ringIn(window)->geometry() == second->geometry().adjusted(-4, -4, 4, 4));
    window.resize(400, 300);
    QApplication::processEvents();
    CHECK(ringIn(window)->geometry() == second->geometry().adjusted(-4, -4, 4, 4));
    click(*first, QPointF(5, 5));
    CHECK_FALSE(showsKeyboardFocus(*second));
    CHECK(ringIn(window) == nullptr);
    press(*second, Qt::Key_Tab);
    CHECK(ringIn(window) != nullptr);
    second->setFocus(Qt::TabFocusReason);
    setNoFocusRing(*first);
    first->setFocus(Qt::TabFocusReason);
    CHECK(ringIn(window) == nullptr);
    delete second;
    QApplication::processEvents();
}

TEST_CASE("A ring scrolls with what it is around") {
    QScrollArea area;
    area.resize(200, 100);
    auto* page = new QWidget;
    page->resize(180, 600);
    auto* button = makeButton("Connect", "plain", {}, page);
    button->move(0, 300);  // at the edge: the ring does not fit into the page
    area.setWidget(page);
    bringUp(area);
    button->clearFocus();  // given by the window's activation
    press(area, Qt::Key_Tab);
    button->setFocus(Qt::TabFocusReason);
    area.ensureWidgetVisible(button);
    QApplication::processEvents();
    QWidget* ring = ringIn(*area.viewport());
    REQUIRE(ring != nullptr);
    CHECK(ring->geometry().topLeft() ==
          button->mapTo(area.viewport(), QPoint(0, 0)) - QPoint(4, 4));
    area.takeWidget()->deleteLater();
}
