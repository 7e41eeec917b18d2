"""Every filter of the vocabulary: a value, and the claims or reports that it finds, by name."""

from __future__ import annotations

import datetime

import pytest

from warledger.ledger.errors import NotInLedgerError
from warledger.ledger.finding.filters import FilterError
from warledger.terms.filters import filters_of

ALL = "e1 k1 k2 b1 k3 w1 d1 m1 s1 c1 v2 n1"

CLAIMS = [
    # filter, value, claims
    ("effect", "killed", "k1 k2 b1 k3 d1 s1 v2"),
    ("effect", ["wounded", "captured"], "w1 m1 c1 n1"),
    ("effect", "none", "e1"),
    ("effect", "any", "k1 k2 b1 k3 w1 d1 m1 s1 c1 v2 n1"),
    ("event", "shelling", "e1 k1 k2 k3 w1 d1"),
    ("event", "none", "b1 v2"),
    ("actor", "Red Guard", "e1 k1 k2 k3 w1 d1"),
    ("actor", "islamic state", "c1"),  # as side
    ("actor", "Malian government forces", "c1"),  # as agent
    ("actor", "ISIS", "c1"),  # another name that the registry knows
    ("actor", "* government forces", "m1 c1"),
    ("side", "Syrian Government Forces", "m1"),
    ("side", "Red Guard", ""),
    ("agent", "gunmen", "s1"),
    ("agent", ["gunmen", "red-guard"], "e1 k1 k2 k3 w1 d1 s1"),
    ("agent", "none", "b1 m1 v2 n1"),
    ("target", "civilians", "e1"),
    ("source", "Hira Obs*", "k1 k2 b1"),
    ("source", "residents", "k3 w1"),
    ("source", "none", "e1 s1 c1 v2 n1"),
    ("source", "the armys spokesman", ""),  # an apostrophe parts words
    ("source", "the army’s spokesman", "m1"),  # of whatever shape
    ("source", "' OR 1=1 --", ""),
    ("source_kind", "monitor", "k1 k2 b1"),
    ("source_kind", ["witness", "belligerent"], "k3 w1 d1"),
    ("outlet", "North Post", "k3 w1 d1"),
    ("outlet", "radio ost", "m1"),  # without accents
    ("outlet", "* Wire", "e1 k1 k2 b1 s1 c1 v2 n1"),
    ("outlet", "none", ""),
    ("place", "Hira", "e1 k1 k2 k3 w1 d1"),
    ("place", "Halab", "e1 k1 k2 k3 w1 d1"),  # the province that it lies in, without the word for it
    ("place", "Azraq district", "e1 k1 k2 k3 w1 d1"),
    ("place", "Hira, Syria", "e1 k1 k2 k3 w1 d1"),
    ("place", "Hira, Homs", ""),
    ("place", "homs", "m1"),
    ("place", "Syria", "e1 k1 k2 k3 w1 d1 m1"),  # everything inside
    ("place", "Mali", "s1 c1"),
    ("place", "tel amra", "s1"),
    ("place", ["Homs", "Mopti"], "m1 s1"),
    ("place", "made:2", "m1"),
    ("place", "none", "b1 v2 n1"),
    ("place", "any", "e1 k1 k2 k3 w1 d1 m1 s1 c1"),
    ("place", "Atlantis", ""),
    ("country", "SY", "e1 k1 k2 k3 w1 d1 m1"),
    ("country", "mali", "s1 c1"),
    ("country", ["ML", "SY"], "e1 k1 k2 k3 w1 d1 m1 s1 c1"),
    ("country", "none", "b1 v2 n1"),
    ("since", "2024-04-01", "m1 s1 c1"),  # m1 ends on that day
    ("since", "2024-04-02", "s1 c1"),
    ("since", datetime.date(2024, 4, 30), "s1 c1"),
    ("since", "2025", ""),
    ("until", "2024-03", "e1 k1 k2 k3 w1 d1 m1"),  # m1 begins in March
    ("until", "2024-03-27", "e1 k1 k2 k3 w1 d1"),
    ("until", "2024-03-03", ""),
    ("published_since", "2024-04", "m1 s1 c1 v2 n1"),
    ("published_until", "2024-03-05", "e1 k1 k2 b1"),
    ("date_prec", "1", "e1 k1 k2 k3 w1 d1 s1"),
    ("date_prec", "2-4", "m1 c1"),
    ("date_prec", "none", "b1 v2 n1"),
    ("where_prec", "1", "e1 k1 k2 k3 w1 d1 s1"),
    ("where_prec", "4-7", "m1 c1"),
    ("where_prec", 6, "c1"),
    ("category", "combatant", "m1 c1"),
    ("category", ["unknown", "none"], "e1 b1 w1 n1"),
    ("demographic", "children", "k2"),
    ("status", "denied", "d1"),
    ("status", "uncertain", "m1"),
    ("scope", "background", "b1"),
    ("confidence", 0.5, "e1 k1 k2 k3 w1 d1 m1 s1 c1 v2 n1"),
    ("confidence", "0.51", "e1 k1 k2 w1 d1 m1 s1 c1 v2 n1"),
    ("run", "latest", "n1"),
    ("run", "2", "n1"),
    ("run", "1", "e1 k1 k2 b1 k3 w1 d1 m1 s1 c1 v2 o1"),
    ("run", ["1", "2"], "e1 k1 k2 b1 k3 w1 d1 m1 s1 c1 v2 o1 n1"),
    ("report", "r4", "s1 c1"),
    ("report", ["r2", "r3"], "k3 w1 d1 m1"),
    ("claim", "k2", "k2"),
    ("claim", "v1", ""),  # of an earlier version
    ("invented", "yes", "m1"),
    ("invented", False, "e1 k1 k2 b1 k3 w1 d1 s1 c1 v2 n1"),
    ("text", "villager", "k1"),  # in any form
    ("text", "killed strike", "d1"),
    ("text", '"people died"', "k3"),
    ("text", '"died people"', ""),
    ("text", "child* OR fighter", "k2 c1"),
    ("text", "killed -villagers", "b1 d1 v2"),
    ("report_text", "air strike", "k3 w1 d1"),
    ("report_text", "market", "e1 k1 k2 b1"),
]

