"""Whole reports in, claims out: a row is (date, text, figures, events).

A figure is "effect bounds noun | field value | ...": the list of effects and bounds is complete, and of each claim the
fields that are named must have the values; "-" says that a field is open. Bounds as in effects/rows.py. An event is
"type | field value | ...", and only those that are named are looked for.
Fields: by, side, source, place, start, end, scope, status, category, part (the bounds of the whole).
"""

from __future__ import annotations

import datetime
from collections import Counter
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import warledger
from warledger import samples
from warledger.claims import coder as module
from warledger.claims.coder import Coder
from warledger.claims.coding import Coding
from warledger.claims.reading import Reading
from warledger.records import Claim
from warledger.reports import report

MALI = "Malian government forces"
ROWS = [
    (
        "2023-05-16",
        "Gunmen on motorbikes attacked the village of Boulkessi in central Mali on Sunday, killing at least 14 "
        "civilians, the "
        "army said in a statement. Nine others were wounded. A second attack on Monday near Hombori killed two "
        "soldiers, the "
        "army said.",
        [
            f"killed 14+ civilians | by gunmen | side - | source {MALI} | place Boulkessi | start 2023-05-14 | "
            f"category civilian",
            f"wounded 9 others | source {MALI} | place Boulkessi | category civilian",
            f"killed 2 soldiers | side {MALI} | source {MALI} | place Hombori | start 2023-05-15 | category combatant",
        ],
        ["ground_assault | place Boulkessi | start 2023-05-14"],
    ),
    (
        "2024-03-06",
        "Russian missiles hit an apartment block in Kharkiv on Tuesday, killing seven people, including two "
        "children, the "
        "regional governor said. Another 23 people were injured. Rescuers went on searching the rubble.",
        [
            "killed 7 people | by Russia | place Kharkiv | start 2024-03-05 | end 2024-03-05 | part -",
            "killed 2 children | place Kharkiv | category civilian | part 7",
            "wounded 23 people | place Kharkiv | start 2024-03-05",
        ],
        ["shelling | by Russia | place Kharkiv"],
    ),
    (
        "2024-02-08",
        "Shells hit the market of Kharvat on Wednesday, killing two women. Seven people were wounded in a house of "
        "the village of Um Dukhara, residents said.",
        ["killed 2 women | category civilian", "wounded 7 people | category civilian"],
        [],
    ),
    (
        "2022-10-12",
        "The Arakan Army said its fighters captured 18 soldiers and seized 40 rifles in Paletwa on Monday. More "
        "than 3,000 "
        "villagers have been displaced by the fighting, the United Nations said.",
        [
            "captured 18 soldiers | by Arakan Army | side Myanmar military | source Arakan Army | place Paletwa",
            "seized 40 rifles | by Arakan Army | source Arakan Army | category weapon | start 2022-10-10",
            "displaced 3000+ villagers | source United Nations | category civilian",
        ],
        ["arrest | place Paletwa", "weapons_seized | place Paletwa"],
    ),
    (
        "2020-07-09",
        "The National Liberation Army released three hostages in Arauca on Wednesday, the Red Cross said. "
        "Residents feared "
        "that ten others might have been killed.",
        [
            "released 3 hostages | source Red Cross | place Arauca | start 2020-07-08 | status asserted",
            "killed 10 others | status uncertain",
        ],
        ["release | place Arauca"],
    ),
    (
        "2023-11-20",
        "The Sudanese army denied that it had shelled the market in Omdurman, where 15 people were killed on "
        "Sunday. Activists "
        "said 15 people died and 60 were wounded.",
        [
            "killed 15 people | place Omdurman | start 2023-11-19 | status asserted",
            "wounded 60 | source activists | place Omdurman",
        ],
        ["shelling | place Omdurman | status denied"],
    ),
    (
        "2019-06-02",
        "New People's Army guerrillas ambushed an army patrol in Samar on Saturday, wounding five soldiers, the "
        "military said. "
        "Three policemen were also hurt.",
        [
            "wounded 5 soldiers | by New People's Army | source Philippine government forces | place Samar | start "
            "2019-06-01",
            "wounded 3 policemen | category combatant",
        ],
        ["ground_assault | by New People's Army | place Samar"],
    ),
    (
        # a headline, then the body that attributes it: one figure
        "2017-02-10",
        "Car bomb kills 11 in Mogadishu\n\nA car bomb killed at least 11 people outside a hotel in Mogadishu on "
        "Thursday, police "
        "said. Twenty people were injured.",
        ["killed 11+ people | place Mogadishu | start 2017-02-09", "wounded 20 people | place Mogadishu"],
        ["bombing | place Mogadishu"],
    ),
    (
        # a list below its total, parts of parts
        "2020-06-30",
        "Attacks in Ituri have claimed the lives of 49 people since January, as follows:\n- 30 civilians, "
        "including 4 women\n"
        "- 12 soldiers\n- 7 militiamen\n",
        [
            "killed 49 people | category mixed | part -",
            "killed 30 civilians | part 49",
            "killed 4 women | part 30",
            "killed 12 soldiers | part 49",
            "killed 7 militiamen | part 49",
        ],
        [],
    ),
    (
        # numbers that count no losses
        "2021-04-04",
        "A force of 300 soldiers entered Palma on 3 April, 12 km from the coast, after gunmen had attacked the town. "
        "The 20-year-old mayor of a district said no civilians were killed.",
        [],
        [],
    ),
    (
        # one event for each town that a clause lists; the wounded are of both
        "2024-03-07",
        "Russian artillery shelled the towns of Kupiansk and Vovchansk on Monday, wounding nine people.",
        ["wounded 9 people | place Kupiansk and Vovchansk"],
        ["shelling | place Kupiansk | by Russia", "shelling | place Vovchansk | by Russia"],
    ),
    (
        # the number stands for those counted, without the mark behind it
        "2024-03-07",
        "Horrible scenes from Idlib on Monday: 35+ dead after an air strike hit a market.",
        ["killed 35+ | counted 35"],
        [],
    ),
    (
        # a town that is taken is no prisoner
        "2024-03-07",
        "The capture of Goma raised fears of a wider war. Two soldiers were killed near the town on Monday.",
        ["killed 2 soldiers"],
        ["territory_taken | place Goma"],
    ),
    ("2022-08-01", "A bus left the road near Potosi. Fourteen passengers died in the accident.", [], []),
    ("2022-08-01", "Talks on prices began on Monday. The minister praised 30 farmers.", [], []),
    (
        "2023-05-10",
        "The six-decade conflict has killed 450,000 people. On Monday gunmen shot dead a community leader and wounded "
        "two passers-by in Cali.",
        [
            "killed 450000 people | scope background | by - | place -",
            "killed 1 community leader | by gunmen | place Cali | start 2023-05-08 | scope event",
            "wounded 2 passers | by gunmen | place Cali | category civilian",
        ],
        ["shooting | by gunmen | place Cali"],
    ),
    (
        # people fled from where they were, not in the town of the next sentence
        "2023-05-10",
        "Thousands of people fled from Sake on Monday. A bomb hit a convoy in Goma on Tuesday, killing nine.",
        ["displaced 2000+ people | place Sake", "killed 9 nine | place Goma"],
        ["displacement | place Sake", "bombing | place Goma"],
    ),
    (
        # what a few weeks have cost is not the toll of the news
        "2023-05-10",
        "Nine people were injured in a mortar attack on Goma on Monday. More than 57 civilians have been killed in "
        "attacks on the town in recent weeks.",
        [
            "wounded 9 people | place Goma | start 2023-05-08 | scope event",
            "killed 57+ civilians | start - | scope background",
        ],
        ["shelling | place Goma"],
    ),
    (
        # unless it is the news
        "2023-05-10",
        "More than 57 civilians have been killed in mortar attacks on Goma in recent weeks, officials said.",
        ["killed 57+ civilians | scope event"],
        ["shelling | place Goma"],
    ),
    (
        # who only speaks has fought nobody, and those counted did not fall to themselves and their foes
        "2023-05-10",
        "Two Indian soldiers were killed in a gunbattle between troops and militants in Kupwara, police said.",
        ["killed 2 Indian soldiers | by militants | side Indian government forces | source police"],
        ["clash | by Indian government forces | place Kupwara"],
    ),
    (
        "2023-05-10",
        "Two Indian soldiers and a militant were killed in an encounter in Kupwara on Monday, police said.",
        ["killed 2 Indian soldiers | by militants", "killed 1 militant | by Indian government forces"],
        ["clash | by Indian government forces | place Kupwara"],
    ),
    (
        # nobody is killed by a release
        "2023-05-10",
        "Troops killed 15 terrorists and rescued 20 hostages in Zamfara on Monday.",
        ["killed 15 terrorists | place Zamfara", "released 20 hostages | place Zamfara | event release"],
        ["release | place Zamfara", "clash | place Zamfara"],
    ),
    (
        # a school, a company or a church tells, too
        "2023-05-10",
        "Gunmen killed nine pupils in an attack on a village near Kaduna on Saturday, the school said.",
        ["killed 9 pupils | by gunmen | source school | place Kaduna"],
        ["ground_assault | by gunmen"],
    ),
]  # fmt: skip


