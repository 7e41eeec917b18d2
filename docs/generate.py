"""The program itself in, the reference pages that follow from it out: commands, claim, filters, Python, ...

`python docs/generate.py` writes them; `--check` writes nothing and fails where one is stale.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import typer
import typer.main

REFERENCE = Path(__file__).parent / "reference"
NOTE = "<!-- Written by docs/generate.py from the program: change the program, then run `make docs-pages`. -->\n"
AGAIN = "make docs-pages"


def cell(text: object) -> str:
    """Text as the cell of a table."""
    return " ".join(str(text).split()).replace("|", "\\|").replace("<", "&lt;").replace("[", "\\[")


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A table; cells are taken as Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


# --- commands ---


def commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Every command below `command`, groups too, with its full name."""
    yield name, command
    for child, found in getattr(command, "commands", {}).items():
        yield from commands(found, f"{name} {child}")


def root() -> Any:
    """The program's command tree."""
    from warledger.cli.main import app

    return typer.main.get_command(app)


def help_text(command: Any) -> str:
    """The command's description; stretches that are shown as they stand ("\\b") become code blocks."""
    out = []
    for paragraph in re.split(r"\n\s*\n", inspect.cleandoc(command.help or "")):
        if not paragraph.startswith("\b"):
            out.append(" ".join(paragraph.replace("<", "&lt;").split()))
            continue
        lines = paragraph.removeprefix("\b").strip("\n").splitlines()
        title = lines[0] if lines and lines[0].rstrip().endswith(":") else ""
        body = inspect.cleandoc("\n" + "\n".join(lines[bool(title) :]))
        out.append((f"{title}\n\n" if title else "") + f"```console\n{body}\n```")
    return "\n\n".join(out)


def parameter(given: Any) -> list[str] | None:
    """Name, default and meaning of an argument or option as a row; None for --help, which all have."""
    if "--help" in given.opts or getattr(given, "hidden", False):
        return None
    argument = given.param_type_name == "argument"
    # a bracket would stand for "optional" and the usage line says so already
    metavar = (given.metavar or given.name.upper()).strip("[]")
    if argument:
        name = metavar
    else:
        flag = getattr(given, "is_flag", False)
        value = "" if flag else f" {given.metavar or ('N' if isinstance(given.default, int) else 'TEXT')}"
        name = ", ".join(sorted(given.opts, key=len, reverse=True)) + value
    default = given.default
    shown = "" if default is None or default is False or callable(default) or given.required else f"`{default}`"
    note = " May be given again." if getattr(given, "multiple", False) and "again" not in (given.help or "") else ""
    return [f"`{name}`".replace("|", "\\|"), cell(given.help or "") + note, "required" if given.required else shown]


COMMANDS_INTRODUCTION = """\
`warledger COMMAND --help` says the same. Exit codes: 0 done; 1 some reports were rejected, or nothing was found; 2
wrong use, with a line that says what would be right. Results go to standard output; progress, notes and rejections go
to standard error.
"""


def commands_page() -> str:
    """All commands with their options."""
    out = [NOTE, "# Commands\n", COMMANDS_INTRODUCTION]
    for name, command in commands(root(), "warledger"):
        out.append(f"## {name}\n")
        out.append(help_text(command) + "\n")
        rows = [row for row in map(parameter, command.params) if row]
        if rows:
            out.append(table(["", "", "default"], rows))
    return "\n".join(out)


# --- vocabularies ---

VOCABULARIES = {
    "effects": "What a count counts: `effect` of a figure.",
    "events": "What happened: `event` of a claim.",
    "categories": "What kind of people or things are counted: `category`.",
    "demographics": "Who the counted are, beside their category: `demographic`.",
    "statuses": "How the report or its source stands to the claim: `status`.",
    "scopes": "Whether it belongs to what the report is about: `scope`.",
    "source_kinds": "What kind of source speaks: `source_kind`.",
    "actor_kinds": "What kind of actor an entry of the registry is: `kind` in a file of actors.",
    "where_prec": "How exactly a place is known: `where_prec`, with UCDP GED's numbers.",
    "date_prec": "How exactly a date is known: `date_prec`, with UCDP GED's numbers.",
}


