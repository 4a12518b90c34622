#!/usr/bin/env python3
"""`zhanggui replay` against sellers in Python: the correct ones pass every suite of their family, each one with a
mistake falls short of the check that names it, and the server has seen as many requests as the run says it sent.

Usage: replay_matrix_test.py PROGRAM [part of a row's name]
"""
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
import xml.etree.ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'seller'))
from faults import FAULTS

KEY, KIT_KEY = 'matrix-key-5d41402a', 'matrix-kit-7b8b965a'
SUITES = {
    'saas-v2': ['saas-v2-period', 'saas-v2-one-time', 'saas-v2-on-demand', 'saas-v2-robustness',
                'saas-v2-security', 'saas-v2-period-intl', 'joint-saas-period'],
    'saas-v1': ['saas-v1-period', 'saas-v1-one-time', 'saas-v1-on-demand', 'saas-v1-robustness',
                'saas-v1-security'],
    'kit-v2': ['kit-v2-sync', 'kit-v2-robustness', 'kit-v2-security'],
    'kit-v1': ['kit-v1-sync', 'kit-v1-robustness', 'kit-v1-security'],
    'license-code': ['license-code-lifecycle', 'license-code-robustness', 'license-code-security'],
    'license-online': ['license-online-lifecycle', 'license-online-robustness', 'license-online-security'],
    'license-1': ['license-1-lifecycle', 'license-1-robustness', 'license-1-security'],
    'order-notify': ['order-notify', 'order-notify-security'],
    'gateway': ['gateway', 'gateway-security'],
}

# Checks that no server on this machine can pass, or that are only ever said.
NEVER_PASSED = {'public-address': 'the server is on loopback', 'port': '443 needs rights',
                'public-authority': 'no public CA here', 'result-code-processing': 'said only',
                'no-captured-instance': 'said only', 'nothing-to-compare': 'said only'}
NEVER_FELL = {'field-value': 'no field of an answer has closed values in the data'}

