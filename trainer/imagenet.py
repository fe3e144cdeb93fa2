"""ImageNet weights: the addresses and digests are the libraries' own, and so is the place they are kept in."""

from __future__ import annotations

import hashlib
import os
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO
from urllib.parse import urlparse

from trainer.architectures.architecture import Architecture
from trainer.weights_file import WeightsError

# Bytes done, and bytes in all; 0 in all where that is not known.
Progress = Callable[[int, int], None]
Opener = Callable[[str], IO[bytes]]

_TIMEOUT_S, _CHUNK = 30.0, 1 << 20


def imagenet_file(architecture: Architecture, progress: Progress | None = None, opener: Opener | None = None) -> Path:
    """The file of an architecture's ImageNet weights, fetched if it is not here yet.

    Raises WeightsError: there are none, no connection, or not the file that the library means.
    """
    if architecture.imagenet is None:
        raise WeightsError(f"there are no ImageNet weights for {architecture.title}; it is trained from random weights")
    library, _, name = architecture.imagenet.partition(":")
    if library == "timm":
        import timm

        config = timm.get_pretrained_cfg(name)
        if config is None:
            raise WeightsError(f"this timm knows no {name}; give a file of {architecture.title}'s weights by its name")
        if config.hf_hub_id:
            return _from_hub(architecture, config.hf_hub_id)
        url = str(config.url)
    else:
        from torchvision.models import get_weight

        url = str(get_weight(name).url)
    return fetch(url, cache_folder() / url.rpartition("/")[2], architecture.title, progress, opener or _open)


def cache_folder() -> Path:
    """Where torch keeps what it has fetched; the libraries find it there, too."""
    import torch

    return Path(torch.hub.get_dir()) / "checkpoints"


def fetch(url: str, place: Path, title: str, progress: Progress | None, opener: Opener) -> Path:
    """A file from an address whose last part names the beginning of its digest, as torch's own do."""
    wanted = re.search(r"-([0-9a-f]{8,64})\.[a-z]+$", url)
    if wanted is None:
        raise WeightsError(f"{title}: its library names no digest for {url}, so it could not be checked")
    if place.is_file():
        if _digest(place).startswith(wanted[1]):
            return place
        place.unlink()  # cut short by something else than us
    aside = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            _copy(opener(url), aside, progress)
        except OSError as error:
            raise WeightsError(_unreachable(title, urlparse(url).hostname or url, url, error)) from error
        found = _digest(aside)
        if not found.startswith(wanted[1]):
            raise WeightsError(
                f"{title}: what came from {urlparse(url).hostname} is not the file of weights (its digest begins"
                f" {found[:8]}, not {wanted[1][:8]}); perhaps a proxy answered instead. Nothing of it was kept"
            )
        aside.replace(place)
    finally:
        aside.unlink(missing_ok=True)
    return place


def _open(url: str) -> IO[bytes]:
    if not url.startswith("https://"):
        raise WeightsError(f"{url}: weights are fetched over https only")
    response: IO[bytes] = urllib.request.urlopen(url, timeout=_TIMEOUT_S)  # noqa: S310 - https, checked above
    return response


def _copy(response: IO[bytes], to: Path, progress: Progress | None) -> None:
    headers = getattr(response, "headers", {})
    total, done = int(headers.get("Content-Length") or 0), 0
    with response, to.open("wb") as file:
        while chunk := response.read(_CHUNK):
            file.write(chunk)
            done += len(chunk)
            if progress is not None:
                progress(done, total)
    if total and done != total:
        raise OSError(f"the connection ended after {done} of {total} bytes")


def _from_hub(architecture: Architecture, repository: str) -> Path:
    """timm keeps these on a hub that has a client of its own: it shows its progress and resumes by itself."""
    from huggingface_hub import hf_hub_download
    from huggingface_hub.errors import EntryNotFoundError, HfHubHTTPError

    try:
        path = Path(hf_hub_download(repository, "model.safetensors"))
    except (OSError, HfHubHTTPError, EntryNotFoundError) as error:
        raise WeightsError(_unreachable(architecture.title, "its hub", f"timm's {repository}", error)) from error
    stored = path.resolve()  # named after its digest
    if re.fullmatch(r"[0-9a-f]{64}", stored.name) and _digest(stored) != stored.name:
        raise WeightsError(f"{stored}: damaged; delete it, and it will be fetched again")
    return path


def _unreachable(title: str, host: str, what: str, error: Exception) -> str:
    reason = str(getattr(error, "reason", error)).splitlines()[:1]
    return (
        f"{title}: its ImageNet weights are not on this machine, and {host} cannot be reached"
        f" ({reason[0] if reason else type(error).__name__}). Fetch {what} on a machine with a connection and give the"
        " file by its name, or start from phantom or random weights"
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
