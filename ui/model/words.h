// Numbers and times as words, the same everywhere in the window. Pure but for the locale.
#pragma once

#include <QString>
#include <cstddef>
#include <cstdint>

namespace unisono::ui {

// "182 ms", "0.4 ms", "1.25 s": no more digits than are meant, a space that does not break.
QString milliseconds(double ms, int decimals = 0);
// For "within …" and "… apart": rounded up, to 0.1 below 1 ms, to 1 below 20 ms, to 5 above.
QString roundedUp_ms(double ms);
// "0.4 ms later", "2 ms earlier", "exactly on the line".
QString laterOrEarlier(double ms, int decimals = 1);
// "just now", "12 s ago", "3 min ago", "2 h ago", "yesterday", "12 days ago".
QString ago(std::int64_t then_unix_s, std::int64_t now_unix_s);
// "today", "yesterday", or the date in short.
QString day(std::int64_t then_unix_s, std::int64_t now_unix_s);
// "14:02", as the locale writes it.
QString clockTime(std::int64_t unix_s);
// "four"; from thirteen on "13".
QString numberWord(std::size_t number);
QString numberWordCapital(std::size_t number);  // to begin a sentence with
// "Kitchen", "Kitchen and Den", "Kitchen, Den and Hall".
QString listed(const QStringList& names);

}  // namespace unisono::ui
