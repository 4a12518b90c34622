"""Checks signing against an implementation that shares neither code nor data with the program.

Written from the rules of the API signing guide (devg-apisign/api-sign-algorithm-002) with Python's standard library:
a server here verifies requests that the program signed, and a client here calls the program's emulator.

usage: python_signature_test.py PROGRAM
"""
import datetime
import hashlib
import hmac
import http.client
import http.server
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse

PROGRAM = ""
AK, SK = "PYTHONACCESSKEY", "python-secret-Ünïcode-键"
ORDER_QUERY = "/api/mkp-openapi-public/global/v1/order/query"
SECONDS = 30


# ---- the rules, once more ----

def encode(raw: bytes) -> str:
    keep = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
    return "".join(chr(b) if b in keep else f"%{b:02X}" for b in raw)


def canonical_request(method: str, target: str, headers: list[tuple[str, str]], signed: list[str], body: bytes) -> str:
    path, _, query = target.partition("?")
    uri = "/".join(encode(urllib.parse.unquote_to_bytes(segment)) for segment in path.split("/"))
    pairs = []
    for piece in query.split("&"):
        if piece:
            name, _, value = piece.partition("=")
            pairs.append((urllib.parse.unquote_to_bytes(name), urllib.parse.unquote_to_bytes(value)))
    text_query = "&".join(f"{encode(name)}={encode(value)}" for name, value in sorted(pairs))
    lines = ""
    for name in signed:
        for value in sorted(v.strip() for n, v in headers if n.lower() == name):
            lines += f"{name}:{value}\n"
    given = [v.strip() for n, v in headers if n.lower() == "x-sdk-content-sha256"]
    payload = given[0] if given else hashlib.sha256(body).hexdigest()
    return "\n".join([method, uri if uri.endswith("/") else uri + "/", text_query, lines, ";".join(signed), payload])


def signature(canonical: str, date: str) -> str:
    to_sign = "\n".join(["SDK-HMAC-SHA256", date, hashlib.sha256(canonical.encode()).hexdigest()])
    return hmac.new(SK.encode(), to_sign.encode(), hashlib.sha256).hexdigest()


def verdict(method: str, target: str, headers: list[tuple[str, str]], body: bytes) -> str:
    """"" when the request is signed rightly, otherwise the reason."""
    found = {name.lower(): value for name, value in headers}
    scheme, _, rest = found.get("authorization", "").partition(" ")
    fields = dict(field.strip().split("=", 1) for field in rest.split(",") if "=" in field)
    if scheme != "SDK-HMAC-SHA256" or fields.get("Access") != AK:
        return f"authorization: {scheme} {fields.get('Access')}"
    signed = fields["SignedHeaders"].split(";")
    if signed != sorted(signed) or "x-sdk-date" not in signed or any("_" in name for name in signed):
        return f"signed headers: {signed}"
    canonical = canonical_request(method, target, headers, signed, body)
    if signature(canonical, found["x-sdk-date"]) != fields["Signature"]:
        return "signature of " + repr(canonical)
    return ""


