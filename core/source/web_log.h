// What FFmpeg says on the side, which its error codes leave out. Internal to the web sources.
#pragma once

#include <string>

namespace unisono {

struct WebLog {
    int redirects = 0;
    std::string sent_on_to;  // by the last of them, as the server wrote it
    std::string errors;
};

// While it lives, what FFmpeg logs on this thread goes there; at most one a thread. FFmpeg logs for
// the whole process: anything else is nobody's business on the terminal, and dropped for good.
class WebListening {
 public:
    explicit WebListening(WebLog& log);
    ~WebListening();
    WebListening(const WebListening&) = delete;
    WebListening& operator=(const WebListening&) = delete;
};

}  // namespace unisono
