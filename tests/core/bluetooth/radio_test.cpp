// Guards core/bluetooth/radio.h: what a stream needs by the formula of the standard, and what is
// said of an adapter that has too much to carry.
#include "bluetooth/radio.h"

#include <cctype>

#include "support/catch.h"

using namespace unisono;

namespace {

using Severity = RadioFinding::Severity;
using Mode = SbcFormat::Mode;

RadioStream speaker(const std::string& name, double dropouts = 0.0,
                    const std::string& adapter = "hci0", const std::string& codec = "sbc") {
    RadioStream stream;
    stream.device = name;
    stream.name = name;
    stream.adapter = adapter;
    stream.codec = codec;
    stream.dropouts = dropouts;
    return stream;
}

RadioFinding only(const std::vector<RadioStream>& streams, std::size_t adapters = 1) {
    const auto findings = radioFindings(loadsOf(streams), adapters);
    REQUIRE(findings.size() == 1);
    return findings.front();
}

}  // namespace

TEST_CASE("Bit rates of SBC are those of the table in the A2DP specification") {
    // Table 4.7 of A2DP 1.3: bitpool, bytes of a frame, kbit/s.
    struct Row {
        Mode mode;
        int rate_hz;
        int bitpool;
        int bytes;
        double kbps;
    };
    for (const Row& row :
         {Row{Mode::mono, 44100, 19, 46, 127}, Row{Mode::mono, 48000, 18, 44, 132},
          Row{Mode::joint_stereo, 44100, 35, 83, 229}, Row{Mode::joint_stereo, 48000, 33, 79, 237},
          Row{Mode::mono, 44100, 31, 70, 193}, Row{Mode::mono, 48000, 29, 66, 198},
          Row{Mode::joint_stereo, 44100, 53, 119, 328},
          Row{Mode::joint_stereo, 48000, 51, 115, 345}}) {
        SbcFormat format;
        format.mode = row.mode;
        format.rate_hz = row.rate_hz;
        format.bitpool = row.bitpool;
        CAPTURE(row.rate_hz, row.bitpool);
        CHECK(sbcFrameBytes(format) == row.bytes);
        CHECK(sbcBitRate_kbps(format) == Approx(row.kbps).margin(0.6));
    }
    // SBC XQ, as PipeWire's notes give it: dual channel, bitpool 38, some 452 kbit/s.
    SbcFormat xq;
    xq.mode = Mode::dual_channel;
    xq.rate_hz = 44100;
    xq.bitpool = 38;
    CHECK(sbcBitRate_kbps(xq) == Approx(codecRate("sbc_xq", 44100).kbps).epsilon(0.01));
    xq.rate_hz = 48000;
    CHECK(sbcBitRate_kbps(xq) == Approx(codecRate("SBC-XQ", 48000).kbps).epsilon(0.01));
}

TEST_CASE("Codecs are known by any system's spelling; what is not known counts as SBC") {
    CHECK(codecRate("SBC", 48000).kbps == Approx(345.0));
    CHECK(codecRate("", 44100).kbps == Approx(328.0).margin(0.1));
    CHECK_FALSE(codecRate("", 44100).known);
    CHECK(codecRate("aptX HD", 48000).kbps == codecRate("aptx_hd", 48000).kbps);
    CHECK(codecRate("LDAC", 48000).varies);
    CHECK(codecRate("ldac", 44100).kbps == 909.0);
    CHECK_FALSE(codecRate("something new", 48000).known);
}

TEST_CASE("Three SBC speakers fit on an adapter, four do not") {
    const auto three = loadsOf({speaker("a"), speaker("b"), speaker("c")});
    REQUIRE(three.size() == 1);
    CHECK(three[0].kbps == Approx(3 * 345.0));
    CHECK(three[0].share < 1.0);
    CHECK(only({speaker("a"), speaker("b"), speaker("c")}).severity == Severity::note);
    const auto four = loadsOf({speaker("a"), speaker("b"), speaker("c"), speaker("d")});
    CHECK(four[0].share > 1.0);
    CHECK(four[0].fits == 3);
    const auto finding = only({speaker("a"), speaker("b"), speaker("c"), speaker("d")});
    CHECK(finding.severity == Severity::look);
    CHECK(finding.id == "radio-full");
    CHECK(finding.next.find("second Bluetooth adapter") != std::string::npos);
    CHECK(finding.next.find("1 speaker ") != std::string::npos);
}

TEST_CASE("Dropouts on several speakers of one adapter speak for a second one") {
    const auto finding = only({speaker("Kitchen", 3), speaker("Den", 5)});
    CHECK(finding.severity == Severity::look);
    CHECK(finding.id == "radio-suffers");
    CHECK(finding.sentence.find("8 dropouts, most on Den") != std::string::npos);
    CHECK(finding.next.find("second Bluetooth adapter") != std::string::npos);
    // There is one already.
    const auto spare = only({speaker("Kitchen", 3), speaker("Den", 5)}, 2);
    CHECK(spare.next.find("another adapter") != std::string::npos);
    CHECK(only({speaker("Kitchen", 40), speaker("Den", 5)}).severity == Severity::bad);
}

TEST_CASE("Dropouts of one speaker alone are not the adapter's fault") {
    for (const auto& streams :
         {std::vector{speaker("Den", 5)}, std::vector{speaker("Den", 5), speaker("Kitchen")}}) {
        const auto finding = only(streams);
        CHECK(finding.id == "radio-dropouts");
        CHECK(finding.next.find("move it closer") != std::string::npos);
        CHECK(finding.next.find("second") == std::string::npos);
    }
}

TEST_CASE("Each adapter has its own load, and what the link itself tells counts more") {
    auto told = speaker("d", 0.0, "hci1", "ldac");
    told.kbps = 330.0;
    const auto loads = loadsOf({speaker("a"), told, speaker("b"), speaker("c", 0.0, "hci1")});
    REQUIRE(loads.size() == 2);
    CHECK(loads[0].adapter == "hci0");
    CHECK(loads[0].kbps == Approx(690.0));
    CHECK(loads[1].kbps == Approx(675.0));
    CHECK(radioFindings(loads, 2).size() == 2);
    CHECK(radioFindings({}, 0).empty());
}

TEST_CASE("One hungry stream is enough to fill an adapter") {
    const auto finding = only({speaker("a", 0.0, "hci0", "ldac"), speaker("b")});
    CHECK(finding.id == "radio-full");
}
