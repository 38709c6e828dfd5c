#include "api/attachments/media_type.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "base/utf8.h"

namespace cassia::api {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view media_type;
  std::string_view begin;
  std::string_view end;  // empty: anything
};
// ISO 32000-1 7.5.2; W3C PNG 5.2; ISO/IEC 10918-1 B.1.1.3 (start and end of image).
constexpr std::array kSignatures = {
    Signature{.media_type = "application/pdf", .begin = "%PDF-", .end = ""},
    Signature{.media_type = "image/png", .begin = "\x89PNG\r\n\x1a\n"sv, .end = ""},
    Signature{.media_type = "image/jpeg", .begin = "\xff\xd8\xff"sv, .end = "\xff\xd9"sv},
};

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

bool is_plain_text(std::string_view bytes) {
  const auto is_control = [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
  };
  return base::is_utf8(bytes) && std::ranges::none_of(bytes, is_control);
}

bool is_json(std::string_view text) {
  boost::system::error_code error;
  boost::json::parse(boost::json::string_view(text.data(), text.size()), error);
  return !error;
}

bool begins_with_tag(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos && text[start] == '<';
}

}  // namespace

std::string media_type_of(std::string_view content_type) {
  std::string type(content_type.substr(0, content_type.find(';')));
  while (!type.empty() && type.back() == ' ') {
    type.pop_back();
  }
  std::ranges::transform(type, type.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return type;
}

bool is_what_it_says(std::string_view media_type, std::string_view bytes) {
  for (const Signature& known : kSignatures) {
    if (known.media_type == media_type) {
      return bytes.starts_with(known.begin) && bytes.ends_with(known.end);
    }
  }
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  if (media_type == "text/csv") {
    return is_plain_text(bytes);
  }
  if (media_type == "application/json") {
    return is_plain_text(bytes) && is_json(bytes);
  }
  return media_type == "application/xml" && is_plain_text(bytes) && begins_with_tag(bytes);
}

}  // namespace cassia::api
