"""What arrived at a speaker: which part of the signal was heard when, and whether all of it."""
import dataclasses
import struct

import numpy as np

import sbc

RATE_HZ = 48000
RECORD = struct.Struct("<dI")  # as guest/speakers.py writes it
RTP_HEADER, SBC_HEADER = 12, 1  # bytes; A2DP 1.3, 4.3.4
WINDOW = 2048  # samples that are looked up in the signal at once
HOP = 1024
PAUSE_S = 1.0  # without a packet
PACKETS = 101  # that tell the pace of a link: about a second
REACH = 512  # samples to each side of where the next window is expected


def signal(seconds=60):
    """Noise below 12 kHz: every piece of it is found in one place only."""
    spectrum = np.fft.rfft(np.random.default_rng(5).standard_normal(seconds * RATE_HZ))
    spectrum[len(spectrum) // 2:] = 0
    noise = np.fft.irfft(spectrum)
    return 0.1 * noise / np.std(noise)


@dataclasses.dataclass
class Stream:
    """One stream of a link, from its opening to its end."""
    packet_s: np.ndarray  # when each packet arrived
    packet_frame: np.ndarray  # the number of its first frame
    sound: np.ndarray
    lost_packets: int
    bitpool: int

    def __post_init__(self):
        # How late the packets are against an even flow. Most come at an even pace, some in
        # twos or late by a part of the sender's period; a speaker takes no notice, and nor does the median.
        late = self.packet_s - self.packet_frame / RATE_HZ
        near = min(PACKETS, len(late) // 2 * 2 - 1)
        steady = np.median(np.lib.stride_tricks.sliding_window_view(late, near), axis=1)
        self.late_s = np.pad(steady, (near // 2, near - 1 - near // 2), mode="edge")

    def heard_s(self, frame, hidden_ms):
        """When a speaker plays it that keeps step with the packets, `hidden_ms` after they arrived."""
        return hidden_ms / 1000 + frame / RATE_HZ + np.interp(frame, self.packet_frame, self.late_s)

    def margin_ms(self, hidden_ms):
        """How long the packet that came latest was there before it was heard."""
        return 1000 * float(np.min(self.heard_s(self.packet_frame, hidden_ms) - self.packet_s))


def read_streams(path):
    """All streams of a link. A new one begins where a link is opened, and where the sender begins to count
    its packets anew or has been silent: a speaker would begin anew there, too."""
    streams, data, at = [], open(path, "rb").read(), 0
    packets = []
    while at + RECORD.size <= len(data):
        t, size = RECORD.unpack_from(data, at)
        packet = data[at + RECORD.size:at + RECORD.size + size]
        at += RECORD.size + size
        if not packets or size == 0 or t - packets[-1][0] > PAUSE_S or not (
                0 < (_number(packet) - _number(packets[-1][1])) % 65536 < 1000):
            packets = []
            streams.append(packets)
        if size > 0:
            packets.append((t, packet))
    return [_stream(packets) for packets in streams if len(packets) > 2]


def _number(packet):
    return int.from_bytes(packet[2:4], "big")


def _stream(packets):
    decoder, sound, first, lost, frames = sbc.Decoder(), [], [], 0, 0
    expected = None
    for _, packet in packets:
        if expected is not None:
            lost += (_number(packet) - expected) % 65536
        expected = _number(packet) + 1
        first.append(frames)
        sound.append(decoder.decode(packet[RTP_HEADER + SBC_HEADER:]))
        frames += len(sound[-1])
        if decoder.rate_hz != RATE_HZ:
            raise ValueError(f"a link at {decoder.rate_hz} Hz; these checks want {RATE_HZ}")
    return Stream(np.array([t for t, _ in packets]), np.array(first), np.concatenate(sound), lost,
                  decoder.bitpool)


@dataclasses.dataclass
class Followed:
    """Where in the signal each window of a stream is."""
    frame: np.ndarray  # of the stream, at the middle of the window
    place: np.ndarray  # of the signal, in frames and parts of them
    likeness: np.ndarray  # 1: the same but for its level

    def steps(self):
        """Frames by which the place jumps between neighbouring windows."""
        return np.diff(self.place) - np.diff(self.frame)


class Signal:
    """What is played, ready for pieces of it to be looked up."""

    def __init__(self):
        self.sound = signal()
        self.size = 1 << int(np.ceil(np.log2(len(self.sound) + WINDOW)))
        self.spectrum = np.fft.rfft(self.sound, self.size)
        self.energy = np.concatenate(([0.0], np.cumsum(self.sound ** 2)))

    def anywhere(self, window):
        """(place, likeness) of the window in the whole signal."""
        both = np.fft.irfft(self.spectrum * np.conj(np.fft.rfft(window, self.size)), self.size)
        return self._best(both[:len(self.sound) - len(window) + 1], window, 0)

    def near(self, window, place):
        """The same, within REACH of `place`."""
        begin = max(0, place - REACH)
        part = self.sound[begin:place + len(window) + REACH]
        if len(part) < len(window) + 2:
            return float(place), 0.0
        size = 4096
        both = np.fft.irfft(np.fft.rfft(part, size) * np.conj(np.fft.rfft(window, size)), size)
        return self._best(both[:len(part) - len(window) + 1], window, begin)

    def _best(self, both, window, begin):
        energy = self.energy[begin + len(window):][:len(both)] - self.energy[begin:][:len(both)]
        like = both / np.sqrt(np.maximum(energy, 1e-12) * max(np.sum(window ** 2), 1e-12))
        best = int(np.argmax(like))
        if not 0 < best < len(like) - 1:
            return float(begin + best), float(like[best])
        # Between the samples: the noise ends at a quarter of the rate, so a parabola is near enough.
        left, middle, right = like[best - 1:best + 2]
        bend = left - 2 * middle + right
        shift = 0.5 * (left - right) / bend if bend < 0 else 0.0
        return begin + best + shift, float(middle - 0.25 * (left - right) * shift)


def follow(stream, wanted):
    """Looks every window of a stream up in the signal that has noise in it. The tone of 25 Hz that keeps
    speakers awake is no noise: it is left out by comparing neighbouring samples."""
    noise = np.diff(stream.sound) ** 2
    power = np.add.reduceat(noise, np.arange(0, len(noise), HOP))
    audible = power > 1e-3 * np.max(power, initial=1e-9)
    frames, places, likenesses = [], [], []
    place, like = None, 0.0
    for hop in np.nonzero(audible[:-3] & audible[1:-2] & audible[2:-1] & audible[3:])[0]:
        begin = (hop + 1) * HOP  # its neighbours are audible, too, so the window is full of it
        window = stream.sound[begin:begin + WINDOW]
        if len(window) < WINDOW:
            break
        if like > 0.5:
            place, like = wanted.near(window, int(round(place)) + HOP)
        if like <= 0.5:
            place, like = wanted.anywhere(window)
        frames.append(begin + WINDOW / 2)
        places.append(place + WINDOW / 2)
        likenesses.append(like)
    return Followed(np.array(frames), np.array(places), np.array(likenesses))
