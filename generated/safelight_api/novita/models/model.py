# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_type import ModelType


T = TypeVar("T", bound="Model")


@_attrs_define
class Model:
    """A model.

    Attributes:
        id (int | Unset): Its number.
        name (str | Unset): Its name for people.
        hash_sha256 (str | Unset): SHA-256 of its file.
        sd_name (str | Unset): The name of its file.
        sd_name_in_api (str | Unset): The name that requests take.
        type_ (ModelType | Unset): A type of model.
        categories (list[str] | Unset): What it is good for.
        status (int | Unset): 1 if it can be used, else 0.
        download_url (str | Unset): Link to its file.
        download_url_ttl (int | Unset): Lifetime of the link in seconds.
        tags (list[str] | Unset): Words for it.
        cover_url (str | Unset): Link to a picture that it made.
        source (str | Unset): Where it comes from.
        base_model (str | Unset): The model that it was made from.
        base_model_type (str | Unset): The type of that model.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    hash_sha256: str | Unset = UNSET
    sd_name: str | Unset = UNSET
    sd_name_in_api: str | Unset = UNSET
    type_: ModelType | Unset = UNSET
    categories: list[str] | Unset = UNSET
    status: int | Unset = UNSET
    download_url: str | Unset = UNSET
    download_url_ttl: int | Unset = UNSET
    tags: list[str] | Unset = UNSET
    cover_url: str | Unset = UNSET
    source: str | Unset = UNSET
    base_model: str | Unset = UNSET
    base_model_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        hash_sha256 = self.hash_sha256

        sd_name = self.sd_name

        sd_name_in_api = self.sd_name_in_api

        type_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.type_, Unset):
            type_ = self.type_.to_dict()

        categories: list[str] | Unset = UNSET
        if not isinstance(self.categories, Unset):
            categories = self.categories

        status = self.status

        download_url = self.download_url

        download_url_ttl = self.download_url_ttl

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        cover_url = self.cover_url

        source = self.source

        base_model = self.base_model

        base_model_type = self.base_model_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if hash_sha256 is not UNSET:
            field_dict["hash_sha256"] = hash_sha256
        if sd_name is not UNSET:
            field_dict["sd_name"] = sd_name
        if sd_name_in_api is not UNSET:
            field_dict["sd_name_in_api"] = sd_name_in_api
        if type_ is not UNSET:
            field_dict["type"] = type_
        if categories is not UNSET:
            field_dict["categories"] = categories
        if status is not UNSET:
            field_dict["status"] = status
        if download_url is not UNSET:
            field_dict["download_url"] = download_url
        if download_url_ttl is not UNSET:
            field_dict["download_url_ttl"] = download_url_ttl
        if tags is not UNSET:
            field_dict["tags"] = tags
        if cover_url is not UNSET:
            field_dict["cover_url"] = cover_url
        if source is not UNSET:
            field_dict["source"] = source
        if base_model is not UNSET:
            field_dict["base_model"] = base_model
        if base_model_type is not UNSET:
            field_dict["base_model_type"] = base_model_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.model_type import ModelType  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id", UNSET)

        name = d.pop("name", UNSET)

        hash_sha256 = d.pop("hash_sha256", UNSET)

        sd_name = d.pop("sd_name", UNSET)

        sd_name_in_api = d.pop("sd_name_in_api", UNSET)

        _type_ = d.pop("type", UNSET)
        type_: ModelType | Unset
        if isinstance(_type_, Unset):
            type_ = UNSET
        else:
            type_ = ModelType.from_dict(_type_)

        categories = cast(list[str], d.pop("categories", UNSET))

        status = d.pop("status", UNSET)

        download_url = d.pop("download_url", UNSET)

        download_url_ttl = d.pop("download_url_ttl", UNSET)

        tags = cast(list[str], d.pop("tags", UNSET))

        cover_url = d.pop("cover_url", UNSET)

        source = d.pop("source", UNSET)

        base_model = d.pop("base_model", UNSET)

        base_model_type = d.pop("base_model_type", UNSET)

        model = cls(
            id=id,
            name=name,
            hash_sha256=hash_sha256,
            sd_name=sd_name,
            sd_name_in_api=sd_name_in_api,
            type_=type_,
            categories=categories,
            status=status,
            download_url=download_url,
            download_url_ttl=download_url_ttl,
            tags=tags,
            cover_url=cover_url,
            source=source,
            base_model=base_model,
            base_model_type=base_model_type,
        )

        model.additional_properties = d
        return model

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
