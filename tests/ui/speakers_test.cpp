#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QDragEnterEvent>
#include <QImage>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <memory>

#include "speakers/speaker_list.h"
#include "speakers/speaker_list_model.h"
#include "speakers/speaker_list_view.h"
#include "support/catch.h"
#include "theme/theme.h"
#include "ui/support/household.h"
#include "ui/support/keys.h"
#include "ui/support/shoot.h"
#include "widgets/drag_chip.h"

using namespace unisono;
using namespace unisono::ui;
using test::household;
using test::press;
using test::rowsOf;
using test::speaker;
using Section = SpeakerView::Section;
using Devices = std::vector<std::string>;

namespace {

std::unique_ptr<SpeakerList> makeList(std::vector<SpeakerView> speakers = household(),
                                      int width = SpeakerList::kWidth, int height = 682) {
    auto list = std::make_unique<SpeakerList>();
    list->setSpeakers(speakers);
    list->setLooking(true);
    list->setGroups({{"g1", "Downstairs"}, {"g2", "Bits & pieces"}});
    list->resize(width, height);
    list->show();
    QApplication::processEvents();
    return list;
}

void mouse(SpeakerListView& view, QEvent::Type type, const QPoint& at,
           Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    const bool release = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), Qt::LeftButton,
                      release ? Qt::NoButton : Qt::LeftButton, modifiers);
    QApplication::sendEvent(view.viewport(), &event);
}

void click(SpeakerListView& view, const QPoint& at,
           Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    mouse(view, QEvent::MouseButtonPress, at, modifiers);
    mouse(view, QEvent::MouseButtonRelease, at, modifiers);
}

QPoint middleOf(SpeakerList& list, const std::string& device) {
    return list.view().visualRect(list.model().indexOf(device)).center();
}

// Over the list and dropped, as the system would tell of it. Says whether it was taken.
bool drop(SpeakerList& list, const QMimeData* mime, const QPoint& at) {
    QWidget* viewport = list.view().viewport();
    const auto actions = Qt::MoveAction | Qt::CopyAction;
    QDragEnterEvent enter(at, actions, mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &enter);
    if (!enter.isAccepted()) {
        return false;
    }
    QDragMoveEvent move(at, actions, mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(viewport, &leave);
        return false;
    }
    QDropEvent dropped(at, actions, mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &dropped);
    return dropped.isAccepted();
}

bool drop(SpeakerList& list, const SpeakerDrag& drag, const QPoint& at) {
    return drop(list, toMime(drag).get(), at);
}

// What a picture shows where it differs from another.
QRect difference(const QImage& a, const QImage& b) {
    QRect box;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (a.pixel(x, y) != b.pixel(x, y)) {
                box |= QRect(x, y, 1, 1);
            }
        }
    }
    return box;
}

}  // namespace

TEST_CASE("A level repaints its bars and nothing else", "[speakers]") {
    auto list = makeList();
    auto all = household();
    all[0].level_db = -60.0;
    const QImage before = list->grab().toImage();
    struct Paints : QObject {
        QRegion region;
        bool eventFilter(QObject* /*watched*/, QEvent* event) override {
            if (event->type() == QEvent::Paint) {
                region |= static_cast<QPaintEvent*>(event)->region();
            }
            return false;
        }
    } paints;
    QApplication::processEvents();
    list->view().viewport()->installEventFilter(&paints);
    list->model().setSpeakers(all, 5000);
    QApplication::processEvents();
    const QRect row = list->view().visualRect(list->model().indexOf("dev:Kitchen"));
    CHECK(!paints.region.isEmpty());
    CHECK(row.contains(paints.region.boundingRect()));
    CHECK(paints.region.boundingRect().width() < 20);
    const QRect changed = difference(before, list->grab().toImage());
    CHECK(changed.width() < 20 * list->devicePixelRatioF());
}

