// Paints the rows of the list of speakers: headings, speakers, and what stands in their place.
#pragma once

#include <QStyledItemDelegate>
#include <string>

#include "speakers/speaker_list_model.h"
#include "speakers/speaker_row_layout.h"

namespace unisono::ui {

class SpeakerListDelegate : public QStyledItemDelegate {
    Q_OBJECT

 public:
    static constexpr int kCollapsedWidth = 60;

    // The model outlives it.
    explicit SpeakerListDelegate(const SpeakerListModel& model, QObject* parent = nullptr);

    // Badges only.
    void setCollapsed(bool collapsed) { collapsed_ = collapsed; }
    // The ready speaker that a drag is over; empty: none.
    void setDropTarget(const std::string& device) { drop_target_ = device; }
    // The row whose button is pressed.
    void setPressed(const std::string& device) { pressed_ = device; }

    // Parts of a row, for clicks and for small repaints; null: not there.
    [[nodiscard]] QRect levelRect(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const;
    [[nodiscard]] QRect buttonRect(const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const;
    [[nodiscard]] QRect dotsRect(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

 private:
    void measure();
    [[nodiscard]] SpeakerRowNeeds needs(const SpeakerView& view) const;
    [[nodiscard]] SpeakerRowBox box(const QStyleOptionViewItem& option,
                                    const SpeakerView& view) const;
    [[nodiscard]] QRectF ground(const QStyleOptionViewItem& option) const;
    void paintSpeaker(QPainter& painter, const QStyleOptionViewItem& option,
                      const SpeakerRow& row) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRectF& ground,
                     bool dragged, bool target) const;
    void paintRight(QPainter& painter, const QStyleOptionViewItem& option, const SpeakerRow& row,
                    const QRectF& where) const;
    void paintCollapsed(QPainter& painter, const QStyleOptionViewItem& option,
                        const SpeakerRow& row) const;
    void paintSection(QPainter& painter, const QStyleOptionViewItem& option,
                      const SpeakerRow& row) const;
    void paintLooking(QPainter& painter, const QStyleOptionViewItem& option,
                      const SpeakerRow& row) const;
    void paintFocus(QPainter& painter, const QStyleOptionViewItem& option,
                    const QRectF& ground) const;

    const SpeakerListModel& model_;
    std::string drop_target_;
    std::string pressed_;
    bool collapsed_ = false;
    double name_height_ = 16.0;
    double meta_height_ = 15.0;
};

}  // namespace unisono::ui
