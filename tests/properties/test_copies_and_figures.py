"""Promises of reading copies and of looking for words and figures in them, over all damage, all words, all numbers."""

from collections.abc import Callable
from decimal import Decimal

from archived_copies import PAGE, pdf, wacz, warc
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefings.verification.extract import UnreadableCopy
from briefings.verification.extraction import extract
from briefings.verification.figures import number_places, plain_number
from briefings.verification.matching import Haystack
from briefings.verification.normalising import normalise

URL = "https://wire.example/bridge"
COPIES = {
    "copy.txt": PAGE,
    "copy.html": PAGE * 5,
    "copy.pdf": pdf("We have closed the old bridge.", "The end."),
    "copy.warc": warc((URL, "text/html", PAGE), zipped=False),
    "copy.warc.gz": warc((URL, "text/html", PAGE)),
    "copy.wacz": wacz([("archive/a.warc.gz", warc((URL, "text/html", PAGE)))]),
    "copy": "Deux ponts fermés à l’aube".encode("utf-16"),
}


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A copy with bytes changed, put in, taken out, or cut off."""
    name = draw(st.sampled_from(sorted(COPIES)))
    data = bytearray(COPIES[name])
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 8))] = draw(st.binary(max_size=8))
    return draw(st.sampled_from([name, "copy", "copy.html"])), bytes(data[: draw(st.integers(0, len(data)))])


@given(damaged())
@settings(max_examples=300, deadline=None)
def test_a_damaged_copy_is_read_or_told_and_never_stops_the_program(copy: tuple[str, bytes]) -> None:
    text, reason = read_or_told(*copy)
    assert text.strip() or reason


def read_or_told(name: str, data: bytes) -> tuple[str, str]:
    """The text of a copy, or why it cannot be read."""
    try:
        return extract(name, data, (URL,)).text, ""
    except UnreadableCopy as error:
        return "", str(error)


WORDS = st.lists(st.from_regex(r"[a-zäöé]{2,9}", fullmatch=True), min_size=8, max_size=30, unique=True)


@st.composite
def printed(draw: st.DrawFn, words: list[str]) -> str:
    """The words in lines, some broken by a hyphen, some letters as ligatures."""
    text = ""
    for word in words:
        cut = draw(st.integers(1, len(word) - 1))
        how = draw(st.sampled_from(["", "hyphen", "ligature", "soft"]))
        word = word[:cut] + "-\n" + word[cut:] if how == "hyphen" else word
        word = word[:cut] + "\u00ad" + word[cut:] if how == "soft" else word
        word = word.replace("fi", "ﬁ").replace("fl", "ﬂ") if how == "ligature" else word
        text += word + draw(st.sampled_from([" ", "\n", "  "]))
    return text


FORMATS: dict[str, Callable[[str], tuple[str, bytes]]] = {
    "text": lambda text: ("copy.txt", text.encode()),
    "html": lambda text: ("copy.html", f"<html><p>{text.replace('-' + chr(10), '-<br>')}".encode()),
    "pdf": lambda text: ("copy.pdf", pdf(text.translate({0xFB01: "fi", 0xFB02: "fl", 0xAD: None}))),
    "warc": lambda text: ("copy.warc", warc((URL, "text/plain; charset=utf-8", text.encode()))),
}


@given(st.data(), WORDS, st.sampled_from(sorted(FORMATS)))
@settings(max_examples=250, deadline=None)
def test_a_quote_in_a_copy_is_found_and_one_word_off_it_never_is(
    data: st.DataObject, words: list[str], form: str
) -> None:
    name, copy = FORMATS[form](data.draw(printed(words)))
    haystack = Haystack(extract(name, copy, (URL,)).text)
    first = data.draw(st.integers(0, len(words) - 4))
    quote = words[first : data.draw(st.integers(first + 4, len(words)))]
    assert haystack.look_for(" ".join(quote)).result == "found"
    at = data.draw(st.integers(1, len(quote) - 2))
    other = data.draw(st.from_regex(r"[a-z]{2,9}", fullmatch=True))
    assume(other not in words)
    off = {
        "another word": [*quote[:at], other, *quote[at + 1 :]],
        "a word left out": [*quote[:at], *quote[at + 1 :]],
        "a word put in": [*quote[:at], other, *quote[at:]],
        "a word twice": [*quote[:at], quote[at], *quote[at:]],
        "two words exchanged": [*quote[:at], quote[at + 1], quote[at], *quote[at + 2 :]],
        "two words as one": [*quote[:at], quote[at] + quote[at + 1], *quote[at + 2 :]],
    }
    for how, wrong in off.items():
        # Two words that a hyphen at a line's end joins may be read as one.
        if how == "two words as one" and quote[at] + quote[at + 1] in normalise(" ".join(words)).text:
            continue
        assert haystack.look_for(" ".join(wrong)).result == "not-found", how


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
NAMES = [*SMALL.split(), "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number: int) -> str:
    """The number in English words."""
    for scale, word in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = f" {'and ' if number % scale < 100 else ''}{spelt(number % scale)}" if number % scale else ""
            return f"{spelt(number // scale)} {word}{rest}"
    if number < 20:
        return NAMES[number]
    return TENS[number // 10 - 2] + (f"-{NAMES[number % 10]}" if number % 10 else "")


NUMBERS = st.one_of(
    st.integers(0, 130), st.integers(0, 9_999_999), st.sampled_from([100, 1_000, 1_200, 12_000, 100_000, 1_000_000])
)
SCRIPTS = {"latin": "0123456789", "arabic": "٠١٢٣٤٥٦٧٨٩", "persian": "۰۱۲۳۴۵۶۷۸۹", "bengali": "০১২৩৪৫৬৭৮৯"}


@st.composite
def dressed(draw: st.DrawFn, number: int) -> str:
    """The number as some newspaper sets it."""
    if draw(st.booleans()):
        return spelt(number)
    digits = f"{number:,}".replace(",", draw(st.sampled_from([",", ".", " ", "", "\u00a0", "\u202f", "٬", "’"])))
    return digits.translate(str.maketrans("0123456789", SCRIPTS[draw(st.sampled_from(sorted(SCRIPTS)))]))


def relations(number: int) -> list[int]:
    """Other numbers whose digits or words stand in this one's, or around them."""
    parts = [int(str(number)[:cut]) for cut in range(1, len(str(number)))]
    parts += [int(str(number)[cut:]) for cut in range(1, len(str(number)))]
    return [*parts, *(number * scale for scale in (10, 12, 100, 1_000)), *range(13), number // 1_000 * 1_000]


@given(st.data(), NUMBERS)
@settings(max_examples=300, deadline=None)
def test_a_number_is_found_in_every_dress_and_none_in_that_of_another(data: st.DataObject, number: int) -> None:
    words = data.draw(dressed(number))
    text = normalise(f"officials said {words} people had left").text
    assert list(number_places(text, Decimal(number)))
    for other in {*relations(number), data.draw(NUMBERS)} - {number}:
        assert not list(number_places(text, Decimal(other))), (other, words)


@given(st.data(), st.integers(1, 9_999_999))
@settings(max_examples=200, deadline=None)
def test_digits_that_were_said_are_read_whatever_their_script_and_groups(data: st.DataObject, number: int) -> None:
    words = data.draw(dressed(number))
    assume(not words[0].isalpha())
    assert plain_number(words) == number