# fault: (suite, cases or None, check that must fall short, severity[, exit code when another check fails too])
SHORT = ('saas-v2-one-time', None)
EXPECTED = {
    'new-instance-on-retry': ('saas-v2-robustness', 'saas-v2.newInstance', 'same-value', 'fail'),
    'racing-instances': ('saas-v2-robustness', 'saas-v2.newInstance', 'same-value', 'fail'),
    'one-instance-for-all': ('saas-v2-robustness', 'saas-v2.newInstance', 'distinct-value', 'fail'),
    'success-for-unknown': ('saas-v2-robustness', 'saas-v2.queryInstance', 'unknown-instance', 'fail'),
    'release-twice-fails': ('saas-v2-robustness', 'saas-v2.releaseInstance', 'result-code', 'fail'),
    'refresh-twice-fails': ('saas-v2-robustness', 'saas-v2.refreshInstance', 'result-code', 'fail'),
    'raw-body-only': ('saas-v2-robustness', None, 'result-code', 'warning'),
    'nonce-forgotten': ('saas-v2-security', None, 'forged-call-let-in', 'fail'),
    'no-signature-check': ('saas-v2-security', None, 'forged-call-let-in', 'fail'),
    'missing-signature-accepted': ('saas-v2-security', None, 'forged-call-let-in', 'fail'),
    'stale-accepted': ('saas-v2-security', None, 'forged-call-let-in', 'fail'),
    'kit-key-on-base': ('saas-v2-security', None, 'forged-call-let-in', 'fail'),
    'seconds': (*SHORT, 'result-code', 'fail'),
    'plain-sha256': (*SHORT, 'result-code', 'fail'),
    'content-type-html': (*SHORT, 'content-type', 'fail'),
    'content-type-missing': (*SHORT, 'content-type', 'fail'),
    'html-page': (*SHORT, 'json-body', 'fail'),
    'http-500': (*SHORT, 'http-status', 'fail'),
    'redirect': (*SHORT, 'http-status', 'fail'),
    'result-code-number': (*SHORT, 'result-code-text', 'fail'),
    'result-code-missing': (*SHORT, 'result-code-present', 'fail'),
    'result-msg-missing': (*SHORT, 'result-msg-present', 'fail'),
    'instance-id-missing': (*SHORT, 'mandatory-field', 'fail'),
    'instance-id-long': (*SHORT, 'field-length', 'fail'),
    'frontend-url-missing': (*SHORT, 'mandatory-field', 'fail'),
    'usage-without-time': ('saas-v2-on-demand', None, 'mandatory-field', 'fail'),
    'slow': ('saas-v2-one-time', 'saas-v2.queryInstance', 'quick', 'warning'),
    'blocks': ('saas-v2-one-time', 'saas-v2.queryInstance', 'in-time', 'fail'),
    'bad-chunks': (*SHORT, 'framing', 'fail'),
    'length-too-long': (*SHORT, 'whole-answer', 'fail'),
    'length-too-short': (*SHORT, 'json-body', 'fail'),
    'closes-unanswered': (*SHORT, 'answered', 'fail'),
    'truncated-head': (*SHORT, 'whole-answer', 'fail'),
    'trailing-garbage': (*SHORT, 'json-body', 'fail'),
    'no-json': (*SHORT, 'json-body', 'fail'),
    'gbk': (*SHORT, 'utf8-body', 'fail'),
    'bom': (*SHORT, 'byte-order-mark', 'warning'),
    'stack-trace': (*SHORT, 'no-stack-trace', 'warning'),
    'cookie': (*SHORT, 'cookie', 'note'),
    'charset-parameter': (*SHORT, 'content-type-parameters', 'note'),
    'charset-gbk': (*SHORT, 'declared-charset', 'warning'),
    'gzip': (*SHORT, 'content-encoding', 'warning', 1),
    'json-list': (*SHORT, 'json-object', 'fail'),
    'repeated-member': (*SHORT, 'json-repeated-members', 'warning'),
    'half-character': (*SHORT, 'json-characters', 'note'),
    'processing': (*SHORT, 'result-code-processing', 'warning'),
    'odd-code': (*SHORT, 'result-code-known', 'warning', 1),
    'sold-out': ('saas-v2-robustness', 'saas-v2.newInstance.idempotency-serial', 'nothing-to-compare', 'note', 1),
    'no-usage-info': ('saas-v2-on-demand', None, 'field-present', 'warning'),
    'info-object': (*SHORT, 'field-structure', 'fail'),
    'instance-id-number': (*SHORT, 'field-type', 'warning'),
    'url-without-scheme': (*SHORT, 'field-format', 'warning'),
    'extra-field': (*SHORT, 'unknown-field', 'note'),
    'memo-raw': (*SHORT, 'memo-escapes', 'note'),
    'other-instance': (*SHORT, 'instance-named', 'note'),
    'moody': ('saas-v2-robustness', 'saas-v2.queryInstance.query-repeat', 'equal-answers', 'note', 1),
    'body-sign-unasked': (*SHORT, 'body-sign-unasked', 'warning'),
    'bytes-after-end': (*SHORT, 'framing-oddity', 'warning'),
    'close-delimited': (*SHORT, 'framing-detail', 'note'),
    'refuses-by-status': ('saas-v2-security', None, 'refused', 'note'),
    'takes-anything': ('saas-v2-robustness', 'saas-v2.newInstance', 'not-success', 'warning', 1),
    'breaks-on-strange': ('saas-v2-robustness', None, 'http-not-5xx', 'warning'),
    'encrypt-type-3': ('saas-v1-one-time', None, 'encrypt-type', 'warning'),
    'token-unchecked': ('saas-v1-security', None, 'forged-call-let-in', 'fail'),
    'body-sign-missing': ('saas-v1-one-time', None, 'body-sign-present', 'fail'),
    'body-sign-before-newline': ('saas-v1-one-time', None, 'body-sign-value', 'fail'),
    'body-sign-garbled': ('saas-v1-one-time', None, 'body-sign-form', 'fail'),
    'body-sign-unquoted': ('saas-v1-one-time', None, 'body-sign-spelling', 'note'),
    'body-sign-other-key': ('saas-v1-one-time', None, 'body-sign-value', 'fail'),
    'wrong-aes-key': ('saas-v1-one-time', None, 'field-cipher', 'fail'),
    'user-name-long': ('saas-v1-one-time', None, 'field-length', 'fail'),
    'v1-frontend-url-missing': ('saas-v1-one-time', None, 'mandatory-field', 'fail'),
    'kit-unchecked': ('kit-v2-security', None, 'forged-call-let-in', 'fail'),
    'kit-nonce-forgotten': ('kit-v2-security', None, 'forged-call-let-in', 'fail'),
    'kit-delete-fails': ('kit-v2-sync', None, 'result-code', 'fail'),
    'kit-token-unchecked': ('kit-v1-security', None, 'forged-call-let-in', 'fail'),
    'jwt-unchecked': ('gateway-security', None, 'forged-call-let-in', 'fail'),
    'jwt-expiry-ignored': ('gateway-security', None, 'forged-call-let-in', 'fail'),
    'usage-missing': ('gateway', None, 'mandatory-field', 'fail'),
}

