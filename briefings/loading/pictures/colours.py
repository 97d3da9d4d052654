"""ICC profiles: kept as far as colours depend on them. Of a profile's words, dates and devices nothing stays."""

_HEADER, _ENTRY = 128, 12
_NEEDED = frozenset(
    b"wtpt rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC chad A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 cicp bkpt gamt".split()
)
"""Tags that say how numbers become colours. Descriptions, copyright, and what makers add say who and with what."""
_PLAIN = b"sRGB"


def clean_profile(profile: bytes) -> bytes:
    """The profile without its words; empty where none is needed, or it cannot be read."""
    count = int.from_bytes(profile[_HEADER : _HEADER + 4], "big")
    end = _HEADER + 4 + _ENTRY * count
    if profile[36:40] != b"acsp" or count > 100 or end > len(profile):
        return b""
    tags: dict[bytes, bytes] = {}
    for at in range(_HEADER + 4, end, _ENTRY):
        name, place = profile[at : at + 4], int.from_bytes(profile[at + 4 : at + 8], "big")
        content = profile[place : place + int.from_bytes(profile[at + 8 : at + 12], "big")]
        if name == b"desc" and _PLAIN in content.replace(b"\0", b""):
            return b""  # what a browser takes a picture for that says nothing
        if name in _NEEDED and _is_numbers(content):
            tags[name] = content
    return _written(profile[:_HEADER], tags)


def _is_numbers(content: bytes) -> bool:
    return content[:4] in (b"XYZ ", b"curv", b"para", b"sf32", b"mft1", b"mft2", b"mAB ", b"mBA ", b"cicp")


def _written(header: bytes, tags: dict[bytes, bytes]) -> bytes:
    if not tags:
        return b""
    place = _HEADER + 4 + _ENTRY * len(tags)
    table, contents = b"", b""
    for name in sorted(tags):
        content = tags[name] + b"\0" * (-len(tags[name]) % 4)
        table += name + (place + len(contents)).to_bytes(4, "big") + len(tags[name]).to_bytes(4, "big")
        contents += content
    size = (place + len(contents)).to_bytes(4, "big")
    return size + _anonymous(header)[4:] + len(tags).to_bytes(4, "big") + table + contents


def _anonymous(header: bytes) -> bytes:
    """Without the program that made it, the day, the platform, the device and the fingerprint."""
    blank = bytearray(header)
    for start, end in ((4, 8), (24, 36), (40, 44), (48, 56), (80, 128)):
        blank[start:end] = bytes(end - start)
    return bytes(blank)
