#include "cli/speaker_choice.h"

#include "support/catch.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

std::vector<SinkInfo> household() {
    const auto sink = [](const char* name, const char* description) {
        SinkInfo info;
        info.id = {"test", name};
        info.description = description;
        return info;
    };
    return {sink("desk", "Desk"), sink("dot1", "Echo Dot"), sink("dot2", "Echo Dot"),
            sink("den", "Den speaker")};
}

Result<std::vector<ChosenSpeaker>> choose(const SpeakerOptions& options) {
    const auto request = parseSpeakers(options);
    if (!request) {
        return tl::unexpected<Error>(request.error());
    }
    return chooseSpeakers(*request, household());
}

ErrorKind kindOf(const SpeakerOptions& options) {
    const auto chosen = choose(options);
    REQUIRE_FALSE(chosen);
    return chosen.error().kind;
}

SpeakerOptions to(std::vector<std::string> names) {
    SpeakerOptions options;
    options.to = std::move(names);
    return options;
}

}  // namespace

TEST_CASE("Speakers are chosen in the order of --to, by id or by description") {
    const auto chosen = choose(to({"den,desk", "test:dot2"}));
    REQUIRE(chosen);
    REQUIRE(chosen->size() == 3);
    CHECK((*chosen)[0].sink.id.name == "den");
    CHECK((*chosen)[1].sink.id.name == "desk");
    CHECK((*chosen)[2].sink.id.name == "dot2");
    CHECK(choose(to({"Den speaker"}))->front().sink.id.name == "den");
}

TEST_CASE("Nobody plays who was not named clearly") {
    CHECK(kindOf(to({"desk,attic"})) == ErrorKind::unknown_speaker);
    CHECK(kindOf(to({"Echo Dot"})) == ErrorKind::unknown_speaker);  // two are called that
    CHECK(kindOf(to({"desk,desk"})) == ErrorKind::duplicate_speaker);
    CHECK(kindOf(to({"den,Den speaker"})) == ErrorKind::duplicate_speaker);
    CHECK(kindOf(to({"den", "test:den"})) == ErrorKind::duplicate_speaker);
    CHECK(kindOf(to({"den,"})) == ErrorKind::usage);
}

TEST_CASE("Extra latencies go by the order of --to, one for each") {
    SpeakerOptions options = to({"den,desk"});
    options.extra_latency = {"180,-2.5"};
    const auto chosen = choose(options);
    REQUIRE(chosen);
    CHECK((*chosen)[0].settings.extra_latency_ms == 180.0);
    CHECK((*chosen)[1].settings.extra_latency_ms == -2.5);

    for (const char* bad : {"180", "180,0,0", "180,x", "180,6000"}) {
        INFO(bad);
        options.extra_latency = {bad};
        CHECK(kindOf(options) == ErrorKind::usage);
    }
    options.extra_latency = {"1"};
    CHECK(choose(options).error().what ==
          "--extra-latency gives 1 number, but --to names 2 speakers.");
}

TEST_CASE("Settings reach the speaker they are for") {
    SpeakerOptions options = to({"den,desk"});
    options.role = {"Den speaker=left", "desk=right"};
    options.gain = {"den=-6"};
    options.delay = {"desk=12.5"};
    options.eq = {"den=peak:1000:-3:1", "den=high_pass:80"};
    const auto chosen = choose(options);
    REQUIRE(chosen);
    const SpeakerSettings& den = (*chosen)[0].settings;
    const SpeakerSettings& desk = (*chosen)[1].settings;
    CHECK(den.role == Role::left);
    CHECK(desk.role == Role::right);
    CHECK(den.gain_db == -6.0);
    CHECK(desk.gain_db == 0.0);
    CHECK(desk.delay_ms == 12.5);
    CHECK(den.equalizer.size() == 2);
    CHECK(desk.equalizer.empty());
}

TEST_CASE("Settings that make no sense are refused") {
    const auto with = [](auto member, const char* text) {
        SpeakerOptions options = to({"den,desk"});
        options.*member = {text};
        return kindOf(options);
    };
    CHECK(with(&SpeakerOptions::role, "den=loud") == ErrorKind::usage);
    CHECK(with(&SpeakerOptions::gain, "den=13") == ErrorKind::usage);
    CHECK(with(&SpeakerOptions::gain, "den") == ErrorKind::usage);
    CHECK(with(&SpeakerOptions::delay, "den=soon") == ErrorKind::usage);
    CHECK(with(&SpeakerOptions::eq, "den=peak") == ErrorKind::usage);
    CHECK(with(&SpeakerOptions::role, "attic=left") == ErrorKind::unknown_speaker);
    CHECK(with(&SpeakerOptions::role, "dot1=left") == ErrorKind::usage);  // does not play

    SpeakerOptions options = to({"den"});
    options.eq.assign(kMaxEqBands, "den=peak:1000:1:1");
    CHECK(choose(options));
    options.eq.emplace_back("den=peak:1000:1:1");
    CHECK(kindOf(options) == ErrorKind::usage);
}
