#include "source/web_connection.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstring>
#include <string_view>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avstring.h>
#include <libavutil/opt.h>
}

#include "model/letters.h"
#include "source/file_kind.h"
#include "source/playlist_text.h"
#include "source/web_address.h"
#include "source/web_decoder.h"
#include "source/web_log.h"
#include "source/web_titles.h"
#include "source/web_words.h"
#include "source/words.h"

namespace unisono {

namespace {

constexpr std::size_t kHead_bytes = 2048;          // enough to tell most formats
constexpr std::size_t kLongestHead_bytes = 65536;  // … and for those that begin in the middle

// What is opened, and nothing else, whatever a server names.
constexpr const char* kProtocols = "http,https,httpproxy,tls,tcp";
// Containers of sound. FFmpeg knows others that name files, addresses and ports of this computer
// to be opened (DASH, SDP, concat, …), and open them by themselves.
constexpr const char* kContainers =
    "aac,ac3,aiff,ape,asf,au,avi,caf,eac3,flac,flv,hls,applehttp,loas,matroska,webm,mov,mp4,mp3,"
    "mpeg,mpegts,ogg,tta,w64,wav,wv";

struct Options {
    AVDictionary* all = nullptr;
    Options() = default;
    ~Options() { av_dict_free(&all); }
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    void set(const char* key, const char* value) { av_dict_set(&all, key, value, 0); }
};

void setForHttp(AVDictionary** options) {
    av_dict_set(options, "icy", "1", 0);
    av_dict_set(options, "tls_verify", "1", 0);
    av_dict_set(options, "max_redirects", "8", 0);
    av_dict_set(options, "user_agent", "Unisono", 0);
    // A redirect leads nowhere else either.
    av_dict_set(options, "protocol_whitelist", kProtocols, 0);
}

// HLS names further addresses: they must not be files of this computer.
int openFurther(AVFormatContext* context, AVIOContext** io, const char* url, int flags,
                AVDictionary** options) {
    if (!isWebAddress(url) || (flags & AVIO_FLAG_WRITE) != 0) {
        return AVERROR(EPERM);
    }
    AVDictionary* own = nullptr;
    AVDictionary** all = options != nullptr ? options : &own;
    setForHttp(all);
    const int opened = avio_open2(io, url, flags, &context->interrupt_callback, all);
    av_dict_free(&own);
    return opened;
}

std::string textOf(const AVDictionary* tags, const char* key) {
    const AVDictionaryEntry* entry = av_dict_get(tags, key, nullptr, 0);
    return entry == nullptr ? std::string() : printable(entry->value);
}

std::string titleIn(const AVDictionary* tags) {
    const std::string title = textOf(tags, "title");
    const std::string artist = textOf(tags, "artist");
    return artist.empty() || title.empty() ? title : artist + " - " + title;
}

// In small letters, without its parameters.
std::string bareMime(const std::string& mime) {
    return smallLetters(trimmed(mime.substr(0, mime.find(';'))));
}

// A name is believed only of a text, and of no page that says that there is no such list.
bool mayBeNamed(PlaylistKind kind, std::string_view head) {
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    return isText(head.substr(0, 512)) && first != std::string_view::npos &&
           (kind == PlaylistKind::xspf || head[first] != '<');
}

}  // namespace

struct WebConnection::Parts {
    Stop stop;
    std::chrono::steady_clock::time_point deadline;
    bool isLate = false;
    WebLog log;

    AVIOContext* web = nullptr;      // the address itself
    std::vector<std::uint8_t> head;  // its first bytes, read to see what they are
    std::int64_t at = 0;             // what the demuxer reads next
    std::int64_t received = 0;
    int failure = 0;  // of the last reading, which demuxers take for an end

    AVIOContext* replay = nullptr;  // head, then the rest
    AVFormatContext* format = nullptr;
    AVStream* stream = nullptr;
    AVPacket* packet = av_packet_alloc();
    std::unique_ptr<WebDecoder> decoder;

    ~Parts() {
        decoder.reset();
        av_packet_free(&packet);
        avformat_close_input(&format);
        if (replay != nullptr) {
            av_freep(&replay->buffer);
            avio_context_free(&replay);
        }
        avio_closep(&web);
    }

    void patience(double seconds) {
        isLate = false;
        deadline = std::chrono::steady_clock::now() +
                   std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                       std::chrono::duration<double>(seconds));
    }
    AVIOInterruptCB interrupt() {
        return {[](void* opaque) {
                    auto* self = static_cast<Parts*>(opaque);
                    self->isLate =
                        self->isLate || std::chrono::steady_clock::now() > self->deadline;
                    return self->isLate || self->stop() ? 1 : 0;
                },
                this};
    }

