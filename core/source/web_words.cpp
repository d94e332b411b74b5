#include "source/web_words.h"

#include <array>
#include <cerrno>
#include <cmath>

extern "C" {
#include <libavutil/error.h>
}

#include "source/web_address.h"
#include "source/words.h"

namespace unisono {

namespace {

constexpr int kMostRedirects = 8;  // FFmpeg's own limit

bool says(const WebLog& log, const char* words) {
    return log.errors.find(words) != std::string::npos;
}

Error unavailable(std::string what, std::string next) {
    return {ErrorKind::web_unavailable, std::move(what), {}, std::move(next)};
}

}  // namespace

Error webOpenError(const std::string& name, int code, const WebLog& log, double patience_s) {
    const std::string later = "Try again later, or another address of the station.";
    const std::string spelling = "Check the spelling, or look up its new address.";
    if (log.redirects > kMostRedirects) {
        return unavailable(name + " sends on from one address to the next without end.", later);
    }
    if (log.sent_on_to.find("://") != std::string::npos && !isWebAddress(log.sent_on_to)) {
        return unavailable(
            name + " sends on to " + printable(log.sent_on_to) + ", which is no web address.",
            "Look for another address of it.");
    }
    switch (code) {
        case AVERROR_HTTP_NOT_FOUND:
            return unavailable(name + " is not there: the server knows no such address (404).",
                               spelling);
        case AVERROR_HTTP_UNAUTHORIZED:
            return unavailable(name + " wants a name and a password (401).",
                               "Put them into the address: https://name:password@server/…");
        case AVERROR_HTTP_FORBIDDEN:
            return unavailable(name + " may not be heard from here (403).",
                               "Some stations play in their own country only; try another.");
        case AVERROR_HTTP_BAD_REQUEST:
        case AVERROR_HTTP_OTHER_4XX:
            return unavailable(name + " was refused by the server.", spelling);
        case AVERROR_HTTP_SERVER_ERROR:
            return unavailable(name + " cannot be had: its server has a fault (5xx).", later);
        case AVERROR(ECONNREFUSED):
            return unavailable("Nobody answers at " + name + ": the connection was refused.",
                               spelling);
        case AVERROR(ENETUNREACH):
        case AVERROR(EHOSTUNREACH):
            return unavailable(name + " cannot be reached from this network.",
                               "See whether this computer is online.");
        case AVERROR(ETIMEDOUT):
        case AVERROR_EXIT:
            return unavailable(name + " did not answer within " +
                                   std::to_string(std::lround(std::ceil(patience_s))) +
                                   (patience_s > 1.0 ? " seconds." : " second."),
                               "See whether this computer is online; else try again later.");
        case AVERROR_PROTOCOL_NOT_FOUND:
            return {ErrorKind::unsupported,
                    name + " cannot be opened: this system's FFmpeg does not know its protocol.",
                    {},
                    "Try the address with http:// instead of https://."};
        case AVERROR_INVALIDDATA:
            // Not HTTP at all, or a container that is broken.
            return webContentError(name, "it sends nothing that can be understood");
        default:
            break;
    }
    if (says(log, "resolve hostname")) {
        return unavailable("No server has the name in " + name + ".",
                           "Check the spelling, and whether this computer is online.");
    }
    if (says(log, "certificate") || says(log, "verify")) {
        return unavailable(name +
                               " cannot prove that it is who it says: its certificate is not "
                               "valid.",
                           "Check the address and this computer's date.");
    }
    if (log.redirects >= kMostRedirects) {
        return unavailable(name + " sends on from one address to the next without end.", later);
    }
    if (says(log, "TLS") || says(log, "tls")) {
        return unavailable(name + " does not speak https.",
                           "Try the address with http:// instead of https://.");
    }
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return unavailable(name + " cannot be opened: " + printable(text.data()) + ".", later);
}

Error webContentError(const std::string& name, const std::string& reason) {
    return {ErrorKind::file_unusable,
            name + " cannot be played: " + reason + ".",
            {},
            "Look for the address of the stream itself, which often ends in .mp3, .aac, .m3u or "
            ".pls."};
}

}  // namespace unisono
