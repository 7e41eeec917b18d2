"""Names of places that only tell an office, a post or a people: nothing happened there. Invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims.places import offices

NAMED = [
    ("Norway's ambassador to Beirut was hurt.", ["Beirut"]),
    ("The special envoy to South Sudan condemned the killings.", ["South Sudan"]),
    ("Nine rebels fell, Inspector General of Police (Kosar Range) Omar Bello said.", ["Kosar Range"]),
    ("Omar Bello, an emergency physician at Al-Nur Hospital, said nine had died.", ["Al-Nur Hospital"]),
    ("The Coordination Headquarters for the Missing said nine died.", ["Coordination Headquarters"]),
    ("Forty were killed in fighting between the Dasso and Tera communities.", ["Dasso", "Tera"]),
    ("Nine died in clashes between Lou and Dinka herders in Jonglei.", ["Lou", "Dinka"]),
    ("Omar Bello, director of the Sela School in Gao, was abducted.", ["Sela School"]),
    ("Nine died in Kosovo, says Anna Reed of the news room in London.", ["London"]),
    # places all the same
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
