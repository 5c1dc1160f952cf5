"""The mistakes that are made in generated code: where, what is looked for, and what is put there.

Generated code is uniform, so that regular expressions know it. By the stretch of a module in which it looks, each row
is an operator's name, what to look for, and one or more texts for its place, as `re.Match.expand` takes them; a
function gives as many texts as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Put = str | Callable[[re.Match[str]], list[str]]
Row = tuple[str, str, *tuple[Put, ...]]
Rows = dict[str, tuple[Row, ...]]  # by the stretch


def function(names: str) -> str:
    """The stretch from `def` to what stands as far left again."""
    return rf"^( *)(?:async )?def (?:{names})\(.*?(?=^\1(?!\))\S|\Z)"


def others(known: str) -> Callable[[re.Match[str]], list[str]]:
    """In place of a name, each other one that this finds in the same stretch."""
    return lambda match: sorted({*re.findall(known, match.string)} - {match[0]})


def one_more(match: re.Match[str]) -> list[str]:
    """The next number."""
    return [str(int(match[0]) + 1)]


MODULE = r"\A.*\Z"
CLASS = r"^@_attrs_define$.*\Z"
NUMBER = r"(?<=[\[{\s])\d+(?=[,\]}])"
MEMBER = rf'(?:"[^"]*"|{NUMBER})'
BRANCH = r'(?:"\w+"|\bNone\b)'
READ = r"\b[A-Z]\w*(?=\.from_dict\()"
PASSED = r"\b(\w+)=(\w+),\s+(\w+)=(\w+),"

MODELS: Rows = {
    function("from_dict"): (
        ("wire name misspelt in from_dict", r'\.pop\(\s*"([^"]+)"', r'.pop("\1_"'),
        ("required made optional in from_dict", r'\.pop\(\s*"([^"]+)"\s*\)', r'.pop("\1", UNSET)'),
        ("optional made required in from_dict", r'\.pop\(\s*"([^"]+)", UNSET\s*\)', r'.pop("\1")'),
        ("UNSET to null in from_dict", r'(\.pop\(\s*"[^"]+"), UNSET', r"\1, None"),
        ("UNSET to null in from_dict", r"(isinstance\(data, Unset\):\s+return) data", r"\1 None"),
        ("null to UNSET in from_dict", r"(data is None:\s+return) data", r"\1 UNSET"),
        ("const negated", r"if (.+):(?=\s+raise ValueError)", r"if not (\1):"),
        ("const unchecked", r"if (.+):(?=\s+raise ValueError)", "if False:"),
        ("swapped branches in from_dict", r"if (isinstance\(.+\)):(?=\s+\w+ = )", r"if not \1:"),
        ("lost additional_properties", r"\.additional_properties = d$", ".additional_properties = {}"),
        ("argument dropped", r"^ +(\w+)=\1,\n", ""),
        ("arguments swapped", PASSED, r"\1=\4, \3=\2,"),
        ("nested model left as JSON", r"\b[A-Z]\w*\.from_dict\(((?:[^()]|\([^()]*\))*)\)", r"\1"),
        ("items dropped in from_dict", r"\b\w+\.append\(.+\)$", "pass"),
    ),
    CLASS: (
        ("wrong nested model", READ, others(rf"{READ}|(?<=\nclass )\w+")),
        ("wire name misspelt in both", r'"([^"\n]+)"((?:: |\] = )[\s\S]*\.pop\(\s*)"\1"', r'"\1_"\2"\1_"'),
        ("required made optional", r"^(    \w+: [^=\n]+)$(?!\n    \w+: [^=\n]+$)", r"\1 = UNSET"),
        ("optional made required", r'("""\n\n|^    \w+: [^=\n]+\n)(    (?!additional_)\w+: [^=\n]+) = .+?$', r"\1\2"),
        ("default sent", r"^(    \w+: .*) = UNSET$", r"\1 = None", r"\1 = 0", r'\1 = "default"'),
        ("secret shown", r"^(    (?!additional_)\w+: [^=\n]*) = .*repr=False\)$", r"\1 = UNSET"),
        *(
            (
                "wrong type declared",
                rf"^(    (?!additional_)\w+: (?!.*Literal)(?:(?!\b{old}\b)[^=\n])*)\b{old}\b",
                rf"\1{new}",
            )
            for old, new in map(str.split, ("str int", "int str", "float str", "bool int", "None str", "list set"))
        ),
    ),
    function("to_dict"): (
        ("wire name misspelt in to_dict", r'"([^"]+)"(?=: \w|\] = )', r'"\1_"'),
        ("dropped field in to_dict", r'^ +"[^"]+": .+,\n', ""),
        ("dropped field in to_dict", r'field_dict\["[^"]+"\] = .+$', "pass"),
        ("values swapped in to_dict", r'("[^"]+": )(.+),\s+("[^"]+": )(.+),', r"\1\4, \3\2,"),
        ("UNSET to null in to_dict", r"= UNSET$", "= None"),
        (
            "null to UNSET in to_dict",
            r"(^ +(\w+): .*None.*Unset.*\n(?:.*\n)+? +else:\n +\2 = )(self\.\w+)$",
            r"\1\3 if \3 is not None else UNSET",
        ),
        ("nested model not written", r"([\w.]+)\.to_dict\(\)", r"\1"),
        ("items dropped in to_dict", r"\b\w+\.append\(.+\)$", "pass"),
        ("additional_properties not written", r"\b\w+\.update\(self\.additional_properties\)", "pass"),
        ("swapped branches in to_dict", r"if (isinstance\(.+\)):(?!\s+(.+)\s+else:\s+\2\n)", r"if not \1:"),
        ("swapped branches in to_dict", r"if not (isinstance\(.+\)):(?!\s+(.+)\s+else:\s+\2\n)", r"if \1:"),
    ),
    function("additional_keys|__getitem__|__setitem__|__delitem__|__contains__"): (
        ("undeclared members not reached", r"return list\(.+\)", "return []"),
        ("undeclared members not reached", r"return (self\.additional_properties)\[key\]", r"return \1.get(key)"),
        ("undeclared members not reached", r"self\.additional_properties\[key\] = value", "pass"),
        ("undeclared members not reached", r"del self\.additional_properties\[key\]", "pass"),
        ("undeclared members not reached", r"return key in .+", "return True"),
    ),
    r"^\w+ = Literal\[.*?\]$|^\w+: set\[.*?\}$": (
        ("enum member changed", r'"([^"]*)"', r'"\1_"'),
        ("enum member changed", NUMBER, r"\g<0>0"),
        ("enum member added", r'"([^"]*)"', r'"\1", "\1_"'),
        ("enum member added", NUMBER, r"\g<0>, \g<0>0"),
        ("enum member dropped", rf"{MEMBER},\s*(?={MEMBER})", ""),
        ("enum member dropped", rf",\s*{MEMBER}(?=,?\s*[\]}}])", ""),
    ),
    function(r"check_\w+"): (("enum check negated", r"if (.+):$", r"if not (\1):"),),
}

