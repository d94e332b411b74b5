// Guards ui/health: every check has words, the title counts, and the page in pictures.
#include <QApplication>
#include <QClipboard>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <algorithm>

#include "health/health_page.h"
#include "support/catch.h"
#include "theme/theme.h"
#include "ui/support/shoot.h"

using namespace unisono;
using namespace unisono::ui;

namespace {

using CheckKind = HealthCheck::Kind;

constexpr std::int64_t kNow_unix_s = 1'790'000'000;

HealthCheck check(CheckKind kind, HealthCheck::Grade grade,
                  std::vector<HealthCheck::Speaker> speakers = {}, double value = 0.0,
                  const std::string& text = {}) {
    return {std::string(toText(kind)), kind, grade, std::move(speakers), value, text};
}

std::vector<HealthCheck> someChecks() {
    return {check(CheckKind::bluetooth_load, HealthCheck::Grade::look,
                  {{"a", "Kitchen", 0}, {"b", "Den", 0}, {"c", "Hall", 2}}),
            check(CheckKind::suspect, HealthCheck::Grade::look, {{"b", "Den", 0}}),
            check(CheckKind::server, HealthCheck::Grade::good, {}, 1, "PipeWire 0.3.65"),
            check(CheckKind::microphone, HealthCheck::Grade::good, {}, 0, "Desk microphone"),
            check(CheckKind::default_output, HealthCheck::Grade::good),
            check(CheckKind::sound_thread, HealthCheck::Grade::good, {}, 1.3),
            check(CheckKind::settings_saved, HealthCheck::Grade::good, {}, kNow_unix_s - 120),
            check(CheckKind::drift, HealthCheck::Grade::good)};
}

HealthFacts someFacts() {
    HealthFacts facts;
    facts.unix_ms = (kNow_unix_s - 20) * 1000;
    facts.servers = {{"pulse", {true, "PipeWire 0.3.65", "", ""}}};
    facts.pump_longest_ms = 1.3;
    for (const double residual : {3.2, 192.4}) {
        SpeakerRecord record;
        record.key.device = "d" + std::to_string(residual);
        record.calibrations.emplace_back();
        record.calibrations.back().residual_ms = residual;
        facts.setup.speakers.push_back(record);
    }
    SinkInfo sink;
    sink.id = {"pulse", "bluez_output.4C"};
    sink.bluetooth_address = "4C:11:22:33:44:55";
    facts.sinks = {sink};
    return facts;
}

HealthView viewOf(const std::vector<HealthCheck>& checks) {
    return buildHealthView(someFacts(), checks, "1.0.0", kNow_unix_s * 1000);
}

}  // namespace

TEST_CASE("Every check has a fact and a meaning in words of the guide") {
    const QRegularExpression forbidden(
        "please|!|\\berror|fail|device|\\bsink|endpoint|client|invalid|N/A|synchroni|"
        "\\boffset|calibrat|disconnected|enable|disable",
        QRegularExpression::CaseInsensitiveOption);
    for (int kind = 0; kind <= static_cast<int>(CheckKind::drift); ++kind) {
        for (const HealthCheck::Grade grade :
             {HealthCheck::Grade::good, HealthCheck::Grade::look, HealthCheck::Grade::bad}) {
            for (const std::size_t count : {0U, 1U, 3U}) {
                HealthCheck one = check(static_cast<CheckKind>(kind), grade, {}, 12.0, "Word");
                for (std::size_t i = 0; i < count; ++i) {
                    one.speakers.push_back({"d", "Hall", 1.0});
                }
                const HealthItem item = healthWords(one, kNow_unix_s);
                CAPTURE(kind, item.fact.toStdString(), item.meaning.toStdString());
                CHECK_FALSE(item.fact.isEmpty());
                CHECK_FALSE(item.meaning.isEmpty());
                CHECK_FALSE(forbidden.match(item.fact + ' ' + item.meaning).hasMatch());
                CHECK_FALSE((item.fact + item.meaning).contains(QRegularExpression("%[0-9n]")));
                CHECK(item.button.isEmpty() == item.action.empty());
                CHECK((item.tone == Tone::good) == (grade == HealthCheck::Grade::good));
            }
        }
    }
}

