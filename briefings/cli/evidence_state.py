"""How much was held against archived copies, and whether the copies are at hand: for `briefings doctor`."""

from collections.abc import Iterator
from pathlib import Path

from briefings.cli.observation import Observation, State
from briefings.exports.reports.survey import shown_folder
from briefings.exports.reports.text import count
from briefings.graph.evidence import EvidenceTally, tally
from briefings.loading.tree import Unreadable, WorkTree
from briefings.model.evidence import EVIDENCE_FILE
from briefings.settings import Settings
from briefings.site import Examined


def evidence_observations(settings: Settings, examined: Examined) -> Iterator[Observation]:
    """The check of quotes and figures, as the ledger knows it; then the copies."""
    archives = (source.archive for source in examined.graph.corpus.sources.values())
    files = tuple(dict.fromkeys(archive.file for archive in archives if archive and archive.file))
    yield _ledger(examined, "with the copies at hand: briefings verify" if files else _NO_COPIES)
    yield _copies(settings, files)


_NO_COPIES = "keep copies of the sources, name each in `archive: {file: …}`, then: briefings verify"


def _ledger(examined: Examined, advice: str) -> Observation:
    subject = "evidence"
    if any(finding.place.path == EVIDENCE_FILE for finding in examined.verdict.findings):
        back = "put back the last good version from git, then: briefings verify"
        return Observation(State.NOTE, subject, f"{EVIDENCE_FILE} cannot be read", back)
    found = tally(examined.graph.corpus, examined.evidence)
    if not found.all:
        return Observation(State.GOOD, subject, "no quotes or figures")
    if found.checked == found.all:
        return Observation(State.GOOD, subject, _words(found))
    return Observation(State.NOTE, subject, _words(found), advice)


def _words(found: EvidenceTally) -> str:
    rows = (
        (found.failed, "not found"),
        (found.stale, "changed since the check"),
        (found.unchecked, "not checked"),
    )
    rest = "".join(f", {number:,} {words}" for number, words in rows if number)
    return f"{count(found.quotes, 'quote')}, {count(found.figures, 'figure')}: {found.checked:,} checked{rest}"


def _copies(settings: Settings, files: tuple[str, ...]) -> Observation:
    subject = "copies"
    if not files:
        return Observation(State.GOOD, subject, "no source names one")
    copies = WorkTree(settings.archive_dir)
    there = sum(1 for file in files if _is_at_hand(copies, file))
    folder = shown_folder(settings.archive_dir, Path.cwd()) or "."
    found = f"{there:,} of {len(files):,} at hand in {folder}/"
    if there == len(files):
        return Observation(State.GOOD, subject, found)
    return Observation(State.NOTE, subject, found, "what was checked stays; put the others there to check anew")


def _is_at_hand(copies: WorkTree, file: str) -> bool:
    try:
        copies.read(file, 0)
    except Unreadable as error:
        return error.code == "too-large"
    return True
