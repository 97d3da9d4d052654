"""Gaps of rich text filled in so that a test can read them."""

from markupsafe import Markup

from briefings.text import Citation, Html, Mention


class PlainFill:
    """Writes gaps so that a test can read them: the record's address, and each source with its locator."""

    def mention(self, mention: Mention, words: Html) -> Markup:
        return Markup('<a href="/{}s/{}/">{}</a>').format(mention.kind, mention.id, words or mention.id.upper())

    def citation(self, citation: Citation) -> Markup:
        cited = "; ".join(f"{i.source}, {i.locator}" if i.locator else i.source for i in citation.items)
        return Markup("<sup>{}</sup>").format(cited)
