#!/usr/bin/python3
"""scenes.py N: what a person does at this computer with N speakers. In the guest.

Commands of unisono-cli are run as they would be typed. What happened, and when, goes to events.jsonl as
lines {"t", "event", …} with seconds of the monotonic clock; nothing is judged here.
"""
import json
import os
import subprocess
import sys
import threading
import time

# What each speaker keeps to itself: it is heard so much later than it reports. learn() adds what its packets do.
HIDDEN_LATENCY_MS = [120.0, 190.0]
extra_latency_ms = list(HIDDEN_LATENCY_MS)
SIGNAL = "signal.wav"
PAUSE_S = 8  # between scenes: sound servers close a stream that is silent for five seconds
CLI = os.environ["UNISONO_CLI"]
COUNT = int(sys.argv[1])
ADDRESSES = [f"00:AA:01:{i:02X}:00:{i:02X}" for i in range(1, COUNT + 1)]
A2DP_SINK = "0000110b-0000-1000-8000-00805f9b34fb"

events = open("events.jsonl", "w", buffering=1)
lock = threading.Lock()


def note(event, **more):
    with lock:
        print(json.dumps({"t": time.monotonic(), "event": event, **more}), file=events)


def run(*command, limit_s=90, name=None):
    begin = time.monotonic()
    note("begin", command=command, name=name)
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit_s)
        code, out, err = done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired as late:
        code, out, err = "timeout", str(late.stdout), str(late.stderr)
    note("end", command=command, name=name, code=code, out=out, err=err,
         took_s=time.monotonic() - begin)
    return code, out


def unisono(*words, **more):
    return run(CLI, *words, **more)


def device(address):
    return "/org/bluez/hci0/dev_" + address.replace(":", "_")


def sinks():
    """Bluetooth address: the sound server's name of its sink."""
    found = {}
    listed = subprocess.run(["pactl", "list", "short", "sinks"], capture_output=True, text=True)
    for line in listed.stdout.splitlines():
        name = line.split("\t")[1]
        for address in ADDRESSES:
            if address.replace(":", "_") in name:
                found[address] = name
    return found


def sink_of(address, limit_s=20):
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if address in sinks():
            return sinks()[address]
        time.sleep(0.02)
    raise SystemExit(f"{address} did not become a sink of the sound server")


def watch_sinks():
    """Notes when sinks come and go, for as long as all this runs."""
    changes = subprocess.Popen(["pactl", "subscribe"], stdout=subprocess.PIPE, text=True)

    def read():
        before = sinks()
        for line in changes.stdout:
            if " on sink #" not in line or "'change'" in line:
                continue
            now = sinks()
            for address in sorted(set(before) ^ set(now)):
                note("sink", address=address, there=address in now)
            before = now

    threading.Thread(target=read, daemon=True).start()
    return changes


def power(index, on):
    note("power", speaker=index, on=on)
    subprocess.run(["busctl", "--system", "set-property", "org.bluez", f"/org/bluez/hci{index}",
                    "org.bluez.Adapter1", "Powered", "b", "true" if on else "false"], check=True)


def play_options(name, addresses):
    to = ",".join(sinks()[a] for a in addresses)
    extra = ",".join(f"{extra_latency_ms[ADDRESSES.index(a)]:.3f}" for a in addresses)
    return ["--to", to, "--extra-latency", extra, "--status", f"status-{name}.jsonl"]


def play_command(name, addresses):
    return [CLI, "play", SIGNAL, *play_options(name, addresses)]


def pairing():
    for address in ADDRESSES:
        unisono("bluetooth", "pair", address, "--adapter", "hci0", "--yes", name="pair")


