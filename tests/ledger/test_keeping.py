"""What is the same report, a copy, a new version; and that what goes in comes out alike."""

from __future__ import annotations

import datetime

import pytest

from warledger.ledger import Kept, Ledger, Run
from warledger.ledger.care import upkeep
from warledger.ledger.errors import NotInLedgerError
from warledger.records import Blame, Claim, Head, Place, Rejection, Report, Span
from warledger.records.report import content_id

TEXT = "In Tel Amra 12 killed by shelling on Monday, the mayor said."
OTHER = "In Wadi Sur 7 killed by shelling on Tuesday, the mayor said."
NO_ID = content_id(TEXT)

# what is kept already; what comes; what becomes of it; reports and copies then in the ledger
SAME_OR_NOT = [
    ([], ("a", TEXT), Kept.NEW, 1, 0),
    ([("a", TEXT)], ("a", TEXT), Kept.SAME, 1, 0),
    ([("a", TEXT)], (NO_ID, TEXT), Kept.SAME, 1, 0),  # no id of its own: the text says that it is the same
    ([(NO_ID, TEXT)], (NO_ID, TEXT), Kept.SAME, 1, 0),
    ([(NO_ID, TEXT)], ("a", TEXT), Kept.COPY, 1, 1),
    ([("a", TEXT)], ("b", TEXT), Kept.COPY, 1, 1),
    ([("a", TEXT), ("b", TEXT)], ("b", TEXT), Kept.SAME, 1, 1),
    ([("a", TEXT)], ("a", OTHER), Kept.VERSION, 2, 0),
    ([("a", TEXT), ("a", OTHER)], ("a", TEXT), Kept.SAME, 2, 0),
    ([("a", TEXT), ("b", OTHER)], ("a", OTHER), Kept.VERSION, 3, 0),  # its id is known: a version, not a copy
    ([("a", TEXT), ("b", TEXT)], ("b", OTHER), Kept.VERSION, 2, 1),  # first a copy, then a text of its own
    ([("a", TEXT), ("b", TEXT), ("b", OTHER)], ("b", TEXT), Kept.SAME, 2, 1),
    ([("a", TEXT), ("b", TEXT), ("c", OTHER)], ("b", OTHER), Kept.VERSION, 3, 1),
]


@pytest.mark.parametrize(("before", "comes", "becomes", "reports", "copies"), SAME_OR_NOT)
def test_same_copy_or_version(kit, path, before, comes, becomes, reports, copies):
    with Ledger.open(path, create=True) as ledger:
        for id, text in before:
            ledger.keep(Report(id=id, text=text), run=kit.RUN)
        assert ledger.keep(Report(id=comes[0], text=comes[1]), run=kit.RUN) is becomes
        assert upkeep.check(ledger) == []
    held = kit.held(path)
    assert (len(held["report"]), len(held["copy"])) == (reports, copies)


def test_adding_the_same_changes_nothing(kit, path):
    items = [kit.made(number) for number in range(30)]
    assert kit.add(path, items) == {"new": 30, "claims": 60}
    before = kit.held(path)
    assert kit.add(path, items) == {"same": 30}
    assert kit.held(path) == before


def test_versions_are_all_kept_and_the_last_is_shown(kit, path):
    kit.add(path, [kit.made(1), kit.made(1, OTHER)])
    with Ledger.open(path) as ledger:
        assert ledger.report("r1").text == OTHER
        assert ledger.report("r1", 1).text == kit.made(1).text
        assert [claim.low for claim in ledger.claims_of("r1")] == [7]
        assert [claim.low for claim in ledger.claims_of("r1", version=1)] == [1, 2]
        with pytest.raises(NotInLedgerError, match=r"report 'r1' has no version 3\. There are: 1, 2\."):
            ledger.report("r1", 3)


