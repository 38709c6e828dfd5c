#include "api/access/credentials.h"

#include "http/cookies.h"

namespace cassia::api {

namespace {

constexpr std::string_view kTokenMark = "cassia:";
constexpr std::size_t kLengthMax = 512;

}  // namespace

std::string session_text(const Credential& credential) {
  return credential.user + ":" + credential.id + ":" + credential.secret;
}

std::string token_text(const Credential& credential) {
  return std::string(kTokenMark) + session_text(credential);
}

http::Header session_cookie(const Credential& credential, Transport transport) {
  return {"Set-Cookie", http::to_header({.name = std::string(kSessionCookie),
                                         .value = session_text(credential),
                                         .is_secure = transport == Transport::tls})};
}

std::optional<Credential> parse_session(std::string_view text) {
  const std::size_t first = text.find(':');
  const std::size_t second = first == std::string_view::npos ? first : text.find(':', first + 1);
  if (second == std::string_view::npos || text.size() > kLengthMax) {
    return {};
  }
  Credential credential{.user = std::string(text.substr(0, first)),
                        .id = std::string(text.substr(first + 1, second - first - 1)),
                        .secret = std::string(text.substr(second + 1))};
  const bool is_whole =
      !credential.user.empty() && !credential.id.empty() && !credential.secret.empty();
  return is_whole ? std::optional(std::move(credential)) : std::nullopt;
}

std::optional<Credential> parse_token(std::string_view text) {
  if (!text.starts_with(kTokenMark)) {
    return {};
  }
  return parse_session(text.substr(kTokenMark.size()));
}

}  // namespace cassia::api
