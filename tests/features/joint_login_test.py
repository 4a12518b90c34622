"""A joint product from purchase to login, seen by a seller's server written here with Python's standard library: what
the sync calls bring (domain name, client id, the secret under the seller's RSA key) is all it knows of the emulator's
OAuth. RSA and OAEP are computed here; the key comes from the openssl command.

Usage: joint_login_test.py PROGRAM
"""
import atexit
import base64
import hashlib
import http.server
import json
import os
import pathlib
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.error
import urllib.parse
import urllib.request

PROGRAM = ""
CUSTOMER = "0" * 31 + "9"


# ---- RSA as its standard tells (RFC 8017, 7.1.2), with numbers read from DER ---------------------------------------

def der_items(data):
    items = []
    while data:
        tag, length, start = data[0], data[1], 2
        if length & 0x80:
            count = length & 0x7F
            length, start = int.from_bytes(data[2:2 + count], "big"), 2 + count
        items.append((tag, data[start:start + length]))
        data = data[start + length:]
    return items


def private_numbers(folder):
    """Makes a key of 3072 bits; the public one stays in public.pem."""
    private = folder / "private.pem"
    public = folder / "public.pem"
    for command in (["genrsa", "-out", private, "3072"], ["rsa", "-in", private, "-pubout", "-out", public]):
        subprocess.run(["openssl", *command], check=True, capture_output=True)
    der = subprocess.run(["openssl", "rsa", "-in", private, "-traditional", "-outform", "DER"], check=True,
                         capture_output=True).stdout
    fields = [int.from_bytes(value, "big") for _, value in der_items(der_items(der)[0][1])]
    return fields[1], fields[3]  # modulus, private exponent


def masked(data, seed):
    out, counter = b"", 0
    while len(out) < len(data):
        out += hashlib.sha256(seed + counter.to_bytes(4, "big")).digest()
        counter += 1
    return bytes(a ^ b for a, b in zip(data, out))


def opened(sealed, numbers):
    modulus, exponent = numbers
    size = (modulus.bit_length() + 7) // 8
    block = pow(int.from_bytes(base64.b64decode(sealed, validate=True), "big"), exponent, modulus).to_bytes(size, "big")
    seed = masked(block[1:33], block[33:])
    data = masked(block[33:], seed)
    assert block[0] == 0 and data[:32] == hashlib.sha256(b"").digest(), "not OAEP with SHA-256"
    rest = data[32:].lstrip(b"\0")
    assert rest[:1] == b"\1"
    return rest[1:].decode()


# ---- the seller ----------------------------------------------------------------------------------------------------

