"""The texts that stories are learnt from are sound, and the shipped weights are what they make."""

import re
from collections import Counter
from itertools import islice
from typing import get_args
from zlib import crc32

import pytest

from conversations.slips.model import KINDS, Cleared, Noticed
from conversations.understanding import linear
from conversations.understanding.story_judge import EventKind
from tests.evaluation.altered import mistyped, renamed
from tests.evaluation.came import noticed_where_told, wrongly_sure
from tests.evaluation.stories import score, stories
from tests.evaluation.train import SAFETY, TARGET, danger, listening, shelf, trained, written
from tests.evaluation.training import units_that_worry

TOLD = stories()
SLOTS = {"minutes", "cause", "name_used", "name_right", "question", "meant", "topic"}


def test_there_are_four_hundred_stories_and_no_voice_is_in_both_halves() -> None:
    assert len(TOLD) >= 400
    assert len({story["id"] for story in TOLD}) == len(TOLD)
    halves = {split: {story["voice"] for story in stories(split)} for split in ("tune", "judge")}
    assert halves["tune"]
    assert halves["judge"]
    assert not halves["tune"] & halves["judge"]


def test_every_annotation_is_of_the_contract_and_every_span_stands_in_its_text() -> None:
    for story in TOLD:
        text, said = story["text"], [*story["went_well"], *story["interviewers"]]
        said += [story[name] for name in ("company", "role") if story[name]]
        if story["distraction"]:
            assert story["distraction"]["kind"] in get_args(EventKind), story["id"]
            said.append(story["distraction"]["span"])
        for slip in story["slips"]:
            assert slip["kind"] in KINDS, story["id"]
            assert slip["noticed"] in get_args(Noticed), story["id"]
            assert slip["cleared_up"] in get_args(Cleared), story["id"]
            assert slip["noticed"] == "yes" or slip["cleared_up"] != "yes", story["id"]
            assert set(slip["slots"]) <= SLOTS, story["id"]
            assert isinstance(slip["slots"].get("minutes", 1), int), story["id"]
            said += [slip["span"], *(v for k, v in slip["slots"].items() if k != "minutes")]
        for span in said:
            assert span, story["id"]
            assert span in text, (story["id"], span)


def test_every_kind_of_slip_is_told_often_enough_to_be_measured() -> None:
    told = Counter(slip["kind"] for story in stories("judge") for slip in story["slips"])
    assert min(told[kind] for kind in KINDS) >= 6


def test_where_nobody_looked_for_names_none_are_learnt() -> None:
    unnamed = [story for story in TOLD if not story.get("named", True)]
    assert len(unnamed) > 1_000
    assert not any(story["company"] or story["role"] or story["interviewers"] for story in unnamed)
    some = [next(story for story in TOLD if story["interviewers"] and story.get("named")), unnamed[0]]
    assert len(shelf(some).names.features) == len(shelf(some[:1]).names.features) > 0


