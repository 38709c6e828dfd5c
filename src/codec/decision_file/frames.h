#pragma once

#include <string>
#include <string_view>

#include "codec/decision_file/decision_file.h"

// What heads and blocks have in common: mark, length, body, digest. Private to codec/decision_file.
namespace cassia::codec {

inline constexpr std::size_t kDigestBytes = 32;

base::Refusal malformed_frame(Frame frame, std::string problem);

std::string framed(Frame frame, const base::Digest& before, std::string_view body);

// The body of a frame whose digest is right.
base::Result<std::string_view> body_of(Frame frame, const base::Digest& before,
                                       std::string_view bytes);

}  // namespace cassia::codec