def test_a_copy_leads_to_the_report_and_keeps_its_outlet(kit, path):
    kit.add(path, [kit.made(1), kit.made(2, kit.made(1).text, outlet="Other Wire")])
    with Ledger.open(path) as ledger:
        assert ledger.report("r2").id == "r1"
    assert kit.rows(path, "SELECT copy, report, outlet FROM copies") == [("r2", "r1", "Other Wire")]


def test_a_copy_that_comes_close_behind_is_not_coded(kit, path):
    coded = []

    class Watched(kit.Counter):
        def code(self, report):
            coded.append(report.id)
            return super().code(report)

    items = [kit.made(1), kit.made(2, kit.made(1).text), kit.made(1), kit.made(1, OTHER), kit.made(3, OTHER)]
    counts = kit.add(path, items, make=Watched)
    assert counts == {"new": 1, "copy": 2, "same": 1, "version": 1, "claims": 3}
    # r3 might have been a version of a report of that id, so it was coded; what came of that is not kept
    assert coded[:2] == ["r1", "r1"]


FULL = Claim(
    claim="c_0123456789abcdef", report="a", outlet="Delta Wire", coder="t 1", rule="effect.passive", confidence=0.25,
    effect="killed", event="bombing", of="c_1", part_of="c_2", low=12, high=None, approx=True, scope="background",
    status="denied", counted="villagers", category="civilian", demographic="women", side="civilians", agent="Red Guard",
    target="civilians", weapon="a car bomb", source="the mayor", source_kind="official",
    blame=(Blame(agent="Red Guard", source=None, status="accused", evidence=Span(3, 9)),
           Blame(agent="x", status="denied")),
    place=Place(text="Tel Amra", name="Tell Amra", id="user:1", lat=35.5, lon=-40.25, admin1="Aleppo", admin2="Afrin",
                country="SY", where_prec=1, origin="user:villages.csv"),
    start=datetime.date(2024, 2, 29), end=datetime.date(2024, 3, 1), date_prec=2, date_text="on Monday",
    month_day="02-29",
    invented=True, evidence={"figure": (Span(12, 21), Span(40, 44)), "date": (Span(0, 2),)},
)  # fmt: skip
BARE = Claim(claim="c_2", report="a", coder="t 1", rule="r", confidence=1.0, event="clash")


def test_a_claim_comes_out_as_it_went_in(kit, path):
    claims = [BARE, FULL.model_copy(update={"outlet": None}), FULL.model_copy(update={"claim": "c_3", "outlet": None})]
    with Ledger.open(path, create=True) as ledger:
        ledger.keep(Report(id="a", text=TEXT), claims, run=kit.RUN)
        assert ledger.claims_of("a") == claims
        assert ledger.claim("c_0123456789abcdef") == claims[1]
        assert ledger.claim("c_0123456789abcdef").model_dump_json() == claims[1].model_dump_json()


def test_a_report_comes_out_as_it_went_in_with_its_bytes(kit, path):
    report = Report(
        id="a", text=TEXT, outlet="Delta Wire", date=datetime.date(2024, 3, 5), date_basis="head", title="<b>T</b>",
        url="https://example.org/a", language="en", head=Head(end=3, outlet="Delta Wire", outlet_span=Span(0, 3)),
        invented=True, extra={"n": 1.5, "deep": [{"x": None}]}, notes=("one", "two"), where="r.jsonl:1",
        received=b"\xff\x00 bytes",
    )  # fmt: skip
    with Ledger.open(path, create=True) as ledger:
        ledger.keep(report, run=kit.RUN)
        assert ledger.report("a") == report


def test_what_no_database_takes_is_kept_as_text(kit, path):
    report = Report(
        id="a", text=TEXT, where="bad\udcff.txt", extra={"nan": float("nan"), "day": datetime.date(2024, 1, 2)}
    )
    with Ledger.open(path, create=True) as ledger:
        ledger.keep(report, run=kit.RUN)
        ledger.reject(Rejection(where="bad\udcfe.txt", stage="read", reason="\udcfe", received=b"x"))
        back = ledger.report("a")
    assert (back.where, back.extra) == ("bad\\udcff.txt", {"nan": "nan", "day": "2024-01-02"})
    assert kit.rows(path, "SELECT origin, reason FROM rejections") == [("bad\\udcfe.txt", "\\udcfe")]


