#include "bluetooth/radio.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace unisono {
namespace {

struct CodecFact {
    std::string_view name;  // as codecKey() spells it
    double kbps_44100;
    double kbps_48000;
    bool varies;
    std::string_view source;
};

constexpr std::string_view kAptxSource =
    "aptX packs four samples into one: 4 bits per sample and channel, 6 for HD";
constexpr std::string_view kLdacSource = "the rates of its three qualities; it adapts between them";

constexpr std::array<CodecFact, 12> kCodecs{{
    // Dual channel, 16 blocks, 8 subbands, bitpool 38 (spa/plugins/bluez5/README-SBC-XQ.md of
    // PipeWire: the setting that fits 2-DH5 packets best).
    {"sbcxq", 452.0, 492.0, false, "dual channel, bitpool 38"},
    {"aac", 256.0, 320.0, true, "what encoders of PipeWire and phones use at most"},
    {"aaceld", 256.0, 256.0, true, "as AAC"},
    {"aptx", 352.8, 384.0, false, kAptxSource},
    {"aptxll", 352.8, 384.0, false, kAptxSource},
    {"aptxhd", 529.2, 576.0, false, kAptxSource},
    {"aptxadaptive", 420.0, 420.0, true, "its makers' range up to 420"},
    {"ldac", 909.0, 990.0, true, kLdacSource},
    {"faststream", 212.0, 231.0, false, "SBC, bitpool 29, and a microphone's way back"},
    {"opus05", 160.0, 160.0, true, "stereo profile of PipeWire's Opus A2DP codec"},
    {"opusg", 256.0, 256.0, true, "Opus as Google's codec"},
    {"lc3plushr", 400.0, 400.0, true, "high resolution, two channels"},
}};

std::string codecKey(std::string_view codec) {
    std::string key;
    for (const char c : codec) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    return key;
}

std::string rounded(double value) {
    return std::to_string(static_cast<long>(std::lround(value)));
}

std::string named(const AdapterLoad& load) {
    return load.adapter.empty() ? "The Bluetooth adapter" : "The Bluetooth adapter " + load.adapter;
}

std::string speakers(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " speaker" : " speakers");
}

}  // namespace

SbcFormat SbcFormat::highQuality(int rate_hz) {
    SbcFormat format;
    format.rate_hz = rate_hz;
    format.bitpool = rate_hz >= 48000 ? 51 : 53;
    return format;
}

int sbcFrameBytes(const SbcFormat& format) {
    using Mode = SbcFormat::Mode;
    const int channels = format.mode == Mode::mono ? 1 : 2;
    // Header, then 4 bits of scale factor for each subband of each channel, then the samples.
    const int head = 4 + 4 * format.subbands * channels / 8;
    int bits = format.blocks * format.bitpool;
    if (format.mode == Mode::mono || format.mode == Mode::dual_channel) {
        bits *= channels;
    } else if (format.mode == Mode::joint_stereo) {
        bits += format.subbands;
    }
    return head + (bits + 7) / 8;
}

double sbcBitRate_kbps(const SbcFormat& format) {
    const double frames_per_s =
        static_cast<double>(format.rate_hz) / (format.subbands * format.blocks);
    return 8.0 * sbcFrameBytes(format) * frames_per_s * 1e-3;
}

CodecRate codecRate(std::string_view codec, int rate_hz) {
    const std::string key = codecKey(codec);
    for (const CodecFact& fact : kCodecs) {
        if (fact.name == key) {
            return {rate_hz >= 48000 ? fact.kbps_48000 : fact.kbps_44100, true, fact.varies,
                    fact.source};
        }
    }
    return {sbcBitRate_kbps(SbcFormat::highQuality(rate_hz)), key == "sbc", false,
            "high quality as A2DP recommends it"};
}

