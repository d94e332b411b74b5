#include "audio/simulated/simulated_backend.h"
#include "backends/backends.h"

namespace unisono {

BackendKind simulatedKind() {
    return {"simulated",
            "four speakers that exist only here: desk, kitchen, den and bath",
            [] {
                auto backend = std::make_unique<SimulatedBackend>(machineClock(),
                                                                  SimulatedBackend::household());
                backend->addMicrophone(SimulatedBackend::householdMicrophone());
                for (const SimulatedAppConfig& app : SimulatedBackend::householdApps()) {
                    backend->addApp(app);
                }
                backend->runInRealTime();
                return backend;
            },
            {}};
}

}  // namespace unisono
