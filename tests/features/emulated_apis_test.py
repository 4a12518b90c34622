"""Every API of the emulator, called by a client that shares nothing with it: Python's standard library, signing
written here from the guides, no data file of the project. Over HTTP, and over HTTPS with the authority's file.

Usage: emulated_apis_test.py PROGRAM
"""
import atexit
import base64
import concurrent.futures
import datetime
import functools
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import secrets
import ssl
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

PROGRAM = ""
AK, SK = "PYTHONCLIENTKEY00001", "python-client-secret-0001"
BUYER_AK, BUYER_SK = "PYTHONBUYERKEY000002", "python-buyer-secret-0002"
USAGE_KEY = "python-usage-key-0003"
NOW = datetime.datetime(2026, 10, 5, 0, 0, 0, tzinfo=datetime.timezone.utc)  # of the emulator's clock
GLOBAL = "/api/mkp-openapi-public/global"
SCHEMES = ("http", "https")
CALLBACK = "https://seller.example.com/login"


# ---- What the emulator begins with: each scheme has objects of its own, as calls change them --------------------

def seed():
    def at(hours):
        return (NOW + datetime.timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")

    def product(id, kind, mode, **more):
        return {"id": id, "name": id, "skuCode": "sku-" + id, "kind": kind, "chargingMode": mode, **more}

    everything = {
        "settings": {"start": at(0)},
        "products": [
            product("P-DEMAND", "saas-v2", "ON_DEMAND", hourly=True),
            product("P-FOREIGN", "saas-v2", "ON_DEMAND", ofOtherSeller=True),
            product("P-YEAR", "saas-v2", "PERIOD"),
            product("P-CODE", "license-code", "PERIOD"),
            product("P-ONLINE", "license-online", "PERIOD"),
            product("P-JOINT", "saas-v2", "PERIOD", kit="kit-v2"),
        ],
        "customers": [{"id": "c" * 32, "name": "buyer", "mobile": "00000000001", "email": "buyer@example.com"}],
        "orders": [], "instances": [], "licenses": [], "tenants": [], "applications": [], "users": [],
        "departments": [],
    }

    def order(id, product, **more):
        everything["orders"].append({"id": id, "type": "NEW", "product": product, "customer": "c" * 32,
                                     "created": at(-72), "effective": at(-72), "state": "done",
                                     "stateSince": at(-72), **more})

    def instance(id, order, product):
        everything["instances"].append({"id": id, "order": order, "product": product, "customer": "c" * 32,
                                        "state": "running", "opened": at(-72)})

    for scheme in SCHEMES:
        for name, kind in (("demand", "P-DEMAND"), ("foreign", "P-FOREIGN"), ("online", "P-ONLINE"),
                           ("joint", "P-JOINT")):
            period = {} if kind in ("P-DEMAND", "P-FOREIGN") else {
                "periodType": "year", "periodNumber": 1, "expire": at(8000)}
            order(f"O-{name}-{scheme}", kind, instance=f"i-{name}-{scheme}", **period)
            instance(f"i-{name}-{scheme}", f"O-{name}-{scheme}", kind)
        order(f"O-year-{scheme}", "P-YEAR", periodType="year", periodNumber=2, amount=7, amountMinor=123400,
              paidMinor=120000, expire=at(16000))
        order(f"O-code-{scheme}", "P-CODE", periodType="year", periodNumber=1, amount=20, expire=at(8000))
        for state in ("issued", "received", "alive", "expired", "released", "batch1", "batch2"):
            stage = "received" if state.startswith("batch") else state
            license = {"code": f"PL-{state}-{scheme}", "order": f"O-code-{scheme}", "product": "P-CODE",
                       "customer": "c" * 32, "state": stage, "expire": at(8000)}
            if stage in ("alive", "expired", "released"):
                license["activated"] = at(-48)
            everything["licenses"].append(license)
        tenant = f"t-{scheme}"
        everything["tenants"].append({"id": tenant, "instance": f"i-joint-{scheme}", "order": f"O-joint-{scheme}",
                                      "code": tenant, "name": f"Tenant {scheme}"})
        everything["applications"].append({"id": f"app-{scheme}", "tenant": tenant, "clientId": f"client-{scheme}",
                                           "clientSecret": "plain secret +&=", "redirectUris": [CALLBACK]})
        everything["departments"].append({"tenant": tenant, "code": "D1", "name": "Research"})
        everything["users"].append({"id": f"u-{scheme}", "tenant": tenant, "userName": f"ann-{scheme}",
                                    "name": "安", "department": "D1", "role": "admin", "mobile": "00000000021",
                                    "email": "ann@example.com"})
    return everything


# ---- A client written from the guides ------------------------------------------------------------------------

def quote(text):
    return urllib.parse.quote(text, safe="-_.~")


def aksk_headers(method, path, query, body, host, ak=AK, sk=SK, when=None, content_type="application/json",
                 payload=None):
    """SDK-HMAC-SHA256, the form with Access=. Signs host, content-type and x-sdk-date."""
    date = (when or datetime.datetime.now(datetime.timezone.utc)).strftime("%Y%m%dT%H%M%SZ")
    headers = {"Host": host, "Content-Type": content_type, "X-Sdk-Date": date}
    if payload:
        headers["X-Sdk-Content-Sha256"] = payload
    lowered = {name.lower(): value.strip() for name, value in headers.items()}
    names = sorted(lowered)
    canonical = "\n".join([
        method,
        "/".join(quote(urllib.parse.unquote(piece)) for piece in path.split("/")).rstrip("/") + "/",
        "&".join(f"{quote(k)}={quote(v)}" for k, v in sorted(query)),
        "".join(f"{name}:{lowered[name]}\n" for name in names),
        ";".join(names),
        payload or hashlib.sha256(body).hexdigest(),
    ])
    text = "\n".join(["SDK-HMAC-SHA256", date, hashlib.sha256(canonical.encode()).hexdigest()])
    signature = hmac.new(sk.encode(), text.encode(), hashlib.sha256).hexdigest()
    headers["Authorization"] = f"SDK-HMAC-SHA256 Access={ak}, SignedHeaders={';'.join(names)}, Signature={signature}"
    return headers


def usage_headers(body, key=USAGE_KEY, ts=None, nonce=None, signed=None):
    ts = str(ts if ts is not None else int(datetime.datetime.now().timestamp() * 1000))
    nonce = nonce or secrets.token_hex(16)
    text = f"ts={ts}&nonce={nonce}&body=".encode() + (body if signed is None else signed)
    digest = hmac.new(key.encode(), text, hashlib.sha256).digest()
    return {"signature": base64.b64encode(digest).decode(), "ts": ts, "nonce": nonce,
            "Content-Type": "application/json"}


def multipart(parts):
    """parts: (name, file name or None, content type, bytes). The body and its content type (RFC 7578)."""
    boundary = "python-" + secrets.token_hex(12)
    body = b""
    for name, filename, kind, content in parts:
        disposition = f'form-data; name="{name}"' + (f'; filename="{filename}"' if filename else "")
        body += (f"--{boundary}\r\nContent-Disposition: {disposition}\r\nContent-Type: {kind}\r\n\r\n".encode()
                 + content + b"\r\n")
    return body + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def moment(hours):
    return (NOW + datetime.timedelta(hours=hours)).strftime("%Y%m%dT%H%M%SZ")


def record(instance, begin, hours=1, value="1.5", **more):
    return {"instance_id": instance, "record_time": moment(begin + hours), "begin_time": moment(begin),
            "end_time": moment(begin + hours), "usage_value": value, "metering_sn": secrets.token_hex(8), **more}


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body
        try:
            self.json = json.loads(body)
        except ValueError:
            self.json = None

    @property
    def code(self):
        if not isinstance(self.json, dict):
            return None
        return self.json.get("resultCode") or self.json.get("error_code") or self.json.get("error")

    def __repr__(self):
        return f"{self.status} {self.body[:600]!r}"


class Emulator:
    """The program, started once; `line` is what it said first."""

    def __init__(self, folder):
        (folder / "seed.json").write_text(json.dumps(seed()), encoding="utf-8")
        variables = {**os.environ, "SK": SK, "BUYER_SK": BUYER_SK, "USAGE_KEY": USAGE_KEY, "LC_ALL": "C.UTF-8",
                     "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data")}
        self.process = subprocess.Popen(
            [PROGRAM, "emulate", "--port", "0", "--https", "--paused", "--ak", AK, "--key-env", "SK",
             "--usage-key-env", "USAGE_KEY", "--buyer-ak", BUYER_AK, "--buyer-key-env", "BUYER_SK",
             "--seed", str(folder / "seed.json")], env=variables, stdout=subprocess.PIPE, text=True)
        atexit.register(self.process.kill)
        self.line = json.loads(self.process.stdout.readline())
        self.trust = ssl.create_default_context(cafile=self.line["authority"])
        self.addresses = {"http": urllib.parse.urlsplit(self.line["url"]),
                          "https": urllib.parse.urlsplit(self.line["https"])}

    def end(self):
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()

    def host(self, scheme):
        return self.addresses[scheme].netloc

    def send(self, scheme, method, target, headers=None, body=b""):
        address = self.addresses[scheme]
        if scheme == "https":
            connection = http.client.HTTPSConnection("127.0.0.1", address.port, timeout=60, context=self.trust)
        else:
            connection = http.client.HTTPConnection("127.0.0.1", address.port, timeout=60)
        try:
            connection.request(method, target, body=body or None, headers=headers or {})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def signed(self, scheme, method, path, query=(), value=None, body=None, **options):
        if body is None:
            body = b"" if value is None else json.dumps(value, ensure_ascii=False).encode()
        headers = aksk_headers(method, path, list(query), body, self.host(scheme), **options)
        target = path + ("?" + urllib.parse.urlencode(query, quote_via=urllib.parse.quote) if query else "")
        return self.send(scheme, method, target, headers, body)

    def control(self, method, path, value=None, scheme="http"):
        body = b"" if value is None else json.dumps(value).encode()
        answer = self.send(scheme, method, "/_emulator/" + path, {"Content-Type": "application/json"}, body)
        assert answer.status == 200, (path, answer)
        return answer.json

    def do(self, **action):
        return self.control("POST", "actions?wait", action)


