#!/usr/bin/env python3
"""A seller's server as the guides want it, and with --fault NAME as they do not. Python's standard library only;
reads neither the program's data nor its code.

    SELLER_KEY=… seller.py --family saas-v2 [--fault NAME]… [--sample-testflag] [--tls-cert F --tls-key F]

Prints "listening PORT" on standard output. GET /__seen answers how many calls came (uncounted itself)."""
import argparse
import gzip
import json
import os
import socket
import ssl
import sys
import threading
import time
import traceback
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import rules
from business import BAD_REQUEST, BROKEN, UNAUTHORISED, Business, Refused
from faults import FAULTS

WINDOW_MS = 60_000


class Call:
    """One request as it came."""

    def __init__(self, method, target, headers, body):
        self.method, self.headers, self.body = method, headers, body
        split = urllib.parse.urlsplit(target)
        self.path = split.path
        self.query = urllib.parse.parse_qsl(split.query, keep_blank_values=True)

    def parameter(self, name):
        return dict(self.query).get(name, '')

    def json(self):
        try:
            body = json.loads(self.body.decode('utf-8'))
        except (ValueError, RecursionError):
            raise Refused(BAD_REQUEST)
        if not isinstance(body, dict):
            raise Refused(BAD_REQUEST)
        return body


class Seller:
    def __init__(self, family, faults, sample, keys, licences=()):
        self.family, self.faults, self.keys = family, faults, keys
        self.business = Business(faults, sample, keys['base'], licences)
        self.kit_business = Business(faults, sample, keys['kit'], licences)
        self.signs = False
        self.nonces, self.lock, self.seen = set(), threading.Lock(), 0

    # ---- is the call genuine?
    def fresh(self, timestamp, nonce):
        if not nonce or not timestamp.isascii() or not timestamp.isdigit():
            raise Refused(BAD_REQUEST)
        now = int(time.time() * 1000)
        sent = int(timestamp) * (1000 if 'seconds' in self.faults else 1)
        if 'stale-accepted' not in self.faults and abs(now - sent) > WINDOW_MS:
            raise Refused(BAD_REQUEST)

    def remember(self, nonce, fault):
        with self.lock:
            if nonce in self.nonces and fault not in self.faults:
                raise Refused(BAD_REQUEST)
            self.nonces.add(nonce)

    def check_v2(self, call):
        timestamp, nonce = call.parameter('timestamp'), call.parameter('nonce')
        signature = call.parameter('signature')
        self.fresh(timestamp, nonce)
        keys = [self.keys['base']] + ([self.keys['kit']] if 'kit-key-on-base' in self.faults else [])
        payloads = [call.body]
        if 'raw-body-only' not in self.faults:
            payloads.append(rules.top_sorted(call.json()))
        plain = 'plain-sha256' in self.faults
        good = any(rules.same(rules.v2_signature(key, nonce, timestamp, payload, plain), signature.lower())
                   for key in keys for payload in payloads)
        good = good or ('missing-signature-accepted' in self.faults and not signature)
        if not good and 'no-signature-check' not in self.faults:
            raise Refused(UNAUTHORISED)
        self.remember(nonce, 'nonce-forgotten')

    def check_kit_v2(self, call):
        timestamp, nonce = call.headers.get('x-timestamp', ''), call.headers.get('x-nonce', '')
        self.fresh(timestamp, nonce)
        signature = call.headers.get('x-sign', '').lower()
        good = any(rules.same(rules.kit_signature(self.keys['kit'], nonce, timestamp, payload), signature)
                   for payload in (call.body, rules.top_sorted(call.json())))
        if not good and 'kit-unchecked' not in self.faults:
            raise Refused(UNAUTHORISED)
        self.remember(nonce, 'kit-nonce-forgotten')

    def check_v1(self, call):
        wanted = rules.v1_token(self.keys['base'], call.parameter('timeStamp'), call.query, False)
        if not call.parameter('timeStamp'):
            raise Refused(BAD_REQUEST)
        if not rules.same(wanted, call.parameter('authToken')) and 'token-unchecked' not in self.faults:
            raise Refused(UNAUTHORISED)
        for name in ('mobilePhone', 'email'):
            if call.parameter(name):
                self.open_field(call.parameter(name))

    def open_field(self, value):
        for bits in (256, 128):
            try:
                return rules.decrypt_field(value, self.keys['base'], bits)
            except ValueError:
                continue
        raise Refused(BAD_REQUEST)

    def check_kit_v1(self, call):
        body = call.json()
        pairs = [(name, value if isinstance(value, str) else json.dumps(value))
                 for name, value in body.items() if value is not None]
        wanted = rules.v1_token(self.keys['kit'], str(body.get('timeStamp', '')), pairs, True)
        given = call.headers.get('authtoken', '')
        if not rules.same(wanted, given) and 'kit-token-unchecked' not in self.faults:
            raise Refused(UNAUTHORISED)

    # ---- answering
    def serve(self, call):
        """Status, headers, body of the answer."""
        if self.family == 'gateway':
            return self.gateway(call)
        signing_key = None
        try:
            if '/produceAPI/' in call.path:
                v2 = '/produceAPI/v2/' in call.path
                if not v2:
                    signing_key = self.keys['kit']
                (self.check_kit_v2 if v2 else self.check_kit_v1)(call)
                answer = self.kit_business.kit(call.path, call.json())
            elif self.family in ('saas-v1', 'license-1', 'kit-v1'):
                signing_key = self.keys['base']
                self.check_v1(call)
                body = dict(call.query)
                answer = self.business.handle('saas-v1' if self.family == 'kit-v1' else self.family,
                                              body.get('activity', ''), body)
            else:
                self.check_v2(call)
                body = call.json()
                activity = body.get('activity')
                family = 'saas-v2' if self.family == 'kit-v2' else self.family
                answer = self.business.handle(family, activity if isinstance(activity, str) else '', body)
        except Refused as refused:
            answer = self.business.answer(refused.code)
            if 'refuses-by-status' in self.faults and refused.code == UNAUTHORISED:
                return 403, [('Content-Type', 'text/plain')], b'forbidden'
            if 'breaks-on-strange' in self.faults and refused.code == BAD_REQUEST:
                return 500, [('Content-Type', 'text/html')], b'<html>Internal Server Error</html>'
        except Exception:
            traceback.print_exc()
            answer = self.business.answer(BROKEN)
        return self.spoil(answer, signing_key)

    def spoil(self, answer, signing_key):
        faults, status, kind = self.faults, 200, 'application/json'
        self.spoil_members(answer)
        body = self.spoiled_text(answer)
        more = []
        if 'html-page' in faults:
            kind, body = 'text/html', b'<html><head><title>Login</title></head><body>Welcome</body></html>'
        if 'http-500' in faults:
            status, kind, body = 500, 'text/html', b'<html><h1>Whitelabel Error Page</h1></html>'
        if 'redirect' in faults:
            status = 302
        if 'content-type-html' in faults:
            kind = 'text/html;charset=utf-8'
        for fault, charset in (('charset-parameter', 'UTF-8'), ('charset-gbk', 'GBK')):
            kind += ';charset=' + charset if fault in faults else ''
        if 'gzip' in faults:
            more, body = [('Content-Encoding', 'gzip')], gzip.compress(body)
        if 'cookie' in faults:
            more.append(('Set-Cookie', 'JSESSIONID=0123; Path=/'))
        if self.signs and signing_key is None:
            signing_key = self.keys['base']
        if 'body-sign-unasked' in faults:
            more.append(('Body-Sign', 'sign_type="HMAC-SHA256", signature= "%s"' % rules.body_sign(b'x', body)))
        if status == 302:
            more.append(('Location', '/elsewhere'))
        headers = more + ([] if 'content-type-missing' in faults else [('Content-Type', kind)])
        return status, headers + self.body_sign(signing_key, body), self.with_newline(signing_key, body)

    def spoil_members(self, answer):
        faults = self.faults
        if 'result-code-number' in faults:
            answer['resultCode'] = int(answer['resultCode'])
        if 'result-code-missing' in faults:
            del answer['resultCode']
        if 'result-msg-missing' in faults:
            del answer['resultMsg']
        if 'stack-trace' in faults:
            answer['resultMsg'] += ' at com.seller.Produce.handle(Produce.java:42)'
        if 'half-character' in faults:
            answer['resultMsg'] += '\ud800'
        if 'extra-field' in faults:
            answer['extra'] = 1
        if 'gbk' in faults:
            answer['resultMsg'] = '成功'

    def spoiled_text(self, answer):
        faults = self.faults
        body = json.dumps(answer, ensure_ascii=not faults & {'gbk', 'memo-raw'}).encode(
            'gbk' if 'gbk' in faults else 'utf-8')
        if 'repeated-member' in faults:
            body = body.replace(b'{', b'{"resultMsg":"first",', 1)
        if 'json-list' in faults:
            body = b'[' + body + b']'
        if 'trailing-garbage' in faults:
            body += b' ok'
        if 'no-json' in faults:
            body = body.replace(b'"', b"'")
        if 'bom' in faults:
            body = b'\xef\xbb\xbf' + body
        return body

    def with_newline(self, key, body):
        return body + b'\n' if key and 'body-sign-before-newline' in self.faults else body

    def body_sign(self, key, body):
        if key is None or 'body-sign-missing' in self.faults:
            return []
        value = rules.body_sign(b'some other key' if 'body-sign-other-key' in self.faults else key, body)
        if 'body-sign-garbled' in self.faults:
            return [('Body-Sign', 'sign_type="HMAC-SHA256"')]
        if 'body-sign-unquoted' in self.faults:
            return [('Body-Sign', 'sign_type=HMAC-SHA256, signature=' + value)]
        return [('Body-Sign', 'sign_type="HMAC-SHA256", signature= "%s"' % value)]

    def gateway(self, call):
        kind = [('Content-Type', 'application/json')]
        token = call.headers.get('authorization', '').rsplit(' ', 1)[-1]
        payload = rules.jwt_payload(token, self.keys['base'])
        if payload is None and 'jwt-unchecked' in self.faults:
            payload = {'api_key': self.keys['api'], 'exp': 1 << 62}
        expired = payload is not None and (not isinstance(payload.get('exp'), int)
                                           or payload['exp'] < time.time() * 1000)
        if 'jwt-expiry-ignored' in self.faults:
            expired = False
        if payload is None or expired or payload.get('api_key') != self.keys['api']:
            return 401, kind, b'{"error":{"message":"invalid token"}}'
        answer = {'id': 'chat-1', 'choices': [{'message': {'role': 'assistant', 'content': 'Hello'}}],
                  'usage': {'prompt_tokens': 3, 'completion_tokens': 5, 'total_tokens': 8}}
        if 'usage-missing' in self.faults:
            del answer['usage']
        return 200, kind, json.dumps(answer).encode()


