#include "audio/feedback.h"

#include <algorithm>
#include <cctype>

namespace unisono {
namespace {

bool sameAddress(const std::string& one, const std::string& other) {
    return !one.empty() &&
           std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
               return std::toupper(static_cast<unsigned char>(a)) ==
                      std::toupper(static_cast<unsigned char>(b));
           });
}

Error bothAtOnce(const std::string& name, const SinkInfo& speaker, const char* meaning) {
    return {ErrorKind::feedback, name + " is a speaker of this group and its source at once.",
            meaning,
            "Take " + speaker.description + " out of the group, or choose another source."};
}

constexpr const char* kBothWays = "It cannot send sound to this computer and play what comes back.";

}  // namespace

std::optional<Error> feedbackOf(const InputInfo& input, const std::vector<SinkInfo>& speakers) {
    for (const SinkInfo& speaker : speakers) {
        const bool same_system = speaker.id.backend == input.id.backend;
        const bool hears = !input.monitor_of.empty() && (input.monitor_of == speaker.id.name ||
                                                         input.monitor_of == speaker.plays_into);
        const bool named_so =
            input.kind == InputInfo::Kind::monitor && input.id.name == speaker.id.name + ".monitor";
        if (same_system && (hears || named_so)) {
            return Error{
                ErrorKind::feedback,
                input.description + " is what " + speaker.description + " is given.",
                "Played on " + speaker.description +
                    " it would go round and round, louder each time.",
                "Take " + speaker.description + " out of the group, or choose another source."};
        }
        if (sameAddress(input.bluetooth_address, speaker.bluetooth_address)) {
            const bool streams = input.kind == InputInfo::Kind::bluetooth_music;
            return bothAtOnce(input.description, speaker,
                              streams ? kBothWays
                                      : "Listening through it turns its link into a telephone's, "
                                        "and it would hear itself.");
        }
    }
    return std::nullopt;
}

std::optional<Error> feedbackOf(const PlayingApp& app, const std::vector<SinkInfo>& speakers) {
    for (const SinkInfo& speaker : speakers) {
        if (sameAddress(app.bluetooth_address, speaker.bluetooth_address)) {
            return bothAtOnce(app.app.name, speaker, kBothWays);
        }
    }
    return std::nullopt;
}

}  // namespace unisono
