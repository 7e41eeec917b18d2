"""Names of places that only tell an office, a post or a people: nothing happened there. Invented sentences."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder
from warledger.claims.places.no_place import offices

NAMED = [
    ("Norway's ambassador to Beirut was hurt.", ["Beirut"]),
    ("The special envoy to South Sudan condemned the killings.", ["South Sudan"]),
    ("Nine rebels fell, Inspector General of Police (Kosar Range) Omar Bello said.", ["Kosar Range"]),
    ("Omar Bello, an emergency physician at Al-Nur Hospital, said nine had died.", ["Al-Nur Hospital"]),
    ("The Coordination Headquarters for the Missing said nine died.", ["Coordination Headquarters"]),
    ("Forty were killed in fighting between the Dasso and Tera communities.", ["Dasso", "Tera"]),
    ("Nine died in clashes between Lou and Dinka herders in Jonglei.", ["Lou", "Dinka"]),
    ("Ten died in clashes between Lou and Murle in the town of Akobo.", ["Lou", "Murle"]),
    ("Ten died in clashes between Lou and Murle youths.", ["Lou", "Murle"]),
    ("Nine soldiers of the Tobruk government were killed in Sirte.", ["Tobruk"]),
    ("Omar Bello, director of the Sela School in Gao, was abducted.", ["Sela School"]),
    ("The rector of Saint Mary of Kosar University condemned it.", ["Saint Mary of Kosar University"]),
    ("They were in touch with Oslo's ambassador.", ["Oslo"]),
    ("Nine died in Kosovo, says Anna Reed of the news room in London.", ["London"]),
    ("The Oslo foreign ministry confirmed that two nurses were taken.", ["Oslo"]),
    ("The Ottawa government says nine were killed.", ["Ottawa"]),
    ("The government in Ottawa confirmed that nine were killed.", ["Ottawa"]),
    ("The Oslo embassy in Khartoum confirmed that two nurses were taken.", ["Oslo"]),
    ("Nine men of the Lions of Kosar Brigade fell.", ["Lions of Kosar Brigade"]),
    ("A shell hit the post of Sons of Al-Nur Battalions.", ["Sons of Al-Nur Battalions"]),
    ("Some 5,000 have fled over the border, according to Oslo.", ["Oslo"]),
    # places all the same
    ("Some 5,000 have fled over the border, according to Oslo residents.", []),
    ("Nine died, according to Gao.", []),
    ("Kosar's ambassador was killed.", []),
    ("The rector died at Kosar University.", []),
    ("The Kano government says nine were killed.", []),
    ("A bomb hit the Oslo government quarter.", []),
    ("Gunmen attacked a ministry in Kabul and killed nine.", []),
    ("The Kabul embassy was bombed.", []),
    ("The Gaza health ministry said nine were killed.", []),
    ("Nine men of the Kosar Brigade fell in Gao.", []),
    ("Shells hit the Sela School and a teacher died.", []),
    ("An ambassador was killed in Beirut.", []),
    ("Nine died on the road between Gao and Kidal.", []),
    ("Clashes broke out between Kosar and Tamra districts.", []),
    ("A doctor was killed at Al-Nur Hospital, officials said.", []),
    ("Shells hit the headquarters of the 9th Brigade.", []),
    ("Representatives went to Goma.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_of_offices_and_peoples(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in offices.spans(text)] == expected


# text, places of its claims
SCENES = [
    ("THE OSLO FOREIGN MINISTRY CONFIRMED THE KIDNAPPING OF TWO NORWEGIAN NURSES IN SUDAN.", {"SUDAN"}),
    ("THE OSLO FOREIGN MINISTRY CONFIRMED THE KIDNAPPING OF TWO NORWEGIAN NURSES BY RSF FIGHTERS.", {None}),
    ("Al-Qaeda in the Arabian Peninsula claimed a raid that killed nine soldiers on Monday.", {None}),
    ("Nine soldiers were killed in Iraq on Monday, al-Qaeda in Iraq said.", {"Iraq"}),
    ("A car bomb hit the post of Lions of Kosar Brigade in Marib on Monday, killing five fighters.", {"Marib"}),
]


@pytest.mark.parametrize(("text", "expected"), SCENES)
def test_no_deed_is_laid_where_only_a_state_sits(text: str, expected: set[str | None]) -> None:
    claims = Coder().code(reports.report(text, date="2021-03-04")).claims
    assert {claim.place.text if claim.place else None for claim in claims} == expected
