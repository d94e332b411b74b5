// One connection to a web address: FFmpeg's libraries behind a small interface. Internal to the
// web sources.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/error.h"
#include "timeline/time.h"

namespace unisono {

// One thread at a time. Every call may wait for the network, no longer than its patience; `stop`
// is asked ten times a second meanwhile, and ends it.
class WebConnection {
 public:
    using Stop = std::function<bool()>;
    static Result<std::unique_ptr<WebConnection>> open(const std::string& address,
                                                       double patience_s, Stop stop);
    ~WebConnection();
    WebConnection(const WebConnection&) = delete;
    WebConnection& operator=(const WebConnection&) = delete;

    struct Facts {
        std::string title;  // of the station, or of the file's tag; may be empty
        std::optional<Frame> length;
        bool seekable = false;
        bool endless = false;  // radio
        bool list = false;     // a playlist: entries() instead of sound
        int rate_hz = 0;
        int channels = 0;
    };
    [[nodiscard]] const Facts& facts() const { return facts_; }
    // Absolute addresses; what is neither http nor https was left out.
    [[nodiscard]] const std::vector<std::string>& entries() const { return entries_; }

    enum class Step {
        goes_on,
        ended,  // as it should
        broke,  // the connection is of no use any more
    };
    // Reads and decodes one packet; appends what came of it to `stereo`, which may be nothing.
    Step step(double patience_s, std::vector<float>& stereo);
    // Bytes that came so far, of sound or not.
    [[nodiscard]] std::int64_t received() const;
    // The next step() begins with sound from here on or from a little before; false: it broke.
    bool seek(Frame position, double patience_s);
    // After seek(), once there was sound: where in the sound the first of it lies.
    [[nodiscard]] Frame soundBegan() const;
    // What the station says that it plays, if that is news.
    std::optional<std::string> takeTitle();
    // Above 0: play faster. Radio only.
    void setSpeed_ppm(double ppm);

 private:
    struct Parts;

    WebConnection(std::string address, Stop stop);
    Result<void> connect(double patience_s);
    Result<void> openSound(double patience_s, const std::string& mime);
    Result<void> readList(double patience_s, int kind);
    [[nodiscard]] std::string option(const char* key) const;

    std::string address_;
    std::string name_;
    std::unique_ptr<Parts> parts_;
    Facts facts_;
    std::vector<std::string> entries_;
    std::string icy_;     // as it came last
    std::string tagged_;  // title from the container's tags
    std::optional<std::string> news_;
};

}  // namespace unisono
