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

// `group`: that they are shown in; empty: the list.
void showSpeakerMenu(StudioModel& model, const std::vector<std::string>& devices,
                     const std::string& group, const QPoint& global, QWidget& owner,
                     const std::function<void(const std::string& device)>& details);

}  // namespace unisono::ui