def vocabularies_page() -> str:
    """Every term with its definition."""
    from warledger.terms import vocabularies

    out = [NOTE, "# Vocabularies\n", "The terms that stand in claims, from the files in `src/warledger/terms/`.\n"]
    for name, vocabulary in vocabularies().items():
        out.append(f"## {name}\n")
        out.append(VOCABULARIES[name] + "\n")
        has_kind = any(term.of for term in vocabulary.values())
        heads = ["term", *(["of"] if has_kind else []), "meaning"]
        rows = [
            [f"`{term.name}`", *([term.of or ""] if has_kind else []), cell(term.definition)]
            for term in vocabulary.values()
        ]
        out.append(table(heads, rows))
    return "\n".join(out) + vague_counts()


def vague_counts() -> str:
    """The bounds of vague number words under each convention."""
    from importlib.resources import files

    import yaml

    conventions = yaml.safe_load(files("warledger.terms").joinpath("vague_counts.yaml").read_text(encoding="utf-8"))
    words = dict.fromkeys(word for counts in conventions.values() for word in counts)
    default = conventions["codebook"]
    rows = [[word, *(f"{counts.get(word, default.get(word)):,}" for counts in conventions.values())] for word in words]
    head = """
## Vague numbers

The lower bound of each under the conventions of `--vague`; the upper bound is unknown, and `approx` is true.

"""
    return head + table(["words", *conventions], rows)


# --- records ---


def attributes(record: type) -> dict[str, str]:
    """Field to meaning, from the "Attributes:" of a class's docstring."""
    found: dict[str, str] = {}
    section = inspect.cleandoc(record.__doc__ or "").partition("Attributes:")[2]
    name = ""
    for line in section.splitlines():
        if match := re.match(r" {4}(\w+): (.*)", line):
            name, found[match[1]] = match[1], match[2]
        elif name and line.startswith("     "):
            found[name] += " " + line.strip()
    return found


def type_name(annotation: Any) -> str:
    """A type as JSON has it, with "null" where it may be unknown."""
    import datetime

    from warledger.records import Blame, Head, Place, Span

    plain = {
        str: "string", int: "integer", float: "number", bool: "true or false", datetime.date: "date",
        type(None): "null", Place: "place", Blame: "blame", Span: "[start, end]", Head: "head", Any: "anything",
    }  # fmt: skip
    if annotation in plain:
        return plain[annotation]
    parts = get_args(annotation)
    origin = getattr(annotation, "__origin__", None)
    if origin is tuple:
        return f"list of {type_name(parts[0])}"
    if origin is dict:
        return f"object of {type_name(parts[1])}"
    return " or ".join(type_name(part) for part in parts)


def record_table(record: Any) -> str:
    """Field, type and meaning of each field of a record."""
    meanings = attributes(record)
    rows = [
        [f"`{name}`", type_name(field.annotation), cell(meanings.get(name, ""))]
        for name, field in record.model_fields.items()
    ]
    return table(["field", "type", "meaning"], rows)


CLAIM_INTRODUCTION = """\
`warledger code --format jsonl` writes one claim a line. Each event that a report tells is one claim with `effect` null;
each figure is one claim with an `effect`, and `of` names its event's claim. What no words of the report state is null.

Offsets count the characters (Unicode code points) of the report's `text` alone, from 0; `text[start:end]` is the quote.
A line has two keys more than a claim: `attribution`, the credit that must go with its place, and with `--explain` a
list `explain` of the reasons.
"""

CSV_INTRODUCTION = """\
`warledger code --format csv` writes one claim a row, in UTF-8. An empty cell is unknown, never zero. A cell that a
spreadsheet would run as a formula begins with an apostrophe.
"""


def claim_page() -> str:
    """The claim and the values inside it."""
    from warledger.records import Blame, Claim, Place, Rejection

    return "\n".join(
        [
            NOTE,
            "# The claim as JSON\n",
            CLAIM_INTRODUCTION,
            "## Claim\n",
            record_table(Claim),
            "## Place\n",
            record_table(Place),
            "## Blame\n",
            record_table(Blame),
            "## Rejection\n",
            "A report, file or line that gave no claims; `warledger code --rejections FILE` writes them.\n",
            record_table(Rejection),
            "## Schema\n",
            "`warledger.records.Claim.model_json_schema()` gives the JSON Schema.\n",
        ]
    )


def csv_page() -> str:
    """The columns of the CSV export."""
    from warledger.exports.codings.csv import COLUMNS

    rows = [[f"`{name}`", cell(meaning)] for name, meaning in COLUMNS.items()]
    return "\n".join(
        [
            NOTE,
            "# The claim as CSV\n",
            CSV_INTRODUCTION,
            table(["column", "what it holds"], rows),
        ]
    )


