from __future__ import annotations

import pytest

from tests.fuzz import mutated, run, samples


@pytest.mark.slow
def test_damaged_files_never_crash_hang_or_pass_as_sound() -> None:
    tally = run(1500, seed=20)
    assert not tally.failures, "\n".join(tally.lines())
    # The judge has work to do: some damage is refused, some survives, some changes what the file says.
    for outcome in ("refused at the scan", "refused at loading", "CT read, unharmed"):
        assert tally.outcomes[outcome] > 20, tally.lines()
    assert tally.outcomes["CT read, as another reader reads the damaged file"] > 20


def test_the_same_seed_damages_in_the_same_way(tmp_path_factory: pytest.TempPathFactory) -> None:
    sound = samples(tmp_path_factory.mktemp("fuzz"))
    once, twice = (list(mutated(sound, 60, seed=1)) for _ in range(2))
    assert [content for _, content in once] == [content for _, content in twice]
    assert sum(content != sample.content for sample, content in once) > 50
