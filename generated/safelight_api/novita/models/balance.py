# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Balance")


@_attrs_define
class Balance:
    """What is left on the account, in ten-thousandths of a dollar, as decimal text.

    Attributes:
        available_balance (str): What can be spent.
        cash_balance (str | Unset): What was paid in and is left.
        credit_limit (str | Unset): How far the balance may fall below zero.
        outstanding_invoices (str | Unset): What is billed and not paid.
        pending_charges (str | Unset): What is used and not billed. Unconfirmed: not on the page; seen in client code.
    """

    available_balance: str
    cash_balance: str | Unset = UNSET
    credit_limit: str | Unset = UNSET
    outstanding_invoices: str | Unset = UNSET
    pending_charges: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        available_balance = self.available_balance

        cash_balance = self.cash_balance

        credit_limit = self.credit_limit

        outstanding_invoices = self.outstanding_invoices

        pending_charges = self.pending_charges

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "availableBalance": available_balance,
            }
        )
        if cash_balance is not UNSET:
            field_dict["cashBalance"] = cash_balance
        if credit_limit is not UNSET:
            field_dict["creditLimit"] = credit_limit
        if outstanding_invoices is not UNSET:
            field_dict["outstandingInvoices"] = outstanding_invoices
        if pending_charges is not UNSET:
            field_dict["pendingCharges"] = pending_charges

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        available_balance = d.pop("availableBalance")

        cash_balance = d.pop("cashBalance", UNSET)

        credit_limit = d.pop("creditLimit", UNSET)

        outstanding_invoices = d.pop("outstandingInvoices", UNSET)

        pending_charges = d.pop("pendingCharges", UNSET)

        balance = cls(
            available_balance=available_balance,
            cash_balance=cash_balance,
            credit_limit=credit_limit,
            outstanding_invoices=outstanding_invoices,
            pending_charges=pending_charges,
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
