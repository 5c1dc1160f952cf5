# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..models.flux_3_video_aspect_ratio import Flux3VideoAspectRatio, check_flux_3_video_aspect_ratio
from ..models.flux_3_video_v2v_inputs_auto import Flux3VideoV2VInputsAuto, check_flux_3_video_v2v_inputs_auto
from ..models.flux_3_video_v2v_inputs_resolution import (
    Flux3VideoV2VInputsResolution,
    check_flux_3_video_v2v_inputs_resolution,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Flux3VideoV2VInputs")


@_attrs_define
class Flux3VideoV2VInputs:
    """A video that continues another.

    Attributes:
        prompt (str): What the video should show.
        mode (Literal['v2v']): Marks a video from a video.
        start_video (str): Video to continue.
        user (None | str | Unset): Your own mark for the end user, 1 to 256 characters.
        aspect_ratio (Flux3VideoAspectRatio | Flux3VideoV2VInputsAuto | Unset): Width to height, or auto to leave it to
            the model.
        duration (Flux3VideoV2VInputsAuto | int | Unset): Length in seconds, 5 to 15, or auto to leave it to the model.
        resolution (Flux3VideoV2VInputsResolution | Unset): Size of the video; hd is the smallest and uhd the largest.
        version (Literal['latest'] | Unset): Version of the model. There is only the latest.
        generate_audio (bool | Unset): Adds sound to the video.
        safety_tolerance (int | Unset): How much moderation lets through, from 0 (strictest) to 4.
        draft (bool | Unset): Makes a draft only, which the mode draft_enhance can finish later.
    """

    prompt: str
    mode: Literal["v2v"]
    start_video: str
    user: None | str | Unset = UNSET
    aspect_ratio: Flux3VideoAspectRatio | Flux3VideoV2VInputsAuto | Unset = UNSET
    duration: Flux3VideoV2VInputsAuto | int | Unset = UNSET
    resolution: Flux3VideoV2VInputsResolution | Unset = UNSET
    version: Literal["latest"] | Unset = UNSET
    generate_audio: bool | Unset = UNSET
    safety_tolerance: int | Unset = UNSET
    draft: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        mode = self.mode

        start_video = self.start_video

        user: None | str | Unset
        if isinstance(self.user, Unset):
            user = UNSET
        else:
            user = self.user

        aspect_ratio: str | Unset
        if isinstance(self.aspect_ratio, Unset):
            aspect_ratio = UNSET
        elif isinstance(self.aspect_ratio, str):
            aspect_ratio = self.aspect_ratio
        else:
            aspect_ratio = self.aspect_ratio

        duration: int | str | Unset
        if isinstance(self.duration, Unset):
            duration = UNSET
        elif isinstance(self.duration, str):
            duration = self.duration
        else:
            duration = self.duration

        resolution: str | Unset = UNSET
        if not isinstance(self.resolution, Unset):
            resolution = self.resolution

        version = self.version

        generate_audio = self.generate_audio

        safety_tolerance = self.safety_tolerance

        draft = self.draft

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "prompt": prompt,
                "mode": mode,
                "start_video": start_video,
            }
        )
        if user is not UNSET:
            field_dict["user"] = user
        if aspect_ratio is not UNSET:
            field_dict["aspect_ratio"] = aspect_ratio
        if duration is not UNSET:
            field_dict["duration"] = duration
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if version is not UNSET:
            field_dict["version"] = version
        if generate_audio is not UNSET:
            field_dict["generate_audio"] = generate_audio
        if safety_tolerance is not UNSET:
            field_dict["safety_tolerance"] = safety_tolerance
        if draft is not UNSET:
            field_dict["draft"] = draft

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        mode = cast(Literal["v2v"], d.pop("mode"))
        if mode != "v2v":
            raise ValueError(f"mode must match const 'v2v', got '{mode}'")

        start_video = d.pop("start_video")

        def _parse_user(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user = _parse_user(d.pop("user", UNSET))

        def _parse_aspect_ratio(data: object) -> Flux3VideoAspectRatio | Flux3VideoV2VInputsAuto | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                aspect_ratio_type_0 = check_flux_3_video_aspect_ratio(data)

                return aspect_ratio_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            aspect_ratio_auto = check_flux_3_video_v2v_inputs_auto(data)

            return aspect_ratio_auto

        aspect_ratio = _parse_aspect_ratio(d.pop("aspect_ratio", UNSET))

        def _parse_duration(data: object) -> Flux3VideoV2VInputsAuto | int | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                duration_auto = check_flux_3_video_v2v_inputs_auto(data)

                return duration_auto
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Flux3VideoV2VInputsAuto | int | Unset, data)

        duration = _parse_duration(d.pop("duration", UNSET))

        _resolution = d.pop("resolution", UNSET)
        resolution: Flux3VideoV2VInputsResolution | Unset
        if isinstance(_resolution, Unset):
            resolution = UNSET
        else:
            resolution = check_flux_3_video_v2v_inputs_resolution(_resolution)

        version = cast(Literal["latest"] | Unset, d.pop("version", UNSET))
        if version != "latest" and not isinstance(version, Unset):
            raise ValueError(f"version must match const 'latest', got '{version}'")

        generate_audio = d.pop("generate_audio", UNSET)

        safety_tolerance = d.pop("safety_tolerance", UNSET)

        draft = d.pop("draft", UNSET)

        flux_3_video_v2v_inputs = cls(
            prompt=prompt,
            mode=mode,
            start_video=start_video,
            user=user,
            aspect_ratio=aspect_ratio,
            duration=duration,
            resolution=resolution,
            version=version,
            generate_audio=generate_audio,
            safety_tolerance=safety_tolerance,
            draft=draft,
        )

        return flux_3_video_v2v_inputs
