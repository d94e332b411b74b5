"""BlueZ as python3-dbusmock's bluez5 template plays it, plus devices that act by a plan: they take
their time, ask for codes, refuse, and bring an audio link with them.

Load it with: python3 -m dbusmock --template bluez_stage.py
"""

import dbus
import dbus.lowlevel
import dbus.service
from dbusmock import mockobject
from dbusmock.templates import bluez5
from dbusmock.templates.bluez5 import *  # noqa: F401,F403  (the template's own methods)
from dbusmock.templates.bluez5 import (  # noqa: F401
    ADAPTER_IFACE, BLUEZ_MOCK_IFACE, DEVICE_IFACE, load)
from gi.repository import GLib

BUS_NAME = "org.bluez"
MAIN_OBJ = "/"
SYSTEM_BUS = True
IS_OBJECT_MANAGER = True

STAGE_IFACE = "org.unisono.Stage"
TRANSPORT_IFACE = "org.bluez.MediaTransport1"
MANAGER_IFACE = "org.freedesktop.DBus.ObjectManager"
A2DP_SINK = "0000110b-0000-1000-8000-00805f9b34fb"
A2DP_SOURCE = "0000110a-0000-1000-8000-00805f9b34fb"

agents = []  # (bus name, path)
calls = []


def error(name, message):
    return dbus.exceptions.DBusException(message, name=name)


def later(plan, what, work):
    GLib.timeout_add(int(plan.get(what, "1")), lambda: (work(), False)[1])


def update(device, **properties):
    device.UpdateProperties(DEVICE_IFACE, properties)


def transport_path(device):
    return device.path + "/sep1/fd0"


def add_link(device, uuid=A2DP_SOURCE):
    path = transport_path(device)
    if path in mockobject.objects:
        return
    properties = {
        "Device": dbus.ObjectPath(device.path, variant_level=1),
        "UUID": dbus.String(uuid, variant_level=1),
        "Codec": dbus.Byte(0, variant_level=1),
        "Configuration": dbus.Array([0x21, 0x15, 2, 53], signature="y", variant_level=1),
        "State": dbus.String("idle", variant_level=1),
        "Delay": dbus.UInt16(1500, variant_level=1),
        "Volume": dbus.UInt16(64, variant_level=1),
    }
    device.AddObject(path, TRANSPORT_IFACE, properties, [])
    mockobject.objects["/"].EmitSignal(
        MANAGER_IFACE, "InterfacesAdded", "oa{sa{sv}}",
        [dbus.ObjectPath(path), {TRANSPORT_IFACE: properties}])


def remove_link(device):
    path = transport_path(device)
    if path in mockobject.objects:
        device.RemoveObject(path)
        mockobject.objects["/"].EmitSignal(
            MANAGER_IFACE, "InterfacesRemoved", "oas", [dbus.ObjectPath(path), [TRANSPORT_IFACE]])


# --- what the devices do --------------------------------------------------------------------


def paired(device, ok):
    update(device, Paired=dbus.Boolean(True, variant_level=1),
           Connected=dbus.Boolean(True, variant_level=1),
           UUIDs=dbus.Array(device.plan.get("uuids", A2DP_SINK).split(","), signature="s",
                            variant_level=1))
    ok()


def pair(device, ok, failed):
    calls.append("Pair")
    kind, _, code = device.plan.get("pair", "ok").partition(":")
    rejected = lambda *_: failed(error("org.bluez.Error.AuthenticationFailed", "Authentication Failed"))
    if kind == "silent":
        device.pending = failed
    elif kind == "unreachable":
        later(device.plan, "pair_ms", lambda: failed(
            error("org.bluez.Error.ConnectionAttemptFailed", "Page Timeout")))
    elif kind == "ok":
        later(device.plan, "pair_ms", lambda: paired(device, ok))
    elif not agents:
        rejected()
    else:
        device.pending = failed
        name, path = agents[-1]
        method, signature, arguments = {
            "pin": ("RequestPinCode", "o", []),
            "passkey": ("RequestPasskey", "o", []),
            "confirm": ("RequestConfirmation", "ou", [int(code or 0)]),
            "show": ("DisplayPinCode", "os", [code]),
        }[kind]

        def answered(*values):
            if device.pending is None:
                return
            if kind == "show":  # somebody types it on the device, some time
                later(device.plan, "pair_ms", lambda: paired(device, ok))
            elif not values or str(values[0]) == code:
                paired(device, ok)
            else:
                rejected()

        device.connection.call_async(name, path, "org.bluez.Agent1", method, signature,
                                     [dbus.ObjectPath(device.path)] + arguments, answered, rejected,
                                     timeout=30)


