"""Sample reports in; the features that the choice weighs are told once each."""

from __future__ import annotations

import pytest

from warledger import reports, samples
from warledger.claims.choice import anchor, overview, resolve
from warledger.claims.choice.fields.party.candidates import actors
from warledger.claims.choice.fields.place import places
from warledger.claims.choice.where.by_count import shares, sums
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.coder import Coder
from warledger.claims.read import Tools, read
from warledger.records import Report
from warledger.reports.reading import read as read_reports


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Coder().tools


@pytest.mark.parametrize("report", [item for item in read_reports(samples.path()) if isinstance(item, Report)])
def test_no_feature_of_a_candidate_is_weighed_twice(tools: Tools, report: Report) -> None:
    (reading,) = read([report], tools)
    asking = [*anchor.of_figures(reading), *anchor.of_events(reading)]
    for name, rows in resolve.table(reading, asking).items():
        for row in rows:
            for candidate in row:
                repeated = {f for f in candidate.features if candidate.features.count(f) > 1}
                assert not repeated, (name, candidate.key, repeated)


@pytest.mark.parametrize(
    "text",
    [
        "Snipers killed a woman in Taiz, while jets destroyed two vehicles carrying fighters in Marib.",
        "Thirty jihadists were killed around the town of Taiz and another five outside the town of Marib.",
        "Rebel shells killed nine people in Taiz, while air strikes on Marib killed at least 82 people.",
        "Air strikes on Taiz killed nine people, while a bomb in Marib wounded three others.",
        "Rebels fired two missiles at Taiz, and attacked soldiers near Marib, where nine people were killed.",
    ],
)
def test_a_place_belongs_to_the_figure_that_it_follows(tools: Tools, text: str) -> None:
    reading = next(iter(read([reports.report(text)], tools)))
    view = overview.of(reading)
    for figure, own, other in zip(anchor.of_figures(reading), ("taiz", "marib"), ("marib", "taiz"), strict=True):
        found = {c.key: c.features for c in places(reading, figure, view)}
        assert "!slot=own" in found[own]
        assert other not in found or "!slot=other" in found[other]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Two blasts in the city of Taiz killed four people, while a bomb in Marib wounded nine people.", {"taiz"}),
        ("Clashes near the town of Bunia killed 11 soldiers, as nine rebels were wounded in Beni.", {"bunia"}),
        # the clause counts nobody, or its "as" tells when
        ("A blast in the city of Taiz killed four people, while calm returned to Marib.", {"taiz", "marib"}),
        ("Clashes killed 11 soldiers in the town of Bunia, as rebels from Beni wounded nine.", {"bunia", "beni"}),
        # the figure's own clause has no place
        ("A blast killed four people, while a bomb in Marib wounded nine people.", {"marib"}),
    ],
)
def test_a_place_of_the_sentence_s_other_clause_is_another_figure_s(tools: Tools, text: str, where: set[str]) -> None:
    reading = next(iter(read([reports.report(text)], tools)))
    figure = next(one for one in anchor.of_figures(reading) if one.label == "killed")
    found = {c.key for c in places(reading, figure, overview.of(reading))}
    assert found - {None} == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        # each number has its place right behind it
        (
            "Shelling killed nine people in Bakhmut, two in Toretsk and one in Avdiivka.",
            [{"bakhmut"}, {"toretsk"}, {"avdiivka"}],
        ),
        ("Bombs left 12 dead in Mosul and nine in Kirkuk.", [{"mosul"}, {"kirkuk"}]),
        ("Shells wounded 14 people near Taiz and three near Marib.", [{"taiz"}, {"marib"}]),
        ("Nine farmers were killed in Gao and another six outside the town of Kidal.", [{"gao"}, {"kidal"}]),
        (
            "Nine civilians were killed in Gao and two others including a child were killed in the Kidal area.",
            [{"gao"}, {"kidal"}, {"kidal"}],
        ),
        # a number that has none, or shares it, may be anywhere
        ("Nine farmers were killed, six in Gao and three in Kidal.", [{"gao", "kidal"}, {"gao"}, {"kidal"}]),
        ("Gunmen killed nine and wounded two in Gao.", [{"gao"}, {"gao"}]),
    ],
)
def test_a_place_right_behind_another_number_is_no_answer(tools: Tools, text: str, where: list[set[str]]) -> None:
    reading = next(iter(read([reports.report(f"Rebels and soldiers have clashed all week. {text}")], tools)))
    view = overview.of(reading)
    for figure, own in zip(anchor.of_figures(reading), where, strict=True):
        assert {c.key for c in places(reading, figure, view)} - {None} == own


