// The inspector's part about a speaker's Bluetooth link.
#pragma once

#include <QWidget>
#include <string>

#include "bluetooth/connection_view.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace unisono::ui {

class ElidedLabel;
class Paragraph;

class ConnectionSection : public QWidget {
    Q_OBJECT

 public:
    explicit ConnectionSection(QWidget* parent = nullptr);
    // Hides itself where there is nothing to show.
    void setView(const ConnectionView& view);
    [[nodiscard]] bool isPaired() const { return view_.paired; }

 signals:
    void connectWanted();
    void cancelWanted();
    void disconnectWanted();
    void adapterChosen(const std::string& id);

 private:
    void press();
    void fillFacts();
    void fillAdapters();
    void showAdapter();

    ConnectionView view_;
    ElidedLabel* state_;
    QPushButton* button_;
    Paragraph* problem_;
    QGridLayout* facts_;
    QWidget* move_line_;
    QComboBox* adapter_;
};

}  // namespace unisono::ui
