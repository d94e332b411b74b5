// Fields that another version wrote and this one does not know, carried from file to file.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace unisono {

// What `source` says beyond `known`, where `known` is what this version writes for the same
// thing: fields that are missing there, at any depth. Lists of objects are carried whole if one
// of their elements has such a field and none was left out. Null if there is nothing.
nlohmann::json unknownFields(const nlohmann::json& source, const nlohmann::json& known);

// `known` with the fields of `unknown` put back. What `known` says always wins. An element of a
// list gets its unknown fields back only as long as its known ones are what they were, since
// lists have no names by which to find a moved element again.
nlohmann::json withUnknownFields(const nlohmann::json& unknown, nlohmann::json known);

}  // namespace unisono
