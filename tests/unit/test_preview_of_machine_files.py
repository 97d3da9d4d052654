"""The preview shows feeds, downloads and the site map as a build writes them, each made when somebody asks."""

import sys
from pathlib import Path

from desk_folder import execute
from sample_site import build, copy_sample

PREVIEW = """
from pathlib import Path
from briefings.engine.building import load
from briefings.engine.live import LiveSite
site = LiveSite(lambda place: load(Path("mkdocs.yml"), site_dir=place), Path("live"))
site.refresh()
files = [file for folder in ("feeds", "data") for file in sorted(Path("site", folder).rglob("*")) if file.is_file()]
names = [file.relative_to("site").as_posix() for file in (*files, Path("site/sitemap.xml"))]
print(len(names) > 30, [name for name in names if site.read(name) != Path("site", name).read_bytes()])
print(site.read("sitemap.xml.gz"))
"""


def test_every_file_for_programs_has_the_bytes_of_a_build(tmp_path: Path) -> None:
    folder = copy_sample(tmp_path / "desk")
    build(folder)
    done = execute(folder, [sys.executable, "-c", PREVIEW])
    assert done.stdout.splitlines() == ["True []", "None"], done.stderr
