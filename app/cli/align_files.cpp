// unisono-cli align export | analyse: the sounds of a measurement as files, and what a recording of
// them tells.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "calibration/analysis.h"
#include "calibration/stimulus.h"
#include "cli/commands.h"
#include "cli/recording_file.h"
#include "cli/say.h"
#include "source/words.h"
#include "store/paths.h"

namespace unisono::cli {
namespace {

constexpr double kLongEnough_s = 2.5;  // recorded beyond the sound, before it is looked for later
constexpr int kMostSpeakers = 64;

struct FileOptions {
    int speakers = 0;
    std::string folder;
    std::string recording;
    std::string json;
};

ExitCode exportSounds(const FileOptions& options) {
    std::error_code error;
    const auto folder = toPath(options.folder);
    std::filesystem::create_directories(folder, error);
    if (error) {
        return sayError({ErrorKind::file_unusable,
                         "The folder " + printable(options.folder) +
                             " cannot be made: " + error.message() + ".",
                         {},
                         "Name another one with --out."});
    }
    const Stimulus stimulus;
    for (int i = 0; i < options.speakers; ++i) {
        const auto file = folder / ("spk" + std::to_string(i) + ".wav");
        const auto written =
            writeMonoFile(toUtf8(file), stimulus.sound(static_cast<std::size_t>(i)));
        if (!written) {
            return sayError(written.error());
        }
    }
    std::printf("%d sounds of %.1f s in %s. Play them at the same moment, one on each speaker.\n",
                options.speakers, stimulus.duration_s(), printable(options.folder).c_str());
    return ExitCode::ok;
}

const char* wordOf(Grade grade) {
    switch (grade) {
        case Grade::good:
            return "good";
        case Grade::weak:
            return "weak";
        case Grade::unusable:
            break;
    }
    return "unusable";
}

const char* wordOf(Trouble trouble) {
    switch (trouble) {
        case Trouble::none:
            return "none";
        case Trouble::silent:
            return "silent";
        case Trouble::asleep:
            return "asleep";
        case Trouble::jumped:
            return "jumped";
        case Trouble::obstructed:
            return "obstructed";
        case Trouble::noisy:
            return "noisy";
        case Trouble::drifting:
            break;
    }
    return "drifting";
}

// What a person can do about it.
const char* sentenceOf(Trouble trouble) {
    switch (trouble) {
        case Trouble::none:
            break;
        case Trouble::silent:
            return ": not heard";
        case Trouble::asleep:
            return ": it missed the beginning";
        case Trouble::jumped:
            return ": its latency changed meanwhile";
        case Trouble::obstructed:
            return ": something is in the way";
        case Trouble::noisy:
            return ": not heard clearly";
        case Trouble::drifting:
            return ": its clock is far off";
    }
    return "";
}

nlohmann::ordered_json documentOf(const GroupMeasurement& group) {
    nlohmann::ordered_json document;
    document["t_ref_s"] = group.reference_s;
    document["level_dbfs"] = group.level_dbfs;
    document["clipped_part"] = group.clipped_part;
    document["speakers"] = nlohmann::ordered_json::array();
    int index = 0;
    for (const SpeakerMeasurement& speaker : group.speakers) {
        nlohmann::ordered_json one;
        one["index"] = index++;
        one["latency_ms"] = speaker.latency_s * 1e3;
        one["drift_ppm"] = speaker.drift_ppm;
        one["confidence"] = speaker.confidence;
        one["ok"] = speaker.grade == Grade::good;
        one["grade"] = wordOf(speaker.grade);
        one["trouble"] = wordOf(speaker.trouble);
        one["error_ms"] = speaker.error_s * 1e3;
        one["level_db"] = speaker.level_db;
        one["jumped"] = speaker.jumped;
        one["obstructed"] = speaker.obstructed;
        one["snr_db"] = speaker.arrival.snr_db;
        one["separation_db"] = speaker.arrival.separation_db;
        one["first_below_strongest_db"] = speaker.arrival.first_below_db;
        document["speakers"].push_back(std::move(one));
    }
    return document;
}

void print(const GroupMeasurement& group) {
    double earliest = std::numeric_limits<double>::infinity();
    for (const SpeakerMeasurement& speaker : group.speakers) {
        if (speaker.grade != Grade::unusable) {
            earliest = std::min(earliest, speaker.latency_s);
        }
    }
    std::printf("speaker    later than the first   clock        trust\n");
    for (std::size_t i = 0; i < group.speakers.size(); ++i) {
        const SpeakerMeasurement& speaker = group.speakers[i];
        if (speaker.grade == Grade::unusable) {
            std::printf("%7zu    %20s   %9s    none%s\n", i, "-", "-", sentenceOf(speaker.trouble));
            continue;
        }
        std::printf("%7zu    %17.3f ms   %+5.0f ppm    %s%s\n", i,
                    (speaker.latency_s - earliest) * 1e3, -speaker.drift_ppm, wordOf(speaker.grade),
                    sentenceOf(speaker.trouble));
    }
}

// Whoever starts a recorder by hand does so seconds before the sound. So if not everybody is heard
// well, the sound is looked for later, in steps that are shorter than what one look reaches.
GroupMeasurement analyseWhereverItBegins(const std::vector<float>& recording,
                                         const Stimulus& stimulus, std::size_t speakers) {
    constexpr double kStep_s = 0.9;
    const auto trust = [](const GroupMeasurement& group) {
        double sum = 0.0;
        for (const SpeakerMeasurement& speaker : group.speakers) {
            sum += speaker.confidence + (speaker.grade == Grade::good ? 1.0 : 0.0);
        }
        return sum;
    };
    const auto all_good = [](const GroupMeasurement& group) {
        return std::all_of(group.speakers.begin(), group.speakers.end(),
                           [](const auto& speaker) { return speaker.grade == Grade::good; });
    };
    const double length_s = static_cast<double>(recording.size()) / kStimulusRate_hz;
    GroupMeasurement best = analyse(recording, stimulus, speakers);
    for (double begin_s = kStep_s; begin_s + stimulus.duration_s() + kLongEnough_s < length_s &&
                                   !all_good(best) && begin_s < 60.0;
         begin_s += kStep_s) {
        GroupMeasurement later = analyse(recording, stimulus, speakers, {}, begin_s);
        if (trust(later) > trust(best) + 0.5) {
            best = std::move(later);
        }
    }
    return best;
}

ExitCode analyseFile(const FileOptions& options) {
    const Stimulus stimulus;
    std::error_code ignored;
    if (std::filesystem::equivalent(toPath(options.recording), toPath(options.json), ignored)) {
        return sayError(
            {ErrorKind::usage, "--json would write over the recording.", {}, "Name another file."});
    }
    const auto recording = readMonoFile(options.recording);
    if (!recording) {
        return sayError(recording.error());
    }
    const auto checked = checkRecording(*recording, stimulus, printable(options.recording));
    if (!checked) {
        return sayError(checked.error());
    }
    const GroupMeasurement group =
        analyseWhereverItBegins(*recording, stimulus, static_cast<std::size_t>(options.speakers));
    bool any = false;
    for (const SpeakerMeasurement& speaker : group.speakers) {
        any = any || speaker.grade != Grade::unusable;
    }
    if (group.clipped_part > 0.01) {
        sayNotice(
            "The recording is overdriven. The times are right all the same; a lower input "
            "level is better for the next one.");
    }
    const std::string text = documentOf(group).dump(2) + "\n";
    if (options.json.empty() || options.json == "-") {
        if (options.json.empty()) {
            print(group);
        } else {
            std::fputs(text.c_str(), stdout);
        }
    } else {
        std::ofstream file(toPath(options.json), std::ios::binary);
        file << text;
        file.close();
        if (!file) {
            return sayError({ErrorKind::file_unusable,
                             printable(options.json) + " could not be written.",
                             {},
                             "Name another file with --json."});
        }
    }
    if (!any) {
        return sayError({ErrorKind::file_unusable,
                         "No speaker is heard clearly in " + printable(options.recording) + ".",
                         "It may be another recording, or the speakers were too soft.",
                         "Record anew, with the speakers louder and the microphone nearer."});
    }
    return ExitCode::ok;
}

}  // namespace

void addAlignFileCommands(CLI::App& align, Chosen& chosen) {
    auto options = std::make_shared<FileOptions>();
    const auto speakers = [&](CLI::App* command) {
        command->add_option("--speakers", options->speakers, "How many speakers")
            ->required()
            ->check(CLI::Range(1, kMostSpeakers))
            ->type_name("N");
    };

    CLI::App* exported =
        align.add_subcommand("export", "Write the sound for each speaker as a WAV file");
    speakers(exported);
    exported->add_option("--out", options->folder, "Folder for spk0.wav, spk1.wav, …")
        ->required()
        ->type_name("DIR");
    exported->callback(
        [options, &chosen] { chosen = [options] { return exportSounds(*options); }; });

    CLI::App* analysed = align.add_subcommand(
        "analyse", "Tell from a microphone's recording of these sounds when each was heard");
    analysed->add_option("recording", options->recording, "WAV, FLAC, … of any rate")
        ->required()
        ->type_name("REC.wav");
    speakers(analysed);
    analysed->add_option("--json", options->json, "Write the result there (- is standard output)")
        ->type_name("OUT");
    analysed->callback(
        [options, &chosen] { chosen = [options] { return analyseFile(*options); }; });
}

}  // namespace unisono::cli
