#include "studio/now_playing.h"

#include <atomic>
#include <chrono>
#include <thread>

#include "../source/test_files.h"
#include "studio/waveform.h"
#include "support/stage.h"

using namespace unisono;
using namespace unisono::test;

namespace {

constexpr int kFloatWav = SF_FORMAT_WAV | SF_FORMAT_FLOAT;

struct Files {
    TempFolder folder;
    std::vector<std::string> paths;

    std::string add(const std::string& name, double seconds, int rate_hz = 48000) {
        const auto path = folder.file(name);
        REQUIRE(
            writeSound(path, kFloatWav, rate_hz, 2, std::llround(seconds * rate_hz), noise(0.3)));
        paths.push_back(path);
        return path;
    }
    void addMissing() { paths.push_back(folder.file("missing.wav")); }
};

EngineSnapshot heardAt(double position_s) {
    EngineSnapshot engine;
    engine.state = PlayState::playing;
    engine.position_s = position_s;
    return engine;
}

// Endless unless told otherwise; says how much of it was read.
struct Counts {
    std::atomic<Frame> frames{0};
    std::atomic<int> opened{0};
    std::atomic<int> alive{0};
    std::atomic<int> most_alive{0};
};

class CountedSource final : public Source {
 public:
    CountedSource(Counts& counts, std::optional<Frame> length, std::optional<Frame> ends = {})
        : counts_(counts), length_(length), ends_(ends ? ends : length) {
        ++counts_.opened;
        counts_.most_alive = std::max(counts_.most_alive.load(), ++counts_.alive);
    }
    ~CountedSource() override { --counts_.alive; }
    [[nodiscard]] SourceInfo info() const override {
        SourceInfo info;
        info.length = length_;
        info.seekable = true;
        return info;
    }
    // A ramp over its length.
    Result<Read> read(float* stereo, std::size_t frames) override {
        const Frame left = ends_ ? *ends_ - position_ : Frame{1} << 40;
        const auto count = std::min<Frame>(static_cast<Frame>(frames), left);
        for (Frame i = 0; i < count; ++i) {
            stereo[2 * i] = -static_cast<float>(position_ + i) / (ends_ ? float(*ends_) : 1e9F);
            stereo[2 * i + 1] = 0.0F;
        }
        position_ += count;
        counts_.frames += count;
        return Read{static_cast<std::size_t>(count), count == left};
    }
    [[nodiscard]] Frame position() const override { return position_; }
    Result<void> seek(Frame position) override {
        position_ = position;
        return {};
    }

