"""The tables, and their making and migration. One schema for every SQL database.

``records`` holds every record once: the same id may lie there in two versions, as an id does not
cover everything (a sentence's id does not cover its tokens) and two settings may give two contents.
``written`` says under which lineage a record was written, by which pass, as the how-manieth. It
repeats kind and unit so that one index serves every reading in order. ``lineages.replaced`` is the
last corpus-wide pass: what earlier passes wrote is not read any more. Pass 0 is what ``add`` wrote,
which no pass replaces.

A new file gets the newest tables at once; an older one is migrated by alembic, which is imported
only then.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    insert,
    inspect,
    select,
)

from secondsource.errors import StoreError

REVISION = "0001"
"""The newest migration; a test compares it with the migrations themselves."""

MIGRATIONS = Path(__file__).parent / "migrations"

Key = BigInteger().with_variant(Integer, "sqlite")  # only INTEGER can be SQLite's row number

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

lineages = Table(
    "lineages",
    metadata,
    Column("n", Key, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("replaced", BigInteger, nullable=False, server_default="0"),
)

records = Table(
    "records",
    metadata,
    Column("n", Key, primary_key=True),
    Column("id", Text, nullable=False),
    Column("version", BigInteger, nullable=False),  # hash63 of data
    Column("kind", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("source", Text),  # a report's capture
    Column("data", Text, nullable=False),
    UniqueConstraint("id", "version"),
)
Index("ix_records_source", records.c.source, sqlite_where=records.c.source.is_not(None))

written = Table(
    "written",
    metadata,
    Column("seq", Key, primary_key=True),
    Column("lineage", BigInteger, ForeignKey("lineages.n"), nullable=False),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("record", BigInteger, ForeignKey("records.n"), nullable=False),
    Column("pass", BigInteger, nullable=False),
    Column("hash", BigInteger, nullable=False),  # hash_id of id
    UniqueConstraint("lineage", "id"),
    Index(None, "lineage", "kind", "unit", "seq"),
)

runs = Table(
    "runs",
    metadata,
    Column("pass", Key, primary_key=True),
    Column("lineage", BigInteger, ForeignKey("lineages.n"), nullable=False),
    Column("record", BigInteger, ForeignKey("records.n"), nullable=False, unique=True),
    Index(None, "lineage", "pass"),
)

marks = Table(
    "marks",
    metadata,
    Column("lineage", BigInteger, ForeignKey("lineages.n"), primary_key=True),
    Column("unit", Text, primary_key=True),
    sqlite_with_rowid=False,
)

blobs = Table(
    "blobs",
    metadata,
    Column("n", Key, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("content", LargeBinary, nullable=False),
)

alembic_version = Table("alembic_version", MetaData(), Column("version_num", Text, primary_key=True))


def prepare(connection: Connection) -> None:
    """Bring a database to the newest schema.

    Args:
        connection: In a transaction that may write.

    Raises:
        StoreError: The database holds something else, or was made by a newer program.
    """
    names = set(inspect(connection).get_table_names())
    if not names:
        metadata.create_all(connection)
        alembic_version.create(connection)
        connection.execute(insert(alembic_version).values(version_num=REVISION))
        return
    if not {"alembic_version", "records", "written"} <= names:
        raise StoreError("the file is a database of another program, not a store")
    found = connection.execute(select(alembic_version.c.version_num)).scalar_one_or_none()
    if found != REVISION:
        migrate(connection, found)


def current(connection: Connection) -> bool:
    """Whether a database has the newest schema, so that nothing need be written to open it.

    Args:
        connection: For reading.

    Returns:
        True where ``prepare`` would do nothing.
    """
    if not inspect(connection).has_table("alembic_version"):
        return False
    return connection.execute(select(alembic_version.c.version_num)).scalar_one_or_none() == REVISION


def migrate(connection: Connection, found: str | None = None) -> None:
    """Run the migrations that a database lacks.

    Args:
        connection: In a transaction that may write.
        found: The database's revision, ``None`` for none.

    Raises:
        StoreError: This program does not know the revision.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise StoreError(f"the store has schema {found}, this program knows up to {REVISION}: it needs a newer program")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