def test_the_towns_meant_are_not_those_behind_another_number(tools: Tools) -> None:
    text = (
        "Shells hit the towns of Kutum and Tawila. About 500 people left the two towns along with 80 evacuated "
        "from army-held Zalingei and Nyala."
    )
    (reading,) = read([reports.report(text)], tools)
    figure = anchor.of_figures(reading)[0]
    found = {c.key for c in places(reading, figure, overview.of(reading))}
    assert found - {None} == {"kutum and tawila", "kutum", "tawila"}


def test_the_toll_of_a_war_lies_in_its_country(tools: Tools) -> None:
    text = (
        "Shells killed nine people in the town of Taiz in Yemen on Sunday. "
        "More than 200,000 people have been killed since the war began."
    )
    (reading,) = read([reports.report(text)], tools)
    view = overview.of(reading)
    few, many = ({c.key: c.features for c in places(reading, f, view)} for f in anchor.of_figures(reading))
    assert "!war=before" in many["yemen"]
    assert "taiz" in few
    assert "taiz" not in many
    assert not any(f.startswith("!war") for found in few.values() for f in found)


def test_the_country_of_a_war_may_be_named_only_by_its_north(tools: Tools) -> None:
    text = (
        "Shells killed nine people in the town of Saada in northern Yemen on Sunday. "
        "More than 200,000 people have been killed since the war began."
    )
    (reading,) = read([reports.report(text)], tools)
    view = overview.of(reading)
    few, many = ({c.value.text for c in places(reading, f, view) if c.value} for f in anchor.of_figures(reading))
    assert "northern Yemen" in few
    assert many == {"Yemen"}


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        # told in the sentence after the count
        (
            "Gunmen killed a man in Myitkyina on Sunday. Since January the army has killed 40 people. "
            "All died in attacks in the town of Hpakant.",
            "hpakant",
            "myitkyina",
        ),
        # told before it, with the time
        (
            "Gunmen killed a man in Hpakant on Sunday. Since the start of the unrest in Myitkyina in June, "
            "police have counted 30 attacks. These attacks killed 40 people. Another 28 policemen died.",
            "myitkyina",
            "hpakant",
        ),
        # no count over a time, and one that the telling leaves
        ("Gunmen killed a man in Hpakant on Sunday. These attacks hurt 40 people near Myitkyina.", None, None),
        (
            "Since January 40 people have died in Hpakant. On Sunday gunmen killed nine farmers in Myitkyina.",
            None,
            None,
        ),
    ],
)
def test_what_is_added_up_over_a_time_has_places_of_its_own(
    tools: Tools, text: str, own: str | None, other: str | None
) -> None:
    reading = next(iter(read([reports.report(text)], tools)))
    figure = anchor.of_figures(reading)[-1 if own != "hpakant" else 1]
    found = {c.key: c.features for c in places(reading, figure, overview.of(reading))}
    assert [key for key, features in found.items() if "!sum=in" in features] == [own] * (own is not None)
    assert [key for key, features in found.items() if "!sum=out" in features] == [other] * (other is not None)


def test_lines_of_a_count_are_where_the_count_is(tools: Tools) -> None:
    text = (
        "Gunmen killed a man in Hpakant on Sunday. Since the start of the unrest in Myitkyina in June, "
        "police have counted 30 attacks. These attacks killed 40 people:\n- 12 women\n- 28 policemen"
    )
    (reading,) = read([reports.report(text)], tools)
    view = overview.of(reading)
    found = [{c.key for c in places(reading, f, view)} for f in anchor.of_figures(reading)]
    assert "hpakant" in found[0]
    assert found[-2:] == [{"myitkyina", None}] * 2


def test_what_happened_earlier_this_week_is_no_count_over_a_time(tools: Tools) -> None:
    text = (
        "Gunmen killed a man in Hpakant on Sunday. Troops executed 48 people earlier this week in a northern village."
    )
    (reading,) = read([reports.report(text)], tools)
    assert not sums.blocks(reading)


