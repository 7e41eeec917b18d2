from __future__ import annotations

import csv
import gzip
import io
import json
import os
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from warledger.records import Rejection, Report
from warledger.records.report import content_id
from warledger.reports import read, report

TEXT = "At least 12 villagers were killed when gunmen attacked a market near Mopti on Tuesday, a local official said."
ARABIC = (
    "قتل ما لا يقل عن اثني عشر مدنيا وأصيب آخرون بجروح في قصف على سوق شعبي في ريف المدينة يوم الثلاثاء بحسب مصادر محلية"
)
FRENCH = (
    "Au moins douze civils ont été tués mardi dans une attaque contre un marché près de Mopti, ont indiqué des sources "
    "locales, qui accusent des hommes armés venus à moto."
)


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def one(path: Path | str, **options: Any) -> Report | Rejection:
    found = list(read([path], **options))
    assert len(found) == 1, [str(entry) for entry in found]
    return found[0]


def a_report(path: Path | str, **options: Any) -> Report:
    found = one(path, **options)
    assert isinstance(found, Report), str(found)
    return found


def a_rejection(path: Path | str) -> Rejection:
    found = one(path)
    assert isinstance(found, Rejection)
    assert found.reason
    assert found.advice
    return found


# --- formats -------------------------------------------------------------------------------------------------------


def test_text_file(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", f"BAMAKO, Mali (Reuters) - {TEXT}\n")
    found = a_report(path)
    assert found.text == f"BAMAKO, Mali (Reuters) - {TEXT}\n"
    assert found.text[found.head.end :].startswith("At least 12")
    assert (found.id, found.outlet, found.head.place) == (content_id(found.text), "Reuters", "BAMAKO")
    assert (found.language, found.where, found.notes) == ("en", str(path), ())


def test_line_breaks_of_text_files_are_one_kind_and_it_is_noted(tmp_path: Path) -> None:
    found = a_report(written(tmp_path, "a.txt", f"Market attack\r\n{TEXT}\r\n"))
    assert found.text == f"Market attack\n{TEXT}\n"
    assert found.notes == ("line breaks made \\n",)


def test_page(tmp_path: Path) -> None:
    page = f"""<!DOCTYPE html><html lang="en"><head><title>Market attack</title><meta charset="utf-8">
    <meta property="article:published_time" content="2021-05-04T10:00:00Z">
    <meta property="og:site_name" content="Sahel Wire">
    <script>var killed = 999;</script><style>p {{color: red}}</style></head><body><nav><a href="/">Home</a></nav>
    <article><h1>Market attack</h1><p>{TEXT}</p><p>The attackers came on motorcycles and burned several stalls before
    they left towards the border, two residents told the radio.</p></article>
    <script>document.write("<p>5 soldiers killed</p>")</script></body></html>"""
    found = a_report(written(tmp_path, "a.html", page))
    assert TEXT in found.text
    assert "999" not in found.text
    assert "5 soldiers" not in found.text
    assert (found.title, found.date, found.date_basis) == ("Market attack", date(2021, 5, 4), "input")
    assert found.outlet == "Sahel Wire"


def test_page_in_the_encoding_it_declares(tmp_path: Path) -> None:
    body = f"<p>Señor Peña of Cúcuta said so. {TEXT}</p>" * 2
    page = f'<html><head><meta charset="iso-8859-1"></head><body><article>{body}</article></body></html>'
    assert "Señor Peña of Cúcuta" in a_report(written(tmp_path, "a.htm", page.encode("latin-1"))).text


def test_page_without_text(tmp_path: Path) -> None:
    assert "no text" in a_rejection(written(tmp_path, "a.html", "<html><script>x</script></html>")).reason


def test_json_lines_with_all_columns(tmp_path: Path) -> None:
    row = {
        "ID": 12,
        "Outlet": "Sahel Wire",
        "date": "2021-02-22 00:00",
        "Title": "Attack",
        "TEXT": TEXT,
        "url": "u",
        "region": "Mopti",
        "language": "English",
        "invented": True,
    }
    found = a_report(written(tmp_path, "a.jsonl", json.dumps(row) + "\n\n"))
    assert (found.id, found.outlet, found.title, found.url, found.language) == ("12", "Sahel Wire", "Attack", "u", "en")
    assert (found.date, found.date_basis, found.invented) == (date(2021, 2, 22), "input", True)
    assert found.extra == {"region": "Mopti"}
    assert found.where is not None
    assert found.where.endswith("a.jsonl:1")


def test_json_text_is_not_touched(tmp_path: Path) -> None:
    text = f"  Attack\r\n{TEXT}\t\r\n"
    assert a_report(written(tmp_path, "a.jsonl", json.dumps({"text": text}))).text == text


@pytest.mark.parametrize("given", [None, 3.0, 7, "", "null-ish"])
def test_fields_may_be_missing_null_or_numbers(tmp_path: Path, given: object) -> None:
    row = {"id": given, "outlet": given, "title": given, "url": given, "text": TEXT, "date": None, "language": given}
    found = a_report(written(tmp_path, "a.jsonl", json.dumps(row)))
    expected = {3.0: "3", 7: "7", "null-ish": "null-ish"}.get(given)  # type: ignore[call-overload]
    assert found.outlet == expected
    assert found.id == (expected or content_id(TEXT))
    assert found.date is None


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([{"text": TEXT}, {"text": TEXT + " Two."}]),
        json.dumps([{"text": TEXT}, {"text": TEXT + " Two."}], indent=2),
        json.dumps({"text": TEXT}) + "\n" + json.dumps({"text": TEXT + " Two."}),
        json.dumps({"text": TEXT}, indent=1) + "\n" + json.dumps({"text": TEXT + " Two."}, indent=1),
    ],
)
def test_json_list_lines_or_objects(tmp_path: Path, content: str) -> None:
    found = list(read(written(tmp_path, "a.json", content)))
    assert [type(entry) for entry in found] == [Report, Report]


