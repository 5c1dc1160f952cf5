"""The help texts: a paragraph a line, so that each folds to the terminal; examples keep their lines."""

from __future__ import annotations

APP = """Submit jobs to media-generation APIs, wait for them, and save what they make.

Keys come from environment variables only, such as BFL_API_KEY; `safelight doctor` says which are set.

Examples:
  safelight operations bfl
  safelight run bfl flux-2-pro prompt="a lighthouse"
  safelight inspect novita reply.json
  safelight sandbox
"""

GRAMMAR = """Each KEY=VALUE sets one input. A value that reads as JSON is JSON where the input is not a text: width=1024, loras='\\[{"path": "x", "scale": 1}]'. Dots reach into objects: extra.response_image_type=png; the object around an input may be left out where only one has it. KEY=@FILE takes a text or a picture from a file, @@ begins a value with @. Whatever the document does not allow is refused before anything is sent."""  # noqa: E501 - a paragraph

OPERATIONS = """List what can be called, with required and optional inputs.

With a provider and a name, describe one operation: every input with its type, bounds and default. What a provider has retired is listed with --retired only.

Examples:
  safelight operations
  safelight operations bfl --kind image
  safelight operations novita txt2img
"""  # noqa: E501 - a paragraph

RUN = f"""Submit a job, wait for it and save its files.

{GRAMMAR}

The files' paths go to standard output, everything else to standard error. --timeout bounds submit and wait together; saving is not counted, and has --save-timeout: unless said, an hour, as long as bytes come. --timeout 0 submits and looks once.

Examples:
  safelight run bfl flux-2-pro prompt="a lighthouse"
  safelight run bfl flux-2-pro prompt=@prompt.txt \\
      width=1024 height=768 --out pictures
  safelight run novita seedream-4.5 prompt="a fox" --json
"""  # noqa: E501 - a paragraph

BATCH = """Have every row of a table made into files, each paid once.

The rows come from CSV, JSON, JSONL or Parquet, or from standard input (-). Columns are the inputs of the operation, as KEY=VALUE of `run` are, files with @ too, found beside the table or in the working folder; a column `operation` names another operation for its row, a column `id` (or --key) the row, and the rest is carried to the results. Rows, tickets and results stand in a ledger, safelight.db beside the files; index.html there shows them all.

The same command resumes, whatever ended the one before, and rows may be added. What may have been accepted is never sent again unless `batch retry` says so.

Examples:
  safelight batch bfl flux-2-pro prompts.csv --out pictures
  safelight batch bfl flux-2-pro prompts.csv --check
  safelight batch status pictures
  safelight batch retry pictures --failed
  safelight batch results pictures --format csv > results.csv
"""  # noqa: E501 - a paragraph

SUBMIT = f"""Submit a job and print its ticket as JSON.

The ticket is all that any machine with the same key needs to wait for the job; it never holds a key.

{GRAMMAR}

Examples:
  safelight submit bfl flux-2-pro prompt="a fox" > job.json
  safelight wait --ticket job.json --out pictures
"""

WAIT = """Wait for a job, print its outcome and save its files.

The job is known by its ticket, or by its provider and id. With --tickets alone, every job that the folder owes is waited for at once, however the processes before ended; a submit whose fate is unknown is shown, and never sent again; one odd ticket keeps no other from coming. A ticket alone never says where your key goes: an address that is not the provider's own is named by --base-url or --trust, and a sandbox on this machine is asked with a made-up key. --timeout bounds the wait, 0 looks once; saving is not counted, and has --save-timeout: unless said, an hour, as long as bytes come.

Examples:
  safelight wait --ticket job.json --out pictures
  safelight submit bfl flux-2-pro prompt="a fox" \\
      | safelight wait --ticket -
  safelight wait bfl 8d6b8e09-fd2b-4df3-9623-411d925de642
  safelight wait --tickets owed --out pictures
"""  # noqa: E501 - a paragraph

CANCEL = """Cancel a job, and say what its provider says of it then.

The job is known by its ticket, or by its provider and id. With --tickets alone, every job that the folder owes is cancelled; a ticket is taken out of the folder once its job is known to be cancelled. What had ended before stays as it is. Not every provider can: then this says so, and the job goes on. In run and wait, a second Ctrl-C while that is offered cancels too.

Examples:
  safelight cancel --ticket job.json
  safelight cancel kiln 8d6b8e09-fd2b-4df3-9623-411d925de642
  safelight cancel --tickets owed
"""  # noqa: E501 - a paragraph

CALL = """Call an operation that answers at once, and print its answer as JSON.

Examples:
  safelight call bfl credits
  safelight call bfl finetune-details finetune_id=my-lighthouses
  safelight call gptunnel balance useWalletBalance=true
"""

SANDBOX = """Serve the APIs on this machine: real statuses, small pictures, made-up keys, no costs.

When it is ready it says where the APIs are, and a command for each to begin with.

Examples:
  safelight sandbox
  safelight sandbox --port 0 --seed 7 --duration 2
"""

INSPECT = """Say offline what a recorded response body means.

It prints the outcome in a line, then every place where the body differs from the document. It exits 0 whenever it can say what the body means, a refusal too, and 8 only if the body is no JSON or breaks its contract.

Examples:
  safelight inspect bfl reply.json
  curl -s ... | safelight inspect novita - --json
  safelight inspect gptunnel error.json --status 401
"""  # noqa: E501 - a paragraph

DOCTOR = """Say what is configured, what can be reached, and whether what comes fits the documents.

Keys are told to be set or not, and never shown. Only what is free is asked: balances, lists, a job that does not exist. Each provider is examined by itself. It exits 0 if all that is configured works, 2 if something is set up wrongly, 7 if a key is refused, 8 if a reply breaks its document, 12 if a provider cannot be reached.

Examples:
  safelight doctor
  safelight doctor bfl --json
"""  # noqa: E501 - a paragraph

ADOPT = """Make a package of any provider's OpenAPI document.

The folder has the document as it is, a patch with the links that were found, a module that says what could be inferred, and a contract test. Then it says what is still to be decided, in order. Needs the extra `generate`.

Examples:
  safelight adopt openapi.json --name acme
  safelight adopt acme.yaml --name acme --out ~/acme
"""  # noqa: E501 - a paragraph

GENERATE = """Write the generated part of an adopted folder anew, from its document and patch.

With --check nothing is changed: it exits 1 and names what differs, for CI. Needs the extra `generate`.

Examples:
  safelight generate safelight-acme
  safelight generate --check
"""

CORPUS = """Freeze replies of a provider, with what decoding them comes to, for its contract tests.

Valid and invalid replies are drawn from the provider's document; nothing is asked of its API. `safelight.testing.contract` replays them from a folder `corpus` beside the test, and a reply that comes to something else fails it. When the document has moved on, --keep has the client go on reading what the older one allowed. Drawn again, it says which of the former replies decode differently: read that before you commit. Needs the extra `testing`.

Examples:
  safelight corpus acme
  safelight corpus acme --out tests/contract/corpus --examples 160
  safelight corpus acme --keep 2026-04
"""  # noqa: E501 - a paragraph
