// The speakers of the design's pictures, for tests of what shows speakers.
#pragma once

#include <QStringList>
#include <string>
#include <vector>

#include "model/views.h"
#include "speakers/speaker_list_model.h"

namespace unisono::test {

inline ui::SpeakerView speaker(const QString& name,
                               ui::SpeakerView::Section section = ui::SpeakerView::Section::ready,
                               const QString& meta = "Echo Dot · SBC",
                               const QString& icon = "echo") {
    ui::SpeakerView view;
    view.device = "dev:" + name.toStdString();
    view.name = name;
    view.meta = meta;
    view.icon = icon;
    view.section = section;
    return view;
}

// The speakers of the design's pictures.
inline std::vector<ui::SpeakerView> household() {
    std::vector<ui::SpeakerView> all;
    const auto add = [&all](ui::SpeakerView view) -> ui::SpeakerView& {
        all.push_back(std::move(view));
        return all.back();
    };
    const auto plays = [](ui::SpeakerView& view, double level_db) {
        view.playing = true;
        view.level_db = level_db;
        view.groups = {"Downstairs"};
    };
    plays(add(speaker("Kitchen")), -8.0);
    plays(add(speaker("Den", ui::SpeakerView::Section::ready, "Echo Studio · SBC", "echotall")),
          -14.0);
    auto& hall = add(speaker("Hall", ui::SpeakerView::Section::ready, "Flip 6 · AAC", "portable"));
    hall.battery_percent = 64;
    plays(hall, -5.0);
    plays(add(speaker("Living room", ui::SpeakerView::Section::ready, "Line out · wired", "bar")),
          -20.0);
    auto& left = add(speaker("Desk left", ui::SpeakerView::Section::ready, "Mini 2 · SBC", "box"));
    left.battery_percent = 81;
    left.state = "Desk pair";
    auto& right =
        add(speaker("Desk right", ui::SpeakerView::Section::ready, "Mini 2 · SBC", "box"));
    right.battery_percent = 17;
    right.state = "Desk pair";
    add(speaker("Bedroom")).state = "not in a group";
    add(speaker("Echo Dot-4AB", ui::SpeakerView::Section::nearby, "New · say “Alexa, pair”"))
        .button = "Pair";
    add(speaker("Bathroom", ui::SpeakerView::Section::nearby, "Boom 3 · is on", "portable"))
        .button = "Connect";
    add(speaker("Garden", ui::SpeakerView::Section::away, "Last here yesterday", "portable"));
    return all;
}

inline std::string rowsOf(const ui::SpeakerListModel& model, int first = 0, int count = -1) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        rows << model.index(row).data().toString();
    }
    return rows.mid(first, count).join(", ").toStdString();
}

}  // namespace unisono::test
