"""What must be installed before a PDF can be made."""

import importlib.util

from briefings.errors import EnvironmentTrouble

INSTALL = 'pip install "briefings[pdf]"'


def require() -> None:
    """`EnvironmentTrouble` where WeasyPrint is not installed, or finds no Pango on this machine."""
    if importlib.util.find_spec("weasyprint") is None:
        raise EnvironmentTrouble("a PDF needs a library that is not installed", INSTALL)
    try:
        import weasyprint  # noqa: F401
    except OSError as error:
        first = (str(error).strip().splitlines() or ["unknown reason"])[0]
        raise EnvironmentTrouble(
            f"the library that makes PDFs finds no Pango on this machine: {first}",
            "install it with the system's packages (Debian: apt install libpango-1.0-0 libpangoft2-1.0-0)",
        ) from None