REPORTS = [
    ("effect", "captured", "r4"),
    ("event", "bombing", "r3 r6"),
    ("actor", "Red Guard", "r1 r2"),
    ("side", "Islamic State", "r4"),
    ("agent", "gunmen", "r4"),
    ("target", "civilians", "r1"),
    ("source", "residents", "r2"),
    ("source_kind", "monitor", "r1"),
    ("outlet", "Delta Wire", "r1 r4 r5 r6"),
    ("outlet", "none", "r7"),
    ("place", "Halab", "r1 r2"),
    ("country", "ML", "r4"),
    ("since", "2024-06", "r5 r6 r7"),  # the day of publication
    ("until", "2024-03-05", "r1"),
    ("date_prec", "4", "r4"),
    ("where_prec", "1", "r1 r2 r4"),
    ("category", "combatant", "r3 r4"),
    ("demographic", "children", "r1"),
    ("status", "denied", "r2"),
    ("scope", "background", "r1"),
    ("confidence", "0.8", "r1 r2 r3 r4 r5 r6"),
    ("run", "2", "r6"),
    ("run", "1", "r1 r2 r3 r4 r5 r6 r7"),  # also the one without claims
    ("report", "r7", "r7"),
    ("claim", "s1", "r4"),
    ("language", "fr", "r3"),
    ("language", "none", "r4 r5 r6 r7"),
    ("invented", "yes", "r3"),
    ("text", "market", "r1"),  # in the title or the text
    ("text", "council OR ford", "r6 r7"),
]


def names(found):
    return {claim.claim for claim in found}


@pytest.mark.parametrize(("name", "value", "expected"), CLAIMS)
def test_claims(book, name, value, expected):
    found = book.claims(**{name: value})
    assert names(found) == set(expected.split())
    assert found.count() == len(found) == len(expected.split())


@pytest.mark.parametrize(("name", "value", "expected"), REPORTS)
def test_reports(book, name, value, expected):
    found = book.reports(**{name: value})
    assert {report.id for report in found} == set(expected.split())
    assert found.count() == len(expected.split())


def test_every_filter_is_tested():
    assert {name for name, _, _ in CLAIMS} == {filter.name for filter in filters_of("claims")}
    assert {name for name, _, _ in REPORTS} == {filter.name for filter in filters_of("reports")}


