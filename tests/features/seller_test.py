#!/usr/bin/env python3
"""The sellers that judge the program are judged first: signatures against values computed elsewhere, and the correct
server against calls signed here and calls that are forged."""
import json
import os
import subprocess
import sys
import time
import unittest
import urllib.error
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'seller'))
import aes
import rules
from faults import FAULTS

KEY = 'test-access-key-0001'


class Rules(unittest.TestCase):
    def test_aes_of_the_standard(self):
        plain = bytes.fromhex('00112233445566778899aabbccddeeff')
        for key, cipher in ((bytes(range(16)), '69c4e0d86a7b0430d8cdb78070b4c55a'),
                            (bytes(range(32)), '8ea2b7ca516745bfeafc49904b496089')):
            block = aes._encrypt_block(plain, aes._round_keys(key))
            self.assertEqual(block.hex(), cipher)
            self.assertEqual(aes._decrypt_block(block, aes._round_keys(key)), plain)

    def test_field_of_java(self):
        self.assertEqual(rules.decrypt_field('0123456789abcdef0uVmOC7TCXBP3g2Hy/bvpg==', b'xxxxxxx', 256),
                         '15905222222')

    def test_v2_signature(self):
        body = {'testFlag': '1', 'activity': 'newInstance', 'orderLineId': 'CS2211181819B4LVS-000001',
                'businessId': '87b94795-0603-4e24-8ae5-69420d60e3c8', 'orderId': 'CS2211181819B4LVS'}
        nonce = '50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA'
        self.assertEqual(rules.v2_signature(KEY.encode(), nonce, '1680508066618', rules.top_sorted(body)),
                         'c506f4221ec15f98c40b8a5d5065d8b815a2c5596cf4421382088b5652565458')

    def test_published_v1_token(self):
        query = {'activity': 'newInstance', 'businessId': '61e834ba-7b97-4418-b8f7-e5345137278c',
                 'customerId': '68cbc86abc2018ab880d92f36422fa0e', 'expireTime': '20200727153156',
                 'orderId': 'CS1906666666ABCDE', 'productId': '00301-666666-0--0', 'testFlag': '1',
                 'timeStamp': '20200727073711903'}
        self.assertEqual(rules.v1_token(b'xxxxxxx', query['timeStamp'], query.items(), False),
                         'Gzbfjf9LHRBcI3bFVi++sLinCNOBF6qa7is1fvjEgYQ=')

    def test_every_fault_is_described(self):
        for family, what in FAULTS.values():
            self.assertTrue(family and what)


class Running:
    def __init__(self, *options):
        self.process = subprocess.Popen(
            [sys.executable, os.path.join(HERE, 'seller', 'seller.py'), *options], stdout=subprocess.PIPE,
            text=True, env=dict(os.environ, SELLER_KEY=KEY, SELLER_KIT_KEY='kit-key-0002'))
        self.port = int(self.process.stdout.readline().split()[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def call(self, body, shift=0, nonce=None, key=KEY, sign=True):
        timestamp = str(int(time.time() * 1000) + shift)
        nonce = nonce or os.urandom(8).hex()
        signature = rules.v2_signature(key.encode(), nonce, timestamp, rules.top_sorted(body))
        url = 'http://127.0.0.1:%d/produce?signature=%s&timestamp=%s&nonce=%s' % (
            self.port, signature if sign else '', timestamp, nonce)
        request = urllib.request.Request(url, json.dumps(body, indent=1).encode())
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read())


class Correct(unittest.TestCase):
    def order(self, number='1', **more):
        return dict({'activity': 'newInstance', 'orderId': 'CS' + number, 'orderLineId': 'CS%s-000001' % number,
                     'businessId': os.urandom(4).hex()}, **more)

    def test_lifecycle(self):
        with Running('--family', 'saas-v2') as seller:
            first = seller.call(self.order())
            again = seller.call(self.order())
            other = seller.call(self.order('2'))
            self.assertEqual(first['resultCode'], '000000')
            self.assertEqual(first['instanceId'], again['instanceId'])
            self.assertNotEqual(first['instanceId'], other['instanceId'])
            query = {'activity': 'queryInstance', 'instanceId': first['instanceId']}
            self.assertEqual(seller.call(query)['info'][0]['instanceId'], first['instanceId'])
            release = {'activity': 'releaseInstance', 'instanceId': first['instanceId']}
            self.assertEqual(seller.call(release)['resultCode'], '000000')
            self.assertEqual(seller.call(release)['resultCode'], '000000')
            unknown = {'activity': 'releaseInstance', 'instanceId': 'never-was'}
            self.assertEqual(seller.call(unknown)['resultCode'], '000003')

    def test_forged_calls(self):
        with Running('--family', 'saas-v2') as seller:
            self.assertEqual(seller.call(self.order(), key='another')['resultCode'], '000001')
            self.assertEqual(seller.call(self.order(), key='kit-key-0002')['resultCode'], '000001')
            self.assertEqual(seller.call(self.order(), sign=False)['resultCode'], '000001')
            self.assertEqual(seller.call(self.order(), shift=-61_000)['resultCode'], '000002')
            self.assertEqual(seller.call(self.order(), nonce='twice')['resultCode'], '000000')
            self.assertEqual(seller.call(self.order(), nonce='twice')['resultCode'], '000002')

    def test_sample(self):
        with Running('--family', 'saas-v2', '--sample-testflag') as seller:
            order = self.order(testFlag='1')
            self.assertEqual(seller.call(order)['instanceId'], order['businessId'])
            self.assertEqual(seller.call({'activity': 'queryInstance', 'instanceId': 'x', 'testFlag': '1'}),
                             {'resultCode': '000000', 'resultMsg': 'success.'})


if __name__ == '__main__':
    unittest.main()
