"""`briefings build`: the site, whole or not at all."""

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli import options
from briefings.cli.configuration import configured, found
from briefings.cli.session import Progress, Session
from briefings.exports.reports import Survey, survey_of, visible, write
from briefings.exports.reports.survey import shown_folder

if TYPE_CHECKING:
    from briefings.site import Site


@click.command(short_help="Make the site.")
@options.config_file
@options.strict
@click.option(
    "-d",
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder of the site.  [default: what the configuration says, or site]",
)
@click.option(
    "--as-of",
    metavar="DATE|REF",
    help="The site as it was known at the end of a day, at a time, or at a commit; in a folder of its own.",
)
@options.output
@click.pass_obj
def build(
    session: Session, config_file: Path | None, strict: bool | None, site_dir: Path | None, as_of: str | None
) -> None:
    """Make the site. When something is wrong nothing is published, and an earlier site stays as it was.

    The bytes are those of `mkdocs build`. Problems go to stderr; for other forms use `briefings check`.

    With --as-of every page shows what the desk had published by then, as far as it may be shown today, and says so.
    It is written to site-as-of-DATE, beside the ordinary site, which is never touched.

    \b
    Examples:
      briefings build
      briefings build --strict
      briefings build -f other/mkdocs.yml --site-dir /srv/www/briefings
      briefings build --as-of 2026-03-12
      briefings build --as-of v1.0 --site-dir /srv/www/v1
    """
    file = found(config_file)
    if session.verbose:
        _show_messages_of_engine()
    with session.work("Reading the content…") as progress:
        from briefings.engine.building import build as build_site

        pages: list[int] = []
        then = None
        if as_of is not None:
            from briefings.cli.as_of import folder_of, site_as_of

            site = configured(file)
            then = site_as_of(site, as_of)
            site_dir = folder_of(site, then.moment, site_dir)

        def announce(site: "Site") -> None:
            pages.append(len(site.pages))
            _tell(session, progress, site)

        written = build_site(file, strict=strict, site_dir=site_dir, announce=announce, site=then)
    if not session.quiet:
        folder = visible(shown_folder(written, Path.cwd()) or ".")
        session.say(f"{sum(pages):,} pages from records, in {folder}")


def _tell(session: Session, progress: Progress, site: "Site") -> None:
    if site.verdict.findings:
        style = session.style(sys.stderr)
        with progress.aside():
            click.echo(write(_survey(site), "text", style), err=True, color=True)
    progress.say(f"Making {len(site.pages):,} pages…")


def _survey(site: "Site") -> Survey:
    examined = site.examined
    return survey_of(site.verdict, examined.tree, len(examined.graph.corpus), site.settings.content_dir)


class _Visible(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return visible(super().format(record))


def _show_messages_of_engine() -> None:
    """What MkDocs and its plugins say beside warnings."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Visible("%(levelname)s: %(message)s"))
    for name in ("mkdocs", "briefings"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.INFO)
        if not logger.handlers:
            logger.addHandler(handler)
