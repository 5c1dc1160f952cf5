# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sampler_name import SamplerName, check_sampler_name
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.control_net import ControlNet
    from ..models.embedding import Embedding
    from ..models.ip_adapter import IpAdapter
    from ..models.lora import Lora


T = TypeVar("T", bound="Img2ImgInput")


@_attrs_define
class Img2ImgInput:
    """What to make of which picture.

    Attributes:
        model_name (str): File name of the checkpoint, as in sd_xl_base_1.0.safetensors.
        prompt (str): What the pictures should show, 1 to 1024 characters.
        image_num (int): How many pictures, 1 to 8.
        steps (int): Denoising steps, 1 to 100. More take longer.
        guidance_scale (float): How closely to follow the prompt, 1 to 30.
        sampler_name (SamplerName): The sampling method.
        width (int): Width in pixels, 128 to 2048.
        height (int): Height in pixels, 128 to 2048.
        image_base64 (str): Picture to start from, as base64; at most 16 megapixels and 10 MB.
        negative_prompt (str | Unset): What to keep out of the pictures, 1 to 1024 characters.
        sd_vae (str | Unset): File name of a VAE to use in place of the checkpoint's own.
        seed (int | Unset): The same seed with the same input gives the same pictures; -1 is random.
        loras (list[Lora] | Unset): Up to 5 LoRAs.
        embeddings (list[Embedding] | Unset): Up to 5 textual inversions.
        strength (float | None | Unset): How much the picture may change, 0 to 1.
        clip_skip (int | Unset): How many of the last CLIP layers to leave out, 1 to 12.
        controlnet (ControlNet | Unset): Guidance by further pictures.
        ip_adapters (list[IpAdapter] | Unset): At most one picture whose look is taken over.
    """

    model_name: str
    prompt: str
    image_num: int
    steps: int
    guidance_scale: float
    sampler_name: SamplerName
    width: int
    height: int
    image_base64: str
    negative_prompt: str | Unset = UNSET
    sd_vae: str | Unset = UNSET
    seed: int | Unset = UNSET
    loras: list[Lora] | Unset = UNSET
    embeddings: list[Embedding] | Unset = UNSET
    strength: float | None | Unset = UNSET
    clip_skip: int | Unset = UNSET
    controlnet: ControlNet | Unset = UNSET
    ip_adapters: list[IpAdapter] | Unset = UNSET
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

        image_base64 = self.image_base64

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

        strength: float | None | Unset
        if isinstance(self.strength, Unset):
            strength = UNSET
        else:
            strength = self.strength

        clip_skip = self.clip_skip

        controlnet: dict[str, Any] | Unset = UNSET
        if not isinstance(self.controlnet, Unset):
            controlnet = self.controlnet.to_dict()

        ip_adapters: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.ip_adapters, Unset):
            ip_adapters = []
            for ip_adapters_item_data in self.ip_adapters:
                ip_adapters_item = ip_adapters_item_data.to_dict()
                ip_adapters.append(ip_adapters_item)

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
                "image_base64": image_base64,
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
        if strength is not UNSET:
            field_dict["strength"] = strength
        if clip_skip is not UNSET:
            field_dict["clip_skip"] = clip_skip
        if controlnet is not UNSET:
            field_dict["controlnet"] = controlnet
        if ip_adapters is not UNSET:
            field_dict["ip_adapters"] = ip_adapters

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.control_net import ControlNet  # noqa: PLC0415
        from ..models.embedding import Embedding  # noqa: PLC0415
        from ..models.ip_adapter import IpAdapter  # noqa: PLC0415
        from ..models.lora import Lora  # noqa: PLC0415

        d = dict(src_dict)
        model_name = d.pop("model_name")

        prompt = d.pop("prompt")

        image_num = d.pop("image_num")

        steps = d.pop("steps")

        guidance_scale = d.pop("guidance_scale")

        sampler_name = check_sampler_name(d.pop("sampler_name"))

        width = d.pop("width")

        height = d.pop("height")

        image_base64 = d.pop("image_base64")

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

        def _parse_strength(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        strength = _parse_strength(d.pop("strength", UNSET))

        clip_skip = d.pop("clip_skip", UNSET)

        _controlnet = d.pop("controlnet", UNSET)
        controlnet: ControlNet | Unset
        if isinstance(_controlnet, Unset):
            controlnet = UNSET
        else:
            controlnet = ControlNet.from_dict(_controlnet)

        _ip_adapters = d.pop("ip_adapters", UNSET)
        ip_adapters: list[IpAdapter] | Unset = UNSET
        if _ip_adapters is not UNSET:
            ip_adapters = []
            for ip_adapters_item_data in _ip_adapters:
                ip_adapters_item = IpAdapter.from_dict(ip_adapters_item_data)

                ip_adapters.append(ip_adapters_item)

        img_2_img_input = cls(
            model_name=model_name,
            prompt=prompt,
            image_num=image_num,
            steps=steps,
            guidance_scale=guidance_scale,
            sampler_name=sampler_name,
            width=width,
            height=height,
            image_base64=image_base64,
            negative_prompt=negative_prompt,
            sd_vae=sd_vae,
            seed=seed,
            loras=loras,
            embeddings=embeddings,
            strength=strength,
            clip_skip=clip_skip,
            controlnet=controlnet,
            ip_adapters=ip_adapters,
        )

        img_2_img_input.additional_properties = d
        return img_2_img_input

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
