#!/usr/bin/env python3
"""Every shipped scenario passes against the reference seller, one of each family against the seller in Python, and a
seller with a mistake makes a scenario fall short. The command's ends: report for build servers, exit codes, a stop.

Usage: scenarios_test.py PROGRAM
"""
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.abspath(sys.argv.pop(1))
KEY, KIT_KEY, SECRET = 'scenario-key-5d41402a', 'scenario-kit-7b8b965a', 'scenario-sk-1f3870be'
LICENCE = 'PLTEST00000000000001'
ENVIRONMENT = dict(os.environ, SELLER_KEY=KEY, SELLER_KIT_KEY=KIT_KEY, MARKET_SK=SECRET, LC_ALL='C.UTF-8',
                   LANGUAGE='en')
IN_PYTHON = {
    'saas-v2': 'saas-v2-yearly-life',
    'saas-v1': 'saas-v1-yearly-life',
    'kit-v2': 'joint-saas-v2',
    'kit-v1': 'joint-saas-v1',
    'license-code': 'license-code-life',
    'license-online': 'license-online',
    'license-1': 'license-1',
    'order-notify': 'service-supervised',
}


def run(*arguments):
    return subprocess.run([PROGRAM, 'scenario', *arguments], capture_output=True, text=True, env=ENVIRONMENT,
                          timeout=300)


def free_port():
    with socket.socket() as held:
        held.bind(('127.0.0.1', 0))
        return held.getsockname()[1]


class Running:
    """A seller's process, with its address."""

    def __init__(self, command, address):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                        env=ENVIRONMENT)
        self.url = address(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)
        self.process.stdout.close()


def reference(*options):
    return Running([PROGRAM, 'seller', '--port', '0', '--key-env', 'SELLER_KEY', '--kit-key-env', 'SELLER_KIT_KEY',
                    *options], lambda line: json.loads(line)['url'])


def in_python(family):
    return Running([sys.executable, os.path.join(HERE, 'seller', 'seller.py'), '--family', family, '--licence', LICENCE],
                   lambda line: 'http://127.0.0.1:%s/callback' % line.split()[1])


def keys():
    return ['--key-env', 'SELLER_KEY', '--kit-key-env', 'SELLER_KIT_KEY']


class Scenarios(unittest.TestCase):
    maxDiff = None

    def failures(self, output):
        return [(one['scenario'], step['step'], step['text']) for one in json.loads(output)
                for step in one['steps'] if not step['passed']]

    def test_all_pass_against_the_reference_seller(self):
        with reference() as seller:
            done = run('run', '--all', '--seller', seller.url, *keys(), '--format', 'json')
        self.assertEqual(self.failures(done.stdout), [])
        self.assertEqual(done.returncode, 0, done.stderr)
        names = {line.split()[0] for line in run('list').stdout.splitlines()}
        self.assertEqual({one['scenario'] for one in json.loads(done.stdout)}, names)

    def test_all_pass_against_a_seller_that_calls_the_marketplace(self):
        port = free_port()
        market = ['--market', 'http://127.0.0.1:%d' % port, '--ak', 'SCENARIOAK', '--sk-env', 'MARKET_SK']
        with reference(*market) as seller, tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, 'report.xml')
            done = run('run', 'saas-v2-yearly-life', 'service-supervised', '--seller', seller.url, *keys(),
                       '--market-port', str(port), '--ak', 'SCENARIOAK', '--sk-env', 'MARKET_SK', '--format', 'json',
                       '--junit', file)
            with open(file, encoding='utf-8') as report:
                suites = xml.etree.ElementTree.fromstring(report.read()).findall('testsuite')
        self.assertEqual(self.failures(done.stdout), [])
        self.assertEqual(done.returncode, 0, done.stderr)
        for suite in suites:
            self.assertIn(' in order-query GET ', suite.findtext('system-out'))

    def test_one_of_each_family_passes_against_the_seller_in_python(self):
        for family, name in IN_PYTHON.items():
            with self.subTest(family), in_python(family) as seller:
                done = run('run', name, '--seller', seller.url, *keys(), '--format', 'json')
                self.assertEqual(self.failures(done.stdout), [])
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_seller_with_a_mistake_falls_short(self):
        with reference('--fault', 'new-instance-on-retry') as seller:
            done = run('run', 'saas-v1-yearly-life', '--seller', seller.url, *keys())
        self.assertEqual(done.returncode, 1, done.stderr)

    def test_the_report_names_each_expectation_and_no_secret(self):
        with reference() as seller, tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, 'report.xml')
            done = run('run', 'saas-v2-one-time', '--seller', seller.url, *keys(), '--junit', file)
            with open(file, encoding='utf-8') as report:
                text = report.read()
        self.assertEqual(done.returncode, 0, done.stderr)
        suite = xml.etree.ElementTree.fromstring(text).find('testsuite')
        cases = suite.findall('testcase')
        shown = json.loads(run('show', 'saas-v2-one-time').stdout)
        self.assertEqual(len(cases), sum('expect' in step for step in shown['steps']))
        self.assertEqual(suite.get('failures'), '0')
        self.assertIn('newInstance', suite.findtext('system-out'))
        for secret in (KEY, KIT_KEY, SECRET):
            self.assertNotIn(secret, text + done.stdout + done.stderr)

    def test_exits(self):
        nobody = 'http://127.0.0.1:%d/x' % free_port()
        self.assertEqual(run('run', 'saas-v2-one-time', '--seller', nobody, *keys()).returncode, 3)
        self.assertEqual(run('run', 'saas-v2-one-time', '--seller', 'https://example.com/x', *keys()).returncode, 2)
        self.assertEqual(run('run', 'no-such', '--seller', nobody, *keys()).returncode, 2)
        self.assertEqual(run('run', '--seller', nobody, *keys()).returncode, 2)
        self.assertEqual(run('run', 'saas-v2-one-time', *keys()).returncode, 2)
        self.assertEqual(run('run', 'saas-v2-one-time', '--seller', nobody).returncode, 2)

    def test_check_names_every_fault(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, 'bad.json')
            with open(file, 'w', encoding='utf-8') as bad:
                bad.write('{"id": "bad", "title": {"en": "a", "zh": "b"}, "steps": [{"do": "fly"}, {"advance": "x"}]}')
            done = run('check', file)
            self.assertEqual(done.returncode, 1)
            self.assertIn('Step 1', done.stdout)
            self.assertIn('Step 2, advance', done.stdout)
            self.assertEqual(run('check', os.path.join(folder, 'none.json')).returncode, 2)

    def test_a_stopped_run_ends_in_order(self):
        with socket.socket() as silent:
            silent.bind(('127.0.0.1', 0))
            silent.listen()
            started = subprocess.Popen(
                [PROGRAM, 'scenario', 'run', 'saas-v2-one-time', '--seller',
                 'http://127.0.0.1:%d/x' % silent.getsockname()[1], *keys(), '--timeout', '250'],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
            connection, _ = silent.accept()
            with connection:
                began = time.monotonic()
                started.send_signal(signal.SIGINT)
                out, _ = started.communicate(timeout=60)
        self.assertEqual(started.returncode, 3)
        self.assertIn('stopped', out)
        self.assertLess(time.monotonic() - began, 60)


if __name__ == '__main__':
    unittest.main()