class Server:
    """HTTP/1.1 over plain sockets, so that it can also break it."""

    def __init__(self, seller, context, delay):
        self.seller, self.context, self.delay = seller, context, delay
        self.listener = socket.create_server(('127.0.0.1', 0), backlog=256)
        self.port = self.listener.getsockname()[1]

    def run(self):
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self.talk, args=(connection,), daemon=True).start()

    def talk(self, connection):
        try:
            connection.settimeout(60)
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            stream = connection.makefile('rb')
            while self.one(stream, connection):
                pass
        except (OSError, ValueError):
            pass
        finally:
            connection.close()

    def one(self, stream, connection):
        line = stream.readline(65537).decode('latin-1').split()
        if len(line) != 3:
            return False
        headers = {}
        while True:
            header = stream.readline(65537).decode('latin-1').rstrip('\r\n')
            if not header:
                break
            name, _, value = header.partition(':')
            headers[name.strip().lower()] = value.strip()
        body = stream.read(int(headers.get('content-length', '0')))
        if line[1] == '/__seen':
            self.write(connection, 200, [('Content-Type', 'text/plain')], str(self.seller.seen).encode())
            return False
        with self.seller.lock:
            self.seller.seen += 1
        if self.delay:
            time.sleep(self.delay)
        if 'closes-unanswered' in self.seller.faults:
            return False
        status, more, answer = self.seller.serve(Call(line[0], line[1], headers, body))
        self.write(connection, status, more, answer)
        broken = self.seller.faults & {'length-too-long', 'length-too-short', 'bad-chunks', 'truncated-head',
                                       'bytes-after-end', 'close-delimited'}
        return headers.get('connection', '').lower() != 'close' and not broken

    def write(self, connection, status, headers, body):
        faults = self.seller.faults
        head = 'HTTP/1.1 %d %s\r\n' % (status, {200: 'OK', 302: 'Found'}.get(status, 'Error'))
        for name, value in headers:
            head += '%s: %s\r\n' % (name, value)
        if 'truncated-head' in faults:
            connection.sendall(head[:-6].encode())
        elif 'bad-chunks' in faults:
            connection.sendall(head.encode() + b'Transfer-Encoding: chunked\r\n\r\nlong\r\n' + body + b'\r\n0\r\n\r\n')
        elif 'close-delimited' in faults:
            connection.sendall(head.encode() + b'\r\n' + body)
        else:
            length = len(body) + (50 if 'length-too-long' in faults else -3 if 'length-too-short' in faults else 0)
            connection.sendall(head.encode() + b'Content-Length: %d\r\n\r\n' % length + body
                               + (b'more' if 'bytes-after-end' in faults else b''))


