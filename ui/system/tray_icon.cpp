#include "system/tray_icon.h"

#include <QAction>
#include <QGuiApplication>
#include <QIcon>
#include <QMenu>
#include <QWheelEvent>

#include "theme/system_appearance.h"
#include "theme/theme.h"
#include "widgets/menu_words.h"

namespace unisono::ui {
namespace {

constexpr int kWheelStep = 2;
constexpr int kMenuStep = 5;

QString iconName(TrayView::Icon icon) {
    switch (icon) {
        case TrayView::Icon::aligned:
            return "aligned";
        case TrayView::Icon::ragged:
            return "ragged";
        case TrayView::Icon::paused:
            break;
    }
    return "pause";
}

QIcon panelIcon(const QString& name, const QColor& ink) {
    QIcon icon;
    for (const int size : {16, 20, 22, 24, 32}) {
        for (const qreal ratio : {1.0, 2.0}) {
            icon.addPixmap(theme().pixmap(name, ink, size, ratio));
        }
    }
    icon.setIsMask(true);  // macOS then colours it itself
    return icon;
}

}  // namespace

bool isTrayDark(const QString& desktop, bool system_dark) {
    const QString names = desktop.toLower();
    // These have a dark panel in light themes too.
    return system_dark || names.contains("gnome") || names.contains("unity") ||
           names.contains("cinnamon");
}

TrayIcon::TrayIcon(QObject* parent)
    : QObject(parent),
      // A menu of ours has a second column; one that the desktop draws for us has not.
      two_columns_(QGuiApplication::platformName() == "windows" ||
                   QGuiApplication::platformName() == "offscreen"),
      menu_(std::make_unique<QMenu>()),
      icon_(new QSystemTrayIcon(this)) {
    icon_->setContextMenu(menu_.get());
    icon_->installEventFilter(this);
    connect(icon_, &QSystemTrayIcon::activated, this, &TrayIcon::onActivated);
    connect(icon_, &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);
    connect(&theme(), &Theme::changed, this, &TrayIcon::redraw);

    play_ = menu_->addAction(QString());
    play_->setShortcut(Qt::Key_Space);
    play_->setShortcutContext(Qt::WidgetShortcut);  // shown; the window has the real one
    connect(play_, &QAction::triggered, this, &TrayIcon::playPauseWanted);
    menu_->setDefaultAction(play_);
    volume_ = menu_->addMenu(QString());
    makeVolume();
    after_groups_ = volume_->menuAction();
    menu_->addSeparator();
    connect(menu_->addAction(tr("Open Unisono")), &QAction::triggered, this, &TrayIcon::openWanted);
    connect(menu_->addAction(tr("Stop and quit")), &QAction::triggered, this,
            &TrayIcon::quitWanted);
    rebuild();
    redraw();
}

TrayIcon::~TrayIcon() {
    icon_->setContextMenu(nullptr);
}

void TrayIcon::makeVolume() {
    connect(volume_->addAction(tr("Louder")), &QAction::triggered, this,
            [this] { emit volumeStepped(kMenuStep); });
    connect(volume_->addAction(tr("Softer")), &QAction::triggered, this,
            [this] { emit volumeStepped(-kMenuStep); });
    volume_->addSeparator();
    mute_ = volume_->addAction(tr("Mute"));
    mute_->setCheckable(true);
    connect(mute_, &QAction::triggered, this, &TrayIcon::muteWanted);
}

void TrayIcon::setView(const TrayView& view) {
    if (view == view_) {
        return;
    }
    view_ = view;
    rebuild();
    redraw();
}

void TrayIcon::show() {
    icon_->show();
}

void TrayIcon::hide() {
    icon_->hide();
}

void TrayIcon::tell(const QString& title, const QString& words) {
    icon_->showMessage(title, words, icon_->icon(), 8000);
}

void TrayIcon::rebuild() {
    play_->setText(view_.playing ? tr("Pause") : tr("Play"));
    play_->setEnabled(view_.playing || view_.can_play);
    // The same actions stay, so that an open menu does not jump.
    while (groups_.size() > view_.groups.size()) {
        delete groups_.back();
        groups_.pop_back();
    }
    while (groups_.size() < view_.groups.size()) {
        auto* action = new QAction(menu_.get());
        const std::size_t at = groups_.size();
        connect(action, &QAction::triggered, this, [this, at] {
            if (at < view_.groups.size()) {
                emit groupWanted(view_.groups[at].id);
            }
        });
        menu_->insertAction(after_groups_, action);
        groups_.push_back(action);
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const TrayGroup& group = view_.groups[i];
        const QString name = menuName(group.name);
        groups_[i]->setText(group.state.isEmpty() ? name
                            : two_columns_        ? name + '\t' + group.state
                                                  : tr("%1, %2").arg(name, group.state));
    }
    const QString volume = QLocale().toString(view_.volume);
    volume_->setTitle(two_columns_ ? tr("Group volume") + '\t' + volume
                                   : tr("Group volume %1").arg(volume));
    volume_->setEnabled(!view_.groups.empty());
    mute_->setChecked(view_.muted);
    icon_->setToolTip(view_.tooltip.isEmpty() ? QString("Unisono")
                                              : QString("Unisono\n%1").arg(view_.tooltip));
}

void TrayIcon::redraw() {
    const bool dark = isTrayDark(qEnvironmentVariable("XDG_CURRENT_DESKTOP"), isSystemDark());
    icon_->setIcon(panelIcon(iconName(view_.icon), dark ? QColor(Qt::white) : QColor("#10201F")));
    const QColor ink = colours().text;
    play_->setIcon(theme().icon(view_.playing ? "pause" : "play", ink));
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const QString& name = view_.groups[i].icon;
        groups_[i]->setIcon(theme().icon(name.isEmpty() ? "aligned" : name, ink));
    }
    volume_->setIcon(theme().icon(view_.muted ? "mutei" : "vol", ink));
}

void TrayIcon::onActivated(QSystemTrayIcon::ActivationReason reason) {
    switch (reason) {
        case QSystemTrayIcon::Trigger:
            emit toggleWindowWanted();
            break;
        case QSystemTrayIcon::MiddleClick:
            emit playPauseWanted();
            break;
        default:
            break;
    }
}

// Where the panel passes the wheel on.
bool TrayIcon::eventFilter(QObject* watched, QEvent* event) {
    if (watched == icon_ && event->type() == QEvent::Wheel) {
        wheel_ += static_cast<QWheelEvent*>(event)->angleDelta().y();
        const int notches = wheel_ / 120;
        wheel_ -= notches * 120;
        if (notches != 0) {
            emit volumeStepped(notches * kWheelStep);
        }
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace unisono::ui
