#!/bin/sh
# Does what docs/tutorial.md says, and compares what it shows.
#   tests/docs/run_tutorial.sh PROGRAM
exec "$(dirname "$0")/run_document.sh" tutorial.md "$1"
