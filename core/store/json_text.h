// JSON text that came from outside: checked before it is trusted.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace unisono {

// Settings are a few kilobytes; anything larger is not ours.
inline constexpr std::size_t kMaxDocumentBytes = std::size_t{4} << 20;
inline constexpr int kMaxDocumentDepth = 64;

// One JSON value, or half a sentence that says what is wrong ("it is empty"). Refuses what the
// parser by itself would let through or choke on: bytes after a NUL, and deep nesting, which
// would exhaust the stack later, when the value is copied or written. Pure, thread safe.
tl::expected<nlohmann::json, std::string> parseJson(std::string_view text);

// `text` with U+FFFD for whatever is not UTF-8 in it.
std::string repairedUtf8(const std::string& text);

}  // namespace unisono
