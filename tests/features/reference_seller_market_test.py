#!/usr/bin/env python3
"""A marketplace for `zhanggui seller` to call: its AK/SK signatures are verified here, with Python's standard library.

Usage: reference_seller_market_test.py PROGRAM
"""
import hashlib
import hmac
import http.server
import json
import os
import sys
import threading
import unittest
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'seller'))
import caller
from caller import OK, UNKNOWN, key, on, order

PROGRAM = ''


def Seller(*options):
    return caller.Seller(PROGRAM, *options)


class Market(http.server.BaseHTTPRequestHandler):
    """Verifies SDK-HMAC-SHA256 as the guide writes it (api-sign-algorithm-002)."""
    protocol_version = 'HTTP/1.1'
    calls = []

    def log_message(self, *_):
        pass

    def genuine(self, body):
        split = urllib.parse.urlsplit(self.path)
        parts = dict(part.split('=', 1) for part in self.headers['Authorization'].split(' ', 1)[1].split(', '))
        names = parts['SignedHeaders'].split(';')
        pairs = sorted(urllib.parse.parse_qsl(split.query, keep_blank_values=True))
        query = '&'.join(urllib.parse.quote(k, safe='') + '=' + urllib.parse.quote(v, safe='') for k, v in pairs)
        path = split.path if split.path.endswith('/') else split.path + '/'
        digest = self.headers.get('X-Sdk-Content-Sha256') or hashlib.sha256(body).hexdigest()
        canonical = '\n'.join([self.command, path, query] + ['%s:%s' % (n, self.headers[n].strip()) for n in names]
                              + ['', ';'.join(names), digest])
        text = 'SDK-HMAC-SHA256\n%s\n%s' % (self.headers['X-Sdk-Date'], hashlib.sha256(canonical.encode()).hexdigest())
        wanted = hmac.new(key('SK'), text.encode(), hashlib.sha256).hexdigest()
        return parts['Access'] == 'PYAK' and hmac.compare_digest(wanted, parts['Signature'])

    def answer(self, body):
        path = urllib.parse.urlsplit(self.path)
        if path.path.endswith('/order/query'):
            asked = dict(urllib.parse.parse_qsl(path.query))
            return {'resultCode': 'MKT.0000', 'resultMsg': 'Success.', 'orderInfo': {
                'orderId': asked['orderId'], 'orderType': 'NEW', 'createTime': '20260101000000', 'orderLine': [
                    {'orderLineId': asked['orderLineId'], 'chargingMode': 'PERIOD', 'expireTime': '20270101000000',
                     'productInfo': [{'productId': 'P', 'skuCode': 'S', 'productName': 'N', 'linearValue': 1}]}]}}
        if path.path.endswith('/license/heartbeat'):
            known = json.loads(body)['license'] == 'PL-ISSUED'
            return {'error_code': '92020000' if known else '92020005', 'error_msg': '-'}
        return {'error_code': 'CBC.0000', 'error_msg': 'Success'}

    def serve(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        good = self.genuine(body)
        Market.calls.append((good, self.command, self.path, self.headers.get('Content-Type', ''), body))
        data = json.dumps(self.answer(body) if good else {'error_code': 'APIGW.0301'}).encode()
        self.send_response(200 if good else 401)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = serve


class Marketplace(unittest.TestCase):
    def setUp(self):
        Market.calls = []
        self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Market)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.options = ['--market', 'http://127.0.0.1:%d' % self.server.server_address[1], '--ak', 'PYAK', '--sk-env', 'SK']

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def test_order_is_queried_after_the_answer(self):
        with Seller(*self.options) as seller:
            instance = seller.v2(order('CS1'))['instanceId']
            seller.wait_for('order query CS1: good')
            # Known now to be paid by period: no usage is told.
            self.assertNotIn('usageInfo', seller.v2(on('queryInstance', instance))['info'][0])
            seller.v2(order('CS1'))
            seller.v2(order('CS2', testFlag='1'))
        self.assertEqual([call[:3] for call in Market.calls], [(
            True, 'GET', '/api/mkp-openapi-public/global/v1/order/query?orderId=CS1&orderLineId=CS1-000001')])

    def test_licence_is_uploaded(self):
        with Seller(*self.options) as seller:
            instance = seller.v2(order('CS1'), 'LICENSE')['instanceId']
            seller.wait_for('order query')
            apply = on('getLicenseAsync', instance, effectiveTime='2026-10-27 10:30:15 z',
                       expireTime='2027-10-27 10:30:15 z', eventId='event-1', deviceFingerprint='AA|BB')
            self.assertEqual(seller.v2(apply, 'LICENSE')['resultCode'], OK)
            seller.wait_for('licence upload event-1: CBC.0000')
        good, method, path, kind, body = Market.calls[-1]
        self.assertTrue(good)
        self.assertEqual((method, path), ('POST', '/api/mkp-openapi-public/global/v1/market-event/event-1/file'))
        self.assertTrue(kind.startswith('multipart/form-data; boundary='))
        boundary = b'--' + kind.split('boundary=')[1].encode()
        part = body.split(boundary)[1]
        head, _, text = part.partition(b'\r\n\r\n')
        self.assertIn(b'name="isvUpdateFileReq"', head)
        self.assertEqual(json.loads(text)['type'], 'CHARACTERS')
        self.assertTrue(json.loads(text)['characters'].startswith('LIC-'))
        self.assertTrue(body.endswith(boundary + b'--\r\n'))

    def test_unknown_licence_code_is_asked_for(self):
        with Seller(*self.options) as seller:
            freeze = {'activity': 'updateLicenseCodeStatus', 'license': 'PL-ISSUED', 'status': 'FREEZE'}
            self.assertEqual(seller.v2(freeze, 'LICENSE')['resultCode'], OK)
            self.assertEqual(seller.v2(freeze, 'LICENSE')['resultCode'], OK)
            self.assertEqual(seller.v2(dict(freeze, license='PL-NONE'), 'LICENSE')['resultCode'], UNKNOWN)
        self.assertEqual(len(Market.calls), 2)


if __name__ == '__main__':
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
