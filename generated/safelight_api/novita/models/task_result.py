# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.audio import Audio
    from ..models.image import Image
    from ..models.task_extra import TaskExtra
    from ..models.task_info import TaskInfo
    from ..models.video import Video


T = TypeVar("T", bound="TaskResult")


@_attrs_define
class TaskResult:
    """State of a task and what it made. One task can fill several of the lists.

    Attributes:
        task (TaskInfo): State of a task.
        extra (TaskExtra | Unset): What else is told of a task.
        images (list[Image] | Unset): Pictures that the task made.
        videos (list[Video] | Unset): Videos that the task made.
        audios (list[Audio] | Unset): Recordings that the task made.
    """

    task: TaskInfo
    extra: TaskExtra | Unset = UNSET
    images: list[Image] | Unset = UNSET
    videos: list[Video] | Unset = UNSET
    audios: list[Audio] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task = self.task.to_dict()

        extra: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra, Unset):
            extra = self.extra.to_dict()

        images: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.images, Unset):
            images = []
            for images_item_data in self.images:
                images_item = images_item_data.to_dict()
                images.append(images_item)

        videos: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.videos, Unset):
            videos = []
            for videos_item_data in self.videos:
                videos_item = videos_item_data.to_dict()
                videos.append(videos_item)

        audios: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.audios, Unset):
            audios = []
            for audios_item_data in self.audios:
                audios_item = audios_item_data.to_dict()
                audios.append(audios_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
            }
        )
        if extra is not UNSET:
            field_dict["extra"] = extra
        if images is not UNSET:
            field_dict["images"] = images
        if videos is not UNSET:
            field_dict["videos"] = videos
        if audios is not UNSET:
            field_dict["audios"] = audios

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audio import Audio  # noqa: PLC0415
        from ..models.image import Image  # noqa: PLC0415
        from ..models.task_extra import TaskExtra  # noqa: PLC0415
        from ..models.task_info import TaskInfo  # noqa: PLC0415
        from ..models.video import Video  # noqa: PLC0415

        d = dict(src_dict)
        task = TaskInfo.from_dict(d.pop("task"))

        _extra = d.pop("extra", UNSET)
        extra: TaskExtra | Unset
        if isinstance(_extra, Unset):
            extra = UNSET
        else:
            extra = TaskExtra.from_dict(_extra)

        _images = d.pop("images", UNSET)
        images: list[Image] | Unset = UNSET
        if _images is not UNSET:
            images = []
            for images_item_data in _images:
                images_item = Image.from_dict(images_item_data)

                images.append(images_item)

        _videos = d.pop("videos", UNSET)
        videos: list[Video] | Unset = UNSET
        if _videos is not UNSET:
            videos = []
            for videos_item_data in _videos:
                videos_item = Video.from_dict(videos_item_data)

                videos.append(videos_item)

        _audios = d.pop("audios", UNSET)
        audios: list[Audio] | Unset = UNSET
        if _audios is not UNSET:
            audios = []
            for audios_item_data in _audios:
                audios_item = Audio.from_dict(audios_item_data)

                audios.append(audios_item)

        task_result = cls(
            task=task,
            extra=extra,
            images=images,
            videos=videos,
            audios=audios,
        )

        task_result.additional_properties = d
        return task_result

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
