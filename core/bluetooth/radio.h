// What a Bluetooth adapter carries, and whether that is too much. Pure: facts in, findings out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unisono {

// ---- what a stream needs -----------------------------------------------------------------------

// SBC as A2DP sends it (A2DP 1.3, appendix B, and its table of recommended settings).
struct SbcFormat {
    enum class Mode { mono, dual_channel, stereo, joint_stereo };
    int rate_hz = 48000;
    int blocks = 16;   // 4, 8, 12 or 16
    int subbands = 8;  // 4 or 8
    int bitpool = 51;
    Mode mode = Mode::joint_stereo;

    // "High quality": bitpool 53 at 44.1 kHz, 51 at 48 kHz.
    static SbcFormat highQuality(int rate_hz);
};
int sbcFrameBytes(const SbcFormat& format);
// 328 for high quality at 44.1 kHz, 345 at 48 kHz.
double sbcBitRate_kbps(const SbcFormat& format);

// Of a codec as a system names it ("sbc", "SBC", "sbc_xq", "aac", "aptx_hd", "LDAC", …). What is
// not known counts as SBC of high quality, which every speaker can.
struct CodecRate {
    double kbps = 0.0;
    bool known = false;
    bool varies = false;  // adapts to what the radio carries; kbps is its highest
    // Where the number is from.
    std::string_view source;
};
CodecRate codecRate(std::string_view codec, int rate_hz);

// ---- what an adapter carries -------------------------------------------------------------------

struct RadioConfig {
    // Air time that a clean 3-DH5 link gives to data in one direction, 2178 kbps; many speakers
    // can 2-DH5 only: 1448 kbps (Hindawi, Wireless Communications 2009, the table of ACL packets;
    // the same in the core specification's packet types). Every change of the device costs slots,
    // and what is lost is sent again.
    double air_kbps = 1448.0;
    // How much of that streams may ask for before they get in each other's way. With 0.7 three SBC
    // streams fit and four do not, which is what operators of such set-ups see ("1-3 speakers per
    // adapter, 4-5 want two": the adapter guide of trudenboy/sendspin-bt-bridge).
    double usable = 0.75;
    double many_dropouts = 30.0;  // of one speaker, per hour: it cannot be listened to
};

struct RadioStream {
    std::string device;   // SpeakerKey::device
    std::string name;     // as its user knows it
    std::string adapter;  // id or address; empty: not known, and then all such count as one
    std::string codec;    // as the system names it, or empty
    int rate_hz = 48000;
    double kbps = 0.0;      // as the link itself tells; 0: by its codec
    double dropouts = 0.0;  // measured: in the last hour
};

struct AdapterLoad {
    std::string adapter;
    std::vector<RadioStream> streams;
    double kbps = 0.0;      // all of them
    double share = 0.0;     // of what it carries without trouble; 1 is full
    double dropouts = 0.0;  // all of them
    std::size_t fits = 0;   // so many of these streams, in their order of need, least first
    bool suffers = false;   // there were dropouts on more than one stream, or it is full and any
};
// By adapter.
std::vector<AdapterLoad> loadsOf(const std::vector<RadioStream>& streams,
                                 const RadioConfig& config = {});

// ---- what a person should know -----------------------------------------------------------------

struct RadioFinding {
    enum class Severity { note, look, bad };
    Severity severity = Severity::note;
    std::string id;        // for programs; does not change
    std::string about;     // adapter, device, or the name of what has the version
    std::string sentence;  // what it is
    std::string next;      // what to do; may be empty
    std::string link;      // evidence; may be empty
};

// One finding for each adapter that has streams: a note, or why it is too much. Another adapter
// that is free makes the advice more precise.
std::vector<RadioFinding> radioFindings(const std::vector<AdapterLoad>& loads, std::size_t adapters,
                                        const RadioConfig& config = {});

}  // namespace unisono
