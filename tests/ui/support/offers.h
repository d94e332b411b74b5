// What plays in the tests' house.
#pragma once

#include <string>

#include "studio/studio_snapshot.h"

namespace unisono::test {

inline SourceOffer offer(SourceChoice::Kind kind, const std::string& name, const std::string& title,
                         const std::string& detail = {}) {
    return {{kind, name}, title, detail, {}, true, {}};
}

}  // namespace unisono::test
