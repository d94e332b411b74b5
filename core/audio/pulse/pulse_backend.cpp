#include "audio/pulse/pulse_backend.h"

#include <algorithm>
#include <cstring>

#include <pulse/pulseaudio.h>

#include "audio/pulse/bluetooth_properties.h"
#include "audio/pulse/input_info.h"
#include "audio/pulse/properties.h"
#include "audio/pulse/pulse_capture.h"
#include "audio/pulse/pulse_routing.h"
#include "audio/pulse/pulse_stream.h"
#include "audio/pulse/realtime_thread.h"
#include "audio/pulse/silent_sink.h"

namespace unisono {

struct PulseCallbacks {
    static PulseBackend& self(void* user) { return *static_cast<PulseBackend*>(user); }

    static void state(pa_context* /*context*/, void* user) { self(user).onContextState(); }

    static void event(pa_context* context, pa_subscription_event_type_t type, std::uint32_t index,
                      void* user) {
        const auto facility = type & PA_SUBSCRIPTION_EVENT_FACILITY_MASK;
        const auto kind = type & PA_SUBSCRIPTION_EVENT_TYPE_MASK;
        if (facility == PA_SUBSCRIPTION_EVENT_SERVER) {
            release(pa_context_get_server_info(context, &serverInfo, user));
        } else if (facility == PA_SUBSCRIPTION_EVENT_SINK) {
            if (kind == PA_SUBSCRIPTION_EVENT_REMOVE) {
                self(user).dropSink(index);
            } else {
                release(pa_context_get_sink_info_by_index(context, index, &sinkInfo, user));
            }
        } else if (facility == PA_SUBSCRIPTION_EVENT_SOURCE) {
            if (kind == PA_SUBSCRIPTION_EVENT_REMOVE) {
                self(user).dropSource(index);
            } else {
                release(pa_context_get_source_info_by_index(context, index, &sourceInfo, user));
            }
        } else if (facility == PA_SUBSCRIPTION_EVENT_SINK_INPUT) {
            if (kind == PA_SUBSCRIPTION_EVENT_REMOVE) {
                self(user).routing_->dropStream(index);
            } else {
                release(pa_context_get_sink_input_info(context, index, &streamInfo, user));
            }
        } else if (facility == PA_SUBSCRIPTION_EVENT_CARD) {
            if (kind == PA_SUBSCRIPTION_EVENT_REMOVE) {
                self(user).dropCard(index);
            } else {
                release(pa_context_get_card_info_by_index(context, index, &cardInfo, user));
            }
        }
    }

    static void serverInfo(pa_context* context, const pa_server_info* info, void* user) {
        if (info == nullptr) {
            return;
        }
        auto& backend = self(user);
        {
            const std::lock_guard lock(backend.mutex_);
            const std::string name = info->server_name == nullptr ? "" : info->server_name;
            const std::string version = info->server_version == nullptr ? "" : info->server_version;
            backend.is_pipewire_ = name.find("PipeWire") != std::string::npos;
            backend.server_.name =
                backend.is_pipewire_ ? name
                                     : (name == "pulseaudio" ? "PulseAudio" : name) + " " + version;
            backend.server_.default_sink =
                info->default_sink_name == nullptr ? "" : info->default_sink_name;
            backend.default_source_ =
                info->default_source_name == nullptr ? "" : info->default_source_name;
            for (auto& [index, sink] : backend.sinks_) {
                sink.info.is_default = sink.info.id.name == backend.server_.default_sink;
            }
            for (auto& [index, input] : backend.inputs_) {
                input.info.is_default = input.info.id.name == backend.default_source_;
            }
        }
        backend.routing_->connected(context, backend.is_pipewire_);
        backend.routing_->storeDefault(
            info->default_sink_name == nullptr ? "" : info->default_sink_name);
    }

    static void streamInfo(pa_context* /*context*/, const pa_sink_input_info* info, int /*end*/,
                           void* user) {
        if (info != nullptr) {
            self(user).routing_->storeStream(*info);
        }
    }

    static void clientInfo(pa_context* /*context*/, const pa_client_info* info, int /*end*/,
                           void* user) {
        if (info != nullptr) {
            self(user).routing_->storeClient(*info);
        }
    }

    static void sinkInfo(pa_context* /*context*/, const pa_sink_info* info, int end, void* user) {
        auto& backend = self(user);
        if (info != nullptr) {
            backend.storeSink(*info);
        } else if (end > 0) {
            backend.announce();
        }
    }

    static void sourceInfo(pa_context* /*context*/, const pa_source_info* info, int end,
                           void* user) {
        auto& backend = self(user);
        if (info != nullptr) {
            backend.storeSource(*info);
        } else if (end > 0) {
            backend.announce();
        }
    }

