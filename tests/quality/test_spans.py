"""Real reports, where they lie beside the project: every span is its quote, every place is words of the report."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

import warledger

#: Reports that are coded unless WARLEDGER_ALL_REPORTS is set: enough of each outlet, and half a minute at most.
SAMPLE = 120

pytestmark = pytest.mark.quality


@pytest.fixture(scope="module")
def codings(shared: Path) -> warledger.Codings:
    path = shared / "reports" / "syria.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"no {path.name} beside the project")
    read = sorted(warledger.read(path), key=lambda report: hashlib.sha256(report.id.encode()).hexdigest())
    return warledger.code_many(read if os.environ.get("WARLEDGER_ALL_REPORTS") else read[:SAMPLE])


def test_all_are_coded_and_most_hold_claims(codings: warledger.Codings) -> None:
    assert codings.rejections == ()
    assert len(codings) >= SAMPLE
    assert sum(bool(coded.claims) for coded in codings) > 0.8 * len(codings)


def test_every_span_is_its_quote(codings: warledger.Codings) -> None:
    wrong = []
    for coded in codings:
        text = coded.report.text
        for claim in coded.claims:
            said = {"counted": claim.counted, "weapon": claim.weapon, "date": claim.date_text}
            if claim.place is not None:
                said["place"] = claim.place.text
            for field, spans in claim.evidence.items():
                words = [text[start:end] for start, end in spans]
                inside = all(0 <= start < end <= len(text) for start, end in spans)
                if not spans or not inside or any(word != word.strip() for word in words):
                    wrong.append((coded.report.id, field, spans))
                elif said.get(field) is not None and said[field] not in words:
                    wrong.append((coded.report.id, field, said[field], words))
            wrong += [
                (coded.report.id, field, "no span")
                for field, value in said.items()
                if value and field not in claim.evidence
            ]
    assert wrong == []


def test_every_place_is_words_of_the_report(codings: warledger.Codings) -> None:
    places = [(coded, claim.place) for coded in codings for claim in coded.claims if claim.place is not None]
    assert places
    assert [(coded.report.id, place.text) for coded, place in places if place.text not in coded.report.text] == []


def test_figures_hang_on_claims_of_their_own_report(codings: warledger.Codings) -> None:
    for coded in codings:
        ids = [claim.claim for claim in coded.claims]
        assert len(set(ids)) == len(ids), coded.report.id
        for claim in coded.claims:
            assert claim.of is None or claim.of in ids
            assert claim.part_of is None or (claim.part_of in ids and claim.part_of != claim.claim)
