#include "bluetooth/bluez/rfkill.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace unisono {

namespace {

std::string firstWord(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::string word;
    stream >> word;
    return word;
}

}  // namespace

// https://www.kernel.org/doc/Documentation/ABI/stable/sysfs-class-rfkill
bool isBlockedByRfkill(const std::string& id) {
    std::error_code gone;
    for (const auto& entry : std::filesystem::directory_iterator("/sys/class/rfkill", gone)) {
        const auto& folder = entry.path();
        if (firstWord(folder / "name") == id &&
            (firstWord(folder / "hard") == "1" || firstWord(folder / "soft") == "1")) {
            return true;
        }
    }
    return false;
}

}  // namespace unisono
