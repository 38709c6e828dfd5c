#include "http/static_files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "base/digest.h"
#include "http/letters.h"

namespace cassia::http {

namespace {

constexpr std::string_view kZipped = ".gz";

std::string_view content_type_of(std::string_view path) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kTypes{{
      {".css", "text/css; charset=utf-8"},
      {".csv", "text/csv; charset=utf-8"},
      {".html", "text/html; charset=utf-8"},
      {".ico", "image/x-icon"},
      {".jpg", "image/jpeg"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".pdf", "application/pdf"},
      {".png", "image/png"},
      {".svg", "image/svg+xml"},
      {".txt", "text/plain; charset=utf-8"},
      {".wasm", "application/wasm"},
      {".webmanifest", "application/manifest+json"},
      {".webp", "image/webp"},
      {".woff2", "font/woff2"},
  }};
  const auto* const found =
      std::ranges::find_if(kTypes, [&](const auto& type) { return path.ends_with(type.first); });
  return found == kTypes.end() ? "application/octet-stream" : found->second;
}

// Calls `visit` with each part of a comma-separated list until it returns true.
template <typename Visit>
bool any_of_list(std::string_view list, const Visit& visit) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (visit(trimmed(list.substr(0, comma)))) {
      return true;
    }
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

// Whether Accept-Encoding takes gzip: named, and not with the weight zero.
bool accepts_gzip(const Request& request) {
  const std::string* header = request.find_header("Accept-Encoding");
  return header != nullptr && any_of_list(*header, [](std::string_view part) {
           const std::size_t mark = std::min(part.find(';'), part.size());
           const std::string_view weight = trimmed(part.substr(std::min(mark + 1, part.size())));
           const bool is_refused =
               weight.starts_with("q=0") && weight.find_first_not_of("0.", 2) == weight.npos;
           return is_same_name(trimmed(part.substr(0, mark)), "gzip") && !is_refused;
         });
}

}  // namespace

bool is_known_entity(const Request& request, std::string_view etag) {
  const std::string* header = request.find_header("If-None-Match");
  return header != nullptr && any_of_list(*header, [&](std::string_view part) {
           return part == "*" || part == etag || (part.starts_with("W/") && part.substr(2) == etag);
         });
}

StaticFiles::StaticFiles(StaticFilesOptions options) : options_(std::move(options)) {
  namespace fs = std::filesystem;
  std::size_t bytes = 0;
  for (fs::recursive_directory_iterator entry(options_.folder), end; entry != end; ++entry) {
    if (entry->path().filename().string().starts_with('.') || entry->is_symlink()) {
      entry.disable_recursion_pending();
      continue;
    }
    if (!entry->is_regular_file()) {
      continue;
    }
    bytes += entry->file_size();
    if (bytes > options_.bytes_max) {
      throw std::runtime_error(options_.folder.string() + ": larger than allowed");
    }
    read_file(entry->path(),
              "/" + entry->path().lexically_relative(options_.folder).generic_string());
  }
}

void StaticFiles::read_file(const std::filesystem::path& file, const std::string& path) {
  std::ifstream stream(file, std::ios::binary);
  std::string content(std::istreambuf_iterator<char>(stream), {});
  if (stream.bad() || !stream.is_open()) {
    throw std::runtime_error(file.string() + ": cannot be read");
  }
  const base::Digest digest = base::sha256({base::bytes_of(content)});
  const bool is_zipped = path.ends_with(kZipped);
  const std::string_view plain =
      std::string_view(path).substr(0, path.size() - (is_zipped ? kZipped.size() : 0));
  files_[path] = {.content = std::move(content),
                  .etag = '"' + base::to_hex(digest.bytes).substr(0, 32) + '"',
                  .content_type = std::string(content_type_of(plain))};
}

const StaticFiles::File* StaticFiles::find(const std::string& path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : &found->second;
}

Response StaticFiles::respond(const Request& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    return {.status = 405, .headers = {{"Allow", "GET, HEAD"}}};
  }
  if (find(request.path) != nullptr && !request.path.ends_with(kZipped)) {
    return respond_with(request, request.path);
  }
  if (request.path.starts_with(options_.immutable_prefix) || find("/index.html") == nullptr) {
    return {.status = 404, .headers = options_.headers};
  }
  return respond_with(request, "/index.html");
}

Response StaticFiles::respond_with(const Request& request, const std::string& path) const {
  const File* const zipped = find(path + std::string(kZipped));
  const bool is_zipped = zipped != nullptr && accepts_gzip(request);
  const File& file = is_zipped ? *zipped : *find(path);
  Response response{.headers = options_.headers};
  response.headers.push_back({"ETag", file.etag});
  response.headers.push_back({"Cache-Control", path.starts_with(options_.immutable_prefix)
                                                   ? "public, max-age=31536000, immutable"
                                                   : "no-cache"});
  if (zipped != nullptr) {
    response.headers.push_back({"Vary", "Accept-Encoding"});
  }
  if (is_known_entity(request, file.etag)) {
    response.status = 304;
    return response;
  }
  response.headers.push_back({"Content-Type", file.content_type});
  if (is_zipped) {
    response.headers.push_back({"Content-Encoding", "gzip"});
  }
  response.body = file.content;
  return response;
}

}  // namespace cassia::http
