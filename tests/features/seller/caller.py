"""Calls `zhanggui seller` as the marketplace does: every family signed and judged here. Reads neither the program's
data nor its code."""
import http.client
import json
import os
import shutil
import ssl
import subprocess
import tempfile
import time
import urllib.parse

import rules

KEYS = {'BASIC': 'py-basic-key-51', 'KIT': 'py-kit-key-52', 'V1': 'py-v1-key-53', 'LICENSE': 'py-license-key-54',
        'COMMON': 'py-common-key-55', 'SK': 'py-secret-key-56'}
OPTIONS = ['--key-env', 'BASIC', '--kit-key-env', 'KIT', '--v1-key-env', 'V1', '--license-key-env', 'LICENSE',
           '--common-key-env', 'COMMON', '--api-key', 'py-api']
OK, UNAUTHORISED, BAD, UNKNOWN = '000000', '000001', '000002', '000003'


def key(name):
    return KEYS[name].encode()


class Seller:
    def __init__(self, program, *options):
        self.home = tempfile.mkdtemp()
        self.errors = open(os.path.join(self.home, 'stderr'), 'w+b')
        self.process = subprocess.Popen(
            [program, 'seller', '--port', '0', *OPTIONS, *options], stdout=subprocess.PIPE, stderr=self.errors,
            env=dict(KEYS, PATH=os.environ['PATH'], HOME=self.home, LC_ALL='C.UTF-8'))
        self.line = json.loads(self.process.stdout.readline())
        self.url = urllib.parse.urlsplit(self.line['url'])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
        self.errors.close()
        assert self.process.returncode == 0, self.process.returncode
        with open(os.path.join(self.home, 'stderr'), 'rb') as written:
            text = written.read()
        shutil.rmtree(self.home)
        assert not any(secret.encode() in text for secret in KEYS.values()), 'a key was written'

    def log(self):
        with open(os.path.join(self.home, 'stderr'), encoding='utf-8') as written:
            return written.read()

    def wait_for(self, text):
        deadline = time.monotonic() + 20
        while text not in self.log():
            assert time.monotonic() < deadline, self.log()
            time.sleep(0.02)

    def http(self, method, path, body=None, headers=None):
        """Status, headers, body."""
        if self.url.scheme == 'https':
            context = ssl.create_default_context(cafile=self.line['authority'])
            connection = http.client.HTTPSConnection('127.0.0.1', self.url.port, timeout=30, context=context)
        else:
            connection = http.client.HTTPConnection('127.0.0.1', self.url.port, timeout=30)
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, answer.headers, data

    # ---- as the marketplace calls
    def v2(self, body, name='BASIC', shift=0, nonce=None, sent=None, sign=True, path='/produce'):
        timestamp = str(int(time.time() * 1000) + shift)
        nonce = nonce or os.urandom(16).hex()
        signature = rules.v2_signature(key(name), nonce, timestamp, rules.top_sorted(body)).upper()
        query = ('signature=%s&' % signature if sign else '') + 'timestamp=%s&nonce=%s' % (timestamp, nonce)
        data = sent if sent is not None else rules.top_sorted(body)
        status, headers, answer = self.http('POST', path + '?' + query, data, {
            'Accept': 'application/json', 'Content-Type': 'application/json;charset=utf8'})
        assert status == 200 and headers['Content-Type'] == 'application/json', (status, answer)
        answer = json.loads(answer)
        assert isinstance(answer['resultCode'], str) and answer['resultMsg'], answer
        return answer

    def v1(self, name='V1', **parameters):
        parameters.setdefault('timeStamp', time.strftime('%Y%m%d%H%M%S000', time.gmtime()))
        token = rules.v1_token(key(name), parameters['timeStamp'], parameters.items(), False)
        query = urllib.parse.urlencode(dict(parameters, authToken=token))
        status, headers, body = self.http('GET', '/produce?' + query)
        assert status == 200, status
        check_body_sign(headers, body, key('V1'))
        return json.loads(body)

    def kit(self, interface, body, name='KIT'):
        timestamp, nonce = str(int(time.time() * 1000)), os.urandom(8).hex()
        payload = rules.top_sorted(body)
        status, headers, answer = self.http('POST', '/produce/produceAPI/v2/' + interface, payload, {
            'Content-Type': 'application/json', 'x-timestamp': timestamp, 'x-nonce': nonce,
            'x-sign': rules.kit_signature(key(name), nonce, timestamp, payload)})
        assert status == 200, status
        assert headers['Body-Sign'] is None
        return json.loads(answer)

    def kit_v1(self, interface, body):
        pairs = [(name, value if isinstance(value, str) else json.dumps(value)) for name, value in body.items()]
        token = rules.v1_token(key('KIT'), body['timeStamp'], pairs, True)
        status, headers, answer = self.http('POST', '/produce/produceAPI/' + interface, json.dumps(body).encode(), {
            'Content-Type': 'application/json', 'authToken': token})
        assert status == 200, status
        check_body_sign(headers, answer, key('KIT'))
        return json.loads(answer)


def check_body_sign(headers, body, secret):
    wanted = 'sign_type="HMAC-SHA256", signature= "%s"' % rules.body_sign(secret, body)
    assert headers['Body-Sign'] == wanted, headers['Body-Sign']


def order(number, **more):
    return dict({'activity': 'newInstance', 'orderId': number, 'orderLineId': number + '-000001',
                 'businessId': os.urandom(8).hex()}, **more)


def on(activity, instance, **more):
    return dict({'activity': activity, 'instanceId': instance}, **more)
