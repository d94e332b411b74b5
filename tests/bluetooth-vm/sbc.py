"""SBC with libsbc (sbc/sbc.h, libsbc 1.x and 2.x)."""
import ctypes

import numpy as np


class _Sbc(ctypes.Structure):
    _fields_ = [("flags", ctypes.c_ulong)] + [(name, ctypes.c_uint8) for name in (
        "frequency", "blocks", "subbands", "mode", "allocation", "bitpool", "endian")] + [
        ("priv", ctypes.c_void_p), ("priv_alloc_base", ctypes.c_void_p)]


_RATES_HZ = (16000, 32000, 44100, 48000)
_library = ctypes.CDLL("libsbc.so.1")
_library.sbc_decode.restype = ctypes.c_ssize_t
_library.sbc_decode.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p,
                                ctypes.c_size_t, ctypes.c_void_p]


_library.sbc_encode.restype = ctypes.c_ssize_t
_library.sbc_encode.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p,
                                ctypes.c_size_t, ctypes.POINTER(ctypes.c_ssize_t)]


class Encoder:
    """48 kHz, joint stereo, 16 blocks of 8 subbands, loudness, a bitpool of 53: the usual high quality."""
    frame_samples = 16 * 8
    frame_bytes = 4 + 8 + (8 + 16 * 53 + 7) // 8  # A2DP 1.3, 12.9, joint stereo

    def __init__(self):
        self._sbc = _Sbc()
        _library.sbc_init(ctypes.byref(self._sbc), 0)
        self._sbc.frequency, self._sbc.blocks, self._sbc.subbands = 3, 3, 1
        self._sbc.mode, self._sbc.allocation, self._sbc.bitpool = 3, 0, 53
        self._out = (ctypes.c_uint8 * 1024)()

    def __del__(self):
        _library.sbc_finish(ctypes.byref(self._sbc))

    def encode(self, stereo):
        """Whole frames of interleaved 16 bit samples, as bytes."""
        coded, each = b"", self.frame_samples * 4
        for at in range(0, len(stereo), each):
            written = ctypes.c_ssize_t()
            _library.sbc_encode(ctypes.byref(self._sbc), stereo[at:at + each], each, self._out,
                                ctypes.sizeof(self._out), ctypes.byref(written))
            coded += bytes(self._out[:written.value])
        return coded


class Decoder:
    """One stream; `rate_hz` and `bitpool` are those of the last frame."""

    def __init__(self):
        self._sbc = _Sbc()
        _library.sbc_init(ctypes.byref(self._sbc), 0)
        self._out = (ctypes.c_int16 * 4096)()
        self.rate_hz = self.bitpool = None

    def __del__(self):
        _library.sbc_finish(ctypes.byref(self._sbc))

    def decode(self, frames):
        """The left channel of all SBC frames in `frames`, full scale 1; ValueError if one is broken."""
        sound = []
        while frames:
            written = ctypes.c_size_t()
            used = _library.sbc_decode(ctypes.byref(self._sbc), frames, len(frames), self._out,
                                       ctypes.sizeof(self._out), ctypes.byref(written))
            if used <= 0:
                raise ValueError("a broken SBC frame")
            channels = 1 if self._sbc.mode == 0 else 2
            sound.append(np.frombuffer(self._out, np.int16, written.value // 2)[::channels] / 32768)
            frames = frames[used:]
        self.rate_hz, self.bitpool = _RATES_HZ[self._sbc.frequency], self._sbc.bitpool
        return np.concatenate(sound) if sound else np.zeros(0)
