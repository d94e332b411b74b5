// FFmpeg's decoder and converter for one stream of a connection. Internal to the web sources.
#pragma once

#include <memory>
#include <vector>

#include "timeline/time.h"

struct AVCodec;
struct AVPacket;
struct AVStream;

namespace unisono {

class WebDecoder {
 public:
    // Null if the codec cannot make sense of the stream, which outlives the decoder. `bends`: its
    // speed will be.
    static std::unique_ptr<WebDecoder> open(const AVCodec& codec, const AVStream& stream,
                                            bool bends);
    ~WebDecoder();
    WebDecoder(const WebDecoder&) = delete;
    WebDecoder& operator=(const WebDecoder&) = delete;

    // Appends what comes of a packet, as stereo at the timeline's rate; of null, what is left.
    // What cannot be decoded is left out. Rate and channels may change between two packets.
    void decode(const AVPacket* packet, std::vector<float>& stereo);
    // After a seek: the next packet has nothing to do with those before.
    void flush();
    // Once there was sound since opening or flush(): where in the stream the first of it lies.
    [[nodiscard]] Frame soundBegan() const { return began_; }
    // Above 0: play faster, from now on.
    void setSpeed_ppm(double ppm);

 private:
    struct Parts;
    explicit WebDecoder(const AVStream& stream, bool bends);
    bool prepare();
    void convert(std::vector<float>& stereo, bool isLast);

    std::unique_ptr<Parts> parts_;
    const AVStream& stream_;
    bool bends_;
    bool isBeginning_ = true;
    Frame began_ = 0;
    double speed_ppm_ = 0.0;
    int bent_frames_ = 0;  // since the converter was told of it
};

}  // namespace unisono
