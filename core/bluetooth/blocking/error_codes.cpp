#include "bluetooth/blocking/error_codes.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace unisono {

CallResult failureOf(std::uint32_t code, std::span<const CodeMeaning> meanings) {
    const auto known = std::ranges::find(meanings, code, &CodeMeaning::code);
    if (known != meanings.end()) {
        return callFailed(known->cause);
    }
    std::array<char, 40> number{};
    std::snprintf(number.data(), number.size(), code > 0xFFFF ? "error 0x%08X" : "error %u",
                  static_cast<unsigned>(code));
    return callFailed(BluetoothCause::failed, number.data());
}

}  // namespace unisono
