"""The server is strict: each of its rules refuses something, takes what is right, and names the page that states it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.platforms.slack import rules
from tests.platforms.slack.rules import DOCS, RULES, Refusal
from tests.platforms.slack.workspace import APP_TOKEN, BOT_TOKEN, BOT_USER, SCOPES, Workspace

PLAIN = {"type": "plain_text", "text": "Yes"}
BUTTON = {"type": "button", "text": PLAIN, "action_id": "q:1:yes"}
OPTION = {"text": PLAIN, "value": "yes"}
MENU = {"type": "static_select", "action_id": "s:1", "options": [OPTION]}
MENUS = {"type": "multi_static_select", "action_id": "m:1", "options": [OPTION], "max_selected_items": 2}
TEXT = {"type": "plain_text_input", "action_id": "text"}
WHEN = {"type": "datetimepicker", "action_id": "when", "initial_date_time": 1772611200}
SECTION = {"type": "section", "text": PLAIN}
INPUT = {"type": "input", "label": PLAIN, "element": TEXT}
MODAL = {"type": "modal", "title": PLAIN, "submit": PLAIN, "blocks": [INPUT]}


def long(most: int) -> dict[str, str]:
    return {"type": "plain_text", "text": "x" * (most + 1)}


TAKEN: dict[str, list[Any]] = {
    "text_object": [PLAIN, {"type": "mrkdwn", "text": "*hi*"}, {"type": "plain_text", "text": "x" * 3000}],
    "markup": ["a &lt;!channel&gt; &amp; b", "<https://slack.com|here>", "plain"],
    "button": [BUTTON, {**BUTTON, "text": {"type": "plain_text", "text": "x" * 75}}],
    "option": [OPTION],
    "static_select": [MENU],
    "multi_static_select": [MENUS],
    "plain_text_input": [TEXT, {**TEXT, "initial_value": "x" * 3000}],
    "datetimepicker": [WHEN],
    "element_in_its_place": [("actions", BUTTON), ("input", MENUS), ("section", MENUS)],
    "section": [SECTION],
    "header": [{"type": "header", "text": PLAIN}],
    "context": [{"type": "context", "elements": [PLAIN]}],
    "actions": [{"type": "actions", "elements": [BUTTON, MENU]}],
    "input_block": [INPUT],
    "message_blocks": [[SECTION] * 50],
    "message_text": [{"text": "x" * 4000}],
    "message_size": [[{"type": "section", "text": {"text": "x" * 3000}}] * 4],
    "metadata": [{"event_type": "debrief_message", "event_payload": {"id": "1"}}],
    "modal": [MODAL],
    "home_view": [{"type": "home", "blocks": [SECTION]}],
}
REFUSED: dict[str, list[Any]] = {
    "text_object": [
        {"type": "plain_text", "text": ""},
        long(3000),
        {"type": "html", "text": "x"},
        {"type": "mrkdwn", "text": "x", "emoji": True},
        {"type": "plain_text", "text": "x", "verbatim": True},
        {"text": "x"},
    ],
    "markup": ["<!channel>", "<@U1>", "a & b", "a > b", "<javascript:x|y>"],
    "button": [
        {**BUTTON, "text": long(75)},
        {**BUTTON, "text": {"type": "mrkdwn", "text": "x"}},
        {**BUTTON, "action_id": "x" * 256},
        {**BUTTON, "value": "x" * 2001},
        {**BUTTON, "style": "loud"},
        {**BUTTON, "colour": "red"},
    ],
    "option": [{"text": long(75), "value": "v"}, {"text": PLAIN, "value": "x" * 151}, {"text": PLAIN}],
    "static_select": [
        {**MENU, "options": []},
        {**MENU, "options": [OPTION] * 2},
        {**MENU, "options": [{"text": PLAIN, "value": str(n)} for n in range(101)]},
        {**MENU, "placeholder": long(150)},
    ],
    "multi_static_select": [{**MENUS, "max_selected_items": 0}, {**MENUS, "options": []}],
    "plain_text_input": [
        {**TEXT, "max_length": 3001},
        {**TEXT, "initial_value": "x" * 3001},
        {**TEXT, "max_length": 5, "initial_value": "123456"},
    ],
    "datetimepicker": [{**WHEN, "initial_date_time": "2026-03-04"}, {**WHEN, "initial_date_time": 123}],
    "element_in_its_place": [("actions", MENUS), ("actions", TEXT), ("input", BUTTON), ("actions", {"type": "new"})],
    "section": [{"type": "section"}, {"type": "section", "text": long(3000)}, {**SECTION, "accessory": TEXT}],
    "header": [{"type": "header", "text": long(150)}, {"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
    "context": [{"type": "context", "elements": [PLAIN] * 11}, {"type": "context", "elements": []}],
    "actions": [
        {"type": "actions", "elements": [{**BUTTON, "action_id": f"{n}"} for n in range(26)]},
        {"type": "actions", "elements": []},
        {"type": "actions", "elements": [BUTTON, BUTTON]},
    ],
    "input_block": [{**INPUT, "label": long(2000)}, {"type": "input", "label": PLAIN}],
    "message_blocks": [
        [SECTION] * 51,
        [{**SECTION, "block_id": "a"}] * 2,
        [{**SECTION, "block_id": "x" * 256}],
        [{"type": "poem"}],
        "no list",
    ],
    "message_text": [{}, {"text": " "}, {"text": "x" * 4001}],
    "message_size": [[{"type": "section", "text": {"text": "x" * 3000}}] * 5],
    "metadata": [{"event_type": "x"}, {"event_type": "two words", "event_payload": {}}],
    "modal": [
        {**MODAL, "title": long(24)},
        {**MODAL, "submit": long(24)},
        {**MODAL, "private_metadata": "x" * 3001},
        {**MODAL, "blocks": [SECTION] * 101},
        {name: value for name, value in MODAL.items() if name != "submit"},
        {**MODAL, "type": "home"},
    ],
    "home_view": [{"type": "home", "blocks": [SECTION] * 101}, {**MODAL}],
}  # fmt: skip


def test_every_rule_has_something_that_it_takes_and_something_that_it_refuses() -> None:
    assert set(REFUSED) == set(TAKEN) == set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_the_rule_takes_what_is_right_and_refuses_what_is_not(name: str) -> None:
    for given in TAKEN[name]:
        RULES[name](given)
    for given in REFUSED[name]:
        with pytest.raises(Refusal):
            RULES[name](given)


def test_every_rule_and_every_method_names_the_page_that_states_it() -> None:
    assert all(DOCS in (check.__doc__ or "") for check in RULES.values())
    assert all(method.page.startswith(DOCS) for method in Workspace().methods.values())


class Clock:
    """Seconds that a test moves on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def call(
    work: Workspace, method: str, *, token: str = BOT_TOKEN, as_json: bool = True, **arguments: Any
) -> Any:
    return work.call(method, token, arguments, as_json=as_json)