def test_a_place_that_is_named_for_long_ago_is_another_incidents(tools: Tools) -> None:
    text = (
        "Shells killed nine people in the town of Taiz on Sunday. Later 14 people died in hospital. "
        "In a similar raid on the town of Marib in May last year 30 people were killed."
    )
    (reading,) = read([reports.report(text, date="2021-03-04")], tools)
    view = overview.of(reading)
    _, later, before = ({c.key: c.features for c in places(reading, f, view)} for f in anchor.of_figures(reading))
    assert "!longago" in later["marib"]
    assert "!longago" not in later["taiz"]
    assert "!longago" not in before["marib"]


@pytest.mark.parametrize(
    ("text", "frame", "spot"),
    [
        ("In Taiz, mortar rounds killed a woman in the Bir Basha district.", "taiz", "bir basha"),
        (
            "Meanwhile in Taiz mortar fire killed two people in the Bir Basha district.",
            "taiz",
            "bir basha",
        ),
        # a second name that only says where the first one lies
        ("In Taiz, mortar rounds killed a woman in Bir Basha village in Mawiyah district.", "taiz", "bir basha"),
        # another place, not a narrower one
        ("In Taiz shelling killed two people, and in Marib nine people were killed.", None, None),
        # not what the sentence opens with
        ("Mortar rounds killed a woman in Taiz near the Bir Basha district.", None, None),
    ],
)
def test_the_place_that_a_sentence_opens_with_frames_a_narrower_one(
    tools: Tools, text: str, frame: str | None, spot: str | None
) -> None:
    reading = next(iter(read([reports.report(text)], tools)))
    figure = anchor.of_figures(reading)[0]
    found = {c.key: c.features for c in places(reading, figure, overview.of(reading))}
    assert [key for key, features in found.items() if "!frame" in features] == [frame] * (frame is not None)
    assert [key for key, features in found.items() if "!spot" in features] == [spot] * (spot is not None)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A bomb killed nine people in Taiz on Monday. The blast hit the Bir Basha market.", ["bir basha market"]),
        ("Nine people were shot dead in Taiz. The incident happened in Bir Basha village.", ["bir basha"]),
        ("Gunmen killed nine people in Taiz. The attackers struck two villages near Mawiyah.", ["mawiyah"]),
        ("Nine people died in fighting near Goma. The deaths occurred in the village of Kibumba.", ["kibumba"]),
        # another deed, the time of it, those whom it killed, who was elsewhere then
        ("A bomb killed nine people in Taiz on Monday. A second blast hit the Bir Basha market.", []),
        ("A bomb killed nine people in Taiz on Monday. The blast happened as families left Marib.", []),
        ("A bomb killed nine people in Taiz on Monday. The blast was condemned in Marib.", []),
        # not the next sentence
        ("A bomb killed nine people in Taiz. Shops closed. The blast hit the Bir Basha market.", []),
    ],
)
def test_where_the_next_sentence_puts_the_deed(tools: Tools, text: str, where: list[str]) -> None:
    reading = next(iter(read([reports.report(text)], tools)))
    figure = anchor.of_figures(reading)[0]
    found = {c.key: c.features for c in places(reading, figure, overview.of(reading))}
    assert [key for key, features in found.items() if "!located" in features] == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "Rebels shot dead nine people on Monday. The incident in the eastern Beni territory shocked many.",
            ["beni territory"],
        ),
        ("Gunmen killed nine people in Mali. Residents said the raid on the village of Kobou lasted hours.", ["kobou"]),
        ("Nine people died in an air strike. Tuesday's debate followed the Sunday night strike near Kobou.", ["kobou"]),
        # another deed
        ("Gunmen killed nine people in Gao. Eleven others died in the attack in Kidal.", []),
        ("Gunmen shot dead nine people on Monday. An attack in Kidal killed eleven last year.", []),
        # what the deed led to
        ("Gunmen shot dead nine people on Monday. The attack was condemned by elders in Kidal.", []),
        # not the next sentence
        ("Gunmen shot dead nine people. Shops closed. The attack in Kidal shocked many.", []),
    ],
)
def test_where_the_next_sentence_says_the_deed_was(tools: Tools, text: str, where: list[str]) -> None:
    (reading,) = read([reports.report(text)], tools)
    figure = anchor.of_figures(reading)[0]
    found = {c.key: c.features for c in places(reading, figure, overview.of(reading))}
    assert [key for key, features in found.items() if "!located" in features] == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        # the deed told before, who did it, whom it hit
        ("Ten died in a raid in Taiz province. The gunmen stormed Bir Basha village in Taiz province.", "bir basha"),
        ("Shells killed ten people in Taiz. The victims were queuing in the Karama quarter of Taiz.", "karama"),
        # no word for it, yet a deed of the same kind
        ("An air raid killed ten people in Taiz. Jets bombed a school in the Karama quarter of Taiz.", "karama"),
        # another deed, another day, another kind
        ("An air raid killed ten people in Taiz. Other jets bombed the Karama quarter of Taiz.", None),
        ("An air raid killed ten people in Taiz. Meanwhile the gunmen raided the Karama quarter of Taiz.", None),
        (
            "An air raid on Friday killed ten people in Taiz. On Monday the jets bombed the Karama quarter of Taiz.",
            None,
        ),
        ("An air raid killed ten people in Taiz. Gunmen stormed a school in the Karama quarter of Taiz.", None),
        # it counts its own dead
        ("Shells killed ten people in Taiz. The attack on the Karama quarter of Taiz killed nine.", None),
        # a part of the total is told there, and two places
        (
            "Shells killed ten people in Taiz. The attackers hit the Karama quarter of Taiz. "
            "In Karama six people were killed.",
            None,
        ),
        ("Shells killed ten people in Taiz. The shells hit the Karama quarter and the Sela quarter of Taiz.", None),
        # from where they came, who tells of it
        ("Shells killed ten people in Taiz. The attackers came from the Karama quarter of Taiz.", None),
        # told before already
        ("The Karama quarter of Taiz is poor. Shells killed ten in Taiz. The attack hit the Karama quarter.", None),
    ],
)
def test_the_next_sentence_of_a_deed_says_more_narrowly_where(tools: Tools, text: str, where: str | None) -> None:
    (reading,) = read([reports.report(text, date="2021-06-09")], tools)
    figure = anchor.of_figures(reading)[0]
    found = {c.key: c.features for c in places(reading, figure, overview.of(reading))}
    told = [key for key, features in found.items() if any(f.startswith("!told next") for f in features)]
    assert told == [where] * (where is not None)


