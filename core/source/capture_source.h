// What comes in live: the monitor of a silent sink (a computer's own sound, one application's), a
// line-in, a microphone, a phone over Bluetooth.
#pragma once

#include <memory>
#include <string>

#include "audio/backend.h"
#include "source/source.h"

namespace unisono {

struct CaptureSettings {
    InputId input;
    std::string title;  // for people; empty: as the system describes the input
    Nanoseconds period = std::chrono::milliseconds(10);  // between two pieces, about
    double buffer_s = 2.0;  // of what is not fetched in time, 0.1 … 60
    // An input that vanishes (unplugged, the server restarts) is opened again as soon as it is
    // back; this long it is waited for. 0: it ends the source. Negative: for ever. One that is
    // there, but refused, is asked for again with growing pauses, and given up after some.
    double wait_s = -1.0;
    double retry_s = 0.25;
    bool alone = false;  // should the system play this input by itself, that is silenced meanwhile
};

// Live stereo frames at 48000 Hz of one input, at whatever rate and with however many channels it
// has, mono to both sides. Opens exactly this input.
// - read() never waits for sound; looking for an input that has gone may take some milliseconds.
// - Frames that were lost on the way (the server, a stalled feeder) are silence of the same length,
//   so that what follows stays in its place; takeNotice() tells.
// - It ends with an error (source_unavailable, or the routing's) if not with the input's own end.
// - While the input is away nothing comes; lastArrival() stands still.
// - lastArrival() is the moment of the callback that brought the frames, not of the read().
// - setPortion() is handed to the system, which need not follow.
// `backend` and `clock` must outlive it. Errors: those of InputOpener::openInput(), usage.
Result<std::unique_ptr<Source>> openCaptureSource(AudioBackend& backend, const Clock& clock,
                                                  const CaptureSettings& settings);

// The same of what this computer or one application plays, which is led here while the source lives
// (audio/routing.h): settings.input is not used. Says when there is nothing to lead, passes the
// latency on to the system, and ends if the routing ends. Errors: those of
// CaptureOpener::openCapture() as well.
Result<std::unique_ptr<Source>> openRoutedSource(AudioBackend& backend, const Clock& clock,
                                                 const CaptureRequest& request,
                                                 const CaptureSettings& settings);

}  // namespace unisono
