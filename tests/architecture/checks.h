#pragma once

#include "source_tree.h"

namespace cassia::architecture {

// Each check returns what breaks one house rule; an empty list means that the rule holds.

// Every #include of another module is declared in the module's USES, and every declared use is
// real: an arrow that nobody walks is taken out.
std::vector<Finding> undeclared_includes(const SourceTree& tree);

// The arrows between modules point left (CMake refuses them too, at configure time).
std::vector<Finding> wrong_arrows(const SourceTree& tree);

// base, engines, law, systems and journeys: no I/O, clock, threads, throw, mutable statics or
// binary floating point.
std::vector<Finding> impure_core(const SourceTree& tree);

// JSON only in api and codec, SQL only in storage, XML only in messages.
std::vector<Finding> misplaced_formats(const SourceTree& tree);

// Sockets, Asio, Beast and TLS only in src/http/wire and in the tests of src/http; what http shows
// to others knows none of them, nor the logging library.
std::vector<Finding> misplaced_sockets(const SourceTree& tree);

// Files up to 400 lines, lines up to 100 columns, functions up to 70 lines.
std::vector<Finding> too_large(const SourceTree& tree);

// Every module has tests beside its code, every desk its page and its fixed inside.
std::vector<Finding> unfinished_modules(const SourceTree& tree);

// Every refusal code has a test, a sentence in zh, en and vi, and a line of documentation; every
// sentence belongs to a code.
std::vector<Finding> unspoken_refusals(const SourceTree& tree);

// Every Citation literal names a clause of law/register.
std::vector<Finding> unresolved_citations(const SourceTree& tree);

// The folders drawn in ARCHITECTURE.md exist, and every folder of src is drawn.
std::vector<Finding> imaginary_tree(const SourceTree& tree, const std::string& page);

// No notes to oneself, no skipped or commented-out tests.
std::vector<Finding> leftovers(const SourceTree& tree);

}  // namespace cassia::architecture