std::vector<AdapterLoad> loadsOf(const std::vector<RadioStream>& streams,
                                 const RadioConfig& config) {
    std::vector<AdapterLoad> loads;
    for (RadioStream stream : streams) {
        if (stream.kbps <= 0.0) {
            stream.kbps = codecRate(stream.codec, stream.rate_hz).kbps;
        }
        auto load = std::find_if(loads.begin(), loads.end(), [&](const AdapterLoad& one) {
            return one.adapter == stream.adapter;
        });
        if (load == loads.end()) {
            loads.emplace_back();
            load = std::prev(loads.end());
            load->adapter = stream.adapter;
        }
        load->streams.push_back(std::move(stream));
    }
    const double carries_kbps = config.air_kbps * config.usable;
    for (AdapterLoad& load : loads) {
        std::vector<double> needs;
        std::size_t hurt = 0;
        for (const RadioStream& stream : load.streams) {
            needs.push_back(stream.kbps);
            load.kbps += stream.kbps;
            load.dropouts += stream.dropouts;
            hurt += stream.dropouts > 0.0 ? 1 : 0;
        }
        std::sort(needs.begin(), needs.end());
        double used = 0.0;
        for (const double need : needs) {
            used += need;
            load.fits += used <= carries_kbps ? 1 : 0;
        }
        load.share = load.kbps / carries_kbps;
        load.suffers = load.streams.size() > 1 && (hurt > 1 || (load.share > 1.0 && hurt > 0));
    }
    std::sort(loads.begin(), loads.end(),
              [](const AdapterLoad& a, const AdapterLoad& b) { return a.adapter < b.adapter; });
    return loads;
}

std::vector<RadioFinding> radioFindings(const std::vector<AdapterLoad>& loads, std::size_t adapters,
                                        const RadioConfig& config) {
    using Severity = RadioFinding::Severity;
    std::vector<RadioFinding> findings;
    for (const AdapterLoad& load : loads) {
        RadioFinding finding;
        finding.about = load.adapter;
        const std::string carries = named(load) + " carries " + speakers(load.streams.size()) +
                                    ", " + rounded(load.kbps) + " of some " +
                                    rounded(config.air_kbps * config.usable) +
                                    " kbit/s that it carries without trouble.";
        const bool spare = adapters > loads.size();
        const std::string relief =
            load.streams.size() < 2
                ? ""
                : (spare ? "Connect " +
                               speakers(load.streams.size() -
                                        std::min(load.fits, load.streams.size() - 1)) +
                               " through another adapter that has room."
                         : "A second Bluetooth adapter (USB) for " +
                               speakers(load.streams.size() -
                                        std::min(load.fits, load.streams.size() - 1)) +
                               " of them takes the load off it.");
        const auto worst =
            std::max_element(load.streams.begin(), load.streams.end(),
                             [](const auto& a, const auto& b) { return a.dropouts < b.dropouts; });
        const std::string dropouts = " In the last hour there were " + rounded(load.dropouts) +
                                     " dropouts, most on " +
                                     (worst == load.streams.end() ? "" : worst->name) + ".";
        if (load.suffers) {
            finding.severity =
                worst->dropouts >= config.many_dropouts ? Severity::bad : Severity::look;
            finding.id = "radio-suffers";
            finding.sentence = carries + dropouts;
            finding.next = relief;
        } else if (load.dropouts > 0.0) {
            finding.severity =
                worst->dropouts >= config.many_dropouts ? Severity::bad : Severity::look;
            finding.id = "radio-dropouts";
            finding.sentence = carries + dropouts;
            finding.next = "The adapter has room, so it is the way to " + worst->name +
                           ": move it closer, or the adapter away from USB 3 plugs and Wi-Fi "
                           "aerials; a Wi-Fi in the 5 GHz band leaves Bluetooth alone.";
        } else if (load.share > 1.0) {
            finding.severity = Severity::look;
            finding.id = "radio-full";
            finding.sentence = carries + " There were no dropouts in the last hour.";
            finding.next = "If it begins to stutter: " + relief;
        } else {
            finding.id = "radio-load";
            finding.sentence = carries;
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace unisono
