#include "security/jwt.h"

#include <algorithm>
#include <boost/json.hpp>

#include "security/base64.h"
#include "security/json_object.h"
#include "security/refusals.h"
#include "security/secret.h"

namespace cassia::security {

namespace {

namespace json = boost::json;

constexpr std::size_t kSubjectBytesMax = 255;  // OpenID Connect Core section 2

base::Refusal malformed(std::string_view part) {
  return {.code = kTokenMalformed, .facts = {{"part", std::string(part)}}};
}

struct TokenParts {
  std::string_view signed_text;  // header and payload with the dot between
  std::string_view header;
  std::string_view payload;
  std::string_view signature;
};

base::Result<TokenParts> split(std::string_view token) {
  const std::size_t first = token.find('.');
  const std::size_t second = first == std::string_view::npos ? first : token.find('.', first + 1);
  if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos) {
    return malformed("form");
  }
  return TokenParts{.signed_text = token.substr(0, second),
                    .header = token.substr(0, first),
                    .payload = token.substr(first + 1, second - first - 1),
                    .signature = token.substr(second + 1)};
}

std::optional<std::string> decode_text(std::string_view part) {
  const auto bytes = from_base64(part, Alphabet::url);
  return bytes ? std::optional(std::string(bytes->begin(), bytes->end())) : std::nullopt;
}

bool is_jwt_type(std::string_view type) {
  return type.size() == 3 && (type[0] | 0x20) == 'j' && (type[1] | 0x20) == 'w' &&
         (type[2] | 0x20) == 't';
}

std::optional<std::string> copied(std::optional<std::string_view> text) {
  return text ? std::optional<std::string>(*text) : std::nullopt;
}

struct TokenHeader {
  TokenAlgorithm algorithm;
  std::optional<std::string> key_id;
};

base::Result<TokenHeader> read_header(std::string_view part,
                                      std::span<const TokenAlgorithm> allowed) {
  const auto text = decode_text(part);
  const auto header = text ? parse_object(*text) : std::nullopt;
  if (!header) {
    return malformed("header");
  }
  if (header->contains("crit")) {  // what it names we do not understand, so it must be refused
    return malformed("crit");
  }
  const auto type = text_member(*header, "typ");
  if (type.is_misshapen || (type.text && !is_jwt_type(*type.text))) {
    return malformed("typ");
  }
  const auto name = text_member(*header, "alg");
  if (!name.text) {
    return malformed("alg");
  }
  const auto algorithm = parse_token_algorithm(*name.text);
  if (!algorithm || std::ranges::find(allowed, *algorithm) == allowed.end()) {
    return base::Refusal{.code = kTokenAlgorithmNotAllowed,
                         .facts = {{"algorithm", std::string(*name.text)}}};
  }
  const auto key_id = text_member(*header, "kid");
  if (key_id.is_misshapen) {
    return malformed("kid");
  }
  return TokenHeader{.algorithm = *algorithm, .key_id = copied(key_id.text)};
}

base::Result<const Jwk*> find_key(const JwkSet& keys, const TokenHeader& header) {
  const Jwk* found = nullptr;
  for (const Jwk& key : keys.keys()) {
    const bool is_meant =
        key.algorithm() == header.algorithm && (!header.key_id || *header.key_id == key.id());
    if (is_meant && found != nullptr) {
      return base::Refusal{.code = kTokenKeyUnknown,
                           .facts = {{"key", header.key_id.value_or("")}}};
    }
    found = is_meant ? &key : found;
  }
  if (found == nullptr) {
    return base::Refusal{.code = kTokenKeyUnknown, .facts = {{"key", header.key_id.value_or("")}}};
  }
  return found;
}

base::Result<std::vector<std::string_view>> read_audience(const json::object& claims) {
  const json::value* audience = claims.if_contains("aud");
  std::vector<std::string_view> names;
  const auto append = [&](const json::value& value) {
    const json::string* name = value.if_string();
    if (name != nullptr) {
      names.emplace_back(name->data(), name->size());
    }
    return name != nullptr;
  };
  const bool is_read = audience != nullptr &&
                       (audience->is_array() ? std::ranges::all_of(audience->get_array(), append)
                                             : append(*audience));
  if (!is_read || names.empty()) {
    return malformed("aud");
  }
  return names;
}

base::Result<std::string_view> need_text(const json::object& claims, std::string_view name) {
  const auto member = text_member(claims, name);
  if (!member.text || member.text->empty()) {
    return malformed(name);
  }
  return *member.text;
}

base::Result<base::Instant> need_time(const json::object& claims, std::string_view name) {
  const auto member = time_member(claims, name);
  if (!member.time) {
    return malformed(name);
  }
  return *member.time;
}

base::Result<void> check_parties(const json::object& claims, const IdTokenCheck& check) {
  const std::string_view issuer = CASSIA_TRY(need_text(claims, "iss"));
  if (issuer != check.issuer) {
    return base::Refusal{.code = kTokenOfOtherIssuer,
                         .facts = {{"found", std::string(issuer)}, {"expected", check.issuer}}};
  }
  const auto audience = CASSIA_TRY(read_audience(claims));
  const auto party = text_member(claims, "azp");
  if (party.is_misshapen) {
    return malformed("azp");
  }
  const bool is_ours = std::ranges::find(audience, check.client_id) != audience.end() &&
                       party.text.value_or(check.client_id) == check.client_id &&
                       (audience.size() == 1 || party.text);
  if (!is_ours) {
    return base::Refusal{.code = kTokenForOtherClient, .facts = {{"client", check.client_id}}};
  }
  return {};
}

base::Result<void> check_times(const json::object& claims, const IdTokenCheck& check) {
  const base::Instant expires_at = CASSIA_TRY(need_time(claims, "exp"));
  const base::Instant issued_at = CASSIA_TRY(need_time(claims, "iat"));
  const auto not_before = time_member(claims, "nbf");
  if (not_before.is_misshapen) {
    return malformed("nbf");
  }
  if (expires_at + check.leeway <= check.now) {
    return base::Refusal{.code = kTokenExpired, .facts = {{"at", base::to_text(expires_at)}}};
  }
  const base::Instant valid_from = std::max(issued_at, not_before.time.value_or(issued_at));
  if (valid_from > check.now + check.leeway) {
    return base::Refusal{.code = kTokenNotYetValid, .facts = {{"from", base::to_text(valid_from)}}};
  }
  return {};
}

base::Result<void> check_nonce(const json::object& claims, const IdTokenCheck& check) {
  const std::string_view nonce = CASSIA_TRY(need_text(claims, "nonce"));
  if (!is_same_secret(nonce, check.nonce)) {
    return base::Refusal{.code = kTokenNonceDiffers};
  }
  return {};
}

base::Result<IdToken> read_claims(const json::object& claims) {
  const std::string_view subject = CASSIA_TRY(need_text(claims, "sub"));
  if (subject.size() > kSubjectBytesMax) {
    return malformed("sub");
  }
  const auto authenticated = time_member(claims, "auth_time");
  const auto email = text_member(claims, "email");
  const auto name = text_member(claims, "name");
  const json::value* verified = claims.if_contains("email_verified");
  if (authenticated.is_misshapen) {
    return malformed("auth_time");
  }
  if (email.is_misshapen || name.is_misshapen || (verified != nullptr && !verified->is_bool())) {
    return malformed(email.is_misshapen ? "email" : name.is_misshapen ? "name" : "email_verified");
  }
  return IdToken{.subject = std::string(subject),
                 .issued_at = CASSIA_TRY(need_time(claims, "iat")),
                 .expires_at = CASSIA_TRY(need_time(claims, "exp")),
                 .authenticated_at = authenticated.time,
                 .email = copied(email.text),
                 .is_email_verified = verified != nullptr && verified->get_bool(),
                 .name = copied(name.text)};
}

}  // namespace

