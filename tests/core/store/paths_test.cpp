#include "store/paths.h"

#include <map>
#include <string>

#include "support/catch.h"

using namespace unisono;

namespace {

Environment fake(std::map<std::string, std::string> variables) {
    return [variables](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

std::string generic(const Result<std::filesystem::path>& folder) {
    REQUIRE(folder.has_value());
    return toUtf8(folder->generic_u8string());
}

}  // namespace

TEST_CASE("Linux follows the XDG specification") {
    REQUIRE(generic(settingsFolderOnLinux(fake({{"HOME", "/home/ada"}}))) ==
            "/home/ada/.config/unisono");
    REQUIRE(generic(settingsFolderOnLinux(
                fake({{"HOME", "/home/ada"}, {"XDG_CONFIG_HOME", "/data/conf"}}))) ==
            "/data/conf/unisono");
    REQUIRE(generic(settingsFolderOnLinux(fake(
                {{"HOME", "/home/ada"}, {"XDG_CONFIG_HOME", ""}}))) == "/home/ada/.config/unisono");
}

TEST_CASE("a relative XDG_CONFIG_HOME is ignored, as the specification demands") {
    REQUIRE(generic(settingsFolderOnLinux(
                fake({{"HOME", "/home/ada"}, {"XDG_CONFIG_HOME", "conf"}}))) ==
            "/home/ada/.config/unisono");
}

TEST_CASE("Windows uses the roaming folder") {
    REQUIRE(generic(settingsFolderOnWindows(fake({{"APPDATA", "C:/Users/Ada/AppData/Roaming"}}))) ==
            "C:/Users/Ada/AppData/Roaming/Unisono");
}

TEST_CASE("macOS uses the library of the user") {
    REQUIRE(generic(settingsFolderOnMac(fake({{"HOME", "/Users/ada"}}))) ==
            "/Users/ada/Library/Application Support/Unisono");
}

TEST_CASE("names beyond ASCII survive") {
    REQUIRE(generic(settingsFolderOnLinux(fake({{"HOME", "/home/Æda 书"}}))) ==
            "/home/Æda 书/.config/unisono");
}

TEST_CASE("UNISONO_CONFIG_DIR overrides the rule of the system") {
    const auto chosen = std::filesystem::temp_directory_path() / "chosen";
    const auto folder = settingsFolder(
        fake({{"UNISONO_CONFIG_DIR", toUtf8(chosen)}, {"HOME", "/h"}, {"APPDATA", "/a"}}));
    REQUIRE(folder.has_value());
    REQUIRE(*folder == chosen);
}

TEST_CASE("a relative UNISONO_CONFIG_DIR is made absolute") {
    const auto folder = settingsFolder(fake({{"UNISONO_CONFIG_DIR", "conf"}}));
    REQUIRE(folder.has_value());
    REQUIRE(*folder == std::filesystem::current_path() / "conf");
}

TEST_CASE("an empty UNISONO_CONFIG_DIR does not count") {
    const auto environment = fake({{"UNISONO_CONFIG_DIR", ""}, {"HOME", "/h"}, {"APPDATA", "/a"}});
    REQUIRE(*settingsFolder(environment) == *settingsFolderHere(environment));
}

TEST_CASE("without a home the error names the variable to set") {
    for (const auto& rule : {settingsFolderOnLinux, settingsFolderOnWindows, settingsFolderOnMac,
                             settingsFolderHere}) {
        const auto folder = rule(fake({}));
        REQUIRE_FALSE(folder.has_value());
        REQUIRE(folder.error().kind == ErrorKind::settings_unusable);
        REQUIRE(folder.error().next.find("UNISONO_CONFIG_DIR") != std::string::npos);
    }
    REQUIRE(settingsFolderOnWindows(fake({})).error().what.find("APPDATA") != std::string::npos);
}

TEST_CASE("the real environment can be read") {
    REQUIRE(processEnvironment()("PATH").has_value());
    REQUIRE_FALSE(processEnvironment()("UNISONO_NO_SUCH_VARIABLE").has_value());
}
