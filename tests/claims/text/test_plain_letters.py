"""Letters with marks: read as plain ones, each for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.claims.text.plain_letters import plain

READ = [
    ("Four men died in Bogotá, Señor Peña said.", "Four men died in Bogota, Senor Pena said."),
    ("Séléka left Bangassou; Đurić stayed in Şırnak.", "Seleka left Bangassou; Duric stayed in Sirnak."),
    ("SÃO PAULO – “Ångström” – İzmir’s", "SAO PAULO – “Angstrom” – Izmir’s"),
    ("Tromsø, Łódź, Weiß, Æbelø, Œuvre", "Tromso, Lodz, Weis, Abelo, Ouvre"),
    ("the group’s 3½ tonnes, 5 km²", "the group’s 3½ tonnes, 5 km²"),
    ("Москва, حلب, 北京", "Москва, حلب, 北京"),  # no letters that English has
    ("the armyï¿½s post", "the army\ufffd\ufffd\ufffds post"),  # an apostrophe, decoded wrongly twice
    ("naïve", "naive"),
]


@pytest.mark.parametrize(("text", "read"), READ)
def test_a_letter_with_marks_is_read_as_the_plain_one(text: str, read: str) -> None:
    assert plain(text) == read


@given(st.text(st.characters(max_codepoint=0x24FF)))
def test_each_character_stays_where_it_is(text: str) -> None:
    read = plain(text)
    assert len(read) == len(text)
    assert plain(read) == read
    assert [c for c, own in zip(read, text, strict=True) if own.isascii()] == [c for c in text if c.isascii()]
