# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.hunyuan_video_fast_request_height import (
    HunyuanVideoFastRequestHeight,
    check_hunyuan_video_fast_request_height,
)
from ..models.hunyuan_video_fast_request_model_name import (
    HunyuanVideoFastRequestModelName,
    check_hunyuan_video_fast_request_model_name,
)
from ..models.hunyuan_video_fast_request_width import (
    HunyuanVideoFastRequestWidth,
    check_hunyuan_video_fast_request_width,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.video_extra import VideoExtra


T = TypeVar("T", bound="HunyuanVideoFastRequest")


@_attrs_define
class HunyuanVideoFastRequest:
    """What Hunyuan Video is to film.

    Attributes:
        model_name (HunyuanVideoFastRequestModelName): Name of the model. There is only this one.
        width (HunyuanVideoFastRequestWidth): Width in pixels, 720 or 1280.
        height (HunyuanVideoFastRequestHeight): Height in pixels, 720 or 1280.
        seed (int): The same seed with the same input gives the same video; -1 is random.
        steps (int): Denoising steps, 2 to 30. More take longer.
        prompt (str): What the video should show, 1 to 2000 characters.
        frames (int | Unset): How many frames; 85 in the example of the page.
        extra (VideoExtra | Unset): How the video is stored and announced. Unconfirmed: the body has an extra, whose
            members were not read; after that of txt2video.
    """

    model_name: HunyuanVideoFastRequestModelName
    width: HunyuanVideoFastRequestWidth
    height: HunyuanVideoFastRequestHeight
    seed: int
    steps: int
    prompt: str
    frames: int | Unset = UNSET
    extra: VideoExtra | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_name: str = self.model_name

        width: int = self.width

        height: int = self.height

        seed = self.seed

        steps = self.steps

        prompt = self.prompt

        frames = self.frames

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_name": model_name,
                "width": width,
                "height": height,
                "seed": seed,
                "steps": steps,
                "prompt": prompt,
            }
        )
        if frames is not UNSET:
            field_dict["frames"] = frames
        if extra is not UNSET:
            field_dict["extra"] = extra

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.video_extra import VideoExtra  # noqa: PLC0415

        d = dict(src_dict)
        model_name = check_hunyuan_video_fast_request_model_name(d.pop("model_name"))

        width = check_hunyuan_video_fast_request_width(d.pop("width"))

        height = check_hunyuan_video_fast_request_height(d.pop("height"))

        seed = d.pop("seed")

        steps = d.pop("steps")

        prompt = d.pop("prompt")

        frames = d.pop("frames", UNSET)

        _extra = d.pop("extra", UNSET)
        extra: VideoExtra | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = VideoExtra.from_dict(_extra)

        hunyuan_video_fast_request = cls(
            model_name=model_name,
            width=width,
            height=height,
            seed=seed,
            steps=steps,
            prompt=prompt,
            frames=frames,
            extra=extra,
        )

        hunyuan_video_fast_request.additional_properties = d
        return hunyuan_video_fast_request

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