def test_table(tmp_path: Path) -> None:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["Id", "Text", "Date", "coder"])
    writer.writerow(["a", f"{TEXT}\nSecond line, with commas.", "4 May 2021", "kim"])
    writer.writerow([])
    writer.writerow(["b", TEXT, "", ""])
    first, second = read(written(tmp_path, "a.csv", "\ufeff" + stream.getvalue()))
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (first.id, first.date, first.extra) == ("a", date(2021, 5, 4), {"coder": "kim"})
    assert first.text == f"{TEXT}\nSecond line, with commas."
    assert first.where is not None
    assert first.where.endswith("a.csv:2")
    assert second.where is not None
    assert second.where.endswith("a.csv:5")


@pytest.mark.parametrize(
    ("name", "mark"), [("a.tsv", "\t"), ("a.csv", ";"), ("a.csv", "|"), ("a.csv", "\t"), ("a.tsv", ",")]
)
def test_other_delimiters(tmp_path: Path, name: str, mark: str) -> None:
    found = a_report(written(tmp_path, name, f"id{mark}text\n7{mark}{TEXT.replace(',', '')}\n"))
    assert found.id == "7"


def test_huge_cells_are_allowed(tmp_path: Path) -> None:
    found = a_report(written(tmp_path, "a.csv", f'id,text\n1,"{TEXT * 4000}"\n'))
    assert len(found.text) > csv.field_size_limit() / 100
    assert len(found.text) > 131_072


def test_gzip_of_each(tmp_path: Path) -> None:
    for name, content in {
        "a.txt.gz": TEXT,
        "b.jsonl.gz": json.dumps({"text": TEXT}),
        "c.csv.gz": f'text,id\n"{TEXT}",4\n',
    }.items():
        assert a_report(written(tmp_path, name, gzip.compress(content.encode()))).text == TEXT


def test_folder_is_read_in_order_and_other_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b.jsonl", "README.md", "photo.png", ".hidden.txt", ".git/x.txt"):
        written(tmp_path, name, json.dumps({"text": TEXT}) if name.endswith("jsonl") else TEXT)
    written(tmp_path, "memo.pdf", b"%PDF-1.4")
    found = list(read(tmp_path))
    assert [os.path.basename((entry.where or "").partition(":")[0]) for entry in found] == [
        "b.txt",
        "memo.pdf",
        "b.jsonl",
        "z.txt",
    ]
    assert isinstance(found[1], Rejection)
    assert ".pdf" in found[1].reason


