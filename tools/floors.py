#!/usr/bin/env python
"""Gold codings beside the project in, quality floors out: measure the coder, compare with the floors, raise them.

    python tools/floors.py                     what is measured, beside the floors
    python tools/floors.py --raise             write higher floors where more is measured
    python tools/floors.py --lower dev.events  set this floor anew even where less is measured

The floors stand in tests/quality/floors.yaml with a hash of each gold file, and pytest holds them (tests/quality).
The gold, and the scorers that judge by it, lie in the folder that WARLEDGER_SHARED names, else in `shared` beside the
project's own folder; they are no part of the project.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "tests" / "quality" / "floors.yaml"
#: A floor stands this far under what is measured, so that a change that moves one report of a small corpus passes.
MARGIN = 0.02
SCORERS = ("bench/score_claims.py", "bench/score_ged.py")


def shared() -> Path | None:
    """The folder with the gold and the scorers, or None where there is none."""
    folder = Path(os.environ.get("WARLEDGER_SHARED") or ROOT.parent / "shared")
    return folder if all((folder / name).is_file() for name in SCORERS) else None


def load() -> dict[str, Any]:
    """The floors: corpora by name, each with its file, its hash and its floors; and the scorers' hashes."""
    data: dict[str, Any] = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
    return data


def sha256(path: Path) -> str:
    """Hash of a file's bytes, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def code(corpus: Path, out: Path, form: str) -> int:
    """Code a corpus as the command line does and write it in a format; gives the number of lines written.

    Raises:
        RuntimeError: A report of the corpus can't be read or coded.
    """
    import warledger
    from warledger.exports.codings import formats

    reports = warledger.read(corpus)
    codings = warledger.code_many(reports)
    lost = reports.rejections + codings.rejections
    if lost:
        raise RuntimeError(f"{corpus.name}: {len(lost)} reports not coded: {lost[0]}")
    with out.open("w", encoding="utf-8") as file:
        formats.writer(form)(codings, file)
    with out.open(encoding="utf-8") as file:
        return sum(1 for _ in file)


def measure(corpus: str, folder: Path) -> dict[str, float]:
    """Scores of one corpus, under the names that its floors have.

    Args:
        corpus: A name of `load()["corpora"]`.
        folder: Where gold and scorers lie.
    """
    entry = load()["corpora"][corpus]
    gold = folder / entry["file"]
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "coded.jsonl"
        corpus_file = _renamed(gold, entry.get("rename", {}), Path(scratch))
        lines = code(corpus_file, out, entry.get("format", "jsonl"))
        if "ceilings" in entry:
            return {"claims": lines}
        if entry.get("format") == "ged":
            return _ged_scores(folder, gold, out)
        return claim_scores(folder, gold, out)


def _renamed(gold: Path, fields: dict[str, str], scratch: Path) -> Path:
    """The corpus with its fields under the names that reports have."""
    if not fields:
        return gold
    out = scratch / gold.name
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    lines = [json.dumps({"id": row["id"]} | {new: row[old] for old, new in fields.items()}) for row in rows]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return out


def claim_scores(folder: Path, gold: Path, coded: Path) -> dict[str, float]:
    """F1 of figures, complete figures and events, and the precision and recall of figures, of a file of claims."""
    command = [sys.executable, str(folder / SCORERS[0]), str(gold), str(coded), "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return {
        "figures": result["figures"]["f1"],
        "precision": result["figures"]["precision"],
        "recall": result["figures"]["recall"],
        "complete": result["complete"]["f1"],
        "events": result["events"]["f1"],
    }


def _ged_scores(folder: Path, gold: Path, coded: Path) -> dict[str, float]:
    """The scorer of draft GED rows prints lines: "main  aggregate 0.612  sides ...", "any   aggregate ..."."""
    command = [sys.executable, str(folder / SCORERS[1]), str(gold), str(coded)]
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    found = re.findall(r"^(main|any)\s+aggregate ([\d.]+)", printed, re.M)
    if len(found) != 2:
        raise RuntimeError(f"{SCORERS[1]} printed no aggregate: {printed[-300:]}")
    return {name: float(value) for name, value in found}


def main() -> int:
    """Measure, print, and write what was asked for; ends with 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--raise", dest="higher", action="store_true", help="write higher floors where more is measured"
    )
    parser.add_argument(
        "--lower",
        action="append",
        default=[],
        metavar="NAME",
        help="set this floor (dev.events), or all of a corpus (dev), from what is measured; may be repeated",
    )
    args = parser.parse_args()
    folder = shared()
    if folder is None:
        print("No gold here: set WARLEDGER_SHARED to the folder with gold/ and bench/.", file=sys.stderr)
        return 2
    floors = load()
    known = {name for corpus, entry in floors["corpora"].items() for name in _names(corpus, entry)}
    unknown = [name for name in args.lower if name not in known]
    if unknown:
        print(f"No floor '{unknown[0]}'. There are: {', '.join(sorted(known))}.", file=sys.stderr)
        return 2
    held = True
    for corpus, entry in floors["corpora"].items():
        scores = measure(corpus, folder)
        digest = sha256(folder / entry["file"])
        if entry["sha256"] != digest and corpus in args.lower:
            entry["sha256"] = digest
        elif entry["sha256"] != digest:
            print(f"{corpus}: the floors were set on another {entry['file']}; --lower {corpus} sets them anew")
            held = False
        for name, ceiling in entry.get("ceilings", {}).items():
            held &= _line(f"{corpus}.{name}", scores[name], "at most", ceiling, scores[name] <= ceiling)
        for name, floor in entry.get("floors", {}).items():
            new = round(max(0.0, scores[name] - MARGIN), 3)
            if {corpus, f"{corpus}.{name}"} & set(args.lower) or (args.higher and new > floor):
                entry["floors"][name] = floor = new
            held &= _line(f"{corpus}.{name}", scores[name], "floor", floor, scores[name] >= floor)
    if args.higher or args.lower:
        floors["scorers"] = {name: sha256(folder / name) for name in SCORERS}
        head = "".join(line for line in FLOORS.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
        FLOORS.write_text(head + yaml.safe_dump(floors, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return 0 if held else 1


def _line(name: str, score: float, kind: str, bound: float, held: bool) -> bool:
    print(f"{name:16s} {score:6.3f}  {kind} {bound:.3f}{'' if held else '  NOT HELD'}")
    return held


def _names(corpus: str, entry: dict[str, Any]) -> list[str]:
    return [corpus, *(f"{corpus}.{name}" for name in entry.get("floors", {}))]


if __name__ == "__main__":
    sys.exit(main())
