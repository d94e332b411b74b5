// Single keys from the terminal, without waiting for a line.
#pragma once

#include <memory>
#include <optional>

namespace unisono::cli {

enum class Key {
    up,
    down,
    left,
    right,
    page_up,
    page_down,
    comma,
    point,
    m,
    q,
    enter,
    escape,
    other,
};

// Of a plain character. Arrows and the like come in ways of each system's own.
constexpr Key plainKey(int c) {
    switch (c) {
        case ',':
            return Key::comma;
        case '.':
            return Key::point;
        case 'm':
        case 'M':
            return Key::m;
        case 'q':
        case 'Q':
            return Key::q;
        case '\n':
        case '\r':
            return Key::enter;
        case '\t':
            return Key::down;
        case 0x1B:
            return Key::escape;
        default:
            return Key::other;
    }
}

// While it lives, keys are not echoed and come at once; Ctrl-C stays what it is. Does nothing if
// standard input is not a terminal. One at a time.
class Keyboard {
 public:
    Keyboard();
    ~Keyboard();
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    [[nodiscard]] bool works() const;
    // The next key that was pressed, if any; never waits.
    std::optional<Key> next();

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace unisono::cli
