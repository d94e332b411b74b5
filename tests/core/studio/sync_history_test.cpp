#include "studio/sync_history.h"

#include <algorithm>
#include <array>
#include <random>

#include "support/catch.h"

using namespace unisono;

namespace {

constexpr std::int64_t kNow = 1'760'000'000'000;
constexpr std::int64_t kHour_ms = 3'600'000;
constexpr std::int64_t kDay_ms = 24 * kHour_ms;

// Everything that was added and may still count, looked through from end to end at each question.
struct Naive {
    struct Seen {
        std::int64_t unix_ms;
        std::vector<SyncHistory::Look> looks;
    };
    std::vector<Seen> fine;
    std::vector<Seen> coarse;
    std::int64_t now = 0;

    void add(std::int64_t unix_ms, const std::vector<SyncHistory::Look>& looks) {
        // A cell as a whole is in the future, or too old, or neither.
        const auto keep = [&](std::vector<Seen>& all, std::int64_t step, std::int64_t kept) {
            std::erase_if(all, [&](const Seen& seen) {
                const std::int64_t age = unix_ms / step - seen.unix_ms / step;
                return age < 0 || age >= kept;
            });
            all.push_back({unix_ms, looks});
        };
        keep(fine, 250, 4 * 3600);
        keep(coarse, 10'000, 6 * 60 * 24);
        now = unix_ms;
    }

    // Calls it with every moment that counts: fine ones in the last hour, coarse ones before.
    template <class Use>
    void each(Use use) const {
        const std::int64_t hour = (now / 250 - 4 * 3600 + 1) * 250;
        for (const Seen& seen : fine) {
            use(seen, seen.unix_ms / 250 * 250, seen.unix_ms / 250 * 250 + 250);
        }
        for (const Seen& seen : coarse) {
            if (const std::int64_t begin = seen.unix_ms / 10'000 * 10'000; begin < hour) {
                use(seen, begin, begin + 10'000);
            }
        }
    }

    [[nodiscard]] std::optional<ErrorRange> column(const std::string& device, std::int64_t end,
                                                   std::int64_t span, std::int64_t columns,
                                                   std::int64_t column) const {
        std::optional<ErrorRange> range;
        each([&](const Seen& seen, std::int64_t cell_begin, std::int64_t cell_end) {
            const std::int64_t begin = (cell_begin - end + span) * columns;
            const std::int64_t stop = (cell_end - end + span) * columns;
            if (begin >= (column + 1) * span || stop <= column * span) {
                return;
            }
            for (const auto& look : seen.looks) {
                const auto error = static_cast<float>(look.error_ms);
                if (look.device == device) {
                    range = range ? ErrorRange{std::min(range->low, error),
                                               std::max(range->high, error)}
                                  : ErrorRange{error, error};
                }
            }
        });
        return range;
    }

    [[nodiscard]] double worst(std::int64_t end, std::int64_t span) const {
        double worst = -1.0;
        each([&](const Seen& seen, std::int64_t cell_begin, std::int64_t cell_end) {
            if (cell_begin <= end && cell_end > end - span && seen.looks.size() > 1) {
                const auto [low, high] = std::ranges::minmax(
                    seen.looks, {}, [](const auto& look) { return look.error_ms; });
                worst = std::max(worst, high.error_ms - low.error_ms);
            }
        });
        return worst;
    }
};

void compare(const SyncHistory& history, const Naive& naive, std::int64_t end, std::int64_t span,
             std::size_t columns) {
    const auto excerpt = history.excerpt(end, static_cast<double>(span) * 1e-3, columns);
    REQUIRE(excerpt.end_unix_ms == end);
    REQUIRE(excerpt.begin_unix_ms == end - span);
    for (const std::string device : {"a", "b", "c"}) {
        const auto curve = std::ranges::find(excerpt.curves, device, &SyncHistory::Curve::device);
        for (std::size_t column = 0; column < columns; ++column) {
            const auto expected =
                naive.column(device, end, span, static_cast<std::int64_t>(columns),
                             static_cast<std::int64_t>(column));
            const auto got = curve == excerpt.curves.end() ? std::nullopt : curve->columns[column];
            REQUIRE(got.has_value() == expected.has_value());
            if (got) {
                REQUIRE(got->low == expected->low);
                REQUIRE(got->high == expected->high);
            }
        }
    }
    const auto worst = history.worst(end, static_cast<double>(span) * 1e-3);
    REQUIRE((worst ? worst->spread_ms : -1.0) == naive.worst(end, span));
}

}  // namespace

TEST_CASE("history: what was added is what is shown, whatever the zoom and the clock") {
    std::mt19937 random(GENERATE(range(1U, 13U)));
    const auto pick = [&](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random);
    };
    SyncHistory history;
    Naive naive;
    std::int64_t now = kNow;
    for (int i = 0; i < 250; ++i) {
        switch (pick(0, 9)) {
            case 0:
                now += pick(0, 2 * kHour_ms);  // the computer slept
                break;
            case 1:
                now -= pick(0, 20'000);  // its clock was set
                break;
            default:
                now += pick(0, 3'000);
        }
        std::vector<SyncHistory::Look> looks;
        for (const std::string device : {"a", "b", "c"}) {
            if (pick(0, 3) > 0) {
                looks.push_back({device, static_cast<double>(pick(-4000, 4000)) / 64.0});
            }
        }
        history.add(now, looks);
        naive.add(now, looks);
    }
    for (const std::int64_t span : {1'000, 60'000, 600'000, 3'600'000, 86'400'000}) {
        for (const std::size_t columns : {1U, 7U, 100U}) {
            compare(history, naive, now, span, columns);
            compare(history, naive, now - pick(0, kDay_ms), span, columns);
        }
    }
}

TEST_CASE("history: a moment without a speaker is a gap") {
    SyncHistory history;
    history.add(kNow, {{"kitchen", 1.0}, {"hall", -1.0}});
    history.add(kNow + 1000, {{"hall", -1.0}});
    history.add(kNow + 2000, {{"kitchen", 2.0}, {"hall", -1.0}});
    const auto excerpt = history.excerpt(kNow + 3000, 3.0, 12);
    REQUIRE(excerpt.curves.size() == 2);
    REQUIRE(excerpt.curves[1].device == "kitchen");
    const auto& kitchen = excerpt.curves[1].columns;
    CHECK(kitchen[0]);
    CHECK_FALSE(kitchen[1]);
    CHECK_FALSE(kitchen[4]);
    REQUIRE(kitchen[8]);
    CHECK(kitchen[8]->high == 2.0F);
    CHECK(excerpt.curves[0].columns[4]);
}

TEST_CASE("history: a short jump stays visible from far away") {
    SyncHistory history;
    for (int i = 0; i < 20 * 3600; ++i) {
        history.add(kNow + i * 200LL, {{"kitchen", i == 7777 ? 40.0 : 0.25}});
    }
    const auto excerpt = history.excerpt(kNow + 4000LL * 3600, 86'400.0, 100);
    float highest = 0.0F;
    for (const auto& column : excerpt.curves.at(0).columns) {
        highest = std::max(highest, column ? column->high : 0.0F);
    }
    CHECK(highest == 40.0F);
}

TEST_CASE("history: the worst moment says when and who") {
    SyncHistory history;
    CHECK_FALSE(history.worst(kNow, 3600.0));
    history.add(kNow, {{"kitchen", 1.0}});
    CHECK_FALSE(history.worst(kNow, 3600.0));  // nothing to compare it with
    history.add(kNow + 1000, {{"kitchen", -3.0}, {"hall", 1.0}});
    history.add(kNow + 2000, {{"kitchen", 0.5}, {"hall", 1.0}});
    const auto worst = history.worst(kNow + 3000, 3600.0);
    REQUIRE(worst);
    CHECK(worst->spread_ms == 4.0);
    CHECK(worst->unix_ms == kNow + 1000);
    CHECK(worst->device == "kitchen");
    CHECK(history.worst(kNow + 2100, 0.5)->spread_ms == 0.5);
    CHECK_FALSE(history.worst(kNow + 60'000, 5.0));
}

TEST_CASE("history: numbers that are none are left out") {
    SyncHistory history;
    history.add(kNow, {{"kitchen", std::numeric_limits<double>::quiet_NaN()}, {"hall", 1.0}});
    CHECK(history.excerpt(kNow + 250, 1.0, 4).curves.size() == 1);
    CHECK_FALSE(history.worst(kNow, 10.0));
    CHECK(history.excerpt(kNow, 0.0, 4).curves.empty());
    CHECK(history.excerpt(kNow, 10.0, 0).curves.empty());
    CHECK(history.excerpt(kNow, -1.0, 4).curves.empty());
}

TEST_CASE("history: its memory is bounded, and the absent are forgotten after a day") {
    SyncHistory history;
    // A speaker an hour that never comes again, and one that stays, for three days.
    std::size_t most = 0;
    for (std::int64_t t = 0; t < 3 * kDay_ms; t += 2'500) {
        history.add(kNow + t, {{"stays", 0.0}, {"guest " + std::to_string(t / kHour_ms), 1.0}});
        most = std::max(most, history.cells());
    }
    // Of each speaker at most an hour of fine cells and a day of coarse ones; here the fine ones
    // are a tenth filled, the guests share a day of coarse ones, and so there are four of it all.
    CHECK(most <= 4 * (1440 + 8640) + 200);
    const auto excerpt = history.excerpt(kNow + 3 * kDay_ms, 86'400.0, 100);
    CHECK(excerpt.curves.size() <= 26);
    // A clock that runs back and forth does not make it grow.
    for (int i = 0; i < 200'000; ++i) {
        history.add(kNow + 3 * kDay_ms + (i % 2) * kHour_ms, {{"stays", 0.0}, {"hall", 0.0}});
        most = std::max(most, history.cells());
    }
    CHECK(most <= 4 * (1440 + 8640) + 200);
    history.add(kNow + 10 * kDay_ms, {});
    CHECK(history.cells() == 0);
}
