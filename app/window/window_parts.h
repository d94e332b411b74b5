// What the window stands on: sound systems, the studio, the settings file.
#pragma once

#include <memory>
#include <string>

#include "audio/combined_backend.h"
#include "bluetooth/bluetooth.h"
#include "model/setup.h"
#include "store/settings_store.h"
#include "studio/studio.h"

namespace unisono {

class WindowParts {
 public:
    // `backend`: "auto", or one by name; `bluetooth` likewise (backends/bluetooth.h). Never fails:
    // without a sound system there are no speakers but the simulated ones, and the window says why.
    WindowParts(const std::string& backend, const std::string& bluetooth);
    ~WindowParts();
    WindowParts(const WindowParts&) = delete;
    WindowParts& operator=(const WindowParts&) = delete;

    [[nodiscard]] Studio& studio() { return *studio_; }
    [[nodiscard]] Bluetooth& bluetooth() { return *bluetooth_; }
    // As the file says; and what a person should know of that.
    [[nodiscard]] const LoadedSettings& loaded() const { return loaded_; }

 private:
    Result<void> save(const Setup& setup);

    LoadedSettings loaded_;
    std::optional<SettingsStore> store_;
    std::optional<Error> no_store_;
    Setup saved_;  // as this program knows the file
    std::unique_ptr<CombinedBackend> backend_;
    std::unique_ptr<Bluetooth> bluetooth_;
    std::unique_ptr<Studio> studio_;
};

}  // namespace unisono
