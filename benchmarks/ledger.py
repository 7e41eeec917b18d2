"""Made claims in, the time that each filter and each grouping takes on a ledger of them out.

    python benchmarks/ledger.py [--claims 100000] [--runs 5] [--seed 3] [--ledger made.db] [--only place]

The data is made up by a seeded generator: ten claims a report, one event and nine figures, a third of them parts of
another; 40 actors, 60 sources, 20 outlets, 1,500 places in 80 provinces of 8 countries, days in four years, one report
in fifty in a second version, one in twenty coded by a second run too. Names are numbered ("Town 17"), so that nobody
takes them for real ones. With --ledger the file is kept, and used again; --only asks what has this word in its name.

Each filter is asked with a value that it would be asked with: how many claims pass is counted, and the first hundred
are read as records, evidence and all. Each grouping is asked over all claims. Printed are the medians beside what they
should be at most for 100,000 claims: 0.3 seconds a filter, 1 second a grouping. Seconds of the processor are the
measure, for SQLite works in this process and they don't rest on what else the machine does; seconds by the clock stand
beside them. Exit code 1 where one is slower.
"""

from __future__ import annotations

import argparse
import datetime
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from warledger.ledger import Ledger, Run
from warledger.records import Claim, Place, Report, Span
from warledger.terms import categories, effects, events, source_kinds
from warledger.terms.filters import GROUPS, filters_of

CLAIMS_A_REPORT = 10
COUNTRIES = ("SY", "AF", "MM", "SD", "CO", "IQ", "ML", "YE")
FIRST_DAY = datetime.date(2018, 1, 1)
DAYS = 4 * 365
#: Most seconds for 100,000 claims.
MOST = {"filter": 0.3, "grouping": 1.0}
#: Claims read as records for each filter: what a screen or a page shows.
SHOWN = 100

#: A value for each filter of claims, as somebody would ask.
VALUES: dict[str, Any] = {
    "effect": "killed",
    "event": "bombing",
    "actor": "Force 7",
    "side": "Force 7",
    "agent": "Force 7",
    "target": "civilians",
    "source": "Monitor 3",
    "source_kind": "monitor",
    "outlet": "Wire 5",
    "place": "Province 12",
    "country": "SY",
    "since": "2020-03-01",
    "until": "2019-06",
    "published_since": "2021",
    "published_until": "2018-06",
    "date_prec": "1-2",
    "where_prec": "1",
    "category": "civilian",
    "demographic": "children",
    "status": "denied",
    "scope": "background",
    "confidence": 0.9,
    "run": "2",
    "report": "made-77",
    "claim": "c_77_3",
    "invented": True,
    "text": "shelling near bridge",
    "report_text": "hospital market",
}
#: Values of filters of reports that mean something else there.
REPORT_VALUES: dict[str, Any] = {"language": "en"}

WORDS = "shelling raid bridge market hospital convoy checkpoint school village road camp depot border ridge".split()


def made_reports(count: int, dice: random.Random) -> Iterator[tuple[Report, list[Claim]]]:
    """Reports with their claims.

    Args:
        count: How many.
        dice: What decides everything.
    """
    for number in range(count):
        words = [dice.choice(WORDS) for _ in range(300)]
        text = f"Made report {number}. " + " ".join(words)
        day = FIRST_DAY + datetime.timedelta(days=dice.randrange(DAYS))
        report = Report(
            id=f"made-{number}",
            text=text,
            outlet=f"Wire {dice.randrange(20)}",
            date=day,
            title=f"{words[0]} near {words[1]}",
            language="en",
            invented=True,
        )
        yield report, list(made_claims(number, report, dice))


