#include "audio/combined_backend.h"

#include <algorithm>
#include <utility>

namespace unisono {

CombinedBackend::CombinedBackend(std::vector<std::unique_ptr<AudioBackend>> parts) {
    for (auto& part : parts) {
        std::string name = part->name();
        parts_.push_back({std::move(part), std::move(name), true});
    }
}

CombinedBackend::~CombinedBackend() {
    for (auto& part : parts_) {
        part.backend->onChange({});
    }
}

ServerInfo CombinedBackend::server() {
    return parts_.empty() ? ServerInfo{} : parts_.front().backend->server();
}

ServerInfo CombinedBackend::serverOf(const std::string& backend) {
    AudioBackend* part = find(backend);
    return part == nullptr ? ServerInfo{} : part->server();
}

std::vector<AudioBackend*> CombinedBackend::shown() {
    const std::lock_guard lock(mutex_);
    std::vector<AudioBackend*> backends;
    for (auto& part : parts_) {
        if (part.shown) {
            backends.push_back(part.backend.get());
        }
    }
    return backends;
}

std::vector<SinkInfo> CombinedBackend::sinks() {
    std::vector<SinkInfo> all;
    for (AudioBackend* backend : shown()) {
        auto own = backend->sinks();
        all.insert(all.end(), std::make_move_iterator(own.begin()),
                   std::make_move_iterator(own.end()));
    }
    return all;
}

std::vector<BluetoothCard> CombinedBackend::bluetoothCards() {
    std::vector<BluetoothCard> all;
    for (AudioBackend* backend : shown()) {
        auto own = backend->bluetoothCards();
        all.insert(all.end(), std::make_move_iterator(own.begin()),
                   std::make_move_iterator(own.end()));
    }
    return all;
}

bool CombinedBackend::lowerVolume(const SpeakerId& sink, double to) {
    AudioBackend* backend = find(sink.backend);
    return backend != nullptr && backend->lowerVolume(sink, to);
}

bool CombinedBackend::chooseProfile(const std::string& address, const std::string& profile) {
    for (AudioBackend* backend : shown()) {
        if (backend->chooseProfile(address, profile)) {
            return true;
        }
    }
    return false;
}

std::vector<InputInfo> CombinedBackend::inputs() {
    std::vector<InputInfo> all;
    for (AudioBackend* backend : shown()) {
        auto own = backend->inputs();
        all.insert(all.end(), std::make_move_iterator(own.begin()),
                   std::make_move_iterator(own.end()));
    }
    return all;
}

void CombinedBackend::onChange(std::function<void()> changed) {
    {
        const std::lock_guard lock(mutex_);
        changed_ = changed ? std::make_shared<std::function<void()>>(changed) : nullptr;
    }
    for (auto& part : parts_) {
        part.backend->onChange(changed);
    }
}

AudioBackend* CombinedBackend::find(const std::string& backend) {
    for (auto& part : parts_) {
        if (part.name == backend) {
            return part.backend.get();
        }
    }
    return nullptr;
}

Result<std::unique_ptr<OutputStream>> CombinedBackend::open(const SpeakerId& sink,
                                                            const StreamConfig& config,
                                                            RenderCallback& callback) {
    AudioBackend* backend = find(sink.backend);
    if (backend == nullptr) {
        return fail(ErrorKind::unknown_speaker,
                    "Nothing here plays through \"" + sink.backend + "\".");
    }
    return backend->open(sink, config, callback);
}

Result<std::unique_ptr<InputStream>> CombinedBackend::openInput(const InputId& input,
                                                                const InputConfig& config,
                                                                CaptureCallback& callback) {
    AudioBackend* backend = find(input.backend);
    if (backend == nullptr) {
        return fail(ErrorKind::unknown_microphone,
                    "Nothing here records through \"" + input.backend + "\".");
    }
    return backend->openInput(input, config, callback);
}

std::vector<PlayingApp> CombinedBackend::apps() {
    std::vector<PlayingApp> all;
    for (AudioBackend* backend : shown()) {
        auto own = backend->apps();
        all.insert(all.end(), std::make_move_iterator(own.begin()),
                   std::make_move_iterator(own.end()));
    }
    return all;
}

RoutingSupport CombinedBackend::routing() {
    RoutingSupport first;
    for (AudioBackend* backend : shown()) {
        RoutingSupport support = backend->routing();
        if (support.offered) {
            return support;
        }
        if (first.reason.empty()) {
            first = std::move(support);
        }
    }
    return first;
}

Result<std::unique_ptr<Capture>> CombinedBackend::openCapture(const CaptureRequest& request) {
    AudioBackend* chosen = nullptr;
    int best = -1;
    for (AudioBackend* backend : shown()) {
        if (!backend->routing().offered) {
            continue;
        }
        const auto apps = backend->apps();
        const bool plays = std::any_of(apps.begin(), apps.end(), [&](const PlayingApp& app) {
            return app.app.answersTo(request.app);
        });
        const bool has_speaker = std::any_of(
            request.speakers.begin(), request.speakers.end(),
            [&](const SpeakerId& speaker) { return speaker.backend == backend->name(); });
        const int fitness = (plays ? 2 : 0) + (has_speaker ? 1 : 0);
        if (fitness > best) {
            best = fitness;
            chosen = backend;
        }
    }
    return chosen == nullptr ? CaptureOpener::openCapture(request) : chosen->openCapture(request);
}

std::unique_ptr<Capture> CombinedBackend::silence(const InputId& input) {
    AudioBackend* backend = find(input.backend);
    return backend == nullptr ? nullptr : backend->silence(input);
}

void CombinedBackend::show(const std::string& backend, bool shown) {
    std::shared_ptr<std::function<void()>> changed;
    {
        const std::lock_guard lock(mutex_);
        for (auto& part : parts_) {
            if (part.name == backend) {
                part.shown = shown;
            }
        }
        changed = changed_;
    }
    if (changed) {
        (*changed)();
    }
}

std::vector<std::string> CombinedBackend::names() const {
    std::vector<std::string> names;
    for (const auto& part : parts_) {
        names.push_back(part.name);
    }
    return names;
}

}  // namespace unisono
