from __future__ import annotations

import errno
import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control, Progress
from qa_app.transcribe import downloads, store
from qa_app.transcribe.downloads import download
from qa_app.transcribe.lock import held
from qa_app.transcribe.network import Network
from tests.helpers.model_hub import FILES, WEIGHTS, Hub, running

NO_PAUSE = (0.0, 0.0)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with running(Hub()) as told:
        yield told


def way(hub: Hub, **values: object) -> Network:
    return Network(**{"hub": hub.address, "pauses_s": NO_PAUSE, "timeout_s": 5, **values})  # type: ignore[arg-type]


def refused(folder: Path, network: Network, name: str = "tiny") -> tuple[str, dict[str, str]]:
    with pytest.raises(ProblemError) as caught:
        download(folder, name, UNCONTROLLED, network)
    (fault,) = caught.value.problems
    return fault.code, dict(fault.arguments)


def weights(folder: Path) -> bytes:
    return (folder / "tiny" / "model.bin").read_bytes()


def part(folder: Path) -> Path:
    return folder / ".tiny.download" / "model.bin"


def begin(folder: Path, hub: Hub, size: int = 700_000) -> int:
    """Break a download off; give how much of the weights is there."""
    hub.cut_after = size
    assert refused(folder, way(hub, pauses_s=()))[0] == "no-network"
    hub.cut_after = None
    hub.asked.clear()
    return part(folder).stat().st_size


def test_that_a_model_arrives_whole_with_its_checksums(tmp_path: Path, hub: Hub) -> None:
    told: list[Progress] = []
    download(tmp_path, "tiny", Control(told.append, lambda: False), way(hub))
    (found,) = store.stored_models(tmp_path)
    assert found.name == "tiny"
    assert weights(tmp_path) == WEIGHTS
    assert sorted(file.name for file in found.folder.iterdir()) == sorted({*FILES, "checksums.json"} - {"README.md"})
    assert set(store.read_list(found.folder)) == {*FILES} - {"README.md"}
    bytes_told = [each.done for each in told if each.phase == "downloading"]
    assert bytes_told == sorted(bytes_told)
    assert bytes_told[-1] == sum(len(content) for name, content in FILES.items() if name != "README.md")


def test_that_a_cancelled_download_goes_on_where_it_stopped(tmp_path: Path, hub: Hub) -> None:
    told: list[Progress] = []
    enough = 700_000
    with pytest.raises(Cancelled):
        download(tmp_path, "tiny", Control(told.append, lambda: bool(told) and told[-1].done > enough), way(hub))
    assert store.stored_models(tmp_path) == ()
    have = part(tmp_path).stat().st_size
    assert have > enough
    hub.asked.clear()
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert hub.ranges() == [f"bytes={have}-"]
    assert weights(tmp_path) == WEIGHTS


def test_that_a_hub_that_falls_silent_can_be_left_at_once(tmp_path: Path, hub: Hub) -> None:
    hub.stall_after = 300_000
    cancelled = threading.Event()
    left: list[bool] = []

    def work() -> None:
        try:
            download(tmp_path, "tiny", Control(lambda _step: None, cancelled.is_set), way(hub, timeout_s=3600))
        except Cancelled:
            left.append(True)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    while not part(tmp_path).exists() and worker.is_alive():
        worker.join(0.02)
    cancelled.set()
    worker.join(60)
    assert left == [True]


def test_that_a_hub_that_stays_silent_is_given_up(tmp_path: Path, hub: Hub) -> None:
    hub.stall_after = 300_000
    assert refused(tmp_path, way(hub, timeout_s=0.2, pauses_s=()))[0] == "no-network"
    assert part(tmp_path).stat().st_size == hub.stall_after