def test_of_a_long_message_the_sentence_that_worries_is_told_apart() -> None:
    pieces = ["it rained", "i want to die", "the tea was good"]
    found = dict(units_that_worry(pieces, ["i want to die"], {0, 1}))
    assert found.pop("it rained i want to die the tea was good") == {0, 1}
    assert {unit for unit, grave in found.items() if grave} == {
        "i want to die", "it rained i want to die", "i want to die the tea was good",
    }  # fmt: skip
    assert {"it rained", "the tea was good"} <= {unit for unit, grave in found.items() if not grave}
    assert [grave for _, grave in units_that_worry(pieces, [], {0, 1})] == [{0, 1}]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w']+", text.lower())
    return {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


def test_no_two_stories_share_a_tenth_of_their_five_word_runs() -> None:
    runs = [(story["id"], _runs(story["text"])) for story in TOLD]
    where: dict[tuple[str, ...], list[int]] = {}
    for number, (_, own) in enumerate(runs):
        for run in own:
            where.setdefault(run, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in where.values():
        shared.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
    for (a, b), count in shared.items():
        assert 10 * count < max(1, min(len(runs[a][1]), len(runs[b][1]))) or count < 2, (
            runs[a][0],
            runs[b][0],
        )


def test_altered_stories_keep_their_spans() -> None:
    for number, story in enumerate(TOLD[:120]):
        for other in (renamed(story, number), mistyped(story, number)):
            for slip in other["slips"]:
                assert slip["span"] in other["text"], story["id"]


def test_the_stories_it_learnt_from_are_read_well_and_other_names_change_little() -> None:
    plain = [story for story in stories("tune") if story["voice"].startswith("c_")]
    as_told = score(plain)
    otherwise = score([renamed(story, number) for number, story in enumerate(plain)])
    assert as_told.slips.f1 >= 0.85
    assert as_told.slips.f1 - otherwise.slips.f1 < 0.06


def test_of_slips_in_doubt_at_most_one_in_twenty_is_taken_for_surely_noticed() -> None:
    """R6, on voices that the weights have never seen."""
    counts = noticed_where_told(stories("judge"))
    assert wrongly_sure(counts) <= 0.05
    assert counts["yes", "yes"] >= 50  # saying "yes" of nothing would be no feat


@pytest.mark.torture
def test_training_again_gives_the_shipped_weights_byte_for_byte() -> None:
    """Minutes of one processor: long for every run, so it stands with the long tests."""
    assert written(trained(stories("tune"))) == TARGET.read_text("utf-8")


@pytest.mark.torture
def test_training_again_gives_the_weights_of_danger_byte_for_byte() -> None:
    """A quarter of an hour of one processor."""
    assert listening(danger()) == SAFETY.read_text("utf-8")


def test_the_weights_say_nothing_of_labels_they_do_not_know() -> None:
    for name, model in linear.models().items():
        assert len(model.labels) == len(model.thresholds), name
    for name, rows in _blocks(linear.STORIES).items():
        assert {len(row) for row in rows.values()} == {len(linear.models()[name].labels)}, name


@pytest.mark.parametrize("file", [linear.STORIES, linear.SAFETY, linear.REPLIES, linear.NOTES])
def test_every_weight_is_found_in_its_file_and_nothing_else_is(file: str) -> None:
    """They are found by their hashes, in whose order the lines stand."""
    models = linear.models(file)
    for name, told in _blocks(file).items():
        rows, labels = models[name].rows, models[name].labels
        hashes = [crc32(feature.encode()) for feature in told]
        assert hashes == sorted(set(hashes)), name
        for feature, row in told.items():
            if name == "units":
                assert len(row) == (len(labels) + 1) // 2, feature
                pairs = (divmod(ord(pair) - ord("("), len(linear.LEVELS)) for pair in row)
                weights = list(enumerate(linear.LEVELS[half] for pair in pairs for half in pair))
            else:
                weights = [(label, ord(weight) - ord("P")) for label, weight in enumerate(row)]
            assert rows[feature] == linear.lanes(weights), feature
        strange = ["", "*\t", "\n*", "\ud800", "\U0010ffff", *(f"{feature}~" for feature in told)]
        found = [feature for feature in strange if feature not in told and rows[feature]]
        assert all(crc32(feature.encode(errors="surrogatepass")) in hashes for feature in found), name
        assert len(found) < 5, name  # of so many, a few have the hash of another


def _blocks(file: str) -> dict[str, dict[str, str]]:
    """What each line of a file tells of its feature, by model."""
    blocks: dict[str, dict[str, str]] = {}
    lines = iter(TARGET.with_name(file).read_text("utf-8").splitlines())
    for head in lines:
        _, name, count = head.split(" ")
        next(lines), next(lines)
        blocks[name] = dict(told.split("\t") for told in islice(lines, int(count)))
    return blocks


def test_what_is_in_no_file_is_never_kept() -> None:
    """Half of what is first met in a new text is in no file, and would soon be all that is remembered."""
    rows = _numbered(500).rows
    strange = [f"w:strange{n}" for n in range(2_000)]
    assert not any(map(rows.__getitem__, strange))
    assert len(rows) == 0


def test_only_the_features_met_of_late_are_remembered() -> None:
    rows = _numbered(500, most=100).rows
    for feature in _numbers(500):
        assert rows[feature] == 1
        assert len(rows) <= 100


def _numbers(features: int) -> list[str]:
    return [f"w:{n:03}" for n in range(features)]


def _numbered(features: int, most: int = 1_000) -> linear.Weights:
    """A model of so many features, each with a weight of one."""
    lines = linear.in_order(linear.line(feature, [1]) for feature in _numbers(features))
    return _model(linear.head("numbered", len(lines), "x", [0]), lines, most)


def _model(head: list[str], lines: list[str], most: int = 1_000) -> linear.Weights:
    (model,) = linear.parsed("\n".join((*head, *lines, "")).encode(), most).values()
    return model


def test_weights_that_share_a_character_are_read_in_their_order() -> None:
    lines = linear.in_order([linear.paired_line("a", [-18, 0, 5]), linear.paired_line("b", [2, 18, -10])])
    model = _model(linear.head("these", 2, ["x", "y", "z"], [0, 0, 0], paired=True), lines)
    assert model.scores(["a", "unknown", "b", "b"]) == [round(linear.STEP * n / 2) for n in (-14, 36, -15)]


def test_of_two_features_with_one_hash_only_the_first_is_kept() -> None:
    one, other = "plumless", "buckeroo"  # known to have the same
    assert crc32(one.encode()) == crc32(other.encode())
    lines = [linear.line(one, [1]), linear.line("else", [2]), linear.line(other, [3])]
    assert sorted(linear.in_order(lines)) == sorted(lines[:2])


def test_a_feature_weighs_the_same_in_every_process() -> None:
    """What has a known one's hash has its weights: nothing may hang on Python's own, which differ each time."""
    known = [f"plumless{n}" for n in range(200)]  # the hashes stay alike whatever is added
    rows = _model(
        linear.head("these", 200, "x", [0]), linear.in_order(linear.line(f, [1]) for f in known)
    ).rows
    assert [rows[feature.replace("plumless", "buckeroo")] for feature in known] == [1] * len(known)


def test_weights_added_up_in_lanes_are_the_weights_added_up_one_by_one() -> None:
    lines = linear.in_order([linear.line("a", [-42, 0, 5]), linear.line("b", [3, -1, -9])])
    model = _model(linear.head("these", 2, ["x", "y", "z"], [0, 0, 0]), lines)
    assert model.scores(["a", "b", "b", "unknown"]) == [round(linear.STEP * n / 2) for n in (-36, -2, -13)]
