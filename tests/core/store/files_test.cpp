#include "store/files.h"

#include <memory>
#include <string>
#include <thread>

#include "support/catch.h"
#include "temporary_folder.h"

using namespace unisono;
using test::readFile;

TEST_CASE("the system's files keep their promises") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "x.json";
    auto& system = systemFiles();
    REQUIRE(system.writeNew(file, "abc"));
    REQUIRE(system.writeNew(file, "def").error() == std::errc::file_exists);
    REQUIRE(system.read(file, 3) == std::string("abc"));
    REQUIRE(system.read(file, 2).error() == std::errc::file_too_large);
    REQUIRE(system.read(folder.path(), 9).error() == std::errc::is_a_directory);
    REQUIRE(system.read(folder.path() / "none", 9).error() == std::errc::no_such_file_or_directory);
    REQUIRE_FALSE(system.replace(folder.path() / "none", file).has_value());
    REQUIRE(readFile(file) == "abc");
    REQUIRE(system.remove(file));
    REQUIRE(system.remove(file));
    {
        const auto lock = system.lock(file);
        REQUIRE(lock != nullptr);
        std::unique_ptr<FileLock> second;
        std::thread([&] { second = system.lock(file); }).join();
        REQUIRE(second == nullptr);
    }
    REQUIRE(system.lock(file) != nullptr);
}