def test_that_a_line_that_breaks_again_and_again_still_brings_the_model(tmp_path: Path, hub: Hub) -> None:
    hub.cut_after = 200_000
    download(tmp_path, "tiny", UNCONTROLLED, way(hub, pauses_s=(0.0,)))
    assert weights(tmp_path) == WEIGHTS
    assert len(hub.ranges()) == -(-len(WEIGHTS) // hub.cut_after)


def test_that_a_line_that_brings_nothing_is_given_up_and_keeps_what_is_here(tmp_path: Path, hub: Hub) -> None:
    have = begin(tmp_path, hub)
    hub.cut_after = 0
    assert refused(tmp_path, way(hub)) == ("no-network", {"host": "127.0.0.1"})
    assert len(hub.ranges()) == 1 + len(NO_PAUSE)
    assert part(tmp_path).stat().st_size == have


def test_that_a_hub_without_ranges_starts_over(tmp_path: Path, hub: Hub) -> None:
    begin(tmp_path, hub)
    hub.has_ranges = False
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert weights(tmp_path) == WEIGHTS


def test_that_a_model_that_changed_on_the_hub_starts_over(tmp_path: Path, hub: Hub) -> None:
    begin(tmp_path, hub)
    hub.files["model.bin"] = WEIGHTS[::-1]
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert hub.ranges() == [""]
    assert weights(tmp_path) == WEIGHTS[::-1]


def test_that_a_rest_is_taken_only_of_the_file_that_was_begun(tmp_path: Path, hub: Hub) -> None:
    have = begin(tmp_path, hub)
    part(tmp_path).write_bytes(b"?" * have)
    hub.etag = '"two"'
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert hub.ranges() == [f"bytes={have}-"]
    assert weights(tmp_path) == WEIGHTS


def test_that_a_rest_that_the_hub_does_not_have_starts_over(tmp_path: Path, hub: Hub) -> None:
    begin(tmp_path, hub)
    hub.statuses = [416]
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert hub.ranges()[-1] == ""
    assert weights(tmp_path) == WEIGHTS


def test_that_a_rest_of_another_place_is_not_taken(tmp_path: Path, hub: Hub) -> None:
    begin(tmp_path, hub)
    hub.statuses = [206]
    hub.headers = {"Content-Range": "bytes 5-9/10"}
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert weights(tmp_path) == WEIGHTS


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_that_a_hub_that_is_busy_for_a_moment_is_asked_again(tmp_path: Path, hub: Hub, status: int) -> None:
    hub.statuses = [status, status]
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert weights(tmp_path) == WEIGHTS


def test_that_a_hub_that_stays_busy_is_told_with_its_answer(tmp_path: Path, hub: Hub) -> None:
    hub.api_status = 503
    assert refused(tmp_path, way(hub)) == ("download-busy", {"host": "127.0.0.1", "status": "503"})
    assert len(hub.asked) == 1 + len(NO_PAUSE)


@pytest.mark.parametrize("is_date", [False, True])
def test_that_a_hub_is_left_alone_as_long_as_it_asks(tmp_path: Path, hub: Hub, *, is_date: bool) -> None:
    in_an_hour = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    hub.statuses = [429]
    hub.headers = {"Retry-After": in_an_hour if is_date else "3600"}
    told: list[Progress] = []

    def is_waiting() -> bool:
        return sum(each.phase == "reconnecting" for each in told) > 3

    with pytest.raises(Cancelled):
        download(tmp_path, "tiny", Control(told.append, is_waiting), way(hub))
    assert len(hub.ranges()) == 1


@pytest.mark.parametrize(
    ("status", "code"),
    [(401, "download-forbidden"), (403, "download-forbidden"), (404, "download-not-found"), (410, "download-refused")],
)
def test_that_a_hub_that_refuses_is_told_and_not_asked_again(tmp_path: Path, hub: Hub, status: int, code: str) -> None:
    hub.api_status = status
    assert refused(tmp_path, way(hub))[0] == code
    assert len(hub.asked) == 1


def test_that_a_file_the_hub_does_not_have_is_told(tmp_path: Path, hub: Hub) -> None:
    hub.statuses = [404]
    assert refused(tmp_path, way(hub)) == ("download-not-found", {"host": "127.0.0.1"})


def test_that_a_closed_network_is_told_with_its_host(tmp_path: Path, hub: Hub) -> None:
    network = Network("http://127.0.0.1:1", pauses_s=())
    assert refused(tmp_path, network) == ("no-network", {"host": "127.0.0.1"})


def test_that_other_bytes_than_the_hubs_are_thrown_away(tmp_path: Path, hub: Hub) -> None:
    hub.listed_sha256 = "0" * 64
    code, arguments = refused(tmp_path, way(hub))
    assert (code, arguments["name"], arguments["expected"]) == ("model-damaged", "model.bin", "0" * 12)
    assert store.stored_models(tmp_path) == ()
    hub.listed_sha256 = ""
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert weights(tmp_path) == WEIGHTS


def test_that_a_small_file_is_held_against_gits_name_of_it(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = hub.listing()
    monkeypatch.setattr(Hub, "listing", lambda _hub: listing)
    hub.files["config.json"] = b"[]"
    code, arguments = refused(tmp_path, way(hub))
    assert (code, arguments["name"]) == ("model-damaged", "config.json")


def test_that_the_sign_in_page_of_a_network_is_taken_for_no_model(tmp_path: Path, hub: Hub) -> None:
    hub.is_portal = True
    assert refused(tmp_path, way(hub)) == ("download-no-file", {"host": "127.0.0.1"})


def test_that_a_sign_in_page_in_the_middle_keeps_what_is_here(tmp_path: Path, hub: Hub) -> None:
    have = begin(tmp_path, hub)
    hub.headers = {"Content-Type": "text/html"}
    assert refused(tmp_path, way(hub))[0] == "download-no-file"
    assert part(tmp_path).stat().st_size == have


def test_that_what_was_packed_unasked_is_unpacked(tmp_path: Path, hub: Hub) -> None:
    hub.is_packing = True
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert weights(tmp_path) == WEIGHTS


def test_that_a_file_of_another_length_than_told_is_refused(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = hub.listing()
    monkeypatch.setattr(Hub, "listing", lambda _hub: listing)
    hub.files["model.bin"] = WEIGHTS + b"more"
    assert refused(tmp_path, way(hub)) == ("download-wrong-length", {"name": "model.bin", "host": "127.0.0.1"})


def test_that_a_mirrors_path_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with running(Hub(prefix="/mirrors/models")) as mirror:
        download(tmp_path, "tiny", UNCONTROLLED, Network(mirror.address + "/"))
    assert {path.startswith("/mirrors/models/") for path, *_ in mirror.asked} == {True}


@pytest.mark.parametrize("address", ["file:///etc", "hub.example", "https:", "ftp://hub.example", "https://hub?a=b"])
def test_that_an_address_that_is_none_is_refused(tmp_path: Path, address: str) -> None:
    assert refused(tmp_path, Network(hub=address)) == ("hub-address-unfit", {"address": address})


def test_that_nothing_is_asked_where_the_program_must_not_go_online(tmp_path: Path, hub: Hub) -> None:
    assert refused(tmp_path, way(hub, is_off=True))[0] == "offline"
    assert hub.asked == []


def test_that_a_disk_without_room_is_told_before_the_first_byte(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "SPARE_BYTES", 1 << 60)
    assert refused(tmp_path, way(hub))[0] == "model-no-space"
    assert hub.ranges() == []


def test_that_a_disk_that_fills_up_is_told(tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(downloads, "write_list", full)
    assert refused(tmp_path, way(hub))[0] == "model-no-space"


def test_that_an_unknown_model_is_refused_with_those_that_are_known(tmp_path: Path, hub: Hub) -> None:
    code, arguments = refused(tmp_path, way(hub), name="huge")
    assert code == "model-unknown"
    assert "small" in arguments["known"]
    assert hub.asked == []


def test_that_a_model_that_is_here_is_not_asked_for(tmp_path: Path, hub: Hub) -> None:
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    hub.asked.clear()
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
    assert hub.asked == []


def test_that_a_tokenizer_that_is_lacking_comes_from_the_model_it_was_tuned_from(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, whole = dict(FILES), json.loads(hub.listing())
    bare = {"siblings": [each for each in whole["siblings"] if each["rfilename"] != "tokenizer.json"]}
    monkeypatch.setattr(
        Hub, "listing", lambda told: json.dumps(bare if "Belle" in told.asked[-1][0] else whole).encode()
    )
    download(tmp_path, "belle-large-v3-turbo-zh", UNCONTROLLED, way(hub))
    assert (tmp_path / "belle-large-v3-turbo-zh" / "tokenizer.json").read_bytes() == own["tokenizer.json"]
    (path,) = [path for path, *_ in hub.asked if path.endswith("tokenizer.json")]
    assert path == "/mobiuslabsgmbh/faster-whisper-large-v3-turbo/resolve/main/tokenizer.json"


def test_that_a_model_that_the_hub_has_in_part_only_is_not_begun(tmp_path: Path, hub: Hub) -> None:
    del hub.files["tokenizer.json"]
    assert refused(tmp_path, way(hub)) == (
        "model-not-on-hub",
        {"model": "tiny", "name": "tokenizer.json", "host": "127.0.0.1"},
    )


def test_that_two_programs_do_not_download_one_model_at_once(tmp_path: Path, hub: Hub) -> None:
    with held(tmp_path, "tiny"):
        assert refused(tmp_path, way(hub)) == ("model-busy", {"model": "tiny"})
    download(tmp_path, "tiny", UNCONTROLLED, way(hub))
