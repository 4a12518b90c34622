#!/usr/bin/env python3
"""`zhanggui replay` beside its peers, in one run: the same signed cases against the same local server.

    python3 tests/bench/replay_peers.py PROGRAM [--rounds 100] [--install]

Five callbacks of SaaS V2.0, each signed at send time and judged by at least its result code, with a JUnit
report, by `zhanggui replay`, by Newman and by Bruno's CLI; then the plain number of requests per second of wrk
and of `replay --keep-alive` over as many connections. The server is nginx with a constant answer. What is not
installed is left out and said; --install brings Newman and Bruno with npm into a temporary folder.
"""
import argparse
import json
import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

NEWMAN, BRUNO = "newman@6.2.2", "@usebruno/cli@4.1.0"
KEY = "bench-access-key"
ANSWER = '{"resultCode":"000000","resultMsg":"success.","instanceId":"bench-instance-0001"}'
BODIES = {
    "newInstance": {"orderId": "MOCKPERIODYEARNEW", "orderLineId": "MOCKPERIODYEARNEW-000001",
                    "businessId": "{{uuid}}"},
    "queryInstance": {"instanceId": "bench-instance-0001"},
    "refreshInstance": {"scene": "RENEWAL", "orderId": "MOCKMONTYRENEW", "orderLineId": "MOCKMONTYRENEW-000001",
                        "instanceId": "bench-instance-0001", "expireTime": "20271124023618"},
    "updateInstanceStatus": {"instanceId": "bench-instance-0001", "status": "FREEZE"},
    "releaseInstance": {"instanceId": "bench-instance-0001"},
}
# What a person writes into Postman or Bruno to sign: both carry crypto-js.
SIGN = """
const body = BODY;
const payload = JSON.stringify(Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))));
const timestamp = String(Date.now());
const nonce = Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
const hash = signer.HmacSHA256(payload, KEY).toString();
const signature = signer.HmacSHA256(KEY + nonce + timestamp + hash, KEY).toString().toUpperCase();
"""


def bodies():
    for activity, members in BODIES.items():
        yield activity, {"activity": activity, **members, "testFlag": "1"}


def signing(body, uuid):
    text = json.dumps(body, sort_keys=True).replace('"{{uuid}}"', uuid)
    return SIGN.replace("BODY", text).replace("KEY", json.dumps(KEY))


class Server:
    """nginx on a free port of 127.0.0.1 with one constant answer."""

    def __init__(self, folder):
        self.asked = 0
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        config = folder / "nginx.conf"
        config.write_text(f"""
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
  access_log off; keepalive_requests 10000000; client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{self.port}; default_type application/json;
    location = /status {{ stub_status; }} location / {{ return 200 '{ANSWER}'; }} }}
}}""")
        self.process = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(config)],
                                        stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise SystemExit("nginx does not listen")

    def served(self):
        """Requests that it has answered, this question not counted."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/status", timeout=10) as answer:
            self.asked += 1
            return int(answer.read().split(b"\n")[2].split()[2]) - self.asked

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/saasproduce"

    def close(self):
        self.process.terminate()
        self.process.wait()


def run(command, cwd, env=None):
    """Seconds of wall time, seconds of CPU of the children, exit code, output."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([str(part) for part in command], cwd=cwd, env={**os.environ, **(env or {})},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=900, check=False)
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, done.returncode, done.stdout


def our_cases(folder):
    cases = folder / "cases"
    cases.mkdir()
    for number, (activity, body) in enumerate(bodies()):
        request = {name: ("{{business}}" if value == "{{uuid}}" else value) for name, value in body.items()}
        (cases / f"{number}-{activity}.case.json").write_text(json.dumps(
            {"id": f"bench.{number}.{activity}", "title": activity,
             "steps": [{"interface": f"saas-v2.{activity}", "request": request,
                        "expect": [{"check": "result-code", "values": ["000000"]}]}]}, indent=2) + "\n")
    return cases


