"""Somebody with Discord open: what they do, and what they have before them."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from tests.platforms.discord.place import COMMAND, COMPONENT, FORM, MODAL, Asked, Shown
from tests.platforms.discord.reading import Bubble, bubbles
from tests.platforms.discord.rules import BUTTON, INPUT, RADIO_GROUP, SELECT, walk
from tests.platforms.discord.server import Discord


class Person:
    """Somebody with Discord open. What they do waits for `settle`, which is when the bot has answered."""

    def __init__(
        self, server: Discord, id: str, settle: Callable[[], Awaitable[None]], *, hidden: bool = False
    ) -> None:
        self.server, self.id, self.hidden = server, id, hidden
        self.settle = settle
        self.texts: list[str] = []

    async def say(self, text: str) -> None:
        """Types into the DM; where there is none, into the form that the Answer button opens."""
        if self.hidden:
            await self.fill({"answer": text}, opener="a:")
            return
        self.texts.append(await self.server.hear(self.id, text))
        await self.settle()

    async def rewrite(self, number: int, text: str) -> None:
        """Edits their n-th message."""
        await self.server.rewrite(self.id, self.texts[number - 1], text)
        await self.settle()

    async def command(self, args: str = "", *, channel: str = "") -> Asked:
        """Types /debrief, in the DM or in a channel."""
        word, _, rest = args.partition(" ")
        options = [{"type": 3, "name": "what", "value": word}] if word else []
        if word == "timezone" and rest:
            options = [{"type": 3, "name": "timezone", "value": rest}]
        data = {"id": "1", "name": "debrief", "type": 1, "options": options}
        asked = await self.server.interact(self.id, COMMAND, data, channel=channel)
        await self.settle()
        return asked

    async def press(self, *labels: str, question: int | None = None) -> Asked:
        """Presses a button, or picks from a list: of the latest question, or of that one."""
        shown, component, values = self.find(labels, question)
        data = {
            "custom_id": component["custom_id"],
            "component_type": component["type"],
            "id": component.get("id"),
        }
        if component["type"] == SELECT:
            data["values"] = values
        asked = await self.server.interact(self.id, COMPONENT, data, source=shown)
        await self.settle()
        return asked

    async def fill(self, fields: dict[str, str], opener: str = "f:") -> Asked:
        """Opens the form of the latest question and fills it in."""
        shown, button = self._opener(opener)
        custom_id = button["custom_id"]
        data = {"custom_id": custom_id, "component_type": BUTTON}
        opened = await self.server.interact(self.id, COMPONENT, data, source=shown)
        await self.settle()
        while opened.answered is None:  # "This interaction failed": a person presses again
            opened = await self.server.interact(self.id, COMPONENT, data, source=shown)
            await self.settle()
        assert opened.answered == FORM, f"{custom_id} opened nothing"
        assert opened.answer is not None
        rows = [_filled(row, fields) for row in opened.answer["components"]]
        known = {row["component"]["custom_id"] for row in rows}
        rows += [_filled_in(name, text) for name, text in fields.items() if name not in known]
        submitted = {"custom_id": opened.answer["custom_id"], "components": rows}
        asked = await self.server.interact(self.id, MODAL, submitted, source=shown)
        await self.settle()
        return asked

    def find(
        self, labels: Iterable[str], question: int | None = None
    ) -> tuple[Shown, dict[str, Any], list[str]]:
        """The message, the component and the values that these labels mean, also where the buttons have gone since."""
        wanted = [label.casefold() for label in labels]
        for shown in reversed(self._all()):
            for version in reversed(shown.versions):
                for component in walk(version["components"]):
                    custom_id = str(component.get("custom_id") or "")
                    if not custom_id.startswith("q:"):
                        continue
                    if question is not None and custom_id.split(":")[1].split("#")[0] != str(question):
                        continue
                    values = _matching(component, wanted)
                    if values:
                        return shown, dict(component), values
            if question is None and _asks(shown):
                break
        latest = next(s for s in reversed(self._all()) if _asks(s))
        number = question or _question(latest)
        forged = {"custom_id": f"q:{number}:{' '.join(labels)}", "type": BUTTON}
        return latest, forged, []

    def _opener(self, opener: str = "f:") -> tuple[Shown, dict[str, Any]]:
        for shown in reversed(self._all()):
            for version in reversed(shown.versions):
                for component in walk(version["components"]):
                    if str(component.get("custom_id") or "").startswith(opener):
                        return shown, dict(component)
        raise AssertionError("no message has a form")

    def _all(self) -> list[Shown]:
        return [
            s
            for s in self.server.shown
            if s.versions and (s.only == self.id or s.channel == self.server.dm(self.id))
        ]

    def seen(self) -> list[Shown]:
        """What of the bot's they have before them, in order."""
        return [shown for shown in self.server.seen_by(self.id) if shown.versions]

    def bubbles(self) -> list[Bubble]:
        """The same as bubbles."""
        return bubbles(shown.payload for shown in self.seen())

    def last(self) -> Bubble:
        return self.bubbles()[-1]


def _matching(component: dict[str, Any] | Any, wanted: list[str]) -> list[str]:
    if component["type"] == SELECT:
        found = [
            o["value"] for o in component["options"] if {o["label"].casefold(), o["value"]} & set(wanted)
        ]
        return found if len(found) == len(wanted) else []
    value = str(component["custom_id"]).split(":", 2)[-1]
    return [value] if wanted in ([component["label"].casefold()], [value]) else []


def _asks(shown: Shown) -> bool:
    return any(
        str(c.get("custom_id") or "").startswith(("q:", "f:", "a:"))
        for version in shown.versions
        for c in walk(version["components"])
    )


def _question(shown: Shown) -> int:
    ids = (str(c.get("custom_id") or "") for v in reversed(shown.versions) for c in walk(v["components"]))
    return int(next(id for id in ids if id[:2] in ("q:", "f:", "a:")).split(":")[1].split("#")[0])


def _filled(row: dict[str, Any], fields: dict[str, str]) -> dict[str, Any]:
    entry = row["component"]
    if entry["type"] != INPUT:  # a group or a list: the label says what is picked
        picked = [o["value"] for o in entry["options"] if o["label"] == fields.get(entry["custom_id"])]
        value = {"value": next(iter(picked), None)} if entry["type"] == RADIO_GROUP else {"values": picked}
        return {
            "type": 18,
            "id": 1,
            "component": {"type": entry["type"], "custom_id": entry["custom_id"]} | value,
        }
    return _filled_in(entry["custom_id"], fields.get(entry["custom_id"], entry.get("value", "")))


def _filled_in(name: str, text: str) -> dict[str, Any]:
    return {"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": name, "value": text}}
