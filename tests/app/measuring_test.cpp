// Guards chooseMicrophone() in app/cli/measuring: one that is fit to measure with, or a sentence
// that says why there is none.
#include "cli/measuring.h"

#include "support/catch.h"

using namespace unisono;
using namespace unisono::cli;

namespace {

using Kind = InputInfo::Kind;

InputInfo input(const char* name, Kind kind = Kind::microphone) {
    InputInfo info;
    info.id = {"test", name};
    info.description = name;
    info.kind = kind;
    return info;
}
InputInfo asDefault(InputInfo info) {
    info.is_default = true;
    return info;
}
InputInfo muted(InputInfo info) {
    info.muted = true;
    return info;
}

std::string chosen(const std::vector<InputInfo>& inputs, const std::string& typed = {}) {
    const auto found = chooseMicrophone(inputs, typed);
    return found ? found->id.name : found.error().sentence();
}

void checkRefused(const std::vector<InputInfo>& inputs, ErrorKind kind, const std::string& part) {
    const auto found = chooseMicrophone(inputs, "");
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == kind);
    CHECK(found.error().sentence().find(part) != std::string::npos);
    CHECK_FALSE(found.error().next.empty());
}

}  // namespace

TEST_CASE("The default microphone measures, if it is fit, else the first that is") {
    CHECK(chosen({input("a"), asDefault(input("b")), input("c")}) == "b");
    CHECK(chosen({input("a"), input("b")}) == "a");
    CHECK(
        chosen({asDefault(input("desk.monitor", Kind::monitor)), input("headset", Kind::bluetooth),
                input("clean", Kind::processed), input("a"), input("b")}) == "a");
    CHECK(chosen({asDefault(muted(input("a"))), input("b")}) == "b");
    CHECK(chosen({asDefault(input("headset", Kind::bluetooth)), input("b")}) == "b");
}

TEST_CASE("The one that was named is taken, and no other") {
    CHECK(chosen({input("a"), asDefault(input("b"))}, "a") == "a");
    CHECK(chosen({input("a"), input("headset", Kind::bluetooth)}, "test:headset") == "headset");
    const auto missing = chooseMicrophone({input("a")}, "nobody");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::unknown_microphone);
    CHECK(missing.error().sentence().find("nobody") != std::string::npos);
}

TEST_CASE("Where no microphone is fit, it is said why") {
    checkRefused({}, ErrorKind::unknown_microphone, "no microphone here");
    checkRefused({input("desk.monitor", Kind::monitor)}, ErrorKind::unknown_microphone,
                 "no microphone here");
    checkRefused({asDefault(input("headset", Kind::bluetooth))}, ErrorKind::microphone_unavailable,
                 "Bluetooth");
    checkRefused({input("headset", Kind::bluetooth), muted(input("a"))},
                 ErrorKind::microphone_unavailable, "muted");
    // One that is muted and not fit either is not what stands in the way.
    checkRefused({muted(input("headset", Kind::bluetooth))}, ErrorKind::microphone_unavailable,
                 "Bluetooth");
}
