// A source of which we want to know afterwards whether all was well.
#pragma once

#include <atomic>
#include <memory>
#include <utility>

#include "source/source.h"

namespace unisono::cli {

// Shared with the engine's thread, which owns the source.
struct SourceRecord {
    // The source reported an error or told of damage: what was heard is not all that should have
    // been heard.
    std::atomic<bool> trouble{false};
    std::atomic<Frame> frames{0};  // delivered in all
};

// Passes everything on and keeps the record.
class WatchedSource final : public Source {
 public:
    WatchedSource(std::unique_ptr<Source> source, std::shared_ptr<SourceRecord> record)
        : source_(std::move(source)), record_(std::move(record)) {}

    [[nodiscard]] SourceInfo info() const override { return source_->info(); }
    Result<Read> read(float* stereo, std::size_t frames) override {
        auto got = source_->read(stereo, frames);
        if (got) {
            record_->frames += static_cast<Frame>(got->frames);
        } else {
            record_->trouble = true;
        }
        return got;
    }
    [[nodiscard]] Frame position() const override { return source_->position(); }
    Result<void> seek(Frame position) override { return source_->seek(position); }
    [[nodiscard]] std::optional<Arrival> lastArrival() const override {
        return source_->lastArrival();
    }
    [[nodiscard]] Nanoseconds inputLatency() const override { return source_->inputLatency(); }
    void setPortion(Nanoseconds portion) override { source_->setPortion(portion); }
    void tellLatency(Nanoseconds total) override { source_->tellLatency(total); }
    [[nodiscard]] std::string latencyAdvice() const override { return source_->latencyAdvice(); }
    std::string takeNotice() override {
        std::string notice = source_->takeNotice();
        if (!notice.empty() && source_->info().seekable) {  // a stream may drop what comes too soon
            record_->trouble = true;
        }
        return notice;
    }

 private:
    std::unique_ptr<Source> source_;
    std::shared_ptr<SourceRecord> record_;
};

}  // namespace unisono::cli
