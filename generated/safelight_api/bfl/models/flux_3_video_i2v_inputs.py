# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..models.flux_3_video_aspect_ratio import Flux3VideoAspectRatio, check_flux_3_video_aspect_ratio
from ..models.flux_3_video_i2v_inputs_auto import Flux3VideoI2VInputsAuto, check_flux_3_video_i2v_inputs_auto
from ..models.flux_3_video_i2v_inputs_resolution import (
    Flux3VideoI2VInputsResolution,
    check_flux_3_video_i2v_inputs_resolution,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Flux3VideoI2VInputs")


@_attrs_define
class Flux3VideoI2VInputs:
    """A video from text and pictures.

    Attributes:
        prompt (str): What the video should show.
        mode (Literal['i2v']): Marks a video from pictures.
        keyframes (list[float | list[float | str] | str] | str): Pictures that the video passes through: one, a pair of
            its place and a picture, or a list of either. Unconfirmed: the form of a picture, and what the number of a pair
            counts, is not known here.
        user (None | str | Unset): Your own mark for the end user, 1 to 256 characters.
        aspect_ratio (Flux3VideoAspectRatio | Flux3VideoI2VInputsAuto | Unset): Width to height, or auto to leave it to
            the model.
        duration (Flux3VideoI2VInputsAuto | int | Unset): Length in seconds, 5 to 20, or auto to leave it to the model.
        resolution (Flux3VideoI2VInputsResolution | Unset): Size of the video; hd is the smallest and uhd the largest.
        version (Literal['latest'] | Unset): Version of the model. There is only the latest.
        generate_audio (bool | Unset): Adds sound to the video.
        safety_tolerance (int | Unset): How much moderation lets through, from 0 (strictest) to 4.
        draft (bool | Unset): Makes a draft only, which the mode draft_enhance can finish later.
    """

    prompt: str
    mode: Literal["i2v"]
    keyframes: list[float | list[float | str] | str] | str
    user: None | str | Unset = UNSET
    aspect_ratio: Flux3VideoAspectRatio | Flux3VideoI2VInputsAuto | Unset = UNSET
    duration: Flux3VideoI2VInputsAuto | int | Unset = UNSET
    resolution: Flux3VideoI2VInputsResolution | Unset = UNSET
    version: Literal["latest"] | Unset = UNSET
    generate_audio: bool | Unset = UNSET
    safety_tolerance: int | Unset = UNSET
    draft: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        mode = self.mode

        keyframes: list[float | list[float | str] | str] | str
        if isinstance(self.keyframes, list):
            keyframes = []
            for keyframes_type_0_item_data in self.keyframes:
                keyframes_type_0_item: float | list[float | str] | str
                if isinstance(keyframes_type_0_item_data, list):
                    keyframes_type_0_item = []
                    for keyframes_type_0_item_type_2_item_data in keyframes_type_0_item_data:
                        keyframes_type_0_item_type_2_item: float | str
                        keyframes_type_0_item_type_2_item = keyframes_type_0_item_type_2_item_data
                        keyframes_type_0_item.append(keyframes_type_0_item_type_2_item)

                else:
                    keyframes_type_0_item = keyframes_type_0_item_data
                keyframes.append(keyframes_type_0_item)

        else:
            keyframes = self.keyframes

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
                "keyframes": keyframes,
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

        mode = cast(Literal["i2v"], d.pop("mode"))
        if mode != "i2v":
            raise ValueError(f"mode must match const 'i2v', got '{mode}'")

        def _parse_keyframes(data: object) -> list[float | list[float | str] | str] | str:
            try:
                if not isinstance(data, list):
                    raise TypeError()
                keyframes_type_0 = []
                _keyframes_type_0 = data
                for keyframes_type_0_item_data in _keyframes_type_0:

                    def _parse_keyframes_type_0_item(data: object) -> float | list[float | str] | str:
                        try:
                            if not isinstance(data, list):
                                raise TypeError()
                            keyframes_type_0_item_type_2 = []
                            _keyframes_type_0_item_type_2 = data
                            for keyframes_type_0_item_type_2_item_data in _keyframes_type_0_item_type_2:

                                def _parse_keyframes_type_0_item_type_2_item(data: object) -> float | str:
                                    return cast(float | str, data)

                                keyframes_type_0_item_type_2_item = _parse_keyframes_type_0_item_type_2_item(
                                    keyframes_type_0_item_type_2_item_data
                                )

                                keyframes_type_0_item_type_2.append(keyframes_type_0_item_type_2_item)

                            return keyframes_type_0_item_type_2
                        except (TypeError, ValueError, AttributeError, KeyError):
                            pass
                        return cast(float | list[float | str] | str, data)

                    keyframes_type_0_item = _parse_keyframes_type_0_item(keyframes_type_0_item_data)

                    keyframes_type_0.append(keyframes_type_0_item)

                return keyframes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float | list[float | str] | str] | str, data)

        keyframes = _parse_keyframes(d.pop("keyframes"))

        def _parse_user(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user = _parse_user(d.pop("user", UNSET))

        def _parse_aspect_ratio(data: object) -> Flux3VideoAspectRatio | Flux3VideoI2VInputsAuto | Unset:
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
            aspect_ratio_auto = check_flux_3_video_i2v_inputs_auto(data)

            return aspect_ratio_auto

        aspect_ratio = _parse_aspect_ratio(d.pop("aspect_ratio", UNSET))

        def _parse_duration(data: object) -> Flux3VideoI2VInputsAuto | int | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                duration_auto = check_flux_3_video_i2v_inputs_auto(data)

                return duration_auto
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Flux3VideoI2VInputsAuto | int | Unset, data)

        duration = _parse_duration(d.pop("duration", UNSET))

        _resolution = d.pop("resolution", UNSET)
        resolution: Flux3VideoI2VInputsResolution | Unset
        if isinstance(_resolution, Unset):
            resolution = UNSET
        else:
            resolution = check_flux_3_video_i2v_inputs_resolution(_resolution)

        version = cast(Literal["latest"] | Unset, d.pop("version", UNSET))
        if version != "latest" and not isinstance(version, Unset):
            raise ValueError(f"version must match const 'latest', got '{version}'")

        generate_audio = d.pop("generate_audio", UNSET)

        safety_tolerance = d.pop("safety_tolerance", UNSET)

        draft = d.pop("draft", UNSET)

        flux_3_video_i2v_inputs = cls(
            prompt=prompt,
            mode=mode,
            keyframes=keyframes,
            user=user,
            aspect_ratio=aspect_ratio,
            duration=duration,
            resolution=resolution,
            version=version,
            generate_audio=generate_audio,
            safety_tolerance=safety_tolerance,
            draft=draft,
        )

        return flux_3_video_i2v_inputs
