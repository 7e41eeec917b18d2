"""Invented reports with their codings in, gold records as the codebook writes them out.

    python training/invented.py [FILE…]      check files (all of training/invented by default)

Each file in `invented/` is a list of reports, made up for training: real names of armed actors and of large towns, so
that the registry and the gazetteer are tried; villages, incidents and figures invented, and no real persons. Codings
follow the codebook. To keep them readable, a report says once what its figures and events share:

    - id: sahel-01
      date: 2023-05-14                 # day of publication, or null
      text: |
        ...
      shared: {by: JNIM, place: Dassari, when: 2023-05-12, source: a security source}
      figures:
      - {killed: 12, quote: killed 12 soldiers, counted: soldiers, category: combatant, side: Malian government forces}
      - {wounded: 20+, quote: at least 20 hurt, counted: 20, category: unknown, when: null}
      events:
      - {type: ground_assault, quote: attacked an army post, target: Malian government forces}

A count is `20`, `20+` (at least), `..40` (up to), `30..40` or `uncounted`; `when` is a day, `first..last`, or
null; `part_of` is the index of the whole; `by` is an event's agent too.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "invented"
EFFECTS = (
    "killed wounded casualties captured surrendered abducted missing displaced released seized destroyed strikes"
).split()
EVENTS = (
    "clash ground_assault airstrike shelling bombing suicide_bombing chemical_attack shooting execution abduction "
    "arrest surrender release territory_taken withdrawal weapons_seized destruction displacement ceasefire offensive "
    "siege sexual_violence looting shootdown"
).split()
CATEGORIES = (
    "combatant civilian journalist aid_worker medic leader mixed unknown "
    "weapon vehicle aircraft building munition strike other"
).split()
#: What a report's figures and events may share.
SHARED = ("by", "source", "place", "when")


def days(when):
    """First and last day of `when`."""
    if when is None:
        return None, None
    first, _, last = str(when).partition("..")
    return first, last or first


def bounds(count):
    """Low and high of a count."""
    words = str(count)
    if words == "uncounted":
        return None, None
    if words.endswith("+"):
        return int(words[:-1]), None
    low, dots, high = words.partition("..")
    return (int(low) if low else None, int(high)) if dots else (int(low), int(low))


def figure(row, shared):
    """One figure as the codebook writes it."""
    effect = next((e for e in EFFECTS if e in row), None)
    if effect is None:
        raise ValueError(f"no effect in {row}")
    told = {**dict.fromkeys(SHARED), **shared, **row}
    low, high = bounds(row[effect])
    start, end = days(told["when"])
    known = {*SHARED, effect, "quote", "counted", "category", "side", "status", "scope", "part_of", "approx"}
    if stray := set(row) - known:
        raise ValueError(f"unknown keys {stray} in {row}")
    if row.get("category", "unknown") not in CATEGORIES:
        raise ValueError(f"no such category in {row}")
    return {
        "effect": effect, "low": low, "high": high, "approx": row.get("approx", False), "quote": row["quote"],
        "counted": row.get("counted"), "category": row.get("category", "unknown"), "side": row.get("side"),
        "by": told["by"], "source": told["source"], "status": row.get("status", "asserted"), "place": told["place"],
        "start": start, "end": end, "scope": row.get("scope", "event"), "part_of": row.get("part_of"),
    }  # fmt: skip


def event(row, shared):
    """One event as the codebook writes it."""
    told = {**dict.fromkeys(SHARED), **shared, **row}
    start, end = days(told["when"])
    if row["type"] not in EVENTS:
        raise ValueError(f"no such type of event in {row}")
    return {
        "type": row["type"], "agent": told["by"], "target": row.get("target"), "place": told["place"],
        "start": start, "end": end, "source": told["source"], "status": row.get("status", "asserted"),
        "quote": row["quote"],
    }  # fmt: skip


def record(row):
    """One report as the codebook writes it.

    Raises:
        ValueError: Words that aren't in the text, or an unknown value; says which.
    """
    shared = row.get("shared") or {}
    text = row["text"].strip()
    made = {
        "id": row["id"], "outlet": row.get("outlet"), "date": str(row["date"]) if row.get("date") else None,
        "text": text, "invented": True,
        "figures": [figure(f, shared) for f in row.get("figures") or []],
        "events": [event(e, shared) for e in row.get("events") or []],
    }  # fmt: skip
    for item in (*made["figures"], *made["events"]):
        for name in ("quote", "counted", "place"):
            words = item.get(name)
            if words is not None and str(words) not in text:
                raise ValueError(f"{row['id']}: {name} {words!r} is not in the text")
    return made


def load(paths=None):
    """The records of some files, all of the folder by default."""
    paths = paths or sorted(FOLDER.glob("*.yaml"))
    return [record(row) for path in paths for row in yaml.safe_load(Path(path).read_text("utf-8"))]


if __name__ == "__main__":
    done = load(sys.argv[1:])
    figures, events = (sum(len(r[name]) for r in done) for name in ("figures", "events"))
    print(f"{len(done)} reports, {figures} figures, {events} events")