FUNCTIONS: Rows = {
    function("_get_kwargs"): (
        *(("wrong method", rf'"method": "(?!{m}")\w+"', f'"method": "{m}"') for m in ("get", "post", "put")),
        ("wrong path", r'"url": "([^"]*)"', r'"url": "\1/"'),
        ("wrong path", r'("url": "[^"]*)/[^"/]*"', r'\1"'),
        ("wrong path", r'("url": "[^"]*?/)v', r"\1w"),
        ("query dropped", r'"params": params,\n', ""),
        ("wrong query parameter name", r'params\["([^"]+)"\]', r'params["\1_"]'),
        ("query parameter dropped", r'params\["[^"]+"\] = .+', "pass"),
        ("absent parameter sent", r"(= UNSET,[\s\S]* for .* if) v is .+\}$", r"\1 True}"),
        ("path parameter not quoted", r'quote\((str\(\w+\)), safe=""\)', r"\1"),
        ("body dropped", r'_kwargs\["json"\] = .+', "pass"),
        ("body emptied", r'(_kwargs\["json"\] =) .+', r"\1 {}"),
        ("body sent as form", r'_kwargs\["json"\]', '_kwargs["data"]'),
        ("wrong content type", r'(headers\["Content-Type"\] =) .+', r'\1 "text/plain"'),
    ),
    function("_parse_response"): (
        ("wrong status in _parse_response", r"(?<=status_code == )\d+", one_more),
        ("wrong status in _parse_response", r"status_code == \d+", "status_code == 418"),
        ("answer not returned", r"^(        return) .+$", r"\1 None"),
        ("unexpected status negated", r"if (client\.raise_on_unexpected_status)", r"if not \1"),
        ("wrong model in _parse_response", READ, others(READ)),
        (
            "swapped branches in _parse_response",
            rf"({READ})((?:(?!def |status_code)[\s\S])+?)({READ})",
            r"\3\2\1",
        ),
    ),
    function("_build_response"): (
        ("part of the response dropped", r"status_code=.+,", "status_code=200,"),
        ("part of the response dropped", r"content=.+,", 'content=b"",'),
        ("part of the response dropped", r"headers=.+,", "headers={},"),
        ("part of the response dropped", r"parsed=.+,", "parsed=None,"),
    ),
    function("sync_detailed|asyncio_detailed|sync|asyncio"): (
        ("argument replaced", r"^( +(\w+)=)\2,$", r'\1"x",'),
        ("argument not passed on", r"^ +(\w+)=\1,\n", ""),
        ("request not passed on", r"\*\*kwargs", '"GET", "/"'),
        ("answer not returned", r"\)\.parsed$", ")"),
    ),
}

