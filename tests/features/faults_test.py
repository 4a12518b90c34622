"""Runs `zhanggui faults` between a server and clients that share nothing with the program: Python's http.server
behind it, http.client, plain sockets and ssl before it.

usage: faults_test.py PROGRAM
"""
import http.client
import http.server
import json
import os
import random
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest

PROGRAM = ""
SECONDS = 30
BODY = bytes(range(256)) * 4


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers every method with what it was sent, in the framing that the path asks for."""
    protocol_version = "HTTP/1.1"

    def setup(self):
        super().setup()
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def read_body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline().strip(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def answer(self):
        body = self.read_body()
        self.server.seen.append((self.command, self.path, self.headers.get("Host"), body))
        if self.path == "/empty":
            self.send_response(204)
            self.end_headers()
            return
        self.send_response(200)
        if self.path == "/chunked":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for at in range(0, len(body), 300):
                piece = body[at:at + 300]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
        elif self.path == "/until-close":
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body)
        else:
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = answer

    def log_message(self, *_):
        pass


class Proxy:
    """The program, ended when the block ends; its lines of JSON are kept."""

    def __init__(self, target: str, plan: dict | str, *more: str, env: dict | None = None):
        self.folder = tempfile.TemporaryDirectory()
        name = plan
        if isinstance(plan, dict):
            name = os.path.join(self.folder.name, "plan.json")
            with open(name, "w", encoding="utf-8") as file:
                json.dump(plan, file)
        self.process = subprocess.Popen(
            [PROGRAM, "faults", "--listen", "0", "--target", target, "--plan", name, "--format", "json", *more],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **(env or {})})
        self.first = json.loads(self.process.stdout.readline())
        self.port = int(self.first["url"].rsplit(":", 1)[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()
        self.folder.cleanup()

    def line(self) -> dict:
        return json.loads(self.process.stdout.readline())

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        return self.process.wait(SECONDS)


class FaultsTest(unittest.TestCase):
    def setUp(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.seen = []
        self.server.daemon_threads = True
        self.target = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def ask(self, proxy: Proxy, method: str, path: str, body: bytes = b"", **more) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=SECONDS)
        try:
            connection.request(method, path, body or None, **more)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def test_passes_everything_on(self):
        rng = random.Random(1)
        with Proxy(self.target, {"rules": []}) as proxy:
            connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=SECONDS)
            for number in range(300):
                method = rng.choice(["GET", "POST", "PUT", "HEAD", "DELETE"])
                path = rng.choice(["/length", "/chunked", "/until-close", "/empty"])
                body = rng.randbytes(rng.randrange(5000)) if method in ("POST", "PUT") else b""
                if method == "HEAD" and path != "/empty":
                    path = "/length"
                chunked = bool(body) and rng.random() < 0.3
                connection.request(method, path, iter([body[:7], body[7:]]) if chunked else body or None,
                                   encode_chunked=chunked)
                answer = connection.getresponse()
                expected = b"" if path == "/empty" or method == "HEAD" else body
                self.assertEqual((answer.status, answer.read()), (204 if path == "/empty" else 200, expected), number)
            connection.close()
            self.assertEqual(len(self.server.seen), 300)
            host = self.target.removeprefix("http://")
            self.assertTrue(all(seen[2] == host for seen in self.server.seen))
            self.assertEqual(proxy.line()["rule"], "")
            self.assertEqual(proxy.end(signal.SIGTERM), 0)

    def test_breaks_what_the_plan_tells(self):
        plan = {"rules": [
            {"path": "/reset", "resetAfter": 0}, {"path": "/later", "resetAfter": 100},
            {"path": "/cut", "truncateBody": 10}, {"path": "/big", "lengthOff": 5},
            {"path": "/small", "lengthOff": -5}, {"path": "/before", "garbageHex": "00010203"},
            {"path": "/busy", "status": 503, "statusBody": "{\"busy\":true}"},
            {"path": "/twice", "duplicates": 1}, {"path": "/hole", "blackHole": True}]}
        with Proxy(self.target, plan) as proxy:
            with self.assertRaises(ConnectionResetError):
                self.ask(proxy, "POST", "/reset", BODY)
            with self.assertRaises((ConnectionResetError, http.client.IncompleteRead)):
                self.ask(proxy, "POST", "/later", BODY)
            for path in ("/cut", "/big"):
                with self.assertRaises(http.client.IncompleteRead):
                    self.ask(proxy, "POST", path, BODY)
            self.assertEqual(self.ask(proxy, "POST", "/small", BODY), (200, BODY[:-5]))
            with self.assertRaises(http.client.BadStatusLine):
                self.ask(proxy, "POST", "/before", BODY)
            self.assertEqual(self.ask(proxy, "POST", "/busy", BODY), (503, b'{"busy":true}'))
            self.assertEqual(self.ask(proxy, "POST", "/twice", BODY), (200, BODY))
            hole = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=0.3)
            hole.request("POST", "/hole", BODY)
            with self.assertRaises(TimeoutError):
                hole.getresponse()
            hole.close()
            self.assertEqual(self.ask(proxy, "POST", "/fine", BODY), (200, BODY))
            done = {}
            while "/fine" not in done:
                line = proxy.line()
                # A client that sees a bad answer may close before the proxy has sent the rest of it.
                done[line["target"]] = [word for word in line["done"] if word != "client-left"]
            self.assertEqual(done, {
                "/reset": ["reset 0"], "/later": ["reset 100"], "/cut": ["truncated 10"],
                "/big": ["length 1029 for 1024"], "/small": ["length 1019 for 1024"],
                "/before": ["garbage before 4"], "/busy": ["status 503"], "/twice": ["copies 1"],
                "/hole": ["black-hole"], "/fine": []})
            paths = [seen[1] for seen in self.server.seen]
            self.assertEqual(paths.count("/twice"), 2)
            self.assertNotIn("/hole", paths)
            self.assertNotIn("/busy", paths)
            self.assertEqual(proxy.end(signal.SIGINT), 0)

    def test_gives_the_same_faults_in_every_run(self):
        plan = {"seed": 11, "rules": [{"chance": 0.3, "status": 502}, {"chance": 0.3, "status": 503}]}
        runs = []
        for more in ([], [], ["--seed", "12"]):
            with Proxy(self.target, plan, *more) as proxy:
                runs.append([self.ask(proxy, "GET", "/x")[0] for _ in range(60)])
        self.assertEqual(runs[0], runs[1])
        self.assertNotEqual(runs[0], runs[2])
        self.assertEqual(set(runs[0]), {200, 502, 503})

    def test_swaps_certificates_as_openssl_judges_them(self):
        with tempfile.TemporaryDirectory() as home:
            env = {"HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
            with Proxy(self.target, "bad-certificates", "--https", env=env) as proxy:
                self.assertTrue(proxy.first["url"].startswith("https://127.0.0.1:"))
                context = ssl.create_default_context(cafile=proxy.first["authority"])
                words = []
                for _ in range(7):
                    try:
                        connection = http.client.HTTPSConnection("127.0.0.1", proxy.port, timeout=SECONDS, context=context)
                        connection.request("POST", "/x", BODY)
                        words.append(connection.getresponse().read() == BODY)
                    except ssl.SSLCertVerificationError as error:
                        words.append(error.verify_message)
                    finally:
                        connection.close()
                self.assertEqual(words[0], "certificate has expired")
                self.assertEqual(words[1], "certificate is not yet valid")
                self.assertIn("IP address mismatch", words[2])
                self.assertIn("self-signed certificate", words[3])
                self.assertIn("unable to get local issuer", words[4].replace(
                    "self-signed certificate in certificate chain", "unable to get local issuer"))
                self.assertIn("weak", words[5])
                self.assertIs(words[6], True)

    def test_keeps_the_host_when_told_to(self):
        with Proxy(self.target, {"rules": []}, "--keep-host") as proxy:
            self.ask(proxy, "GET", "/x", headers={"Host": "shop.example"})
            self.assertEqual(self.server.seen[0][2], "shop.example")

    def test_hides_signatures_of_queries(self):
        with Proxy(self.target, {"rules": []}) as proxy:
            self.ask(proxy, "GET", "/x?activity=newInstance&authToken=SECRET&email=m")
            self.assertEqual(proxy.line()["target"], "/x?activity=newInstance&…")

    def test_refuses_what_could_be_smuggled(self):
        with Proxy(self.target, {"rules": []}) as proxy:
            with socket.create_connection(("127.0.0.1", proxy.port), SECONDS) as raw:
                raw.sendall(b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n"
                            b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nG")
                self.assertTrue(raw.recv(1000).startswith(b"HTTP/1.1 400 "))
        self.assertEqual(self.server.seen, [])

    def run_program(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([PROGRAM, "faults", *arguments], capture_output=True, text=True, timeout=SECONDS,
                              check=False)

    def test_lists_its_plans(self):
        listed = json.loads(self.run_program("--list", "--format", "json").stdout)
        self.assertEqual([plan["name"] for plan in listed], ["bad-certificates", "cut-answers", "duplicated-delivery",
                                                             "flaky-503", "garbage", "slow-network"])
        text = self.run_program("--list")
        self.assertEqual(text.returncode, 0)
        self.assertEqual(len(text.stdout.splitlines()), 6)

    def test_says_what_is_wrong(self):
        with tempfile.TemporaryDirectory() as folder:
            bad = os.path.join(folder, "bad.json")
            with open(bad, "w", encoding="utf-8") as file:
                file.write('{"rules":[{"latency":"soon"},{"status":503,"truncateBody":1}]}')
            target = ["--target", self.target]
            for code, word, arguments in [
                    (2, "rules[1].truncateBody", [*target, "--plan", bad]),
                    (2, "rules[0].latency", [*target, "--plan", bad]),
                    (2, "--list", [*target, "--plan", "no-such-plan"]),
                    (2, "--plan", target), (2, "--target", ["--plan", "garbage"]),
                    (2, "http", ["--plan", "garbage", "--target", "ftp://x"]),
                    (2, "https", [*target, "--plan", "bad-certificates"]),
                    (2, "--listen", [*target, "--plan", "garbage", "--listen", "70000"]),
                    (2, "--seed", [*target, "--plan", "garbage", "--seed", "x"]),
                    (2, "certificate", [*target, "--plan", "garbage", "--authority", bad]),
                    (3, "port", [*target, "--plan", "garbage", "--listen", str(self.server.server_port)])]:
                result = self.run_program(*arguments)
                self.assertEqual(result.returncode, code, arguments)
                self.assertIn(word, result.stderr, arguments)
                self.assertEqual(result.stdout, "", arguments)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
