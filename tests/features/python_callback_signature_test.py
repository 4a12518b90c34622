"""Checks the signing of callbacks against an implementation that shares neither code nor data with the program.

Written from the rules of the access guide (HTTP Body签名, authToken取值说明, Body-Sign, 按需使用量推送) with Python's
standard library. AES is not in it: fields are laid against `openssl enc` with a key that is derived here.

usage: python_callback_signature_test.py PROGRAM
"""
import base64
import hashlib
import hmac
import json
import os
import random
import re
import shutil
import string
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

PROGRAM = ""
SECONDS = 30
KEYS = ["k", "python-key-0001", "Ünïcode 键 with blanks", "x" * 100]


# ---- the rules, once more ----

def mac(key: str | bytes, data: str | bytes) -> bytes:
    def raw(text: str | bytes) -> bytes:
        return text.encode() if isinstance(text, str) else text
    return hmac.new(raw(key), raw(data), hashlib.sha256).digest()


def payload_of(body: dict) -> str:
    kept = {name: body[name] for name in sorted(body) if body[name] is not None}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def form(pairs: list[tuple[str, str]]) -> str:
    return "&".join(f"{name}={value}" for name, value in sorted(pairs))


def url64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def sha1prng(seed: bytes, count: int) -> bytes:
    def signed(byte: int) -> int:
        return byte - 256 if byte > 127 else byte
    state, out = bytearray(hashlib.sha1(seed).digest()), b""
    while len(out) < count:
        block = hashlib.sha1(bytes(state)).digest()
        out += block
        carry, before = 1, bytes(state)
        for i in range(20):
            total = signed(state[i]) + signed(block[i]) + carry
            state[i] = total & 0xFF
            carry = total >> 8
        if bytes(state) == before:
            state[0] = (state[0] + 1) & 0xFF
    return out[:count]


# ---- calling the program ----

