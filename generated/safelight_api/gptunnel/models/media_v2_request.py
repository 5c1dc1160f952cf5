# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_v2_inputs import MediaV2Inputs
    from ..models.media_v2_params import MediaV2Params


T = TypeVar("T", bound="MediaV2Request")


@_attrs_define
class MediaV2Request:
    """What to make, and with which model.

    Attributes:
        model (str): Name of the model, from an open set.
        prompt (str | Unset): What to make.
        params (MediaV2Params | Unset): Settings of the model: aspect_ratio, resolution, duration, voice, output_format,
            strength and others.
        inputs (MediaV2Inputs | Unset): Files to work from; which of the members counts depends on the model.
        wait (bool | Unset): Answers only once the task has ended. Unconfirmed: its meaning is taken from its name.
        idempotency_key (str | Unset): The same key again leads to the same task. Unconfirmed: its meaning is taken from
            its name.
    """

    model: str
    prompt: str | Unset = UNSET
    params: MediaV2Params | Unset = UNSET
    inputs: MediaV2Inputs | Unset = UNSET
    wait: bool | Unset = UNSET
    idempotency_key: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model = self.model

        prompt = self.prompt

        params: dict[str, Any] | Unset = UNSET
        if not isinstance(self.params, Unset):
            params = self.params.to_dict()

        inputs: dict[str, Any] | Unset = UNSET
        if not isinstance(self.inputs, Unset):
            inputs = self.inputs.to_dict()

        wait = self.wait

        idempotency_key = self.idempotency_key

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model": model,
            }
        )
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if params is not UNSET:
            field_dict["params"] = params
        if inputs is not UNSET:
            field_dict["inputs"] = inputs
        if wait is not UNSET:
            field_dict["wait"] = wait
        if idempotency_key is not UNSET:
            field_dict["idempotency_key"] = idempotency_key

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_v2_inputs import MediaV2Inputs  # noqa: PLC0415
        from ..models.media_v2_params import MediaV2Params  # noqa: PLC0415

        d = dict(src_dict)
        model = d.pop("model")

        prompt = d.pop("prompt", UNSET)

        _params = d.pop("params", UNSET)
        params: MediaV2Params | Unset
        if isinstance(_params, Unset):
            params = UNSET
        else:
            params = MediaV2Params.from_dict(_params)

        _inputs = d.pop("inputs", UNSET)
        inputs: MediaV2Inputs | Unset
        if isinstance(_inputs, Unset):
            inputs = UNSET
        else:
            inputs = MediaV2Inputs.from_dict(_inputs)

        wait = d.pop("wait", UNSET)

        idempotency_key = d.pop("idempotency_key", UNSET)

        media_v2_request = cls(
            model=model,
            prompt=prompt,
            params=params,
            inputs=inputs,
            wait=wait,
            idempotency_key=idempotency_key,
        )

        media_v2_request.additional_properties = d
        return media_v2_request

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
