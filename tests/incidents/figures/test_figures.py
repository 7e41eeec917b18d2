"""What an incident's figures are: a row is a comment, reports with what they tell, and the figures expected.

A figure reads "effect low/best/high", or "effect side category low/best/high" for a row beside the total.
All reports tell of one incident; a day is that of publication.
"""

from __future__ import annotations

import pytest

from warledger.incidents.figures.policies import Policy, Range, number, weighted
from warledger.incidents.linking import link
from warledger.incidents.outcome.make import incidents
from warledger.records import Figure

SAME = "names halim,zorat,market,dresh"
ROWS = [
    (
        "one voice",
        {"a Herald 2021-03-05": "killed 12 wounded 30"},
        ["killed 12/12/12", "wounded 30/30/30"],
    ),
    (
        "bounds as stated: at least, up to",
        {"a Herald 2021-03-05": "killed 12+ wounded ..30"},
        ["killed 12/12/12", "wounded 30/30/30"],
    ),
    (
        "the middle of three voices, between the lowest and the highest",
        {
            "a Herald 2021-03-05": "Police: killed 10",
            "b Courier 2021-03-05": "Hospital: killed 14",
            "c Gazette 2021-03-05": "Monitor: killed 20",
        },
        ["killed 10/14/20"],
    ),
    (
        "five outlets that carry one statement are one voice",
        {
            "a Herald 2021-03-05": "Police: killed 10",
            "b Courier 2021-03-05": "Police: killed 10",
            "c Gazette 2021-03-05": "Police: killed 10",
            "d Echo 2021-03-05": "Hospital: killed 14",
            "e Times 2021-03-05": "Monitor: killed 15",
        },
        ["killed 10/14/15"],
    ),
    (
        "a voice's later number takes the place of its earlier ones",
        {
            "a Herald 2021-03-05": "Police: killed 8",
            "b Herald 2021-03-06": "Police: killed 10",
            "c Courier 2021-03-07": "Police: killed 12",
        },
        ["killed 12/12/12"],
    ),
    (
        "of two in the middle, the one said last",
        {"a Herald 2021-03-05": "Police: killed 8", "b Courier 2021-03-07": "Hospital: killed 11"},
        ["killed 8/11/11"],
    ),
    (
        "parts never add to their whole",
        {"a Herald 2021-03-05": "killed 32 killed 4 combatant part"},
        ["killed 32/32/32", "killed - combatant 4/4/4"],
    ),
    (
        "civilians and the fighters of two sides add up where nobody gives a total",
        {"a Herald 2021-03-05": "killed 6 civilian killed 9 combatant of North killed 2 combatant of South"},
        [
            "killed 17/17/17",
            "killed - civilian 6/6/6",
            "killed North combatant 9/9/9",
            "killed South combatant 2/2/2",
        ],
    ),
    (
        "a total that somebody gives stands, whatever the kinds",
        {"a Herald 2021-03-05": "killed 20 killed 6 civilian killed 9 combatant of North"},
        ["killed 20/20/20", "killed - civilian 6/6/6", "killed North combatant 9/9/9"],
    ),
    (
        "who counts only civilians gives a lower bound, and no number for all",
        {
            "a Herald 2021-03-05": "Police: killed 20",
            "b Courier 2021-03-06": "Hospital: killed 12 civilian",
            "c Gazette 2021-03-07": "Monitor: killed 14 civilian",
        },
        ["killed 20/20/20", "killed - civilian 12/14/14"],
    ),
    (
        "who counts only civilians and yet more says that there were at least as many",
        {"a Herald 2021-03-05": "Police: killed 10", "b Courier 2021-03-07": "Hospital: killed ..14 civilian"},
        ["killed 10/14/14", "killed - civilian 14/14/14"],
    ),
    (
        "who counts only children stands behind those who count civilians",
        {
            "a Herald 2021-03-05": "Police: killed 20 civilian",
            "b Courier 2021-03-07": "Hospital: killed 7 only children",
        },
        ["killed 20/20/20", "killed - civilian 20/20/20"],
    ),
    (
        "a child told of alone is whom a voice tells of, and no part",
        {"a Herald 2021-03-05": "Police: killed 5", "b Courier 2021-03-07": "Hospital: killed 1 only children"},
        ["killed 1/1/5", "killed - civilian 1/1/1"],
    ),
    (
        "kinds that different voices name may be the same people and are not added",
        {
            "a Herald 2021-03-05": "North: killed 12 combatant of South",
            "b Courier 2021-03-07": "South: killed 9 civilian",
        },
        ["killed 12/12/12", "killed - civilian 9/9/9", "killed South combatant 12/12/12"],
    ),
    (
        "a voice's later number for one kind leaves its number for all",
        {"a Herald 2021-03-05": "Police: killed 20", "b Herald 2021-03-07": "Police: killed 12 civilian"},
        ["killed 20/20/20", "killed - civilian 12/12/12"],
    ),
    (
        "background never enters",
        {"a Herald 2021-03-05": "killed 12 killed 400 background"},
        ["killed 12/12/12"],
    ),
    (
        "what is denied sets no number",
        {"a Herald 2021-03-05": "Police: killed 12 North: killed 0 denied"},
        ["killed 12/12/12"],
    ),
    (
        "whom reports don't name is a voice of each outlet; the police are one",
        {
            "a Herald 2021-03-05": "a_source: killed 21 police: wounded 8",
            "b Courier 2021-03-06": "a_source: killed 6 police: wounded 9",
            "c Herald 2021-03-07": "a_source: killed 23",
        },
        ["killed 6/23/23", "wounded 9/9/9"],
    ),
    (
        "a report's own voice relays the source that it names",
        {
            "a Herald 2021-03-05": "killed 12 Police: killed 12",
            "b Courier 2021-03-05": "Hospital: killed 15",
            "c Gazette 2021-03-05": "Monitor: killed 16",
        },
        ["killed 12/15/16"],
    ),
    (
        "people who were shot and are not told to have died are wounded",
        {"a Herald 2021-03-05": "casualties 5 killed 1"},
        ["killed 1/1/1", "wounded 4/4/4", "casualties 5/5/5"],
    ),
    (
        "those who were shot and died later are not wounded",
        {"a Herald 2021-03-05": "casualties 1", "b Herald 2021-03-07": "killed 1"},
        ["killed 1/1/1", "casualties 1/1/1"],
    ),
]


