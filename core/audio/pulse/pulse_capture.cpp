#include "audio/pulse/pulse_capture.h"

#include <pulse/pulseaudio.h>

#include "audio/pulse/stream_end_of.h"

namespace unisono {

struct PulseCaptureCallbacks {
    static PulseCapture& self(void* user) { return *static_cast<PulseCapture*>(user); }
    static void state(pa_stream* /*stream*/, void* user) { self(user).onState(); }
    static void read(pa_stream* /*stream*/, std::size_t /*bytes*/, void* user) {
        self(user).onReadable();
    }
    static void overflow(pa_stream* /*stream*/, void* user) { self(user).callback_.onLost(0); }
    static void moved(pa_stream* /*stream*/, void* user) {
        // We asked not to be moved. If a server does it all the same, this is not our microphone.
        self(user).end_.store(StreamEnd::sink_removed, std::memory_order_release);
    }
};

namespace {

// The fragment that makes a server hand over a piece each `period`: it halves what is asked for
// between its source and the stream (fix_record_buffer_attr_pre of PulseAudio 16).
pa_buffer_attr attributesFor(Nanoseconds period, const pa_sample_spec& spec) {
    pa_buffer_attr attributes{};
    attributes.maxlength = static_cast<std::uint32_t>(-1);
    attributes.fragsize = static_cast<std::uint32_t>(
        pa_usec_to_bytes(static_cast<pa_usec_t>(
                             std::chrono::duration_cast<std::chrono::microseconds>(period).count()),
                         &spec));
    return attributes;
}

}  // namespace

PulseCapture::PulseCapture(pa_threaded_mainloop* loop, pa_context* context, const InputInfo& input,
                           const InputConfig& config, CaptureCallback& callback)
    : loop_(loop),
      callback_(callback),
      rate_hz_(config.rate_hz),
      frame_bytes_(sizeof(float) * static_cast<std::size_t>(config.channels)),
      asked_(config.period),
      wanted_(config.period) {
    pa_sample_spec spec{};
    spec.format = PA_SAMPLE_FLOAT32NE;
    spec.rate = static_cast<std::uint32_t>(config.rate_hz);
    spec.channels = static_cast<std::uint8_t>(config.channels);

    // "production" and the suppression keep servers from putting an echo canceller in between.
    pa_proplist* properties = pa_proplist_new();
    pa_proplist_sets(properties, PA_PROP_MEDIA_ROLE, "production");
    pa_proplist_sets(properties, PA_PROP_FILTER_SUPPRESS, "echo-cancel");
    pa_proplist_sets(properties, PA_PROP_MEDIA_NAME, ("Unisono from " + input.description).c_str());
    stream_ = pa_stream_new_with_proplist(context, nullptr, &spec, nullptr, properties);
    pa_proplist_free(properties);
    if (stream_ == nullptr) {
        return;
    }
    pa_stream_set_state_callback(stream_, &PulseCaptureCallbacks::state, this);
    pa_stream_set_read_callback(stream_, &PulseCaptureCallbacks::read, this);
    pa_stream_set_overflow_callback(stream_, &PulseCaptureCallbacks::overflow, this);
    pa_stream_set_moved_callback(stream_, &PulseCaptureCallbacks::moved, this);

    const pa_buffer_attr attributes = attributesFor(config.period, spec);
    const auto flags =
        static_cast<pa_stream_flags_t>(PA_STREAM_DONT_MOVE | PA_STREAM_ADJUST_LATENCY);
    connected_ = pa_stream_connect_record(stream_, input.id.name.c_str(), &attributes, flags) == 0;
}

PulseCapture::~PulseCapture() {
    if (stream_ == nullptr) {
        return;
    }
    pa_threaded_mainloop_lock(loop_);
    pa_stream_set_state_callback(stream_, nullptr, nullptr);
    pa_stream_set_read_callback(stream_, nullptr, nullptr);
    pa_stream_set_overflow_callback(stream_, nullptr, nullptr);
    pa_stream_set_moved_callback(stream_, nullptr, nullptr);
    pa_stream_disconnect(stream_);
    pa_stream_unref(stream_);
    pa_threaded_mainloop_unlock(loop_);
}

bool PulseCapture::setPeriod(Nanoseconds period) {
    pa_threaded_mainloop_lock(loop_);
    wanted_ = period;
    applyPeriod();
    const bool accepted = asked_ == wanted_ || pa_stream_get_state(stream_) == PA_STREAM_CREATING;
    pa_threaded_mainloop_unlock(loop_);
    return accepted;
}

// A server takes it only once the stream stands.
void PulseCapture::applyPeriod() {
    if (wanted_ == asked_ || pa_stream_get_state(stream_) != PA_STREAM_READY) {
        return;
    }
    const pa_buffer_attr attributes = attributesFor(wanted_, *pa_stream_get_sample_spec(stream_));
    if (pa_operation* change = pa_stream_set_buffer_attr(stream_, &attributes, nullptr, nullptr)) {
        asked_ = wanted_;
        pa_operation_unref(change);
    }
}

void PulseCapture::onState() {
    applyPeriod();
    const StreamEnd end = streamEndOf(stream_);
    if (end != StreamEnd::none) {
        end_.store(end, std::memory_order_release);
    }
}

void PulseCapture::onReadable() {
    while (true) {
        const void* data = nullptr;
        std::size_t bytes = 0;
        if (pa_stream_peek(stream_, &data, &bytes) < 0 || bytes == 0) {
            return;
        }
        if (data == nullptr) {
            callback_.onLost(bytes / frame_bytes_);  // a hole
        } else {
            const std::size_t frames = bytes / frame_bytes_;
            const double waiting_s =
                static_cast<double>(pa_stream_readable_size(stream_) / frame_bytes_) / rate_hz_;
            callback_.onCaptured(static_cast<const float*>(data), frames,
                                 std::chrono::steady_clock::now() - fromSeconds(waiting_s));
        }
        pa_stream_drop(stream_);
    }
}

}  // namespace unisono
