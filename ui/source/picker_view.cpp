#include "source/picker_view.h"

#include <QCoreApplication>
#include <algorithm>

#include "model/text.h"
#include "model/words.h"
#include "source/source_names.h"

namespace unisono::ui {
namespace {

using Choice = SourceChoice::Kind;

// What the translators see.
struct PickerPhrases {
    Q_DECLARE_TR_FUNCTIONS(PickerView)
};

PickerEntry entryOf(PickerKind kind, const char* key, const char* icon, const QString& title,
                    const QString& second) {
    PickerEntry entry;
    entry.kind = kind;
    entry.key = key;
    entry.icon = icon;
    entry.title = title;
    entry.second = second;
    return entry;
}

PickerEntry files(const SourceStatus& source, const QString& title) {
    PickerEntry entry =
        entryOf(PickerKind::files, "files", "file", PickerPhrases::tr("Music files"),
                PickerPhrases::tr("Choose one or more"));
    entry.current = source.kind == SourceKind::files && !isWeb(source);
    if (entry.current) {
        const int more = static_cast<int>(source.tracks()) - 1;
        entry.second = more > 0 ? PickerPhrases::tr("%1 and %n more", "", more).arg(title) : title;
    }
    return entry;
}

// Line-ins and microphones are one kind to most systems; a name may tell.
const char* inputIcon(const std::string& title) {
    return text(title).contains("mic", Qt::CaseInsensitive) ? "mic" : "jack";
}

PickerEntry offered(const SourceOffer& offer) {
    PickerEntry entry;
    entry.key = text(toText(offer.choice));
    entry.title = text(offer.title);
    entry.choice = offer.choice;
    entry.name = entry.title;
    switch (offer.choice.kind) {
        case Choice::system:
            entry.kind = PickerKind::computer;
            entry.icon = "screen";
            entry.title = PickerPhrases::tr("Everything this computer plays");
            entry.second = PickerPhrases::tr("Its own speakers go quiet meanwhile");
            break;
        case Choice::app:
            entry.kind = PickerKind::app;
            entry.icon = "app";
            entry.desktop_icon = text(offer.icon);
            entry.second =
                offer.detail.empty() ? PickerPhrases::tr("This app alone") : text(offer.detail);
            if (offer.title.empty()) {
                entry.title = PickerPhrases::tr("One app");
            }
            break;
        case Choice::bluetooth:
            entry.kind = PickerKind::bluetooth;
            entry.icon = "phone";
            entry.second = PickerPhrases::tr("Sends to this computer by Bluetooth");
            break;
        default:
            entry.kind = PickerKind::line_in;
            entry.icon = inputIcon(offer.title);
            entry.second = PickerPhrases::tr("Line-in or microphone");
            break;
    }
    if (!offer.offered) {
        entry.available = false;
        entry.second = text(offer.reason);
    }
    return entry;
}

PickerEntry noApp() {
    PickerEntry entry = entryOf(PickerKind::app, "no app", "app", PickerPhrases::tr("One app"),
                                PickerPhrases::tr("Let one play something: it appears here"));
    entry.available = false;
    return entry;
}

PickerEntry noInput() {
    PickerEntry entry =
        entryOf(PickerKind::line_in, "no input", "jack", PickerPhrases::tr("Line in"),
                PickerPhrases::tr("Connect a line-in or a microphone: it appears here"));
    entry.available = false;
    return entry;
}

// Nobody sends: how to.
PickerEntry noPhone(const PickerContext& context) {
    PickerEntry entry = entryOf(PickerKind::bluetooth, "no phone", "phone",
                                PickerPhrases::tr("A phone or an Echo by Bluetooth"), {});
    entry.further = true;
    switch (context.radio) {
        case BluetoothFacts::Radio::absent:
            entry.available = false;
            entry.second = PickerPhrases::tr("Plug in a Bluetooth adapter first");
            break;
        case BluetoothFacts::Radio::blocked:
        case BluetoothFacts::Radio::off:
            entry.available = false;
            entry.second = PickerPhrases::tr("Switch Bluetooth on first");
            break;
        case BluetoothFacts::Radio::on:
        case BluetoothFacts::Radio::unknown:
            entry.second = context.computer.isEmpty()
                               ? PickerPhrases::tr("Connect it to this computer")
                               : PickerPhrases::tr("“Alexa, connect to %1”").arg(context.computer);
            break;
    }
    return entry;
}

PickerKind kindOf(Choice choice) {
    switch (choice) {
        case Choice::app:
            return PickerKind::app;
        case Choice::bluetooth:
            return PickerKind::bluetooth;
        default:
            return PickerKind::line_in;
    }
}

// What was chosen and is not there now stays in its place, so that it is seen what is waited for.
PickerEntry awaited(const StudioSnapshot& now) {
    PickerEntry entry;
    entry.kind = kindOf(now.source.choice.kind);
    entry.key = text(toText(now.source.choice));
    entry.icon = sourceIcon(now.source);
    entry.title = sourceTitle(now);
    entry.second = entry.kind == PickerKind::app ? PickerPhrases::tr("Plays nothing now")
                                                 : PickerPhrases::tr("Not there now");
    entry.choice = now.source.choice;
    entry.name = entry.title;
    entry.current = true;
    return entry;
}

void addLive(const StudioSnapshot& now, const PickerContext& context,
             std::vector<PickerEntry>& entries) {
    const SourceOffer* chosen = chosenOffer(now);
    const Choice awaits = now.source.choice.kind;
    const bool missing = now.source.kind == SourceKind::live && chosen == nullptr &&
                         awaits != Choice::system && awaits != Choice::pipe;
    const auto add = [&](Choice kind, const auto& none) {
        const auto before = entries.size();
        for (const SourceOffer& offer : now.offers) {
            if (offer.choice.kind == kind) {
                entries.push_back(offered(offer));
                entries.back().current = &offer == chosen;
            }
        }
        if (missing && awaits == kind) {
            entries.push_back(awaited(now));
        }
        if (entries.size() == before) {
            none();
        }
    };
    add(Choice::system, [&] {
        // Before the studio has looked for the first time.
        entries.push_back(offered({{Choice::system, {}}, {}, {}, {}, false, {}}));
        entries.back().second = PickerPhrases::tr("Not known yet");
    });
    add(Choice::app, [&] { entries.push_back(noApp()); });
    add(Choice::bluetooth, [&] { entries.push_back(noPhone(context)); });
    add(Choice::input, [&] { entries.push_back(noInput()); });
}

PickerEntry web(const SourceStatus& source, const QString& title, const PickerContext& context) {
    PickerEntry entry = entryOf(PickerKind::web, "web", "globe", PickerPhrases::tr("Web address …"),
                                PickerPhrases::tr("Internet radio, or music on a server"));
    entry.current = isWeb(source);
    if (entry.current) {
        entry.second = title;
    }
    if (!context.web) {
        entry.available = false;
        entry.second = PickerPhrases::tr("This build cannot: it was made without FFmpeg");
    }
    return entry;
}

PickerEntry pipe(const StudioSnapshot& now) {
    PickerEntry entry = entryOf(PickerKind::pipe, "pipe", "pipe", PickerPhrases::tr("Named pipe …"),
                                PickerPhrases::tr("Raw sound that another program writes"));
    entry.current = now.source.kind == SourceKind::live && now.source.choice.kind == Choice::pipe;
    if (entry.current) {
        entry.second = text(now.source.choice.name);
    }
    return entry;
}

QString footOf(const StudioSnapshot& now, const PickerContext& context) {
    const auto& live = now.engine.live;
    if (live && live->total_ms > 0.0) {
        return PickerPhrases::tr("Live sound is heard %1 later on this group.")
            .arg(milliseconds(live->total_ms + live->input_ms));
    }
    const bool any = std::any_of(now.offers.begin(), now.offers.end(),
                                 [](const SourceOffer& offer) { return offer.offered; });
    return any && context.line_ms >= 1.0
               ? PickerPhrases::tr(
                     "Live sources are heard more than %1 later on this group: fine for "
                     "music, late for games.")
                     .arg(milliseconds(context.line_ms))
               : QString();
}

}  // namespace

PickerView pickerView(const StudioSnapshot& now, const PickerContext& context) {
    PickerView view;
    const QString title = sourceTitle(now);
    view.entries.push_back(files(now.source, title));
    PickerEntry recent =
        entryOf(PickerKind::recent, "recent", "refresh", PickerPhrases::tr("Played before"), {});
    recent.further = true;
    view.entries.push_back(std::move(recent));
    addLive(now, context, view.entries);
    view.entries.push_back(web(now.source, title, context));
    view.entries.push_back(pipe(now));
    view.entries.push_back(entryOf(PickerKind::tune, "tune", "wave", PickerPhrases::tr("Test tune"),
                                   PickerPhrases::tr("A short tune of our own")));
    view.entries.back().current = now.source.kind == SourceKind::test_tune;
    view.entries.push_back(entryOf(PickerKind::tick, "tick", "clock",
                                   PickerPhrases::tr("Shared tick"),
                                   PickerPhrases::tr("A steady click, to trim by ear")));
    view.entries.back().current = now.source.kind == SourceKind::tick;
    view.foot = footOf(now, context);
    return view;
}

}  // namespace unisono::ui
