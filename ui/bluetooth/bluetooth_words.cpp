#include "bluetooth/bluetooth_words.h"

#include <QCoreApplication>
#include <optional>

#include "bluetooth/address.h"
#include "bluetooth/echo.h"

namespace unisono::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Bluetooth)
};
using Cause = BluetoothCause;
using What = BluetoothRequest::What;

// What the computer itself lacks, whatever was asked for; nothing: it is about this request.
std::optional<BluetoothWords> hereWords(Cause cause) {
    switch (cause) {
        case Cause::no_bluetooth:
            return BluetoothWords{Words::tr("No Bluetooth here"),
                                  Words::tr("There is no Bluetooth here."),
                                  Words::tr("Wired speakers work without it.")};
        case Cause::no_service:
            return BluetoothWords{
                Words::tr("Bluetooth does not answer"),
                Words::tr("The computer’s Bluetooth service does not answer."),
                Words::tr("Switch Bluetooth off and on in the computer’s settings, or start "
                          "the computer anew.")};
        case Cause::not_permitted:
            return BluetoothWords{
                Words::tr("Not allowed"),
                Words::tr("This user may not use Bluetooth on this computer."),
                Words::tr("Whoever looks after this computer can allow it: with the group "
                          "“bluetooth”, or by logging in at the computer itself.")};
        case Cause::blocked:
            return BluetoothWords{
                Words::tr("Bluetooth is blocked"),
                Words::tr("Bluetooth is blocked on this computer."),
                Words::tr("Switch flight mode off, or use the computer’s own switch for "
                          "wireless.")};
        default:
            return std::nullopt;
    }
}

BluetoothWords lookWords(Cause cause) {
    switch (cause) {
        case Cause::no_adapter:
            return {Words::tr("No adapter"), Words::tr("There is no Bluetooth adapter."),
                    Words::tr("Plug one in, then look again.")};
        case Cause::adapter_off:
            return {Words::tr("Bluetooth is off"), Words::tr("Bluetooth is switched off."),
                    Words::tr("Turn it on, then look again.")};
        default:
            return {Words::tr("Could not look"), Words::tr("Looking for speakers did not work."),
                    Words::tr("Look again in a moment. If that does not help, switch Bluetooth off "
                              "and on.")};
    }
}

BluetoothWords connectWords(Cause cause, const QString& name) {
    switch (cause) {
        case Cause::no_adapter:
            return {Words::tr("No adapter"),
                    Words::tr("The Bluetooth adapter for %1 is not there.").arg(name),
                    Words::tr("Plug it in, or choose another one in the speaker’s details.")};
        case Cause::adapter_off:
            return {Words::tr("Bluetooth is off"), Words::tr("Bluetooth is switched off."),
                    Words::tr("Turn it on, then connect %1.").arg(name)};
        case Cause::no_device:
            return {Words::tr("Not found"), Words::tr("%1 was not found.").arg(name),
                    Words::tr("Hold its Bluetooth button until its light blinks, then look for "
                              "speakers again.")};
        case Cause::no_answer:
            return {Words::tr("Did not answer"), Words::tr("%1 did not answer.").arg(name),
                    Words::tr("Switch it on and bring it nearer. If a phone is using it, "
                              "disconnect it there, then try again.")};
        case Cause::refused:
            return {Words::tr("Refused to connect"), Words::tr("%1 refused to connect.").arg(name),
                    Words::tr("Make it ready for pairing again. If that does not help, forget it "
                              "here and pair it anew.")};
        case Cause::busy:
            return {Words::tr("Used elsewhere"),
                    Words::tr("%1 is used by another device.").arg(name),
                    Words::tr("Disconnect it on that phone or computer, then try again.")};
        case Cause::occupied:
            return {Words::tr("Has to wait"),
                    Words::tr("%1 has to wait: a speaker is being paired or connected.").arg(name),
                    Words::tr("When that is done, try again.")};
        case Cause::no_profile:
        case Cause::no_speaker:
            return {Words::tr("Cannot play music"),
                    Words::tr("%1 cannot be connected as a speaker.").arg(name),
                    Words::tr("Either it plays no music by Bluetooth, or the computer’s sound "
                              "service lacks its Bluetooth part.")};
        case Cause::not_paired:
            return {Words::tr("Has to be paired anew"),
                    Words::tr("%1 does not know this computer any more.").arg(name),
                    Words::tr("Make it ready for pairing, forget it here, then add it again.")};
        case Cause::wrong_code:
            return {Words::tr("Wrong code"),
                    Words::tr("%1 was not paired: the code was not right.").arg(name),
                    Words::tr("The code is on the speaker or in its manual; often it is 0000 or "
                              "1234. Try again.")};
        case Cause::declined:
            return {Words::tr("Not paired"), Words::tr("%1 was not paired.").arg(name),
                    Words::tr("Its question was answered with no. Try again if that was a "
                              "mistake.")};
        case Cause::unanswered:
            return {Words::tr("Not paired"), Words::tr("%1 was not paired.").arg(name),
                    Words::tr("It asked for a code, and nobody answered in time. Try again.")};
        case Cause::timed_out:
            return {Words::tr("Took too long"), Words::tr("%1 took too long.").arg(name),
                    Words::tr("Bring it nearer and try again.")};
        case Cause::canceled:
            return {Words::tr("Stopped"), Words::tr("Connecting %1 was stopped.").arg(name), {}};
        case Cause::unsupported:
            return {Words::tr("Not possible from here"),
                    Words::tr("%1 cannot be connected from here on this system.").arg(name),
                    Words::tr("Connect it in the computer’s Bluetooth settings; it then appears "
                              "under Ready.")};
        default:
            break;
    }
    return {Words::tr("Did not work"), Words::tr("%1 could not be connected.").arg(name),
            Words::tr("Switch the speaker off and on, then try again.")};
}

}  // namespace