class VerifyingServer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = [(n, v.encode("latin-1").decode("utf-8")) for n, v in self.headers.items()]
        fault = verdict(self.command, self.path, headers, body)
        said = fault.encode()
        self.send_response(401 if fault else 200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def log_message(self, *_: object) -> None:
        pass


class SellingServer(VerifyingServer):
    """Answers an order query like the marketplace, when its signature is right."""

    def verify_and_answer(self) -> None:
        headers = list(self.headers.items())
        self.server.faults.append(verdict(self.command, self.path, headers, b""))
        order = dict(urllib.parse.parse_qsl(self.path.partition("?")[2])).get("orderId", "")
        said = json.dumps({"resultCode": "MKT.0000", "resultMsg": "Success", "orderInfo": {
            "orderId": order, "orderType": "NEW", "createTime": "20260102030405", "orderLine": []}}).encode()
        if self.server.faults[-1]:
            said = b'{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information"}'
        self.send_response(401 if self.server.faults[-1] else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    do_GET = verify_and_answer


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHON_SK": SK, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def sdk_date(minutes: int = 0) -> str:
    now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
    return now.strftime("%Y%m%dT%H%M%SZ")


def raw_exchange(port: int, head: str, body: bytes = b"") -> tuple[int, bytes]:
    """Sends exactly these bytes: http.client would refuse or change some targets."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    connection.connect()
    connection.sock.sendall(head.encode("utf-8") + b"\r\n" + body)
    response = http.client.HTTPResponse(connection.sock)
    response.begin()
    answer = response.status, response.read()
    connection.close()
    return answer


class ProgramSigns(unittest.TestCase):
    """(a) What `zhanggui sign aksk` makes is accepted by the server of this file."""

    def setUp(self) -> None:
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), VerifyingServer)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def tearDown(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def sign(self, method: str, target: str, headers: list[str], body: bytes) -> dict[str, str]:
        with tempfile.NamedTemporaryFile() as file:
            file.write(body)
            file.flush()
            command = [PROGRAM, "sign", "aksk", "--method", method, "--url", f"http://127.0.0.1:{self.port}{target}",
                       "--ak", AK, "--key-env", "PYTHON_SK", "--format", "json", "--body-file", file.name]
            for header in headers:
                command += ["--header", header]
            done = subprocess.run(command, env=environment(), capture_output=True, timeout=SECONDS, check=True)
        self.assertNotIn(SK.encode(), done.stdout + done.stderr)
        return json.loads(done.stdout)

    def send(self, method: str, target: str, headers: list[str], body: bytes, made: dict[str, str],
             sent_target: str = "") -> tuple[int, bytes]:
        date = made["stringToSign"].split("\n")[1]
        lines = headers + [f"Authorization: {made['authorization']}", f"Content-Length: {len(body)}"]
        if not any(header.lower().startswith("x-sdk-date:") for header in headers):
            lines.append(f"X-Sdk-Date: {date}")
        head = f"{method} {sent_target or target} HTTP/1.1\r\n" + "".join(line + "\r\n" for line in lines)
        return raw_exchange(self.port, head, body)

    CASES = [
        ("GET", ORDER_QUERY + "?orderId=CS2207261447AUY4H&orderLineId=CS2207261447AUY4H-000001", [], b""),
        ("GET", "/", ["x-sdk-date: 20260101T000000Z"], b""),
        ("GET", "/a/b/?z=1&a=2&a=10&a=1&b&c=", ["Content-Type: application/json"], b""),
        ("GET", "/%e4%ba%91/a%2Fb/./../c//?q=%e4%ba%91%20x&p=a+b&o=%2B&t=~%7E", [], b""),
        ("GET", "/x?a=%7B&a=-&a=,&a=%2C&b=%26%3D", ["Accept:   a  b\t", "X-Tag: two", "x-tag: one"], b""),
        ("GET", "/x?a=%zz&b=%4", ["x_skipped: 1", "X-Name: 掌柜"], b""),
        ("POST", "/api/x", ["Content-Type: application/json"], '{"名":"值"}'.encode()),
        ("POST", "/api/x", ["Content-Type: application/json"], bytes(range(256)) * 40),
        ("POST", "/api/x", ["X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD", "X-Security-Token: t=="], b"anything"),
        ("DELETE", "/api/x?y", [], b""),
    ]

    def test_signed_requests_are_accepted(self) -> None:
        for method, target, headers, body in self.CASES:
            with self.subTest(target=target):
                given = [f"Host: 127.0.0.1:{self.port}"] + headers
                made = self.sign(method, target, given, body)
                self.assertEqual(self.send(method, target, given, body, made), (200, b""))

    def test_changed_requests_are_refused(self) -> None:
        given = [f"Host: 127.0.0.1:{self.port}"]
        made = self.sign("POST", "/api/x?a=1", given, b"body")
        self.assertEqual(self.send("POST", "/api/x?a=1", given, b"body", made)[0], 200)
        self.assertEqual(self.send("POST", "/api/x?a=1", given, b"bodY", made)[0], 401)
        self.assertEqual(self.send("PUT", "/api/x?a=1", given, b"body", made)[0], 401)
        self.assertEqual(self.send("POST", "/api/x?a=1", given, b"body", made, "/api/x?a=2")[0], 401)
        self.assertEqual(self.send("POST", "/api/x?a=1", given, b"body", made, "/api/y?a=1")[0], 401)


class ProgramFetches(unittest.TestCase):
    """(c) The program's own client, asking for orders, is accepted by the server of this file."""

    def fetch(self, secret: str) -> tuple[int, list[str], dict]:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), SellingServer)
        server.faults = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            with tempfile.TemporaryDirectory() as folder:
                program = [PROGRAM, "--workspace", os.path.join(folder, "workspace")]
                keys = {**environment(), "FETCH_SK": secret}
                subprocess.run(program + ["environment", "add", "python", "--site", "custom", "--ak", AK, "--base-url",
                                          f"http://127.0.0.1:{server.server_address[1]}"],
                               env=keys, timeout=SECONDS, check=True)
                done = subprocess.run(program + ["orders", "fetch", "CS2207261447AUY4H", "A-b_c.1", "--ak", AK,
                                                 "--key-env", "FETCH_SK", "--format", "json"],
                                      env=keys, capture_output=True, timeout=SECONDS, check=False)
                return done.returncode, server.faults, json.loads(done.stdout)
        finally:
            server.shutdown()
            server.server_close()

    def test_its_calls_are_accepted(self) -> None:
        code, faults, summary = self.fetch(SK)
        self.assertEqual((code, faults, summary["new"]), (0, ["", ""], 2))

    def test_a_wrong_key_is_refused(self) -> None:
        code, faults, summary = self.fetch("another")
        self.assertEqual((code, summary["new"]), (1, 0))
        self.assertTrue(faults and all(fault.startswith("signature of") for fault in faults))


