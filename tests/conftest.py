"""A PostgreSQL server for the tests that run on both databases; without its programs they are skipped, and say so."""

from __future__ import annotations

import glob
import itertools
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

#: Where Debian puts the server's programs, beside those on the path.
PLACES = sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)


def program(name):
    """The path of one of the server's programs, or None."""
    return shutil.which(name) or next((found for place in PLACES if (found := shutil.which(name, path=place))), None)


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


@pytest.fixture(scope="session")
def postgresql_server():
    """The address of a server, of which tests may make databases."""
    initdb, control = program("initdb"), program("pg_ctl")
    if initdb is None or control is None:
        pytest.skip("no PostgreSQL here: initdb and pg_ctl are neither on the path nor in /usr/lib/postgresql")
    pytest.importorskip("psycopg")
    # the server refuses to be run by root
    user = {"user": "nobody"} if os.getuid() == 0 else {}
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        place = Path(folder)
        if user:
            shutil.chown(place, "nobody")
        data, port = str(place / "data"), free_port()

        def call(*arguments):
            done = subprocess.run(
                arguments, capture_output=True, text=True, timeout=120, cwd=folder, check=False, **user
            )
            assert done.returncode == 0, done.stdout + done.stderr

        call(initdb, "-D", data, "-U", "ledger", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        call(control, "-D", data, "-o", options, "-l", str(place / "log"), "-w", "start")
        try:
            yield f"postgresql://ledger@127.0.0.1:{port}"
        finally:
            call(control, "-D", data, "-m", "immediate", "-w", "stop")


_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgresql_ledger(postgresql_server):
    """Make an empty database; gives its address."""
    import psycopg

    def make():
        name = f"ledger{next(_numbers)}"
        with psycopg.connect(f"{postgresql_server}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"{postgresql_server}/{name}"

    return make