def test_a_town_that_the_lead_leaves_open_is_surely_told_next(tools: Tools) -> None:
    found = []
    for spot in ("a market in Taiz", "Taiz"):
        text = f"An air raid on {spot} killed ten people. Jets bombed the Karama quarter of Taiz."
        (reading,) = read([reports.report(text, date="2021-06-09")], tools)
        row = places(reading, anchor.of_figures(reading)[0], overview.of(reading))
        found.append([f for c in row if c.key == "karama" for f in c.features if f.startswith("!told next")][:1])
    assert found == [["!told next"], ["!told next, same kind"]]


@pytest.mark.parametrize(
    ("text", "lesser"),
    [
        # a headline's total is of the town that it names, not of the quarters told one by one
        (
            "Nine people were killed in shelling of Taiz. In the village of Habil four died and in the village of "
            "Nishma three died.",
            {"habil", "nishma"},
        ),
        ("At least 30 people were killed in shelling in northern Mali. Twelve died in the town of Gao.", {"gao"}),
        # a total without a place
        ("Rebels killed 39 people on Sunday. Gunmen killed 12 people in the town of Gao.", {"gao"}),
        # the same number told again
        ("Twelve people were killed in an air raid in northern Mali. Twelve people died in the town of Gao.", set()),
        # more of them
        ("Twelve people were killed in an air raid in northern Mali. Thirty people died in the town of Gao.", set()),
        # another effect
        ("Twelve people were killed in an air raid in northern Mali. Nine were wounded in the town of Gao.", set()),
        # some of the same dead
        (
            "Twelve people were killed in an air raid in northern Mali. Three children were among the dead in Gao.",
            set(),
        ),
        # told before, of a figure without a place
        ("Gunmen killed four people in the town of Gao. Nine people were killed on Sunday.", set()),
    ],
)
def test_a_total_is_not_where_only_fewer_were_harmed(tools: Tools, text: str, lesser: set[str]) -> None:
    (reading,) = read([reports.report(text)], tools)
    figure = anchor.of_figures(reading)[-1 if text.endswith("on Sunday.") else 0]
    found = {c.key: c.features for c in places(reading, figure, overview.of(reading))}
    assert {key for key, features in found.items() if any(f.startswith("!lesser") for f in features)} == lesser


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # six and four make ten
        (
            "Ten people were killed in raids on northern Mali. Six died in the town of Gao and four in Kidal.",
            {"gao", "kidal"},
        ),
        # those wounded, too, and a share that is told without a name
        (
            "Shelling of Donetsk killed 16 civilians and wounded dozens. Nine civilians were killed in Toretsk. Two "
            "others, including a child, were killed in Niu-York. Another five civilians died in two other towns.",
            {"toretsk", "niu york"},
        ),
        # one of each
        (
            "Two killed in attacks in Mexico. A policeman was killed in Apatzingan. In Celaya a lawyer was killed.",
            {"apatzingan", "celaya"},
        ),
        # the town in which both quarters lie, where the whole may be
        (
            "Nine people were killed in attacks. Four people died in Dekwaneh, Beirut. "
            "Five people died in Sabra, Beirut.",
            {"dekwaneh", "sabra"},
        ),
        # both shares in one town: so is the whole
        (
            "Gunmen killed nine people on Sunday. In Gao, four soldiers were killed. In Gao, five farmers were killed.",
            set(),
        ),
        # the sentence names it for the whole
        (
            "Nine people were killed in raids on Gao and Kidal. Four people died in Gao and five people in Kidal.",
            set(),
        ),
        # no shares: they make more or less
        ("Ten people were killed in raids on northern Mali. Six people died in Gao and two in Kidal.", set()),
        # nor do they with one of them told again
        (
            "A man killed more than twenty policemen. A bomb killed nine people in Baqubah, police said. A medic said "
            "that nine people died. Near Khanaqin two militants were killed.",
            set(),
        ),
        # other harm
        ("Ten people were killed in raids on northern Mali. Six people were wounded in Gao and four in Kidal.", set()),
        # no number
        ("Several people were killed in raids on northern Mali. One man died in Gao. One man died in Kidal.", set()),
        # some of them
        (
            "Ten people were killed in a raid on Mopti. Among the dead were six women from Gao and four from Kidal.",
            set(),
        ),
    ],
)
def test_a_whole_is_not_where_only_its_shares_are(tools: Tools, text: str, left: set[str]) -> None:
    (reading,) = read([reports.report(text)], tools)
    first = [f for f in anchor.of_figures(reading) if not f.sentence]
    view = overview.of(reading)
    named = {place_key(m) for m in reading.places if reading.sentence_at(m.span.start) == 0}
    assert first
    for figure in first:
        assert not {c.key for c in places(reading, figure, view)} & left
    found = shares.elsewhere(reading, 0, view.setting)
    assert left <= found
    assert left or found <= named


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("Nine more were killed in two other villages.", True),
        ("Another raid hit a settlement in the east, killing nine.", True),
        ("Nine more were killed in another neighbourhood.", False),  # of the town, it may be
        ("Nine other people were killed in the village.", False),
        ("Nine more were killed in another village of Marib.", True),  # in Marib, that is
        ("Another raid hit the town, killing nine.", False),
    ],
)
def test_another_village_is_none_that_was_named(tools: Tools, sentence: str, other: bool) -> None:
    (reading,) = read([reports.report("Shells hit a market in the town of Taiz and killed two. " + sentence)], tools)
    figure = anchor.of_figures(reading)[-1]
    assert ("taiz" not in {c.key for c in places(reading, figure, overview.of(reading))}) == other


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("Three days later his brother was killed by police.", True),
        ("Last month rebels killed 40 people.", True),
        ("A policeman was killed earlier this week.", True),
        ("Nine people were killed and the bodies taken away.", False),
        ("Two soldiers were killed on Sunday.", False),
        # its own place
        ("Three days later two soldiers were killed in Marib.", False),
    ],
)
def test_what_happened_at_another_time_may_be_elsewhere(tools: Tools, sentence: str, apart: bool) -> None:
    (reading,) = read([reports.report("Shells hit a market in the town of Taiz. " + sentence)], tools)
    figure = anchor.of_figures(reading)[-1]
    found = places(reading, figure, overview.of(reading))
    assert ("none|later" in found[-1].features) == apart


