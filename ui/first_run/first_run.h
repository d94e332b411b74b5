// The centre of the window while there is no group: what Unisono does, as a picture, three ways to
// a speaker, and one to try without any.
#pragma once

#include <QScrollArea>
#include <vector>

class QBoxLayout;
class QGridLayout;
class QPushButton;

namespace unisono::ui {

class HintLine;
class Paragraph;
class WayCard;

class FirstRun : public QScrollArea {
    Q_OBJECT

 public:
    explicit FirstRun(QWidget* parent = nullptr);

    // Speakers that could play now, of all kinds but simulated ones.
    void setReadySpeakers(int count);
    // … of these, wired ones.
    void setWiredOutputs(int count);
    // Speakers are found and paired here; else in the system's settings.
    void setCanPair(bool can);
    // What to tell if no settings could be opened; empty: the usual words.
    void setBluetoothHint(const QString& sentence);
    void setSoundHint(const QString& sentence);
    // While simulated speakers are shown they can be removed where they were asked for.
    void setSimulated(bool shown);

 signals:
    void simulatedWanted();
    void simulatedUnwanted();
    void soundSettingsWanted();
    void bluetoothSettingsWanted();
    void groupWanted();  // of all speakers that are ready

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    QWidget* makePicture();
    QWidget* makeReady();
    QWidget* makeCards();
    QWidget* makeTry();
    void arrange();
    void arrangePictures(bool abreast);
    void tell();

    int ready_ = 0;
    int wired_ = 0;
    bool simulated_ = false;
    QString bluetooth_hint_, sound_hint_;
    QWidget* page_;
    QBoxLayout* column_ = nullptr;
    bool arranged_ = false;
    bool pictures_abreast_ = true;
    QGridLayout* pictures_ = nullptr;
    QWidget* arrow_ = nullptr;
    std::vector<QWidget*> before_and_after_;  // each a picture and its words
    QBoxLayout* cards_ = nullptr;
    QBoxLayout* try_row_ = nullptr;
    std::vector<WayCard*> ways_;
    QPushButton* bluetooth_button_ = nullptr;
    QPushButton* echo_button_ = nullptr;
    HintLine* bluetooth_line_ = nullptr;
    HintLine* wired_line_ = nullptr;
    QWidget* ready_box_ = nullptr;
    Paragraph* ready_words_ = nullptr;
    QPushButton* group_button_ = nullptr;
    QWidget* try_box_ = nullptr;
    Paragraph* try_title_ = nullptr;
    Paragraph* try_words_ = nullptr;
    QPushButton* try_button_ = nullptr;
};

}  // namespace unisono::ui
