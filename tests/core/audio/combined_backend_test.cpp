// Guards core/audio/combined_backend: each part answers for its own, and may be hidden.
#include "audio/combined_backend.h"

#include <array>

#include "support/catch.h"

using namespace unisono;

namespace {

class Part final : public AudioBackend {
 public:
    explicit Part(std::string name) : name_(std::move(name)) {}
    [[nodiscard]] std::string name() const override { return name_; }
    [[nodiscard]] ServerInfo server() override { return {true, name_ + " server", {}, {}}; }
    [[nodiscard]] std::vector<SinkInfo> sinks() override {
        SinkInfo sink;
        sink.id = {name_, "sink"};
        return {sink};
    }
    [[nodiscard]] std::vector<InputInfo> inputs() override {
        InputInfo input;
        input.id = {name_, "microphone"};
        return {input};
    }
    void onChange(std::function<void()> changed) override { changed_ = std::move(changed); }
    Result<std::unique_ptr<OutputStream>> open(const SpeakerId& sink, const StreamConfig&,
                                               RenderCallback&) override {
        opened = sink.name;
        return fail(ErrorKind::speaker_unavailable, name_);
    }
    Result<std::unique_ptr<InputStream>> openInput(const InputId& input, const InputConfig&,
                                                   CaptureCallback&) override {
        opened = input.name;
        return fail(ErrorKind::microphone_unavailable, name_);
    }
    [[nodiscard]] RoutingSupport routing() override { return {!app.empty(), "not by " + name_}; }
    [[nodiscard]] std::vector<PlayingApp> apps() override {
        PlayingApp one;
        one.app = {app, app, ""};
        return app.empty() ? std::vector<PlayingApp>{} : std::vector<PlayingApp>{one};
    }
    Result<std::unique_ptr<Capture>> openCapture(const CaptureRequest& request) override {
        opened = request.app;
        return fail(ErrorKind::source_unavailable, name_);
    }
    void change() const {
        if (changed_) {
            changed_();
        }
    }

    std::string opened;
    std::string app;  // that plays here; empty: nothing can be led here

 private:
    std::string name_;
    std::function<void()> changed_;
};

struct NoSound final : RenderCallback, CaptureCallback {
    void onPosition(const PositionReport&) noexcept override {}
    void render(float*, std::size_t, Frame) noexcept override {}
    void onUnderrun() noexcept override {}
    void onCaptured(const float*, std::size_t, TimePoint) noexcept override {}
    void onLost(std::size_t /*frames*/) noexcept override {}
};

std::string names(CombinedBackend& all) {
    std::string text;
    for (const SinkInfo& sink : all.sinks()) {
        text += sink.id.text() + " ";
    }
    for (const InputInfo& input : all.inputs()) {
        text += input.id.backend + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("several backends are one") {
    auto first = std::make_unique<Part>("pulse");
    auto second = std::make_unique<Part>("simulated");
    Part& pulse = *first;
    Part& simulated = *second;
    std::vector<std::unique_ptr<AudioBackend>> parts;
    parts.push_back(std::move(first));
    parts.push_back(std::move(second));
    CombinedBackend all(std::move(parts));
    CHECK(names(all) == "pulse:sink simulated:sink pulse simulated ");
    CHECK(all.server().name == "pulse server");
    CHECK(all.serverOf("simulated").name == "simulated server");
    CHECK_FALSE(all.serverOf("other").available);
    CHECK(all.names() == std::vector<std::string>{"pulse", "simulated"});

    NoSound callback;
    CHECK(all.open({"simulated", "x"}, {}, callback).error().what == "simulated");
    CHECK(simulated.opened == "x");
    CHECK(all.openInput({"pulse", "y"}, {}, callback).error().what == "pulse");
    CHECK(pulse.opened == "y");
    CHECK(all.open({"other", "x"}, {}, callback).error().kind == ErrorKind::unknown_speaker);
    CHECK(all.openInput({"other", "x"}, {}, callback).error().kind ==
          ErrorKind::unknown_microphone);

    int changes = 0;
    all.onChange([&] { ++changes; });
    all.show("simulated", false);
    CHECK(changes == 1);
    CHECK(names(all) == "pulse:sink pulse ");
    // What plays there plays on, and may be opened again.
    CHECK(all.open({"simulated", "z"}, {}, callback).error().what == "simulated");
    pulse.change();
    simulated.change();
    CHECK(changes == 3);
    all.show("simulated", true);
    CHECK(names(all) == "pulse:sink simulated:sink pulse simulated ");
    all.onChange({});
    pulse.change();
    all.show("pulse", false);
    CHECK(changes == 4);
}

TEST_CASE("no backend at all is no speakers") {
    CombinedBackend none({});
    CHECK(none.sinks().empty());
    CHECK(none.inputs().empty());
    CHECK_FALSE(none.server().available);
}

// A window shows the machine's speakers and simulated ones side by side; the wrong computer's sound
// would be taken away.
TEST_CASE("Sound is led from where the application plays, or else from where the speakers are") {
    std::vector<std::unique_ptr<AudioBackend>> parts;
    std::array<Part*, 3> part{};
    for (std::size_t i = 0; i < part.size(); ++i) {
        auto one = std::make_unique<Part>("part" + std::to_string(i));
        part[i] = one.get();
        parts.push_back(std::move(one));
    }
    CombinedBackend all(std::move(parts));
    CaptureRequest request;
    request.speakers = {{"part2", "sink"}};
    CHECK(all.openCapture(request).error().kind == ErrorKind::unsupported);
    CHECK(all.routing().reason == "not by part0");

    part[1]->app = "browser";
    part[2]->app = "game";
    CHECK(all.routing().offered);
    CHECK(all.apps().size() == 2);
    CHECK(all.openCapture(request).error().what == "part2");
    request.speakers = {{"part0", "sink"}};
    CHECK(all.openCapture(request).error().what == "part1");
    request.app = "Game";
    CHECK(all.openCapture(request).error().what == "part2");
    CHECK(part[2]->opened == "Game");
    all.show("part2", false);
    CHECK(all.apps().size() == 1);
    CHECK(all.openCapture(request).error().what == "part1");  // waits for it there
}