def test_without_a_filter_all_are_found_once(book):
    assert [claim.claim for claim in book.claims()] == ALL.split()
    assert [report.id for report in book.reports()] == ["r1", "r2", "r3", "r4", "r5", "r6", "r7"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"effect": "killed", "country": "SY", "since": "2024-03-01", "scope": "event"}, "k1 k2 k3 d1"),
        ({"effect": "killed", "place": "Syria", "status": "asserted", "source_kind": "witness"}, "k3"),
        ({"outlet": "Delta Wire", "text": "killed", "invented": "no", "place": "none"}, "b1 v2"),
        ({"effect": None, "country": [], "side": "any"}, "m1 c1"),
    ],
)
def test_all_filters_must_pass(book, filters, expected):
    assert names(book.claims(**filters)) == set(expected.split())


def test_filters_about_claims_must_pass_in_one_claim_of_a_report(book):
    assert list(book.reports(source="residents", status="denied")) == []
    assert [report.id for report in book.reports(source="Red Guard", status="denied")] == ["r2"]


WRONG = [
    ({"effect": "kiled"}, "--effect: No effect 'kiled'. There are: killed, wounded, .* Did you mean 'killed'?"),
    ({"event": "party"}, "No event type 'party'. There are: clash, "),
    ({"status": "certain"}, "There are: asserted, denied, uncertain. Did you mean 'uncertain'?"),
    ({"effekt": "killed"}, "Claims have no filter 'effekt'. There are: effect, .* Did you mean 'effect'?"),
    ({"language": "en"}, "Claims have no filter 'language'"),
    ({"country": "Nigeira"}, "there is no country 'Nigeira'. .* Did you mean 'Nigeria'"),
    ({"since": "yesterday"}, "'yesterday' is no day. Write YYYY-MM-DD"),
    ({"until": "2024-02-30"}, "'2024-02-30' is no day"),
    ({"since": "2024-13"}, "'2024-13' is no day"),
    ({"since": ["2024", "2025"]}, "--since takes one value, not 2"),
    ({"where_prec": "9"}, "there is no 9; it goes from 1 to 7"),
    ({"where_prec": "near"}, "'near' is no number. Give one"),
    ({"confidence": "90"}, "'90' is no number from 0 to 1"),
    ({"confidence": float("nan")}, "is no number from 0 to 1"),
    ({"invented": "perhaps"}, "--invented is yes or no, not 'perhaps'"),
    ({"source": " "}, "--source is empty"),
    ({"text": '""'}, "holds no word to search for"),
    ({"text": "-word"}, "holds no word to search for"),
]


@pytest.mark.parametrize(("filters", "said"), WRONG)
def test_a_wrong_value_is_told_with_what_would_be_right(book, filters, said):
    with pytest.raises(FilterError, match=said):
        list(book.claims(**filters))


def test_a_run_that_is_not_there_is_told_with_those_that_are(book):
    with pytest.raises(NotInLedgerError, match=r"no run '9'. There are: 2 \(run_\w+\), 1 \(run_\w+\)"):
        book.claims(run="9").count()


HOSTILE = (
    '"', "'", "AND", "OR", "NOT", "NEAR(a b)", "NEAR(", "quote:killed", "{quote}:x", "^killed", "a*b*", "*", "(", "))",
    "a AND", "OR OR OR", '"unclosed', "killed; DROP TABLE claim", "\0", "\ud800", "😀", "a" * 10_000, "a " * 10_000,
    "-" * 5_000, '"' * 5_001, "rowid:1", "-OR", "+killed", "k\u0301illed", "%", "_", "\\",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words)[:20])
@pytest.mark.parametrize("name", ["text", "report_text", "source", "place", "outlet", "claim", "report", "actor"])
def test_no_text_breaks_a_filter(book, name, words):
    try:
        found = names(book.claims(**{name: words}))
    except FilterError:
        return
    assert found <= set(ALL.split())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("quote:killed", ""),  # two words, no name of a column
        ("NEAR(killed villagers)", ""),
        ("killed AND villagers", ""),  # the word "and" stands nowhere
        ("^killed", "k1 b1 d1 v2"),
        ("ki*", "k1 b1 d1 v2"),
        ("-villagers killed", "b1 d1 v2"),
        ('killed -"12 villagers"', "b1 d1 v2"),
        ("villagers OR children OR herders", "k1 k2 s1"),
        ("OR villagers", ""),
    ],
)
def test_signs_of_the_search_itself_are_only_those_that_are_told(book, words, expected):
    assert names(book.claims(text=words)) == set(expected.split())
