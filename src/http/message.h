#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::http {

struct Header {
  std::string name;
  std::string value;

  friend bool operator==(const Header&, const Header&) = default;
};

// One field of a query, decoded.
struct QueryField {
  std::string name;
  std::string value;

  friend bool operator==(const QueryField&, const QueryField&) = default;
};

// What a client asked, whole: it is handed on only once its body has arrived and every limit and
// every rule of RFC 9112 held.
struct Request {
  std::string method = {};  // upper case as sent
  std::string target = {};  // as sent: "/goods%20list?q=tea"
  std::string path =
      {};  // decoded: begins with '/', no empty, '.' or '..' segment, no control letter
  std::vector<QueryField> query = {};
  std::vector<Header> headers = {};  // in the order they were sent
  std::string body = {};
  std::string remote_address =
      {};                       // the caller, without a port; the peer unless a proxy is trusted
  std::string request_id = {};  // the client's, or one made up here
  bool is_tls = false;

  // The first header of that name, whatever its case; null when there is none.
  const std::string* find_header(std::string_view name) const;
  // The first query field of exactly that name; null when there is none.
  const std::string* find_query(std::string_view name) const;
  // The cookie of that name. Nothing when the Cookie header is malformed or names it twice, since
  // one of the two was put there by somebody else.
  std::optional<std::string> cookie(std::string_view name) const;
};

// An answer. Content-Length, Date, Connection and X-Request-Id are the server's own: a handler that
// sets them is overruled.
struct Response {
  int status = 200;
  std::vector<Header> headers = {};
  std::string body = {};
};

// The first header of that name, whatever its case; null when there is none.
const std::string* find_header(const std::vector<Header>& headers, std::string_view name);

// Whether two names of headers are the same (ASCII, whatever their case).
bool is_same_name(std::string_view left, std::string_view right);

// The words that go with a status, "Not Found"; "Status" for one that RFC 9110 does not know.
std::string_view reason_phrase(int status);

}  // namespace cassia::http
