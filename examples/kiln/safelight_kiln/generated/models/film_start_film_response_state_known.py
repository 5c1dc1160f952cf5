# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Literal

FilmStartFilmResponseStateKnown = Literal["filming", "queued"]

FILM_START_FILM_RESPONSE_STATE_KNOWN_VALUES: set[FilmStartFilmResponseStateKnown] = {
    "filming",
    "queued",
}


def check_film_start_film_response_state_known(value: str) -> FilmStartFilmResponseStateKnown:
    if value in FILM_START_FILM_RESPONSE_STATE_KNOWN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FILM_START_FILM_RESPONSE_STATE_KNOWN_VALUES!r}")
