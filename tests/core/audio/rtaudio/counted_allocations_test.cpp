#include "counted_allocations.h"

#include <atomic>
#include <cstdlib>
#include <memory>
#include <new>

#include "support/catch.h"

namespace {

std::atomic<int> count{0};

}  // namespace

// Clang's thread sanitizer has these itself, and does not let go of them.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define UNISONO_COUNTS_NOTHING
#endif
#endif

#ifndef UNISONO_COUNTS_NOTHING
// By themselves in this file, so that no compiler sees them together with their callers.
void* operator new(std::size_t size) {
    ++count;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) {
        return memory;
    }
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    ++count;
    return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
    std::free(memory);
}
#endif

namespace unisono::test {

int allocations() {
    return count;
}

}  // namespace unisono::test

#ifndef UNISONO_COUNTS_NOTHING
TEST_CASE("allocations are counted") {
    const int before = unisono::test::allocations();
    auto* volatile number = ::operator new(4);
    REQUIRE(unisono::test::allocations() == before + 1);
    ::operator delete(number);
}
#endif
