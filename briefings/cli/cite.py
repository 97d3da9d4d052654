"""`briefings cite`: how a page of ours, or what it cites, is cited."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from briefings.cli import options
from briefings.cli.configuration import configured
from briefings.cli.session import Session
from briefings.cli.wanted import edition_with, wanted
from briefings.errors import UsageError
from briefings.exports.citing.cited import sources_of_page
from briefings.exports.citing.csl import csl_json
from briefings.exports.citing.reference import Reference, reference_of_page
from briefings.exports.citing.styles import DEFAULT_STYLE, Style, style_of
from briefings.exports.citing.typesetting import require, typeset
from briefings.exports.reports import visible
from briefings.model.briefing import Briefing
from briefings.model.record import Record
from briefings.pages.citing import PageCitation, StyledCitation, citation_of
from briefings.pages.desk import Desk
from briefings.pages.history.past import PastView, past_of
from briefings.pages.tongue import Tongue
from briefings.settings import Settings
from briefings.site import History, Site, examine

_STYLED = ("text", "html")


@click.command(short_help="Cite a page of the site, or its sources.")
@click.argument("record_id", metavar="ID")
@options.config_file
@click.option("--sources", is_flag=True, help="Cite what the page cites, in its order, instead of the page.")
@click.option(
    "--style",
    metavar="NAME|FILE.csl",
    help=f"Citation style.  [default: the site's citation_style, or {DEFAULT_STYLE}]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*_STYLED, "bibtex", "ris", "csl-json"]),
    default="text",
    show_default=True,
    help="Form of the answer.",
)
@click.option("--language", metavar="TAG", help="Language of months and the like.  [default: the page's]")
@options.output
@click.pass_obj
def cite(
    session: Session,
    record_id: str,
    config_file: Path | None,
    sources: bool,
    style: str | None,
    form: str,
    language: str | None,
) -> None:
    """Cite a page of the site, or its sources.

    text and html are set in a citation style (CSL), which needs the extra: pip install "briefings[csl]".
    bibtex, ris and csl-json need none, and have no style.

    \b
    Examples:
      briefings cite northford-bank
      briefings cite northford-bank --sources --style apa
      briefings cite northford-bank --sources --format bibtex
      briefings cite council-bank-held --style desk.csl --format html
    """
    settings = configured(config_file).settings
    chosen = _style(style, form, settings)
    _check_language(language)
    with session.work("Reading the content…"):
        examined = examine(settings)
        record = wanted(examined, record_id)
        desk = edition_with(examined, settings, record)
        past = None if sources else _past(Site(settings, examined), desk, record)
        number = past.number if past else None
        references = sources_of_page(desk, record) if sources else (reference_of_page(desk, record, number),)
        tongue = language or desk.language(record)
        if chosen:
            written = _styled(references, chosen, form, tongue) + _version(
                citation_of(desk, record, past), form, tongue
            )
        else:
            written = _WRITERS[form](references, tongue)
    if not references:
        session.remark(f'the page of "{visible(record_id)}" cites no source')
    if written:
        session.say(written.rstrip("\n"))


def _past(site: Site, desk: Desk, record: Record) -> PastView | None:
    """Which version of a briefing its page shows; None where git knows of none."""
    if isinstance(record, Briefing) and isinstance(site.history, History):
        desk.history = site.history
        return past_of(desk, record.id)
    return None


def _style(name: str | None, form: str, settings: Settings) -> Style | None:
    """The style, before anything is read. None for the formats that have none."""
    if form not in _STYLED:
        if name is not None:
            raise UsageError(f"{form} has no citation style", "leave out --style, or ask for text or html")
        return None
    require()
    return style_of(name or settings.citation_style or DEFAULT_STYLE, Path())


def _check_language(tag: str | None) -> None:
    if tag is None:
        return
    # The engine is slow to import; --help does without it.
    from briefings.engine.options import LANGUAGE_TAG

    if LANGUAGE_TAG.fullmatch(tag) is None:
        raise UsageError(f'"{tag}" is no language tag', "write one such as en or pt-BR")


def _styled(references: Sequence[Reference], style: Style, form: str, language: str) -> str:
    citations = typeset(references, style, language)
    if form == "html":
        from briefings.rendering.citations import citations_html

        return str(citations_html(citations, several=len(citations) > 1))
    return "\n".join(_line(one, labelled=len(citations) > 1) for one in citations)


def _version(citation: PageCitation, form: str, language: str) -> str:
    """No style of citations has a place for it."""
    if citation.version is None:
        return ""
    if form == "html":
        from briefings.rendering.citations import version_html

        return f"\n{version_html(citation, language)}"
    tongue = Tongue(language)
    number = tongue.say("Version %(number)s", number=citation.version)
    return f"\n{number}{tongue.say(':')} {citation.version_address}"


def _line(citation: StyledCitation, labelled: bool) -> str:
    return f"{citation.label} {citation.text}" if labelled and citation.label else citation.text


def _bibtex(references: Sequence[Reference], language: str) -> str:
    from briefings.exports.citing.bibtex import bibtex

    return bibtex(references)


def _ris(references: Sequence[Reference], language: str) -> str:
    from briefings.exports.citing.ris import ris

    return ris(references, language)


_WRITERS: dict[str, Callable[[Sequence[Reference], str], str]] = {
    "bibtex": _bibtex,
    "ris": _ris,
    "csl-json": csl_json,
}
