// Whether speakers are being dragged within this program, from wherever: those who could take them
// show it. GUI thread only.
#pragma once

#include <QObject>

namespace unisono::ui {

class DragState : public QObject {
    Q_OBJECT

 public:
    static DragState& instance();
    [[nodiscard]] bool isDragging() const { return depth_ > 0; }

    // Around QDrag::exec().
    class Scope {
     public:
        Scope() { instance().step(1); }
        ~Scope() { instance().step(-1); }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
    };

 signals:
    void changed(bool dragging);

 private:
    void step(int by);

    int depth_ = 0;
};

}  // namespace unisono::ui
