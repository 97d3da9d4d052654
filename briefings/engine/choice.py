"""Which engine runs: MkDocs, or its continuation ProperDocs, which takes over the names `mkdocs.*`."""

import sys
from importlib import import_module, metadata
from typing import Literal

from briefings.errors import EnvironmentTrouble

Engine = Literal["mkdocs", "properdocs"]


def choose(engine: Engine) -> None:
    """Run on this engine from now on. It must be said before anything of MkDocs is imported.

    `EnvironmentTrouble` where it is not installed, or the other one runs already.
    """
    if engine == current():
        return
    if current() is not None:
        raise EnvironmentTrouble(f"{current()} runs in this process already, so {engine} cannot")
    if version(engine) is None:
        raise EnvironmentTrouble(f"{engine} is not installed", f"pip install {engine}")
    if engine == "properdocs":
        import_module("properdocs.replacement")


def current() -> Engine | None:
    """The engine that runs in this process; None while none has been needed."""
    module = sys.modules.get("mkdocs")
    if module is None:
        return None
    return "properdocs" if module is sys.modules.get("properdocs") else "mkdocs"


def version(engine: Engine) -> str | None:
    """The installed version, or None."""
    try:
        return metadata.version(engine)
    except metadata.PackageNotFoundError:
        return None
