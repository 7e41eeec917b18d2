"""The journal of people's decisions, and the seal on its end."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False, comment="1 for the first"),
        sa.Column("kind", sa.Text(), nullable=False, comment="what was decided"),
        sa.Column("body", sa.Text(), nullable=False, comment="the decision, as JSON"),
        sa.Column("by", sa.Text(), nullable=False, comment="who decided"),
        sa.Column("at", sa.Text(), nullable=False, comment="when, ISO 8601 in UTC"),
        sa.Column("before", sa.String(length=64), nullable=False, comment="hash of the entry before"),
        sa.Column("hash", sa.String(length=64), nullable=False, comment="SHA-256 of this entry, hex"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_entry")),
    )
    op.create_table(
        "seal",
        sa.Column("key", sa.Integer(), autoincrement=False, nullable=False, comment="1"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_seal")),
    )
