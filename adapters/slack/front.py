"""What to do about each thing that Slack brings, and when to acknowledge it.

An envelope is acknowledged as soon as its turn is durable, and after `ACK_WITHIN` at the latest; the turn then goes on
in a task that is kept. A form's submission is waited for a little longer, because only its acknowledgement can keep the
form open with everything in it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from adapters.base import Host, Received, RetryLater, Undeliverable
from adapters.slack import forms, mend
from adapters.slack.api import FAILED, Api
from adapters.slack.home import published
from adapters.slack.people import People
from adapters.slack.read import Foreign, FormAsked, Gone, Opened, Payload, read, sender
from adapters.slack.sender import Closed, Sender
from conversations.model import ChoicePicked, ConversationKey, Envelope, Started

log = logging.getLogger(__name__)

T = TypeVar("T")

# https://docs.slack.dev/apis/events-api/using-socket-mode: three seconds, then Slack counts it as failed.
ACK_WITHIN = 0.25
FORM_WITHIN = 1.5
ZONE_WITHIN = 0.2
TRIES = 6
LONGEST_WAIT = 30.0

POINTER = "I've written to you in a direct message, where only you see it."
ELSEWHERE = "I can't open a direct message with you, so we go on right here. Only you see this."
NOT_YOURS = "That belongs to somebody else's debrief, so nothing happened. “/debrief” starts your own."
CANT_OPEN = "That form didn't open in time. Press its button again, or type your answer."
NOT_SAVED = "I couldn't save that yet. It's all still here: press the button again in a moment."


@dataclass(frozen=True, slots=True)
class _Took:
    """What became of a request: a sentence for whoever made it, and whether it had come before."""

    said: str = ""
    duplicate: bool = False


class Front:
    """The listeners for one workspace. `gone` is told when the app has been removed from it."""

    def __init__(
        self,
        host: Host,
        api: Api,
        sender: Sender,
        people: People,
        team: str,
        now: Callable[[], datetime],
        gone: Callable[[str], None],
    ) -> None:
        self._host, self._api, self._sender, self._people = host, api, sender, people
        self._team, self._now, self._gone = team, now, gone
        self._kept: set[asyncio.Task[Any]] = set()
        self._lines: WeakValueDictionary[ConversationKey, asyncio.Lock] = WeakValueDictionary()

    async def finish(self) -> None:
        """What was taken is brought to its end, within a few seconds."""
        if self._kept:
            await asyncio.wait(set(self._kept), timeout=5.0)

    async def close(self) -> None:
        """Lets go of everything."""
        kept = list(self._kept)
        for task in kept:
            task.cancel()
        await asyncio.gather(*kept, return_exceptions=True)

    # ── Bolt's listeners ────────────────────────────────────────────────────────────────────────────────────

    async def on_event(self, body: dict[str, Any], ack: Any) -> None:
        """A message, an edit, a visit to the app's page, the end of the installation."""
        await self._within(ACK_WITHIN, self._keep(self._take(body)))
        await ack()

    async def on_action(self, body: dict[str, Any], ack: Any) -> None:
        """A press. What there is to say about it goes to the presser alone."""
        await self._within(ACK_WITHIN, self._keep(self._take(body)))
        await ack()

    async def on_command(self, body: dict[str, Any], ack: Any) -> None:
        """The slash command; the words after it are never repeated where others could read along."""
        where = self._keep(self._command(body))
        sentence = await self._within(ACK_WITHIN, where)
        if sentence:
            await ack(text=sentence, response_type="ephemeral")
            return
        await ack()
        if sentence is None:
            self._keep(self._tell_later(where, body))

    async def on_view(self, body: dict[str, Any], ack: Any) -> None:
        """A submitted form, which stays open with everything in it if it could not be taken."""
        took = await self._within(FORM_WITHIN, self._keep(self._take(body)))
        fault = NOT_SAVED if took is None else took.said
        if fault:
            block = forms.first_input(body["view"])
            await ack(response_action="errors", errors={block: fault})
        else:
            await ack()

    def _keep(self, work: Coroutine[Any, Any, T]) -> "asyncio.Task[T]":
        task = asyncio.create_task(work)
        self._kept.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: "asyncio.Task[Any]") -> None:
        self._kept.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("a request of Slack's failed: %s", type(task.exception()).__name__)

    async def _within(self, seconds: float, task: "asyncio.Task[T]") -> T | None:
        """The task's result if it is there in time; it goes on either way."""
        await asyncio.wait({task}, timeout=seconds)
        return task.result() if task.done() and task.exception() is None else None

    # ── what happened ───────────────────────────────────────────────────────────────────────────────────────

    async def _take(self, body: Payload) -> _Took:
        person = sender(body)
        if person is None or person.workspace != self._team:
            return await self._without_person(body)
        line = self._lines.setdefault(person, asyncio.Lock())
        async with line:  # what one person does is handed on in the order in which it came
            zone = await self._people.zone(person.user, within=ZONE_WITHIN)
            happened = read(body, self._now(), zone)
            turn = self._keep(self._host.receive(happened)) if isinstance(happened, Envelope) else None
        self._learn(body, person)
        if turn is not None:
            return await self._outcome(body, person, await turn)
        match happened:
            case FormAsked():
                return await self._open(happened, body)
            case Opened():
                await self._visited(happened)
            case Foreign():
                if "view" not in body:
                    await self._tell(happened.person, happened.url, NOT_YOURS)
                return _Took(NOT_YOURS)
            case Gone():
                await self._leave(happened)
        return _Took()

    async def _without_person(self, body: Payload) -> _Took:
        happened = read(body, self._now())
        if isinstance(happened, Gone) and happened.workspace == self._team:
            await self._leave(happened)
        elif happened is not None:
            log.warning("something from another workspace was left alone")
        return _Took()

    async def _leave(self, gone: Gone) -> None:
        await self._host.purge("slack", gone.workspace)
        self._gone(mend.GONE)

    def _learn(self, body: Payload, person: ConversationKey) -> None:
        event = body.get("event") or {}
        if event.get("channel_type") == "im" and event.get("channel"):
            self._sender.learn(person.user, event["channel"])

    async def _outcome(self, body: Payload, person: ConversationKey, received: Received) -> _Took:
        refused = received.refused or ""
        if refused and "view" not in body:
            self._keep(self._tell(person, body.get("response_url") or "", refused))
        home = (body.get("view") or {}).get("type") == "home"
        if home or received.erased:  # the page stays at Slack as it was last published
            self._keep(self._publish(person))
        return _Took(refused, received.duplicate)

    async def _command(self, body: Payload) -> str:
        """The sentence that answers the command where it was typed: where to look for the rest."""
        person = sender(body)
        if person is None or person.workspace != self._team:
            return ""
        took = self._keep(self._take(body))
        told = self._sender.shut(person.user)
        try:
            channel = await self._patiently(lambda: self._sender.dm(person))
        except Closed:
            channel = ""
        received = await took
        if received.duplicate or received.said or channel == body.get("channel_id"):
            return ""
        return POINTER if channel else "" if told else ELSEWHERE

    async def _tell_later(self, where: "asyncio.Task[str]", body: Payload) -> None:
        sentence, person = await where, sender(body)
        if sentence and person is not None:
            await self._tell(person, body.get("response_url") or "", sentence)

    # ── forms and pages ─────────────────────────────────────────────────────────────────────────────────────

    async def _open(self, asked: FormAsked, body: Payload) -> _Took:
        """Opens the form while its trigger lives; a closed question says what became of it."""
        person, question = asked.person, asked.question
        if asked.own_words:
            view = forms.answer_modal(question, person, reply_to=asked.reply_to)
        else:
            form = await self._host.form(person, question)
            if form is None:
                stale = Envelope(
                    asked.id,
                    person,
                    person.user,
                    self._now(),
                    ChoicePicked((), question),
                    self._people.known(person.user),
                    asked.reply_to,
                )
                received = await self._host.receive(stale)
                if received.refused:
                    await self._tell(person, body.get("response_url") or "", CANT_OPEN)
                return _Took()
            zone = self._people.known(person.user)
            view = forms.modal(form, question, person, zone, reply_to=asked.reply_to)
        try:
            await self._api.call(
                "views.open", "", self._api.client.views_open, trigger_id=asked.trigger, view=view
            )
        except FAILED as fault:
            log.warning("a form could not be opened: %s", fault)
            await self._tell(person, body.get("response_url") or "", CANT_OPEN)
        return _Took()

    async def _visited(self, opened: Opened) -> None:
        if opened.tab == "home":
            await self._publish(opened.person)
        elif (await self._host.home(opened.person)).fresh:
            person = opened.person
            id = f"{person}:welcome"
            zone = self._people.known(person.user)
            await self._host.receive(Envelope(id, person, person.user, self._now(), Started(), zone))

    async def _publish(self, person: ConversationKey) -> None:
        view = published(await self._host.home(person), person)
        await self._patiently(
            lambda: self._api.call(
                "views.publish", "", self._api.client.views_publish, user_id=person.user, view=view
            )
        )

    # ── words outside the dialogue ──────────────────────────────────────────────────────────────────────────

    async def _tell(self, person: ConversationKey, url: str, sentence: str) -> None:
        """A sentence to that person alone: where they stand, or else in their direct message."""

        async def tell() -> None:
            if url and await self._api.respond(
                url, response_type="ephemeral", replace_original=False, text=sentence
            ):
                return
            channel = await self._sender.dm(person)
            await self._api.call(
                "chat.postMessage",
                channel,
                self._api.client.chat_postMessage,
                channel=channel,
                text=sentence,
            )

        try:
            await self._patiently(tell)
        except (Closed, Undeliverable):
            log.info("nothing could be said to %s where they are", person)

    async def _patiently(self, step: Callable[[], Awaitable[T]]) -> T:
        """The step's result, waiting as Slack asks; what may have happened already is not tried again."""
        for _ in range(TRIES - 1):
            try:
                return await step()
            except RetryLater as later:
                await asyncio.sleep(min(later.after, LONGEST_WAIT))
        return await step()
