// The menu of a group and of the speakers in it.
#pragma once

#include <QPoint>
#include <functional>
#include <string>
#include <vector>

#include "model/studio_model.h"

class QWidget;

namespace unisono::ui {

void showGroupMenu(StudioModel& model, const std::string& group, const QPoint& global,
                   QWidget& owner, const std::function<void()>& rename,
                   const std::function<void()>& align);

// What the window does about speakers.
struct SpeakerActions {
    std::function<void(const std::string& device)> details;
    std::function<void(const std::string& device)> rename;
    std::function<void(const std::vector<std::string>& devices)> newGroup;
};

// Of speakers that are shown in `group`.
void showSpeakerMenu(StudioModel& model, const std::vector<std::string>& devices,
                     const std::string& group, const QPoint& global, QWidget& owner,
                     const SpeakerActions& actions);

}  // namespace unisono::ui
