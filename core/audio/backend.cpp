#include "audio/backend.h"

#include <algorithm>

namespace unisono {

Result<SinkInfo> findSink(const std::vector<SinkInfo>& sinks, const std::string& typed) {
    const auto exact = std::find_if(sinks.begin(), sinks.end(), [&](const SinkInfo& sink) {
        return sink.id.name == typed || sink.id.text() == typed ||
               (!sink.bluetooth_address.empty() && sink.bluetooth_address == typed);
    });
    if (exact != sinks.end()) {
        return *exact;
    }
    std::vector<const SinkInfo*> described;
    for (const SinkInfo& sink : sinks) {
        if (sink.description == typed) {
            described.push_back(&sink);
        }
    }
    if (described.size() == 1) {
        return *described.front();
    }
    std::string names;
    const auto list = [&names](const SinkInfo& sink) {
        names += (names.empty() ? "" : ", ") + sink.id.name;
    };
    if (described.size() > 1) {
        for (const auto* sink : described) {
            list(*sink);
        }
        return fail(ErrorKind::unknown_speaker,
                    "\"" + typed + "\" is the name of several speakers.", {},
                    "Say which one by its id: " + names + ".");
    }
    for (const SinkInfo& sink : sinks) {
        list(sink);
    }
    return fail(ErrorKind::unknown_speaker, "There is no speaker \"" + typed + "\".",
                "Nothing was played.",
                names.empty() ? "No speakers are connected now; 'unisono-cli doctor' says why."
                              : "Speakers that are there: " + names + ".");
}

const SinkInfo* sinkOf(const std::vector<SinkInfo>& sinks, std::string_view device) {
    const auto it = std::ranges::find_if(
        sinks, [&](const SinkInfo& sink) { return sink.key().device == device; });
    return it == sinks.end() ? nullptr : &*it;
}

}  // namespace unisono
