#include "http/wire/forwarded.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <ranges>

namespace cassia::http::wire {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// The values of a header that is a list, in order, over all its fields.
std::vector<std::string_view> list_of(const std::vector<Header>& headers, std::string_view name) {
  std::vector<std::string_view> values;
  for (const Header& header : headers) {
    if (!is_same_name(header.name, name)) {
      continue;
    }
    std::string_view rest = header.value;
    for (;;) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      values.push_back(trimmed(rest.substr(0, comma)));
      if (comma == rest.size()) {
        break;
      }
      rest.remove_prefix(comma + 1);
    }
  }
  return values;
}

}  // namespace

std::optional<std::string> canonical_address(std::string_view text) {
  boost::system::error_code error;
  auto address = boost::asio::ip::make_address(text, error);
  if (error) {
    return std::nullopt;
  }
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    address = boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6());
  }
  return address.to_string();
}

bool is_trusted_proxy(std::string_view peer, const std::vector<std::string>& trusted_proxies) {
  if (trusted_proxies.empty()) {
    return false;
  }
  const auto address = canonical_address(peer);
  return address && std::ranges::find(trusted_proxies, *address) != trusted_proxies.end();
}

ToldCaller told_caller(ToldCaller peer, const std::vector<Header>& headers,
                       const std::vector<std::string>& trusted_proxies) {
  if (!is_trusted_proxy(peer.address, trusted_proxies)) {
    return peer;
  }
  const auto schemes = list_of(headers, "X-Forwarded-Proto");
  if (!schemes.empty()) {
    peer.is_tls = schemes.back() == "https";
  }
  for (const std::string_view told : std::views::reverse(list_of(headers, "X-Forwarded-For"))) {
    auto address = canonical_address(told);
    if (!address) {
      break;
    }
    peer.address = *std::move(address);
    if (!is_trusted_proxy(peer.address, trusted_proxies)) {
      break;
    }
  }
  return peer;
}

}  // namespace cassia::http::wire
