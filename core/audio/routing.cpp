#include "audio/routing.h"

#include <algorithm>

#include "model/letters.h"

namespace unisono {
namespace {

bool agree(const std::string& one, const std::string& other) {
    return one.empty() || other.empty() || one == other;
}

}  // namespace

bool AppIdentity::isSameAs(const AppIdentity& other) const {
    const bool something_in_common = (!name.empty() && name == other.name) ||
                                     (!binary.empty() && binary == other.binary) ||
                                     (!id.empty() && id == other.id);
    return something_in_common && agree(name, other.name) && agree(binary, other.binary) &&
           agree(id, other.id);
}

bool AppIdentity::answersTo(std::string_view typed) const {
    const std::string wanted = smallLetters(typed);
    return !wanted.empty() && (smallLetters(name) == wanted || smallLetters(binary) == wanted ||
                               smallLetters(id) == wanted);
}

std::string selectorFor(const PlayingApp& app, const std::vector<PlayingApp>& apps) {
    for (const std::string* typed : {&app.app.name, &app.app.binary, &app.app.id}) {
        const auto meant = std::count_if(apps.begin(), apps.end(), [&](const PlayingApp& other) {
            return other.app.answersTo(*typed);
        });
        if (!typed->empty() && meant <= 1) {
            return *typed;
        }
    }
    return app.app.name;
}

Result<PlayingApp> findApp(const std::vector<PlayingApp>& apps, std::string_view typed) {
    std::vector<const PlayingApp*> found;
    for (const PlayingApp& app : apps) {
        if (app.app.answersTo(typed)) {
            found.push_back(&app);
        }
    }
    if (found.size() == 1) {
        return *found.front();
    }
    std::string names;
    for (const PlayingApp& app : apps) {
        if (found.empty() || app.app.answersTo(typed)) {
            names += (names.empty() ? "" : ", ") + selectorFor(app, apps);
        }
    }
    const std::string quoted = "\"" + std::string(typed) + "\"";
    if (!found.empty()) {
        return fail(ErrorKind::unknown_source,
                    "More than one application is called " + quoted + ".", {},
                    "Name the program: " + names + ".");
    }
    return fail(ErrorKind::unknown_source, "No application " + quoted + " plays now.", {},
                names.empty() ? "Let it play, then try again."
                              : "There are: " + names + ". Or let it play, then try again.");
}

LatencyTold toldByHand(Nanoseconds total) {
    const long long ms = std::chrono::round<std::chrono::milliseconds>(total).count();
    LatencyTold told{total, false, {}};
    if (ms > 0) {
        told.sentence = "This sound system cannot tell video players that sound arrives " +
                        std::to_string(ms) + " ms later. In the player, set the audio delay to -" +
                        std::to_string(ms) + " ms.";
    }
    return told;
}

RoutingSupport AppDirectory::routing() {
    return {false, "Only PulseAudio and PipeWire can hand over what other programs play."};
}

Result<std::unique_ptr<Capture>> CaptureOpener::openCapture(const CaptureRequest& /*request*/) {
    return fail(ErrorKind::unsupported,
                "This sound system cannot hand over what other programs play.", {},
                "It works with PulseAudio and PipeWire (--backend pulse).");
}

}  // namespace unisono
