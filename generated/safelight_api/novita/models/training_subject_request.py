# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.training_component import TrainingComponent
    from ..models.training_picture import TrainingPicture
    from ..models.training_settings import TrainingSettings


T = TypeVar("T", bound="TrainingSubjectRequest")


@_attrs_define
class TrainingSubjectRequest:
    """The pictures of a subject, and how to train with them.

    Attributes:
        name (str): Name of the training.
        base_model (str): Model to train from.
        width (int): Width of the pictures in pixels.
        height (int): Height of the pictures in pixels.
        image_dataset_items (list[TrainingPicture]): The pictures, each with what it shows.
        expert_setting (TrainingSettings | Unset): Settings for those who know, such as learning_rate, lr_scheduler and
            lr_warmup_steps.
        components (list[TrainingComponent] | Unset): Steps of the work and their arguments.
    """

    name: str
    base_model: str
    width: int
    height: int
    image_dataset_items: list[TrainingPicture]
    expert_setting: TrainingSettings | Unset = UNSET
    components: list[TrainingComponent] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        base_model = self.base_model

        width = self.width

        height = self.height

        image_dataset_items = []
        for image_dataset_items_item_data in self.image_dataset_items:
            image_dataset_items_item = image_dataset_items_item_data.to_dict()
            image_dataset_items.append(image_dataset_items_item)

        expert_setting: dict[str, Any] | Unset = UNSET
        if not isinstance(self.expert_setting, Unset):
            expert_setting = self.expert_setting.to_dict()

        components: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.components, Unset):
            components = []
            for components_item_data in self.components:
                components_item = components_item_data.to_dict()
                components.append(components_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "base_model": base_model,
                "width": width,
                "height": height,
                "image_dataset_items": image_dataset_items,
            }
        )
        if expert_setting is not UNSET:
            field_dict["expert_setting"] = expert_setting
        if components is not UNSET:
            field_dict["components"] = components

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.training_component import TrainingComponent  # noqa: PLC0415
        from ..models.training_picture import TrainingPicture  # noqa: PLC0415
        from ..models.training_settings import TrainingSettings  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        base_model = d.pop("base_model")

        width = d.pop("width")

        height = d.pop("height")

        image_dataset_items = []
        _image_dataset_items = d.pop("image_dataset_items")
        for image_dataset_items_item_data in _image_dataset_items:
            image_dataset_items_item = TrainingPicture.from_dict(image_dataset_items_item_data)

            image_dataset_items.append(image_dataset_items_item)

        _expert_setting = d.pop("expert_setting", UNSET)
        expert_setting: TrainingSettings | Unset
        if isinstance(_expert_setting, Unset):
            expert_setting = UNSET
        else:
            expert_setting = TrainingSettings.from_dict(_expert_setting)

        _components = d.pop("components", UNSET)
        components: list[TrainingComponent] | Unset = UNSET
        if _components is not UNSET:
            components = []
            for components_item_data in _components:
                components_item = TrainingComponent.from_dict(components_item_data)

                components.append(components_item)

        training_subject_request = cls(
            name=name,
            base_model=base_model,
            width=width,
            height=height,
            image_dataset_items=image_dataset_items,
            expert_setting=expert_setting,
            components=components,
        )

        training_subject_request.additional_properties = d
        return training_subject_request

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
