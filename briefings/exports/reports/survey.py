"""What is reported: a verdict, how much was looked at, and where that stands for who reads the report."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from briefings.loading.reader import is_yaml
from briefings.loading.tree import Tree
from briefings.model.verdict import Verdict

Format = Literal["text", "json", "sarif", "github"]
FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True, slots=True)
class Survey:
    """A verdict on a content folder, and the name under which a reader of the report finds that folder."""

    verdict: Verdict
    files: int
    """YAML files that were read."""
    records: int
    folder: str = ""
    """Path of the content folder as it is shown before the paths of its files; empty: the current one."""

    def shown(self, path: str) -> str:
        """A path of the content, from where the reader stands."""
        joined = "/".join(part for part in (self.folder, path) if part) or "."
        # A line that starts with `::` is a command to GitHub's log.
        return f"./{joined}" if joined.startswith((":", "#")) else joined


def survey_of(verdict: Verdict, tree: Tree, records: int, content_dir: Path, start: Path | None = None) -> Survey:
    """The survey of a tree that lies in `content_dir`; paths are shown from `start`, the current folder."""
    files = sum(1 for path in tree.paths() if is_yaml(path))
    return Survey(verdict, files, records, shown_folder(content_dir, start or Path.cwd()))


def shown_folder(folder: Path, start: Path) -> str:
    """The way from `start` to `folder`, with `/`; the full path where there is none (another drive)."""
    try:
        way = os.path.relpath(folder, start)
    except ValueError:
        way = str(folder)
    way = way.replace(os.sep, "/")
    return "" if way == "." else way
