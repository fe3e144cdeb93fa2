from __future__ import annotations

import io
import json
import math

from trainer.events import Bar, EpochDone, Event, Examined, Finished, Noted, PhaseBegan, Started, Stopped, json_lines

RUN: tuple[Event, ...] = (
    Started("VGG16", "two-phase", 20, {"train": 200, "val": 100, "test": 100}, "the processor"),
    PhaseBegan("head", ("head",), 20),
    *(EpochDone("head", n, 20, 2e-5, 0.7 - n / 100, 0.71 - n / 100, 0.5 + n / 50, 1.0, True) for n in range(1, 21)),
    Noted("A batch of 5 did not fit."),
    Finished(20, 0.51, 65.0),
    Examined("run/model", "test", {"accuracy": (0.9, 0.8, 0.95), "f1 HEALTHY": (0.9, 0.8, 0.95)}, ("Beats mean HU.",)),
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(stream: io.StringIO) -> str:
    clock = iter(range(1000))
    bar = Bar(stream, clock=lambda: float(next(clock)))
    for event in RUN:
        bar(event)
    return stream.getvalue()


def test_programs_get_a_line_of_json_for_everything() -> None:
    stream = io.StringIO()
    say = json_lines(stream)
    for event in (*RUN, Stopped(3), EpochDone("head", 1, 2, 1e-3, 0.5, math.nan, math.nan, 1.0, False)):
        say(event)
    read = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert read[0]["event"] == "started"
    assert read[2]["epoch"] == 1
    assert read[-2] == {"event": "stopped", "epoch": 3}
    assert read[-1]["val_loss"] is None


def test_on_a_terminal_the_bar_stays_on_its_line_and_fills() -> None:
    text = told(Terminal())
    bars = [part for part in text.split("\r") if "·" in part or "█" in part]
    assert len(bars) == 20
    assert bars[0].count("█") == 1
    assert bars[-1].count("█") == 24
    assert "19 s left" in bars[0]
    assert text.count("\n") == 9  # not one for each epoch


def test_in_a_file_every_tenth_epoch_is_enough() -> None:
    lines = told(io.StringIO()).splitlines()
    assert sum("█" in line for line in lines) == 2
    assert lines[0] == "VGG16, two-phase, on the processor: 200 train, 100 val, 100 test"
    assert "Done in 1 min 05 s: best epoch 20, validation loss 0.5100" in lines
    assert "  accuracy         0.900  (0.800 to 0.950)" in lines
    assert not any("HEALTHY" in line for line in lines)
    assert lines[-1] == "The model is in run/model"
