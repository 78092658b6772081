"""A log line holds ids and enums, whatever a library would like to say."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot import logs
from conversations.model import Words


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    out = io.StringIO()
    logs.set_up("debug", out)
    yield out
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


def test_our_own_line_is_json_with_its_ids(out: io.StringIO) -> None:
    logging.getLogger("bot.dispatcher").warning("message %s can't be delivered: %s", "a1b2", "dm_closed")
    line = json.loads(out.getvalue())
    assert (line["level"], line["from"]) == ("warning", "bot.dispatcher")
    assert line["said"] == "message a1b2 can't be delivered: dm_closed"


def test_what_a_person_typed_does_not_print_even_if_it_is_logged(out: io.StringIO) -> None:
    logging.getLogger("bot").error(
        "caught %s and %r", Words("the landlord story"), Words("the landlord story")
    )
    assert "landlord" not in out.getvalue()


def test_of_a_librarys_record_only_the_place_is_kept(out: io.StringIO) -> None:
    logger = logging.getLogger("slack_sdk.web")
    logger.debug("Sending a request - body: %s", {"text": "the landlord story"})
    try:
        raise ValueError("the landlord story")
    except ValueError:
        logger.exception("the landlord story")
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert "landlord" not in out.getvalue()
    assert lines[1]["said"].endswith("ValueError")
    assert lines[0]["said"].startswith("spoke at test_logs:")
