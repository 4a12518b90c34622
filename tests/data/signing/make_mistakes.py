"""Makes mistakes.json: wrong signatures as a server with one known mistake, or two, would compute them.

Written from the rules with Python's standard library; reads neither the program's data nor its code.
"""
import base64
import hashlib
import hmac
import json
import pathlib
import re
import urllib.parse

KEY, OTHER = "test-access-key-0001", "licence-key-0003"
TIME, NONCE = "1680508066618", "50D83FDECAED6CCD8EF597F2A5779505"
BODY = ('{"testFlag":"1","orderId":"CS1","activity":"newInstance","resultExt":null,"site":"http://x/y?a=<b>&c",'
        '"name":"云商店","amount":1.50,"productInfo":{"z":"1","a":null,"m":"2"}}')
ROWS = []


def raw(text):
    return text.encode() if isinstance(text, str) else text


def mac(key, data):
    return hmac.new(raw(key), raw(data), hashlib.sha256).digest()


def sha(data):
    return hashlib.sha256(raw(data)).digest()


def b64(data):
    return base64.b64encode(data).decode()


def row(family, ids, computed, **more):
    ROWS.append({"family": family, "expect": ids.split(), "computed": computed, **more})


def parsed(body=BODY):
    """Numbers with a point keep their spelling: see dump()."""
    return json.loads(body, parse_float=lambda text: "@" + text)


def dump(value, **options):
    options.setdefault("separators", (",", ":"))
    options.setdefault("ensure_ascii", False)
    return re.sub(r'"@([0-9.]+)"', r"\1", json.dumps(value, **options))


def top(body, reverse=False, drop=True):
    return {k: body[k] for k in sorted(body, reverse=reverse) if not drop or body[k] is not None}


def deep(value):
    if isinstance(value, dict):
        return {k: deep(value[k]) for k in sorted(value)}
    return value


PAYLOAD = dump(top(parsed()))


# ---- V2.0: each takes what it changes ----

def v2(payload=PAYLOAD, key=KEY, time=TIME, nonce=NONCE, hashed=None, text=None, canonical=None, joined=""):
    hashed = mac(key, payload).hex() if hashed is None else hashed
    canonical = joined.join([key, nonce, time, hashed]) if canonical is None else canonical
    digest = mac(key, canonical) if text is None else text(key, canonical)
    return digest if isinstance(digest, str) else digest.hex().upper()


def kit(payload=PAYLOAD, key=KEY, time=TIME, nonce=NONCE, tail=None):
    tail = payload if tail is None else tail
    return mac(key, raw(key + nonce + time) + raw(tail)).hex()


HASH = mac(KEY, PAYLOAD).hex()
row("saas-v2", "", v2())
row("saas-v2", "", v2().lower())
row("saas-v2", "other-key", v2(key=OTHER))
for ids, key in [("key-newline", KEY + "\n"), ("key-crlf", KEY + "\r\n"), ("key-blank", KEY + " "),
                 ("key-blank-before", " " + KEY), ("key-quoted", f'"{KEY}"'), ("key-upper", KEY.upper())]:
    row("saas-v2", ids, v2(key=key))
row("saas-v2", "key-trimmed", v2(), key=f" {KEY} ")
row("saas-v2", "key-lower", v2(key="abc"), key="ABC")
row("body-sign", "key-from-hex", b64(mac(bytes.fromhex("c0ffee"), BODY)), key="c0ffee")
row("body-sign", "key-from-base64", b64(mac(base64.b64decode("c2VjcmV0"), BODY)), key="c2VjcmV0")
row("body-sign", "key-empty", b64(mac("", BODY)))
row("saas-v2", "seconds", v2(time=TIME[:10]))
row("saas-v2", "milliseconds", v2(time="1680508066000"), timestamp="1680508066")
row("saas-v2", "timestamp-empty", v2(time=""))
row("saas-v2", "nonce-lower", v2(nonce=NONCE.lower()))
row("saas-v2", "nonce-upper", v2(nonce="ABC"), nonce="aBc")
row("saas-v2", "nonce-empty", v2(nonce=""))
row("saas-v2", "inner-sha256", v2(hashed=sha(PAYLOAD).hex()))
row("saas-v2", "inner-swapped", v2(hashed=mac(PAYLOAD, KEY).hex()))
row("saas-v2", "payload-not-hashed", kit())
row("saas-v2", "inner-upper", v2(hashed=HASH.upper()))
row("saas-v2", "inner-base64", v2(hashed=b64(mac(KEY, PAYLOAD))))
row("saas-v2", "parts-order", v2(canonical=KEY + TIME + NONCE + HASH))
row("saas-v2", "parts-order", v2(canonical=NONCE + TIME + KEY + HASH))
row("saas-v2", "key-not-joined", v2(canonical=NONCE + TIME + HASH))
row("saas-v2", "joined-with-ampersand", v2(joined="&"))
row("saas-v2", "joined-with-newline", v2(joined="\n"))
row("saas-v2", "joined-with-comma", v2(joined=","))
row("saas-v2", "outer-sha256", v2(text=lambda key, data: sha(data)))
row("saas-v2", "outer-swapped", v2(text=lambda key, data: mac(data, key)))
row("saas-v2", "base64-for-hex", v2(text=lambda key, data: b64(mac(key, data))))
row("saas-v2", "base64-of-hex", v2(text=lambda key, data: b64(mac(key, data).hex().encode())))
row("kit", "", kit())
row("kit", "payload-hashed", kit(tail=HASH))
row("kit", "payload-hashed-plain", kit(tail=sha(PAYLOAD).hex()))
row("kit", "seconds", kit(time=TIME[:10]))

