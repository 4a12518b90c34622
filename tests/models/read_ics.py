"""Reads a calendar file by the rules of RFC 5545 and prints its events as JSON, with Python's standard library.

Usage: read_ics.py FILE. Fails on a line that is too long or ends wrongly, a fold inside a character, an unknown
escape, an event without what it must have, or a UID that comes twice.
"""
import json
import re
import sys

NEEDED = ("UID", "DTSTAMP", "DTSTART", "SUMMARY")
INSTANT = re.compile(r"\d{8}T\d{6}Z")
DURATION = re.compile(r"-?P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")


def lines(raw: bytes) -> list[str]:
    assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b""), "a line end that is not CRLF"
    physical = raw[:-2].split(b"\r\n")
    for line in physical:
        assert len(line) <= 75, f"a line of {len(line)} octets"
        line.decode("utf-8")  # no fold inside a character
    logical: list[bytes] = []
    for line in physical:
        if line.startswith(b" "):
            logical[-1] += line[1:]
        else:
            logical.append(line)
    return [line.decode("utf-8") for line in logical]


def unescaped(text: str) -> str:
    assert not re.search(r"[\x00-\x1f\x7f]", text), "a control character"
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", text), f"an unescaped separator in {text}"

    def one(match: re.Match) -> str:
        assert match[1] in "\\;,nN", f"an unknown escape \\{match[1]}"
        return "\n" if match[1] in "nN" else match[1]
    return re.sub(r"\\(.)", one, text)


def read(raw: bytes) -> dict:
    stack: list[dict] = []
    root = None
    for line in lines(raw):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            stack.append({"kind": value, "properties": {}, "parts": []})
        elif name == "END":
            done = stack.pop()
            assert done["kind"] == value, f"{value} ends {done['kind']}"
            if stack:
                stack[-1]["parts"].append(done)
            else:
                assert root is None
                root = done
        else:
            assert name not in stack[-1]["properties"], f"{name} twice"
            stack[-1]["properties"][name] = value
    assert root is not None and not stack and root["kind"] == "VCALENDAR"
    return root


def event(part: dict) -> dict:
    properties = part["properties"]
    assert part["kind"] == "VEVENT"
    for name in NEEDED:
        assert properties.get(name), f"no {name}"
    for name in ("DTSTAMP", "DTSTART"):
        assert INSTANT.fullmatch(properties[name]), properties[name]
    alarms = []
    for alarm in part["parts"]:
        assert alarm["kind"] == "VALARM" and alarm["properties"]["ACTION"] == "DISPLAY"
        assert alarm["properties"]["DESCRIPTION"]
        trigger = alarm["properties"]["TRIGGER"]
        assert DURATION.fullmatch(trigger) and trigger[-1] not in "PT", trigger
        alarms.append(trigger)
    return {"uid": properties["UID"], "stamp": properties["DTSTAMP"], "at": properties["DTSTART"],
            "summary": unescaped(properties["SUMMARY"]),
            "description": unescaped(properties.get("DESCRIPTION", "")),
            "categories": properties.get("CATEGORIES", ""), "alarms": alarms}


def main() -> None:
    root = read(open(sys.argv[1], "rb").read())
    assert root["properties"]["VERSION"] == "2.0" and root["properties"]["PRODID"]
    events = [event(part) for part in root["parts"]]
    uids = [one["uid"] for one in events]
    assert len(set(uids)) == len(uids), "a UID twice"
    print(json.dumps({"name": unescaped(root["properties"]["X-WR-CALNAME"]), "events": events}))


main()