def cancel_pairing(device):
    calls.append("CancelPairing")
    if device.pending is not None:
        device.pending(error("org.bluez.Error.AuthenticationCanceled", "Authentication Canceled"))
        device.pending = None


def connect_profile(device, uuid, ok, failed):
    calls.append("ConnectProfile " + uuid)
    kind, _, text = device.plan.get("connect", "ok").partition(":")
    if kind == "stolen" and device.stolen:
        failed(error("org.bluez.Error.Failed", "br-connection-busy"))
    elif kind == "error":
        name, _, message = text.partition("|")
        later(device.plan, "connect_ms", lambda: failed(error(name, message)))
    elif kind == "silent":
        pass
    else:
        def done():
            update(device, Connected=dbus.Boolean(True, variant_level=1))
            if kind != "linkless":
                add_link(device)
            ok()
        later(device.plan, "connect_ms", done)


def disconnect_profile(device, uuid):
    calls.append("DisconnectProfile " + uuid)
    if uuid == A2DP_SOURCE:
        device.stolen = False
    remove_link(device)


def connect(device):
    calls.append("Connect")


def disconnect(device):
    calls.append("Disconnect")
    remove_link(device)
    update(device, Connected=dbus.Boolean(False, variant_level=1))


# As BlueZ counts: one discovery for each program, which is busy with it until a stop is answered.
def start_discovery(adapter, sender, ok, failed):
    calls.append("StartDiscovery")
    if sender in adapter.searchers:
        failed(error("org.bluez.Error.InProgress", "Operation already in progress"))
        return
    adapter.searchers[sender] = "starting"

    def begun():
        adapter.searchers[sender] = "on"
        adapter.UpdateProperties(ADAPTER_IFACE,
                                 {"Discovering": dbus.Boolean(True, variant_level=1)})
        ok()
    later(adapter.pace, "start_ms", begun)


def stop_discovery(adapter, sender, ok, failed):
    calls.append("StopDiscovery")
    if adapter.searchers.get(sender) != "on":
        failed(error("org.bluez.Error.Failed", "No discovery started"))
        return
    busy = int(adapter.pace.get("busy_stops", "0"))
    if busy > 0:
        adapter.pace["busy_stops"] = str(busy - 1)
        failed(error("org.bluez.Error.InProgress", "Operation already in progress"))
        return
    adapter.searchers[sender] = "stopping"

    def ended():
        del adapter.searchers[sender]
        adapter.UpdateProperties(
            ADAPTER_IFACE, {"Discovering": dbus.Boolean(bool(adapter.searchers), variant_level=1)})
        ok()
    later(adapter.pace, "stop_ms", ended)


def register_agent(manager, path, capability, sender):
    calls.append("RegisterAgent " + capability)
    agents.append((sender, path))


def unregister_agent(manager, path, sender):
    calls.append("UnregisterAgent")
    agents.remove((sender, path))


# These answer later, or want to know who asks: beyond what the template's own methods
# can. dbus-python looks at the name of a function, too.
class StageMethods:
    @dbus.service.method(DEVICE_IFACE, in_signature="", out_signature="",
                         async_callbacks=("ok", "failed"))
    def Pair(self, ok, failed):
        pair(self, ok, failed)

    @dbus.service.method(DEVICE_IFACE, in_signature="s", out_signature="",
                         async_callbacks=("ok", "failed"))
    def ConnectProfile(self, uuid, ok, failed):
        connect_profile(self, uuid, ok, failed)

    @dbus.service.method(ADAPTER_IFACE, in_signature="", out_signature="",
                         async_callbacks=("ok", "failed"), sender_keyword="sender")
    def StartDiscovery(self, ok, failed, sender=None):
        start_discovery(self, sender, ok, failed)

    @dbus.service.method(ADAPTER_IFACE, in_signature="", out_signature="",
                         async_callbacks=("ok", "failed"), sender_keyword="sender")
    def StopDiscovery(self, ok, failed, sender=None):
        stop_discovery(self, sender, ok, failed)

    @dbus.service.method("org.bluez.AgentManager1", in_signature="os", out_signature="",
                         sender_keyword="sender")
    def RegisterAgent(self, path, capability, sender=None):
        register_agent(self, path, capability, sender)

    @dbus.service.method("org.bluez.AgentManager1", in_signature="o", out_signature="",
                         sender_keyword="sender")
    def UnregisterAgent(self, path, sender=None):
        unregister_agent(self, path, sender)


