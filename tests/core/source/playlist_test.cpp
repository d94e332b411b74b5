#include "source/playlist.h"

#include <map>

#include "source/file_source.h"
#include "test_files.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr int kFloatWav = SF_FORMAT_WAV | SF_FORMAT_FLOAT;

// One long sound, cut into files.
struct Album {
    TempFolder folder;
    int rate_hz;
    std::vector<std::string> paths;
    std::vector<Frame> lengths;
    std::vector<float> whole;  // what the uncut file gives

    explicit Album(int rate_hz_, std::vector<std::int64_t> tracks_frames) : rate_hz(rate_hz_) {
        std::int64_t total = 0;
        const Shape shape = noise(0.3);
        for (const std::int64_t frames : tracks_frames) {
            paths.push_back(folder.file("track" + std::to_string(paths.size() + 1) + ".wav"));
            lengths.push_back(timelineLength(frames, rate_hz));
            REQUIRE(writeSound(
                paths.back(), kFloatWav, rate_hz, 2, frames,
                [&](std::int64_t frame, int channel) { return shape(total + frame, channel); }));
            total += frames;
        }
        REQUIRE(writeSound(folder.file("whole.wav"), kFloatWav, rate_hz, 2, total, shape));
        whole = readAll(*opened(openFile(folder.file("whole.wav"))));
    }
};

// A source that counts and can misbehave.
class Toy final : public Source {
 public:
    Toy(Frame length, bool knowsLength, bool breaks)
        : length_(length), knowsLength_(knowsLength), breaks_(breaks) {}
    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.title = "toy";
        info.length = knowsLength_ ? std::optional(length_) : std::nullopt;
        return info;
    }
    Result<Read> read(float* stereo, std::size_t frames) override {
        if (breaks_ && position_ >= length_ / 2) {
            return fail(ErrorKind::file_unusable, "toy broke.");
        }
        const Frame end = breaks_ ? length_ / 2 : length_;
        const auto count = std::min<Frame>(static_cast<Frame>(frames), end - position_);
        std::fill_n(stereo, count * 2, 0.5F);
        position_ += count;
        return Read{static_cast<std::size_t>(count), position_ == length_};
    }
    [[nodiscard]] Frame position() const override { return position_; }
    Result<void> seek(Frame position) override {
        position_ = std::min(position, length_);
        return {};
    }
    std::string takeNotice() override { return {}; }

 private:
    Frame length_;
    bool knowsLength_;
    bool breaks_;
    Frame position_ = 0;
};

Playlist::Opener toys(std::map<std::string, int>* opens) {
    return [opens](const std::string& path) -> Result<std::unique_ptr<Source>> {
        ++(*opens)[path];
        if (path == "bad") {
            return fail(ErrorKind::file_unusable, "bad cannot be played: it is bad.");
        }
        return std::make_unique<Toy>(path == "long" ? 48000 * 60 : 1000, path != "unknown",
                                     path == "breaks");
    };
}

}  // namespace

TEST_CASE("halves played one after the other are the whole, at the timeline's rate") {
    Album album(48000, {30001, 20002, 17});
    auto playlist = opened(openPlaylist(album.paths));
    CHECK(playlist->info().length == Frame{50020});
    const auto joined = readAll(*playlist, 999);
    CHECK(joined == album.whole);
    CHECK(playlist->position() == 50020);
    CHECK(playlist->takeNotice().empty());
}

TEST_CASE("halves played one after the other are the whole, converted too") {
    // CD tracks are multiples of 588 frames.
    Album album(44100, {588 * 60, 588 * 33, 588 * 40});
    auto playlist = opened(openPlaylist(album.paths));
    const auto joined = readAll(*playlist, 1024);
    REQUIRE(joined.size() == album.whole.size());
    CHECK(largestDifference(album.whole, 0, joined) < 1e-6);
}

