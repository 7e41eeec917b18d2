"""Mentions of one figure: a row is (mentions, groups), each mention written as words.

A mention is "sentence: effect bounds lemma" with what was chosen for it behind: source=, place=, date=, side=, each
with a probability behind "@" (0.9 where none is given), the kind of a source behind ":"; category=; kind=; the=1 for
"the pilot"; name= for the words of one who is named; date=6..7 for days; more=1 for "another seven"; approx=1 for
"nearly"; trigger= tells apart two verbs of one sentence; at= says how far into its text. Groups are lists of the
mentions' numbers, the fullest mention first.
"""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.drafts import merge
from warledger.claims.effects import FigureMention
from warledger.claims.effects.counting.counted import Counted
from warledger.records import Span

ROWS = [
    # repeated from the same speaker, and a headline in the report's own voice that the body attributes
    (["0: killed 9 soldier", "1: killed 9 soldier source=SANA"], [[1, 0]]),
    (["0: killed 9 people", "1: killed 9+ civilian source=Observatory"], [[1, 0]]),
    (["0: killed 9 civilian", "2: killed 9 people"], [[1, 0]]),
    # the fullest mention first: one that keeps "at least", one with a noun; the headline's last
    (["0: killed 16 -", "1: killed 16 civilian"], [[1, 0]]),
    (["1: killed 16 civilian", "3: killed 16+ civilian"], [[1, 0]]),
    # another effect, another number, another category, a vague number
    (["0: killed 9 soldier", "1: wounded 9 soldier"], [[0], [1]]),
    (["0: killed 9 soldier", "1: killed 10 soldier"], [[0], [1]]),
    (["0: killed 15 civilian", "1: killed 15 fighter category=combatant"], [[0], [1]]),
    (["0: killed 24 people", "1: killed ~24+ people"], [[0], [1]]),
    # two speakers who are sure make two entries; a doubtful second speaker doesn't, for a number that tells
    (["0: killed 9 people source=SANA@0.95", "1: killed 9 people source=Observatory@0.95"], [[0], [1]]),
    (["0: killed 9 people source=SANA@0.95", "1: killed 9 people source=Observatory@0.5"], [[1, 0]]),
    (["0: killed 2 people source=SANA@0.95", "1: killed 2 people source=Observatory@0.5"], [[0], [1]]),
    # small numbers in two places, on two days, of two sides are two figures
    (["0: killed 1 soldier place=Kidal", "1: killed 1 soldier place=Gao"], [[0], [1]]),
    (["0: killed 2 soldier date=Monday", "1: killed 2 soldier date=Tuesday"], [[0], [1]]),
    (["0: killed 1 fighter side=FARC", "1: killed 1 fighter side=ELN"], [[0], [1]]),
    (["0: killed 1 soldier place=Kidal", "1: killed 1 soldier"], [[1, 0]]),
    # a large number is the same figure though the reading takes its place for another
    (["0: killed 47 people place=Kidal", "1: killed 47 people place=Gao"], [[1, 0]]),
    (["2: killed 47 people place=Kidal", "7: killed 47 people place=Gao"], [[0], [1]]),
    (["2: killed 47 people place=Kidal", "7: killed 47 people place=Gao@0.3"], [[0, 1]]),
    # in one sentence: a list under one verb, or a headline that runs into the lead
    (["0: killed 3 people trigger=4", "0: killed 3 people trigger=4"], [[0], [1]]),
    (["0: killed 16 civilian trigger=2", "0: killed 16+ civilian trigger=9"], [[1, 0]]),
    (["0: killed 1 man trigger=2", "0: killed 1 man trigger=9"], [[0], [1]]),
    # "a pilot was captured ... the pilot was killed"
    (["0: killed 1 pilot place=Hama", "4: killed 1 pilot the=1 place=Jayrud"], [[1, 0]]),
    (["0: killed 1 pilot place=Hama", "4: killed 1 pilot place=Jayrud"], [[0], [1]]),
    (["0: killed 1 pilot the=1 place=Hama", "4: killed 1 mayor the=1 place=Jayrud"], [[0], [1]]),
    (["0: killed 1 man place=Hama", "4: killed 1 victim the=1 place=Jayrud"], [[1, 0]]),
    (["0: killed 2 soldier place=Kidal", "4: killed 2 fighter the=1 place=Gao"], [[1, 0]]),
    (["0: killed 2 soldier side=FARC", "4: killed 2 fighter the=1 side=ELN"], [[0], [1]]),
    # a girl and a man are two
    (["1: killed 1 girl", "4: killed 1 man"], [[0], [1]]),
    (["1: killed 1 girl", "4: killed 1 child"], [[0, 1]]),
    # women and children are others, though both are told beside the same whole
    (["1: killed 2 woman", "4: killed 2 child"], [[0], [1]]),
    (["1: killed 2 woman", "1: killed 7 people", "4: killed 2 child", "4: killed 7 people"], [[0], [1, 3], [2]]),
    # "another seven" are not the seven told before; the four "others" wounded are others than the dead
    (["1: killed 7 people", "4: killed 7 people more=1"], [[0], [1]]),
    (["1: killed 7 people more=1", "4: killed 7 people more=1"], [[0, 1]]),
    (["0: wounded 4 people", "2: killed 3 people", "2: wounded 4 people more=1 at=20"], [[2, 0], [1]]),
    # the lead tells of a person, the body names him; not one of several who are named, nor one of another side or town
    (["0: killed 1 doctor date=Monday@0.5", "4: killed 1 ruiz kind=name date=Friday@0.5"], [[1, 0]]),
    (["0: killed 1 doctor source=Police@0.95", "4: killed 1 ruiz kind=name source=Watch@0.95"], [[1, 0]]),
    (
        [
            "0: killed 1 doctor date=Monday@0.5",
            "4: killed 1 ruiz kind=name date=Friday@0.5",
            "5: killed 1 maric kind=name date=Friday@0.5",
        ],
        [[0], [1], [2]],
    ),
    (["0: killed 1 guard place=Gao", "4: killed 1 ruiz kind=name place=Ber"], [[0], [1]]),
    (["0: killed 1 guard side=FARC", "4: killed 1 ruiz kind=name side=ELN"], [[0], [1]]),
    (["5: killed 1 doctor date=Monday@0.5", "7: killed 1 ruiz kind=name date=Friday@0.5"], [[0], [1]]),
    # "he" is the one told of last, however early he was told of first
    (["0: killed 1 pilot", "6: killed 1 pilot", "8: killed 1 he the=1"], [[1, 0]]),
    # one village in two spellings
    (["0: killed 2 people place=jerablus", "4: killed 2 people place=jarabulus"], [[1, 0]]),
    (["0: killed 2 people place=jerablus", "4: killed 2 people place=jalula"], [[0], [1]]),
    # a headline's bare number is that of the body
    (["0: killed 2 -", "2: killed 2 person"], [[1, 0]]),
    (["0: killed 2 - place=Kidal", "2: killed 2 person place=Gao"], [[0], [1]]),
    # a headline's word for the body's number, and its round number
    (["0: killed ~24+ people", "1: killed 40+ people"], [[1, 0]]),
    (["0: killed ~24+ people", "1: killed 250 people"], [[0], [1]]),
    (["0: killed ~24+ people source=medics", "1: killed 38 people source=doctor"], [[0], [1]]),
    (["0: killed ~24+ people", "5: killed 40+ people"], [[0], [1]]),
    (["0: killed ~24+ rebel side=FARC", "1: killed 40 rebel side=ELN"], [[0], [1]]),
    (["0: killed ~24+ rebel", "1: wounded 40 rebel"], [[0], [1]]),
    (["0: killed 500+ people", "1: killed 545 people"], [[1, 0]]),
    (["0: killed 500+ people", "1: killed 900 people"], [[0], [1]]),
    (["0: killed 500 people", "1: killed 545 people"], [[0], [1]]),
    # "nearly 40", and behind it the number that it rounds
    (["1: killed 40 soldier approx=1", "3: killed 38 soldier"], [[1, 0]]),
    (["1: killed 40 soldier approx=1", "3: killed 31 soldier"], [[0], [1]]),
    (["1: killed 38 soldier", "3: killed 40 soldier approx=1"], [[0], [1]]),
    (["0: killed 38 soldier", "2: killed 40 soldier approx=1"], [[0, 1]]),
    # two that are told together twice, wherever the second time; not two ones, not of two days or two speakers
    (
        ["1: killed 2 child", "1: wounded 5 child", "4: killed 2 child place=Hatim", "4: wounded 5 child place=Hatim"],
        [[0, 2], [1, 3]],
    ),
    (
        [
            "1: killed 2 child place=Gao",
            "1: wounded 5 child place=Gao",
            "4: killed 2 child place=Ber",
            "4: wounded 5 child place=Ber",
        ],
        [[0, 2], [1, 3]],
    ),
    (
        [
            "1: killed 1 child place=Gao",
            "1: wounded 2 child place=Gao",
            "4: killed 1 child place=Ber",
            "4: wounded 2 child place=Ber",
        ],
        [[0], [1], [2], [3]],
    ),
    (
        [
            "1: killed 2 child date=Monday",
            "1: wounded 5 child date=Monday",
            "4: killed 2 child date=Friday",
            "4: wounded 5 child date=Friday",
        ],
        [[0], [1], [2], [3]],
    ),
    (
        [
            "1: killed 2 child source=SANA@0.95",
            "1: wounded 4 child source=SANA@0.95",
            "4: killed 2 child source=Watch@0.95",
            "4: wounded 4 child source=Watch@0.95",
        ],
        [[0], [1], [2], [3]],
    ),
    # a headline that runs into the lead; a list that tells of two towns alike, under one verb
    (
        [
            "0: killed 2 - trigger=1",
            "0: wounded 8 - trigger=3",
            "0: killed 2 people trigger=9",
            "0: wounded 8 people trigger=14",
            "1: killed 2 people",
        ],
        [[4, 2, 0], [3, 1]],
    ),
    (["0: killed 2 man trigger=1", "0: killed 2 man trigger=9", "1: killed 2 man"], [[2, 0], [1]]),
    # beside the same others, from an agency and from the police whom it quotes
    (
        [
            "1: killed 3 people source=SANA:media place=Gao",
            "1: wounded 4 people source=SANA:media place=Gao",
            "2: killed 3 people source=Police:police place=Ber",
            "2: wounded 4 people source=Police:police place=Ber",
        ],
        [[0, 2], [1, 3]],
    ),
    # a chapter by its longer name
    (
        ["0: killed 12 soldier source=Defence-Force@0.95", "1: killed 12+ soldier source=Loikaw-Defence-Force@0.95"],
        [[1, 0]],
    ),
    # two persons by their names, and one told again
    (["1: killed 1 ruiz kind=name", "4: killed 1 maric kind=name"], [[0], [1]]),
    (["1: killed 1 ruiz kind=name", "4: killed 1 ruiz kind=name"], [[0, 1]]),
    # one who was shot, and is told to have died of it
    (["1: casualties 1 ruiz kind=name", "4: killed 1 ruiz kind=name place=Cali"], [[1]]),
    (["1: casualties 1 ruiz kind=name", "4: killed 1 maric kind=name"], [[0], [1]]),
    (["1: wounded 1 ruiz kind=name", "4: killed 1 ruiz kind=name"], [[0], [1]]),
    # an agency that gives the number of the police relays them; a monitor counts for itself
    (["0: killed 2 child source=SANA:media place=Gao", "3: killed 2 child source=Police:police place=Gao"], [[1, 0]]),
    (["0: killed 2 child source=SANA:media place=Gao", "3: killed 2 child source=Police:police place=Ber"], [[0], [1]]),
    (["0: killed 2 child source=SANA:media place=Gao", "3: killed 2 child source=Watch:monitor place=Gao"], [[0], [1]]),
    (["0: killed 2 child source=SANA:media", "3: killed 2 child source=Police:police"], [[0], [1]]),
    # people of the place are one account; a nameless source is who quotes it
    (
        [
            "0: killed 2 child source=residents:witness place=Gao",
            "1: killed 2 child source=a-local:witness place=Gao",
        ],
        [[1, 0]],
    ),
    (["0: killed 2 child source=residents:witness", "3: killed 2 child source=Police:police"], [[0], [1]]),
    (["1: killed 70 people source=Watch@0.95", "3: killed 70 people source=sources@0.95"], [[0, 1]]),
    (["1: killed 70 people source=Watch@0.95", "3: killed 70 people source=medics@0.95"], [[0], [1]]),
    # Friday lies in the past two days
    (["1: killed 9 people date=6..7", "5: killed 9 people date=7..7"], [[0, 1]]),
    (["1: killed 9 people date=6..7", "5: killed 9 people date=8..8"], [[0], [1]]),
    # eleven of one side, eleven of the other; but a headline's side is often guessed
    (["3: killed 11 - side=FARC", "4: killed 11 fighter side=ELN"], [[0], [1]]),
    (["0: killed 11 - side=FARC", "1: killed 11 fighter side=ELN"], [[1, 0]]),
    (["3: killed 11 rebel side=rebels-here", "4: killed 11 fighter side=rebels"], [[0, 1]]),
    # a headline's bare number has no category of its own
    (["0: wounded 110 - category=combatant", "1: wounded 110+ civilian category=civilian"], [[1, 0]]),
    (["0: wounded 3 - category=combatant", "1: wounded 3 civilian category=civilian"], [[0], [1]]),
    # the lead's "he" by his name; but nobody who is told of as new
    (["0: killed 1 he the=1", "4: killed 1 ruiz kind=name category=medic"], [[1, 0]]),
    (["0: killed 1 he the=1", "4: killed 1 people place=Gao"], [[0], [1]]),
    (["5: killed 1 he the=1 place=Hospital", "8: killed 1 ruiz kind=name place=Cali"], [[1, 0]]),
    # one of two last names; not another first name
    (["1: abducted 1 parra kind=name name=parra,mendez", "4: abducted 1 parra kind=name name=parra"], [[0, 1]]),
    (["1: abducted 1 mendez kind=name name=parra,mendez", "4: abducted 1 parra kind=name name=parra"], [[0, 1]]),
    (["1: abducted 1 mendez kind=name name=ana,mendez", "4: abducted 1 rojas kind=name name=ana,rojas"], [[0], [1]]),
    # twenty "others" who were hurt are others than the dead just told of, and the twenty of the headline
    (["0: wounded 20 -", "1: killed 9 people", "2: wounded 20+ other more=1"], [[2, 0], [1]]),
    (["0: killed 20 -", "1: killed 20 people", "2: killed 20+ other more=1"], [[1, 0], [2]]),
    # one rifle and one pistol
    (["0: seized 1 rifle category=weapon", "1: seized 1 pistol category=weapon"], [[0], [1]]),
    (["0: seized 1 rifle category=weapon", "1: seized 1 rifle category=weapon"], [[1, 0]]),
    # a thing told of before, by the name of its kind
    (["1: seized 1 rifle category=weapon", "3: seized 1 weapon category=weapon the=1"], [[0, 1]]),
    (["0: seized 1 rifle category=weapon", "3: seized 1 weapon category=weapon"], [[0], [1]]),
    # uncounted plurals by their noun
    (["0: destroyed - house", "1: destroyed - house"], [[1, 0]]),
    (["0: destroyed - house", "1: destroyed - school"], [[0], [1]]),
    # a mention joins a group that all agree with
    (["0: killed 9 people", "1: killed 9 people source=A@0.95", "5: killed 9 people source=B@0.95"], [[1, 0], [2]]),
    ([], []),
]  # fmt: skip
_ROW = re.compile(r"(\d+): (\w+) (~?)(-|\d+)(\+?) (\S+)(.*)")


