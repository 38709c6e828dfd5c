#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runtime/signer.h"

// Texts that the zone signs, as signed notes (C2SP): the text, an empty line, and lines of
// signatures. The first line of a text says what kind of text it is, so that what was signed as one
// kind is never read as another: tree heads begin with "cassia/".
namespace cassia::runtime {

// The signed text with its last newline, and the lines of the signatures.
struct NoteParts {
  std::string_view text;
  std::string_view signatures;
};
// Nothing when the note has no empty line or does not end with a newline.
std::optional<NoteParts> split_note(std::string_view note);

// `text` ends with a newline and has no empty line (asserted).
std::string sign_note(std::string_view text, Signer& signer);
// The text, within `note`, when one of its signatures is by `key`; else nothing.
std::optional<std::string_view> open_note(std::string_view note, const VerifierKey& key);

}  // namespace cassia::runtime