    int read(std::uint8_t* into, int bytes) {
        const auto head_bytes = static_cast<std::int64_t>(head.size());
        if (at < head_bytes) {
            const auto count = static_cast<int>(std::min<std::int64_t>(bytes, head_bytes - at));
            std::memcpy(into, head.data() + at, static_cast<std::size_t>(count));
            at += count;
            return count;
        }
        if (avio_tell(web) != at) {
            if (const std::int64_t sought = avio_seek(web, at, SEEK_SET); sought < 0) {
                failure = static_cast<int>(sought);
                return failure;
            }
        }
        const int count = avio_read_partial(web, into, bytes);
        failure = count < 0 && count != AVERROR_EOF ? count : 0;
        if (count <= 0) {
            return count == 0 ? AVERROR_EOF : count;
        }
        at += count;
        received += count;
        return count;
    }

    std::int64_t seek(std::int64_t offset, int whence) {
        const std::int64_t size = avio_size(web);
        if ((whence & AVSEEK_SIZE) != 0) {
            return size;
        }
        const int from = whence & ~AVSEEK_FORCE;
        const std::int64_t target = from == SEEK_SET   ? offset
                                    : from == SEEK_CUR ? at + offset
                                    : size >= 0        ? size + offset
                                                       : -1;
        if (target < 0) {
            return AVERROR(EINVAL);
        }
        at = target;
        return at;
    }

    // More of the beginning; false: there is no more.
    bool lookFurther(std::size_t bytes) {
        while (head.size() < bytes) {
            std::array<std::uint8_t, kHead_bytes> some{};
            const int count = avio_read_partial(
                web, some.data(), static_cast<int>(std::min(bytes - head.size(), some.size())));
            if (count <= 0) {
                failure = count < 0 && count != AVERROR_EOF ? count : 0;
                return false;
            }
            received += count;
            head.insert(head.end(), some.begin(), some.begin() + count);
        }
        return true;
    }
    [[nodiscard]] std::string_view text() const {
        return {reinterpret_cast<const char*>(head.data()), head.size()};
    }
    // The last failure; AVERROR_EXIT if patience was it.
    [[nodiscard]] int reason(int code) const { return isLate ? AVERROR_EXIT : code; }
};

WebConnection::WebConnection(std::string address, Stop stop)
    : address_(std::move(address)),
      name_(webAddressName(address_)),
      parts_(std::make_unique<Parts>()) {
    parts_->stop = std::move(stop);
}

WebConnection::~WebConnection() {
    const WebListening listening(parts_->log);
    parts_->patience(1.0);
    parts_.reset();
}

Result<std::unique_ptr<WebConnection>> WebConnection::open(const std::string& address,
                                                           double patience_s, Stop stop) {
    std::unique_ptr<WebConnection> connection(new WebConnection(address, std::move(stop)));
    const WebListening listening(connection->parts_->log);
    connection->parts_->patience(patience_s);
    auto connected = connection->connect(patience_s);
    if (!connected) {
        return tl::unexpected<Error>(std::move(connected.error()));
    }
    return connection;
}

std::string WebConnection::option(const char* key) const {
    std::uint8_t* value = nullptr;
    if (av_opt_get(parts_->web, key, AV_OPT_SEARCH_CHILDREN, &value) < 0 || value == nullptr) {
        return {};
    }
    std::string text(reinterpret_cast<const char*>(value));
    av_free(value);
    return text;
}

Result<void> WebConnection::connect(double patience_s) {
    Parts& parts = *parts_;
    Options options;
    setForHttp(&options.all);
    const AVIOInterruptCB interrupt = parts.interrupt();
    const int opened =
        avio_open2(&parts.web, address_.c_str(), AVIO_FLAG_READ, &interrupt, &options.all);
    if (opened < 0) {
        return tl::unexpected<Error>(
            webOpenError(name_, parts.reason(opened), parts.log, patience_s));
    }
    if (std::string final = option("location"); isWebAddress(final)) {
        address_ = std::move(final);  // what relative names start from
    }
    const std::string mime = bareMime(option("mime_type"));
    if (!parts.lookFurther(16) && parts.failure != 0) {
        return tl::unexpected<Error>(
            webOpenError(name_, parts.reason(parts.failure), parts.log, patience_s));
    }
    if (parts.head.empty()) {
        return tl::unexpected<Error>(webContentError(name_, "its server sends nothing at all"));
    }
    PlaylistKind kind = playlistKindOf(parts.text());
    if (kind == PlaylistKind::none) {
        kind = playlistKindOfMime(mime);
    }
    if (const PlaylistKind named = playlistKindOfName(webAddressPath(address_));
        kind == PlaylistKind::none && named != PlaylistKind::none) {
        parts.lookFurther(512);
        kind = mayBeNamed(named, parts.text()) ? named : kind;
    }
    if (kind == PlaylistKind::m3u || parts.text().starts_with("<?xml") || !parts.text().find('<')) {
        parts.lookFurther(kHead_bytes);  // songs or pieces?
        const PlaylistKind told = playlistKindOf(parts.text());
        kind = told == PlaylistKind::none ? kind : told;
    }
    if (kind != PlaylistKind::none && kind != PlaylistKind::hls) {
        return readList(patience_s, static_cast<int>(kind));
    }
    return openSound(patience_s, mime);
}

