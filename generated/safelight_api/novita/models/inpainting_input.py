# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.inpainting_input_inpainting_full_res import (
    InpaintingInputInpaintingFullRes,
    check_inpainting_input_inpainting_full_res,
)
from ..models.inpainting_input_inpainting_mask_invert import (
    InpaintingInputInpaintingMaskInvert,
    check_inpainting_input_inpainting_mask_invert,
)
from ..models.sampler_name import SamplerName, check_sampler_name
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.embedding import Embedding
    from ..models.lora import Lora


T = TypeVar("T", bound="InpaintingInput")


@_attrs_define
class InpaintingInput:
    """Which part of which picture to paint anew.

    Attributes:
        model_name (str): File name of the checkpoint, as in sd_xl_base_1.0.safetensors.
        prompt (str): What the pictures should show, 1 to 1024 characters.
        image_num (int): How many pictures, 1 to 8.
        steps (int): Denoising steps, 1 to 100. More take longer.
        guidance_scale (float): How closely to follow the prompt, 1 to 30.
        sampler_name (SamplerName): The sampling method.
        image_base64 (str): Picture to paint into, as base64; at most 16 megapixels and 30 MB.
        mask_image_base64 (str): Picture of the same size that marks what to paint anew, as base64.
        negative_prompt (str | Unset): What to keep out of the pictures, 1 to 1024 characters.
        sd_vae (str | Unset): File name of a VAE to use in place of the checkpoint's own.
        seed (int | Unset): The same seed with the same input gives the same pictures; -1 is random.
        loras (list[Lora] | Unset): Up to 5 LoRAs.
        embeddings (list[Embedding] | Unset): Up to 5 textual inversions.
        mask_blur (int | Unset): How softly the mask ends, in pixels, 0 to 64.
        clip_skip (int | Unset): How many of the last CLIP layers to leave out, 1 to 12.
        strength (float | None | Unset): How much the marked part may change, 0 to 1.
        inpainting_full_res (InpaintingInputInpaintingFullRes | Unset): Whether the marked part is worked on at full
            size: 1 for yes.
        inpainting_full_res_padding (int | Unset): Margin around it then, in pixels, 0 to 256.
        inpainting_mask_invert (InpaintingInputInpaintingMaskInvert | Unset): Whether the unmarked part is painted
            instead: 1 for yes.
        initial_noise_multiplier (float | Unset): How much noise to start from, 0 to 1.5.
    """

    model_name: str
    prompt: str
    image_num: int
    steps: int
    guidance_scale: float
    sampler_name: SamplerName
    image_base64: str
    mask_image_base64: str
    negative_prompt: str | Unset = UNSET
    sd_vae: str | Unset = UNSET
    seed: int | Unset = UNSET
    loras: list[Lora] | Unset = UNSET
    embeddings: list[Embedding] | Unset = UNSET
    mask_blur: int | Unset = UNSET
    clip_skip: int | Unset = UNSET
    strength: float | None | Unset = UNSET
    inpainting_full_res: InpaintingInputInpaintingFullRes | Unset = UNSET
    inpainting_full_res_padding: int | Unset = UNSET
    inpainting_mask_invert: InpaintingInputInpaintingMaskInvert | Unset = UNSET
    initial_noise_multiplier: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_name = self.model_name

        prompt = self.prompt

        image_num = self.image_num

        steps = self.steps

        guidance_scale = self.guidance_scale

        sampler_name: str = self.sampler_name

        image_base64 = self.image_base64

        mask_image_base64 = self.mask_image_base64

        negative_prompt = self.negative_prompt

        sd_vae = self.sd_vae

        seed = self.seed

        loras: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.loras, Unset):
            loras = []
            for loras_item_data in self.loras:
                loras_item = loras_item_data.to_dict()
                loras.append(loras_item)

        embeddings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.embeddings, Unset):
            embeddings = []
            for embeddings_item_data in self.embeddings:
                embeddings_item = embeddings_item_data.to_dict()
                embeddings.append(embeddings_item)

        mask_blur = self.mask_blur

        clip_skip = self.clip_skip

        strength: float | None | Unset
        if isinstance(self.strength, Unset):
            strength = UNSET
        else:
            strength = self.strength

        inpainting_full_res: int | Unset = UNSET
        if not isinstance(self.inpainting_full_res, Unset):
            inpainting_full_res = self.inpainting_full_res

        inpainting_full_res_padding = self.inpainting_full_res_padding

        inpainting_mask_invert: int | Unset = UNSET
        if not isinstance(self.inpainting_mask_invert, Unset):
            inpainting_mask_invert = self.inpainting_mask_invert

        initial_noise_multiplier = self.initial_noise_multiplier

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_name": model_name,
                "prompt": prompt,
                "image_num": image_num,
                "steps": steps,
                "guidance_scale": guidance_scale,
                "sampler_name": sampler_name,
                "image_base64": image_base64,
                "mask_image_base64": mask_image_base64,
            }
        )
        if negative_prompt is not UNSET:
            field_dict["negative_prompt"] = negative_prompt
        if sd_vae is not UNSET:
            field_dict["sd_vae"] = sd_vae
        if seed is not UNSET:
            field_dict["seed"] = seed
        if loras is not UNSET:
            field_dict["loras"] = loras
        if embeddings is not UNSET:
            field_dict["embeddings"] = embeddings
        if mask_blur is not UNSET:
            field_dict["mask_blur"] = mask_blur
        if clip_skip is not UNSET:
            field_dict["clip_skip"] = clip_skip
        if strength is not UNSET:
            field_dict["strength"] = strength
        if inpainting_full_res is not UNSET:
            field_dict["inpainting_full_res"] = inpainting_full_res
        if inpainting_full_res_padding is not UNSET:
            field_dict["inpainting_full_res_padding"] = inpainting_full_res_padding
        if inpainting_mask_invert is not UNSET:
            field_dict["inpainting_mask_invert"] = inpainting_mask_invert
        if initial_noise_multiplier is not UNSET:
            field_dict["initial_noise_multiplier"] = initial_noise_multiplier

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.embedding import Embedding  # noqa: PLC0415
        from ..models.lora import Lora  # noqa: PLC0415

        d = dict(src_dict)
        model_name = d.pop("model_name")

        prompt = d.pop("prompt")

        image_num = d.pop("image_num")

        steps = d.pop("steps")

        guidance_scale = d.pop("guidance_scale")

        sampler_name = check_sampler_name(d.pop("sampler_name"))

        image_base64 = d.pop("image_base64")

        mask_image_base64 = d.pop("mask_image_base64")

        negative_prompt = d.pop("negative_prompt", UNSET)

        sd_vae = d.pop("sd_vae", UNSET)

        seed = d.pop("seed", UNSET)

        _loras = d.pop("loras", UNSET)
        loras: list[Lora] | Unset = UNSET
        if _loras is not UNSET:
            loras = []
            for loras_item_data in _loras:
                loras_item = Lora.from_dict(loras_item_data)

                loras.append(loras_item)

        _embeddings = d.pop("embeddings", UNSET)
        embeddings: list[Embedding] | Unset = UNSET
        if _embeddings is not UNSET:
            embeddings = []
            for embeddings_item_data in _embeddings:
                embeddings_item = Embedding.from_dict(embeddings_item_data)

                embeddings.append(embeddings_item)

        mask_blur = d.pop("mask_blur", UNSET)

        clip_skip = d.pop("clip_skip", UNSET)

        def _parse_strength(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        strength = _parse_strength(d.pop("strength", UNSET))

        _inpainting_full_res = d.pop("inpainting_full_res", UNSET)
        inpainting_full_res: InpaintingInputInpaintingFullRes | Unset
        if isinstance(_inpainting_full_res, Unset):
            inpainting_full_res = UNSET
        else:
            inpainting_full_res = check_inpainting_input_inpainting_full_res(_inpainting_full_res)

        inpainting_full_res_padding = d.pop("inpainting_full_res_padding", UNSET)

        _inpainting_mask_invert = d.pop("inpainting_mask_invert", UNSET)
        inpainting_mask_invert: InpaintingInputInpaintingMaskInvert | Unset
        if isinstance(_inpainting_mask_invert, Unset):
            inpainting_mask_invert = UNSET
        else:
            inpainting_mask_invert = check_inpainting_input_inpainting_mask_invert(_inpainting_mask_invert)

        initial_noise_multiplier = d.pop("initial_noise_multiplier", UNSET)

        inpainting_input = cls(
            model_name=model_name,
            prompt=prompt,
            image_num=image_num,
            steps=steps,
            guidance_scale=guidance_scale,
            sampler_name=sampler_name,
            image_base64=image_base64,
            mask_image_base64=mask_image_base64,
            negative_prompt=negative_prompt,
            sd_vae=sd_vae,
            seed=seed,
            loras=loras,
            embeddings=embeddings,
            mask_blur=mask_blur,
            clip_skip=clip_skip,
            strength=strength,
            inpainting_full_res=inpainting_full_res,
            inpainting_full_res_padding=inpainting_full_res_padding,
            inpainting_mask_invert=inpainting_mask_invert,
            initial_noise_multiplier=initial_noise_multiplier,
        )

        inpainting_input.additional_properties = d
        return inpainting_input

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
