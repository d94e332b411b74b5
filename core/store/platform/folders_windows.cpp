// Windows keeps its environment as UTF-16.
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include "store/paths.h"

namespace unisono {

Environment processEnvironment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const std::wstring wide_name = pathFromUtf8(name).wstring();
        std::wstring value(256, L'\0');
        while (true) {
            SetLastError(ERROR_SUCCESS);
            const DWORD length = GetEnvironmentVariableW(wide_name.c_str(), value.data(),
                                                         static_cast<DWORD>(value.size()));
            if (length == 0 && GetLastError() != ERROR_SUCCESS) {
                return std::nullopt;
            }
            const bool fits = length < value.size();
            value.resize(length);
            if (fits) {
                return toUtf8(std::filesystem::path(value));
            }
        }
    };
}

Result<std::filesystem::path> settingsFolderHere(const Environment& environment) {
    return settingsFolderOnWindows(environment);
}

}  // namespace unisono
