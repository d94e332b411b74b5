#include "cli/platform/keyboard.h"

#include <conio.h>
#include <io.h>
#include <stdio.h>

namespace unisono::cli {

struct Keyboard::State {
    bool works = false;
};

Keyboard::Keyboard() : state_(std::make_unique<State>()) {
    state_->works = _isatty(_fileno(stdin)) != 0;
}

Keyboard::~Keyboard() = default;

bool Keyboard::works() const {
    return state_->works;
}

std::optional<Key> Keyboard::next() {
    if (!state_->works || _kbhit() == 0) {
        return std::nullopt;
    }
    const int key = _getch();
    if (key == 0 || key == 0xE0) {
        switch (_getch()) {
            case 72:
                return Key::up;
            case 80:
                return Key::down;
            case 75:
                return Key::left;
            case 77:
                return Key::right;
            case 73:
                return Key::page_up;
            case 81:
                return Key::page_down;
            default:
                return Key::other;
        }
    }
    return plainKey(key);
}

}  // namespace unisono::cli
