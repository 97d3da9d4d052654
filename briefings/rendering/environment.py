"""The one configured Jinja environment: autoescape everywhere, an undefined name is an error."""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.runtime import Context
from markupsafe import Markup, escape

from briefings.model.address import shown_address
from briefings.model.sentence import ends_sentence
from briefings.pages.addresses import relative
from briefings.pages.parts import Link
from briefings.pages.prose import Prose
from briefings.pages.tongue import Tongue
from briefings.rendering.filling import PageFill
from briefings.rendering.scripts import direction_of
from briefings.text import render, render_inline

HERE: ContextVar[str] = ContextVar("here")
"""Address of the page that is being rendered: links are written relative to it."""
TONGUE: ContextVar[Tongue] = ContextVar("tongue", default=Tongue("en"))  # noqa: B039 -- frozen
"""Its language, spoken: templates say everything in it, and a text in another one says which."""
ROOT: ContextVar[str] = ContextVar("root", default="")
"""Address of the site, for what is read elsewhere (feeds): links are written in full. Empty: on the site."""
GAPS: ContextVar[str] = ContextVar("gaps", default="components/citation/citation.html")
"""The component that writes mentions and citations into a text."""


def template_folder() -> Path:
    """The Jinja root, which is the MkDocs theme too."""
    return Path(str(files("briefings.templates")))


@cache
def environment() -> Environment:
    """The environment; templates are compiled once a process."""
    made = Environment(
        loader=FileSystemLoader(template_folder()),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(  # type: ignore[attr-defined]  # of the extension
        lambda text: TONGUE.get().gettext(text),
        lambda one, many, count: TONGUE.get().ngettext(one, many, count),
        newstyle=True,
        pgettext=lambda context, text: TONGUE.get().say_in(context, text),
    )
    made.filters |= {
        "shown_address": shown_address,
        "direction": direction_of,
        "letters": letters,
        "stop": stop,
    }
    of_the_page: dict[str, Callable[..., Any]] = {
        "href": href,
        "blocks": blocks,
        "inline": inline,
        "country": country_name,
        "number": number,
        "digits": digits,
        "listed": listed,
        "name": name,
        "apart": apart,
        "quoted": quoted,
    }
    made.filters |= {called: _anew(made_by) for called, made_by in of_the_page.items()}
    made.globals |= {"page_direction": page_direction, "gettext": said, "ngettext": several}
    return made


def _anew(made_by: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that depends on the page: Jinja may not work it out once, when it compiles a template."""

    @pass_context
    def with_context(context: Context, *values: Any, **named: Any) -> Any:
        return made_by(*values, **named)

    return with_context


def href(url: str) -> str:
    """An address of the site, relative to the page that is being rendered; in full where it is read elsewhere."""
    root = ROOT.get()
    if root:
        return root + (HERE.get() + url if url.startswith("#") else url)
    return relative(url, HERE.get())


def blocks(prose: Prose) -> Markup:
    """A rich text as paragraphs, lists and tables."""
    block_id = (lambda index: f"{prose.anchor}-{index + 1}") if prose.anchor else None
    return _in_its_language("div", prose, render(prose.document, _fill(prose), block_id))


def inline(prose: Prose) -> Markup:
    """A rich text within a line."""
    return _in_its_language("span", prose, render_inline(prose.document, _fill(prose)))


def country_name(code: str) -> str:
    """The name of an ISO 3166-1 code."""
    return str(TONGUE.get().locale.territories.get(code, code))


def number(value: int) -> str:
    """A number with its separators."""
    return TONGUE.get().number(value)


def digits(value: int) -> str:
    """A number that counts nothing, such as that of a source, in the digits of the page's language."""
    return TONGUE.get().digits(str(value))


def said(text: str, /, **values: object) -> Markup:
    """A phrase, its numbers as the page's language writes them; instead of what Jinja brings."""
    tongue = TONGUE.get()
    return Markup(tongue.gettext(text)) % tongue.filled(values)


def several(one: str, many: str, count: int, /, **values: object) -> Markup:
    """A phrase that depends on a count, its number written with separators; instead of what Jinja brings."""
    tongue = TONGUE.get()
    return Markup(tongue.ngettext(one, many, count)) % tongue.filled({"num": count} | values)


def listed(words: Iterable[str], last: str = "and") -> Markup:
    """Several words, or pieces of HTML, in one sentence: "A, B and C"."""
    return TONGUE.get().listed([escape(word) for word in words], last)


def name(link: Link) -> Markup:
    """A name, apart from the direction of what stands around it; one in another language says in which."""
    if link.language in ("", TONGUE.get().language):
        return Markup("<bdi>{}</bdi>").format(link.text)
    return Markup('<bdi lang="{}">{}</bdi>').format(link.language, link.text)


def apart(names: Iterable[str]) -> Markup:
    """Names in a row, each apart from the direction of the others."""
    return escape(TONGUE.get().say(", ")).join(Markup("<bdi>{}</bdi>").format(one) for one in names)


def quoted(words: str, isolated: bool = True) -> Markup:
    """Somebody's words between the quotation marks of the page's language, whatever language they are in."""
    said = Markup("<bdi>{}</bdi>").format(words) if isolated else escape(words)
    return escape(TONGUE.get().say("“%(words)s”")) % {"words": said}


def page_direction() -> str:
    """In which direction the page is read; a block in another language may have its own."""
    return direction_of(TONGUE.get().language)


def stop(words: str) -> str:
    """The full stop that a sentence of these words still needs: none where it ends already, also in a quotation."""
    return "" if ends_sentence(words) else "."


def letters(number: int) -> str:
    """1 is "a", 26 is "z", 27 is "aa": how places are counted that lead back to the text."""
    written = ""
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(ord("a") + rest) + written
    return written


def _in_its_language(element: str, prose: Prose, html: Markup) -> Markup:
    language = prose.language
    if language in ("", TONGUE.get().language):
        return html
    opening = Markup('<{} lang="{}" dir="{}">').format(element, language, direction_of(language))
    return opening + html + Markup("</{}>").format(element)


def _fill(prose: Prose) -> PageFill:
    component = environment().get_template(GAPS.get()).module
    return PageFill(prose.marks, component)