def test_ten_thousand_files_with_three_broken(tmp_path: Path) -> None:
    for number in range(300):  # as 10,000, sooner
        written(tmp_path, f"{number % 7}/{number:05}.txt", TEXT)
    for name, content in {"1/x.txt": b"", "2/x.txt": bytes(range(256)) * 9, "3/x.jsonl": b"{broken"}.items():
        written(tmp_path, name, content)
    found = list(read(tmp_path))
    assert len(found) == 303
    assert sum(isinstance(entry, Rejection) for entry in found) == 3


@pytest.mark.parametrize(
    ("content", "expected_id"),
    [
        (TEXT, content_id(TEXT)),
        (json.dumps({"id": 5, "text": TEXT}), "5"),
        (json.dumps([{"id": 5, "text": TEXT}]), "5"),
        (f'id,text\n5,"{TEXT}"\n', "5"),
        (f"id\ttext\n5\t{TEXT}\n", "5"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_standard_input_is_told_by_its_content(
    monkeypatch: pytest.MonkeyPatch, content: str, expected_id: str, packed: bool
) -> None:
    data = gzip.compress(content.encode()) if packed else content.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = a_report("-")
    assert (found.id, found.text) == (expected_id, TEXT)


def test_a_page_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<html><body><article><p>{TEXT}</p></article></body></html>".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page)))
    assert a_report("-").text.strip() == TEXT


def test_large_files_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", (json.dumps({"text": TEXT}) + "\n") * 200_000)
    start = time.perf_counter()
    first = next(iter(read(path)))
    assert isinstance(first, Report)
    # the whole file takes some 20 s
    assert time.perf_counter() - start < 2


# --- encodings -----------------------------------------------------------------------------------------------------

SPANISH = "Señor Peña said “twelve” people died in Cúcuta on Tuesday – the army’s toll. " + TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("kind", ["txt", "jsonl", "csv"])
def test_encodings(tmp_path: Path, encoding: str, kind: str) -> None:
    content = {
        "txt": SPANISH,
        "jsonl": json.dumps({"text": SPANISH}, ensure_ascii=False) + "\n",
        "csv": f'id,text\n1,"{SPANISH}"\n',
    }[kind]
    found = a_report(written(tmp_path, f"a.{kind}", content.encode(encoding)))
    assert found.text == SPANISH
    assert bool(found.notes) == (encoding not in {"utf-8", "utf-8-sig"})


@pytest.mark.parametrize("encoding", ["cp1251", "cp1256"])
def test_encodings_of_other_scripts(tmp_path: Path, encoding: str) -> None:
    russian = "Не менее двенадцати мирных жителей погибли во вторник при обстреле рынка, сообщили местные власти. " * 3
    text = russian if encoding == "cp1251" else (ARABIC + ". ") * 3
    # known to be English by its column, so that the letters can be looked at
    path = written(tmp_path, "a.jsonl", b'{"language": "en", "text": "' + text.encode(encoding) + b'"}')
    assert a_report(path).text == text


def test_broken_bytes_are_replaced_and_noted(tmp_path: Path) -> None:
    found = a_report(written(tmp_path, "a.txt", TEXT.encode() + b" \xff\xfe \xc3 end"))
    assert found.text == TEXT + " \ufffd\ufffd \ufffd end"
    assert found.notes == ("3 broken bytes replaced",)


def test_a_replacement_character_of_the_input_is_not_counted(tmp_path: Path) -> None:
    found = a_report(written(tmp_path, "a.txt", f"\ufffd {TEXT}".encode() + b"\xff"))
    assert found.notes == ("1 broken byte replaced",)


def test_one_line_in_another_encoding(tmp_path: Path) -> None:
    rows = [json.dumps({"text": SPANISH}, ensure_ascii=False).encode(e) for e in ("utf-8", "cp1252", "utf-8")]
    found = list(read(written(tmp_path, "a.jsonl", b"\n".join(rows))))
    assert [entry.text for entry in found if isinstance(entry, Report)] == [SPANISH] * 3


def test_old_mac_line_breaks(tmp_path: Path) -> None:
    found = list(read(written(tmp_path, "a.csv", f'id,text\r1,"{TEXT}"\r2,"{TEXT}"\r')))
    assert [entry.id for entry in found if isinstance(entry, Report)] == ["1", "2"]


def test_right_to_left_text(tmp_path: Path) -> None:
    text = f"{TEXT} The slogan read \u202b{ARABIC[:40]}\u202c."
    assert a_report(written(tmp_path, "a.txt", text)).text == text


# --- bad input -----------------------------------------------------------------------------------------------------


def test_no_such_file(tmp_path: Path) -> None:
    written(tmp_path, "reports.txt", TEXT)
    found = a_rejection(tmp_path / "report.txt")
    assert "no such file" in found.reason
    assert "reports.txt" in found.advice


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.csv", "a.txt.gz"])
def test_empty_file(tmp_path: Path, name: str) -> None:
    content = gzip.compress(b"") if name.endswith("gz") else b""
    assert "empty" in a_rejection(written(tmp_path, name, content)).reason


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.csv"])
def test_blank_file(tmp_path: Path, name: str) -> None:
    assert "blanks" in a_rejection(written(tmp_path, name, b" \r\n\t\n")).reason


def test_empty_folder(tmp_path: Path) -> None:
    assert "no reports" in a_rejection(tmp_path).reason


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04" + b"\0" * 50, "ZIP"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "PNG"),
        (os.urandom(1) + bytes(range(256)) * 20, "binary"),
        (b"\0" * 5000, "binary"),
    ],
)
def test_binary_file(tmp_path: Path, content: bytes, kind: str) -> None:
    found = a_rejection(written(tmp_path, "a.txt", content))
    assert found.stage == "decode"
    assert kind in found.reason


def test_nul_bytes_are_replaced_and_noted(tmp_path: Path) -> None:
    found = a_report(written(tmp_path, "a.txt", TEXT.replace("villagers", "vill\0agers")))
    assert found.text == TEXT.replace("villagers", "vill\ufffdagers")
    assert found.notes == ("1 NUL byte replaced",)
    escaped = a_report(written(tmp_path, "a.jsonl", json.dumps({"text": TEXT + "\0", "id": "a\0b", "k": "\0"})))
    assert "\0" not in escaped.text + escaped.id + escaped.extra["k"]


def test_lone_surrogates_are_replaced(tmp_path: Path) -> None:
    found = a_report(written(tmp_path, "a.jsonl", f'{{"text": "{TEXT} \\ud800", "outlet": "\\udfff"}}'))
    found.model_dump_json().encode("utf-8")
    assert found.notes == ("1 broken character replaced",)


@pytest.mark.parametrize(
    "line",
    ["{broken", '{"text": "cut', "12", '"text"', "null", '["text"]', "[" * 100_000, '{"id": ' + "9" * 5000 + "}"],
)
def test_a_bad_line_in_the_middle_costs_one_report(tmp_path: Path, line: str) -> None:
    good = json.dumps({"text": TEXT})
    before, broken, after = read(written(tmp_path, "a.jsonl", f"{good}\n{line}\n{good}\n"))
    assert isinstance(before, Report)
    assert isinstance(after, Report)
    assert isinstance(broken, Rejection)
    assert broken.where.endswith("a.jsonl:2")
    assert broken.advice


def test_a_list_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    first, second = read(written(tmp_path, "a.json", json.dumps([{"text": TEXT}, {"text": TEXT}])[:-9]))
    assert isinstance(first, Report)
    assert isinstance(second, Rejection)
    assert "breaks off" in second.reason


@pytest.mark.parametrize(
    ("name", "content", "where", "advice"),
    [
        ("a.csv", "id,body\n1,Six died\n2,Seven died\n", "a.csv:1", "Rename 'body' to 'text'"),
        ("a.csv", "id,date\n1,2020-01-01\n", "a.csv:1", "'text'"),
        ("a.jsonl", '{"id": 1, "Content": "Six died"}', "a.jsonl:1", "Rename 'Content' to 'text'"),
        ("a.jsonl", '{"id": 1, "text": ["Six", "died"]}', "a.jsonl:1", "one string"),
        ("a.jsonl", '{"id": 1, "text": null}', "a.jsonl:1", "Fill it in"),
        ("a.jsonl", '{"id": 1, "text": " \\u00a0\\n"}', "a.jsonl:1", "Fill it in"),
        ("a.csv", "id,text\n1,\n", "a.csv:2", "Fill it in"),
        ("a.csv", "id,text\n1\n", "a.csv:2", "Fill it in"),
    ],
)
def test_no_text(tmp_path: Path, name: str, content: str, where: str, advice: str) -> None:
    found = a_rejection(written(tmp_path, name, content))
    assert found.where.endswith(where)
    assert advice in found.advice


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path) -> None:
    rows = f'id,text\n1,{TEXT.replace(",", "")}\n2,"{TEXT}\n' + f"3,{TEXT}\n" * 120_000
    first, second = read(written(tmp_path, "a.csv", rows))
    assert isinstance(first, Report)
    assert isinstance(second, Rejection)
    assert second.where.endswith("a.csv:3")