def draft(row: str) -> merge.Draft:
    """The mention that a row writes."""
    match = _ROW.fullmatch(row)
    assert match, row
    sentence, effect, approx, number, plus, lemma, rest = match.groups()
    said = dict(part.split("=") for part in rest.split())
    low = None if number == "-" else int(number)
    kind = "plural" if low is None else "vague" if approx else "one" if low == 1 and lemma != "-" else "number"
    counted = Counted(
        said.get("kind", kind),
        low,
        None if plus else low,
        bool(approx) or "approx" in said,
        0,
        1,
        1,
        None if kind in ("plural", "one") else 0,
        None if lemma in ("-", "he") else (1, 1),
        None if lemma == "-" else "unknown",
        "" if lemma == "-" else lemma,
        definite="the" in said,
        further="more" in said,
        name=tuple(said["name"].split(",")) if "name" in said else (),
    )
    figure = FigureMention(effect, counted, None, "effect.test")
    category = said.get("category", {"people": "unknown", "-": "unknown"}.get(lemma, "civilian"))
    trigger, at = int(said.get("trigger", 0)), int(said.get("at", 0))
    anchor = Anchor(
        "figure", effect, int(sentence), Span(at, at + 9), trigger, 1, category, low is not None, figure=figure
    )
    chosen = {}
    for field in ("agent", "side", "source", "place", "date"):
        value, _, probability = said.get(field, "").partition("@")
        value, _, of_kind = value.partition(":")
        chosen[field] = candidate(_days(value) if ".." in value else value or None, float(probability or 0.9))
        chosen[field].value = SimpleNamespace(kind=of_kind or None)
    return merge.Draft(anchor, {}, chosen, category, "event", 0.9)


