"""Indexes over names that filters compare with: districts and targets."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.create_index(op.f("ix_claim_run_admin2"), "claim", ["run", "admin2"])
    op.create_index(op.f("ix_claim_run_target"), "claim", ["run", "target"])
