// Guards app/window/window_parts: what the window finds when it starts, and what it writes.
#include "window/window_parts.h"

#include <fstream>

#include "model/setup_edit.h"
#include "model/speaker_records.h"
#include "store/settings_store.h"
#include "support/catch.h"
#include "support/run_program.h"

using namespace unisono;

namespace {

// A settings folder, and no sound server.
struct Home {
    Home() { test::changeEnvironment({{"UNISONO_CONFIG_DIR", folder.path().string()}}); }
    [[nodiscard]] SettingsStore store() const { return SettingsStore(folder.path()); }
    test::TemporaryFolder folder;
};

// As the studio's thread would.
void saveNow(WindowParts& parts, const Setup& setup) {
    parts.studio().setSetup(setup);
    parts.studio().saveNow();
    parts.studio().pump();
}

}  // namespace

TEST_CASE("window parts: simulated speakers are there only when they are asked for") {
    const Home home;
    WindowParts parts("simulated", "simulated");
    Studio& studio = parts.studio();
    studio.pump();
    CHECK(studio.snapshot()->sinks.empty());
    CHECK(studio.snapshot()->servers.empty());  // nobody misses one
    studio.showSimulated(true);
    studio.pump();
    studio.pump();
    REQUIRE_FALSE(studio.snapshot()->sinks.empty());
    CHECK(studio.snapshot()->sinks.front().id.backend == "simulated");
    CHECK(studio.snapshot()->simulated);
    studio.showSimulated(false);
    studio.pump();
    studio.pump();
    CHECK(studio.snapshot()->sinks.empty());
}

TEST_CASE("window parts: a sound system that this build has not is no reason not to start") {
    const Home home;
    WindowParts parts("gramophone", "simulated");
    parts.studio().pump();
    CHECK(parts.studio().snapshot()->sinks.empty());
}

TEST_CASE("window parts: only what was changed here is written") {
    const Home home;
    Setup before;
    addGroup(before, "Downstairs", {"a", "b"});
    recordFor(before, {"a", "pulse", {}, {}}, "Kitchen");
    REQUIRE(home.store().save(before));

    WindowParts parts("simulated", "simulated");
    CHECK(parts.loaded().setup == before);
    CHECK(parts.loaded().notices.empty());

    // Another program gives a speaker a name meanwhile.
    Setup others = before;
    recordFor(others, {"a", "pulse", {}, {}}, {}).display_name = "Pantry";
    REQUIRE(home.store().save(others));

    Setup ours = before;
    renameGroup(ours, ours.groups.front().id, "Everywhere");
    saveNow(parts, ours);
    const Setup now = home.store().load().setup;
    CHECK(now.groups.front().name == "Everywhere");
    CHECK(now.speakers.front().display_name == "Pantry");
    CHECK_FALSE(parts.studio().snapshot()->save_problem);
}

TEST_CASE("window parts: what is known survives a file that vanished") {
    const Home home;
    Setup before;
    addGroup(before, "Downstairs", {"a", "b"});
    REQUIRE(home.store().save(before));
    WindowParts parts("simulated", "simulated");
    std::filesystem::remove(home.store().file());
    Setup ours = before;
    addGroup(ours, "Upstairs", {"c"});
    saveNow(parts, ours);
    CHECK(home.store().load().setup == ours);
}

TEST_CASE("window parts: a damaged file is told of, kept aside, and does not stop saving") {
    const Home home;
    std::ofstream(home.store().file()) << "{ \"version\": 1, \"groups\": [";
    WindowParts parts("simulated", "simulated");
    REQUIRE(parts.loaded().notices.size() == 1);
    CHECK_FALSE(parts.loaded().notices.front().sentence().empty());
    Setup ours;
    addGroup(ours, "Downstairs", {"a", "b"});
    saveNow(parts, ours);
    CHECK(home.store().load().setup == ours);
    const auto files = std::filesystem::directory_iterator(home.folder.path());
    CHECK(std::distance(begin(files), end(files)) >= 2);  // the damaged one is still there
}

TEST_CASE("window parts: settings that cannot be written are a problem with a next step") {
    test::changeEnvironment({{"UNISONO_CONFIG_DIR", "/dev/null/nowhere"}});
    WindowParts parts("simulated", "simulated");
    Setup ours;
    addGroup(ours, "Downstairs", {"a", "b"});
    saveNow(parts, ours);
    parts.studio().pump();
    REQUIRE(parts.studio().snapshot()->save_problem);
    CHECK_FALSE(parts.studio().snapshot()->save_problem->next.empty());
}