def made_claims(number: int, report: Report, dice: random.Random) -> Iterator[Claim]:
    """An event and its figures."""
    assert report.date is not None
    event = dice.choice(tuple(events()))
    town = dice.randrange(1500)
    place = Place(
        text=f"Town {town}",
        name=f"Town {town}",
        id=f"made:{town}",
        lat=town % 60 + 0.5,
        lon=town % 90 + 0.5,
        admin1=f"Province {town % 80}",
        admin2=f"District {town % 400}",
        country=COUNTRIES[town % 80 % 8],
        where_prec=dice.choice((1, 1, 2, 3)),
    )
    start = report.date - datetime.timedelta(days=dice.randrange(3))
    end = start + datetime.timedelta(days=dice.choice((0, 0, 0, 2, 6)))
    for at in range(CLAIMS_A_REPORT):
        low = dice.randrange(1, 60)
        begin = dice.randrange(20, 1500)
        yield Claim(
            claim=f"c_{number}_{at}",
            report=report.id,
            outlet=report.outlet,
            coder="made 1",
            rule="made",
            confidence=round(dice.random(), 2),
            effect=dice.choice(tuple(effects())) if at else None,
            event=event,
            of=f"c_{number}_0" if at else None,
            part_of=f"c_{number}_{at - 1}" if at > 1 and dice.random() < 1 / 3 else None,
            low=low if at else None,
            high=dice.choice((None, low, low + 5)) if at else None,
            scope=dice.choice(("event", "event", "event", "background")),
            status=dice.choice(("asserted", "asserted", "asserted", "asserted", "uncertain", "denied")),
            counted="people",
            category=dice.choice(tuple(categories())),
            demographic=dice.choice((None, None, None, "children")),
            side=dice.choice((None, f"Force {dice.randrange(40)}")),
            agent=dice.choice((None, f"Force {dice.randrange(40)}")),
            target="civilians" if dice.random() < 0.2 else None,
            source=dice.choice((None, f"Monitor {dice.randrange(60)}")),
            source_kind=dice.choice(tuple(source_kinds())),
            place=place,
            start=start,
            end=end,
            date_prec=1 if start == end else 2,
            invented=True,
            evidence={
                "figure" if at else "event": (Span(begin, begin + 60),),
                "counted": (Span(begin, begin + 10),),
                "date": (Span(3, 9),),
            },
        )


def fill(ledger: Ledger, count: int, seed: int) -> None:
    """Keep made reports: one in twenty is coded by two runs, one in fifty comes again with another text."""
    first, second = Run(coder="made 1", version="1"), Run(coder="made 2", version="2")
    for number, (report, found) in enumerate(made_reports(count, random.Random(seed))):
        if number == 0:
            ledger.keep(report, found, run=first)
            ledger.keep(report, found, run=second)
        ledger.keep(report, found, run=first)
        if number % 20 == 0:
            ledger.keep(report, found, run=second)
        if number % 50 == 0:
            ledger.keep(report.model_copy(update={"text": report.text + " More."}), found, run=first)


def median_time(ask: Callable[[], Any], runs: int) -> tuple[float, float]:
    """Seconds of the processor and by the clock that a question takes, of several runs; the first one only warms up."""
    ask()
    times = []
    for _ in range(runs):
        begun = time.process_time(), time.perf_counter()
        ask()
        times.append((time.process_time() - begun[0], time.perf_counter() - begun[1]))
    processor, clock = zip(*times, strict=True)
    return statistics.median(processor), statistics.median(clock)


def questions(ledger: Ledger) -> Iterator[tuple[str, str, Callable[[], Any]]]:
    """Kind, name and what asks it."""
    for filter in filters_of("claims"):
        found = ledger.claims(**({filter.name: VALUES[filter.name]} if filter.name in VALUES else {}))
        yield "filter", f"claims, {filter.name}", lambda found=found: (found.count(), list(found.limit(SHOWN)))
    for filter in filters_of("reports"):
        value = REPORT_VALUES.get(filter.name, VALUES.get(filter.name))
        these = ledger.reports(**{filter.name: value})
        yield "filter", f"reports, {filter.name}", lambda these=these: (these.count(), list(these.limit(SHOWN)))
    for key in GROUPS:
        yield "grouping", f"group by {key}", lambda key=key: ledger.claims().group_by(key)


def main() -> int:
    """Make the ledger, ask everything, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--only", default="", metavar="WORD")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.ledger or Path(folder) / "made.db"
        new = not path.exists()
        with Ledger.open(path, create=True) as ledger:
            if new:
                begun = time.perf_counter()
                fill(ledger, given.claims // CLAIMS_A_REPORT, given.seed)
                print(f"made in {time.perf_counter() - begun:.0f} s")
            print(f"{ledger.claims().count()} claims, {path.stat().st_size / 1e6:.0f} MB")
            slow = 0
            for kind, name, ask in questions(ledger):
                if given.only not in name:
                    continue
                seconds, clock = median_time(ask, given.runs)
                late = seconds > MOST[kind]
                slow += late
                end = "  TOO SLOW" if late else ""
                print(f"{name:32} {seconds:6.3f} s  {clock:6.3f} by the clock  (at most {MOST[kind]}){end}", flush=True)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
