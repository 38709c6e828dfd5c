#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "http/message.h"

namespace cassia::http {

// Whether If-None-Match names that tag (RFC 9110 13.1.2: compared weakly), so that the client has
// the answer already and 304 is enough.
bool is_known_entity(const Request& request, std::string_view etag);

struct StaticFilesOptions {
  std::filesystem::path folder;
  std::vector<Header> headers = {};           // on every answer, such as Content-Security-Policy
  std::string immutable_prefix = "/assets/";  // files whose names change with their contents
  std::size_t bytes_max = 64 * 1024 * 1024;   // of all files together
};

// A folder as answers. All files are read at start: they are few and small, so that no request
// waits for the disk or meets a half-written file, each ETag is computed once, and no path of a
// request ever reaches the file system, let alone leaves the folder.
class StaticFiles {
 public:
  // Symbolic links and names that begin with a dot are left out. Throws std::runtime_error when
  // the folder cannot be read or is larger than allowed.
  explicit StaticFiles(StaticFilesOptions options);

  // The answer to GET or HEAD: the file of the request's path; `index.html` for a path that has
  // none, unless it is below the immutable prefix (404); 304 when If-None-Match names what the
  // client has; 405 for other methods. A `.gz` beside a file is sent in its place to clients that
  // accept it.
  Response respond(const Request& request) const;

  std::size_t file_count() const { return files_.size(); }

 private:
  struct File {
    std::string content = {};
    std::string etag = {};  // with its quotes
    std::string content_type = {};
  };

  void read_file(const std::filesystem::path& file, const std::string& path);
  const File* find(const std::string& path) const;
  Response respond_with(const Request& request, const std::string& path) const;

  StaticFilesOptions options_;
  std::map<std::string, File, std::less<>> files_;  // by path from '/'
};

}  // namespace cassia::http
