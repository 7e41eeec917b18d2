"""Views with plain names, for whoever reads the ledger's file with another program: Datasette, R, a spreadsheet.

They are no part of the migrations: whenever the schema changes they are all made anew.
"""

from __future__ import annotations

from sqlalchemy.engine import Connection

#: The newest run that coded each report version.
_NEWEST = (
    "SELECT c.report_key, c.run, c.claims, c.rejection FROM coding c JOIN run r ON r.id = c.run WHERE r.number = "
    "(SELECT max(r2.number) FROM coding c2 JOIN run r2 ON r2.id = c2.run WHERE c2.report_key = c.report_key)"
)
_CLAIM = (
    "c.effect, c.event, c.low, c.high, c.approx, c.status, c.scope, c.quote, c.counted, c.category, c.demographic, "
    "c.side, c.agent, c.target, c.weapon, c.source, c.source_kind, c.place_name AS place, c.place_text, c.admin1, "
    "c.admin2, c.country, c.lat AS latitude, c.lon AS longitude, c.where_prec, c.place_origin, "
    'c.start AS "start", c."end" AS "end", c.date_prec, c.date_text, c.month_day, '
    'c.confidence, c.rule, c.coder, c.run, c."of" AS "of", c.part_of, c.blame, c.invented'
)

#: Name of a view to what it shows and the query that makes it.
VIEWS: dict[str, tuple[str, str]] = {
    "newest_coding": ("For each version of a report, the newest run that coded it.", _NEWEST),
    "reports": (
        "Reports in their latest version, with the number of claims by the newest run.",
        "SELECT p.id AS report, p.version, p.outlet, p.date, p.title, p.url, p.language, n.claims, n.run, "
        "(SELECT count(*) FROM copy WHERE copy.report_key = p.key) AS copies, p.text, p.invented, p.origin "
        "FROM report p LEFT JOIN newest_coding n ON n.report_key = p.key WHERE p.latest",
    ),
    "claims": (
        "What the latest version of each report claims, by the newest run that coded it; of an event `effect` is null.",
        f"SELECT c.id AS claim, p.id AS report, p.outlet, p.date AS published, {_CLAIM} FROM claim c "
        "JOIN report p ON p.key = c.report_key "
        "JOIN newest_coding n ON n.report_key = c.report_key AND n.run = c.run WHERE p.latest",
    ),
    "words": (
        "The words of a report that state each field of a claim, with their place in its text.",
        'SELECT c.id AS claim, c.run, p.id AS report, p.version, e.field, e.start AS "start", e."end" AS "end", '
        'substr(p.text, e.start + 1, e."end" - e.start) AS words '
        "FROM evidence e JOIN claim c ON c.key = e.claim_key JOIN report p ON p.key = c.report_key",
    ),
    "versions": (
        "Every text that came under an id, first to last.",
        "SELECT id AS report, version, latest, date, outlet, title, text, text_hash, received, origin FROM report",
    ),
    "copies": (
        "Texts that came again under another id.",
        "SELECT copy.id AS copy, p.id AS report, p.version, copy.outlet, copy.date, copy.title, copy.url, copy.origin "
        "FROM copy JOIN report p ON p.key = copy.report_key",
    ),
    "runs": (
        "Each way in which reports were coded, with how many.",
        "SELECT r.number, r.id AS run, r.coder, r.version, r.model, r.code, r.lexicons, r.gazetteer, r.actors, "
        "r.settings, (SELECT count(*) FROM coding WHERE coding.run = r.id) AS reports, "
        "(SELECT coalesce(sum(coding.claims), 0) FROM coding WHERE coding.run = r.id) AS claims, "
        "(SELECT count(*) FROM coding WHERE coding.run = r.id AND coding.rejection IS NOT NULL) AS failed FROM run r",
    ),
    "incidents": (
        "Claims that were linked to one incident, in sum; its figures by source: `warledger export incidents`.",
        'SELECT m.incident, count(*) AS claims, count(DISTINCT c.report) AS reports, min(c."start") AS first_day, '
        'max(c."end") AS last_day, min(c.country) AS country, max(CASE WHEN c.invented THEN 1 ELSE 0 END) AS invented '
        "FROM member m JOIN claims c ON c.claim = m.claim GROUP BY m.incident",
    ),
    "incident_claims": (
        "Each claim with the incident that it tells of.",
        "SELECT m.incident, c.* FROM member m JOIN claims c ON c.claim = m.claim",
    ),
    "judgements": (
        "Decisions by people, in the order in which they were made.",
        'SELECT number, kind, body, "by", at AS decided FROM entry',
    ),
    "rejections": (
        "What could not be read or coded, with the reason.",
        "SELECT origin, stage, reason, advice, report_id AS report, run, received FROM rejection",
    ),
    "sessions": (
        "Commands that added or coded.",
        "SELECT started, ended, command, run, counts FROM session",
    ),
}


def create(connection: Connection) -> None:
    """Make all views."""
    for name, (_, query) in VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {query}")


def drop(connection: Connection) -> None:
    """Remove all views, where they are."""
    for name in reversed(VIEWS):
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")