# certificate: (check, severity); None: nothing falls short of more than a note
TLS = {'good': None, 'expires-soon': ('certificate-expiry', 'note'), 'expired': ('certificate-time', 'fail'), 'self-signed': ('certificate-chain', 'fail'),
       'other-host': ('certificate-host', 'fail'), 'unknown-authority': ('certificate-chain', 'fail'),
       'old-tls': ('tls-', 'fail')}


class Seller:
    def __init__(self, family, options):
        environment = dict(os.environ, SELLER_KEY=KEY, SELLER_KIT_KEY=KIT_KEY, SELLER_SLOW='5.3')
        self.process = subprocess.Popen(
            [sys.executable, '-W', 'ignore', os.path.join(HERE, 'seller', 'seller.py'), '--family', family,
             '--licence', 'PLTEST00000000000001', *options], stdout=subprocess.PIPE, text=True, env=environment)
        self.port = int(self.process.stdout.readline().split()[1])

    def seen(self):
        with urllib.request.urlopen('http://127.0.0.1:%d/__seen' % self.port, timeout=10) as answer:
            return int(answer.read())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class Matrix:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.passed, self.fell = set(), set()

    def uncovered(self):
        """Checks of the catalogue that no server here passed, or none fell short of."""
        with open(os.path.join(HERE, '../../resources/protocol/checks.json'), encoding='utf-8') as file:
            every = {check['id'] for check in json.load(file)['checks']}
        return (['no server fell short of ' + check for check in sorted(every - self.fell - set(NEVER_FELL))]
                + ['no server passed ' + check for check in sorted(every - self.passed - set(NEVER_PASSED))])

    def replay(self, url, suite, *options):
        """Exit code, the run, and all that was written."""
        environment = {'PATH': os.environ['PATH'], 'HOME': self.folder, 'LC_ALL': 'C.UTF-8',
                       'BASE_KEY': KEY, 'KIT_KEY': KIT_KEY}
        done = subprocess.run(
            [self.program, 'replay', '--suite', suite, '--url', url, '--key-env', 'BASE_KEY', '--kit-key-env',
             'KIT_KEY', '--api-key', 'api-id', '--format', 'json', *options],
            capture_output=True, env=environment, cwd=self.folder, timeout=120)
        for output in (done.stdout, done.stderr):
            assert KEY.encode() not in output and KIT_KEY.encode() not in output, 'a key was printed'
        try:
            run = json.loads(done.stdout)
        except ValueError:
            raise AssertionError('no JSON (exit %d): %s' % (done.returncode, done.stderr.decode()[:400]))
        for verdict in self.verdicts(run):
            (self.passed if verdict['severity'] == 'pass' else self.fell).add(verdict['check'])
        return done.returncode, run

    def correct(self, family, suite, *seller_options):
        with Seller(family, seller_options) as seller:
            code, run = self.replay('http://127.0.0.1:%d/any/path' % seller.port, suite)
            bad = self.at_least(run, 'fail')
            assert not bad, 'a correct server failed: %s' % bad[:3]
            assert code == 0, 'exit %d' % code
            assert run['counts']['passed'] == run['counts']['cases'] > 0, run['counts']
            self.counted(seller, run)

    def counted(self, seller, run):
        sent = sum(1 for case in run['cases'] for send in case['sends'] if send['sentAtMs'] > 0)
        deadline = time.time() + 3
        while seller.seen() != sent and time.time() < deadline:  # abandoned ones may still be on their way
            time.sleep(0.05)
        assert seller.seen() == sent, 'the server saw %d requests, the run says %d' % (seller.seen(), sent)

    def fault(self, name):
        suite, only, check, severity, *other = EXPECTED[name]
        with Seller(FAULTS[name][0], ['--fault', name]) as seller:
            options = ['--only', only] if only else []
            code, run = self.replay('http://127.0.0.1:%d/any/path' % seller.port, suite, *options)
            found = {(v['check'], v['severity']) for v in self.verdicts(run)}
            assert (check, severity) in found, '%s: not %s among %s' % (
                check, severity, sorted(f for f in found if f[1] != 'pass'))
            wanted = other[0] if other else 1 if severity == 'fail' else 0
            assert code == wanted, 'exit %d instead of %d: %s' % (code, wanted, self.at_least(run, 'fail')[:2])
            if name not in ('closes-unanswered', 'truncated-head', 'length-too-long', 'bad-chunks',
                            'length-too-short'):
                self.counted(seller, run)

    def tls(self, name, authority):
        certificate = authority[name if name != 'old-tls' else 'good']
        options = ['--tls-cert', certificate + '.pem', '--tls-key', certificate + '.key']
        with Seller('saas-v2', options + (['--old-tls'] if name == 'old-tls' else [])) as seller:
            code, run = self.replay('https://127.0.0.1:%d/any/path' % seller.port, 'saas-v2-one-time',
                                    '--ca-file', authority['ca'] + '.pem')
            if TLS[name] is None:
                assert code == 0 and not self.at_least(run, 'warning'), (code, self.at_least(run, 'warning')[:3])
                return
            check, severity = TLS[name]
            assert any(v['check'].startswith(check) and v['severity'] == severity for v in self.verdicts(run)), (
                self.at_least(run, 'note')[:4])
            assert code == (1 if severity == 'fail' else 0), 'exit %d' % code

    def plain_behind_https(self):
        with Seller('saas-v2', []) as seller:
            code, run = self.replay('https://127.0.0.1:%d/any/path' % seller.port, 'saas-v2-one-time')
            assert ('tls-handshake', 'fail') in {(v['check'], v['severity']) for v in self.verdicts(run)}
            assert code == 1, 'exit %d' % code

    def by_name(self):
        """localhost has two addresses, and the seller listens on one."""
        with Seller('saas-v2', []) as seller:
            code, run = self.replay('http://localhost:%d/any/path' % seller.port, 'saas-v2-one-time')
            assert code == 0 and ('host-name', 'pass') in {(v['check'], v['severity']) for v in self.verdicts(run)}
            self.counted(seller, run)

    def voluntary_signature(self):
        with Seller('saas-v2', ['--body-sign']) as seller:
            code, run = self.replay('http://127.0.0.1:%d/any/path' % seller.port, 'saas-v2-one-time')
            assert code == 0 and not self.at_least(run, 'warning'), self.at_least(run, 'warning')[:3]
            assert ('body-sign-unasked', 'pass') in {(v['check'], v['severity']) for v in self.verdicts(run)}

    def rounds(self):
        with Seller('saas-v2', []) as seller:
            code, run = self.replay('http://127.0.0.1:%d/any/path' % seller.port, 'saas-v2-robustness', '--repeat',
                                    '6', '--parallel', '3', '--keep-alive')
            assert code == 0 and not self.at_least(run, 'fail'), self.at_least(run, 'fail')[:3]
            assert {case['round'] for case in run['cases']} == set(range(6))
            self.counted(seller, run)

    def without_capture(self):
        with Seller('saas-v2', []) as seller:
            code, run = self.replay('http://127.0.0.1:%d/any/path' % seller.port, 'saas-v2-one-time', '--only',
                                    'saas-v2.queryInstance')
            found = {(v['check'], v['severity']) for v in self.verdicts(run)}
            assert code == 0 and ('no-captured-instance', 'note') in found, (code, found)

    def sample(self):
        """The official sample's way with testFlag 1 is a warning at most."""
        self.correct('saas-v2', 'saas-v2-period', '--sample-testflag')
        self.correct('saas-v2', 'saas-v2-robustness', '--sample-testflag')
        self.correct('saas-v2', 'saas-v2-security', '--sample-testflag')

    def reports(self):
        names = {kind: os.path.join(self.folder, 'report.' + kind) for kind in ('junit', 'html', 'har')}
        options = [part for kind, name in names.items() for part in ('--' + kind, name)]
        with Seller('saas-v2', ['--fault', 'result-msg-missing']) as seller:
            code, run = self.replay('http://127.0.0.1:%d/any/path' % seller.port, 'joint-saas-period', *options)
        assert code == 1
        texts = {kind: open(name, 'rb').read() for kind, name in names.items()}
        for kind, text in texts.items():
            assert KEY.encode() not in text and KIT_KEY.encode() not in text, 'a key is in ' + kind
            assert b'Start-1234' not in text, 'the password is in ' + kind
        suite = xml.etree.ElementTree.fromstring(texts['junit']).find('testsuite')
        assert int(suite.get('tests')) == len(suite.findall('testcase')) == run['counts']['cases']
        assert int(suite.get('failures')) == run['counts']['failed'] == len(suite.findall('testcase/failure'))
        entries = json.loads(texts['har'])['log']['entries']
        assert len(entries) == run['counts']['sends']
        assert b'<script' not in texts['html'] and 'resultMsg'.encode() in texts['html']

    def unreachable(self):
        with Seller('saas-v2', []) as seller:
            port = seller.port
        code, run = self.replay('http://127.0.0.1:%d/any/path' % port, 'saas-v2-one-time')
        assert code == 3, 'exit %d' % code
        assert ('reachable', 'fail') in {(v['check'], v['severity']) for v in self.verdicts(run)}

    @staticmethod
    def verdicts(run):
        for case in run['cases']:
            yield from case['verdicts']
            for send in case['sends']:
                yield from send['verdicts']

    def at_least(self, run, severity):
        order = ['pass', 'note', 'warning', 'fail']
        return [v['check'] + ': ' + v['sentence'] for v in self.verdicts(run)
                if order.index(v['severity']) >= order.index(severity)]


