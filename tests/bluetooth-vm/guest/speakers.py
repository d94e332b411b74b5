#!/usr/bin/python3
"""speakers.py N: plays N Bluetooth speakers, at the adapters hci1 to hciN, until it is ended.

Each offers an A2DP sink with SBC through BlueZ's media interface, agrees to every pairing, and writes down
what arrives: records of (seconds of the monotonic clock, bytes, packet) in speaker-I.packets, where
a packet of no bytes marks the beginning of a stream. Judging them is not done here.

speakers.py --know-each-other N: before bluetoothd runs, writes into its memory which endpoints the
computer has, and the computer that a phone at the next adapter has the same. A sink of BlueZ 5.66 that must
ask for them first answers the computer's request with the label of its own question, and a source that is BlueZ, too, gives up. Real speakers do not ask.
"""
import os
import pathlib
import pwd
import struct
import sys

BLUEZ = "org.bluez"
PROPERTIES = "org.freedesktop.DBus.Properties"
A2DP_SINK = "0000110b-0000-1000-8000-00805f9b34fb"
RECORD = struct.Struct("<dI")

# SBC as of A2DP 1.3, 4.3.2: one bit per choice; the computer picks.
RATES, MODES = 0x30, 0x0F  # 44.1 and 48 kHz; all four channel modes
BLOCKS, SUBBANDS, ALLOCATION = 0xF0, 0x0C, 0x03
CAPABILITIES = [RATES | MODES, BLOCKS | SUBBANDS | ALLOCATION, 2, 53]


def adapter_address(index):
    # The controllers of btvirt are numbered in their third byte.
    return f"00:AA:01:{index:02X}:00:{index:02X}"


def know_each_other(count):
    sources = "".join(f"{seid:02x}=00:00:01:ffff0235\n" for seid in range(1, 32))

    def know(own, other, name):
        cache = pathlib.Path("/var/lib/bluetooth") / adapter_address(own) / "cache"
        cache.mkdir(parents=True, exist_ok=True)
        (cache / adapter_address(other)).write_text(f"[General]\nName={name}\n\n[Endpoints]\n" + sources)

    for index in range(1, count + 1):
        know(index, 0, "computer")
    know(0, count + 1, "Phone")


def main():
    count = int(sys.argv[-1])
    if "--know-each-other" in sys.argv:
        know_each_other(count)
        return
    logs = [open(f"speaker-{i}.packets", "wb", buffering=0) for i in range(1, count + 1)]
    nobody = pwd.getpwnam("nobody")
    os.setgid(nobody.pw_gid)
    os.setuid(nobody.pw_uid)
    play(logs)


def play(logs):
    import dbus
    import dbus.mainloop.glib
    import dbus.service
    import time
    from gi.repository import GLib

    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.SystemBus()

    def interface(path, name):
        return dbus.Interface(bus.get_object(BLUEZ, path), name)

    def say(*words):
        print(f"{time.monotonic():.4f}", *words, flush=True)

    class Speaker(dbus.service.Object):
        ENDPOINT = "org.bluez.MediaEndpoint1"

        def __init__(self, index, log):
            self.adapter, self.log = f"/org/bluez/hci{index}", log
            self.name, self.transport = f"Speaker {index}", None
            path = f"/speaker{index}"
            super().__init__(bus, path)
            self.open_up()
            media = interface(self.adapter, "org.bluez.Media1")
            media.RegisterEndpoint(path, dbus.Dictionary({
                "UUID": A2DP_SINK,
                "Codec": dbus.Byte(0),
                "Capabilities": dbus.Array([dbus.Byte(c) for c in CAPABILITIES], "y"),
            }, signature="sv"))

        def open_up(self):
            adapter = interface(self.adapter, PROPERTIES)
            for key, value in (("Powered", True), ("Alias", self.name),
                               ("DiscoverableTimeout", dbus.UInt32(0)), ("Discoverable", True),
                               ("PairableTimeout", dbus.UInt32(0)), ("Pairable", True)):
                adapter.Set("org.bluez.Adapter1", key, value)

        @dbus.service.method(ENDPOINT, in_signature="oa{sv}", out_signature="")
        def SetConfiguration(self, transport, properties):
            self.transport = str(transport)
            say(self.name, "configured", bytes(properties["Configuration"]).hex(), transport)

        @dbus.service.method(ENDPOINT, in_signature="ay", out_signature="ay")
        def SelectConfiguration(self, capabilities):
            raise dbus.DBusException("The computer chooses.", name="org.bluez.Error.Rejected")

        @dbus.service.method(ENDPOINT, in_signature="o", out_signature="")
        def ClearConfiguration(self, transport):
            say(self.name, "cleared")
            self.transport = None

        @dbus.service.method(ENDPOINT, in_signature="", out_signature="")
        def Release(self):
            say(self.name, "released")

        def transport_changed(self, changed):
            say(self.name, dict(changed))
            if changed.get("State") != "pending":
                return
            interface(self.transport, "org.bluez.MediaTransport1").TryAcquire(
                reply_handler=self.begin, error_handler=lambda error: say(self.name, error))

        def begin(self, fd, read_mtu, write_mtu):
            stream = fd.take()
            os.set_blocking(stream, False)
            say(self.name, "stream, MTU", int(read_mtu))
            self.write(b"")
            GLib.io_add_watch(stream, GLib.PRIORITY_HIGH, GLib.IO_IN | GLib.IO_HUP | GLib.IO_ERR,
                              self.receive, int(read_mtu))

        def receive(self, stream, condition, mtu):
            while True:
                try:
                    packet = os.read(stream, mtu)
                except BlockingIOError:
                    return True
                except OSError:
                    packet = b""
                if not packet:
                    say(self.name, "stream ended")
                    os.close(stream)
                    return False
                self.write(packet)

        def write(self, packet):
            self.log.write(RECORD.pack(time.monotonic(), len(packet)) + packet)

    class Agent(dbus.service.Object):
        AGENT = "org.bluez.Agent1"

        @dbus.service.method(AGENT, in_signature="", out_signature="")
        def Release(self): pass

        @dbus.service.method(AGENT, in_signature="os", out_signature="")
        def AuthorizeService(self, device, uuid): pass

        @dbus.service.method(AGENT, in_signature="ou", out_signature="")
        def RequestConfirmation(self, device, passkey): pass

        @dbus.service.method(AGENT, in_signature="o", out_signature="")
        def RequestAuthorization(self, device): pass

        @dbus.service.method(AGENT, in_signature="", out_signature="")
        def Cancel(self): pass

    agent = Agent(bus, "/agent")
    manager = interface("/org/bluez", "org.bluez.AgentManager1")
    manager.RegisterAgent("/agent", "NoInputNoOutput")
    manager.RequestDefaultAgent("/agent")
    speakers = [Speaker(i, log) for i, log in enumerate(logs, 1)]

    def changed(name, values, gone, path):
        for speaker in speakers:
            if name == "org.bluez.MediaTransport1" and path == speaker.transport:
                speaker.transport_changed(values)
            if name == "org.bluez.Adapter1" and path == speaker.adapter:
                say(speaker.name, dict(values))

    bus.add_signal_receiver(changed, "PropertiesChanged", PROPERTIES, BLUEZ, path_keyword="path")
    say(agent and "ready")
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
