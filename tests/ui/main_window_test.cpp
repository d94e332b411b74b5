// Guards ui/main_window: what a person who does not know it would try, on the house of the
// pictures and a clock that only moves when told to.
#include "main_window.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>
#include <QUrl>
#include <QtTest/QTest>

#include "align/align_dialog.h"
#include "first_run/first_run.h"
#include "groups/group_card.h"
#include "groups/groups_page.h"
#include "groups/inline_name.h"
#include "model/setup_edit.h"
#include "source/picker_row.h"
#include "source/source_bar.h"
#include "source/source_picker.h"
#include "speakers/speaker_list.h"
#include "speakers/speaker_list_view.h"
#include "support/catch.h"
#include "ui/support/house.h"
#include "widgets/name_edit.h"
#include "widgets/toast.h"

using namespace unisono;
using namespace unisono::ui;
using test::House;
using test::HouseConfig;

namespace {

struct Visit {
    explicit Visit(const HouseConfig& config = {})
        : house(config), window(house.studio(), house.loaded()) {
        window.resize(1280, 800);
        window.show();
        QApplication::setActiveWindow(&window);
        pass(1.0);
    }
    void pass(double seconds) {
        house.pass(seconds);
        window.model().refreshNow();
        QApplication::processEvents();
    }
    GroupCard& card() { return *window.groupsPage().currentCard(); }
    NameEdit& field() { return *card().findChild<NameEdit*>(); }
    // A button that a person can see.
    QAbstractButton* button(const QString& name) {
        for (auto* one : window.findChildren<QAbstractButton*>()) {
            if (one->isVisible() && (one->text() == name || one->accessibleName() == name ||
                                     one->toolTip().startsWith(name))) {
                return one;
            }
        }
        return nullptr;
    }
    std::string nameOfFirstGroup() { return window.model().setup().groups.front().name; }

    House house;
    MainWindow window;
};

QStringList wordsOf(const QMenu& menu) {
    QStringList words;
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator()) {
            words << action->text().section('\t', 0, 0);
        }
    }
    return words;
}

}  // namespace

TEST_CASE("main window: a name that is given up with Esc stays what it was") {
    Visit visit;
    GroupCard& card = visit.card();
    card.tiles().setFocus(Qt::TabFocusReason);
    card.rename();
    NameEdit& field = visit.field();
    REQUIRE(field.isVisible());
    REQUIRE(field.hasFocus());
    QTest::keyClicks(&field, "Upstairs");
    SECTION("Esc") {
        QTest::keyClick(&field, Qt::Key_Escape);
        CHECK(visit.nameOfFirstGroup() == "Downstairs");
        CHECK_FALSE(visit.window.model().undoStack().canUndo());
    }
    SECTION("Enter") {
        QTest::keyClick(&field, Qt::Key_Return);
        CHECK(visit.nameOfFirstGroup() == "Upstairs");
        visit.window.model().undoStack().undo();
        CHECK(visit.nameOfFirstGroup() == "Downstairs");
    }
    SECTION("Going elsewhere keeps it") {
        visit.window.speakerList().view().setFocus(Qt::MouseFocusReason);
        CHECK(visit.nameOfFirstGroup() == "Upstairs");
        CHECK_FALSE(field.isVisible());
        return;
    }
    CHECK_FALSE(field.isVisible());
    CHECK(card.tiles().hasFocus());  // the keyboard is where it was
}

TEST_CASE("main window: F2 and the menu key do the same wherever one is in a group") {
    Visit visit;
    GroupCard& card = visit.card();
    SECTION("On a button of its header: the group") {
        auto* align = visit.button("Align");
        REQUIRE(align != nullptr);
        align->setFocus(Qt::TabFocusReason);
        QTest::keyClick(align, Qt::Key_F2);
        REQUIRE(visit.field().isVisible());
        QTest::keyClick(&visit.field(), Qt::Key_Escape);
        CHECK(align->hasFocus());
    }
    SECTION("On a speaker: its own name, in the list") {
        card.tiles().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&card.tiles(), Qt::Key_F2);
        auto* editor = visit.window.speakerList().view().findChild<QLineEdit*>();
        REQUIRE(editor != nullptr);
        CHECK(editor->text() == "Kitchen");
        QTest::keyClicks(editor, "Pantry");
        QTest::keyClick(editor, Qt::Key_Return);
        visit.pass(0.1);
        CHECK(visit.window.model().nameOf(House::device("Kitchen")) == "Pantry");
    }
    SECTION("The window may end while somebody is typing") {
        card.tiles().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&card.tiles(), Qt::Key_F2);
        REQUIRE(visit.window.speakerList().view().findChild<QLineEdit*>() != nullptr);
    }
    SECTION("The menu of a speaker, once, though some systems tell of the key twice") {
        card.tiles().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&card.tiles(), Qt::Key_F10, Qt::ShiftModifier);
        QContextMenuEvent again(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(&card.tiles(), &again);
        QList<QMenu*> shown;
        for (auto* menu : visit.window.findChildren<QMenu*>()) {
            if (menu->isVisible()) {
                shown << menu;
            }
        }
        REQUIRE(shown.size() == 1);
        CHECK(wordsOf(*shown.front()).contains("Remove from the group"));
        shown.front()->close();
    }
    SECTION("The menu of the group, without the mouse") {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(&card, &event);
        auto* menu = card.findChild<QMenu*>();
        REQUIRE(menu != nullptr);
        CHECK(wordsOf(*menu).contains("Rename"));
        CHECK(wordsOf(*menu).contains("Duplicate"));
        menu->close();
    }
}

