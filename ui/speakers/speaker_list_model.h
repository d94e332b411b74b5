// The rows of the list of speakers: sections, and the speakers in them. A row is its device: it
// stays the same row, selected or not, through every change of what is said about it.
#pragma once

#include <QAbstractListModel>
#include <QCollator>
#include <QElapsedTimer>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "model/views.h"

namespace unisono::ui {

struct SpeakerRow {
    enum class Kind {
        section,  // "Ready 7"
        speaker,
        hint,     // why a section is empty
        looking,  // the first search, in the place of speakers
    };
    Kind kind = Kind::speaker;
    SpeakerView::Section section = SpeakerView::Section::ready;
    int count = 0;             // of a section: its speakers
    QString text{};            // of a section, a hint, the search
    SpeakerView view{};        // of a speaker
    double shown_db = -120.0;  // its level, falling slowly

    [[nodiscard]] std::string key() const;
};

class SpeakerListModel : public QAbstractListModel {
    Q_OBJECT

 public:
    enum Role {
        kDeviceRole = Qt::UserRole,
        kLevelRole,  // changed alone: only the level's place needs paint
        kDotsRole,   // of "looking …", likewise
    };
    using Section = SpeakerView::Section;
    static constexpr int kSections = 3;

    explicit SpeakerListModel(QObject* parent = nullptr);

    // Up to 25 times a second. `elapsed_ms` since the last time, for falling levels; negative:
    // measured here.
    void setSpeakers(const std::vector<SpeakerView>& speakers, int elapsed_ms = -1);
    // Rows that match in name or second line; folded sections open meanwhile. Empty: all.
    void setFilter(const QString& filter);
    [[nodiscard]] const QString& filter() const { return filter_; }
    void setFolded(Section section, bool folded);
    [[nodiscard]] bool isFolded(Section section) const;
    // Speakers are being looked for; `detail` is the second line while there is none at all.
    void setLooking(bool looking, const QString& detail = {});
    [[nodiscard]] bool isLooking() const { return looking_; }
    void stepDots();
    [[nodiscard]] int dots() const { return dots_; }
    // The pointer is inside, or a drag under way: no speaker changes places within its section.
    void setHeld(bool held);
    // On their way elsewhere: dashed and pale.
    void setDragged(const std::vector<std::string>& devices);
    [[nodiscard]] bool isDragged(const std::string& device) const {
        return dragged_.contains(device);
    }

    [[nodiscard]] const SpeakerRow& row(int row) const {
        return rows_[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] const SpeakerView* speaker(const QModelIndex& index) const;
    [[nodiscard]] const SpeakerView* speaker(const std::string& device) const;
    [[nodiscard]] QModelIndex indexOf(const std::string& device) const;
    [[nodiscard]] QModelIndex indexOf(Section section) const;
    [[nodiscard]] int speakerCount() const { return static_cast<int>(input_.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    // Only tells: the new name comes back with the next views.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 signals:
    void renameWanted(const std::string& device, const QString& name);
    void foldedChanged();
    void arranged();  // rows came, went or moved

 private:
    [[nodiscard]] bool isRow(const QModelIndex& index) const;
    [[nodiscard]] bool isSameShape(const std::vector<SpeakerView>& speakers) const;
    [[nodiscard]] bool matches(const SpeakerView& view) const;
    [[nodiscard]] std::vector<SpeakerRow> wantedRows() const;
    [[nodiscard]] std::vector<std::size_t> ordered(Section section) const;
    [[nodiscard]] QString spoken(const SpeakerRow& row) const;
    void arrange();
    void settle(const std::vector<SpeakerRow>& wanted);
    void refresh(int row, const SpeakerView& view);
    void fall(int row, double level_db, int elapsed_ms);

    std::vector<SpeakerView> input_;
    std::vector<int> row_of_input_;  // -1: not shown
    std::vector<SpeakerRow> rows_;
    std::set<std::string> dragged_;
    std::array<bool, kSections> folded_{};
    QString filter_;
    QString looking_detail_;
    bool looking_ = false;
    bool held_ = false;
    int dots_ = 3;
    QCollator collator_;
    QElapsedTimer clock_;
};

// "Ready", "Nearby", "Away".
[[nodiscard]] QString sectionName(SpeakerView::Section section);

}  // namespace unisono::ui