TEST_CASE("Selection and focus stay with their speakers", "[speakers]") {
    auto list = makeList();
    QSignalSpy told(list.get(), &SpeakerList::selectionChanged);
    list->select({"dev:Hall", "dev:Bedroom"});
    CHECK(told.count() == 1);
    CHECK(list->selected() == Devices{"dev:Bedroom", "dev:Hall"});
    CHECK(list->current() == "dev:Hall");
    auto all = household();
    all[2].section = Section::nearby;
    all[2].alarm = "Lost 12 s ago · trying again";
    all[6].name = "Zed";
    all.insert(all.begin(), speaker("Attic"));
    list->setSpeakers(all);
    CHECK(list->current() == "dev:Hall");
    CHECK(list->selected() == Devices{"dev:Bedroom", "dev:Hall"});
    CHECK(told.count() == 1);
    all.erase(all.begin() + 3);
    list->setSpeakers(all);
    CHECK(list->selected() == Devices{"dev:Bedroom"});
    CHECK(told.count() == 2);
}

TEST_CASE("The keyboard walks, opens, folds, renames and copies", "[speakers]") {
    auto list = makeList();
    SpeakerListView& view = list->view();
    list->select({"dev:Bedroom"});
    QSignalSpy activated(list.get(), &SpeakerList::activated);
    QSignalSpy forget(list.get(), &SpeakerList::forgetWanted);
    QSignalSpy renamed(list.get(), &SpeakerList::renameWanted);
    press(view, Qt::Key_Down);
    CHECK(list->selected() == Devices{"dev:Den"});
    press(view, Qt::Key_Down, Qt::ShiftModifier);
    CHECK(list->selected() == Devices{"dev:Den", "dev:Desk left"});
    press(view, Qt::Key_Return);
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].value<std::string>() == "dev:Desk left");
    press(view, Qt::Key_Delete);
    CHECK(forget.count() == 1);
    press(view, Qt::Key_C, Qt::ControlModifier);
    const auto copied = fromMime(QApplication::clipboard()->mimeData());
    REQUIRE(copied);
    CHECK(copied->devices == Devices{"dev:Den", "dev:Desk left"});
    CHECK(copied->from_group.empty());

    press(view, Qt::Key_F2);
    auto* editor = view.viewport()->findChild<QLineEdit*>();
    REQUIRE(editor != nullptr);
    CHECK(editor->text() == "Desk left");
    editor->setText("  Left   of desk ");
    auto all = household();
    all[4].battery_percent = 12;  // news meanwhile
    list->setSpeakers(all);
    CHECK(editor->text() == "  Left   of desk ");
    press(*editor, Qt::Key_Return);
    QApplication::processEvents();
    REQUIRE(renamed.count() == 1);
    CHECK(renamed[0][0].value<std::string>() == "dev:Desk left");
    CHECK(renamed[0][1].toString() == "Left of desk");

    press(view, Qt::Key_Left);  // to the heading
    CHECK(list->current().empty());
    press(view, Qt::Key_Left);
    CHECK(list->foldedSections() == QStringList{"ready"});
    press(view, Qt::Key_Right);
    CHECK(list->foldedSections().isEmpty());
    press(view, Qt::Key_Return);
    CHECK(list->foldedSections() == QStringList{"ready"});
    list->setFoldedSections({});
}

TEST_CASE("The filter field opens, filters and closes", "[speakers]") {
    auto list = makeList();
    list->select({"dev:Hall"});
    auto* field = list->findChild<QLineEdit*>();
    REQUIRE(field != nullptr);
    CHECK(!field->isVisible());
    list->startSearch();
    CHECK(field->isVisible());
    field->setText("flip");
    CHECK(rowsOf(list->model()) == "Ready, Hall");
    CHECK(list->selected() == Devices{"dev:Hall"});
    press(*field, Qt::Key_Escape);
    CHECK(!field->isVisible());
    CHECK(list->model().rowCount() == 13);
    list->setCollapsed(true);
    QSignalSpy expand(list.get(), &SpeakerList::expandWanted);
    list->startSearch();
    CHECK(expand.count() == 1);
}

