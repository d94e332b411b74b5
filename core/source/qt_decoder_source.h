// AAC/M4A, and whatever else libsndfile refuses but Qt Multimedia decodes.
#pragma once

#include <memory>
#include <string>

#include "model/error.h"
#include "source/file_kind.h"
#include "source/source.h"

namespace unisono {

// Whether this build has the decoder at all.
bool hasQtDecoder();

// Decodes on a thread of its own, at most some seconds ahead. Needs a QCoreApplication (any
// thread, its event loop need not run) that outlives the source. Seeking forward decodes up to
// there, seeking back starts over: exact, but it takes a moment in long files. The length is the
// container's word, ms precise, until the end was read; empty where the container has none.
// Errors: file_unusable; unsupported when the build has no decoder or there is no
// QCoreApplication. The caller has made sure that `path` is a readable regular file.
Result<std::unique_ptr<Source>> openWithQt(const std::string& path, const FileKind& kind);

}  // namespace unisono