# --- exports ---

EXPORTS_INTRODUCTION = """\
What `warledger export` writes in CSV, Parquet and XLSX, and as properties in GeoJSON. An empty cell is unknown, never
zero. A `datapackage.json` beside each file that is written says the same. JSON lines hold [the claim](claim.md) or the
incident as it is.

Columns marked *quote* (the reports' own words) and *disk* (files' names on your disk) are written with `--with-names`
alone. In those marked *person* a role stands for a private person's name without it. Those marked *coordinate* are
empty with `--no-own-coordinates` where the place comes from your own gazetteer. Lists and objects are JSON.
"""


def exports_page() -> str:
    """The columns of everything that is exported."""
    from warledger.exports.published import tables
    from warledger.exports.published.publication import Publication

    whole = Publication(with_names=True)
    out = [NOTE, "# The columns of exports\n", EXPORTS_INTRODUCTION]
    for made in (tables.claims(whole), tables.reports(whole), tables.incidents()):
        out += [f"## {made.name.capitalize()}\n", made.title + "\n"]
        rows = [
            [
                f"`{column.name}`",
                column.type,
                cell(column.meaning)
                + (f" [{column.terms}](vocabularies.md#{column.terms})" if column.terms else "")
                + (" Never empty." if column.required else ""),
                column.private or "",
            ]
            for column in made
        ]
        out.append(table(["column", "type", "what it holds", "private"], rows))
    out += ["## In the shapes of others\n", "Incidents as rows that tools for these tables take.\n"]
    shapes = {"ged": "UCDP GED", "acled": "ACLED", "hxl": "HXL"}
    out.append(
        table(
            ["format", "columns"],
            [
                [f"`{name}`, as {of}", ", ".join(f"`{c}`" for c in tables.incidents(name).names)]
                for name, of in shapes.items()
            ],
        )
    )
    return "\n".join(out)


# --- filters ---

#: How a value of each kind of filter is read.
KINDS = {
    "term": "A term of a [vocabulary](vocabularies.md). `none`: the report doesn't say; `any`: whatever it says.",
    "name": "A name, without regard to case, accents and punctuation; `*` stands for any text. Another name of an "
    "actor that the registry knows finds it too. `none`: the report doesn't say; `any`: whatever it says.",
    "place": "A place's name, or the gazetteer's id of one; what it lies in may follow after a comma. It takes "
    "everything inside. `none` and `any` as above.",
    "country": "ISO 3166-1 code, or name. `none` and `any` as above.",
    "day": "YYYY-MM-DD, YYYY-MM or YYYY.",
    "number": "A whole number, or a range: `1-3`. `none` and `any` as above.",
    "least": "A number from 0 to 1.",
    "words": 'All of the words, in any form and order; `"a phrase"` as it stands, `word*` any ending, `-word` must not '
    "be there, `OR` between two takes either. Everything else is a word.",
    "id": "An id, as it is written.",
    "flag": "`yes` or `no`; in Python also `True` or `False`.",
}

FILTERS_INTRODUCTION = """\
One vocabulary for `warledger claims`, `warledger reports`, `warledger export`, and for `ledger.claims()` and
`ledger.reports()` in Python. All filters must pass. A filter that is marked "again" may be given again (in Python: a
list), and any of its values passes.

Claims are those of each report's latest version, by the newest run that coded it; `run` takes another. A filter about
claims finds reports that make at least one claim which passes all such filters.
"""

GROUPS_INTRODUCTION = """\
`--group-by` (in Python `group_by()`) may be given again. Each row holds the claims of one effect in one group: how many
claims, reports and sources, and what their figures add up to, at least and at most.
"""


