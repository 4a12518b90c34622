"""The callbacks of a running emulator, received by the sellers in Python (tests/features/seller): one product of every
family goes through its life on a paused clock. These sellers verify every signature with code and AES of their own, so
a call that succeeded was signed right; one seller with another key shows that a wrong signature is seen.

Usage: emulated_callbacks_test.py PROGRAM
"""
import atexit
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.parse
import urllib.request

HERE = pathlib.Path(__file__).parent
PROGRAM = ""
BASIC, KIT, LICENCE, COMMON = "callbacks-basic-1a", "callbacks-kit-2b", "callbacks-licence-3c", "callbacks-common-4d"
CUSTOMER = "0" * 31 + "7"
SEEDED = "PL-SEEDED-0001"
LOOPBACK = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def started(*arguments, **options):
    """A process that ends with this one, also when it fails before its tests."""
    process = subprocess.Popen(*arguments, **options)
    atexit.register(process.kill)
    return process


class Seller:
    """A seller's server of one family, in a process of its own."""

    def __init__(self, family, key=BASIC, kit=KIT, more=()):
        self.process = started(
            [sys.executable, str(HERE / "seller" / "seller.py"), "--family", family, *more], text=True,
            stdout=subprocess.PIPE, env={**os.environ, "SELLER_KEY": key, "SELLER_KIT_KEY": kit})
        self.address = "http://127.0.0.1:" + self.process.stdout.readline().split()[1]

    def seen(self):
        with LOOPBACK.open(self.address + "/__seen", timeout=30) as answer:
            return int(answer.read())

    def end(self):
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()


class Emulator:
    def __init__(self, folder, seed):
        (folder / "seed.json").write_text(json.dumps(seed), encoding="utf-8")
        variables = {**os.environ, "AKSK": "s", "BASIC": BASIC, "KIT": KIT, "LICENCE": LICENCE, "COMMON": COMMON,
                     "HOME": str(folder)}
        keys = ["--usage-key-env", "BASIC", "--kit-key-env", "KIT", "--license-key-env", "LICENCE", "--common-key-env",
                "COMMON"]
        self.process = started(
            [PROGRAM, "emulate", "--port", "0", "--paused", "--ak", "A", "--key-env", "AKSK", *keys, "--seed",
             str(folder / "seed.json")], env=variables, stdout=subprocess.PIPE, text=True)
        self.url = json.loads(self.process.stdout.readline())["url"]

    def ask(self, path, value=None):
        body = None if value is None else json.dumps(value).encode()
        request = urllib.request.Request(self.url + "/_emulator/" + path, body)
        try:
            with LOOPBACK.open(request, timeout=120) as answer:
                return json.loads(answer.read())
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{path} {value}: {error.code} {error.read()!r}") from None

    def do(self, word, **members):
        return self.ask("actions?wait", {"do": word, **members})

    def advance(self, how_long):
        self.ask("clock", {"advance": how_long})

    def end(self):
        self.process.terminate()
        self.process.wait(30)
        self.process.stdout.close()


def seed(sellers):
    def product(id, kind, seller, **more):
        return {"id": id, "name": id, "skuCode": "sku-" + id, "kind": kind, "chargingMode": "PERIOD",
                "address": sellers[seller].address, "priceMinor": 10000, **more}

    at = "2026-10-05T08:00:00+08:00"
    return {
        "settings": {"start": at},
        "products": [
            product("V2", "saas-v2", "saas-v2", upgradable=True, trialDays=30),
            product("V2-FORGED", "saas-v2", "forged"),
            product("V1", "saas-v1", "saas-v1", upgradable=True),
            product("KIT2", "saas-v2", "kit-v2", kit="kit-v2"),
            product("KIT1", "saas-v1", "kit-v1", kit="kit-v1"),
            product("CODE", "license-code", "license-code"),
            product("ONLINE", "license-online", "license-online"),
            product("LICENCE1", "license-1", "license-1"),
            product("NOTICE", "service", "order-notify", chargingMode="ONE_TIME", orderNotice=True),
        ],
        "customers": [{"id": CUSTOMER, "name": "buyer", "realName": "买家", "mobile": "00000000007",
                       "email": "buyer@example.com", "userId": "u7", "userName": "buyer7"}],
        "orders": [{"id": "CSSEEDED", "type": "NEW", "product": "CODE", "customer": CUSTOMER, "created": at,
                    "effective": at, "expire": "2027-10-05T23:59:59+08:00", "periodType": "year", "periodNumber": 1,
                    "state": "done", "stateSince": at, "license": SEEDED}],
        "licenses": [{"code": SEEDED, "order": "CSSEEDED", "product": "CODE", "customer": CUSTOMER, "state": "alive",
                      "activated": at, "expire": "2027-10-05T23:59:59+08:00"}],
    }