def newman_collection(folder, url):
    items = []
    for activity, body in bodies():
        script = signing(body, "pm.variables.replaceIn('{{$guid}}')") + """
pm.request.url = URL + '?signature=' + signature + '&timestamp=' + timestamp + '&nonce=' + nonce;
pm.variables.set('payload', payload);""".replace("URL", json.dumps(url))
        test = "pm.test('result code', () => pm.expect(pm.response.json().resultCode).to.eql('000000'));"
        items.append({
            "name": activity,
            "event": [{"listen": "prerequest", "script": {"exec": ["const signer = require('crypto-js');" + script]}},
                      {"listen": "test", "script": {"exec": [test]}}],
            "request": {"method": "POST", "url": url, "body": {"mode": "raw", "raw": "{{payload}}"},
                        "header": [{"key": "Content-Type", "value": "application/json;charset=utf8"}]}})
    file = folder / "newman.json"
    file.write_text(json.dumps({
        "info": {"name": "bench", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
        "item": items}))
    return file


def bruno_collection(folder, url):
    place = folder / "bruno"
    place.mkdir()
    (place / "bruno.json").write_text('{"version":"1","name":"bench","type":"collection"}')
    for number, (activity, body) in enumerate(bodies()):
        script = signing(body, "require('uuid').v4()") + """
req.setUrl(URL + '?signature=' + signature + '&timestamp=' + timestamp + '&nonce=' + nonce);
req.setBody(payload);""".replace("URL", json.dumps(url))
        (place / f"{activity}.bru").write_text(f"""meta {{
  name: {activity}
  type: http
  seq: {number + 1}
}}

post {{
  url: {url}
  body: text
  auth: none
}}

headers {{
  Content-Type: application/json;charset=utf8
}}

body:text {{
  x
}}

script:pre-request {{
  const signer = require('crypto-js');
{script}
}}

tests {{
  test("result code", function() {{
    const data = typeof res.body === 'string' ? JSON.parse(res.body) : res.body;
    expect(data.resultCode).to.equal('000000');
  }});
}}
""")
    return place


def tell(name, server, requests, command, cwd, env=None, base=None):
    before = server.served()
    wall, cpu, code, output = run(command, cwd, env)
    came = server.served() - before
    if code != 0 or came != requests:
        print(f"  {name:34} ended with {code} after {came} of {requests} requests: {output.strip()[-400:]}")
        return None
    ratio = f"  {wall / base:6.1f} x" if base else ""
    print(f"  {name:34} {wall:7.2f} s  {requests / wall:8.0f} requests/s"
          f"  {1000 * wall / requests:7.3f} ms a request  CPU {1e6 * cpu / requests:7.0f} µs{ratio}")
    return wall


def peers(folder, install):
    """Folder of newman and bru, or None."""
    if not install:
        return shutil.which("newman"), shutil.which("bru")
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, NEWMAN, BRUNO],
                   check=True)
    return folder / "node_modules/.bin/newman", folder / "node_modules/.bin/bru"


def whole_suites(program, folder, server, rounds, install):
    requests = rounds * len(BODIES)
    print(f"{requests} signed requests with an assertion and a JUnit report, one after another")
    cases = our_cases(folder)
    replay = [program, "replay", "--dir", cases, "--url", server.url, "--key-env", "BENCH_KEY",
              "--junit", folder / "ours.xml", "--repeat", rounds]
    env = {"BENCH_KEY": KEY}
    base = tell("zhanggui replay", server, requests, replay, folder, env)
    tell("zhanggui replay --keep-alive", server, requests, replay + ["--keep-alive"], folder, env, base)
    newman, bru = peers(folder, install)
    if newman:
        tell("Newman", server, requests,
             [newman, "run", newman_collection(folder, server.url), "-n", rounds, "-r", "junit",
              "--reporter-junit-export", folder / "newman.xml"], folder, base=base)
    if bru:
        tell("Bruno CLI", server, requests,
             [bru, "run", "--sandbox", "developer", "--iteration-count", rounds,
              "--reporter-junit", folder / "bruno.xml"], bruno_collection(folder, server.url), base=base)
    if not newman or not bru:
        print("  Newman or Bruno is not installed: --install brings them")


def against_wrk(program, folder, server):
    if not shutil.which("wrk"):
        print("wrk is not installed")
        return
    script = folder / "post.lua"
    body = json.dumps(dict(sorted(dict(bodies())["releaseInstance"].items())), separators=(",", ":"))
    script.write_text(f"wrk.method = 'POST'\nwrk.body = '{body}'\n"
                      "wrk.headers['Content-Type'] = 'application/json;charset=utf8'\n")
    one = folder / "one"
    one.mkdir()
    shutil.copy(next((folder / "cases").glob("*releaseInstance*")), one)
    for connections in (1, 6, 50):
        output = run(["wrk", "-t", 1, "-c", connections, "-d", "3s", "-s", script, server.url], folder)[3]
        rate = float(next(line for line in output.splitlines() if "Requests/sec" in line).split()[1])
        count = 3000 if connections == 1 else 12000
        print(f"{connections} connection(s): wrk {rate:.0f} requests/s")
        wall = tell("zhanggui replay --keep-alive", server, count,
                    [program, "replay", "--dir", one, "--url", server.url, "--key-env", "BENCH_KEY", "--repeat",
                     count, "--parallel", connections, "--keep-alive", "--format", "json"],
                    folder, {"BENCH_KEY": KEY})
        if wall:
            print(f"  {'wrk / replay':34} {rate * wall / count:7.1f} x;"
                  f" overhead {1e6 * connections * (wall / count - 1 / rate):.0f} µs a request and connection")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--rounds", type=int, default=100)
    arguments.add_argument("--install", action="store_true")
    chosen = arguments.parse_args()
    if not shutil.which("nginx"):
        print("nginx is not installed: nothing to measure against")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.chmod(folder, 0o755)
        server = Server(folder)
        try:
            program = Path(chosen.program).resolve()
            whole_suites(program, folder, server, chosen.rounds, chosen.install)
            against_wrk(program, folder, server)
        finally:
            server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
