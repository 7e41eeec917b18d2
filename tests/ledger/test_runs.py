"""What a run is, and two runs compared."""

from __future__ import annotations

import pytest

from warledger.corpus.identity import run_of
from warledger.corpus.settings import Settings
from warledger.ledger import Ledger, Run
from warledger.ledger.care import upkeep
from warledger.ledger.errors import NotInLedgerError
from warledger.ledger.lookup.comparing import as_json, compare, find_run, listed
from warledger.records import Blame, Claim, Place, Report, Span

TEXT = "In Tel Amra 12 killed by shelling on Monday, 5 wounded, the mayor said; 3 houses burned."
NEWER = Run(coder="counter 2", version="2")


def figure(start, end, effect="killed", **fields):
    values = {"claim": f"c_{start}_{effect}", "report": "a", "coder": "x", "rule": "r", "confidence": 0.5}
    return Claim(**values | {"effect": effect, "evidence": {"figure": (Span(start, end),)}} | fields)


KILLED = figure(12, 21, low=12, high=12)

# before; after; claims the same, appeared, went; fields that changed
COMPARED = [
    ([KILLED], [KILLED], (1, 0, 0), {}),
    ([KILLED], [KILLED.model_copy(update={"confidence": 0.9, "rule": "other"})], (1, 0, 0), {}),
    ([KILLED], [KILLED.model_copy(update={"claim": "c_9", "of": "c_8"})], (1, 0, 0), {}),
    ([KILLED], [], (0, 0, 1), {}),
    ([], [KILLED], (0, 1, 0), {}),
    ([KILLED], [figure(12, 21, low=12, high=None, claim="c_9")], (0, 0, 0), {"high": (12, None)}),
    ([KILLED], [figure(12, 21, "wounded", low=12, high=12)], (0, 0, 0), {"effect": ("killed", "wounded")}),
    ([KILLED], [KILLED, figure(45, 54, "wounded", low=5)], (1, 1, 0), {}),
    (
        [KILLED, figure(45, 54, "wounded", low=5)],
        [figure(45, 54, "wounded", low=6, claim="c_9"), KILLED],
        (1, 0, 0),
        {"low": (5, 6)},
    ),
    (
        [KILLED.model_copy(update={"place": Place(text="Tel Amra", name="Tel Amra", lat=1.0, lon=2.0, where_prec=1)})],
        [KILLED.model_copy(update={"place": Place(text="Amra", name="Tel Amra", lat=1.1, lon=2.0, where_prec=1)})],
        (1, 0, 0),
        {},
    ),
    (
        [KILLED],
        [KILLED.model_copy(update={"blame": (Blame(agent="Red Guard", status="accused", evidence=Span(0, 2)),)})],
        (0, 0, 0),
        {"blame": ([], [{"agent": "Red Guard", "source": None, "status": "accused"}])},
    ),
]


@pytest.mark.parametrize(("before", "after", "counts", "fields"), COMPARED)
def test_what_appeared_went_and_changed(kit, path, before, after, counts, fields):
    with Ledger.open(path, create=True) as ledger:
        report = Report(id="a", text=TEXT)
        ledger.keep(report, before, run=kit.RUN)
        ledger.keep(report, after, run=NEWER)
        found = compare(ledger, kit.RUN.id, NEWER.id)
    assert (found.same, len(found.appeared), len(found.went)) == counts
    assert [one.fields for one in found.changed] == ([fields] if fields else [])
    assert as_json(found)["fields"] == dict.fromkeys(fields, 1)


def test_a_newer_version_makes_a_run_beside_the_old_one(kit, path):
    items = [kit.made(number) for number in range(10)]
    kit.add(path, items)
    old = kit.held(path)
    assert kit.add(path, items, run=NEWER, make=kit.Better) == {"same": 10}  # not asked for
    assert kit.held(path) == old
    assert kit.add(path, items, run=NEWER, make=kit.Better, again=True) == {"recoded": 10, "claims": 20}
    assert kit.add(path, items, run=NEWER, make=kit.Better, again=True) == {"same": 10}
    kit.add(path, [kit.made(11)])
    with Ledger.open(path) as ledger:
        assert ledger.latest_run() == NEWER.id
        assert [claim.source for claim in ledger.claims_of("r3")] == ["mayor of the town"] * 2
        assert [claim.source for claim in ledger.claims_of("r3", run_id=kit.RUN.id)] == ["the mayor"] * 2
        found = compare(ledger, kit.RUN.id, NEWER.id)
        assert (found.reports, found.only_first, found.only_second) == (10, 1, 0)
        assert found.fields == {"source": 20}
        assert [(row["number"], row["reports"], row["claims"]) for row in listed(ledger)] == [(1, 11, 22), (2, 10, 20)]
        assert upkeep.check(ledger) == []
    assert kit.held(path)["claim"][:20] == old["claim"]


def test_a_run_is_named_by_number_id_or_its_beginning(kit, path):
    kit.add(path, [kit.made(1)])
    with Ledger.open(path) as ledger:
        for name in ("1", kit.RUN.id, kit.RUN.id[:9], kit.RUN.id[4:9]):
            assert find_run(ledger, name) == kit.RUN.id
        with pytest.raises(NotInLedgerError, match=r"there is no run '7'\. There are: 1 \(run_"):
            find_run(ledger, "7")


def test_the_same_settings_are_the_same_run_and_others_another(tmp_path):
    actors = tmp_path / "mine.yaml"
    actors.write_text("actors: []\n")
    usual = run_of(Settings())
    assert usual == run_of(Settings())
    assert usual.id == run_of(Settings(explain=True)).id
    assert all(usual.model_dump().values())
    assert "spaCy" in usual.model
    with_actors = run_of(Settings(actor_files=(str(actors),)))
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(actors.read_bytes())
    assert with_actors == run_of(Settings(actor_files=(str(copy),)))
    actors.write_text("actors: [ ]\n")
    others = [run_of(Settings(vague="acled")), with_actors, run_of(Settings(actor_files=(str(actors),)))]
    assert len({run.id for run in (usual, *others)}) == 4
