#include "source/source_names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

#include "model/text.h"
#include "source/web_address.h"

namespace unisono::ui {
namespace {

// What the translators see.
struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(SourceNames)
};

// As the file says; the name of the file is no title before its ending is gone.
QString fileTitle(const SourceStatus& source) {
    const QString title = text(source.title);
    if (source.track < source.tracks() && !isWeb(source)) {
        const QFileInfo file(text((*source.paths)[source.track]));
        if (title.isEmpty() || title == file.fileName()) {
            return file.completeBaseName();
        }
    }
    return title.isEmpty() ? Phrases::tr("Music") : title;
}

}  // namespace

bool isWeb(const SourceStatus& source) {
    return source.kind == SourceKind::files && source.track < source.tracks() &&
           isWebAddress((*source.paths)[source.track]);
}

bool isRadio(const SourceStatus& source) {
    return isWeb(source) && !source.length_s && !source.seekable;
}

const SourceOffer* chosenOffer(const StudioSnapshot& now) {
    if (now.source.kind != SourceKind::live) {
        return nullptr;
    }
    const auto found =
        std::find_if(now.offers.begin(), now.offers.end(), [&](const SourceOffer& offer) {
            return offer.choice == now.source.choice &&
                   (offer.offered || offer.choice.kind != SourceChoice::Kind::app);
        });
    return found == now.offers.end() ? nullptr : &*found;
}

QString sourceTitle(const StudioSnapshot& now) {
    switch (now.source.kind) {
        case SourceKind::none:
            return {};
        case SourceKind::files:
            return fileTitle(now.source);
        case SourceKind::test_tune:
            return Phrases::tr("Test tune");
        case SourceKind::tick:
            return Phrases::tr("Shared tick");
        case SourceKind::live:
            break;
    }
    if (now.source.choice.kind == SourceChoice::Kind::system) {
        return Phrases::tr("This computer’s sound");
    }
    if (const SourceOffer* offer = chosenOffer(now); offer != nullptr && !offer->title.empty()) {
        return text(offer->title);
    }
    return now.source.title.empty() ? text(now.source.choice.name) : text(now.source.title);
}

QString sourceIcon(const SourceStatus& source) {
    switch (source.kind) {
        case SourceKind::none:
            return "plus";
        case SourceKind::files:
            return isWeb(source) ? "globe" : "file";
        case SourceKind::test_tune:
            return "wave";
        case SourceKind::tick:
            return "clock";
        case SourceKind::live:
            break;
    }
    switch (source.choice.kind) {
        case SourceChoice::Kind::system:
            return "screen";
        case SourceChoice::Kind::app:
            return "app";
        case SourceChoice::Kind::bluetooth:
            return "phone";
        case SourceChoice::Kind::pipe:
            return "pipe";
        default:
            return "jack";
    }
}

QString recentName(const QString& path) {
    const std::string utf8 = path.toStdString();
    return isWebAddress(utf8) ? text(webAddressName(utf8)) : QFileInfo(path).fileName();
}

QString recentIcon(const QString& path) {
    return isWebAddress(path.toStdString()) ? "globe" : "file";
}

}  // namespace unisono::ui