#: Towns of northern Mali and of Burkina Faso, and a report that tells of each in a sentence of its own.
_TOWNS = "Ansongo Bourem Menaka Gossi Hombori Douentza Djibo Dori Kaya".split()
_ROUND = "Soldiers killed two herders in Timbuktu in Mali on Sunday. " + " ".join(
    f"Gunmen of the {town} Brigade burned three shops in {town} on Sunday." for town in _TOWNS
)


@pytest.mark.parametrize(
    ("last", "held", "left"),
    [
        # of nine towns of other sentences, the nearest ones
        ("A shell wounded four people.", {"kaya", "djibo"}, {"ansongo", "bourem"}),
        # those of the sentence itself, however many
        (
            "A man was wounded in Gao, Kidal, Tessalit, Aguelhok, Niono, Segou and Sikasso.",
            {"gao", "kidal", "tessalit", "aguelhok", "niono", "segou", "sikasso"},
            {"ansongo", "dori"},
        ),
        # the country, where tolls of its war lie
        ("More than 9,000 people have been killed since the war began.", {"mali"}, {"ansongo", "kaya"}),
    ],
)
def test_far_places_of_a_long_report_are_not_weighed(tools: Tools, last: str, held: set[str], left: set[str]) -> None:
    (reading,) = read([reports.report(f"{_ROUND} {last}")], tools)
    found = {c.key for c in places(reading, anchor.of_figures(reading)[-1], overview.of(reading))}
    assert held <= found
    assert not left & found


