#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cassia::runtime {

using Signature = std::array<std::uint8_t, 64>;  // Ed25519 (RFC 8032)
using PublicKey = std::array<std::uint8_t, 32>;

// Who vouches for the log: a key with a name, in the form of the signed-note format (C2SP):
// "<name>+<8 hex of the key hash>+<base64 of 0x01 and the key>". To be pinned by whoever verifies.
struct VerifierKey {
  std::string name = {};
  PublicKey key{};

  friend bool operator==(const VerifierKey&, const VerifierKey&) = default;
};
std::string to_text(const VerifierKey& key);
// Nothing when the text is malformed or its hash is not that of name and key.
std::optional<VerifierKey> parse_verifier_key(std::string_view text);
// The first four bytes of SHA-256(name, newline, 0x01, key), as the format has it.
std::uint32_t key_hash(const VerifierKey& key);
// Whether `signature` over `text` is by `key`.
bool is_signed_by(const VerifierKey& key, std::string_view text, const Signature& signature);

class Signer {
 public:
  virtual ~Signer() = default;
  virtual const VerifierKey& verifier() const = 0;
  virtual Signature sign(std::string_view text) = 0;
};

// The key in the file, which must be readable by its owner alone and lie outside the database; a
// new key and file (mode 0600) when there is none. Throws std::runtime_error when the file cannot
// be read or written, is open to others, or is damaged. `name`: no blanks and no '+'.
std::unique_ptr<Signer> open_signer(const std::filesystem::path& file, std::string_view name);
// A key made from 32 bytes, for tests and replays.
std::unique_ptr<Signer> signer_of_seed(const std::array<std::uint8_t, 32>& seed,
                                       std::string_view name);

}  // namespace cassia::runtime
