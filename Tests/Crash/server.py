"""A Guildhall server as a child process, and a client that speaks to it over loopback."""

import http.client
import json
import os
import signal
import socket
import subprocess
import time

# What only a hang takes, however busy the machine is.
HANG_SECONDS = 300


class Lost(Exception):
    """No whole answer came: whether the request was done is unknown."""


class Client:
    """One connection, opened again when it breaks."""

    def __init__(self, port, secret):
        self.port = port
        self.secret = secret
        self.connection = None

    def ask(self, method, path, body=None, key=None):
        """Returns the status and the JSON of the answer. Raises Lost when the connection broke before its end."""
        headers = {"Authorization": f"Bearer {self.secret}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key is not None:
            headers["Idempotency-Key"] = key
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=HANG_SECONDS)
            self.connection.request(method, path, None if body is None else json.dumps(body), headers)
            response = self.connection.getresponse()
            text = response.read()
            return response.status, json.loads(text) if text else None
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.close()
            raise Lost(str(error)) from error

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None


class Server:
    """`guildhall` with a subcommand that serves. Its output goes to a file."""

    def __init__(self, command, port, log):
        self.command = command
        self.port = port
        self.log = log
        self.process = None

    def launch(self):
        """Starts it and returns at once."""
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)

    def start(self):
        """Starts it and waits until it accepts connections."""
        self.launch()
        end = time.monotonic() + HANG_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended by itself with {self.process.returncode}:\n{self.last_words()}")
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.01)
        raise RuntimeError(f"the server did not answer within {HANG_SECONDS} s:\n{self.last_words()}")

    def kill(self):
        """Ends it as a power cut of the process would: it gets no chance to finish anything."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.wait()

    def stop(self):
        """Asks it to end in good order; returns its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.wait()

    def wait(self):
        if self.process is None:
            return None
        try:
            return self.process.wait(timeout=HANG_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise RuntimeError(f"the server did not end within {HANG_SECONDS} s")

    def last_words(self):
        with open(self.log, "rb") as log:
            log.seek(0, os.SEEK_END)
            log.seek(max(0, log.tell() - 4000))
            return log.read().decode("utf-8", "replace")


def free_port():
    """A port of the loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
