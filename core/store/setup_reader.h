// Reading a document that came from outside, field by field.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/setup.h"
#include "store/notice.h"

namespace unisono {

// Remembers the first thing that is not what it must be; after that, what the functions return no
// longer matters. `where` is the path of the parent, with a dot at its end: "speakers[2].".
class SetupReader {
 public:
    std::string problem;  // half a sentence, "speakers[2].name is not text"; empty: all is well
    std::vector<Notice> notices;

    void wrong(const std::string& where, const std::string& expected);
    void note(Notice::Kind kind, std::string what);

    bool object(const nlohmann::json& value, const std::string& where);
    // The list called `name`, or an empty one.
    const nlohmann::json& list(const nlohmann::json& parent, const std::string& where,
                               const std::string& name, bool required);
    // Empty if it is not there.
    std::string text(const nlohmann::json& parent, const std::string& where,
                     const std::string& name);
    std::string requiredText(const nlohmann::json& parent, const std::string& where,
                             const std::string& name);
    // False if it is not there.
    bool boolean(const nlohmann::json& parent, const std::string& where, const std::string& name);
    // Limited to `range`, with a notice; `fallback` if it is not there.
    double real(const nlohmann::json& parent, const std::string& where, const std::string& name,
                Range range, double fallback);
    // Written as in store/utc_text.h; limited like a number. 0 if it is not there.
    std::int64_t time(const nlohmann::json& parent, const std::string& where,
                      const std::string& name);
};

}  // namespace unisono
