// Stands in for web_source.cpp in builds without FFmpeg's libraries.
#include "source/web_address.h"
#include "source/web_source.h"

namespace unisono {

bool hasWebSources() {
    return false;
}

Result<std::unique_ptr<Source>> openWebAddress(const std::string& address, const WebConfig&) {
    return fail(ErrorKind::unsupported,
                "This build cannot open web addresses such as " + webAddressName(address) + ".",
                "FFmpeg's libraries were not there when it was built.",
                "Save the sound as a file and open that, or install a build with FFmpeg.");
}

}  // namespace unisono