 private:
    Counts& counts_;
    std::optional<Frame> length_;
    std::optional<Frame> ends_;
    Frame position_ = 0;
};

std::shared_ptr<const Waveform> awaitWaveform(NowPlaying& playing, const EngineSnapshot& engine) {
    for (int i = 0; i < 100'000; ++i) {
        if (auto waveform = playing.status(engine).waveform) {
            return waveform;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    FAIL("no waveform comes");
    return nullptr;
}

}  // namespace

TEST_CASE("now playing: nothing was chosen") {
    NowPlaying playing;
    CHECK(playing.kind() == SourceKind::none);
    CHECK(playing.tracks() == 0);
    CHECK(playing.open(0).error().kind == ErrorKind::usage);
    CHECK(playing.status({}).kind == SourceKind::none);
    playing.choose({}, 0);
    CHECK(playing.kind() == SourceKind::none);
}

TEST_CASE("now playing: the heard track follows the engine's position, however far was read") {
    Files files;
    files.add("one.wav", 1.0);
    files.add("two.wav", 0.01);  // much shorter than what is read at once
    files.add("three.wav", 0.5, 44100);
    files.addMissing();
    files.add("four.wav", 1.0);
    NowPlaying playing;
    playing.choose(files.paths, 0);
    CHECK(playing.status({}).title == "one.wav");
    auto source = opened(playing.open(0));
    readSome(*source, static_cast<std::size_t>(2.4 * kTimelineRate_hz));

    const auto at = [&](double position_s) { return playing.status(heardAt(position_s)); };
    CHECK(at(0.0).track == 0);
    CHECK(at(0.999).track == 0);
    CHECK(at(0.5).position_s == Approx(0.5));
    CHECK(at(0.5).length_s == Approx(1.0));
    CHECK(at(1.005).title == "two.wav");
    CHECK(at(1.02).title == "three.wav");
    CHECK(at(1.02).position_s == Approx(0.01));
    CHECK(at(1.6).track == 4);
    CHECK(at(1.6).title == "four.wav");
    CHECK(at(1.6).position_s == Approx(0.09));
    CHECK(at(1.6).seekable);
    CHECK(*at(1.6).paths == files.paths);
    CHECK(at(1.6).paths == at(1.7).paths);      // not copied each time
    CHECK_FALSE(source->takeNotice().empty());  // of the missing one

    CHECK(playing.enginePosition_s(0.25, heardAt(1.3)) == Approx(1.26));
    CHECK(playing.enginePosition_s(-1.0, heardAt(1.3)) == Approx(1.01));
    CHECK(playing.enginePosition_s(99.0, heardAt(1.3)) == Approx(1.51));
}

TEST_CASE("now playing: seeking across tracks and back") {
    Files files;
    for (const char* name : {"one.wav", "two.wav", "three.wav"}) {
        files.add(name, 2.0);
    }
    NowPlaying playing;
    playing.choose(files.paths, 0);
    auto source = opened(playing.open(0));
    readSome(*source, 48000);
    REQUIRE(source->seek(5 * 48000));
    // What is heard is still what was before, and soon it is not.
    CHECK(playing.status(heardAt(0.8)).track == 2);
    CHECK(playing.status(heardAt(0.8)).position_s == Approx(1.0));
    readSome(*source, 4800);
    CHECK(playing.status(heardAt(5.05)).track == 2);
    CHECK(playing.status(heardAt(5.05)).position_s == Approx(1.05));
    REQUIRE(source->seek(3 * 48000));
    readSome(*source, 2 * 48000);
    CHECK(playing.status(heardAt(3.5)).title == "two.wav");
    CHECK(playing.status(heardAt(4.5)).title == "three.wav");
    REQUIRE(source->seek(0));
    CHECK(playing.status(heardAt(0.0)).title == "one.wav");
    REQUIRE(source->seek(600 * 48000));  // beyond the end
    CHECK(playing.status(heardAt(6.0)).title == "three.wav");
    CHECK(playing.status(heardAt(6.0)).position_s == Approx(2.0));
}

TEST_CASE("now playing: another track begins at its beginning, whatever was heard before") {
    Files files;
    files.add("one.wav", 3.0);
    files.add("two.wav", 3.0);
    NowPlaying playing;
    playing.choose(files.paths, 1);
    CHECK(playing.status({}).title == "two.wav");
    auto first = opened(playing.open(0));
    readSome(*first, 3 * 48000);
    CHECK(playing.status(heardAt(2.5)).position_s == Approx(2.5));
    auto second = opened(playing.open(1));
    CHECK(playing.status(heardAt(2.5)).track == 1);
    CHECK(playing.status(heardAt(2.5)).position_s == 0.0);
    readSome(*second, 48000);
    CHECK(playing.status(heardAt(2.5)).position_s == 0.0);
    CHECK(playing.status(heardAt(0.5)).position_s == Approx(0.5));
    second.reset();  // something else plays, a measurement perhaps
    CHECK(playing.status(heardAt(77.0)).track == 1);
    CHECK(playing.status(heardAt(77.0)).position_s == Approx(0.5));
    CHECK(playing.status({}).position_s == 0.0);  // stopped
}

TEST_CASE("now playing: what cannot be played") {
    Files files;
    files.addMissing();
    NowPlaying playing;
    playing.choose(files.paths, 0);
    const auto alone = playing.open(0);
    REQUIRE_FALSE(alone);
    CHECK(alone.error().kind == ErrorKind::file_not_found);

    files.add("there.wav", 1.0);
    playing.choose(files.paths, 0);
    auto source = opened(playing.open(0));
    CHECK(playing.status(heardAt(0.0)).track == 1);
    CHECK(source->takeNotice().find("missing.wav") != std::string::npos);
    CHECK(playing.open(2).error().kind == ErrorKind::usage);

    files.addMissing();
    files.add("last.wav", 1.0);
    playing.choose(files.paths, 0);
    CHECK(playing.playableBefore(3) == std::optional<std::size_t>(1));
    CHECK(playing.playableBefore(99) == std::optional<std::size_t>(3));
    CHECK_FALSE(playing.playableBefore(1));
    CHECK_FALSE(playing.playableBefore(0));
}

TEST_CASE("now playing: of a long list only what is needed is opened") {
    Counts counts;
    NowPlaying playing([&](const std::string&) -> Result<std::unique_ptr<Source>> {
        return std::make_unique<CountedSource>(counts, 60 * 48000);
    });
    playing.choose(std::vector<std::string>(5000, "song"), 0);
    auto source = opened(playing.open(2000));
    CHECK(counts.opened == 1);
    CHECK(playing.status(heardAt(0.0)).track == 2000);
    readSome(*source, 65 * 48000);
    CHECK(playing.status(heardAt(61.0)).track == 2001);
}

TEST_CASE("now playing: the tune and the tick") {
    NowPlaying playing;
    playing.chooseTune();
    CHECK(playing.tracks() == 1);
    auto tune = opened(playing.open(0));
    readSome(*tune, 96000);
    const auto status = playing.status(heardAt(1.5));
    CHECK(status.kind == SourceKind::test_tune);
    CHECK(status.position_s == Approx(1.5));
    CHECK(status.length_s == Approx(12.0));
    CHECK(awaitWaveform(playing, heardAt(1.5))->peaks.size() == Waveform::kBars);

    playing.chooseTick(90.0);
    auto tick = opened(playing.open(0));
    CHECK(playing.status(heardAt(0.0)).kind == SourceKind::tick);
    CHECK_FALSE(playing.status(heardAt(0.0)).length_s);
    CHECK_FALSE(playing.status(heardAt(0.0)).waveform);
    playing.chooseTick(-1.0);
    CHECK_FALSE(playing.open(0));
}

TEST_CASE("now playing: an engine plays a list, and what it hears is told") {
    Files files;
    files.add("one.wav", 3.0);
    files.add("two.wav", 3.0);
    files.add("three.wav", 3.0);
    auto speakers = fourSpeakers();
    speakers = {speakers[1], speakers[3]};
    Stage stage(std::move(speakers));
    stage.addAll();
    NowPlaying playing;
    playing.choose(files.paths, 0);
    stage.engine.play(opened(playing.open(0)));
    double last = -1.0;
    std::size_t track = 0;
    stage.runTo(20.0, [&] {
        const auto status = playing.status(stage.engine.snapshot());
        const double total = static_cast<double>(status.track) * 3.0 + status.position_s;
        CHECK(total >= last - 1e-3);  // never back
        CHECK(status.position_s <= 3.0);
        last = total;
        track = status.track;
    });
    CHECK(stage.engine.snapshot().state == PlayState::finished);
    CHECK(track == 2);
    CHECK(last == Approx(9.0).margin(0.01));

    stage.engine.play(opened(playing.open(0)));
    stage.runTo(25.0);
    CHECK(playing.status(stage.engine.snapshot()).track == 1);
    REQUIRE(stage.engine.seek(playing.enginePosition_s(0.5, stage.engine.snapshot())));
    CHECK(playing.status(stage.engine.snapshot()).position_s == Approx(0.5).margin(0.01));
    stage.runTo(26.0);
    const auto status = playing.status(stage.engine.snapshot());
    CHECK(status.track == 1);
    CHECK(status.position_s > 1.0);
    CHECK(status.position_s < 1.5);
}

TEST_CASE("waveform: the loudest of each stretch, against the loudest of all") {
    Counts counts;
    const std::atomic<bool> go_on{false};
    const Frame length = GENERATE(Frame{1}, Frame{399}, Frame{400}, Frame{48001}, Frame{4'800'000});
    CountedSource source(counts, length);
    const auto waveform = drawWaveformOf(source, go_on);
    REQUIRE(waveform);
    REQUIRE(waveform->peaks.size() == Waveform::kBars);
    if (length < 400) {
        return;
    }
    for (Frame bar = 0; bar < 400; ++bar) {
        // A ramp: the last frame of each bar is its loudest.
        const Frame last = ((bar + 1) * length + 399) / 400 - 1;
        CHECK(waveform->peaks[static_cast<std::size_t>(bar)] ==
              Approx(static_cast<double>(last) / static_cast<double>(length - 1)).margin(1e-5));
    }
}

TEST_CASE("waveform: of unknown length, silent, broken") {
    Counts counts;
    const std::atomic<bool> go_on{false};
    CountedSource unknown(counts, {}, 1'000'000);
    const auto waveform = drawWaveformOf(unknown, go_on);
    REQUIRE(waveform);
    for (std::size_t bar = 0; bar < Waveform::kBars; ++bar) {
        CHECK(waveform->peaks[bar] == Approx((static_cast<double>(bar) + 1) / 400).margin(0.002));
    }
    counts.frames = 0;
    CountedSource endless(counts, {});
    CHECK_FALSE(drawWaveformOf(endless, go_on));
    CHECK(counts.frames < Frame{48000} * 3600);
    CountedSource empty(counts, 0);
    CHECK_FALSE(drawWaveformOf(empty, go_on));
    const std::atomic<bool> cancelled{true};
    CountedSource any(counts, 48000);
    CHECK_FALSE(drawWaveformOf(any, cancelled));
}

TEST_CASE("waveform: a long sound is looked at in places") {
    Counts counts;
    const std::atomic<bool> go_on{false};
    CountedSource source(counts, Frame{10} * 3600 * 48000);
    const auto waveform = drawWaveformOf(source, go_on);
    REQUIRE(waveform);
    CHECK(counts.frames <= Frame{400} * 48000);
    for (std::size_t bar = 0; bar < Waveform::kBars; ++bar) {
        CHECK(waveform->peaks[bar] == Approx((static_cast<double>(bar) + 1) / 400).margin(0.003));
    }
}

TEST_CASE("now playing: one waveform at a time, of the heard track, and none that holds up the end",
          "[threads]") {
    Counts counts;
    {
        NowPlaying drawn([&](const std::string&) -> Result<std::unique_ptr<Source>> {
            return std::make_unique<CountedSource>(counts, Frame{1100} * 48000);
        });
        drawn.choose({"a"}, 0);
        auto source = opened(drawn.open(0));
        for (int i = 0; i < 50; ++i) {
            drawn.choose({"song " + std::to_string(i)}, 0);
            source.reset();
            source = opened(drawn.open(0));
            static_cast<void>(drawn.status(heardAt(0.0)));
        }
        CHECK(counts.most_alive <= 3);  // one is drawn, one plays, one is about to
    }
    CHECK(counts.alive == 0);
    CHECK(counts.frames < Frame{51} * 1100 * 48000);
}

TEST_CASE("now playing: a waveform comes, stays, and goes with its track", "[threads]") {
    Files files;
    files.add("one.wav", 1.0);
    files.add("two.wav", 1.0);
    NowPlaying playing;
    playing.choose(files.paths, 0);
    auto source = opened(playing.open(0));
    readSome(*source, 72000);
    const auto one = awaitWaveform(playing, heardAt(0.5));
    CHECK(*std::ranges::max_element(one->peaks) == 1.0F);
    CHECK(playing.status(heardAt(0.9)).waveform == one);
    const auto two = awaitWaveform(playing, heardAt(1.2));
    CHECK(two != one);
    playing.choose({}, 0);
    CHECK_FALSE(playing.status({}).waveform);
    playing.choose(files.paths, 0);
    source = opened(playing.open(1));
    CHECK(awaitWaveform(playing, heardAt(0.0))->peaks == two->peaks);
}

TEST_CASE("now playing: read by one thread, asked by another", "[threads]") {
    Files files;
    for (const char* name : {"one.wav", "two.wav", "three.wav"}) {
        files.add(name, 0.2);
    }
    NowPlaying playing;
    playing.choose(files.paths, 0);
    auto source = opened(playing.open(0));
    std::atomic<bool> done{false};
    std::thread engine([&, source = source.get()] {
        std::vector<float> stereo(4800);
        for (int i = 0; i < 300; ++i) {
            if (i % 10 == 0) {
                static_cast<void>(source->seek((i * 977) % 28800));
            }
            static_cast<void>(source->read(stereo.data(), 2400));
        }
        done = true;
    });
    while (!done) {
        const auto status = playing.status(heardAt(0.3));
        CHECK(status.track < 3);
        CHECK(status.position_s <= 0.2);
    }
    engine.join();
}

TEST_CASE("now playing: a playlist is what it names, and what comes after it moves") {
    Files files;
    files.add("one.wav", 0.2);
    files.add("two.wav", 0.2);
    files.add("three.wav", 0.2);
    writeBytes(files.folder.file("list.m3u"), "one.wav\ntwo.wav\nlist.m3u\n");
    NowPlaying playing;
    const auto chosen = playing.choose({files.folder.file("list.m3u"), files.paths[2]}, 1);
    REQUIRE(chosen);
    CHECK(chosen->find("names itself") != std::string::npos);
    CHECK(playing.tracks() == 3);
    CHECK(playing.first() == 2);
    CHECK(*playing.status({}).paths == files.paths);
    writeBytes(files.folder.file("empty.m3u"), "#EXTM3U\n");
    CHECK_FALSE(playing.choose({files.folder.file("empty.m3u")}, 0));
    CHECK(playing.tracks() == 3);
}

// As a station does it: the title comes, and changes, long after the source was opened.
TEST_CASE("now playing: a title that changes within a track is shown") {
    class Station final : public Source {
     public:
        explicit Station(const std::string& title) : title_(title) {}
        [[nodiscard]] SourceInfo info() const override {
            SourceInfo info;
            info.title = title_;
            info.location = "http://radio.example/x";
            return info;
        }
        Result<Read> read(float* stereo, std::size_t frames) override {
            std::fill_n(stereo, 2 * frames, 0.0F);
            position_ += static_cast<Frame>(frames);
            return Read{frames, false};
        }
        [[nodiscard]] Frame position() const override { return position_; }
        Result<void> seek(Frame) override { return fail(ErrorKind::unsupported, "No."); }

     private:
        const std::string& title_;
        Frame position_ = 0;
    };
    std::string title = "Radio";
    int opened_sources = 0;
    NowPlaying playing([&](const std::string&) -> Result<std::unique_ptr<Source>> {
        ++opened_sources;
        return std::make_unique<Station>(title);
    });
    playing.choose({"http://radio.example/x", "http://radio.example/y"}, 0);
    CHECK(playing.status({}).title == "radio.example/x");
    auto source = opened(playing.open(0));
    readSome(*source, 4800);
    CHECK(playing.status(heardAt(0.05)).title == "Radio");
    title = "A song";
    readSome(*source, 4800);
    const SourceStatus status = playing.status(heardAt(0.05));
    CHECK(status.title == "A song");
    CHECK_FALSE(status.seekable);
    CHECK_FALSE(status.length_s);
    // Neither the picture of its loudness nor the next station is fetched meanwhile.
    for (int round = 0; round < 5; ++round) {
        CHECK_FALSE(playing.status(heardAt(0.05)).waveform);
    }
    CHECK(opened_sources == 1);
}