def tls_context(options):
    if not options.tls_cert:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.tls_cert, options.tls_key)
    if options.old_tls:
        context.set_ciphers('ALL:@SECLEVEL=0')
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--family', required=True, choices=[
        'saas-v2', 'kit-v2', 'saas-v1', 'kit-v1', 'license-code', 'license-online', 'license-1', 'order-notify',
        'gateway'])
    parser.add_argument('--fault', action='append', default=[], choices=sorted(FAULTS))
    parser.add_argument('--sample-testflag', action='store_true', help='testFlag 1 as in the official sample')
    parser.add_argument('--body-sign', action='store_true', help='signs answers that need no signature too')
    parser.add_argument('--licence', action='append', default=[], help='a licence code that was issued')
    parser.add_argument('--tls-cert')
    parser.add_argument('--tls-key')
    parser.add_argument('--old-tls', action='store_true')
    options = parser.parse_args()
    base = os.environ['SELLER_KEY'].encode()
    keys = {'base': base, 'kit': os.environ.get('SELLER_KIT_KEY', os.environ['SELLER_KEY']).encode(),
            'api': os.environ.get('SELLER_API_KEY', 'api-id')}
    faults = frozenset(options.fault)
    delay = 0.0
    if 'slow' in faults:
        delay = float(os.environ.get('SELLER_SLOW', '6'))
    if 'blocks' in faults:
        delay = float(os.environ.get('SELLER_BLOCK', '25'))
    seller = Seller(options.family, faults, options.sample_testflag, keys, options.licence)
    seller.signs = options.body_sign
    server = Server(seller, tls_context(options), delay)
    print('listening', server.port, flush=True)
    server.run()


if __name__ == '__main__':
    main()
