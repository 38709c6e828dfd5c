#include "security/jwk.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "security/base64.h"
#include "security/json_object.h"
#include "security/openssl_owners.h"
#include "security/refusals.h"

namespace cassia::security {

namespace {

namespace json = boost::json;

constexpr std::size_t kKeySetBytesMax = 256 * 1024;
constexpr std::size_t kKeysMax = 64;
constexpr int kRsaBitsMin = 2048;
constexpr int kRsaBitsMax = 8192;
constexpr int kRsaExponentBitsMax = 64;
constexpr std::size_t kCoordinateBytes = 32;

struct AlgorithmName {
  TokenAlgorithm algorithm;
  std::string_view name;
};
constexpr std::array<AlgorithmName, 3> kNames = {{{TokenAlgorithm::rs256, "RS256"},
                                                  {TokenAlgorithm::es256, "ES256"},
                                                  {TokenAlgorithm::eddsa, "EdDSA"}}};

using PublicKey = std::shared_ptr<evp_pkey_st>;

base::Refusal misshapen(std::string_view member) {
  return {.code = kKeySetMalformed, .place = std::string(member)};
}

base::Result<std::vector<std::uint8_t>> bytes_member(const json::object& key,
                                                     std::string_view name) {
  const auto text = text_member(key, name).text;
  auto bytes = text ? from_base64(*text, Alphabet::url) : std::nullopt;
  if (!bytes || bytes->empty()) {
    return misshapen(name);
  }
  return std::move(*bytes);
}

PublicKey key_of_parameters(const char* type, OSSL_PARAM_BLD* builder) {
  const OwnedParameters parameters(OSSL_PARAM_BLD_to_param(builder));
  const OwnedKeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
  EVP_PKEY* key = nullptr;
  if (parameters == nullptr || context == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
    return nullptr;
  }
  return {key, EVP_PKEY_free};
}

base::Result<PublicKey> read_rsa(const json::object& object) {
  const auto modulus_bytes = CASSIA_TRY(bytes_member(object, "n"));
  const auto exponent_bytes = CASSIA_TRY(bytes_member(object, "e"));
  const OwnedNumber modulus(
      BN_bin2bn(modulus_bytes.data(), static_cast<int>(modulus_bytes.size()), nullptr));
  const OwnedNumber exponent(
      BN_bin2bn(exponent_bytes.data(), static_cast<int>(exponent_bytes.size()), nullptr));
  if (modulus == nullptr || BN_num_bits(modulus.get()) < kRsaBitsMin ||
      BN_num_bits(modulus.get()) > kRsaBitsMax || !BN_is_odd(modulus.get())) {
    return misshapen("n");
  }
  if (exponent == nullptr || BN_num_bits(exponent.get()) > kRsaExponentBitsMax ||
      !BN_is_odd(exponent.get()) || BN_is_one(exponent.get())) {
    return misshapen("e");
  }
  const OwnedParameterBuilder builder(OSSL_PARAM_BLD_new());
  PublicKey key;
  if (builder != nullptr &&
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) == 1 &&
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) == 1) {
    key = key_of_parameters("RSA", builder.get());
  }
  return key != nullptr ? base::Result<PublicKey>(key) : misshapen("n");
}

base::Result<PublicKey> read_p256(const json::object& object) {
  const auto x = CASSIA_TRY(bytes_member(object, "x"));
  const auto y = CASSIA_TRY(bytes_member(object, "y"));
  if (x.size() != kCoordinateBytes || y.size() != kCoordinateBytes) {
    return misshapen(x.size() != kCoordinateBytes ? "x" : "y");
  }
  std::vector<std::uint8_t> point = {4};  // uncompressed (SEC 1 section 2.3.3)
  point.insert(point.end(), x.begin(), x.end());
  point.insert(point.end(), y.begin(), y.end());
  const OwnedParameterBuilder builder(OSSL_PARAM_BLD_new());
  PublicKey key;
  if (builder != nullptr &&
      OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) ==
          1 &&
      OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                       point.size()) == 1) {
    key = key_of_parameters("EC", builder.get());  // refuses a point that is not on the curve
  }
  return key != nullptr ? base::Result<PublicKey>(key) : misshapen("x");
}

base::Result<PublicKey> read_ed25519(const json::object& object) {
  const auto x = CASSIA_TRY(bytes_member(object, "x"));
  EVP_PKEY* key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, x.data(), x.size());
  if (key == nullptr) {
    return misshapen("x");
  }
  return PublicKey(key, EVP_PKEY_free);
}

std::optional<TokenAlgorithm> algorithm_of(const json::object& object) {
  const auto type = text_member(object, "kty").text.value_or("");
  const auto curve = text_member(object, "crv").text.value_or("");
  if (type == "RSA") {
    return TokenAlgorithm::rs256;
  }
  if (type == "EC" && curve == "P-256") {
    return TokenAlgorithm::es256;
  }
  if (type == "OKP" && curve == "Ed25519") {
    return TokenAlgorithm::eddsa;
  }
  return std::nullopt;
}

