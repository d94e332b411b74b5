// Simulated Bluetooth on a clock that moves when told to, and the window's model of it.
#pragma once

#include <QApplication>
#include <chrono>

#include "bluetooth/bluetooth_model.h"
#include "bluetooth/simulated/simulated_bluetooth.h"

namespace unisono::test {

class HandClock final : public Clock {
 public:
    [[nodiscard]] TimePoint now() const noexcept override { return now_; }
    void move(Nanoseconds by) { now_ += by; }

 private:
    TimePoint now_{std::chrono::hours(1)};
};

struct SimulatedRadio {
    static constexpr const char* kKitchen = "02:00:00:00:00:01";  // "Echo Dot-4AB", paired
    static constexpr const char* kHall = "02:00:00:00:00:02";     // "Echo Studio-7CD", paired
    static constexpr const char* kDen = "02:00:00:00:00:03";      // "JBL Flip 5", paired, battery
    static constexpr const char* kPorch = "02:00:00:00:00:04";    // "Old Boombox", wants a PIN
    static constexpr const char* kPhone = "02:00:00:00:00:05";

    SimulatedRadio() { furnish(bluetooth); }
    // Event by event, and after each what the window makes of it.
    void pass(Nanoseconds time) {
        const TimePoint end = clock.now() + time;
        for (auto next = bluetooth.next(); next && *next <= end; next = bluetooth.next()) {
            clock.move(std::max(*next - clock.now(), Nanoseconds(0)));
            bluetooth.pump();
            QApplication::processEvents();
        }
        clock.move(end - clock.now());
        bluetooth.pump();
        QApplication::processEvents();
    }

    HandClock clock;
    SimulatedBluetooth bluetooth{clock};
};

struct BluetoothHouse : SimulatedRadio {
    [[nodiscard]] const ui::BluetoothFacts& facts() const { return model.facts(); }
    ui::BluetoothModel model{bluetooth};
};

}  // namespace unisono::test
