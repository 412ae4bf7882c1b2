"""The first schema: records, lineages, passes, marks, blobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "lineages",
        sa.Column("n", KEY, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("replaced", sa.BigInteger, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("n", name="pk_lineages"),
        sa.UniqueConstraint("name", name="uq_lineages_name"),
    )
    op.create_table(
        "records",
        sa.Column("n", KEY, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_records"),
        sa.UniqueConstraint("id", "version", name="uq_records_id_version"),
    )
    present = sa.text("source IS NOT NULL")
    op.create_index("ix_records_source", "records", ["source"], sqlite_where=present)
    _written()
    _passes()


def _written() -> None:
    op.create_table(
        "written",
        sa.Column("seq", KEY, nullable=False),
        sa.Column("lineage", sa.BigInteger, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("record", sa.BigInteger, nullable=False),
        sa.Column("pass", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_written"),
        sa.ForeignKeyConstraint(["lineage"], ["lineages.n"], name="fk_written_lineage"),
        sa.ForeignKeyConstraint(["record"], ["records.n"], name="fk_written_record"),
        sa.UniqueConstraint("lineage", "id", name="uq_written_lineage_id"),
    )
    op.create_index("ix_written_lineage_kind_unit_seq", "written", ["lineage", "kind", "unit", "seq"])


def _passes() -> None:
    op.create_table(
        "runs",
        sa.Column("pass", KEY, nullable=False),
        sa.Column("lineage", sa.BigInteger, nullable=False),
        sa.Column("record", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("pass", name="pk_runs"),
        sa.ForeignKeyConstraint(["lineage"], ["lineages.n"], name="fk_runs_lineage"),
        sa.ForeignKeyConstraint(["record"], ["records.n"], name="fk_runs_record"),
        sa.UniqueConstraint("record", name="uq_runs_record"),
    )
    op.create_index("ix_runs_lineage_pass", "runs", ["lineage", "pass"])
    op.create_table(
        "marks",
        sa.Column("lineage", sa.BigInteger, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("lineage", "unit", name="pk_marks"),
        sa.ForeignKeyConstraint(["lineage"], ["lineages.n"], name="fk_marks_lineage"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "blobs",
        sa.Column("n", KEY, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_blobs"),
        sa.UniqueConstraint("sha256", name="uq_blobs_sha256"),
    )
