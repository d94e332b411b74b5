// Recordings and measuring sounds as files.
#pragma once

#include <string>
#include <vector>

#include "calibration/stimulus.h"
#include "model/error.h"

namespace unisono::cli {

// Any sound file as mono at 48 kHz. Errors: as openFile(), and file_unusable beyond two minutes.
Result<std::vector<float>> readMonoFile(const std::string& path);
// 16 bit WAV at 48 kHz. Errors: file_unusable.
Result<void> writeMonoFile(const std::string& path, const std::vector<float>& samples);
// Can this recording hold the sounds at all? Errors: file_unusable, in words.
Result<void> checkRecording(const std::vector<float>& recording, const Stimulus& stimulus,
                            const std::string& name);

}  // namespace unisono::cli
