// Guards the rule at RenderCallback (core/audio/backend.h): the path from a device's wake-up to its
// samples neither allocates nor locks, whatever happens. The allocator and, on Linux, the mutex
// of this program are replaced by ones that
// count while a test says "now".
#include <atomic>
// Not under the sanitizers, which bring an allocator of their own.
#ifndef UNISONO_SANITIZED
#include <cmath>
#include <cstdlib>
#include <new>
#include <vector>

#if defined(__linux__)
#define UNISONO_COUNT_LOCKS
#include <dlfcn.h>
#include <pthread.h>
#endif

#include "engine/speaker_line.h"
#include "support/catch.h"

namespace {

thread_local bool watching = false;
thread_local int allocations = 0;
thread_local int locks = 0;

void* counted(std::size_t size) {
    if (watching) {
        ++allocations;
    }
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

// Counts while alive; Catch's own allocations stay outside.
class Watch {
 public:
    Watch() { watching = true; }
    ~Watch() { watching = false; }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
};

}  // namespace

void* operator new(std::size_t size) {
    return counted(size);
}
void* operator new[](std::size_t size) {
    return counted(size);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    if (watching) {
        ++allocations;
    }
    const auto step = static_cast<std::size_t>(alignment);
    void* memory = std::aligned_alloc(step, (size + step - 1) / step * step);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}
// The standard library asks for its scratch memory like this.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    allocations += watching ? 1 : 0;
    return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept {
    allocations += watching ? 1 : 0;
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    allocations += watching ? 1 : 0;
    std::free(memory);
}
void operator delete(void* memory, std::align_val_t /*alignment*/) noexcept {
    operator delete(memory);
}
void operator delete(void* memory, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
    operator delete(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
    operator delete(memory);
}
void operator delete[](void* memory, std::size_t /*size*/) noexcept {
    operator delete[](memory);
}

#ifdef UNISONO_COUNT_LOCKS
extern "C" int pthread_mutex_lock(pthread_mutex_t* mutex) noexcept {
    using Lock = int (*)(pthread_mutex_t*);
    static const auto real = reinterpret_cast<Lock>(dlsym(RTLD_NEXT, "pthread_mutex_lock"));
    locks += watching ? 1 : 0;
    return real(mutex);
}
#endif

namespace unisono {
namespace {

// A line with a device that is driven by hand.
class Bench {
 public:
    explicit Bench(int rate_hz = 48000, int channels = 2)
        : ring_(1U << 18U), line_(ring_, schedule_), rate_hz_(rate_hz) {
        std::vector<float> sound(2 * 4 * 48000);
        for (std::size_t i = 0; i < sound.size(); ++i) {
            sound[i] = 1.2F * std::sin(static_cast<float>(i) * 0.011F);  // the limiter has to work
        }
        ring_.write(sound.data(), sound.size() / 2);
        line_.apply(settings_);
        line_.prepare(rate_hz, channels, now_);
        block_.resize(static_cast<std::size_t>(channels) * 4096);
    }

    SpeakerSettings& settings() { return settings_; }
    void apply() { line_.apply(settings_); }
    void creep(double ppm) { line_.apply(Creep{now_, ppm, 10.0}); }
    void lay(const Overlay* overlay, bool leaves = false) { line_.apply(overlay, leaves); }
    void begin() { schedule_.start(now_ + std::chrono::milliseconds(100)); }
    void halt() { schedule_.stop(); }
    // The device goes on without us for a while.
    void skip(Frame frames) { first_ += frames; }
    void sleep(double seconds) {
        now_ += fromSeconds(seconds);
        elapsed_s_ += seconds;
    }
    void shift(double seconds) { shift_s_ += seconds; }
    void declare(double seconds) { declared_s_ = seconds; }
    [[nodiscard]] LineSnapshot snapshot() const { return line_.snapshot(); }

    // Wake-ups of 20 ms, everything the backend would call under watch.
    void run(int wakes, PositionReport::Kind kind) {
        const auto frames = static_cast<std::size_t>(rate_hz_ / 50);
        for (int i = 0; i < wakes; ++i) {
            now_ += std::chrono::milliseconds(20);
            elapsed_s_ += 0.020;
            const double position = (elapsed_s_ - shift_s_) * rate_hz_;
            const Watch watch;
            line_.onPosition({kind, now_, position});
            if (kind == PositionReport::Kind::pulled) {
                line_.onPosition(
                    {PositionReport::Kind::estimate, now_, position - declared_s_ * rate_hz_});
            }
            line_.render(block_.data(), frames, first_);
            first_ += static_cast<Frame>(frames);
        }
    }

 private:
    FrameRing ring_;
    Schedule schedule_;
    SpeakerLine line_;
    SpeakerSettings settings_;
    int rate_hz_;
    TimePoint now_{std::chrono::hours(1)};
    double elapsed_s_ = 0.0;
    double shift_s_ = 0.0;
    double declared_s_ = 0.0;
    Frame first_ = 4800;
    std::vector<float> block_;
};

void requireCalm() {
    CHECK(allocations == 0);
    CHECK(locks == 0);
    allocations = locks = 0;
}

}  // namespace

TEST_CASE("The counters count", "[realtime]") {
    {
        const Watch watch;
        int* volatile kept = new int(1);  // or the compiler leaves both out
        delete kept;
    }
    CHECK(allocations == 2);
    allocations = 0;
#ifdef UNISONO_COUNT_LOCKS
    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    {
        const Watch watch;
        pthread_mutex_lock(&mutex);
        pthread_mutex_unlock(&mutex);
    }
    CHECK(locks == 1);
    locks = 0;
#endif
}

TEST_CASE("Filling a speaker neither allocates nor locks", "[realtime]") {
    const auto kind = GENERATE(PositionReport::Kind::estimate, PositionReport::Kind::pulled);
    Bench bench;
    bench.run(30, kind);  // locking, before anything plays
    requireCalm();
    bench.begin();
    bench.run(30, kind);  // the beginning of the sound is in here
    CHECK(bench.snapshot().sounding);
    requireCalm();

    bench.settings().role = Role::mono;
    bench.settings().gain_db = 6.0;
    bench.settings().delay_ms = 30.0;
    bench.settings().extra_latency_ms = 20.0;
    bench.settings().equalizer = {{EqBand::Shape::peak, 300.0, 6.0, 1.0},
                                  {EqBand::Shape::high_shelf, 6000.0, -4.0, 0.7}};
    bench.apply();
    bench.run(20, kind);
    requireCalm();

    bench.shift(0.040);  // the device jumps
    bench.run(40, kind);
    CHECK(bench.snapshot().jumps == 1);
    CHECK(bench.snapshot().steps >= 2);
    requireCalm();

    bench.declare(0.050);  // what it declares changes
    bench.run(60, kind);
    requireCalm();

    bench.run(60, kind);  // past the end of what is on the timeline
    requireCalm();
}

TEST_CASE("Nor when the device skips, stalls, sleeps or is started again", "[realtime]") {
    const auto kind = GENERATE(PositionReport::Kind::estimate, PositionReport::Kind::pulled);
    Bench bench;
    bench.run(30, kind);
    bench.begin();
    bench.run(30, kind);
    bench.skip(5000);  // an underrun: frames were never asked for
    bench.run(20, kind);
    requireCalm();

    bench.sleep(1.5);  // silence, then a position that is 1.5 s behind
    bench.shift(1.5);
    bench.run(20, kind);
    CHECK(bench.snapshot().jumps >= 1);
    requireCalm();

    bench.shift(-0.025);  // earlier than before
    bench.run(40, kind);
    requireCalm();

    bench.settings().muted = true;
    bench.apply();
    bench.run(10, kind);
    bench.settings().muted = false;
    for (int i = 0; i < 20; ++i) {  // a slider
        bench.settings().delay_ms = i;
        bench.apply();
        bench.run(1, kind);
    }
    requireCalm();

    bench.halt();  // stopped, and a new start
    bench.run(10, kind);
    CHECK_FALSE(bench.snapshot().sounding);
    bench.begin();
    bench.run(30, kind);
    CHECK(bench.snapshot().sounding);
    requireCalm();
}

TEST_CASE("Nor while a sound is laid over the timeline, and latency creeps", "[realtime]") {
    const auto kind = GENERATE(PositionReport::Kind::estimate, PositionReport::Kind::pulled);
    // Frames of the timeline: the music begins with the 31st wake-up, 960 frames each.
    const Overlay first(14'400, std::vector<float>(19'200, 0.5F));
    const Overlay second(48'000, std::vector<float>(48'000, 0.5F));
    Bench bench;
    bench.run(30, kind);
    bench.begin();
    bench.lay(&first);
    bench.creep(80.0);
    bench.run(20, kind);  // in its middle
    CHECK(bench.snapshot().sounding);
    requireCalm();

    bench.shift(0.040);  // a step while it sounds
    bench.run(25, kind);
    requireCalm();

    bench.lay(&second);
    bench.creep(-60.0);
    bench.run(20, kind);
    bench.lay(&second, true);  // ended before its time
    bench.run(10, kind);
    bench.lay(nullptr);
    bench.run(10, kind);
    CHECK(bench.snapshot().sounding);
    requireCalm();
}

TEST_CASE("Nor at other rates and channel counts", "[realtime]") {
    const int rate_hz = GENERATE(8000, 44100, 96000);
    const int channels = GENERATE(1, 6);
    Bench bench(rate_hz, channels);
    bench.run(20, PositionReport::Kind::estimate);
    bench.begin();
    bench.run(40, PositionReport::Kind::estimate);
    CHECK(bench.snapshot().sounding);
    requireCalm();
}

}  // namespace unisono

#endif
