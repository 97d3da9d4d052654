"""How a build of MkDocs becomes the published site: it writes beside the site, and the two change places."""

import logging
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

from briefings.publishing.in_place import files_below
from briefings.publishing.release_folder import How, Published, ReleaseFolder

_PREVIEW_FOLDER = re.compile(r"(mkdocs|properdocs)_[a-z0-9_]{8}")


class Publication:
    """One build's way from `on_config` to `on_post_build`. `site_dir` is the operator's again afterwards."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._site_dir = config.site_dir
        self._release: ReleaseFolder | None = None

    def begin(self) -> None:
        """Take the lock and let MkDocs write into the release folder. A preview's own folder is left as it is."""
        if _is_preview(Path(self._site_dir)):
            return
        self._release = ReleaseFolder(Path(self._site_dir)).begin()
        self._config.site_dir = str(self._release.path)

    def hide(self) -> None:
        """MkDocs empties its folder before it writes, which makes large sites slow: hide it until `show`."""
        if self._release is not None:
            self._release.set_aside()

    def show(self) -> None:
        """Undo `hide`."""
        if self._release is not None:
            self._release.bring_back()

    def make_room(self, names: Iterable[str]) -> None:
        """Let these files be written where an earlier release had something else."""
        if self._release is not None:
            self._release.make_room(names)

    def written(self) -> set[str]:
        """What this build has written so far."""
        if self._release is not None:
            return set(self._release.written())
        return set(files_below(Path(self._config.site_dir)))

    def finish(self, expected: Iterable[str]) -> Published | None:
        """Publish, unless MkDocs will abort because of warnings, which it says only after its last event."""
        if self._release is None:
            return None
        written = self.written()
        missing = [name for name in expected if name not in written]
        if missing:
            raise Abort(f"The build did not write {missing[0]}. Nothing was published.")
        if strict_warnings():
            self.abandon()
            return None
        self._config.site_dir = self._site_dir
        release, self._release = self._release, None
        return release.commit()

    def abandon(self, spoilt: bool = False) -> None:
        """Publish nothing. `spoilt`: the build broke while it was writing."""
        self._config.site_dir = self._site_dir
        if self._release is not None:
            self._release.abandon(spoilt)
            self._release = None


def told(published: Published) -> str:
    """What the operator should know of how the site was published; empty when nothing is unusual."""
    if published.how is not How.IN_PLACE:
        return ""
    return (
        f"published in place, file by file, because an exchange of folders is not possible here "
        f"({published.why}); while it lasted, readers could meet old and new pages side by side"
    )


def strict_warnings() -> int:
    """How many warnings MkDocs has counted in strict mode; 0 when it does not count."""
    counters = (
        handler
        for name in ("mkdocs", "properdocs")
        for handler in logging.getLogger(name).handlers
        if isinstance(handler, CountHandler)
    )
    return sum(number for counter in counters for _, number in counter.get_counts())


def _is_preview(folder: Path) -> bool:
    """Whether this is the temporary folder of `mkdocs serve`, which removes it when it ends."""
    return folder.parent == Path(tempfile.gettempdir()) and bool(_PREVIEW_FOLDER.fullmatch(folder.name))
