"""What a model is told: the whole vocabulary, the codebook's rules, and examples that hold what they preach."""

import json

import pytest

from warledger.model_coder.answers.parsing import parse
from warledger.model_coder.answers.schema import bounded, schema
from warledger.model_coder.grounding.ground import ground
from warledger.model_coder.grounding.words import Words
from warledger.model_coder.instructions.building import examples, fingerprint, instructions
from warledger.terms import categories, effects, events, scopes, statuses


@pytest.mark.parametrize("detail", ["full", "brief"])
def test_vocabularies_and_keys_are_told(detail):
    told = instructions(detail=detail)
    items = schema()["properties"]
    for name in ("figures", "events"):
        assert all(key in told for key in items[name]["items"]["properties"])
    if detail == "full":
        for term in (*effects().values(), *events().values(), *categories().values()):
            assert f"- {term.name}: {term.definition}" in told
        assert all(name in told for name in (*statuses(), *scopes()))


def test_conventions_for_vague_numbers():
    assert '"dozens": 24, null' in instructions()
    assert '"dozens": 12, null' in instructions(vague="acled")
    assert fingerprint() != fingerprint(vague="acled") != fingerprint(detail="brief")


@pytest.mark.parametrize("example", examples(), ids=lambda one: one["published"].isoformat())
def test_examples_stand_in_their_reports(example, knowledge, report):
    words = Words(report(example["text"], date=example["published"].isoformat()), knowledge)
    out = ground(parse(json.dumps(example["answer"])), words)
    assert out.dropped == []
    assert len(out.figures) == len(example["answer"]["figures"])
    assert [one.said.quote for one in out.figures if one.recounted] == []
    for one in (*out.figures, *out.events):
        for name, found in one.fields():
            assert found.standing != "ungrounded", (one.said.quote, name)
            if name in ("place", "date"):
                assert found.standing in ("agreed", "words", "absent"), (one.said.quote, name, found)
        assert words.text.count(one.said.quote) == 1, one.said.quote


def test_schema_is_strict_everywhere():
    def check(shape):
        if shape.get("type") == "object":
            assert shape["additionalProperties"] is False
            assert shape["required"] == list(shape["properties"])
            for inner in shape["properties"].values():
                check(inner)
        elif shape.get("type") == "array":
            check(shape["items"])

    check(schema())
    small = bounded(schema())["properties"]["figures"]
    assert small["maxItems"]
    assert small["items"]["properties"]["quote"]["maxLength"]
    assert "maxLength" not in json.dumps(schema())


def test_full_instructions_fit_small_windows():
    assert len(instructions()) < 30_000  # about 7,000 tokens
    assert len(instructions(detail="brief")) < 4_000
