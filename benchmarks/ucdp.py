"""Conflict events of UCDP GED (CSV with HXL tags) as the content of one situation, to test and measure with.

    python benchmarks/ucdp.py CSV OUT            write the content folder OUT
    python benchmarks/ucdp.py CSV OUT --report   … and count what its multi-source events rest on

What a row says becomes records, what it does not say stays absent. Four readings are ours:

- `source_original`, where the information comes from by UCDP's codebook, asserts; its verb is not coded, so `said`.
  Each originator of an event gets its claim with the row's figures, joined by `confirms`: UCDP does not code who
  gave which number. A police or an official without a name is an unnamed party.
- Where no originator is coded, the outlets speak in their own voice.
- State bodies that the table below names are part of their government; portals that compile press reports relay.
- Coders' abbreviations of outlets, and dates without a year, are read as `citations.py` says.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ged import Row, read, write

from briefings.graph.ledger import Ledger
from briefings.settings import Settings
from briefings.site import examine


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("csv", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    rows = read(options.csv)
    imported = write(rows, options.out)
    print(f"{len(rows)} events, {sum(map(len, imported.shelves.values()))} records in {options.out}")
    if options.report:
        print(report(rows, options.out))


def report(rows: list[Row], folder: Path) -> str:
    """What the events rest on, by the ledger of the product."""
    examined = examine(Settings(content_dir=folder))
    ledger = Ledger(examined.graph)
    counted = Counter((finding.severity.value, finding.code) for finding in examined.verdict.findings)
    coded = {
        f"ged-{row['id']}" for row in rows if row["number_of_sources"].isdigit() and int(row["number_of_sources"]) > 1
    }
    documents = {event for event in examined.graph.corpus.events if _documents(ledger, event) > 1}
    problems = [f"{code} ({severity}) {number}" for (severity, code), number in sorted(counted.items())]
    lines = [
        f"problems: {', '.join(problems) or 'none'}",
        f"events: {len(examined.graph.corpus.events)}",
        *_tally(ledger, "number_of_sources of 2 or more", coded),
        *_tally(ledger, "2 or more documents in source_article", documents),
        *_tally(ledger, "either", coded | documents),
        *_tally(ledger, "all events", set(examined.graph.corpus.events)),
    ]
    return "\n".join(lines)


def _documents(ledger: Ledger, event: str) -> int:
    claims = [ledger.graph.corpus.claims[claim] for claim in ledger.attesting(event)]
    return len({report.source for claim in claims for report in claim.reports})


def _tally(ledger: Ledger, name: str, events: set[str]) -> Iterator[str]:
    groups = [ledger.group(claims[0]) for event in sorted(events) if (claims := ledger.attesting(event))]
    originators = Counter(min(len(group.originators), 2) for group in groups)
    unnamed = sum(1 for group in groups if not group.originators and group.unnamed)
    outlets = Counter(len(group.outlets) for group in groups)

    def share(count: int) -> str:
        return f"{count:4}  {100 * count / len(events):5.1f} %" if events else f"{count:4}"

    yield f"{name}: {len(events)}"
    yield f"  two or more named originators   {share(originators[2])}"
    yield f"  one named originator            {share(originators[1])}"
    yield f"  no named originator             {share(originators[0])}"
    yield f"    of these an unnamed party     {share(unnamed)}"
    yield f"    of these not stated at all    {share(originators[0] - unnamed)}"
    yield f"  read in one outlet              {share(outlets[1])}"
    yield f"  no claim attests                {share(len(events) - len(groups))}"


if __name__ == "__main__":
    main()
