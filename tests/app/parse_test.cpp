#include "cli/parse.h"

#include "support/catch.h"

using namespace unisono;
using namespace unisono::cli;

TEST_CASE("Names are separated by commas, and a comma of a name is escaped") {
    CHECK(parseNames("a", "--to").value() == std::vector<std::string>{"a"});
    CHECK(parseNames("a,b,c", "--to").value() == std::vector<std::string>{"a", "b", "c"});
    CHECK(parseNames("a, b", "--to").value() == std::vector<std::string>{"a", "b"});
    CHECK(parseNames("Echo Dot", "--to").value() == std::vector<std::string>{"Echo Dot"});
    CHECK(parseNames("hw:0\\,1,b", "--to").value() == std::vector<std::string>{"hw:0,1", "b"});
    CHECK(parseNames("C:\\x", "--to").value() == std::vector<std::string>{"C:\\x"});
    for (const char* bad : {"", ",", "a,", ",a", "a,,b", " "}) {
        INFO(bad);
        const auto names = parseNames(bad, "--to");
        REQUIRE_FALSE(names);
        CHECK(names.error().kind == ErrorKind::usage);
    }
}

TEST_CASE("An escaped name comes back as it was") {
    for (const std::string name : {"plain", "with, comma", "back\\slash", "both\\,", "\\"}) {
        INFO(name);
        CHECK(parseNames(escapeName(name), "--to").value() == std::vector<std::string>{name});
    }
}

TEST_CASE("Numbers are plain and within their range") {
    const Range range{-10, 10};
    CHECK(parseNumber("3", range, "--x", "ms").value() == 3.0);
    CHECK(parseNumber("-2.5", range, "--x", "ms").value() == -2.5);
    CHECK(parseNumber("+1e1", range, "--x", "ms").value() == 10.0);
    for (const char* bad :
         {"", " ", "x", "3x", "3 ", "nan", "inf", "0x3", "1.2.3", "10.1", "1e999", "--1", "3,5"}) {
        INFO(bad);
        const auto number = parseNumber(bad, range, "--x", "ms");
        REQUIRE_FALSE(number);
        CHECK(number.error().kind == ErrorKind::usage);
        CHECK(number.error().sentence().find("--x") != std::string::npos);
        CHECK(number.error().sentence().find("-10 to 10 ms") != std::string::npos);
    }
    CHECK(parseNumbers("1,2,-3", range, "--x", "ms").value() == std::vector<double>{1, 2, -3});
    CHECK_FALSE(parseNumbers("1,,2", range, "--x", "ms"));
}

TEST_CASE("An assignment is split at its last equals sign") {
    const auto plain = parseAssignment("kitchen=left", "--role", "kitchen=left");
    REQUIRE(plain);
    CHECK(plain->speaker == "kitchen");
    CHECK(plain->value == "left");
    CHECK(parseAssignment("a=b=c", "--role", "kitchen=left")->speaker == "a=b");
    for (const char* bad : {"", "kitchen", "=left", "kitchen=", "="}) {
        INFO(bad);
        const auto assignment = parseAssignment(bad, "--role", "kitchen=left");
        REQUIRE_FALSE(assignment);
        CHECK(assignment.error().sentence().find("--role kitchen=left") != std::string::npos);
    }
}

TEST_CASE("Roles and EQ bands by name") {
    CHECK(parseRole("left").value() == Role::left);
    CHECK_FALSE(parseRole("Left"));
    CHECK(parseEqBand("peak:1000:-3:1").value() == EqBand{EqBand::Shape::peak, 1000.0, -3.0, 1.0});
    CHECK(parseEqBand("high_pass:80").value() ==
          EqBand{EqBand::Shape::high_pass, 80.0, 0.0, EqBand{}.q});
    for (const char* bad : {"", "peak", "bell:1000", "peak:x", "peak:1000:99", "peak:1000:1:0",
                            "peak:1000:1:1:1", "peak::1"}) {
        INFO(bad);
        CHECK_FALSE(parseEqBand(bad));
    }
}

TEST_CASE("Times in seconds, minutes and hours") {
    CHECK(parseTime_s("0", "--from").value() == 0.0);
    CHECK(parseTime_s("90.5", "--from").value() == 90.5);
    CHECK(parseTime_s("1:30", "--from").value() == 90.0);
    CHECK(parseTime_s("1:02:03.5", "--from").value() == 3723.5);
    for (const char* bad : {"", "-1", "1:60", "1.5:00", "1:2:3:4", "x", "1:", ":1"}) {
        INFO(bad);
        CHECK_FALSE(parseTime_s(bad, "--from"));
    }
}

TEST_CASE("Raw formats, with what is usual left out") {
    const auto full = parseRawFormat("f32le:44100:6");
    REQUIRE(full);
    CHECK(full->format == PcmFormat::f32le);
    CHECK(full->rate_hz == 44100);
    CHECK(full->channels == 6);
    const auto brief = parseRawFormat("s24le");
    REQUIRE(brief);
    CHECK(brief->format == PcmFormat::s24le);
    CHECK(brief->rate_hz == 48000);
    CHECK(brief->channels == 2);
    for (const char* bad : {"", "u8", "s16le:", "s16le:x", "s16le:48000:0", "s16le:48000:33",
                            "s16le:999:2", "s16le:48000.5:2", "s16le:48000:2:1"}) {
        INFO(bad);
        CHECK_FALSE(parseRawFormat(bad));
    }
}

TEST_CASE("Names are quoted for the shell only where needed") {
    CHECK(shellQuoted("kitchen,den") == "kitchen,den");
    CHECK(shellQuoted("my song.wav") == "\"my song.wav\"");
    CHECK(shellQuoted("a\"b$c") == "\"a\\\"b\\$c\"");
    CHECK(shellQuoted("") == "\"\"");
}
