#include "http/url.h"

#include <algorithm>

#include "http/letters.h"

namespace cassia::http {

namespace {

bool is_target(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) {
    return letter > ' ' && letter < 0x7F && !std::string_view("#\"<>\\^`{|}").contains(letter);
  });
}

// Splits "host:port", "host", "[address]:port" and "[address]".
bool read_authority(std::string_view text, Url& url) {
  url.authority = text;
  std::string_view letters = "-.";
  std::size_t end = std::min(text.find(':'), text.size());
  url.host = text.substr(0, end);
  if (text.starts_with('[')) {
    end = std::min(text.find(']'), text.size());
    if (end == text.size()) {
      return false;
    }
    url.host = text.substr(1, end - 1);
    letters = ":.";
    ++end;
  }
  const bool is_host = !url.host.empty() && std::ranges::all_of(url.host, [&](char letter) {
    return is_alphanumeric(letter) || letters.contains(letter);
  });
  const std::string_view rest = text.substr(end);
  if (!is_host || rest.empty()) {
    return is_host;
  }
  const auto port = parse_digits(rest.substr(1), 65'535);
  url.port = rest.substr(1);
  return rest[0] == ':' && port.value_or(0) > 0;
}

}  // namespace

std::optional<Url> parse_url(std::string_view text) {
  Url url;
  if (text.starts_with("https://")) {
    url.is_tls = true;
    url.port = "443";
    text.remove_prefix(8);
  } else if (text.starts_with("http://")) {
    url.port = "80";
    text.remove_prefix(7);
  } else {
    return std::nullopt;
  }
  const std::size_t end = std::min(text.find_first_of("/?#"), text.size());
  const std::string_view target = text.substr(end);
  if (!read_authority(text.substr(0, end), url) || !is_target(target)) {
    return std::nullopt;
  }
  url.target = (target.starts_with('/') ? "" : "/") + std::string(target);
  return url;
}

}  // namespace cassia::http
