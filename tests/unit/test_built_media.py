"""Pictures of a built site: nothing of what they hide is in any byte, and it changes none."""

from pathlib import Path

from picture_samples import ENDING, SECRET, exif, gif, jpeg, opened, png, webp
from sample_site import build, bytes_of

CONFIG = "site_name: Desk\ndocs_dir: content\ntheme: {name: briefings}\nplugins: [briefings]\n"
NAMES = {"a.jpg": jpeg, "b.png": png, "c.webp": webp}
RECORDS = (
    "situations: {flood: {title: The flood}}\n"
    "briefings:\n"
    "  day:\n"
    "    situation: flood\n"
    "    title: Day one\n"
    "    summary: Water rises.\n"
    "    published: 2024-12-01\n"
    "    media:\n"
    + "".join(f"      - {{file: media/{name}, alt: A picture, credit: C}}\n" for name in (*NAMES, "d.gif"))
)


def desk(folder: Path, other: bool = False) -> Path:
    """A desk whose pictures hide much; the `other` one's hide something else."""

    def hiding(data: bytes) -> bytes:
        return data.replace(ENDING, b"another ending") if other else data

    (folder / "content" / "media").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (folder / "content" / "day.yml").write_text(RECORDS, "utf-8")
    for name, make in NAMES.items():
        (folder / "content" / "media" / name).write_bytes(hiding(make()))
    (folder / "content" / "media" / "d.gif").write_bytes(gif(hidden=not other))
    return folder


def test_no_byte_of_the_site_holds_what_its_pictures_hide(tmp_path: Path) -> None:
    site = bytes_of(build(desk(tmp_path / "desk")))
    pictures = {name: data for name, data in site.items() if name.startswith("media/")}
    assert sorted(pictures) == ["media/a.jpg", "media/b.png", "media/c.webp", "media/d.gif"]
    for telling in (SECRET.encode(), b"xmpmeta", exif()[60:90]):
        assert [name for name, data in site.items() if telling in data] == []
    assert all(opened(data).size == (6, 4) for data in pictures.values())


def test_what_a_picture_hides_changes_no_byte_of_the_site(tmp_path: Path) -> None:
    assert bytes_of(build(desk(tmp_path / "one"))) == bytes_of(build(desk(tmp_path / "other", other=True)))
