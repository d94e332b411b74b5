#include "window/platform/requests_to_end.h"

namespace unisono {

// Windows asks through the window, and Qt answers.
struct RequestsToEnd::Parts {};

RequestsToEnd::RequestsToEnd(std::function<void()> /*end*/) {
}

RequestsToEnd::~RequestsToEnd() = default;

}  // namespace unisono
