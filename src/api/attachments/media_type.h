#pragma once

#include <string>
#include <string_view>

namespace cassia::api {

// "application/pdf" of "application/pdf; charset=utf-8", in lower case.
std::string media_type_of(std::string_view content_type);

// Whether the bytes are what the media type says: formats with a signature begin with it, texts are
// well-formed UTF-8 without control letters, JSON is JSON, XML begins with a tag. False for a media
// type that is not known here: what is not looked at is not believed.
bool is_what_it_says(std::string_view media_type, std::string_view bytes);

}  // namespace cassia::api
