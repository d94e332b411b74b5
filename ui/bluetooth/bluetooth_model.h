// The window's hand on Bluetooth: what there is, what a person asked for, and what came of it. GUI
// thread only; no call waits for a radio.
#pragma once

#include <QObject>
#include <QString>
#include <map>
#include <memory>
#include <string>

#include "bluetooth/bluetooth.h"
#include "bluetooth/bluetooth_facts.h"

namespace unisono::ui {

class BluetoothModel : public QObject {
    Q_OBJECT

 public:
    // `bluetooth` must outlive it, and be listened to by nobody else.
    explicit BluetoothModel(Bluetooth& bluetooth, QObject* parent = nullptr);
    ~BluetoothModel() override;

    [[nodiscard]] const BluetoothFacts& facts() const { return facts_; }

    // Looks for speakers, for half a minute; again while it looks: nothing new.
    void look();
    void stopLooking();
    // Pairs if need be, and connects; through this adapter, or the one that fits. Nothing happens
    // while it is asked for already.
    void connectSpeaker(const std::string& address, const std::string& adapter = {});
    // Also what others do to connect it.
    void cancel(const std::string& address);
    void disconnectSpeaker(const std::string& address);
    void reconnect(const std::string& address);
    void unpair(const std::string& address);  // from all adapters
    // All adapters that may be switched on.
    void switchOn();
    // Of facts().now->question.
    void answer(const PairingAnswer& answer);

 signals:
    void changed();
    void connected(const std::string& address);
    void failed(const std::string& address, unisono::ui::BluetoothRequest::What what,
                unisono::BluetoothCause cause);
    void disconnected(const std::string& address);
    void forgotten(const std::string& address);  // unpaired
    // A person wants the link to be kept, or left alone: for whoever keeps speakers connected.
    // Never wanted while it is being connected here.
    void wanted(const std::string& address);
    void unwanted(const std::string& address);
    void asked();  // facts().now->question is new
    void lookFailed(unisono::BluetoothCause cause);
    void switchOnFailed(unisono::BluetoothCause cause);  // and none is on

 private:
    using What = BluetoothRequest::What;
    struct Mailbox;
    void take();
    // A `done` that comes back to the GUI thread, and nowhere once this is gone.
    BluetoothDone later(std::function<void(const BluetoothResult&)> then);
    void begin(const std::string& address, What what, bool again);
    void finish(const std::string& address, std::uint64_t number, const BluetoothResult& result);
    void setUp(const std::string& address, const std::string& adapter, std::uint64_t number);

    struct Running {
        std::uint64_t number = 0;  // a later request for the same speaker has another one
        BluetoothJob job;
    };
    Bluetooth& bluetooth_;
    std::shared_ptr<Mailbox> mailbox_;
    BluetoothFacts facts_;
    std::map<std::string, Running> running_;
    BluetoothJob scan_;
    std::uint64_t numbers_ = 0;
    std::uint64_t asked_ = 0;
};

}  // namespace unisono::ui
