// Guards core/timeline/exchange: the newest value, whole, and never one that nobody put.
#include "timeline/exchange.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

#include "support/catch.h"

using namespace unisono;

namespace {

// Torn if its words do not belong together. Larger than a cache line, and not a multiple of eight.
struct Wide {
    std::array<std::uint32_t, 37> words{};

    static Wide of(std::uint32_t n) {
        Wide wide;
        for (std::size_t i = 0; i < wide.words.size(); ++i) {
            wide.words[i] = n * 2654435761U + static_cast<std::uint32_t>(i);
        }
        wide.words[0] = n;
        return wide;
    }
    [[nodiscard]] bool whole() const {
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i] != words[0] * 2654435761U + static_cast<std::uint32_t>(i)) {
                return false;
            }
        }
        return true;
    }
};

constexpr std::uint32_t kValues = 200'000;

}  // namespace

TEST_CASE("LatestValue begins with its initial value") {
    LatestValue<int> value(7);
    CHECK(value.get() == 7);
    CHECK(value.get() == 7);
}

TEST_CASE("LatestValue hands over the newest value, and keeps it") {
    LatestValue<int> value(0);
    value.put(1);
    CHECK(value.get() == 1);
    value.put(2);
    value.put(3);
    value.put(4);
    CHECK(value.get() == 4);
    CHECK(value.get() == 4);
    // The reference stays what it was while new values arrive, until the next get().
    const int& held = value.get();
    value.put(5);
    value.put(6);
    CHECK(held == 4);
    CHECK(value.get() == 6);
}

TEST_CASE("LatestValue across threads: whole, never older than before, the last one in the end") {
    LatestValue<Wide> value(Wide::of(0));
    std::atomic<bool> done{false};
    std::thread writer([&] {
        for (std::uint32_t n = 1; n <= kValues; ++n) {
            value.put(Wide::of(n));
        }
        done.store(true, std::memory_order_release);
    });
    std::size_t torn = 0;
    std::size_t backwards = 0;
    std::uint32_t before = 0;
    while (true) {
        const bool last_round = done.load(std::memory_order_acquire);
        const Wide& seen = value.get();
        torn += seen.whole() ? 0 : 1;
        backwards += seen.words[0] < before ? 1 : 0;
        before = seen.words[0];
        if (last_round) {
            break;
        }
    }
    writer.join();
    CHECK(torn == 0);
    CHECK(backwards == 0);
    CHECK(value.get().words[0] == kValues);
}

TEST_CASE("Published gives everyone the value that was put last") {
    Published<Wide> value;
    value.put(Wide::of(3));
    CHECK(value.get().words == Wide::of(3).words);
    value.put(Wide::of(4));
    CHECK(value.get().words == Wide::of(4).words);
    CHECK(value.get().words == Wide::of(4).words);
}

TEST_CASE("Published across threads: whole, never older than before, for every reader") {
    Published<Wide> value;
    value.put(Wide::of(0));
    std::atomic<bool> done{false};
    std::array<std::size_t, 2> torn{};
    std::array<std::size_t, 2> backwards{};
    std::array<std::size_t, 2> different{};
    std::vector<std::thread> readers;
    for (std::size_t r = 0; r < 2; ++r) {
        readers.emplace_back([&, r] {
            std::uint32_t before = 0;
            while (!done.load(std::memory_order_acquire)) {
                const Wide seen = value.get();
                torn[r] += seen.whole() ? 0 : 1;
                backwards[r] += seen.words[0] < before ? 1 : 0;
                different[r] += seen.words[0] != before ? 1 : 0;
                before = seen.words[0];
            }
        });
    }
    for (std::uint32_t n = 1; n <= kValues; ++n) {
        value.put(Wide::of(n));
    }
    done.store(true, std::memory_order_release);
    for (auto& reader : readers) {
        reader.join();
    }
    for (std::size_t r = 0; r < 2; ++r) {
        CHECK(torn[r] == 0);
        CHECK(backwards[r] == 0);
    }
    CHECK(value.get().words[0] == kValues);
}
