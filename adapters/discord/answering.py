"""The first answer to an interaction: due in three seconds, once, whatever the database is doing.

Nothing here waits for a turn. What will take a turn is deferred at once; only a form is asked for first, because it
must be the first answer, and for that there is a deadline.
"""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import aiohttp
import discord

from adapters.base import Host
from adapters.discord import commands, forms, render
from adapters.discord.handles import Handle, Kind
from adapters.discord.limits import FIRST_ANSWER
from adapters.discord.read import Interaction, Opens
from adapters.discord.wire import Client, retry_after
from conversations.model import CommandInvoked

log = logging.getLogger(__name__)

MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, COMPLETIONS, MODAL = 4, 5, 6, 8, 9
ALREADY_ANSWERED, TOO_LATE = 40060, 10062
ONE_TRY = 0.9
OWNER_DEADLINE = 0.8
"""Seconds to find out whose button it is, where a form waits for that."""
FORM_DEADLINE = 1.8
"""Seconds for a form to be read from the database; the rest of the three are for the way."""

NOT_YOURS = "That button belongs to somebody else's conversation. /debrief opens yours."
UNKNOWN_BUTTON = "I don't know that button any more. /debrief brings up where we are."
NO_FORM_NOW = (
    "I can't open that form this moment. Press it again in a little while, or type your answer here."
)
NOT_NOW = "I couldn't take that just now, and nothing was changed. Press it again, please."
TOO_LONG = "The text is longer than a form takes here. Type what you'd like to change as a message."


def deferral(found: Interaction) -> tuple[dict[str, Any], Kind | None]:
    """How the interaction is deferred, and what can be answered with its token afterwards (None: nothing has to be)."""
    hidden = {"type": DEFERRED_MESSAGE, "data": {"flags": render.EPHEMERAL}}
    if isinstance(found.act, CommandInvoked):
        return hidden, "dm" if found.place == "dm" else "called"
    if found.hidden or found.place != "dm":
        return hidden, "hidden"
    if found.on_message:
        return {"type": DEFERRED_UPDATE}, None
    return hidden, "dm"


def told(sentence: str) -> dict[str, Any]:
    """A sentence that only the caller sees, as the first answer."""
    return {"type": MESSAGE, "data": whispered(sentence)}


def whispered(sentence: str) -> dict[str, Any]:
    """A sentence that only the caller sees, as a further message."""
    return {
        "flags": render.NEW_LAYOUT | render.EPHEMERAL,
        "components": list(render.note(sentence)),
        "allowed_mentions": render.NO_MENTIONS,
    }


def completed(typed: str) -> dict[str, Any]:
    """The time zones that fit."""
    return {"type": COMPLETIONS, "data": {"choices": commands.completions(typed)}}


async def opened(host: Host, found: Interaction, opens: Opens) -> dict[str, Any] | None:
    """The form to open, or the sentence why not now; None once its question is closed."""
    if opens.free:
        return {"type": MODAL, "data": forms.answer_modal(opens.question, opens.choices, opens.most)}
    try:
        async with asyncio.timeout(FORM_DEADLINE):
            form = await host.form(found.person, opens.question)
    except TimeoutError:
        return told(NO_FORM_NOW)
    if form is None:
        return None
    try:
        return {"type": MODAL, "data": forms.modal(form, opens.question)}
    except ValueError:
        return told(TOO_LONG)


async def answer(client: Client, found: Interaction, body: Mapping[str, Any]) -> bool:
    """Sends the first answer, again and again within the time there is; whether Discord has one."""
    try:
        async with asyncio.timeout(FIRST_ANSWER):
            while True:
                try:
                    async with asyncio.timeout(ONE_TRY):
                        await client.wire.answer(found.id, found.token, body)
                except discord.HTTPException as error:
                    if error.code == ALREADY_ANSWERED:  # a cut connection hid that it had arrived
                        return True
                    if error.status == 429:
                        await asyncio.sleep(retry_after(error))
                        continue
                    if error.code == TOO_LATE or 400 <= error.status < 500:
                        log.warning(
                            "Interaction %s got no answer: %s, code %s.", found.id, error.status, error.code
                        )
                        return False
                except (aiohttp.ClientError, OSError):  # TimeoutError is one
                    await asyncio.sleep(0.05)
                else:
                    return True
    except TimeoutError:
        log.warning("Interaction %s got no answer within three seconds.", found.id)
    return False


def handle(kind: Kind | None, found: Interaction, now: float) -> Handle | None:
    """What an envelope carries so that its answers find the interaction."""
    return Handle(kind, now, found.token) if kind else None
