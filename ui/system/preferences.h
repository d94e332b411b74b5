// How the window is liked: kept in "window.ini" next to the setup, apart from what the sound needs.
// Whatever the file says, there is a sensible value; problem() tells a person if it could not be
// read or written. GUI thread only; files are written a moment after a change, and at the end.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVariant>
#include <memory>

#include "theme/theme.h"

class QSettings;

namespace unisono::ui {

class Preferences : public QObject {
    Q_OBJECT

 public:
    static constexpr int kRecentFiles = 10;
    static constexpr qint64 kLargestFile = 1 << 20;

    // Of this user.
    explicit Preferences(QObject* parent = nullptr);
    // In this folder; empty: kept in memory only.
    explicit Preferences(const QString& folder, QObject* parent = nullptr);
    ~Preferences() override;

    // The folder it lives in; empty if none could be told.
    [[nodiscard]] const QString& folder() const { return folder_; }
    // One sentence for Health; empty: all is well.
    [[nodiscard]] const QString& problem() const { return problem_; }
    void save();  // now

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    // "en", "de", "es", "zh_CN"; empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);

    // What QWidget::saveGeometry gave; `screens`: screenLayoutNow() (system/window_place.h).
    [[nodiscard]] QByteArray geometry(const QString& screens) const;
    void setGeometry(const QString& screens, const QByteArray& geometry);
    // Width of the list of speakers; 0: folded to a strip.
    [[nodiscard]] int listWidth() const;
    void setListWidth(int width);
    [[nodiscard]] QStringList foldedSections() const;
    void setFoldedSections(const QStringList& sections);
    [[nodiscard]] int view() const;  // 0 groups, 1 sync monitor, 2 health
    void setView(int view);
    [[nodiscard]] QStringList unfoldedGroups() const;
    void setUnfoldedGroups(const QStringList& groups);

    // The latest first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& file);
    void clearRecentFiles();
    // As RememberedSource::toText(), to be chosen, not begun, at the next start; empty: nothing.
    [[nodiscard]] QString lastSource() const;
    void setLastSource(const QString& source);

    [[nodiscard]] bool trayTold() const;  // that closing goes on in the tray
    void setTrayTold(bool told);
    [[nodiscard]] bool keepsPlayingInTray() const;
    void setKeepsPlayingInTray(bool keeps);
    [[nodiscard]] bool showsSimulated() const;
    void setShowsSimulated(bool shows);

 signals:
    void problemChanged();

 private:
    void open();
    [[nodiscard]] QVariant value(const QString& key) const;
    void setValue(const QString& key, const QVariant& value);
    [[nodiscard]] int number(const QString& key, int least, int most, int otherwise) const;
    [[nodiscard]] bool flag(const QString& key, bool otherwise) const;
    [[nodiscard]] QStringList list(const QString& key, int most) const;
    void tell(const QString& problem);

    QString folder_;
    QString problem_;
    QHash<QString, QVariant> values_;  // what the program set, and so what holds
    std::unique_ptr<QSettings> file_;
    QTimer later_;
};

}  // namespace unisono::ui
