// How well a group keeps together, as shape, words and colour. A click opens the sync monitor.
#pragma once

#include <QAbstractButton>

#include "model/views.h"

namespace unisono::ui {

class SyncPill : public QAbstractButton {
    Q_OBJECT

 public:
    explicit SyncPill(QWidget* parent = nullptr);

    void setState(const SyncState& state);
    [[nodiscard]] const SyncState& state() const { return state_; }
    // At which end of the space it has it stands, if it needs less.
    void setAlignment(Qt::Alignment side);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& at) const override;

 private:
    struct Words {
        QString bold, rest;
        double bold_width = 0.0, rest_width = 0.0;
    };
    [[nodiscard]] Words fit(double width) const;
    [[nodiscard]] QRectF pillRect(const Words& words) const;

    SyncState state_;
    Qt::Alignment side_ = Qt::AlignRight;
};

[[nodiscard]] QString syncIconName(SyncState::Icon icon);
// Ground and ink of a tone, for pills, badges and notes.
struct ToneColours {
    QColor ground, ink;
};
[[nodiscard]] ToneColours toneColours(Tone tone);

}  // namespace unisono::ui
