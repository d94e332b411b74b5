#include "bluetooth/bluetooth_facts.h"

#include <algorithm>

namespace unisono::ui {

BluetoothFacts::Radio BluetoothFacts::radio() const {
    if (now->state == BluetoothSnapshot::State::starting) {
        return Radio::unknown;
    }
    if (now->state == BluetoothSnapshot::State::absent || now->adapters.empty()) {
        return Radio::absent;
    }
    if (std::ranges::any_of(now->adapters, &BluetoothAdapter::powered)) {
        return Radio::on;
    }
    return std::ranges::all_of(now->adapters, &BluetoothAdapter::blocked) ? Radio::blocked
                                                                          : Radio::off;
}

std::string BluetoothFacts::adapterName(const std::string& id_or_address) const {
    const BluetoothAdapter* adapter = now->adapter(id_or_address);
    if (adapter == nullptr || now->adapters.size() < 2) {
        return {};
    }
    // Two of the same name are told apart by their number.
    const auto same = std::ranges::count(now->adapters, adapter->name, &BluetoothAdapter::name);
    return same > 1 || adapter->name.empty() ? adapter->name + " (" + adapter->id + ")"
                                             : adapter->name;
}

}  // namespace unisono::ui
