#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"

struct evp_pkey_st;

namespace cassia::security {

// The signature algorithms of RFC 7518 and 8037 that are verified. All are asymmetric: a public key
// is never taken for a shared secret.
enum class TokenAlgorithm : std::uint8_t { rs256, es256, eddsa };

std::string_view to_text(TokenAlgorithm algorithm);  // "RS256"
std::optional<TokenAlgorithm> parse_token_algorithm(std::string_view text);

// A public key that verifies signatures of one algorithm.
class Jwk {
 public:
  Jwk(std::string id, TokenAlgorithm algorithm, std::shared_ptr<evp_pkey_st> key)
      : id_(std::move(id)), algorithm_(algorithm), key_(std::move(key)) {}

  const std::string& id() const { return id_; }  // kid; may be empty
  TokenAlgorithm algorithm() const { return algorithm_; }
  bool is_signature(base::Bytes text, base::Bytes signature) const;

 private:
  std::string id_;
  TokenAlgorithm algorithm_;
  std::shared_ptr<evp_pkey_st> key_;
};

// The keys of an issuer (RFC 7517) that can verify: RSA of 2048 to 8192 bits for RS256, P-256 for
// ES256, Ed25519 for EdDSA. Keys of other types, curves, algorithms or uses are passed over, as
// the standard wants; a key of these types that is misshapen refuses the whole set.
class JwkSet {
 public:
  // Refuses key_set_malformed, with the place ("keys[2].n").
  static base::Result<JwkSet> parse(std::string_view json);

  const std::vector<Jwk>& keys() const { return keys_; }

 private:
  std::vector<Jwk> keys_;
};

}  // namespace cassia::security
