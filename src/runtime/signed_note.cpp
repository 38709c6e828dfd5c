#include "runtime/signed_note.h"

#include <algorithm>

#include "base/assert.h"
#include "base/digest.h"
#include "runtime/base64.h"

namespace cassia::runtime {

namespace {

constexpr std::string_view kSignatureMark = "\u2014 ";

std::string signature_line(const VerifierKey& key, const Signature& signature) {
  std::string bytes;
  const std::uint32_t hash = key_hash(key);
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    bytes += static_cast<char>(hash >> shift & 255U);
  }
  bytes.append(reinterpret_cast<const char*>(signature.data()), signature.size());
  return std::string(kSignatureMark) + key.name + ' ' + to_base64(base::bytes_of(bytes)) + '\n';
}

// Whether the line is a signature of `text` by `key`. Lines of other keys are passed over.
bool signs(std::string_view line, std::string_view text, const VerifierKey& key) {
  const std::string lead = std::string(kSignatureMark) + key.name + ' ';
  if (!line.starts_with(lead)) {
    return false;
  }
  const auto bytes = from_base64(line.substr(lead.size()));
  Signature signature{};
  if (!bytes || bytes->size() != signature.size() + 4) {
    return false;
  }
  std::copy(bytes->begin() + 4, bytes->end(), signature.begin());
  return std::string(line) + '\n' == signature_line(key, signature) &&
         is_signed_by(key, text, signature);
}

}  // namespace

std::optional<NoteParts> split_note(std::string_view note) {
  const std::size_t end = note.find("\n\n");
  if (end == std::string_view::npos || !note.ends_with('\n')) {
    return {};
  }
  return NoteParts{.text = note.substr(0, end + 1), .signatures = note.substr(end + 2)};
}

std::string sign_note(std::string_view text, Signer& signer) {
  CASSIA_ASSERT(text.ends_with('\n') && !text.contains("\n\n"), "a note's text is whole lines");
  std::string note(text);
  note += '\n';
  note += signature_line(signer.verifier(), signer.sign(text));
  return note;
}

std::optional<std::string_view> open_note(std::string_view note, const VerifierKey& key) {
  const auto parts = split_note(note);
  if (!parts) {
    return {};
  }
  std::string_view signatures = parts->signatures;
  while (!signatures.empty()) {
    const std::size_t end = std::min(signatures.find('\n'), signatures.size());
    if (signs(signatures.substr(0, end), parts->text, key)) {
      return parts->text;
    }
    signatures.remove_prefix(std::min(end + 1, signatures.size()));
  }
  return {};
}

}  // namespace cassia::runtime