def test_a_row_with_more_cells_than_the_header(tmp_path: Path) -> None:
    found = a_report(written(tmp_path, "a.csv", f'id,text\n1,"{TEXT}",more,still\n'))
    assert found.extra == {"(more cells)": "more | still"}
    assert found.notes == ("the row has 2 more cells than the header",)


@pytest.mark.parametrize("damage", [lambda d: d[:-20], lambda d: d[:30] + b"\0\0\0\0" + d[34:], lambda d: d[:5]])
@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz"])
def test_broken_gzip(tmp_path: Path, damage: Any, name: str) -> None:
    content = "\n".join(json.dumps({"id": n, "text": f"{n * n} {TEXT}"}) for n in range(50))
    found = list(read(written(tmp_path, name, damage(gzip.compress(content.encode())))))
    assert isinstance(found[-1], Rejection)
    assert "gzip" in found[-1].reason


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", TEXT)
    path.chmod(0)
    assert "permission" in a_rejection(path).reason


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "a.txt", TEXT)

    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert "permission" in a_rejection(path).reason


@pytest.mark.parametrize(
    ("name", "start"), [("a.txt", ""), ("a.jsonl", '{"text": "'), ("a.csv", 'id,text\n1,"'), ("a.html", "<html>")]
)
def test_fifty_megabytes_of_one_line(tmp_path: Path, name: str, start: str) -> None:
    path = written(tmp_path, name, start + "Six people died. " * 3_000_000)
    began = time.process_time()
    found = a_rejection(path)
    assert "long" in found.reason
    # reading 50 MB takes some 0.2 s
    assert time.process_time() - began < 5


