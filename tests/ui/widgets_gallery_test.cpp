// Everything in ui/widgets in all its states, for people to look at (UNISONO_SHOTS). What it guards
// itself: that it can be built, shown and painted in both themes, in both directions of text.
#include <QApplication>
#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVariantAnimation>
#include <functional>

#include "support/catch.h"
#include "theme/focus_ring.h"
#include "theme/theme.h"
#include "ui/support/shoot.h"
#include "widgets/battery_paint.h"
#include "widgets/busy_dots.h"
#include "widgets/buttons.h"
#include "widgets/drop_zone.h"
#include "widgets/elided_label.h"
#include "widgets/h_line.h"
#include "widgets/key_cap.h"
#include "widgets/level_bars.h"
#include "widgets/level_slider.h"
#include "widgets/note.h"
#include "widgets/round_play_button.h"
#include "widgets/segmented.h"
#include "widgets/speaker_badge.h"
#include "widgets/steady_number.h"
#include "widgets/sync_pill.h"
#include "widgets/toast.h"

using namespace unisono::ui;
using unisono::test::shoot;

namespace {

class Canvas : public QWidget {
 public:
    Canvas(QSize size, std::function<void(QPainter&, const QRectF&)> draw)
        : draw_(std::move(draw)) {
        setFixedSize(size);
    }

 protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        draw_(painter, QRectF(rect()));
    }

 private:
    std::function<void(QPainter&, const QRectF&)> draw_;
};

// As if the pointer were over it.
template <typename Widget>
Widget* hovered(Widget* widget) {
    widget->setAttribute(Qt::WA_UnderMouse);
    return widget;
}

QBoxLayout* card(QBoxLayout* column, const QString& title) {
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(16, 12, 16, 14);
    inner->setSpacing(10);
    auto* label = new QLabel(title);
    label->setFont(theme().font(Type::strong));
    inner->addWidget(label);
    column->addWidget(frame);
    return inner;
}

QHBoxLayout* row(QBoxLayout* inner) {
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    inner->addLayout(line);
    return line;
}

LevelSlider* slider(int value, double level_db, bool stage = false) {
    auto* made = new LevelSlider;
    made->setStage(stage);
    made->setFixedWidth(96);
    made->setValue(value);
    made->setLevel_db(level_db);
    made->tick();
    return made;
}

SyncPill* pill(SyncState::Icon icon, Tone tone, const QString& bold, const QString& rest = {}) {
    auto* made = new SyncPill;
    made->setState({icon, tone, bold, rest});
    return made;
}

void addButtons(QBoxLayout* column) {
    auto* inner = card(column, "Buttons");
    for (const char* kind : {"primary", "plain", "soft", "warn", "ghost", "danger", "link"}) {
        auto* line = row(inner);
        for (const char* state : {"normal", "hover", "pressed", "disabled", "icon"}) {
            const QString word = *kind == 'p' && kind[1] == 'r' ? "Apply" : "Connect";
            auto* button = makeButton(word, kind, QString(state) == "icon" ? "mic" : "");
            button->setObjectName(QString(kind) + state);
            button->setEnabled(QString(state) != "disabled");
            button->setDown(QString(state) == "pressed");
            if (QString(state) == "hover") {
                button->setProperty("hovered", true);
            }
            line->addWidget(button);
        }
        line->addStretch();
    }
    auto* line = row(inner);
    for (const char* icon : {"undo", "redo", "gear", "menu", "more"}) {
        auto* button = makeIconButton(icon, icon, nullptr);
        button->setObjectName(icon);
        button->setEnabled(QString(icon) != "redo");
        line->addWidget(button);
    }
    hovered(static_cast<QWidget*>(line->itemAt(2)->widget()));
    for (const bool playing : {true, false}) {
        for (const int diameter : {RoundPlayButton::kOnCard, RoundPlayButton::kSmall}) {
            auto* play = new RoundPlayButton;
            play->setPlaying(playing);
            play->setDiameter(diameter);
            play->setObjectName(playing ? "play" : "stop");
            line->addWidget(play);
        }
    }
    line->addStretch();
}

void addVolumes(QBoxLayout* column) {
    auto* inner = card(column, "Volume with level in the groove");
    auto* line = row(inner);
    line->addWidget(slider(60, -120));
    line->addWidget(slider(60, -18));
    auto* focus = slider(60, -18);
    focus->setObjectName("slider");
    line->addWidget(focus);
    auto* off = slider(60, -18);
    off->setEnabled(false);
    line->addWidget(off);
    line->addStretch();
    auto* ends = row(inner);
    ends->addWidget(slider(0, -3));
    ends->addWidget(slider(100, -3));
    ends->addWidget(slider(100, 0));
    ends->addWidget(slider(4, 0));
    ends->addStretch();

    auto* stage = new QFrame;
    stage->setStyleSheet(".QFrame { background: " + colours().stage.name() +
                         "; border-radius: 10px; }");
    auto* dark = new QHBoxLayout(stage);
    auto* play = new RoundPlayButton;
    play->setDiameter(RoundPlayButton::kOnBar);
    play->setStage(true);
    play->setPlaying(true);
    play->setObjectName("bar");
    dark->addWidget(makeIconButton("prev", "Previous", nullptr, "stage"));
    dark->addWidget(play);
    dark->addWidget(makeIconButton("next", "Next", nullptr, "stage"));
    dark->addWidget(slider(56, -120, true));
    dark->addWidget(slider(56, -15, true));
    auto* off_stage = slider(56, -15, true);
    off_stage->setEnabled(false);
    dark->addWidget(off_stage);
    dark->addStretch();
    inner->addWidget(stage);
}

