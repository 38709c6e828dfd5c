#include <CLI/CLI.hpp>
#include <iostream>

#include "apps/cassia/admission_command.h"
#include "apps/cassia/backtest_command.h"
#include "apps/cassia/commands.h"
#include "apps/cassia/decisions_command.h"
#include "apps/cassia/preference_command.h"
#include "apps/cassia/stress_command.h"

namespace {

using namespace cassia::apps;

void add_common(CLI::App& app, CommonOptions& options) {
  app.add_option("--law", options.law, "folder of law (default: $CASSIA_LAW, or ./law)");
  app.add_option("--data", options.data, "folder of the zone's data")->capture_default_str();
  app.add_option("--language", options.language, "language of sentences")
      ->check(CLI::IsMember({"zh", "en", "vi"}))
      ->capture_default_str();
  app.add_flag("--json", options.is_json, "one JSON object for each result");
}

struct Arguments {
  CommonOptions common;
  ServeOptions serve;
  RunOptions run;
  DutyOptions duty;
  OriginOptions origin;
  AdmissionOptions admission;
  PreferenceReplayOptions preference;
  StressOptions stress;
  VerifyOptions verify;
  VerifyCertificateOptions certificate;
  LoadOptions load;
  DecideOptions decide;
  TermOptions term;
  BacktestOptions backtest;
  DecisionImportOptions decision_import;
  DecisionExportOptions decision_export;
  DecisionShowOptions decision_show;
  std::vector<std::filesystem::path> files;
  std::filesystem::path table;
  std::string text;
  std::filesystem::path pdf;
  std::string name;
  std::filesystem::path file;
};

void add_serving(CLI::App& app, Arguments& given, int& code) {
  CLI::App& serve = *app.add_subcommand("serve", "open the counter: API and portal");
  serve.add_option("--address", given.serve.address, "address to listen on")->capture_default_str();
  serve.add_option("--port", given.serve.port, "0: any free one")->capture_default_str();
  serve.add_option("--threads", given.serve.threads, "of the server")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  serve.add_option("--portal", given.serve.portal, "folder of the built portal")
      ->check(CLI::ExistingDirectory);
  CLI::Option& certificate =
      *serve.add_option("--certificate", given.serve.certificate, "PEM file: serve by TLS")
           ->check(CLI::ExistingFile);
  CLI::Option& key =
      *serve.add_option("--key", given.serve.key, "PEM file of the certificate's key")
           ->check(CLI::ExistingFile)
           ->needs(&certificate);
  certificate.needs(&key);  // or it would be served without TLS
  serve.add_option("--trusted-proxy", given.serve.trusted_proxies,
                   "address of a proxy in front whose X-Forwarded-For and -Proto are believed; "
                   "may be told several times");
  serve.add_option("--oidc", given.serve.oidc, "file of the identity provider to sign in at")
      ->check(CLI::ExistingFile);
  CLI::Option& scan =
      *serve.add_option("--scan-command", given.serve.scan_command,
                        "program that reads an attachment and ends with 0: clean, 1: infected");
  serve.add_option("--scan-argument", given.serve.scan_arguments, "given to it; once for each")
      ->needs(&scan);
  serve.add_option("--scan-seconds", given.serve.scan_seconds, "then the scanner is at fault")
      ->check(CLI::Range(1, 600))
      ->capture_default_str();
  serve.add_option("--log", given.serve.log, "file of the requests (default: standard error)");
  serve.add_option("--port-file", given.serve.port_file, "file to write the open port to");
  serve.add_flag("--restored", given.serve.is_restored,
                 "the data is an older copy: begin a new epoch that names the last head");
  serve.add_flag(
      "--webhooks-to-private-addresses", given.serve.is_telling_private_addresses,
      "webhooks and partners of the origin exchange may be plain HTTP and lead to machines "
      "of this network");
  serve.add_option("--begin-at", given.serve.begin_at,
                   "for demonstrations: the clock begins at 2026-04-20T18:00:00+08:00");
  serve.callback([&] { code = serve_command(given.serve, given.common); });

  CLI::App& first =
      *app.add_subcommand("first-administrator", "make the first administrator of a new zone");
  first.add_option("login", given.text, "login name")->required();
  first.add_option("--name", given.name, "name of the person");
  first.callback([&] { code = first_administrator_command(given.text, given.name, given.common); });

  CLI::App& openapi = *app.add_subcommand("openapi", "write the OpenAPI documents");
  openapi.add_option("folder", given.file, "where to")->required();
  openapi.callback([&] { code = openapi_command(given.file, given.common); });
}

void add_term(CLI::App& law, Arguments& given, int& code) {
  CLI::App& term = *law.add_subcommand("term", "on what day a term ends, and why");
  term.add_option("--from", given.term.from, "the day it begins on, which does not count")
      ->required();
  term.add_option("--days", given.term.days, "how many days there are")->required();
  term.add_flag("--working-days", given.term.is_of_working_days, "they are working days");
  term.add_option("--pause", given.term.pauses,
                  "days that do not count: the first, /, the first that counts again");
  term.callback([&] { code = term_command(given.term, given.common); });
}

void add_decisions(CLI::App& app, CLI::App& law, Arguments& given, int& code) {
  CLI::App& decide = *app.add_subcommand("decide", "decide by a decision table, and say why");
  decide.add_option("table", given.decide.table, "a file, or the name of a table of the law")
      ->required();
  decide
      .add_option("--inputs", given.decide.inputs,
                  "JSON object of the inputs, a file with it, or - to read it")
      ->required();
  decide.add_option("--at", given.decide.at, "moment or day of the decision (default: now)");
  decide.add_option("--receipt", given.decide.receipt, "file to write the receipt to");
  decide.callback([&] { code = decide_command(given.decide, given.common); });

  CLI::App& replay = *app.add_subcommand("replay", "make a decision again from its receipt");
  replay.add_option("receipt", given.file, "as decide wrote it")
      ->required()
      ->check(CLI::ExistingFile);
  replay.add_option("--table", given.table, "the decision table")
      ->required()
      ->check(CLI::ExistingFile);
  replay.callback([&] { code = replay_command(given.file, given.table, given.common); });

  CLI::App& check = *law.add_subcommand("check", "analyse decision tables");
  check.add_option("files", given.files, "*.table (default: those of the law)")
      ->check(CLI::ExistingFile);
  check.callback([&] { code = check_tables_command(given.files, given.common); });
  CLI::App& format = *law.add_subcommand("format", "write a decision table in its one form");
  format.add_option("file", given.file, "*.table")->required()->check(CLI::ExistingFile);
  format.callback([&] { code = format_table_command(given.file, given.common); });
}

void add_backtest(CLI::App& law, Arguments& given, int& code) {
  CLI::App& backtest = *law.add_subcommand(
      "backtest", "what a new version of a table would have changed among recorded decisions");
  BacktestOptions& asked = given.backtest;
  backtest.add_option("decisions", asked.decisions, "decision file")
      ->required()
      ->check(CLI::ExistingFile);
  backtest
      .add_option("--table", asked.old_version, "the old version: a file, or a table of the law")
      ->required();
  backtest.add_option("--against", asked.new_version, "the new version, likewise")->required();
  backtest.add_option("--from", asked.from, "first day");
  backtest.add_option("--to", asked.to, "last day");
  CLI::Option& money =
      *backtest.add_option("--money", asked.money, "output whose money is summed: what is paid");
  backtest.add_flag("--received", asked.is_received, "the subject receives it")->needs(&money);
  backtest.add_option("--top", asked.top, "how many gainers and losers are named")
      ->check(CLI::Range(0, 1000))
      ->capture_default_str();
  backtest.add_option("--workers", asked.workers, "threads")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  CLI::Option& cases =
      *backtest.add_option("--cases", asked.cases, "write the cases that change to this CSV file");
  CLI::Option& checkpoint = *backtest.add_option(
      "--checkpoint", asked.checkpoint, "file to go on from (default: beside that of --cases)");
  CLI::Option& one =
      *backtest.add_option("--case", asked.case_name, "one case, with both receipts")
           ->excludes(&cases)
           ->excludes(&checkpoint);
  backtest.add_option("--receipts", asked.receipts, "folder to write the receipts of the case to")
      ->needs(&one);
  backtest.callback([&] { code = backtest_command(given.backtest, given.common); });
}

void add_decision_files(CLI::App& app, Arguments& given, int& code) {
  CLI::App& decisions =
      *app.add_subcommand("decisions", "files of decisions that were made")->require_subcommand(1);
  CLI::App& import =
      *decisions.add_subcommand("import", "past decisions in CSV as a decision file");
  import.add_option("file", given.decision_import.file, "CSV of past decisions; - reads it")
      ->required();
  import
      .add_option("--table", given.decision_import.table,
                  "what decided them: a file, or the name of a table of the law")
      ->required();
  import.add_option("--out", given.decision_import.out, "the decision file")->required();
  import.callback([&] { code = import_decisions_command(given.decision_import, given.common); });
  CLI::App& made = *decisions.add_subcommand(
      "export", "the rulings of a zone by one version of a table as a decision file");
  made.add_option("--table", given.decision_export.table,
                  "the version: a file, or the name of a table of the law")
      ->required();
  made.add_option("--from", given.decision_export.from, "first day");
  made.add_option("--to", given.decision_export.to, "last day");
  made.add_option("--out", given.decision_export.out, "the decision file")->required();
  made.callback([&] { code = export_decisions_command(given.decision_export, given.common); });
  CLI::App& show = *decisions.add_subcommand("show", "what a decision file holds");
  show.add_option("file", given.decision_show.file, "decision file")
      ->required()
      ->check(CLI::ExistingFile);
  show.add_option("--csv", given.decision_show.csv, "write the decisions to this file");
  show.callback([&] { code = show_decisions_command(given.decision_show, given.common); });
}

void add_origin(CLI::App& app, Arguments& given, int& code) {
  CLI::App& origin =
      *app.add_subcommand("origin", "whether a good originates, under every agreement");
  origin.add_option("file", given.origin.file, "CSV: the good and its materials")
      ->required()
      ->check(CLI::ExistingFile);
  origin.add_option("--from", given.origin.exporter, "exporting Party")->capture_default_str();
  origin.add_option("--to", given.origin.importer, "importing Party, two letters")->required();
  origin.add_option("--on", given.origin.on, "day of the import (default: today)");
  origin.add_option("--rate", given.origin.rates,
                    "such as \"7.1234 USD\": of the good's currency for one; once for each");
  origin.callback([&] { code = origin_command(given.origin, given.common); });
}

void add_admission(CLI::App& app, Arguments& given, int& code) {
  CLI::App& admission = *app.add_subcommand(
      "admission", "whether a foreign investment is admitted, and what would pass");
  admission.add_option("file", given.admission.file, "YAML or JSON: the enquiry")
      ->required()
      ->check(CLI::ExistingFile);
  admission.add_option("--at", given.admission.on, "day of it (default: the file's, or today)");
  admission.callback([&] { code = admission_command(given.admission, given.common); });
}

void add_preference(CLI::App& app, Arguments& given, int& code) {
  CLI::App& preference =
      *app.add_subcommand("preference", "rates of agreements")->require_subcommand(1);
  CLI::App& replay = *preference.add_subcommand(
      "replay", "what past import lines left unused, and until when it can be had back");
  replay.add_option("file", given.preference.file, "CSV of past import lines; - reads it")
      ->required();
  replay.add_option("--on", given.preference.on, "day of asking (default: today)");
  replay.add_option("--csv", given.preference.csv, "write the findings to this file");
  replay.add_option("--workers", given.preference.workers, "threads")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  replay.callback([&] { code = preference_replay_command(given.preference, given.common); });
}

void add_stress(CLI::App& app, Arguments& given, int& code) {
  CLI::App& stress = *app.add_subcommand(
      "stress-test", "what a tariff that might be would have done to past imports");
  stress.add_option("schedule", given.stress.schedule, "CSV: duties at each stage")
      ->required()
      ->check(CLI::ExistingFile);
  stress.add_option("file", given.stress.file, "CSV of past import lines; - reads it")->required();
  stress.add_option("--at", given.stress.at, "day of the model (default: today)");
  stress.add_option("--csv", given.stress.csv, "write the outcomes to this file");
  stress.add_option("--workers", given.stress.workers, "threads")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  stress.callback([&] { code = stress_command(given.stress, given.common); });
}

void add_verify(CLI::App& app, Arguments& given, int& code) {
  CLI::App& verify = *app.add_subcommand("verify", "recompute the whole log and read models");
  verify.add_option("--since", given.verify.since, "signed tree head kept elsewhere")
      ->check(CLI::ExistingFile);
  verify.add_option("--key", given.verify.key, "public key to trust");
  CLI::App& certificate = *verify.add_subcommand(
      "certificate", "check the signed text of a certificate of origin, without network");
  certificate.add_option("file", given.certificate.file, "as its QR code has it; - reads it")
      ->required();
  certificate.add_option("--key", given.certificate.key, "file with the public key to trust")
      ->required()
      ->check(CLI::ExistingFile);
  verify.callback([&] {
    code = certificate.parsed() ? verify_certificate_command(given.certificate, given.common)
                                : verify_command(given.verify, given.common);
  });
}

// Each subcommand calls its function; what it returned is the exit code.
void add_commands(CLI::App& app, Arguments& given, int& code) {
  CLI::App& run = *app.add_subcommand("run", "run scenarios and compare what comes of them");
  run.add_option("files", given.run.files, "*.scenario")->required()->check(CLI::ExistingFile);
  run.add_flag("--update", given.run.is_updating, "write what was seen as what is expected");
  run.callback([&] { code = run_command(given.run, given.common); });

  CLI::App& duty = *app.add_subcommand("duty", "import taxes under every regime, side by side");
  duty.add_option("--hs", given.duty.hs, "code of 6 to 10 digits");
  duty.add_option("--origin", given.duty.origin, "country of origin, two letters");
  duty.add_option("--price", given.duty.price, "such as \"USD 12000.00\"");
  duty.add_option("--incoterm", given.duty.incoterm, "exw to ddp")->capture_default_str();
  duty.add_option("--freight", given.duty.freight, "to the place of entry");
  duty.add_option("--insurance", given.duty.insurance, "to the place of entry");
  duty.add_option("--on", given.duty.on, "day of the declaration (default: today)");
  duty.add_option("--file", given.duty.file, "CSV: hs,origin,price,incoterm,freight,insurance,on")
      ->check(CLI::ExistingFile);
  duty.callback([&] { code = duty_command(given.duty, given.common); });

  CLI::App& show = *app.add_subcommand("show", "what the zone knows")->require_subcommand(1);
  CLI::App& consignment = *show.add_subcommand("consignment", "its story, and who acts next");
  consignment.add_option("id", given.text, "number of the declaration")->required();
  consignment.callback(
      [&] { code = show_command(Showing::consignment, given.text, {}, given.common); });
  CLI::App& bill = *show.add_subcommand("bill", "its tax bill, to be printed");
  bill.add_option("id", given.text, "number of the declaration")->required();
  bill.add_option("--pdf", given.pdf, "write it as a PDF file instead");
  bill.callback([&] { code = show_command(Showing::bill, given.text, given.pdf, given.common); });

  add_verify(app, given, code);

  app.add_subcommand("demo", "a day of consignments at Youyi Pass")->callback([&] {
    code = demo_command(given.common);
  });

  CLI::App& law =
      *app.add_subcommand("law", "the law that the zone decides by")->require_subcommand(1);
  CLI::App& load_law = *law.add_subcommand("load", "keep an official table, list or nomenclature");
  load_law.add_option("file", given.file, "<id>.tariff, fi_<name>.yaml, hs2022.csv ...")
      ->required()
      ->check(CLI::ExistingFile);
  load_law.callback([&] { code = load_law_command(given.file, given.common); });
  CLI::App& goods = *law.add_subcommand("goods", "find goods by code or name");
  goods.add_option("text", given.text, "digits, or a word in zh, en or vi")->required();
  goods.callback([&] { code = find_goods_command(given.text, given.common); });

  add_term(law, given, code);
  add_decisions(app, law, given, code);
  add_backtest(law, given, code);
  add_decision_files(app, given, code);
  add_origin(app, given, code);
  add_admission(app, given, code);
  add_preference(app, given, code);
  add_stress(app, given, code);
  add_serving(app, given, code);

  CLI::App& load = *app.add_subcommand("load", "put a zone under load (for trials and tests)");
  load.add_option("--first", given.load.first, "number of the first declaration");
  load.add_option("--count", given.load.count, "declarations of each worker; 0: until stopped")
      ->capture_default_str();
  load.add_option("--workers", given.load.workers, "traders at once")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  load.add_flag("--acknowledge", given.load.is_acknowledging, "print what was committed");
  load.add_option("--check", given.load.check, "file of acknowledged ids that must be there once")
      ->check(CLI::ExistingFile);
  load.callback([&] { code = load_command(given.load, given.common); });
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app("Cassia runs a free trade zone.", "cassia");
  app.require_subcommand(1);
  app.fallthrough();
  Arguments given;
  int code = kDone;
  add_common(app, given.common);
  add_commands(app, given, code);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  } catch (const std::exception& fault) {
    std::cerr << "fault: " << fault.what() << '\n';
    return kFault;
  }
  return code;
}
