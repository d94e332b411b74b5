#include "source/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QUrl>
#include <algorithm>

#include "source/web_address.h"

namespace unisono::ui {
namespace {

constexpr int kDeepest = 32;
constexpr qsizetype kLongestAddress = 2048;
constexpr qsizetype kLookedAtWhileDragging = 50;

// Lists of files, and scores for synthesizers: no sound in them.
bool isOnlyText(const QString& mime) {
    static const QSet<QString> kinds{
        "audio/x-mpegurl", "audio/x-scpls",  "audio/x-ms-asx",     "audio/midi",
        "audio/x-mod",     "audio/x-s3m",    "audio/x-xm",         "audio/x-it",
        "audio/x-stm",     "audio/x-xmf",    "audio/prs.sid",      "audio/x-minipsf",
        "audio/x-psf",     "audio/x-psflib", "audio/x-iriver-pla",
    };
    return kinds.contains(mime);
}

class Search {
 public:
    Search(qsizetype limit, const std::atomic<bool>* stop) : limit_(limit), stop_(stop) {}

    void addFile(const QString& path) {
        if (found_.paths.size() >= limit_) {
            found_.more = true;
        } else if (isSoundName(path)) {
            found_.paths.push_back(path);
        }
    }
    void addFolder(const QString& path, int depth = 0) {
        if (isOver() || depth > kDeepest) {
            return;
        }
        for (const QString& name : sorted(path, QDir::Files)) {
            addFile(path + "/" + name);
            if (isOver()) {
                return;
            }
        }
        for (const QString& name : sorted(path, QDir::Dirs | QDir::NoSymLinks)) {
            addFolder(path + "/" + name, depth + 1);
        }
    }
    [[nodiscard]] FoundFiles take() { return std::move(found_); }

 private:
    [[nodiscard]] bool isOver() const { return found_.more || (stop_ != nullptr && *stop_); }
    static QStringList sorted(const QString& path, QDir::Filters what) {
        QStringList names =
            QDir(path).entryList(what | QDir::Readable | QDir::NoDotAndDotDot, QDir::Unsorted);
        std::sort(names.begin(), names.end(), naturallyLess);
        return names;
    }

    FoundFiles found_;
    qsizetype limit_;
    const std::atomic<bool>* stop_;
};

// The run of digits, or of anything else, that begins at `from`.
QStringView runAt(const QString& text, qsizetype from) {
    const bool digits = text[from].isDigit();
    qsizetype end = from + 1;
    while (end < text.size() && text[end].isDigit() == digits) {
        ++end;
    }
    return QStringView(text).mid(from, end - from);
}

QStringView withoutZeros(QStringView digits) {
    while (digits.size() > 1 && digits.front().digitValue() == 0) {
        digits = digits.mid(1);
    }
    return digits;
}

}  // namespace

bool isSoundName(const QString& path) {
    static const QMimeDatabase types;
    const QMimeType type = types.mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    return type.name().startsWith("audio/") && !isOnlyText(type.name());
}

QStringList localPaths(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            paths.push_back(url.toLocalFile());
        }
    }
    return paths;
}

QString droppedAddress(const QMimeData& data) {
    const auto urls = data.urls();
    const QString text = (urls.isEmpty() ? data.text() : urls.front().toString(QUrl::FullyEncoded))
                             .left(kLongestAddress + 1)
                             .trimmed();
    const bool one_line = !text.contains('\n') && text.size() <= kLongestAddress;
    return one_line && checkedWebAddress(text.toStdString()) ? text : QString();
}

bool holdsSounds(const QMimeData& data) {
    const QStringList paths = localPaths(data).mid(0, kLookedAtWhileDragging);
    return std::any_of(paths.begin(), paths.end(), [](const QString& path) {
        return isSoundName(path) || QFileInfo(path).isDir();
    });
}

bool naturallyLess(const QString& left, const QString& right) {
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        const QStringView a = runAt(left, l);
        const QStringView b = runAt(right, r);
        int order = 0;
        if (a.front().isDigit() && b.front().isDigit()) {
            const QStringView x = withoutZeros(a);
            const QStringView y = withoutZeros(b);
            order = x.size() != y.size() ? (x.size() < y.size() ? -1 : 1) : x.compare(y);
        } else {
            order = QString::localeAwareCompare(a.toString().toCaseFolded(),
                                                b.toString().toCaseFolded());
        }
        if (order != 0) {
            return order < 0;
        }
        l += a.size();
        r += b.size();
    }
    if ((l < left.size()) != (r < right.size())) {
        return r < right.size();
    }
    return left < right;  // "track 01" and "Track 1": any order, but always the same
}

FoundFiles findSounds(const QStringList& paths, qsizetype limit, const std::atomic<bool>* stop) {
    Search search(limit, stop);
    QStringList given = paths;
    std::sort(given.begin(), given.end(), naturallyLess);
    for (const QString& path : given) {
        if (stop != nullptr && *stop) {
            break;
        }
        if (QFileInfo(path).isDir()) {
            search.addFolder(QDir(path).absolutePath());
        } else {
            search.addFile(path);
        }
    }
    return search.take();
}

FileGatherer::FileGatherer(QObject* parent) : QObject(parent) {
}

FileGatherer::~FileGatherer() {
    cancel();
}

void FileGatherer::cancel() {
    if (stop_) {
        *stop_ = true;
        stop_.reset();
    }
}

void FileGatherer::gather(const QStringList& paths) {
    cancel();
    stop_ = std::make_shared<std::atomic<bool>>(false);
    // The pool outlives this object; the answer goes through the application, which outlives both.
    QPointer<FileGatherer> self(this);
    QThreadPool::globalInstance()->start([self, stop = stop_, paths] {
        FoundFiles found = findSounds(paths, kLimit, stop.get());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, stop, paths, found = std::move(found)] {
                if (self && !*stop) {
                    self->take(found, paths);
                }
            },
            Qt::QueuedConnection);
    });
}

void FileGatherer::take(const FoundFiles& found, const QStringList& paths) {
    stop_.reset();
    if (!found.paths.isEmpty()) {
        emit gathered(found.paths, found.more);
        return;
    }
    const QString name = paths.isEmpty() ? QString() : QFileInfo(paths.front()).fileName();
    if (paths.size() != 1) {
        emit nothingFound(tr("None of this is sound Unisono can play."));
    } else if (QFileInfo(paths.front()).isDir()) {
        emit nothingFound(tr("No music was found in %1.").arg(name));
    } else {
        emit nothingFound(tr("%1 is no sound Unisono can play.").arg(name));
    }
}

}  // namespace unisono::ui