Result<void> WebConnection::readList(double patience_s, int kind) {
    Parts& parts = *parts_;
    constexpr std::size_t kLongest_bytes = 4U << 20U;
    parts.lookFurther(kLongest_bytes);
    if (parts.failure != 0) {
        return tl::unexpected<Error>(
            webOpenError(name_, parts.reason(parts.failure), parts.log, patience_s));
    }
    facts_.list = true;
    for (const std::string& entry :
         parsePlaylist(parts.text(), static_cast<PlaylistKind>(kind)).entries) {
        if (std::string whole = resolveWebAddress(address_, entry); !whole.empty()) {
            entries_.push_back(std::move(whole));
        }
    }
    if (entries_.empty()) {
        return tl::unexpected<Error>(webContentError(name_, "it is a list that names no address"));
    }
    return {};
}

Result<void> WebConnection::openSound(double patience_s, const std::string& mime) {
    Parts& parts = *parts_;
    const auto refuse = [this](const std::string& reason) {
        return tl::unexpected<Error>(webContentError(name_, reason));
    };
    const auto broken = [&](int code) {
        return tl::unexpected<Error>(webOpenError(
            name_, parts.reason(parts.failure != 0 ? parts.failure : code), parts.log, patience_s));
    };
    const std::string icy = option("icy_metadata_headers");
    const bool claimsSound =
        mime.starts_with("audio/") || mime == "application/ogg" || !icy.empty();

    const AVInputFormat* demuxer = nullptr;
    for (std::size_t wanted = kHead_bytes;; wanted *= 2) {
        const bool isAll = !parts.lookFurther(wanted);
        if (parts.failure != 0) {
            return broken(parts.failure);
        }
        if (!claimsSound) {
            const FileKind kind = fileKind(parts.text().substr(0, 512));
            const bool isList = playlistKindOf(parts.text()) == PlaylistKind::hls;
            if (kind.player == FileKind::Player::none && !kind.name.empty() && !isList) {
                return refuse("it is " + kind.name + ", no sound");
            }
        }
        std::vector<std::uint8_t> padded(parts.head);
        padded.resize(padded.size() + AVPROBE_PADDING_SIZE);
        AVProbeData probe{};
        probe.buf = padded.data();
        probe.buf_size = static_cast<int>(parts.head.size());
        probe.filename = "";
        probe.mime_type = mime.c_str();
        int score = 0;
        demuxer = av_probe_input_format3(&probe, 1, &score);
        const bool isLast = isAll || wanted >= kLongestHead_bytes;
        if (score > AVPROBE_SCORE_RETRY || (isLast && score > 0 && claimsSound)) {
            break;
        }
        if (isLast) {
            return refuse(mime == "text/html" ? "it is a web page, no sound"
                                              : "it sends nothing that is known as sound");
        }
    }

    if (av_match_list(demuxer->name, kContainers, ',') <= 0) {
        return refuse(
            "it is sent as " +
            printable(demuxer->long_name != nullptr ? demuxer->long_name : demuxer->name) +
            ", which is not played from the web");
    }

    constexpr int kBuffer_bytes = 32768;
    auto* buffer = static_cast<unsigned char*>(av_malloc(kBuffer_bytes));
    parts.replay = avio_alloc_context(
        buffer, kBuffer_bytes, 0, &parts,
        [](void* self, std::uint8_t* into, int bytes) {
            return static_cast<Parts*>(self)->read(into, bytes);
        },
        nullptr,
        [](void* self, std::int64_t offset, int whence) {
            return static_cast<Parts*>(self)->seek(offset, whence);
        });
    parts.replay->seekable = parts.web->seekable;
    parts.format = avformat_alloc_context();
    parts.format->pb = parts.replay;
    parts.format->interrupt_callback = parts.interrupt();
    parts.format->io_open = openFurther;
    parts.format->flags |= AVFMT_FLAG_CUSTOM_IO;
    parts.format->max_analyze_duration = AV_TIME_BASE / 2;
    parts.format->probesize = 1 << 18;
    Options options;
    // Also for the pieces of HLS, which have demuxers of their own.
    options.set("format_whitelist", kContainers);
    options.set("protocol_whitelist", kProtocols);
    options.set("http_persistent", "0");
    options.set("max_reload", "20");  // of an HLS list that brings nothing new
    int result = avformat_open_input(&parts.format, address_.c_str(), demuxer, &options.all);
    if (result < 0) {
        return broken(result);
    }
    result = avformat_find_stream_info(parts.format, nullptr);
    if (result < 0) {
        return broken(result);
    }
    const AVCodec* decoder = nullptr;
    const int index = av_find_best_stream(parts.format, AVMEDIA_TYPE_AUDIO, -1, -1, &decoder, 0);
    if (index < 0 || decoder == nullptr) {
        if (parts.isLate || parts.failure != 0) {
            return broken(parts.failure);
        }
        return refuse(parts.format->nb_streams > 0 && index != AVERROR_DECODER_NOT_FOUND
                          ? "it holds pictures, but no sound"
                          : "there is no decoder for it");
    }
    for (unsigned other = 0; other < parts.format->nb_streams; ++other) {
        if (static_cast<int>(other) != index) {
            parts.format->streams[other]->discard = AVDISCARD_ALL;
        }
    }
    parts.stream = parts.format->streams[index];
    const bool isHls =
        std::string_view(parts.format->iformat->name).find("hls") != std::string_view::npos;
    const bool hasSize = avio_size(parts.web) > 0;
    const bool hasLength = parts.format->duration != AV_NOPTS_VALUE && parts.format->duration > 0 &&
                           (hasSize || isHls);
    facts_.endless = !hasLength && ((!hasSize && !icy.empty()) || isHls);
    parts.decoder = WebDecoder::open(*decoder, *parts.stream, facts_.endless);
    if (!parts.decoder) {
        return refuse("its decoder cannot make sense of it");
    }
    if (hasLength) {
        facts_.length = av_rescale(parts.format->duration, kTimelineRate_hz, AV_TIME_BASE);
        facts_.seekable = isHls || (parts.web->seekable & AVIO_SEEKABLE_NORMAL) != 0;
    }
    facts_.rate_hz = parts.stream->codecpar->sample_rate;
    facts_.channels = parts.stream->codecpar->ch_layout.nb_channels;
    facts_.title = icyHeader(icy, "icy-name");
    if (facts_.title.empty() && !facts_.endless) {
        facts_.title = titleIn(parts.format->metadata);
    }
    return {};
}

