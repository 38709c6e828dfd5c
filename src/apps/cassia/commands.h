#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "apps/cassia/law_files.h"
#include "law/language.h"
#include "messages/csv_lines.h"

// The commands of the program `cassia`. Each returns an exit code; faults are thrown.
namespace cassia::apps {

// What the exit code says; docs/reference/cassia.md lists them for users.
enum ExitCode : int {
  kDone = 0,
  kRefused = 1,    // the law or a rule said no, or a scenario went otherwise than expected
  kUsage = 2,      // the command line or an input file cannot be understood
  kFault = 3,      // disk, file or network
  kNotSound = 4,   // verification found a failure, or a replay a difference
  kUndecided = 5,  // an analysis found no fault, and could not see everything
};

enum class Output : std::uint8_t { text, json };

// What all commands share.
struct CommonOptions {
  std::optional<std::filesystem::path> law = {};  // where the law is; found when not given
  std::filesystem::path data = "cassia-data";
  std::string language = "en";
  bool is_json = false;

  Output output() const { return is_json ? Output::json : Output::text; }
  LawFolders law_folders() const {
    return {.shipped = find_law_folder(law), .loaded = data / "law"};
  }
};

law::Language language_of(const CommonOptions& options);
// The compiled law, or nothing after telling why not on standard error.
std::optional<law::LawBook> law_or_tell(const LawFolders& folders, const CommonOptions& options);
// The day in the zone, by the clock of the system and the calendar of the law.
base::Result<base::Date> zone_today(const law::LawBook& law);
// The title of the source, and the clause.
std::string citation_text(const base::Citation& citation, const law::LawBook& law,
                          law::Language language);
// Tells a refusal: on standard error in words, or as a JSON object on standard output.
int tell_refusal(const base::Refusal& refusal, const law::LawBook& law,
                 const CommonOptions& options);

struct TermOptions {
  std::string from = {};
  std::int64_t days = 0;
  bool is_of_working_days = false;
  std::vector<std::string> pauses = {};  // "2026-03-05/2026-03-12"
};
int term_command(const TermOptions& asked, const CommonOptions& options);

struct RunOptions {
  std::vector<std::filesystem::path> files = {};
  bool is_updating = false;  // rewrites the expected lines
};
int run_command(const RunOptions& run, const CommonOptions& options);

using messages::DutyOptions;
int duty_command(const DutyOptions& duty, const CommonOptions& options);

struct OriginOptions {
  std::filesystem::path file = {};  // the bill of materials
  std::string exporter = "CN";
  std::string importer = {};
  std::string on = {};                  // a date; today when empty
  std::vector<std::string> rates = {};  // "7.1234 USD"
};
// Whether the good of a bill of materials originates, under every agreement side by side.
int origin_command(const OriginOptions& asked, const CommonOptions& options);

enum class Showing : std::uint8_t { consignment, bill };
// `pdf`: where the bill goes as a PDF file; empty: to the terminal, as text.
int show_command(Showing showing, const std::string& id, const std::filesystem::path& pdf,
                 const CommonOptions& options);

struct VerifyOptions {
  std::optional<std::filesystem::path> since = {};  // a signed head kept elsewhere
  std::optional<std::string> key = {};              // pinned; the zone's own when not given
};
int verify_command(const VerifyOptions& verify, const CommonOptions& options);

struct VerifyCertificateOptions {
  std::filesystem::path file = {};  // the signed text; "-": standard input
  std::filesystem::path key = {};   // a file whose first line is the public key to trust
};
// Checks the signed text of a certificate of origin without zone, law or network, and says every
// field of it. Whether it was cancelled later, only its zone knows.
int verify_certificate_command(const VerifyCertificateOptions& asked, const CommonOptions& options);

int demo_command(const CommonOptions& options);

int load_law_command(const std::filesystem::path& file, const CommonOptions& options);
int find_goods_command(const std::string& text, const CommonOptions& options);

struct DecideOptions {
  std::string table = {};             // a file, or the name of a table of the law
  std::filesystem::path inputs = {};  // JSON; "-": standard input
  std::string at = {};                // the moment of the decision; empty: now
  std::optional<std::filesystem::path> receipt = {};
};
int decide_command(const DecideOptions& decide, const CommonOptions& options);
// Analyses decision tables: those of the law where no files are given.
int check_tables_command(const std::vector<std::filesystem::path>& files,
                         const CommonOptions& options);
int replay_command(const std::filesystem::path& receipt_file,
                   const std::filesystem::path& table_file, const CommonOptions& options);
// Writes a decision table in its canonical form.
int format_table_command(const std::filesystem::path& file, const CommonOptions& options);

struct LoadOptions {
  std::int64_t first = 0;     // number of the first declaration
  std::int64_t count = 1000;  // 0: until it is stopped
  int workers = 4;
  bool is_acknowledging = false;  // writes each id to standard output once it is committed
  std::optional<std::filesystem::path> check = {};  // ids that must be there, once each
};
int load_command(const LoadOptions& load, const CommonOptions& options);

struct ServeOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  int threads = 2;
  std::optional<std::filesystem::path> portal = {};       // the built portal
  std::optional<std::filesystem::path> certificate = {};  // PEM; with the key: TLS
  std::optional<std::filesystem::path> key = {};
  std::vector<std::string> trusted_proxies = {};
  std::optional<std::filesystem::path> oidc = {};  // the identity provider (oidc_file.h)
  std::string scan_command = {};                   // looks into attachments; empty: nobody does
  std::vector<std::string> scan_arguments = {};
  std::int64_t scan_seconds = 30;
  std::optional<std::filesystem::path> log = {};        // standard error when not given
  std::optional<std::filesystem::path> port_file = {};  // the port is written there once it is open
  bool is_restored = false;  // an older copy: a new epoch begins that names the last head
  bool is_telling_private_addresses = false;  // webhooks may lead into the network of the zone
  std::string begin_at = {};                  // when the clock begins; empty: it is the system's
};
// Opens the counter until a signal to stop comes.
int serve_command(const ServeOptions& serve, const CommonOptions& options);

// Makes the first administrator of a zone that has none, and tells the password.
int first_administrator_command(const std::string& login, const std::string& name,
                                const CommonOptions& options);

// Writes the OpenAPI documents of all systems into the folder.
int openapi_command(const std::filesystem::path& folder, const CommonOptions& options);

}  // namespace cassia::apps
