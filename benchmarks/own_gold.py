"""Codings by the codebook of reports that no weight is learnt from in, how well the machine codes those reports out.

    python benchmarks/own_gold.py [--shared ../shared] [--errors 20] [--write gold.jsonl]

`gold/own.jsonl` holds the codings without the reports: a report's id, and for every figure and event the codebook's
fields, in which words of the report stand as [start, end] offsets of its characters: the quote, those counted, the
place, and persons who are named as sources. The reports themselves are the shared folder's: 31 of the Syrian war, drawn
by seed from each of 15 outlets among those of 400 to 2,200 characters that no other file codes, and 9 of MUC-4's
development set, drawn alike among those of up to 1,800. One reader, a language model with the codebook and without the
program, coded 33 of them before the program was run on them, another one the last 7; nobody else has, so an error can
be the reader's. The first run gave F1 0.80 for figures (0.88 on the Syrian war's), 0.21 complete, 0.66 for events on
the 33, and later 0.78, 0.26 and 0.64 on the 7. Errors on the 33 were read and some of their causes mended, so that
later runs flatter.

The score is that of the shared folder's `bench/score_claims.py`.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from warledger.corpus.coding import code_all
from warledger.records import Rejection, Report
from warledger.reports import report

CODINGS = Path(__file__).with_name("gold") / "own.jsonl"
SYRIA = Path("reports", "syria.jsonl.gz")
MUC = Path("bench", "muc4", "docs.dev.jsonl")
SCORER = Path("bench", "score_claims.py")


def reports(shared: Path) -> Iterator[dict[str, Any]]:
    """Id, text, date and outlet of every report that could be coded here."""
    with gzip.open(shared / SYRIA, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
    for line in (shared / MUC).read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        yield {"id": f"muc4-{raw['docid']}", "text": raw["text"], "date": raw["dateline_date"]}


def with_words(value: Any, text: str) -> Any:
    """A coding with the report's words for its offsets."""
    if isinstance(value, dict):
        return {name: with_words(inner, text) for name, inner in value.items()}
    if isinstance(value, list) and len(value) == 2 and all(isinstance(n, int) for n in value):
        return text[value[0] : value[1]]
    return [with_words(inner, text) for inner in value] if isinstance(value, list) else value


def joined(shared: Path) -> list[dict[str, Any]]:
    """The codings in the shape of the codebook's files, each with its report."""
    of = {raw["id"]: raw for raw in reports(shared)}
    codings = [json.loads(line) for line in CODINGS.read_text(encoding="utf-8").splitlines()]
    return [{**of[coding["id"]], **with_words(coding, of[coding["id"]]["text"])} for coding in codings]


def claims(gold: list[dict[str, Any]]) -> Iterator[str]:
    """The machine's claims on the same reports, a JSON line each."""
    made = [
        report(g["text"], id=g["id"], date=g.get("date"), outlet=g.get("outlet"), title=g.get("title")) for g in gold
    ]
    for coded in code_all(one for one in made if isinstance(one, Report)):
        if isinstance(coded, Rejection):
            raise SystemExit(str(coded))
        yield from (claim.model_dump_json() for claim in coded.claims)


def scorer(shared: Path) -> ModuleType:
    """The shared folder's scorer."""
    spec = importlib.util.spec_from_file_location("score_claims", shared / SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Join, code, score, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), metavar="FOLDER")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors")
    parser.add_argument("--write", type=Path, metavar="FILE", help="keep the claims here; the codings beside, as .gold")
    args = parser.parse_args()
    if not (args.shared / SYRIA).is_file():
        raise SystemExit(f"{args.shared / SYRIA} is missing: --shared names the folder that holds it.")
    gold, score = joined(args.shared), scorer(args.shared)
    lines = list(claims(gold))
    out = args.write or Path("own_gold.claims.jsonl")
    try:
        out.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        result, shown = score.score(
            {g["id"]: g for g in gold}, score.load_predicted(out, {g["id"]: g["text"] for g in gold}), args.errors
        )
    finally:
        if args.write is None:
            out.unlink(missing_ok=True)
    if args.write is not None:
        beside = args.write.with_suffix(".gold" + args.write.suffix)
        beside.write_text("".join(json.dumps(g, ensure_ascii=False) + "\n" for g in gold), encoding="utf-8")
    for line in shown:
        print(line)
    print(f"{len(gold)} reports")
    for name in ("figures", "complete", "events"):
        one = result[name]
        print(
            f"{name:9s} P {one['precision']:.3f}  R {one['recall']:.3f}  F1 {one['f1']:.3f}  "
            f"({one['found']} of {one['gold']} coded, {one['predicted']} claimed)"
        )
    print("fields of the figures found: " + "  ".join(f"{name} {share}" for name, share in result["fields"].items()))


if __name__ == "__main__":
    main()
