// Guards core/audio/input: a microphone is found by what a person types, or by nothing.
#include "audio/input.h"

#include "support/catch.h"
#include "support/text.h"

using namespace unisono;
using unisono::test::contains;

namespace {

InputInfo input(const char* name, const char* description,
                InputInfo::Kind kind = InputInfo::Kind::microphone) {
    InputInfo info;
    info.id = {"test", name};
    info.description = description;
    info.kind = kind;
    return info;
}

std::vector<InputInfo> household() {
    return {input("usb", "USB microphone"),
            input("cam1", "Webcam"),
            input("cam2", "Webcam"),
            input("headset", "Headset", InputInfo::Kind::bluetooth),
            input("desk.monitor", "Monitor of Desk", InputInfo::Kind::monitor),
            input("Headset", "Something else")};
}

class Deaf final : public InputOpener {};

class NoCallback final : public CaptureCallback {
 public:
    void onCaptured(const float*, std::size_t, TimePoint) noexcept override {}
    void onLost(std::size_t /*frames*/) noexcept override {}
};

}  // namespace

TEST_CASE("A microphone is found by id, by name, and by a description of its own") {
    const auto inputs = household();
    for (const char* typed : {"usb", "test:usb", "USB microphone"}) {
        INFO(typed);
        const auto found = findInput(inputs, typed);
        REQUIRE(found);
        CHECK(found->id.text() == "test:usb");
    }
    CHECK(findInput(inputs, "cam2")->id.name == "cam2");
    // Whoever names it may have it, fit or not.
    CHECK(findInput(inputs, "desk.monitor")->kind == InputInfo::Kind::monitor);
    // A name goes before another one's description.
    CHECK(findInput(inputs, "Headset")->description == "Something else");
}

TEST_CASE("A description that two have is not guessed at") {
    const auto found = findInput(household(), "Webcam");
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::unknown_microphone);
    CHECK(contains(found.error().sentence(), "Webcam"));
    CHECK(contains(found.error().sentence(), "cam1, cam2"));
    CHECK_FALSE(contains(found.error().sentence(), "usb"));
}

TEST_CASE("One that is not there is refused, with those that are fit") {
    for (const char* typed : {"attic", "", "USB", "usb "}) {
        INFO(typed);
        const auto found = findInput(household(), typed);
        REQUIRE_FALSE(found);
        CHECK(found.error().kind == ErrorKind::unknown_microphone);
        CHECK(contains(found.error().sentence(), "usb, cam1, cam2"));
        CHECK_FALSE(contains(found.error().sentence(), "monitor,"));
        CHECK_FALSE(contains(found.error().sentence(), "headset"));
    }
    const auto none = findInput({}, "usb");
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::unknown_microphone);
    CHECK_FALSE(none.error().next.empty());
}

TEST_CASE("A backend that cannot record says so") {
    Deaf backend;
    NoCallback callback;
    const auto opened = backend.openInput({"gramophone", "horn"}, {}, callback);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::unsupported);
    CHECK(contains(opened.error().what, "gramophone"));
    CHECK(InputDirectory().inputs().empty());
}

TEST_CASE("the usual microphone is the system's own choice, and never a muted one") {
    auto inputs = household();
    CHECK(usualMicrophone(inputs)->id.name == "usb");
    inputs[2].is_default = true;
    CHECK(usualMicrophone(inputs)->id.name == "cam2");
    inputs[2].muted = true;
    CHECK(usualMicrophone(inputs)->id.name == "usb");
    inputs[3].is_default = true;  // a headset is not taken for it
    CHECK(usualMicrophone(inputs)->id.name == "usb");
    for (auto& one : inputs) {
        one.muted = true;
    }
    CHECK(usualMicrophone(inputs) == nullptr);
    CHECK(usualInput(inputs, InputInfo::Kind::microphone)->id.name == "cam2");
    CHECK(usualMicrophone({}) == nullptr);
}
