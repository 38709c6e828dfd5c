#include "apps/cassia/oidc_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <stdexcept>

#include "apps/cassia/refusals.h"
#include "base/utf8.h"
#include "http/url.h"

namespace cassia::apps {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCallback = "/api/v1/access/oidc/callback";
constexpr std::string_view kSecretFile = "client_secret_file";
constexpr std::array<std::string_view, 6> kNeeded = {"issuer",   "client_id", "redirect_base",
                                                     "title_zh", "title_en",  "title_vi"};
constexpr std::size_t kFileBytesMax = 64 * 1024;
constexpr std::size_t kSecretBytesMax = 1024;

using Fields = std::map<std::string, std::string, std::less<>>;

base::Refusal malformed(std::string place, std::string problem) {
  return {.code = kOidcFileMalformed,
          .place = std::move(place),
          .facts = {{"problem", std::move(problem)}}};
}

std::string read_file(const fs::path& file, std::size_t bytes_max) {
  std::ifstream in(file, std::ios::binary);
  std::string text(bytes_max + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad() || text.empty()) {
    throw std::runtime_error("cannot read " + file.string());
  }
  return text;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) {
    return {};
  }
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

// A remark begins the line or stands after a blank: "abc#1" is a value.
std::string_view without_remark(std::string_view line) {
  for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') {
      return line.substr(0, at);
    }
  }
  return line;
}

base::Result<Fields> fields_of(std::string_view text) {
  Fields fields;
  for (int line = 1; !text.empty(); ++line) {
    const std::size_t end = text.find('\n');
    const std::string_view all = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    const std::string_view content = trimmed(without_remark(all));
    if (content.empty()) {
      continue;
    }
    const std::string place = "line " + std::to_string(line);
    const std::size_t equals = content.find('=');
    const std::string_view name = trimmed(content.substr(0, equals));
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view() : trimmed(content.substr(equals + 1));
    if (value.empty()) {
      return malformed(place, "not `name = value`");
    }
    if (name != kSecretFile && std::ranges::find(kNeeded, name) == kNeeded.end()) {
      return malformed(place, "unknown name " + std::string(name));
    }
    if (!fields.emplace(name, value).second) {
      return malformed(place, std::string(name) + " is given twice");
    }
  }
  for (const std::string_view name : kNeeded) {
    if (!fields.contains(name)) {
      return malformed(std::string(name), std::string(name) + " is missing");
    }
  }
  return fields;
}

base::Result<std::string> read_secret(const fs::path& file) {
  const fs::file_status status = fs::status(file);
  constexpr fs::perms kOthers = fs::perms::group_all | fs::perms::others_all;
  if (!fs::is_regular_file(status) || (status.permissions() & kOthers) != fs::perms::none) {
    return base::Refusal{.code = kSecretFileNotPrivate,
                         .place = std::string(kSecretFile),
                         .facts = {{"file", file.string()}}};
  }
  const std::string text = read_file(file, kSecretBytesMax);
  const std::string_view secret = trimmed(text);
  if (secret.empty() || text.size() > kSecretBytesMax) {
    return malformed(std::string(kSecretFile), "the secret is empty or longer than 1024 bytes");
  }
  return std::string(secret);
}

// The address under which browsers reach the zone: scheme, host and port alone.
base::Result<std::string> redirect_uri_of(const std::string& base) {
  const auto url = http::parse_url(base);
  if (!security::is_safe_endpoint(base) || !url || base.ends_with('/') || url->target != "/") {
    return malformed("redirect_base", "redirect_base must be https://host or http on this machine");
  }
  return base + std::string(kCallback);
}

}  // namespace

base::Result<api::OidcOffer> read_oidc_file(const fs::path& file) {
  const std::string text = read_file(file, kFileBytesMax);
  if (text.size() > kFileBytesMax || base::replace_malformed(text) != text) {
    return malformed("", "it is too long, or no UTF-8");
  }
  Fields fields = CASSIA_TRY(fields_of(text));
  if (!security::is_safe_endpoint(fields["issuer"]) || fields["issuer"].contains('?')) {
    return malformed("issuer", "the issuer must be an https address, or http on this machine");
  }
  api::OidcOffer offer{
      .issuer = fields["issuer"],
      .client = {.id = fields["client_id"],
                 .redirect_uri = CASSIA_TRY(redirect_uri_of(fields["redirect_base"]))},
      .title = {.zh = fields["title_zh"], .en = fields["title_en"], .vi = fields["title_vi"]}};
  if (const auto secret = fields.find(kSecretFile); secret != fields.end()) {
    offer.client.secret = CASSIA_TRY(read_secret(file.parent_path() / secret->second));
  }
  return offer;
}

}  // namespace cassia::apps