for family, sign in (("saas-v2", v2), ("kit", kit)):
    row(family, "raw-body", sign("{ \"b\": 1,\n \"a\": 2 }"), body="{ \"b\": 1,\n \"a\": 2 }")
    row(family, "unsorted", sign(dump({k: v for k, v in parsed().items() if v is not None})))
    row(family, "descending", sign(dump(top(parsed(), reverse=True))))
    row(family, "sorted-deep", sign(dump({k: v for k, v in deep(parsed()).items() if v is not None
                                          } | {"productInfo": {"m": "2", "z": "1"}})))
    row(family, "nulls-kept", sign(dump(top(parsed(), drop=False))))
    row(family, "nulls-as-text", sign(dump({k: "" if v is None else v for k, v in top(parsed(), drop=False).items()})))
    row(family, "spaced", sign(dump(top(parsed()), separators=(", ", ": "))))
    row(family, "pretty", sign(dump(top(parsed()), indent=2, separators=(",", ": "))))
    row(family, "pretty-four", sign(dump(top(parsed()), indent=4, separators=(",", ": "))))
    row(family, "escaped-unicode", sign(dump(top(parsed()), ensure_ascii=True)))
    row(family, "escaped-slash", sign(PAYLOAD.replace("/", "\\/")))
    row(family, "escaped-unicode-and-slash", sign(dump(top(parsed()), ensure_ascii=True).replace("/", "\\/")))
    row(family, "escaped-html",
        sign(PAYLOAD.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")))
    row(family, "numbers-as-text", sign(PAYLOAD.replace("1.50", '"1.50"')))
    row(family, "numbers-rewritten", sign(PAYLOAD.replace("1.50", "1.5")))
    row(family, "testflag-missing", sign(dump({k: v for k, v in top(parsed()).items() if k != "testFlag"})))
    row(family, "member-missing", sign(dump({k: v for k, v in top(parsed()).items() if k != "orderId"})))
    row(family, "body-empty", sign(""))
    row(family, "body-empty-object", sign("{}"))
    row(family, "body-newline", sign(PAYLOAD + "\n"))
    row(family, "body-crlf", sign(PAYLOAD + "\r\n"))
    row(family, "body-bom", sign(b"\xef\xbb\xbf" + PAYLOAD.encode()))
    row(family, "charset-latin", sign(PAYLOAD.encode().decode("latin-1")))
    row(family, "charset-question", sign(PAYLOAD.encode("latin-1", "replace")))
    row(family, "charset-gbk", sign(PAYLOAD.encode("gbk")))

# ---- two and three at once ----
row("saas-v2", "other-key seconds", v2(key=OTHER, time=TIME[:10]))
row("saas-v2", "key-newline spaced", v2(dump(top(parsed()), separators=(", ", ": ")), key=KEY + "\n"))
row("saas-v2", "inner-sha256 unsorted",
    v2(hashed=sha(dump({k: v for k, v in parsed().items() if v is not None})).hex()))
row("saas-v2", "raw-body", v2(BODY))
row("saas-v2", "descending nulls-kept", v2(dump(top(parsed(), reverse=True, drop=False))))
row("saas-v2", "escaped-unicode spaced", v2(dump(top(parsed()), ensure_ascii=True, separators=(", ", ": "))))
row("saas-v2", "other-key inner-upper", v2(key=OTHER, hashed=mac(OTHER, PAYLOAD).hex().upper()))
row("saas-v2", "seconds spaced unsorted",
    v2(dump({k: v for k, v in parsed().items() if v is not None}, separators=(", ", ": ")), time=TIME[:10]))
row("saas-v2", "escaped-unicode-and-slash nulls-kept unsorted", v2(dump(parsed(), ensure_ascii=True).replace("/", "\\/")))
row("kit", "other-key base64-for-hex", b64(mac(OTHER, OTHER + NONCE + TIME + PAYLOAD)))

# ---- V1.0, GET ----
STAMP = "20200727073711903"
PAIRS = [("testFlag", "1"), ("orderId", "CS+1/2="), ("Zone", ""), ("name", "云 a"), ("note", "100%25"),
         ("timeStamp", STAMP)]
QUERY = urllib.parse.urlencode(PAIRS)


def form(pairs, order=True):
    return "&".join(f"{n}={v}" for n, v in (sorted(pairs) if order else pairs))


def token(text=None, key=KEY + STAMP):
    return b64(mac(key, form(PAIRS) if text is None else text))


def values(change):
    return token(form([(n, change(v)) for n, v in PAIRS]))


def v1(ids, computed, **more):
    row("saas-v1", ids, computed, query=more.pop("query", QUERY), body="", **more)


v1("", token())
v1("other-key", token(key=OTHER + STAMP))
LOWER = [(n, re.sub("%..", lambda m: m[0].lower(), urllib.parse.quote(v, safe="~,"))) for n, v in PAIRS]
v1("values-as-sent", token(form(LOWER)), query=form(LOWER, False))
v1("values-encoded", values(urllib.parse.quote_plus))
v1("values-encoded-20", values(lambda v: urllib.parse.quote(v, safe="")))
v1("values-encoded-twice", values(lambda v: urllib.parse.quote_plus(urllib.parse.quote_plus(v))))
v1("values-decoded-twice", values(urllib.parse.unquote_plus))
v1("plus-as-blank", values(lambda v: v.replace("+", " ")))
v1("blank-as-plus", values(lambda v: v.replace(" ", "+")))
v1("form-unsorted", token(form(PAIRS, False)))
v1("form-descending", token("&".join(f"{n}={v}" for n, v in sorted(PAIRS, reverse=True))))
v1("form-without-case", token("&".join(f"{n}={v}" for n, v in sorted(PAIRS, key=lambda p: p[0].lower()))))
v1("blanks-skipped", token(form([p for p in PAIRS if p[1]])))
v1("token-included", token(form(PAIRS + [("authToken", "T")])), query=QUERY + "&authToken=T")
v1("timestamp-left-out", token(form([p for p in PAIRS if p[0] != "timeStamp"])))
v1("testflag-missing", token(form([p for p in PAIRS if p[0] != "testFlag"])))
v1("member-missing", token(form([p for p in PAIRS if p[0] != "orderId"])))
v1("key-without-timestamp", token(key=KEY))
v1("timestamp-before-key", token(key=STAMP + KEY))
v1("timestamp-as-key", token(key=STAMP))
v1("joined-without-ampersand", token(form(PAIRS).replace("&", "")))
v1("ampersand-at-the-end", token(form(PAIRS) + "&"))
v1("values-only", token("".join(v for _, v in sorted(PAIRS))))
v1("hex-for-base64", mac(KEY + STAMP, form(PAIRS)).hex())
v1("other-base64", base64.urlsafe_b64encode(mac(KEY + STAMP, form(PAIRS))).rstrip(b"=").decode())
v1("signature-encoded", urllib.parse.quote_plus(token()))
v1("outer-sha256", b64(sha(form(PAIRS))))
v1("key-without-timestamp plus-as-blank",
   token(form([(n, v.replace("+", " ")) for n, v in PAIRS]), KEY))
v1("values-encoded-lower", values(lambda v: re.sub("%..", lambda m: m[0].lower(), urllib.parse.quote_plus(v))))

# ---- V1.0, POST ----
POST = {"flag": 1, "tenantId": "68cb", "orgName": "开发 部+", "parentCode": "", "none": None, "testFlag": 0,
        "timeStamp": STAMP}
POSTED = dump(POST)
MEMBERS = [(n, str(v)) for n, v in POST.items() if v not in ("", None)]


def post(ids, computed, **more):
    row("kit-v1", ids, computed, body=POSTED, **more)


post("", token(form(MEMBERS)))
post("blanks-kept", token(form(MEMBERS + [("parentCode", ""), ("none", "")])))
post("nulls-as-word", token(form(MEMBERS + [("none", "null")])))
post("blanks-kept nulls-as-word", token(form(MEMBERS + [("parentCode", ""), ("none", "null")])))
post("body-for-form", token(POSTED))
post("key-without-timestamp", token(form(MEMBERS), KEY))
post("form-unsorted", token(form(MEMBERS, False)))
post("values-encoded", token(form([(n, urllib.parse.quote_plus(v)) for n, v in MEMBERS])))
post("testflag-missing", token(form([m for m in MEMBERS if m[0] != "testFlag"])))

# ---- Body-Sign and usage push ----
ANSWER = '{ "resultMsg":"购买成功",\r\n  "resultCode":"000000", "info":null, "url":"https://x/" }\r\n'


def reply(ids, body, key=KEY, **more):
    row("body-sign", ids, b64(mac(key, body)), body=ANSWER, **more)


COMPACT = dump(json.loads(ANSWER))
reply("", ANSWER)
reply("reserialised", COMPACT)
reply("sorted", dump(deep(json.loads(ANSWER))))
reply("nulls-dropped", dump({k: v for k, v in json.loads(ANSWER).items() if v is not None}))
reply("spaced", dump(json.loads(ANSWER), separators=(", ", ": ")))
reply("pretty", dump(json.loads(ANSWER), indent=2, separators=(",", ": ")))
reply("escaped-unicode", dump(json.loads(ANSWER), ensure_ascii=True))
reply("escaped-slash", COMPACT.replace("/", "\\/"))
reply("body-newline", ANSWER + "\n")
reply("body-trimmed", ANSWER.strip())
reply("body-lf", ANSWER.replace("\r\n", "\n"))
reply("key-with-timestamp", ANSWER, KEY + STAMP, timestamp=STAMP)
reply("other-key", ANSWER, OTHER)
row("body-sign", "hex-for-base64", mac(KEY, ANSWER).hex(), body=ANSWER)
row("body-sign", "base64-of-hex", b64(mac(KEY, ANSWER).hex().encode()), body=ANSWER)
row("body-sign", "outer-sha256", b64(sha(ANSWER)), body=ANSWER)
row("body-sign", "outer-swapped", b64(mac(ANSWER, KEY)), body=ANSWER)

USAGE = '{"usage_records":[{"instance_id":"1","usage_value":"2"}],"a":1}'


def push(ids, text):
    row("usage-push", ids, b64(mac(KEY, text)), body=USAGE)


push("", f"ts={TIME}&nonce={NONCE}&body={USAGE}")
push("sorted", f"ts={TIME}&nonce={NONCE}&body={dump(top(json.loads(USAGE)))}")
push("names-left-out", TIME + NONCE + USAGE)
push("parts-order", f"body={USAGE}&nonce={NONCE}&ts={TIME}")
push("seconds", f"ts={TIME[:10]}&nonce={NONCE}&body={USAGE}")
push("body-empty", f"ts={TIME}&nonce={NONCE}&body=")

# ---- the gateway's token ----
CLAIMS = '{"api_key":"ak","timestamp":1735689600000,"exp":1735689900000}'


def url64(data, pad=False):
    text = base64.urlsafe_b64encode(raw(data)).decode()
    return text if pad else text.rstrip("=")


HEAD = '{"alg":"HS256","sign_type":"SIGN"}'


def jwt(ids, text, key=KEY, write=url64):
    row("jwt", ids, write(mac(key, text)), body=CLAIMS)


jwt("", url64(HEAD) + "." + url64(CLAIMS))
jwt("other-key", url64(HEAD) + "." + url64(CLAIMS), OTHER)
jwt("jwt-payload-only", url64(CLAIMS))
jwt("jwt-padded", url64(HEAD, True) + "." + url64(CLAIMS, True))
jwt("jwt-other-header", url64('{"alg":"HS256","typ":"JWT"}') + "." + url64(CLAIMS))
jwt("other-base64", url64(HEAD) + "." + url64(CLAIMS), write=b64)
jwt("hex-for-base64", url64(HEAD) + "." + url64(CLAIMS), write=lambda d: d.hex())

# ---- nothing that is tried gives these ----
for family in ("saas-v2", "kit", "body-sign", "usage-push"):
    row(family, "none", sha("random " + family).hex(), body=BODY)
    row(family, "none", b64(sha("random " + family)), body=BODY)
v1("none", b64(sha("random")))
v1("none", b64(mac("another key" + STAMP, form(PAIRS))))
post("none", b64(sha("random post")))
row("jwt", "none", url64(sha("random")), body=CLAIMS)

out = {"source": "made by make_mistakes.py beside it", "key": KEY, "otherKey": OTHER, "timestamp": TIME,
       "nonce": NONCE, "body": BODY, "rows": ROWS}
pathlib.Path(__file__).with_name("mistakes.json").write_text(
    json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
