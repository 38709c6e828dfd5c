#include "tests/conformance/merkle_vectors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <sstream>
#include <string_view>

namespace cassia::tests {

namespace {

std::string from_base64(std::string_view text) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char letter : text.substr(0, text.find('='))) {
    bits = bits << 6U | static_cast<unsigned>(kLetters.find(letter));
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 255U);
    }
  }
  return bytes;
}

// Our digests always have 32 bytes. Where a file has others ("tree root", "WrongRoot") a digest of
// its own stands for each, equal where they are equal: so the verifier must find the reason itself.
base::Digest digest_of(const boost::json::value* text) {
  base::Digest digest;
  const std::string bytes =
      text == nullptr || !text->is_string() ? "" : from_base64(text->as_string());
  if (bytes.size() != digest.bytes.size()) {
    return base::sha256({base::bytes_of("stands for "), base::bytes_of(bytes)});
  }
  std::ranges::transform(bytes, digest.bytes.begin(),
                         [](char byte) { return static_cast<std::uint8_t>(byte); });
  return digest;
}

// Numbers beyond 63 bits are attacks; they come as the negative ones with the same bits.
std::int64_t number_of(const boost::json::value* number) {
  if (number == nullptr) {
    return 0;
  }
  return number->is_uint64() ? static_cast<std::int64_t>(number->as_uint64()) : number->as_int64();
}

MerkleVector read_vector(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  const boost::json::value parsed = boost::json::parse(text.str());
  const boost::json::object& fields = parsed.as_object();
  const auto either = [&](std::string_view one, std::string_view other) {
    return fields.if_contains(one) != nullptr ? fields.if_contains(one) : fields.if_contains(other);
  };
  MerkleVector vector{.path = path,
                      .must_be_refused = fields.at("wantErr").as_bool(),
                      .index = number_of(fields.if_contains("leafIdx")),
                      .start = number_of(fields.if_contains("start")),
                      .end = number_of(either("end", "size1")),
                      .size = number_of(fields.contains("size2") ? fields.if_contains("size2")
                                                                 : either("size", "treeSize")),
                      .earlier_root = digest_of(fields.if_contains("root1")),
                      .root = digest_of(either("root", "root2"))};
  const boost::json::value* leaf = fields.if_contains("leafHash");
  if (leaf != nullptr && leaf->is_string() && !leaf->as_string().empty()) {
    vector.leaf = digest_of(leaf);
  }
  if (const boost::json::value& proof = fields.at("proof"); proof.is_array()) {
    for (const boost::json::value& node : proof.as_array()) {
      vector.proof.push_back(digest_of(&node));
    }
  }
  return vector;
}

}  // namespace

std::vector<MerkleVector> read_merkle_vectors(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".json") {
      paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  std::vector<MerkleVector> vectors;
  for (const std::filesystem::path& path : paths) {
    try {
      vectors.push_back(read_vector(path));
    } catch (const std::exception& fault) {
      ADD_FAILURE() << path << ": " << fault.what();
    }
  }
  return vectors;
}

}  // namespace cassia::tests
