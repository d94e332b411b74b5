#include "source/open_track.h"

#include "source/file_source.h"
#include "source/web_address.h"
#include "source/web_source.h"
#include "source/words.h"

namespace unisono {

Result<std::unique_ptr<Source>> openTrack(const std::string& name) {
    return isWebAddress(name) ? openWebAddress(name) : openFile(name);
}

std::string trackName(const std::string& name) {
    return isWebAddress(name) ? webAddressName(name) : fileName(name);
}

}  // namespace unisono