def _days(value: str) -> tuple[int, int, None]:
    first, last = map(int, value.split(".."))
    return first, last, None


def candidate(key: object, probability: float) -> Candidate:
    made = Candidate(key, None, None, "test", [])
    made.probability = probability
    return made


@pytest.mark.parametrize(("rows", "expected"), ROWS, ids=[" | ".join(rows) for rows, _ in ROWS])
def test_mentions_of_one_figure(rows: list[str], expected: list[list[int]]) -> None:
    drafts = [draft(row) for row in rows]
    number = {id(d): at for at, d in enumerate(drafts)}
    assert [[number[id(d)] for d in group] for group in merge.groups(drafts)] == expected


def test_five_men_of_sixteen_are_not_the_five_attackers_killed_later() -> None:
    whole, part, other = draft("0: killed 16 people"), draft("1: killed 5 people"), draft("2: killed 5 people")
    part.anchor.figure.whole = whole.anchor.figure
    assert [len(group) for group in merge.groups([whole, part, other])] == [1, 1, 1]


def test_the_lead_names_the_district_and_the_body_the_village_in_it() -> None:
    lead, body = draft("0: killed 2 child place=Beni"), draft("3: killed 2 child place=Mangina")
    assert len(merge.groups([lead, body])) == 2
    body.holders = {"Beni"}
    assert len(merge.groups([lead, body])) == 1


