"""Running MkDocs in this process: the configuration, and a build."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from briefings.engine.adapter import Mode, adapter
from briefings.engine.choice import current
from briefings.errors import BriefingsError, UsageError
from briefings.settings import Edition
from briefings.site import Site


class BuildFailed(BriefingsError):
    """Nothing was published: the content has errors, or MkDocs or another plugin gave up."""

    exit_code = 1


def build(
    config_file: Path | None = None,
    *,
    strict: bool | None = None,
    site_dir: Path | None = None,
    edition: Edition | None = None,
    announce: Callable[[Site], None] | None = None,
    site: Site | None = None,
) -> Path:
    """Build and publish; the folder of the site is returned. Options left at None are the file's.

    `announce` is told the site as soon as its problems are known; without it they go to stderr. `site`: one that is
    open already, instead of that of the content folder.
    `BuildFailed` when there are errors, `UsageError` for the configuration, `EnvironmentTrouble` for the disk.
    """
    with _messages_on_stderr():
        config = load(config_file, strict=strict, site_dir=str(site_dir) if site_dir else None)
        plugin = adapter(config)
        config.plugins.on_startup(command="build", dirty=False)
        plugin.mode, plugin.edition = Mode.BUILD, edition
        if announce is not None:
            plugin.announce = announce
        if site is not None:
            plugin.open = lambda settings: site
        try:
            build_site(config)
        except Abort as abort:
            raise _reason(abort) from None
        finally:
            config.plugins.on_shutdown()
    return Path(config.site_dir)


def load(config_file: Path | None = None, **options: Any) -> MkDocsConfig:
    """The configuration, checked. `UsageError` with everything that MkDocs has against it."""
    errors = _Collected()
    engine_logger().addHandler(errors)
    try:
        return load_config(str(config_file) if config_file else None, **options)
    except MkDocsException as error:
        said = errors.messages or [error.format_message()]
        raise UsageError("\n".join(said), f"see {config_file or 'mkdocs.yml'}") from None
    finally:
        engine_logger().removeHandler(errors)


def engine_logger() -> logging.Logger:
    """The logger at the top of whichever engine runs."""
    return logging.getLogger(current() or "mkdocs")


def _reason(abort: Abort) -> BriefingsError:
    if isinstance(abort.__cause__, BriefingsError):
        return abort.__cause__
    return BuildFailed(abort.format_message())


class _Collected(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _messages_on_stderr() -> Iterator[None]:
    """What MkDocs and its plugins warn of is seen even though its own command line is not running."""
    top = engine_logger()
    if top.handlers:
        yield
        return
    if top.name == "properdocs":
        logging.getLogger("mkdocs").parent = top  # as ProperDocs' command line does, for plugins of MkDocs
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    top.addHandler(handler)
    try:
        yield
    finally:
        top.removeHandler(handler)
