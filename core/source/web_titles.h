// What stations send beside their sound, as Shoutcast and Icecast do it ("ICY").
#pragma once

#include <string>
#include <string_view>

namespace unisono {

// "StreamTitle='Artist - It's a song';StreamUrl='…';" → "Artist - It's a song". Printable; empty if
// there is none.
std::string icyTitle(const std::string& packet);

// The value of a line "key: value" of the headers; empty if there is none.
std::string icyHeader(const std::string& headers, std::string_view key);

}  // namespace unisono