def make(reports, tell, given, policy="representative"):
    told = [tell(head, f"bombing 2021-03-04 Orrin {line} {SAME}") for head, line in reports.items()]
    linked = link(given(told))
    claims = {c.claim: c for t in told for c in t.claims}
    made = list(incidents(linked, claims, {t.filed.report: t.filed for t in told}, policy_=policy))
    assert len(made) == 1
    return made[0]


def shown(figure: Figure) -> str:
    kind = "" if figure.side is None and figure.category is None else f"{figure.side or '-'} {figure.category} "
    return f"{figure.effect} {kind}{figure.low}/{figure.best}/{figure.high}"


@pytest.mark.parametrize(("reports", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_figures(reports, expected, tell, given):
    assert [shown(f) for f in make(reports, tell, given).figures] == expected


THREE = {
    "a Herald 2021-03-05": "Police: killed ~10",
    "b Courier 2021-03-06": "Hospital: killed 14",
    "c Gazette 2021-03-07": "Monitor: killed 20+",
}
POLICIES = [
    ("conservative", "killed 10/10/20"),
    ("representative", "killed 10/14/20"),
    ("informative", "killed 10/14/20"),
    (weighted({"Monitor": 5.0}), "killed 10/20/20"),
    (weighted({"Police": 0.0, "Hospital": 0.0}), "killed 10/20/20"),
    (Policy("mean", own=lambda voices: Range(1, sum(map(number, voices)) // len(voices), 99)), "killed 1/14/99"),
]


@pytest.mark.parametrize(("policy", "expected"), POLICIES)
def test_policies(policy, expected, tell, given):
    made = make(THREE, tell, given, policy)
    assert [shown(f) for f in made.figures] == [expected]
    assert made.figures[0].policy == (policy if isinstance(policy, str) else policy.name)


def test_an_unknown_policy_is_named_with_those_that_there_are(tell, given):
    with pytest.raises(ValueError, match=r"No policy named 'mean'\. There are: conservative, representative"):
        make(THREE, tell, given, "mean")


def test_each_voice_stands_beside_with_what_it_said_before(tell, given):
    reports = {
        "a Herald 2021-03-05": "Police: killed 8 women 3",
        "b Courier 2021-03-06": "Police: killed 12+ women 5 children 2",
        "c Gazette 2021-03-06": "Hospital: killed 14",
    }
    total = make(reports, tell, given).figures[0]
    police, hospital = total.by_source
    assert (police.source, police.low, police.high, police.supersedes) == ("Police", 12, None, ((8, 8),))
    assert (police.reports, str(police.first), str(police.last)) == (("a", "b"), "2021-03-05", "2021-03-06")
    assert (police.women, police.children, hospital.women) == (5, 2, None)
    assert (total.sources, total.women, total.children) == (2, 5, 2)


def test_offices_of_one_party_are_one_voice(tell, given):
    reports = {
        "a Herald 2021-03-05": "Tiger_Forces: killed 8",
        "b Courier 2021-03-05": "Syrian_government_forces: killed 9",
        "c Gazette 2021-03-05": "Hospital: killed 14",
    }
    total = make(reports, tell, given).figures[0]
    assert [(v.source, v.voices) for v in total.by_source] == [
        ("Hospital", ()),
        ("Syrian government forces", ("Syrian government forces", "Tiger Forces")),
    ]


def test_contested_figures_are_listed_with_who_says_what(tell, given):
    reports = {"a Herald 2021-03-05": "Police: killed 8", "b Courier 2021-03-05": "Hospital: killed 14"}
    made = make(reports, tell, given)
    assert made.contested == ("killed",)
    assert made.differences[0].said == (("Police", "8"), ("Hospital", "14"))
    # "at least 8" contradicts nobody who says 14
    agreed = make({**reports, "a Herald 2021-03-05": "Police: killed 8+"}, tell, given)
    assert agreed.contested == ()


def test_a_number_of_one_kind_contradicts_no_larger_one_for_all(tell, given):
    reports = {"a Herald 2021-03-05": "Police: killed 20", "b Courier 2021-03-05": "Hospital: killed 12 civilian"}
    made = make(reports, tell, given)
    assert made.contested == ()
    assert {v.source: v.only for v in made.figures[0].by_source} == {"Police": None, "Hospital": "civilians"}
    more = make({**reports, "b Courier 2021-03-05": "Hospital: killed 24 civilian"}, tell, given)
    assert more.contested == ("killed",)
    assert set(more.differences[0].said) == {("Police", "20"), ("Hospital", "at least 24")}


def test_blame_is_contested_where_it_differs(tell, given):
    reports = {"a Herald 2021-03-05": "killed 8 by North", "b Courier 2021-03-05": "killed 8 by South"}
    made = make(reports, tell, given)
    assert made.contested == ("agent",)
    assert [(b.agent, b.reports) for b in made.blamed] == [("North", ("a",)), ("South", ("b",))]


def test_rows_that_do_not_add_up_are_flagged(tell, given):
    made = make({"a Herald 2021-03-05": "killed 20 killed 6 civilian killed 9 combatant of North"}, tell, given)
    assert made.figures[0].flags == ("rows add up to 15",)
    more = make({"a Herald 2021-03-05": "killed 5 killed 9 civilian part"}, tell, given)
    assert "a part exceeds its whole" in more.figures[0].flags


def test_ids_under_which_a_text_came_again_are_reports_of_the_incident(tell, given):
    told = tell("a Herald 2021-03-05", f"bombing 2021-03-04 Orrin killed 8 {SAME}")
    claims, filed = {c.claim: c for c in told.claims}, {"a": told.filed}
    (made,) = incidents(link(given([told])), claims, filed, also={"a": ["a2"], "z": ["z2"]})
    assert (made.reports, made.main_of, made.figures[0].sources) == (("a", "a2"), ("a", "a2"), 1)
