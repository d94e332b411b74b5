#include "cli/usage_error.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace unisono::cli {
namespace {

// Single letters to insert, delete or replace to get from one word to the other.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
    std::string best;
    std::size_t least = 3;  // farther away nothing is meant
    for (const std::string& candidate : known) {
        if (const std::size_t steps = distance(word, candidate); steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

}  // namespace

Error usageError(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App* command = &app;
    std::string words = app.get_name();
    for (auto chosen = app.get_subcommands(); !chosen.empty();
         chosen = command->get_subcommands()) {
        command = chosen.front();
        words += " " + command->get_name();
    }
    const std::string help = "See '" + words + " --help'.";
    std::vector<std::string> known;
    for (const CLI::App* subcommand : command->get_subcommands(
             [](const CLI::App* candidate) { return !candidate->get_group().empty(); })) {
        known.push_back(subcommand->get_name());
    }
    for (const CLI::Option* option : command->get_options()) {
        known.push_back(option->get_name());
    }
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
        const auto unknown = app.remaining(true);
        if (!unknown.empty()) {
            const std::string word = unknown.front().substr(0, unknown.front().find('='));
            const std::string meant = nearest(word, known);
            return {ErrorKind::usage, "\"" + word + "\" is not known here.", "",
                    meant.empty() ? help : "Did you mean " + meant + "? " + help};
        }
    }
    std::string what = error.what();
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
        what = what.substr(0, what.find(':')) + " needs one value.";
    }
    if (!what.empty() && what.back() != '.') {
        what += '.';
    }
    return {ErrorKind::usage, what, "", help};
}

}  // namespace unisono::cli
