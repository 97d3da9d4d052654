"""`briefings export`: the site in other forms, to be passed on."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli import options
from briefings.cli.configuration import found
from briefings.cli.session import Session
from briefings.cli.wanted import wanted
from briefings.cli.writing import whole_file
from briefings.errors import UsageError
from briefings.exports.pdf import Document, require
from briefings.exports.reports import visible
from briefings.model.briefing import Briefing
from briefings.model.record import Record
from briefings.settings import Edition

if TYPE_CHECKING:
    from briefings.exports.offline import About
    from briefings.exports.pdf.document import Paper
    from briefings.site import Site

_output = click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), metavar="FILE", help="File to write."
)


@click.group(short_help="Write a page as a PDF, or the site to be read from a disk.")
def export() -> None:
    """Write the site in other forms, to be passed on.

    \b
    Examples:
      briefings export pdf northford-bank
      briefings export offline -o northford.zip
    """


@export.command(short_help="Write a page as a PDF.")
@click.argument("record_id", metavar="ID")
@options.config_file
@options.edition
@_output
@click.option(
    "--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True, help="Size of the pages."
)
@options.output
@click.pass_obj
def pdf(
    session: Session,
    record_id: str,
    config_file: Path | None,
    edition: Edition | None,
    target: Path | None,
    paper: "Paper",
) -> None:
    """Write the page of a record as a tagged PDF (PDF/UA-1) with outline, for print and for screen readers.

    It has the site's own look on paper, in fonts of this machine; the same page and fonts give the same bytes. Without
    -o it is written to ID.pdf. Needs the extra: pip install "briefings[pdf]".

    \b
    Examples:
      briefings export pdf northford-bank
      briefings export pdf northford-bank --paper letter -o handout.pdf
    """
    require()
    file = found(config_file)
    with session.work("Reading the content…") as progress:
        from briefings.engine.reading import reading
        from briefings.exports.pdf.typesetting import typeset

        with reading(file, edition) as opened:
            record = _record(session, opened.site, record_id)
            url = _address(opened.site, record)
            progress.say("Setting the page…")
            document = _document(opened.site, record, url, opened.read(f"{url}index.html") or b"")
            printed = typeset(document, opened.read, paper)
    written = target or Path(f"{record_id}.pdf")
    with whole_file(written) as stream:
        stream.write(printed.content)
    for address in printed.left_out:
        session.complain(f"left out, because it is no file of the site: {address}")
    if not session.quiet:
        session.say(f"{visible(str(written))}: {printed.pages} pages, set in {', '.join(printed.fonts)}")


@export.command(short_help="Write the site as a zip to be read from a disk.")
@options.config_file
@click.option(
    "--edition",
    type=click.Choice(["public", "internal"]),
    default="public",
    show_default=True,
    help="public: what readers see, whatever the configuration says. internal: drafts and embargoed records too.",
)
@_output
@options.output
@click.pass_obj
def offline(session: Session, config_file: Path | None, edition: Edition, target: Path | None) -> None:
    """Write the site as a zip that reads from a disk or a memory stick, with its search, without a connection.

    The same content gives the same bytes. Without -o it is named after the site. When something is wrong nothing is
    written.

    \b
    Examples:
      briefings export offline
      briefings export offline -o northford.zip
    """
    file = found(config_file)
    with session.work("Making the site…") as progress, tempfile.TemporaryDirectory(prefix="briefings-") as folder:
        from briefings.engine.building import build
        from briefings.engine.reading import require_own_theme
        from briefings.exports.offline import folder_of, write_archive

        require_own_theme(file)
        made: list[Site] = []
        build(file, site_dir=Path(folder) / "site", edition=edition, announce=lambda site: _told(session, site, made))
        about, date = _about(made[-1])
        progress.say("Packing…")
        written = target or Path(f"{folder_of(about)}.zip")
        with whole_file(written) as stream:
            pages = write_archive(Path(folder) / "site", about, stream, made[-1].desk.say, date)
    if edition == "internal":
        warning = "INTERNAL EDITION: this zip holds drafts and embargoed records. It is not for publication."
        click.echo(warning, err=True)
    if not session.quiet:
        session.say(f"{visible(str(written))}: {pages:,} pages")


def _told(session: Session, site: "Site", made: "list[Site]") -> None:
    made.append(site)
    if site.verdict.failed():
        click.echo(site.report("text", session.style(sys.stderr).color), err=True, color=True)


def _about(site: "Site") -> "tuple[About, str]":
    from briefings.exports.offline import About
    from briefings.model.date import Date
    from briefings.pages.announcements import announcements

    newest = next(iter(announcements(site.desk)), None)
    settings, as_of = site.settings, newest.at if newest else None
    date = site.desk.date(Date(as_of.date().isoformat())) if as_of else None
    licence = settings.publisher.licence
    about = About(settings.site_name, settings.language, settings.edition, as_of, settings.site_url, licence)
    return about, date.words if date else ""


def _record(session: Session, site: "Site", record_id: str) -> Record:
    """The record; errors of the content are told before they stop the command."""
    if site.verdict.failed():
        click.echo(site.report("text", session.style(sys.stderr).color), err=True, color=True)
    return wanted(site.examined, record_id)


def _address(site: "Site", record: Record) -> str:
    url = site.desk.link(record.id).url if site.desk.corpus.get(record.id) is not None else ""
    if url not in site.pages or not url:
        hint = "--edition internal shows what is not public, and says so on every page"
        raise UsageError(f'"{record.id}" has no page in the {site.settings.edition} edition', hint)
    return url


def _document(site: "Site", record: Record, url: str, html: bytes) -> Document:
    from briefings.pages.announcements import changed, moment_of

    head = site.pages[url].build().head
    briefing = record if isinstance(record, Briefing) else None
    return Document(
        url=url,
        html=html,
        title=head.title,
        site_url=site.settings.site_url,
        authors=head.citation.authors if head.citation else (),
        description=head.description,
        created=moment_of(site.desk, briefing.published) if briefing else None,
        changed=changed(site.desk, briefing) if briefing else None,
    )
