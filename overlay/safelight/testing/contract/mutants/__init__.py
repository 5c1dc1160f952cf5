"""Small mistakes made on purpose, in generated code and in documents, to see which of them the contract checks find.

Left out is only what no body and no request can show:
- texts that no code reads: comments, docstrings, descriptions, examples; and schemas that no operation reaches;
- the Content-Type of a request dropped, for httpx writes the same one for a JSON body;
- the filter of absent query parameters dropped, where none is optional;
- branches swapped that do the same;
- null turned into UNSET by `to_dict`, where the declared type, or the branch, has no null;
- null allowed in one branch of a union that has null in another, or in a required parameter, which is never null;
- a changed text that is no Python, that names what its module does not import, or that another mutant has.
"""