def world() -> tuple[Workspace, Clock]:
    clock = Clock()
    work = Workspace(clock)
    work.join("U1")
    work.join("U2", open_to_bots=False)
    work.join("U3", deactivated=True)
    call(work, "conversations.open", users="U1")
    return work, clock


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMessage", {"channel": "DU1", "text": "hi", "token": "x"}, ""),
        ("chat.postMessage", {"channel": "C0CLUB", "text": "hi"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "C9", "text": "hi"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "DU1"}, "no_text"),
        ("chat.postMessage", {"channel": "DU1", "text": "hi", "colour": "red"}, "invalid_arguments"),
        ("chat.postMessage", {"text": "hi"}, "invalid_arguments"),
        ("chat.postEphemeral", {"channel": "C0CLUB", "user": "U1", "text": "hi"}, "not_in_channel"),
        ("chat.postEphemeral", {"channel": "DU1", "user": "U1", "text": "hi", "metadata": {"a": 1}},
         "invalid_arguments"),
        ("chat.update", {"channel": "DU1", "ts": "1.1", "text": "hi"}, "message_not_found"),
        ("conversations.open", {"users": "U2"}, "cannot_dm_bot"),
        ("conversations.open", {"users": "U3"}, "user_disabled"),
        ("conversations.open", {"users": "U9"}, "user_not_found"),
        ("conversations.history", {"channel": "DU1", "limit": 1000}, "invalid_arguments"),
        ("users.info", {"user": "U1"}, "invalid_arguments"),
        ("views.open", {"trigger_id": "t", "view": MODAL}, "invalid_trigger_id"),
        ("views.publish", {"user_id": "U9", "view": {"type": "home", "blocks": []}}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": [{"id": "F9"}], "channel_id": "DU1"}, "file_not_found"),
        ("chat.unfurl", {"channel": "DU1", "ts": "1"}, "unknown_method"),
    ],
)  # fmt: skip
def test_a_call_is_refused_with_slacks_own_word(method: str, arguments: dict[str, Any], error: str) -> None:
    work, _ = world()
    if not error:
        call(work, method, **{name: value for name, value in arguments.items() if name != "token"})
        return
    with pytest.raises(Refusal) as refused:
        call(work, method, **arguments)
    assert refused.value.error == error


@pytest.mark.parametrize("scope", sorted(SCOPES - {"commands"}))
def test_a_call_without_its_scope_is_refused(scope: str) -> None:
    work, _ = world()
    work.scopes.discard(scope)
    needing = [name for name, method in work.methods.items() if scope in method.scopes]
    assert needing
    for name in needing:
        with pytest.raises(Refusal, match="missing_scope"):
            call(work, name)


@pytest.mark.parametrize(
    ("token", "error"), [("", "not_authed"), ("xoxb-wrong", "invalid_auth"), (APP_TOKEN, "invalid_auth")]
)
def test_a_call_with_another_token_is_refused(token: str, error: str) -> None:
    with pytest.raises(Refusal, match=error):
        call(world()[0], "auth.test", token=token)


def test_a_connection_needs_the_app_level_token_and_socket_mode() -> None:
    work, _ = world()
    assert call(work, "apps.connections.open", token=APP_TOKEN)["url"]
    with pytest.raises(Refusal, match="not_allowed_token_type"):
        call(work, "apps.connections.open")
    work.socket_mode = False
    with pytest.raises(Refusal, match="socket_mode_disabled"):
        call(work, "apps.connections.open", token=APP_TOKEN)


