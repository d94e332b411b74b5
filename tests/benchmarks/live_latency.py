#!/usr/bin/env python3
"""How much does Unisono add to live sound? Clicks through a player (pacat) into the computer's default
sink, which Unisono has made its silent one; from there to speakers that are null sinks, each recorded
at its monitor. Prints, in ms:

  added    from the monitor of the silent sink to the monitor of each speaker (median, 95 %, max)
  in all   from the moment the player was given the click to the speaker's monitor
  skew     between the speakers

A server of its own: PulseAudio, or with --pipewire PipeWire with its Pulse server and WirePlumber.
Nothing outside a private folder is touched, and everything ends with the program.

  tests/benchmarks/live_latency.py build/release/app/unisono-cli [--pipewire] [--mode video|music]
      [--seconds 30] [--speakers 3] [--load N]
"""
import argparse, array, json, os, shutil, signal, statistics, subprocess, sys, tempfile, threading, time

RATE = 48000

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("--pipewire", action="store_true")
parser.add_argument("--mode", default="video")
parser.add_argument("--seconds", type=float, default=30)
parser.add_argument("--speakers", type=int, default=3)
parser.add_argument("--load", type=int, default=0, help="busy loops beside it")
parser.add_argument("--warm", type=float, default=8, help="seconds before it counts")
arguments = parser.parse_args()

folder = tempfile.mkdtemp(prefix="unisono-live-")
os.chmod(folder, 0o700)
environment = dict(os.environ, XDG_RUNTIME_DIR=folder, PULSE_RUNTIME_PATH=folder + "/pulse",
                   PIPEWIRE_RUNTIME_DIR=folder, HOME=folder, UNISONO_CONFIG_DIR=folder + "/config",
                   XDG_CONFIG_HOME=folder + "/config", XDG_STATE_HOME=folder + "/state",
                   PULSE_SERVER="unix:" + folder + ("/pulse/native" if arguments.pipewire else "/socket"))
children = []


def start(*words, **options):
    child = subprocess.Popen(words, env=environment, stderr=subprocess.DEVNULL, **options)
    children.append(child)
    return child


def pactl(*words):
    return subprocess.run(("pactl",) + words, env=environment, capture_output=True, text=True, timeout=10)


