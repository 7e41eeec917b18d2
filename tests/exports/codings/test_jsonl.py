"""One claim a line, in the shape that DESIGN gives, and back again."""

from __future__ import annotations

import io
import json

import pytest

from warledger.exports.attribution import GEONAMES
from warledger.exports.codings import jsonl


def lines(codings, **options) -> list[dict]:
    out = io.StringIO()
    jsonl.write(codings, out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_line_is_a_claim(coding):
    event, figure = lines([coding])
    assert (event["effect"], event["event"], figure["effect"], figure["of"]) == (
        None,
        "shelling",
        "killed",
        event["claim"],
    )
    assert (figure["low"], figure["high"], figure["start"]) == (12, None, "2024-03-03")
    assert figure["place"]["name"] == "Kadugli"
    start, end = figure["evidence"]["figure"][0]
    assert coding.report.text[start:end] == "killing at least 12 people"


def test_every_line_says_coder_credit_and_that_it_is_invented(coding):
    for line in lines([coding]):
        assert line["coder"] == "warledger-en 0.1.0"
        assert line["attribution"] == GEONAMES
        assert line["invented"] is True


def test_a_claim_without_a_place_owes_no_credit(hostile):
    assert "attribution" not in lines([hostile])[0]


def test_reasons_only_where_asked_for(coding):
    assert all("explain" not in line for line in lines([coding]))
    event, figure = lines([coding], explain=True)
    assert event["explain"] == []
    assert figure["explain"][0]["rule"] == "attribution.said"
    assert [option["value"] for option in figure["explain"][0]["candidates"]] == ["hospital source", None]


def test_lone_surrogates_and_line_breaks_stay_in_their_line(coding):
    claim = coding.claims[1].model_copy(update={"counted": "a\u2028b\n\ud800"})
    line = jsonl.dumps(jsonl.row(claim))
    assert "\n" not in line
    line.encode("utf-8")
    assert json.loads(line)["counted"] == "a\u2028b\n\ud800"


def test_written_lines_are_read_back_as_the_same_claims(coding, hostile):
    out = io.StringIO()
    jsonl.write([coding, hostile], out, explain=True)
    assert list(jsonl.read(out.getvalue().split("\n"))) == [*coding.claims, *hostile.claims]


@pytest.mark.parametrize("line", ["{", "[]", '{"claim": 1}'])
def test_a_line_that_is_no_claim_is_named(line):
    with pytest.raises(ValueError, match="Line 2 is not a claim"):
        list(jsonl.read(["", line]))
