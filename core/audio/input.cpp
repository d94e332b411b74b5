#include "audio/input.h"

#include <algorithm>
#include <utility>

namespace unisono {

Result<std::unique_ptr<InputStream>> InputOpener::openInput(const InputId& input,
                                                            const InputConfig& /*config*/,
                                                            CaptureCallback& /*callback*/) {
    return fail(ErrorKind::unsupported, "Unisono cannot record through " + input.backend + " yet.",
                {}, "Choose a microphone of another sound system.");
}

const InputInfo* usualInput(const std::vector<InputInfo>& inputs, InputInfo::Kind kind) {
    const InputInfo* usual = nullptr;
    for (const InputInfo& input : inputs) {
        if (input.kind != kind) {
            continue;
        }
        const auto rank = [](const InputInfo& one) {
            return std::pair(!one.muted, one.is_default);
        };
        if (usual == nullptr || rank(input) > rank(*usual)) {
            usual = &input;
        }
    }
    return usual;
}

const InputInfo* usualMicrophone(const std::vector<InputInfo>& inputs) {
    const InputInfo* usual = usualInput(inputs, InputInfo::Kind::microphone);
    return usual == nullptr || usual->muted ? nullptr : usual;
}

Result<InputInfo> findInput(const std::vector<InputInfo>& inputs, const std::string& typed) {
    std::vector<const InputInfo*> described;
    for (const InputInfo& input : inputs) {
        if (input.id.name == typed || input.id.text() == typed) {
            return input;
        }
        if (input.description == typed) {
            described.push_back(&input);
        }
    }
    if (described.size() == 1) {
        return *described.front();
    }
    const bool ambiguous = !described.empty();
    std::string names;
    for (const InputInfo& input : inputs) {
        const bool listed =
            ambiguous ? input.description == typed : input.kind == InputInfo::Kind::microphone;
        if (listed) {
            names += (names.empty() ? "" : ", ") + input.id.name;
        }
    }
    if (ambiguous) {
        return fail(ErrorKind::unknown_microphone,
                    "There is more than one microphone \"" + typed + "\".", {},
                    "Name one by its id: " + names + ".");
    }
    return fail(ErrorKind::unknown_microphone, "There is no microphone \"" + typed + "\" now.", {},
                names.empty() ? "Connect one and try again." : "There are: " + names + ".");
}

}  // namespace unisono
