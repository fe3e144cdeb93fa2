from __future__ import annotations

import json
import struct
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from pydicom import uid as uids
from pydicom.uid import UID

from osteoview.base.errors import InputError, OsteoViewError
from osteoview.imaging import decode_worker, decoders
from osteoview.imaging.decoders import READY, Decoders
from osteoview.imaging.errors import DamagedFileError, UnsupportedImageError
from osteoview.imaging.header import PixelFormat, read_header
from osteoview.imaging.place import Place
from tests.dicom_files import (
    LOSSLESS_SYNTAXES,
    ct_slice,
    rgb_capture,
    set_bits,
    stored_slice,
    write,
    write_encapsulated,
)

Impostor = Callable[[str], None]


@pytest.fixture
def impostor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Impostor:
    """Puts a script in the worker's place: it gets `ask()` and `say(bytes)` and has already said READY."""

    def replace_by(script: str) -> None:
        path = tmp_path / "worker.py"
        path.write_text(
            "import json, os, struct, sys, time\n"
            "say = lambda data: (sys.stdout.buffer.write(data), sys.stdout.buffer.flush())\n"
            "ask = lambda: sys.stdin.buffer.read(struct.unpack('<I', sys.stdin.buffer.read(4))[0])\n"
            "answer = lambda said: say(struct.pack('<I', len(json.dumps(said))) + json.dumps(said).encode())\n"
            + textwrap.dedent(script)
        )
        monkeypatch.setattr(decoders, "_COMMAND", [sys.executable, str(path)])

    return replace_by


def described(path: Path) -> tuple[Place, PixelFormat]:
    place = Place(path)
    pixels = read_header(place).pixels
    assert pixels is not None
    return place, pixels


@pytest.fixture
def packed(tmp_path: Path) -> tuple[Place, PixelFormat]:
    return described(write(set_bits(ct_slice(stored_slice(3)), 12), tmp_path / "a.dcm", uids.JPEGLSLossless))