TEST_CASE("a playlist says which track plays and can be sought across") {
    Album album(48000, {10000, 20000, 30000});
    auto playlist = opened(openPlaylist(album.paths));
    CHECK(playlist->size() == 3);
    CHECK(playlist->currentIndex() == 0);
    CHECK(playlist->info().title == "track1.wav");
    CHECK(playlist->info().seekable);
    readSome(*playlist, 10000);
    CHECK(playlist->currentIndex() == 1);  // of the next frame
    CHECK(playlist->info().title == "track2.wav");
    CHECK(playlist->info().location == album.paths[1]);
    CHECK(playlist->trackInfo().length == Frame{20000});
    readSome(*playlist, 5000);
    CHECK(playlist->position() == 15000);
    CHECK(playlist->trackPosition() == 5000);

    std::mt19937 random(11);
    for (int place = 0; place < 40; ++place) {
        const auto at = static_cast<Frame>(random() % 60000);
        CAPTURE(at);
        REQUIRE(playlist->seek(at));
        REQUIRE(playlist->position() == at);
        CHECK(playlist->currentIndex() == (at < 10000 ? 0U : at < 30000 ? 1U : 2U));
        CHECK(largestDifference(album.whole, static_cast<std::size_t>(at),
                                readSome(*playlist, 2000)) == 0);
    }
    REQUIRE(playlist->seek(60000));
    CHECK(playlist->position() == 60000);
    std::vector<float> stereo(200);
    auto end = playlist->read(stereo.data(), 100);
    REQUIRE(end);
    CHECK(end->ended);
    CHECK(end->frames == 0);
    REQUIRE(playlist->seek(59990));
    CHECK(readAll(*playlist).size() == 20);
}

TEST_CASE("skipping goes to the beginning of a track") {
    Album album(48000, {10000, 20000, 30000});
    auto playlist = opened(openPlaylist(album.paths));
    readSome(*playlist, 1234);
    REQUIRE(playlist->skipTo(2));
    CHECK(playlist->currentIndex() == 2);
    CHECK(playlist->position() == 30000);
    CHECK(largestDifference(album.whole, 30000, readSome(*playlist, 5000)) == 0);
    REQUIRE(playlist->skipTo(0));
    CHECK(playlist->position() == 0);
    CHECK(readAll(*playlist) == album.whole);
    REQUIRE(playlist->skipTo(1));  // from the end
    CHECK(readAll(*playlist).size() == 2 * 50000);

    const auto outside = playlist->skipTo(3);
    REQUIRE_FALSE(outside);
    CHECK(outside.error().kind == ErrorKind::usage);

    std::filesystem::remove(toPath(album.paths[0]));
    REQUIRE(playlist->skipTo(1));
    readSome(*playlist, 100);
    const auto missing = playlist->skipTo(0);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::file_not_found);
    CHECK(playlist->currentIndex() == 1);
    CHECK(playlist->trackPosition() == 100);
}

TEST_CASE("a checked playlist names the first bad file before anything plays") {
    Album album(48000, {1000, 1000});
    writeBytes(album.folder.file("letter.wav"), "Dear friend, this is no sound.");
    auto paths = album.paths;
    paths.push_back(album.folder.file("letter.wav"));
    paths.push_back(album.folder.file("missing.wav"));
    const auto playlist = openPlaylist(paths);
    REQUIRE_FALSE(playlist);
    CHECK(playlist.error().kind == ErrorKind::file_unusable);
    CHECK(playlist.error().what.find("letter.wav") != std::string::npos);

    const auto empty = openPlaylist({});
    REQUIRE_FALSE(empty);
    CHECK(empty.error().kind == ErrorKind::usage);
}

