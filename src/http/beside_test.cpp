// What stands beside the server: throttle, metrics, log and static files.
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "http/log.h"
#include "http/metrics.h"
#include "http/static_files.h"
#include "http/throttle.h"

namespace cassia::http {
namespace {

namespace fs = std::filesystem;
using base::Instant;
using testing::HasSubstr;
using testing::Not;

TEST(Throttle, GivesTokensBackWithTime) {
  Throttle throttle({.per_second = 2, .burst = 3});
  for (int taken = 0; taken < 3; ++taken) {
    EXPECT_TRUE(throttle.take("a", Instant::of_micros(0)).is_allowed);
  }
  const ThrottleAnswer refused = throttle.take("a", Instant::of_micros(0));
  EXPECT_FALSE(refused.is_allowed);
  EXPECT_EQ(refused.retry_after, std::chrono::milliseconds(500));
  EXPECT_TRUE(throttle.take("b", Instant::of_micros(0)).is_allowed) << "each key for itself";
  EXPECT_FALSE(throttle.take("a", Instant::of_micros(499'999)).is_allowed);
  EXPECT_TRUE(throttle.take("a", Instant::of_micros(500'000)).is_allowed);
  EXPECT_FALSE(throttle.take("a", Instant::of_micros(100)).is_allowed) << "time ran backwards";
  for (int taken = 0; taken < 3; ++taken) {
    EXPECT_TRUE(throttle.take("a", Instant::of_micros(9'000'000'000'000'000)).is_allowed);
  }
  EXPECT_FALSE(throttle.take("a", Instant::of_micros(9'000'000'000'000'000)).is_allowed)
      << "never more than a burst";
}

TEST(Throttle, ForgetsWhoCameLeastRecently) {
  Throttle throttle({.per_second = 1, .burst = 1, .keys_max = 2});
  const Instant now = Instant::of_micros(5);
  EXPECT_TRUE(throttle.take("a", now).is_allowed);
  EXPECT_TRUE(throttle.take("b", now).is_allowed);
  EXPECT_FALSE(throttle.take("a", now).is_allowed);
  EXPECT_TRUE(throttle.take("c", now).is_allowed) << "b falls out";
  EXPECT_EQ(throttle.size(), 2U);
  EXPECT_FALSE(throttle.take("a", now).is_allowed);
  EXPECT_TRUE(throttle.take("b", now).is_allowed);
}

TEST(Metrics, AreWrittenAsPrometheusReadsThem) {
  Metrics metrics;
  metrics.describe("requests_total", "Requests\nanswered.");
  metrics.count("requests_total", {{"route", "a\"b"}, {"status", "2xx"}});
  metrics.count("requests_total", {{"route", "a\"b"}, {"status", "2xx"}}, 2);
  metrics.add_gauge("open", {}, 3);
  metrics.add_gauge("open", {}, -1);
  metrics.set_gauge("size", {}, 9);
  EXPECT_EQ(metrics.to_prometheus_text(),
            "# TYPE open gauge\nopen 2\n"
            "# HELP requests_total Requests\\nanswered.\n# TYPE requests_total counter\n"
            "requests_total{route=\"a\\\"b\",status=\"2xx\"} 3\n"
            "# TYPE size gauge\nsize 9\n");
}

TEST(Metrics, HistogramsAddUp) {
  Metrics metrics;
  metrics.observe("t", {{"route", "a"}}, std::chrono::microseconds(1'000));
  metrics.observe("t", {{"route", "a"}}, std::chrono::seconds(20));
  const std::string text = metrics.to_prometheus_text();
  EXPECT_THAT(text, HasSubstr("t_bucket{route=\"a\",le=\"0.001\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("t_bucket{route=\"a\",le=\"10\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("t_bucket{route=\"a\",le=\"+Inf\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("t_sum{route=\"a\"} 20.001000\nt_count{route=\"a\"} 2\n"));
}

TEST(Metrics, AreBoundedWhateverTheLabels) {
  Metrics metrics;
  for (int label = 0; label < 1500; ++label) {
    metrics.count("x", {{"route", std::to_string(label)}});
  }
  EXPECT_THAT(metrics.to_prometheus_text(), HasSubstr("x{route=\"other\"} 500\n"));
  EXPECT_THAT(metrics.to_prometheus_text(), Not(HasSubstr("\"1200\"")));
}

TEST(Log, IsOneJsonObjectALine) {
  EXPECT_EQ(to_json_line({.time = Instant::of_micros(0),
                          .message = "request",
                          .request_id = "r1",
                          .method = "GET",
                          .route = "home",
                          .status = 200,
                          .bytes = 12,
                          .duration = std::chrono::microseconds(34),
                          .remote_address = "127.0.0.1"}),
            R"({"time":"1970-01-01T00:00:00Z","level":"information","message":"request",)"
            R"("request_id":"r1","method":"GET","route":"home","status":200,"bytes":12,)"
            R"("micros":34,"remote_address":"127.0.0.1"})");
  EXPECT_EQ(to_json_line({.level = LogLevel::error, .message = "a\"\\\n\xE8"}),
            R"({"time":"1970-01-01T00:00:00Z","level":"error","message":"a\"\\\u000a\u00e8"})");
}

// A folder that goes with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("cassia_http_" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& content) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

TEST(Log, GoesToAFileWhole) {
  const Folder folder;
  const fs::path file = folder.path() / "log";
  {
    const LogSink log = json_log(file);
    for (int line = 0; line < 100; ++line) {
      log({.message = "line " + std::to_string(line)});
    }
  }
  std::ifstream stream(file);
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  EXPECT_EQ(std::ranges::count(text, '\n'), 100);
  EXPECT_THAT(text, HasSubstr("\"message\":\"line 99\"}\n"));
}

class Site : public testing::Test {
 protected:
  Site() {
    folder_.write("index.html", "<p>home</p>");
    folder_.write("assets/app-1a2b.js", "let a;");
    folder_.write("assets/app-1a2b.js.gz", "zipped");
    folder_.write(".env", "secret");
    folder_.write(".git/config", "secret");
    fs::create_symlink("/etc/hostname", folder_.path() / "link.txt");
    fs::create_directory_symlink("/etc", folder_.path() / "etc");
    files_.emplace(StaticFilesOptions{.folder = folder_.path(), .headers = {{"X-Policy", "p"}}});
  }

  Response get(const std::string& path, std::vector<Header> headers = {},
               const std::string& method = "GET") const {
    return files_->respond({.method = method, .path = path, .headers = std::move(headers)});
  }
  static std::string header(const Response& response, std::string_view name) {
    const std::string* value = find_header(response.headers, name);
    return value == nullptr ? "" : *value;
  }

  Folder folder_;
  std::optional<StaticFiles> files_;
};

TEST_F(Site, ServesFilesAndHomeForEveryOtherPath) {
  EXPECT_EQ(get("/assets/app-1a2b.js").body, "let a;");
  EXPECT_EQ(header(get("/assets/app-1a2b.js"), "Content-Type"), "text/javascript; charset=utf-8");
  for (const auto* path : {"/", "/index.html", "/consignments/CN-1", "/a.b"}) {
    EXPECT_EQ(get(path).body, "<p>home</p>") << path;
  }
  EXPECT_EQ(header(get("/"), "X-Policy"), "p");
  EXPECT_EQ(get("/assets/none.js").status, 404);
  EXPECT_EQ(get("/", {}, "POST").status, 405);
}

TEST_F(Site, NeverLeavesItsFolder) {
  EXPECT_EQ(files_->file_count(), 3U) << "no dot files and no links";
  for (const auto* path : {"/.env", "/.git/config", "/link.txt", "/etc/passwd", "/../etc/passwd"}) {
    EXPECT_EQ(get(path).body, "<p>home</p>") << path;
  }
}

TEST_F(Site, LetsOnlyHashedFilesBeKept) {
  EXPECT_THAT(header(get("/assets/app-1a2b.js"), "Cache-Control"), HasSubstr("immutable"));
  EXPECT_EQ(header(get("/"), "Cache-Control"), "no-cache");
  const std::string etag = header(get("/"), "ETag");
  for (const std::string& known : {etag, "W/" + etag, "\"x\", " + etag, std::string("*")}) {
    const Response response = get("/", {{"If-None-Match", known}});
    EXPECT_EQ(response.status, 304) << known;
    EXPECT_EQ(response.body, "");
    EXPECT_EQ(header(response, "ETag"), etag);
  }
  EXPECT_EQ(get("/", {{"If-None-Match", "\"x\""}}).status, 200);
}

TEST_F(Site, SendsTheZippedSiblingToWhoTakesIt) {
  const std::string path = "/assets/app-1a2b.js";
  const Response zipped = get(path, {{"Accept-Encoding", "br, gzip;q=0.5"}});
  EXPECT_EQ(zipped.body, "zipped");
  EXPECT_EQ(header(zipped, "Content-Encoding"), "gzip");
  EXPECT_EQ(header(zipped, "Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_NE(header(zipped, "ETag"), header(get(path), "ETag"));
  for (const auto* accepted : {"", "br", "gzip;q=0", "gzip; q=0.000", "xgzip"}) {
    const Response plain = get(path, {{"Accept-Encoding", accepted}});
    EXPECT_EQ(plain.body, "let a;") << accepted;
    EXPECT_EQ(header(plain, "Vary"), "Accept-Encoding");
  }
}

TEST(SiteFolder, RefusesAFolderThatIsTooLargeOrMissing) {
  const Folder folder;
  folder.write("a", "12345");
  EXPECT_THROW(StaticFiles({.folder = folder.path(), .bytes_max = 4}), std::runtime_error);
  EXPECT_THROW(StaticFiles({.folder = folder.path() / "none"}), std::runtime_error);
}

}  // namespace
}  // namespace cassia::http
