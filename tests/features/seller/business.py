"""What a seller does with a call once it is known to be genuine. Keeps everything in memory."""
import re
import threading
import time
import uuid

import rules

OK, UNAUTHORISED, BAD_REQUEST, UNKNOWN, BROKEN = '000000', '000001', '000002', '000003', '000005'
WORDS = {OK: 'success.', UNAUTHORISED: 'authentication failed', BAD_REQUEST: 'invalid parameter',
         UNKNOWN: 'instance not found', BROKEN: 'internal error'}


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def text_of(body, name, longest=64, optional=False):
    value = body.get(name)
    if value in (None, '') and optional:
        return ''
    if not isinstance(value, str) or not value or len(value) > longest:
        raise Refused(BAD_REQUEST)
    return value


def one_of(body, name, allowed):
    value = text_of(body, name)
    if value not in allowed:
        raise Refused(BAD_REQUEST)
    return value


def time_of(body, name):
    value = text_of(body, name, 20)
    if not re.fullmatch(r'\d{14}(\d{3})?', value):
        raise Refused(BAD_REQUEST)


class Business:
    def __init__(self, faults, sample, key, licences):
        self.faults, self.sample, self.key, self.licences = faults, sample, key, licences
        self.lock = threading.Lock()
        self.instances, self.orders, self.done, self.queries = {}, {}, set(), 0

    def answer(self, code=OK, **members):
        return dict({'resultCode': code, 'resultMsg': WORDS[code]}, **members)

    def handle(self, family, activity, body):
        test = str(body.get('testFlag', '')) == '1'
        handlers = {
            'newInstance': self.create, 'getLicense': self.create, 'queryInstance': self.query,
            'refreshInstance': self.refresh, 'refreshLicense': self.refresh, 'expireInstance': self.touch,
            'expireLicense': self.touch, 'releaseInstance': self.release, 'releaseLicense': self.release,
            'updateInstanceStatus': self.status, 'instanceStatus': self.status,
            'upgradeInstance': self.upgrade, 'upgrade': self.upgrade, 'changeInstanceCheck': self.check_change,
            'getLicenseAsync': self.licence_async, 'refreshLicenseCode': self.licence_code,
            'updateLicenseCodeStatus': self.licence_code, 'releaseLicenseCode': self.licence_code,
            'orderNotify': self.notify}
        if activity not in handlers:
            raise Refused(BAD_REQUEST)
        if 'takes-anything' in self.faults:
            return self.answer(instanceId='the-only-one')
        if test and self.sample:
            return self.like_the_sample(activity, body)
        return handlers[activity](family, body, test)

    def like_the_sample(self, activity, body):
        """The official sample answers testFlag 1 without acting."""
        if activity == 'newInstance':
            return self.answer(instanceId=body.get('businessId', ''))
        return self.answer()

    # ---- instances
    def create(self, family, body, test):
        if 'sold-out' in self.faults:
            return {'resultCode': '000106', 'resultMsg': 'sold out'}
        v1 = family in ('saas-v1', 'license-1')
        order, business = text_of(body, 'orderId'), text_of(body, 'businessId')
        if v1:
            text_of(body, 'customerId', 100)
            text_of(body, 'customerName' if family == 'saas-v1' else 'saasExtendParams', 2048)
        line = text_of(body, 'productId') if v1 else text_of(body, 'orderLineId')
        if 'racing-instances' in self.faults:
            known = self.orders.get((order, line, test))
            time.sleep(0.05)
            instance = known or self.build(business)
            self.orders[order, line, test] = instance
            return self.created(family, instance)
        with self.lock:
            instance = self.orders.get((order, line, test))
            if instance is None or 'new-instance-on-retry' in self.faults:
                instance = self.build(business)
                self.orders[order, line, test] = instance
        return self.created(family, instance)

    def build(self, business):
        instance = business if business not in self.instances else uuid.uuid4().hex
        if 'one-instance-for-all' in self.faults:
            instance = 'the-only-one'
        if 'instance-id-long' in self.faults:
            instance = (instance * 3)[:65].ljust(65, 'x')
        self.instances[instance] = 'RUNNING'
        return instance

    def created(self, family, instance):
        members = {} if 'instance-id-missing' in self.faults else {'instanceId': instance}
        if 'instance-id-number' in self.faults:
            members['instanceId'] = 12345
        if family == 'saas-v1':
            kind = '3' if 'encrypt-type-3' in self.faults else '1'
            members.update(encryptType=kind, appInfo=self.app_info(True))
        if family == 'license-1':
            members.update(license='LICENSE-' + instance[:40])
        answer = self.answer(**members)
        if 'processing' in self.faults:
            answer['resultCode'] = '000004'
        if 'odd-code' in self.faults:
            answer['resultCode'] = '999999'
        return answer

    def app_info(self, encrypted):
        user = 'buyer' + 'x' * (90 if 'user-name-long' in self.faults else 0)
        info = {'frontEndUrl': 'https://app.example.com/login', 'adminUrl': 'https://app.example.com/admin',
                'userName': user, 'password': 'Start-1234', 'memo': '\u521d\u59cb\u5bc6\u7801'}
        if encrypted:
            key = b'some other key' if 'wrong-aes-key' in self.faults else self.key
            info['userName'] = rules.encrypt_field(info['userName'], key)
            info['password'] = rules.encrypt_field(info['password'], key)
        if self.faults & {'frontend-url-missing', 'v1-frontend-url-missing'}:
            del info['frontEndUrl']
        if 'url-without-scheme' in self.faults:
            info['frontEndUrl'] = 'app.example.com/login'
        return info

    def known(self, body, test, name='instanceId', longest=64):
        """The ids of the call; every one must be there unless the call is a debug one."""
        ids = text_of(body, name, longest).split(',')
        if not test and 'success-for-unknown' not in self.faults:
            with self.lock:
                if any(one not in self.instances for one in ids):
                    raise Refused(UNKNOWN)
        return ids

    def query(self, family, body, test):
        ids = self.known(body, test, longest=64 * 101)
        if len(ids) > 100:
            raise Refused(BAD_REQUEST)
        v1 = family == 'saas-v1'
        usage = {'usageValue': '12.5', 'statisticalTime': time.strftime('%Y%m%d%H%M%S000', time.gmtime()),
                 'dashboardUrl': 'https://app.example.com/usage'}
        if 'usage-without-time' in self.faults:
            del usage['statisticalTime']
        if 'other-instance' in self.faults:
            ids = ['another-one']
        info = [{'instanceId': one, 'appInfo': self.app_info(v1), 'usageInfo': [usage]} for one in ids]
        if 'no-usage-info' in self.faults:
            del info[0]['usageInfo']
        if 'info-object' in self.faults:
            info = info[0]
        self.queries += 1
        if 'moody' in self.faults and self.queries % 2 == 0:
            raise Refused(BROKEN)
        return self.answer(info=info, **({'encryptType': '1'} if v1 else {}))

    def once(self, family, body, fault):
        """Remembers the order; a second time it fails only with `fault`."""
        order = (family, body.get('instanceId'), body.get('orderId'), fault)
        with self.lock:
            again = order in self.done
            self.done.add(order)
        if again and fault in self.faults:
            raise Refused(BROKEN)

    def refresh(self, family, body, test):
        if family in ('saas-v2', 'license-online'):
            scenes = {'TRIAL_TO_FORMAL', 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD'}
            one_of(body, 'scene', scenes | ({'RENEWAL_CHANGE'} if family == 'saas-v2' else set()))
            text_of(body, 'orderLineId')
        text_of(body, 'orderId')
        time_of(body, 'expireTime')
        self.known(body, test)
        self.once(family, body, 'refresh-twice-fails')
        return self.answer()

    def touch(self, family, body, test):
        text_of(body, 'orderId')
        self.known(body, test)
        return self.answer()

    def release(self, family, body, test):
        ids = self.known(body, test)
        self.once(family, body, 'release-twice-fails')
        with self.lock:
            self.instances[ids[0]] = 'RELEASED'
        return self.answer()

    def status(self, family, body, test):
        if family == 'saas-v1':
            one_of(body, 'instanceStatus', {'FREEZE', 'NORMAL'})
        else:
            one_of(body, 'status', {'FREEZE', 'UNFREEZE'})
        self.known(body, test)
        return self.answer()

    def upgrade(self, family, body, test):
        text_of(body, 'orderId')
        if family == 'saas-v2':
            text_of(body, 'orderLineId')
        self.known(body, test)
        return self.answer()

    def check_change(self, family, body, test):
        if not isinstance(body.get('productInfo'), dict):
            raise Refused(BAD_REQUEST)
        self.known(body, test)
        return self.answer()

    # ---- licences and orders
    def licence_async(self, family, body, test):
        text_of(body, 'effectiveTime', 32)
        text_of(body, 'expireTime', 32, optional=True)
        text_of(body, 'eventId')
        self.known(body, test)
        return self.answer()

    def licence_code(self, family, body, test):
        licence = text_of(body, 'license')
        activity = body['activity']
        if activity == 'refreshLicenseCode':
            one_of(body, 'scene', {'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD'})
            text_of(body, 'orderId')
            text_of(body, 'orderLineId')
            time_of(body, 'expireTime')
        if activity == 'updateLicenseCodeStatus':
            one_of(body, 'status', {'FREEZE', 'UNFREEZE'})
        if not test and licence not in self.licences:
            raise Refused(UNKNOWN)
        return self.answer()

    def notify(self, family, body, test):
        text_of(body, 'orderId')
        text_of(body, 'orderLineId')
        return self.answer()

    # ---- kit
    def kit(self, path, body):
        wanted = {'tenantSync': ['orderId', 'tenantId', 'tenantCode', 'name', 'domainName'],
                  'applicationSync': ['tenantId', 'appId', 'clientId', 'clientSecret'],
                  'authSync': ['tenantId', 'appId', 'userList', 'currentSyncTime'],
                  'singleOrgSync': ['tenantId', 'orgCode', 'orgName'], 'allOrgSync': ['tenantId']}
        name = path.rsplit('/', 1)[-1]
        if name not in wanted or any(body.get(member) in (None, '') for member in wanted[name] + ['timeStamp']):
            raise Refused(BAD_REQUEST)
        if 'instanceId' not in body or (name != 'allOrgSync' and str(body.get('flag')) not in set('0123')):
            raise Refused(BAD_REQUEST)
        if 'kit-delete-fails' in self.faults and str(body.get('flag')) == '0':
            raise Refused(UNKNOWN)
        return self.answer()