class ProgramVerifies(unittest.TestCase):
    """(b) A client that signs for itself calls `zhanggui emulate`."""

    def setUp(self) -> None:
        self.process = subprocess.Popen([PROGRAM, "emulate", "--port", "0", "--ak", AK, "--key-env", "PYTHON_SK"],
                                        env=environment(), stdout=subprocess.PIPE)
        self.port = urllib.parse.urlsplit(json.loads(self.process.stdout.readline())["url"]).port

    def tearDown(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.assertEqual(self.process.wait(SECONDS), 0)
        self.process.stdout.close()

    def call(self, target: str, headers: list[tuple[str, str]] = (), signed: list[str] | None = None,
             minutes: int = 0, sent_target: str = "", body: bytes = b"", sent_body: bytes | None = None,
             change: str = "") -> tuple[int, dict]:
        every = [("Host", f"127.0.0.1:{self.port}"), ("X-Sdk-Date", sdk_date(minutes)), *headers]
        names = sorted({name.lower() for name, _ in every}) if signed is None else signed
        date = next(value for name, value in every if name.lower() == "x-sdk-date")
        made = signature(canonical_request("GET", target, every, names, body), date)
        every.append(("Authorization",
                      f"SDK-HMAC-SHA256 Access={AK}, SignedHeaders={';'.join(names)}, Signature={made}{change}"))
        sent = body if sent_body is None else sent_body
        if sent:
            every.append(("Content-Length", str(len(sent))))
        head = f"GET {sent_target or target} HTTP/1.1\r\n" + "".join(f"{n}: {v}\r\n" for n, v in every)
        status, answer = raw_exchange(self.port, head, sent)
        return status, json.loads(answer)

    MOCK = ORDER_QUERY + "?orderId=MOCKPERIODYEARNEW"

    def test_own_signatures_are_accepted(self) -> None:
        both = ["host", "x-sdk-date"]
        for target, headers, signed in [
            (self.MOCK, [], both),
            (self.MOCK + "&orderLineId=MOCKPERIODYEARNEW-000001", [("Content-Type", "application/json")], None),
            (self.MOCK, [("Content-Type", "application/json;charset=UTF-8")], both),
            (self.MOCK, [("User-Agent", "python"), ("Accept", "*/*"), ("X_Y", "1")], both),
            (self.MOCK, [("X-Security-Token", "token==")], None),
            (self.MOCK, [("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD")], None),
            (self.MOCK, [("X-Name", "掌柜"), ("X-Tag", "b"), ("x-tag", "a")], None),
            (self.MOCK, [], ["x-sdk-date"]),
            (self.MOCK + "&note=%e4%ba%91+x%20y%2Bz&empty=&bare&t=%7E~", [], None),
            (self.MOCK + "&note=云,{}|", [], None),
        ]:
            with self.subTest(target=target, headers=headers):
                status, answer = self.call(target, headers, signed)
                self.assertEqual(status, 200, answer)
                self.assertEqual(answer["orderInfo"]["orderId"], "MOCKPERIODYEARNEW")

    def test_tampered_requests_are_refused(self) -> None:
        for name, case in {
            "query": {"sent_target": ORDER_QUERY + "?orderId=MOCKONDEMAND"},
            "one more parameter": {"sent_target": self.MOCK + "&a=1"},
            "body": {"sent_body": b"x"},
            "old": {"minutes": -16},
            "from the future": {"minutes": 16},
            "date not signed": {"signed": ["host"]},
            "longer signature": {"change": "0"},
        }.items():
            with self.subTest(name):
                status, answer = self.call(self.MOCK, **case)
                self.assertEqual(status, 401)
                self.assertEqual(answer["error_code"], "APIGW.0301")
                self.assertTrue(answer["request_id"])
                self.assertNotIn(SK, json.dumps(answer, ensure_ascii=False))

    def test_the_refusal_echoes_what_the_gateway_saw(self) -> None:
        sent = ORDER_QUERY + "?orderId=MOCKONDEMAND"
        _, answer = self.call(self.MOCK, sent_target=sent)
        echo = answer["error_msg"].split("canonicalRequest:")[1]
        self.assertEqual(echo.split("|")[:3], ["GET", ORDER_QUERY + "/", "orderId=MOCKONDEMAND"])


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
