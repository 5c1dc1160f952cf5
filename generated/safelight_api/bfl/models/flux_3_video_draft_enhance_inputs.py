# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..models.flux_3_video_draft_enhance_inputs_resolution import (
    Flux3VideoDraftEnhanceInputsResolution,
    check_flux_3_video_draft_enhance_inputs_resolution,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Flux3VideoDraftEnhanceInputs")


@_attrs_define
class Flux3VideoDraftEnhanceInputs:
    """The finished video of an earlier draft.

    Attributes:
        mode (Literal['draft_enhance']): Marks the finishing of a draft.
        draft_cache (str): The draft_cache of the result of the draft.
        user (None | str | Unset): Your own mark for the end user, 1 to 256 characters.
        resolution (Flux3VideoDraftEnhanceInputsResolution | Unset): Size of the video; hd is the smallest and uhd the
            largest.
        safety_tolerance (int | Unset): How much moderation lets through, from 0 (strictest) to 4.
    """

    mode: Literal["draft_enhance"]
    draft_cache: str
    user: None | str | Unset = UNSET
    resolution: Flux3VideoDraftEnhanceInputsResolution | Unset = UNSET
    safety_tolerance: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        mode = self.mode

        draft_cache = self.draft_cache

        user: None | str | Unset
        if isinstance(self.user, Unset):
            user = UNSET
        else:
            user = self.user

        resolution: str | Unset = UNSET
        if not isinstance(self.resolution, Unset):
            resolution = self.resolution

        safety_tolerance = self.safety_tolerance

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "mode": mode,
                "draft_cache": draft_cache,
            }
        )
        if user is not UNSET:
            field_dict["user"] = user
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if safety_tolerance is not UNSET:
            field_dict["safety_tolerance"] = safety_tolerance

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        mode = cast(Literal["draft_enhance"], d.pop("mode"))
        if mode != "draft_enhance":
            raise ValueError(f"mode must match const 'draft_enhance', got '{mode}'")

        draft_cache = d.pop("draft_cache")

        def _parse_user(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user = _parse_user(d.pop("user", UNSET))

        _resolution = d.pop("resolution", UNSET)
        resolution: Flux3VideoDraftEnhanceInputsResolution | Unset
        if isinstance(_resolution, Unset):
            resolution = UNSET
        else:
            resolution = check_flux_3_video_draft_enhance_inputs_resolution(_resolution)

        safety_tolerance = d.pop("safety_tolerance", UNSET)

        flux_3_video_draft_enhance_inputs = cls(
            mode=mode,
            draft_cache=draft_cache,
            user=user,
            resolution=resolution,
            safety_tolerance=safety_tolerance,
        )

        return flux_3_video_draft_enhance_inputs
