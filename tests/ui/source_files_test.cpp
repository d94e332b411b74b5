#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>
#include <atomic>

#include "source/files.h"
#include "support/catch.h"

using namespace unisono::ui;

namespace {

void touch(const QString& path) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
}

}  // namespace

TEST_CASE("sounds are told by their names", "[source]") {
    for (const char* name : {"a.mp3", "a.flac", "a.wav", "a.ogg", "a.opus", "a.m4a", "A.MP3"}) {
        INFO(name);
        CHECK(isSoundName(name));
    }
    for (const char* name : {"a.mp4", "a.png", "a.m3u", "a.pls", "a.mid", "a.txt", "a"}) {
        INFO(name);
        CHECK_FALSE(isSoundName(name));
    }
    QMimeData data;
    CHECK_FALSE(holdsSounds(data));
    data.setUrls({QUrl("https://example.org/a.mp3")});
    CHECK_FALSE(holdsSounds(data));
    data.setUrls({QUrl::fromLocalFile("/music/a.png"), QUrl::fromLocalFile("/music/a.mp3")});
    CHECK(holdsSounds(data));
}

TEST_CASE("names are sorted as people count", "[source]") {
    CHECK(naturallyLess("Track 2", "Track 10"));
    CHECK_FALSE(naturallyLess("Track 10", "Track 2"));
    CHECK(naturallyLess("01 b", "2 a"));
    CHECK(naturallyLess("a", "ab"));
    CHECK_FALSE(naturallyLess("a", "a"));
    CHECK(naturallyLess("Track 1", "track 01") != naturallyLess("track 01", "Track 1"));
}

TEST_CASE("folders give their sounds in order, and no more than the limit", "[source]") {
    const QTemporaryDir folder;
    const QString root = folder.path();
    for (const char* name : {"10.mp3", "9.mp3", "cover.png", "B/1.flac", "A 10/x.ogg", "A 2/x.ogg",
                             ".hidden/no.mp3", "list.m3u"}) {
        touch(root + "/" + name);
    }
    const FoundFiles all = findSounds({root}, 100);
    CHECK(all.paths == QStringList{root + "/9.mp3", root + "/10.mp3", root + "/A 2/x.ogg",
                                   root + "/A 10/x.ogg", root + "/B/1.flac"});
    CHECK_FALSE(all.more);
    const FoundFiles few = findSounds({root}, 3);
    CHECK(few.paths.size() == 3);
    CHECK(few.more);
    const std::atomic<bool> stop{true};
    CHECK(findSounds({root}, 100, &stop).paths.isEmpty());

    FileGatherer gatherer;
    QEventLoop loop;
    QStringList gathered;
    QString sentence;
    QObject::connect(&gatherer, &FileGatherer::gathered, &loop,
                     [&](const QStringList& files, bool) {
                         gathered = files;
                         loop.quit();
                     });
    QObject::connect(&gatherer, &FileGatherer::nothingFound, &loop, [&](const QString& said) {
        sentence = said;
        loop.quit();
    });
    gatherer.gather({root});
    loop.exec();
    CHECK(gathered == all.paths);
    gatherer.gather({root + "/cover.png"});
    loop.exec();
    CHECK(sentence == "cover.png is no sound Unisono can play.");
}
