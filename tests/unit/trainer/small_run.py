"""A small run as a program of its own, to be killed or to be one of several: folder [--resume] [--die-after N]."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

from tests.unit.trainer.small_net import SmallNet, small_course
from trainer.events import EpochDone, Event
from trainer.fit import Fitting
from trainer.loop import Means
from trainer.staged import weights_of
from trainer.team import assembled


def main() -> None:
    folder = Path(sys.argv[1])
    dies_after = int(sys.argv[sys.argv.index("--die-after") + 1]) if "--die-after" in sys.argv else 0
    cpu = torch.device("cpu")

    def say(event: Event) -> None:
        if isinstance(event, EpochDone) and event.epoch == dies_after:
            os.kill(os.getpid(), signal.SIGKILL)  # before this epoch is saved

    with assembled(cpu) as team:
        # Alone, with the dropout that resuming has to repeat; in a team everybody drops something else.
        net = SmallNet(dropout=0.0 if "--team" in sys.argv else 0.3)
        course = small_course(net)
        fitting = Fitting(course, Means(cpu, 5, team), folder, say, save_every_seconds=0)
        standing = fitting.fit(resume="--resume" in sys.argv)
        if team.leads:
            save_file(weights_of(net), folder / "weights.safetensors")
            (folder / "losses").write_text(" ".join(repr(one.val_loss) for one in standing.history))


if __name__ == "__main__":
    main()
