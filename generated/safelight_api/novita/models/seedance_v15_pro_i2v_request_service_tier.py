# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

SeedanceV15ProI2VRequestServiceTier = Literal["default", "flex"]

SEEDANCE_V15_PRO_I2V_REQUEST_SERVICE_TIER_VALUES: set[SeedanceV15ProI2VRequestServiceTier] = {
    "default",
    "flex",
}


def check_seedance_v15_pro_i2v_request_service_tier(value: str) -> SeedanceV15ProI2VRequestServiceTier:
    if value in SEEDANCE_V15_PRO_I2V_REQUEST_SERVICE_TIER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEEDANCE_V15_PRO_I2V_REQUEST_SERVICE_TIER_VALUES!r}")