TABLE: Rows = {
    r"^\w+ = (?:Submit|Operation)\(.*?^\)$": (
        *(
            (f"wrong {key} in the table", rf'^(    {key}="[^"]*)"', r'\1_"')
            for key in ("id", "name", "path", "kind", "unconfirmed")
        ),
        ("wrong kind in the table", r'kind="(?!video")\w+"', 'kind="video"'),
        ("wrong kind in the table", r'kind="video"', 'kind="image"'),
        ("wrong method in the table", r'method="POST"', 'method="GET"'),
        ("wrong method in the table", r'method="(?!POST")\w+"', 'method="POST"'),
        ("wrong pointer in the table", r'(replies\(\s*"[^"]*)"(?!,\s*\{\})', r'\1_"'),
        ("error branch marked as answer", r"errors=frozenset\(\[[^\]]+\]\)", "errors=frozenset()"),
        (
            "answer marked as error branch",
            r'"(\w+)"(?=,?\)|, ")([\s\S]*?errors=)(frozenset\((?!.*"\1").*?\))',
            r'"\1"\2frozenset([*\3, "\1"])',
        ),
    ),
    r"replies\((.*?)errors=": (
        ("wrong status in the table", r"\b\d+(?=: )", one_more),
        ("wrong status in the table", r"\b\d+(?=: )", "418"),
        ("status dropped from the table", r"^ +\d+: .+,\n", ""),
        ("wrong model in the table", BRANCH, others(r'"\w+"')),
        ("branch dropped from the table", rf"{BRANCH}, (?={BRANCH})", ""),
        ("branch dropped from the table", rf", {BRANCH}(?=\))", ","),
        ("branches swapped in the table", rf"({BRANCH}), ({BRANCH})", r"\2, \1"),
    ),
    r"\bParameter\([^)]*\)": (
        ("wrong parameter name in the table", r'\A(\w+\(\s*"[^"]*)"', r'\1_"'),
        ("wrong parameter argument in the table", r'\A(\w+\(\s*"[^"]*",\s*"[^"]*)"', r'\1_"'),
        ("wrong parameter location in the table", r'"(?!query")\w+"(?=,\s*(?:True|False))', '"query"'),
        ("wrong parameter location in the table", r'"query"(?=,\s*(?:True|False))', '"path"'),
        ("parameter's requirement changed", r"\bTrue\b", "False"),
        ("parameter's requirement changed", r"\bFalse\b", "True"),
        ("wrong parameter pointer in the table", r'"(?=,?\s*\)\Z)', '_"'),
    ),
    r"\bBody\(.*?\b(?:True|False)\b": (
        ("wrong body pointer in the table", r'\A(\w+\(\s*"[^"]*)"', r'\1_"'),
        ("wrong input model in the table", r'"(\w+)"', r'"\1_"'),
        ("input models swapped in the table", r'("\w+"),\s*("\w+")', r"\2, \1"),
        ("body's requirement changed", r"\bTrue\b", "False"),
        ("body's requirement changed", r"\bFalse\b", "True"),
    ),
    r"\bLink\(.*?\}": (
        ("wrong link target", r'\A(\w+\(\s*"[^"]*)"', r'\1_"'),
        ("wrong link parameter", r'"(\w+)": ', r'"\1_": '),
        ("wrong link field", r'(: "[^"]*)"', r'\1_"'),
        ("link parameters dropped", r"\{[^}]*\}", "{}"),
    ),
    MODULE: (
        (
            "request of another operation",
            r"(from \.api\.operations\.)(\w+)( import [\s\S]*?from \.api\.operations\.)(\w+)",
            r"\1\4\3\4",
        ),
    ),
    function(r"_build_\w+"): (
        ("argument not passed on", r"^ +(\w+)=\1,\n", ""),
        ("arguments swapped", PASSED, r"\1=\4, \3=\2,"),
    ),
    r"^OPERATIONS\b.*?^\}": (("operation dropped from the table", r"^ +\w+,\n", ""),),
}

