"""`briefings verify`: quotes and figures held against the archived copies of their sources."""

import os
import tempfile
from pathlib import Path

import click

from briefings.cli import options
from briefings.cli.configuration import configured
from briefings.cli.session import Session
from briefings.cli.verify_report import VerifyReport
from briefings.errors import EnvironmentTrouble, UsageError
from briefings.loading.tree import WorkTree
from briefings.model.evidence import EVIDENCE_FILE, Evidence, evidence_text
from briefings.model.file_codes import READING, SITE
from briefings.model.problem import Severity
from briefings.model.record_codes import DECODING
from briefings.model.suggestion import closest
from briefings.site import Examined, examine
from briefings.verification.verify import verify as held_against_copies

_LOSING = frozenset({*READING, *DECODING, *SITE})
"""Codes of errors that make a record, or all of them, unknown."""


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
    choose what is looked at. Errors in the content are told as well; while records cannot be read, or references
    lead nowhere, nothing is written.

    \b
    Examples:
      briefings verify
      briefings verify gazette-bridge
      briefings verify --check
    """
    settings = configured(config_file).settings
    with session.work("Reading the content…") as progress:
        examined = examine(settings)
        hindrance = _hindrance(examined)
        if hindrance is None:
            _refuse_unknown(examined, ids)
        progress.say("Reading the archived copies…")
        done = held_against_copies(examined.graph, WorkTree(settings.archive_dir), examined.evidence, ids)
    if not check and hindrance is None:
        write_ledger(done.evidence, settings.content_dir)
    report = VerifyReport(settings, examined, done, written=not check and hindrance is None)
    if said := report.json() if form == "json" else report.text(session):
        session.say(said)
    if hindrance is not None and not check:
        session.complain(f"{EVIDENCE_FILE} was not written: {hindrance}", "briefings check")
    elif form == "text" and check and not done.current:
        session.complain("the evidence ledger is not current", "briefings verify, then commit content/evidence.json")
    if hindrance is not None or report.survey.verdict.failed() or (check and not done.current):
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


def _hindrance(examined: Examined) -> str | None:
    """Why the ledger must not be written: it would lose entries of what cannot be read."""
    codes = {finding.code for finding in examined.verdict.findings if finding.severity is Severity.ERROR}
    if any(finding.place.path == EVIDENCE_FILE for finding in examined.verdict.findings):
        return "what it holds cannot be read, and would be lost"
    if examined.incomplete or codes & _LOSING:
        return "some records cannot be read, and what was found of them would be lost"
    if codes & {"unknown-id", "wrong-kind"}:
        return "some references lead nowhere, and what was found of the right ones would be lost"
    return None
