# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ImagineRequest")


@_attrs_define
class ImagineRequest:
    """What Midjourney is to make.

    Attributes:
        prompt (str): What the pictures should show, with the parameters of Midjourney.
        use_wallet_balance (bool | Unset): Pays from the wallet of the user, not from that of the organisation.
    """

    prompt: str
    use_wallet_balance: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        use_wallet_balance = self.use_wallet_balance

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if use_wallet_balance is not UNSET:
            field_dict["useWalletBalance"] = use_wallet_balance

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        use_wallet_balance = d.pop("useWalletBalance", UNSET)

        imagine_request = cls(
            prompt=prompt,
            use_wallet_balance=use_wallet_balance,
        )

        imagine_request.additional_properties = d
        return imagine_request

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