def certificates(folder):
    """An authority and leaf certificates with one fault each; name → path without its ending."""
    def openssl(*arguments):
        subprocess.run(['openssl', *arguments], check=True, capture_output=True, cwd=folder)

    paths = {name: os.path.join(folder, name) for name in
             ('ca', 'unknown-ca', 'good', 'expires-soon', 'expired', 'self-signed', 'other-host', 'unknown-authority')}
    curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    for name in ('ca', 'unknown-ca'):
        openssl('req', '-x509', *curve, '-keyout', name + '.key', '-out', name + '.pem', '-subj', '/CN=' + name,
                '-days', '3650', '-addext', 'keyUsage=critical,keyCertSign')
    openssl('req', '-x509', *curve, '-keyout', 'self-signed.key', '-out', 'self-signed.pem', '-subj', '/CN=x',
            '-days', '365', '-addext', 'subjectAltName=IP:127.0.0.1')
    for name, authority, host in (('good', 'ca', 'IP:127.0.0.1'), ('expired', 'ca', 'IP:127.0.0.1'),
                                  ('expires-soon', 'ca', 'IP:127.0.0.1'),
                                  ('other-host', 'ca', 'DNS:other.example.com'),
                                  ('unknown-authority', 'unknown-ca', 'IP:127.0.0.1')):
        openssl('req', *curve, '-keyout', name + '.key', '-out', name + '.csr', '-subj', '/CN=seller')
        open(os.path.join(folder, name + '.ext'), 'w').write('subjectAltName=%s\n' % host)
        open(os.path.join(folder, name + '.cnf'), 'w').write(
            '[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=.\ndatabase=%s.db\nserial=%s.srl\ndefault_md=sha256\n'
            'policy=p\n[p]\ncommonName=supplied\n' % (name, name))
        open(os.path.join(folder, name + '.db'), 'w').close()
        open(os.path.join(folder, name + '.srl'), 'w').write('01\n')
        dates = ['-startdate', '20200101000000Z', '-enddate', '20210101000000Z'] if name == 'expired' else [
            '-days', '5' if name == 'expires-soon' else '365']
        openssl('ca', '-batch', '-notext', '-config', name + '.cnf', '-cert', authority + '.pem', '-keyfile',
                authority + '.key', '-in', name + '.csr', '-out', name + '.pem', '-extfile', name + '.ext', *dates)
    return paths


