"""Discord's own API description, where it is at hand beside the project, and bodies held against it.

Only the part of JSON Schema that the description uses is known here; a keyword that is not known is an error, so that
nothing passes because nobody looked.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

PATH = Path(__file__).resolve().parents[4] / "shared" / "discord-openapi.json"
ABSENT = f"Discord's API description is not at hand ({PATH.parent.name}/{PATH.name} beside the project)"

_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_SAID_ELSEWHERE = frozenset(
    {
        "description",
        "title",
        "format",
        "x-discord-union",
        "contentEncoding",
        "default",
        "deprecated",
        "examples",
    }
)


@cache
def description() -> Mapping[str, Any] | None:
    """The description, or None where it is absent."""
    if not PATH.is_file():
        return None
    found: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
    return found


def breaches(method: str, path: str, body: Any) -> list[str]:
    """What is wrong with a request's body by the description; nothing where it is absent.

    `path` is a template such as /channels/{channel_id}/messages.
    """
    whole = description()
    if whole is None:
        return []
    operation = whole["paths"].get(path, {}).get(method.lower())
    if operation is None:
        return [f"the description knows no {method} {path}"]
    content = operation.get("requestBody", {}).get("content", {})
    if body is None:
        return ["the body is missing"] if operation.get("requestBody", {}).get("required") else []
    if "application/json" not in content:
        return ["a body where there should be none"]
    return list(_faults(content["application/json"]["schema"], body, "body", whole))


def _faults(schema: Any, value: Any, place: str, whole: Mapping[str, Any]) -> Iterator[str]:
    if schema is True:
        return
    for keyword, rule in schema.items():
        if keyword == "$ref":
            yield from _faults(whole["components"]["schemas"][rule.rpartition("/")[2]], value, place, whole)
        elif keyword == "type":
            kinds = rule if isinstance(rule, list) else [rule]
            if not any(_is(kind, value) for kind in kinds):
                yield f"{place} is no {' or '.join(kinds)}"
        elif keyword in ("oneOf", "anyOf"):
            yield from _one_of(rule, value, place, whole)
        elif keyword == "allOf":
            for each in rule:
                yield from _faults(each, value, place, whole)
        elif keyword == "enum":
            if value not in rule:
                yield f"{place} is none of {rule}"
        elif keyword not in _SAID_ELSEWHERE:
            yield from _measure(keyword, rule, value, place, schema, whole)


def _one_of(rule: list[Any], value: Any, place: str, whole: Mapping[str, Any]) -> Iterator[str]:
    found = [list(_faults(each, value, place, whole)) for each in rule]
    if all(found):  # the one of the same type tells most
        closest = min(found, key=lambda faults: (f"{place}.type is none" in faults[0], len(faults)))
        yield f"{place} fits nothing it may be; closest: {closest[0]}"


def _measure(
    keyword: str, rule: Any, value: Any, place: str, schema: Any, whole: Mapping[str, Any]
) -> Iterator[str]:
    if keyword in ("properties", "required", "additionalProperties", "maxProperties"):
        if isinstance(value, dict):
            yield from _object(keyword, rule, value, place, schema, whole)
    elif keyword in ("items", "minItems", "maxItems", "uniqueItems"):
        if isinstance(value, list):
            yield from _array(keyword, rule, value, place, whole)
    elif keyword in ("minLength", "maxLength", "pattern"):
        if isinstance(value, str):
            yield from _string(keyword, rule, value, place)
    elif keyword in ("minimum", "maximum"):
        if isinstance(value, int | float) and (value < rule if keyword == "minimum" else value > rule):
            yield f"{place} is {value}, {keyword} {rule}"
    elif keyword == "const":
        if value != rule:
            yield f"{place} is not {rule}"
    else:
        raise NotImplementedError(f"the description uses {keyword!r} at {place}, and nobody checks it here")


def _object(
    keyword: str, rule: Any, value: dict[str, Any], place: str, schema: Any, whole: Mapping[str, Any]
) -> Iterator[str]:
    if keyword == "properties":
        for name, inner in rule.items():
            if name in value:
                yield from _faults(inner, value[name], f"{place}.{name}", whole)
    elif keyword == "required":
        yield from (f"{place}.{name} is missing" for name in rule if name not in value)
    elif keyword == "maxProperties":
        if len(value) > rule:
            yield f"{place} has {len(value)} properties, at most {rule}"
    else:
        for name in value.keys() - schema.get("properties", {}).keys():
            if rule is False:
                yield f"{place}.{name} does not belong"
            else:
                yield from _faults(rule, value[name], f"{place}.{name}", whole)


def _array(keyword: str, rule: Any, value: list[Any], place: str, whole: Mapping[str, Any]) -> Iterator[str]:
    if keyword == "items":
        for n, each in enumerate(value):
            yield from _faults(rule, each, f"{place}[{n}]", whole)
    elif keyword == "uniqueItems":
        if len({json.dumps(each, sort_keys=True) for each in value}) < len(value):
            yield f"{place} says something twice"
    elif len(value) < rule if keyword == "minItems" else len(value) > rule:
        yield f"{place} has {len(value)} items, {keyword} {rule}"


def _string(keyword: str, rule: Any, value: str, place: str) -> Iterator[str]:
    if keyword == "pattern":
        if not re.search(rule, value):
            yield f"{place} is not of the form {rule}"
    elif len(value) < rule if keyword == "minLength" else len(value) > rule:
        yield f"{place} has {len(value)} characters, {keyword} {rule}"


def _is(kind: str, value: Any) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _TYPES[kind])
