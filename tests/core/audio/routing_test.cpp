// Which application a person means, and which is the same one started again.
#include "audio/routing.h"

#include "support/catch.h"

using namespace unisono;

namespace {

PlayingApp app(const char* name, const char* binary, const char* id = "") {
    PlayingApp one;
    one.app = {name, binary, id};
    return one;
}

}  // namespace

TEST_CASE("An application is itself after a restart, and nobody else is") {
    const AppIdentity spotify{"Chromium", "spotify", ""};
    CHECK(spotify.isSameAs({"Chromium", "spotify", ""}));
    CHECK_FALSE(spotify.isSameAs({"Chromium", "discord", ""}));
    CHECK(spotify.isSameAs({"Chromium", "", ""}));  // a sandbox does not tell the program
    CHECK_FALSE(spotify.isSameAs({"", "", ""}));
    CHECK_FALSE(AppIdentity{}.isSameAs({}));
    const AppIdentity script{"python3", "python3.11", ""};
    CHECK_FALSE(script.isSameAs({"My game", "python3.11", ""}));
}

TEST_CASE("An application is found by name, program or id, in any case") {
    const std::vector<PlayingApp> apps{app("Firefox", "firefox-bin", "org.mozilla.firefox"),
                                       app("Chromium", "spotify"), app("Chromium", "discord")};
    CHECK(findApp(apps, "firefox")->app.binary == "firefox-bin");
    CHECK(findApp(apps, "org.mozilla.Firefox")->app.binary == "firefox-bin");
    CHECK(findApp(apps, "Discord")->app.binary == "discord");
    CHECK(findApp({app("Küchenradio", "radio")}, "küchenRADIO"));
    CHECK(findApp({app("ŽIVĚ", "radio")}, "živě"));

    const auto shared = findApp(apps, "chromium");
    REQUIRE_FALSE(shared);
    CHECK(shared.error().kind == ErrorKind::unknown_source);
    CHECK(shared.error().next == "Name the program: spotify, discord.");
    CHECK(findApp(apps, "mpv").error().next.find("Firefox, spotify, discord") != std::string::npos);
    CHECK_FALSE(findApp({}, "mpv"));
    CHECK_FALSE(findApp(apps, ""));

    CHECK(selectorFor(apps[0], apps) == "Firefox");
    CHECK(selectorFor(apps[1], apps) == "spotify");
}