def connect_to_sound():
    """How long it takes from the wish to the sound: by us, and by the bare stack."""
    address = ADDRESSES[0]
    note("scene", name="ours")
    unisono("bluetooth", "connect", address, "--adapter", "hci0", name="connect")
    player = subprocess.Popen(play_command("ours", [address]), stdout=subprocess.DEVNULL)
    time.sleep(6)
    player.terminate()
    player.wait(20)
    run("busctl", "--system", "call", "org.bluez", device(address), "org.bluez.Device1", "Disconnect")
    time.sleep(PAUSE_S)
    note("scene", name="stack")
    run("busctl", "--system", "--timeout=40", "call", "org.bluez", device(address), "org.bluez.Device1",
        "ConnectProfile", "s", A2DP_SINK, name="stack")
    player = subprocess.Popen(["paplay", "--device=" + sink_of(address), SIGNAL])
    time.sleep(6)
    player.terminate()
    player.wait(20)
    time.sleep(PAUSE_S)


def connect_all():
    for address in ADDRESSES[1:]:
        unisono("bluetooth", "connect", address, "--adapter", "hci0", name="connect")
    for address in ADDRESSES:
        sink_of(address)
    unisono("bluetooth", name="status")
    unisono("speakers", name="speakers")


def learn():
    """Plays for a moment and finds how far apart that is heard, as Align does with a microphone. Links with
    packets of different lengths are apart by a part of a packet; which part, only the sound server knows."""
    note("scene", name="learn")
    player = subprocess.Popen(play_command("learn", ADDRESSES))
    time.sleep(7)
    player.terminate()
    player.wait(20)
    code, out = run(os.path.join(os.path.dirname(__file__), "..", "checks.py"), "--later", ".", name="learn")
    later_ms = json.loads(out) if code == 0 else [0.0] * COUNT
    for i, ms in enumerate(later_ms):
        extra_latency_ms[i] += ms
    note("learnt", later_ms=later_ms)
    time.sleep(PAUSE_S)


def together():
    note("scene", name="together")
    player = subprocess.Popen(play_command("together", ADDRESSES))
    time.sleep(25)
    player.terminate()
    note("stopped", code=player.wait(20))
    time.sleep(PAUSE_S)


def off_and_on():
    note("scene", name="off and on")
    with open("play-off-and-on.log", "w") as log:
        player = subprocess.Popen(play_command("off-and-on", ADDRESSES), stdout=log, stderr=log)
        time.sleep(8)
        power(COUNT, False)
        time.sleep(6)
        power(COUNT, True)
        time.sleep(26)
        player.terminate()
        note("stopped", code=player.wait(20))


def phone():
    """A phone streams to this computer; its left channel goes to one speaker, its right one to another."""
    time.sleep(PAUSE_S)
    note("scene", name="phone")
    for key in ("Discoverable", "Pairable"):
        subprocess.run(["busctl", "--system", "set-property", "org.bluez", "/org/bluez/hci0",
                        "org.bluez.Adapter1", key, "b", "true"], check=True)
    with open("phone.log", "w") as log, open("play-phone.log", "w") as played:
        caller = subprocess.Popen([os.path.join(os.path.dirname(__file__), "phone.py"), str(COUNT + 1),
                                   "phone.wav", "45"], stdout=log, stderr=log)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            listed = subprocess.run([CLI, "sources", "--json"], capture_output=True, text=True)
            if listed.returncode == 0 and json.loads(listed.stdout)["bluetooth"]:
                break
            time.sleep(0.5)
        time.sleep(2)
        unisono("sources", name="sources")
        found = sinks()
        player = subprocess.Popen([CLI, "play", "--source", "bluetooth:Phone", *play_options("phone", ADDRESSES),
                                   *(word for address, role in zip(ADDRESSES, ("left", "right"))
                                     for word in ("--role", f"{found[address]}={role}"))],
                                  stdout=played, stderr=played)
        note("listening")
        while caller.poll() is None and "streamed" not in open("phone.log").read():
            time.sleep(0.1)
        note("phone ended")
        time.sleep(3)
        player.terminate()
        note("stopped", code=player.wait(20))


def main():
    changes = watch_sinks()
    pairing()
    connect_to_sound()
    connect_all()
    learn()
    together()
    off_and_on()
    phone()
    unisono("doctor", name="doctor")
    note("done")
    changes.terminate()


main()
