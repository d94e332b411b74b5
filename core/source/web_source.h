// Sound from a web address: internet radio, HLS, files behind HTTP, and playlists there.
#pragma once

#include <memory>
#include <string>

#include "model/error.h"
#include "source/source.h"
#include "timeline/time.h"

namespace unisono {

struct WebConfig {
    double connect_s = 10.0;   // from asking to the first sound, for each address
    double stall_s = 10.0;     // without a byte: the connection counts as lost
    double prebuffer_s = 2.0;  // collected before anything is delivered
    double queue_s = 20.0;     // held at most; then the server has to wait
    double paused_s = 2.0;     // not read for so long: a full queue of radio forgets its oldest
    double ran_dry_s = 0.5;    // empty for so long: collect again before delivering
    // A connection that broke is made again, with a pause that doubles; given up after so many in
    // a row that brought less than steady_s of sound.
    int reconnects = 8;
    double first_pause_s = 0.5;
    double longest_pause_s = 8.0;
    double steady_s = 10.0;
    std::shared_ptr<const Clock> clock;  // the machine's if none
};

// Whether this build can open web addresses at all.
bool hasWebSources();

// Returns at once; a thread of its own connects, reads and decodes. Until there is sound read()
// delivers nothing and info().buffering is true; what goes wrong then, or for good later, is
// read()'s error. read() never waits.
// - Radio (no length, and the server says that it is radio; live HLS): never ends by itself, is
//   connected again when it breaks off, and its speed is bent by at most 500 ppm so that the queue
//   neither empties nor fills: the server's clock is not ours. title: what the station says is
//   playing now; takeNotice() tells of each change. Not seekable.
// - Files: length and seeking where the server can do ranges. Seeking is as exact as the file's
//   own time stamps.
// - A playlist behind the address: its entries, one after the other, or the first of them that is
//   radio. Lists in lists up to four deep. Nothing but http and https is opened from there.
// - seek() is also taken before anything is known of the address; what then turns out not to be
//   possible is read()'s error (unsupported; usage: beyond the end).
// - position() counts delivered frames, from the beginning or the last seek.
// Certificates are checked. Redirects are followed up to eight times.
// Destruction takes 50 ms at most: a thread that the system's name resolution holds is left behind,
// and owns all it touches.
// Errors: usage (no address); unsupported (not built in). Those of read(): web_unavailable (no
// answer, refused, broken off), file_unusable (an answer, but no sound).
Result<std::unique_ptr<Source>> openWebAddress(const std::string& address,
                                               const WebConfig& config = {});

}  // namespace unisono