TEST_CASE("The mouse selects, opens, folds and presses buttons", "[speakers]") {
    auto list = makeList();
    SpeakerListView& view = list->view();
    click(view, middleOf(*list, "dev:Den"));
    click(view, middleOf(*list, "dev:Hall"), Qt::ControlModifier);
    CHECK(list->selected() == Devices{"dev:Den", "dev:Hall"});
    click(view, view.visualRect(list->model().indexOf(Section::nearby)).center());
    CHECK(list->foldedSections() == QStringList{"nearby"});
    CHECK(list->selected() == Devices{"dev:Den", "dev:Hall"});
    click(view, view.visualRect(list->model().indexOf(Section::nearby)).center());
    QSignalSpy button(list.get(), &SpeakerList::buttonPressed);
    QSignalSpy activated(list.get(), &SpeakerList::activated);
    const QRect row = view.visualRect(list->model().indexOf("dev:Bathroom"));
    click(view, QPoint(row.right() - 40, row.center().y()));
    CHECK(button.count() == 1);
    mouse(view, QEvent::MouseButtonDblClick, QPoint(row.right() - 40, row.center().y()));
    CHECK(activated.count() == 0);
    mouse(view, QEvent::MouseButtonDblClick, middleOf(*list, "dev:Hall"));
    CHECK(activated.count() == 1);
}

TEST_CASE("Dragging out shows a chip and makes the rows pale", "[speakers]") {
    auto list = makeList();
    SpeakerListView& view = list->view();
    list->select({"dev:Bedroom"});
    int runs = 0;
    view.setDragRunner([&](QDrag& drag) {
        ++runs;
        const auto carried = fromMime(drag.mimeData());
        REQUIRE(carried);
        CHECK(carried->devices == list->selected());
        CHECK(!drag.pixmap().isNull());
        CHECK(list->model().isDragged("dev:Bedroom"));
    });
    const QPoint at = middleOf(*list, "dev:Bedroom");
    mouse(view, QEvent::MouseButtonPress, at);
    mouse(view, QEvent::MouseMove, at + QPoint(QApplication::startDragDistance() / 2, 0));
    CHECK(runs == 0);
    mouse(view, QEvent::MouseMove, at + QPoint(QApplication::startDragDistance() + 8, 0));
    mouse(view, QEvent::MouseMove, at + QPoint(QApplication::startDragDistance() + 12, 0));
    CHECK(runs == 1);
    CHECK(!list->model().isDragged("dev:Bedroom"));
}

TEST_CASE("A speaker that vanishes while it is dragged ends the drag", "[speakers]") {
    auto list = makeList();
    SpeakerListView& view = list->view();
    list->select({"dev:Bedroom"});
    QSignalSpy lost(list.get(), &SpeakerList::dragLost);
    view.setDragRunner([&](QDrag& /*drag*/) {
        auto all = household();
        all.erase(all.begin() + 6);
        list->setSpeakers(all);
        list->setSpeakers({});
    });
    const QPoint at = middleOf(*list, "dev:Bedroom");
    mouse(view, QEvent::MouseButtonPress, at);
    mouse(view, QEvent::MouseMove, at + QPoint(60, 0));
    mouse(view, QEvent::MouseMove, at + QPoint(70, 0));
    REQUIRE(lost.count() == 1);
    CHECK(lost[0][0].toString() == "Bedroom");
    CHECK(view.dragged().empty());
}

