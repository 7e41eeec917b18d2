"""A thousand files that nobody should have to read, made from a seed: each is kept, or rejected with a reason."""

from __future__ import annotations

import gzip
import json
import os
import random

import pytest

from warledger.ledger import Ledger
from warledger.ledger.care import upkeep
from warledger.reports.reading import read

FILES = 1_000
NAMES = ("report", "..", "naïve", "отчёт", "تقرير", "a b", "=cmd()", "<script>", "'; DROP TABLE report;--", "%00", "\\")
ENDINGS = (".txt", ".html", ".jsonl", ".json", ".csv", ".tsv", ".txt.gz", ".jsonl.gz", ".htm", ".ndjson")
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp1256", "koi8-r", "utf-8-sig", "shift_jis")
WORDS = (
    "12 killed", "in Tel Amra", "on Monday", "the mayor said", "=SUM(A1)", "<b>", "</div>", "\0", "\u202e", "\ufeff",
    "&lt;", "ق", "\U0001f4a5", "99999999999999999999999999999 killed", "\x1b[31m", '"', "'", ",", "\r\n", "\n",
    "\\u0000", "x" * 3_000, "killed " * 200, "{", "}", "[[[[", "�", "\u2028", "crash",
)  # fmt: skip


def sentence(dice):
    return " ".join(dice.choice(WORDS) for _ in range(dice.randrange(1, 30)))


def value(dice, depth=0):
    kinds = [None, True, 1e308, float("nan"), -1, 10**40, sentence(dice), "2024-13-45", "", "\ud800"]
    if depth < 3:
        kinds += [[value(dice, depth + 1)], {sentence(dice)[:20]: value(dice, depth + 1)}]
    return dice.choice(kinds)


def record(dice):
    fields = {
        name: value(dice) for name in dice.sample(["id", "date", "outlet", "title", "url", "more", "invented"], 3)
    }
    return fields | {dice.choice(["text", "TEXT", "body"]): dice.choice([sentence(dice), value(dice)])}


def content(dice, ending):
    if ending.startswith((".json", ".ndjson")):
        rows = [json.dumps(record(dice)) for _ in range(dice.randrange(1, 5))]
        text = dice.choice(["\n".join(rows), "[" + ",".join(rows) + "]", "[" * dice.choice([1, 50_000]), rows[0][:-3]])
    elif ending.startswith((".csv", ".tsv")):
        text = "id,text,date\n" + "\n".join(f'{dice.random()},"{sentence(dice)}",x' for _ in range(3))
    elif ending.startswith(".htm"):
        tag = dice.choice(["p", "script", "svg", "a" * 500, "p onclick='x'", "!--", "![CDATA["])
        text = f"<html><body>{f'<{tag}>{sentence(dice)}' * dice.choice([1, 3, 40])}"
    else:
        text = sentence(dice)
    data = text.encode(dice.choice(ENCODINGS), "replace") if "\ud800" not in text else text.encode("utf-8", "replace")
    for _ in range(dice.choice([0, 0, 0, 3])):  # bytes lost or changed on the way
        at = dice.randrange(len(data) + 1)
        data = data[:at] + bytes([dice.randrange(256)]) + data[at + dice.randrange(2) :]
    data = dice.choice([data, data, data, data[: len(data) // 2], b"", b"%PDF-1.7" + data, dice.randbytes(300)])
    return gzip.compress(data)[: dice.choice([None, 20])] if ending.endswith(".gz") else data


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("hostile")
    dice = random.Random(20_240_305)
    for number in range(FILES):
        ending = dice.choice(ENDINGS)
        name = f"{number:04}{dice.choice(NAMES)}"
        odd = b"\xff" if dice.random() < 0.05 else b""  # a name that is no UTF-8
        path = os.path.join(os.fsencode(place), name.replace("/", "_").encode() + odd + ending.encode())
        with open(path, "wb") as file:
            file.write(content(dice, ending))
    return place


def test_each_of_a_thousand_hostile_files_is_kept_or_rejected_with_a_reason(kit, empty, path, folder):
    path.write_bytes(empty.read_bytes())
    outside = sorted(folder.parent.iterdir())
    counts = kit.add(path, read([str(folder)]))
    assert counts["new"] > 100
    assert counts["rejected"] > 100
    origins = [
        origin
        for table in ("report", "copy", "rejection")
        for (origin,) in kit.rows(path, f"SELECT origin FROM {table}")
    ]
    told = {origin.removeprefix(str(folder) + "/")[:4] for origin in origins}
    same = counts.get("same", 0)  # the same text without an id: said, and not kept again
    assert FILES - len(told) <= same
    assert all(reason and advice for reason, advice in kit.rows(path, "SELECT reason, advice FROM rejection"))
    assert sorted(folder.parent.iterdir()) == outside
    with Ledger.open(path) as ledger:
        assert upkeep.check(ledger) == []
    before = kit.held(path)
    again = kit.add(path, read([str(folder)]))
    assert set(again) <= {"same", "rejected"}
    assert kit.held(path) == before
