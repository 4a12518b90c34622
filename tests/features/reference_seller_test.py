#!/usr/bin/env python3
"""Plays the marketplace towards `zhanggui seller`: every family signed, judged and opened with Python's standard
library.

Usage: reference_seller_test.py PROGRAM
"""
import base64
import concurrent.futures
import hashlib
import hmac
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'seller'))
import caller
import rules
from caller import BAD, KEYS, OK, OPTIONS, UNAUTHORISED, UNKNOWN, key, on, order

PROGRAM = ''


def Seller(*options):
    return caller.Seller(PROGRAM, *options)


class SaasV2(unittest.TestCase):
    def test_life_of_an_instance(self):
        with Seller() as seller:
            first = seller.v2(order('CS1'))
            self.assertEqual(first['resultCode'], OK)
            instance = first['instanceId']
            self.assertEqual(seller.v2(order('CS1'))['instanceId'], instance)
            self.assertNotEqual(seller.v2(order('CS2'))['instanceId'], instance)
            info = seller.v2(on('queryInstance', instance))['info']
            self.assertEqual([one['instanceId'] for one in info], [instance])
            self.assertTrue(info[0]['appInfo']['frontEndUrl'].startswith('https://'))
            renewal = on('refreshInstance', instance, scene='RENEWAL', orderId='CS3', orderLineId='CS3-000001',
                         expireTime='20301231000000')
            steps = [renewal, renewal, on('updateInstanceStatus', instance, status='FREEZE'),
                     on('updateInstanceStatus', instance, status='FREEZE'),
                     on('updateInstanceStatus', instance, status='UNFREEZE'),
                     on('upgradeInstance', instance, orderId='CS4', orderLineId='CS4-000001'),
                     on('changeInstanceCheck', instance, productInfo={'linearValue': 10}),
                     on('releaseInstance', instance), on('releaseInstance', instance)]
            for step in steps:
                self.assertEqual(seller.v2(step)['resultCode'], OK, step)
            self.assertEqual(seller.v2(on('queryInstance', instance))['resultCode'], UNKNOWN)
            self.assertEqual(seller.v2(on('releaseInstance', 'never-was'))['resultCode'], UNKNOWN)

    def test_twenty_at_once_make_one(self):
        with Seller() as seller, concurrent.futures.ThreadPoolExecutor(20) as pool:
            made = list(pool.map(lambda _: seller.v2(order('CS1'))['instanceId'], range(20)))
            self.assertEqual(len(set(made)), 1)

    def test_body_in_another_spelling(self):
        with Seller() as seller:
            body = order('CS1', note='\u4e91\u5546\u5e97', nothing=None)
            shuffled = dict(reversed(list(body.items())))
            for sent in (json.dumps(shuffled, indent=2), json.dumps(body), json.dumps(body) + '\n'):
                self.assertEqual(seller.v2(body, sent=sent.encode())['resultCode'], OK, sent)

    def test_forged_calls(self):
        with Seller() as seller:
            self.assertEqual(seller.v2(order('CS1'), name='KIT')['resultCode'], UNAUTHORISED)
            self.assertEqual(seller.v2(order('CS1'), sign=False)['resultCode'], UNAUTHORISED)
            self.assertEqual(seller.v2(order('CS1'), sent=rules.top_sorted(order('CS2')))['resultCode'], UNAUTHORISED)
            for shift in (-61_000, 61_000):
                self.assertEqual(seller.v2(order('CS1'), shift=shift)['resultCode'], BAD)
            self.assertEqual(seller.v2(order('CS1'), nonce='once')['resultCode'], OK)
            self.assertEqual(seller.v2(order('CS1'), nonce='once')['resultCode'], BAD)

    def test_fields(self):
        with Seller() as seller:
            for body in (order(''), order('C' * 65), {'activity': 'newInstance'}, {'activity': 'noSuch'},
                         on('updateInstanceStatus', 'x', status='freeze'), order('CS1', orderId=['a'])):
                self.assertEqual(seller.v2(body)['resultCode'], BAD, body)
            self.assertEqual(seller.v2({}, sent=b'{"activity":')['resultCode'], UNAUTHORISED)

    def test_debug_calls_change_nothing(self):
        with Seller() as seller:
            made = seller.v2(order('CS1', testFlag='1'))['instanceId']
            self.assertEqual(seller.v2(order('CS1', testFlag='1'))['instanceId'], made)
            self.assertEqual(seller.v2(on('releaseInstance', made, testFlag='1'))['resultCode'], OK)
            self.assertEqual(seller.v2(on('queryInstance', made))['resultCode'], UNKNOWN)


