"""`briefings verify`: quotes and figures held against the archived copies of their sources."""

import json
import os
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from briefings.cli import options
from briefings.cli.configuration import configured
from briefings.cli.session import Session
from briefings.errors import BriefingsError, EnvironmentTrouble, UsageError
from briefings.exports.reports import Survey, survey_of, write
from briefings.exports.reports.survey import shown_folder
from briefings.loading.locate import Locator
from briefings.loading.tree import WorkTree
from briefings.model.evidence import EVIDENCE_FILE, Evidence, evidence_text
from briefings.model.suggestion import closest
from briefings.model.verdict import judge
from briefings.settings import Settings
from briefings.site import Examined, examine
from briefings.verification.verify import Outcome, Verification
from briefings.verification.verify import verify as held_against_copies

_ROWS: tuple[tuple[str, tuple[Outcome, ...]], ...] = (
    ("found", ("found", "segments-found")),
    ("not found", ("not-found",)),
    ("too short", ("too-short",)),
    ("copy unreadable", ("unreadable",)),
    ("not checked", ("not-checked",)),
)


class LedgerDamaged(BriefingsError):
    """To write the ledger would lose what it held."""

    exit_code = 1


@click.command(short_help="Hold quotes and figures against archived copies.")
@click.argument("ids", nargs=-1, metavar="[ID]…")
@options.config_file
@click.option("--check", is_flag=True, help="Write nothing; fail when the ledger is not current.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form of the answer.",
)
@options.output
@click.pass_obj
def verify(session: Session, ids: tuple[str, ...], config_file: Path | None, check: bool, form: str) -> None:
    """Hold every quote, excerpt and figure against the archived copy of its source, and write what was found.

    Copies lie in the folder `archive_dir`, which is never published. The results go into evidence.json of the
    content folder: commit it, and a build elsewhere can tell readers what was checked. IDs of claims and sources
    choose what is looked at.

    \b
    Examples:
      briefings verify
      briefings verify gazette-bridge
      briefings verify --check
    """
    settings = configured(config_file).settings
    with session.work("Reading the content…") as progress:
        examined = examine(settings)
        _refuse_unknown(examined, ids)
        _refuse_damaged(examined)
        progress.say("Reading the archived copies…")
        done = held_against_copies(examined.graph, WorkTree(settings.archive_dir), examined.evidence, ids)
    if not check:
        write_ledger(done.evidence, settings.content_dir)
    report = _Report(settings, examined, done)
    if said := report.json() if form == "json" else report.text(session):
        session.say(said)
    if form == "text" and check and not done.current:
        session.complain("the evidence ledger is not current", "briefings verify, then commit content/evidence.json")
    if report.survey.verdict.failed() or (check and not done.current):
        raise click.exceptions.Exit(1)


def write_ledger(evidence: Evidence, content_dir: Path) -> None:
    """Put the ledger in its place in one step. Without entries there is none, unless there was one before."""
    file = content_dir / EVIDENCE_FILE
    text = evidence_text(evidence).encode()
    try:
        if not evidence.entries and not file.exists():
            return
        if file.exists() and file.read_bytes() == text:
            return
        _replace(file, text)
    except OSError as error:
        hint = "let this user write to the content folder"
        raise EnvironmentTrouble(f"cannot write {file}: {error.strerror or error}", hint) from error


def _replace(file: Path, content: bytes) -> None:
    # The dot keeps it out of the content while it is half written.
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp lets its owner alone read; a ledger is read by whoever reads the content.
        Path(name).chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _refuse_unknown(examined: Examined, ids: tuple[str, ...]) -> None:
    corpus = examined.graph.corpus
    known = [*corpus.claims, *corpus.sources]
    for one in ids:
        if one not in corpus.claims and one not in corpus.sources:
            raise UsageError(f'there is no claim or source "{one}"', closest(one, known) or "")


def _refuse_damaged(examined: Examined) -> None:
    """A ledger that cannot be read is not written over, and a claim that cannot be read keeps its entries."""
    damaged = [finding for finding in examined.verdict.findings if finding.place.path == EVIDENCE_FILE]
    if damaged:
        place = f"{EVIDENCE_FILE}:{damaged[0].place.line}:{damaged[0].place.column}"
        raise LedgerDamaged(f"{place}: {damaged[0].message}", damaged[0].hint)
    if examined.incomplete:
        raise LedgerDamaged("some records cannot be read, and their entries would be lost", "briefings check")


@dataclass(frozen=True)
class _Report:
    """What is said of a run."""

    settings: Settings
    examined: Examined
    done: Verification

    @property
    def survey(self) -> Survey:
        """The problems, with their places."""
        tree = self.examined.tree
        verdict = judge(self.done.problems, self.settings.severities, Locator(tree).locate)
        return survey_of(verdict, tree, len(self.examined.graph.corpus), self.settings.content_dir)

    @property
    def counts(self) -> dict[str, int]:
        """How many passages came out in which way; what did not occur is left out, except what was found."""
        counted = Counter(outcome for _, outcome in self.done.outcomes)
        rows = {name: sum(counted[one] for one in outcomes) for name, outcomes in _ROWS}
        return {name: count for name, count in rows.items() if count or name in ("found", "not found", "not checked")}

    def text(self, session: Session) -> str:
        """The problems, then a table."""
        survey = self.survey
        told = write(survey, "text", session.style(sys.stdout), summary=False)
        width = max(len(f"{count:,}") for count in self.counts.values())
        rows = [f"{count:>{width},}  {name}" for name, count in self.counts.items()]
        folder = shown_folder(self.settings.archive_dir, Path.cwd())
        rows.append(f"quotes, excerpts and figures, held against the copies in {folder or '.'}/")
        table = [] if session.quiet else ["\n".join(rows)]
        return "\n".join(part for part in [told, *table] if part)

    def json(self) -> str:
        """Everything, for programs."""
        found: dict[str, Any] = {
            "current": self.done.current,
            "counts": self.counts,
            "passages": [
                {"claim": p.claim, "source": p.source, "kind": p.kind, "words": p.words, "result": outcome}
                for p, outcome in self.done.outcomes
            ],
            "problems": json.loads(write(self.survey, "json")),
        }
        return json.dumps(found, indent=2, ensure_ascii=False)
