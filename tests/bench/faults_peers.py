#!/usr/bin/env python3
"""The fault proxy beside its peers, in one run: requests per second as wrk counts them.

    python3 tests/bench/faults_peers.py PROGRAM [SECONDS [ROUNDS]]

One server (nginx, 1 KB) is asked directly, through `zhanggui faults` with an empty plan, through nginx's
proxy_pass with kept connections, and through socat where it is installed, in turns; medians of all rounds. All of
it stays on 127.0.0.1. wrk and nginx are needed.
"""
import json
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CONNECTIONS = (1, 6, 50)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, seconds=30):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("a server does not listen")


def nginx(folder, name, location):
    port = free_port()
    home = folder / name
    home.mkdir()
    (home / "page").write_text("x" * 1024)
    paths = "".join(f"{kind}_temp_path {home}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (home / "nginx.conf").write_text(f"""daemon off; master_process off; worker_processes 1; pid {home}/pid;
error_log {home}/error.log; events {{ worker_connections 1024; }}
http {{ access_log off; keepalive_requests 100000000; {paths} {location(home)[0]}
server {{ listen 127.0.0.1:{port}; location / {{ {location(home)[1]} }} }} }}""")
    process = subprocess.Popen([shutil.which("nginx") or "/usr/sbin/nginx", "-c", home / "nginx.conf", "-p", home],
                               stderr=subprocess.DEVNULL)
    wait_for(port)
    return process, port


def faults(program, folder, target):
    plan = folder / "plan.json"
    plan.write_text('{"rules": []}')
    process = subprocess.Popen([program, "faults", "--target", f"http://127.0.0.1:{target}", "--plan", plan],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return process, int(json.loads(process.stdout.readline())["url"].rsplit(":", 1)[1])


def socat(target):
    port = free_port()
    process = subprocess.Popen(["socat", f"TCP-LISTEN:{port},bind=127.0.0.1,fork,reuseaddr,backlog=256",
                                f"TCP:127.0.0.1:{target}"], stderr=subprocess.DEVNULL)
    wait_for(port)
    return process, port


def rate(port, connections, seconds):
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", f"http://127.0.0.1:{port}/page"],
                         capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out:
        sys.exit(out)
    return float(re.search(r"Requests/sec:\s*([\d.]+)", out).group(1))


def main():
    program = sys.argv[1]
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    if not shutil.which("wrk") or not (shutil.which("nginx") or Path("/usr/sbin/nginx").exists()):
        sys.exit("wrk and nginx are needed")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server, direct = nginx(folder, "server", lambda home: ("", f"root {home};"))
        started = {"direct": (server, direct), "zhanggui faults": faults(program, folder, direct)}
        started["nginx proxy_pass"] = nginx(folder, "proxy", lambda _: (
            f"upstream behind {{ server 127.0.0.1:{direct}; keepalive 256; }}",
            'proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection "";'))
        if shutil.which("socat"):
            started["socat"] = socat(direct)
        else:
            print("socat: not installed")
        try:
            for connections in CONNECTIONS:
                rates = {peer: [] for peer in started}
                for _ in range(rounds):
                    for peer, (_, port) in started.items():
                        rates[peer].append(rate(port, connections, seconds))
                for peer, measured in rates.items():
                    median = statistics.median(measured)
                    part = median / statistics.median(rates["direct"])
                    print(f"{connections:3} connection(s)  {peer:18} {median:10.0f}/s  {part:.2f} of direct", flush=True)
        finally:
            for process, _ in started.values():
                process.terminate()
                process.wait(10)


main()
