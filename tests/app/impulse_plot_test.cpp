// Guards app/cli/impulse_plot: the picture of a measurement is a picture, and says what was heard.
#include "cli/impulse_plot.h"

#include <cmath>
#include <cstdint>
#include <string>

#include "core/store/temporary_folder.h"
#include "support/catch.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

AlignedSpeaker speaker(const char* name, double later_ms) {
    AlignedSpeaker one;
    one.id = {"test", name};
    one.heard = one.trusted = true;
    one.arrival_ms = later_ms;
    constexpr double kRate_hz = SpeakerMeasurement::kResponseRate_hz;
    one.measurement.response.resize(static_cast<std::size_t>(0.3 * kRate_hz));
    for (std::size_t i = 0; i < one.measurement.response.size(); ++i) {
        const double t = static_cast<double>(i) / kRate_hz - SpeakerMeasurement::kResponseBefore_s;
        one.measurement.response[i] = {static_cast<float>(std::exp(-std::abs(t) * 300.0)), 0.0F};
    }
    return one;
}

AlignReport household() {
    AlignReport report;
    report.speakers = {speaker("desk", 0.0), speaker("kitchen", 186.4), speaker("den", 3.0), {}};
    report.speakers[2].trusted = false;
    report.speakers[3].id = {"test", "bath"};
    report.spread_ms = 186.4;
    return report;
}

const NameOf kOddNames = [](const SpeakerId& id) { return "<" + id.name + ">"; };

// A build without Qt draws nothing, and says so.
bool draws() {
    const auto checked = checkPlotName("x.svg");
    if (!checked) {
        CHECK(checked.error().kind == ErrorKind::unsupported);
        WARN("This build does not draw; nothing to test here.");
    }
    return checked.has_value();
}

std::uint32_t bigEndian(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

}  // namespace

TEST_CASE("A picture is PNG or SVG, by its name, whatever the case") {
    if (!draws()) {
        return;
    }
    CHECK(checkPlotName("a.png"));
    CHECK(checkPlotName("folder/A.PNG"));
    CHECK(checkPlotName("a.b.SVG"));
    for (const char* other : {"a.txt", "png", "a.svg.bak", ""}) {
        INFO(other);
        const auto checked = checkPlotName(other);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().kind == ErrorKind::usage);
        CHECK_FALSE(checked.error().sentence().empty());
    }
}

TEST_CASE("An SVG names each speaker and when it was heard", "[qt]") {
    if (!draws()) {
        return;
    }
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "heard.svg";
    REQUIRE(writePlot(household(), kOddNames, file.string()));
    const std::string svg = test::readFile(file);
    for (const char* part : {"<svg", "</svg>", "&lt;desk&gt;", "&lt;kitchen&gt;", "first",
                             "186 ms later", "not sure", "not heard"}) {
        INFO(part);
        CHECK(svg.find(part) != std::string::npos);
    }
}

TEST_CASE("A PNG has a row for each speaker", "[qt]") {
    if (!draws()) {
        return;
    }
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "heard.png";
    AlignReport report = household();
    REQUIRE(writePlot(report, kOddNames, file.string()));
    const std::string four = test::readFile(file);
    REQUIRE(four.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    report.speakers.pop_back();
    REQUIRE(writePlot(report, kOddNames, file.string()));
    const std::string three = test::readFile(file);
    CHECK(bigEndian(four, 16) == bigEndian(three, 16));
    CHECK(bigEndian(four, 20) > bigEndian(three, 20));
    CHECK(bigEndian(three, 20) > 300);
}

TEST_CASE("A picture that cannot be written is an error that names it", "[qt]") {
    if (!draws()) {
        return;
    }
    const test::TemporaryFolder folder;
    const std::string nowhere = (folder.path() / "no" / "heard.svg").string();
    const auto written = writePlot(household(), kOddNames, nowhere);
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::file_unusable);
    CHECK(written.error().what.find(nowhere) != std::string::npos);
}
