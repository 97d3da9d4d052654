"""A picture is published without what it hides, and looks as before."""

from collections.abc import Callable

import picture_samples
import pytest
from picture_samples import SECRET, gif, image, jpeg, opened, png, profile, webp

from briefings.errors import EnvironmentTrouble
from briefings.loading.pictures import clean_picture, is_picture, load_pictures
from briefings.loading.tree import MemoryTree
from briefings.model.picture import Picture, UnfitPicture

Make = Callable[..., bytes]
FORMATS: list[tuple[str, Make]] = [("a.jpg", jpeg), ("a.png", png), ("a.webp", webp)]
TELLING = (SECRET.encode(), b"\0S\0E\0C", b"xmpmeta", b"Photoshop", b"GPS")
ORIENTATION = 0x0112
each_format = pytest.mark.parametrize(("name", "make"), FORMATS, ids=["jpeg", "png", "webp"])


def published(name: str, data: bytes) -> bytes:
    return clean_picture(MemoryTree({name: data}), name)


def found(name: str, data: bytes) -> Picture | UnfitPicture:
    return load_pictures(MemoryTree({name: data}), [name])[name]


def message(name: str, data: bytes) -> str:
    unfit = found(name, data)
    assert isinstance(unfit, UnfitPicture)
    assert unfit.hint
    return unfit.message


@each_format
def test_nothing_of_place_author_device_or_program_stays(name: str, make: Make) -> None:
    given = make()
    assert any(telling in given for telling in TELLING)
    data = published(name, given)
    assert [telling for telling in TELLING if telling in data] == []
    info = opened(data)
    assert dict(info.getexif()) == ({} if make is webp else {ORIENTATION: 6})
    assert dict(info.getexif().get_ifd(0x8825)) == {}
    assert set(info.info) & {"comment", "Author", "Comment", "xmp", "XML:com.adobe.xmp", "photoshop"} == set()


@each_format
def test_every_pixel_stays(name: str, make: Make) -> None:
    assert opened(published(name, make())).tobytes() == opened(make()).tobytes()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(("name", "make"), FORMATS[:2], ids=["jpeg", "png"])
def test_a_picture_is_turned_as_before_and_its_size_is_that_of_the_turned_one(
    name: str, make: Make, orientation: int
) -> None:
    data = published(name, make(orientation))
    assert opened(data).getexif().get(ORIENTATION, 1) == orientation
    picture = found(name, make(orientation))
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == ((4, 6) if orientation > 4 else (6, 4))
    assert picture.size == len(data)


@each_format
def test_hidden_data_change_no_byte_but_those_of_colours_and_turning(name: str, make: Make) -> None:
    """The same picture with another author, place and ending is the same file."""
    one, other = make(), make().replace(b"SECRET", b"HIDDEN")
    if name.endswith(".png"):
        other = one + b"HIDDEN"  # a changed chunk would need another checksum
    assert one != other
    assert published(name, one) == published(name, other)


@each_format
def test_cleaning_twice_is_cleaning_once(name: str, make: Make) -> None:
    once = published(name, make())
    assert published(name, once) == once


def test_colours_that_matter_stay_without_the_words_of_their_profile() -> None:
    kept = opened(published("a.jpg", jpeg())).info["icc_profile"]
    assert b"desc" not in kept
    assert b"cprt" not in kept
    assert len(kept) < len(profile())


def test_a_progressive_jpeg_keeps_all_its_scans() -> None:
    given = jpeg(progressive=True)
    data = published("a.jpeg", given)
    assert opened(data).tobytes() == opened(given).tobytes()
    assert SECRET.encode() not in data


def test_a_gif_keeps_its_frames_their_times_and_how_often_they_repeat() -> None:
    data = published("a.gif", gif())
    assert SECRET.encode() not in data
    shown = opened(data)
    assert (shown.n_frames, shown.info["loop"], shown.info["duration"]) == (2, 3, 200)  # type: ignore[attr-defined]
    assert data == published("a.gif", gif(hidden=False))


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.jpg", jpeg()[:200], "the file is cut off"),
        ("a.jpg", jpeg()[:2] + b"\0\0", "by its bytes it is no picture"),
        ("a.png", png()[:60], "the file is cut off"),
        ("a.png", png().replace(b"SECRET", b"HIDDEN", 1), "a checksum is wrong"),
        ("a.webp", webp()[:30], "the file is cut off"),
        ("a.webp", webp(6), "it says that it is to be turned, and not all browsers turn a WebP picture"),
        ("a.gif", gif()[:40], "the file is cut off"),
        ("a.gif", gif()[:13] + b"\x77" * 800, "a block begins where none may"),
        ("a.png", jpeg(), "by its bytes it is a JPEG picture, and not a PNG"),
        ("a.jpg", b"<html></html>", "by its bytes it is no picture, and not a JPEG"),
        ("a.jpg", b"", "by its bytes it is no picture, and not a JPEG"),
        ("a.avif", b"....ftypavif", "what a .avif file hides cannot be taken out"),
        ("A.TIFF", b"II*\0", "what a .tiff file hides cannot be taken out"),
    ],
    ids=lambda value: value if isinstance(value, str) else "bytes",
)
def test_what_cannot_be_cleaned_is_not_published(name: str, data: bytes, why: str) -> None:
    assert why in message(name, data)
    with pytest.raises(EnvironmentTrouble):
        published(name, data)


def test_a_picture_of_more_than_twenty_megabytes_is_too_large() -> None:
    unfit = found("a.jpg", b"\xff\xd8\xff" + bytes(20_000_000))
    assert isinstance(unfit, UnfitPicture)
    assert unfit.code == "too-large"


def test_other_files_are_no_pictures() -> None:
    assert [is_picture(name) for name in ("a.PNG", "b.svg", "c.heic", "d.pdf", "e.mp4", "f")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_the_samples_look_as_they_were_made() -> None:
    assert opened(published("a.png", png())).tobytes() == image().tobytes()
    assert picture_samples.ENDING not in published("a.png", png())