day = datetime.date.fromisoformat


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def bounds(claim: Claim) -> str:
    low, high = claim.low, claim.high
    if low is None and high is None:
        return "-"
    if low is None:
        return f"..{high}"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}..{high}"


def value(claim: Claim, field: str, claims: list[Claim]) -> str:
    """A claim's field as the rows write it."""
    if field == "part":
        whole = next((other for other in claims if other.claim == claim.part_of), None)
        return "-" if whole is None else bounds(whole)
    if field == "place":
        return "-" if claim.place is None else claim.place.text
    got = getattr(claim, {"by": "agent"}.get(field, field))
    return "-" if got is None else str(got)


def unlike(claim: Claim, fields: list[str], claims: list[Claim]) -> list[str]:
    """Where a claim differs from "field value" entries."""
    pairs = [entry.split(" ", 1) for entry in fields]
    return [f"{f} is {value(claim, f, claims)}, not {want}" for f, want in pairs if value(claim, f, claims) != want]


@pytest.mark.parametrize(("date", "text", "figures", "events"), ROWS, ids=[row[1][:50] for row in ROWS])
def test_claims_of_a_report(date: str, text: str, figures: list[str], events: list[str], coder: Coder) -> None:
    claims = coder.code(report(text, date=day(date))).claims
    told = [claim for claim in claims if claim.effect is not None]
    wanted = [row.split(" | ") for row in figures]
    assert Counter(f"{c.effect} {bounds(c)}" for c in told) == Counter(" ".join(w[0].split(" ")[:2]) for w in wanted)
    for (head, *fields), claim in zip(sorted(wanted), sorted(told, key=lambda c: _head(c)), strict=True):
        assert _head(claim) == head
        assert unlike(claim, fields, claims) == [], head
    for row in events:
        kind, *fields = row.split(" | ")
        of_kind = [claim for claim in claims if claim.effect is None and claim.event == kind]
        assert any(not unlike(claim, fields, claims) for claim in of_kind), (row, [c.place for c in of_kind])


