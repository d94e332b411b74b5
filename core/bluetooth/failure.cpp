#include "bluetooth/failure.h"

#include <utility>

#include "bluetooth/advice.h"
#include "model/printable.h"

namespace unisono {

namespace {

struct Words {
    ErrorKind kind;
    const char* name;
    const char* what;  // % is the name
    const char* meaning;
    const char* next;
};

Words wordsOf(BluetoothCause cause) {
    using Kind = ErrorKind;
    const BluetoothAdvice& advice = bluetoothAdvice();
    switch (cause) {
        case BluetoothCause::no_bluetooth:
            return {Kind::bluetooth_unavailable, "no_bluetooth", "There is no Bluetooth here.",
                    "Everything else works without it.", ""};
        case BluetoothCause::no_service:
            return {Kind::bluetooth_unavailable, "no_service",
                    "The system's Bluetooth service does not answer.",
                    "Everything else works without it.", advice.no_service};
        case BluetoothCause::not_permitted:
            return {Kind::bluetooth_unavailable, "not_permitted",
                    "The system does not let this user use Bluetooth.", "", advice.not_permitted};
        case BluetoothCause::no_adapter:
            return {Kind::bluetooth_unavailable, "no_adapter", "There is no Bluetooth adapter%.",
                    "",
                    "Plug one in, or see whether the computer's own is switched off in its setup."};
        case BluetoothCause::adapter_off:
            return {
                Kind::bluetooth_unavailable, "adapter_off",
                "The Bluetooth adapter% is switched off.", "",
                "Switch it on in the system's settings, or with 'unisono-cli bluetooth power on'."};
        case BluetoothCause::blocked:
            return {Kind::bluetooth_unavailable, "blocked", "The Bluetooth adapter% is blocked.",
                    "Airplane mode or a switch of the computer keeps its radio off.",
                    advice.blocked};
        case BluetoothCause::no_device:
            return {Kind::unknown_device, "no_device", "No Bluetooth device % is known.", "",
                    "Make it visible (often by holding its Bluetooth button; \"Alexa, pair\" on an "
                    "Echo) and scan for it."};
        case BluetoothCause::no_answer:
            return {Kind::device_unavailable, "no_answer", "% does not answer.",
                    "It is off, too far away, or connected to something else.",
                    "Switch it on, disconnect it from phones nearby, and try again."};
        case BluetoothCause::refused:
            return {
                Kind::device_unavailable, "refused", "% refused the connection.", "",
                "Make it visible again, or forget it here and on the device, and pair it anew."};
        case BluetoothCause::busy:
            return {Kind::device_unavailable, "busy", "% is busy.",
                    "It is in the middle of something else, or keeps its sound link to itself.",
                    "Wait some seconds and try again; if that does not help, disconnect it first."};
        case BluetoothCause::occupied:
            return {Kind::device_unavailable, "occupied", "% has to wait.",
                    "Unisono is in the middle of pairing or connecting.",
                    "Try again when that is done."};
        case BluetoothCause::no_profile:
            return {
                Kind::device_unavailable, "no_profile", "% cannot be connected as a speaker.",
                "Either it does not play music by Bluetooth, or nothing on this computer offers to "
                "send any.",
                advice.no_profile};
        case BluetoothCause::no_speaker:
            return {Kind::device_unavailable, "no_speaker", "% is no speaker.",
                    "It was left as it is.",
                    "Choose a speaker; scan again if it is not listed. To hear what a phone plays, "
                    "pair it and connect it from the phone."};
        case BluetoothCause::not_paired:
            return {
                Kind::device_unavailable, "not_paired", "% is not paired with this computer.",
                "It may have forgotten it.",
                "Make it visible, forget it here if it is still listed as paired, and pair it."};
        case BluetoothCause::wrong_code:
            return {Kind::device_unavailable, "wrong_code", "% was not paired.",
                    "The code was wrong, or one side did not confirm it.",
                    "Try again; the code is on the device, on its label or in its manual (often "
                    "0000 or 1234)."};
        case BluetoothCause::declined:
            return {Kind::device_unavailable, "declined", "% was not paired.",
                    "Its question was answered with no.", "Try again if that was a mistake."};
        case BluetoothCause::unanswered:
            return {Kind::device_unavailable, "unanswered", "% was not paired.",
                    "It asked for a code and nobody answered in time.", "Try again."};
        case BluetoothCause::timed_out:
            return {Kind::device_unavailable, "timed_out", "% took too long.", "",
                    "Bring it nearer and try again."};
        case BluetoothCause::canceled:
            return {Kind::canceled, "canceled", "Stopped.", "", ""};
        case BluetoothCause::unsupported:
            return {Kind::unsupported, "unsupported", "This cannot be done here%.", "",
                    "Do it in the system's Bluetooth settings; Unisono sees the result."};
        case BluetoothCause::failed:
            break;
    }
    return {Kind::device_unavailable, "failed", "Bluetooth failed for %.", "",
            "Try again; if it stays like that, switch the device off and on."};
}

}  // namespace

std::string_view toText(BluetoothCause cause) {
    return wordsOf(cause).name;
}

bool isWorthRepeating(BluetoothCause cause) {
    switch (cause) {
        case BluetoothCause::no_service:
        case BluetoothCause::no_answer:
        case BluetoothCause::refused:
        case BluetoothCause::busy:
        case BluetoothCause::occupied:
        case BluetoothCause::no_profile:  // the sound server may be about to start
        case BluetoothCause::timed_out:
        case BluetoothCause::failed:
            return true;
        default:
            return false;
    }
}

BluetoothError bluetoothError(BluetoothCause cause, std::string_view name,
                              std::string_view detail) {
    const Words words = wordsOf(cause);
    std::string what = words.what;
    if (const auto place = what.find('%'); place != std::string::npos) {
        std::string shown = printable(std::string(name));
        if (place > 0 && what[place - 1] != ' ') {  // "adapter%": an optional apposition
            shown = shown.empty() ? "" : " " + shown;
        } else if (shown.empty()) {
            shown = place == 0 ? "The device" : "the device";
        }
        what.replace(place, 1, shown);
    }
    std::string next = words.next;
    if (cause == BluetoothCause::no_adapter && !name.empty()) {
        next = "Choose one that is there; 'unisono-cli bluetooth adapters' lists them.";
    }
    std::string meaning = words.meaning;
    std::string said = printable(std::string(detail));
    said.erase(said.find_last_not_of(". ") + 1);
    if (!said.empty()) {
        meaning += (meaning.empty() ? "" : " ") + std::string("The system says: ") + said + ".";
    }
    return {cause, {words.kind, std::move(what), std::move(meaning), std::move(next)}};
}

}  // namespace unisono
