// What the caller's threads and the thread of BlueZ's worker both see.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#include "bluetooth/snapshot.h"

namespace unisono {

struct BluezShared {
    std::mutex mutex;  // of the snapshot
    std::shared_ptr<const BluetoothSnapshot> snapshot = std::make_shared<BluetoothSnapshot>();

    std::mutex listener_mutex;  // held while the listener runs
    std::function<void()> listener;

    std::mutex worker_mutex;
    QObject* worker = nullptr;  // null before and after its life

    // Has `work` done on the worker's thread. False if there is no worker any more.
    template <class Work>
    bool post(Work work) {
        const std::lock_guard lock(worker_mutex);
        return worker != nullptr &&
               QMetaObject::invokeMethod(worker, std::move(work), Qt::QueuedConnection);
    }
};

}  // namespace unisono
