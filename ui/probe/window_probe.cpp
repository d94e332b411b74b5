#include "probe/window_probe.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QSaveFile>
#include <cmath>

#include "align/calibrator.h"

namespace unisono::ui {
namespace {

QJsonObject entry(const QString& kind, const QString& object, const QString& name,
                  const QRect& place) {
    return {{"class", kind},           {"object", object}, {"name", name},
            {"x", place.x()},          {"y", place.y()},   {"width", place.width()},
            {"height", place.height()}};
}

QString nameOf(const QWidget& widget) {
    if (!widget.accessibleName().isEmpty()) {
        return widget.accessibleName();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return button->text();
    }
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return label->text();
    }
    return widget.isWindow() ? widget.windowTitle() : QString();
}

// What of it can be pointed at: pages that scroll cut off the rest.
QRect seen(const QWidget& widget) {
    const QRect inside = widget.visibleRegion().boundingRect();
    return {widget.mapToGlobal(inside.topLeft()), inside.size()};
}

void addRows(const QAbstractItemView& view, QJsonArray& all) {
    const QAbstractItemModel* model = view.model();
    for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const QRect place = view.visualRect(index).intersected(view.viewport()->rect());
        if (!place.isEmpty()) {
            all.append(entry("row", view.objectName(), index.data().toString(),
                             {view.viewport()->mapToGlobal(place.topLeft()), place.size()}));
        }
    }
}

QJsonArray widgets() {
    QJsonArray all;
    for (const QWidget* widget : QApplication::allWidgets()) {
        if (!widget->isVisible()) {
            continue;
        }
        const QString name = nameOf(*widget);
        if (!name.isEmpty() || !widget->objectName().isEmpty()) {
            const QRect place = seen(*widget);
            if (!place.isEmpty()) {
                QJsonObject one =
                    entry(widget->metaObject()->className(), widget->objectName(), name, place);
                one["enabled"] = widget->isEnabled();
                one["window"] = widget->window()->windowTitle();
                all.append(one);
            }
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
            addRows(*view, all);
        }
    }
    return all;
}

QString word(GroupView::Play play) {
    switch (play) {
        case GroupView::Play::stopped:
            return "stopped";
        case GroupView::Play::starting:
            return "starting";
        case GroupView::Play::playing:
            return "playing";
        case GroupView::Play::paused:
            return "paused";
        case GroupView::Play::holding:
            return "holding";
    }
    return {};
}

QJsonObject describe(const GroupView& group) {
    QJsonArray lanes;
    for (const LaneView& lane : group.lanes) {
        QJsonObject one{{"name", lane.speaker.name},
                        {"playing", lane.speaker.playing},
                        {"measured", lane.state == LaneView::State::measured}};
        if (lane.error_ms) {
            one["error_ms"] = std::round(*lane.error_ms * 10.0) / 10.0;
        }
        lanes.append(one);
    }
    return {{"name", group.name},
            {"play", word(group.play)},
            {"sync", group.sync.sentence()},
            {"lanes", lanes}};
}

}  // namespace

void WindowProbe::startIfWanted(StudioModel& model, QObject* parent) {
    const QString path = qEnvironmentVariable("UNISONO_UI_PROBE");
    if (!path.isEmpty()) {
        new WindowProbe(model, path, parent);
    }
}

WindowProbe::WindowProbe(StudioModel& model, QString path, QObject* parent)
    : QObject(parent), model_(model), path_(std::move(path)) {
    connect(&timer_, &QTimer::timeout, this, [this] { write(); });
    timer_.start(kInterval_ms);
}

QJsonObject WindowProbe::look() const {
    const StudioSnapshot& now = model_.now();
    QJsonArray groups;
    for (const GroupView& group : model_.groups()) {
        groups.append(describe(group));
    }
    QJsonArray servers;
    for (const ServerStatus& server : now.servers) {
        servers.append(QJsonObject{{"backend", QString::fromStdString(server.backend)},
                                   {"available", server.info.available}});
    }
    QJsonObject align{{"run", static_cast<qint64>(now.align.run)},
                      {"phase", toText(now.align.now.phase)}};
    if (now.align.report) {
        align["trusted"] = static_cast<qint64>(now.align.report->trusted());
        align["spread_ms"] = now.align.report->spread_ms;
    }
    if (now.align.error) {
        align["error"] = QString::fromStdString(now.align.error->sentence());
    }
    const GroupView* current = model_.currentGroup();
    const QWidget* focus = QApplication::focusWidget();
    return {{"play", toText(now.engine.state)},
            {"second", std::floor(now.source.position_s)},
            {"sync", current == nullptr ? QString() : current->sync.sentence()},
            {"group", current == nullptr ? QString() : current->name},
            {"groups", groups},
            {"servers", servers},
            {"align", align},
            {"undo", model_.undoStack().undoText()},
            {"focus", focus == nullptr                ? QString()
                      : focus->objectName().isEmpty() ? nameOf(*focus)
                                                      : focus->objectName()},
            {"widgets", widgets()}};
}

// Whoever reads it sees the old file or the new one, never half of one.
void WindowProbe::write() {
    const QByteArray text = QJsonDocument(look()).toJson(QJsonDocument::Compact);
    if (text == written_) {
        return;
    }
    QSaveFile file(path_);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        written_ = text;
    }
}

}  // namespace unisono::ui