def test_lines_after_one_that_is_too_long_are_read(tmp_path: Path) -> None:
    good = json.dumps({"text": TEXT})
    found = list(read(written(tmp_path, "a.jsonl", f'{good}\n{{"text": "{"x" * 9_000_000}"}}\n{good}\n')))
    assert [type(entry) for entry in found] == [Report, Rejection, Report]


@pytest.mark.parametrize("text", [ARABIC, FRENCH])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_a_report_in_another_language_is_rejected_as_such(tmp_path: Path, text: str, name: str) -> None:
    found = a_rejection(written(tmp_path, name, text if name == "a.txt" else json.dumps({"id": 9, "text": text})))
    assert found.stage == "language"
    assert found.report == ("9" if name == "a.jsonl" else content_id(text))


def test_the_language_column_wins(tmp_path: Path) -> None:
    english = a_report(written(tmp_path, "a.jsonl", json.dumps({"text": FRENCH, "language": "en"})))
    assert english.language == "en"
    french = a_rejection(written(tmp_path, "b.jsonl", json.dumps({"text": TEXT, "language": "French"})))
    assert french.stage == "language"


# --- the report's date ---------------------------------------------------------------------------------------------

DATED = "Sat Nov 18 2017 20 civilians were killed in Taiz when a shell hit a market, a local official said."


