"""The tables of a ledger: what is kept of reports, runs, claims, their words, and of what was rejected.

Clock times stand in `session` alone: the same reports added in the same order give the same rows everywhere else,
whether or not the work was interrupted. Names are singular; the views with plain names for readers are in `views`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

#: Names of constraints, so that migrations can change them on any database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: Bytes as they were received, each kept once, under their own hash.
content = Table(
    "content",
    metadata,
    Column("hash", String(64), primary_key=True, comment="SHA-256 of the bytes, hex"),
    Column("size", Integer, nullable=False, comment="bytes before compression"),
    Column("packed", LargeBinary, nullable=False, comment="the bytes, compressed"),
)

#: One row for each text: the same id with another text is a new version of it.
report = Table(
    "report",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, comment="the id given in the input, else the content id"),
    Column("version", Integer, nullable=False, comment="1 for the first text under this id, 2 for the next"),
    Column("latest", Boolean, nullable=False, comment="no newer version is kept"),
    Column("text", Text, nullable=False),
    Column("text_hash", String(64), nullable=False, comment="SHA-256 of the text's UTF-8 bytes, hex"),
    Column("received", ForeignKey("content.hash"), nullable=True, comment="the bytes as received"),
    Column("outlet", Text),
    Column("date", Date, comment="day of publication"),
    Column("date_basis", Text),
    Column("title", Text),
    Column("url", Text),
    Column("language", Text),
    Column("head", JSON, nullable=False),
    Column("invented", Boolean, nullable=False),
    Column("extra", JSON, nullable=False, comment="other columns of the input"),
    Column("notes", JSON, nullable=False, comment="what happened to it on the way in"),
    Column("origin", Text, comment="file and line that it came from"),
    UniqueConstraint("id", "text_hash"),
    UniqueConstraint("id", "version"),
    Index(None, "text_hash"),
    Index(None, "date"),
    Index(None, "outlet"),
)

#: A text that came again under another id.
copy = Table(
    "copy",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, comment="the id under which it came again"),
    Column("report_key", ForeignKey("report.key"), nullable=False, comment="the report that it is a copy of"),
    Column("received", ForeignKey("content.hash"), nullable=True),
    Column("outlet", Text),
    Column("date", Date),
    Column("title", Text),
    Column("url", Text),
    Column("extra", JSON, nullable=False),
    Column("origin", Text),
    UniqueConstraint("id", "report_key"),
)

#: One way of coding: the same versions and settings are the same run, however often it is taken up again.
run = Table(
    "run",
    metadata,
    Column("id", String(20), primary_key=True, comment='"run_" and 16 hex digits of what it is made with'),
    Column("number", Integer, nullable=False, unique=True, comment="1 for the ledger's first run"),
    Column("coder", Text, nullable=False),
    Column("version", Text, nullable=False, comment="of Warledger"),
    Column("code", Text, comment="hash of the program's own source"),
    Column("lexicons", Text, comment="hash of the words and weights that reading looks up"),
    Column("model", Text, comment="name and version of the language model"),
    Column("gazetteer", Text, comment="fingerprint of the gazetteer"),
    Column("actors", Text, comment="hash of the registry and the user's own actors"),
    Column("settings", JSON, nullable=False),
)

#: A command that added or coded: the only table with clock times.
session = Table(
    "session",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("run", ForeignKey("run.id"), comment="null where nothing was coded"),
    Column("started", DateTime(timezone=True), nullable=False),
    Column("ended", DateTime(timezone=True), comment="null where it was broken off"),
    Column("command", Text),
    Column("counts", JSON, nullable=False),
)

#: That a run has coded a report, or failed to: what the next session need not do again.
coding = Table(
    "coding",
    metadata,
    Column("run", ForeignKey("run.id"), primary_key=True),
    Column("report_key", ForeignKey("report.key"), primary_key=True),
    Column("claims", Integer, nullable=False, comment="number of claims made"),
    Column("rejection", ForeignKey("rejection.key"), nullable=True, comment="why there are none"),
)

#: Input that could not be read or coded.
rejection = Table(
    "rejection",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("hash", String(64), nullable=False, unique=True, comment="of where, stage, reason and bytes: kept once"),
    Column("origin", Text, nullable=False, comment="file and line"),
    Column("stage", Text, nullable=False, comment="read, decode, language, code"),
    Column("reason", Text, nullable=False),
    Column("advice", Text, nullable=False),
    Column("report_id", Text),
    Column("run", ForeignKey("run.id"), nullable=True, comment="the run that failed on it, for stage code"),
    Column("received", ForeignKey("content.hash"), nullable=True),
)

claim = Table(
    "claim",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, comment='"c_" and 16 hex digits'),
    Column("run", ForeignKey("run.id"), nullable=False),
    Column("report_key", ForeignKey("report.key"), nullable=False),
    Column("coder", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("quote", Text, comment="the report's words that state the figure, or of an event its own"),
    Column("confidence", Float, nullable=False),
    Column("effect", Text, comment="null for an event"),
    Column("event", Text),
    Column("of", Text, comment="claim of the event that the figure belongs to"),
    Column("part_of", Text, comment="claim of the whole"),
    Column("low", BigInteger),
    Column("high", BigInteger),
    Column("approx", Boolean, nullable=False),
    Column("scope", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("counted", Text),
    Column("category", Text),
    Column("demographic", Text),
    Column("side", Text),
    Column("agent", Text),
    Column("target", Text),
    Column("weapon", Text),
    Column("source", Text),
    Column("source_kind", Text),
    Column("blame", JSON, nullable=False),
    Column("place_text", Text),
    Column("place_name", Text),
    Column("place_id", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("admin1", Text),
    Column("admin2", Text),
    Column("country", Text),
    Column("where_prec", Integer),
    Column("place_origin", Text, comment="bundled, or the user's own file that gave the coordinates"),
    Column("start", Date),
    Column("end", Date),
    Column("date_prec", Integer),
    Column("date_text", Text),
    Column("month_day", Text),
    Column("invented", Boolean, nullable=False),
    UniqueConstraint("run", "report_key", "id"),
    Index(None, "id"),
    Index(None, "report_key"),
    Index(None, "run", "effect"),
    Index(None, "run", "event"),
    Index(None, "run", "country"),
    Index(None, "run", "place_name"),
    Index(None, "run", "admin1"),
    Index(None, "run", "admin2"),
    Index(None, "run", "side"),
    Index(None, "run", "agent"),
    Index(None, "run", "target"),
    Index(None, "run", "source"),
    Index(None, "run", "start"),
)

#: The words that state each field of a claim: `text[start:end]` of its report.
evidence = Table(
    "evidence",
    metadata,
    Column("claim_key", ForeignKey("claim.key"), primary_key=True),
    Column("number", Integer, primary_key=True, comment="0 for the claim's first span, in the order of its fields"),
    Column("field", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

#: What linking keeps of each report, and the run by whose claims it was linked.
filing = Table(
    "filing",
    metadata,
    Column("report_key", ForeignKey("report.key"), primary_key=True, autoincrement=False),
    Column("run", ForeignKey("run.id"), nullable=False),
    Column("body", Text, nullable=False, comment="names, fingerprint and day of the report, as JSON"),
)

#: What is linked so far; one row.
linking = Table(
    "linking",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False, comment="1"),
    Column("number", Integer, nullable=False, comment="how often this ledger was linked"),
    Column("judged", Integer, nullable=False, comment="number of the last entry of the journal that was heeded"),
    Column("state", LargeBinary, nullable=False, comment="tellings, links and weights, as compressed JSON"),
)

#: The claims of each incident.
member = Table(
    "member",
    metadata,
    Column("incident", String(20), primary_key=True),
    Column("claim", String(20), primary_key=True),
    Index(None, "claim"),
)

#: Incidents that were merged, split, or lost all that told of them.
change = Table(
    "change",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("number", Integer, nullable=False, comment="the linking in which it happened"),
    Column("kind", Text, nullable=False, comment="merged, split, gone"),
    Column("incident", String(20), nullable=False),
    Column("others", JSON, nullable=False),
)

#: Decisions by people, in the order in which they were made: nothing here is ever changed (`journal`).
entry = Table(
    "entry",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False, comment="1 for the first"),
    Column("kind", Text, nullable=False, comment="what was decided"),
    Column("body", Text, nullable=False, comment="the decision, as JSON"),
    Column("by", Text, nullable=False, comment="who decided"),
    Column("at", Text, nullable=False, comment="when, ISO 8601 in UTC"),
    Column("before", String(64), nullable=False, comment="hash of the entry before"),
    Column("hash", String(64), nullable=False, comment="SHA-256 of this entry, hex"),
)

#: The last entry's number and hash, so that none can be cut off the end unseen; one row.
seal = Table(
    "seal",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False, comment="1"),
    Column("number", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
)

#: What makes the ledger searchable by words stands beside these tables, one key for one row; how, differs between
#: databases (`databases.words`): of reports their title and text, of claims their quote.
SEARCHED = {"report": ("title", "text"), "claim": ("quote", "counted")}
