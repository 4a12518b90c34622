"""AES in CBC mode with PKCS#7 padding (FIPS 197), and the key that Java's SHA1PRNG makes of a seed. Pure Python:
a second opinion must not share code with what it judges."""
import hashlib


def _tables():
    logs, powers = [0] * 256, [0] * 255
    value = 1
    for exponent in range(255):
        powers[exponent], logs[value] = value, exponent
        value ^= (value << 1) ^ (0x11B if value & 0x80 else 0)
        value &= 0xFF
    box = [0] * 256
    for byte in range(256):
        inverse = powers[(255 - logs[byte]) % 255] if byte else 0
        result = 0x63
        for shift in range(5):
            result ^= ((inverse << shift) | (inverse >> (8 - shift))) & 0xFF
        box[byte] = result
    return box


BOX = _tables()
UNBOX = [0] * 256
for _index, _value in enumerate(BOX):
    UNBOX[_value] = _index


def _times(a, b):
    result = 0
    while b:
        if b & 1:
            result ^= a
        a = (a << 1) ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return result


def _round_keys(key):
    words = [list(key[i:i + 4]) for i in range(0, len(key), 4)]
    count, rounds, constant = len(words), len(words) + 6, 1
    while len(words) < 4 * (rounds + 1):
        word = list(words[-1])
        if len(words) % count == 0:
            word = [BOX[b] for b in word[1:] + word[:1]]
            word[0] ^= constant
            constant = _times(constant, 2)
        elif count > 6 and len(words) % count == 4:
            word = [BOX[b] for b in word]
        words.append([a ^ b for a, b in zip(words[-count], word)])
    return [sum(words[i:i + 4], []) for i in range(0, len(words), 4)]


def _mix(state, factors):
    mixed = []
    for column in range(0, 16, 4):
        part = state[column:column + 4]
        for row in range(4):
            mixed.append(_times(part[0], factors[-row % 4]) ^ _times(part[1], factors[(1 - row) % 4])
                         ^ _times(part[2], factors[(2 - row) % 4]) ^ _times(part[3], factors[(3 - row) % 4]))
    return mixed


def _encrypt_block(block, keys):
    state = [a ^ b for a, b in zip(block, keys[0])]
    for key in keys[1:]:
        state = [BOX[b] for b in state]
        state = [state[(i + 4 * (i % 4)) % 16] for i in range(16)]
        if key is not keys[-1]:
            state = _mix(state, (2, 3, 1, 1))
        state = [a ^ b for a, b in zip(state, key)]
    return bytes(state)


def _decrypt_block(block, keys):
    state = list(block)
    for key in reversed(keys[1:]):
        state = [a ^ b for a, b in zip(state, key)]
        if key is not keys[-1]:
            state = _mix(state, (14, 11, 13, 9))
        state = [state[(i - 4 * (i % 4)) % 16] for i in range(16)]
        state = [UNBOX[b] for b in state]
    return bytes(a ^ b for a, b in zip(state, keys[0]))


def encrypt_cbc(plain, key, iv):
    pad = 16 - len(plain) % 16
    plain += bytes([pad]) * pad
    keys, before, result = _round_keys(key), iv, b''
    for at in range(0, len(plain), 16):
        before = _encrypt_block(bytes(a ^ b for a, b in zip(plain[at:at + 16], before)), keys)
        result += before
    return result


def decrypt_cbc(cipher, key, iv):
    """ValueError when the padding is wrong."""
    if not cipher or len(cipher) % 16:
        raise ValueError('not whole blocks')
    keys, before, result = _round_keys(key), iv, b''
    for at in range(0, len(cipher), 16):
        block = cipher[at:at + 16]
        result += bytes(a ^ b for a, b in zip(_decrypt_block(block, keys), before))
        before = block
    pad = result[-1]
    if not 1 <= pad <= 16 or result[-pad:] != bytes([pad]) * pad:
        raise ValueError('bad padding')
    return result[:-pad]


def java_sha1prng(seed, count):
    """The first `count` bytes of Sun's SHA1PRNG seeded with `seed` alone."""
    state, result = bytearray(hashlib.sha1(seed).digest()), b''
    while len(result) < count:
        output = hashlib.sha1(bytes(state)).digest()
        result += output
        carry, changed = 1, False
        for i in range(20):
            total = (state[i] ^ 0x80) - 0x80 + (output[i] ^ 0x80) - 0x80 + carry
            changed = changed or state[i] != total & 0xFF
            state[i], carry = total & 0xFF, total >> 8
        if not changed:
            state[0] = (state[0] + 1) & 0xFF
    return result[:count]