def take_over(mock, interface, *names):
    """Adding a method to an object puts one of that name into the class, too."""
    for name in names:
        mock.methods[interface].pop(name, None)
        setattr(mockobject.DBusMockObject, name, StageMethods.__dict__[name])


plain_load = load


def load(mock, parameters):  # noqa: F811
    plain_load(mock, parameters)
    take_over(mockobject.objects["/org/bluez"], "org.bluez.AgentManager1", "RegisterAgent",
              "UnregisterAgent")


@dbus.service.method(BLUEZ_MOCK_IFACE, in_signature="ss", out_signature="s")
def AddAdapter(self, device_name, system_name):  # noqa: F811
    path = bluez5.AddAdapter(self, device_name, system_name)
    adapter = mockobject.objects[path]
    take_over(adapter, ADAPTER_IFACE, "StartDiscovery", "StopDiscovery")
    adapter.searchers = {}  # by bus name: starting, on, stopping
    adapter.pace = {}
    return path


@dbus.service.method(STAGE_IFACE, in_signature="oa{ss}", out_signature="")
def SetPace(self, adapter, pace):
    """How long it takes to begin and end a discovery: start_ms, stop_ms; busy_stops: how often it
    is in the middle of something when asked to end."""
    mockobject.objects[adapter].pace = {str(key): str(value) for key, value in pace.items()}


@dbus.service.method(STAGE_IFACE, in_signature="ssua{ss}", out_signature="s")
def AddSpeaker(self, adapter, address, device_class, plan):
    """A device that acts by `plan`; see above for its words."""
    path = bluez5.AddDevice(self, adapter, address, plan.get("name", "Speaker"))
    device = mockobject.objects[path]
    take_over(device, DEVICE_IFACE, "Pair", "ConnectProfile")
    device.plan = {str(key): str(value) for key, value in plan.items()}
    device.pending = None
    device.stolen = True
    device.AddMethods(DEVICE_IFACE, [
        ("CancelPairing", "", "", cancel_pairing),
        ("Connect", "", "", connect),
        ("Disconnect", "", "", disconnect),
        ("DisconnectProfile", "s", "", disconnect_profile),
    ])
    update(device, Class=dbus.UInt32(device_class, variant_level=1),
           Paired=dbus.Boolean(plan.get("paired", "no") == "yes", variant_level=1),
           UUIDs=dbus.Array(str(plan.get("uuids", A2DP_SINK)).split(","), signature="s",
                            variant_level=1))
    return path


@dbus.service.method(STAGE_IFACE, in_signature="os", out_signature="")
def AddLink(self, path, uuid):
    """The device opens an audio link by itself; `uuid` is of this end."""
    add_link(mockobject.objects[path], str(uuid))
    update(mockobject.objects[path], Connected=dbus.Boolean(True, variant_level=1))


@dbus.service.method(STAGE_IFACE, in_signature="o", out_signature="")
def AddBattery(self, path):
    device = mockobject.objects[path]
    properties = {"Percentage": dbus.Byte(80, variant_level=1)}
    device.AddProperties("org.bluez.Battery1", properties)
    mockobject.objects["/"].EmitSignal(
        MANAGER_IFACE, "InterfacesAdded", "oa{sa{sv}}",
        [dbus.ObjectPath(path), {"org.bluez.Battery1": properties}])


@dbus.service.method(STAGE_IFACE, in_signature="", out_signature="as")
def Calls(self):
    return dbus.Array(calls, signature="s")


@dbus.service.method(STAGE_IFACE, in_signature="ou", out_signature="")
def Chatter(self, path, times):
    """The device tells how strong it is heard, many times at once."""
    news = dbus.lowlevel.SignalMessage(path, "org.freedesktop.DBus.Properties",
                                       "PropertiesChanged")
    news.append(DEVICE_IFACE, {"RSSI": dbus.Int16(-50, variant_level=1)}, [],
                signature="sa{sv}as")
    for _ in range(times):
        self.connection.send_message(news.copy())
