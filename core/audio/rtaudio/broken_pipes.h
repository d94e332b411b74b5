// Keeps a sound server that dies from taking the program with it.
#pragma once

namespace unisono {

// JACK's library writes to its server without asking whether that is still there, which by default
// ends the program by SIGPIPE. While it lives, such a signal to this thread comes to nothing, and
// in threads that are started meanwhile for as long as they run. Where there are no such signals
// it does nothing (core/audio/rtaudio/platform).
class NoBrokenPipes {
 public:
    NoBrokenPipes() noexcept;
    ~NoBrokenPipes();
    NoBrokenPipes(const NoBrokenPipes&) = delete;
    NoBrokenPipes& operator=(const NoBrokenPipes&) = delete;

 private:
    bool was_open_ = false;  // the signal could come before
};

}  // namespace unisono
