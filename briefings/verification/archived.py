"""The archived copy of a source: its bytes, its hash, and whether it is the file that was meant."""

import hashlib
from dataclasses import dataclass

from briefings.loading.tree import Tree, Unreadable
from briefings.model.corpus import Corpus
from briefings.model.evidence import Evidence
from briefings.model.problem import Problem, Spot
from briefings.model.source import Archive, Source
from briefings.verification.extract import MAX_COPY

_HINTS = {
    "outside-link": "put the file itself into the archive folder: a link out of it is not followed",
    "too-large": "save the page or the pages that are quoted alone, as text, HTML or PDF",
    "unreadable-file": "put a file there that this user can read",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A copy that is another file than the one that the record names, or that was checked."""

    digest: str
    """SHA-256 of the file that is there."""
    before: str
    """SHA-256 of the file that was meant."""
    is_named: bool
    """Whether the record itself says which file is meant; then nothing about another one enters the ledger."""
    spot: Spot

    def problem(self, outcome: str) -> Problem:
        """What to tell: that the copy changed, how the words came out in it, and what to do."""
        if self.is_named:
            since = f"not the one that the record names, {self.before[:12]}…"
            hint = (
                "put the right file back; or, if this one is right, write its SHA-256 into the record and run "
                "`briefings verify` again; until then the ledger keeps what was found in the other"
            )
        else:
            since = f"and was {self.before[:12]}… when its words were checked"
            hint = f"if this file is right, say so: `sha256: {self.digest}`; or put the old one back; then verify again"
        message = f"the copy changed: its SHA-256 is {self.digest}, {since}; {outcome}"
        return Problem("evidence-hash-changed", message, self.spot, hint)


def read_copy(copies: Tree, file: str, spot: Spot) -> bytes | Problem:
    """The bytes of a copy, or why they cannot be had."""
    try:
        return copies.read(file, MAX_COPY)
    except Unreadable as error:
        if error.code == "missing-file":
            message = f'there is no "{file}" in the archive folder'
            hint = "what was checked stays as it is; put the copy there to check anew"
            return Problem("copy-missing", message, spot, hint)
        message = str(error).replace("the content folder", "the archive folder")
        return Problem("copy-unreadable", message, spot, _HINTS.get(error.code, error.hint))


def change_of(corpus: Corpus, source: Source, archive: Archive, digest: str, old: Evidence) -> Change | None:
    """Whether the file is another one than was meant.

    The record's own word decides; without it, the files that were checked before. One that could not be read is none.
    """
    if archive.sha256 is not None:
        if digest == archive.sha256:
            return None
        return Change(digest, archive.sha256, True, corpus.spot(source, "archive", "sha256"))
    meant = {entry.before or entry.sha256 for entry in old.of_source(source.id) if entry.result != "unreadable"}
    if not meant or digest in meant:
        return None
    return Change(digest, min(meant), False, corpus.spot(source, "archive", "file"))


def sha256_of(data: bytes) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