@pytest.mark.parametrize(
    ("row", "option", "day", "basis"),
    [
        ({"text": DATED, "date": "2017-11-20"}, date(2020, 1, 1), date(2017, 11, 20), "input"),
        ({"text": DATED}, date(2020, 1, 1), date(2017, 11, 18), "head"),
        ({"text": TEXT}, date(2020, 1, 1), date(2020, 1, 1), "option"),
        ({"text": TEXT}, None, None, None),
        ({"text": DATED, "date": "0001-01-01"}, None, date(2017, 11, 18), "head"),
        ({"text": TEXT, "date": "0001-01-01T00:00:00"}, None, None, None),
        ({"text": TEXT, "date": "9999-12-31"}, None, None, None),
        ({"text": TEXT, "date": "yesterday"}, None, None, None),
    ],
)
def test_date_from_input_then_head_then_option(
    tmp_path: Path, row: dict[str, str], option: date | None, day: date | None, basis: str | None
) -> None:
    found = a_report(written(tmp_path, "a.jsonl", json.dumps(row)), date=option)
    assert (found.date, found.date_basis) == (day, basis)
    if "date" in row and basis != "input":
        assert any("left unknown" in note for note in found.notes)


def test_notes_on_dates(tmp_path: Path) -> None:
    differs = a_report(written(tmp_path, "a.jsonl", json.dumps({"text": DATED, "date": "2017-11-20"})))
    assert differs.notes == ("the head says 2017-11-18, the input 2017-11-20; the input's date is used",)
    either = a_report(written(tmp_path, "b.txt", f"05-07-2015 {TEXT}"))
    assert either.date == date(2015, 7, 5)
    assert "day first" in either.notes[0]


def test_the_option_gives_a_dateline_its_year(tmp_path: Path) -> None:
    found = a_report(written(tmp_path, "a.txt", f"BAMAKO, Mali, March 3 -- {TEXT}"), date=date(2021, 3, 5))
    assert (found.date, found.date_basis, found.head.date) == (date(2021, 3, 5), "option", date(2021, 3, 3))


def test_outlet_from_input_then_option_then_head(tmp_path: Path) -> None:
    text = f"BAMAKO (Reuters) - {TEXT}"
    path = written(tmp_path, "a.txt", text)
    assert a_report(path).outlet == "Reuters"
    assert a_report(path, outlet="Sahel Wire").outlet == "Sahel Wire"
    row = written(tmp_path, "a.jsonl", json.dumps({"text": text, "outlet": "Radio Niger"}))
    assert a_report(row, outlet="Sahel Wire").outlet == "Radio Niger"


# --- report() ------------------------------------------------------------------------------------------------------


def test_a_report_of_a_string() -> None:
    found = report(f"GOMA (AFP) - {TEXT}", date="2021-02-22", region="North Kivu")
    assert (found.outlet, found.date, found.extra) == ("AFP", date(2021, 2, 22), {"region": "North Kivu"})
    assert found.language == "en"
    assert report(FRENCH).language == "fr"
    with pytest.raises(ValueError, match="empty"):
        report("  ")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    data=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass"))),
    name=st.sampled_from(["a.txt", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.txt.gz", "a"]),
    start=st.sampled_from([b"", b"{", b"[{", b'{"text": "', b"id,text\n", b"\xff\xfe", b"\x1f\x8b\x08", b"<p>"]),
)
@example(data=b"!\r ", name="a", start=b"")
def test_any_bytes_give_reports_or_rejections(tmp_path: Path, data: bytes, name: str, start: bytes) -> None:
    for entry in read(written(tmp_path, name, start + data)):
        assert isinstance(entry, Report | Rejection)
        entry.model_dump_json().encode("utf-8")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_as_a_page(tmp_path: Path, data: bytes) -> None:
    for entry in read(written(tmp_path, "a.html", b"<html><body><p>" + data)):
        assert isinstance(entry, Report | Rejection)


def test_an_article_in_ucdps_training_files_is_the_text(tmp_path):
    article = "Gunmen killed four herders near Menaka on Monday, residents said. " * 5
    path = tmp_path / "aec.jsonl"
    rows = [
        {"id": 7, "source_article": article, "source_date": "2021-02-22 00:00", "deaths_low": 4},
        {"id": 8, "source_article": "Sahel Wire,2021-02-22,Four killed near Menaka"},
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    article_read, citation = read([path])
    assert (article_read.text, str(article_read.date), article_read.extra) == (article, "2021-02-22", {"deaths_low": 4})
    assert "no field 'text'" in citation.reason
