"""Draft GED rows: hand-made claims in, the columns that an analyst would expect out."""

from __future__ import annotations

import datetime

import pytest

from warledger import reports
from warledger.claims.coding import Coding
from warledger.exports import ged
from warledger.exports.ged import crosswalk
from warledger.exports.ged.parties import parties
from warledger.knowledge.actors import Registry
from warledger.knowledge.countries import COUNTRIES
from warledger.records import Claim, Place, Report, Span
from warledger.terms import ucdp

PUBLISHED = datetime.date(2024, 3, 5)
MONDAY = datetime.date(2024, 3, 4)
SUNDAY = datetime.date(2024, 3, 3)

PLACES = {
    "Djibo": Place(text="Djibo", name="Djibo", lat=14.1, lon=-1.63, admin1="Sahel", country="BF", where_prec=1),
    "Sahel": Place(text="Sahel region", name="Sahel", lat=14.1, lon=-0.4, admin1="Sahel", country="BF", where_prec=4),
    "Burkina": Place(text="Burkina Faso", name="Burkina Faso", lat=12.5, lon=-1.7, country="BF", where_prec=6),
    "Nowhere": Place(text="Tin-Aïcha", name="Tin-Aïcha", lat=12.5, lon=-1.7, country="BF", where_prec=6),
    "Kaya": Place(text="Kaya", name="Kaya", lat=13.1, lon=-1.1, admin1="Centre-Nord", country="BF", where_prec=1),
    "Loikaw": Place(text="Loikaw", name="Loikaw", lat=19.7, lon=97.2, admin1="Kayah", country="MM", where_prec=1),
    "Tibú": Place(
        text="Tibú", name="Tibú", lat=8.6, lon=-72.7, admin1="Norte de Santander", country="CO", where_prec=1
    ),
    "Daraa": Place(text="Daraa", name="Daraa", lat=32.6, lon=36.1, admin1="Daraa", country="SY", where_prec=1),
    "Idlib": Place(text="Idlib", name="Idlib", lat=35.9, lon=36.6, admin1="Idlib", country="SY", where_prec=1),
    "Marib": Place(text="Marib", name="Marib", lat=15.5, lon=45.3, admin1="Marib", country="YE", where_prec=1),
    "Kunduz": Place(text="Kunduz", name="Kunduz", lat=36.7, lon=68.9, admin1="Kunduz", country="AF", where_prec=1),
    "Cotabato": Place(
        text="Midsayap",
        name="Midsayap",
        lat=7.2,
        lon=124.5,
        admin1="Soccsksargen",
        admin2="Cotabato",
        country="PH",
        where_prec=1,
    ),
}