TEST_CASE("Dropping makes groups, and takes out of them", "[speakers]") {
    auto list = makeList();
    QSignalSpy fresh(list.get(), &SpeakerList::newGroupWanted);
    QSignalSpy removed(list.get(), &SpeakerList::removedFromGroup);
    const QPoint hall = middleOf(*list, "dev:Hall");

    CHECK(drop(*list, SpeakerDrag{{"dev:Bedroom", "dev:Den"}, {}}, hall));
    REQUIRE(fresh.count() == 1);
    CHECK(fresh[0][0].value<Devices>() == Devices{"dev:Hall", "dev:Bedroom", "dev:Den"});
    // On itself, on one that is not ready, on a heading: nothing.
    CHECK(!drop(*list, SpeakerDrag{{"dev:Hall"}, {}}, hall));
    CHECK(!drop(*list, SpeakerDrag{{"dev:Hall"}, {}}, middleOf(*list, "dev:Garden")));
    CHECK(!drop(*list, SpeakerDrag{{"dev:Hall"}, {}}, QPoint(30, 5)));
    CHECK(removed.count() == 0);

    const SpeakerDrag out{{"dev:Den"}, "g1"};
    CHECK(drop(*list, out, hall));
    CHECK(drop(*list, out, QPoint(30, 5)));
    REQUIRE(removed.count() == 2);
    CHECK(removed[0][0].value<SpeakerDrag>() == out);
    CHECK(fresh.count() == 1);

    CHECK(!drop(*list, SpeakerDrag{{}, "g1"}, hall));
    CHECK(!drop(*list, SpeakerDrag{{}, {}}, hall));
    QMimeData other;
    other.setText("hello");
    CHECK(!drop(*list, &other, hall));
    other.setData(SpeakerDrag::kMimeType, "nonsense");
    CHECK(!drop(*list, &other, hall));
    CHECK(drop(*list, SpeakerDrag{{"dev:gone"}, {}}, hall));
    CHECK(removed.count() == 2);
}

