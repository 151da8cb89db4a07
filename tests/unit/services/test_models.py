"""The store of a workspace: what is offered, how the hub is reached, what must not be removed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED
from qa_app.services import models
from qa_app.services.workspace import Workspace
from qa_app.storage import recognition
from qa_app.transcribe.catalogue import CATALOGUE, Spoken
from qa_app.transcribe.network import HUB, Network
from qa_app.transcribe.weights import Kind
from tests.helpers.model_files import make_model


def with_settings(workspace: Workspace, **values: object) -> Workspace:
    return replace(workspace, settings=workspace.settings.with_values(**values))


def waits_for(monkeypatch: pytest.MonkeyPatch, model: str) -> None:
    """Let a call wait to be recognised with a model."""

    class Waiting:
        def __init__(self) -> None:
            self.model = model

    monkeypatch.setattr(recognition, "queue", lambda _session: (Waiting(),))


def test_that_the_catalogue_tells_languages_licence_and_size(local_workspace: Workspace) -> None:
    offered = {each.name: each for each in models.offered(local_workspace)}
    assert (offered["small"].spoken, offered["small"].licence) == (Spoken.MANY, "MIT")
    assert offered["small.en"].spoken is Spoken.ENGLISH
    assert offered["belle-large-v3-zh-punct"].spoken is Spoken.CHINESE
    assert all(each.size_bytes and each.can_download for each in offered.values() if each.name != models.DEMO_MODEL)


def test_that_names_and_places_of_the_catalogue_are_told_apart() -> None:
    assert len({each.name for each in CATALOGUE}) == len({each.repository for each in CATALOGUE}) == len(CATALOGUE)


def test_that_a_stopped_download_and_the_precision_of_what_is_here_are_told(local_workspace: Workspace) -> None:
    place = local_workspace.paths.models
    make_model(place / "our-own", kind=Kind.FLOAT16)
    make_model(place / "tiny")
    make_model(place / ".base.download")
    offered = {each.name: each for each in models.offered(local_workspace)}
    assert (offered["our-own"].precision, offered["our-own"].is_convertible) == ("float16", True)
    assert (offered["tiny"].precision, offered["tiny"].is_convertible) == ("int8", False)
    assert (offered["base"].is_installed, offered["base"].part_bytes > 0) == (False, True)


def test_that_the_store_tells_its_place_and_size(local_workspace: Workspace) -> None:
    folder = make_model(local_workspace.paths.models / "m")
    told = models.figures(local_workspace)
    assert told.folder == local_workspace.paths.models
    assert told.size_bytes == sum(each.stat().st_size for each in folder.iterdir())
    assert told.free_bytes > 0


def test_that_the_hub_is_reached_as_the_settings_say(local_workspace: Workspace) -> None:
    set_up = with_settings(
        local_workspace,
        model_mirror="https://mirror.test/hub",
        model_proxy="proxy.test:8080",
        model_proxy_user="zhao",
        model_proxy_password="secret",
        model_ca_file="/etc/own.pem",
        hub_token="hf_x",
        offline=True,
    )
    assert models.network(set_up) == Network(
        hub="https://mirror.test/hub",
        proxy="proxy.test:8080",
        proxy_user="zhao",
        proxy_password="secret",
        ca_file="/etc/own.pem",
        token="hf_x",
        is_off=True,
    )


def test_that_the_usual_variable_names_a_mirror(local_workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(models.HUB_VARIABLE, "https://hub.test")
    assert models.network(local_workspace).hub == "https://hub.test"
    monkeypatch.delenv(models.HUB_VARIABLE)
    assert models.network(local_workspace).hub == HUB == models.PUBLIC_HUB


def test_that_nothing_is_downloaded_where_the_program_must_not_go_online(local_workspace: Workspace) -> None:
    with pytest.raises(ProblemError) as caught:
        models.download(with_settings(local_workspace, offline=True), "tiny", UNCONTROLLED)
    assert [each.code for each in caught.value.problems] == ["offline"]


def test_that_a_model_that_calls_wait_for_is_not_removed(
    local_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_model(local_workspace.paths.models / "m", kind=Kind.FLOAT16)
    waits_for(monkeypatch, "m")
    for change in (
        lambda: models.remove(local_workspace, "m"),
        lambda: models.convert(local_workspace, "m", UNCONTROLLED, replaces=True),
    ):
        with pytest.raises(ProblemError) as caught:
            change()
        assert [each.code for each in caught.value.problems] == ["model-in-use"]
    assert "m" in models.installed_names(local_workspace)


def test_that_a_model_that_nobody_needs_is_removed(local_workspace: Workspace) -> None:
    make_model(local_workspace.paths.models / "m")
    assert models.remove(local_workspace, "m") > 0
    assert "m" not in models.installed_names(local_workspace)


def test_that_a_model_set_aside_by_a_killed_program_is_offered_again(local_workspace: Workspace) -> None:
    make_model(local_workspace.paths.models / ".m.removed")
    assert "m" in {model.name for model in models.offered(local_workspace) if model.is_installed}
