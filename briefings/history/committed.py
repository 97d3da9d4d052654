"""A folder as it was at a commit: a tree like any other."""

from dataclasses import dataclass, field
from pathlib import Path

from briefings.errors import UsageError
from briefings.history.commits import FILE_MODES, HistoryUnreadable, asked
from briefings.history.objects import Objects
from briefings.loading.tree import Unreadable


@dataclass(frozen=True)
class GitTree:
    """The files below a folder at a commit. Hidden files, links and submodules are not part of it."""

    commit: str
    """Its full hash."""
    blobs: dict[str, str] = field(repr=False)
    """Path -> blob."""
    objects: Objects = field(repr=False)

    def paths(self) -> tuple[str, ...]:
        """All files, sorted."""
        return tuple(sorted(self.blobs))

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of one file."""
        blob = self.blobs.get(path)
        if blob is None:
            raise Unreadable("missing-file", f"there was no file {path}", "look at the earlier commit")
        try:
            data = self.objects.read(blob, limit)
        except HistoryUnreadable:
            data = None
        if data is None:
            message = f"{path} cannot be read at {self.commit[:10]}: it is too large, or was not cloned"
            raise Unreadable("unreadable-file", message, "git fetch, with all objects")
        return data

    def __contains__(self, path: object) -> bool:
        return path in self.blobs


def tree_at(folder: Path, ref: str) -> GitTree:
    """A folder as it was where the current branch left a ref; at the ref itself where they have nothing in common.

    What others have committed to `main` since is no change of this branch. UsageError for an unknown ref,
    HistoryUnreadable where git cannot tell.
    """
    hint = "name a branch, a tag or a commit; in a build service, fetch it first: git fetch origin main"
    found = commit_named(folder, ref, f'git knows no commit "{ref}"', hint)
    try:
        commit = asked(folder, "merge-base", found, "HEAD").decode("ascii").strip()
    except HistoryUnreadable:
        commit = found
    listing = asked(folder, "ls-tree", "-r", "-z", commit)
    return GitTree(commit, dict(_entries(listing)), Objects(folder))


def commit_named(folder: Path, ref: str, what: str, hint: str) -> str:
    """The full hash of the commit that a ref names; where there is none, UsageError in these words."""
    unknown = UsageError(what, hint)
    if not ref or ref.startswith("-") or "\0" in ref:
        raise unknown
    try:
        return asked(folder, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").decode("ascii").strip()
    except HistoryUnreadable:
        raise unknown from None


def _entries(listing: bytes) -> list[tuple[str, str]]:
    found = []
    for line in listing.split(b"\0"):
        about, _, path = line.partition(b"\t")
        words = about.decode("ascii").split()
        try:
            name = path.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if words and words[0] in FILE_MODES and not any(part.startswith(".") for part in name.split("/")):
            found.append((name, words[2]))
    return found