// Whatever was made when: groups as they stand, then the place for a new one, then the bar.
TEST_CASE("main window: Tab goes through the groups in the order in which they stand") {
    Visit visit;
    StudioModel& model = visit.window.model();
    model.newGroup({House::device("Bedroom")}, "Late");
    visit.pass(0.2);
    visit.card().tiles().setFocus(Qt::TabFocusReason);
    QStringList stops;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(visit.window.focusWidget(), Qt::Key_Tab);
        QWidget* now = visit.window.focusWidget();
        REQUIRE(now != nullptr);
        CHECK_FALSE((now->accessibleName() + now->toolTip()).isEmpty());  // nobody is nameless
        if (now == &visit.card().tiles()) {
            break;
        }
        stops << now->accessibleName();
    }
    const auto place = [&](const QString& name) {
        for (int i = 0; i < stops.size(); ++i) {
            if (stops[i].startsWith(name)) {
                return i;
            }
        }
        return -1;
    };
    CHECK(place("Desk pair,") >= 0);
    CHECK(place("Desk pair,") < place("Summer party,"));
    CHECK(place("Summer party,") < place("Late,"));
    CHECK(place("Late,") < place("New group"));
    CHECK(place("New group") < place("Plays on"));
}

TEST_CASE("main window: whoever deletes the last group can take it back") {
    Visit visit;
    StudioModel& model = visit.window.model();
    while (!model.setup().groups.empty()) {
        model.deleteGroup(model.setup().groups.front().id);
    }
    visit.pass(0.2);
    CHECK(visit.window.findChild<FirstRun*>()->isVisible());
    auto* undo = visit.button("Undo");
    REQUIRE(undo != nullptr);
    CHECK(undo->isEnabled());
    undo->click();
    visit.pass(0.2);
    CHECK(model.setup().groups.size() == 1);
    CHECK_FALSE(visit.window.findChild<FirstRun*>()->isVisible());
}

TEST_CASE("main window: adding who is there already is said, and is no step") {
    Visit visit;
    StudioModel& model = visit.window.model();
    QString said;
    QObject::connect(&model, &StudioModel::toast, [&](const QString& text, bool) { said = text; });
    model.addToGroup(model.setup().groups.front().id, {House::device("Kitchen")});
    CHECK(said == "Kitchen is in this group already.");
    CHECK_FALSE(model.undoStack().canUndo());
}

TEST_CASE("main window: forgetting from the list asks first") {
    Visit visit;
    const std::string hall = House::device("Hall");
    emit visit.window.speakerList().forgetWanted(hall);
    auto* question = visit.window.findChild<QMessageBox*>();
    REQUIRE(question != nullptr);
    CHECK(question->text().contains("Hall"));
    QTest::keyClick(question, Qt::Key_Escape);
    CHECK(findGroup(visit.window.model().setup(), visit.window.model().setup().groups.front().id)
              ->members.size() == 4);
    emit visit.window.speakerList().forgetWanted(hall);
    for (auto* one : visit.window.findChildren<QMessageBox*>()) {
        for (QAbstractButton* button : one->buttons()) {
            if (one->isVisible() && button->text() == "Forget") {
                button->click();
            }
        }
    }
    CHECK(findGroup(visit.window.model().setup(), visit.window.model().setup().groups.front().id)
              ->members.size() == 3);
}

TEST_CASE("main window: closing it while music plays does what the settings promise") {
    Visit visit;
    visit.house.studio().playTune();
    visit.pass(3.0);
    REQUIRE(visit.window.model().now().engine.state == PlayState::playing);
    int closed = 0;
    QObject::connect(&visit.window, &MainWindow::closed, [&] { ++closed; });
    SECTION("With a tray it hides") {
        visit.window.setWhenClosed(MainWindow::WhenClosed::hides);
        visit.window.close();
        CHECK_FALSE(visit.window.isVisible());
        CHECK(closed == 0);
    }
    SECTION("Without one it is minimised") {
        visit.window.setWhenClosed(MainWindow::WhenClosed::minimises);
        visit.window.close();
        CHECK(visit.window.isMinimized());
        CHECK(closed == 0);
    }
    SECTION("Or it ends") {
        visit.window.setWhenClosed(MainWindow::WhenClosed::ends);
        visit.window.close();
        CHECK(closed == 1);
    }
}

