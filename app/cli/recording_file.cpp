#include "cli/recording_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <sndfile.h>

#include "source/file_source.h"
#include "source/words.h"

namespace unisono::cli {
namespace {

constexpr std::size_t kLongest = static_cast<std::size_t>(120 * kStimulusRate_hz);
constexpr double kSilent = 3e-5;  // -90 dBFS

struct CloseFile {
    void operator()(SNDFILE* file) const noexcept { sf_close(file); }
};

}  // namespace

Result<std::vector<float>> readMonoFile(const std::string& path) {
    auto source = openFile(path);
    if (!source) {
        return tl::unexpected<Error>(source.error());
    }
    std::vector<float> mono;
    std::array<float, 8192> stereo{};
    for (;;) {
        const auto read = (*source)->read(stereo.data(), stereo.size() / 2);
        if (!read) {
            return tl::unexpected<Error>(read.error());
        }
        for (std::size_t i = 0; i < read->frames; ++i) {
            mono.push_back(0.5F * (stereo[2 * i] + stereo[2 * i + 1]));
        }
        if (read->ended) {
            return mono;
        }
        if (mono.size() > kLongest) {
            return fail(ErrorKind::file_unusable, printable(path) + " is longer than two minutes.",
                        "A measurement takes a few seconds.", "Name its recording.");
        }
    }
}

Result<void> writeMonoFile(const std::string& path, const std::vector<float>& samples) {
    SF_INFO info{};
    info.samplerate = kStimulusRate_hz;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    const std::unique_ptr<SNDFILE, CloseFile> file(sf_open(path.c_str(), SFM_WRITE, &info));
    const auto count = static_cast<sf_count_t>(samples.size());
    if (!file || sf_write_float(file.get(), samples.data(), count) != count) {
        return fail(ErrorKind::file_unusable, printable(path) + " could not be written.", {},
                    "See whether there is room and permission, or name another folder.");
    }
    return {};
}

Result<void> checkRecording(const std::vector<float>& recording, const Stimulus& stimulus,
                            const std::string& name) {
    const double seconds = static_cast<double>(recording.size()) / kStimulusRate_hz;
    if (seconds < stimulus.duration_s()) {
        return fail(
            ErrorKind::file_unusable,
            name + " is too short: " + std::to_string(seconds).substr(0, 4) + " s.",
            "The sounds alone take " + std::to_string(stimulus.duration_s()).substr(0, 3) + " s.",
            "Record from before they begin until a second after they end.");
    }
    double squares = 0.0;
    for (const float sample : recording) {
        squares += static_cast<double>(sample) * static_cast<double>(sample);
    }
    if (std::sqrt(squares / static_cast<double>(recording.size())) < kSilent) {
        return fail(ErrorKind::file_unusable, name + " is silent.",
                    "The microphone recorded nothing.",
                    "See whether it is muted, or whether another one was recorded.");
    }
    return {};
}

}  // namespace unisono::cli
