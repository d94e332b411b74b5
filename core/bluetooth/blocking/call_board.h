// Which calls are under way, who waits for them until when, and what is known meanwhile. For
// blocking_bluetooth.cpp.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "bluetooth/blocking/blocking_bluetooth.h"

namespace unisono {

class CallBoard;

// One command on its way. What is not const is guarded by the board's mutex.
class BlockingCall final : public CallWatch {
 public:
    enum class Kind { scan, pair, connect, disconnect, other };
    using Job = std::shared_ptr<BluetoothJob::State>;

    BlockingCall(CallBoard& board, Kind of_kind, Job of_job, TimePoint until)
        : kind(of_kind), job(std::move(of_job)), deadline(until), board_(board) {}

    [[nodiscard]] bool stopped() const override;
    bool waitFor(Nanoseconds time) override;
    void found(BluetoothDevice device) override;
    PairingAnswer ask(PairingQuestion::Kind question, const std::string& code) override;
    void show(const std::string& code) override;
    void endAsking() override;

    const Kind kind;
    const Job job;
    const TimePoint deadline;
    DeviceRef device;       // what it keeps others from; empty until claimed
    std::string name;       // of what it is about, for sentences
    bool over = false;      // its job has ended; the call may still run
    bool canceled = false;  // … is to end
    bool declined = false;  // a question of it was answered with no
    bool asks_no_more = false;

 private:
    CallBoard& board_;
};

class CallBoard final : public std::enable_shared_from_this<CallBoard> {
 public:
    using Kind = BlockingCall::Kind;
    using Work = std::function<CallResult(CallBoard&, BlockingCall&)>;

    CallBoard(std::shared_ptr<BluetoothSystem> system, const BlockingConfig& config)
        : system_(std::move(system)), config_(config) {}

    void start();
    // Ends all jobs, and waits for the calls for a moment. The board is of no use afterwards.
    void end();

    [[nodiscard]] std::shared_ptr<const BluetoothSnapshot> snapshot() const;
    void onChange(std::function<void()> changed);
    void answer(std::uint64_t question, const PairingAnswer& answer);
    // Does the work on a thread of its own as soon as it is known what there is.
    BluetoothJob run(Kind kind, Nanoseconds limit, BluetoothDone done, Work work);

    // For the works.
    [[nodiscard]] BluetoothSystem& system() { return *system_; }
    [[nodiscard]] const BlockingConfig& config() const { return config_; }
    void look();
    void rename(BlockingCall& call, std::string name);
    // Keeps others from this device. False: they were first.
    bool claim(BlockingCall& call, const DeviceRef& device);
    // … and ends what is in the way of a disconnect.
    void claimFromConnecting(BlockingCall& call, const DeviceRef& device);
    void forgetFound(const DeviceRef& device);
    // Whether the system itself lists it, paired or not; else only a scan has heard it.
    [[nodiscard]] bool lists(const DeviceRef& device) const;
    // Waits so long, or until all is to end: true then.
    [[nodiscard]] bool isEndingAfter(Nanoseconds time);
    // Devices found so far are not present unless they are found again.
    void beginScan();
    // One inquiry at a time: waits for its turn; false if the call is stopped first.
    bool beginInquiry(BlockingCall& call, const std::string& adapter);
    void endInquiry();

 private:
    friend class BlockingCall;
    using Place = std::pair<std::string, std::string>;  // address and adapter

    void cancel(const BlockingCall::Job& job);
    void carryOut(BlockingCall& call, const Work& work);
    void keepLooking();
    void keepTime();
    bool endWhatIsDue(std::unique_lock<std::mutex>& lock, TimePoint& next);
    void launch(std::function<void()> work);
    void publish();
    // With the mutex held.
    [[nodiscard]] BluetoothSnapshot read() const;
    void pose(BlockingCall& call, PairingQuestion::Kind kind, const std::string& code);
    void withdraw(const BlockingCall& call);

    const std::shared_ptr<BluetoothSystem> system_;
    const BlockingConfig config_;

    std::mutex listener_mutex_;  // held while the listener runs
    std::function<void()> listener_;

    mutable std::mutex mutex_;  // of all below; never held during a call or a callback
    std::condition_variable changed_;
    std::shared_ptr<const BluetoothSnapshot> snapshot_ = std::make_shared<BluetoothSnapshot>();
    std::uint64_t revision_ = 0;
    bool publish_wanted_ = false;
    bool looked_ = false;
    std::uint64_t looks_begun_ = 0;
    std::uint64_t look_kept_ = 0;  // which one the newest is
    BluetoothLook look_;
    std::optional<CallFailure> absence_;
    std::map<Place, BluetoothDevice> found_;  // by scans
    std::optional<std::string> inquiring_;    // the adapter
    std::optional<PairingQuestion> question_;
    BlockingCall* asker_ = nullptr;
    std::optional<PairingAnswer> answer_;
    std::vector<std::shared_ptr<BlockingCall>> calls_;
    std::size_t threads_ = 0;  // all but the clock's
    bool ending_ = false;
    std::thread clock_;
};

}  // namespace unisono
