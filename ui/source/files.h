// What may be played of what is dropped on the window.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <atomic>
#include <memory>

class QMimeData;

namespace unisono::ui {

// The one web address that was dropped: a link, or a line of text. Empty: none.
QString droppedAddress(const QMimeData& data);

// By its name alone: an audio file, and no playlist or score. Films are not.
bool isSoundName(const QString& path);
// Local files and folders, as they were dropped.
QStringList localPaths(const QMimeData& data);
// Whether something of it looks like sound, or like a folder. Cheap enough for each drag.
bool holdsSounds(const QMimeData& data);

// "Track 2" before "Track 10", and otherwise as the locale has it.
bool naturallyLess(const QString& left, const QString& right);

struct FoundFiles {
    QStringList paths;
    bool more = false;  // there were more than the limit
};
// The audio files among these, and all within the folders among these: in a folder first its
// files, then its folders, each in natural order. Hidden ones and links to folders are left out.
// Blocks; give `stop` to end early.
FoundFiles findSounds(const QStringList& paths, qsizetype limit,
                      const std::atomic<bool>* stop = nullptr);

// findSounds() on another thread. A new search ends the one before.
class FileGatherer : public QObject {
    Q_OBJECT

 public:
    static constexpr qsizetype kLimit = 5000;

    explicit FileGatherer(QObject* parent = nullptr);
    ~FileGatherer() override;

    void gather(const QStringList& paths);
    void cancel();

 signals:
    void gathered(const QStringList& files, bool more);
    // One sentence that says so.
    void nothingFound(const QString& sentence);

 private:
    void take(const FoundFiles& found, const QStringList& paths);

    std::shared_ptr<std::atomic<bool>> stop_;  // of the search that runs
};

}  // namespace unisono::ui
