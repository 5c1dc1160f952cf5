# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

IpAdapterModelName = Literal["ip-adapter_sd15.bin", "ip-adapter_sdxl.bin"]

IP_ADAPTER_MODEL_NAME_VALUES: set[IpAdapterModelName] = {
    "ip-adapter_sd15.bin",
    "ip-adapter_sdxl.bin",
}


def check_ip_adapter_model_name(value: str) -> IpAdapterModelName:
    if value in IP_ADAPTER_MODEL_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IP_ADAPTER_MODEL_NAME_VALUES!r}")
