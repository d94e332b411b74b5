// Adds a speaker: how to make it ready, what was found, pairing and connecting in one go.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "bluetooth/bluetooth_model.h"
#include "bluetooth/pair_view.h"
#include "system/dialog_frame.h"

class QComboBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace unisono::ui {

class BusyDots;
class FoundRow;
class Note;
class Paragraph;
class QuestionPanel;

class PairDialog : public DialogFrame {
    Q_OBJECT

 public:
    using NameOf = std::function<QString(const std::string& address)>;
    // Looks for speakers at once, or as soon as Bluetooth is on.
    PairDialog(BluetoothModel& bluetooth, NameOf name_of, QWidget* parent = nullptr);

    void done(int result) override;  // stops looking; what connects goes on

 private:
    QWidget* makeHelp();
    QWidget* makeHead();
    void take();
    void refresh();
    void refreshRows(const std::vector<FoundSpeaker>& found);
    void showAnswered(bool was_on_question);
    [[nodiscard]] FoundRow* rowOf(const std::string& address) const;
    void press(const FoundSpeaker& found);
    void fillAdapters(const std::vector<std::pair<std::string, QString>>& adapters);

    BluetoothModel& bluetooth_;
    NameOf name_of_;
    std::set<std::string> settled_;
    std::string asked_;  // whom the last question was about, until it is told what came of it
    bool show_others_ = false;
    bool has_looked_ = false;  // since Bluetooth is on
    Note* radio_note_ = nullptr;
    QuestionPanel* question_ = nullptr;
    QWidget* head_ = nullptr;
    BusyDots* dots_ = nullptr;
    QPushButton* look_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget* rest_ = nullptr;
    QVBoxLayout* rows_place_ = nullptr;
    Paragraph* nothing_ = nullptr;
    std::vector<FoundRow*> rows_;
    QPushButton* others_ = nullptr;
    QWidget* adapter_line_ = nullptr;
    QComboBox* adapter_ = nullptr;
    Note* echo_note_ = nullptr;
};

}  // namespace unisono::ui
