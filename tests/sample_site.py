"""The sample desk of the tests, opened and built; and this repository's own content, built."""

import atexit
import datetime
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefings.loading.tree import MemoryTree
from briefings.pages.desk import Desk
from briefings.settings import Edition, Publisher, Settings
from briefings.site import Site, open_site

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "sample"
RESTRICTED = "restricted.yml"
NOW = datetime.datetime(2026, 4, 1, tzinfo=datetime.UTC)
ENGINES = {
    "mkdocs": "from mkdocs.__main__ import cli; cli(prog_name='mkdocs')",
    "properdocs": "from properdocs.__main__ import cli; cli(prog_name='properdocs')",
}
PUBLISHER = Publisher(name="Northford Desk", actor="northford-desk")


def sample_settings(edition: Edition = "public", language: str = "en") -> Settings:
    return Settings(
        content_dir=SAMPLE / "content",
        site_name="Northford Desk",
        language=language,
        edition=edition,
        publisher=PUBLISHER,
        # Its past is this repository's: pages of the sample must not change with every commit.
        history=False,
    )


@cache
def sample(edition: Edition = "public", language: str = "en") -> Site:
    """The sample, open. Do not change it: it is shared."""
    return open_site(sample_settings(edition, language), now=NOW)


def desk_of(records: str, **files: bytes) -> Desk:
    """The desk of records written as YAML, whatever is wrong with them."""
    tree = MemoryTree({"day.yml": records.encode(), **files})
    return open_site(Settings(publisher=PUBLISHER), tree, NOW).desk


def copy_sample(folder: Path, *, restricted: bool = True) -> Path:
    """The sample as a desk's own folder, with or without the records that may not be published."""
    shutil.copytree(SAMPLE, folder)
    if not restricted:
        (folder / "content" / RESTRICTED).unlink()
        (folder / "content" / "media" / "WITHHELD.svg").unlink()
    return folder


def run_engine(
    folder: Path, *arguments: str, engine: str = "mkdocs", **environment: str
) -> subprocess.CompletedProcess[str]:
    """MkDocs, or properdocs, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", ENGINES[engine], *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def build(folder: Path, *arguments: str, engine: str = "mkdocs", **environment: str) -> Path:
    """Build a desk's folder; its site. Fails the test with what the engine said."""
    done = run_engine(folder, "build", *arguments, engine=engine, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@cache
def built_sample() -> Path:
    """The sample, built once for all tests of this process."""
    return build(copy_sample(_folder() / "desk"))


@cache
def built_content() -> Path:
    """This repository's own content, built once for all tests of this process."""
    folder = _folder()
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return build(folder, "--strict")


def bytes_of(site: Path) -> Mapping[str, bytes]:
    """Path -> content of every file; compressed ones unpacked."""
    return {
        file.relative_to(site).as_posix(): _unpacked(file.read_bytes())
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="briefings-test-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
