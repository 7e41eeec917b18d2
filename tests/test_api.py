"""The Python interface, as a user's notebook goes; the coder is stood in for, so that no model is needed."""

from __future__ import annotations

import datetime
import json
import re

import pandas as pd
import pytest
import spacy

import warledger
from warledger.claims.coding import Coding
from warledger.corpus import coding
from warledger.records import Claim, Report, Span

TEXT = "KADUGLI, Sudan, March 3 (Nile Wire) - At the bridge 3 killed and 4 killed at the market, they said on Monday."


class Counter:
    """Finds "N killed"."""

    def __init__(self, settings):
        self.settings = settings

    def code_many(self, reports):
        for report in reports:
            if "crash" in report.text:
                raise RuntimeError("made to fail")
            yield Coding(report, [self.claim(report, match) for match in re.finditer(r"(\d+) killed", report.text)])

    def code(self, report):
        return next(self.code_many([report]))

    def claim(self, report, match):
        return Claim(
            claim=f"c_{match[1]}",
            report=report.id,
            coder="counter",
            rule="digits",
            confidence=1,
            effect="killed",
            low=int(match[1]),
            start=report.date,
            evidence={"figure": (Span(*match.span()),)},
        )


@pytest.fixture(autouse=True)
def counter(monkeypatch, tmp_path):
    monkeypatch.setenv("WARLEDGER_ACTORS", str(tmp_path / "none"))
    monkeypatch.setattr(coding, "make_coder", Counter)


