# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_status import MediaStatus, check_media_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_track import MediaTrack


T = TypeVar("T", bound="MediaTask")


@_attrs_define
class MediaTask:
    """A task and its state.

    Attributes:
        code (int): 0 while nothing is wrong; else why the task failed, by the codes of a refusal.
        id (str): Id of the task.
        status (MediaStatus | str): Where a task stands. Unconfirmed: no page lists the statuses; these are the ones
            seen.
        model (str | Unset): Name of the model.
        created_at (float | Unset): When the task was submitted, in seconds since 1970.
        url (None | str | Unset): Link to the picture or video, once the task is done.
        result (list[MediaTrack] | None | Unset): The songs, once they are done. Suno only.
        input_ (Any | Unset): The request, repeated. Unconfirmed: its shape is not known.
        prompt (str | Unset): The prompt, repeated.
        cost (float | None | str | Unset): Price in roubles, as a number or as decimal text. Unconfirmed: seen in client
            code.
        message (None | str | Unset): Why the task failed. Unconfirmed: seen in client code.
    """

    code: int
    id: str
    status: MediaStatus | str
    model: str | Unset = UNSET
    created_at: float | Unset = UNSET
    url: None | str | Unset = UNSET
    result: list[MediaTrack] | None | Unset = UNSET
    input_: Any | Unset = UNSET
    prompt: str | Unset = UNSET
    cost: float | None | str | Unset = UNSET
    message: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        id = self.id

        status: str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        model = self.model

        created_at = self.created_at

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        result: list[dict[str, Any]] | None | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        elif isinstance(self.result, list):
            result = []
            for result_type_0_item_data in self.result:
                result_type_0_item = result_type_0_item_data.to_dict()
                result.append(result_type_0_item)

        else:
            result = self.result

        input_ = self.input_

        prompt = self.prompt

        cost: float | None | str | Unset
        if isinstance(self.cost, Unset):
            cost = UNSET
        else:
            cost = self.cost

        message: None | str | Unset
        if isinstance(self.message, Unset):
            message = UNSET
        else:
            message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "id": id,
                "status": status,
            }
        )
        if model is not UNSET:
            field_dict["model"] = model
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if url is not UNSET:
            field_dict["url"] = url
        if result is not UNSET:
            field_dict["result"] = result
        if input_ is not UNSET:
            field_dict["input"] = input_
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if cost is not UNSET:
            field_dict["cost"] = cost
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_track import MediaTrack  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        id = d.pop("id")

        def _parse_status(data: object) -> MediaStatus | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_media_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MediaStatus | str, data)

        status = _parse_status(d.pop("status"))

        model = d.pop("model", UNSET)

        created_at = d.pop("created_at", UNSET)

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        def _parse_result(data: object) -> list[MediaTrack] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                result_type_0 = []
                _result_type_0 = data
                for result_type_0_item_data in _result_type_0:
                    result_type_0_item = MediaTrack.from_dict(result_type_0_item_data)

                    result_type_0.append(result_type_0_item)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[MediaTrack] | None | Unset, data)

        result = _parse_result(d.pop("result", UNSET))

        input_ = d.pop("input", UNSET)

        prompt = d.pop("prompt", UNSET)

        def _parse_cost(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        cost = _parse_cost(d.pop("cost", UNSET))

        def _parse_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message = _parse_message(d.pop("message", UNSET))

        media_task = cls(
            code=code,
            id=id,
            status=status,
            model=model,
            created_at=created_at,
            url=url,
            result=result,
            input_=input_,
            prompt=prompt,
            cost=cost,
            message=message,
        )

        media_task.additional_properties = d
        return media_task

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
