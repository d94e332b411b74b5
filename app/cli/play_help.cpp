#include "cli/play_help.h"

#include "cli/exit_code.h"
#include "cli/status_writer.h"

namespace unisono::cli {

std::string playHelp() {
    return "What --extra-latency means\n"
           "  Every speaker takes its own time from the data to the sound. Unisono makes the "
           "quick\n"
           "  ones wait for the slow ones. It knows what the system reports of that time; many\n"
           "  speakers, most Bluetooth ones among them, take 100 to 300 ms more and do not say "
           "so.\n"
           "  Give what is missing, one number for each speaker of --to, 0 where nothing is:\n"
           "    --to desk,kitchen --extra-latency 0,180\n"
           "  'unisono-cli align' finds these numbers with a microphone and keeps them: then leave "
           "the\n"
           "  option away. Without a microphone 'unisono-cli metronome' helps to find them by "
           "ear.\n"
           "\n"
           "Speakers\n"
           "  'unisono-cli speakers' lists the ids. Sound goes to the speakers named here and to\n"
           "  no others, ever. One that vanishes while it plays joins again when it is back; so "
           "do\n"
           "  all of them after the sound server went away. A comma in a name is written \\,\n"
           "\n"
           "Live sound\n"
           "  --source system leads all that this computer plays to these speakers until Ctrl-C; "
           "app:NAME\n"
           "  one application. --latency video keeps picture and sound together as far as the "
           "slowest\n"
           "  speaker allows, and grows by itself where that is too little; music keeps more in "
           "hand.\n"
           "  The delay is printed. After half a minute of silence the speakers may sleep.\n"
           "\n"
           "Examples\n"
           "  unisono-cli play song.flac --to desk,kitchen\n"
           "  unisono-cli play *.mp3 --to desk,kitchen --extra-latency 0,180 --gain kitchen=-6\n"
           "  unisono-cli play song.wav --to desk,den --role desk=left --role den=right\n"
           "  unisono-cli play https://radio.example/stream.m3u --to desk,kitchen\n"
           "  unisono-cli play --metronome 120 --to desk,kitchen\n"
           "  unisono-cli play album.flac --from 12:30 --to den --status status.jsonl\n"
           "  ffmpeg -i film.mkv -f s16le -ar 48000 -ac 2 - | unisono-cli play - --to desk,den\n"
           "  unisono-cli play --source system --latency video --to desk,kitchen\n"
           "  unisono-cli play --source pipe:/tmp/sound --raw s16le:44100:2 --to desk,den\n"
           "  Add '--backend simulated' to try any of them without sound; it has the speakers\n"
           "  desk, kitchen, den and bath.\n"
           "\n" +
           statusFieldsHelp() + "\n" + exitCodeTable();
}

}  // namespace unisono::cli
