#include "bluetooth/blocking/passkey.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <system_error>

namespace unisono {

namespace {

constexpr std::uint32_t kMaxPasskey = 999999;

}  // namespace

std::string passkeyText(std::uint32_t passkey) {
    std::array<char, 12> digits{};
    std::snprintf(digits.data(), digits.size(), "%06u", static_cast<unsigned>(passkey));
    return digits.data();
}

std::optional<std::uint32_t> passkeyFrom(std::string_view text) {
    std::uint32_t passkey = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), passkey);
    if (error != std::errc{} || end != text.data() + text.size() || passkey > kMaxPasskey) {
        return std::nullopt;
    }
    return passkey;
}

}  // namespace unisono