void addChoices(QBoxLayout* column) {
    auto* inner = card(column, "Choices");
    auto* roles = new Segmented;
    roles->setChoices({"Stereo", "Mono", "Left", "Right"});
    roles->setObjectName("roles");
    row(inner)->addWidget(roles, 0, Qt::AlignLeft);
    auto* wide = new Segmented;
    wide->setStretch(true);
    wide->setChoices({"Stereo", "Mono", "Left", "Right"});
    wide->setCurrent(2);
    inner->addWidget(wide);
    auto* off = new Segmented;
    off->setChoices({"Before", "After"});
    off->setEnabled(false);
    row(inner)->addWidget(off, 0, Qt::AlignLeft);
    for (const int current : {0, 2}) {
        auto* views = new Segmented(Segmented::Size::tall);
        views->setChoices({"Groups", "Sync monitor", "Health"});
        views->setIcon(0, "aligned");
        views->setIcon(1, "wave");
        views->setIcon(2, "heart");
        views->setBadge(2, current == 0 ? 2 : 12, "2 things to look at");
        views->setCurrent(current);
        row(inner)->addWidget(views, 0, Qt::AlignLeft);
    }
}

void addStates(QBoxLayout* column) {
    auto* inner = card(column, "Sync state: shape, words and colour agree");
    using Icon = SyncState::Icon;
    auto* line = row(inner);
    auto* in_sync = pill(Icon::aligned, Tone::good, "In sync", ", within 0.2\u00a0ms");
    in_sync->setObjectName("pill");
    line->addWidget(in_sync);
    line->addWidget(pill(Icon::clock, Tone::quiet, "Checking", " …"));
    line->addWidget(pill(Icon::unsure, Tone::warn, "Not checked", " since Kitchen came back"));
    line->addStretch();
    line = row(inner);
    line->addWidget(pill(Icon::ragged, Tone::bad, "Out of sync", ", 24\u00a0ms apart"));
    line->addWidget(pill(Icon::unsure, Tone::quiet, "Never aligned"));
    auto* shortened =
        pill(Icon::unsure, Tone::warn, "Not checked", " since the speaker with the long name is");
    shortened->setFixedWidth(280);
    line->addWidget(shortened);
    line->addStretch();
    line = row(inner);
    auto* without = pill(Icon::aligned, Tone::good, "In sync", ", within 0.2\u00a0ms");
    without->setFixedWidth(140);
    line->addWidget(without);
    auto* tight = pill(Icon::ragged, Tone::bad, "Out of sync", ", 24\u00a0ms apart");
    tight->setFixedWidth(110);
    line->addWidget(tight);
    line->addWidget(hovered(pill(Icon::aligned, Tone::good, "In sync", ", hovered")));
    line->addStretch();
}

void addNotes(QBoxLayout* column) {
    auto* inner = card(column, "Notes, always with a next step");
    const auto add = [&](Tone tone, const char* bold, const char* rest, const char* button = "") {
        auto* note = new Note;
        note->setNote(tone, bold, rest, button);
        inner->addWidget(note);
    };
    add(Tone::normal, "", "Bedroom was never measured. Press Align to include it.");
    add(Tone::warn, "Hall is faint.",
        "Move the microphone nearer, then measure it again. It stands behind the sofa.");
    add(Tone::bad, "Bluetooth is off.", "Switch it on to see your speakers.", "Switch on");
    add(Tone::bad, "Hall lost its connection 12 s ago.",
        "The others keep playing. Unisono tries to bring it back.\nIf this goes on: check that "
        "Hall is on and in reach, and that no phone has taken it.",
        "Play without Hall");
}

void addZones(QBoxLayout* column) {
    auto* inner = card(column, "Drop zones, keys");
    for (const bool hot : {false, true}) {
        auto* zone = new DropZone;
        zone->setWords("Drop a speaker here for a new group, or press %1", {"Ctrl", "G"});
        zone->setHot(hot);
        zone->setObjectName(hot ? "hot" : "zone");
        inner->addWidget(zone);
    }
    auto* line = row(inner);
    auto* narrow = new DropZone;
    narrow->setWords("Drop a speaker here for a new group, or press %1", {"Ctrl", "G"});
    narrow->setFixedSize(220, 60);
    line->addWidget(narrow);
    line->addWidget(new KeyCap("Ctrl"));
    line->addWidget(new KeyCap("F2"));
    auto* busy = new BusyDots;
    busy->setText("looking …");
    line->addWidget(busy);
    auto* name = new ElidedLabel("Den with a name of very many letters indeed", Type::body_bold);
    name->setFixedWidth(130);
    line->addWidget(name);
    line->addStretch();
    inner->addWidget(new HLine);
}