class TestAWorkerThatFails:
    def test_crashing(self, impostor: Impostor, packed: tuple[Place, PixelFormat]) -> None:
        impostor("say(b'OSTV'); ask(); os.abort()")
        with Decoders(1) as pool, pytest.raises(DamagedFileError, match="made its decoder crash"):
            pool.decode(*packed, 0)

    def test_crashing_in_the_middle_of_the_pixels(self, impostor: Impostor, packed: tuple[Place, PixelFormat]) -> None:
        impostor("say(b'OSTV'); ask(); answer({'dtype': '<u2'}); say(b'x' * 100); os._exit(3)")
        with Decoders(1) as pool, pytest.raises(DamagedFileError, match="made its decoder crash"):
            pool.decode(*packed, 0)

    def test_running_in_circles(
        self, impostor: Impostor, packed: tuple[Place, PixelFormat], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        impostor("say(b'OSTV'); ask()\nwhile True: pass")
        monkeypatch.setattr(decoders, "_SECONDS_PER_FRAME", 0.05)
        with Decoders(1) as pool, pytest.raises(DamagedFileError, match="takes too long"):
            pool.decode(*packed, 0)

    def test_never_starting(self, impostor: Impostor, packed: tuple[Place, PixelFormat]) -> None:
        impostor("sys.exit(1)")
        with Decoders(1) as pool, pytest.raises(OsteoViewError, match="could not be started"):
            pool.decode(*packed, 0)

    @pytest.mark.parametrize("nonsense", ["'{'", "'[1]'", '\'{"dtype": "O"}\''])
    def test_talking_nonsense_ends_it(
        self, impostor: Impostor, packed: tuple[Place, PixelFormat], nonsense: str
    ) -> None:
        impostor(f"say(b'OSTV'); ask(); text = {nonsense}.encode(); say(struct.pack('<I', len(text)) + text); ask()")
        with Decoders(1) as pool:
            with pytest.raises(DamagedFileError):
                pool.decode(*packed, 0)
            (worker,) = [pool._idle.get()]
            pool._idle.put(worker)
            assert worker._process is None

    def test_the_next_frame_gets_a_new_worker(
        self, impostor: Impostor, packed: tuple[Place, PixelFormat], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        honest = decoders._COMMAND
        impostor("say(b'OSTV'); ask(); os.abort()")
        with Decoders(1) as pool:
            with pytest.raises(DamagedFileError):
                pool.decode(*packed, 0)
            monkeypatch.setattr(decoders, "_COMMAND", honest)
            assert (pool.decode(*packed, 0) == stored_slice(3)).all()

    def test_refusing_in_words_of_its_own(self, impostor: Impostor, packed: tuple[Place, PixelFormat]) -> None:
        impostor(
            "say(b'OSTV'); ask(); answer({'kind': 'annotations', 'reason': 'is odd.', 'hint': 'Try again.'}); ask()"
        )
        with Decoders(1) as pool, pytest.raises(DamagedFileError, match="is odd"):
            pool.decode(*packed, 0)


def test_one_damaged_file_takes_no_other_with_it(tmp_path: Path, packed: tuple[Place, PixelFormat]) -> None:
    broken = write_encapsulated(
        ct_slice(stored_slice(4)),
        [b"\xff\x4f\xff\x51" + b"\0" * 200 + b"\xff\xd9"],
        tmp_path / "b.dcm",
        uids.JPEG2000Lossless,
    )
    with Decoders(2) as pool, ThreadPoolExecutor(4) as threads:
        futures = [threads.submit(pool.decode, *(described(broken) if n % 5 == 2 else packed), 0) for n in range(20)]
        for n, future in enumerate(futures):
            if n % 5 == 2:
                assert isinstance(future.exception(), DamagedFileError)
            else:
                assert (future.result() == stored_slice(3)).all()


def test_modules_in_the_current_folder_are_not_run(
    tmp_path: Path, packed: tuple[Place, PixelFormat], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "imagecodecs.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    with Decoders(1) as pool:
        assert (pool.decode(*packed, 0) == stored_slice(3)).all()


def test_closing_twice_and_decoding_afterwards(packed: tuple[Place, PixelFormat]) -> None:
    pool = Decoders(1)
    pool.close()
    assert (pool.decode(*packed, 0) == stored_slice(3)).all()
    pool.close()
    pool.close()


class TestInProcess:
    """The worker's own functions, where coverage sees them."""

    @pytest.mark.parametrize("syntax", LOSSLESS_SYNTAXES.values(), ids=LOSSLESS_SYNTAXES)
    def test_decode(self, tmp_path: Path, syntax: UID) -> None:
        values = stored_slice(3).astype(np.int16) - np.int16(1500)
        place, pixels = described(write(set_bits(ct_slice(values), 12), tmp_path / "a.dcm", syntax))
        assert (decode_worker.decode(place, pixels, 0) == values).all()

    def answer(self, path: Path) -> dict[str, object]:
        import pickle

        place, pixels = described(path)
        said, _ = decode_worker._answer(pickle.dumps((place, pixels, 0)))
        return said

    def test_answers(self, tmp_path: Path) -> None:
        said = self.answer(write(ct_slice(), tmp_path / "a.dcm", uids.RLELossless))
        assert said["shape"] == (32, 40)

    @pytest.mark.parametrize("syntax", [uids.MPEG2MPML, UID("1.2.3.4")])
    def test_a_syntax_nobody_decodes(self, tmp_path: Path, syntax: UID) -> None:
        path = write_encapsulated(ct_slice(), [b"1234" * 20], tmp_path / "a.dcm", syntax)
        said = self.answer(path)
        assert said["kind"] == UnsupportedImageError.__name__
        assert "not read here" in str(said["reason"])

    def test_eight_bit_jpeg_behind_a_twelve_bit_header(self, tmp_path: Path) -> None:
        packed = imagecodecs.jpeg8_encode((stored_slice(3) >> 4).astype(np.uint8), level=90)
        for syntax in (uids.JPEGBaseline8Bit, uids.JPEGExtended12Bit):
            ds = set_bits(ct_slice(stored_slice(3)), 12)
            said = self.answer(write_encapsulated(ds, [bytes(packed)], tmp_path / "a.dcm", syntax))
            assert said["kind"] == DamagedFileError.__name__

    def test_sixteen_bit_jpeg_behind_an_eight_bit_header(self, tmp_path: Path) -> None:
        packed = imagecodecs.jpeg8_encode(stored_slice(3), lossless=True, bitspersample=12)
        ds = ct_slice((stored_slice(3) >> 4).astype(np.uint8))
        said = self.answer(write_encapsulated(ds, [bytes(packed)], tmp_path / "a.dcm", uids.JPEGLosslessSV1))
        assert said["kind"] == DamagedFileError.__name__

    def test_another_size_than_the_header_says(self, tmp_path: Path) -> None:
        packed = imagecodecs.jpeg8_encode(stored_slice(3, (30, 30)), lossless=True, bitspersample=12)
        said = self.answer(write_encapsulated(ct_slice(), [bytes(packed)], tmp_path / "a.dcm", uids.JPEGLosslessSV1))
        assert "(30, 30) where its header says (32, 40)" in str(said["reason"])

    def test_colour_jpeg(self, tmp_path: Path) -> None:
        ds = rgb_capture((32, 48))
        colours = np.indices((32, 48)).sum(0)[..., None] + np.array([10, 60, 110])
        packed = imagecodecs.jpeg8_encode(colours.astype(np.uint8), level=98, subsampling="444")
        ds.PhotometricInterpretation = "YBR_FULL_422"
        path = write_encapsulated(ds, [bytes(packed)], tmp_path / "a.dcm", uids.JPEGBaseline8Bit)
        place, pixels = described(path)
        decoded = decode_worker.decode(place, pixels, 0)
        assert np.abs(decoded.astype(int) - colours).mean() < 3  # RGB again, not YCbCr

    def test_a_fragmented_stream_is_put_together(self, tmp_path: Path) -> None:
        packed = bytes(imagecodecs.jpeg8_encode(stored_slice(3), lossless=True, bitspersample=12))
        ds = set_bits(ct_slice(stored_slice(3)), 12)
        path = write_encapsulated(ds, [bytes(packed)], tmp_path / "a.dcm", uids.JPEGLosslessSV1, fragments=3)
        place, pixels = described(path)
        assert (decode_worker.decode(place, pixels, 0) == stored_slice(3)).all()

    def test_out_of_memory_is_a_refusal(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def greedy(*_: object) -> None:
            raise MemoryError

        path = write(ct_slice(), tmp_path / "a.dcm", uids.RLELossless)
        monkeypatch.setattr(decode_worker, "decode", greedy)
        assert "more memory" in str(self.answer(path)["reason"])

    def test_the_loop_answers_until_the_pipe_closes(
        self, packed: tuple[Place, PixelFormat], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import os
        import pickle

        request = pickle.dumps((*packed, 0))
        (tmp_path / "in").write_bytes((struct.pack("<I", len(request)) + request) * 2)
        outputs = os.open(tmp_path / "out", os.O_WRONLY | os.O_CREAT)
        monkeypatch.setattr(decode_worker, "_cap_memory", lambda: None)

        class Out:
            def fileno(self) -> int:
                return outputs

        with (tmp_path / "in").open("rb") as requests:
            monkeypatch.setattr(sys, "stdin", type("In", (), {"buffer": requests}))
            monkeypatch.setattr(sys, "stdout", Out())
            decode_worker.main()
        os.close(outputs)
        said = (tmp_path / "out").read_bytes()
        assert said.startswith(READY)
        one = (len(said) - len(READY)) // 2
        (size,) = struct.unpack("<I", said[4:8])
        assert json.loads(said[8 : 8 + size])["shape"] == [32, 40]
        assert said[8 + size : 4 + one] == stored_slice(3).tobytes()

    def test_memory_is_capped(self, monkeypatch: pytest.MonkeyPatch) -> None:
        resource = pytest.importorskip("resource")
        capped = []
        monkeypatch.setattr(resource, "setrlimit", lambda *limits: capped.append(limits))
        decode_worker._cap_memory()
        assert (resource.RLIMIT_AS, (decode_worker.MEMORY_CAP_BYTES,) * 2) in capped


def test_a_refusal_names_the_file(tmp_path: Path) -> None:
    path = write_encapsulated(ct_slice(), [b"1234" * 20], tmp_path / "a.dcm", uids.MPEG2MPML)
    with Decoders(1) as pool, pytest.raises(InputError, match=str(path)):
        pool.decode(*described(path), 0)