    static void cardInfo(pa_context* /*context*/, const pa_card_info* info, int end, void* user) {
        auto& backend = self(user);
        if (info != nullptr) {
            backend.storeCard(*info);
        } else if (end > 0) {
            backend.announce();
        }
    }

    static void firstCards(pa_context* /*context*/, const pa_card_info* info, int /*end*/,
                           void* user) {
        if (info != nullptr) {
            self(user).storeCard(*info);
        }
    }

    static void firstSources(pa_context* /*context*/, const pa_source_info* info, int /*end*/,
                             void* user) {
        if (info != nullptr) {
            self(user).storeSource(*info);
        }
    }

    static void firstList(pa_context* /*context*/, const pa_sink_info* info, int end, void* user) {
        auto& backend = self(user);
        if (info != nullptr) {
            backend.storeSink(*info);
            return;
        }
        if (end != 0) {
            backend.routing_->settle([&backend] { backend.onSettled(); });
        }
    }

    static void retry(pa_mainloop_api* api, pa_time_event* event, const timeval* /*time*/,
                      void* user) {
        api->time_free(event);
        self(user).retry_event_ = nullptr;
        self(user).connect();
    }

    static void release(pa_operation* operation) {
        if (operation != nullptr) {
            pa_operation_unref(operation);
        }
    }
};

namespace {

BluetoothProperties bluetoothOf(const pa_proplist* properties) {
    return bluetoothPropertiesOf(
        [properties](const char* key) { return property(properties, key); });
}

}  // namespace

PulseBackend::PulseBackend(PulseBackendConfig config) : config_(std::move(config)) {
    loop_ = pa_threaded_mainloop_new();
    api_ = pa_threaded_mainloop_get_api(loop_);
    routing_ = std::make_unique<PulseRouting>(loop_, [this] { announce(); });
    pa_threaded_mainloop_set_name(loop_, "unisono-audio");
    pa_threaded_mainloop_start(loop_);
    pa_threaded_mainloop_lock(loop_);
    connect();
    pa_threaded_mainloop_unlock(loop_);
}

PulseBackend::~PulseBackend() {
    onChange({});
    pa_threaded_mainloop_lock(loop_);
    if (retry_event_ != nullptr) {
        api_->time_free(retry_event_);
    }
    if (context_ != nullptr) {
        pa_context_set_state_callback(context_, nullptr, nullptr);
        pa_context_set_subscribe_callback(context_, nullptr, nullptr);
        pa_context_disconnect(context_);
        pa_context_unref(context_);
    }
    pa_threaded_mainloop_unlock(loop_);
    pa_threaded_mainloop_stop(loop_);
    pa_threaded_mainloop_free(loop_);
}

void PulseBackend::connect() {
    // Streams carry these properties on, so that everybody can tell them from other programs'.
    pa_proplist* properties = pa_proplist_new();
    pa_proplist_sets(properties, PA_PROP_APPLICATION_ID, kApplicationId);
    pa_proplist_sets(properties, kSessionProperty, routing_->session().c_str());
    context_ = pa_context_new_with_proplist(api_, config_.application.c_str(), properties);
    pa_proplist_free(properties);
    pa_context_set_state_callback(context_, &PulseCallbacks::state, this);
    pa_context_set_subscribe_callback(context_, &PulseCallbacks::event, this);
    const char* server = config_.server.empty() ? nullptr : config_.server.c_str();
    // Some failures come back at once and without a callback, others through the callback, which
    // has then dropped the context already.
    if (pa_context_connect(context_, server, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0 &&
        context_ != nullptr) {
        onConnectionLost();
    }
}

void PulseBackend::scheduleConnect() {
    if (retry_event_ != nullptr) {
        return;
    }
    const bool early = failures_ * config_.retry < std::chrono::seconds(10);
    const Nanoseconds wait = early ? config_.retry : config_.retry_later;
    ++failures_;
    const pa_usec_t at =
        pa_rtclock_now() +
        static_cast<pa_usec_t>(std::chrono::duration_cast<std::chrono::microseconds>(wait).count());
    retry_event_ = pa_context_rttime_new(context_, at, &PulseCallbacks::retry, this);
}

void PulseBackend::onContextState() {
    switch (pa_context_get_state(context_)) {
        case PA_CONTEXT_READY:
            onReady();
            break;
        case PA_CONTEXT_FAILED:
        case PA_CONTEXT_TERMINATED:
            onConnectionLost();
            break;
        default:
            break;
    }
}

void PulseBackend::onConnectionLost() {
    {
        const std::lock_guard lock(mutex_);
        tried_ = true;
        server_ = {};
        server_.problem = std::string("No sound server answers (") +
                          pa_strerror(pa_context_errno(context_)) + ").";
        sinks_.clear();
        inputs_.clear();
        cards_.clear();
    }
    routing_->lost();
    settled_.notify_all();
    scheduleConnect();
    pa_context_set_state_callback(context_, nullptr, nullptr);
    pa_context_set_subscribe_callback(context_, nullptr, nullptr);
    pa_context_unref(context_);  // the streams hold references of their own
    context_ = nullptr;
    announce();
}

void PulseBackend::onReady() {
    failures_ = 0;
    makeThisThreadRealtime();
    const auto mask = static_cast<pa_subscription_mask_t>(
        PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SOURCE | PA_SUBSCRIPTION_MASK_SINK_INPUT |
        PA_SUBSCRIPTION_MASK_SERVER | PA_SUBSCRIPTION_MASK_CARD);
    PulseCallbacks::release(pa_context_subscribe(context_, mask, nullptr, nullptr));
    PulseCallbacks::release(
        pa_context_get_server_info(context_, &PulseCallbacks::serverInfo, this));
    // Answers come in the order of the questions, so the rest is known when the last list ends.
    PulseCallbacks::release(
        pa_context_get_card_info_list(context_, &PulseCallbacks::firstCards, this));
    PulseCallbacks::release(
        pa_context_get_source_info_list(context_, &PulseCallbacks::firstSources, this));
    PulseCallbacks::release(
        pa_context_get_client_info_list(context_, &PulseCallbacks::clientInfo, this));
    PulseCallbacks::release(
        pa_context_get_sink_input_info_list(context_, &PulseCallbacks::streamInfo, this));
    PulseCallbacks::release(
        pa_context_get_sink_info_list(context_, &PulseCallbacks::firstList, this));
}

void PulseBackend::onSettled() {
    {
        const std::lock_guard lock(mutex_);
        tried_ = true;
        server_.available = true;
        server_.problem.clear();
    }
    settled_.notify_all();
    announce();
}

void PulseBackend::storeSink(const pa_sink_info& sink) {
    PulseSink entry;
    SinkInfo& info = entry.info;
    info.id = {name(), sink.name};
    info.description = sink.description == nullptr ? sink.name : sink.description;
    info.rate_hz = static_cast<int>(sink.sample_spec.rate);
    info.channels = sink.sample_spec.channels;
    info.capabilities = {(sink.flags & PA_SINK_LATENCY) != 0, true, true};

    const BluetoothProperties bluetooth = bluetoothOf(sink.proplist);
    info.plays_into = property(sink.proplist, PA_PROP_DEVICE_MASTER_DEVICE);
    info.bluetooth_address = bluetooth.address;
    info.bluetooth_codec = bluetooth.codec;
    info.bluetooth_adapter = bluetooth.adapter;
    info.bluetooth_profile = bluetooth.profile;
    info.volume = static_cast<double>(pa_cvolume_max(&sink.volume)) / PA_VOLUME_NORM;
    entry.volumes.assign(sink.volume.values, sink.volume.values + sink.volume.channels);
    entry.hidden = isSilent(sink);
    routing_->storeSink(sink);
    const std::lock_guard lock(mutex_);
    if (is_pipewire_) {
        entry.timing = PulseTiming::pulled_graph;
    } else if ((sink.flags & PA_SINK_DYNAMIC_LATENCY) == 0 &&
               property(sink.proplist, PA_PROP_DEVICE_API) == "alsa") {
        entry.timing = PulseTiming::pulled_fixed;
        entry.fixed_latency = std::chrono::microseconds(sink.configured_latency);
    }
    info.is_default = server_.default_sink == sink.name;
    sinks_[sink.index] = std::move(entry);
}

void PulseBackend::dropSink(std::uint32_t index) {
    {
        const std::lock_guard lock(mutex_);
        sinks_.erase(index);
    }
    routing_->dropSink(index);
    announce();
}

void PulseBackend::storeSource(const pa_source_info& source) {
    Input input{inputInfoOf(source, name()), false};
    input.hidden = isSilentSink(input.info.monitor_of);
    {
        const std::lock_guard lock(mutex_);
        input.info.is_default = default_source_ == source.name;
        inputs_[source.index] = std::move(input);
    }
    routing_->storeSource(source.index, source.name);
}

void PulseBackend::dropSource(std::uint32_t index) {
    {
        const std::lock_guard lock(mutex_);
        inputs_.erase(index);
    }
    routing_->dropSource(index);
    announce();
}

std::vector<InputInfo> PulseBackend::inputs() {
    waitUntilSettled();
    const std::lock_guard lock(mutex_);
    std::vector<InputInfo> list;
    for (const auto& [index, input] : inputs_) {
        if (!input.hidden) {
            list.push_back(input.info);
        }
    }
    return list;
}

Result<std::unique_ptr<InputStream>> PulseBackend::openInput(const InputId& id,
                                                             const InputConfig& config,
                                                             CaptureCallback& callback) {
    waitUntilSettled();
    InputInfo input;
    {
        const std::lock_guard lock(mutex_);
        if (!server_.available) {
            return fail(ErrorKind::server_unavailable, "No sound server answers.",
                        "Nothing can be heard.", "Try again when it is back.");
        }
        for (const auto& [index, one] : inputs_) {
            if (one.info.id == id) {
                input = one.info;
            }
        }
    }
    if (input.id != id) {
        return fail(ErrorKind::unknown_microphone,
                    "There is no microphone \"" + id.name + "\" now.", {},
                    "Connect it and try again.");
    }
    pa_threaded_mainloop_lock(loop_);
    std::unique_ptr<PulseCapture> capture;
    if (context_ != nullptr && pa_context_get_state(context_) == PA_CONTEXT_READY) {
        capture = std::make_unique<PulseCapture>(loop_, context_, input, config, callback);
    }
    pa_threaded_mainloop_unlock(loop_);
    if (!capture || !capture->connected()) {
        return fail(ErrorKind::microphone_unavailable,
                    "The sound server refused to record from " + input.description + ".", {},
                    "Another program may hold it, or recording is not allowed; see the system's "
                    "sound settings.");
    }
    return capture;
}

void PulseBackend::announce() {
    std::function<void()> changed;
    {
        const std::lock_guard lock(mutex_);
        changed = changed_;
    }
    if (changed) {
        changed();
    }
}

void PulseBackend::waitUntilSettled() {
    std::unique_lock lock(mutex_);
    settled_.wait_for(lock, config_.connect_timeout, [this] { return tried_; });
}

ServerInfo PulseBackend::server() {
    waitUntilSettled();
    const std::lock_guard lock(mutex_);
    return server_;
}

std::vector<SinkInfo> PulseBackend::sinks() {
    waitUntilSettled();
    const std::lock_guard lock(mutex_);
    std::vector<SinkInfo> list;
    for (const auto& [index, sink] : sinks_) {
        if (!sink.hidden) {
            list.push_back(sink.info);
        }
    }
    return list;
}

std::vector<PlayingApp> PulseBackend::apps() {
    waitUntilSettled();
    return routing_->apps();
}

Result<std::unique_ptr<Capture>> PulseBackend::openCapture(const CaptureRequest& request) {
    waitUntilSettled();
    return routing_->open(request);
}

std::unique_ptr<Capture> PulseBackend::silence(const InputId& input) {
    waitUntilSettled();
    return routing_->silence(input.name);
}

void PulseBackend::onChange(std::function<void()> changed) {
    // The main loop's lock as well: once this returns, the old listener is not running any more.
    const bool own = pa_threaded_mainloop_in_thread(loop_) != 0;
    if (!own) {
        pa_threaded_mainloop_lock(loop_);
    }
    {
        const std::lock_guard lock(mutex_);
        changed_ = std::move(changed);
    }
    if (!own) {
        pa_threaded_mainloop_unlock(loop_);
    }
}

Result<std::unique_ptr<OutputStream>> PulseBackend::open(const SpeakerId& id,
                                                         const StreamConfig& config,
                                                         RenderCallback& callback) {
    waitUntilSettled();
    PulseSink sink;
    {
        const std::lock_guard lock(mutex_);
        if (!server_.available) {
            return fail(ErrorKind::server_unavailable, "No sound server answers.",
                        "Nothing can be played.", "It is tried again by itself.");
        }
        const auto found = std::find_if(sinks_.begin(), sinks_.end(), [&](const auto& entry) {
            return entry.second.info.id == id;
        });
        if (found == sinks_.end()) {
            return fail(ErrorKind::unknown_speaker, "There is no speaker \"" + id.name + "\" now.",
                        {}, "It is used as soon as it appears.");
        }
        sink = found->second;
    }
    pa_threaded_mainloop_lock(loop_);
    std::unique_ptr<PulseStream> stream;
    if (context_ != nullptr && pa_context_get_state(context_) == PA_CONTEXT_READY) {
        stream = std::make_unique<PulseStream>(loop_, context_, sink, config, callback);
    }
    pa_threaded_mainloop_unlock(loop_);
    if (!stream || !stream->connected()) {
        return fail(ErrorKind::speaker_unavailable,
                    "The sound server refused a stream to " + sink.info.description + ".", {},
                    "It is tried again by itself.");
    }
    return stream;
}

}  // namespace unisono
