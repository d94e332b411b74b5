// How systems ask a window's program to end, other than through the window.
#pragma once

#include <functional>
#include <memory>

namespace unisono {

// While it lives, kill, Ctrl-C in the terminal and a session that ends call `end` from the event
// loop, so that the program leaves nothing behind: streams of other programs that are led here, a
// silent sink. One at a time.
class RequestsToEnd {
 public:
    explicit RequestsToEnd(std::function<void()> end);
    ~RequestsToEnd();
    RequestsToEnd(const RequestsToEnd&) = delete;
    RequestsToEnd& operator=(const RequestsToEnd&) = delete;

 private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace unisono
