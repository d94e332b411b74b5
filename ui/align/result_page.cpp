#include "align/result_page.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "align/before_after.h"
#include "align/impulse_plot.h"
#include "align/response_curve.h"
#include "align/result_row.h"
#include "model/words.h"
#include "widgets/elided_label.h"
#include "widgets/h_line.h"
#include "widgets/labels.h"
#include "widgets/note.h"

namespace unisono::ui {
namespace {

// From before to after.
class Arrow : public QWidget {
 public:
    explicit Arrow(QWidget* parent) : QWidget(parent) { setFixedSize(38, 20); }

 protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours().accent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (isRightToLeft()) {
            painter.translate(width(), 0);
            painter.scale(-1, 1);
        }
        painter.drawPolyline(QPolygonF{{2.0, 10.0}, {36.0, 10.0}});
        painter.drawPolyline(QPolygonF{{28.0, 3.0}, {36.0, 10.0}, {28.0, 17.0}});
    }
};

QVBoxLayout* stacked(QLabel* a, QLabel* b, QLabel* c) {
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addStretch(1);
    column->addWidget(a);
    column->addWidget(b);
    column->addWidget(c);
    column->addStretch(1);
    return column;
}

}  // namespace

ResultPage::ResultPage(QWidget* parent) : QWidget(parent) {
    before_title_ = makeLabel({}, Type::caption, 2, this);
    before_ms_ = makeLabel({}, Type::display, 1, this);
    before_rest_ = makeLabel({}, Type::caption, 2, this);
    after_title_ = makeLabel({}, Type::caption_bold, 1, this);
    after_title_->setProperty("tone", "accent");
    after_ms_ = makeLabel({}, Type::display, 1, this);
    after_rest_ = makeLabel({}, Type::caption, 2, this);
    for (QLabel* wraps : {before_title_, before_rest_, after_title_, after_rest_}) {
        wraps->setWordWrap(true);
        wraps->setMinimumHeight(1);  // else as if they had to be narrow
    }
    before_ = new AlignBars(AlignBars::Kind::before, this);
    after_ = new AlignBars(AlignBars::Kind::after, this);

    auto* band = new QHBoxLayout;
    band->setContentsMargins(24, 11, 24, 11);
    band->setSpacing(16);
    band->addLayout(stacked(before_title_, before_ms_, before_rest_), 18);
    band->addWidget(before_, 22);
    band->addSpacing(12);
    band->addWidget(new Arrow(this));
    band->addSpacing(12);
    band->addLayout(stacked(after_title_, after_ms_, after_rest_), 18);
    band->addWidget(after_, 22);

    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    header_ = new ResultHeader(this);
    left->addWidget(header_);
    rows_ = new QVBoxLayout;
    rows_->setSpacing(2);
    left->addLayout(rows_);
    left->addSpacing(10);
    auto* under = new QVBoxLayout;
    under->setContentsMargins(10, 0, 0, 0);
    under->setSpacing(8);
    note_ = new Note(this);
    note_->setMinimumHeight(1);
    under->addWidget(note_);
    match_ = new QCheckBox(this);
    under->addWidget(match_);
    notices_ = makeLabel({}, Type::caption, 2, this);
    notices_->setWordWrap(true);
    under->addWidget(notices_);
    left->addLayout(under);
    left->addStretch(1);
    group_ = new QButtonGroup(this);

    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    plot_title_ = new ElidedLabel({}, Type::strong, this);
    plot_ = new ImpulsePlot(this);
    right->addWidget(plot_title_);
    right->addWidget(plot_);
    plot_title_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    plot_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    plot_->setMinimumHeight(276);
    right->addStretch(1);

    auto* body = new QHBoxLayout;
    body->setContentsMargins(14, 12, 24, 12);
    body->setSpacing(20);
    body->addLayout(left, 69);
    body->addLayout(right, 34);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(band);
    column->addWidget(new HLine(this));
    column->addLayout(body, 1);
}

void ResultPage::setView(const AlignView& view) {
    const bool other = view.report != view_.report;
    view_ = view;
    if (!view_.report || !other) {
        return;
    }
    showSpeakers();
    showSpreads();
    showSelected();
}

void ResultPage::setStage(Stage stage, double checked_ms) {
    stage_ = stage;
    checked_ms_ = checked_ms;
    for (ResultRow* row : speakers_) {
        row->setAgainEnabled(stage == Stage::proposed);
    }
    match_->setEnabled(stage == Stage::proposed);
    if (view_.report) {
        showSpreads();
    }
}

bool ResultPage::matchLevels() const {
    return !match_->isHidden() && match_->isChecked();
}

SpeakerId ResultPage::selected() const {
    const auto* row = static_cast<ResultRow*>(group_->checkedButton());
    return row == nullptr ? SpeakerId{} : row->id();
}

void ResultPage::select(const SpeakerId& id) {
    for (ResultRow* row : speakers_) {
        if (row->id() == id) {
            row->setChecked(true);
        }
    }
}

