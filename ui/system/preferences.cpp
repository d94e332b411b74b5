#include "system/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <algorithm>

#include "store/paths.h"

namespace unisono::ui {
namespace {

constexpr int kLongestText = 4096;
constexpr int kScreenLayouts = 20;

QString folderOfUser() {
    const auto folder = settingsFolder();
    return folder ? QString::fromStdString(toUtf8(*folder)) : QString();
}

// QSettings itself takes what it finds, and calls nearly anything fine.
bool looksLikeIni(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return true;  // not damaged, as far as one can tell
    }
    for (const QByteArray& line : file.read(Preferences::kLargestFile).split('\n')) {
        const QByteArray text = line.trimmed();
        const bool section = text.startsWith('[') && text.endsWith(']');
        if (text.contains('\0') ||
            (!text.isEmpty() && !text.startsWith(';') && !section && !text.contains('='))) {
            return false;
        }
    }
    return true;
}

}  // namespace

Preferences::Preferences(QObject* parent) : Preferences(folderOfUser(), parent) {
}

Preferences::Preferences(const QString& folder, QObject* parent)
    : QObject(parent), folder_(folder) {
    later_.setSingleShot(true);
    later_.setInterval(500);
    connect(&later_, &QTimer::timeout, this, &Preferences::save);
    open();
}

Preferences::~Preferences() {
    if (later_.isActive()) {
        later_.stop();
        save();
    }
}

void Preferences::open() {
    if (folder_.isEmpty()) {
        tell(
            tr("There is no folder for settings. How the window looks is not kept after the "
               "program ends."));
        return;
    }
    const QString path = QDir(folder_).filePath("window.ini");
    const QFileInfo info(path);
    if (info.exists()) {
        const bool damaged = !info.isFile() || info.size() > kLargestFile ||
                             (info.isReadable() && !looksLikeIni(path));
        if (damaged) {
            // Kept, for whoever wants to look; the program goes on with its own values.
            const QString aside = path + ".damaged";
            if (QFileInfo(aside).isFile()) {
                QFile::remove(aside);
            }
            const bool moved = QFile::rename(path, aside);
            tell(tr("The window’s settings were damaged. The usual ones are used instead."));
            if (!moved) {
                return;
            }
        } else if (!info.isReadable()) {
            tell(tr("The window’s settings cannot be read. The usual ones are used instead."));
            return;
        }
    }
    file_ = std::make_unique<QSettings>(path, QSettings::IniFormat);
    file_->setFallbacksEnabled(false);
}

void Preferences::save() {
    later_.stop();
    if (!file_) {
        return;
    }
    file_->sync();
    if (file_->status() == QSettings::AccessError) {
        tell(
            tr("The window’s settings could not be saved. The disk is full or write-protected; "
               "nothing is lost while Unisono runs."));
    }
}

void Preferences::tell(const QString& problem) {
    if (problem != problem_) {
        problem_ = problem;
        emit problemChanged();
    }
}

QVariant Preferences::value(const QString& key) const {
    if (const auto at = values_.find(key); at != values_.end()) {
        return *at;
    }
    return file_ ? file_->value(key) : QVariant();
}

void Preferences::setValue(const QString& key, const QVariant& value) {
    if (this->value(key) == value) {
        return;
    }
    values_[key] = value;
    if (file_) {
        file_->setValue(key, value);
        later_.start();
    }
}

int Preferences::number(const QString& key, int least, int most, int otherwise) const {
    bool fine = false;
    const int given = value(key).toInt(&fine);
    return fine && given >= least && given <= most ? given : otherwise;
}

bool Preferences::flag(const QString& key, bool otherwise) const {
    const QString text = value(key).toString();
    return text == "true" ? true : text == "false" ? false : otherwise;
}

QStringList Preferences::list(const QString& key, int most) const {
    QStringList kept;
    for (const QString& text : value(key).toStringList()) {
        if (!text.isEmpty() && text.size() <= kLongestText && kept.size() < most) {
            kept << text;
        }
    }
    return kept;
}

Appearance Preferences::appearance() const {
    const QString text = value("look/appearance").toString();
    return text == "light"  ? Appearance::light
           : text == "dark" ? Appearance::dark
                            : Appearance::system;
}

void Preferences::setAppearance(Appearance appearance) {
    setValue("look/appearance", appearance == Appearance::light  ? "light"
                                : appearance == Appearance::dark ? "dark"
                                                                 : "system");
}

QString Preferences::language() const {
    const QString text = value("look/language").toString();
    return QStringList{"en", "de", "es", "zh_CN"}.contains(text) ? text : QString();
}

void Preferences::setLanguage(const QString& language) {
    setValue("look/language", language);
}

QByteArray Preferences::geometry(const QString& screens) const {
    return value("place/" + screens).toByteArray();
}

void Preferences::setGeometry(const QString& screens, const QByteArray& geometry) {
    if (file_ && !file_->contains("place/" + screens)) {
        file_->beginGroup("place");
        const QStringList kept = file_->childKeys();
        // Whoever travels a lot: the places of long ago go, all at once.
        if (kept.size() >= kScreenLayouts) {
            file_->remove(QString());
        }
        file_->endGroup();
    }
    setValue("place/" + screens, geometry);
}

int Preferences::listWidth() const {
    const int width = number("window/list_width", 0, 380, 284);
    return width == 0 ? 0 : std::max(220, width);
}

void Preferences::setListWidth(int width) {
    setValue("window/list_width", width);
}

QStringList Preferences::foldedSections() const {
    return list("window/folded_sections", 16);
}

void Preferences::setFoldedSections(const QStringList& sections) {
    setValue("window/folded_sections", sections);
}

int Preferences::view() const {
    return number("window/view", 0, 2, 0);
}

void Preferences::setView(int view) {
    setValue("window/view", view);
}

QStringList Preferences::unfoldedGroups() const {
    return list("window/unfolded_groups", 64);
}

void Preferences::setUnfoldedGroups(const QStringList& groups) {
    setValue("window/unfolded_groups", groups);
}

QStringList Preferences::recentFiles() const {
    return list("source/recent_files", kRecentFiles);
}

void Preferences::addRecentFile(const QString& file) {
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    setValue("source/recent_files", QStringList(files.mid(0, kRecentFiles)));
}

void Preferences::clearRecentFiles() {
    setValue("source/recent_files", QStringList());
}

QString Preferences::lastSource() const {
    return value("source/last").toString().left(kLongestText);
}

void Preferences::setLastSource(const QString& source) {
    setValue("source/last", source);
}

bool Preferences::trayTold() const {
    return flag("tray/told", false);
}

void Preferences::setTrayTold(bool told) {
    setValue("tray/told", told);
}

bool Preferences::keepsPlayingInTray() const {
    return flag("tray/keeps_playing", true);
}

void Preferences::setKeepsPlayingInTray(bool keeps) {
    setValue("tray/keeps_playing", keeps);
}

bool Preferences::showsSimulated() const {
    return flag("speakers/simulated", false);
}

void Preferences::setShowsSimulated(bool shows) {
    setValue("speakers/simulated", shows);
}

}  // namespace unisono::ui
