// What we need of ALSA's own library beside what RtAudio does with it. Where there is no ALSA,
// nothing of this does anything (core/audio/rtaudio/platform).
#pragma once

namespace unisono {

// ALSA's library tells standard error about every device that it cannot open, which on a machine
// without a sound card is each time that anybody looks. Quiet in this thread while it lives.
class QuietAlsa {
 public:
    QuietAlsa() noexcept;
    ~QuietAlsa();
    QuietAlsa(const QuietAlsa&) = delete;
    QuietAlsa& operator=(const QuietAlsa&) = delete;

 private:
    void* previous_;
};

// The same for a thread that is not ours, for good. Real-time safe.
void quietAlsaInThisThread() noexcept;

// Whether the control of ALSA's "default" can be opened now, by which RtAudio decides whether
// "default" is a device.
bool alsaHasDefaultControl() noexcept;

}  // namespace unisono
