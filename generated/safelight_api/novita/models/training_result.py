# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.training_status import TrainingStatus, check_training_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.trained_model import TrainedModel
    from ..models.training_progress import TrainingProgress


T = TypeVar("T", bound="TrainingResult")


@_attrs_define
class TrainingResult:
    """State of a training and the models that it made.

    Attributes:
        task_status (str | TrainingStatus): Where a training stands.
        task_id (str | Unset): Id of the training.
        model_type (str | Unset): What kind of model is made.
        models (list[TrainedModel] | Unset): The models that were made.
        extra (TrainingProgress | Unset): How far a training has come.
    """

    task_status: str | TrainingStatus
    task_id: str | Unset = UNSET
    model_type: str | Unset = UNSET
    models: list[TrainedModel] | Unset = UNSET
    extra: TrainingProgress | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task_status: str
        if isinstance(self.task_status, str):
            task_status = self.task_status
        else:
            task_status = self.task_status

        task_id = self.task_id

        model_type = self.model_type

        models: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.models, Unset):
            models = []
            for models_item_data in self.models:
                models_item = models_item_data.to_dict()
                models.append(models_item)

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task_status": task_status,
            }
        )
        if task_id is not UNSET:
            field_dict["task_id"] = task_id
        if model_type is not UNSET:
            field_dict["model_type"] = model_type
        if models is not UNSET:
            field_dict["models"] = models
        if extra is not UNSET:
            field_dict["extra"] = extra

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.trained_model import TrainedModel  # noqa: PLC0415
        from ..models.training_progress import TrainingProgress  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_task_status(data: object) -> str | TrainingStatus:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                task_status_type_0 = check_training_status(data)

                return task_status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | TrainingStatus, data)

        task_status = _parse_task_status(d.pop("task_status"))

        task_id = d.pop("task_id", UNSET)

        model_type = d.pop("model_type", UNSET)

        _models = d.pop("models", UNSET)
        models: list[TrainedModel] | Unset = UNSET
        if _models is not UNSET:
            models = []
            for models_item_data in _models:
                models_item = TrainedModel.from_dict(models_item_data)

                models.append(models_item)

        _extra = d.pop("extra", UNSET)
        extra: TrainingProgress | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = TrainingProgress.from_dict(_extra)

        training_result = cls(
            task_status=task_status,
            task_id=task_id,
            model_type=model_type,
            models=models,
            extra=extra,
        )

        training_result.additional_properties = d
        return training_result

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