TEST_CASE("The context menu offers what can be done", "[speakers]") {
    auto list = makeList();
    CHECK(std::unique_ptr<QMenu>(makeList({})->makeMenu()) == nullptr);
    list->select({"dev:Bathroom"});
    std::unique_ptr<QMenu> menu(list->makeMenu());
    REQUIRE(menu != nullptr);
    CHECK(menu->actions().first()->text() == "Connect");
    list->select({"dev:Bedroom", "dev:Den"});
    menu.reset(list->makeMenu());
    QMenu* groups = menu->actions().first()->menu();
    REQUIRE(groups != nullptr);
    REQUIRE(groups->actions().size() == 2);
    CHECK(groups->actions()[1]->text() == "Bits && pieces");
    QSignalSpy added(list.get(), &SpeakerList::addToGroupWanted);
    groups->actions()[1]->trigger();
    REQUIRE(added.count() == 1);
    CHECK(added[0][0].value<std::string>() == "g2");
    CHECK(added[0][1].value<Devices>() == Devices{"dev:Bedroom", "dev:Den"});
    press(list->view(), Qt::Key_F10, Qt::ShiftModifier);
    auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(shown != nullptr);
    press(list->view(), Qt::Key_Menu);  // told twice
    shown->close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

TEST_CASE("Screen readers hear the whole row", "[speakers]") {
    auto list = makeList();
    const auto said = [&](const QModelIndex& index) {
        return index.data(Qt::AccessibleTextRole).toString();
    };
    CHECK(said(list->model().indexOf("dev:Hall")) ==
          "Hall, Flip 6 · AAC, ready, battery 64 percent, plays in Downstairs");
    CHECK(said(list->model().indexOf(Section::nearby)).contains("looking"));
}

TEST_CASE("Any number of speakers, any name", "[speakers]") {
    for (const int count : {0, 1, 50, 500}) {
        std::vector<SpeakerView> all;
        for (int i = 0; i < count; ++i) {
            all.push_back(speaker(QString("Speaker %1").arg(i), static_cast<Section>(i % 3)));
            all.back().playing = i % 3 == 0;
        }
        auto list = makeList(all);
        CHECK(list->model().speakerCount() == count);
        for (int tick = 0; tick < 25; ++tick) {
            for (SpeakerView& view : all) {
                view.level_db = -5.0 * (tick % 7);
            }
            list->setSpeakers(all);
        }
        test::shoot(*list, QString("speakers-count-%1").arg(count));
        list->setSpeakers({});
        CHECK(list->model().speakerCount() == 0);
    }
}

TEST_CASE("Pictures of the list of speakers", "[speakers]") {
    auto strange = household();
    strange[0].name = QString(80, 'W');
    strange[1].name = "Wohnzimmer hinten links neben dem großen Fenster zum Garten und der Tür 2";
    strange[1].meta = "A model with an uncommonly long name · aptX Low Latency";
    strange[2].name = "客厅左边的音箱";
    strange[3].name = "غرفة المعيشة 2";
    strange[4].name = "🎷 Jazz corner 🎺 and more";
    strange[5].name = "<b>Bold</b> & co";
    strange[6].alarm = "Back at 14:02 · check delay";
    auto lost = household();
    lost[0].alarm = "Back at 14:02 · check delay";
    lost[2].section = Section::nearby;
    lost[2].playing = false;
    lost[2].battery_percent.reset();
    lost[2].alarm = "Lost 12 s ago · trying again";
    lost[2].alarm_tone = Tone::bad;
    for (const auto appearance : {Appearance::light, Appearance::dark}) {
        theme().setAppearance(appearance);
        const QString tail = appearance == Appearance::dark ? "-dark" : "-light";
        for (const int width : {284, 220, 236, 380}) {
            test::shoot(*makeList(household(), width),
                        QString("speakers-%1%2").arg(width).arg(tail));
            test::shoot(*makeList(strange, width),
                        QString("speakers-names-%1%2").arg(width).arg(tail));
        }
        test::shoot(*makeList(lost), "speakers-lost" + tail);
        test::shoot(*makeList(household(), 236, 494), "speakers-scrolled" + tail);
        auto strip = makeList(lost, SpeakerList::kCollapsed);
        strip->setCollapsed(true);
        strip->resize(SpeakerList::kCollapsed, 682);
        test::shoot(*strip, "speakers-60" + tail);
        auto mirrored = makeList(strange);
        mirrored->setLayoutDirection(Qt::RightToLeft);
        test::shoot(*mirrored, "speakers-rtl" + tail);
        auto dragging = makeList();
        dragging->select({"dev:Hall"});
        dragging->model().setDragged({"dev:Bedroom"});
        const auto mime = toMime({{"dev:Bedroom"}, {}});
        QDragEnterEvent enter(middleOf(*dragging, "dev:Den"), Qt::MoveAction, mime.get(),
                              Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dragging->view().viewport(), &enter);
        press(dragging->view(), Qt::Key_Control);
        test::shoot(*dragging, "speakers-drag" + tail);
        auto first = makeList({});
        first->setLooking(true, "Bluetooth is on · 0 found so far");
        first->setFooter("This computer’s own sound stays as it is until you press play here.");
        test::shoot(*first, "speakers-first-run" + tail);
        auto folded = makeList();
        folded->setFoldedSections({"nearby"});
        folded->startSearch();
        test::shoot(*folded, "speakers-search" + tail);
        QImage image(QSize(700, 120), QImage::Format_ARGB32_Premultiplied);
        image.fill(colours().window);
        QPainter painter(&image);
        painter.drawPixmap(0, 0, dragChip("echo", "Bedroom", 1.0).picture);
        painter.drawPixmap(190, 0, dragChip("echo", dragWords(3), 1.0).picture);
        painter.drawPixmap(380, 0, dragChip("echo", QString(60, 'W'), 1.0).picture);
        painter.end();
        if (const QString folder = qEnvironmentVariable("UNISONO_SHOTS"); !folder.isEmpty()) {
            image.save(folder + "/speakers-chip" + tail + ".png");
        }
    }
    theme().setAppearance(Appearance::system);
}
