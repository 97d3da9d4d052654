"""Pictures made for tests, with all that cameras and programs write into them."""

import io

from PIL import Image, ImageCms, PngImagePlugin

SECRET = "SECRET"
TURNED = 6
XMP = b"<x:xmpmeta><rdf:li>SECRET</rdf:li></x:xmpmeta>"
ENDING = b"SECRET after the end"


def image(width: int = 6, height: int = 4) -> Image.Image:
    """A picture of which no two parts are alike."""
    pixels = bytes((x * 37 + y * 91 + c * 53) % 256 for y in range(height) for x in range(width) for c in range(3))
    return Image.frombytes("RGB", (width, height), pixels)


def exif(orientation: int | None = TURNED) -> bytes:
    """Camera, author, place, and how to turn the picture."""
    made = Image.Exif()
    made[0x010F] = made[0x013B] = SECRET
    if orientation is not None:
        made[0x0112] = orientation
    place = made.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (36.0, 12.0, 3.0), "E", (37.0, 9.0, 1.0)
    return made.tobytes()


def profile() -> bytes:
    """Colours that are not those of every screen, under a telling name."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    # Bytes 24 to 35 are the second in which it was made: samples are the same whenever they are made.
    made = made[:24] + bytes.fromhex("07ea00030007000c00000000") + made[36:]
    return made.replace("Lab".encode("utf-16-be"), "SEC".encode("utf-16-be"))


def jpeg(orientation: int | None = TURNED, *, hidden: bool = True, progressive: bool = False) -> bytes:
    return _saved("JPEG", orientation, hidden, progressive=progressive, **({"comment": SECRET} if hidden else {}))


def webp(orientation: int | None = None, *, hidden: bool = True) -> bytes:
    return _saved("WEBP", orientation, hidden, lossless=True)


def png(orientation: int | None = TURNED, *, hidden: bool = True) -> bytes:
    told = PngImagePlugin.PngInfo()
    if hidden:
        told.add_text("Author", SECRET)
        told.add_text("Comment", SECRET, zip=True)
        told.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return _saved("PNG", orientation, hidden, pnginfo=told)


def gif(*, hidden: bool = True) -> bytes:
    out = io.BytesIO()
    frames = {"save_all": True, "append_images": [image().rotate(180)], "loop": 3, "duration": 200}
    image().save(out, "GIF", **frames, **({"comment": SECRET.encode()} if hidden else {}))
    return out.getvalue() + (ENDING if hidden else b"")


def opened(data: bytes) -> Image.Image:
    """What a browser would draw, with what it would know."""
    found = Image.open(io.BytesIO(data))
    found.load()
    return found


def _saved(kind: str, orientation: int | None, hidden: bool, **options: object) -> bytes:
    out = io.BytesIO()
    if hidden:
        extra = {"xmp": XMP} if kind != "PNG" else {}
        options |= {"exif": exif(orientation), "icc_profile": profile(), **extra}
    image().save(out, kind, **options)
    return out.getvalue() + (ENDING if hidden else b"")