class Callbacks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        licence = {"key": LICENCE}
        cls.sellers = {
            "saas-v2": Seller("saas-v2"), "saas-v1": Seller("saas-v1"), "kit-v2": Seller("kit-v2"),
            "kit-v1": Seller("kit-v1"), "license-code": Seller("license-code", **licence, more=["--licence", SEEDED]),
            "license-online": Seller("license-online", **licence), "license-1": Seller("license-1"),
            "order-notify": Seller("order-notify", key=COMMON), "forged": Seller("saas-v2", key="another-key")}
        cls.emulator = Emulator(pathlib.Path(cls.place.name), seed(cls.sellers))

    @classmethod
    def tearDownClass(cls):
        cls.emulator.end()
        for seller in cls.sellers.values():
            seller.end()
        cls.place.cleanup()

    def calls(self, product):
        """Of the orders of the product, oldest first."""
        orders = {row["id"] for row in self.emulator.ask("orders?limit=10000")["rows"] if row["product"] == product}
        rows = [row for row in self.emulator.ask("calls?limit=10000")["rows"] if row["order"] in orders]
        return sorted(rows, key=lambda row: row["id"])

    def check(self, product, seller, *names):
        """Every call of the product succeeded at its first attempt, and these were among them."""
        rows = self.calls(product)
        for row in rows:
            self.assertEqual((row["stage"], row["resultCode"], row["exception"], row["attempts"]),
                             ("succeeded", "000000", "", 1), row)
        self.assertLessEqual(set(names), {row["interface"] for row in rows})
        # The server saw what the emulator says it sent, no more and no less.
        self.assertEqual(self.sellers[seller].seen(), len(rows))

    def buy(self, product, **more):
        bought = self.emulator.do("buy", product=product, customer=CUSTOMER, **more)
        return bought["order"], bought.get("instance")

    def state_of(self, order):
        return self.emulator.ask("orders/" + order)["stage"]

    def test_saas_v2(self):
        order, instance = self.buy("V2", period="1y")
        self.assertEqual(self.state_of(order), "done")
        self.emulator.do("upgrade", instance=instance, amount=5)
        self.emulator.do("renew", instance=instance, period="1y")
        tried = self.emulator.do("try", product="V2", customer=CUSTOMER)["instance"]
        self.emulator.do("tryToFormal", instance=tried, period="1m")
        self.emulator.do("expire", instance=instance)
        self.emulator.advance("15d")
        self.check("V2", "saas-v2", "saas-v2.newInstance", "saas-v2.queryInstance", "saas-v2.upgradeInstance",
                   "saas-v2.refreshInstance", "saas-v2.updateInstanceStatus", "saas-v2.releaseInstance")

    def test_saas_v1(self):
        order, instance = self.buy("V1", period="1y")
        self.assertEqual(self.state_of(order), "done")
        self.emulator.do("renew", instance=instance, period="1y")
        self.emulator.do("upgrade", instance=instance, amount=5)
        self.emulator.do("expire", instance=instance)
        self.emulator.advance("15d")
        self.check("V1", "saas-v1", "saas-v1.newInstance", "saas-v1.refreshInstance", "saas-v1.expireInstance",
                   "saas-v1.releaseInstance")

    def joint(self, product, seller, base, kit):
        order, instance = self.buy(product, period="1y")
        self.assertEqual(self.state_of(order), "done")
        tenant = next(row["id"] for row in self.emulator.ask("tenants")["rows"] if row["instance"] == instance)
        user = {"userName": "ann", "name": "安", "orgCode": "D1", "role": "user", "mobile": "00000000031",
                "email": "ann@example.com"}
        self.emulator.do("syncDepartment", tenant=tenant, code="D1", name="Research")
        self.emulator.do("syncUsers", tenant=tenant, users=[user])
        self.emulator.do("syncDepartments", tenant=tenant)
        # The domain name that the seller was told leads to the tenant's own OAuth.
        domain = next(row["request"]["domainName"] for row in self.calls(product)
                      if row["interface"] == kit + ".tenantSync")
        self.assertEqual(domain, f"{self.emulator.url}/t/{tenant}")
        with self.assertRaises(urllib.error.HTTPError) as refused:
            LOOPBACK.open(domain + "/api/v1/oauth2/userinfo", timeout=30)
        self.assertEqual((refused.exception.code, json.loads(refused.exception.read())["error"]), (401, "unauthorized"))
        refused.exception.close()
        self.check(product, seller, base + ".newInstance", kit + ".tenantSync", kit + ".applicationSync",
                   kit + ".authSync", kit + ".singleOrgSync", kit + ".allOrgSync")

    def test_kit_v2(self):
        self.joint("KIT2", "kit-v2", "saas-v2", "kit-v2")

    def test_kit_v1(self):
        self.joint("KIT1", "kit-v1", "saas-v1", "kit-v1")

    def test_licence_codes(self):
        self.emulator.do("renew", license=SEEDED, period="1y")
        self.emulator.do("freeze", license=SEEDED)
        self.emulator.do("unfreeze", license=SEEDED)
        self.emulator.do("unsubscribe", license=SEEDED)
        self.check("CODE", "license-code", "license-code.refreshLicenseCode", "license-code.updateLicenseCodeStatus",
                   "license-code.releaseLicenseCode")

    def test_licence_online(self):
        order, instance = self.buy("ONLINE", period="1y")
        self.assertEqual(self.state_of(order), "done")
        self.emulator.do("applyLicense", instance=instance, fingerprint="device-1")
        self.emulator.do("renew", instance=instance, period="1y")
        self.emulator.do("expire", instance=instance)
        self.emulator.advance("15d")
        self.check("ONLINE", "license-online", "license-online.newInstance", "license-online.getLicenseAsync",
                   "license-online.refreshInstance", "license-online.releaseInstance")

    def test_licence_1(self):
        order, instance = self.buy("LICENCE1", period="1y")
        self.assertEqual(self.state_of(order), "done")
        self.emulator.do("renew", instance=instance, period="1y")
        self.emulator.do("expire", instance=instance)
        self.emulator.advance("15d")
        self.check("LICENCE1", "license-1", "license-1.getLicense", "license-1.refreshLicense",
                   "license-1.expireLicense", "license-1.releaseLicense")

    def test_order_notice(self):
        self.buy("NOTICE")
        self.check("NOTICE", "order-notify", "order-notify.orderNotify")

    def test_a_seller_with_another_key_is_seen_as_failing(self):
        order, _ = self.buy("V2-FORGED", period="1y")
        first = self.calls("V2-FORGED")[0]
        self.assertEqual((first["stage"], first["resultCode"], first["attempts"]), ("waiting", "000001", 1), first)
        self.assertTrue(first["exception"], first)
        self.emulator.advance("4h")
        first = self.calls("V2-FORGED")[0]
        self.assertEqual((first["stage"], first["resultCode"]), ("given-up", "000001"), first)
        self.assertGreater(first["attempts"], 1)
        self.assertEqual(self.sellers["forged"].seen(), sum(row["attempts"] for row in self.calls("V2-FORGED")))
        self.assertIn(self.state_of(order), ("failed", "refunding", "refunded"))
        self.assertFalse([row for row in self.emulator.ask("instances?limit=10000")["rows"]
                          if row["product"] == "V2-FORGED"])

    def test_zz_no_key_in_the_log(self):
        text = json.dumps(self.emulator.ask("log?limit=10000"), ensure_ascii=False)
        self.assertIn("saas-v2.newInstance", text)
        for secret in (BASIC, KIT, LICENCE, COMMON):
            self.assertNotIn(secret, text)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=1)
