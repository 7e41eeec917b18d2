"""Reports and claims from lines that an analyst can read.

A report is "ID OUTLET DAY"; each of its tellings one line:

    bombing 2021-03-04 Orrin killed 12 wounded 30+ target civilians weapon car by North names halim,zorat

Bounds: 12 exactly, 12+ at least, ..12 up to, ~12 about. "SOURCE: " in front of a number gives it a source.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from warledger.incidents.filing.filed import Filed
from warledger.records import Claim, Place, Span

#: Invented towns: Orrin and its suburb Vessa, Tarm two hours away, all in Kessel; Ulm Dor in another province;
#: Marn, a village on no map, has the middle of its province; Aldi and Sova, quarters of Orrin, have Orrin's point.
TOWNS = {
    "Orrin": Place(text="Orrin", name="Orrin", lat=33.0, lon=40.0, admin1="Kessel", country="SY", where_prec=1),
    "Vessa": Place(text="Vessa", name="Vessa", lat=33.04, lon=40.05, admin1="Kessel", country="SY", where_prec=1),
    "Tarm": Place(text="Tarm", name="Tarm", lat=33.9, lon=40.6, admin1="Kessel", country="SY", where_prec=1),
    "Ulmdor": Place(text="Ulm Dor", name="Ulm Dor", lat=36.5, lon=42.0, admin1="Dorrey", country="SY", where_prec=1),
    "Kessel": Place(text="Kessel", name="Kessel", lat=33.4, lon=40.3, admin1="Kessel", country="SY", where_prec=4),
    "Marn": Place(text="Marn", name="Marn", lat=33.4, lon=40.3, admin1="Kessel", country="SY", where_prec=4),
    "Aldi": Place(text="Aldi", name="Aldi", lat=33.0, lon=40.0, admin1="Kessel", country="SY", where_prec=2),
    "Sova": Place(text="Sova", name="Sova", lat=33.0, lon=40.0, admin1="Kessel", country="SY", where_prec=2),
    "nowhere": None,
}
EFFECTS = ("killed", "wounded", "casualties", "captured", "destroyed")
_BOUNDS = re.compile(r"(?P<about>~)?(?P<upto>\.\.)?(?P<number>\d+)(?P<more>\+)?$")


@dataclass
class Told:
    """A report with its claims."""

    filed: Filed
    claims: list[Claim]


def bounds(text: str) -> dict[str, object]:
    match = _BOUNDS.match(text)
    assert match, text
    number = int(match["number"])
    return {
        "low": None if match["upto"] else number,
        "high": None if match["more"] else number,
        "approx": bool(match["about"]),
    }


def report(head: str, *lines: str, copy_of: Told | None = None) -> Told:
    """A report and its claims."""
    name, outlet, day = head.split()
    words: dict[str, tuple[int, ...]] = {}
    claims: list[Claim] = []
    for at, line in enumerate(lines):
        claims += _claims(name, outlet, at * 2000, line, words)
    filed = Filed(
        report=name,
        outlet=None if outlet == "-" else outlet,
        date=datetime.date.fromisoformat(day),
        length=4000,
        words=words,
        fingerprint=copy_of.filed.fingerprint if copy_of else None,
    )
    return Told(filed, claims)


def _claims(name: str, outlet: str, start: int, line: str, words: dict[str, tuple[int, ...]]) -> list[Claim]:
    tokens = line.split()
    event, day, town = tokens[:3]
    days = [datetime.date.fromisoformat(d) for d in day.split("/")] if day != "-" else []
    common: dict[str, object] = {
        "report": name, "outlet": outlet, "coder": "test", "rule": "test", "confidence": 0.9, "event": event,
        "place": TOWNS[town], "start": days[0] if days else None, "end": days[-1] if days else None,
        "date_prec": (1 if len(days) == 1 else 2) if days else None,
    }  # fmt: skip
    figures: list[dict[str, object]] = []
    source: str | None = None
    rest = tokens[3:]
    while rest:
        word = rest.pop(0)
        if word.endswith(":"):
            source = word[:-1].replace("_", " ")
        elif word in ("women", "children"):
            figures.append(
                {"demographic": word, "category": "civilian", "part": True, "source": source}
                | {"effect": figures[-1]["effect"]}
                | bounds(rest.pop(0))
            )
        elif word in EFFECTS:
            figures.append({"effect": word, "source": source, "category": "unknown"} | bounds(rest.pop(0)))
        elif word in ("civilian", "combatant", "mixed"):
            figures[-1]["category"] = word
        elif word == "only":
            figures[-1] |= {"demographic": rest.pop(0), "category": "civilian"}
        elif word == "of":
            figures[-1]["side"] = rest.pop(0)
        elif word in ("part", "denied", "background"):
            figures[-1] |= {
                "part": {"part": True},
                "denied": {"status": "denied"},
                "background": {"scope": "background"},
            }[word]
        elif word == "by":
            common["agent"] = rest.pop(0).replace("_", " ")
        elif word in ("target", "weapon"):
            common[word] = rest.pop(0)
        elif word == "names":
            words |= {w: (start + 10,) for w in rest.pop(0).split(",")}
        else:
            raise AssertionError(f"{word} in {line}")
    head = f"c_{name}_{start}"
    spans = (Span(start, start + 10),)
    out = [Claim(claim=head, evidence={"event": spans}, **common)]
    whole = None
    for at, figure in enumerate(figures):
        part = figure.pop("part", False)
        figure["source_kind"] = "police" if figure["source"] == "police" else None
        made = Claim(
            claim=f"{head}_{at}", of=head, part_of=whole if part else None,
            evidence={"figure": (Span(start + 100 * (at + 1), start + 100 * (at + 1) + 20),)}, **(common | figure),
        )  # fmt: skip
        whole = whole if part else made.claim
        out.append(made)
    return out


@pytest.fixture
def tell() -> Callable[..., Told]:
    """Makes a report."""
    return report


def as_text(told: Sequence[Told]) -> list[tuple[Filed, list[Claim]]]:
    return [(t.filed, t.claims) for t in told]


@pytest.fixture
def given() -> Callable[[Sequence[Told]], list[tuple[Filed, list[Claim]]]]:
    """What `link` takes."""
    return as_text
