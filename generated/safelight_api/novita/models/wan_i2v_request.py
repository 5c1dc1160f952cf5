# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.wan_i2v_request_height import WanI2VRequestHeight, check_wan_i2v_request_height
from ..models.wan_i2v_request_width import WanI2VRequestWidth, check_wan_i2v_request_width
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wan_extra import WanExtra
    from ..models.wan_lora import WanLora


T = TypeVar("T", bound="WanI2VRequest")


@_attrs_define
class WanI2VRequest:
    """Which picture Wan is to set in motion, and how.

    Attributes:
        image_url (str): URL of the picture to set in motion.
        prompt (str): What the video should show, 1 to 2000 characters.
        negative_prompt (str | Unset): What to keep out of the video, up to 2000 characters.
        width (WanI2VRequestWidth | Unset): Width in pixels.
        height (WanI2VRequestHeight | Unset): Height in pixels.
        loras (list[WanLora] | Unset): Up to 3 LoRAs.
        seed (int | Unset): The same seed with the same input gives the same video; -1 is random.
        steps (int | Unset): Denoising steps, 1 to 40. More take longer.
        guidance_scale (float | Unset): How closely to follow the prompt, 0 to 10.
        flow_shift (float | Unset): How the noise is spread over the steps, 1 to 10.
        enable_safety_checker (bool | Unset): Checks prompt and video.
        fast_mode (bool | Unset): Takes less time at some cost of quality.
        extra (WanExtra | Unset): How the video is announced.
    """

    image_url: str
    prompt: str
    negative_prompt: str | Unset = UNSET
    width: WanI2VRequestWidth | Unset = UNSET
    height: WanI2VRequestHeight | Unset = UNSET
    loras: list[WanLora] | Unset = UNSET
    seed: int | Unset = UNSET
    steps: int | Unset = UNSET
    guidance_scale: float | Unset = UNSET
    flow_shift: float | Unset = UNSET
    enable_safety_checker: bool | Unset = UNSET
    fast_mode: bool | Unset = UNSET
    extra: WanExtra | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        image_url = self.image_url

        prompt = self.prompt

        negative_prompt = self.negative_prompt

        width: int | Unset = UNSET
        if not isinstance(self.width, Unset):
            width = self.width

        height: int | Unset = UNSET
        if not isinstance(self.height, Unset):
            height = self.height

        loras: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.loras, Unset):
            loras = []
            for loras_item_data in self.loras:
                loras_item = loras_item_data.to_dict()
                loras.append(loras_item)

        seed = self.seed

        steps = self.steps

        guidance_scale = self.guidance_scale

        flow_shift = self.flow_shift

        enable_safety_checker = self.enable_safety_checker

        fast_mode = self.fast_mode

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "image_url": image_url,
                "prompt": prompt,
            }
        )
        if negative_prompt is not UNSET:
            field_dict["negative_prompt"] = negative_prompt
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if loras is not UNSET:
            field_dict["loras"] = loras
        if seed is not UNSET:
            field_dict["seed"] = seed
        if steps is not UNSET:
            field_dict["steps"] = steps
        if guidance_scale is not UNSET:
            field_dict["guidance_scale"] = guidance_scale
        if flow_shift is not UNSET:
            field_dict["flow_shift"] = flow_shift
        if enable_safety_checker is not UNSET:
            field_dict["enable_safety_checker"] = enable_safety_checker
        if fast_mode is not UNSET:
            field_dict["fast_mode"] = fast_mode
        if extra is not UNSET:
            field_dict["extra"] = extra

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.wan_extra import WanExtra  # noqa: PLC0415
        from ..models.wan_lora import WanLora  # noqa: PLC0415

        d = dict(src_dict)
        image_url = d.pop("image_url")

        prompt = d.pop("prompt")

        negative_prompt = d.pop("negative_prompt", UNSET)

        _width = d.pop("width", UNSET)
        width: WanI2VRequestWidth | Unset
        if isinstance(_width, Unset):
            width = UNSET
        else:
            width = check_wan_i2v_request_width(_width)

        _height = d.pop("height", UNSET)
        height: WanI2VRequestHeight | Unset
        if isinstance(_height, Unset):
            height = UNSET
        else:
            height = check_wan_i2v_request_height(_height)

        _loras = d.pop("loras", UNSET)
        loras: list[WanLora] | Unset = UNSET
        if _loras is not UNSET:
            loras = []
            for loras_item_data in _loras:
                loras_item = WanLora.from_dict(loras_item_data)

                loras.append(loras_item)

        seed = d.pop("seed", UNSET)

        steps = d.pop("steps", UNSET)

        guidance_scale = d.pop("guidance_scale", UNSET)

        flow_shift = d.pop("flow_shift", UNSET)

        enable_safety_checker = d.pop("enable_safety_checker", UNSET)

        fast_mode = d.pop("fast_mode", UNSET)

        _extra = d.pop("extra", UNSET)
        extra: WanExtra | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = WanExtra.from_dict(_extra)

        wan_i2v_request = cls(
            image_url=image_url,
            prompt=prompt,
            negative_prompt=negative_prompt,
            width=width,
            height=height,
            loras=loras,
            seed=seed,
            steps=steps,
            guidance_scale=guidance_scale,
            flow_shift=flow_shift,
            enable_safety_checker=enable_safety_checker,
            fast_mode=fast_mode,
            extra=extra,
        )

        wan_i2v_request.additional_properties = d
        return wan_i2v_request

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
