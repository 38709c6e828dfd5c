#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"

namespace cassia::http::wire {

// An address as the server itself writes it, so that two texts of one address are one text ("::1"
// of "0:0:0:0:0:0:0:1"); an IPv4 address mapped into IPv6 is the IPv4 address. Nothing when the
// text is no address.
std::optional<std::string> canonical_address(std::string_view text);

// Whether the peer is one of the proxies, whose addresses are canonical. Free without any.
bool is_trusted_proxy(std::string_view peer, const std::vector<std::string>& trusted_proxies);

// Who called, as the proxies in front tell it.
struct ToldCaller {
  std::string address = {};
  bool is_tls = false;
};

// The caller behind `peer`. Every proxy appends to X-Forwarded-For whom it heard, and a caller may
// begin the list with lies: so it is read from its end, and the first address that is none of the
// trusted proxies is the caller's. Nothing is believed of a peer that is not trusted, and a list
// that is broken before the caller is found leaves the last address that was found. TLS is what the
// nearest proxy says in X-Forwarded-Proto, the last value alone: `is_tls` when it says nothing.
ToldCaller told_caller(ToldCaller peer, const std::vector<Header>& headers,
                       const std::vector<std::string>& trusted_proxies);

}  // namespace cassia::http::wire