class SaasV1(unittest.TestCase):
    def purchase(self, **more):
        return dict({'activity': 'newInstance', 'customerId': 'c1', 'customerName': 'A & B = C/D+E', 'orderId': 'CS1',
                     'businessId': 'b1', 'productId': 'P1', 'chargingMode': '1'}, **more)

    def test_signed_and_enciphered(self):
        mobile = rules.encrypt_field('00000000001', key('V1'))
        extend = base64.b64encode(b'[{"name":"emailDomainName","value":"example.com"}]').decode()
        with Seller() as seller:
            answer = seller.v1(**self.purchase(mobilePhone=mobile, saasExtendParams=extend))
            self.assertEqual(answer['resultCode'], OK)
            self.assertEqual(answer['encryptType'], '1')
            info = answer['appInfo']
            for name in ('userName', 'password'):
                self.assertLessEqual(len(info[name]), 128)
                self.assertGreaterEqual(len(rules.decrypt_field(info[name], key('V1'), 256)), 8)
            self.assertEqual(seller.v1(**self.purchase(businessId='b2'))['instanceId'], answer['instanceId'])
            wrong = rules.encrypt_field('00000000001', b'another key')
            self.assertEqual(seller.v1(**self.purchase(orderId='CS2', mobilePhone=wrong))['resultCode'], BAD)
            self.assertEqual(seller.v1(**self.purchase(saasExtendParams='%%%'))['resultCode'], BAD)

    def test_128_bits(self):
        with Seller('--field-bits', '128') as seller:
            answer = seller.v1(**self.purchase())
            self.assertEqual(answer['encryptType'], '2')
            self.assertTrue(rules.decrypt_field(answer['appInfo']['password'], key('V1'), 128))

    def test_life_and_refusals(self):
        with Seller() as seller:
            instance = seller.v1(**self.purchase())['instanceId']
            for activity in ('expireInstance', 'expireInstance', 'queryInstance', 'releaseInstance', 'releaseInstance'):
                answer = seller.v1(activity=activity, instanceId=instance, orderId='CS1')
                self.assertEqual(answer['resultCode'], OK, activity)
            self.assertEqual(seller.v1(activity='releaseInstance', instanceId='none', orderId='CS1')['resultCode'], UNKNOWN)
            self.assertEqual(seller.v1(name='BASIC', **self.purchase())['resultCode'], UNAUTHORISED)

    def test_license_1(self):
        extend = base64.b64encode(b'[{"name":"identificationCode","value":"ABCD-1234"}]').decode()
        with Seller() as seller:
            first = seller.v1(**dict(self.purchase(activity='getLicense', saasExtendParams=extend)))
            again = seller.v1(**dict(self.purchase(activity='getLicense', saasExtendParams=extend, businessId='b2')))
            self.assertEqual((first['license'], first['instanceId']), (again['license'], again['instanceId']))
            for activity in ('refreshLicense', 'expireLicense', 'releaseLicense', 'releaseLicense'):
                answer = seller.v1(activity=activity, instanceId=first['instanceId'], orderId='CS2',
                                   expireTime='20301231000000')
                self.assertEqual(answer['resultCode'], OK, activity)


