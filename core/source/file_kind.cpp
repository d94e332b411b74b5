#include "source/file_kind.h"

#include <algorithm>
#include <array>

namespace unisono {

namespace {

using enum FileKind::Player;

struct Signature {
    std::size_t at;
    std::string_view bytes;
    FileKind::Player player;
    std::string_view name;
    bool states_length;
};

// A literal that may hold zero bytes.
template <std::size_t size>
constexpr std::string_view raw(const char (&bytes)[size]) {
    return {bytes, size - 1};
}

// First match wins.
constexpr std::array kSignatures = {
    Signature{0, "fLaC", libsndfile, "a FLAC file", true},
    Signature{0, "OggS", libsndfile, "an Ogg file", true},
    Signature{0, "RF64", libsndfile, "an RF64 file", true},
    Signature{0, "RIFX", libsndfile, "a RIFX file", true},
    Signature{8, "WAVE", libsndfile, "a WAV file", true},
    Signature{0, "riff\x2E\x91\xCF\x11", libsndfile, "a Wave64 file", true},
    Signature{8, "AIFF", libsndfile, "an AIFF file", true},
    Signature{8, "AIFC", libsndfile, "an AIFF-C file", true},
    Signature{8, "8SVX", libsndfile, "an 8SVX file", true},
    Signature{0, ".snd", libsndfile, "an AU file", true},
    Signature{0, "caff", libsndfile, "a CAF file", true},
    Signature{0, "Creative Voice File", libsndfile, "a VOC file", true},
    Signature{0, "ID3", libsndfile, "an MP3 file", false},
    // Sound that libsndfile does not read.
    Signature{4, "ftyp", qt, "an MP4/M4A file", true},
    Signature{0, "\x1A\x45\xDF\xA3", qt, "a Matroska or WebM file", true},
    Signature{0, "\x30\x26\xB2\x75\x8E\x66\xCF\x11", qt, "a Windows Media file", true},
    Signature{0, "MAC ", qt, "a Monkey's Audio file", true},
    Signature{0, "wvpk", qt, "a WavPack file", true},
    Signature{0, "TTA1", qt, "a True Audio file", true},
    Signature{0, "MPCK", qt, "a Musepack file", true},
    Signature{0, "MP+", qt, "a Musepack file", true},
    Signature{0, "#!AMR", qt, "an AMR file", false},
    Signature{0, "\x0B\x77", qt, "an AC-3 file", false},
    Signature{0, raw("\x7F\xFE\x80\x01"), qt, "a DTS file", false},
    Signature{0, "DSD ", qt, "a DSD file", true},
    Signature{0, "FRM8", qt, "a DSD file", true},
    Signature{0, "ADIF", qt, "an AAC file", false},
    Signature{8, "AVI ", qt, "an AVI video", true},
    Signature{0, "FLV\x01", qt, "a Flash video", false},
    // No sound at all: better named than guessed at.
    Signature{0, "\x89PNG", none, "a PNG picture", false},
    Signature{0, "\xFF\xD8\xFF", none, "a JPEG picture", false},
    Signature{0, "GIF8", none, "a GIF picture", false},
    Signature{8, "WEBP", none, "a WebP picture", false},
    Signature{0, "%PDF", none, "a PDF document", false},
    Signature{0, "PK\x03\x04", none, "a ZIP archive or an office document", false},
    Signature{0, "\x1F\x8B", none, "a compressed archive", false},
    Signature{0, "7z\xBC\xAF", none, "a compressed archive", false},
    Signature{0, "Rar!", none, "a compressed archive", false},
    Signature{0,
              "\x7F"
              "ELF",
              none, "a program", false},
    Signature{0, "MZ", none, "a program", false},
    Signature{0, "MThd", none, "a MIDI file, which holds notes and no sound", false},
    Signature{0, "#EXTM3U", none, "a list of songs", false},
    Signature{0, "[playlist]", none, "a list of songs", false},
    Signature{0, "<!DOCTYPE", none, "a web page", false},
    Signature{0, "<html", none, "a web page", false},
};

}  // namespace

bool isText(std::string_view head) {
    // Control characters that no text uses settle it; letters of any language may pass.
    return !head.empty() && std::ranges::all_of(head, [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte >= 0x20 ? byte != 0x7F : byte == '\n' || byte == '\r' || byte == '\t';
    });
}

FileKind fileKind(std::string_view head) {
    for (const Signature& signature : kSignatures) {
        if (head.size() >= signature.at + signature.bytes.size() &&
            head.substr(signature.at, signature.bytes.size()) == signature.bytes) {
            return {signature.player, std::string(signature.name), signature.states_length};
        }
    }
    if (head.size() >= 2 && static_cast<unsigned char>(head[0]) == 0xFF) {
        // Eleven set bits begin every MPEG audio frame; layer bits 00 say AAC.
        const auto second = static_cast<unsigned char>(head[1]);
        if ((second & 0xF6U) == 0xF0U) {
            return {qt, "an AAC file", false};
        }
        if ((second & 0xE0U) == 0xE0U) {
            return {libsndfile, "an MP3 file", false};
        }
    }
    if (std::ranges::all_of(head, [](char byte) { return byte == 0; })) {
        return {none, "nothing but zero bytes", false};
    }
    if (isText(head)) {
        return {none, "text", false};
    }
    return {};
}

}  // namespace unisono
