"""States and the words for them."""

from __future__ import annotations

import pytest

from warledger.knowledge.countries import COUNTRIES, by_word

#: Members of the United Nations (193), by ISO code.
UN_MEMBERS = """
AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD
CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ
IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM
NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO
ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW
""".split()


def test_every_member_of_the_united_nations_is_held() -> None:
    assert len(set(UN_MEMBERS)) == 193
    assert sorted(set(UN_MEMBERS) - set(COUNTRIES)) == []


@pytest.mark.parametrize("iso", sorted(COUNTRIES))
def test_each_entry_is_complete(iso: str) -> None:
    country = COUNTRIES[iso]
    assert len(iso) == 2
    assert iso.isupper()
    assert country.name
    assert country.capitals or iso in ("SU", "YU")  # their capitals are their successors'
    assert country.adjective[0].isupper()
    assert all(isinstance(word, str) and word for word in (*country.all_names, *country.people, country.forces))


@pytest.mark.parametrize(
    ("word", "iso"),
    [
        ("Syria", "SY"),
        ("Soviet", "SU"),
        ("Yugoslav", "YU"),
        ("Syrian", "SY"),
        ("Syrians", "SY"),
        ("Burma", "MM"),
        ("Burmese", "MM"),
        ("DRC", "CD"),
        ("Congolese", "CD"),  # two Congos: the Democratic Republic unless something else is said
        ("Republic of the Congo", "CG"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Burkinabe", "BF"),
        ("burkinabé", "BF"),
        ("Ouagadougou", "BF"),
        ("Niger", "NE"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Sana'a", "YE"),
        ("Kiev", "UA"),
        ("US", "US"),
        ("us", None),
        ("South Sudanese", "SS"),
        ("Norway", "NO"),
        ("Aleppo", None),
        ("", None),
    ],
)
def test_a_word_names_a_state(word: str, iso: str | None) -> None:
    country = by_word(word)
    assert (country.iso if country else None) == iso


@pytest.mark.parametrize(
    ("iso", "forces", "police"),
    [
        ("SY", "Syrian government forces", "Syrian police"),
        ("CD", "Congolese government forces", "Congolese police"),
        ("BF", "Burkinabe government forces", "Burkinabe police"),
        ("PH", "Philippine government forces", "Philippine police"),
        ("MM", "Myanmar military", "Myanmar police"),
        ("RU", "Russia", "Russian police"),
        ("TR", "Turkey", "Turkish police"),
        ("IL", "Israel", "Israeli police"),
        ("US", "United States", "American police"),
    ],
)
def test_forces_are_named_as_the_codebook_says(iso: str, forces: str, police: str) -> None:
    assert COUNTRIES[iso].forces == forces
    assert COUNTRIES[iso].police == police
