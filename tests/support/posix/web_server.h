// A web server of the tests' own, on a port of this machine that was free: what it answers, and
// when it stops answering, is up to the test.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <functional>
#include <list>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace unisono::test {

class WebServer {
 public:
    // One request that is being answered; the connection ends with the handler.
    class Visit {
     public:
        Visit(int socket, const std::atomic<bool>& closing, std::string request)
            : socket_(socket), closing_(closing), request_(std::move(request)) {}

        // "/song.mp3?x"
        [[nodiscard]] std::string path() const {
            const std::size_t begin = request_.find(' ') + 1;
            return request_.substr(begin, request_.find(' ', begin) - begin);
        }
        [[nodiscard]] bool has(std::string_view words) const {
            return request_.find(words) != std::string::npos;
        }
        // Of "Range: bytes=N-"; 0 if there is none.
        [[nodiscard]] std::size_t rangeBegin() const {
            const std::string key = "Range: bytes=";
            const std::size_t at = request_.find(key);
            return at == std::string::npos ? 0 : std::stoul(request_.substr(at + key.size()));
        }
        // False: the other side has gone, or the server is closing.
        bool send(std::string_view bytes) const {
            while (!bytes.empty() && !closing_) {
                pollfd ready{socket_, POLLOUT, 0};
                if (::poll(&ready, 1, 20) <= 0) {
                    continue;
                }
                const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
                if (sent <= 0) {
                    return false;
                }
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            }
            return bytes.empty();
        }
        // Says nothing more until the other side has had enough.
        void stall() const {
            while (!closing_) {
                pollfd gone{socket_, POLLIN, 0};
                std::array<char, 256> rest{};
                if (::poll(&gone, 1, 20) > 0 && ::recv(socket_, rest.data(), rest.size(), 0) <= 0) {
                    return;
                }
            }
        }
        bool reply(std::string_view type, std::string_view body, std::string_view more = {}) const {
            return send("HTTP/1.1 200 OK\r\nContent-Type: " + std::string(type) +
                        "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
                        std::string(more) + "Connection: close\r\n\r\n" + std::string(body));
        }
        bool status(std::string_view line, std::string_view more = {}) const {
            return send("HTTP/1.1 " + std::string(line) + "\r\nContent-Length: 0\r\n" +
                        std::string(more) + "Connection: close\r\n\r\n");
        }

     private:
        int socket_;
        const std::atomic<bool>& closing_;
        std::string request_;
    };
    using Handler = std::function<void(const Visit&)>;

    explicit WebServer(Handler handler) : handler_(std::move(handler)) {
        ::setenv("no_proxy", "127.0.0.1", 1);
        listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof(address);
        if (listener_ < 0 ||
            ::bind(listener_, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
            ::listen(listener_, 16) != 0 ||
            ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) != 0) {
            throw std::runtime_error("no port for a web server");
        }
        port_ = ntohs(address.sin_port);
        acceptor_ = std::thread([this] { accept(); });
    }
    ~WebServer() {
        closing_ = true;
        acceptor_.join();
        for (std::thread& visitor : visitors_) {
            visitor.join();
        }
        ::close(listener_);
    }
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    [[nodiscard]] std::string address(const std::string& path) const {
        return "http://127.0.0.1:" + std::to_string(port_) + path;
    }
    [[nodiscard]] int visits() const { return visits_; }

 private:
    void accept() {
        while (!closing_) {
            pollfd ready{listener_, POLLIN, 0};
            if (::poll(&ready, 1, 20) <= 0) {
                continue;
            }
            const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket >= 0) {
                ++visits_;
                visitors_.emplace_back([this, socket] { serve(socket); });
            }
        }
    }
    void serve(int socket) {
        std::string request;
        // 0x16 begins a TLS handshake, which has no blank line at its end.
        while (request.find("\r\n\r\n") == std::string::npos && !request.starts_with('\x16') &&
               !closing_) {
            pollfd ready{socket, POLLIN, 0};
            if (::poll(&ready, 1, 20) <= 0) {
                continue;
            }
            std::array<char, 2048> some{};
            const ssize_t got = ::recv(socket, some.data(), some.size(), 0);
            if (got <= 0 || request.size() > 65536) {
                ::close(socket);
                return;
            }
            request.append(some.data(), static_cast<std::size_t>(got));
        }
        if (!closing_) {
            handler_(Visit(socket, closing_, std::move(request)));
        }
        ::close(socket);
    }

    Handler handler_;
    int listener_ = -1;
    int port_ = 0;
    std::atomic<bool> closing_{false};
    std::atomic<int> visits_{0};
    std::thread acceptor_;
    std::list<std::thread> visitors_;  // of the acceptor, until it is joined
};

}  // namespace unisono::test
