"""Of Exif data one number is kept: how the picture is to be turned. Without it pictures would lie on their side."""

_ORIENTATION = 0x0112
_UPRIGHT = 1


def orientation_of(tiff: bytes) -> int:
    """1 (upright) to 8, from a TIFF structure; 1 where it says nothing that can be read."""
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(tiff[:4])
    if order is None:
        return _UPRIGHT

    def read(at: int, length: int) -> int:
        return int.from_bytes(tiff[at : at + length], "little" if order == "little" else "big")

    directory = read(4, 4)
    for entry in range(read(directory, 2)):
        at = directory + 2 + 12 * entry
        if at + 12 > len(tiff):
            break
        if read(at, 2) == _ORIENTATION:
            value = read(at + 8, 2)
            return value if 1 <= value <= 8 else _UPRIGHT
    return _UPRIGHT


def turning(orientation: int) -> bytes:
    """A TIFF structure that says how to turn the picture and nothing else; empty where it stands upright."""
    if orientation == _UPRIGHT:
        return b""
    entry = _ORIENTATION.to_bytes(2, "big") + b"\0\3\0\0\0\1" + orientation.to_bytes(2, "big") + b"\0\0"
    return b"MM\0*\0\0\0\x08\0\1" + entry + b"\0\0\0\0"
