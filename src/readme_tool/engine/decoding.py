"""Values of a TOML file as their types want them, with errors that name the key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec
from msgspec import UnsetType

from readme_tool.engine.configuration import ConfigurationError
from readme_tool.engine.selection import nearest
from readme_tool.text import Pattern

_BARE_KEY = Pattern(r"[A-Za-z0-9_-]+")
_TYPE_NAME = Pattern(r"`(\w+)`")
_PLACE = Pattern(r" - at `\$(.*)`\Z")
_TYPES = {
    "array": "a list",
    "bool": "true or false",
    "date": "a date",
    "datetime": "a date",
    "float": "a number",
    "int": "a whole number",
    "object": "a table",
    "str": "a string",
    "time": "a time",
}


def decoded(value: Any, type_: Any, key: str) -> Any:
    """The value as its type has it; raises `ConfigurationError`.

    Containers are gone through here, since msgspec does not name the key of an entry.
    """
    type_ = _bare(type_)
    container, inner = get_origin(type_), get_args(type_)
    if container is dict and isinstance(value, dict):
        return {name: decoded(one, inner[1], step(key, name)) for name, one in value.items()}
    if _is_list(container, inner) and isinstance(value, list):
        return container(decoded(one, inner[0], f"{key}[{n}]") for n, one in enumerate(value))
    if container is Literal and isinstance(value, str) and value not in inner:
        raise ConfigurationError(f"{key}: unknown word `{value}`{hint(value, inner, 'it is')}")
    try:
        return msgspec.convert(value, type_)
    except msgspec.ValidationError as error:
        raise ConfigurationError(_told(str(error), key, value)) from error


def step(key: str, name: str) -> str:
    """The key of an entry of the table at `key`, as TOML writes it."""
    return f"{key}.{name if _BARE_KEY.fullmatch(name) else msgspec.json.encode(name).decode()}"


def hint(name: str, known: Iterable[str], otherwise: str) -> str:
    """The end of a message about an unknown name: the nearest one, or else all that there are."""
    near = nearest(name, known)
    return f", did you mean `{near}`?" if near else f"; {otherwise} {', '.join(known)}"


def _bare(type_: Any) -> Any:
    """A type without what marks a key as optional."""
    if get_origin(type_) is Annotated and UnsetType in get_args(get_args(type_)[0]):
        return _bare(get_args(type_)[0])
    left = [one for one in get_args(type_) if one is not UnsetType]
    return left[0] if UnsetType in get_args(type_) and len(left) == 1 else type_


def _is_list(container: Any, inner: tuple[Any, ...]) -> bool:
    """Whether a type is one of lists of any length."""
    return container in (list, set, frozenset) or (container is tuple and inner[1:] == (...,))


def _told(said: str, key: str, value: Any) -> str:
    """What msgspec said, in the words of TOML, at the key that it means."""
    place = _PLACE.search(said)
    said = _TYPE_NAME.sub(lambda match: _TYPES.get(match[1], match[0]), _PLACE.sub("", said))
    lone = isinstance(value, str) and said.startswith("Expected a list")
    example = f"; write [{msgspec.json.encode(value).decode()}]" if lone else ""
    return f"{key}{place[1] if place else ''}: {said[:1].lower()}{said[1:]}{example}"
