"""Frozen dataclasses to JSON and back, by their own type hints.

A field that JSON leaves out gets its default, a key that no field knows is passed over, so an older or newer record
still opens.
"""

import json
import types
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from functools import cache
from json.encoder import encode_basestring_ascii as quoted
from operator import attrgetter
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from conversations.model import Json
from conversations.state import Answers

T = TypeVar("T")


def to_json(value: Any) -> Json:
    """The value as JSON; fields that hold their default are left out."""
    kind = type(value)
    if kind in _PLAIN:
        return cast(Json, value)
    if kind is Answers:
        return cast(Answers, value).plain()
    if kind is tuple or kind is list:
        return [to_json(item) for item in value]
    if kind is datetime:
        return cast(datetime, value).isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return [to_json(item) for item in value]
    names, defaults, values = _shape(cast(Hashable, kind))
    record: dict[str, Json] = {}
    for name, default, item in zip(names, defaults, values(value), strict=True):
        if item is not default and item != default:
            record[name] = item if type(item) in _PLAIN else to_json(item)
    return record


def to_text(value: Any) -> str:
    """`to_json` as JSON text, made in one go.

    In ASCII, because half a surrogate pair, which a broken client can send, has no UTF-8.
    """
    kind = type(value)
    write = _WRITERS.get(kind)
    if write is None:
        write = _WRITERS[kind] = _writer(kind)
    return write(value)


_WRITERS: dict[Any, Callable[[Any], str]] = {}


def _writer(kind: Any) -> Callable[[Any], str]:
    """A function that writes a value of that type as JSON text."""
    if kind is str:
        return quoted
    if kind is int:
        return int.__repr__
    if kind is tuple or kind is list:
        return lambda value: f"[{','.join([to_text(item) for item in value])}]"
    if kind is Answers:
        return lambda value: (
            f"{{{','.join([quoted(key) + ':' + to_text(item) for key, item in value.items()])}}}"
        )
    if kind in _PLAIN or not is_dataclass(kind):
        return lambda value: _ENCODER.encode(to_json(value))
    names, defaults, values = _shape(cast(Hashable, kind))
    keys = tuple(f"{quoted(name)}:" for name in names)

    def record(value: Any) -> str:
        written = [
            key + (quoted(item) if type(item) is str else to_text(item))
            for key, default, item in zip(keys, defaults, values(value), strict=True)
            if item is not default and item != default
        ]
        return f"{{{','.join(written)}}}"

    return record


_ENCODER = json.JSONEncoder(separators=(",", ":"), check_circular=False)


def bullets(value: Json, depth: int = 0) -> Iterator[str]:
    """The value as nested Markdown bullets, a line for each leaf; a text of several lines stays in its bullet."""
    mark = "  " * depth + "- "
    pairs: list[tuple[str, Json]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = [("", each) for each in value]
    for key, inner in pairs:
        name = key.replace("_", " ")
        if isinstance(inner, dict | list) and inner:
            yield mark + (f"{name}:" if name else "·")
            yield from bullets(inner, depth + 1)
        else:
            text = str(inner).replace("\n", "\n" + " " * len(mark))
            yield mark + (f"{name}: {text}" if name else text)


_PLAIN = frozenset((str, int, bool, float, type(None)))


def from_json(cls: type[T], data: Json) -> T:
    """The record of that class. Raises ValueError or TypeError for JSON that can't be one."""
    return cast(T, _reader(cast(Hashable, cls))(data))


@cache
def _shape(cls: Any) -> tuple[tuple[str, ...], tuple[Any, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of its fields, their defaults, and what reads all of their values at once."""
    names = tuple(field.name for field in fields(cls))
    defaults = tuple(
        field.default_factory() if field.default_factory is not MISSING else field.default
        for field in fields(cls)
    )
    if len(names) == 1:
        only = attrgetter(names[0])
        return names, defaults, lambda value: (only(value),)
    return names, defaults, attrgetter(*names) if names else lambda value: ()


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """A function that reads JSON into a value of that type, worked out once per type."""
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        inner = [_reader(arg) for arg in args if arg is not type(None)]
        return lambda data: None if data is None else inner[0](data)
    if origin is Literal or kind in (str, int, float, bool, Any):
        return lambda data: data
    if kind is datetime:
        return datetime.fromisoformat
    if kind is Answers:
        return Answers
    if origin is tuple:
        item = _reader(args[0])
        return lambda data: tuple(item(part) for part in data)
    if origin is not None and issubclass(origin, Mapping):
        item = _reader(args[1])
        return lambda data: {key: item(part) for key, part in data.items()}
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
        maker = cast(Callable[..., Any], kind)
        return lambda data: maker(**{n: readers[n](item) for n, item in data.items() if n in readers})
    return lambda data: data
