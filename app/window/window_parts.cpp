#include "window/window_parts.h"

#include <chrono>
#include <utility>

#include "backends/backends.h"
#include "backends/bluetooth.h"
#include "bluetooth/no_bluetooth.h"
#include "model/setup_change.h"
#include "store/paths.h"

namespace unisono {
namespace {

// The system's own way, and if that has nothing to offer, what else this build can do.
std::unique_ptr<AudioBackend> systemBackend(const std::string& wanted) {
    if (wanted != "auto") {
        auto made = makeBackend(wanted);
        return made ? std::move(*made) : nullptr;
    }
    std::unique_ptr<AudioBackend> first;
    for (const BackendKind& kind : backendKinds()) {
        if (kind.name == "simulated") {
            continue;
        }
        auto backend = kind.make();
        // The system's own one will tell when its first speaker comes; another is only for where
        // there is no such server.
        const bool preferred = !first;
        if (backend->server().available && (preferred || !backend->sinks().empty())) {
            return backend;
        }
        if (preferred) {
            first = std::move(backend);
        }
    }
    return first;  // its server may come yet
}

std::int64_t unixMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

}  // namespace

WindowParts::WindowParts(const std::string& backend, const std::string& bluetooth) {
    auto opened = openBluetooth(bluetooth);
    bluetooth_ = opened ? std::move(*opened) : makeNoBluetooth(opened.error().sentence());
    if (auto folder = settingsFolder()) {
        store_.emplace(std::move(*folder));
        loaded_ = store_->load();
    } else {
        no_store_ = std::move(folder.error());
    }
    saved_ = loaded_.setup;

    std::vector<std::unique_ptr<AudioBackend>> parts;
    if (auto system = systemBackend(backend); system && system->name() != "simulated") {
        parts.push_back(std::move(system));
    }
    if (auto simulated = makeBackend("simulated")) {
        parts.push_back(std::move(*simulated));
    }
    backend_ = std::make_unique<CombinedBackend>(std::move(parts));
    backend_->show("simulated", false);

    StudioParts studio{*backend_, machineClock(), unixMs, {}, {}, {}};
    studio.servers = [this] {
        std::vector<ServerStatus> servers;
        for (const std::string& name : backend_->names()) {
            if (name != "simulated") {
                servers.push_back({name, backend_->serverOf(name)});
            }
        }
        return servers;
    };
    studio.bluetooth = bluetooth_.get();
    studio.show_simulated = [this](bool shown) { backend_->show("simulated", shown); };
    studio.save = [this](const Setup& setup) { return save(setup); };
    studio_ = std::make_unique<Studio>(std::move(studio));
}

WindowParts::~WindowParts() {
    studio_.reset();
}

// Only what was changed here is written, so that another program's changes stay.
Result<void> WindowParts::save(const Setup& setup) {
    if (!store_) {
        return tl::unexpected<Error>(*no_store_);
    }
    Setup file = store_->load().setup;
    if (file == Setup{}) {
        file = saved_;  // it is gone, or nobody can read it: what is known of it is not lost
    }
    applyChange(file, changeBetween(saved_, setup));
    if (auto written = store_->save(file); !written) {
        return written;
    }
    saved_ = setup;
    return {};
}

}  // namespace unisono