def filters_page() -> str:
    """What claims and reports can be filtered, sorted and grouped by."""
    from warledger.ledger.finding import grouping
    from warledger.terms.filters import CLAIM_SORTS, FILTERS, GROUPS, REPORT_SORTS, Kind

    rows = [
        [
            f"`{filter.option}`",
            f"`{filter.name}`",
            cell(filter.claims) or "—",
            cell(filter.reports) or "—",
            f"[{filter.kind}](#values)" if filter.terms is None else f"[{filter.kind}](vocabularies.md#{filter.terms})",
            "again" if filter.many else "",
            f"`{filter.example}`",
        ]
        for filter in FILTERS.values()
    ]
    sorts = [
        [f"`{name}`", CLAIM_SORTS.get(name, "—"), REPORT_SORTS.get(name, "—")]
        for name in dict.fromkeys([*CLAIM_SORTS, *REPORT_SORTS])
    ]
    sums = inspect.cleandoc(grouping.__doc__ or "").partition("\n\n")[2]
    return "\n".join(
        [
            NOTE,
            "# Filters\n",
            FILTERS_INTRODUCTION,
            table(["option", "in Python", "of claims", "of reports", "value", "", "example"], rows),
            "## Values\n",
            table(["value", "how it is read"], [[kind, KINDS[kind]] for kind in get_args(Kind)]),
            "## Sorting\n",
            "`--sort NAME`, or `--sort -NAME` for the other way round; may be given again. The unknown comes last.\n",
            table(["name", "claims", "reports"], sorts),
            "## Groups\n",
            GROUPS_INTRODUCTION,
            table(["name", "what it is"], [[f"`{name}`", cell(said)] for name, said in GROUPS.items()]),
            "## Sums\n",
            sums + "\n",
        ]
    )


# --- Python ---


def signature(made: Callable[..., Any], name: str) -> str:
    """A signature, one argument a line where it is long."""
    found = inspect.signature(made)
    empty = inspect.Parameter.empty
    shown: list[str] = []
    for given in found.parameters.values():
        if given.name == "self":
            continue
        if given.kind is given.KEYWORD_ONLY and "*" not in shown:
            shown.append("*")
        annotation = "" if given.annotation is empty else f": {given.annotation}"
        shown.append(given.name + annotation + ("" if given.default is empty else f" = {given.default!r}"))
    end = "" if found.return_annotation is empty else f" -> {found.return_annotation}"
    line = f"{name}({', '.join(shown)}){end}"
    return line if len(line) <= 90 else f"{name}(\n    " + ",\n    ".join(shown) + f",\n){end}"


def docstring(made: Any) -> str:
    """A Google-style docstring as Markdown: its sections become lists."""
    out: list[str] = []
    for line in inspect.cleandoc(made.__doc__ or "").splitlines():
        if re.fullmatch(r"(Args|Attributes|Returns|Raises|Errors):", line):
            out += [f"**{line[:-1]}**", ""]
        elif match := re.match(r" {4}(\w+): (.*)", line):
            out.append(f"- `{match[1]}`: {match[2]}")
        elif line.startswith("        "):
            out[-1] += " " + line.strip()
        else:
            out.append(line.strip())
    return "\n".join(out)


def api_page() -> str:
    """What `import warledger` gives."""
    import warledger
    from warledger.records import Report

    out = [NOTE, "# Python\n", "What `import warledger` gives. [How to use it](../how-to/python.md) has examples.\n"]
    for name in warledger.__all__:
        made = getattr(warledger, name)
        if isinstance(made, str):
            continue
        if inspect.isclass(made):
            out += [f"## {name}\n", docstring(made) + "\n"]
            for member, found in inspect.getmembers(made):
                if member.startswith("_") or not any(member in base.__dict__ for base in made.__mro__[:2]):
                    continue
                if isinstance(found, property):
                    out += [f"### {name}.{member}\n", docstring(found) + "\n"]
                elif inspect.isfunction(found) and found.__doc__:
                    shown = f"```python\n{signature(found, member)}\n```\n"
                    out += [f"### {name}.{member}()\n", shown, docstring(found) + "\n"]
        else:
            out += [f"## warledger.{name}\n", f"```python\n{signature(made, name)}\n```\n", docstring(made) + "\n"]
    out += ["## Report\n", "What `read` gives; frozen.\n", record_table(Report)]
    out.append("The records of a claim are described under [the claim as JSON](claim.md).\n")
    return "\n".join(out)


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "vocabularies.md": vocabularies_page,
    "claim.md": claim_page,
    "csv.md": csv_page,
    "api.md": api_page,
    "filters.md": filters_page,
    "exports.md": exports_page,
}


def stale() -> list[str]:
    """Names of generated pages that aren't what the program would give now."""
    return [
        name
        for name, make in PAGES.items()
        if not (REFERENCE / name).is_file() or (REFERENCE / name).read_text(encoding="utf-8") != make()
    ]


def main() -> None:
    """Write the pages, or with --check say which are stale."""
    if "--check" in sys.argv[1:]:
        if old := stale():
            sys.exit(f"Stale: {', '.join('docs/reference/' + name for name in old)}. Run `{AGAIN}`.")
        return
    for name, make in PAGES.items():
        (REFERENCE / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
