#!/usr/bin/python3
"""checks.py RUN: judges what was recorded in a guest. Prints a line per check; RUN/counts: passed, failed.
checks.py --make-signals FOLDER: what is played there: signal.wav, and phone.wav by a phone.
checks.py --later RUN: how many ms later than the earliest one each speaker heard what was played last."""
import json
import pathlib
import sys
import wave

import numpy as np

import arrival

HIDDEN_LATENCY_MS = [120.0, 190.0]  # as in guest/scenes.py
HOP_S = arrival.HOP / arrival.RATE_HZ
PHONE_RIGHT_LATER_MS = 7.0
SETTLE_S = 5.0  # after the first sound, until the skew is judged


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def __call__(self, good, what):
        self.passed += bool(good)
        self.failed += not good
        print(("ok      " if good else "FAILED  ") + what, flush=True)


def make_signals(folder):
    """A phone's has its right channel later than its left."""
    sound = np.round(arrival.signal() * 32767).astype("<i2")
    later = np.roll(sound, round(PHONE_RIGHT_LATER_MS / 1000 * arrival.RATE_HZ))
    for name, right in (("signal.wav", sound), ("phone.wav", later)):
        with wave.open(str(folder / name), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(arrival.RATE_HZ)
            file.writeframes(np.stack([sound, right], axis=1).tobytes())


class Heard:
    """One stream as its speaker played it: the place in the signal, over time."""

    def __init__(self, stream, reference, hidden_ms):
        self.stream, self.hidden_ms = stream, hidden_ms
        found = arrival.follow(stream, reference)
        self.s = stream.heard_s(found.frame, hidden_ms)
        self.place_s = found.place / arrival.RATE_HZ
        self.steps_ms = 1000 * found.steps() / arrival.RATE_HZ
        self.likeness = found.likeness

    def late_s(self):
        """When the beginning of the signal would have been heard, over time: constant if all is well."""
        return self.s - self.place_s


def skew_ms(one, other, begin_s, end_s):
    """How much later `other` plays the same piece of the signal than `one`; every 20 ms of [begin, end)."""
    at = np.arange(begin_s, end_s, 0.02)
    late = [np.interp(at, heard.s, heard.late_s(), left=np.nan, right=np.nan) for heard in (one, other)]
    skew = 1000 * (late[1] - late[0])
    return at[~np.isnan(skew)], skew[~np.isnan(skew)]


class Run:
    def __init__(self, folder):
        self.server = folder.name
        self.events = [json.loads(line) for line in open(folder / "events.jsonl")]
        reference = arrival.Signal()
        self.heard = []
        for i, path in enumerate(sorted(folder.glob("speaker-*.packets"))):
            self.heard.append([Heard(stream, reference, HIDDEN_LATENCY_MS[i])
                               for stream in arrival.read_streams(path)])

    def find(self, event, after_s=0.0, **like):
        for found in self.events:
            if found["event"] == event and found["t"] >= after_s and all(
                    found.get(key) == value for key, value in like.items()):
                return found
        return None

    def first_sound_s(self, speaker, after_s):
        """When the first sound after `after_s` reaches the speaker (not yet the ear)."""
        for heard in self.heard[speaker]:
            arrived = heard.s - heard.hidden_ms / 1000
            if np.any(arrived > after_s):
                return float(arrived[arrived > after_s][0])
        return float("inf")

    def during(self, speaker, begin_s, end_s):
        return [heard for heard in self.heard[speaker]
                if len(heard.s) and heard.s[0] < end_s and heard.s[-1] > begin_s]


def whole(check, heard, name, begin_s=0.0, end_s=1e12, likeness_wanted=0.97):
    inside = (heard.s >= begin_s) & (heard.s < end_s)
    pairs = inside[1:] & inside[:-1]
    worst_ms = float(np.max(np.abs(heard.steps_ms[pairs]), initial=0.0))
    silent_ms = 1000 * float(np.sum(np.diff(heard.s)[pairs])) - 1000 * np.sum(pairs) * HOP_S
    likeness = float(np.min(heard.likeness[inside], initial=1.0))
    lost = heard.stream.lost_packets
    check(np.sum(inside) > 50 and worst_ms < 0.1 and silent_ms < 1.0 and likeness > likeness_wanted and lost == 0,
          f"{name}: {np.sum(inside) * HOP_S:.1f} s of it, complete (largest step {worst_ms:.3f} ms, silent for "
          f"{silent_ms:.0f} ms, likeness at least {likeness:.3f}, {lost} packets lost)")
    margin = heard.stream.margin_ms(heard.hidden_ms)
    check(margin > 0, f"{name}: never ran dry (at least {margin:.0f} ms left)")


def commands(check, run):
    for end in (e for e in run.events if e["event"] == "end" and e["name"] in
                ("pair", "connect", "status", "speakers", "sources")):
        words = " ".join(end["command"][1:])
        check(end["code"] == 0, f"{words} ({end['took_s']:.1f} s)" +
              ("" if end["code"] == 0 else f": {end['code']}\n{end['out']}{end['err']}"))


def learnt(check, run):
    later_ms = run.find("learnt")["later_ms"]
    packets_ms = [1000 * float(np.median(np.diff(heard[-1].stream.packet_frame))) / arrival.RATE_HZ
                  for heard in run.heard]
    check(max(later_ms) <= max(packets_ms), f"the first play is heard {max(later_ms):.3f} ms apart, no more "
          f"than a packet ({', '.join(f'{ms:.2f}' for ms in packets_ms)} ms); from now on that is told as well")


def to_sound(check, run):
    took = {}
    for scene in ("ours", "stack"):
        begin = run.find("scene", name=scene)["t"]
        took[scene] = run.first_sound_s(0, begin) - begin
    more = took["ours"] - took["stack"]
    check(more <= 2.0, f"from connect to sound: {took['ours']:.2f} s; the stack alone "
          f"{took['stack']:.2f} s, so {more:.2f} s more (wanted: 2.0)")


def together(check, run):
    begin = run.find("scene", name="together")["t"]
    end = run.find("stopped", after_s=begin)["t"]
    played = [run.during(i, begin, end) for i in range(len(run.heard))]
    check(all(len(streams) == 1 for streams in played),
          f"together: one stream for each speaker ({[len(s) for s in played]})")
    if not all(played):
        return
    for i, streams in enumerate(played):
        whole(check, streams[0], f"together, speaker {i + 1}")
    start = max(streams[0].s[0] for streams in played)
    for i in range(1, len(played)):
        _, early = skew_ms(played[0][0], played[i][0], start, start + SETTLE_S)
        _, skew = skew_ms(played[0][0], played[i][0], start + SETTLE_S, end)
        median, worst = float(np.median(np.abs(skew))), float(np.max(np.abs(skew)))
        check(len(skew) > 100 and median <= 0.2 and worst <= 1.0,
              f"together, speakers 1 and {i + 1}: skew {median:.3f} ms median, {worst:.3f} ms most "
              f"(wanted: 0.2, 1); in the first {SETTLE_S:.0f} s {float(np.median(np.abs(early))):.3f}, "
              f"{float(np.max(np.abs(early))):.3f}")


def off_and_on(check, run):
    begin = run.find("scene", name="off and on")["t"]
    end = run.find("stopped", after_s=begin)["t"]
    off = run.find("power", on=False)["t"]
    on = run.find("power", on=True)["t"]
    last = len(run.heard) - 1
    stayed = run.during(0, begin, end)
    check(len(stayed) == 1, f"off and on: the other speaker has one stream ({len(stayed)})")
    if not stayed:
        return
    whole(check, stayed[0], "off and on, the other speaker")
    sink = run.find("sink", after_s=on, there=True)
    check(sink is not None, "off and on: the speaker is connected again by itself" +
          (f", {sink['t'] - on:.1f} s after its switch" if sink else ""))
    returned = run.during(last, on, end)
    check(bool(returned), "off and on: its sound is back" +
          (f", {run.first_sound_s(last, on) - on:.1f} s after its switch" if returned else ""))
    if not returned or not sink:
        return
    back = returned[-1]
    at, skew = skew_ms(stayed[0], back, on, end)
    wrong = at[np.abs(skew) > 1.0]
    in_sync = max(float(wrong[-1]) + 0.02 if len(wrong) else 0.0, float(at[0]))
    check(in_sync - sink["t"] <= 3.0 + back.hidden_ms / 1000,
          f"off and on: within 1 ms of the other for good {in_sync - sink['t']:.2f} s after its sink "
          f"returned (wanted: 3 s, and its own {back.hidden_ms:.0f} ms)")
    settled = skew[at > in_sync + SETTLE_S]
    if len(settled):
        print(f"        afterwards {np.median(np.abs(settled)):.3f} ms median, "
              f"{np.max(np.abs(settled)):.3f} ms most")


def phone(check, run):
    scene = run.find("scene", name="phone")["t"]
    begin, end = run.find("listening")["t"], run.find("stopped", after_s=scene)["t"]
    left, right = (run.during(i, begin, end)[-1:] for i in range(2))
    check(left and right, "phone: what it streams to the computer is heard at both speakers")
    if not left or not right:
        return
    # What the phone had sent before, and its end, are not judged.
    begin, end = max(left[0].s[0], right[0].s[0], begin) + SETTLE_S, run.find("phone ended")["t"] - 1
    for heard, name in ((left[0], "left"), (right[0], "right")):
        # Coded twice on its way; and PipeWire looks for the phone's pace, see README.md.
        whole(check, heard, f"phone, {name}", begin, end, 0.75 if run.server == "pipewire" else 0.95)
    _, skew = skew_ms(left[0], right[0], begin, end)
    apart = np.abs(skew - PHONE_RIGHT_LATER_MS)
    check(len(skew) > 500 and np.median(apart) <= 0.2 and np.max(apart) <= 1.0,
          f"phone: the one speaker has its left channel, the other its right one, "
          f"{np.median(apart) if len(apart) else np.nan:.3f} ms apart (median), "
          f"{np.max(apart, initial=0.0):.3f} ms at most (wanted: 0.2, 1)")


def main():
    if sys.argv[1] == "--make-signals":
        make_signals(pathlib.Path(sys.argv[2]))
        return
    if sys.argv[1] == "--later":
        run = Run(pathlib.Path(sys.argv[2]))
        late_s = [float(np.median(heard[-1].late_s())) for heard in run.heard]
        print(json.dumps([round(1000 * (late - min(late_s)), 3) for late in late_s]))
        return
    folder = pathlib.Path(sys.argv[1])
    check = Checks()
    run = Run(folder)
    for judge in (commands, to_sound, learnt, together, off_and_on, phone):
        try:
            judge(check, run)
        except (TypeError, IndexError, ValueError) as missing:
            check(False, f"{judge.__name__}: what it needs was not recorded ({missing})")
    (folder / "counts").write_text(f"{check.passed} {check.failed}\n")


if __name__ == "__main__":
    main()
