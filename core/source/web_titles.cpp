#include "source/web_titles.h"

#include <algorithm>

#include "source/words.h"

namespace unisono {

std::string icyTitle(const std::string& packet) {
    constexpr std::string_view kBegin = "StreamTitle='";
    const std::size_t begin = packet.find(kBegin);
    if (begin == std::string::npos) {
        return {};
    }
    const std::size_t from = begin + kBegin.size();
    const std::size_t end = std::min(packet.find("';", from), packet.rfind('\''));
    return end == std::string::npos || end < from ? std::string()
                                                  : asUtf8(packet.substr(from, end - from));
}

std::string icyHeader(const std::string& headers, std::string_view key) {
    for (std::size_t at = 0; at < headers.size();) {
        const std::size_t end = std::min(headers.find('\n', at), headers.size());
        const std::string_view line = std::string_view(headers).substr(at, end - at);
        const std::size_t colon = line.find(':');
        if (colon == key.size() && line.substr(0, colon) == key) {
            const std::size_t value = line.find_first_not_of(' ', colon + 1);
            return value == std::string_view::npos ? std::string()
                                                   : asUtf8(std::string(line.substr(value)));
        }
        at = end + 1;
    }
    return {};
}

}  // namespace unisono
