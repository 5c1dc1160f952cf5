# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.output_format import OutputFormat, check_output_format
from ..types import UNSET, Unset

T = TypeVar("T", bound="FinetuneFluxProFillInputs")


@_attrs_define
class FinetuneFluxProFillInputs:
    """Which part of which picture a finetune is to paint anew.

    Attributes:
        finetune_id (str): Id of the finetune.
        image (str): Picture to paint into, as base64.
        user (None | str | Unset): Your own mark for the end user, 1 to 256 characters.
        finetune_strength (float | Unset): How much the finetune counts, 0 to 2.
        mask (None | str | Unset): Picture of the same size, as base64: white is painted anew, black is kept. Without it
            the alpha channel serves.
        prompt (str | Unset): What the new part should show.
        steps (int | Unset): Denoising steps, 15 to 50. More take longer.
        prompt_upsampling (bool | Unset): Lets the prompt be rewritten in more detail first.
        seed (int | None | Unset): The same seed with the same input gives the same picture. Random when left out.
        guidance (float | Unset): How closely to follow the prompt, 1.5 to 100.
        output_format (None | OutputFormat | Unset): File format of the picture.
        safety_tolerance (int | Unset): How much moderation lets through, from 0 (strictest) to 6.
        webhook_url (None | str | Unset): Address to call when the task has ended.
        webhook_secret (None | str | Unset): Secret by which the receiver can recognise the call.
    """

    finetune_id: str
    image: str
    user: None | str | Unset = UNSET
    finetune_strength: float | Unset = UNSET
    mask: None | str | Unset = UNSET
    prompt: str | Unset = UNSET
    steps: int | Unset = UNSET
    prompt_upsampling: bool | Unset = UNSET
    seed: int | None | Unset = UNSET
    guidance: float | Unset = UNSET
    output_format: None | OutputFormat | Unset = UNSET
    safety_tolerance: int | Unset = UNSET
    webhook_url: None | str | Unset = UNSET
    webhook_secret: None | str | Unset = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        finetune_id = self.finetune_id

        image = self.image

        user: None | str | Unset
        if isinstance(self.user, Unset):
            user = UNSET
        else:
            user = self.user

        finetune_strength = self.finetune_strength

        mask: None | str | Unset
        if isinstance(self.mask, Unset):
            mask = UNSET
        else:
            mask = self.mask

        prompt = self.prompt

        steps = self.steps

        prompt_upsampling = self.prompt_upsampling

        seed: int | None | Unset
        if isinstance(self.seed, Unset):
            seed = UNSET
        else:
            seed = self.seed

        guidance = self.guidance

        output_format: None | str | Unset
        if isinstance(self.output_format, Unset):
            output_format = UNSET
        elif isinstance(self.output_format, str):
            output_format = self.output_format
        else:
            output_format = self.output_format

        safety_tolerance = self.safety_tolerance

        webhook_url: None | str | Unset
        if isinstance(self.webhook_url, Unset):
            webhook_url = UNSET
        else:
            webhook_url = self.webhook_url

        webhook_secret: None | str | Unset
        if isinstance(self.webhook_secret, Unset):
            webhook_secret = UNSET
        else:
            webhook_secret = self.webhook_secret

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "finetune_id": finetune_id,
                "image": image,
            }
        )
        if user is not UNSET:
            field_dict["user"] = user
        if finetune_strength is not UNSET:
            field_dict["finetune_strength"] = finetune_strength
        if mask is not UNSET:
            field_dict["mask"] = mask
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if steps is not UNSET:
            field_dict["steps"] = steps
        if prompt_upsampling is not UNSET:
            field_dict["prompt_upsampling"] = prompt_upsampling
        if seed is not UNSET:
            field_dict["seed"] = seed
        if guidance is not UNSET:
            field_dict["guidance"] = guidance
        if output_format is not UNSET:
            field_dict["output_format"] = output_format
        if safety_tolerance is not UNSET:
            field_dict["safety_tolerance"] = safety_tolerance
        if webhook_url is not UNSET:
            field_dict["webhook_url"] = webhook_url
        if webhook_secret is not UNSET:
            field_dict["webhook_secret"] = webhook_secret

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        finetune_id = d.pop("finetune_id")

        image = d.pop("image")

        def _parse_user(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user = _parse_user(d.pop("user", UNSET))

        finetune_strength = d.pop("finetune_strength", UNSET)

        def _parse_mask(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        mask = _parse_mask(d.pop("mask", UNSET))

        prompt = d.pop("prompt", UNSET)

        steps = d.pop("steps", UNSET)

        prompt_upsampling = d.pop("prompt_upsampling", UNSET)

        def _parse_seed(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        seed = _parse_seed(d.pop("seed", UNSET))

        guidance = d.pop("guidance", UNSET)

        def _parse_output_format(data: object) -> None | OutputFormat | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                output_format_type_0 = check_output_format(data)

                return output_format_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OutputFormat | Unset, data)

        output_format = _parse_output_format(d.pop("output_format", UNSET))

        safety_tolerance = d.pop("safety_tolerance", UNSET)

        def _parse_webhook_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        webhook_url = _parse_webhook_url(d.pop("webhook_url", UNSET))

        def _parse_webhook_secret(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        webhook_secret = _parse_webhook_secret(d.pop("webhook_secret", UNSET))

        finetune_flux_pro_fill_inputs = cls(
            finetune_id=finetune_id,
            image=image,
            user=user,
            finetune_strength=finetune_strength,
            mask=mask,
            prompt=prompt,
            steps=steps,
            prompt_upsampling=prompt_upsampling,
            seed=seed,
            guidance=guidance,
            output_format=output_format,
            safety_tolerance=safety_tolerance,
            webhook_url=webhook_url,
            webhook_secret=webhook_secret,
        )

        finetune_flux_pro_fill_inputs.additional_properties = d
        return finetune_flux_pro_fill_inputs

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