def eventually(condition, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


class Ear(threading.Thread):
    """Records one monitor; tells when each of its samples came, by the earliest of all arrivals."""

    def __init__(self, source):
        super().__init__(daemon=True)
        self.source = source
        self.samples = array.array("f")
        self.offset = None
        self.child = start("parec", "-d", source, "--raw", "--format=float32le", "--rate=%d" % RATE,
                           "--channels=1", "--latency-msec=10", stdout=subprocess.PIPE)
        self.start()

    def run(self):
        while True:
            data = os.read(self.child.stdout.fileno(), 4 * 4800)
            now = time.monotonic()
            if not data:
                return
            self.samples.frombytes(data[: len(data) // 4 * 4])
            offset = now - len(self.samples) / RATE
            self.offset = offset if self.offset is None else min(self.offset, offset)

    def clicks(self):
        times, last = [], -RATE
        for index, sample in enumerate(self.samples):
            if abs(sample) > 0.2 and index - last > RATE // 10:
                times.append(self.offset + index / RATE)
            if abs(sample) > 0.2:
                last = index
        return times


def nearest(times, after, within):
    for moment in times:
        if after - 0.002 <= moment <= after + within:
            return moment
    return None


def show(name, values):
    if not values:
        print("%-22s none" % name)
        return
    values = sorted(values)
    print("%-22s %7.2f %7.2f %7.2f ms  (%d)" % (name, statistics.median(values),
          values[int(0.95 * (len(values) - 1))], values[-1], len(values)))


default = lambda: next((line.split(": ")[1] for line in pactl("info").stdout.splitlines()
                if line.startswith("Default Sink")), "")

try:
    os.makedirs(folder + "/pulse", mode=0o700)
    names = ["spk%d" % i for i in range(arguments.speakers)]
    if arguments.pipewire:
        bus = start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=unix:path=" + folder + "/bus")
        environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + folder + "/bus"
        eventually(lambda: os.path.exists(folder + "/bus"))
        start("pipewire", stdout=subprocess.DEVNULL)
        eventually(lambda: os.path.exists(folder + "/pipewire-0"))
        start("wireplumber", stdout=subprocess.DEVNULL)
        start("pipewire-pulse", stdout=subprocess.DEVNULL)
        eventually(lambda: pactl("info").returncode == 0)
        for name in names:
            pactl("load-module", "module-null-sink", "sink_name=" + name, "rate=%d" % RATE)
        # The session manager is there once it has chosen a default.
        eventually(lambda: "@" not in default() and default() != "", 40)
    else:
        words = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--realtime=no",
                 "--high-priority=no", "-L", "module-native-protocol-unix auth-anonymous=1 socket=" + folder + "/socket"]
        for name in names:
            words += ["-L", "module-null-sink sink_name=%s norewinds=1 rate=%d" % (name, RATE)]
        start(*words, stdout=subprocess.DEVNULL)
        eventually(lambda: pactl("info").returncode == 0)
    print("server:", next(l for l in pactl("info").stdout.splitlines() if l.startswith("Server Name")), default())
    load = [start(sys.executable, "-c", "while True: pass") for _ in range(arguments.load)]
    status = folder + "/status.jsonl"
    said = open(folder + "/said", "w")
    player = subprocess.Popen([arguments.program, "play", "--source", "system", "--latency", arguments.mode, "--to",
                               ",".join(names), "--status", status], env=environment, stdout=said, stderr=said)
    children.append(player)
    if not eventually(lambda: default() not in names and default() != ""):
        print(open(folder + "/said").read())
        sys.exit("Unisono did not become the default sink (%s)" % default())
    silent = default()
    ears = [Ear(silent + ".monitor")] + [Ear(name + ".monitor") for name in names]
    pacat = start("pacat", "--raw", "--format=float32le", "--rate=%d" % RATE, "--channels=1", "--latency-msec=20",
                  "--process-time-msec=5", stdin=subprocess.PIPE)
    time.sleep(1.5)  # what is written before it reads would wait in the pipe for good
    begun, written, given = time.monotonic(), 0, []
    block = RATE // 200
    while time.monotonic() - begun < arguments.warm + arguments.seconds:
        samples = array.array("f", bytes(4 * block))
        if written % (RATE // 2) == 0:
            for i in range(24):
                samples[i] = 0.5 if i % 2 == 0 else 0.45
            given.append(time.monotonic())
        pacat.stdin.write(samples.tobytes())
        pacat.stdin.flush()
        written += block
        time.sleep(max(0.0, begun + written / RATE - time.monotonic()))
    time.sleep(1)
    heard = [ear.clicks() for ear in ears]
    from_here = begun + arguments.warm
    print("silent sink %s; %s mode; load %.1f; median, 95 %%, max (clicks)" % (silent, arguments.mode, os.getloadavg()[0]))
    per_click = []
    for i, name in enumerate(names):
        pairs = [(t, nearest(heard[i + 1], t, 1.5)) for t in heard[0] if t > from_here]
        show("added, " + name, [1e3 * (b - a) for a, b in pairs if b])
        print("%-22s %d of %d" % ("  clicks lost", sum(1 for _, b in pairs[:-2] if b is None), len(pairs)))
        whole = [(t, nearest(heard[i + 1], t, 1.5)) for t in given if t > from_here]
        show("in all, " + name, [1e3 * (b - a) for a, b in whole if b])
        per_click.append([b for _, b in pairs])
    show("skew", [1e3 * (max(row) - min(row)) for row in zip(*per_click) if all(row)])
    lines = [json.loads(line) for line in open(status)]
    last = {line["speaker"]: line for line in lines}
    for speaker, line in last.items():
        print("%s: told %s ms (%s its own), underruns %s, grown %s, buffer %s, drift %s ppm" % (
            speaker, line.get("live_total_ms"), line.get("live_speaker_ms"), line["underruns"], line.get("live_grown"),
            line["buffer_ms"], line.get("live_drift_ppm")))
    cpu = open("/proc/%d/stat" % player.pid).read().rsplit(")", 1)[1].split()
    print("CPU of unisono-cli: %.1f ms/s" % ((int(cpu[11]) + int(cpu[12])) * 10 / (time.monotonic() - begun)))
    player.send_signal(signal.SIGINT)
    player.wait(5)
    print("said:", open(folder + "/said").read().strip())
    print("default sink afterwards:", default())
finally:
    for child in reversed(children):
        if child.poll() is None:
            child.kill()
    shutil.rmtree(folder, ignore_errors=True)