def over_both(test):
    """Runs the test over http, then over https."""
    @functools.wraps(test)
    def run(self):
        for scheme in SCHEMES:
            with self.subTest(scheme=scheme):
                test(self, scheme)
    return run


class ApiTest(unittest.TestCase):
    def check(self, answer, status, code):
        self.assertEqual((answer.status, answer.code), (status, code), answer)
        return answer.json


class OrderQuery(ApiTest):
    PATH = GLOBAL + "/v1/order/query"

    def ask(self, scheme, order, **options):
        return EMULATOR.signed(scheme, "GET", self.PATH, [("orderId", order)] if order is not None else [], **options)

    @over_both
    def test_debug_orders_and_orders_of_the_state(self, scheme):
        info = self.check(self.ask(scheme, "MOCKPERIODYEARNEW"), 200, "MKT.0000")["orderInfo"]
        self.assertEqual(info["orderLine"][0]["productInfo"][0]["linearValue"], 50)
        info = self.check(self.ask(scheme, f"O-year-{scheme}"), 200, "MKT.0000")["orderInfo"]
        line = info["orderLine"][0]
        self.assertEqual((info["orderId"], info["orderType"]), (f"O-year-{scheme}", "NEW"))
        self.assertRegex(info["createTime"], r"^\d{14}$")
        self.assertEqual((line["orderLineId"], line["chargingMode"], line["periodType"], line["periodNumber"]),
                         (f"O-year-{scheme}-000001", "PERIOD", "year", 2))
        self.assertEqual(line["productInfo"][0]["productId"], "P-YEAR")
        self.assertEqual(line["productInfo"][0]["linearValue"], 7)
        self.assertEqual(info["buyerInfo"]["customerId"], "c" * 32)

    @over_both
    def test_documented_errors(self, scheme):
        self.check(self.ask(scheme, None), 400, "MKT.0101")
        self.check(self.ask(scheme, "x" * 65), 500, "MKT.0100")
        self.check(self.ask(scheme, f"O-foreign-{scheme}"), 401, "MKT.0150")
        self.check(self.ask(scheme, "MOCKPERIODYEARNEW", ak=BUYER_AK, sk=BUYER_SK), 401, "MKT.0151")

    @over_both
    def test_the_gateway_really_verifies(self, scheme):
        now = datetime.datetime.now(datetime.timezone.utc)
        order = "MOCKPERIODYEARNEW"
        self.check(self.ask(scheme, order, sk="another"), 401, "APIGW.0301")
        self.check(self.ask(scheme, order, ak="UNKNOWN"), 401, "APIGW.0301")
        for minutes in (-16, 16):
            self.check(self.ask(scheme, order, when=now + datetime.timedelta(minutes=minutes)), 401, "APIGW.0301")
        self.check(self.ask(scheme, order, when=now - datetime.timedelta(minutes=14)), 200, "MKT.0000")
        # Signed for one order, sent for another; not signed at all; a path that does not exist.
        headers = aksk_headers("GET", self.PATH, [("orderId", order)], b"", EMULATOR.host(scheme))
        self.check(EMULATOR.send(scheme, "GET", self.PATH + "?orderId=MOCKONETIMENEW", headers), 401, "APIGW.0301")
        self.check(EMULATOR.send(scheme, "GET", self.PATH + "?orderId=" + order), 401, "APIGW.0301")
        self.check(EMULATOR.signed(scheme, "GET", GLOBAL + "/v1/order/none"), 404, "APIGW.0101")

    @over_both
    def test_difficult_characters_are_signed_alike(self, scheme):
        for order in ("订单 1", "a+b", "a%2Fb", "~._-", "a&b=c", "=x"):
            answer = self.ask(scheme, order)
            self.assertNotEqual(answer.code, "APIGW.0301", answer)

    def test_rate_limit_and_clock_skew_on_demand(self):
        try:
            EMULATOR.do(do="limits", perSecond=2)
            codes = [self.ask("http", "MOCKPERIODYEARNEW").code for _ in range(12)]
            self.assertIn("MKT.0250", codes)
            self.assertIn("MKT.0000", codes)
            EMULATOR.do(do="limits", skewMs=20 * 60 * 1000)
            self.check(self.ask("http", "MOCKPERIODYEARNEW"), 401, "APIGW.0301")
        finally:
            EMULATOR.do(do="limits", perSecond=0, skewMs=0)
        self.check(self.ask("http", "MOCKPERIODYEARNEW"), 200, "MKT.0000")


