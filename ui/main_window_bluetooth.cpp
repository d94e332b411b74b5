// The main window's hand on Bluetooth: looking for speakers, pairing, connecting and forgetting
// them, and what is said about it.
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "bluetooth/bluetooth_health.h"
#include "bluetooth/bluetooth_model.h"
#include "bluetooth/bluetooth_words.h"
#include "bluetooth/connection_section.h"
#include "bluetooth/pair_dialog.h"
#include "bluetooth/radio_strip.h"
#include "first_run/first_run.h"
#include "inspector/inspector.h"
#include "main_window.h"
#include "speakers/speaker_list.h"
#include "system/desktop_settings.h"

namespace unisono::ui {

void MainWindow::setBluetooth(Bluetooth& bluetooth) {
    bluetooth_ = std::make_unique<BluetoothModel>(bluetooth);
    radio_strip_ = new RadioStrip;
    list_->setStrip(radio_strip_);
    first_run_->setCanPair(true);
    connectBluetooth();
    refreshBluetooth();
}

void MainWindow::connectBluetooth() {
    BluetoothModel& bluetooth = *bluetooth_;
    connect(&bluetooth, &BluetoothModel::changed, this, [this] { refreshBluetooth(); });
    connect(radio_strip_, &RadioStrip::switchOnWanted, &bluetooth, &BluetoothModel::switchOn);
    using What = BluetoothRequest::What;
    connect(&bluetooth, &BluetoothModel::failed, this,
            [this](const std::string& address, What what, BluetoothCause cause) {
                // In the dialog it stands beside the speaker.
                if (pair_dialog_ == nullptr || what != What::connect) {
                    model_.say(failureWords(what, cause, model_.fullNameOf(address)).sentence());
                }
            });
    connect(&bluetooth, &BluetoothModel::lookFailed, this, [this](BluetoothCause cause) {
        if (pair_dialog_ == nullptr) {
            model_.say(failureWords(What::look, cause, {}).sentence());
        }
    });
    connect(&bluetooth, &BluetoothModel::switchOnFailed, this, [this](BluetoothCause cause) {
        model_.say(failureWords(What::switch_on, cause, {}).sentence());
    });
    connect(&bluetooth, &BluetoothModel::connected, this, [this](const std::string& address) {
        if (pair_dialog_ == nullptr) {
            model_.say(tr("%1 is connected.").arg(model_.fullNameOf(address)));
        }
    });
    connect(&bluetooth, &BluetoothModel::disconnected, this, [this](const std::string& address) {
        model_.say(tr("%1 was disconnected.").arg(model_.fullNameOf(address)));
    });
    connect(&bluetooth, &BluetoothModel::forgotten, this, [this](const std::string& address) {
        model_.forget(address, std::exchange(unpairing_[address], {}));
    });
    Studio& studio = model_.studio();
    connect(&bluetooth, &BluetoothModel::wanted, this,
            [&studio](const std::string& address) { studio.bluetoothWanted(address); });
    connect(&bluetooth, &BluetoothModel::unwanted, this,
            [&studio](const std::string& address) { studio.bluetoothDisconnected(address); });
    // Who is put into a group is to play there.
    connect(&model_, &StudioModel::joined, this, [this](const std::vector<std::string>& devices) {
        for (const std::string& device : devices) {
            const SpeakerView* speaker = model_.speaker(device);
            const BluetoothDevice* known = bluetooth_->facts().device(device);
            if (speaker != nullptr && known != nullptr && !known->connected &&
                speaker->section == SpeakerView::Section::nearby) {
                bluetooth_->connectSpeaker(device);
            }
        }
    });
    // A code is asked for: wherever the pairing was begun, it is typed in the dialog.
    connect(&bluetooth, &BluetoothModel::asked, this, [this] { addSpeaker(); });

    ConnectionSection& section = inspector_->connection();
    connect(&section, &ConnectionSection::connectWanted, this,
            [this] { bluetooth_->connectSpeaker(shown_); });
    connect(&section, &ConnectionSection::cancelWanted, this,
            [this] { bluetooth_->cancel(shown_); });
    connect(&section, &ConnectionSection::disconnectWanted, this,
            [this] { bluetooth_->disconnectSpeaker(shown_); });
    connect(&section, &ConnectionSection::adapterChosen, this,
            [this](const std::string& id) { bluetooth_->connectSpeaker(shown_, id); });
}

void MainWindow::refreshBluetooth() {
    const BluetoothFacts& facts = bluetooth_->facts();
    radio_strip_->setWords(radioWords(facts));
    model_.setBluetooth(facts);
    const auto found =
        std::count_if(model_.speakers().begin(), model_.speakers().end(),
                      [](const auto& one) { return one.section == SpeakerView::Section::nearby; });
    list_->setLooking(facts.looking,
                      tr("Bluetooth is on · %n found so far", nullptr, static_cast<int>(found)));
    refreshInspector();
    refreshHealth();
}

void MainWindow::addSpeaker() {
    if (bluetooth_ == nullptr) {
        if (const QString why = openDesktopSettings(DesktopSettings::bluetooth); !why.isEmpty()) {
            model_.say(why);
        }
        return;
    }
    if (pair_dialog_ != nullptr) {
        return;
    }
    pair_dialog_ = new PairDialog(
        *bluetooth_, [this](const std::string& address) { return model_.nameOf(address); }, this);
    pair_dialog_->setAttribute(Qt::WA_DeleteOnClose);
    pair_dialog_->open();
}

void MainWindow::lookForSpeakers() {
    if (bluetooth_ == nullptr) {
        addSpeaker();
        return;
    }
    const RadioWords words = radioWords(bluetooth_->facts());
    if (words.fact.isEmpty()) {
        bluetooth_->look();
    } else {
        model_.say(words.fact + QChar(' ') + words.advice);
    }
}

void MainWindow::pressRowButton(const std::string& device) {
    if (bluetooth_ == nullptr) {
        return;
    }
    const BluetoothRequest* request = bluetooth_->facts().request(device);
    if (request != nullptr && request->running) {
        bluetooth_->cancel(device);
    } else {
        bluetooth_->connectSpeaker(device);
    }
}

void MainWindow::reconnect(const std::string& device) {
    const bool known = bluetooth_ != nullptr && bluetooth_->facts().device(device) != nullptr;
    if (known) {
        bluetooth_->reconnect(device);
        return;
    }
    if (const SinkInfo* sink = model_.sinkOf(device)) {
        model_.studio().reconnect(sink->id);
        return;
    }
    const StudioSnapshot& now = model_.now();
    for (std::size_t i = 0; i < std::min(now.devices.size(), now.engine.speakers.size()); ++i) {
        if (now.devices[i] == device) {
            model_.studio().reconnect(now.engine.speakers[i].id);
        }
    }
}

bool MainWindow::isPaired(const std::string& device) const {
    return bluetooth_ != nullptr &&
           std::ranges::any_of(bluetooth_->facts().now->devices, [&](const auto& known) {
               return known.address == device && known.paired;
           });
}

void MainWindow::askToForget(const std::string& device) {
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Forget a speaker"),
                        tr("Forget %1 and its measurements?").arg(model_.fullNameOf(device)),
                        QMessageBox::NoButton, this);
    if (isPaired(device)) {
        question->setInformativeText(
            tr("It is unpaired from this computer, too. Undo brings back its name, groups and "
               "measurements, but it has to be paired anew."));
    }
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowModality(Qt::WindowModal);
    question->setTextFormat(Qt::PlainText);
    const auto* forget = question->addButton(tr("Forget"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(forget, &QPushButton::clicked, this, [this, device] { this->forget(device); });
    question->open();
}

// Its settings come back with Undo; its pairing does not, and so is the first to go.
void MainWindow::forget(const std::string& device) {
    if (isPaired(device)) {
        unpairing_[device] = model_.fullNameOf(device);
        bluetooth_->unpair(device);
    } else {
        model_.forget(device);
    }
}

}  // namespace unisono::ui
