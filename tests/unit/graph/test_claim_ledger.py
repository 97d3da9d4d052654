"""What the claims of a page amount to, each proposition counted once."""

from content_samples import SOURCES, claim, ledger

REPORT = [{"source": "wire-report"}]


def test_a_tally_counts_propositions_sides_and_outlets_once() -> None:
    found = ledger(
        {
            "a": claim("ministry", reports=REPORT),
            "b": claim("spokesman", ("confirms", "a"), reports=REPORT),
            "c": claim("rebels", reports=[{"source": "radio-report"}]),
            "d": claim("wire"),
            "e": claim("spokesman", kind="forecast"),
        },
    )
    tally = found.tally(["a", "b", "c", "d", "e"])
    assert tally.claims == 5
    assert tally.by_status == {"claimed": 3, "reported": 1}
    assert (tally.single, tally.unstated) == (3, 1)
    assert tally.originators == ("ministry", "rebels")
    assert tally.outlets == ("wire", "radio")


def test_a_source_without_publisher_is_no_outlet() -> None:
    sources = {**SOURCES, "leaflet": {"type": "pamphlet", "title": "Leaflet"}}
    found = ledger({"a": claim("ministry", reports=[{"source": "leaflet"}])}, sources=sources)
    assert found.tally(["a"]).outlets == ()


def test_nothing_amounts_to_nothing() -> None:
    tally = ledger({}).tally([])
    assert (tally.claims, dict(tally.by_status), tally.originators, tally.outlets) == (0, {}, (), ())
