// Two ways to hand a small value from one thread to another without a lock.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace unisono {

// The newest value, from one writer to one reader: a triple buffer. put() and get() are wait-free.
template <class T>
class LatestValue {
    static_assert(std::is_trivially_copyable_v<T>);

 public:
    explicit LatestValue(const T& initial = {}) { slots_.fill(initial); }

    void put(const T& value) noexcept {
        slots_[back_] = value;
        back_ = middle_.exchange(back_ | kFresh, std::memory_order_acq_rel) & kIndex;
    }
    // The newest value; a reference that stays valid until the next get().
    const T& get() noexcept {
        if ((middle_.load(std::memory_order_relaxed) & kFresh) != 0) {
            front_ = middle_.exchange(front_, std::memory_order_acq_rel) & kIndex;
        }
        return slots_[front_];
    }

 private:
    static constexpr unsigned kIndex = 3;
    static constexpr unsigned kFresh = 4;
    std::array<T, 3> slots_{};
    std::atomic<unsigned> middle_{1};
    unsigned back_ = 0;   // writer's
    unsigned front_ = 2;  // reader's
};

// A value published by one writer to any number of readers: a sequence lock. put() is wait-free;
// get() is lock-free: it retries while a put() is under way.
template <class T>
class Published {
    static_assert(std::is_trivially_copyable_v<T>);

 public:
    void put(const T& value) noexcept {
        std::array<std::uint64_t, kWords> words{};
        std::memcpy(words.data(), &value, sizeof(T));
        const auto sequence = sequence_.load(std::memory_order_relaxed);
        sequence_.store(sequence + 1, std::memory_order_relaxed);
        // Release stores: none of the words can become visible before the odd sequence number.
        for (std::size_t i = 0; i < kWords; ++i) {
            words_[i].store(words[i], std::memory_order_release);
        }
        sequence_.store(sequence + 2, std::memory_order_release);
    }
    [[nodiscard]] T get() const noexcept {
        std::array<std::uint64_t, kWords> words{};
        std::uint64_t before = 0;
        std::uint64_t after = 0;
        do {
            before = sequence_.load(std::memory_order_acquire);
            for (std::size_t i = 0; i < kWords; ++i) {
                words[i] = words_[i].load(std::memory_order_acquire);
            }
            after = sequence_.load(std::memory_order_acquire);
        } while ((before & 1) != 0 || before != after);
        T value;
        std::memcpy(static_cast<void*>(&value), words.data(), sizeof(T));
        return value;
    }

 private:
    static constexpr std::size_t kWords = (sizeof(T) + 7) / 8;
    std::atomic<std::uint64_t> sequence_{0};
    std::array<std::atomic<std::uint64_t>, kWords> words_{};
};

}  // namespace unisono
