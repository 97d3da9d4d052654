"""What the extras of the installation bring, and whether they are there: for `briefings doctor`."""

from collections.abc import Callable, Iterator
from importlib import metadata

from briefings.cli.observation import Observation, State
from briefings.errors import EnvironmentTrouble
from briefings.exports.citing import typesetting
from briefings.exports.pdf import requirement


def extra_observations() -> Iterator[Observation]:
    """The extras `pdf` and `csl`. A desk that makes no PDF and names no citation style needs neither."""
    yield _extra("pdf", "weasyprint", "PDFs of briefings", requirement.require)
    yield _extra("csl", "typst", "citation styles", typesetting.require)


def _extra(name: str, library: str, purpose: str, require: Callable[[], None]) -> Observation:
    subject = f"extra {name}"
    try:
        require()
        version = metadata.version(library)
    except (EnvironmentTrouble, metadata.PackageNotFoundError) as error:
        hint = error.hint if isinstance(error, EnvironmentTrouble) else ""
        return Observation(State.NOTE, subject, f"no {purpose}: {error}", hint)
    return Observation(State.GOOD, subject, f"{library} {version}, for {purpose}")