BluetoothWords failureWords(What what, Cause cause, const QString& name) {
    if (const auto here = hereWords(cause)) {
        return *here;
    }
    switch (what) {
        case What::look:
            return lookWords(cause);
        case What::switch_on:
            return {Words::tr("Still off"), Words::tr("Bluetooth could not be switched on."),
                    Words::tr("Turn it on in the computer’s Bluetooth settings.")};
        case What::disconnect:
            return {Words::tr("Still connected"),
                    Words::tr("%1 could not be disconnected.").arg(name),
                    Words::tr("Try again, or switch the speaker off.")};
        case What::forget:
            return {Words::tr("Still paired"), Words::tr("%1 could not be unpaired.").arg(name),
                    Words::tr("Nothing of it was forgotten. Try again, or remove it in the "
                              "computer’s Bluetooth settings.")};
        case What::connect:
            break;
    }
    return connectWords(cause, name);
}

RadioWords radioWords(const BluetoothFacts& facts) {
    switch (facts.radio()) {
        case BluetoothFacts::Radio::on:
        case BluetoothFacts::Radio::unknown:
            return {};
        case BluetoothFacts::Radio::off:
            if (facts.switch_on_failure) {
                const BluetoothWords words =
                    failureWords(What::switch_on, *facts.switch_on_failure, {});
                return {words.fact, words.advice, Words::tr("Turn on Bluetooth")};
            }
            return {Words::tr("Bluetooth is off."),
                    Words::tr("Wireless speakers cannot be reached."),
                    Words::tr("Turn on Bluetooth")};
        case BluetoothFacts::Radio::blocked:
            return {Words::tr("Bluetooth is blocked."),
                    Words::tr("Switch flight mode off, or use the computer’s own switch for "
                              "wireless."),
                    {}};
        case BluetoothFacts::Radio::absent:
            break;
    }
    if (facts.now->state == BluetoothSnapshot::State::ready) {
        return {Words::tr("No Bluetooth adapter."),
                Words::tr("Plug one in to use wireless speakers. Wired ones work without it."),
                {}};
    }
    return {Words::tr("Bluetooth cannot be used."),
            facts.now->problem.empty() ? Words::tr("Wired speakers work without it.")
                                       : QString::fromStdString(facts.now->problem),
            {}};
}

QString echoGroupWords() {
    return Words::tr(
        "Each Echo connects by itself. Alexa’s own groups do not pass this sound on, and cannot "
        "be played to from a computer. Put your Echos into one group here instead: Unisono keeps "
        "them together.");
}

QString echoPairWords() {
    return Words::tr(
        "Stand near it and say “Alexa, pair”. When it answers that it is searching, it appears "
        "here.");
}

QString addressEnd(const std::string& device) {
    return bluetoothAddress(device)
               ? QStringLiteral("…") + QString::fromStdString(device.substr(device.size() - 5))
               : QString();
}

QString modelOf(const BluetoothDevice& device) {
    const EchoMatch echo = matchEcho(device);
    if (echo.is_echo) {
        return QString::fromStdString(echo.model);
    }
    return device.name == device.address ? QString() : QString::fromStdString(device.name);
}

}  // namespace unisono::ui
