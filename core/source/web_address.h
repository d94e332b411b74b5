// Web addresses among the names of things to play.
#pragma once

#include <string>
#include <string_view>

#include "model/error.h"

namespace unisono {

// Begins with http:// or https://, in letters of either case.
bool isWebAddress(std::string_view text);

// Fit to be asked for: a host, no control characters or blanks (those in the path are escaped).
// Errors: usage.
Result<std::string> checkedWebAddress(const std::string& text);

// `reference` as it stands in a document that came from `base` (RFC 3986, section 5.2): absolute,
// //host/…, /from/the/root, relative/with/../dots, ?query. Empty if it is neither http nor https.
std::string resolveWebAddress(const std::string& base, const std::string& reference);

// What an address names on its host, without query: "/jazz/all.m3u"; may be empty.
std::string webAddressPath(const std::string& address);

// For people, until a title is known: "radio.example/jazz", without what is secret in an address
// (user, password, query). Printable.
std::string webAddressName(const std::string& address);

}  // namespace unisono
