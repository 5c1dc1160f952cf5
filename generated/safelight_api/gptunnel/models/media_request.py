# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_request_ar import MediaRequestAr, check_media_request_ar
from ..models.media_request_version import MediaRequestVersion, check_media_request_version
from ..types import UNSET, Unset

T = TypeVar("T", bound="MediaRequest")


@_attrs_define
class MediaRequest:
    """What to make, and with which model.

    Attributes:
        model (str): Name of the model, from an open set.
        prompt (str | Unset): What to make. Only a song with a lyric of its own can do without.
        images (list[str] | Unset): Public URLs of pictures to work from.
        ar (MediaRequestAr | Unset): Width to height. Which of them are allowed depends on the model.
        callback_url (str | Unset): Address to call when the task has ended.
        mode (str | Unset): custom to give the words of a song. Suno only.
        lyric (str | Unset): Words of a song, 50 to 3000 characters. Suno only.
        title (str | Unset): Title of a song, up to 80 characters. Suno only.
        tags (str | Unset): Style of a song, up to 200 characters. Suno only.
        version (MediaRequestVersion | Unset): Version of Suno.
        upload_url (str | Unset): Address of the song to cover. suno-cover only. Unconfirmed: read in one plan that was
            never run.
        audio_url (str | Unset): Address of the song to extend. suno-extend only. Unconfirmed: read in one plan that was
            never run.
        continue_at (int | Unset): Second from which to extend. suno-extend only. Unconfirmed: read in one plan that was
            never run.
    """

    model: str
    prompt: str | Unset = UNSET
    images: list[str] | Unset = UNSET
    ar: MediaRequestAr | Unset = UNSET
    callback_url: str | Unset = UNSET
    mode: str | Unset = UNSET
    lyric: str | Unset = UNSET
    title: str | Unset = UNSET
    tags: str | Unset = UNSET
    version: MediaRequestVersion | Unset = UNSET
    upload_url: str | Unset = UNSET
    audio_url: str | Unset = UNSET
    continue_at: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        model = self.model

        prompt = self.prompt

        images: list[str] | Unset = UNSET
        if not isinstance(self.images, Unset):
            images = self.images

        ar: str | Unset = UNSET
        if not isinstance(self.ar, Unset):
            ar = self.ar

        callback_url = self.callback_url

        mode = self.mode

        lyric = self.lyric

        title = self.title

        tags = self.tags

        version: str | Unset = UNSET
        if not isinstance(self.version, Unset):
            version = self.version

        upload_url = self.upload_url

        audio_url = self.audio_url

        continue_at = self.continue_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "model": model,
            }
        )
        if prompt is not UNSET:
            field_dict["prompt"] = prompt
        if images is not UNSET:
            field_dict["images"] = images
        if ar is not UNSET:
            field_dict["ar"] = ar
        if callback_url is not UNSET:
            field_dict["callback_url"] = callback_url
        if mode is not UNSET:
            field_dict["mode"] = mode
        if lyric is not UNSET:
            field_dict["lyric"] = lyric
        if title is not UNSET:
            field_dict["title"] = title
        if tags is not UNSET:
            field_dict["tags"] = tags
        if version is not UNSET:
            field_dict["version"] = version
        if upload_url is not UNSET:
            field_dict["uploadUrl"] = upload_url
        if audio_url is not UNSET:
            field_dict["audio_url"] = audio_url
        if continue_at is not UNSET:
            field_dict["continue_at"] = continue_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        model = d.pop("model")

        prompt = d.pop("prompt", UNSET)

        images = cast(list[str], d.pop("images", UNSET))

        _ar = d.pop("ar", UNSET)
        ar: MediaRequestAr | Unset
        if isinstance(_ar, Unset):
            ar = UNSET
        else:
            ar = check_media_request_ar(_ar)

        callback_url = d.pop("callback_url", UNSET)

        mode = d.pop("mode", UNSET)

        lyric = d.pop("lyric", UNSET)

        title = d.pop("title", UNSET)

        tags = d.pop("tags", UNSET)

        _version = d.pop("version", UNSET)
        version: MediaRequestVersion | Unset
        if isinstance(_version, Unset):
            version = UNSET
        else:
            version = check_media_request_version(_version)

        upload_url = d.pop("uploadUrl", UNSET)

        audio_url = d.pop("audio_url", UNSET)

        continue_at = d.pop("continue_at", UNSET)

        media_request = cls(
            model=model,
            prompt=prompt,
            images=images,
            ar=ar,
            callback_url=callback_url,
            mode=mode,
            lyric=lyric,
            title=title,
            tags=tags,
            version=version,
            upload_url=upload_url,
            audio_url=audio_url,
            continue_at=continue_at,
        )

        media_request.additional_properties = d
        return media_request

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