base::Result<std::string> open_token(std::string_view token, const JwkSet& keys,
                                     std::span<const TokenAlgorithm> allowed) {
  if (token.size() > kTokenBytesMax) {
    return base::Refusal{.code = kTokenTooLong,
                         .facts = {{"bytes_max", std::to_string(kTokenBytesMax)}}};
  }
  const TokenParts parts = CASSIA_TRY(split(token));
  const TokenHeader header = CASSIA_TRY(read_header(parts.header, allowed));
  const auto payload = decode_text(parts.payload);
  const auto signature = from_base64(parts.signature, Alphabet::url);
  if (!payload || !signature) {
    return malformed(payload ? "signature" : "payload");
  }
  const Jwk* key = CASSIA_TRY(find_key(keys, header));
  if (!key->is_signature(base::bytes_of(parts.signed_text), *signature)) {
    return base::Refusal{.code = kTokenNotSigned, .facts = {{"key", header.key_id.value_or("")}}};
  }
  return *payload;
}

base::Result<IdToken> verify_id_token(std::string_view token, const JwkSet& keys,
                                      const IdTokenCheck& check) {
  const std::string payload = CASSIA_TRY(open_token(token, keys, check.allowed));
  const auto claims = parse_object(payload);
  if (!claims) {
    return malformed("payload");
  }
  for (const auto& checked :
       {check_parties(*claims, check), check_times(*claims, check), check_nonce(*claims, check)}) {
    if (!checked) {
      return checked.error();
    }
  }
  return read_claims(*claims);
}

}  // namespace cassia::security
