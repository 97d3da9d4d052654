"""What is known of a picture without showing it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that may be published, once its hidden data are taken out."""

    size: int
    """Bytes of the file as it is published."""
    width: int | None = None
    """Pixels, as it is shown: turned as the camera says. None where the file does not say."""
    height: int | None = None


@dataclass(frozen=True, slots=True)
class UnfitPicture:
    """A picture that is not published: what is wrong with it, and what to do."""

    code: str
    message: str
    hint: str