TEST_CASE("main window: an app is chosen in the picker, heard, and its mode can be undone") {
    Visit visit(HouseConfig{.live = true});
    QStringList remembered;
    QObject::connect(&visit.window, &MainWindow::sourceChosen,
                     [&](const QString& text) { remembered << text; });
    SourceBar& bar = visit.window.sourceBar();
    bar.openPicker();
    REQUIRE(bar.picker().row("app:Web browser") != nullptr);
    CHECK(bar.picker().row(PickerKind::bluetooth)->title() == "Anna’s phone");
    bar.picker().row("app:Web browser")->click();
    CHECK_FALSE(bar.picker().isVisible());
    visit.pass(4.0);
    CHECK(bar.view().title == "Web browser");
    CHECK(bar.view().caption == "A film about birds");
    CHECK(bar.view().live.words == "Live");
    CHECK(bar.view().live.heard.startsWith("heard"));
    CHECK(bar.view().live.hint == "Watching a film? Choose Video.");
    REQUIRE(remembered.size() == 1);
    CHECK(RememberedSource::fromText(remembered.front())->choice.name == "Web browser");

    auto* video = visit.button("Video");
    REQUIRE(video != nullptr);
    QTest::mouseClick(video, Qt::LeftButton);
    visit.pass(3.0);
    CHECK(visit.window.model().now().engine.live->mode == LatencyMode::video);
    CHECK(bar.view().live.hint.startsWith("In the player"));
    visit.window.model().undoStack().undo();
    visit.pass(2.0);
    CHECK(visit.window.model().now().engine.live->mode == LatencyMode::music);

    // While the picker is open the world goes on.
    bar.openPicker();
    visit.house.simulated().playApp("Game", true);
    visit.house.simulated().playApp("Web browser", false);
    visit.pass(1.0);
    CHECK(bar.picker().row("app:Game") != nullptr);
    CHECK(bar.picker().row("app:Web browser")->isCurrent());
    CHECK(bar.view().live.words == "Waits for Web browser");
}

TEST_CASE("main window: what was chosen last waits for play, an address can be dropped") {
    Visit visit(HouseConfig{.live = true});
    StudioModel& model = visit.window.model();
    visit.window.prepareSource({{SourceChoice::Kind::app, "Music box"}, "Music box", {}});
    visit.pass(1.0);
    CHECK(visit.window.sourceBar().view().title == "Music box");
    CHECK(visit.window.sourceBar().view().live.words == "Stopped");
    CHECK(visit.window.sourceBar().view().can_play);
    CHECK(model.now().engine.state == PlayState::idle);
    model.togglePlay();
    visit.pass(4.0);
    CHECK(model.now().engine.state == PlayState::playing);

    QStringList played;
    QObject::connect(&visit.window, &MainWindow::filesChosen,
                     [&](const QStringList& files) { played << files; });
    QMimeData link;
    link.setUrls({QUrl("http://127.0.0.1:9/jazz")});
    QDragEnterEvent enter(QPoint(600, 600), Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&visit.window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(600, 600), Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&visit.window, &drop);
    CHECK(drop.isAccepted());
    visit.pass(0.5);
    CHECK(played == QStringList{"http://127.0.0.1:9/jazz"});
    CHECK(visit.window.sourceBar().view().kind_text == "Web address");
}

TEST_CASE("main window: its list becomes a strip, and a search brings it back") {
    Visit visit;
    SpeakerList& list = visit.window.speakerList();
    QTest::keyClick(&visit.window, Qt::Key_F9);
    REQUIRE(list.isCollapsed());
    list.startSearch();
    CHECK_FALSE(list.isCollapsed());
}

// What is said about an Align stands where it can be read: not behind the dialog.
TEST_CASE("main window: after Align the toast waits for the dialog, and Ctrl+Z works in both") {
    Visit visit(HouseConfig{.measured = false});
    StudioModel& model = visit.window.model();
    QStringList said;
    int shown = 0;
    QObject::connect(&model, &StudioModel::toast, [&](const QString& text, bool) { said << text; });
    QObject::connect(&model, &StudioModel::alignShown, [&] { ++shown; });
    visit.window.align(model.groups().front().id);
    auto* dialog = visit.window.findChild<AlignDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->size() == dialog->sizeHint());
    auto* primary = dialog->findChild<QAbstractButton*>("align primary");
    primary->click();
    for (int i = 0; i < 4000 && dialog->state() != AlignDialog::State::result; ++i) {
        // What is worked out beside takes real time, in which the house need not move on.
        const bool works = model.now().align.now.phase == AlignPhase::analysing;
        if (works) {
            QTest::qSleep(10);
        }
        visit.pass(works ? 0.01 : 0.1);
    }
    REQUIRE(dialog->state() == AlignDialog::State::result);
    primary->click();
    visit.pass(0.2);
    REQUIRE(dialog->state() == AlignDialog::State::applied);
    REQUIRE(model.undoStack().canUndo());
    CHECK(said.isEmpty());
    SECTION("Closed: told, with Undo") {
        dialog->reject();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK(said == QStringList{"4 speaker(s) aligned."});
        CHECK(shown == 1);
        CHECK(model.undoStack().canUndo());
    }
    SECTION("Taken back in the dialog: nothing to tell") {
        QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK(said.isEmpty());
        CHECK_FALSE(model.undoStack().canUndo());
    }
}
