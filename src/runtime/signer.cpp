#include "runtime/signer.h"

#include <sodium.h>

#include <cstring>
#include <stdexcept>

#include "base/assert.h"
#include "base/digest.h"
#include "runtime/base64.h"
#include "runtime/private_file.h"

namespace cassia::runtime {

namespace {

constexpr std::uint8_t kEd25519 = 1;  // the algorithm's number in the signed-note format
constexpr std::string_view kPrivatePrefix = "PRIVATE+KEY+";

using Seed = std::array<std::uint8_t, crypto_sign_SEEDBYTES>;

void start_sodium() {
  if (sodium_init() < 0) {
    throw std::runtime_error("libsodium cannot be started");
  }
}

bool is_key_name(std::string_view name) {
  return !name.empty() && name.find_first_of("+ \t\r\n") == std::string_view::npos;
}

std::string hash_text(const VerifierKey& key) {
  const std::uint32_t hash = key_hash(key);
  std::array<std::uint8_t, 4> bytes{};
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    bytes[at] = static_cast<std::uint8_t>(hash >> (24U - 8U * at));
  }
  return base::to_hex(bytes);
}

std::string typed_base64(base::Bytes key) {
  std::string bytes(1, static_cast<char>(kEd25519));
  bytes.append(reinterpret_cast<const char*>(key.data()), key.size());
  return to_base64(base::bytes_of(bytes));
}

// "<name>+<hash>+<base64 of 0x01 and 32 bytes>" taken apart.
struct KeyText {
  std::string name;
  std::string hash;
  std::array<std::uint8_t, 32> bytes{};
};

std::optional<KeyText> parse_key_text(std::string_view text) {
  const std::size_t first = text.find('+');
  const std::size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) {
    return std::nullopt;
  }
  KeyText key{.name = std::string(text.substr(0, first)),
              .hash = std::string(text.substr(first + 1, second - first - 1))};
  const auto bytes = from_base64(text.substr(second + 1));
  if (!is_key_name(key.name) || !bytes || bytes->size() != key.bytes.size() + 1 ||
      bytes->front() != kEd25519) {
    return std::nullopt;
  }
  std::memcpy(key.bytes.data(), bytes->data() + 1, key.bytes.size());
  return key;
}

class SeedSigner final : public Signer {
 public:
  SeedSigner(const Seed& seed, std::string_view name) {
    CASSIA_ASSERT(is_key_name(name), "a key's name has no blanks and no '+'");
    verifier_.name = name;
    crypto_sign_seed_keypair(verifier_.key.data(), secret_.data(), seed.data());
  }
  ~SeedSigner() override { sodium_memzero(secret_.data(), secret_.size()); }

  const VerifierKey& verifier() const override { return verifier_; }

  Signature sign(std::string_view text) override {
    Signature signature{};
    const base::Bytes bytes = base::bytes_of(text);
    crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), secret_.data());
    return signature;
  }

 private:
  VerifierKey verifier_;
  std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret_{};
};

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why) {
  throw std::runtime_error("signing key " + file.string() + ": " + why);
}

}  // namespace

std::uint32_t key_hash(const VerifierKey& key) {
  const std::array<std::uint8_t, 2> separator = {'\n', kEd25519};
  const base::Digest digest = base::sha256({base::bytes_of(key.name), separator, key.key});
  std::uint32_t hash = 0;
  for (std::size_t at = 0; at < 4; ++at) {
    hash = hash << 8U | digest.bytes[at];
  }
  return hash;
}

std::string to_text(const VerifierKey& key) {
  return key.name + '+' + hash_text(key) + '+' + typed_base64(key.key);
}

std::optional<VerifierKey> parse_verifier_key(std::string_view text) {
  const auto parsed = parse_key_text(text);
  if (!parsed) {
    return std::nullopt;
  }
  VerifierKey key{.name = parsed->name, .key = parsed->bytes};
  if (hash_text(key) != parsed->hash) {
    return std::nullopt;
  }
  return key;
}

bool is_signed_by(const VerifierKey& key, std::string_view text, const Signature& signature) {
  const base::Bytes bytes = base::bytes_of(text);
  return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(),
                                     key.key.data()) == 0;
}

std::unique_ptr<Signer> signer_of_seed(const std::array<std::uint8_t, 32>& seed,
                                       std::string_view name) {
  start_sodium();
  return std::make_unique<SeedSigner>(seed, name);
}

std::unique_ptr<Signer> open_signer(const std::filesystem::path& file, std::string_view name) {
  start_sodium();
  if (auto text = read_private_file(file)) {
    const std::string_view line = std::string_view(*text).substr(0, text->find('\n'));
    const auto key = line.starts_with(kPrivatePrefix)
                         ? parse_key_text(line.substr(kPrivatePrefix.size()))
                         : std::nullopt;
    sodium_memzero(text->data(), text->size());
    if (!key) {
      fail(file, "is damaged");
    }
    auto signer = signer_of_seed(key->bytes, key->name);
    if (hash_text(signer->verifier()) != key->hash) {
      fail(file, "is damaged: the key is not the one its hash names");
    }
    return signer;
  }
  Seed seed{};
  randombytes_buf(seed.data(), seed.size());
  auto signer = signer_of_seed(seed, name);
  write_new_private_file(file, std::string(kPrivatePrefix) + signer->verifier().name + '+' +
                                   hash_text(signer->verifier()) + '+' + typed_base64(seed) + '\n');
  sodium_memzero(seed.data(), seed.size());
  return signer;
}

}  // namespace cassia::runtime
