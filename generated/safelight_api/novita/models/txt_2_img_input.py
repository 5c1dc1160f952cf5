# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sampler_name import SamplerName, check_sampler_name
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.embedding import Embedding
    from ..models.hires_fix import HiresFix
    from ..models.lora import Lora
    from ..models.refiner import Refiner


T = TypeVar("T", bound="Txt2ImgInput")


@_attrs_define
class Txt2ImgInput:
    """What to make.

    Attributes:
        model_name (str): File name of the checkpoint, as in sd_xl_base_1.0.safetensors.
        prompt (str): What the pictures should show, 1 to 1024 characters.
        image_num (int): How many pictures, 1 to 8.
        steps (int): Denoising steps, 1 to 100. More take longer.
        guidance_scale (float): How closely to follow the prompt, 1 to 30.
        sampler_name (SamplerName): The sampling method.
        width (int): Width in pixels, 128 to 2048.
        height (int): Height in pixels, 128 to 2048.
        negative_prompt (str | Unset): What to keep out of the pictures, 1 to 1024 characters.
        sd_vae (str | Unset): File name of a VAE to use in place of the checkpoint's own.
        seed (int | Unset): The same seed with the same input gives the same pictures; -1 is random.
        loras (list[Lora] | Unset): Up to 5 LoRAs.
        embeddings (list[Embedding] | Unset): Up to 5 textual inversions.
        hires_fix (HiresFix | Unset): A second pass at a larger size.
        refiner (Refiner | Unset): A second checkpoint for the last steps.
        enable_transparent_background (bool | Unset): Leaves the background transparent. Needs png and an SDXL
            checkpoint.
        restore_faces (bool | Unset): Repairs faces afterwards.
        clip_skip (int | Unset): How many of the last CLIP layers to leave out, 1 to 12. Unconfirmed: only in the page's
            example request; the range is that of img2img.
    """

    model_name: str
    prompt: str
    image_num: int
    steps: int
    guidance_scale: float
    sampler_name: SamplerName
    width: int
    height: int
    negative_prompt: str | Unset = UNSET
    sd_vae: str | Unset = UNSET
    seed: int | Unset = UNSET
    loras: list[Lora] | Unset = UNSET
    embeddings: list[Embedding] | Unset = UNSET
    hires_fix: HiresFix | Unset = UNSET
    refiner: Refiner | Unset = UNSET
    enable_transparent_background: bool | Unset = UNSET
    restore_faces: bool | Unset = UNSET
    clip_skip: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_name = self.model_name

        prompt = self.prompt

        image_num = self.image_num

        steps = self.steps

        guidance_scale = self.guidance_scale

        sampler_name: str = self.sampler_name

        width = self.width

        height = self.height

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

        hires_fix: dict[str, Any] | Unset = UNSET
        if not isinstance(self.hires_fix, Unset):
            hires_fix = self.hires_fix.to_dict()

        refiner: dict[str, Any] | Unset = UNSET
        if not isinstance(self.refiner, Unset):
            refiner = self.refiner.to_dict()

        enable_transparent_background = self.enable_transparent_background

        restore_faces = self.restore_faces

        clip_skip = self.clip_skip

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
                "width": width,
                "height": height,
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
        if hires_fix is not UNSET:
            field_dict["hires_fix"] = hires_fix
        if refiner is not UNSET:
            field_dict["refiner"] = refiner
        if enable_transparent_background is not UNSET:
            field_dict["enable_transparent_background"] = enable_transparent_background
        if restore_faces is not UNSET:
            field_dict["restore_faces"] = restore_faces
        if clip_skip is not UNSET:
            field_dict["clip_skip"] = clip_skip

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.embedding import Embedding  # noqa: PLC0415
        from ..models.hires_fix import HiresFix  # noqa: PLC0415
        from ..models.lora import Lora  # noqa: PLC0415
        from ..models.refiner import Refiner  # noqa: PLC0415

        d = dict(src_dict)
        model_name = d.pop("model_name")

        prompt = d.pop("prompt")

        image_num = d.pop("image_num")

        steps = d.pop("steps")

        guidance_scale = d.pop("guidance_scale")

        sampler_name = check_sampler_name(d.pop("sampler_name"))

        width = d.pop("width")

        height = d.pop("height")

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

        _hires_fix = d.pop("hires_fix", UNSET)
        hires_fix: HiresFix | Unset
        if isinstance(_hires_fix, Unset):
            hires_fix = UNSET
        else:
            hires_fix = HiresFix.from_dict(_hires_fix)

        _refiner = d.pop("refiner", UNSET)
        refiner: Refiner | Unset
        if isinstance(_refiner, Unset):
            refiner = UNSET
        else:
            refiner = Refiner.from_dict(_refiner)

        enable_transparent_background = d.pop("enable_transparent_background", UNSET)

        restore_faces = d.pop("restore_faces", UNSET)

        clip_skip = d.pop("clip_skip", UNSET)

        txt_2_img_input = cls(
            model_name=model_name,
            prompt=prompt,
            image_num=image_num,
            steps=steps,
            guidance_scale=guidance_scale,
            sampler_name=sampler_name,
            width=width,
            height=height,
            negative_prompt=negative_prompt,
            sd_vae=sd_vae,
            seed=seed,
            loras=loras,
            embeddings=embeddings,
            hires_fix=hires_fix,
            refiner=refiner,
            enable_transparent_background=enable_transparent_background,
            restore_faces=restore_faces,
            clip_skip=clip_skip,
        )

        txt_2_img_input.additional_properties = d
        return txt_2_img_input

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
