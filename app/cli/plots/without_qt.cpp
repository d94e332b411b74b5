#include "cli/impulse_plot.h"

namespace unisono::cli {

Result<void> checkPlotName(const std::string& /*path*/) {
    return fail(ErrorKind::unsupported, "This build cannot draw pictures.", {},
                "Leave --plot away; --json has the numbers.");
}

Result<void> writePlot(const AlignReport& /*report*/, const NameOf& /*nameOf*/,
                       const std::string& path) {
    return checkPlotName(path);
}

}  // namespace unisono::cli
