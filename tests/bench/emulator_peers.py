#!/usr/bin/env python3
"""The emulator's order query beside its peers, in one run: requests per second as wrk counts them.

    python3 tests/bench/emulator_peers.py PROGRAM [--bare BENCH_BARE_HTTP] [--mockoon MOCKOON_CLI] [--install]

Three servers answer the same bytes to the same signed request, one after another: `zhanggui emulate`, which
verifies the signature, looks the order up and writes its log; a bare Qt HTTP server (the target bench_bare_http)
that does nothing else; Mockoon's CLI with one constant route and its log off. What is not installed is left out
and said; --install brings Mockoon with npm into a temporary folder. All of it stays on 127.0.0.1.
"""
import argparse
import hashlib
import hmac
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

MOCKOON = "@mockoon/cli@9.9.0"
PATH = "/api/mkp-openapi-public/global/v1/order/query"
QUERY = "orderId=MOCKPERIODYEARNEW"
AK, SK = "BENCHACCESSKEY", "bench-secret-key"
ROUTE, ANSWER, ENVIRONMENT = (f"00000000-0000-4000-8000-00000000000{i}" for i in (1, 2, 3))


def signed_headers(host):
    date = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    empty = hashlib.sha256(b"").hexdigest()
    canonical = f"GET\n{PATH}/\n{QUERY}\nhost:{host}\nx-sdk-date:{date}\n\nhost;x-sdk-date\n{empty}"
    to_sign = f"SDK-HMAC-SHA256\n{date}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    signature = hmac.new(SK.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    return {"Host": host, "X-Sdk-Date": date,
            "Authorization": f"SDK-HMAC-SHA256 Access={AK}, SignedHeaders=host;x-sdk-date, Signature={signature}"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process, seconds=30):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            sys.exit(f"the server ended with {process.returncode}")
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("the server does not listen")


def cpu_seconds(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def start_emulator(program, folder):
    process = subprocess.Popen(
        [program, "emulate", "--port", "0", "--ak", AK, "--key-env", "BENCH_SK"], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, cwd=folder, env={**os.environ, "BENCH_SK": SK, "QT_QPA_PLATFORM": "offscreen"})
    url = json.loads(process.stdout.readline())["url"]
    return process, int(url.rsplit(":", 1)[1])


def start_bare(program, folder, body):
    file = folder / "answer.json"
    file.write_bytes(body)
    process = subprocess.Popen([program, str(file)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return process, int(process.stdout.readline())


def start_mockoon(program, folder, body):
    port = free_port()
    answer = {"uuid": ANSWER, "body": body.decode(), "latency": 0, "statusCode": 200, "label": "",
              "headers": [{"key": "Content-Type", "value": "application/json"}], "bodyType": "INLINE",
              "filePath": "", "databucketID": "", "sendFileAsBody": False, "rules": [], "rulesOperator": "OR",
              "disableTemplating": True, "fallbackTo404": False, "default": True, "crudKey": "id", "callbacks": []}
    route = {"uuid": ROUTE, "type": "http", "documentation": "", "method": "get", "endpoint": PATH.lstrip("/"),
             "responses": [answer], "responseMode": None, "streamingMode": None, "streamingInterval": 0}
    environment = {"uuid": ENVIRONMENT, "lastMigration": 32, "name": "bench", "endpointPrefix": "", "latency": 0,
                   "port": port, "hostname": "127.0.0.1", "folders": [], "routes": [route],
                   "rootChildren": [{"type": "route", "uuid": ROUTE}], "proxyMode": False, "proxyHost": "",
                   "proxyRemovePrefix": False, "tlsOptions": {"enabled": False, "type": "CERT", "pfxPath": "",
                                                              "certPath": "", "keyPath": "", "caPath": "",
                                                              "passphrase": ""},
                   "cors": False, "headers": [], "proxyReqHeaders": [], "proxyResHeaders": [], "data": [],
                   "callbacks": []}
    file = folder / "mockoon.json"
    file.write_text(json.dumps(environment))
    process = subprocess.Popen([program, "start", "--data", str(file), "--port", str(port), "--disable-log-to-file",
                                "--disable-admin-api"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               cwd=folder, env={**os.environ, "HOME": str(folder)})
    return process, port


def ask(port):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{PATH}?{QUERY}",
                                     headers=signed_headers(f"127.0.0.1:{port}"))
    with urllib.request.urlopen(request, timeout=20) as answer:
        return answer.read()


def measure(name, process, port, expected, seconds):
    wait_for(port, process)
    body = ask(port)
    if expected is not None and body != expected:
        sys.exit(f"{name} answers other bytes")
    rates = {}
    for connections in (1, 32):
        headers = [word for pair in signed_headers(f"127.0.0.1:{port}").items() for word in ("-H", ": ".join(pair))]
        before = cpu_seconds(process)
        output = subprocess.run(["wrk", "-t", "1", "-c", str(connections), "-d", f"{seconds}s", *headers,
                                 f"http://127.0.0.1:{port}{PATH}?{QUERY}"], capture_output=True, text=True,
                                check=True).stdout
        if "Non-2xx" in output:
            sys.exit(f"{name} refused requests:\n{output}")
        count = int(re.search(r"(\d+) requests in", output).group(1))
        rates[connections] = float(re.search(r"Requests/sec:\s*([\d.]+)", output).group(1))
        cpu = (cpu_seconds(process) - before) / max(count, 1) * 1e6
        print(f"{name:22} {connections:3} connection(s) {rates[connections]:10.0f} requests/s"
              f" {cpu:9.1f} us of its CPU a request")
    return rates, body


def installed_mockoon(folder):
    if not shutil.which("npm"):
        return None
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), MOCKOON],
                   check=True)
    return str(folder / "node_modules/.bin/mockoon-cli")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--bare")
    parser.add_argument("--mockoon", default=shutil.which("mockoon-cli"))
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--seconds", type=int, default=4)
    options = parser.parse_args()
    options.program = str(Path(options.program).resolve())
    if not shutil.which("wrk"):
        sys.exit("wrk is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        mockoon = options.mockoon or (installed_mockoon(folder) if options.install else None)
        results, expected = {}, None
        starts = [("zhanggui emulate", lambda: start_emulator(options.program, folder))]
        if options.bare:
            starts.append(("bare Qt HTTP server", lambda: start_bare(options.bare, folder, expected)))
        else:
            print("no bare Qt HTTP server was named: see --bare")
        if mockoon:
            starts.append(("Mockoon CLI", lambda: start_mockoon(mockoon, folder, expected)))
        else:
            print("Mockoon is not installed: see --mockoon, --install")
        for title, start in starts:
            process, port = start()
            try:
                results[title], body = measure(title, process, port, expected, options.seconds)
            finally:
                process.terminate()
                process.wait(10)
            expected = expected or body
        ours = results.pop("zhanggui emulate")
        for title, rates in results.items():
            for connections, rate in rates.items():
                print(f"emulator / {title}, {connections} connection(s): {ours[connections] / rate:.2f} x")


if __name__ == "__main__":
    main()
