// A folder of its own for one test, gone afterwards.
#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>

namespace unisono::test {

class TemporaryFolder {
 public:
    TemporaryFolder() {
        std::random_device random;
        char name[40];
        std::snprintf(name, sizeof(name), "unisono-test-%08x%08x", random(), random());
        path_ = std::filesystem::temp_directory_path() / name;
        std::filesystem::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    void clear() const {
        for (const auto& entry : std::filesystem::directory_iterator(path_)) {
            std::filesystem::remove_all(entry.path());
        }
    }

 private:
    std::filesystem::path path_;
};

inline void writeFile(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

inline std::string readFile(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// Name and content of every file in `folder`, except the lock.
inline std::map<std::string, std::string> filesIn(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() != ".lock") {
            files[entry.path().filename().string()] = readFile(entry.path());
        }
    }
    return files;
}

// True if some file in `folder` other than `except` holds exactly `bytes`.
inline bool keptBeside(const std::filesystem::path& except, const std::string& bytes) {
    for (const auto& [name, content] : filesIn(except.parent_path())) {
        if (name != except.filename().string() && content == bytes) {
            return true;
        }
    }
    return false;
}

}  // namespace unisono::test
