// What a test of routing sees and starts on a server of its own (PrivatePulse, PrivatePipewire):
// real players, and where the server says that they play.
#pragma once

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "audio/pulse/pulse_backend.h"
#include "audio/routing_plan.h"
#include "support/posix/child.h"
#include "support/posix/private_pulse.h"

namespace unisono::test {

using Places = std::vector<std::string>;

PulseBackendConfig at(const auto& server) {
    PulseBackendConfig config;
    config.server = server.address();
    return config;
}

// What the server says of itself, by another way than ours.
std::string told(const auto& server, const std::string& question) {
    std::string text;
    std::FILE* pipe = ::popen(
        ("pactl --server=" + server.address() + " " + question + " 2>/dev/null").c_str(), "re");
    char line[4096];
    while (std::fgets(line, sizeof line, pipe) != nullptr) {
        text += line;
    }
    ::pclose(pipe);
    return text;
}

std::string defaultSink(const auto& server) {
    std::string name = told(server, "get-default-sink");
    return name.substr(0, name.find('\n'));
}

// Columns of "list short …": number, and the rest.
std::vector<std::vector<std::string>> table(const auto& server, const std::string& what) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    for (const char c : told(server, "list short " + what)) {
        if (c == '\n') {
            rows.emplace_back(1);
        } else if (c == '\t') {
            rows.back().emplace_back();
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

// The sinks that all streams play on, in the order of the streams.
std::vector<std::string> placesOf(const auto& server) {
    std::map<std::string, std::string> names;
    for (const auto& row : table(server, "sinks")) {
        names[row.at(0)] = row.at(1);
    }
    std::vector<std::string> places;
    for (const auto& row : table(server, "sink-inputs")) {
        places.push_back(names[row.at(1)]);
    }
    return places;
}

bool nothingOfOursIsLeft(const auto& server) {
    return told(server, "list short modules").find(kSilentSinkPrefix) == std::string::npos;
}

inline std::unique_ptr<Child> player(const auto& server, const std::string& name,
                                     const std::string& sink = {}) {
    std::vector<std::string> words{"timeout",  "120", "pacat",
                                   "-p",       "-s",  server.address(),
                                   "-n",       name,  "--stream-name=" + name + " song",
                                   "/dev/zero"};
    if (!sink.empty()) {
        words.insert(words.end() - 1, "--device=" + sink);
    }
    return std::make_unique<Child>(words, Child::Environment{}, "/dev/null");
}

bool arriveAt(const auto& server, const Places& places) {
    return eventually([&] { return placesOf(server) == places; }, std::chrono::seconds(5));
}

inline CaptureRequest wanting(const char* app) {
    CaptureRequest request;
    request.app = app;
    request.group = "Living \"room\"";
    return request;
}

}  // namespace unisono::test