class UsagePush(ApiTest):
    NEW = GLOBAL + "/v1/isv/usage-data"
    OLD = "/rest/marketplace/v1/isv/usage-data"

    def push(self, scheme, records, body=None, **options):
        body = body if body is not None else json.dumps({"usage_records": records}, sort_keys=True).encode()
        return EMULATOR.send(scheme, "POST", self.NEW, usage_headers(body, **options), body)

    def push_old(self, scheme, records, **options):
        for one in records:
            one.pop("metering_sn", None)
            one.setdefault("product_id", "P-DEMAND")
        return EMULATOR.signed(scheme, "POST", self.OLD, value={"usage_records": records}, **options)

    def records_of(self, instance):
        return [one for one in EMULATOR.control("GET", "usage?limit=10000")["rows"] if one["instance_id"] == instance]

    @over_both
    def test_new_interface_takes_silently_and_checks_later(self, scheme):
        instance = f"i-demand-{scheme}"
        good = record(instance, -10)
        bad = [record("nobody", -9), record(instance, -24 * 22), record(f"i-foreign-{scheme}", -8),
               {**good, "metering_sn": secrets.token_hex(8)}]
        self.check(self.push(scheme, [good]), 200, "MKT.0000")
        self.check(self.push(scheme, bad), 200, "MKT.0000")
        waiting = [one for one in EMULATOR.control("GET", "usage?limit=10000")["rows"]
                   if one["metering_sn"] in {item["metering_sn"] for item in [good, *bad]}]
        self.assertEqual({one["stage"] for one in waiting}, {"waiting"})
        EMULATOR.control("POST", "clock", {"advance": "10m"})
        after = {one["metering_sn"]: one for one in EMULATOR.control("GET", "usage?limit=10000")["rows"]}
        self.assertEqual(after[good["metering_sn"]]["stage"], "accepted", after[good["metering_sn"]])
        codes = [after[one["metering_sn"]]["codes"] for one in bad]
        self.assertTrue(all(after[one["metering_sn"]]["stage"] == "abnormal" for one in bad), codes)
        self.assertIn("001", codes[0])
        self.assertIn("007", codes[1])
        self.assertIn("009", codes[2])
        self.assertEqual(len({tuple(one) for one in codes}), 4, codes)

    @over_both
    def test_natural_order_of_the_signed_body(self, scheme):
        one = record(f"i-demand-{scheme}", -30)
        sent = json.dumps({"usage_records": [dict(reversed(sorted(one.items())))]}).encode()
        ordered = json.dumps({"usage_records": [one]}, sort_keys=True, separators=(",", ":")).encode()
        self.check(self.push(scheme, [], body=sent, signed=ordered), 200, "MKT.0000")

    @over_both
    def test_new_interface_refuses(self, scheme):
        good = [record(f"i-demand-{scheme}", -50)]
        self.check(self.push(scheme, good, key="another"), 400, "MKT.0102")
        self.check(self.push(scheme, good, signed=b"{}"), 400, "MKT.0102")
        nonce = secrets.token_hex(8)
        self.check(self.push(scheme, good, nonce=nonce), 200, "MKT.0000")
        self.check(self.push(scheme, good, nonce=nonce), 400, "MKT.0102")
        self.check(self.push(scheme, good, ts=int(datetime.datetime.now().timestamp())), 400, "MKT.0102")
        self.check(self.push(scheme, [record(f"i-demand-{scheme}", -60, n="1")]), 400, "MKT.0101")
        self.check(self.push(scheme, [record(f"i-demand-{scheme}", -60) for _ in range(1001)]), 500, "MKT.9003")
        unsigned = json.dumps({"usage_records": good}).encode()
        answer = EMULATOR.send(scheme, "POST", self.NEW, {"Content-Type": "application/json"}, unsigned)
        self.assertEqual(answer.status, 400, answer)

    @over_both
    def test_old_interface(self, scheme):
        instance = f"i-demand-{scheme}"
        self.check(self.push_old(scheme, [record(instance, -70)]), 200, "MKT.0000")
        self.check(self.push_old(scheme, [record("nobody", -70)]), 500, "MKT.9001")
        self.check(self.push_old(scheme, [record(instance, -70, value="no number")]), 500, "MKT.9002")
        self.check(self.push_old(scheme, [record(instance, -24 * 22)]), 500, "MKT.9004")
        self.check(self.push_old(scheme, [record(f"i-foreign-{scheme}", -70, product_id="P-FOREIGN")]),
                   401, "MKT.0150")
        self.check(self.push_old(scheme, [record(instance, -70) for _ in range(1001)]), 500, "MKT.9003")
        self.check(self.push_old(scheme, [record(instance, -70)], sk="another"), 401, "APIGW.0301")

    def test_quota_on_demand(self):
        try:
            EMULATOR.do(do="limits", usageQuota=1)
            codes = [self.push("http", [record("i-demand-http", -100 - i)]).code for i in range(3)]
            self.assertEqual(codes[-1], "MKT.9003", codes)
        finally:
            EMULATOR.do(do="limits", usageQuota=0)