void addMarks(QBoxLayout* column) {
    auto* inner = card(column, "Speakers, battery, level");
    auto* line = row(inner);
    line->setSpacing(8);
    const QStringList icons{"echo", "echotall", "portable", "bar", "box", "jack", "phone", "echo"};
    for (int number = 1; number <= 8; ++number) {
        auto* badge = new SpeakerBadge;
        badge->setSpeaker(icons[number - 1], number);
        line->addWidget(badge);
    }
    for (const int number : {0, 3}) {
        auto* away = new SpeakerBadge;
        away->setSpeaker("portable", number, true);
        line->addWidget(away);
    }
    line->addWidget(new Canvas({28, 28}, [](QPainter& painter, const QRectF& r) {
        paintSpeakerBadge(painter, r, "box", 0, false);
    }));
    line->addStretch();
    line = row(inner);
    for (const int percent : {100, 81, 64, 20, 5}) {
        line->addWidget(new Canvas({qRound(BatteryPaint::width()), 20},
                                   [percent](QPainter& painter, const QRectF& r) {
                                       BatteryPaint::paint(painter, r, percent);
                                   }));
    }
    for (const double level_db : {0.0, -10.0, -24.0, -40.0, -120.0}) {
        line->addWidget(new Canvas({18, 20}, [level_db](QPainter& painter, const QRectF& r) {
            LevelBars::paint(painter, r, level_db);
        }));
    }
    for (const char* number : {"0.1\u00a0ms", "1.11\u00a0ms"}) {
        line->addWidget(new Canvas({60, 20}, [number](QPainter& painter, const QRectF& r) {
            painter.setPen(colours().text);
            drawSteadyNumber(painter, r, Qt::AlignRight | Qt::AlignVCenter, number);
        }));
    }
    line->addStretch();
}

std::unique_ptr<QWidget> gallery() {
    auto page = std::make_unique<QWidget>();
    page->setAutoFillBackground(true);
    auto* columns = new QHBoxLayout(page.get());
    columns->setSpacing(14);
    columns->setContentsMargins(20, 20, 20, 20);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    left->setSpacing(14);
    right->setSpacing(14);
    columns->addLayout(left);
    columns->addLayout(right, 1);
    addButtons(left);
    addVolumes(left);
    addChoices(left);
    left->addStretch();
    addStates(right);
    addNotes(right);
    addZones(right);
    addMarks(right);
    right->addSpacing(60);
    right->addStretch();
    auto* toast = new Toast(page.get());
    toast->setBottom(16);
    toast->showToast("Three speakers aligned.", true);
    toast->setObjectName("toast");
    page->resize(1280, 1000);
    for (auto* animation : toast->findChildren<QVariantAnimation*>()) {
        animation->setCurrentTime(animation->duration());
    }
    return page;
}

}  // namespace

TEST_CASE("Gallery of the shared components", "[gallery]") {
    for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
        theme().setAppearance(appearance);
        const QString name = appearance == Appearance::light ? "widgets-light" : "widgets-dark";
        const auto page = gallery();
        page->show();
        for (auto* button : page->findChildren<QPushButton*>()) {
            if (button->property("hovered").toBool()) {
                QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
                QMouseEvent move(QEvent::MouseMove, QPointF(5, 5), QPointF(5, 5), Qt::NoButton,
                                 Qt::NoButton, Qt::NoModifier);
                button->setAttribute(Qt::WA_UnderMouse);
                QApplication::sendEvent(button, &enter);
                QApplication::sendEvent(button, &move);
            }
        }
        const QImage whole = shoot(*page, name);
        CHECK(whole.width() >= 1280);
        // What has the keyboard's focus, one after the other, with its surroundings.
        page->activateWindow();
        QApplication::processEvents();
        for (const char* who : {"primarynormal", "plainnormal", "menu", "play", "slider", "bar",
                                "roles", "pill", "zone"}) {
            auto* widget = page->findChild<QWidget*>(who);
            CAPTURE(who);
            REQUIRE(widget != nullptr);
            if (auto* segments = qobject_cast<Segmented*>(widget)) {
                widget = segments->focusProxy() ? segments->focusProxy()
                                                : segments->findChild<QAbstractButton*>();
            }
            // The ring is for who uses the keyboard.
            QKeyEvent press(QEvent::KeyPress, Qt::Key_F24, Qt::NoModifier);
            QApplication::sendEvent(page.get(), &press);
            widget->clearFocus();  // given by the window's activation
            widget->setFocus(Qt::TabFocusReason);
            CHECK(showsKeyboardFocus(*widget));
            shoot(*page, name + "-focus-" + who);
        }
    }
    theme().setAppearance(Appearance::light);
    const auto page = gallery();
    page->setLayoutDirection(Qt::RightToLeft);
    shoot(*page, "widgets-rtl");
    theme().setAppearance(Appearance::system);
}
