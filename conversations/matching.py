"""Texts and presses as they arrive: cleaned, and matched to the choices that were offered, to the letter."""

import re
from collections.abc import Sequence

from conversations.flow import Prompt
from conversations.model import Refused

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without control characters and surrounding space; line breaks are kept as `\\n`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text).strip()


def folded(text: str) -> str:
    """A label as people retype it: lower case, without the punctuation around it."""
    return text.casefold().strip(" .!?,;:'\"’‘“”[]()").replace("’", "'")


def match_exactly(text: str, prompt: Prompt) -> tuple[str, ...] | None:
    """The choice whose label or value this text is, to the letter but for case; else None."""
    wanted = folded(text)
    for choice in prompt.choices:
        if wanted and wanted in (folded(choice.label), choice.value.casefold()):
            return (choice.value,)
    return None


def match_values(values: Sequence[str], prompt: Prompt) -> tuple[str, ...]:
    """The values of the choices named by value or label. Raises Refused for one that is not offered."""
    found: list[str] = []
    for value in values:
        exact = match_exactly(value, prompt)
        if exact is None:
            offered = ", ".join(choice.label for choice in prompt.choices) or "none; answer in words"
            raise Refused(f"That is not one of the choices. They are: {offered}.")
        found.extend(v for v in exact if v not in found)
    if len(found) > prompt.most:
        raise Refused(f"That is {len(found)} choices; this question takes {prompt.most} at most.")
    if not found and prompt.most == 1:
        raise Refused("No choice was named.")
    return tuple(found)