class Licences(ApiTest):
    def post(self, scheme, path, value=None, **options):
        return EMULATOR.signed(scheme, "POST", GLOBAL + path, value=value, **options)

    @over_both
    def test_activate_v1(self, scheme):
        path = "/v1/license/activate"
        answer = self.check(self.post(scheme, path, {"license": f"PL-received-{scheme}"}), 200, "92020000")
        info = json.loads(answer["data"]["license_code_info"])  # a JSON text in a text
        self.assertEqual((info["status"], info["product_id"]), ("ALIVE", "P-CODE"))
        self.assertRegex(info["expire_time"], r"^\d{14}$")
        self.check(self.post(scheme, path, {"license": f"PL-received-{scheme}"}), 200, "92020003")
        self.check(self.post(scheme, path, {"license": f"PL-issued-{scheme}"}), 200, "92020004")
        self.check(self.post(scheme, path, {"license": "PL-none"}), 200, "92020005")
        self.check(self.post(scheme, path, {"license": f"PL-alive-{scheme}", "real_effect_time": "soon"}),
                   200, "92020002")

    @over_both
    def test_requests_that_are_none(self, scheme):
        path = "/v1/license/activate"
        self.check(self.post(scheme, path, {}), 400, "95000001")
        self.check(self.post(scheme, path, {"license": "x" * 65}), 400, "95000001")
        self.check(self.post(scheme, path, body=b"{no json"), 400, "95000004")
        self.check(EMULATOR.signed(scheme, "GET", GLOBAL + path), 405, "95000002")
        self.check(self.post(scheme, path, {"license": "x"}, content_type="text/plain"), 415, "95000003")
        self.check(self.post(scheme, path, {"license": "x"}, sk="another"), 401, "APIGW.0301")

    @over_both
    def test_activate_v2(self, scheme):
        path = "/v2/license/activate"
        both = [f"PL-batch1-{scheme}", f"PL-batch2-{scheme}"]
        self.check(self.post(scheme, path, {"license_list": [*both, "PL-none"]}), 200, "92020020")
        self.check(self.post(scheme, path, {"license_list": both}), 200, "92020000")
        self.check(self.post(scheme, path, {"license_list": ["x"] * 101}), 400, "95000001")
        self.check(self.post(scheme, path, {"license_list": []}), 400, "95000001")

    @over_both
    def test_heartbeat_v1(self, scheme):
        path = "/v1/license/heartbeat"
        for state, word in (("alive", "ALIVE"), ("expired", "EXPIRED"), ("released", "RELEASED")):
            answer = self.check(self.post(scheme, path, {"license": f"PL-{state}-{scheme}"}), 200, "92020000")
            self.assertEqual(answer["data"]["license_code"], f"PL-{state}-{scheme}")
            self.assertEqual(answer["data"]["status"], word)
        sunset = {"license": f"PL-alive-{scheme}", "heartbeatInfo": {"thirdPartyAccount": "a", "ip": "127.0.0.1"}}
        self.check(self.post(scheme, path, sunset), 200, "92020000")
        self.check(self.post(scheme, path, {"license": f"PL-issued-{scheme}"}), 200, "92020011")
        self.check(self.post(scheme, path, {"license": "PL-none"}), 200, "92020005")

    @over_both
    def test_heartbeat_v2(self, scheme):
        path = "/v2/license/heartbeat"
        answer = self.post(scheme, path, {"license_list": [f"PL-alive-{scheme}", f"PL-expired-{scheme}"]})
        self.check(answer, 200, "92020000")
        self.assertEqual({one["license_code"]: one["status"] for one in answer.json["data"]},
                         {f"PL-alive-{scheme}": "ALIVE", f"PL-expired-{scheme}": "EXPIRED"})
        self.check(self.post(scheme, path, {"license_list": ["PL-none"]}), 200, "92020020")

    @over_both
    def test_software_usage(self, scheme):
        path = "/v2/license/software-usage-info"
        def usage(license, **kind):
            return {"usage_info": [{"license": license, "software_usage_Info": [kind]}]}
        self.check(self.post(scheme, path, usage(f"PL-alive-{scheme}", id="device-1")), 200, "92020000")
        self.check(self.post(scheme, path, usage(f"PL-alive-{scheme}", active_num=12)), 200, "92020000")
        self.check(self.post(scheme, path, usage(f"PL-alive-{scheme}", id="a", active_num=1)), 400, "95000001")
        self.check(self.post(scheme, path, {"usage_info": []}), 400, "95000001")
        answer = self.post(scheme, path, usage("PL-none", id="device-1"))
        self.assertNotEqual(answer.code, "92020000", answer)


