#include "security/oidc.h"

#include <algorithm>
#include <boost/json.hpp>

#include "security/base64.h"
#include "security/json_object.h"
#include "security/refusals.h"
#include "security/secret.h"

namespace cassia::security {

namespace {

namespace json = boost::json;

constexpr std::size_t kDocumentBytesMax = 256 * 1024;

base::Result<std::string> need_endpoint(const json::object& document, std::string_view name) {
  const auto member = text_member(document, name);
  if (!member.text) {
    return base::Refusal{.code = kDiscoveryMalformed, .facts = {{"part", std::string(name)}}};
  }
  if (!is_safe_endpoint(*member.text)) {
    return base::Refusal{.code = kEndpointNotSafe,
                         .place = std::string(name),
                         .facts = {{"address", std::string(*member.text)}}};
  }
  return std::string(*member.text);
}

// Whether the list, where the document has it, holds the value.
bool offers(const json::object& document, std::string_view list, std::string_view value) {
  const json::value* values = document.if_contains({list.data(), list.size()});
  return values == nullptr ||
         (values->is_array() &&
          std::ranges::any_of(values->get_array(), [&](const json::value& each) {
            return each.is_string() && std::string_view(each.get_string()) == value;
          }));
}

std::vector<TokenAlgorithm> known_algorithms(const json::object& document) {
  std::vector<TokenAlgorithm> algorithms;
  for (const auto algorithm :
       {TokenAlgorithm::rs256, TokenAlgorithm::es256, TokenAlgorithm::eddsa}) {
    constexpr std::string_view kList = "id_token_signing_alg_values_supported";
    if (document.contains({kList.data(), kList.size()}) &&
        offers(document, kList, to_text(algorithm))) {
      algorithms.push_back(algorithm);
    }
  }
  return algorithms;
}

// RFC 3986 section 2.3: what stands for itself in a form or a query.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char letter : text) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9') ||
                          std::string_view("-._~").contains(letter);
    if (is_plain) {
      encoded += letter;
    } else {
      const auto byte = static_cast<unsigned char>(letter);
      encoded += '%';
      encoded += kDigits[byte >> 4U];
      encoded += kDigits[byte & 15U];
    }
  }
  return encoded;
}

struct FormField {
  std::string_view name;
  std::string_view value;
};

std::string form_of(std::initializer_list<FormField> fields) {
  std::string text;
  for (const FormField& field : fields) {
    text += text.empty() ? "" : "&";
    text += percent_encoded(field.name) + '=' + percent_encoded(field.value);
  }
  return text;
}

std::string_view host_of(std::string_view authority) {
  if (authority.starts_with('[')) {
    return authority.substr(0, std::min(authority.size(), authority.find(']') + 1));
  }
  return authority.substr(0, authority.find(':'));
}

// RFC 6749 section 4.1.2.1 allows these letters only; the rest is not repeated to anybody.
std::string plain_error(std::string_view error) {
  const bool is_plain = error.size() <= 64 && std::ranges::all_of(error, [](char letter) {
                          return (letter >= 'a' && letter <= 'z') || letter == '_';
                        });
  return is_plain ? std::string(error) : "unknown";
}

}  // namespace

