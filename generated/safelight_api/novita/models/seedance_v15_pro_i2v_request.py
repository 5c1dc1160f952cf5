# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.seedance_v15_pro_i2v_request_fps import (
    SeedanceV15ProI2VRequestFps,
    check_seedance_v15_pro_i2v_request_fps,
)
from ..models.seedance_v15_pro_i2v_request_resolution import (
    SeedanceV15ProI2VRequestResolution,
    check_seedance_v15_pro_i2v_request_resolution,
)
from ..models.seedance_v15_pro_i2v_request_service_tier import (
    SeedanceV15ProI2VRequestServiceTier,
    check_seedance_v15_pro_i2v_request_service_tier,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="SeedanceV15ProI2VRequest")


@_attrs_define
class SeedanceV15ProI2VRequest:
    """Which picture Seedance is to set in motion, and how.

    Attributes:
        image (str): Picture to begin with, as a URL or as base64.
        prompt (str): What should happen.
        fps (SeedanceV15ProI2VRequestFps | Unset): Frames a second. There is only 24.
        seed (int | Unset): The same seed with the same input gives the same video; -1 is random.
        ratio (str | Unset): Width to height, as in 16:9, or adaptive. Unconfirmed: an enum on the page, whose values
            were not taken over.
        duration (int | Unset): Length in seconds, 4 to 12.
        watermark (bool | Unset): Puts a watermark on the video.
        last_image (str | Unset): Picture to end with. Unconfirmed: the form is that of image.
        resolution (SeedanceV15ProI2VRequestResolution | Unset): Size of the video.
        camera_fixed (bool | Unset): Keeps the camera still.
        service_tier (SeedanceV15ProI2VRequestServiceTier | Unset): default, or flex for less money and a longer wait.
        generate_audio (bool | Unset): Adds sound to the video.
        execution_expires_after (int | Unset): When to give up, in seconds from the submit, 3600 to 259200. Unconfirmed:
            what the status of an expired task is, is not documented.
    """

    image: str
    prompt: str
    fps: SeedanceV15ProI2VRequestFps | Unset = UNSET
    seed: int | Unset = UNSET
    ratio: str | Unset = UNSET
    duration: int | Unset = UNSET
    watermark: bool | Unset = UNSET
    last_image: str | Unset = UNSET
    resolution: SeedanceV15ProI2VRequestResolution | Unset = UNSET
    camera_fixed: bool | Unset = UNSET
    service_tier: SeedanceV15ProI2VRequestServiceTier | Unset = UNSET
    generate_audio: bool | Unset = UNSET
    execution_expires_after: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image = self.image

        prompt = self.prompt

        fps: int | Unset = UNSET
        if not isinstance(self.fps, Unset):
            fps = self.fps

        seed = self.seed

        ratio = self.ratio

        duration = self.duration

        watermark = self.watermark

        last_image = self.last_image

        resolution: str | Unset = UNSET
        if not isinstance(self.resolution, Unset):
            resolution = self.resolution

        camera_fixed = self.camera_fixed

        service_tier: str | Unset = UNSET
        if not isinstance(self.service_tier, Unset):
            service_tier = self.service_tier

        generate_audio = self.generate_audio

        execution_expires_after = self.execution_expires_after

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image": image,
                "prompt": prompt,
            }
        )
        if fps is not UNSET:
            field_dict["fps"] = fps
        if seed is not UNSET:
            field_dict["seed"] = seed
        if ratio is not UNSET:
            field_dict["ratio"] = ratio
        if duration is not UNSET:
            field_dict["duration"] = duration
        if watermark is not UNSET:
            field_dict["watermark"] = watermark
        if last_image is not UNSET:
            field_dict["last_image"] = last_image
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if camera_fixed is not UNSET:
            field_dict["camera_fixed"] = camera_fixed
        if service_tier is not UNSET:
            field_dict["service_tier"] = service_tier
        if generate_audio is not UNSET:
            field_dict["generate_audio"] = generate_audio
        if execution_expires_after is not UNSET:
            field_dict["execution_expires_after"] = execution_expires_after

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        image = d.pop("image")

        prompt = d.pop("prompt")

        _fps = d.pop("fps", UNSET)
        fps: SeedanceV15ProI2VRequestFps | Unset
        if isinstance(_fps, Unset):
            fps = UNSET
        else:
            fps = check_seedance_v15_pro_i2v_request_fps(_fps)

        seed = d.pop("seed", UNSET)

        ratio = d.pop("ratio", UNSET)

        duration = d.pop("duration", UNSET)

        watermark = d.pop("watermark", UNSET)

        last_image = d.pop("last_image", UNSET)

        _resolution = d.pop("resolution", UNSET)
        resolution: SeedanceV15ProI2VRequestResolution | Unset
        if isinstance(_resolution, Unset):
            resolution = UNSET
        else:
            resolution = check_seedance_v15_pro_i2v_request_resolution(_resolution)

        camera_fixed = d.pop("camera_fixed", UNSET)

        _service_tier = d.pop("service_tier", UNSET)
        service_tier: SeedanceV15ProI2VRequestServiceTier | Unset
        if isinstance(_service_tier, Unset):
            service_tier = UNSET
        else:
            service_tier = check_seedance_v15_pro_i2v_request_service_tier(_service_tier)

        generate_audio = d.pop("generate_audio", UNSET)

        execution_expires_after = d.pop("execution_expires_after", UNSET)

        seedance_v15_pro_i2v_request = cls(
            image=image,
            prompt=prompt,
            fps=fps,
            seed=seed,
            ratio=ratio,
            duration=duration,
            watermark=watermark,
            last_image=last_image,
            resolution=resolution,
            camera_fixed=camera_fixed,
            service_tier=service_tier,
            generate_audio=generate_audio,
            execution_expires_after=execution_expires_after,
        )

        seedance_v15_pro_i2v_request.additional_properties = d
        return seedance_v15_pro_i2v_request

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
