"""Machines and kinds of work records, read as plain JSON: every rule says where it is from, what was not found
is no rule, every label is there in both languages, and machines and kinds speak of the same fields.

Usage: rules_data_test.py
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATE = re.compile(r"undated|\d{4}(-\d{2}(-\d{2})?)?")
MARKS = "CDIN"
MACHINE_RULES = ("states", "transitions", "clocks")
KIND_RULES = ("fields", "checks", "evidence")
FACTS = re.compile(
    r"state|before|stateMs|createdMs|now|environment|site|files|files\.[a-z-]+|count\.[a-z-]+|settings\.\w+"
    r"|order\.(known|type|charging|status|createdMs|expireMs|amount|currency|product|customer|lines|openRefunds"
    r"|invoices|unreturnedInvoices|openAppeals|supervision)")
faults = []


def fault(place: str, what: str) -> None:
    faults.append(f"{place}: {what}")


def load(folder: str) -> dict[str, dict]:
    files = sorted((ROOT / folder).glob("*.json"))
    data = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in files}
    for name, item in data.items():
        if item["id"] != name:
            fault(f"{folder}/{name}.json", f"holds {item['id']}")
    return data


def check_sources(place: str, file: dict, rules: tuple[str, ...]) -> None:
    for key, source in file["sources"].items():
        if not source.get("page") or not DATE.fullmatch(source.get("date", "")):
            fault(f"{place}.sources.{key}", "needs a page, and a date or \"undated\"")
    used = {source_of(place, file, file, may_be_missing=True)}
    for member in rules:
        for item in file.get(member, []):
            here = f"{place}.{member}.{item['id']}"
            used.add(source_of(here, item, file, may_be_missing=member in ("states", "fields") or "lengthValue" in item))
            for guard in item.get("guards", []):
                used.add(source_of(f"{here}.{guard['id']}", guard, file))
    for key in file["sources"].keys() - used:
        fault(f"{place}.sources.{key}", "nothing is from there")


def source_of(place: str, item: dict, file: dict, may_be_missing: bool = False) -> str:
    key, _, mark = item.get("source", "").rpartition(" ")
    if key not in file["sources"]:
        fault(place, f"source \"{item.get('source', '')}\" is none of the file's")
    if mark not in MARKS or len(mark) != 1:
        fault(place, f"mark \"{mark}\" is none of {MARKS}")
    if mark == "N" and not may_be_missing:
        fault(place, "was not found on any page, so it must be no rule")
    return key


def check_words(place: str, value) -> None:
    """Every object with `en` or `zh` has both, and the Chinese one is not a copy of an English sentence."""
    if isinstance(value, list):
        for i, item in enumerate(value):
            check_words(f"{place}[{item.get('id', i) if isinstance(item, dict) else i}]", item)
    elif isinstance(value, dict):
        if "en" in value or "zh" in value:
            en, zh = value.get("en", ""), value.get("zh", "")
            if not en.strip() or not zh.strip() or set(value) != {"en", "zh"}:
                fault(place, "must be there in English and Chinese")
            if re.search("[\u4e00-\u9fff]", en) and not re.search("[a-z]", en):
                fault(place, "the English words are Chinese")
            if len(zh) > 24 and not re.search("[\u4e00-\u9fff]", zh):
                fault(place, "the Chinese sentence has no Chinese character")
        for key, item in value.items():
            check_words(f"{place}.{key}", item)


def values_of(condition) -> set[str]:
    if isinstance(condition, list):
        return set().union(*map(values_of, condition)) if condition else set()
    if not isinstance(condition, dict):
        return set()
    own = {condition["value"]} if "value" in condition else set()
    return own.union(*(values_of(condition[key]) for key in ("all", "any", "not") if key in condition))


def check_value(place: str, name: str, fields: set[str], evidence: set[str], transitions: set[str]) -> None:
    if name in fields or name == "number":
        return
    known = FACTS.fullmatch(name)
    if name.startswith("files."):
        known = name[6:] in evidence
    if name.startswith("count."):
        known = name[6:] in transitions
    if not known:
        fault(place, f"\"{name}\" is neither a field nor a fact")


def check_kind(name: str, kind: dict, transitions: set[str]) -> None:
    place = f"work/{name}"
    ids = [field["id"] for field in kind["fields"]]
    fields, evidence = set(ids), {item["id"] for item in kind.get("evidence", [])}
    sections = {section["id"] for section in kind["sections"]}
    if len(ids) != len(fields):
        fault(place, "a field is there twice")
    owners = {}
    for field in kind["fields"]:
        here = f"{place}.fields.{field['id']}"
        if field["section"] not in sections:
            fault(here, "its section is missing")
        if (field["type"] == "choice") != bool(field.get("choices")):
            fault(here, "choices belong to a choice, and only there")
        for title in {field["id"], field["title"]["en"], field["title"]["zh"], *field.get("names", [])}:
            if owners.setdefault(title.casefold(), field["id"]) != field["id"]:
                fault(here, f"\"{title}\" names {owners[title.casefold()]} too")
        words = [word.casefold() for choice in field.get("choices", [])
                 for word in {choice["id"].casefold(), choice["title"]["en"].casefold(), choice["title"]["zh"].casefold(),
                              *(known.casefold() for known in choice.get("names", []))}]
        if len(words) != len(set(words)):
            fault(here, "two choices share a name")
    for title in {kind["number"]["title"]["en"], kind["number"]["title"]["zh"], *kind["number"].get("names", [])}:
        if title.casefold() in owners:
            fault(f"{place}.number", f"\"{title}\" names {owners[title.casefold()]} too")
    for role, field in kind.get("roles", {}).items():
        if field not in fields:
            fault(f"{place}.roles.{role}", f"\"{field}\" is no field")
    for member in KIND_RULES:
        for item in kind.get(member, []):
            for key in ("when", "required", "condition"):
                for value in values_of(item.get(key)):
                    check_value(f"{place}.{member}.{item['id']}.{key}", value, fields, evidence, transitions)
            for field in item.get("fields", []):
                if field not in fields:
                    fault(f"{place}.{member}.{item['id']}", f"\"{field}\" is no field")


def check_machine(name: str, machine: dict, kind: dict, transitions: set[str]) -> None:
    place = f"machines/{name}"
    fields, evidence = {field["id"] for field in kind["fields"]}, {item["id"] for item in kind.get("evidence", [])}
    read_only = {field["id"] for field in kind["fields"] if field.get("readOnly")}

    def values(here: str, condition) -> None:
        for value in values_of(condition):
            check_value(here, value, fields, evidence, transitions)

    values(f"{place}.when", machine.get("when"))
    for transition in machine["transitions"]:
        here = f"{place}.{transition['id']}"
        for one in transition.get("inputs", []):
            values(here, one.get("required"))
            if one["field"] not in fields or one["field"] in read_only:
                fault(here, f"\"{one['field']}\" is no field that can be typed")
        for guard in transition.get("guards", []):
            values(f"{here}.{guard['id']}", guard["condition"])
        for effect in transition.get("effects", []):
            if effect.get("set", effect.get("add", effect.get("clear"))) not in fields:
                fault(here, f"the effect {effect} writes no field")
    for clock in machine.get("clocks", []):
        here = f"{place}.{clock['id']}"
        values(here, clock.get("when"))
        for value in filter(None, (clock.get("startsAt"), clock.get("lengthValue"))):
            check_value(here, value, fields, evidence, transitions)
        if ("lengthValue" in clock) != clock["source"].endswith(" N"):
            fault(here, "a length that no page tells is a setting with mark N, and only that")
    if machine.get("dateOf", "") not in fields | {""}:
        fault(place, "dateOf is no field")


def check_settlement_words() -> None:
    """What rules of settlement say in words, files of settlement write under the same ids."""
    read = lambda name: json.loads((ROOT / "resources" / name).read_text(encoding="utf-8"))
    written = read("import/settlement-words.json")["fields"]
    for field, words in read("rules/settlement.json")["words"].items():
        if set(words) != {word["id"] for word in written.get(field, [])}:
            fault(f"rules/settlement.json.words.{field}", "other ids than in import/settlement-words.json")


def main() -> int:
    machines, kinds = load("resources/rules/machines"), load("resources/work")
    transitions = {}
    for machine in machines.values():
        transitions.setdefault(machine["kind"], set()).update(item["id"] for item in machine["transitions"])
    for name, kind in kinds.items():
        check_sources(f"work/{name}", kind, KIND_RULES)
        check_words(f"work/{name}", kind)
        check_kind(name, kind, transitions.get(name, set()))
    for name, machine in machines.items():
        check_sources(f"machines/{name}", machine, MACHINE_RULES)
        check_words(f"machines/{name}", machine)
        if machine["kind"] not in kinds:
            fault(f"machines/{name}", f"there is no kind {machine['kind']}")
            continue
        check_machine(name, machine, kinds[machine["kind"]], transitions[machine["kind"]])
    check_settlement_words()
    print("\n".join(faults) or f"{len(machines)} machines and {len(kinds)} kinds are sound")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
