"""Which engine runs: MkDocs, or its continuation ProperDocs, which takes over the names `mkdocs.*`."""

import sys
from importlib import metadata
from typing import Literal

Engine = Literal["mkdocs", "properdocs"]


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