class Teller:
    """Makes the claims of one report: each figure and event gets the next words of its text."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.text = ""

    def _claim(self, words: str, kind: str, **fields) -> str:
        start = len(self.text)
        self.text += words
        place, day = fields.pop("place", None), fields.pop("day", MONDAY)
        if day is not None:
            fields = {"start": day, "end": day, "date_prec": 1} | fields
        claim = Claim(
            claim=f"c_{len(self.claims)}",
            report="r1",
            coder="test",
            rule="test",
            confidence=0.9,
            place=PLACES[place] if place else None,
            evidence={kind: (Span(start, len(self.text.rstrip(". "))),)},
            **fields,
        )
        self.claims.append(claim)
        return claim.claim

    def event(self, event: str, words: str = "They clashed. ", **fields) -> str:
        return self._claim(words, "event", event=event, **fields)

    def killed(self, low: int | None, high: int | None = -1, words: str | None = None, **fields) -> str:
        fields = {"effect": "killed", "category": "combatant"} | fields
        return self._claim(words or f"{low} died. ", "figure", low=low, high=low if high == -1 else high, **fields)

    def rows(self, **report) -> list[dict]:
        fields = {"id": "r1", "text": self.text, "date": PUBLISHED} | report
        return ged.rows(Coding(Report(**fields), self.claims))


def deaths(row: dict) -> tuple:
    """(a, b, civilians, unknown, low, best, high)."""
    columns = "deaths_a deaths_b deaths_civilians deaths_unknown low best high"
    return tuple(row[column] for column in columns.split())


def sides(row: dict) -> tuple:
    return row["side_a"], row["side_b"], row["type_of_violence"]


def test_the_columns_are_geds_in_order_and_what_it_cannot_know_is_null():
    t = Teller()
    t.event("clash", agent="Burkinabe government forces", target="Ansarul Islam", place="Djibo")
    (row,) = t.rows()
    assert len(ged.COLUMNS) == 49
    assert list(row) == [*ged.COLUMNS, *ged.EXTRA_COLUMNS]
    for column in ("id", "relid", "side_a_new_id", "priogrid_gid", "country_id", "gwnoa", "gwnob", "conflict_name"):
        assert row[column] is None
    assert row["dyad_name"] == "Government of Burkina Faso - Ansarul Islam"


# (agent, target, place, event type, side_a, side_b, type of violence)
DYADS = [
    (
        "Ansarul Islam",
        "Burkinabe government forces",
        "Djibo",
        "clash",
        "Government of Burkina Faso",
        "Ansarul Islam",
        1,
    ),
    ("Myanmar military", "People's Defence Force", "Loikaw", "clash", "Government of Myanmar (Burma)", "NUG", 1),
    ("ELN", "FARC dissidents", "Tibú", "clash", "ELN", "FARC dissidents", 2),
    ("Islamic State", "civilians", "Daraa", "execution", "IS", "Civilians", 3),
    ("Colombian police", "civilians", "Tibú", "shooting", "Government of Colombia", "Civilians", 3),
    # supporters take the place of those whom they support; rebels against Damascus have one name
    ("Russia", "Islamic State", "Daraa", "airstrike", "Government of Syria", "IS", 1),
    (
        "Syrian government forces",
        "Hayat Tahrir al-Sham",
        "Idlib",
        "shelling",
        "Government of Syria",
        "Syrian insurgents",
        1,
    ),
    ("Islamic State", "Hayat Tahrir al-Sham", "Idlib", "clash", "IS", "HTS", 2),
    ("Turkey", "Syrian Democratic Forces", "Idlib", "shelling", "SNA", "SDF", 2),
    # who is the government changes hands
    (
        "Saudi-led coalition",
        "Houthis",
        "Marib",
        "airstrike",
        "Government of Yemen (North Yemen)",
        "Forces of the Presidential Leadership Council",
        1,
    ),
    ("Islamic State Khorasan Province", "Taliban", "Kunduz", "bombing", "Government of Afghanistan", "IS", 1),
    # groups that nobody has registered keep their name
    (
        "Blue Hills Front",
        "Colombian government forces",
        "Tibú",
        "clash",
        "Government of Colombia",
        "Blue Hills Front",
        1,
    ),
    # two states together are one side
    (
        "Malian government forces and Nigerien government forces",
        "civilians",
        "Djibo",
        "execution",
        "Government of Mali, Government of Niger",
        "Civilians",
        3,
    ),
    # what is unknown stays unknown
    ("gunmen", "Colombian government forces", "Tibú", "shooting", "Government of Colombia", None, 1),
    (None, "Islamic State", "Daraa", "airstrike", None, "IS", None),
    ("gunmen", "civilians", "Tibú", "shooting", None, "Civilians", None),
    ("ELN or FARC dissidents", "civilians", "Tibú", "shooting", None, "Civilians", None),
    (None, None, "Tibú", "bombing", None, None, None),
]


@pytest.mark.parametrize(("agent", "target", "place", "event", "side_a", "side_b", "violence"), DYADS)
def test_sides(agent, target, place, event, side_a, side_b, violence):
    t = Teller()
    t.event(event, agent=agent, target=target, place=place)
    (row,) = t.rows()
    assert sides(row) == (side_a, side_b, violence)


def test_the_taliban_were_a_group_before_they_held_kabul():
    t = Teller()
    day = datetime.date(2021, 6, 15)
    t.event("clash", agent="Taliban", target="Afghan government forces", place="Kunduz", day=day)
    (row,) = t.rows(date=day)
    assert sides(row) == ("Government of Afghanistan", "Taleban", 1)


def test_the_other_side_is_who_tells_of_the_losses():
    t = Teller()
    event = t.event("airstrike", target="Ansarul Islam", place="Djibo")
    t.killed(9, side="Ansarul Islam", of=event, place="Djibo", source="a military source", source_kind="official")
    (row,) = t.rows()
    assert sides(row) == ("Government of Burkina Faso", "Ansarul Islam", 1)
    assert "its forces tell of it" in row["warledger_notes"]


def test_shells_on_civilians_count_with_the_one_dyad_of_the_report():
    t = Teller()
    t.event("shelling", agent="Syrian government forces", target="civilians", place="Daraa", words="Shells fell. ")
    t.event("clash", agent="Syrian government forces", target="Ahrar al-Sham", place="Idlib")
    first = t.rows()[0]
    assert sides(first) == ("Government of Syria", "Syrian insurgents", 1)


ARMY, FRONT = "Burkinabe government forces", "Ansarul Islam"


def _clash() -> tuple[Teller, dict]:
    t = Teller()
    return t, {"of": t.event("clash", agent=FRONT, target=ARMY, place="Djibo"), "place": "Djibo"}


# (figures, (a, b, civilians, unknown, low, best, high)); side_a is the state
LOSSES = [
    # by who died
    ([(4, 4, {"side": ARMY}), (7, 7, {"side": FRONT})], (4, 7, 0, 0, 11, 11, 11)),
    ([(4, 4, {"side": ARMY}), (2, 2, {"category": "civilian"})], (4, 0, 2, 0, 6, 6, 6)),
    ([(1, 1, {"category": "journalist"})], (0, 0, 1, 0, 1, 1, 1)),
    ([(3, 3, {"category": "unknown"})], (0, 0, 0, 3, 3, 3, 3)),
    # bounds as stated: at least, up to, a range
    ([(12, None, {"side": ARMY})], (12, 0, 0, 0, 12, 12, 12)),
    ([(30, 40, {"side": ARMY})], (30, 0, 0, 0, 30, 30, 40)),
    ([(None, 40, {"side": ARMY})], (40, 0, 0, 0, 0, 40, 40)),
    ([(None, None, {"side": ARMY})], (None,) * 7),
    # the dead whose side isn't told are not the killer's
    ([(5, 5, {"agent": FRONT})], (5, 0, 0, 0, 5, 5, 5)),
    ([(2, 2, {"counted": "the attackers"})], (0, 2, 0, 0, 2, 2, 2)),
    # soldiers are the state's, fighters are the group's
    ([(2, 2, {"counted": "two soldiers"}), (9, 9, {"counted": "fighters"})], (2, 9, 0, 0, 11, 11, 11)),
    # of two numbers of one source, the one whose side isn't told isn't the other's
    ([(13, 13, {"side": FRONT, "source": "the mayor"}), (5, 5, {"source": "the mayor"})], (5, 13, 0, 0, 18, 18, 18)),
    # parts never add to their wholes, but say who died
    ([(9, 9, {"category": "unknown"}), (3, 3, {"side": ARMY, "part_of": "c_1"})], (3, 0, 0, 6, 9, 9, 9)),
    ([(9, 9, {"side": ARMY}), (3, 3, {"side": ARMY, "part_of": "c_1"})], (9, 0, 0, 0, 9, 9, 9)),
    # the same dead told twice never add: by two sources, in the headline and the body
    (
        [(6, 6, {"side": ARMY, "source": "the mayor"}), (6, 6, {"side": ARMY, "source": "residents"})],
        (6, 0, 0, 0, 6, 6, 6),
    ),
    (
        [(20, 20, {"side": ARMY, "approx": True}), (19, 19, {"side": ARMY, "source": "the mayor"})],
        (19, 0, 0, 0, 19, 19, 19),
    ),
    ([(6, 6, {"side": ARMY}), (6, 6, {"category": "unknown", "source": "the mayor"})], (6, 0, 0, 0, 6, 6, 6)),
    # sources that differ make a range; one that is no party is best
    (
        [
            (5, 5, {"side": ARMY, "source": "the mayor", "source_kind": "government"}),
            (9, 9, {"side": ARMY, "source": FRONT, "source_kind": "belligerent"}),
        ],
        (5, 0, 0, 0, 5, 5, 9),
    ),
    # two sources may differ in one sentence
    (
        [
            (5, 5, {"side": ARMY, "source": "the mayor", "words": "The mayor spoke of five dead"}),
            (9, 9, {"side": ARMY, "source": "residents", "words": ", residents of nine dead. "}),
        ],
        (9, 0, 0, 0, 5, 9, 9),
    ),
    # one source's later toll replaces its earlier ones
    ([(n, n, {"category": "civilian", "source": "a hospital"}) for n in (8, 10, 12)], (0, 0, 12, 0, 12, 12, 12)),
    # background totals and denied figures never enter
    ([(4, 4, {"side": ARMY}), (900, 900, {"side": ARMY, "scope": "background"})], (4, 0, 0, 0, 4, 4, 4)),
    ([(4, 4, {"side": ARMY}), (50, 50, {"side": FRONT, "status": "denied"})], (4, 0, 0, 0, 4, 4, 4)),
]


@pytest.mark.parametrize(("figures", "expected"), LOSSES)
def test_losses(figures, expected):
    t, shared = _clash()
    for low, high, fields in figures:
        t.killed(low, high, **shared | fields)
    (row,) = t.rows()
    assert sides(row) == ("Government of Burkina Faso", FRONT, 1)
    assert deaths(row) == expected
    if row["best"] is not None:
        assert row["best"] == sum(deaths(row)[:4])
        assert row["low"] <= row["best"] <= row["high"]


def test_women_and_children_in_one_breath_add_up():
    t, shared = _clash()
    t.killed(76, words="Killed were 76 children", category="civilian", demographic="children", **shared)
    t.killed(41, words=" and 41 women. ", category="civilian", demographic="women", **shared)
    (row,) = t.rows()
    assert deaths(row) == (0, 0, 117, 0, 117, 117, 117)


def test_notes_say_where_high_repeats_best_and_what_sources_differ():
    t, shared = _clash()
    t.killed(12, None, side=ARMY, source="the mayor", **shared)
    t.killed(15, side=ARMY, source="residents", **shared)
    (row,) = t.rows()
    assert "sources differ: the mayor says at least 12; residents says 15" in row["warledger_notes"]
    t, shared = _clash()
    t.killed(12, None, side=ARMY, **shared)
    assert "no upper bound is stated, high repeats best" in t.rows()[0]["warledger_notes"]


def test_old_mines_count_in_high_alone_for_bystanders_but_not_for_soldiers():
    t = Teller()
    event = t.event("bombing", words="An old landmine exploded", target="civilians", place="Daraa")
    t.killed(2, words=" and killed two children. ", category="civilian", of=event, place="Daraa")
    (row,) = t.rows()
    assert deaths(row) == (0, 0, 0, 0, 0, 0, 2)
    t = Teller()
    event = t.event("bombing", words="An old landmine exploded", target="Syrian government forces", place="Daraa")
    t.killed(2, words=" and killed two soldiers. ", side="Syrian government forces", of=event, place="Daraa")
    assert t.rows()[0]["best"] == 2


def test_wounded_alone_mean_no_dead_and_silence_means_unknown():
    t, shared = _clash()
    assert deaths(t.rows()[0]) == (None,) * 7
    t.killed(3, effect="wounded", **shared)
    assert deaths(t.rows()[0]) == (0, 0, 0, 0, 0, 0, 0)


def test_each_event_is_a_row_and_the_one_with_the_dead_comes_first():
    t = Teller()
    t.event("shelling", agent=ARMY, target=FRONT, place="Kaya", words="Shells fell on Kaya. ")
    event = t.event("clash", agent=FRONT, target=ARMY, place="Djibo", day=SUNDAY, words="Djibo was attacked. ")
    t.killed(4, side=ARMY, of=event, place="Djibo", day=SUNDAY)
    rows = t.rows()
    assert [(r["where_coordinates"], r["best"], r["date_start"]) for r in rows] == [
        ("Djibo", 4, "2024-03-03"),
        ("Kaya", None, "2024-03-04"),
    ]


def test_one_attack_told_as_a_blast_and_a_shooting_is_one_row():
    t = Teller()
    blast = t.event("bombing", agent=FRONT, target=ARMY, place="Djibo", words="A bomb went off. ")
    t.event("shooting", agent=FRONT, target=ARMY, place="Djibo", words="Gunmen then fired. ")
    t.killed(4, side=ARMY, of=blast, place="Djibo")
    (row,) = t.rows()
    assert row["warledger_claims"] == ["c_2", "c_0", "c_1"]


def test_the_same_dead_told_of_the_town_and_of_its_region_are_one_row():
    t = Teller()
    first = t.event("clash", agent=FRONT, target=ARMY, place="Sahel", words="Clashes shook the Sahel. ")
    t.killed(4, side=ARMY, of=first, place="Sahel")
    second = t.event("ground_assault", agent=FRONT, target=ARMY, place="Djibo", words="They stormed Djibo. ")
    t.killed(4, side=ARMY, of=second, place="Djibo")
    (row,) = t.rows()
    assert (row["where_coordinates"], row["best"]) == ("Djibo", 4)


def test_a_tally_of_months_and_a_ceasefire_are_no_rows():
    t = Teller()
    t.event("bombing", place="Djibo", start=datetime.date(2022, 1, 1), end=PUBLISHED, date_prec=5, day=None)
    t.event("ceasefire", place="Djibo")
    assert t.rows() == []


def test_unknown_dates_stay_empty_and_are_never_the_day_of_publication():
    t = Teller()
    event = t.event("clash", agent=FRONT, target=ARMY, place="Djibo", day=None)
    t.killed(4, side=ARMY, of=event, place="Djibo", day=None)
    (row,) = t.rows()
    assert [row[c] for c in ("date_start", "date_end", "date_prec", "year")] == [None] * 4
    assert row["source_date"] == "2024-03-05"
    assert "it was published on 2024-03-05" in row["warledger_notes"]


def test_the_date_of_the_figures_serves_where_the_event_has_none():
    t = Teller()
    event = t.event("clash", agent=FRONT, target=ARMY, place="Djibo", day=None)
    t.killed(4, side=ARMY, of=event, place="Djibo", day=SUNDAY)
    (row,) = t.rows()
    assert (row["date_start"], row["date_end"], row["date_prec"], row["year"]) == ("2024-03-03", "2024-03-03", 1, 2024)


# (places of the event's claims, (where_coordinates, where_prec, adm_1, country, region, latitude))
WHERE = [
    (["Djibo"], ("Djibo", 1, "Sahel", "Burkina Faso", "Africa", 14.1)),
    (["Sahel", "Djibo"], ("Djibo", 1, "Sahel", "Burkina Faso", "Africa", 14.1)),
    (["Burkina", "Sahel"], ("Sahel", 4, "Sahel", "Burkina Faso", "Africa", 14.1)),
    # a village that no gazetteer holds lies in the province that the same event names
    (["Nowhere", "Sahel"], ("Tin-Aïcha", 4, "Sahel", "Burkina Faso", "Africa", 14.1)),
    (["Nowhere"], ("Tin-Aïcha", 6, None, "Burkina Faso", "Africa", 12.5)),
    # UCDP's first level in the Philippines is the province
    (["Cotabato"], ("Midsayap", 1, "Cotabato", "Philippines", "Asia", 7.2)),
]


@pytest.mark.parametrize(("places", "expected"), WHERE)
def test_where(places, expected):
    t = Teller()
    event = t.event("clash", agent="Blue Hills Front", place=places[0])
    t.killed(4, of=event, place=places[-1])
    (row,) = t.rows()
    columns = ("where_coordinates", "where_prec", "adm_1", "country", "region", "latitude")
    assert tuple(row[c] for c in columns) == expected


def test_an_event_without_a_place_has_the_country_alone():
    t = Teller()
    t.event("clash", agent="Ambazonian separatists", target="Cameroonian government forces")
    (row,) = t.rows(text="Separatists and Cameroonian soldiers clashed in Cameroon on Monday, a resident said. ")
    assert (row["country"], row["where_prec"], row["where_coordinates"], row["adm_1"]) == ("Cameroon", 6, None, None)


def test_sources_are_the_claims_and_private_persons_go_by_their_role():
    t = Teller()
    event = t.event("clash", agent=FRONT, target=ARMY, place="Djibo", source="the mayor", source_kind="official")
    t.killed(4, side=ARMY, of=event, place="Djibo", source="Awa Traoré", source_kind="witness")
    t.killed(6, side=ARMY, of=event, place="Djibo", source="the mayor", source_kind="official")
    (row,) = t.rows(outlet="Sahel Wire", title="Attack on Djibo", invented=True)
    assert row["source_original"] == "a witness; the mayor"
    assert "Awa" not in str(row)
    assert row["source_office"] == "Sahel Wire"
    assert row["source_headline"] == "Attack on Djibo"
    assert row["source_article"] == '"Sahel Wire,2024-03-05,Attack on Djibo"'
    assert row["number_of_sources"] == 1
    assert row["invented"] is True


def test_a_report_without_claims_has_no_rows():
    assert Teller().rows() == []


def test_every_name_of_the_crosswalk_is_one_that_claims_can_carry():
    known = {*Registry.load().actors, *(c.forces for c in COUNTRIES.values()), "civilians"}
    used = set(ucdp.load()["actors"])
    for rule in crosswalk.beside():
        used |= {rule.party, *rule.actors, *rule.against}
    for umbrella in crosswalk.umbrellas().values():
        used |= umbrella.members
    assert used - known == set()


def test_every_state_has_a_name_and_one_region():
    regions = [iso for codes in ucdp.load()["regions"].values() for iso in codes]
    assert sorted(regions) == sorted(COUNTRIES)
    assert all(parties(c.forces, country=iso, day=PUBLISHED) for iso, c in COUNTRIES.items())


# Reports of our own, coded as they stand: (report, date, the columns that its first row must have).
REPORTS = [
    (
        "Fighters of the Red Dunes Front attacked an army post near Djibo in northern Burkina Faso on Monday, killing "
        "14 soldiers, the army said. At least 20 fighters of the front were killed in the fighting, it said. "
        "In January more than 60 soldiers were killed in the region.",
        {
            "side_a": "Government of Burkina Faso",
            "side_b": "Red Dunes Front",
            "type_of_violence": 1,
            "deaths_a": 14,
            "deaths_b": 20,
            "best": 34,
            "where_coordinates": "Djibo",
            "where_prec": 2,
            "adm_1": "Sahel",
            "country": "Burkina Faso",
            "date_start": "2024-03-04",
            "date_end": "2024-03-04",
            "source_original": "Burkinabe government forces",
        },
    ),
    (
        "Myanmar military aircraft bombed a monastery in Loikaw, Kayah State, on Sunday, killing at least eight "
        "civilians, including three children, residents said.",
        {
            "side_a": "Government of Myanmar (Burma)",
            "side_b": "Civilians",
            "type_of_violence": 3,
            "deaths_civilians": 8,
            "best": 8,
            "adm_1": "Kayah",
            "date_start": "2024-03-03",
        },
    ),
    (
        "Gunmen of the Llano Libre Front killed three farmers in Tame, in Colombia's Arauca department, on Sunday, the "
        "ombudsman said. Two other farmers were wounded.",
        {
            "side_a": "Llano Libre Front",
            "side_b": "Civilians",
            "type_of_violence": 3,
            "deaths_civilians": 3,
            "best": 3,
            "where_coordinates": "Tame",
            "adm_1": "Arauca",
            "country": "Colombia",
            "date_start": "2024-03-03",
        },
    ),
    (
        "Gunmen shot dead a teacher in El Obeid, North Kordofan, witnesses said. Nobody claimed the attack.",
        {"side_a": None, "side_b": "Civilians", "best": 1, "adm_1": "North Kordofan", "date_start": None},
    ),
]


@pytest.fixture(scope="module")
def coder():
    from warledger.claims.coder import Coder

    return Coder()


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports_from_text_to_row(coder, text, expected):
    rows = ged.rows(coder.code(reports.report(text, id="r1", date=PUBLISHED)))
    assert {column: rows[0][column] for column in expected} == expected


@pytest.mark.parametrize(
    "text", ["Nothing.", "killed " * 500, "\x00\u202e12 killed in \ud800", "=cmd|'/c calc' killed 9 soldiers in Mali."]
)
def test_hostile_text_gives_rows_or_none_and_no_error(coder, text):
    for row in ged.rows(coder.code(reports.report(text, id="r1", date=PUBLISHED))):
        assert set(row) == {*ged.COLUMNS, *ged.EXTRA_COLUMNS}
