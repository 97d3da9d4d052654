"""A briefing, or a change of one, as it stands in a feed: plain HTML that needs nothing of the site."""

from contextvars import copy_context

from markupsafe import Markup

from briefings.pages.briefing import BriefingPage
from briefings.pages.change_notes import ChangeView
from briefings.pages.tongue import Tongue
from briefings.rendering.environment import GAPS, HERE, ROOT, TONGUE, environment


def briefing_html(page: BriefingPage, root: str) -> Markup:
    """The full text with its sources; every link begins with `root`, the site's address with a slash at its end."""
    return copy_context().run(_read_elsewhere, root, "briefing", page)


def change_html(page: BriefingPage, change: ChangeView, root: str) -> Markup:
    """A change note, and the way to the briefing."""
    return copy_context().run(_read_elsewhere, root, "change", page, change)


def _read_elsewhere(root: str, macro: str, page: BriefingPage, *values: object) -> Markup:
    HERE.set(page.head.url)
    TONGUE.set(Tongue(page.head.language))
    ROOT.set(root)
    GAPS.set("components/feed/gaps.html")
    module = environment().get_template("components/feed/feed.html").module
    return Markup(str(getattr(module, macro)(page, *values)).strip())  # made by a template of ours, autoescaped