def call(arguments: list[str], key: str, body: bytes = b"", code: int = 0) -> bytes:
    environment = {**os.environ, "PYTHON_KEY": key, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([PROGRAM, *arguments], env=environment, input=body, capture_output=True, timeout=SECONDS,
                          check=False)
    assert done.returncode == code, (arguments, done.returncode, done.stderr)
    return done.stdout if code == 0 else done.stderr


def signed(kind: str, key: str, body: bytes = b"", **options: str) -> dict:
    arguments = ["sign", kind, "--key-env", "PYTHON_KEY", "--format", "json"]
    for name, value in options.items():
        arguments += ["--" + name.replace("_", "-"), value]
    if "query" not in options and "api_key" not in options:
        arguments += ["--body-file", "-"]
    return json.loads(call(arguments, key, body))


BODIES = [
    {"activity": "newInstance", "businessId": "87b94795", "orderId": "CS2211181819B4LVS", "testFlag": "1"},
    {"testFlag": "1", "orderId": "CS1", "activity": "newInstance", "resultExt": None, "empty": "", "Z": "upper"},
    {"b": {"z": 1, "a": [None, {"y": 1, "x": None}]}, "a": "http://x/y?z=<&>'\"\\", "n": 12345678901234567890},
    {"名": "云商店 😀", "flag": True, "amount": 1.5, "text": "line\nbreak\ttab", "c": "\x7f"},
    {},
]
TIME, NONCE = "1680508066618", "50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA"


class Families(unittest.TestCase):
    def spellings(self, body: dict) -> list[bytes]:
        items = list(body.items())
        random.Random(1).shuffle(items)
        return [json.dumps(dict(items), ensure_ascii=ascii_only, indent=indent).encode()
                for ascii_only in (True, False) for indent in (None, 4)]

    def test_saas_v2_and_kit(self) -> None:
        for number, body in enumerate(BODIES):
            key, payload = KEYS[number % len(KEYS)], payload_of(body)
            hashed = mac(key, payload).hex()
            for wire in self.spellings(body):
                with self.subTest(wire=wire):
                    made = signed("saas-v2", key, wire, timestamp=TIME, nonce=NONCE)
                    self.assertEqual(made["payload"], payload)
                    self.assertEqual(made["bodyHash"], hashed)
                    self.assertEqual(made["canonical"], key + NONCE + TIME + hashed)
                    self.assertEqual(made["signature"], mac(key, key + NONCE + TIME + hashed).hex().upper())
                    kit = signed("kit", key, wire, timestamp=TIME, nonce=NONCE)
                    self.assertNotIn("bodyHash", kit)
                    self.assertEqual((kit["payload"], kit["canonical"]), (payload, key + NONCE + TIME + payload))
                    self.assertEqual(kit["signature"], mac(key, key + NONCE + TIME + payload).hex().upper())
                    self.assertEqual(kit["headers"], {"x-sign": kit["signature"], "x-timestamp": TIME,
                                                      "x-nonce": NONCE})

    def test_saas_v1(self) -> None:
        pairs = [("activity", "newInstance"), ("businessId", "61e834ba"), ("blank", ""), ("name", "云 +/=,&~*%"),
                 ("Upper", "1"), ("timeStamp", "20200727073711903"), ("testFlag", "1")]
        key = KEYS[2]
        for encoded in (urllib.parse.urlencode(pairs), urllib.parse.urlencode(pairs, quote_via=urllib.parse.quote)):
            token = base64.b64encode(mac(key + "20200727073711903", form(pairs))).decode()
            made = signed("saas-v1", key, query=f"?{encoded}&authToken=old")
            self.assertEqual(made["canonical"], form(pairs))
            self.assertEqual(made["payload"], "&".join(f"{n}={v}" for n, v in pairs))
            self.assertEqual(made["signature"], token)
            sent = urllib.parse.parse_qsl(made["query"], keep_blank_values=True, strict_parsing=True)
            self.assertEqual(sent, pairs + [("authToken", token)])
        from_body = signed("saas-v1", key, json.dumps(dict(pairs)).encode())
        self.assertEqual(from_body["signature"], token)

    def test_saas_v1_adds_the_time(self) -> None:
        made = signed("saas-v1", "k", query="a=1")
        stamp = made["timestamp"]
        self.assertRegex(stamp, r"^20\d{15}$")
        self.assertEqual(made["signature"], base64.b64encode(mac("k" + stamp, f"a=1&timeStamp={stamp}")).decode())

    def test_kit_v1(self) -> None:
        body = {"flag": 1, "instanceId": "huiweitest123456", "orgName": "开发部", "parentCode": "", "none": None,
                "testFlag": 0, "timeStamp": "20220413093539534"}
        key = KEYS[1]
        text = form([(name, str(value)) for name, value in body.items() if value not in ("", None)])
        for wire in self.spellings(body):
            made = signed("kit-v1", key, wire)
            self.assertEqual(made["canonical"], text)
            self.assertEqual(made["signature"], base64.b64encode(mac(key + body["timeStamp"], text)).decode())
            self.assertEqual(made["headers"], {"authToken": made["signature"]})

    def test_body_sign_takes_every_byte(self) -> None:
        for body in (b"{}", b" {\r\n} \n", b"", "云\t".encode(), bytes(range(256)), b"\xef\xbb\xbf{}"):
            value = base64.b64encode(mac(KEYS[1], body)).decode()
            made = signed("body-sign", KEYS[1], body)
            self.assertEqual(made["signature"], value)
            self.assertEqual(made["headers"], {"Body-Sign": f'sign_type="HMAC-SHA256", signature= "{value}"'})

    def test_usage_push(self) -> None:
        for body in (b'{"usage_records":[]}', '{ "b": "云",\n "a": null }\n'.encode()):
            made = signed("usage-push", KEYS[1], body, timestamp=TIME, nonce="n-1")
            text = f"ts={TIME}&nonce=n-1&body=".encode() + body
            self.assertEqual(made["canonical"].encode(), text)
            self.assertEqual(made["signature"], base64.b64encode(mac(KEYS[1], text)).decode())

    def test_jwt(self) -> None:
        for api_key in ("11111111-2222", 'quote " 云'):
            made = signed("jwt", KEYS[2], api_key=api_key, timestamp="1735689600000")
            head, body, signature = made["token"].split(".")
            self.assertEqual(json.loads(base64.urlsafe_b64decode(head + "==")), {"alg": "HS256", "sign_type": "SIGN"})
            self.assertEqual(json.loads(base64.urlsafe_b64decode(body + "==")),
                             {"api_key": api_key, "timestamp": 1735689600000, "exp": 1735689900000})
            self.assertEqual(made["canonical"], f"{head}.{body}")
            self.assertEqual(signature, url64(mac(KEYS[2], f"{head}.{body}")))
            self.assertEqual(made["signature"], signature)
        verbatim = b'{ "exp" :1 }\n'
        self.assertEqual(signed("jwt", "k", verbatim)["token"].split(".")[1], url64(verbatim))

    def test_missing_values_are_made(self) -> None:
        nonces = set()
        for _ in range(3):
            made = signed("saas-v2", "k", b"{}")
            self.assertRegex(made["nonce"], r"^[0-9A-F]{64}$")
            self.assertRegex(made["timestamp"], r"^\d{13}$")
            nonces.add(made["nonce"])
        self.assertEqual(len(nonces), 3)

    def test_text_hides_the_key(self) -> None:
        key = "PYTHON-HIDDEN-KEY"
        for kind in ("saas-v2", "kit", "kit-v1", "body-sign", "usage-push"):
            arguments = ["sign", kind, "--key-env", "PYTHON_KEY", "--body-file", "-"]
            self.assertNotIn(key.encode(), call(arguments, key, b"{}"))
        shown = call(["sign", "saas-v2", "--key-env", "PYTHON_KEY", "--body-file", "-", "--show-key"], key, b"{}")
        self.assertIn(key.encode(), shown)

    def test_bad_input_is_refused_in_words(self) -> None:
        for kind, options, body, word in [
            ("saas-v2", [], b"", "JSON"), ("saas-v2", [], b"[1]", "object"), ("kit", [], b"{", "JSON"),
            ("kit-v1", [], b"1", "object"), ("saas-v2", ["--timestamp", "x"], b"{}", "digits"),
            ("usage-push", ["--timestamp", ""], b"{}", "digits"), ("saas-v2", ["--format", "xml"], b"{}", "format"),
            ("kit", ["--key-file", "/none"], b"{}", "not both"),
        ]:
            arguments = ["sign", kind, "--key-env", "PYTHON_KEY", "--body-file", "-", *options]
            with self.subTest(arguments=arguments):
                self.assertIn(word, call(arguments, "k", body, 2).decode())
        for query in ("a=%4", "a=%zz", ""):
            self.assertTrue(call(["sign", "saas-v1", "--key-env", "PYTHON_KEY", "--query", query], "k", b"", 2))
        self.assertIn(b"not set", call(["sign", "kit", "--key-env", "NO_SUCH", "--body-file", "-"], "k", b"{}", 2))


class Explanations(unittest.TestCase):
    """A server with one mistake, and what the program says of its log line."""
    BODY = {"testFlag": "1", "activity": "newInstance", "url": "http://x/", "name": "云"}

    def explain(self, family: str, log: str, key: str, *options: str, code: int = 0) -> dict:
        command = ["sign", "explain", "--family", family, "--key-env", "PYTHON_KEY", "--log-file", "-", "--format",
                   "json", *options]
        environment = {**os.environ, "PYTHON_KEY": key, "PYTHON_OTHER": "other-key", "LC_ALL": "C.UTF-8"}
        done = subprocess.run([PROGRAM, *command], env=environment, input=log.encode(), capture_output=True,
                              timeout=SECONDS, check=False)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertNotIn(key.encode(), done.stdout + done.stderr)
        return json.loads(done.stdout)

    def ids(self, answer: dict) -> list[list[str]]:
        return [[mistake["id"] for mistake in chain["mistakes"]] for chain in answer["chains"]]

    def v2_log(self, key: str, time: str, payload: str, hashed: str | None = None) -> str:
        hashed = hashed or mac(key, payload).hex()
        mine = mac(key, key + NONCE + time + hashed).hex()
        right = mac(KEYS[1], KEYS[1] + NONCE + TIME + mac(KEYS[1], payload_of(self.BODY)).hex()).hex().upper()
        return (f"[WARN] signature mismatch timestamp={TIME} nonce={NONCE} got={right} mine={mine} "
                f"body={json.dumps(self.BODY, ensure_ascii=False)}")

    def test_it_names_the_mistake_of_a_log_line(self) -> None:
        payload = payload_of(self.BODY)
        for mistake, log in {
            "seconds": self.v2_log(KEYS[1], TIME[:10], payload),
            "other-key": self.v2_log("other-key", TIME, payload),
            "spaced": self.v2_log(KEYS[1], TIME, json.dumps(json.loads(payload), ensure_ascii=False)),
            "escaped-unicode": self.v2_log(KEYS[1], TIME, json.dumps(json.loads(payload), separators=(",", ":"))),
            "inner-sha256": self.v2_log(KEYS[1], TIME, payload, hashlib.sha256(payload.encode()).hexdigest()),
        }.items():
            answer = self.explain("saas-v2", log, KEYS[1], "--common-key-env", "PYTHON_OTHER")
            self.assertTrue(answer["callIsGenuine"])
            self.assertFalse(answer["serverIsRight"])
            self.assertIn([mistake], [[i for i in ids if i != "signature-case"] for ids in self.ids(answer)])

    def test_it_makes_nothing_up(self) -> None:
        answer = self.explain("saas-v2", self.v2_log("a key that nobody gave", TIME, "{}"), KEYS[1], code=1)
        self.assertEqual(answer["chains"], [])
        self.assertGreater(answer["tried"], 1000)

    def test_it_explains_tokens_of_v1(self) -> None:
        stamp = "20200727073711903"
        query = urllib.parse.urlencode([("p", "a+b c"), ("timeStamp", stamp)])
        wrong = base64.b64encode(mac(KEYS[1] + stamp, form([("p", "a b c"), ("timeStamp", stamp)]))).decode()
        answer = self.explain("saas-v1", f"token {wrong}", KEYS[1], "--query", query)
        self.assertIn(["plus-as-blank"], self.ids(answer))
        with tempfile.NamedTemporaryFile() as body:
            body.write(b'{"a": 1}')
            body.flush()
            wrong = base64.b64encode(mac(KEYS[1], b'{"a":1}')).decode()
            answer = self.explain("body-sign", f"sent {wrong}", KEYS[1], "--body-file", body.name)
        self.assertIn(["reserialised"], self.ids(answer))


@unittest.skipUnless(shutil.which("openssl"), "no openssl program")
class Fields(unittest.TestCase):
    def openssl(self, turn: str, key: str, bits: int, iv: str, data: bytes) -> bytes:
        done = subprocess.run(["openssl", "enc", turn, f"-aes-{bits}-cbc", "-K", sha1prng(key.encode(), bits // 8).hex(),
                               "-iv", iv.encode().hex()], input=data, capture_output=True, timeout=SECONDS, check=True)
        return done.stdout

    def test_fields_agree_with_openssl(self) -> None:
        for key in KEYS:
            for bits in (128, 256):
                for plain in ("15905222222", "test@example.com", "exactly-16-bytes", "密码 中文😀", "x" * 200):
                    iv = "".join(random.choices(string.ascii_letters + string.digits, k=16))
                    value = call(["field", "encrypt", "--bits", str(bits), "--key-env", "PYTHON_KEY", "--iv", iv, plain],
                                 key).decode().rstrip("\n")
                    sealed = self.openssl("-e", key, bits, iv, plain.encode())
                    self.assertEqual(value, iv + base64.b64encode(sealed).decode())
                    opened = call(["field", "decrypt", "--bits", str(bits), "--key-env", "PYTHON_KEY", value], key)
                    self.assertEqual(opened.decode(), plain + "\n")

    def test_random_ivs_open_again(self) -> None:
        values = set()
        for _ in range(3):
            value = call(["field", "encrypt", "--key-env", "PYTHON_KEY", "-"], "k", b"secret\n").decode().rstrip("\n")
            self.assertTrue(re.fullmatch(r"[A-Za-z0-9]{16}.+", value))
            self.assertEqual(self.openssl("-d", "k", 256, value[:16], base64.b64decode(value[16:])), b"secret")
            values.add(value)
        self.assertEqual(len(values), 3)

    def test_wrong_values_are_told_from_wrong_keys(self) -> None:
        value = "0123456789abcdef0uVmOC7TCXBP3g2Hy/bvpg=="
        decrypt = ["field", "decrypt", "--key-env", "PYTHON_KEY"]
        self.assertEqual(call([*decrypt, value], "xxxxxxx"), b"15905222222\n")
        self.assertIn(b"padding", call([*decrypt, value], "xxxxxxX", b"", 1))
        self.assertIn(b"128", call([*decrypt, "--bits", "128", value], "xxxxxxx", b"", 1))
        self.assertIn(b"base64", call([*decrypt, value.replace("/", "*")], "xxxxxxx", b"", 2))
        self.assertIn(b"16", call([*decrypt, "15905222222"], "xxxxxxx", b"", 2))
        self.assertIn(b"IV", call(["field", "encrypt", "--key-env", "PYTHON_KEY", "--iv", "short", "x"], "k", b"", 2))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