TEST_CASE("The title of Health counts, and what needs a look comes first") {
    auto checks = someChecks();
    std::reverse(checks.begin(), checks.end());
    HealthView view = viewOf(checks);
    CHECK(view.title == "Two things to look at");
    CHECK(view.subtitle == QString("Everything else is fine. Last looked 20\u00a0s ago."));
    CHECK(view.looks == 2);
    REQUIRE(view.items.size() == 8);
    CHECK(view.items[1].tone == Tone::warn);
    CHECK(view.items[2].tone == Tone::good);
    checks.pop_back();
    CHECK(viewOf(checks).title == "One thing to look at");
    CHECK(viewOf({}).title == "All is well");
    CHECK(viewOf({}).subtitle == QString("Last looked 20\u00a0s ago."));
}

TEST_CASE("Health tells experts what is known, and of adapters only that") {
    const HealthView view = viewOf(someChecks());
    CHECK(view.adapters.empty());
    CHECK(view.bluetooth_speakers == 1);
    const std::pair<QString, QString> reports{"Reports are too short by",
                                              QString("3 to 192\u00a0ms")};
    CHECK(std::find(view.experts.begin(), view.experts.end(), reports) != view.experts.end());
    CHECK_FALSE(view.report.contains("4C:11:22:33:44:55"));
}

TEST_CASE("The page of Health acts, copies and is drawn", "[health]") {
    for (const bool dark : {false, true}) {
        theme().setAppearance(dark ? Appearance::dark : Appearance::light);
        const QString tone = dark ? "-dark" : "-light";
        for (const int width : {676, 956}) {
            QWidget ground;
            ground.setFocusPolicy(Qt::ClickFocus);
            ground.resize(width, 612);
            HealthPage page(&ground);
            page.resize(width, 612);
            HealthView view = viewOf(someChecks());
            if (dark) {
                view.adapters = {{"Built-in Bluetooth",
                                  {{"Kitchen", 1}, {"Den", 2}, {"Hall", 3}, {"Desk left", 5}}},
                                 {"USB adapter", {{"Bedroom", 8}}}};
            }
            page.setView(view);
            ground.show();
            ground.setFocus();
            (void)test::shoot(ground, QString("health-%1%2").arg(width).arg(tone));
            CHECK(page.needsLook() == 2);
            QStringList acted;
            QObject::connect(&page, &HealthPage::acted, &page,
                             [&acted](const QString& action) { acted << action; });
            int copied = 0;
            QObject::connect(&page, &HealthPage::copyReport, &page, [&copied] { ++copied; });
            for (auto* button : page.findChildren<QPushButton*>()) {
                if (button->isVisible()) {
                    button->click();
                }
            }
            CHECK(acted == QStringList{"help:adapter", "align:b"});
            CHECK(copied == 1);
            CHECK(QApplication::clipboard()->text() == view.report);
        }
    }
    theme().setAppearance(Appearance::light);
}

// It looks anew each second: what has the keyboard, or is being pressed, must outlive that.
TEST_CASE("Health: a button stays while the words around it change") {
    HealthPage page;
    page.resize(900, 640);
    page.setView(viewOf(someChecks()));
    page.show();
    const auto visible = [&page] {
        QList<QPushButton*> buttons;
        for (auto* button : page.findChildren<QPushButton*>()) {
            if (button->isVisible() && !button->accessibleDescription().isEmpty()) {
                buttons << button;
            }
        }
        return buttons;
    };
    REQUIRE_FALSE(visible().isEmpty());
    const QPointer<QPushButton> button = visible().last();
    const QString about = button->accessibleDescription();
    button->setFocus();
    std::vector<HealthCheck> later = someChecks();
    for (HealthCheck& one : later) {
        if (one.kind == CheckKind::sound_thread) {
            one.value = 2.4;
        }
    }
    later.insert(later.begin(), check(CheckKind::settings_not_saved, HealthCheck::Grade::bad, {}, 0,
                                      "The disk is full."));
    page.setView(viewOf(later));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE_FALSE(button.isNull());
    CHECK(button->accessibleDescription() == about);
    CHECK(page.focusWidget() == button);
    QStringList acted;
    QObject::connect(&page, &HealthPage::acted, [&](const QString& what) { acted << what; });
    button->click();
    CHECK(acted.size() == 1);
    later.erase(later.begin());
    page.setView(viewOf(later));
    CHECK(visible().last() == button);
}

TEST_CASE("Health: many speakers are counted, not called by their names") {
    std::vector<HealthCheck::Speaker> ten;
    for (int i = 0; i < 10; ++i) {
        ten.push_back({std::to_string(i), "S" + std::to_string(i), 0});
    }
    const HealthItem item = healthWords(
        check(CheckKind::never_aligned, HealthCheck::Grade::look, std::move(ten)), kNow_unix_s);
    CHECK(item.fact == "S0, S1, S2 and 7 others were never measured.");
}
