// Guards core/audio/pulse/playing_stream.h: what of a stream is an application, a phone, or the
// server's own wiring. The properties are those that servers were seen to tell.
#include "audio/pulse/playing_stream.h"

#include <initializer_list>
#include <memory>
#include <utility>

#include <pulse/pulseaudio.h>

#include "support/catch.h"

using namespace unisono;

namespace {

struct Told {
    std::unique_ptr<pa_proplist, decltype(&pa_proplist_free)> properties{pa_proplist_new(),
                                                                         &pa_proplist_free};
    pa_sink_input_info info{};

    Told(std::initializer_list<std::pair<const char*, const char*>> list) {
        for (const auto& [key, value] : list) {
            pa_proplist_sets(properties.get(), key, value);
        }
        info.index = 71;
        info.client = 34;
        info.owner_module = PA_INVALID_INDEX;
        info.proplist = properties.get();
    }
};

// PipeWire 0.3.65, of a phone that streams in; the node is numbered anew at each connection.
Told phone(const char* node) {
    return {{"api.bluez5.address", "00:AA:01:03:00:03"},
            {"api.bluez5.profile", "a2dp-source"},
            {"device.description", "Phone"},
            {"media.class", "Stream/Output/Audio"},
            {"media.name", "Phone"},
            {"node.name", node}};
}

}  // namespace

TEST_CASE("a phone that PipeWire plays is known by its own name, and is the same when it is back") {
    const Told told = phone("bluez_input.00_AA_01_03_00_03.2");
    const PlayingStream first = playingStreamOf(told.info, true);
    CHECK(first.listed);
    CHECK_FALSE(first.routed.fixed);
    CHECK(first.routed.app.name == "Phone");
    CHECK(first.bluetooth_address == "00:AA:01:03:00:03");
    CHECK(first.title.empty());
    const Told later = phone("bluez_input.00_AA_01_03_00_03.5");
    const PlayingStream again = playingStreamOf(later.info, true);
    CHECK(again.routed.app.isSameAs(first.routed.app));
    CHECK(first.routed.app.answersTo("phone"));
    CHECK(first.routed.app.answersTo("00:AA:01:03:00:03"));

    const auto apps = appsOf({{71, first}}, {});
    REQUIRE(apps.size() == 1);
    CHECK(apps[0].bluetooth_address == "00:AA:01:03:00:03");
}

TEST_CASE("two phones of one name are two") {
    Told told = phone("bluez_input.00_AA_01_03_00_03.2");
    const PlayingStream one = playingStreamOf(told.info, true);
    pa_proplist_sets(told.properties.get(), "api.bluez5.address", "00:AA:01:03:00:04");
    const PlayingStream other = playingStreamOf(told.info, true);
    CHECK_FALSE(other.routed.app.isSameAs(one.routed.app));
}

TEST_CASE("a loopback is the server's wiring, and nobody's application") {
    Told told{{"media.role", "music"}, {"media.name", "Loopback from Phone"}};
    told.info.client = PA_INVALID_INDEX;
    told.info.owner_module = 10;
    const PlayingStream stream = playingStreamOf(told.info, false);
    CHECK(stream.routed.fixed);
    CHECK_FALSE(stream.listed);
    CHECK(stream.wired_by == 10);
    CHECK(appsOf({{71, stream}}, {}).empty());
    told.info.client = 34;
    CHECK(playingStreamOf(told.info, false).wired_by == PA_INVALID_INDEX);
}

TEST_CASE("which input a module plays is read from its argument") {
    const char* loopback = "module-loopback";
    CHECK(loopedInput(loopback,
                      R"(source="bluez_source.00_AA.a2dp_source" source_dont_move="true")") ==
          "bluez_source.00_AA.a2dp_source");
    CHECK(loopedInput(loopback, "sink=den source='line in' latency_msec=20") == "line in");
    CHECK(loopedInput(loopback, "latency_msec=20 source=phone") == "phone");
    CHECK(loopedInput(loopback, "max_source=none sink=den").empty());
    CHECK(loopedInput(loopback, "source=").empty());
    CHECK(loopedInput(loopback, "").empty());
    CHECK(loopedInput("module-null-source", "source=phone").empty());
}