def test_a_trigger_lives_three_seconds_and_opens_one_view() -> None:
    work, clock = world()
    first, second = work.trigger("U1"), work.trigger("U1")
    call(work, "views.open", trigger_id=first, view=MODAL)
    with pytest.raises(Refusal, match="exchanged_trigger_id"):
        call(work, "views.open", trigger_id=first, view=MODAL)
    clock.now += 3.1
    with pytest.raises(Refusal, match="expired_trigger_id"):
        call(work, "views.open", trigger_id=second, view=MODAL)


def test_a_response_url_is_good_five_times_for_half_an_hour() -> None:
    work, clock = world()
    url = work.response_url("U1", "C0CLUB").rpartition("/")[2]
    assert [work.respond(url, {"text": "hi"}) for _ in range(6)] == ["ok"] * 5 + ["used_url"]
    late = work.response_url("U1", "C0CLUB").rpartition("/")[2]
    clock.now += 1801
    assert work.respond(late, {"text": "hi"}) == "expired_url"
    with pytest.raises(Refusal, match="invalid_payload"):
        work.respond(work.response_url("U1", "C0CLUB").rpartition("/")[2], {"text": "hi", "shout": True})


def test_only_the_bots_own_messages_can_be_changed() -> None:
    work, _ = world()
    theirs = work.post(work.dm("U1"), "U1", "mine")
    with pytest.raises(Refusal, match="cant_update_message"):
        call(work, "chat.update", channel="DU1", ts=theirs.ts, text="yours")


def test_only_the_bots_own_messages_can_be_deleted_and_only_once() -> None:
    work, _ = world()
    theirs = work.post(work.dm("U1"), "U1", "mine")
    with pytest.raises(Refusal, match="cant_delete_message"):
        call(work, "chat.delete", channel="DU1", ts=theirs.ts)
    own = call(work, "chat.postMessage", channel="DU1", text="hi")["ts"]
    call(work, "chat.delete", channel="DU1", ts=own)
    with pytest.raises(Refusal, match="message_not_found"):
        call(work, "chat.delete", channel="DU1", ts=own)
    seen = call(work, "conversations.history", as_json=False, channel="DU1")["messages"]
    assert [message["ts"] for message in seen] == [theirs.ts]


def test_a_file_outlives_its_message_until_it_is_deleted_itself() -> None:
    work, _ = world()
    work.uploads["F1"] = {"name": "a.txt", "length": 1, "content": b"a"}
    shown = work.post(work.dm("U1"), BOT_USER, "", files=[{"id": "F1", "name": "a.txt"}])
    call(work, "files.delete", file="F1")
    assert shown.files == [{"id": "F1", "mode": "tombstone"}]
    with pytest.raises(Refusal, match="file_deleted"):
        call(work, "files.delete", file="F1")
    with pytest.raises(Refusal, match="file_not_found"):
        call(work, "files.delete", file="F2")


def test_the_bounds_of_a_history_belong_to_it_only_if_asked_for() -> None:
    work, _ = world()
    first, second = (call(work, "chat.postMessage", channel="DU1", text=each)["ts"] for each in "ab")
    bounds = {"channel": "DU1", "latest": second}
    seen = call(work, "conversations.history", as_json=False, **bounds)["messages"]
    assert [message["ts"] for message in seen] == [first]
    both = call(work, "conversations.history", as_json=False, **bounds, inclusive="true")["messages"]
    assert [message["ts"] for message in both] == [second, first]


def test_history_shows_metadata_only_to_who_asks_for_it() -> None:
    work, _ = world()
    metadata = {"event_type": "x", "event_payload": {"id": "1"}}
    call(work, "chat.postMessage", channel="DU1", text="hi", metadata=metadata)
    seen = call(work, "conversations.history", as_json=False, channel="DU1")["messages"][0]
    assert "metadata" not in seen
    asked = call(work, "conversations.history", as_json=False, channel="DU1", include_all_metadata="true")
    assert asked["messages"][0]["metadata"] == metadata


def test_a_file_is_shared_once_all_of_it_is_there() -> None:
    work, _ = world()
    ticket = call(work, "files.getUploadURLExternal", as_json=False, filename="a.txt", length="3")
    done: Callable[[], Any] = lambda: call(  # noqa: E731
        work, "files.completeUploadExternal", files=[{"id": ticket["file_id"]}], channel_id="DU1"
    )
    with pytest.raises(Refusal, match="file_not_found"):
        done()
    work.uploads[ticket["file_id"]]["content"] = b"ab"
    with pytest.raises(Refusal, match="file_update_failed"):
        done()
    work.uploads[ticket["file_id"]]["content"] = b"abc"
    done()
    assert work.dm("U1").messages[-1].files[0]["name"] == "a.txt"


def test_a_message_of_which_the_text_would_ping_is_refused() -> None:
    with pytest.raises(Refusal, match="markup"):
        rules.message({"text": "hello <!channel>"})
