"""Plain text, and bytes to text: by mark, by what the copy declares, else UTF-8, else Windows-1252."""

import codecs
import re
import unicodedata

from briefings.verification.extract import Extract, UnreadableCopy, extract_of

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# As browsers read these labels (WHATWG Encoding).
_ALIASES = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_ALIASES |= {"iso-8859-9": "cp1254", "iso-8859-11": "cp874", "gb2312": "gb18030", "gbk": "gb18030"}
_ALIASES |= {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}
_KNOWN = re.compile(
    r"(?:utf-?8|(?:cp|windows-)125[0-8]|cp(?:874|932|949|866)|iso-8859-\d{1,2}|koi8-[ru]|gb18030|big5|euc-jp|iso-2022-jp)"
)
_ALLOWED_CONTROLS = "\t\n\r\f\v"
_GARBAGE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_NO_TEXT = "it is no text, HTML, PDF, WARC or WACZ"
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")


def plain_extract(data: bytes, declared: str = "") -> Extract:
    """The extract of a text file. Paragraphs are what blank lines part; in a text without any, each line is one."""
    text = decoded(data, declared).replace("\r\n", "\n").replace("\r", "\n").strip()
    if any(unicodedata.category(char) == "Cc" and char not in _ALLOWED_CONTROLS for char in text[:4096]):
        raise UnreadableCopy(_NO_TEXT)
    refuse_garbage(text)
    blocks = _PARAGRAPH.split(text)
    return extract_of(blocks if len(blocks) > 1 else text.split("\n"), "paragraph")


def refuse_garbage(text: str) -> None:
    """Raise `UnreadableCopy` for bytes that are no text.

    Of what people write, less than one character in a hundred is a control character or none of its encoding.
    """
    if len(_GARBAGE.findall(text)) > 3 + len(text) / 100:
        raise UnreadableCopy(_NO_TEXT)


def decoded(data: bytes, declared: str = "") -> str:
    """Bytes as text. `declared` is the encoding that the copy names; one that nobody knows is passed over."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    label = declared.strip().strip("\"'").lower()
    label = _ALIASES.get(label, label)
    if label and _KNOWN.fullmatch(label):
        return data.decode(label, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
