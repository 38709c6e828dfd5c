#include "codec/decision_file/frames.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "codec/decision_file/byte_cursor.h"

namespace cassia::codec {

namespace {

constexpr std::string_view kHeadMark = "CASDEC1\n";
constexpr std::string_view kBlockMark = "DECBLK1\n";

constexpr std::string_view mark_of(Frame frame) {
  return frame == Frame::head ? kHeadMark : kBlockMark;
}

base::Digest frame_digest(const base::Digest& before, std::string_view start_and_body) {
  return base::sha256({before.bytes, base::bytes_of(start_and_body)});
}

}  // namespace

base::Refusal malformed_frame(Frame frame, std::string problem) {
  return {.code = kDecisionFileMalformed,
          .place = frame == Frame::head ? "head" : "block",
          .facts = {{"problem", std::move(problem)}}};
}

std::string framed(Frame frame, const base::Digest& before, std::string_view body) {
  std::string out(mark_of(frame));
  append_integer(out, static_cast<std::uint32_t>(body.size()));
  out += body;
  const base::Digest digest = frame_digest(before, out);
  out.append(digest.bytes.begin(), digest.bytes.end());
  return out;
}

// The body of a frame whose digest is right.
base::Result<std::string_view> body_of(Frame frame, const base::Digest& before,
                                       std::string_view bytes) {
  if (bytes.size() != CASSIA_TRY(frame_size(bytes.substr(0, kFrameStartBytes), frame))) {
    return malformed_frame(frame, "another length");
  }
  const std::string_view start_and_body = bytes.substr(0, bytes.size() - kDigestBytes);
  if (frame_digest(before, start_and_body) != digest_of_frame(bytes)) {
    return base::Refusal{.code = kDecisionFileDamaged,
                         .place = frame == Frame::head ? "head" : "block"};
  }
  return start_and_body.substr(kFrameStartBytes);
}

base::Result<std::size_t> frame_size(std::string_view start, Frame frame) {
  if (start.size() < kFrameStartBytes) {
    return malformed_frame(frame, "it ends too early");
  }
  if (!start.starts_with(mark_of(frame))) {
    return malformed_frame(frame, "it begins otherwise");
  }
  ByteCursor length(start.substr(kHeadMark.size()));
  const std::size_t bytes = length.integer<std::uint32_t>();
  if (bytes > (frame == Frame::head ? kHeadBytesMax : kBlockBytesMax)) {
    return malformed_frame(frame, "it is too long");
  }
  return kFrameStartBytes + bytes + kDigestBytes;
}

base::Digest digest_of_frame(std::string_view frame) {
  CASSIA_ASSERT(frame.size() >= kDigestBytes, "a frame ends in its digest");
  base::Digest digest;
  std::ranges::copy(base::bytes_of(frame.substr(frame.size() - kDigestBytes)),
                    digest.bytes.begin());
  return digest;
}

}  // namespace cassia::codec
