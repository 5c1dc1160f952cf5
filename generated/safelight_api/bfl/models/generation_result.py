# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="GenerationResult")


@_attrs_define
class GenerationResult:
    """What a finished task made.

    Attributes:
        sample (None | str | Unset): Signed link to the file. It holds 10 minutes for a picture, about an hour for a
            video.
        prompt (None | str | Unset): The prompt that was used.
        seed (int | None | Unset): The seed that was used. It can exceed 32 bits with a sign.
        start_time (float | None | Unset): Start of the work, in seconds since 1970.
        end_time (float | None | Unset): End of the work, in seconds since 1970.
        duration (float | None | Unset): Time the work took, in seconds. Not the length of a clip.
        draft_cache (Any | Unset): What a video draft leaves for its later enhancement. Unconfirmed: known by name only.
        draft_caches (list[Any] | Unset): The same, where there are several. Unconfirmed: known by name only; an array
            by its name.
    """

    sample: None | str | Unset = UNSET
    prompt: None | str | Unset = UNSET
    seed: int | None | Unset = UNSET
    start_time: float | None | Unset = UNSET
    end_time: float | None | Unset = UNSET
    duration: float | None | Unset = UNSET
    draft_cache: Any | Unset = UNSET
    draft_caches: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sample: None | str | Unset
        if isinstance(self.sample, Unset):
            sample = UNSET
        else:
            sample = self.sample

        prompt: None | str | Unset
        if isinstance(self.prompt, Unset):
            prompt = UNSET
        else:
            prompt = self.prompt

        seed: int | None | Unset
        if isinstance(self.seed, Unset):
            seed = UNSET
        else:
            seed = self.seed

        start_time: float | None | Unset
        if isinstance(self.start_time, Unset):
            start_time = UNSET
        else:
            start_time = self.start_time

        end_time: float | None | Unset
        if isinstance(self.end_time, Unset):
            end_time = UNSET
        else:
            end_time = self.end_time

        duration: float | None | Unset
        if isinstance(self.duration, Unset):
            duration = UNSET
        else:
            duration = self.duration

        draft_cache = self.draft_cache

        draft_caches: list[Any] | Unset = UNSET
        if not isinstance(self.draft_caches, Unset):
            draft_caches = self.draft_caches

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if sample is not UNSET:
            field_dict["sample"] = sample
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if seed is not UNSET:
            field_dict["seed"] = seed
        if start_time is not UNSET:
            field_dict["start_time"] = start_time
        if end_time is not UNSET:
            field_dict["end_time"] = end_time
        if duration is not UNSET:
            field_dict["duration"] = duration
        if draft_cache is not UNSET:
            field_dict["draft_cache"] = draft_cache
        if draft_caches is not UNSET:
            field_dict["draft_caches"] = draft_caches

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_sample(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sample = _parse_sample(d.pop("sample", UNSET))

        def _parse_prompt(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        prompt = _parse_prompt(d.pop("prompt", UNSET))

        def _parse_seed(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        seed = _parse_seed(d.pop("seed", UNSET))

        def _parse_start_time(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        start_time = _parse_start_time(d.pop("start_time", UNSET))

        def _parse_end_time(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        end_time = _parse_end_time(d.pop("end_time", UNSET))

        def _parse_duration(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        duration = _parse_duration(d.pop("duration", UNSET))

        draft_cache = d.pop("draft_cache", UNSET)

        draft_caches = cast(list[Any], d.pop("draft_caches", UNSET))

        generation_result = cls(
            sample=sample,
            prompt=prompt,
            seed=seed,
            start_time=start_time,
            end_time=end_time,
            duration=duration,
            draft_cache=draft_cache,
            draft_caches=draft_caches,
        )

        generation_result.additional_properties = d
        return generation_result

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
