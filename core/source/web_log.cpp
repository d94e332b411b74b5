#include "source/web_log.h"

#include <array>
#include <cstdarg>
#include <cstdio>
#include <mutex>
#include <string_view>

extern "C" {
#include <libavutil/log.h>
}

#include "model/letters.h"

namespace unisono {

namespace {

thread_local WebLog* current_log = nullptr;

void takeLog(void*, int level, const char* format, va_list arguments) {
    if (current_log == nullptr || format == nullptr) {
        return;
    }
    constexpr std::string_view kHeader = "header='";
    const bool isHeader = std::string_view(format).starts_with(kHeader);
    if (level > AV_LOG_WARNING && !isHeader) {
        return;
    }
    std::array<char, 256> text{};
    std::vsnprintf(text.data(), text.size(), format, arguments);
    if (isHeader) {
        const std::string_view line = std::string_view(text.data()).substr(kHeader.size());
        const std::size_t blank = line.find(' ');
        if (line.starts_with("HTTP/") && blank != std::string_view::npos &&
            line.substr(blank + 1).starts_with('3')) {
            ++current_log->redirects;
        }
        if (smallLetters(line.substr(0, 9)) == "location:") {
            current_log->sent_on_to = trimmed(line.substr(9, line.rfind('\'') - 9));
        }
    } else if (current_log->errors.size() < 2000) {
        current_log->errors += text.data();
    }
}

}  // namespace

WebListening::WebListening(WebLog& log) {
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_callback(takeLog); });
    current_log = &log;
}

WebListening::~WebListening() {
    current_log = nullptr;
}

}  // namespace unisono
