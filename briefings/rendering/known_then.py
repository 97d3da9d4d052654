"""What stands above every page of a site as it was known at a time."""

from contextvars import copy_context

from briefings.pages.history.known_then import KnownThen
from briefings.pages.tongue import Tongue
from briefings.rendering.environment import HERE, TONGUE, environment


def known_then_html(view: KnownThen, url: str, language: str) -> str:
    """As HTML, for the page at an address, in its language."""
    return copy_context().run(_written, view, url, language)


def _written(view: KnownThen, url: str, language: str) -> str:
    HERE.set(url)
    TONGUE.set(Tongue(language))
    module = environment().get_template("components/asof/banner.html").module
    return str(module.known_then(view, language))  # type: ignore[attr-defined]  # a macro
