#include "bluetooth/codec.h"

#include <array>
#include <cstdio>

namespace unisono {

namespace {

using Bytes = std::span<const std::uint8_t>;

// Assigned Numbers, "A2DP codec ids".
constexpr std::uint8_t kSbc = 0x00;
constexpr std::uint8_t kMpeg12 = 0x01;
constexpr std::uint8_t kAac = 0x02;
constexpr std::uint8_t kAtrac = 0x04;
constexpr std::uint8_t kVendor = 0xFF;

std::string rateText(int rate_hz) {
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), rate_hz % 1000 == 0 ? "%.0f kHz" : "%.4g kHz",
                  rate_hz / 1000.0);
    return text.data();
}

// Of one set bit among `rates`, the first for 0x80.
int rateOf(unsigned bits, std::span<const int> rates) {
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if ((bits & (1U << (rates.size() - 1 - i))) != 0) {
            return rates[i];
        }
    }
    return 0;
}

constexpr std::array<int, 4> kSbcRates_hz{16000, 32000, 44100, 48000};

// A2DP 1.3, sections 4.3.2 (settings) and 12.9 (frame length, bit rate).
CodecInfo decodeSbc(Bytes bytes) {
    CodecInfo info{"SBC", {}, {}};
    if (bytes.size() < 4) {
        return info;
    }
    const int rate_hz = rateOf(bytes[0] >> 4U, kSbcRates_hz);
    const unsigned mode = bytes[0] & 0x0FU;
    const int blocks = rateOf(bytes[1] >> 4U, std::array{4, 8, 12, 16});
    const int subbands = rateOf((bytes[1] >> 2U) & 3U, std::array{4, 8});
    const int bitpool = bytes[3];
    const char* mode_text = mode == 8   ? "mono"
                            : mode == 4 ? "dual channel"
                            : mode == 2 ? "stereo"
                            : mode == 1 ? "joint stereo"
                                        : nullptr;
    if (rate_hz == 0 || blocks == 0 || subbands == 0 || mode_text == nullptr || bitpool < 2) {
        return info;
    }
    const int channels = mode == 8 ? 1 : 2;
    const int bits = mode == 8 || mode == 4 ? blocks * channels * bitpool
                                            : (mode == 1 ? subbands : 0) + blocks * bitpool;
    const int frame_bytes = 4 + subbands * channels / 2 + (bits + 7) / 8;
    const double bitrate = 8.0 * frame_bytes * rate_hz / (subbands * blocks);
    info.bitrate_kbps = static_cast<int>(bitrate / 1000.0 + 0.5);
    info.details = rateText(rate_hz) + ", " + mode_text + ", bitpool " + std::to_string(bytes[2]) +
                   "-" + std::to_string(bitpool);
    return info;
}

// A2DP 1.3, section 4.5.2.
CodecInfo decodeAac(Bytes bytes) {
    CodecInfo info{"AAC", {}, {}};
    if (bytes.size() < 6) {
        return info;
    }
    const unsigned rates = (unsigned{bytes[1]} << 4U) | (bytes[2] >> 4U);
    const int rate_hz = rateOf(rates, std::array{8000, 11025, 12000, 16000, 22050, 24000, 32000,
                                                 44100, 48000, 64000, 88200, 96000});
    const unsigned bitrate = ((bytes[3] & 0x7FU) << 16U) | (unsigned{bytes[4]} << 8U) | bytes[5];
    if (bitrate > 0) {
        info.bitrate_kbps = static_cast<int>((bitrate + 500) / 1000);
    }
    if (rate_hz > 0) {
        info.details = rateText(rate_hz) + ((bytes[2] & 0x08U) != 0 ? ", mono" : ", stereo") +
                       ((bytes[3] & 0x80U) != 0 ? ", variable bit rate" : "");
    }
    return info;
}

struct VendorCodec {
    std::uint32_t vendor;
    std::uint16_t codec;
    const char* name;
    int bits_per_frame;  // with a constant rate: bit rate / sample rate; 0: not constant
    bool has_sbc_rates;  // byte 6 begins with the same four rates as SBC's settings
};

// Vendors are Bluetooth company ids. Numbers as in the headers of BlueZ's and PipeWire's players,
// https://github.com/PipeWire/pipewire/blob/master/spa/plugins/bluez5/a2dp-codec-caps.h
constexpr VendorCodec kVendorCodecs[] = {
    {0x004F, 0x0001, "aptX", 8, true},      // 16 bit stereo, 4 : 1
    {0x00D7, 0x0024, "aptX HD", 12, true},  // 24 bit stereo, 4 : 1
    {0x000A, 0x0002, "aptX Low Latency", 8, true},
    {0x00D7, 0x0002, "aptX Low Latency", 8, true},
    {0x00D7, 0x00AD, "aptX Adaptive", 0, false},
    {0x000A, 0x0001, "FastStream", 0, false},
    {0x012D, 0x00AA, "LDAC", 0, false},
    {0x0075, 0x0102, "Samsung HD", 0, false},
    {0x0075, 0x0103, "Samsung Scalable", 0, false},
    {0x08A9, 0x0001, "LC3plus HR", 0, false},
    {0x05F1, 0x1005, "Opus", 0, false},
    {0x00E0, 0x0001, "Opus", 0, false},
};

CodecInfo decodeVendor(Bytes bytes) {
    if (bytes.size() < 6) {
        return {"codec of a vendor", {}, {}};
    }
    const std::uint32_t vendor = bytes[0] | (std::uint32_t{bytes[1]} << 8U) |
                                 (std::uint32_t{bytes[2]} << 16U) |
                                 (std::uint32_t{bytes[3]} << 24U);
    const auto codec = static_cast<std::uint16_t>(bytes[4] | (unsigned{bytes[5]} << 8U));
    for (const VendorCodec& known : kVendorCodecs) {
        if (known.vendor != vendor || known.codec != codec) {
            continue;
        }
        CodecInfo info{known.name, {}, {}};
        if (bytes.size() > 6 && known.has_sbc_rates) {
            if (const int rate_hz = rateOf(bytes[6] >> 4U, kSbcRates_hz); rate_hz > 0) {
                info.details = rateText(rate_hz);
                info.bitrate_kbps = (known.bits_per_frame * rate_hz + 500) / 1000;
            }
        } else if (bytes.size() > 6 && info.name == "LDAC") {
            const int rate_hz =
                rateOf(bytes[6] & 0x3FU, std::array{44100, 48000, 88200, 96000, 176400, 192000});
            if (rate_hz > 0) {
                info.details = rateText(rate_hz);
                info.bitrate_kbps = rate_hz % 44100 == 0 ? 909 : 990;  // its best quality
            }
        }
        return info;
    }
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "codec 0x%04X of vendor 0x%04X", codec, vendor);
    return {text.data(), {}, {}};
}

}  // namespace

CodecInfo decodeA2dpCodec(std::uint8_t codec, Bytes configuration) {
    switch (codec) {
        case kSbc:
            return decodeSbc(configuration);
        case kMpeg12:
            return {"MPEG", {}, {}};
        case kAac:
            return decodeAac(configuration);
        case kAtrac:
            return {"ATRAC", {}, {}};
        case kVendor:
            return decodeVendor(configuration);
        default: {
            std::array<char, 24> text{};
            std::snprintf(text.data(), text.size(), "codec 0x%02X", codec);
            return {text.data(), {}, {}};
        }
    }
}

}  // namespace unisono