def rows(matrix, authority):
    yield 'blocks', lambda: matrix.fault('blocks')  # the longest first
    for name in EXPECTED:
        if name != 'blocks':
            yield name, lambda name=name: matrix.fault(name)
    for family, suites in SUITES.items():
        for suite in suites:
            yield suite, lambda family=family, suite=suite: matrix.correct(family, suite)
    for name in TLS:
        yield 'tls ' + name, lambda name=name: matrix.tls(name, authority)
    yield 'plain behind https', matrix.plain_behind_https
    yield 'by name', matrix.by_name
    yield 'voluntary signature', matrix.voluntary_signature
    yield 'rounds', matrix.rounds
    yield 'without capture', matrix.without_capture
    yield 'sample', matrix.sample
    yield 'reports', matrix.reports
    yield 'unreachable', matrix.unreachable


def main():
    assert set(EXPECTED) == set(FAULTS), sorted(set(EXPECTED) ^ set(FAULTS))
    wanted = sys.argv[2] if len(sys.argv) > 2 else ''
    failed = []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(6) as pool:
        matrix = Matrix(os.path.abspath(sys.argv[1]), folder)
        authority = certificates(folder)
        running = {name: pool.submit(row) for name, row in rows(matrix, authority) if wanted in name}
        for name, row in running.items():
            try:
                row.result()
            except Exception as error:  # every row is told, not only the first that failed
                failed.append('%s: %s' % (name, str(error) or repr(error)))
        if not wanted:
            failed += matrix.uncovered()
    print('\n'.join(failed))
    print('%d rows, %d failed' % (len(running), len(failed)))
    return 1 if failed or not running else 0


sys.exit(main())
