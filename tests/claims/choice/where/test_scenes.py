"""Which of a report's places lies in which, and what role a place has. A row is a text and what is expected of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from warledger.claims import places
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.layout import referring, scenes
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.choice.where.other_sentences import incident
from warledger.claims.choice.where.own_sentence import provinces_told
from warledger.claims.reading import Reading
from warledger.claims.text.sentences import sentences
from warledger.knowledge.gazetteer import Entry, Gazetteer
from warledger.knowledge.gazetteer.build import write
from warledger.reports import report


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path: Path = tmp_path_factory.mktemp("scenes") / "g.sqlite"
    rows = [
        Entry("t:1", "Mopti", 14.5, -4.0, "ML", "Mopti", None, "admin1", 350_000, "t"),
        Entry("t:2", "Gao", 16.5, 0.0, "ML", "Gao", None, "admin1", 240_000, "t"),
        Entry("t:3", "Sevare", 14.53, -4.09, "ML", "Mopti", None, "place", 40_000, "t"),
        Entry("t:4", "Ansongo", 15.66, 0.5, "ML", "Gao", None, "place", 30_000, "t"),
        Entry("t:5", "Kidal", 18.44, 1.41, "ML", "Kidal", None, "place", 25_000, "t"),
        Entry("t:6", "Tessa", 19.1, 1.2, "ML", "Kidal", "Tessa", "admin2", 9_000, "t"),
        Entry("country:ML", "Mali", 17.0, -4.0, "ML", None, None, "country", 20_000_000, "t"),
    ]
    write(path, ((row, []) for row in rows))
    return Gazetteer(path)


def _reading(text: str, gazetteer: Gazetteer) -> Reading:
    told = sentences(text)
    reading = Reading(report(text), "ML", told, [None] * len(told))
    reading.places = places.find(text, gazetteer=gazetteer, country="ML")
    return reading


def _setting(text: str, gazetteer: Gazetteer) -> Setting:
    return scenes.of(_reading(text, gazetteer), [])


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        # by the gazetteer, sentences apart
        ("Nine died in Mopti region. A mine went off in Sevare.", "sevare", {"mopti"}),
        ("Nine died in Gao region. A mine went off in Sevare.", "sevare", set()),
        # by the report's own words, for a village that nothing holds
        ("Gunmen invaded Dogo, a farming settlement in Toya ward of Gao region.", "dogo", {"toya", "gao"}),
        ("Men burned Dogo, a village of some 300 people in Gao region.", "dogo", {"gao"}),
        ("Raiders burned the village of Dogo in Gao region.", "dogo", {"gao"}),
        # so do towns of a row, one of which shares its name with a province
        ("Raids hit the towns of Ansongo, Mopti and Yelwa.", "ansongo", set()),
        # provinces in a row lie beside each other, and none lies in a village
        ("Clashes spread to Mopti, Gao and the village of Dogo.", "mopti", set()),
        ("Raiders burned Dogo village, Gao region said.", "gao", set()),
        # "8 in", "3 in": figures stand between, so that nothing says what lies in what
        ("Two died in the village of Dogo 8 in Yelwa.", "dogo", set()),
        ("Two died in the village of Dogo, eight in Yelwa.", "dogo", set()),
        ("Two died in the village of Dogo and several in Yelwa.", "dogo", set()),
        ("Two died in the village of Dogo and villages near Yelwa.", "dogo", set()),
        ("Two died in Dogo, one of the villages of Gao region.", "dogo", {"gao"}),
        # a town that bears the name of its province stands for either
        ("Nine died in Ansongo, the army in Gao said.", "ansongo", {"gao"}),
        # in a place that is only called by its kind: the last one of it
        (
            "Six died in Bodi township of Gao region. Rebels hit a post near Dogo village in the east of the township.",
            "dogo",
            {"bodi", "gao"},
        ),
        ("Six died in Sevare. The bomb went off in the Komo district of the city.", "komo", {"sevare"}),
        ("Six died in Sevare. The bomb went off in Dogo, south of the city.", "dogo", set()),
        ("Six died in Sevare. The bomb went off in the Komo and Bamba districts of the city.", "bamba", set()),
        # "the X suburb of Y": there it is Y that lies in X, if X is known and the larger one
        ("Six died in the Sevare suburb of Dogo.", "dogo", {"sevare"}),
        ("Six died in the Dogo neighbourhood of Sevare.", "dogo", {"sevare"}),
        # told in a quotation that ends before it
        ('"Six died in the Komo quarter" in Sevare, he said.', "komo", {"sevare"}),
        # a district lies in the province that its seat is called after
        ("In Kidal, six died in a raid in Tessa district.", "tessa", {"kidal"}),
        # along a chain, up to the state
        ("Raiders attacked Dogo, Gao region, in Mali.", "dogo", {"gao", "mali"}),
    ],
)
def test_holders(gazetteer: Gazetteer, text: str, inner: str, outer: set[str]) -> None:
    assert _setting(text, gazetteer).holders[inner] == outer


def test_kids_and_scenes(gazetteer: Gazetteer) -> None:
    text = "Nine died in Mopti region. A mine went off in Sevare. Two were hurt. Shells fell in Ansongo."
    setting = _setting(text, gazetteer)
    assert setting.kids["mopti"] == {"sevare"}
    assert setting.scenes == ["mopti", "sevare", "sevare", "ansongo"]
    assert setting.fresh == [True, True, False, True]
    assert setting.main == "sevare"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # another province than that of the town before
        ("A mine went off in Sevare, Mopti region. Nine died in the neighbouring Gao region. Two were hurt.", "gao"),
        # its own, one that says where a town on the way lies, one that speaks
        ("A mine went off in Sevare, Mopti region. It was the worst day in Mopti region. Two were hurt.", "sevare"),
        (
            "A mine went off in Sevare, Mopti region. The bus was bound for Ansongo in Gao region. Two were hurt.",
            "sevare",
        ),
        ("A mine went off in Sevare, Mopti region. Officials in Gao region said nine died. Two were hurt.", "sevare"),
        # where nothing says in which province the village lies
        ("A mine went off in Dogo village. It was the worst day in Gao region. Two were hurt.", "dogo"),
        # a road says less where than the village beside it
        ("Gunmen hit a bus on the Mopti-Gao highway, near the village of Dogo. Two were hurt.", "dogo"),
    ],
)
def test_where_the_telling_goes_on(gazetteer: Gazetteer, text: str, last: str) -> None:
    assert _setting(text, gazetteer).scenes[-1] == last


@pytest.mark.parametrize(("text", "narrow"), [("the Dogo region", 3), ("the Mopti region", 1), ("Sevare region", 3)])
def test_the_region_of_a_village_is_no_province(gazetteer: Gazetteer, text: str, narrow: int) -> None:
    assert set(_setting(f"Nine died in {text}.", gazetteer).narrow.values()) == {narrow}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Nine died in Sevare.", "Sevare", None),
        ("The wounded were taken to a hospital in Sevare.", "Sevare", "treated"),
        ("Nine of the injured were shifted to Sevare.", "Sevare", "treated"),
        ("Thousands fled from Sevare.", "Sevare", "origin"),
        ("A 17-year-old boy from Sevare died.", "Sevare", "origin"),
        ("The nine soldiers from Sevare base were wounded.", "Sevare base", "origin"),
        ("The dead man grew up in Sevare.", "Sevare", "home"),
        ("Lieutenant Ba, a father, was buried near Sevare.", "Sevare", "home"),
        # what only sounds like it: lives lost, an exception, those hit where they are, what an army takes
        ("Four lost their lives in Sevare.", "Sevare", None),
        ("All fled, with the major exception of Sevare.", "Sevare", None),
        ("Shells hit people in the centre of Sevare.", "Sevare", None),
        ("Nine people were killed in the Homa district of Sevare.", "Sevare", None),
        ("Clashes have taken place in Sevare.", "Sevare", None),
        ("Gunmen bombed a clinic in Sevare.", "Sevare", None),
        ("Mortars hit a position of rebels in Sevare.", "Sevare", None),
        ("Soldiers seized nine rifles in Sevare.", "Sevare", None),
        ("Soldiers seized control of the whole town of Sevare.", "Sevare", "held"),
        ("Two wounded men were rushed to the nearby Sevare hospital.", "Sevare hospital", "treated"),
        ("Activists in rural Sevare said nine died.", "rural Sevare", "speech"),
        ("Two activists in Sevare were shot.", "Sevare", None),
        ("Rebels fired rockets from positions in Sevare.", "Sevare", "fired"),
        ("The president gave a speech in Sevare.", "Sevare", "speech"),
        ("A mine went off near the Sevare border.", "Sevare border", None),
        ("A bomb hit the Sevare border crossing.", "Sevare", None),
        ("A Sevare source denied it.", "Sevare", "border"),
        ("The mayor of Sevare died.", "Sevare", None),
        ("Rockets were fired from Sevare.", "Sevare", "fired"),
        ("A mine lay on the road to Sevare.", "Sevare", "goal"),
        ("It happened 10 km north of Sevare.", "Sevare", "distance"),
        # where one travels to nothing has happened; a river runs by many towns
        ("They were travelling by bus to Sevare.", "Sevare", "bound"),
        ("A convoy bound for Sevare was hit.", "Sevare", "bound"),
        ("They had gone back into Mali towards the rebel bastion of Sevare.", "Sevare", "bound"),
        ("Nine were hit on their way home to Sevare.", "Sevare", "bound"),
        ("Shells fell towards Sevare.", "Sevare", None),
        ("Nine died on the banks of the Gao river.", "Gao", "distance"),
        ("An official told a reporter in Sevare.", "Sevare", "speech"),
        ("The group, banned in Sevare, said nine died.", "Sevare", "law"),
        ("Refugees told UNHCR staff in Sevare that nine died.", "Sevare", "speech"),
        ("Hundreds of families fled to the town of Sevare.", "Sevare", "refuge"),
        ("Villagers sought refuge in a school in Sevare.", "Sevare", "refuge"),
        ("Hundreds of families fled to the camps of Sevare.", "Sevare", "refuge"),
        ("Hundreds of families fled to the camps of Ansongo and Sevare.", "Sevare", "refuge"),
        ("Shells hit Ansongo and Sevare.", "Sevare", None),
        ("Villagers fled fighting in Sevare.", "Sevare", None),
        # a body by its foe, a court, those who were on their way
        ("It blamed the coalition fighting rebels in Sevare.", "Sevare", "foe"),
        ("Nine died fighting rebels in Sevare.", "Sevare", None),
        ("According to officials in Sevare, nine died.", "Sevare", "speech"),
        ("A court at Mali's Sevare heard that he had killed nine.", "Sevare", "court"),
        ("Nine died on a bus after leaving Sevare.", "Sevare", "origin"),
        ("Nine prisoners were being transferred from Sevare.", "Sevare", "origin"),
        ("He was declared dead at the Sevare Hospital.", "Sevare Hospital", "treated"),
        ("Shells killed a shepherd in the Sevare border district.", "Sevare", None),
        ("Nine persons are at the Sevare Hospital with burns.", "Sevare Hospital", "treated"),
        ("The corpses were deposited at Sevare Hospital.", "Sevare Hospital", "treated"),
        ("Two women were among the injured at Sevare Hospital.", "Sevare Hospital", "treated"),
        ("A shell hit the Sevare Hospital.", "Sevare Hospital", None),
        ("Gunmen were shooting at the Sevare Hospital.", "Sevare Hospital", None),
        ("Nine of the wounded lie in the regional hospital of Sevare.", "Sevare", "treated"),
        # men are there, somebody set out there, and an officer of it speaks
        ("Nine were held for helping gangs that operate in Sevare.", "Sevare", "fired"),
        ("The operation in Sevare killed nine.", "Sevare", None),
        ("They were on a transfer from Sevare.", "Sevare", "origin"),
        ("The convoy had left Sevare on Monday.", "Sevare", "origin"),
        ("The raid had left Sevare in ruins.", "Sevare", None),
        ("Frank Ba, the Sevare district attorney, said nine died.", "Sevare", "speech"),
        ("The Sevare mayor was shot on Monday.", "Sevare", None),
        ("A sniper shot a Sevare doctor at home.", "Sevare", "home"),
        ("A sniper shot a Sevare, Pa., woman.", "Sevare", "home"),
        ("A bomb hit a Sevare clinic.", "Sevare clinic", None),
        ("A 23-year-old Sevare man was arrested.", "Sevare", "home"),
        ("A mine went off near the borders with the occupied Sevare.", "Sevare", "border"),
        ("A shell hit a house in occupied Sevare.", "Sevare", None),
        # a road passes many places: the one beside it says more
        ("Gunmen hit a bus on the Mopti-Gao highway, near the village of Dogo.", "Mopti-Gao highway", "distance"),
        ("Gunmen hit a bus on the Mopti-Gao highway on Monday.", "Mopti-Gao highway", None),
        ("A priest told Radio Hope officials had been shot in Sevare.", "Sevare", None),
        ("Nine of the wounded were referred to the hospital of Sevare.", "Sevare", "treated"),
    ],
)
def test_roles(gazetteer: Gazetteer, text: str, name: str, role: str | None) -> None:
    assert _setting(text, gazetteer).roles.get(text.index(name)) == role


@pytest.mark.parametrize(
    ("text", "long", "beside"),
    [
        ("A bomb hit a bus on the Mopti-Gao highway, near the Boni area.", "mopti gao highway", "boni"),
        ("Boats came under fire on the Niger River near the village of Dogo.", "niger river", "dogo"),
        ("A bomb went off near the Dogo crossing on the Malian border.", "malian border", "dogo crossing"),
    ],
)
def test_a_road_or_river_says_less_where_than_a_town_beside_it(
    gazetteer: Gazetteer, text: str, long: str, beside: str
) -> None:
    narrow = _setting(text, gazetteer).narrow
    assert narrow[long] <= narrow[beside]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Shells hit Sevare in Mopti region. Nine died in the town.", {"sevare"}),
        ("Shells hit Sevare in Mopti region. Nine died in the region since May.", {"mopti"}),
        # the one named last of its kind
        ("Shells hit the town of Dogo, then the town of Yelwa. Nine died in the town.", {"yelwa"}),
        ("Nine died in the city.", set()),
        # a province that shares its city's name is no city where it is called a province
        ("Shells hit Sevare in the province of Mopti. Nine died in the same city.", {"sevare"}),
        ("Shells hit Mopti. Nine died in the same city.", {"mopti"}),
        # several, by their number
        ("Shells hit Dogo and Yelwa. Then Bodi, Toya and Kami fell. Thousands left the two towns.", {"dogo and yelwa"}),
        ("Shells hit Dogo and Yelwa. Thousands left the three towns.", set()),
        ("Shells hit Dogo and Yelwa. Thousands left both towns of Gao.", set()),
        # where the sentence before says
        ("Rebels seized the towns of Dogo and Yelwa. There the group has executed nine men.", {"dogo and yelwa"}),
        ("Shells hit Sevare in Mopti region. There, nine people died.", {"sevare"}),
        ("Shells hit Sevare. There have been nine deaths.", set()),
        ("Shells hit Sevare, and gunmen attacked Dogo village. There nine people died.", set()),
        ("Shells hit Sevare. On May 4 a bomb in the same area killed nine.", {"sevare"}),
        ("Shells hit Dogo and Yelwa. Gunmen killed nine at the same place last week.", {"dogo and yelwa"}),
        ("Shells hit Sevare. On May 4 rebels of the same area surrendered.", set()),
        # with its side
        ("Shells hit Mopti region. Nine died in the province's east.", {"mopti"}),
        ("Shells hit Mopti region. Nine died in the provinces east.", {"mopti"}),
        ("Shells hit Mopti region. Nine died in the provinces east of the river.", set()),
        # nothing narrower than a region is meant by it
        ("Shells hit the town of Dogo. Nine died in the region.", set()),
    ],
)
def test_places_meant_by_their_kind(gazetteer: Gazetteer, text: str, meant: set[str]) -> None:
    reading = _reading(text, gazetteer)
    last = len(reading.sentences) - 1
    keys = {place_key(m) for m in reading.places if m.form != "generic"}
    assert {key for key in keys if referring.features(reading, last, key, named=False)} == meant


def test_whose_country_it_is_may_be_said_later(gazetteer: Gazetteer) -> None:
    reading = _reading("Nine died across the country. It was the worst day in Mali.", gazetteer)
    assert referring.features(reading, 0, "mali", named=False) == ["!meant"]


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        # "nine in Mopti region" did not die in Ansongo
        ("A mine killed two in Ansongo. Attacks in Mopti region killed nine.", {"Ansongo"}),
        ("A mine killed two in Sevare. Attacks in Mopti region killed nine.", set()),
        # a province that speaks, or whose village the sentence names, is no place of all
        ("A mine killed two in Ansongo. The governor of Mopti region said nine died.", set()),
        ("A mine killed two in Ansongo. Nine died in Sevare in Mopti region.", set()),
    ],
)
def test_a_province_told_holds_no_town_of_another(gazetteer: Gazetteer, text: str, outside: set[str]) -> None:
    reading = _reading(text, gazetteer)
    row = [Candidate(place_key(p), p, p.span, "test") for p in reading.places]
    inside = [c for c in row if c.span is not None and reading.sentence_at(c.span.start) == 1]
    provinces = provinces_told.of(reading, inside)
    found = {c.value.text for c in row if c not in inside and provinces and provinces_told.outside(c, provinces)}
    assert found == outside


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Nine died in Sevare. Elsewhere, two men were killed.", 1),
        ("Nine died in Sevare. Elsewhere in the city, two men were killed.", None),
        ("Nine died in Sevare. Two men were killed.", None),
    ],
)
def test_elsewhere_is_in_no_town_told_before(gazetteer: Gazetteer, text: str, most: int | None) -> None:
    assert incident.narrowest(_reading(text, gazetteer), 1) == most
