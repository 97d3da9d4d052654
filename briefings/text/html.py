"""Trusted HTML: a type, so that text cannot pass for markup by accident."""

from markupsafe import Markup


class Html(Markup):
    """HTML that this package wrote: every part of it is fixed markup or escaped text.

    The class is made nowhere else. Templates print it as it stands; whatever is added to it
    (`+`, `join`, `format`) is escaped first, as with every `Markup`.
    """

    __slots__ = ()
