"""The site that a command is about: its options, read from `mkdocs.yml` by the engine."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefings.errors import UsageError
from briefings.settings import Edition, Settings

NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""As MkDocs looks for them."""


@dataclass(frozen=True, slots=True)
class Configured:
    """A site's options, and what else its configuration says."""

    settings: Settings
    strict: bool = False
    site_dir: Path | None = None
    file: Path | None = None


def configured(config_file: Path | None, edition: Edition | None = None) -> Configured:
    """Read a configuration. `UsageError` where there is none, or it is wrong."""
    # The engine is slow to import; --help and the commands that need no site do without it.
    from briefings.engine.adapter import adapter
    from briefings.engine.building import load
    from briefings.engine.options import settings

    file = found(config_file)
    config = load(file)
    plugin: Any = adapter(config)
    options = settings(plugin.config, config, edition)
    return Configured(options, bool(config.strict), Path(config.site_dir), file)


def found(config_file: Path | None) -> Path:
    """The configuration that was named, or the one in the current folder. `UsageError` where it is not there."""
    if config_file is None:
        if here := in_folder(Path()):
            return here
        raise UsageError(
            f"there is no {NAMES[0]} here",
            "go to the folder of a desk, name its configuration with -f, or start one: briefings new my-desk",
        )
    if not config_file.is_file():
        raise UsageError(f"there is no file {config_file}", "correct the name after -f")
    return config_file


def in_folder(folder: Path) -> Path | None:
    """The configuration in a folder, if it has one."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)
