#include "inspector/eq_geometry.h"

#include <algorithm>
#include <cmath>

#include "inspector/inspector_words.h"
#include "model/setup.h"
#include "strip/equalizer.h"

namespace unisono::ui {
namespace {

constexpr double kNarrowest_octaves = 0.05;
constexpr double kWidest_octaves = 6.6;

}  // namespace

double EqScale::xOf(double hz) const {
    const double part = std::log(std::clamp(hz, kEqLowest_hz, kEqHighest_hz) / kEqLowest_hz) /
                        std::log(kEqHighest_hz / kEqLowest_hz);
    return area.left() + part * area.width();
}

double EqScale::hzAt(double x) const {
    const double part =
        area.width() > 0.0 ? std::clamp((x - area.left()) / area.width(), 0.0, 1.0) : 0.0;
    return kEqLowest_hz * std::pow(kEqHighest_hz / kEqLowest_hz, part);
}

double EqScale::yOf(double db) const {
    return area.center().y() - db / highest_db() * area.height() / 2.0;
}

double EqScale::dbAt(double y) const {
    return area.height() > 0.0 ? (area.center().y() - y) / (area.height() / 2.0) * highest_db()
                               : 0.0;
}

double eqLabelFor(const std::vector<EqBand>& bands, double rate_hz) {
    double largest_db = 0.0;
    for (const EqBand& band : bands) {
        largest_db = std::max(largest_db, std::abs(shownGain(band)));
    }
    // Only upwards: a pass falls for ever, and there is nothing to see of that.
    for (int i = 0; i <= 60; ++i) {
        const double hz = kEqLowest_hz * std::pow(kEqHighest_hz / kEqLowest_hz, i / 60.0);
        largest_db = std::max(largest_db, responseDb(bands, std::min(hz, rate_hz / 2.0), rate_hz));
    }
    return largest_db <= 8.0 ? 6.0 : largest_db <= 16.0 ? 12.0 : 24.0;
}

bool isPass(const EqBand& band) {
    return band.shape == EqBand::Shape::low_pass || band.shape == EqBand::Shape::high_pass;
}

double shownGain(const EqBand& band) {
    return isPass(band) ? 0.0 : band.gain_db;
}

QPointF pointOf(const EqScale& scale, const EqBand& band) {
    return {scale.xOf(band.frequency_hz), scale.yOf(shownGain(band))};
}

std::optional<std::size_t> pointAt(const EqScale& scale, const std::vector<EqBand>& bands,
                                   const QPointF& place, double reach) {
    std::optional<std::size_t> nearest;
    double distance = reach;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const QPointF way = pointOf(scale, bands[i]) - place;
        const double length = std::hypot(way.x(), way.y());
        if (length <= distance) {
            distance = length;
            nearest = i;
        }
    }
    return nearest;
}

EqBand draggedBand(const EqScale& scale, const EqBand& from, const QPointF& by) {
    const QPointF place = pointOf(scale, from) + by;
    EqBand band = from;
    if (by.x() != 0.0) {
        band.frequency_hz = scale.hzAt(place.x());
    }
    if (!isPass(from) && by.y() != 0.0) {
        const double most_db = std::min(scale.highest_db(), kEqGainRange_db.high);
        band.gain_db = std::clamp(scale.dbAt(place.y()), -most_db, most_db);
    }
    return tidyBand(band);
}

EqBand movedBand(const EqBand& from, double octaves, double db) {
    EqBand band = from;
    if (octaves != 0.0) {
        // Whole hertz are coarse for the lowest: at least one.
        const double hz =
            std::clamp(from.frequency_hz * std::exp2(octaves), kEqLowest_hz, kEqHighest_hz);
        const double least = octaves > 0.0 ? from.frequency_hz + 1.0 : from.frequency_hz - 1.0;
        band.frequency_hz = std::clamp(octaves > 0.0 ? std::max(hz, least) : std::min(hz, least),
                                       kEqLowest_hz, kEqHighest_hz);
    }
    if (!isPass(from)) {
        band.gain_db = from.gain_db + db;
    }
    return tidyBand(band);
}

EqBand widenedBand(const EqBand& from, double wider) {
    EqBand band = from;
    band.q = qOf(std::clamp(octavesOf(from.q) * wider, kNarrowest_octaves, kWidest_octaves));
    return tidyBand(band);
}

EqBand tidyBand(EqBand band) {
    const double step_hz = band.frequency_hz < 1000.0    ? 1.0
                           : band.frequency_hz < 10000.0 ? 10.0
                                                         : 100.0;
    band.frequency_hz = std::clamp(std::round(band.frequency_hz / step_hz) * step_hz,
                                   kEqFrequencyRange_hz.low, kEqFrequencyRange_hz.high);
    band.gain_db = std::clamp(std::round(band.gain_db * 10.0) / 10.0, kEqGainRange_db.low,
                              kEqGainRange_db.high);
    band.q = std::clamp(band.q, kEqQRange.low, kEqQRange.high);
    return band;
}

double roomForPoint_hz(const std::vector<EqBand>& bands) {
    if (bands.empty()) {
        return 1000.0;
    }
    std::vector<double> places{std::log(kEqLowest_hz), std::log(kEqHighest_hz)};
    for (const EqBand& band : bands) {
        places.push_back(std::log(std::clamp(band.frequency_hz, kEqLowest_hz, kEqHighest_hz)));
    }
    std::sort(places.begin(), places.end());
    double widest = 0.0;
    double middle = 0.0;
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (places[i] - places[i - 1] > widest) {
            widest = places[i] - places[i - 1];
            middle = (places[i] + places[i - 1]) / 2.0;
        }
    }
    return std::exp(middle);
}

std::size_t insertBand(std::vector<EqBand>& bands, const EqBand& band) {
    const auto place = std::find_if(bands.begin(), bands.end(), [&](const EqBand& each) {
        return each.frequency_hz > band.frequency_hz;
    });
    const auto index = static_cast<std::size_t>(place - bands.begin());
    bands.insert(place, band);
    return index;
}

}  // namespace unisono::ui