def test_headlines_of_other_stories_make_no_claims(coder: Coder) -> None:
    text = (
        "Ten people were killed in an air raid on Kona on Saturday, a doctor said. The market was burnt down. "
        "Related News Army Kills 30 Rebels in Gao Nine Farmers Abducted Near Mopti"
    )
    claims = coder.code(report(text, date=day("2023-11-06"))).claims
    assert {c.effect for c in claims} <= {"killed", "destroyed", None}
    assert {c.low for c in claims if c.effect == "killed"} == {10}
    assert {c.event for c in claims if c.effect is None} <= {"airstrike", "destruction"}


def test_pictures_and_tags_lend_nothing(coder: Coder) -> None:
    text = (
        "Ten people were killed in an air raid on a market on Saturday, a doctor said. Men inspect a burnt shop in "
        "Omdurman on July 9 2023 (Wire Photo) Two children were wounded in the raid. "
        "Tags Sudan Rapid Support Forces Khartoum"
    )
    claims = coder.code(report(text, date=day("2023-11-06"))).claims
    assert {f"{c.effect} {bounds(c)}" for c in claims if c.effect} == {"killed 10", "wounded 2"}
    for claim in claims:
        assert claim.place is None
        assert claim.agent is None
        assert claim.start in (None, datetime.date(2023, 11, 4))


def _head(claim: Claim) -> str:
    noun = "" if claim.counted is None or claim.counted[0].isdigit() else f" {claim.counted}"
    return f"{claim.effect} {bounds(claim)}{noun}"


