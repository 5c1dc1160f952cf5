# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.film_start_film_response_state_known import (
    FilmStartFilmResponseStateKnown,
    check_film_start_film_response_state_known,
)

T = TypeVar("T", bound="Film")


@_attrs_define
class Film:
    """
    Attributes:
        id (str):
        state (FilmStartFilmResponseStateKnown | str):
    """

    id: str
    state: FilmStartFilmResponseStateKnown | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        state: str
        if isinstance(self.state, str):
            state = self.state
        else:
            state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        def _parse_state(data: object) -> FilmStartFilmResponseStateKnown | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_start_film_response_state_known = check_film_start_film_response_state_known(data)

                return state_start_film_response_state_known
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FilmStartFilmResponseStateKnown | str, data)

        state = _parse_state(d.pop("state"))

        film = cls(
            id=id,
            state=state,
        )

        film.additional_properties = d
        return film

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
