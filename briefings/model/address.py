"""Addresses on the web, parsed by the WHATWG's rules and refused where those rules would repair.

What a browser would strip, re-slash or re-encode in silence is an error here, so that the address an
editor reads is the one that a reader's browser visits. Only http, https and mailto are allowed.
"""

import ipaddress
import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from briefings.model.problem import wrong

SCHEMES = ("http", "https", "mailto")
_HINTS = {
    "unsafe-address": "only plain http, https and mailto addresses may be published",
    "bad-address": "write it as a browser shows it: https://example.org/page",
}
_MOST_CHARACTERS = 4096
Fault = tuple[str, str]
"""A problem code and a message."""


def address_problem(url: str) -> Fault | None:
    """What is wrong with an address: `unsafe-address` or `bad-address`, and why. None if nothing is."""
    if len(url) > _MOST_CHARACTERS:
        return "bad-address", f"the address is longer than {_MOST_CHARACTERS} characters"
    hidden = next((char for char in url if _is_hidden(char)), None)
    if hidden is not None:
        return "unsafe-address", f"the address contains {_named(hidden)}"
    scheme, colon, rest = url.partition(":")
    if not colon or re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*", scheme) is None:
        return "bad-address", "the address does not start with https://, http:// or mailto:"
    if scheme.lower() not in SCHEMES:
        return "unsafe-address", f"an address may not start with {scheme.lower()[:30]}:"
    if scheme.lower() == "mailto":
        return _characters(rest) or _mail(rest)
    if not rest.startswith("//"):
        return "bad-address", f"after {scheme}: two slashes are needed"
    authority, tail = _split(rest[2:])
    if "@" in authority:
        return "unsafe-address", "the address holds a user name or password before its host"
    return _authority(authority) or _characters(tail)


def shown_address(url: str) -> str:
    """The address as a reader should see it: a host in Unicode only where it cannot pass for another.

    Labels that mix scripts, or that look like Latin ones throughout, are shown in punycode. An address
    that `address_problem` refuses is shown with everything but ASCII escaped.
    """
    if address_problem(url) is not None:
        return "".join(char if "!" <= char <= "~" else ascii(char)[1:-1] for char in url)
    scheme, _, rest = url.partition(":")
    if scheme.lower() == "mailto":
        mailbox, at, host = rest.partition("?")[0].rpartition("@")
        return f"{scheme}:{mailbox}{at}{_shown_host(host)}{rest[len(mailbox + at + host) :]}"
    authority, tail = _split(rest[2:])
    if authority.startswith("["):
        return url
    host, colon, port = authority.partition(":")
    return f"{scheme}://{_shown_host(host)}{colon}{port}{tail}"


def _checked(url: str) -> str:
    problem = address_problem(url)
    if problem is not None:
        code, message = problem
        raise wrong(code, message, _HINTS[code])
    return url


WebAddress = Annotated[str, AfterValidator(_checked), WithJsonSchema({"type": "string", "format": "uri"})]
"""An address that may stand in a link: http, https or mailto, exactly as given."""


def _is_hidden(char: str) -> bool:
    """White space, controls, bidi controls and their like, half characters, and the backslash.

    The joiners U+200C and U+200D are letters' business in Persian and Indic paths, and stay.
    """
    if char == "\\" or char.isspace():
        return True
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp") and char not in "\u200c\u200d"


def _named(char: str) -> str:
    if char == "\\":
        return "a backslash"
    name = unicodedata.name(char, "a control character")
    return f"U+{ord(char):04X} ({name.lower()})"


def _split(text: str) -> tuple[str, str]:
    """Authority, and all from the first slash, question mark or number sign on."""
    end = min((place for place in map(text.find, "/?#") if place >= 0), default=len(text))
    return text[:end], text[end:]


_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


def _characters(text: str) -> Fault | None:
    """The WHATWG's URL code points: a valid address holds no others, though browsers put up with some."""
    for place, char in enumerate(text):
        if char == "%" and _ESCAPE.match(text, place) is None:
            return "bad-address", "a percent sign must be written %25"
        if not (char.isalnum() or char in "!$%&'()*+,-./:;=?@_~#" or (ord(char) >= 0xA0 and _is_sound(char))):
            return "bad-address", f'the character "{char}" must be written %{ord(char):02X}'
    if text.count("#") > 1:
        return "bad-address", "a second # must be written %23"
    return None


def _is_sound(char: str) -> bool:
    return ord(char) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(char) <= 0xFDEF


def _mail(text: str) -> Fault | None:
    mailboxes = text.partition("?")[0].partition("#")[0]
    mailbox, at, host = mailboxes.partition("@")
    if not mailbox or not at or "@" in host:
        return "bad-address", "mailto: needs one mailbox, as in mailto:desk@example.org"
    return _host(host)


def _authority(authority: str) -> Fault | None:
    if authority.startswith("["):
        literal, bracket, after = authority[1:].partition("]")
        if not bracket or (after and not after.startswith(":")) or not _is_ip(literal, 6):
            return "bad-address", "the IPv6 address in the host is not one"
        return _port(after)
    host, colon, port = authority.partition(":")
    return _host(host) or _port(colon + port)


