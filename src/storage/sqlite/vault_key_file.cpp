#include "storage/sqlite/vault_key_file.h"

#include <algorithm>
#include <string>

#include "runtime/private_file.h"
#include "runtime/store.h"
#include "security/base64.h"

namespace cassia::storage::sqlite {

namespace {

constexpr std::string_view kPrefix = "CASSIA+VAULT+KEY+1+";

security::Key parse(std::string_view text, const std::filesystem::path& file) {
  security::Key key{};
  const bool has_form = text.starts_with(kPrefix) && text.ends_with('\n');
  const auto bytes = has_form ? security::from_base64(
                                    text.substr(kPrefix.size(), text.size() - kPrefix.size() - 1),
                                    security::Alphabet::url)
                              : std::nullopt;
  if (!bytes || bytes->size() != key.size()) {
    throw runtime::StorageFault("vault key " + file.string() + ": is damaged");
  }
  std::ranges::copy(*bytes, key.begin());
  return key;
}

}  // namespace

security::Key open_vault_key(const std::filesystem::path& file, WhenAbsent when_absent) {
  if (const auto text = runtime::read_private_file(file)) {
    return parse(*text, file);
  }
  if (when_absent == WhenAbsent::fail) {
    throw runtime::StorageFault("vault key " + file.string() +
                                ": is absent, and the vault cannot be opened without it");
  }
  const security::Key key = security::random_key();
  runtime::write_new_private_file(
      file, std::string(kPrefix) + security::to_base64(key, security::Alphabet::url) + '\n');
  return key;
}

}  // namespace cassia::storage::sqlite