void ResultPage::showSpreads() {
    const AlignReport& report = *view_.report;
    const bool measured =
        std::all_of(view_.speakers.begin(), view_.speakers.end(),
                    [](const AlignSpeakerView& one) { return one.measured_before; });
    before_title_->setText(measured ? tr("Before, as it was set")
                                    : tr("Before, by reported delays"));
    const bool some = report.trusted() >= 2;
    before_ms_->setText(
        some ? words::ms(report.spread_ms >= 20.0 ? std::round(report.spread_ms) : report.spread_ms)
                   .remove(report.spread_ms >= 20.0 ? QLocale().decimalPoint() + "0" : QString())
             : tr("not known"));
    before_rest_->setText(some ? tr("from first to last") : QString());

    const auto bad = words::untrusted(report);
    const auto nameOf = [&](const AlignedSpeaker& one) {
        const AlignSpeakerView* known = view_.speakerOf(one.id);
        return words::brief(known != nullptr ? known->speaker.name
                                             : QString::fromStdString(one.description));
    };
    if (bad.empty()) {
        after_title_->setText(tr("After"));
    } else if (bad.size() == 1) {
        after_title_->setText(tr("After, without %1").arg(nameOf(*bad.front())));
    } else {
        after_title_->setText(
            tr("After, of the %1 that are sure").arg(numberWord(report.trusted())));
    }
    after_ms_->setText(!some ? tr("not known")
                       : stage_ == Stage::checked
                           ? words::within(checked_ms_)
                           : words::within(words::expectedSpread_ms(report)));
    QString rest;
    if (stage_ == Stage::checking) {
        rest = tr("as measured, checking now …");
    } else if (stage_ == Stage::checked) {
        rest = tr("checked by the microphone");
    } else if (some && bad.size() == 1) {
        const double doubt = words::doubt_ms(*bad.front());
        rest = doubt < 0.0 ? tr("as measured. %1: not known").arg(nameOf(*bad.front()))
                           : tr("as measured. %1: within %2, perhaps")
                                 .arg(nameOf(*bad.front()), words::within(std::max(1.0, doubt)));
    } else if (some) {
        rest = tr("as measured");
    }
    after_rest_->setText(rest);
    const auto bars = alignBars(view_);
    before_->setBars(bars);
    after_->setBars(some ? bars : std::vector<AlignBar>{});

    const double loudness_db = words::levelSpread_db(report);
    match_->setVisible(loudness_db > 1.0 && (stage_ == Stage::proposed || match_->isChecked()));
    match_->setText(tr("Match loudness too. They are %1 dB apart.")
                        .arg(QLocale().toString(static_cast<int>(std::lround(loudness_db)))));
}

void ResultPage::showSpeakers() {
    const SpeakerId was = selected();
    for (ResultRow* row : speakers_) {
        group_->removeButton(row);
        row->hide();
        row->deleteLater();
    }
    speakers_.clear();
    qreal again = 0.0;
    for (const AlignedSpeaker& one : view_.report->speakers) {
        AlignSpeakerView speaker;
        if (const AlignSpeakerView* known = view_.speakerOf(one.id)) {
            speaker = *known;
        } else {
            speaker.speaker.name = QString::fromStdString(one.description);
        }
        auto* row = new ResultRow(this);
        row->setResult(one, speaker);
        row->setAgainEnabled(stage_ == Stage::proposed);
        again = std::max(again, row->againWidth());
        rows_->addWidget(row);
        group_->addButton(row);
        connect(row, &QAbstractButton::toggled, this, [this](bool on) {
            if (on) {
                showSelected();
            }
        });
        connect(row, &ResultRow::againWanted, this, [this, row] { emit againWanted(row->id()); });
        speakers_.push_back(row);
    }
    header_->setAgainWidth(again);
    for (ResultRow* row : speakers_) {
        row->setAgainWidth(again);
    }
    const auto bad = words::untrusted(*view_.report);
    const SpeakerId worst = bad.empty() ? SpeakerId{} : bad.front()->id;
    select(!worst.name.empty() ? worst : was);
    if (group_->checkedButton() == nullptr && !speakers_.empty()) {
        speakers_.front()->setChecked(true);
    }

    QStringList notices;
    for (const std::string& notice : view_.report->notices) {
        notices.append(QString::fromStdString(notice));
    }
    notices.removeDuplicates();
    notices_->setText(notices.join("\n"));
    notices_->setVisible(!notices.isEmpty());
}

void ResultPage::showSelected() {
    const AlignedSpeaker* one = view_.resultOf(selected());
    if (one == nullptr) {
        return;
    }
    const AlignSpeakerView* known = view_.speakerOf(one->id);
    const QString name =
        known != nullptr ? known->speaker.name : QString::fromStdString(one->description);
    plot_title_->setText(tr("%1, as the microphone heard it").arg(words::brief(name)));
    const ResponseCurve curve = responseCurve(one->measurement);
    if (curve.empty()) {
        plot_->setNames(name, {});
        // The words beside it say whether it was heard; these must not say something else.
        plot_->clear(one->heard ? tr("There is no picture of this measurement.")
                                : tr("Nothing of %1 was heard.").arg(words::brief(name)));
    } else {
        plot_->setResponse(curve.values, curve.samples_per_ms, curve.first, curve.reflection_ms,
                           known != nullptr ? known->speaker.number : 0);
        plot_->setNames(name, known != nullptr && one->residual_ms != 0.0
                                  ? words::exact_ms(known->reported_ms + one->residual_ms)
                                  : QString());
    }
    // The one that is looked at, if it has a problem, else the worst.
    const auto bad = words::untrusted(*view_.report);
    const AlignedSpeaker* told = !one->trusted ? one : (bad.empty() ? nullptr : bad.front());
    note_->setVisible(told != nullptr);
    if (told != nullptr) {
        const AlignSpeakerView* who = view_.speakerOf(told->id);
        const words::Problem problem = words::problemOf(
            *told, who != nullptr ? who->speaker.name : QString::fromStdString(told->description));
        note_->setNote(Tone::warn, problem.bold, problem.rest);
    }
}

}  // namespace unisono::ui