WebConnection::Step WebConnection::step(double patience_s, std::vector<float>& stereo) {
    Parts& parts = *parts_;
    const WebListening listening(parts.log);
    parts.log = {};
    parts.patience(patience_s);
    const int result = av_read_frame(parts.format, parts.packet);
    if (result == AVERROR(EAGAIN)) {
        return Step::goes_on;
    }
    if (result < 0) {
        // Demuxers take any failure for the end.
        const bool isEnd = result == AVERROR_EOF && parts.failure == 0 && !parts.isLate;
        parts.decoder->decode(nullptr, stereo);
        return isEnd ? Step::ended : Step::broke;
    }
    if (parts.packet->stream_index == parts.stream->index) {
        parts.decoder->decode(parts.packet, stereo);
    }
    av_packet_unref(parts.packet);
    if ((parts.stream->event_flags & AVSTREAM_EVENT_FLAG_METADATA_UPDATED) != 0) {
        parts.stream->event_flags &= ~AVSTREAM_EVENT_FLAG_METADATA_UPDATED;
        if (std::string title = titleIn(parts.stream->metadata); title != tagged_) {
            tagged_ = title;
            news_ = std::move(title);
        }
    }
    if (std::string packet = option("icy_metadata_packet"); packet != icy_) {
        icy_ = std::move(packet);
        news_ = icyTitle(icy_);
    }
    return Step::goes_on;
}

std::int64_t WebConnection::received() const {
    return parts_->received;
}

bool WebConnection::seek(Frame position, double patience_s) {
    Parts& parts = *parts_;
    const WebListening listening(parts.log);
    parts.patience(patience_s);
    const std::int64_t start =
        parts.stream->start_time == AV_NOPTS_VALUE ? 0 : parts.stream->start_time;
    const std::int64_t target =
        start + av_rescale_q(position, AVRational{1, kTimelineRate_hz}, parts.stream->time_base);
    parts.failure = 0;
    if (avformat_seek_file(parts.format, parts.stream->index, INT64_MIN, target, target, 0) < 0) {
        return false;
    }
    parts.decoder->flush();
    return true;
}

std::optional<std::string> WebConnection::takeTitle() {
    return std::exchange(news_, std::nullopt);
}

void WebConnection::setSpeed_ppm(double ppm) {
    parts_->decoder->setSpeed_ppm(ppm);
}

Frame WebConnection::soundBegan() const {
    return parts_->decoder->soundBegan();
}

}  // namespace unisono
