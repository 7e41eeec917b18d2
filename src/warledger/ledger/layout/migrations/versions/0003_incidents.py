"""What is linked: reports as linking knows them, its state, the claims of each incident, what became of incidents."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "filing",
        sa.Column("report_key", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("run", sa.String(length=20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False, comment="names, fingerprint and day of the report, as JSON"),
        sa.ForeignKeyConstraint(["report_key"], ["report.key"], name=op.f("fk_filing_report_key")),
        sa.ForeignKeyConstraint(["run"], ["run.id"], name=op.f("fk_filing_run")),
        sa.PrimaryKeyConstraint("report_key", name=op.f("pk_filing")),
    )
    op.create_table(
        "linking",
        sa.Column("key", sa.Integer(), autoincrement=False, nullable=False, comment="1"),
        sa.Column("number", sa.Integer(), nullable=False, comment="how often this ledger was linked"),
        sa.Column(
            "judged", sa.Integer(), nullable=False, comment="number of the last entry of the journal that was heeded"
        ),
        sa.Column("state", sa.LargeBinary(), nullable=False, comment="tellings, links and weights, as compressed JSON"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_linking")),
    )
    op.create_table(
        "member",
        sa.Column("incident", sa.String(length=20), nullable=False),
        sa.Column("claim", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("incident", "claim", name=op.f("pk_member")),
    )
    op.create_index(op.f("ix_member_claim"), "member", ["claim"])
    op.create_table(
        "change",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="the linking in which it happened"),
        sa.Column("kind", sa.Text(), nullable=False, comment="merged, split, gone"),
        sa.Column("incident", sa.String(length=20), nullable=False),
        sa.Column("others", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_change")),
    )
