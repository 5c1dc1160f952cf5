# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Balance")


@_attrs_define
class Balance:
    """What is left on the account.

    Attributes:
        balance (float): What is left, in roubles. May be negative.
        org_id (str | Unset): Id of the organisation.
        object_ (str | Unset): Marks the body as a balance.
        credit_limit (float | Unset): How far below zero the balance may fall, in roubles.
    """

    balance: float
    org_id: str | Unset = UNSET
    object_: str | Unset = UNSET
    credit_limit: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        balance = self.balance

        org_id = self.org_id

        object_ = self.object_

        credit_limit = self.credit_limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "balance": balance,
            }
        )
        if org_id is not UNSET:
            field_dict["orgId"] = org_id
        if object_ is not UNSET:
            field_dict["object"] = object_
        if credit_limit is not UNSET:
            field_dict["creditLimit"] = credit_limit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        balance = d.pop("balance")

        org_id = d.pop("orgId", UNSET)

        object_ = d.pop("object", UNSET)

        credit_limit = d.pop("creditLimit", UNSET)

        balance = cls(
            balance=balance,
            org_id=org_id,
            object_=object_,
            credit_limit=credit_limit,
        )

        balance.additional_properties = d
        return balance

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
