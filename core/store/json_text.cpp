#include "store/json_text.h"

#include <algorithm>

namespace unisono {
namespace {

int deepestNesting(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                in_string = false;
            }
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return deepest;
}

}  // namespace

tl::expected<nlohmann::json, std::string> parseJson(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return tl::unexpected<std::string>("it is empty");
    }
    if (text.size() > kMaxDocumentBytes) {
        return tl::unexpected<std::string>("it is far too large");
    }
    if (text.find('\0') != std::string_view::npos) {
        return tl::unexpected<std::string>("it is not text");
    }
    if (deepestNesting(text) > kMaxDocumentDepth) {
        return tl::unexpected<std::string>("it is nested too deeply");
    }
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        const auto good = text.substr(0, std::max<std::size_t>(error.byte, 1) - 1);
        const auto line = 1 + std::count(good.begin(), good.end(), '\n');
        return tl::unexpected("it is not valid JSON from line " + std::to_string(line) + " on");
    } catch (const nlohmann::json::exception&) {
        return tl::unexpected<std::string>("it holds a number that is out of bounds");
    }
}

std::string repairedUtf8(const std::string& text) {
    const std::string quoted =
        nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return nlohmann::json::parse(quoted).get<std::string>();
}

}  // namespace unisono
