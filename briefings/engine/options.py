"""The plugin's options in `mkdocs.yml`, checked while MkDocs loads its configuration, and as `Settings`."""

import os
import re
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig

from briefings.errors import EnvironmentTrouble, UsageError
from briefings.exports.citing.styles import style_of
from briefings.exports.citing.typesetting import require, try_out
from briefings.model.vocabulary.claims import ClaimStatus
from briefings.settings import (
    DISPUTED_LINES,
    SCHEMA_VERSION,
    Edition,
    HeadlineRule,
    LineStyle,
    MapSettings,
    Publisher,
    Settings,
)

_PAGE = re.compile(r"[a-z0-9_-]+(?:/[a-z0-9_-]+)*/(?:#[\w-]+)?")
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Address(c.OptionallyRequired[str]):
    """A web or mail address, or a page of the site (`about/#errors`): what may stand in a link of every page."""

    def run_validation(self, value: object) -> str:
        """Refuse what is no `https:`, `http:` or `mailto:` address and no page."""
        if isinstance(value, str) and _PAGE.fullmatch(value.strip()):
            return value.strip()
        if isinstance(value, str):
            try:
                parts = urlsplit(value.strip())
            except ValueError:
                parts = urlsplit("")
            if (parts.scheme in ("http", "https") and parts.hostname) or (
                parts.scheme == "mailto" and "@" in parts.path
            ):
                return value.strip()
        raise base.ValidationError(
            f"Expected an https: or mailto: address, or a page such as about/#errors, but received: {value!r}"
        )


class TimeZone(c.OptionallyRequired[str]):
    """An IANA time zone."""

    def run_validation(self, value: object) -> str:
        """Refuse a name that the time zone database does not have."""
        try:
            return ZoneInfo(str(value)).key
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise base.ValidationError(
                f"Expected a time zone such as 'Europe/Berlin' but received: {value!r}"
            ) from None


class Language(c.OptionallyRequired[str]):
    """A BCP 47 language tag."""

    def run_validation(self, value: object) -> str:
        """Refuse what has not the form of a tag; YAML makes `false` of `no`, which is told too."""
        if isinstance(value, str) and LANGUAGE_TAG.fullmatch(value):
            return value
        raise base.ValidationError(
            f"Expected a language tag such as 'en' or 'pt-BR', in quotes, but received: {value!r}"
        )


class Days(c.OptionallyRequired[int]):
    """A number of days."""

    def run_validation(self, value: object) -> int:
        """Refuse what is no whole number from 0 on; true and false are numbers to Python."""
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        raise base.ValidationError(f"Expected a number of days, 0 or more, but received: {value!r}")


class Severities(c.DictOfItems[str]):
    """Problem codes with their severity. Unquoted `off` is false to YAML 1.1, which MkDocs reads: it means off."""

    def run_validation(self, value: object) -> dict[str, str]:
        """Take false for off."""
        if isinstance(value, dict):
            value = {code: "off" if severity is False else severity for code, severity in value.items()}
        return super().run_validation(value)


class PublisherOptions(base.Config):  # type: ignore[no-untyped-call]
    """Who publishes."""

    name = c.Type(str, default="")
    contact = c.Optional(Address())
    licence = c.Type(str, default="")
    policies = c.Optional(Address())
    actor = c.Type(str, default="")


class PublisherOption(c.SubConfig[PublisherOptions]):
    """The group of options; an unknown name in it is an error, where MkDocs would only warn."""

    config_class = PublisherOptions

    def run_validation(self, value: object) -> PublisherOptions:
        """Refuse what is no mapping, and names that are none of ours."""
        config = super().run_validation(value or {})
        if self.warnings:
            warnings, self.warnings = self.warnings, []
            raise base.ValidationError("; ".join(warnings))
        return config


class MapOptions(base.Config):  # type: ignore[no-untyped-call]
    """How maps are drawn."""

    worldview = c.DictOfItems(c.Choice(get_args(LineStyle)), default={})


class MapOption(c.SubConfig[MapOptions]):
    """The group of options; unknown names in it, and in its world view, are errors."""

    config_class = MapOptions

    def run_validation(self, value: object) -> MapOptions:
        """Refuse names that are none of ours."""
        config = super().run_validation(value or {})
        if self.warnings:
            warnings, self.warnings = self.warnings, []
            raise base.ValidationError("; ".join(warnings))
        for name in config.worldview or {}:
            if name not in DISPUTED_LINES:
                raise base.ValidationError(f"worldview: {name!r} is none of {', '.join(DISPUTED_LINES)}")
        return config


class Options(base.Config):  # type: ignore[no-untyped-call]
    """Everything that may stand under `- briefings:`."""

    publisher = PublisherOption()
    edition = c.Choice(get_args(Edition), default="public")
    timezone = TimeZone(default="UTC")
    language = Language(default="en")
    archive_dir = c.Type(str, default="archive")
    severities = Severities(c.Choice(("error", "warning", "advice", "off")), default={})
    stale_after = Days(default=30)
    history = c.Type(bool, default=True)
    headline_figure = c.Choice(get_args(HeadlineRule), default="range-over-originators")
    demand_disclaimer = c.ListOfItems(c.Choice(get_args(ClaimStatus)), default=[])
    citation_style = c.Type(str, default="")
    map = MapOption()
    schema = c.Choice((SCHEMA_VERSION,), default=SCHEMA_VERSION)


def settings(options: Options, config: MkDocsConfig, edition: Edition | None = None) -> Settings:
    """What the operator said, in the words of the product. `edition` stands above the file's.

    `UsageError` for an archive that a build would publish or delete, and for a citation style that there is not.
    """
    publisher = options.publisher
    chosen: Any = edition or options.edition
    return Settings(
        content_dir=Path(config.docs_dir),
        archive_dir=_archive_dir(options, config),
        site_name=config.site_name,
        site_url=config.site_url or "",
        language=options.language,
        timezone=options.timezone,
        edition=chosen,
        publisher=Publisher(
            name=publisher.name,
            contact=publisher.contact or "",
            licence=publisher.licence,
            policies=publisher.policies or "",
            actor=publisher.actor,
        ),
        severities=dict(options.severities or {}),
        headline_figure=options.headline_figure,
        stale_after=options.stale_after,
        history=options.history,
        demand_disclaimer=tuple(options.demand_disclaimer),
        citation_style=_citation_style(options, config),
        map=MapSettings(worldview=dict(options.map.worldview or {})),
        schema=options.schema,
    )


def _citation_style(options: Options, config: MkDocsConfig) -> str:
    """A name, or the path of a file; checked here, so that no build stops at its first page."""
    name = options.citation_style.strip()
    if not name:
        return ""
    folder = Path(config.config_file_path).parent if config.config_file_path else Path()
    try:
        style = style_of(name, folder)
        require()
        if style.csl is not None:
            try_out(style)
    except (UsageError, EnvironmentTrouble) as error:
        raise type(error)(f"citation_style: {error}", error.hint) from None
    return name if style.csl is None else str((folder / name).absolute())


def _archive_dir(options: Options, config: MkDocsConfig) -> Path:
    """The folder, named relative to the configuration. It lies neither in the content nor in the site."""
    start = Path(config.config_file_path).parent if config.config_file_path else Path()
    folder = start / (options.archive_dir.strip() or "archive")
    for name, kept in (("docs_dir", config.docs_dir), ("site_dir", config.site_dir)):
        if Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(kept)):
            raise UsageError(
                f"archive_dir, {options.archive_dir}, lies in {name}: archived copies are not for readers",
                "name a folder beside it, such as `archive`",
            )
    return folder
