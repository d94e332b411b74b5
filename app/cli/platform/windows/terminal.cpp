#include "cli/platform/terminal.h"

// windows.h first: shellapi.h needs it.
#include <conio.h>
#include <io.h>
#include <shellapi.h>
#include <stdio.h>
#include <windows.h>

namespace unisono::cli {
namespace {

std::string toUtf8(const wchar_t* text) {
    const int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    if (size <= 1) {
        return {};
    }
    std::string result(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text, -1, result.data(), size, nullptr, nullptr);
    result.pop_back();  // the terminating zero
    return result;
}

}  // namespace

bool outputIsTerminal() {
    return _isatty(_fileno(stdout)) != 0;
}

bool inputIsTerminal() {
    return _isatty(_fileno(stdin)) != 0;
}

void forgetTypedInput() {
    FlushConsoleInputBuffer(GetStdHandle(STD_INPUT_HANDLE));
}

// The console hands out whole lines only to who waits for them: it is echoed here.
TypedLine readTyped(std::string& line) {
    while (_kbhit() != 0) {
        const int c = _getch();
        if (c == '\r' || c == '\n') {
            _putch('\r');
            _putch('\n');
            return TypedLine::whole;
        }
        if (c == 0x03 || c == 0x1A) {  // Ctrl-C, Ctrl-Z
            return TypedLine::ended;
        }
        if (c == '\b') {
            if (!line.empty()) {
                line.pop_back();
                _cputs("\b \b");
            }
        } else if (c >= ' ' && c <= '~') {
            line += static_cast<char>(c);
            _putch(c);
        } else if (c == 0 || c == 0xE0) {
            static_cast<void>(_getch());  // an arrow or the like: a second one says which
        }
    }
    return TypedLine::part;
}

std::optional<int> terminalWidth() {
    CONSOLE_SCREEN_BUFFER_INFO info{};
    if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) == 0) {
        return std::nullopt;
    }
    return info.srWindow.Right - info.srWindow.Left + 1;
}

void prepareTerminal() {
    SetConsoleOutputCP(CP_UTF8);
}

std::vector<std::string> commandLine(int argc, char** argv) {
    // What main() gets is in the user's code page and has lost whatever does not fit into it.
    int count = 0;
    wchar_t** wide = CommandLineToArgvW(GetCommandLineW(), &count);
    if (wide == nullptr) {
        return {argv + (argc > 0 ? 1 : 0), argv + argc};
    }
    std::vector<std::string> arguments;
    for (int i = 1; i < count; ++i) {
        arguments.push_back(toUtf8(wide[i]));
    }
    LocalFree(wide);
    return arguments;
}

std::optional<bool> mayRunInRealTime() {
    return std::nullopt;  // MMCSS needs no permission
}

}  // namespace unisono::cli