TEST_CASE("a file that goes bad in the middle is skipped and told of") {
    Album album(48000, {10000, 20000, 30000});
    SECTION("gone after it was checked") {
        auto playlist = opened(openPlaylist(album.paths));
        std::filesystem::remove(toPath(album.paths[1]));
        const auto played = readAll(*playlist);
        REQUIRE(played.size() == 2 * 40000);
        CHECK(largestDifference(album.whole, 0, {played.begin(), played.begin() + 20000}) == 0);
        CHECK(largestDifference(album.whole, 30000, {played.begin() + 20000, played.end()}) == 0);
        const std::string notice = playlist->takeNotice();
        CHECK(notice.find("Skipped:") == 0);
        CHECK(notice.find("track2.wav") != std::string::npos);
        CHECK(playlist->takeNotice().empty());
        CHECK(playlist->info().length == Frame{40000});
    }
    SECTION("never checked") {
        writeBytes(album.paths[0], "");
        writeBytes(album.paths[2], "This is no sound either.");
        Playlist playlist(album.paths);
        CHECK(playlist.currentIndex() == 1);
        CHECK(readAll(playlist).size() == 2 * 20000);
        const std::string notice = playlist.takeNotice();
        CHECK(notice.find("track1.wav") != std::string::npos);
        CHECK(notice.find("track3.wav") != std::string::npos);
    }
    SECTION("cut short while it plays") {
        auto playlist = opened(openPlaylist(album.paths));
        std::filesystem::resize_file(toPath(album.paths[1]), 44 + 5000 * 8 + 100);
        const auto played = readAll(*playlist);
        CHECK(played.size() / 2 < 46000);
        CHECK(played.size() / 2 >= 45000);
        CHECK(playlist->takeNotice().find("track2.wav ends early") == 0);
        CHECK(playlist->info().length == static_cast<Frame>(played.size() / 2));
    }
}

TEST_CASE("a playlist without one playable file is an error") {
    const TempFolder folder;
    Playlist playlist({folder.file("a.wav"), folder.file("b.wav")});
    std::vector<float> stereo(20);
    const auto got = playlist.read(stereo.data(), 10);
    REQUIRE_FALSE(got);
    CHECK(got.error().kind == ErrorKind::file_unusable);
    CHECK(playlist.info().title == "a.wav");
    CHECK(playlist.takeNotice().find("b.wav") != std::string::npos);
    REQUIRE(playlist.seek(100));
}

TEST_CASE("the next track is opened ahead of its need, not before") {
    std::map<std::string, int> opens;
    Playlist playlist({"long", "short", "other"}, toys(&opens));
    readSome(playlist, 1000);
    CHECK(opens["long"] == 1);
    CHECK(opens["short"] == 0);
    readSome(playlist, 48000 * 51);
    CHECK(opens["short"] == 1);
    CHECK(opens["other"] == 0);
    readAll(playlist);
    CHECK(opens["other"] == 1);
    CHECK(opens["long"] == 1);
    CHECK(playlist.position() == 48000 * 60 + 2000);
}

TEST_CASE("tracks that break or hide their length do not stop the list") {
    std::map<std::string, int> opens;
    Playlist playlist({"breaks", "bad", "unknown", "long"}, toys(&opens));
    CHECK_FALSE(playlist.info().length);
    readSome(playlist, 100);

    const auto sought = playlist.seek(5000);
    REQUIRE_FALSE(sought);
    CHECK(sought.error().kind == ErrorKind::unsupported);
    CHECK(playlist.position() == 100);

    std::vector<float> stereo(2 * 2000);
    const auto got = playlist.read(stereo.data(), 2000);
    REQUIRE(got);
    CHECK(got->frames == 2000);
    const std::string notice = playlist.takeNotice();
    CHECK(notice.find("toy broke.") != std::string::npos);
    CHECK(notice.find("Skipped: bad cannot be played") != std::string::npos);
    CHECK(opens["bad"] == 1);
    CHECK(playlist.currentIndex() == 3);
    // Played once, every length is known.
    CHECK(playlist.info().length == Frame{500 + 1000 + 48000 * 60});
    REQUIRE(playlist.seek(700));
    CHECK(playlist.currentIndex() == 2);
    CHECK(playlist.trackPosition() == 200);
}