def test_far_parties_of_a_long_report_are_weighed_where_the_clause_names_them(tools: Tools) -> None:
    (reading,) = read([reports.report(f"{_ROUND} A shell of the Kaya Brigade wounded four people.")], tools)
    view = overview.of(reading)
    first, *_, last = (
        {str(c.key) for c in actors(reading, figure, view, side=False)} for figure in anchor.of_figures(reading)
    )
    assert {"Kaya Brigade"} <= last
    assert "Ansongo Brigade" not in last
    assert "Kaya Brigade" not in first


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a province with the name of its town, and where the group is said to be
        (
            "Shells killed two people in the province of Marib and hit shops in the city of Marib. "
            "Another raid hit a settlement in the province's east, killing nine people.",
            "marib",
        ),
        ("The group operates in Taiz and Marib. There the rebels executed nine people.", "taiz and marib"),
    ],
)
def test_what_a_sentence_means_by_its_kind_is_an_answer(tools: Tools, text: str, place: str) -> None:
    (reading,) = read([reports.report(text)], tools)
    figure = anchor.of_figures(reading)[-1]
    found = {c.key: c.features for c in places(reading, figure, overview.of(reading))}
    assert {"!meant", "!away"}.intersection(found[place]) == {"!meant"}


@pytest.mark.parametrize(
    ("text", "news"),
    [
        (
            "A landmine killed a man in the village of Habil. Since January 38 people have been killed by landmines.",
            True,
        ),
        (
            "A landmine killed a man in Habil village. So far this year landmines have killed 38 in the village.",
            False,
        ),
        ("A landmine killed a man in Marib province. Since January 38 people have been killed by landmines.", False),
        (
            "A landmine killed a man in the village of Habil. Since Monday landmines in Taiz have killed 38 people.",
            False,
        ),
    ],
)
def test_a_count_over_months_is_not_of_the_village_of_the_day(tools: Tools, text: str, news: bool) -> None:
    (reading,) = read([reports.report(text)], tools)
    figure = anchor.of_figures(reading)[-1]
    found = [c.features for c in places(reading, figure, overview.of(reading))]
    assert any("!sum=spot" in features for features in found) == news


def test_captions_name_no_place(tools: Tools) -> None:
    text = (
        "Residents inspect the damage after an air strike in Mawiyah village, Yemen. (TRT World and Agencies) "
        "Jets struck the town of Harib in Yemen on Tuesday and killed nine people."
    )
    (reading,) = read([reports.report(text)], tools)
    assert [m.text for m in reading.places if m.form == "name"] == ["Harib", "Yemen"]
