"""Pages of the sample world: server time and weight, beside a bare page of the same size. Used by run.py."""

import html
import http.cookiejar
import re
import subprocess
import urllib.parse
import urllib.request

SECONDS = 3
# Connections at a time: so few that what is measured is the making of a page and not the queue for it.
CONNECTIONS = 2


class Browser:
    """Somebody signed in, with the session's cookie."""

    def __init__(self, base, email, password):
        self.base = base
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        token = re.search(r'name="csrf" value="([^"]+)"', self.text("/signin")).group(1)
        form = {"csrf": token, "email": email, "password": password}
        self.opener.open(f"{base}/signin", urllib.parse.urlencode(form).encode(), timeout=30).read()
        if not any(cookie.name == "gh_session" for cookie in self.jar):
            raise SystemExit(f"{email} could not sign in")

    def text(self, path):
        with self.opener.open(self.base + path, timeout=30) as reply:
            return reply.read().decode()

    def cookies(self):
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)

    def rail(self):
        """The pages that the rail leads to, and the first thing each list leads to."""
        found = []
        home = self.text("/portal" if "/portal" in self.text("/account") else "/console")
        for path in re.findall(r'<li><a href="(/(?:portal|console)[^"]*)"', home):
            if path in found:
                continue
            found.append(path)
            inside = re.search(rf'href="({re.escape(path)}/[a-z]+_[0-9A-Za-z]+)"', self.text(path))
            if inside and inside.group(1) not in found:
                found.append(inside.group(1))
        return found


def wrk(url, cookies):
    """Pages a second and the 99th percentile in milliseconds."""
    out = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-H", f"Cookie: {cookies}", url],
        check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in out:
        raise SystemExit(f"{url} refused requests:\n{out}")
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def measure(base):
    first = urllib.request.urlopen(base + "/", timeout=30).read().decode()
    password = html.unescape(re.search(r"<code>([^<]+)</code>", first).group(1))
    emails = [html.unescape(found) for found in re.findall(r'href="/signin\?email=[^"]*">([^<]+)</a>', first)]
    look = sum(
        len(urllib.request.urlopen(base + path, timeout=30).read())
        for path in re.findall(r'(?:href|src)="(/assets/[^"]+\.(?:css|js))"', first))
    print(f"  stylesheet and script: {look:,} bytes, kept by the browser")
    worst, heaviest, seen = (0, ""), (0, ""), set()
    for email in emails:
        browser = Browser(base, email, password)
        for path in browser.rail():
            kind = re.sub(r"[a-z]+_[0-9A-Za-z]{10,}", "…", path)
            if kind in seen:
                continue
            seen.add(kind)
            size = len(browser.text(path).encode())
            rate, p99 = wrk(base + path, browser.cookies())
            bare, bare_p99 = wrk(f"{base}/bench/page/{size}", "")
            print(f"  {kind:<34} {size:>8,} bytes   p99 {p99:6.1f} ms   bare {bare_p99:6.1f} ms   ratio {rate / bare:5.3f}")
            worst, heaviest = max(worst, (p99, kind)), max(heaviest, (size + look, kind))
    print(f"  slowest {worst[1]}: p99 {worst[0]:.1f} ms   goal under 50 ms")
    print(f"  heaviest {heaviest[1]}: {heaviest[0] / 1024:.0f} KB with style and script   goal 100 KB at most")
