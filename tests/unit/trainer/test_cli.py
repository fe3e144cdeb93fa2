from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.trainer.small_sets import small_set
from trainer.cli import main

REPOSITORY = Path(__file__).resolve().parents[3]
FIT = ["fit", "--task", "ct-l1-tissue", "--architecture", "squeezenet", "--device", "cpu"]


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_recipes_and_architectures_are_listed_and_one_s_own_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["recipes"]) == 0
    listed = capsys.readouterr().out
    assert "two-phase" in listed
    assert "inception-resnet-v2" in listed
    assert main(["recipes", "bcc", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["batch"] == 64
    (tmp_path / "mine.toml").write_text('name = "mine"')
    assert main(["recipes", str(tmp_path / "mine.toml")]) == 2
    assert "mine.toml: title is missing" in capsys.readouterr().err


def test_datasets_are_checked_and_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = small_set(tmp_path / "data", patients=6)
    assert main(["datasets", "check", str(tmp_path / "data")]) == 0
    assert "Nothing is wrong" in capsys.readouterr().out
    manifest.path(manifest.entries[0]).unlink()
    assert main(["datasets", "check", str(tmp_path / "data"), "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["missing"] == ["p00_0.png"]
    table = tmp_path / "labels.csv"
    table.write_text("file,patient,label\np01_0.png,p01,A\np02_0.png,p02,B\n")
    assert main(["datasets", "table", str(tmp_path / "data"), str(table), str(tmp_path / "imported")]) == 0
    assert "2 patients" in capsys.readouterr().out
    assert main(["datasets", "check", str(tmp_path / "nowhere")]) == 2


def test_a_model_is_made_examined_and_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_set(tmp_path / "data", side=50)
    run, data = tmp_path / "run", ["--data", str(tmp_path / "data")]
    assert main([*FIT, *data, "--out", str(run), "--epochs-share", "0.004", "--json", "--precision", "fp16"]) == 0
    said = lines(capsys.readouterr().out)
    assert [one["event"] for one in said][:2] == ["started", "noted"]
    assert [one["event"] for one in said][-2:] == ["finished", "examined"]
    assert main(["export", "--run", str(run), "--out", str(tmp_path / "model")]) == 0
    assert "Trained on local data" in capsys.readouterr().out
    out = tmp_path / "examined"
    assert (
        main(["evaluate", "--model", str(tmp_path / "model"), *data, "--out", str(out), "--json", "--passes", "3"]) == 0
    )
    (again,) = lines(capsys.readouterr().out)
    assert again["metrics"] == said[-1]["metrics"]  # the model's own test patients, found by their hashes
    assert json.loads((out / "evaluation.json").read_text())["leaks"] == []
    assert (out / "dropout.csv").read_text().splitlines()[0].endswith("p_OSTEOPOROTIC,sd_HEALTHY,sd_OSTEOPOROTIC")
    assert main(["export", "--run", str(run), "--out", str(tmp_path / "model")]) == 2
    assert main([*FIT, *data, "--out", str(run), "--json"]) == 3
    assert "holds a finished model" in str(lines(capsys.readouterr().out)[-1]["text"])


@pytest.mark.slow
def test_terminated_it_saves_says_so_and_can_go_on(tmp_path: Path) -> None:
    small_set(tmp_path / "data", side=50)
    command = [sys.executable, "-m", "trainer", *FIT, "--data", str(tmp_path / "data"), "--out", str(tmp_path / "run")]
    for arguments, first in ((["--json"], 1), (["--json", "--resume"], 3)):
        process = subprocess.Popen(
            [*command, *arguments],
            cwd=REPOSITORY,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"OMP_NUM_THREADS": "1"},
        )
        assert process.stdout is not None
        epochs = 0
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "epochdone":
                epochs += 1
                assert event["epoch"] >= first
                if epochs == 3:
                    process.send_signal(signal.SIGTERM)
            elif event["event"] == "stopped":
                assert event["epoch"] >= first
        process.stdout.close()
        assert process.wait(timeout=120) == 5


@pytest.mark.slow
def test_torchrun_s_processes_make_one_model(tmp_path: Path) -> None:
    small_set(tmp_path / "data", side=50)
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "trainer"]
    command += [*FIT, "--data", str(tmp_path / "data"), "--out", str(tmp_path / "run"), "--json"]
    result = subprocess.run(
        [*command, "--epochs-share", "0.004"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    assert result.returncode == 0, result.stderr[-3000:]
    assert [one["event"] for one in lines(result.stdout)][-2:] == ["finished", "examined"]
    assert (tmp_path / "run" / "model" / "card.json").is_file()


def test_listing_recipes_and_checking_data_loads_no_torch() -> None:
    code = "import sys, trainer.cli; trainer.cli.main(['recipes']); sys.exit('torch' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, check=False)
    assert result.returncode == 0