def test_everything_that_is_offered_is_there():
    assert all(getattr(warledger, name) for name in warledger.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        warledger.nonsense  # noqa: B018


def test_read_gives_reports_and_what_could_not_be_read(tmp_path):
    file = tmp_path / "r.jsonl"
    file.write_text(json.dumps({"id": 7, "text": TEXT, "outlet": "Nile Wire", "desk": "east"}) + "\n{\n")
    reports = warledger.read(file, date="2024-03-05")
    assert [report.id for report in reports] == ["7"]
    assert reports[0].date == datetime.date(2024, 3, 5)
    assert [rejection.where for rejection in reports.rejections] == [f"{file}:2"]
    frame = reports.to_pandas()
    assert frame.loc[0, ["id", "desk"]].tolist() == ["7", "east"]
    assert "<table" in reports._repr_html_()
    assert repr(reports) == "<Reports: 1, 1 rejected>"


def test_read_of_several_paths(tmp_path):
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(TEXT)
    assert len(warledger.read([tmp_path / "b.txt", tmp_path / "a.txt"])) == 2
    assert len(warledger.read(tmp_path)) == 2


def test_read_of_nothing(tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        warledger.read(tmp_path / "nowhere.txt")
    assert warledger.read([]).to_pandas().empty


@pytest.mark.parametrize("date", ["yesterday", "2024-13-01", ""])
def test_a_date_that_is_none(date):
    with pytest.raises(ValueError, match=r"is not a date\. Write it as YYYY-MM-DD"):
        warledger.code(TEXT, date=date)


def test_code_a_text():
    coded = warledger.code(TEXT, date="2024-03-05", outlet="Nile Wire")
    assert [claim.low for claim in coded.claims] == [3, 4]
    assert coded.quote(coded.claims[0]) == "3 killed"
    assert coded.quote(coded.claims[0], "source") is None
    assert (coded.report.date, coded.report.outlet) == (datetime.date(2024, 3, 5), "Nile Wire")
    assert (len(coded.figures), len(coded.events)) == (2, 0)
    assert repr(coded).endswith(": 2 figures, 0 events>")


def test_a_table_of_claims_leaves_the_unknown_unknown():
    frame = warledger.code(TEXT).to_pandas()
    assert frame["low"].tolist() == [3, 4]
    assert frame["high"].isna().all()
    assert str(frame["high"].dtype) == "Int64"
    assert frame["lat"].isna().all()
    assert frame["quote"].tolist() == ["3 killed", "4 killed"]


def test_no_claims_give_an_empty_table_with_its_columns():
    frame = warledger.code("The council met on Monday and spoke of the road to the town.").to_pandas()
    assert frame.empty
    assert "low" in frame.columns


def test_a_notebook_shows_the_report_with_its_claims():
    source = warledger.code("<script>alert(1)</script> At the bridge 3 killed, they said.")._repr_html_()
    assert 'data-m="0.figure"' in source
    assert "<script>alert" not in source


def test_a_report_that_cannot_be_coded_says_why():
    with pytest.raises(warledger.api.CodingError, match="made to fail") as told:
        warledger.code("The lorry had a crash on the road to the town.")
    assert told.value.rejection.stage == "code"


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_text_is_no_report(text):
    with pytest.raises(warledger.api.CodingError, match="empty"):
        warledger.code(text)


def test_another_language_is_rejected_as_such():
    with pytest.raises(warledger.api.CodingError) as told:
        warledger.code(
            "Al menos doce personas murieron el domingo en un ataque contra el mercado de la ciudad, "
            "dijo el alcalde a la prensa."
        )
    assert told.value.rejection.stage == "language"


def test_code_many_keeps_order_and_rejections():
    codings = warledger.code_many(
        [TEXT, "The lorry had a crash on the road to the town.", Report(id="own", text="There 5 killed.")]
    )
    assert [coded.report.id for coded in codings][1] == "own"
    assert [claim.low for claim in codings.claims] == [3, 4, 5]
    assert len(codings.rejections) == 1
    assert codings.to_pandas()["low"].sum() == 12
    assert isinstance(codings.to_pandas(), pd.DataFrame)
    assert "<table" in codings._repr_html_()


def test_settings_that_do_not_exist():
    with pytest.raises(ValueError, match=r"No convention 'ucdp' for vague numbers\. There are: codebook, acled"):
        warledger.code(TEXT, vague="ucdp")
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        warledger.code_many([TEXT], workers=0)


def test_settings_reach_the_coder(monkeypatch, tmp_path):
    seen = []
    monkeypatch.setattr(coding, "make_coder", lambda settings: seen.append(settings) or Counter(settings))
    warledger.code(TEXT, model="en_core_web_md", vague="acled", actors=tmp_path / "mine.yaml", explain=True)
    (settings,) = seen
    assert (settings.model, settings.vague, settings.explain) == ("en_core_web_md", "acled", True)
    assert settings.actor_files == (str(tmp_path / "mine.yaml"),)


def test_a_users_own_actors_are_always_read(monkeypatch, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "mine.yaml").write_text("actors: []")
    monkeypatch.setenv("WARLEDGER_ACTORS", str(tmp_path / "own"))
    seen = []
    monkeypatch.setattr(coding, "make_coder", lambda settings: seen.append(settings) or Counter(settings))
    warledger.code(TEXT)
    assert seen[0].actor_files == (str(tmp_path / "own" / "mine.yaml"),)


@pytest.fixture
def nlp():
    import warledger.spacy_component  # noqa: F401  an installed package registers itself by its entry point

    nlp = spacy.blank("en")
    nlp.add_pipe("warledger", config={"date": "2024-03-05"})
    return nlp


def test_spacy_docs_carry_their_claims(nlp):
    doc = nlp(TEXT)
    assert [claim.low for claim in doc._.claims] == [3, 4]
    (start, end) = doc._.claims[0].evidence["figure"][0]
    assert doc.text[start:end] == "3 killed"
    assert doc._.claims[0].start == datetime.date(2024, 3, 5)
    assert doc._.coding.report.text == doc.text


def test_spacy_pipe_keeps_order_and_takes_dates_of_docs(nlp):
    docs = [nlp.make_doc(f"There {number} killed.") for number in (1, 2)]
    docs[1].user_data["date"] = "2020-01-01"
    first, second = nlp.pipe(docs)
    assert [doc._.claims[0].low for doc in (first, second)] == [1, 2]
    assert second._.claims[0].start == datetime.date(2020, 1, 1)


def test_spacy_component_refuses_a_setting_that_does_not_exist():
    with pytest.raises(ValueError, match="No convention 'ucdp'"):
        spacy.blank("en").add_pipe("warledger", config={"vague": "ucdp"})
