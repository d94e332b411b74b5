// One line on the terminal that is drawn over and over.
#pragma once

#include <cstddef>
#include <string>

namespace unisono::cli {

// Does nothing unless standard output is a terminal.
class ProgressLine {
 public:
    ProgressLine();
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    [[nodiscard]] bool visible() const { return visible_; }
    // Columns that fit on one line now; the terminal may have been resized.
    [[nodiscard]] std::size_t columns() const;
    void show(const std::string& text);
    // Make room for other output; the next show() draws it again.
    void clear();
    // Never draw again.
    void hide();

 private:
    bool visible_;
    std::size_t drawn_ = 0;  // columns
};

}  // namespace unisono::cli
