"""Who a row of UCDP GED says that its information comes from: `source_original`, read into parties."""

import re
from collections.abc import Iterable, Iterator

from citations import OUTLETS, canonical

NOT_STATED = frozenset({"", "not given", "not specified", "see what", "aggregation event"})
BODIES: tuple[tuple[str, str, str, str], ...] = (
    (r"\bRAB\b|Rapid Action Battalion", "Rapid Action Battalion", "state-forces", "Government of Bangladesh"),
    (r"\bBDR\b|Bangladesh Rifles", "Bangladesh Rifles", "state-forces", "Government of Bangladesh"),
    (r"Dhaka Metropolitan Police", "Dhaka Metropolitan Police", "state-forces", "Government of Bangladesh"),
    (r"\bCTTC\b|Counter-?Terrorism Police Unit", "Counter-Terrorism and Transnational Crime Unit", "state-forces",
     "Government of Bangladesh"),
    (r"Home Minist(?:ry|er)", "Ministry of Home Affairs of Bangladesh", "government-body", "Government of Bangladesh"),
    (r"\b(?:IS|ISIS|Islamic State)\b|Amaq", "IS", "rebel-group", ""),
    (r"\bSITE\b", "SITE Intelligence Group", "medium", ""),
    (r"\bBNP\b", "Bangladesh Nationalist Party", "organisation", ""),
    (r"Jamaat-[ie]-Islami", "Jamaat-e-Islami", "organisation", ""),
    (r"\bRSS\b", "Rashtriya Swayamsevak Sangh", "organisation", ""),
    (r"Ain o Salish Kendra", "Ain o Salish Kendra", "organisation", ""),
    (r"(?i)human rights watch", "Human Rights Watch", "organisation", ""),
    (r"\bAI\b|Amnesty International", "Amnesty International", "organisation", ""),
    (r"\bOdhikar\b", "Odhikar", "organisation", ""),
)  # fmt: skip
"""Pattern in `source_original`, name, type, the government that it is part of."""
_TITLES = frozenset({"Brig", "Brigadier", "Chief", "Colonel", "Commissioner", "Director", "Gen", "General", "Major"})
_TITLES |= {"Minister", "Operations"}
_PERSON = re.compile(r"(?:[A-Z][\w.'-]*\s+)+[A-Z][\w.'-]*$")
RELAYED = re.compile(r'as reported by .*?"([^"]+)"')


def parties_in(text: str, sides: Iterable[str]) -> Iterator[str]:
    """The parties that `source_original` lists, in its order; who is described after a comma is not a second one."""
    kept = {f"\0{number}\0": side for number, side in enumerate(sides) if re.search("[,;/]| and ", side)}
    for mark, side in kept.items():
        text = text.replace(side, mark)
    pieces: list[str] = []
    for piece in re.split(r"[\n;,/]| and (?=[a-z])", text):
        words = re.sub(r" said$", "", " ".join(piece.split()).strip(" .\"'"))
        for mark, side in kept.items():
            words = words.replace(mark, side)
        described = pieces and re.match(r"[a-z]", words) and _is_person(pieces[-1])
        if described:
            pieces[-1] = f"{words} {pieces[-1]}"
        elif words.casefold() not in NOT_STATED:
            pieces.append(words)
    yield from pieces


def outlet_in(words: str) -> str:
    """The outlet that the words are, and nothing else."""
    if described := re.fullmatch(r"([A-Z].+?) \([^)]*newspaper\)", words):
        return canonical(described[1])
    name = canonical(re.sub(r" correspondent$", "", words))
    media = {outlet for outlet, (kind, _) in OUTLETS.items() if kind in ("medium", "news-agency")}
    found = name if name in OUTLETS else canonical(f"The {name.removeprefix('the ')}")
    return found if found in media else ""


def _is_person(words: str) -> bool:
    known = outlet_in(words) or any(re.search(pattern, words) for pattern, *_ in BODIES)
    return not known and person_in(words) == words


def person_in(words: str) -> str:
    """The name at the end: two words or more with capitals, after titles."""
    found = _PERSON.search(words)
    names = found.group().split() if found else []
    last_title = max((at for at, name in enumerate(names) if name in _TITLES), default=-1)
    names = names[last_title + 1 :]
    return " ".join(names) if len(names) >= 2 else ""