bool is_safe_endpoint(std::string_view url) {
  constexpr std::string_view kSecure = "https://";
  constexpr std::string_view kPlain = "http://";
  const bool is_secure = url.starts_with(kSecure);
  if ((!is_secure && !url.starts_with(kPlain)) || url.size() > 2048 ||
      std::ranges::any_of(url, [](char letter) {
        return letter <= ' ' || letter > '~' || std::string_view("#\\\"<>").contains(letter);
      })) {
    return false;
  }
  const std::string_view rest = url.substr(is_secure ? kSecure.size() : kPlain.size());
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
  const std::string_view host = host_of(authority);
  if (host.empty() || authority.contains('@')) {
    return false;
  }
  return is_secure || host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

std::string discovery_url(std::string_view issuer) {
  const std::string_view slash = issuer.ends_with('/') ? "" : "/";
  return std::string(issuer) + std::string(slash) + ".well-known/openid-configuration";
}

base::Result<OidcProvider> read_discovery(std::string_view text, std::string_view issuer) {
  const auto document = text.size() <= kDocumentBytesMax ? parse_object(text) : std::nullopt;
  if (!document) {
    return base::Refusal{.code = kDiscoveryMalformed, .facts = {{"part", "form"}}};
  }
  OidcProvider provider{.issuer = CASSIA_TRY(need_endpoint(*document, "issuer"))};
  if (provider.issuer != issuer) {
    return base::Refusal{.code = kDiscoveryOfOtherIssuer,
                         .facts = {{"found", provider.issuer}, {"expected", std::string(issuer)}}};
  }
  provider.authorization_endpoint = CASSIA_TRY(need_endpoint(*document, "authorization_endpoint"));
  provider.token_endpoint = CASSIA_TRY(need_endpoint(*document, "token_endpoint"));
  provider.jwks_uri = CASSIA_TRY(need_endpoint(*document, "jwks_uri"));
  provider.algorithms = known_algorithms(*document);
  if (provider.algorithms.empty()) {
    return base::Refusal{.code = kDiscoveryMalformed,
                         .facts = {{"part", "id_token_signing_alg_values_supported"}}};
  }
  if (!offers(*document, "response_types_supported", "code") ||
      !offers(*document, "code_challenge_methods_supported", "S256")) {
    return base::Refusal{.code = kDiscoveryMalformed,
                         .facts = {{"part", "code_challenge_methods_supported"}}};
  }
  return provider;
}

SignInAttempt random_attempt() {
  return {.state = random_secret(), .nonce = random_secret(), .code_verifier = random_secret()};
}

std::string code_challenge(std::string_view code_verifier) {
  return to_base64(digest_of(code_verifier).bytes, Alphabet::url);
}

std::string authorisation_url(const OidcProvider& provider, const OidcClient& client,
                              const SignInAttempt& attempt) {
  const char separator = provider.authorization_endpoint.contains('?') ? '&' : '?';
  return provider.authorization_endpoint + separator +
         form_of({{"response_type", "code"},
                  {"client_id", client.id},
                  {"redirect_uri", client.redirect_uri},
                  {"scope", client.scope},
                  {"state", attempt.state},
                  {"nonce", attempt.nonce},
                  {"code_challenge", code_challenge(attempt.code_verifier)},
                  {"code_challenge_method", "S256"}});
}

base::Result<std::string> read_callback(const CallbackParameters& parameters,
                                        const OidcProvider& provider,
                                        const SignInAttempt& attempt) {
  if (attempt.state.empty() || !is_same_secret(parameters.state.value_or(""), attempt.state)) {
    return base::Refusal{.code = kSignInStateDiffers, .place = "state"};
  }
  if (parameters.issuer.value_or(provider.issuer) != provider.issuer) {
    return base::Refusal{.code = kSignInStateDiffers, .place = "iss"};
  }
  if (parameters.error) {
    return base::Refusal{.code = kSignInDeclined,
                         .facts = {{"error", plain_error(*parameters.error)}}};
  }
  if (!parameters.code || parameters.code->empty()) {
    return base::Refusal{.code = kSignInDeclined, .facts = {{"error", "no_code"}}};
  }
  return *parameters.code;
}

TokenRequest token_request(const OidcProvider& provider, const OidcClient& client,
                           const SignInAttempt& attempt, std::string_view code) {
  TokenRequest request{.url = provider.token_endpoint,
                       .body = form_of({{"grant_type", "authorization_code"},
                                        {"code", code},
                                        {"redirect_uri", client.redirect_uri},
                                        {"client_id", client.id},
                                        {"code_verifier", attempt.code_verifier}})};
  if (client.secret) {  // RFC 6749 section 2.3.1: both parts are encoded before they are joined
    const std::string pair = percent_encoded(client.id) + ':' + percent_encoded(*client.secret);
    request.authorization = "Basic " + to_base64(base::bytes_of(pair), Alphabet::standard);
  }
  return request;
}

base::Result<std::string> read_token_response(std::string_view text) {
  const auto response = text.size() <= kDocumentBytesMax ? parse_object(text) : std::nullopt;
  if (!response) {
    return base::Refusal{.code = kTokenResponseMalformed, .facts = {{"part", "form"}}};
  }
  if (const auto error = text_member(*response, "error").text) {
    return base::Refusal{.code = kSignInDeclined, .facts = {{"error", plain_error(*error)}}};
  }
  const auto token = text_member(*response, "id_token").text;
  if (!token || token->empty()) {
    return base::Refusal{.code = kTokenResponseMalformed, .facts = {{"part", "id_token"}}};
  }
  return std::string(*token);
}

}  // namespace cassia::security