class Kit(unittest.TestCase):
    STAMP = '20260101080000000'

    def tenant(self, flag, **more):
        return dict({'instanceId': 'never-was', 'orderId': 'CS1', 'tenantId': 't1', 'tenantCode': 'c',
                     'name': '\u516c\u53f8', 'domainName': 'https://c.example.com', 'flag': flag, 'testFlag': 0,
                     'timeStamp': self.STAMP}, **more)

    def user(self, **more):
        return dict({'userName': 'zhangsan', 'name': '\u5f20\u4e09', 'orgCode': '1', 'role': 'user', 'enable': 'true'},
                    **more)

    def auth(self, flag, users):
        return {'instanceId': 'i', 'tenantId': 't1', 'appId': 'a', 'userList': users, 'currentSyncTime': self.STAMP,
                'flag': flag, 'testFlag': 0, 'timeStamp': self.STAMP}

    def test_v2(self):
        with Seller() as seller:
            for flag in (1, 1, 2, 0, 0):
                self.assertEqual(seller.kit('tenantSync', self.tenant(flag))['resultCode'], OK)
            for flag in (1, 2, 3, 0):
                self.assertEqual(seller.kit('authSync', self.auth(flag, [self.user()]))['resultCode'], OK)
            many = [self.user(userName='u%d' % i) for i in range(501)]
            self.assertEqual(seller.kit('authSync', self.auth(1, many[:500]))['resultCode'], OK)
            self.assertEqual(seller.kit('authSync', self.auth(1, many))['resultCode'], BAD)
            self.assertEqual(seller.kit('authSync', self.auth(1, [self.user(role='boss')]))['resultCode'], BAD)
            self.assertEqual(seller.kit('authSync', self.auth(1, json.dumps([self.user()])))['resultCode'], BAD)
            self.assertEqual(seller.kit('tenantSync', self.tenant(1), name='BASIC')['resultCode'], UNAUTHORISED)
            self.assertEqual(seller.kit('tenantSync', self.tenant(7))['resultCode'], BAD)

    def test_v1(self):
        with Seller() as seller:
            self.assertEqual(seller.kit_v1('tenantSync', self.tenant(1))['resultCode'], OK)
            self.assertEqual(seller.kit_v1('tenantSync', self.tenant(1, domainName=''))['resultCode'], BAD)
            listed = json.dumps([self.user()], ensure_ascii=False)
            self.assertEqual(seller.kit_v1('authSync', self.auth(1, listed))['resultCode'], OK)
            orgs = json.dumps([{'orgCode': '1', 'name': 'A', 'parentCode': ''}])
            self.assertEqual(seller.kit_v1('allOrgSync', {
                'instanceId': 'i', 'tenantId': 't1', 'orgInfo': orgs, 'flag': 1, 'testFlag': 0,
                'timeStamp': self.STAMP})['resultCode'], OK)

    def test_client_secret(self):
        """The secret is enciphered with openssl under a key made here."""
        with tempfile.TemporaryDirectory() as folder:
            private, public = os.path.join(folder, 'key.pem'), os.path.join(folder, 'public.pem')
            subprocess.run(['openssl', 'genrsa', '-out', private, '3072'], check=True, capture_output=True)
            subprocess.run(['openssl', 'rsa', '-in', private, '-pubout', '-out', public], check=True,
                           capture_output=True)

            def sealed(digest):
                done = subprocess.run(
                    ['openssl', 'pkeyutl', '-encrypt', '-pubin', '-inkey', public, '-pkeyopt',
                     'rsa_padding_mode:oaep', '-pkeyopt', 'rsa_oaep_md:' + digest, '-pkeyopt',
                     'rsa_mgf1_md:' + digest], input=b'the-client-secret', check=True, capture_output=True)
                return base64.b64encode(done.stdout).decode()

            body = {'instanceId': '', 'tenantId': 't1', 'appId': 'a', 'clientId': 'c', 'flag': 1, 'testFlag': 0,
                    'timeStamp': self.STAMP}
            with Seller('--private-key', private) as seller:
                good = dict(body, clientSecret=sealed('sha256'))
                self.assertEqual(seller.kit('applicationSync', good)['resultCode'], OK)
                bad = dict(body, clientSecret=base64.b64encode(os.urandom(384)).decode())
                self.assertEqual(seller.kit('applicationSync', bad)['resultCode'], '000101')


