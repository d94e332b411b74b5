#!/usr/bin/python3
"""phone.py INDEX FILE SECONDS: a phone at the adapter hciINDEX. Finds the computer (hci0, which must let itself be
found), pairs, connects and streams FILE (48 kHz, stereo, 16 bits) to it over A2DP for so long, at the pace of
a clock of its own, PPM parts per million fast; then it pauses until it is ended. Prints what it does, with
seconds of the monotonic clock.
"""
import os
import pathlib
import pwd
import select
import struct
import sys
import time
import wave

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import sbc  # noqa: E402
from speakers import A2DP_SINK, BLUEZ, CAPABILITIES, PROPERTIES, adapter_address  # noqa: E402

A2DP_SOURCE = "0000110a-0000-1000-8000-00805f9b34fb"
PPM = 100.0
RATE_HZ = 48000
# A2DP 1.3, 4.3.2: 48 kHz, joint stereo; 16 blocks, 8 subbands, loudness
CONFIGURATION = [0x11, 0x15, 2, 53]
RTP_BYTES, SBC_BYTES, FRAMES_AT_MOST = 12, 1, 15  # before the frames, and of them, in a packet


def say(*words):
    print(f"{time.monotonic():.4f}", *words, flush=True)


class Packets:
    """The file as A2DP sends it."""

    def __init__(self, path, mtu):
        with wave.open(path, "rb") as file:
            assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE_HZ, 2, 2)
            self.sound = file.readframes(file.getnframes())
        self.encoder = sbc.Encoder()
        room = mtu - RTP_BYTES - SBC_BYTES
        self.frames_each = min(room // self.encoder.frame_bytes, FRAMES_AT_MOST)
        self.seconds_each = self.frames_each * self.encoder.frame_samples / RATE_HZ

    def __iter__(self):
        piece = self.frames_each * self.encoder.frame_samples * 4
        for number, at in enumerate(range(0, len(self.sound) - piece, piece)):
            stamp = number * self.frames_each * self.encoder.frame_samples
            yield struct.pack(">BBHIIB", 0x80, 96, number & 0xFFFF, stamp, 1, self.frames_each) + \
                self.encoder.encode(self.sound[at:at + piece])


def stream(fd, mtu, path, seconds):
    packets = Packets(path, mtu)
    step = packets.seconds_each / (1 + PPM * 1e-6)
    begin = time.monotonic()
    say("streaming", packets.frames_each, "frames a packet")
    for number, packet in enumerate(packets):
        at = begin + number * step
        if at > begin + seconds:
            break
        time.sleep(max(0.0, at - time.monotonic()))
        select.select([], [fd], [], 1)
        try:
            os.write(fd, packet)
        except OSError as error:
            say("stream ended", error)
            return
    say("streamed", number, "packets")


def main():
    index, path, seconds = int(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    nobody = pwd.getpwnam("nobody")
    os.setgid(nobody.pw_gid)
    os.setuid(nobody.pw_uid)
    import dbus
    import dbus.mainloop.glib
    import dbus.service
    from gi.repository import GLib

    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.SystemBus()
    adapter, computer = f"/org/bluez/hci{index}", adapter_address(0)
    device = f"{adapter}/dev_{computer.replace(':', '_')}"

    def interface(at, name):
        return dbus.Interface(bus.get_object(BLUEZ, at, introspect=False), name)

    def turn(until_s=30.0, ready=lambda: False):
        """Answers the bus until it is ready."""
        end = time.monotonic() + until_s
        context = GLib.MainContext.default()
        while not ready() and time.monotonic() < end:
            while context.iteration(False):
                pass
            time.sleep(0.01)
        return ready()

    def ask(method, *arguments):
        """Calls, and answers the bus meanwhile: BlueZ asks us things before it answers."""
        answers = []
        method(*arguments, timeout=40, reply_handler=lambda *got: answers.append(got),
               error_handler=lambda error: answers.append(error))
        turn(45, lambda: answers)
        say(method._method_name, answers)
        return bool(answers) and not isinstance(answers[0], Exception)

    class Endpoint(dbus.service.Object):
        ENDPOINT = "org.bluez.MediaEndpoint1"
        transport = None

        @dbus.service.method(ENDPOINT, in_signature="ay", out_signature="ay")
        def SelectConfiguration(self, capabilities):
            return dbus.Array([dbus.Byte(c) for c in CONFIGURATION], "y")

        @dbus.service.method(ENDPOINT, in_signature="oa{sv}", out_signature="")
        def SetConfiguration(self, transport, properties):
            say("configured", bytes(properties["Configuration"]).hex(), transport)
            self.transport = str(transport)

        @dbus.service.method(ENDPOINT, in_signature="o", out_signature="")
        def ClearConfiguration(self, transport):
            self.transport = None

        @dbus.service.method(ENDPOINT, in_signature="", out_signature="")
        def Release(self): pass

    for key, value in (("Powered", dbus.Boolean(True, variant_level=1)),
                       ("Alias", dbus.String("Phone", variant_level=1)),
                       ("Pairable", dbus.Boolean(True, variant_level=1))):
        interface(adapter, PROPERTIES).Set("org.bluez.Adapter1", key, value)
    endpoint = Endpoint(bus, "/phone")
    what = dbus.Dictionary({"UUID": A2DP_SOURCE, "Codec": dbus.Byte(0), "Capabilities": dbus.Array(
        [dbus.Byte(c) for c in CAPABILITIES], "y")}, signature="sv")
    assert ask(interface(adapter, "org.bluez.Media1").RegisterEndpoint, dbus.ObjectPath("/phone"), what)

    def known():
        try:
            interface(device, PROPERTIES).Get("org.bluez.Device1", "Address")
            return True
        except dbus.DBusException:
            return False

    ask(interface(adapter, "org.bluez.Adapter1").StartDiscovery)
    found = turn(20, known)
    ask(interface(adapter, "org.bluez.Adapter1").StopDiscovery)
    if not found:
        raise SystemExit("the computer is not to be found")
    if not interface(device, PROPERTIES).Get("org.bluez.Device1", "Paired"):
        assert ask(interface(device, "org.bluez.Device1").Pair)
    ask(interface(device, "org.bluez.Device1").ConnectProfile, A2DP_SINK)
    if not turn(20, lambda: endpoint.transport):
        raise SystemExit("no stream was set up")
    turn(2)
    streams = []
    interface(endpoint.transport, "org.bluez.MediaTransport1").Acquire(
        reply_handler=lambda fd, read_mtu, write_mtu: streams.append((fd.take(), int(write_mtu))),
        error_handler=lambda error: say("Acquire", error))
    if not turn(20, lambda: streams):
        raise SystemExit("the stream did not open")
    stream(*streams[0], path, seconds)
    turn(float("inf"))  # it stays connected, and pauses


if __name__ == "__main__":
    main()