class Upload(ApiTest):
    def event(self, scheme):
        return EMULATOR.do(do="applyLicense", instance=f"i-online-{scheme}", fingerprint="device")["event"]

    def upload(self, scheme, event, request, file=None, **options):
        parts = [("isvUpdateFileReq", None, "application/json", json.dumps(request).encode())]
        if file is not None:
            parts.append(("file", request.get("file_name", "file"), "application/octet-stream", file))
        body, kind = multipart(parts)
        options.setdefault("payload", "UNSIGNED-PAYLOAD")  # as the official SDKs sign what is no JSON
        return EMULATOR.signed(scheme, "POST", f"{GLOBAL}/v1/market-event/{event}/file", body=body,
                               content_type=kind, **options)

    @over_both
    def test_characters(self, scheme):
        wish = {"type": "CHARACTERS", "characters": "LICENCE-文字-0001"}
        event = self.event(scheme)
        self.check(self.upload(scheme, event, wish, sk="another"), 401, "APIGW.0301")
        self.check(self.upload(scheme, event, {"type": "CHARACTERS"}), 400, "CBC.0101")
        self.check(self.upload(scheme, event, {"type": "OTHER", "characters": "x"}), 400, "CBC.0101")
        self.check(self.upload(scheme, event, wish, ak=BUYER_AK, sk=BUYER_SK), 200, "91380150")
        self.check(self.upload(scheme, event, wish), 200, "CBC.0000")
        self.check(self.upload(scheme, "no-such-event", wish), 200, "91381034")

    @over_both
    def test_file(self, scheme):
        content = bytes(range(256)) * 40 + b"\r\n--not-a-boundary\r\n"
        event = self.event(scheme)
        wish = {"type": "FILE", "file_name": "licence.lic", "sha256": hashlib.sha256(content).hexdigest()}
        self.check(self.upload(scheme, event, {**wish, "sha256": "0" * 64}, content), 200, "91381037")
        self.check(self.upload(scheme, event, wish), 400, "CBC.0101")
        # With the body's real hash instead of UNSIGNED-PAYLOAD.
        self.check(self.upload(scheme, event, wish, content, payload=None), 200, "CBC.0000")

    @over_both
    def test_denied(self, scheme):
        event = self.event(scheme)
        EMULATOR.do(do="denyLicense", event=event)
        self.check(self.upload(scheme, event, {"type": "CHARACTERS", "characters": "x"}), 200, "91381038")