def test_two_speakers_of_one_village_and_its_district_stay_two() -> None:
    one, two = draft("2: killed 40 people source=A@0.5 place=Beni"), draft("5: killed 40 people source=B place=Mangina")
    two.holders = {"Beni"}
    assert len(merge.groups([one, two])) == 2


@pytest.mark.parametrize(("whole", "expected"), [(9, 2), (7, 4)])
def test_parts_are_one_where_their_wholes_are(whole: int, expected: int) -> None:
    """ "Nine died, among them two women", told twice; "seven, among them two women" are others."""
    told = [draft("0: killed 9 people"), draft("0: killed 2 woman"), draft(f"4: killed {whole} people")]
    told.append(draft("4: killed 2 woman side=ELN"))
    for at in (1, 3):
        told[at].anchor.figure.whole = told[at - 1].anchor.figure
    assert len(merge.groups(told)) == expected


def test_a_part_is_not_its_whole() -> None:
    whole, part = draft("0: killed 4 people"), draft("1: killed 4 people")
    part.anchor.figure.whole = whole.anchor.figure
    assert [len(group) for group in merge.groups([whole, part])] == [1, 1]


@pytest.mark.parametrize(
    ("apart", "later", "expected"),
    [
        # "A mine killed nine people in Gao. In a separate attack in Kidal nine people were killed."
        ({1}, "1: killed 9 people place=Kidal", [[0], [1]]),
        ({1}, "1: killed 9 people", [[0], [1]]),
        ((), "1: killed 9 people place=Kidal", [[0, 1]]),
        # the lead has told of it already
        ({1}, "1: killed 9 people place=Gao", [[0, 1]]),
    ],
)
def test_what_is_said_to_be_another_attack_has_dead_of_its_own(apart, later, expected) -> None:
    drafts = [draft("0: killed 9 people place=Gao"), draft(later)]
    assert [[drafts.index(one) for one in sorted(g, key=drafts.index)] for g in merge.groups(drafts, apart)] == expected
