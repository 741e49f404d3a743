"""Where a round's record is kept: each database is a fresh copy of one sample world."""

import json
import os
import shutil
import subprocess

from server import Server
from traffic import Wrong


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


def make_sample_world(binary, databases, folder, port, log, *arguments):
    """Lets `guildhall demo` make the sample world that every database is a copy of; returns its keys by name.

    What is started afterwards opens the copies with the sample world's key.
    """
    world = os.path.join(folder, "world")
    demo = Server(
        [binary, "demo", "--folder", world, "--port", str(port), *arguments, *databases.template_arguments()], port, log)
    try:
        demo.start()
        status = demo.stop()
    except BaseException:
        demo.kill()
        raise
    if status != 0:
        raise Wrong(f"the server did not end in good order:\n{demo.last_words()}")
    os.environ["GUILDHALL_KEY_FILE"] = os.path.join(world, "demo.key")
    if databases.name == "PostgreSQL":
        # Beside a file lies the folder of its files; a server's databases share one.
        os.environ["GUILDHALL_FILES"] = os.path.join(world, "demo.files")
    with open(os.path.join(world, "keys.json"), encoding="utf-8") as file:
        return json.load(file)
