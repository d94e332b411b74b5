#include "bluetooth/pair_view.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "bluetooth/bluetooth_rows.h"
#include "bluetooth/echo.h"
#include "model/speaker_kind.h"

namespace unisono::ui {
namespace {

struct PairWords {
    Q_DECLARE_TR_FUNCTIONS(PairDialog)
};

bool isShown(const BluetoothFacts& facts, const BluetoothDevice& device) {
    return !device.blocked && (device.present || device.connected || device.paired ||
                               facts.request(device.address) != nullptr);
}

bool isMusical(const BluetoothDevice& device) {
    return device.isSpeaker() || isEcho(device);
}

FoundSpeaker foundOf(const BluetoothFacts& facts, const BluetoothDevice& device,
                     const QString& name, const QString& full_name) {
    using State = FoundSpeaker::State;
    FoundSpeaker found;
    found.address = device.address;
    found.name = name;
    found.full_name = full_name;
    const QString end = full_name == name ? QString() : addressEnd(device.address);
    const auto told = [&end](const QString& state) {
        return end.isEmpty() ? state
               : state.isEmpty()
                   ? end
                   : PairWords::tr("%1 · %2", "end of an address, state").arg(end, state);
    };
    const EchoMatch echo = matchEcho(device);
    const QString model = modelOf(device);
    const SpeakerKind kind = kindOf(model, true);
    found.icon = !isMusical(device)              ? QString("phone")
                 : echo.is_echo && !kind.is_echo ? QString("echo")
                                                 : kind.icon;
    QStringList meta;
    if (!model.isEmpty() && model != name) {
        meta << model;
    }
    if (device.paired) {
        meta << PairWords::tr("paired");
    }
    if (device.rssi_dbm && *device.rssi_dbm < kWeakSignal_dbm) {
        meta << PairWords::tr("weak signal");
    }
    found.meta = told(meta.join(QStringLiteral(" · ")));
    found.button = device.paired ? PairWords::tr("Connect") : PairWords::tr("Pair and connect");
    const BluetoothRequest* request = facts.request(device.address);
    const bool ours =
        request != nullptr && request->running && request->what == BluetoothRequest::What::connect;
    if (device.canPlay() && !ours) {
        found.state = State::ready;
        found.meta = told(PairWords::tr("Connected"));
        found.button.clear();
    } else if (ours || device.a2dp == A2dpState::connecting) {
        found.state = State::working;
        found.meta =
            told(device.paired ? PairWords::tr("Connecting …") : PairWords::tr("Pairing …"));
        found.button = ours ? PairWords::tr("Cancel") : QString();
    } else if (request != nullptr && request->failure &&
               *request->failure != BluetoothCause::canceled) {
        found.state = State::failed;
        found.problem = failureWords(request->what, *request->failure, full_name).sentence();
        found.button = PairWords::tr("Try again");
    }
    return found;
}

}  // namespace

PairView pairView(const BluetoothFacts& facts, const std::set<std::string>& settled,
                  bool show_others, const std::function<QString(const std::string&)>& name_of) {
    PairView view;
    view.radio = radioWords(facts);
    view.looking = facts.looking;
    view.can_look = facts.radio() == BluetoothFacts::Radio::on;
    if (!view.can_look) {
        return view;
    }
    if (facts.look_failure) {
        const BluetoothWords words =
            failureWords(BluetoothRequest::What::look, *facts.look_failure, {});
        view.radio = {words.fact, words.advice, {}};
    }
    struct Place {
        bool other;
        FoundSpeaker found;
    };
    std::vector<Place> places;
    std::string before;
    for (const BluetoothDevice& each : facts.now->devices) {
        if (each.address == before || settled.contains(each.address)) {
            continue;
        }
        before = each.address;
        const BluetoothDevice& device = *facts.device(each.address);
        const bool other = !isMusical(device);
        if (!isShown(facts, device)) {
            continue;
        }
        if (other && (!show_others || !device.present)) {
            view.hidden += device.present ? 1 : 0;
            continue;
        }
        view.echo = view.echo || isEcho(device);
        places.push_back({other, foundOf(facts, device, name_of(device.address),
                                         fullName(facts, device.address, name_of))});
    }
    std::ranges::sort(places, [](const Place& a, const Place& b) {
        if (a.other != b.other) {
            return b.other;
        }
        const int names = a.found.name.localeAwareCompare(b.found.name);
        return names != 0 ? names < 0 : a.found.address < b.found.address;
    });
    for (Place& place : places) {
        view.found.push_back(std::move(place.found));
    }
    if (view.found.empty() && (view.looking || !facts.look_failure)) {
        view.nothing = view.looking ? PairWords::tr("What is found appears here.")
                                    : PairWords::tr(
                                          "Nothing found. Make the speaker ready for pairing, then "
                                          "look again.");
    }
    if (facts.now->adapters.size() > 1) {
        for (const BluetoothAdapter& adapter : facts.now->adapters) {
            if (adapter.powered) {
                view.adapters.emplace_back(adapter.id,
                                           QString::fromStdString(facts.adapterName(adapter.id)));
            }
        }
    }
    return view;
}

QString fullName(const BluetoothFacts& facts, const std::string& address,
                 const std::function<QString(const std::string&)>& name_of) {
    QString name = name_of(address);
    const bool twin = std::ranges::any_of(facts.now->devices, [&](const BluetoothDevice& other) {
        return other.address != address && isShown(facts, other) && name_of(other.address) == name;
    });
    return twin ? PairWords::tr("%1 (%2)", "name, end of an address").arg(name, addressEnd(address))
                : name;
}

QuestionWords questionWords(const PairingQuestion& question, const QString& name) {
    const QString code = QString::fromStdString(question.code);
    switch (question.kind) {
        case PairingQuestion::Kind::confirm:
            return {PairWords::tr("Does %1 show this code?").arg(name),
                    PairWords::tr("If it has no display, and you started this yourself, say yes."),
                    code, PairWords::tr("Yes"), PairWords::tr("No")};
        case PairingQuestion::Kind::allow:
            return {PairWords::tr("Pair with %1?").arg(name),
                    PairWords::tr("Say yes only if you started this yourself."),
                    {},
                    PairWords::tr("Yes"),
                    PairWords::tr("No")};
        case PairingQuestion::Kind::enter_pin:
            return {
                PairWords::tr("%1 asks for its code.").arg(name),
                PairWords::tr("It is on the speaker or in its manual; often it is 0000 or 1234."),
                {},
                PairWords::tr("Continue"),
                PairWords::tr("Cancel")};
        case PairingQuestion::Kind::enter_passkey:
            return {PairWords::tr("%1 asks for a number.").arg(name),
                    PairWords::tr("It shows or says the number, of at most six digits."),
                    {},
                    PairWords::tr("Continue"),
                    PairWords::tr("Cancel")};
        case PairingQuestion::Kind::show_code:
            break;
    }
    return {PairWords::tr("Type this code on %1.").arg(name),
            PairWords::tr("Then press its Enter key. It goes on by itself."),
            code,
            {},
            PairWords::tr("Cancel")};
}

}  // namespace unisono::ui
