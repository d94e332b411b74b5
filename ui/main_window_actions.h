// The actions of the main window, by what they do.
#pragma once

#include "main_window.h"

class QAction;

namespace unisono::ui {

struct MainWindow::Actions {
    QAction* play = nullptr;
    QAction* stop = nullptr;
    QAction* open = nullptr;
    QAction* address = nullptr;
    QAction* groups = nullptr;
    QAction* monitor = nullptr;
    QAction* health = nullptr;
    QAction* find = nullptr;
    QAction* look = nullptr;
    QAction* add = nullptr;
    QAction* create = nullptr;
    QAction* align = nullptr;
    QAction* duplicate = nullptr;
    QAction* cut = nullptr;
    QAction* copy = nullptr;
    QAction* paste = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* mute_group = nullptr;
    QAction* louder = nullptr;
    QAction* softer = nullptr;
    QAction* details = nullptr;
    QAction* strip = nullptr;
    QAction* next_area = nullptr;
    QAction* previous_area = nullptr;
    QAction* settings = nullptr;
    QAction* about = nullptr;
    QAction* simulated = nullptr;
    QAction* close = nullptr;
    QAction* quit = nullptr;
};

}  // namespace unisono::ui
