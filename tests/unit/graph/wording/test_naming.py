"""Who is named: in any script and spelling, by any of the names that are recorded, and never inside another word."""

from collections.abc import Mapping

import pytest
from content_samples import ACTORS, SOURCES, Records, claim, told

from briefings.graph.wording.folding import folded

CODE = "unattributed-claim"


def alone(actor: Mapping[str, object], sentence: str, code: str = CODE, language: str | None = None) -> list[str]:
    """What is told of a sentence that links to a claim of this one actor."""
    actors: Records = {**ACTORS, "who": {"type": "government-body", **actor}}
    day = {"situation": "s", "title": "D", "published": "2024-12-02", "summary": sentence, "highlights": [sentence]}
    return told(
        code,
        "",
        situations={"s": {"title": "S"}},
        claims={"c": claim("who", verb="said", reports=[{"source": "wire-report"}])},
        actors=actors,
        sources=SOURCES,
        briefings={"day": {**day, **({"language": language} if language else {})}},
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("المرصد", "المرصد"),
        ("وزارة الأشغال", "وِزارة الأشغال"),
        ("وزارة الأشغال", "وزارة الاشغال"),
        ("سازمان آب ایران", "سازمان آب ايران"),
        ("می‌رود", "می\u2060‌رود"),
        ("المرصد", "\u2068المرصد\u2069"),
        ("المرصد", "المـــرصد"),
        ("Обсерватория", "обсерватория"),
        ("Ёлка", "Елка"),
        ("Обсерватория", "«Обсерватория»"),
        ("המצפה", "הַמִּצְפֶּה"),
        ("Médecins du Fleuve", "Medecins du Fleuve"),
        ("Médecins du Fleuve", "Me\u0301decins du Fleuve"),
        ("Yıldız Vakfı", "Yildiz Vakfi"),
        ("Łódź Board", "Lodz Board"),
        ("河川局", "河川局"),
    ],
)
def test_a_name_is_known_in_its_script_and_in_other_spellings(name: str, written: str) -> None:
    assert alone({"name": name}, f"For {written} the bridge [was closed](claim:c).") == []


@pytest.mark.parametrize(
    "actor",
    [
        {"name": "المرصد", "aliases": ["Flood Watch"]},
        {"name": "المرصد", "names": {"en": "Flood Watch"}},
        {"name": "Flood Watch", "names": {"ar": "المرصد"}},
    ],
)
def test_every_name_that_is_recorded_counts(actor: dict[str, object]) -> None:
    assert alone(actor, "For Flood Watch the bridge [was closed](claim:c).") == []
    assert alone(actor, "For the River Watch the bridge [was closed](claim:c).") != []


def test_a_person_is_known_by_the_surname_of_each_name() -> None:
    person: dict[str, object] = {
        "name": "Адам Рид",
        "type": "person",
        "aliases": ["Adam Reed", "Head of Works"],
        "names": {"ar": "آدم ريد"},
    }
    for surname in ("Рид", "Reed", "ريد"):
        assert alone(person, f"For {surname} the bridge [was closed](claim:c).") == [], surname
    assert alone(person, "At the Works the bridge [was closed](claim:c).") != []


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("monitor", "the monitor"),
        ("medium", "the newspaper"),
        ("government-body", "the authorities"),
        ("rebel-group", "the rebels"),
    ],
)
def test_who_has_no_english_name_is_named_by_what_they_are(kind: str, words: str) -> None:
    code = "single-originator-highlight"
    assert alone({"name": "المرصد", "type": kind}, f"For {words} the bridge [was closed](claim:c).", code) == []
    assert alone({"name": "المرصد", "type": kind}, "At noon the bridge [was closed](claim:c).", code) != []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("مرصد", "المرصدية"),
        ("Мост", "Мостовой"),
        ("RF", "RFK"),
        ("Nar", "Narva"),
        ("מצפה", "המצפהים"),
        ("Ana", "Ana\u0301lia"),
    ],
)
def test_a_name_inside_another_word_names_nobody(name: str, other: str) -> None:
    assert alone({"name": name}, f"In {other} the bridge [was closed](claim:c).") != []


@pytest.mark.parametrize("language", ["ar", "fa", "he", "ru", "fr", "zh-Hans"])
@pytest.mark.parametrize("code", [CODE, "vague-attribution", "verb-stronger-than-status", "likelihood-with-confidence"])
def test_no_rule_for_english_looks_at_texts_in_another_language(language: str, code: str) -> None:
    text = "Sources say it is likely, with high confidence, and confirmed that the bridge [was closed](claim:c)."
    assert alone({"name": "X"}, text, code, language) == []


def test_a_sentence_in_another_script_is_no_english_whatever_its_record_says() -> None:
    assert alone({"name": "X"}, "أُغلق الجسر [يوم الاثنين](claim:c).") == []
    assert alone({"name": "X"}, "Мост [закрыт](claim:c). The bridge [was closed](claim:c).") != []


def test_case_stays_so_that_an_acronym_is_not_a_word() -> None:
    assert folded("WHO who Où") == "WHO who Ou"
