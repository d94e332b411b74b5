// Stands in for qt_decoder_source.cpp in builds without Qt Multimedia.
#include "source/qt_decoder_source.h"
#include "source/words.h"

namespace unisono {

bool hasQtDecoder() {
    return false;
}

Result<std::unique_ptr<Source>> openWithQt(const std::string& path, const FileKind& kind) {
    return fail(ErrorKind::unsupported,
                printable(path) + " is " + kind.name +
                    ", and this build has no decoder for it: Qt Multimedia is missing.",
                {}, "Convert it to WAV or FLAC, or install a build with Qt Multimedia.");
}

}  // namespace unisono
