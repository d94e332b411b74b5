#include "source/web_pace.h"

#include "support/catch.h"

using namespace unisono;

namespace {

struct Run {
    double queued_s;
    double least_s;
    double most_s;
    double fastest_ppm = 0.0;
};

// Sound comes in portions from a server whose clock is off by so much.
Run play(double server_ppm, double hours, double queued_s, double portion_s) {
    WebPace pace;
    Run run{queued_s, queued_s, queued_s};
    for (double t = 0.0; t < hours * 3600.0; t += portion_s) {
        run.queued_s += portion_s;
        const double ppm = pace.look(run.queued_s - portion_s, portion_s);
        // In the time in which a portion of the server's seconds is made, so much is played of it.
        run.queued_s -= portion_s * (1.0 + ppm * 1e-6) / (1.0 + server_ppm * 1e-6);
        run.fastest_ppm = std::max(run.fastest_ppm, std::abs(ppm));
        run.least_s = std::min(run.least_s, run.queued_s);
        run.most_s = std::max(run.most_s, run.queued_s);
    }
    return run;
}

}  // namespace

// Without it, a server that is 100 ppm off empties or fills 8.6 s of queue in a day.
TEST_CASE("A day of radio neither empties nor fills the queue, whatever the server's clock") {
    const double server_ppm = GENERATE(100.0, -100.0, 0.0, 300.0, -300.0);
    const double portion_s = GENERATE(0.026, 6.0);
    CAPTURE(server_ppm, portion_s);
    const Run run = play(server_ppm, 24.0, 4.0, portion_s);
    // Proportional control: the offset is the difference divided by the gain.
    CHECK(run.queued_s == Approx(4.0 + server_ppm / 250.0).margin(0.05));
    CHECK(run.least_s > 2.5);
    CHECK(run.most_s < 5.5);
    CHECK(run.fastest_ppm < 400.0);
}

TEST_CASE("A short queue is filled slowly, by nothing that could be heard") {
    const Run run = play(0.0, 3.0, 0.3, 0.026);
    CHECK(run.queued_s > 0.8);
    CHECK(run.fastest_ppm <= 500.0);
    CHECK(run.least_s > 0.29);
}

TEST_CASE("A server that sends far too fast is left to be held up") {
    const Run run = play(5000.0, 0.5, 4.0, 0.026);
    CHECK(run.fastest_ppm == 500.0);
}
