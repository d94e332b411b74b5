// Guards core/bluetooth/known_versions.h: versions that do harm are recognised at both ends of
// their range, only those, and each says what to do and where that is known from.
#include "bluetooth/known_versions.h"

#include <algorithm>
#include <set>
#include <string>

#include "support/catch.h"

using namespace unisono;

namespace {

using Severity = RadioFinding::Severity;

bool warns(const RadioSoftware& software, const std::string& id) {
    const auto findings = versionFindings(software);
    return std::any_of(findings.begin(), findings.end(), [&](const RadioFinding& finding) {
        return finding.id == id && finding.severity == Severity::look;
    });
}

}  // namespace

TEST_CASE("Versions are read from what systems say, and compared by their numbers") {
    CHECK(SoftwareVersion::from("5.66") == SoftwareVersion{5, 66, 0});
    CHECK(SoftwareVersion::from("0.3.65-3+deb12u1") == SoftwareVersion{0, 3, 65});
    CHECK(SoftwareVersion::from("1.0") > SoftwareVersion::from("0.3.85"));
    CHECK(SoftwareVersion::from("5.100") > SoftwareVersion::from("5.87"));
    for (const char* nonsense : {"", "abc", ".5", "-1.2"}) {
        CHECK_FALSE(SoftwareVersion::from(nonsense).known());
    }
    CHECK(SoftwareVersion::from("99999999999999.1").major < 1000000);
}

TEST_CASE("BlueZ 5.78 to 5.82 warns who has several speakers") {
    for (const char* version : {"5.78", "5.80", "5.82"}) {
        CHECK(warns({version, {}, 2, false}, "bluez-one-sink"));
        CHECK_FALSE(warns({version, {}, 1, false}, "bluez-one-sink"));
    }
    for (const char* version : {"5.66", "5.77", "5.83", "5.85"}) {
        CHECK(versionFindings({version, {}, 4, true}).empty());
    }
}

TEST_CASE("BlueZ 5.86 concerns Echos, 5.87 everybody's volume") {
    CHECK(warns({"5.86", {}, 1, true}, "bluez-echo-source"));
    CHECK_FALSE(warns({"5.86", {}, 3, false}, "bluez-echo-source"));
    CHECK(warns({"5.87", {}, 1, false}, "bluez-volume"));
    CHECK_FALSE(warns({"5.88", {}, 3, true}, "bluez-volume"));
}

TEST_CASE("PipeWire before 1.0 is said to be old, and what that means for several speakers") {
    CHECK_FALSE(versionFindings({{}, "0.3.65", 1, false}).empty());
    CHECK_FALSE(warns({{}, "0.3.65", 1, false}, "pipewire-old"));  // good to know, no more
    CHECK_FALSE(warns({{}, "0.3.65", 1, false}, "pipewire-endpoints"));
    CHECK(warns({{}, "0.3.65", 2, false}, "pipewire-endpoints"));
    CHECK(versionFindings({{}, "1.0.0", 5, true}).empty());
    CHECK(versionFindings({{}, {}, 5, true}).empty());
    // Good to know, but no reason to worry while there is no Bluetooth speaker.
    const auto none = versionFindings({{}, "0.3.65", 0, false});
    CHECK(std::all_of(none.begin(), none.end(),
                      [](const auto& one) { return one.severity == Severity::note; }));
}

TEST_CASE("Each row of the table has a sentence, a next step and its evidence") {
    std::set<std::string> ids;
    for (const KnownVersion& known : knownVersions()) {
        CAPTURE(std::string(known.id));
        CHECK(ids.insert(std::string(known.id)).second);
        CHECK(known.first <= known.last);
        CHECK(known.what.back() == '.');
        CHECK(known.next.back() == '.');
        CHECK(known.link.substr(0, 8) == "https://");
    }
}
