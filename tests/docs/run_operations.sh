#!/bin/sh
# Does what docs/operations.md says, and compares what it shows.
#   tests/docs/run_operations.sh PROGRAM
exec "$(dirname "$0")/run_document.sh" operations.md "$1"