def test_a_rejection_is_kept_once_with_its_bytes(kit, path):
    bad = Rejection(where="r.jsonl:3", stage="read", reason="broken.", received=b"{")
    assert kit.add(path, [bad, bad]) == {"rejected": 2}
    assert kit.add(path, [bad, bad.model_copy(update={"received": b"{{"})]) == {"rejected": 2}
    assert kit.rows(path, "SELECT c.size FROM rejection r JOIN content c ON c.hash = r.received") == [(1,), (2,)]


def test_a_report_that_fails_is_kept_and_coded_by_the_next_version(kit, path):
    items = [kit.made(1), kit.made(2, "The lorry had a crash and 3 killed were found in it."), kit.made(3)]
    assert kit.add(path, items) == {"new": 3, "failed": 1, "claims": 4}
    assert kit.rows(path, "SELECT report, stage, reason FROM rejections") == [
        ("r2", "code", "the coder failed on it (RuntimeError: made to fail).")
    ]
    assert kit.add(path, items) == {"same": 3}  # the same version would fail again
    assert kit.add(path, items, run=Run(coder="counter 2", version="2"), make=kit.Better) == {
        "same": 2,
        "recoded": 1,
        "claims": 1,
    }
    with Ledger.open(path) as ledger:
        assert [claim.low for claim in ledger.claims_of("r2")] == [3]
        assert upkeep.check(ledger) == []


def test_a_number_that_no_column_holds_is_a_failure_of_its_report_alone(kit, path):
    counts = kit.add(path, [kit.made(1), kit.made(2, f"In Tel Amra {10**30} killed, the mayor said."), kit.made(3)])
    assert counts == {"new": 3, "failed": 1, "claims": 4}


def test_nothing_is_kept_of_a_report_whose_claims_cannot_be(kit, path):
    with Ledger.open(path, create=True) as ledger:
        twice = [FULL, FULL]  # one id twice
        with pytest.raises(Exception, match="UNIQUE"):
            ledger.keep(Report(id="a", text=TEXT, received=b"x"), twice, run=kit.RUN)
    assert not any(kit.held(path)[table] for table in ("report", "claim", "content", "run", "coding"))


def test_unknown_names_are_told_with_what_is_near(kit, path):
    kit.add(path, [kit.made(17)])
    with Ledger.open(path) as ledger:
        with pytest.raises(NotInLedgerError, match="Did you mean 'r17'"):
            ledger.report("r18")
        with pytest.raises(NotInLedgerError, match="no claim 'c_x'"):
            ledger.claim("c_x")
        with pytest.raises(NotInLedgerError, match=r"no report 'nothing'"):
            ledger.claims_of("nothing")


@pytest.mark.slow
def test_ten_thousand_reports_of_which_300_are_copies(kit, empty, path):
    path.write_bytes(empty.read_bytes())
    copied = [kit.made(20_000 + number, kit.made(number * 31).text) for number in range(300)]
    items = [kit.made(number) for number in range(9_700)]
    for number, copy in enumerate(copied):
        items.insert((number + 1) * 32, copy)  # each soon after its original or long before it
    counts = kit.add(path, items)
    assert (counts["new"], counts["copy"]) == (9_700, 300)
    assert kit.rows(path, "SELECT count(*), count(DISTINCT text_hash) FROM report") == [(9_700, 9_700)]
    assert kit.rows(path, "SELECT count(*) FROM claims") == [(9_700 * 2,)]


def test_bytes_are_compressed_and_kept_once(kit, path):
    page = b"<p>the same page</p>" * 500
    kit.add(path, [kit.made(1, received=page), kit.made(2, received=page)])
    ((size, packed),) = kit.rows(path, "SELECT size, length(packed) FROM content")
    assert size == 10_000
    assert packed < 200
