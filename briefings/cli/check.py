"""`briefings check`: everything that is wrong with the content, and nothing written."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import click

from briefings.cli import options
from briefings.cli.configuration import Configured, configured, in_folder
from briefings.cli.lacking import trouble
from briefings.cli.session import Session
from briefings.errors import UsageError
from briefings.exports.reports import FORMATS, Format, Survey, survey_of, write
from briefings.exports.reports.survey import shown_folder
from briefings.history.commits import HistoryUnreadable
from briefings.history.committed import GitTree, tree_at
from briefings.history.history import Lacking
from briefings.history.repository import NoRepository, repository_of
from briefings.loading.reader import is_yaml
from briefings.model.verdict import Verdict
from briefings.pages.history.notes import drafts
from briefings.settings import Edition, Settings
from briefings.site import Examined, examine


@click.command(short_help="Say everything that is wrong with the content.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@options.config_file
@options.strict
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Form of the report."
)
@click.option(
    "--against",
    metavar="REF",
    help="Hold published briefings against this branch, tag or commit: what changed in them is noted.",
)
@click.option("--draft", is_flag=True, help="With --against: write the notes that are missing, to start from.")
@click.option("--silenced", is_flag=True, help="List also what comments in the content let pass, and why.")
@options.edition
@options.output
@click.pass_obj
def check(
    session: Session,
    paths: tuple[Path, ...],
    config_file: Path | None,
    strict: bool | None,
    form: Format,
    against: str | None,
    draft: bool,
    silenced: bool,
    edition: Edition | None,
) -> None:
    """Say everything that is wrong with the content: each problem with its line and what to do.

    All of the content is read, for records refer to each other; PATHS, files or folders in it, choose
    which problems are told. A folder elsewhere is taken for a content folder of its own, or for a desk.
    A comment `# allow CODE: reason` on a line lets a warning or advice on that line pass.

    \b
    Examples:
      briefings check
      briefings check content/day.yml
      briefings check --strict --format github
      briefings check --format json | jq length
      briefings check --silenced
      briefings check --against origin/main --draft
      briefings check ../other-desk/content
    """
    if draft and against is None:
        raise UsageError("--draft needs --against", "name the state that readers know: --against origin/main")
    scope = _scope(paths, config_file, edition)
    settings = scope.site.settings
    with session.work("Reading the content…"):
        examined = examine(settings, before=_earlier(settings.content_dir, against) if against is not None else None)
        survey = _restricted(_survey(examined, settings), examined, scope.chosen)
    report = write(survey, form, session.style(sys.stdout), summary=not session.quiet, silenced=silenced)
    if report:
        session.say(report)
    if draft and (notes := drafts(examined.unnoted, examined.now.date())):
        # Beside a report for machines it must not stand in the report.
        (session.say if form == "text" else session.remark)(notes)
    if survey.verdict.failed(scope.site.strict if strict is None else strict):
        raise click.exceptions.Exit(1)


def _earlier(folder: Path, ref: str) -> GitTree:
    found = repository_of(folder)
    if isinstance(found, NoRepository):
        raise trouble(Lacking(found.reason.value, found.said))
    try:
        return tree_at(folder, ref)
    except HistoryUnreadable as error:
        raise trouble(Lacking("failed", str(error))) from None


@dataclass(frozen=True, slots=True)
class _Scope:
    site: Configured
    chosen: tuple[str, ...] = ()
    """Paths of the content whose problems are told; none: all."""


def _scope(paths: tuple[Path, ...], config_file: Path | None, edition: Edition | None) -> _Scope:
    if not paths:
        return _Scope(configured(config_file, edition))
    if config_file is not None or in_folder(Path()):
        site = configured(config_file, edition)
        inside = [_inside(path, site.settings.content_dir) for path in paths]
        if None not in inside:
            return _Scope(site, tuple(path for path in inside if path is not None))
        if config_file is not None:
            raise UsageError(
                f"{paths[inside.index(None)]} is not in {shown_folder(site.settings.content_dir, Path.cwd())}",
                "name files and folders of the content, or leave -f out",
            )
    return _Scope(_elsewhere(paths, edition))


def _inside(path: Path, content_dir: Path) -> str | None:
    """The path below the content folder ("." for the folder itself), or None."""
    try:
        return path.resolve().relative_to(content_dir.resolve()).as_posix()
    except ValueError:
        return None


def _elsewhere(paths: tuple[Path, ...], edition: Edition | None) -> Configured:
    """The site of a folder that was named: a desk, the content of a desk, or content alone."""
    folder = paths[0]
    if len(paths) > 1 or not folder.is_dir():
        raise UsageError(
            f"{paths[0]} belongs to no site that is known here",
            "go to the folder of its desk, name the desk's configuration with -f, or name one content folder",
        )
    if own := in_folder(folder):
        return configured(own, edition)
    if beside := in_folder(folder.resolve().parent):
        site = configured(beside, edition)
        if site.settings.content_dir.resolve() == folder.resolve():
            return site
    return Configured(Settings(content_dir=folder, edition=edition or "public"))


def _survey(examined: Examined, settings: Settings) -> Survey:
    return survey_of(examined.verdict, examined.tree, len(examined.graph.corpus), settings.content_dir)


def _restricted(survey: Survey, examined: Examined, chosen: tuple[str, ...]) -> Survey:
    """The survey of the chosen paths alone."""
    if not chosen or "." in chosen:
        return survey
    findings = tuple(finding for finding in survey.verdict.findings if _is_chosen(finding.place.path, chosen))
    silenced = tuple(one for one in survey.verdict.silenced if _is_chosen(one.finding.place.path, chosen))
    return replace(
        survey,
        verdict=Verdict(findings, silenced),
        files=_number(examined.tree.paths(), chosen),
        records=sum(1 for path in examined.graph.corpus.files.values() if _is_chosen(path, chosen)),
    )


def _number(paths: Iterable[str], chosen: tuple[str, ...]) -> int:
    return sum(1 for path in paths if is_yaml(path) and _is_chosen(path, chosen))


def _is_chosen(path: str, chosen: tuple[str, ...]) -> bool:
    return any(PurePosixPath(path).is_relative_to(choice) for choice in chosen)