class Others(unittest.TestCase):
    def test_licence_codes(self):
        with Seller('--license', 'PL-MINE') as seller:
            freeze = {'activity': 'updateLicenseCodeStatus', 'license': 'PL-MINE', 'status': 'FREEZE'}
            refresh = {'activity': 'refreshLicenseCode', 'license': 'PL-MINE', 'scene': 'RENEWAL', 'orderId': 'CS1',
                       'orderLineId': 'CS1-000001', 'expireTime': '20301231000000'}
            release = {'activity': 'releaseLicenseCode', 'license': 'PL-MINE'}
            for body in (freeze, freeze, refresh, refresh, release, release):
                self.assertEqual(seller.v2(body, 'LICENSE')['resultCode'], OK, body)
            self.assertEqual(seller.v2(dict(freeze, license='PL-OTHER'), 'LICENSE')['resultCode'], UNKNOWN)
            self.assertEqual(seller.v2(freeze, 'BASIC')['resultCode'], UNAUTHORISED)

    def test_order_notice(self):
        with Seller() as seller:
            notice = {'activity': 'orderNotify', 'orderId': 'CS1', 'orderLineId': 'CS1-000001', 'testFlag': '0'}
            for _ in range(2):
                self.assertEqual(seller.v2(notice, 'COMMON')['resultCode'], OK)
            self.assertEqual(seller.v2(notice, 'LICENSE')['resultCode'], UNAUTHORISED)

    def token(self, secret, api='py-api', life=300_000):
        now = int(time.time() * 1000)
        parts = [json.dumps(part).encode() for part in (
            {'alg': 'HS256', 'sign_type': 'SIGN'}, {'api_key': api, 'timestamp': now, 'exp': now + life})]
        text = b'.'.join(base64.urlsafe_b64encode(part).rstrip(b'=') for part in parts)
        signature = hmac.new(secret, text, hashlib.sha256).digest()
        return (text + b'.' + base64.urlsafe_b64encode(signature).rstrip(b'=')).decode()

    def test_gateway(self):
        with Seller() as seller:
            def call(token):
                headers = {'Authorization': 'Bearer ' + token} if token else {}
                return seller.http('POST', '/agents/chat', b'{"prompt":"hello"}', headers)
            status, _, body = call(self.token(key('BASIC')))
            usage = json.loads(body)['usage']
            self.assertEqual(status, 200)
            self.assertEqual(usage['total_tokens'], usage['prompt_tokens'] + usage['completion_tokens'])
            for token in ('', 'x.y.z', self.token(b'another'), self.token(key('BASIC'), api='other'),
                          self.token(key('BASIC'), life=-1)):
                self.assertEqual(call(token)[0], 401, token)

    def test_https(self):
        with Seller('--https') as seller:
            self.assertEqual(seller.url.scheme, 'https')
            self.assertEqual(seller.v2(order('CS1'))['resultCode'], OK)

    def test_faults(self):
        with Seller('--fault', 'new-instance-on-retry') as seller:
            self.assertNotEqual(seller.v2(order('CS1'))['instanceId'], seller.v2(order('CS1'))['instanceId'])
        with Seller('--fault', 'blocks-25-seconds', '--slowness', '0.04') as seller:
            began = time.monotonic()
            with concurrent.futures.ThreadPoolExecutor(10) as pool:
                list(pool.map(lambda i: seller.v2(order('CS%d' % i)), range(10)))
            self.assertGreaterEqual(time.monotonic() - began, 1)
        done = subprocess.run([PROGRAM, 'seller', '--port', '0', *OPTIONS, '--fault', 'nonce-forgoten'],
                              env=dict(KEYS, LC_ALL='C.UTF-8'), capture_output=True, timeout=30, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b'nonce-forgotten', done.stderr)
        listed = subprocess.run([PROGRAM, 'seller', '--list-faults', '--format', 'json'], capture_output=True,
                                timeout=30, check=True, env={'LC_ALL': 'C.UTF-8'})
        self.assertGreaterEqual(len(json.loads(listed.stdout)), 60)


if __name__ == '__main__':
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
