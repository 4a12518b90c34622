"""How the marketplace signs its calls and what it wants of answers, written from the official guides: HTTP Body签名
(zh-cn_topic_0070649476), authToken取值说明 (zh-cn_topic_0070649066, -135), Body-Sign (zh-cn_topic_0070649157),
敏感信息加密 (zh-cn_topic_0070649061), Agents (sp_topic_0000236)."""
import base64
import hashlib
import hmac
import json
import random
import string

import aes


def mac(key, text):
    return hmac.new(key, text, hashlib.sha256)


def top_sorted(body):
    """The body as it is signed: outermost members by name, nulls dropped, compact, raw UTF-8."""
    members = {name: body[name] for name in sorted(body) if body[name] is not None}
    return json.dumps(members, ensure_ascii=False, separators=(',', ':')).encode('utf-8', 'surrogatepass')


def v2_signature(key, nonce, timestamp, payload, plain_hash=False):
    digest = hashlib.sha256(payload).hexdigest() if plain_hash else mac(key, payload).hexdigest()
    return mac(key, key + nonce.encode() + timestamp.encode() + digest.encode()).hexdigest()


def kit_signature(key, nonce, timestamp, payload):
    return mac(key, key + nonce.encode() + timestamp.encode() + payload).hexdigest()


def v1_token(key, timestamp, parameters, skip_blank):
    pairs = sorted((name, value) for name, value in parameters
                   if name != 'authToken' and not (skip_blank and value == ''))
    text = '&'.join(name + '=' + value for name, value in pairs)
    digest = mac(key + timestamp.encode(), text.encode('utf-8', 'surrogatepass')).digest()
    return base64.b64encode(digest).decode()


def body_sign(key, body):
    return base64.b64encode(mac(key, body).digest()).decode()


def same(a, b):
    return hmac.compare_digest(a.encode('utf-8', 'replace'), b.encode('utf-8', 'replace'))


def encrypt_field(plain, key, bits=256):
    iv = ''.join(random.choice(string.ascii_letters + string.digits) for _ in range(16))
    secret = aes.java_sha1prng(key, bits // 8)
    return iv + base64.b64encode(aes.encrypt_cbc(plain.encode(), secret, iv.encode())).decode()


def decrypt_field(value, key, bits):
    secret = aes.java_sha1prng(key, bits // 8)
    plain = aes.decrypt_cbc(base64.b64decode(value[16:], validate=True), secret, value[:16].encode())
    return plain.decode('utf-8')


def _unpadded(text):
    return base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))


def jwt_payload(token, key):
    """The payload of a token signed with `key`; None otherwise."""
    parts = token.split('.')
    if len(parts) != 3:
        return None
    try:
        header, payload = json.loads(_unpadded(parts[0])), json.loads(_unpadded(parts[1]))
        signature = _unpadded(parts[2])
    except ValueError:
        return None
    if not isinstance(header, dict) or header.get('alg') != 'HS256' or not isinstance(payload, dict):
        return None
    wanted = mac(key, (parts[0] + '.' + parts[1]).encode()).digest()
    return payload if hmac.compare_digest(wanted, signature) else None