def _port(text: str) -> Fault | None:
    """`text` is empty, or a colon and what follows it."""
    if text and not (re.fullmatch(r":[0-9]{1,5}", text) and int(text[1:]) <= 65535):
        return "bad-address", f'"{text[1:][:30]}" is not a port'
    return None


def _host(host: str) -> Fault | None:
    if not host:
        return "bad-address", "the address has no host"
    labels = host.removesuffix(".").split(".")
    if re.fullmatch(r"[0-9]+|0[xX][0-9A-Fa-f]*", labels[-1]):  # a browser reads such a host as a number
        return None if _is_ip(host, 4) else ("bad-address", f'"{host[:60]}" is not a plain IPv4 address')
    if len(host) > 254 or len(".".join(map(_ascii_label, labels))) > 253:
        return "bad-address", "the host is longer than 253 characters"
    return next((fault for fault in map(_label, labels) if fault is not None), None)


def _label(label: str) -> Fault | None:
    """One name between dots. Letters that a browser would change (ﬁ, Ａ, 。) are refused."""
    shown = f'"{label[:60]}"'
    if not label:
        return "bad-address", "the host has an empty part between its dots"
    if label.isascii():
        if re.fullmatch(r"[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?", label) is None:
            return "bad-address", f"{shown} cannot be part of a host"
        if label.lower().startswith("xn--") and _unicode_label(label) is None:
            return "bad-address", f"{shown} is not valid punycode"
    elif unicodedata.normalize("NFKC", label).lower() != label or not _is_name(label):
        return "bad-address", f"{shown} cannot be part of a host as it is written"
    if len(_ascii_label(label)) > 63:
        return "bad-address", f"{shown} is longer than 63 characters"
    return None


def _is_name(label: str) -> bool:
    edges_sound = not label.startswith("-") and not label.endswith("-")
    letters = all(char == "-" or unicodedata.category(char)[0] in "LMN" for char in label)
    return edges_sound and letters and unicodedata.category(label[0])[0] != "M"


def _is_ip(text: str, version: int) -> bool:
    try:
        return ipaddress.ip_address(text).version == version and "%" not in text
    except ValueError:
        return False


def _ascii_label(label: str) -> str:
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")


def _unicode_label(label: str) -> str | None:
    """A punycode label decoded; None if it is not the punycode of a name that could be written plainly."""
    try:
        name = label[4:].lower().encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return None
    sound = not name.isascii() and unicodedata.normalize("NFKC", name).lower() == name and _is_name(name)
    return name if sound and _ascii_label(name) == label.lower() else None


def _shown_host(host: str) -> str:
    labels = host.split(".")
    names = [_unicode_label(label) or label if label[:4].lower() == "xn--" else label for label in labels]
    last = next((name for name in reversed(names) if name), "")
    return ".".join(name if _is_plain(name, last) else _ascii_label(name) for name in names)


_WRITTEN_TOGETHER = tuple(
    frozenset(scripts.split()) for scripts in ("LATIN CJK HIRAGANA KATAKANA", "LATIN CJK BOPOMOFO", "LATIN CJK HANGUL")
)
_LOOK_LATIN = {  # letters of a script that most typefaces draw like Latin ones, as browsers list them
    "CYRILLIC": frozenset("асԁеһіјӏорԛѕԝхуъьҽпгѵѡвкмнтᴦ"),
    "GREEK": frozenset("αικνορτυωχγηβ"),
    "ARMENIAN": frozenset("ագզէլհյնոսւքօցճ"),
}
_LOOK_LIKE_MARKS = frozenset("ノ丿丶ー一")  # among Latin letters they pass for slash, comma and dash
_UNUSUAL_LATIN = frozenset("ıĸſŉɑɡɩ")


def _is_plain(name: str, last: str) -> bool:
    """Whether a label cannot be taken for another: one script (or scripts written together), not look-alikes.

    Look-alikes are no disguise under a top level of their own script (`.рф`).
    """
    if name.isascii():
        return True
    scripts = {_script(char) for char in name if char.isalpha()}
    if "" in scripts or any(unicodedata.name(char, "").startswith("COMBINING") for char in name):
        return False
    if any(not char.isascii() and unicodedata.category(char) == "Nd" for char in name):
        return False
    if len(scripts) > 1:
        disguised = "LATIN" in scripts and bool(_LOOK_LIKE_MARKS & set(name))
        return not disguised and any(scripts <= together for together in _WRITTEN_TOGETHER)
    script = next(iter(scripts), "")
    if script == "LATIN":  # beyond Latin Extended-A are phonetic letters that pass for plain ones
        return all(ord(char) <= 0x17F or 0x1E00 <= ord(char) <= 0x1EFF for char in name) and not (
            _UNUSUAL_LATIN & set(name)
        )
    disguised = {char for char in name if char.isalpha()} <= _LOOK_LATIN.get(script, frozenset())
    return not disguised or script == _script(last[0])


def _script(char: str) -> str:
    """The first word of a character's name, which is its script for letters; empty for an unnamed one."""
    word = unicodedata.name(char, "").replace("-", " ").partition(" ")[0]
    return "CJK" if word == "IDEOGRAPHIC" else word
