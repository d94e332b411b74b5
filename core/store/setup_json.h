// Setup ⇄ JSON. Pure functions, thread safe; they touch no disk.
//
// Schema 2, the current one. All of "speakers" and "groups" is required at the top, "device" and
// "backend" of a speaker and "id" of a group; anything else may be missing and has its default.
//
//   {"schema": 2,
//    "speakers": [{"device": "4C:EF:C0:12:34:56", "backend": "pulse",
//                  "adapter": "00:1A:7D:DA:71:13", "codec": "sbc", "name": "Kitchen",
//                  "settings": {"role": "left", "gain_db": -3.0,
//                               "delay_ms": 12.5,           positive later, negative earlier
//                               "extra_latency_ms": 142.0, "muted": false,
//                               "keep_awake": "automatic",   or "off", "playing", "always"
//                               "equalizer": [{"shape": "peak", "frequency_hz": 1000.0,
//                                              "gain_db": 2.0, "q": 0.7071}]},
//                  "calibrations": [{"taken": "2026-11-21T12:34:56Z",   UTC, to the second
//                                    "residual_ms": 142.0, "error_ms": 0.4,
//                                    "creep_ppm": 25.0, "creep_decay_s": 30.0, "confidence": 0.9,
//                                    "method": "microphone",   or "by ear", "typed"
//                                    "set": 1795264496,   measured together with the same
//                                    "microphone": "Built-in",
//                                    "adapter": "00:1A:7D:DA:71:13",   if it is known
//                                    "levels": {"before_db": -3.0,   if the volume was
//                                               "after_db": -6.5}}],   matched as well
//                  "suspect": "It was connected anew.",
//                  "number": 1, "reported_ms": 180.5, "last_seen": "2026-11-21T12:34:56Z"}],
//    "groups": [{"id": "g1", "name": "Downstairs", "members": ["4C:EF:C0:12:34:56"],
//                "goal": "one room",   or "automatic", "stereo pair", "several rooms"
//                "latency": "video",   or "music"
//                "gain_db": -6.0, "muted": false}]}
//
// "calibrations" has the newest last. It and what follows it, and what follows the members of a
// group, are written only if there is something to say; a version that does not know them carries
// them along.
//
// Schema 1 had no units in its names, kept settings beside the name of the speaker, could only
// wait ("delay" in ms, later by that much), and said "address" for device, "latency" for
// extra_latency_ms, "bands" of {"type", "freq", "gain", "q"} for the equalizer, and "speakers"
// for the members of a group:
//
//   {"schema": 1,
//    "speakers": [{"address": …, "backend": …, "adapter": …, "codec": …, "name": …,
//                  "role": …, "gain": …, "delay": …, "latency": …, "muted": …, "bands": […]}],
//    "groups": [{"id": …, "name": …, "speakers": […]}]}
//
// Fields that are not named here are carried along (store/unknown_fields.h).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "model/error.h"
#include "model/setup.h"
#include "store/json_store.h"
#include "store/notice.h"

namespace unisono {

inline constexpr int kSetupSchema = 2;

struct SetupReading {
    Setup setup;
    std::vector<Notice> notices;  // left_out and limited only
};

// Reads a document of the current schema. Numbers out of range are limited to it, an unknown role
// is stereo, an unknown goal or keep_awake automatic; duplicates, unknown filter shapes, bands
// beyond kMaxEqBands, damaged calibrations, the oldest beyond kMaxCalibrations and damaged times
// when a speaker was last seen are left out; each with a notice. Fails with settings_unusable,
// whose `what` is half a sentence ("speakers[2].settings.gain_db is not a number"), when anything
// else is not what it must be.
Result<SetupReading> setupFromJson(const nlohmann::json& document);

// The document for `setup`: reading it gives `setup` again, exactly, and no notices. Refuses with
// a sentence what could not be read so: duplicates, empty keys, numbers out of range or not
// finite, too many bands or calibrations, keys that are not UTF-8. Other texts that are not UTF-8
// are repaired.
Result<nlohmann::json> setupToJson(const Setup& setup);

// Schemas, migrations and check for a JsonStore that holds a Setup.
DocumentFormat setupFormat();

// Schema 1 → 2, as described above.
Result<nlohmann::json> migrateSetupFrom1(const nlohmann::json& document);

}  // namespace unisono
