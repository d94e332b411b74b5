// Sound from a file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "source/native_reader.h"
#include "source/rate_converter.h"
#include "source/source.h"

namespace unisono {

// Opens a file of any format that libsndfile or, where built in, Qt Multimedia can decode
// (source/qt_decoder_source.h). `path`: UTF-8. Streams from disk; opening does not depend on the
// file's length. Sample-exact seeking, seekable to any frame in [0, length]; beyond, to the end.
// Errors: file_not_found (missing, not allowed), file_unusable (anything that is no sound),
// unsupported (sound that this build cannot decode).
Result<std::unique_ptr<Source>> openFile(const std::string& path);

// What openFile() makes of a NativeReader. One thread at a time, like every Source.
class FileSource final : public Source {
 public:
    FileSource(std::unique_ptr<NativeReader> reader, const std::string& path);
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    [[nodiscard]] SourceInfo info() const override;
    Result<Read> read(float* stereo, std::size_t frames) override;
    [[nodiscard]] Frame position() const override { return position_; }
    Result<void> seek(Frame position) override;
    std::string takeNotice() override;

    // Joins without a seam (Playlist): a converter looks some frames to either side of the one it
    // computes, and at a file's edge these belong to the neighbour. Only neighbours of the same
    // rate help. Frames are native stereo; at 48000 Hz nothing is converted and nothing needed.
    [[nodiscard]] int nativeRate_hz() const { return reader_->format().rate_hz; }
    // The first frames; only before the first read().
    std::vector<float> head();
    // The last frames; once read() has ended.
    [[nodiscard]] std::vector<float> tail() const;
    void setPreceding(std::vector<float> tailOfPrevious);
    void setFollowing(std::vector<float> headOfNext);

 private:
    std::size_t fetch(std::int64_t begin, float* stereo, std::size_t frames);
    void noteEnd(std::int64_t native_frames);
    void addNotice(const std::string& sentence);

    std::unique_ptr<NativeReader> reader_;
    std::string path_;
    std::string name_;
    std::optional<BlockConverter> converter_;  // none at 48000 Hz
    std::int64_t readerPosition_ = 0;          // native frame the reader delivers next
    bool canSeek_ = true;                      // until the file says otherwise
    std::optional<std::int64_t> nativeEnd_;    // known for certain: reading came to it
    std::optional<Frame> length_;
    Frame position_ = 0;
    std::string notice_;
    bool hasTold_ = false;  // of an early end, once
};

}  // namespace unisono
