"""A file of the site that is written when MkDocs, or a reader of the preview, asks for it."""

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel


class ComputedFile(File):
    """MkDocs asks a file for its content by one name; here that name makes it. A plugin may still set another."""

    make: Callable[[], bytes] | None = None
    _given: str | bytes | None = None

    @property
    def _content(self) -> str | bytes | None:
        return self._given if self.make is None else self.make()

    @_content.setter
    def _content(self, value: str | bytes | None) -> None:
        self._given, self.make = value, None


def computed_file(config: MkDocsConfig, path: str, make: Callable[[], bytes]) -> File:
    """A file whose content is not known yet."""
    file = ComputedFile.generated(config, path, content=b"", inclusion=InclusionLevel.NOT_IN_NAV)
    assert isinstance(file, ComputedFile)
    file.make = make
    return file
