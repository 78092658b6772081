"""Somebody in the workspace: types, presses, fills in forms, edits, and sees what is shown to them.

Each act goes to the app as Slack would send it; acts return what the app answered with its acknowledgement.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from conversations.model import Choice, File, Form, Message
from tests.platforms.slack.server import SlackServer
from tests.platforms.slack.workspace import APP, BOT_USER, TEAM, Answer, Shown, User

PLACE = re.compile(r"(\d) of (\d)$")


@dataclass
class Person:
    """See the module. `team` is another one for somebody of another workspace."""

    server: SlackServer
    user: User
    team: str = TEAM
    texts: list[Shown] = field(default_factory=list)
    seen: int = 0

    @classmethod
    def joins(cls, server: SlackServer, id: str, tz: str = "Europe/Berlin", **more: Any) -> "Person":
        return cls(server, server.workspace.join(id, tz, **more))

    # ── typing ──────────────────────────────────────────────────────────────────────────────────────────────

    async def types(self, text: str, **how: Any) -> Any:
        """A message in the direct message with the bot."""
        channel = self.server.workspace.dm(self.user.id)
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        shown = self.server.workspace.post(channel, self.user.id, escaped)
        self.texts.append(shown)
        return await self.sends_event(self._said(shown, channel.id), **how)

    def _said(self, shown: Shown, channel: str) -> Answer:
        return {"type": "message", "channel": channel, "channel_type": "im", "user": self.user.id,
                "text": shown.text, "ts": shown.ts, "event_ts": shown.ts, "team": self.team}  # fmt: skip

    async def edits(self, number: int, text: str, **how: Any) -> Any:
        """Changes their own n-th message."""
        shown = self.texts[number - 1]
        before, shown.text = shown.text, text
        now = self.server.workspace.ts()
        channel = self.server.workspace.dm(self.user.id).id
        event = {
            "type": "message", "subtype": "message_changed", "channel": channel, "channel_type": "im",
            "ts": now, "event_ts": now,
            "message": {"type": "message", "user": self.user.id, "text": text, "ts": shown.ts,
                        "edited": {"user": self.user.id, "ts": now}},
            "previous_message": {"type": "message", "user": self.user.id, "text": before, "ts": shown.ts},
        }  # fmt: skip
        return await self.sends_event(event, **how)

    async def deletes(self, number: int, **how: Any) -> Any:
        """Deletes their own n-th message."""
        shown = self.texts[number - 1]
        channel = self.server.workspace.dm(self.user.id)
        channel.messages.remove(shown)
        now = self.server.workspace.ts()
        event = {
            "type": "message", "subtype": "message_deleted", "channel": channel.id, "channel_type": "im",
            "ts": now, "event_ts": now, "deleted_ts": shown.ts, "hidden": True,
            "previous_message": {"type": "message", "user": self.user.id, "text": shown.text, "ts": shown.ts},
        }  # fmt: skip
        return await self.sends_event(event, **how)

    async def sends_event(self, event: Answer, **how: Any) -> Any:
        body = {
            "token": "verification", "team_id": self.team, "api_app_id": APP, "event": event,
            "type": "event_callback", "event_id": f"Ev{self.server.workspace.number()}", "event_time": 1772540000,
            "authorizations": [{"team_id": TEAM, "user_id": BOT_USER, "is_bot": True}],
        }  # fmt: skip
        return await self.server.bring("events_api", body, **how)

    async def commands(self, words: str = "", channel: str = "C0CLUB", **how: Any) -> Any:
        """Types the slash command; what the acknowledgement says is shown to them alone."""
        work = self.server.workspace
        body = {
            "token": "verification", "team_id": self.team, "team_domain": "club", "channel_id": channel,
            "channel_name": "club", "user_id": self.user.id, "user_name": "somebody", "command": "/debrief",
            "text": words, "api_app_id": APP, "is_enterprise_install": "false",
            "response_url": work.response_url(self.user.id, channel), "trigger_id": work.trigger(self.user.id),
        }  # fmt: skip
        answered = await self.server.bring("slash_commands", body, **how)
        if answered and answered[1] and answered[1].get("text"):
            work.whisper(self.user.id, answered[1])
        return answered

    async def opens(self, tab: str = "home", **how: Any) -> Any:
        """Looks at the app."""
        channel = self.server.workspace.dm(self.user.id).id
        event = {
            "type": "app_home_opened",
            "user": self.user.id,
            "channel": channel,
            "tab": tab,
            "event_ts": "1",
        }
        return await self.sends_event(event, **how)

    # ── pressing ────────────────────────────────────────────────────────────────────────────────────────────

    def body(self, block_id: str, element: Answer, state: Answer | None = None, **more: Any) -> Answer:
        """A press as Slack sends it, from the direct message unless `more` says otherwise."""
        work = self.server.workspace
        channel = work.dm(self.user.id).id
        return {
            "type": "block_actions", "api_app_id": APP, "token": "verification",
            "user": {"id": self.user.id, "team_id": self.team}, "team": {"id": self.team, "domain": "club"},
            "container": {"type": "message", "channel_id": channel}, "channel": {"id": channel, "name": "direct"},
            "trigger_id": work.trigger(self.user.id),
            "response_url": work.response_url(self.user.id, channel),
            "actions": [{**element, "block_id": block_id, "action_ts": work.ts()}],
            "state": {"values": state or {}}, **more,
        }  # fmt: skip

    async def presses(self, *labels: str, question: int | None = None, **how: Any) -> Any:
        """A button, an entry of a menu, or several entries and the button that says they are all."""
        for blocks in self._reachable():
            found = self._aimed(blocks, labels, question)
            if found is not None:
                return await self.server.bring("interactive", self.body(*found), **how)
        raise AssertionError(f"nothing here says {labels}")

    async def whisper_presses(self, label: str, **how: Any) -> Any:
        """A button of a message that only they see in the channel."""
        seen = self.server.workspace.whispers[self.user.id]
        for place in reversed(range(len(seen))):
            found = self._aimed(seen[place]["blocks"], (label,), None)
            if found is not None:
                url = self.server.workspace.response_url(self.user.id, "C0CLUB", whisper=place)
                where = {"id": "C0CLUB", "name": "club"}
                body = self.body(*found, channel=where, response_url=url)
                return await self.server.bring("interactive", body, **how)
        raise AssertionError(f"nothing whispered here says {label}")

    async def home_presses(self, label: str, **how: Any) -> Any:
        """A button of the Home page."""
        view = self.server.workspace.homes[self.user.id]
        found = self._aimed(view["blocks"], (label,), None)
        assert found is not None, f"nothing on the page says {label}"
        body = self.body(*found, view=view, container={"type": "view", "view_id": view["id"]})
        del body["channel"], body["response_url"]
        return await self.server.bring("interactive", body, **how)

    def _reachable(self) -> list[list[Any]]:
        """Every set of blocks they have ever seen, the latest first; a client may still show an old one."""
        work = self.server.workspace
        said = [m for m in work.dm(self.user.id).messages if m.user == BOT_USER]
        return [version for shown in reversed(said) for version in reversed(shown.versions)]

    def _aimed(
        self, blocks: list[Any], labels: tuple[str, ...], question: int | None
    ) -> tuple[str, Answer, Answer] | None:
        state: Answer = {}
        for block in blocks:
            if block["type"] == "input":
                options = {o["text"]["text"]: o for o in block["element"]["options"]}
                if all(label in options for label in labels) and _asks(block["element"], question):
                    picked = [options[label] for label in labels]
                    value = {"type": "multi_static_select", "selected_options": picked}
                    state = {block["block_id"]: {block["element"]["action_id"]: value}}
            for element in block["elements"] if block["type"] == "actions" else ():
                if element["action_id"].startswith("a:") and element["text"]["text"] in labels:
                    return block["block_id"], _pressed(element), {}
                if state and element["action_id"].startswith("d:"):
                    return block["block_id"], _pressed(element), state
                if not _asks(element, question) or len(labels) != 1:
                    continue
                if element["type"] == "button" and element["text"]["text"] == labels[0]:
                    return block["block_id"], _pressed(element), {}
                for option in element.get("options", ()):
                    if option["text"]["text"] == labels[0]:
                        chosen = {"type": "static_select", "action_id": element["action_id"]}
                        return block["block_id"], {**chosen, "selected_option": option}, {}
        return None

    async def fills(self, fields: dict[str, str], **how: Any) -> Any:
        """Opens the latest form and submits it with these fields changed."""
        button = next(
            e["text"]["text"] for blocks in self._reachable() for b in blocks if b["type"] == "actions"
             for e in b["elements"] if e["action_id"].startswith("f:")
        )  # fmt: skip
        await self.presses(button)
        await self.server.until(lambda: self.user.id in self.server.workspace.views)
        return await self.submits(fields, **how)

    async def submits(self, fields: dict[str, str], **how: Any) -> Any:
        """Submits the open modal, which closes unless the answer keeps it open."""
        views = self.server.workspace.views
        view = views[self.user.id]
        values = {block["block_id"]: _entered(block, fields) for block in view["blocks"]}
        body = {
            "type": "view_submission", "api_app_id": APP, "team": {"id": self.team},
            "user": {"id": self.user.id, "team_id": self.team},
            "trigger_id": self.server.workspace.trigger(self.user.id),
            "view": {**view, "state": {"values": values}},
        }  # fmt: skip
        answered = await self.server.bring("interactive", body, **how)
        if answered and not (answered[1] or {}).get("errors"):
            views.pop(self.user.id, None)
        return answered

    # ── seeing ──────────────────────────────────────────────────────────────────────────────────────────────

    def messages(self) -> list[Message]:
        """What the bot has said in the direct message, as it was first shown, put together from its posts."""
        found: dict[str, Message] = {}
        latest = ""
        for shown in self.server.workspace.dm(self.user.id).messages:
            if shown.user != BOT_USER:
                continue
            if shown.files:
                files = tuple(File(each.get("name", "deleted"), "") for each in shown.files)
                before = found[latest]
                found[latest] = _with(before, files=(*before.files, *files))
                continue
            payload = (shown.metadata or {}).get("event_payload", {})
            part = read_back(shown.versions[0], shown.text)
            latest = payload.get("id") or shown.ts
            found[latest] = joined(found[latest], part) if latest in found else part
        return list(found.values())

    def news(self) -> list[Message]:
        """What came since this was last asked."""
        everything = self.messages()
        fresh, self.seen = everything[self.seen :], len(everything)
        return fresh

    def whispers(self) -> list[Message]:
        """What only they saw in a channel."""
        return [
            read_back(each["blocks"], each["text"])
            for each in self.server.workspace.whispers.get(self.user.id, [])
        ]

    def file(self, name: str) -> str:
        """The text of the latest file of that name in the direct message."""
        work = self.server.workspace
        for shown in reversed(work.dm(self.user.id).messages):
            for each in shown.files:
                if each.get("name") == name:
                    return str(work.uploads[each["id"]]["content"].decode("utf-8"))
        raise AssertionError(f"no file called {name}")


def read_back(blocks: list[Any], text: str) -> Message:
    """A post as the message that it shows."""
    words, choices, form, most, place, number = [], [], None, 1, None, None
    for block in blocks:
        if block["type"] == "section":
            words.append(block["text"]["text"])
        elif block["type"] == "context":
            found = PLACE.match(block["elements"][0]["text"])
            place = (int(found[1]), int(found[2])) if found else place
        elif block["type"] == "input":
            choices += _options(block["element"])
            most = block["element"]["max_selected_items"]
        elif block["type"] == "actions":
            for element in block["elements"]:
                kind, _, rest = element["action_id"].partition(":")
                number = int(rest.partition(":")[0])
                if kind == "q":
                    choices.append(Choice(rest.partition(":")[2], element["text"]["text"]))
                elif kind == "s":
                    choices += _options(element)
                elif kind == "f":
                    form = Form((), element["text"]["text"])
    return Message("\n".join(words) if words else text, "", tuple(choices), most, form, (), number, place)


def joined(first: Message, rest: Message) -> Message:
    """Two posts of one message."""
    return _with(rest, text=f"{first.text}\n{rest.text}")


def _with(message: Message, **changes: Any) -> Message:
    from dataclasses import replace

    return replace(message, **changes)


def _options(element: Answer) -> list[Choice]:
    return [Choice(option["value"], option["text"]["text"]) for option in element["options"]]


def _asks(element: Answer, question: int | None) -> bool:
    return question is None or element["action_id"].split(":")[1] == str(question)


def _pressed(element: Answer) -> Answer:
    return {"type": "button", "action_id": element["action_id"], "text": element["text"]}


def _entered(block: Answer, fields: dict[str, str]) -> Answer:
    element, name = block["element"], block["block_id"].partition("|")[0]
    if element["type"] == "datetimepicker":
        at = element.get("initial_date_time")
        if name in fields:
            wall = datetime.fromisoformat(fields[name]).replace(tzinfo=ZoneInfo("Europe/Berlin"))
            at = int(wall.timestamp())
        return {element["action_id"]: {"type": "datetimepicker", "selected_date_time": at}}
    value = fields.get(name, element.get("initial_value", ""))
    return {element["action_id"]: {"type": "plain_text_input", "value": value or None}}