// What the key says of itself, where it says something: that it verifies, with this algorithm.
bool is_for(const json::object& object, TokenAlgorithm algorithm) {
  if (text_member(object, "use").text.value_or("sig") != "sig" ||
      text_member(object, "alg").text.value_or(to_text(algorithm)) != to_text(algorithm)) {
    return false;
  }
  const json::value* operations = object.if_contains("key_ops");
  return operations == nullptr ||
         (operations->is_array() &&
          std::ranges::any_of(operations->get_array(),
                              [](const json::value& operation) { return operation == "verify"; }));
}

base::Result<PublicKey> read_key(const json::object& object, TokenAlgorithm algorithm) {
  switch (algorithm) {
    case TokenAlgorithm::rs256:
      return read_rsa(object);
    case TokenAlgorithm::es256:
      return read_p256(object);
    case TokenAlgorithm::eddsa:
      return read_ed25519(object);
  }
  return misshapen("kty");
}

// Nothing for a key that is passed over.
base::Result<std::optional<Jwk>> read_jwk(const json::value& value) {
  const json::object* object = value.if_object();
  if (object == nullptr || !text_member(*object, "kty").text) {
    return misshapen("kty");
  }
  const auto id = text_member(*object, "kid");
  for (const std::string_view name : {"kid", "crv", "use", "alg"}) {
    if (text_member(*object, name).is_misshapen) {
      return misshapen(name);
    }
  }
  const auto algorithm = algorithm_of(*object);
  if (!algorithm || !is_for(*object, *algorithm)) {
    return std::optional<Jwk>();
  }
  PublicKey key = CASSIA_TRY(read_key(*object, *algorithm));
  return std::optional(Jwk(std::string(id.text.value_or("")), *algorithm, std::move(key)));
}

// JWS has r and s side by side (RFC 7518 section 3.4), OpenSSL wants them in DER.
std::vector<std::uint8_t> der_signature(base::Bytes signature) {
  if (signature.size() != 2 * kCoordinateBytes) {
    return {};
  }
  const auto number = [](base::Bytes bytes) {
    return BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr);
  };
  OwnedNumber r(number(signature.first(kCoordinateBytes)));
  OwnedNumber s(number(signature.last(kCoordinateBytes)));
  const OwnedEcdsaSignature pair(ECDSA_SIG_new());
  if (r == nullptr || s == nullptr || pair == nullptr ||
      ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) {
    return {};
  }
  static_cast<void>(r.release());  // now the pair's
  static_cast<void>(s.release());
  const int size = i2d_ECDSA_SIG(pair.get(), nullptr);
  std::vector<std::uint8_t> bytes(size > 0 ? static_cast<std::size_t>(size) : 0);
  unsigned char* end = bytes.data();
  i2d_ECDSA_SIG(pair.get(), &end);
  return bytes;
}

}  // namespace

std::string_view to_text(TokenAlgorithm algorithm) {
  return std::ranges::find(kNames, algorithm, &AlgorithmName::algorithm)->name;
}

std::optional<TokenAlgorithm> parse_token_algorithm(std::string_view text) {
  const auto* found = std::ranges::find(kNames, text, &AlgorithmName::name);
  return found == kNames.end() ? std::nullopt : std::optional(found->algorithm);
}

bool Jwk::is_signature(base::Bytes text, base::Bytes signature) const {
  const ForgetErrors forget;
  std::vector<std::uint8_t> der;
  if (algorithm_ == TokenAlgorithm::es256) {
    der = der_signature(signature);
    signature = der;
  }
  const EVP_MD* digest = algorithm_ == TokenAlgorithm::eddsa ? nullptr : EVP_sha256();
  const OwnedDigestContext context(EVP_MD_CTX_new());
  return context != nullptr && !signature.empty() &&
         EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key_.get()) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), text.data(),
                          text.size()) == 1;
}

base::Result<JwkSet> JwkSet::parse(std::string_view text) {
  const ForgetErrors forget;
  const auto object = text.size() <= kKeySetBytesMax ? parse_object(text) : std::nullopt;
  const json::value* keys = object ? object->if_contains("keys") : nullptr;
  if (keys == nullptr || !keys->is_array() || keys->get_array().size() > kKeysMax) {
    return misshapen("keys");
  }
  JwkSet set;
  std::size_t number = 0;
  for (const json::value& value : keys->get_array()) {
    auto key = read_jwk(value);
    if (!key) {
      return base::at("keys[" + std::to_string(number) + "]", std::move(key).error());
    }
    if (*key) {
      set.keys_.push_back(std::move(**key));
    }
    ++number;
  }
  return set;
}

}  // namespace cassia::security
