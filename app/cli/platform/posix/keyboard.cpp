#include "cli/platform/keyboard.h"

#include <string>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace unisono::cli {
namespace {

// What follows ESC [ or ESC O.
Key escapedKey(const std::string& sequence) {
    switch (sequence.back()) {
        case 'A':
            return Key::up;
        case 'B':
            return Key::down;
        case 'C':
            return Key::right;
        case 'D':
            return Key::left;
        default:
            return sequence == "5~" ? Key::page_up : sequence == "6~" ? Key::page_down : Key::other;
    }
}

}  // namespace

struct Keyboard::State {
    termios before{};
    bool works = false;

    static std::optional<char> read() {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        char c = 0;
        if (::poll(&input, 1, 0) > 0 && (input.revents & POLLIN) != 0 &&
            ::read(STDIN_FILENO, &c, 1) == 1) {
            return c;
        }
        return std::nullopt;
    }
};

Keyboard::Keyboard() : state_(std::make_unique<State>()) {
    if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &state_->before) != 0) {
        return;
    }
    termios raw = state_->before;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    raw.c_cc[VMIN] = 0;
    raw.c_cc[VTIME] = 0;
    state_->works = tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0;
}

Keyboard::~Keyboard() {
    if (state_->works) {
        tcsetattr(STDIN_FILENO, TCSANOW, &state_->before);
    }
}

bool Keyboard::works() const {
    return state_->works;
}

std::optional<Key> Keyboard::next() {
    if (!state_->works) {
        return std::nullopt;
    }
    const auto first = State::read();
    if (!first) {
        return std::nullopt;
    }
    if (*first != '\x1b') {
        return plainKey(*first);
    }
    const auto second = State::read();
    if (!second) {
        return Key::escape;
    }
    if (*second != '[' && *second != 'O') {
        return Key::other;
    }
    // Parameters, then one letter or a tilde.
    std::string sequence;
    while (const auto c = State::read()) {
        sequence += *c;
        if (*c >= '@' && *c <= '~') {
            break;
        }
    }
    return sequence.empty() ? Key::other : escapedKey(sequence);
}

}  // namespace unisono::cli
