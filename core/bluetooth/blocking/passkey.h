// Passkeys as systems have them, numbers, and as people see them. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unisono {

// Six digits.
std::string passkeyText(std::uint32_t passkey);
// 0 … 999999, or nothing.
std::optional<std::uint32_t> passkeyFrom(std::string_view text);

}  // namespace unisono
