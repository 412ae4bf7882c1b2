"""The schema: what a new file gets is what the migrations give."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from secondsource.errors import StoreError
from secondsource.model import Report
from secondsource.store import open_store, schema
from secondsource.store.schema import REVISION, metadata, migrate, prepare
from tests.contract.samples import capture, report


def test_migrations_give_the_schema(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = create_engine(f"sqlite:///{tmp_path / 'a.sqlite'}")
    with engine.begin() as connection:
        migrate(connection)
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == REVISION
    engine.dispose()


def test_a_new_file_and_a_migrated_one_are_made_alike(tmp_path: Path) -> None:
    made = []
    for name, make in (("new", prepare), ("migrated", migrate)):
        engine = create_engine(f"sqlite:///{tmp_path / name}")
        with engine.begin() as connection:
            make(connection)
            found = inspect(connection)
            made.append(
                {
                    table: (
                        [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in found.get_columns(table)],
                        found.get_pk_constraint(table),
                        sorted(
                            (i["name"], i["column_names"], i["unique"], str(i["dialect_options"].get("sqlite_where")))
                            for i in found.get_indexes(table)
                        ),
                        sorted(map(str, found.get_unique_constraints(table))),
                        sorted(map(str, found.get_foreign_keys(table))),
                    )
                    for table in found.get_table_names()
                    if table != "alembic_version"
                }
            )
        engine.dispose()
    assert made[0] == made[1]
    assert set(made[0]) == set(metadata.tables)


NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("blobs") as table:
        table.add_column(sa.Column("note", sa.Text))
"""


def test_an_older_file_is_migrated_at_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.sqlite"
    with closing(open_store(path)) as store:
        store.add([report("a"), capture("a", "words")], lineage="x")
    later = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, later)
    (later / "versions" / "rev_0002.py").write_text(NEXT)
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    monkeypatch.setattr(schema, "REVISION", "0002")
    with closing(open_store(path)) as store:
        assert list(store.read([Report], lineages={"x"})) == [report("a")]
        assert store.get(capture("a", "words").id) == capture("a", "words")
    with closing(sqlite3.connect(path)) as raw:
        assert "note" in [column[1] for column in raw.execute("PRAGMA table_info(blobs)")]
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    open_store(path).close()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"a\.sqlite: the store has schema 9999.*newer program"):
        open_store(path)


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="another program"):
        open_store(path)
    with closing(sqlite3.connect(path)) as raw:
        assert [name for (name,) in raw.execute("SELECT name FROM sqlite_master")] == ["bookmarks"]


def test_alembic_is_not_imported_for_a_store_that_is_current(tmp_path: Path) -> None:
    code = (
        "import sys; from secondsource.store import open_store;"
        f"open_store({str(tmp_path / 'a.sqlite')!r}).close(); open_store({str(tmp_path / 'a.sqlite')!r}).close();"
        "print('alembic' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