CLIENT: Rows = {
    MODULE: (
        ("key not sent", r"self\._headers\[self\.auth_header_name\] = .+", "pass"),
        ("wrong key header", r"\[self\.auth_header_name\]", '["X-Other"]'),
        (
            "wrong key",
            r"(\[self\.auth_header_name\] =) .+",
            r"\1 self.token",
            r"\1 self.prefix",
            r'\1 f"{self.prefix} {self.token}"',
            r'\1 f"{self.prefix}{self.token}"',
        ),
        ("option not passed on", r"^ +\w+=self\._\w+,\n", ""),
        ("secret shown", r"repr=False", "repr=True"),
        ("change not made", r"evolve\(self, .+\)$", "evolve(self)"),
        ("change not made", r"(?<!\S)\S+client(?:\.timeout)? = (?:client|async_client|timeout)$", "pass"),
        ("change not made", r"(?<= {8})(?:await )?\S+\.(?:update|__a?enter__|__a?exit__)\(.*\)$", "pass"),
        ("default changed", r"default=False", "default=True"),
        ("default changed", r"default=True", "default=False"),
        ("default changed", r'prefix: str = "\w+"', 'prefix: str = "Token"'),
        ("default changed", r'(auth_header_name: str) = "\w+"', r'\1 = "X-Other"'),
    ),
}

TYPES: Rows = {
    function("__bool__|__reduce__"): (("UNSET changed", r"return .+", "return True"),),
    function("__repr__"): (("UNSET changed", r"return .+", "return super().__repr__()"),),
}

ERRORS: Rows = {
    function("__init__"): (
        ("part of the error dropped", r"self\.\w+ = \w+$", "pass"),
        ("content taken for UTF-8", r"\.decode\(.+?\)", ".decode()"),
    ),
}

OPERATORS: dict[str, Rows] = {
    "models/*.py": MODELS,
    "api/operations/*.py": FUNCTIONS,
    "operations.py": TABLE,
    "client.py": CLIENT,
    "types.py": TYPES,
    "errors.py": ERRORS,
}
