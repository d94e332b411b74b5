// Guards ui/model/words, speaker_kind and speaker_drag: the same words and steps everywhere.
#include "model/words.h"

#include <QDateTime>
#include <QMimeData>

#include "model/setup.h"
#include "model/speaker_drag.h"
#include "model/speaker_kind.h"
#include "support/catch.h"
#include "ui/support/keys.h"

using namespace unisono;
using namespace unisono::ui;
using test::nb;

namespace {

std::int64_t at(int day, int hour, int minute = 0) {
    return QDateTime(QDate(2027, 3, day), QTime(hour, minute)).toSecsSinceEpoch();
}

}  // namespace

TEST_CASE("words: milliseconds") {
    CHECK(milliseconds(182.4) == nb("182_ms"));
    CHECK(milliseconds(0.44, 1) == nb("0.4_ms"));
    CHECK(milliseconds(999.0) == nb("999_ms"));
    CHECK(milliseconds(1250.0) == nb("1.25_s"));
    CHECK(milliseconds(999.6) == nb("1.00_s"));  // never "1000 ms"
}

TEST_CASE("words: within and apart are rounded up, as coarsely as they are known") {
    CHECK(roundedUp_ms(0.0) == nb("0.1_ms"));
    CHECK(roundedUp_ms(0.11) == nb("0.2_ms"));
    CHECK(roundedUp_ms(0.2) == nb("0.2_ms"));
    CHECK(roundedUp_ms(0.3) == nb("0.3_ms"));  // 3 × 0.1 is not 0.3
    CHECK(roundedUp_ms(0.9) == nb("0.9_ms"));
    CHECK(roundedUp_ms(0.91) == nb("1_ms"));
    CHECK(roundedUp_ms(1.0) == nb("1_ms"));
    CHECK(roundedUp_ms(1.01) == nb("2_ms"));
    CHECK(roundedUp_ms(19.0) == nb("19_ms"));
    CHECK(roundedUp_ms(19.5) == nb("20_ms"));
    CHECK(roundedUp_ms(20.0) == nb("20_ms"));
    CHECK(roundedUp_ms(20.1) == nb("25_ms"));
    CHECK(roundedUp_ms(-20.1) == nb("25_ms"));
    CHECK(roundedUp_ms(999.0) == nb("1.00_s"));
}

TEST_CASE("words: later and earlier, never plus and minus") {
    CHECK(laterOrEarlier(0.4) == nb("0.4_ms later"));
    CHECK(laterOrEarlier(-2.0, 0) == nb("2_ms earlier"));
    CHECK(laterOrEarlier(0.04) == "exactly on the line");
    CHECK(laterOrEarlier(-0.04) == "exactly on the line");
    CHECK(laterOrEarlier(0.05) == nb("0.1_ms later"));
    CHECK(laterOrEarlier(-1500.0) == nb("1.50_s earlier"));
}

TEST_CASE("words: how long ago") {
    const std::int64_t now = at(10, 15);
    CHECK(ago(now, now) == "just now");
    CHECK(ago(now + 100, now) == "just now");  // a clock that was set
    CHECK(ago(now - 12, now) == nb("12_s ago"));
    CHECK(ago(now - 60, now) == nb("1_min ago"));
    CHECK(ago(now - 3599, now) == nb("59_min ago"));
    CHECK(ago(now - 3600, now) == nb("1_h ago"));
    CHECK(ago(at(9, 23), at(10, 1)) == nb("2_h ago"));
    CHECK(ago(at(9, 14), now) == "yesterday");
    CHECK(ago(at(8, 14), now).startsWith("2 day"));
    CHECK(day(now - 60, now) == "today");
    CHECK(day(at(9, 23), now) == "yesterday");
    CHECK(day(at(1, 12), now).contains("2027"));
}

TEST_CASE("words: names in a row") {
    CHECK(listed({}) == "");
    CHECK(listed({"Kitchen"}) == "Kitchen");
    CHECK(listed({"Kitchen", "Den"}) == "Kitchen and Den");
    CHECK(listed({"Kitchen", "Den", "Hall"}) == "Kitchen, Den and Hall");
    // A name is not a phrase to fill in.
    CHECK(listed({"%1", "%2", "100 %"}) == "%1, %2 and 100 %");
}

TEST_CASE("volume: every step comes back as it was, from silence to full") {
    CHECK(gainOf_db(0) == kGainRange_db.low);
    CHECK(gainOf_db(50) == Approx(-18.06).margin(0.01));
    CHECK(gainOf_db(100) == 0.0);
    CHECK(gainOf_db(-5) == kGainRange_db.low);
    CHECK(gainOf_db(500) == 0.0);
    CHECK(volumeOf(12.0) == 100);
    CHECK(volumeOf(-200.0) == 0);
    for (int volume = 0; volume <= 100; ++volume) {
        CHECK(volumeOf(gainOf_db(volume)) == volume);
        CHECK((volume == 0 || gainOf_db(volume) > gainOf_db(volume - 1)));
    }
}

TEST_CASE("speaker kinds") {
    CHECK(kindOf("Echo Dot-4AB", true).is_echo);
    CHECK(kindOf("Kitchen Echo", true).icon == "echo");
    CHECK(kindOf("Echo Studio", true).icon == "echotall");
    CHECK_FALSE(kindOf("Echoes of Silence", true).is_echo);
    CHECK(kindOf("Flip 6", true).icon == "portable");
    CHECK(kindOf("AirPods", true).icon == "ear");
    CHECK(kindOf("HDMI / DisplayPort 2", false).icon == "screen");
    CHECK(kindOf("USB Audio", false).icon == "box");
    CHECK(kindOf("Line out", false).icon == "bar");
    CHECK(kindOf("", false).icon == "bar");
}

TEST_CASE("speakers on their way: there and back, and nothing from strangers") {
    const SpeakerDrag drag{{"AA:BB:CC:DD:EE:FF", "küche 厨房", "simulated \"x\""}, "g1"};
    const auto mime = toMime(drag);
    CHECK(fromMime(mime.get()) == drag);
    CHECK_FALSE(fromMime(nullptr));
    QMimeData other;
    CHECK_FALSE(fromMime(&other));
    for (const char* damaged : {"", "x", "[]", "{}", R"({"devices":7})", R"({"devices":[]})",
                                R"({"devices":[1,"",null]})", R"({"devices":{"a":1}})"}) {
        other.setData(SpeakerDrag::kMimeType, damaged);
        CHECK_FALSE(fromMime(&other));
    }
    other.setData(SpeakerDrag::kMimeType, R"({"devices":["a",3,"b"],"from":9})");
    CHECK(fromMime(&other) == SpeakerDrag{{"a", "b"}, ""});
}
