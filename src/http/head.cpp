#include "http/head.h"

#include <algorithm>

#include "http/letters.h"

namespace cassia::http {

namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::size_t kMethodBytesMax = 32;
constexpr std::size_t kRequestIdBytesMax = 64;

ParsedHead refuse(int status, std::string_view reason) {
  return {.fault = {.status = status, .reason = reason}};
}

// A host with or without a port, in the letters that RFC 3986 has for them.
bool is_host(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char letter) {
    return is_alphanumeric(letter) || std::string_view("-._~:[]%!$&'()*+,;=").contains(letter);
  });
}

std::optional<HeadFault> read_request_line(std::string_view line, const ServerLimits& limits,
                                           Head& head) {
  const std::size_t first = line.find(' ');
  const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos) {
    return HeadFault{400, "request line"};
  }
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, second - first - 1);
  const std::string_view version = line.substr(second + 1);
  if (!is_token(method)) {
    return HeadFault{400, "method"};
  }
  if (version.size() != 8 || !version.starts_with("HTTP/") || !is_digit(version[5]) ||
      version[6] != '.' || !is_digit(version[7])) {
    return HeadFault{400, "version"};
  }
  if (version[5] != '1' || version[7] > '1') {
    return HeadFault{505, "version"};
  }
  if (target.size() > limits.target_bytes_max) {
    return HeadFault{414, "target"};
  }
  if (method.size() > kMethodBytesMax || method == "CONNECT") {
    return HeadFault{501, "method"};
  }
  head.method = method;
  head.target = target;
  head.minor_version = version[7] - '0';
  return std::nullopt;
}

std::optional<HeadFault> read_headers(std::string_view lines, const ServerLimits& limits,
                                      Head& head) {
  while (lines != kLineEnd) {
    const std::size_t end = lines.find(kLineEnd);
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end + kLineEnd.size());
    if (head.headers.size() == limits.header_count_max) {
      return HeadFault{431, "too many headers"};
    }
    // A folded line begins with a space, which is no letter of a name.
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
      return HeadFault{400, "header name"};
    }
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!is_header_value(value)) {
      return HeadFault{400, "header value"};
    }
    head.headers.push_back({std::string(line.substr(0, colon)), std::string(value)});
  }
  return std::nullopt;
}

// The only header of that name; a fault when there are two.
struct Single {
  const std::string* value = nullptr;
  bool is_repeated = false;
};

Single find_single(const Head& head, std::string_view name) {
  Single single;
  for (const Header& header : head.headers) {
    if (is_same_name(header.name, name)) {
      single.is_repeated = single.value != nullptr;
      single.value = &header.value;
      if (single.is_repeated) {
        break;
      }
    }
  }
  return single;
}

std::optional<HeadFault> read_host(Head& head) {
  const Single host = find_single(head, "Host");
  if (host.is_repeated || (host.value == nullptr && head.minor_version == 1) ||
      (host.value != nullptr && !is_host(*host.value))) {
    return HeadFault{400, "Host"};
  }
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!head.target.starts_with(scheme)) {
      continue;
    }
    const std::string rest = head.target.substr(scheme.size());
    const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
    if (host.value == nullptr || !is_same_name(rest.substr(0, end), *host.value)) {
      return HeadFault{400, "Host differs from the target"};
    }
    head.target = (end == rest.size() || rest[end] == '?' ? "/" : "") + rest.substr(end);
  }
  return std::nullopt;
}

std::optional<HeadFault> read_framing(const ServerLimits& limits, Head& head) {
  const Single length = find_single(head, "Content-Length");
  const Single coding = find_single(head, "Transfer-Encoding");
  if (coding.value != nullptr) {
    if (length.value != nullptr || coding.is_repeated || head.minor_version == 0) {
      return HeadFault{400, "framing"};
    }
    if (!is_same_name(*coding.value, "chunked")) {
      return HeadFault{501, "Transfer-Encoding"};
    }
    head.body_kind = BodyKind::chunked;
    return std::nullopt;
  }
  if (length.value == nullptr) {
    return std::nullopt;
  }
  const auto bytes = parse_digits(*length.value, 1'000'000'000'000'000ULL);
  if (length.is_repeated || !bytes) {
    return HeadFault{400, "Content-Length"};
  }
  if (*bytes > body_bytes_max(limits, head.method, head.target)) {
    return HeadFault{413, "body"};
  }
  head.body_kind = *bytes > 0 ? BodyKind::sized : BodyKind::none;
  head.body_bytes = *bytes;
  return std::nullopt;
}

bool names_option(std::string_view list, std::string_view option) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (is_same_name(trimmed(list.substr(0, comma)), option)) {
      return true;
    }
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

std::optional<HeadFault> read_connection(Head& head) {
  bool is_close = false;
  bool is_keep_alive = false;
  for (const Header& header : head.headers) {
    if (is_same_name(header.name, "Connection")) {
      is_close = is_close || names_option(header.value, "close");
      is_keep_alive = is_keep_alive || names_option(header.value, "keep-alive");
    }
  }
  head.is_kept_alive = !is_close && (head.minor_version == 1 || is_keep_alive);
  const Single expect = find_single(head, "Expect");
  if (expect.value != nullptr && head.minor_version == 1) {
    if (expect.is_repeated || !is_same_name(*expect.value, "100-continue")) {
      return HeadFault{417, "Expect"};
    }
    head.expects_continue = head.body_kind != BodyKind::none;
  }
  return std::nullopt;
}

// A CR or LF that is not part of a line end is read by some as one.
bool has_bare_line_end(std::string_view text) {
  for (std::size_t at = text.find_first_of(kLineEnd); at != std::string_view::npos;
       at = text.find_first_of(kLineEnd, at + 2)) {
    if (text.substr(at, 2) != kLineEnd) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char letter) {
    return is_alphanumeric(letter) || std::string_view("!#$%&'*+-.^_`|~").contains(letter);
  });
}

bool is_header_value(std::string_view text) {
  return std::ranges::none_of(text,
                              [](char letter) { return is_control(letter) && letter != '\t'; });
}

bool is_request_id(std::string_view text) {
  return !text.empty() && text.size() <= kRequestIdBytesMax &&
         std::ranges::all_of(text, [](char letter) {
           return is_alphanumeric(letter) || std::string_view("._-").contains(letter);
         });
}

ParsedHead parse_head(std::string_view text, const ServerLimits& limits) {
  if (text.size() > limits.header_bytes_max) {
    return refuse(431, "head");
  }
  if (!text.ends_with("\r\n\r\n") || has_bare_line_end(text)) {
    return refuse(400, "line ends");
  }
  Head head;
  const std::size_t line = text.find(kLineEnd);
  auto fault = read_request_line(text.substr(0, line), limits, head);
  if (!fault) {
    fault = read_headers(text.substr(line + kLineEnd.size()), limits, head);
  }
  if (!fault) {
    fault = read_host(head);
  }
  if (!fault) {
    fault = read_framing(limits, head);
  }
  if (!fault) {
    fault = read_connection(head);
  }
  if (fault) {
    return refuse(fault->status, fault->reason);
  }
  return {.head = std::move(head)};
}

}  // namespace cassia::http
