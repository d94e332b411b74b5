// Everything that has a key, and the menu in which all of it stands.
#include "main_window_actions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QTextEdit>

#include "groups/group_card.h"
#include "groups/groups_page.h"
#include "inspector/inspector.h"
#include "main_window.h"
#include "model/setup_edit.h"
#include "source/source_bar.h"
#include "speakers/speaker_list.h"

namespace unisono::ui {
namespace {

// Keys that are letters or spaces to whoever types.
bool isTyping() {
    const QWidget* focus = QApplication::focusWidget();
    return focus != nullptr && (focus->inherits("QLineEdit") || focus->inherits("QTextEdit") ||
                                focus->inherits("QAbstractSpinBox"));
}

bool isOnButton() {
    const QWidget* focus = QApplication::focusWidget();
    return focus != nullptr && focus->inherits("QAbstractButton");
}

}  // namespace

void MainWindow::buildActions() {
    actions_ = std::make_unique<Actions>();
    const auto make = [this](QAction*& place, const QString& text, const QList<QKeySequence>& keys,
                             auto what) {
        place = new QAction(text, this);
        place->setShortcuts(keys);
        connect(place, &QAction::triggered, this, what);
        addAction(place);
    };
    Actions& a = *actions_;
    make(a.play, tr("Play or pause"), {Qt::Key_Space}, [this] {
        if (!isTyping() && !isOnButton()) {
            model_.togglePlay();
        }
    });
    make(a.stop, tr("Stop"), {}, [this] { model_.stop(); });
    make(a.open, tr("Open music files …"), {QKeySequence::Open}, [this] { chooseFiles(); });
    make(a.address, tr("Play a web address …"), {Qt::CTRL | Qt::Key_L},
         [this] { chooseAddress(); });
    make(a.groups, tr("Groups"), {Qt::CTRL | Qt::Key_1}, [this] { showView(View::groups); });
    make(a.monitor, tr("Sync monitor"), {Qt::CTRL | Qt::Key_2},
         [this] { showView(View::monitor); });
    make(a.health, tr("Health"), {Qt::CTRL | Qt::Key_3}, [this] { showView(View::health); });
    make(a.find, tr("Find a speaker"), {QKeySequence::Find}, [this] { list_->startSearch(); });
    make(a.look, tr("Look for speakers"), {Qt::Key_F5}, [this] { lookForSpeakers(); });
    make(a.add, tr("Add a speaker …"), {}, [this] { addSpeaker(); });
    make(a.create, tr("New group"), {Qt::CTRL | Qt::Key_G}, [this] { newGroup({}); });
    make(a.align, tr("Align …"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, [this] {
        if (GroupCard* card = groups_->currentCard()) {
            align(card->group());
        }
    });
    make(a.duplicate, tr("Duplicate the group"), {Qt::CTRL | Qt::Key_D}, [this] {
        if (GroupCard* card = groups_->currentCard()) {
            model_.duplicateGroup(card->group());
        }
    });
    make(a.cut, tr("Cut"), {QKeySequence::Cut}, [this] { copySpeakers(true); });
    make(a.copy, tr("Copy"), {QKeySequence::Copy}, [this] { copySpeakers(false); });
    make(a.paste, tr("Paste into the group"), {QKeySequence::Paste}, [this] { pasteSpeakers(); });
    make(a.undo, tr("Undo"), {QKeySequence::Undo}, [this] { model_.undoStack().undo(); });
    make(a.redo, tr("Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y},
         [this] { model_.undoStack().redo(); });
    make(a.mute_group, tr("Mute the group"), {Qt::SHIFT | Qt::Key_M}, [this] {
        if (const GroupView* group = model_.currentGroup(); group != nullptr && !isTyping()) {
            model_.setGroupMuted(group->id, !group->muted);
        }
    });
    const auto louder = [this](int by) {
        if (const GroupView* group = model_.currentGroup()) {
            model_.setGroupVolume(group->id, std::clamp(group->volume + by, 0, 100));
        }
    };
    make(a.louder, tr("Group louder"), {Qt::CTRL | Qt::Key_Up}, [louder] { louder(2); });
    make(a.softer, tr("Group softer"), {Qt::CTRL | Qt::Key_Down}, [louder] { louder(-2); });
    make(a.details, tr("Details of the speaker"), {Qt::ALT | Qt::Key_Return}, [this] {
        GroupCard* card = groups_->currentCard();
        if (card != nullptr && card->isAncestorOf(focusWidget())) {
            if (const auto selected = card->tiles().selected(); !selected.empty()) {
                showDetails(selected.front());
            }
        } else if (const std::string device = list_->current(); !device.empty()) {
            showDetails(device);
        }
    });
    make(a.strip, tr("Narrow list of speakers"), {Qt::Key_F9},
         [this] { collapseList(!list_->isCollapsed()); });
    make(a.next_area, tr("Next area"), {Qt::Key_F6}, [this] { focusArea(1); });
    make(a.previous_area, tr("Previous area"), {Qt::SHIFT | Qt::Key_F6}, [this] { focusArea(-1); });
    make(a.settings, tr("Settings …"), {Qt::CTRL | Qt::Key_Comma},
         [this] { emit settingsWanted(); });
    make(a.about, tr("About Unisono"), {}, [this] { emit aboutWanted(); });
    make(a.simulated, tr("Simulated speakers"), {}, [this](bool shown) { setSimulated(shown); });
    a.simulated->setCheckable(true);
    make(a.close, tr("Close the window"), {QKeySequence::Close}, [this] { close(); });
    make(a.quit, tr("Stop and quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)},
         [this] { emit quitWanted(); });
}

void MainWindow::fillMenu(QMenu& menu) {
    const Actions& a = *actions_;
    a.simulated->setChecked(model_.now().simulated);
    menu.addAction(a.open);
    menu.addAction(a.address);
    menu.addAction(a.play);
    a.stop->setEnabled(bar_->view().play != SourceBarView::Play::stopped);
    menu.addAction(a.stop);
    menu.addSeparator();
    menu.addAction(a.add);
    menu.addAction(a.look);
    menu.addSeparator();
    menu.addAction(a.create);
    menu.addAction(a.align);
    menu.addAction(a.duplicate);
    QMenu* edit = menu.addMenu(tr("Edit"));
    for (QAction* action : {a.undo, a.redo, a.cut, a.copy, a.paste}) {
        edit->addAction(action);
    }
    QMenu* sound = menu.addMenu(tr("Sound"));
    for (QAction* action : {a.louder, a.softer, a.mute_group}) {
        sound->addAction(action);
    }
    QMenu* view = menu.addMenu(tr("View"));
    for (QAction* action : {a.groups, a.monitor, a.health, a.find, a.details, a.strip}) {
        view->addAction(action);
    }
    menu.addSeparator();
    menu.addAction(a.simulated);
    menu.addAction(a.settings);
    menu.addAction(a.about);
    menu.addSeparator();
    menu.addAction(a.close);
    menu.addAction(a.quit);
}

void MainWindow::focusArea(int by) {
    const std::vector<QWidget*> areas{list_, centre_, inspector_, bar_};
    QWidget* focus = focusWidget();
    int here = 0;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i]->isAncestorOf(focus)) {
            here = static_cast<int>(i);
        }
    }
    const int count = static_cast<int>(areas.size());
    for (int step = 1; step <= count; ++step) {
        QWidget* area =
            areas[static_cast<std::size_t>(((here + by * step) % count + count) % count)];
        if (!area->isVisible()) {
            continue;
        }
        if (area->focusProxy() != nullptr) {
            area->setFocus(Qt::ShortcutFocusReason);
            return;
        }
        const auto children = area->findChildren<QWidget*>();
        for (QWidget* child : children) {
            if (child->isVisible() && child->isEnabled() &&
                (child->focusPolicy() & Qt::TabFocus) != 0) {
                child->setFocus(Qt::ShortcutFocusReason);
                return;
            }
        }
    }
}

}  // namespace unisono::ui