class Oauth(ApiTest):
    TOKEN = "/api/v1/oauth2/token"

    def login(self, scheme):
        wish = {"client": f"client-{scheme}", "user": f"ann-{scheme}"}
        return EMULATOR.control("POST", "login", wish, scheme)

    def token(self, scheme, prefix="", **form):
        form = {"client_id": f"client-{scheme}", "client_secret": "plain secret +&=", **form}
        return EMULATOR.send(scheme, "POST", prefix + self.TOKEN,
                             {"Content-Type": "application/x-www-form-urlencoded"},
                             urllib.parse.urlencode(form).encode())

    def by_code(self, scheme, code, **more):
        return self.token(scheme, grant_type="authorization_code", code=code, **more)

    def userinfo(self, scheme, access, prefix=""):
        return EMULATOR.send(scheme, "GET", prefix + "/api/v1/oauth2/userinfo",
                             {"Accept": "application/json", "Authorization": "Bearer " + access})

    @over_both
    def test_login_token_userinfo_refresh(self, scheme):
        login = self.login(scheme)
        self.assertTrue(login["location"].startswith(CALLBACK + "?code="), login)
        answer = self.by_code(scheme, login["code"])
        self.assertEqual(answer.status, 200, answer)
        self.assertEqual({k: v for k, v in answer.json.items() if not k.endswith("_token")},
                         {"token_type": "Bearer", "expires_in": 7200, "scope": "get_user_info"})
        info = self.userinfo(scheme, answer.json["access_token"]).json
        self.assertEqual((info["userName"], info["name"], info["role"], info["tenant"], info["organizationName"]),
                         (f"ann-{scheme}", "安", "admin", f"t-{scheme}", "Research"))
        fresh = self.token(scheme, grant_type="refresh_token", refresh_token=answer.json["refresh_token"])
        self.assertEqual(self.userinfo(scheme, fresh.json["access_token"]).status, 200)
        self.assertEqual(self.userinfo(scheme, fresh.json["access_token"], f"/t/t-{scheme}").status, 200)

    @over_both
    def test_documented_errors(self, scheme):
        code = self.login(scheme)["code"]

        def refused(answer, status, error, description):
            self.check(answer, status, error)
            self.assertEqual(answer.json["error_description"], description)

        refused(self.by_code(scheme, code, client_id="other"), 401, "invalid_client", "Client ID mismatch")
        refused(self.by_code(scheme, code, client_secret="other"), 401, "invalid_client", "Bad client credentials")
        self.assertEqual(self.token(scheme, "/t/nobody", grant_type="authorization_code", code=code).status, 403)
        self.assertEqual(self.by_code(scheme, code).status, 200)
        refused(self.by_code(scheme, code), 400, "invalid_grant", "Invalid authorization code")
        refused(self.token(scheme, grant_type="refresh_token", refresh_token="other"), 400, "invalid_grant",
                "Invalid refresh token")
        refused(self.userinfo(scheme, "other"), 401, "unauthorized",
                "Full authentication is required to access this resource")

    @over_both
    def test_a_code_is_good_for_one_of_many_at_once(self, scheme):
        code = self.login(scheme)["code"]
        with concurrent.futures.ThreadPoolExecutor(12) as pool:
            statuses = list(pool.map(lambda _: self.by_code(scheme, code).status, range(24)))
        self.assertEqual(sorted(statuses), [200] + [400] * 23)

    def test_times_on_the_virtual_clock(self):
        late = self.login("http")["code"]
        tokens = self.by_code("http", self.login("http")["code"]).json
        EMULATOR.control("POST", "clock", {"advance": "2h"})
        self.assertEqual(self.userinfo("http", tokens["access_token"]).status, 401)
        self.check(self.by_code("http", late), 400, "invalid_grant")
        refreshed = self.token("http", grant_type="refresh_token", refresh_token=tokens["refresh_token"])
        self.assertEqual(refreshed.status, 200, refreshed)

    @over_both
    def test_authorize_with_a_browser_and_logout(self, scheme):
        query = urllib.parse.urlencode({"response_type": "code", "client_id": f"client-{scheme}",
                                        "redirect_uri": CALLBACK, "scope": "get_user_info", "state": "xyz123"})
        target = "/api/v1/oauth2/authorize?" + query
        page = EMULATOR.send(scheme, "GET", target)
        self.assertEqual((page.status, page.headers.get_content_type()), (200, "text/html"))
        form = urllib.parse.urlencode({"client": f"client-{scheme}", "user": f"u-{scheme}",
                                       "redirect_uri": CALLBACK, "state": "xyz123"}).encode()
        origin = f"{scheme}://{EMULATOR.host(scheme)}"
        done = EMULATOR.send(scheme, "POST", "/unified-login/login",
                             {"Content-Type": "application/x-www-form-urlencoded", "Origin": origin}, form)
        back = urllib.parse.urlsplit(done.headers["Location"])
        self.assertEqual((done.status, back.netloc), (302, "seller.example.com"))
        answers = dict(urllib.parse.parse_qsl(back.query))
        self.assertEqual(answers["state"], "xyz123")
        self.assertEqual(self.by_code(scheme, answers["code"], redirect_uri=CALLBACK).status, 200)
        cookie = {"Cookie": done.headers["Set-Cookie"].split(";")[0]}
        self.assertEqual(EMULATOR.send(scheme, "GET", target, cookie).status, 302)
        bye = EMULATOR.send(scheme, "GET", "/api/v1/logout?redirect_url=" + quote("https://seller.example.com/bye"),
                            cookie)
        self.assertEqual((bye.status, bye.headers["Location"]), (302, "https://seller.example.com/bye"))
        self.assertEqual(EMULATOR.send(scheme, "GET", target, cookie).status, 200)
        self.check(EMULATOR.send(scheme, "GET", target.replace("seller.example", "evil.example")), 400,
                   "invalid_request")

    @over_both
    def test_unified_login_brings_code_and_tenant(self, scheme):
        self.assertIn(f"client-{scheme}", EMULATOR.send(scheme, "GET", "/unified-login/").body.decode())
        form = urllib.parse.urlencode({"client": f"client-{scheme}", "user": f"u-{scheme}"}).encode()
        done = EMULATOR.send(scheme, "POST", "/unified-login/login",
                             {"Content-Type": "application/x-www-form-urlencoded"}, form)
        answers = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(done.headers["Location"]).query))
        self.assertEqual(answers["tenant"], f"t-{scheme}")
        self.assertEqual(self.by_code(scheme, answers["code"]).status, 200)


