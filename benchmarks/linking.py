"""A made ledger of claims in, the time and memory of linking it, and how well it is linked, out.

    python benchmarks/linking.py [--claims 100000] [--more 500] [--seed 1]

The maker draws incidents of a war that goes on at one pace: a thousand claims a fortnight in one country of forty
towns in eight provinces, so that a larger ledger is a longer one. An incident has a day, a town, a type, two parties, a
toll of killed and wounded, and eight names (of persons, streets, units) that only its reports have. One to eight
reports tell of it, within days. In every report each field is disturbed for itself:

- the day is missing, a day off, or a stretch of three days (15 in 100 each for the first and last, 10 for the second);
- the place is missing, its province alone, or a point up to 4 km away (10, 15 and 30 in 100);
- the type is another of its family (20), the parties swap or one is missing (10 and 30);
- the toll is missing, rounded down with "at least", or up to a third off (15, 15 and 20);
- each of the names stands in a report with even odds, and one in ten is misspelt; two more are noise.

Each telling has one event, its killed, its wounded. One report in five also tells of a second incident. Linking runs on
two threads, in a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import argparse
import datetime
import random
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from warledger.incidents.filing.filed import Filed
from warledger.incidents.linking import link
from warledger.incidents.state import Linking
from warledger.records import Claim, Place, Span

#: Claims in fourteen days, towns, provinces, names of an incident.
PACE, TOWNS, PROVINCES, NAMES = 1000, 40, 8, 8
#: What is to be reached: seconds and gigabytes for 100,000 claims, growth from a tenth, seconds for 500 more.
MOST_SECONDS, MOST_MEMORY, MOST_GROWTH, MOST_MORE = 180.0, 4.0, 13.0, 5.0
_FAMILIES = (("bombing", "suicide_bombing"), ("airstrike", "shelling"), ("shooting", "clash", "ground_assault"))
_PARTIES = [f"Party {letter}" for letter in "ABCDEFGHIJKL"]
_FIRST = datetime.date(2015, 1, 1)


@dataclass(frozen=True)
class Truth:
    """An incident as it was.

    Attributes:
        day: Days after the first.
        town: Number of its town.
        event: Type.
        parties: Two.
        killed: Toll.
        wounded: Toll.
        names: That only its reports have.
    """

    day: int
    town: int
    event: str
    parties: tuple[str, str]
    killed: int
    wounded: int
    names: tuple[str, ...]


def ledger(claims: int, seed: int) -> tuple[list[tuple[Filed, list[Claim]]], dict[str, int]]:
    """Reports with about so many claims, and the incident of each claim."""
    draw = random.Random(seed)
    towns = [(34 + draw.random() * 3, 36 + draw.random() * 5, i % PROVINCES) for i in range(TOWNS)]
    out: list[tuple[Filed, list[Claim]]] = []
    true: dict[str, int] = {}
    waiting: list[tuple[int, Truth]] = []
    made = number = 0
    while made < claims:
        day = int(made / PACE * 14)
        truth = _truth(draw, number, day)
        for _ in range(min(8, 1 + int(draw.expovariate(0.5)))):
            told = [(number, truth)]
            if waiting and draw.random() < 0.2:
                told.append(draw.choice(waiting[-20:]))
            filed, some = _report(draw, len(out), told, towns)
            out.append((filed, [claim for _, claim in some]))
            true |= {claim.claim: incident for incident, claim in some}
            made += len(some)
        waiting.append((number, truth))
        number += 1
    return out, true


def _truth(draw: random.Random, number: int, day: int) -> Truth:
    family = draw.choice(_FAMILIES)
    first, second = draw.sample(_PARTIES, 2)
    return Truth(
        day=day,
        town=draw.randrange(TOWNS),
        event=draw.choice(family),
        parties=(first, second),
        killed=int(draw.paretovariate(1.1)) % 120,
        wounded=int(draw.paretovariate(0.9)) % 200,
        names=tuple(f"name{number}x{i}" for i in range(NAMES)),
    )


def _report(
    draw: random.Random, number: int, told: list[tuple[int, Truth]], towns: list[tuple[float, float, int]]
) -> tuple[Filed, list[tuple[int, Claim]]]:
    name = f"made-{number}"
    published = _FIRST + datetime.timedelta(days=told[0][1].day + draw.randrange(4))
    words: dict[str, tuple[int, ...]] = {}
    some: list[tuple[int, Claim]] = []
    for at, (incident, truth) in enumerate(told):
        start = at * 1000
        some += [(incident, claim) for claim in _claims(draw, name, truth, start, towns)]
        for word in truth.names:
            if draw.random() < 0.5:
                words[word if draw.random() < 0.9 else f"{word}y{number}"] = (start + 10,)
    words |= {f"noise{draw.randrange(5000)}": (10,) for _ in range(2)}
    return Filed(report=name, outlet=f"Outlet {number % 30}", date=published, length=2000, words=words), some


def _claims(
    draw: random.Random, report: str, truth: Truth, start: int, towns: list[tuple[float, float, int]]
) -> Iterator[Claim]:
    place, (first, last, prec) = _place(draw, truth, towns), _days(draw, truth)
    event = truth.event
    if draw.random() < 0.2:
        event = draw.choice(next(f for f in _FAMILIES if event in f))
    agent, side = truth.parties if draw.random() > 0.1 else truth.parties[::-1]
    common = {
        "report": report, "coder": "made", "rule": "made", "confidence": 1.0, "event": event, "place": place,
        "start": first, "end": last, "date_prec": prec, "agent": agent if draw.random() > 0.3 else None,
        "side": side if draw.random() > 0.3 else None, "source": f"Source {draw.randrange(12)}",
    }  # fmt: skip
    head = f"c_{report}_{start}"
    yield Claim(claim=head, evidence={"event": (Span(start, start + 10),)}, **common)
    for effect, number in (("killed", truth.killed), ("wounded", truth.wounded)):
        bounds = _bounds(draw, number)
        if bounds is not None:
            spans = {"figure": (Span(start + 20, start + 30),)}
            yield Claim(
                claim=f"{head}_{effect}",
                effect=effect,
                of=head,
                low=bounds[0],
                high=bounds[1],
                evidence=spans,
                **common,
            )


def _place(draw: random.Random, truth: Truth, towns: list[tuple[float, float, int]]) -> Place | None:
    lat, lon, province = towns[truth.town]
    chance = draw.random()
    if chance < 0.1:
        return None
    area = {"admin1": f"Province {province}", "country": "SY"}
    if chance < 0.25:
        return Place(text="province", name=f"Province {province}", lat=35.0, lon=38.0, where_prec=4, **area)
    if chance < 0.55:
        lat, lon = lat + draw.uniform(-0.035, 0.035), lon + draw.uniform(-0.035, 0.035)
    return Place(text="town", name=f"Town {truth.town}", lat=lat, lon=lon, where_prec=1, **area)


def _days(draw: random.Random, truth: Truth) -> tuple[datetime.date | None, datetime.date | None, int | None]:
    day, chance = _FIRST + datetime.timedelta(days=truth.day), draw.random()
    if chance < 0.15:
        return None, None, None
    if chance < 0.25:
        day += datetime.timedelta(days=draw.choice((-1, 1)))
    if chance > 0.85:
        return day - datetime.timedelta(days=1), day + datetime.timedelta(days=1), 2
    return day, day, 1


def _bounds(draw: random.Random, number: int) -> tuple[int, int | None] | None:
    chance = draw.random()
    if number == 0 or chance < 0.15:
        return None
    if chance < 0.3:
        return max(1, number // 10 * 10), None
    if chance < 0.5:
        number = max(1, round(number * draw.uniform(0.67, 1.33)))
    return number, number


def pairwise(linked: Linking, true: dict[str, int]) -> tuple[float, float]:
    """Precision and recall of the pairs of tellings that are in one incident."""
    telling_of = {t: true[told.claims[0]] for t, told in linked.tellings.items() if told.claims}
    sizes: dict[int, int] = defaultdict(int)
    for incident in telling_of.values():
        sizes[incident] += 1
    right = found = 0
    for group in linked.incidents.values():
        some: dict[int, int] = defaultdict(int)
        for telling in group:
            if telling in telling_of:
                some[telling_of[telling]] += 1
        found += sum(some.values()) * (sum(some.values()) - 1) // 2
        right += sum(n * (n - 1) // 2 for n in some.values())
    pairs = sum(n * (n - 1) // 2 for n in sizes.values())
    return right / max(found, 1), right / max(pairs, 1)


def measure(claims: int, more: int, seed: int) -> None:
    """Make, link, add, print: in this process."""
    reports, true = ledger(claims + more, seed)
    count = 0
    at = len(reports)
    while count < more:
        at -= 1
        count += len(reports[at][1])
    start = time.perf_counter()
    linked = link(reports[:at])
    seconds = time.perf_counter() - start
    start = time.perf_counter()
    added = link(reports[at:], before=linked)
    adding = time.perf_counter() - start
    precision, recall = pairwise(added, true)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**30 if sys.platform == "darwin" else 2**20)
    print(
        f"{seconds:.2f} {adding:.2f} {memory:.2f} {len(added.tellings)} {len(added.incidents)} "
        f"{precision:.3f} {recall:.3f}",
        flush=True,
    )


def main() -> None:
    """Measure a tenth of the ledger, then the whole, each in a process of its own; print both beside the goals."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--claims", type=int, default=100_000, metavar="N")
    parser.add_argument("--more", type=int, default=500, metavar="N", help="claims that are added afterwards")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--here", action="store_true", help="measure --claims once, in this process")
    chosen = parser.parse_args()
    if chosen.here:
        return measure(chosen.claims, chosen.more, chosen.seed)
    times = []
    for claims in (chosen.claims // 10, chosen.claims):
        options = ["--claims", str(claims), "--more", str(chosen.more), "--seed", str(chosen.seed), "--here"]
        run = subprocess.run([sys.executable, __file__, *options], check=True, capture_output=True, text=True)
        seconds, adding, memory, tellings, incidents, precision, recall = run.stdout.split()
        times.append(float(seconds))
        print(f"{claims} claims, {tellings} tellings, {incidents} incidents")
        print(f"  linked            {seconds} s  (at most {MOST_SECONDS:.0f} for 100,000)")
        print(f"  peak memory       {memory} GB  (at most {MOST_MEMORY:.0f})")
        print(f"  {chosen.more} more added    {adding} s  (at most {MOST_MORE:.0f})")
        print(f"  pairs: precision {precision}, recall {recall}", flush=True)
    print(f"time grows          {times[1] / times[0]:.1f} times from a tenth to the whole  (at most {MOST_GROWTH:.0f})")
    return None


if __name__ == "__main__":
    main()