def check(text: str, claims: list[Claim]) -> None:
    """What holds of the claims of any text."""
    ids = [claim.claim for claim in claims]
    assert len(set(ids)) == len(ids)
    for claim in claims:
        assert claim.evidence
        for field, spans in claim.evidence.items():
            assert spans, field
            assert all(0 <= start < end <= len(text) for start, end in spans), field
        said = {
            "place": claim.place and claim.place.text,
            "counted": claim.counted,
            "weapon": claim.weapon,
            "date": claim.date_text,
        }
        for field, words in said.items():
            assert words is None or words in [text[a:b] for a, b in claim.evidence[field]], field
        for other in (claim.of, claim.part_of):
            assert other is None or (other in ids and other != claim.claim)
        assert claim.low is None or claim.high is None or claim.low <= claim.high
        assert 0 <= claim.confidence <= 1
        assert (claim.start is None) == (claim.end is None)
        assert claim.start is None or claim.start <= claim.end


PIECES = [
    "Gunmen killed 12 people in Gao on Monday", "at least", "dozens of", ", the army said", ". ", "\n\n", "\n- ", "and",
    "including 3 children", "Two soldiers were wounded", "The attack", "They included a nurse", "14 of the dead", "30",
    "on 3 March 2021", "air strikes", "in the town of", "Al-Bab", "the death toll rose to 31", "(", ")", "“", "”", "…",
    "\u202e", "🙂", "12 Feb", "a car bomb", "who", "SDF", "fled", "as follows:", "0", "km", "%",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=200))
@example("Shells killed nine in Al-Bab \u202e Al-Bab on Monday.")
def test_any_text_gives_claims_whose_words_are_its_own(text: str) -> None:
    assume(text.strip("\0\ufeff\ufffd\u200b\u00a0 \t\r\n"))
    coded = _coder().code(report(text))
    check(text, coded.claims)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_same_in_same_out(text: str) -> None:
    assume(text.strip())
    once, again = (_coder().code(report(text)).claims for _ in range(2))
    assert [c.model_dump_json() for c in once] == [c.model_dump_json() for c in again]


def test_a_report_is_coded_alike_alone_and_among_others(coder: Coder) -> None:
    made = [report(text, id=str(at), date=day(date)) for at, (date, text, *_) in enumerate(ROWS)]
    together = [coding.claims for coding in coder.code_many(made)]
    assert together == [coder.code(one).claims for one in made]


def test_a_failure_is_told_once_the_reports_before_it_are_out(coder: Coder, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [report(text, id=str(at), date=day(date)) for at, (date, text, *_) in enumerate(ROWS[:4])]
    whole = module.assemble

    def failing(reading: Reading, **options: Any) -> Coding:
        if reading.report.id == "2":
            raise RuntimeError("no")
        return whole(reading, **options)

    monkeypatch.setattr(module, "assemble", failing)
    out = []
    with pytest.raises(RuntimeError, match="no"):
        out.extend(coding.report.id for coding in coder.code_many(made))
    assert out == ["0", "1"]


def test_the_bundled_reports_keep_their_words(coder: Coder) -> None:
    reports = warledger.read([samples.path(), samples.html(), samples.text()])
    codings = list(coder.code_many(reports))
    assert sum(bool(coding.claims) for coding in codings) > 20
    for coding in codings:
        check(coding.report.text, coding.claims)


_made: list[Coder] = []


def _coder() -> Coder:
    """One coder for all examples: hypothesis gives no fixtures of a module to an example."""
    if not _made:
        _made.append(Coder())
    return _made[0]


def test_events_of_towns_named_together_have_each_its_own_town(coder: Coder) -> None:
    text = "Gunmen attacked the villages of Dogara and Kurmin Gwari on Monday, killing 12 people, the police said."
    claims = coder.code(report(text, id="r1", date="2021-05-05")).claims
    attacks = [c.place.text for c in claims if c.effect is None and c.event == "ground_assault" and c.place is not None]
    assert sorted(attacks) == ["Dogara", "Kurmin Gwari"]


def test_places_that_are_named_together_twice_have_each_its_own_event(coder: Coder) -> None:
    text = (
        "Officials condemned the bombings in Kenya and Tanzania. Two bombs exploded outside U.S. embassies in Kenya "
        "and Tanzania on Friday, killing 81 people."
    )
    claims = coder.code(report(text, id="r1", date="2021-05-05")).claims
    found = [c.place.text for c in claims if c.effect is None and c.event == "bombing" and c.place is not None]
    assert sorted(found) == ["Kenya", "Tanzania"]
