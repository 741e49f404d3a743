"""Where a round's record is kept: each database is a fresh copy of one sample world."""

import os
import shutil
import subprocess


class SQLiteDatabases:
    """Copies of a file."""

    name = "SQLite"

    def __init__(self, folder):
        self.folder = folder
        self.template = os.path.join(folder, "world", "demo.sqlite")

    def template_arguments(self):
        """What `guildhall demo` is given to make the sample world."""
        return []

    def copy(self, number):
        """A new database like the sample world; returns its address. The one before it is removed."""
        before = os.path.join(self.folder, f"copy-{number - 1}")
        shutil.rmtree(before, ignore_errors=True)
        folder = os.path.join(self.folder, f"copy-{number}")
        os.mkdir(folder)
        for ending in ("", "-wal"):
            if os.path.exists(self.template + ending):
                shutil.copyfile(self.template + ending, os.path.join(folder, "channel.sqlite" + ending))
        shutil.copytree(os.path.join(self.folder, "world", "demo.files"), os.path.join(folder, "channel.files"))
        return f"sqlite:{folder}/channel.sqlite"


class PostgresDatabases:
    """Databases of the PostgreSQL server that scripts/postgres.sh runs."""

    name = "PostgreSQL"

    def __init__(self, address, control):
        self.address = address
        self.control = control
        self.sql("CREATE DATABASE crash_world")

    def template_arguments(self):
        return ["--database", self.of("crash_world")]

    def of(self, database):
        path, _, options = self.address.partition("?")
        return f"{path.rpartition('/')[0]}/{database}?{options}"

    def copy(self, number):
        if number > 0:
            self.sql(f"DROP DATABASE crash_{number - 1} WITH (FORCE)")
        self.sql(f"CREATE DATABASE crash_{number} TEMPLATE crash_world")
        return self.of(f"crash_{number}")

    def kill(self):
        """Ends the database server at once, without a checkpoint."""
        subprocess.run([self.control, "kill"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self):
        subprocess.run([self.control, "start"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def sql(self, statement):
        done = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--command", statement, self.address],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{statement}: {done.stderr}")
