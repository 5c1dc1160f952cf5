# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TrainingSettings")


@_attrs_define
class TrainingSettings:
    """Settings for those who know, such as learning_rate, lr_scheduler and lr_warmup_steps.

    Attributes:
        train_batch_size (int | Unset): Pictures at once, 1 to 4.
        learning_rate (float | str | Unset): How fast it learns. Unconfirmed: its type is not known.
        max_train_steps (int | Unset): Steps at most.
        seed (int | Unset): The same seed gives the same model.
    """

    train_batch_size: int | Unset = UNSET
    learning_rate: float | str | Unset = UNSET
    max_train_steps: int | Unset = UNSET
    seed: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        train_batch_size = self.train_batch_size

        learning_rate: float | str | Unset
        if isinstance(self.learning_rate, Unset):
            learning_rate = UNSET
        else:
            learning_rate = self.learning_rate

        max_train_steps = self.max_train_steps

        seed = self.seed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if train_batch_size is not UNSET:
            field_dict["train_batch_size"] = train_batch_size
        if learning_rate is not UNSET:
            field_dict["learning_rate"] = learning_rate
        if max_train_steps is not UNSET:
            field_dict["max_train_steps"] = max_train_steps
        if seed is not UNSET:
            field_dict["seed"] = seed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        train_batch_size = d.pop("train_batch_size", UNSET)

        def _parse_learning_rate(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        learning_rate = _parse_learning_rate(d.pop("learning_rate", UNSET))

        max_train_steps = d.pop("max_train_steps", UNSET)

        seed = d.pop("seed", UNSET)

        training_settings = cls(
            train_batch_size=train_batch_size,
            learning_rate=learning_rate,
            max_train_steps=max_train_steps,
            seed=seed,
        )

        training_settings.additional_properties = d
        return training_settings

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
