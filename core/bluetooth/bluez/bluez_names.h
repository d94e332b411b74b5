// The names on the bus. https://github.com/bluez/bluez/tree/master/doc (org.bluez.*.rst)
#pragma once

namespace unisono::bluez {

inline constexpr const char* kService = "org.bluez";
inline constexpr const char* kRoot = "/org/bluez";
inline constexpr const char* kAdapter = "org.bluez.Adapter1";
inline constexpr const char* kDevice = "org.bluez.Device1";
inline constexpr const char* kBattery = "org.bluez.Battery1";
inline constexpr const char* kTransport = "org.bluez.MediaTransport1";
inline constexpr const char* kAgentManager = "org.bluez.AgentManager1";
inline constexpr const char* kObjectManager = "org.freedesktop.DBus.ObjectManager";
inline constexpr const char* kProperties = "org.freedesktop.DBus.Properties";

}  // namespace unisono::bluez
