#include "source/named_pipe.h"

namespace unisono {

Result<std::unique_ptr<Source>> openNamedPipe(const std::string& /*path*/,
                                              PcmInputSettings /*settings*/) {
    return fail(ErrorKind::unsupported, "Unisono cannot read from a named pipe on this system.", {},
                "Send the sound to standard input instead: other-program | unisono-cli play -.");
}

}  // namespace unisono
