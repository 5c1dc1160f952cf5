# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.img_2_video_request_frames_per_second import (
    Img2VideoRequestFramesPerSecond,
    check_img_2_video_request_frames_per_second,
)
from ..models.img_2_video_request_image_file_resize_mode import (
    Img2VideoRequestImageFileResizeMode,
    check_img_2_video_request_image_file_resize_mode,
)
from ..models.img_2_video_request_model_name import Img2VideoRequestModelName, check_img_2_video_request_model_name
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.video_extra import VideoExtra


T = TypeVar("T", bound="Img2VideoRequest")


@_attrs_define
class Img2VideoRequest:
    """Which picture to set in motion, and how.

    Attributes:
        model_name (Img2VideoRequestModelName): SVD makes 14 frames, SVD-XT makes 25.
        image_file (str): Picture to set in motion, as base64.
        frames_num (int): How many frames: 14 with SVD, 25 with SVD-XT.
        frames_per_second (Img2VideoRequestFramesPerSecond): Frames a second. There is only 6.
        image_file_resize_mode (Img2VideoRequestImageFileResizeMode): Whether the picture keeps its size or is cropped.
        steps (int): Denoising steps, 1 to 50. More take longer.
        seed (int | Unset): The same seed with the same input gives the same video.
        motion_bucket_id (int | Unset): How much moves, 1 to 255.
        cond_aug (float | Unset): How much noise is put over the picture, 0 to 1.
        enable_frame_interpolation (bool | Unset): Adds frames between the frames.
        extra (VideoExtra | Unset): How the video is stored and announced. Unconfirmed: the body has an extra, whose
            members were not read; after that of txt2video.
    """

    model_name: Img2VideoRequestModelName
    image_file: str
    frames_num: int
    frames_per_second: Img2VideoRequestFramesPerSecond
    image_file_resize_mode: Img2VideoRequestImageFileResizeMode
    steps: int
    seed: int | Unset = UNSET
    motion_bucket_id: int | Unset = UNSET
    cond_aug: float | Unset = UNSET
    enable_frame_interpolation: bool | Unset = UNSET
    extra: VideoExtra | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_name: str = self.model_name

        image_file = self.image_file

        frames_num = self.frames_num

        frames_per_second: int = self.frames_per_second

        image_file_resize_mode: str = self.image_file_resize_mode

        steps = self.steps

        seed = self.seed

        motion_bucket_id = self.motion_bucket_id

        cond_aug = self.cond_aug

        enable_frame_interpolation = self.enable_frame_interpolation

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_name": model_name,
                "image_file": image_file,
                "frames_num": frames_num,
                "frames_per_second": frames_per_second,
                "image_file_resize_mode": image_file_resize_mode,
                "steps": steps,
            }
        )
        if seed is not UNSET:
            field_dict["seed"] = seed
        if motion_bucket_id is not UNSET:
            field_dict["motion_bucket_id"] = motion_bucket_id
        if cond_aug is not UNSET:
            field_dict["cond_aug"] = cond_aug
        if enable_frame_interpolation is not UNSET:
            field_dict["enable_frame_interpolation"] = enable_frame_interpolation
        if extra is not UNSET:
            field_dict["extra"] = extra

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.video_extra import VideoExtra  # noqa: PLC0415

        d = dict(src_dict)
        model_name = check_img_2_video_request_model_name(d.pop("model_name"))

        image_file = d.pop("image_file")

        frames_num = d.pop("frames_num")

        frames_per_second = check_img_2_video_request_frames_per_second(d.pop("frames_per_second"))

        image_file_resize_mode = check_img_2_video_request_image_file_resize_mode(d.pop("image_file_resize_mode"))

        steps = d.pop("steps")

        seed = d.pop("seed", UNSET)

        motion_bucket_id = d.pop("motion_bucket_id", UNSET)

        cond_aug = d.pop("cond_aug", UNSET)

        enable_frame_interpolation = d.pop("enable_frame_interpolation", UNSET)

        _extra = d.pop("extra", UNSET)
        extra: VideoExtra | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = VideoExtra.from_dict(_extra)

        img_2_video_request = cls(
            model_name=model_name,
            image_file=image_file,
            frames_num=frames_num,
            frames_per_second=frames_per_second,
            image_file_resize_mode=image_file_resize_mode,
            steps=steps,
            seed=seed,
            motion_bucket_id=motion_bucket_id,
            cond_aug=cond_aug,
            enable_frame_interpolation=enable_frame_interpolation,
            extra=extra,
        )

        img_2_video_request.additional_properties = d
        return img_2_video_request

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
