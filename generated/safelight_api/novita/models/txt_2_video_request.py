# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.embedding import Embedding
    from ..models.lora import Lora
    from ..models.txt_2_video_extra import Txt2VideoExtra
    from ..models.txt_2_video_prompt import Txt2VideoPrompt


T = TypeVar("T", bound="Txt2VideoRequest")


@_attrs_define
class Txt2VideoRequest:
    """What to film, and what to do with it.

    Attributes:
        model_name (str): File name of the checkpoint.
        height (int): Height in pixels, 256 to 1024.
        width (int): Width in pixels, 256 to 1024.
        steps (int): Denoising steps, 1 to 50. More take longer.
        prompts (list[Txt2VideoPrompt]): The stretches of the video in order, 128 frames in all at most.
        negative_prompt (str | Unset): What to keep out of the video.
        guidance_scale (float | Unset): How closely to follow the prompt, 1 to 30.
        seed (int | Unset): The same seed with the same input gives the same video.
        loras (list[Lora] | Unset): Up to 5 LoRAs.
        embeddings (list[Embedding] | Unset): Up to 5 textual inversions.
        closed_loop (bool | Unset): Lets the end lead back to the beginning.
        clip_skip (int | Unset): How many of the last CLIP layers to leave out.
        extra (Txt2VideoExtra | Unset): How the video is stored and announced.
    """

    model_name: str
    height: int
    width: int
    steps: int
    prompts: list[Txt2VideoPrompt]
    negative_prompt: str | Unset = UNSET
    guidance_scale: float | Unset = UNSET
    seed: int | Unset = UNSET
    loras: list[Lora] | Unset = UNSET
    embeddings: list[Embedding] | Unset = UNSET
    closed_loop: bool | Unset = UNSET
    clip_skip: int | Unset = UNSET
    extra: Txt2VideoExtra | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model_name = self.model_name

        height = self.height

        width = self.width

        steps = self.steps

        prompts = []
        for prompts_item_data in self.prompts:
            prompts_item = prompts_item_data.to_dict()
            prompts.append(prompts_item)

        negative_prompt = self.negative_prompt

        guidance_scale = self.guidance_scale

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

        closed_loop = self.closed_loop

        clip_skip = self.clip_skip

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model_name": model_name,
                "height": height,
                "width": width,
                "steps": steps,
                "prompts": prompts,
            }
        )
        if negative_prompt is not UNSET:
            field_dict["negative_prompt"] = negative_prompt
        if guidance_scale is not UNSET:
            field_dict["guidance_scale"] = guidance_scale
        if seed is not UNSET:
            field_dict["seed"] = seed
        if loras is not UNSET:
            field_dict["loras"] = loras
        if embeddings is not UNSET:
            field_dict["embeddings"] = embeddings
        if closed_loop is not UNSET:
            field_dict["closed_loop"] = closed_loop
        if clip_skip is not UNSET:
            field_dict["clip_skip"] = clip_skip
        if extra is not UNSET:
            field_dict["extra"] = extra

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.embedding import Embedding  # noqa: PLC0415
        from ..models.lora import Lora  # noqa: PLC0415
        from ..models.txt_2_video_extra import Txt2VideoExtra  # noqa: PLC0415
        from ..models.txt_2_video_prompt import Txt2VideoPrompt  # noqa: PLC0415

        d = dict(src_dict)
        model_name = d.pop("model_name")

        height = d.pop("height")

        width = d.pop("width")

        steps = d.pop("steps")

        prompts = []
        _prompts = d.pop("prompts")
        for prompts_item_data in _prompts:
            prompts_item = Txt2VideoPrompt.from_dict(prompts_item_data)

            prompts.append(prompts_item)

        negative_prompt = d.pop("negative_prompt", UNSET)

        guidance_scale = d.pop("guidance_scale", UNSET)

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

        closed_loop = d.pop("closed_loop", UNSET)

        clip_skip = d.pop("clip_skip", UNSET)

        _extra = d.pop("extra", UNSET)
        extra: Txt2VideoExtra | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = Txt2VideoExtra.from_dict(_extra)

        txt_2_video_request = cls(
            model_name=model_name,
            height=height,
            width=width,
            steps=steps,
            prompts=prompts,
            negative_prompt=negative_prompt,
            guidance_scale=guidance_scale,
            seed=seed,
            loras=loras,
            embeddings=embeddings,
            closed_loop=closed_loop,
            clip_skip=clip_skip,
            extra=extra,
        )

        txt_2_video_request.additional_properties = d
        return txt_2_video_request

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
