#include "speakers/speaker_row_layout.h"

#include <algorithm>
#include <cmath>

#include "widgets/speaker_badge.h"

namespace unisono::ui {
namespace {

constexpr double kHeight = 50.0;
constexpr double kStart = 16.0;
constexpr double kBadgeGap = 10.0;
constexpr double kRightGap = 8.0;
constexpr double kBatteryGap = 7.0;
constexpr double kLeading = 1.0;      // between the two lines
constexpr double kAir = 16.0;         // above and below the words, together
constexpr double kWordsEnough = 110;  // a chip leaves at least this much for name and meta
constexpr double kMetaLeast = 28.0;

QRectF mirror(const QRectF& box, const QRectF& row) {
    return box.isNull() ? box
                        : QRectF(row.left() + row.right() - box.right(), box.top(), box.width(),
                                 box.height());
}

}  // namespace

int speakerRowHeight(double name_height, double meta_height) {
    return static_cast<int>(
        std::ceil(std::max(kHeight, name_height + kLeading + meta_height + kAir)));
}

SpeakerRowBox layoutSpeakerRow(const QRectF& row, double end_margin, const SpeakerRowNeeds& needs,
                               bool mirrored) {
    SpeakerRowBox box;
    const double middle = row.center().y();
    const double end = row.right() - end_margin;
    const double ground_end = std::min(row.right() - 1.0, end + kGroundInset);
    box.ground = QRectF(QPointF(row.left() + kGroundInset, row.top()),
                        QPointF(std::max(row.left() + kGroundInset, ground_end), row.bottom()));
    constexpr double kBadge = SpeakerBadge::kSize;
    box.badge = QRectF(row.left() + kStart, middle - kBadge / 2.0, kBadge, kBadge);
    const double start = box.badge.right() + kBadgeGap;
    const double below = needs.battery > 0.0
                             ? needs.meta + (needs.meta > 0.0 ? kBatteryGap : 0.0) + needs.battery
                             : needs.meta;
    double words_end = end;
    if (needs.right > 0.0) {
        const double left_for_words = end - needs.right - kRightGap - start;
        const double wanted = std::min(std::max(needs.name, below), kWordsEnough);
        const bool wide_meta = below <= kWordsEnough ? left_for_words >= wanted
                                                     : left_for_words >= std::min(below, 140.0);
        if (!needs.right_yields || (left_for_words >= wanted && wide_meta)) {
            box.right = QRectF(end - needs.right, middle - needs.right_height / 2.0, needs.right,
                               needs.right_height);
            words_end = box.right.left() - kRightGap;
        }
    }
    const double room = std::max(0.0, words_end - start);
    const bool two = below > 0.0;
    const double block = needs.name_height + (two ? kLeading + needs.meta_height : 0.0);
    const double top = std::round(middle - block / 2.0);
    box.name = QRectF(start, top, room, needs.name_height);
    if (two) {
        const double second = top + needs.name_height + kLeading;
        double meta_room = room;
        if (needs.battery > 0.0 && room >= needs.battery) {
            const double beside = room - needs.battery - kBatteryGap;
            meta_room = beside >= std::min(needs.meta, kMetaLeast) ? beside : 0.0;
            const double meta = std::min(needs.meta, meta_room);
            box.battery = QRectF(start + (meta > 0.0 ? meta + kBatteryGap : 0.0), second,
                                 needs.battery, needs.meta_height);
        }
        if (needs.meta > 0.0 && meta_room > 0.0) {
            box.meta = QRectF(start, second, std::min(needs.meta, meta_room), needs.meta_height);
        }
    }
    if (mirrored) {
        for (QRectF* part :
             {&box.ground, &box.badge, &box.name, &box.meta, &box.battery, &box.right}) {
            *part = mirror(*part, row);
        }
    }
    return box;
}

}  // namespace unisono::ui
