"""Which site `briefings build --as-of` makes, and into which folder: never into that of the ordinary site."""

import datetime
import os
from pathlib import Path

from briefings.as_of import MARK, SiteOfThen, open_as_of
from briefings.cli.configuration import Configured
from briefings.cli.lacking import trouble
from briefings.errors import UsageError
from briefings.exports.reports.survey import shown_folder
from briefings.history.as_of import Moment
from briefings.history.commits import HistoryUnreadable
from briefings.history.history import Lacking


def site_as_of(configured: Configured, text: str) -> SiteOfThen:
    """The site as it was known. `UsageError` for a wrong time, `EnvironmentTrouble` where there is no past."""
    try:
        found = open_as_of(configured.settings, text)
    except HistoryUnreadable as error:
        found = Lacking("failed", str(error))
    if isinstance(found, Lacking):
        raise trouble(found)
    return found


def folder_of(configured: Configured, moment: Moment, chosen: Path | None) -> Path:
    """Where it is written. `UsageError` for the folder of the ordinary site, or one that holds anything else."""
    ordinary = configured.site_dir or Path("site")
    folder = chosen or ordinary.with_name(f"{ordinary.name}-as-of-{_named(moment)}")
    here, there = (Path(os.path.realpath(one)) for one in (folder, ordinary))
    shown = shown_folder(folder, Path.cwd()) or "."
    if here.is_relative_to(there) or there.is_relative_to(here):
        raise UsageError(f"{shown} is the folder of the ordinary site", "name another one with --site-dir")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        hint = f"name an empty one with --site-dir; a site that this command made has a file {MARK}"
        raise UsageError(f"{shown} holds something else", hint)
    return folder


def _named(moment: Moment) -> str:
    if moment.day is not None:
        return moment.day.isoformat()
    return f"{moment.at.astimezone(datetime.UTC):%Y-%m-%dT%H%M%SZ}"