class Trust(unittest.TestCase):
    def test_a_client_without_the_authority_refuses(self):
        port = EMULATOR.addresses["https"].port
        connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=60, context=ssl.create_default_context())
        with self.assertRaises(ssl.SSLCertVerificationError):
            connection.request("GET", "/")
        connection.close()

    def test_the_authority_can_be_fetched(self):
        for scheme in SCHEMES:
            answer = EMULATOR.send(scheme, "GET", "/_emulator/authority.pem")
            self.assertEqual(answer.body.decode().strip(),
                             pathlib.Path(EMULATOR.line["authority"]).read_text().strip())

    def test_a_web_page_cannot_drive_it(self):
        for headers in ({"Origin": "https://evil.example.com"}, {"Host": "evil.example.com"}):
            for path in ("state", "log", "login"):
                answer = EMULATOR.send("http", "POST" if path == "login" else "GET", "/_emulator/" + path, headers)
                self.assertEqual(answer.status, 403, (path, headers, answer))


class ZLog(unittest.TestCase):
    """Last, by its name: what the others did."""

    def rows(self, filter=""):
        return EMULATOR.control("GET", "log?" + urllib.parse.urlencode({"filter": filter, "limit": 10000}))["rows"]

    def test_it_holds_every_api_and_no_secret(self):
        rows = self.rows()
        self.assertLessEqual({"order-query", "usage-push", "usage-push-old", "license-activate", "license-activate-v2",
                              "license-heartbeat", "license-heartbeat-v2", "software-usage", "license-upload",
                              "oauth-token", "oauth-userinfo", "oauth-authorize", "oauth-logout", "oauth-login"},
                             {row["api"] for row in rows})
        text = json.dumps(rows, ensure_ascii=False)
        for secret in (SK, BUYER_SK, USAGE_KEY, "plain secret", "plain+secret", "Bearer "):
            self.assertNotIn(secret, text)
        login = EMULATOR.control("POST", "login", {"client": "client-http", "user": "u-http"})
        tokens = EMULATOR.send("http", "POST", Oauth.TOKEN, {"Content-Type": "application/x-www-form-urlencoded"},
                               urllib.parse.urlencode({"client_id": "client-http", "client_secret": "plain secret +&=",
                                                       "grant_type": "authorization_code",
                                                       "code": login["code"]}).encode()).json
        text = json.dumps(self.rows(), ensure_ascii=False)
        for secret in (login["code"], tokens["access_token"], tokens["refresh_token"]):
            self.assertNotIn(secret, text)

    def test_it_can_be_filtered(self):
        found = self.rows("api=usage-push")
        self.assertTrue(found)
        self.assertEqual({row["api"] for row in found}, {"usage-push"})
        found = self.rows("code=MKT.9001")
        self.assertTrue(found)
        self.assertEqual({row["status"] for row in found}, {500})
        answer = EMULATOR.send("http", "GET", "/_emulator/log?filter=" + quote("api=("))
        self.assertEqual(answer.status, 400, answer)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    with tempfile.TemporaryDirectory() as place:
        EMULATOR = Emulator(pathlib.Path(place))
        try:
            outcome = unittest.main(exit=False, verbosity=1).result
        finally:
            EMULATOR.end()
    sys.exit(0 if outcome.wasSuccessful() else 1)
