"""Invented reports in, the words that English writes in small letters out, for texts that are all in capitals.

    python training/common_words.py

A word stands in the list if one of the reports in `invented/` or of the samples has it in small letters inside a
sentence, and at most half as many have it there with a capital.
"""

from __future__ import annotations

import collections
import json
import re
from pathlib import Path

import invented

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "src" / "warledger" / "knowledge" / "lexicons" / "common_words.txt"
SAMPLES = ROOT / "src" / "warledger" / "samples" / "reports.jsonl"
#: At most this many reports with a capital, for one in small letters.
SHARE = 0.5
#: A word within a sentence: what stands before it ends none.
WITHIN = re.compile(r"(?<=[a-z,;] )[A-Za-z]+(?:['’-][a-z]+)*\b")


def main():
    """Count and write."""
    texts = [report["text"] for report in invented.load()]
    texts += [json.loads(line)["text"] for line in SAMPLES.read_text("utf-8").splitlines()]
    small, capital = collections.defaultdict(set), collections.defaultdict(set)
    for at, text in enumerate(texts):
        for word in WITHIN.findall(text):
            (small if word.islower() else capital)[word.lower()].add(at)
    words = [w for w, seen in small.items() if len(capital[w]) <= SHARE * len(seen)]
    OUT.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