class Seller(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    brought = []  # (name of the call, body)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        path = urllib.parse.urlsplit(self.path).path
        name = body.get("activity") or path.rsplit("/", 1)[-1]
        self.brought.append((name, body))
        answer = {"resultCode": "000000", "resultMsg": "success."}
        if name == "newInstance":
            answer["instanceId"] = "joint-1"
        if name == "queryInstance":
            answer["info"] = [{"instanceId": "joint-1", "appInfo": {"frontEndUrl": "https://app.example.com"}}]
        text = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


class JointLogin(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.place.cleanup)
        folder = pathlib.Path(cls.place.name)
        cls.numbers = private_numbers(folder)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Seller)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.addClassCleanup(server.server_close)
        cls.addClassCleanup(server.shutdown)
        seed = {"settings": {"start": "2026-10-05T08:00:00+08:00"},
                "products": [{"id": "J", "name": "joint", "kind": "saas-v2", "chargingMode": "PERIOD",
                              "kit": "kit-v2"}],
                "customers": [{"id": CUSTOMER, "name": "buyer", "realName": "买家有限公司", "mobile": "00000000009",
                               "email": "buyer@example.com"}]}
        (folder / "seed.json").write_text(json.dumps(seed), encoding="utf-8")
        process = subprocess.Popen(
            [PROGRAM, "emulate", "--port", "0", "--https", "--paused", "--ak", "A", "--key-env", "K",
             "--usage-key-env", "K", "--kit-key-env", "K", "--public-key", str(folder / "public.pem"), "--seed", str(folder / "seed.json"),
             "--seller", f"http://127.0.0.1:{server.server_port}"], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "K": "joint-login-key", "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data")})
        atexit.register(process.kill)
        cls.addClassCleanup(process.stdout.close)
        cls.addClassCleanup(process.wait, 30)
        cls.addClassCleanup(process.terminate)
        line = json.loads(process.stdout.readline())
        cls.url = line["https"]
        context = ssl.create_default_context(cafile=line["authority"])
        cls.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}),
                                                 urllib.request.HTTPSHandler(context=context))

    def ask(self, url, body=None, headers=None):
        """Status and JSON."""
        request = urllib.request.Request(url, body, headers or {})
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.loads(error.read())

    def control(self, path, value):
        status, answer = self.ask(f"{self.url}/_emulator/{path}", json.dumps(value).encode())
        self.assertEqual(status, 200, answer)
        return answer

    def token(self, code, **change):
        form = {"client_id": self.client, "client_secret": self.secret, "grant_type": "authorization_code",
                "code": code}
        return self.ask(self.domain + "/api/v1/oauth2/token", urllib.parse.urlencode({**form, **change}).encode())

    def userinfo(self, token):
        return self.ask(self.domain + "/api/v1/oauth2/userinfo", headers={"Authorization": "Bearer " + token})

    def code(self):
        return self.control("login", {"client": self.client, "user": "ann"})["code"]

    def test_from_purchase_to_login_and_out_again(self):
        # GIVEN a purchase: the calls bring all that the seller needs
        self.control("actions?wait", {"do": "buy", "product": "J", "customer": CUSTOMER, "period": "1y"})
        brought = dict(Seller.brought)
        self.assertLessEqual({"newInstance", "queryInstance", "tenantSync", "applicationSync", "allOrgSync"},
                             set(brought))
        tenant = brought["tenantSync"]["tenantId"]
        type(self).domain = brought["tenantSync"]["domainName"]
        self.assertTrue(self.domain.startswith("https://"), self.domain)
        type(self).client = brought["applicationSync"]["clientId"]
        sealed = brought["applicationSync"]["clientSecret"]
        type(self).secret = opened(sealed, self.numbers)

        # WHEN a user of the tenant signs in
        ann = {"userName": "ann", "name": "安", "role": "admin", "mobile": "00000000041", "email": "ann@example.com"}
        self.control("actions?wait", {"do": "syncUsers", "tenant": tenant, "users": [ann]})
        status, tokens = self.token(self.code())
        self.assertEqual(status, 200, tokens)
        status, info = self.userinfo(tokens["access_token"])
        self.assertEqual((status, info["userName"], info["role"], info["tenant"], info["projectName"]),
                         (200, "ann", "admin", tenant, "买家有限公司"), info)

        # THEN what real sellers get wrong is refused as the guides tell
        self.assertEqual(self.token(self.code(), client_secret=sealed)[0], 403)
        self.assertEqual(self.token(self.code(), client_secret="x")[1]["error_description"], "Bad client credentials")
        self.assertEqual(self.token(self.code(), client_id=brought["applicationSync"]["appId"])[1]["error_description"],
                         "Client ID mismatch")

        # Who is removed is out at once, and a tenant that is removed takes its address along.
        waiting = self.code()
        self.control("actions?wait", {"do": "syncUsers", "tenant": tenant, "users": [ann], "flag": 0})
        self.assertEqual(self.userinfo(tokens["access_token"])[0], 401)
        self.assertEqual(self.token(waiting)[1]["error_description"], "Invalid authorization code")
        self.control("actions?wait", {"do": "syncTenant", "instance": "joint-1", "flag": 0})
        self.assertEqual(self.token(waiting)[0], 403)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=1)
