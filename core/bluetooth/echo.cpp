#include "bluetooth/echo.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>

#include "bluetooth/address.h"
#include "bluetooth/amazon_makers.h"
#include "model/letters.h"

namespace unisono {

namespace {

// Bluetooth company id 0x0171, Amazon.com Services; as in "bluetooth:v0171p0413d0004".
// https://bitbucket.org/bluetooth-SIG/public (company_identifiers)
constexpr std::string_view kBluetoothModalias = "bluetooth:v";
constexpr std::string_view kAmazon = "0171";

constexpr std::array<std::string_view, 12> kModels{
    "Echo Studio", "Echo Show", "Echo Spot", "Echo Plus", "Echo Flex", "Echo Input",
    "Echo Link",   "Echo Pop",  "Echo Auto", "Echo Glow", "Echo Sub",  "Echo Dot"};

bool isLetter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// `word` as a word of its own: "Anna's Echo", not "Echoes".
bool hasWord(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end]))) {
            return true;
        }
    }
    return false;
}

// Nothing: it does not tell by Bluetooth's own numbers.
std::optional<bool> modaliasIsAmazon(const std::string& modalias) {
    if (!modalias.starts_with(kBluetoothModalias)) {
        return std::nullopt;
    }
    return modalias.compare(kBluetoothModalias.size(), kAmazon.size(), kAmazon) == 0;
}

bool addressIsAmazon(const std::string& address) {
    std::string digits;
    for (const char c : makerPart(address)) {
        if (c != ':') {
            digits += c;
        }
    }
    std::uint32_t maker = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), maker, 16);
    return parsed.ec == std::errc() && digits.size() == 6 &&
           std::binary_search(std::begin(kAmazonMakers), std::end(kAmazonMakers), maker);
}

// Class of Device: major class audio and video.
bool isAudio(const BluetoothDevice& device) {
    return (device.device_class & 0x1F00U) == 0x0400U;
}

}  // namespace

EchoMatch matchEcho(const BluetoothDevice& device) {
    const std::string name = smallLetters(device.name);
    const auto modalias = modaliasIsAmazon(device.modalias);
    if (modalias == false) {
        return {};  // another maker says so itself
    }
    std::string model = "Echo";
    for (const std::string_view candidate : kModels) {
        if (hasWord(name, smallLetters(candidate))) {
            model = candidate;
        }
    }
    const bool by_name = hasWord(name, "echo");
    const bool by_address = addressIsAmazon(device.address);
    if (by_name && (modalias == true || by_address)) {
        return {true, model, "its name and its maker"};
    }
    if (by_name && (device.isSpeaker() || device.device_class == 0)) {
        return {true, model, "its name"};
    }
    // Renamed in the Alexa app ("Kitchen"). Fire tablets are no audio equipment, remote controls no
    // speakers.
    if ((modalias == true || by_address) && isAudio(device) && device.has(kA2dpSinkUuid) &&
        device.isSourceToo()) {
        return {true, model, "its maker, and that it both plays and sends music"};
    }
    return {};
}

std::string_view echoGroupAdvice() {
    return "Each Echo of a group needs a Bluetooth link of its own: Echos do not pass on to each "
           "other "
           "what they get by Bluetooth, and an Alexa music group cannot be played to from a "
           "computer. "
           "Put the Echos into one group here instead; Unisono keeps them together.";
}

}  // namespace unisono
