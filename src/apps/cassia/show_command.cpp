#include <fstream>
#include <iostream>

#include "api/documents/papers_of_consignment.h"
#include "apps/cassia/commands.h"
#include "apps/cassia/story_text.h"
#include "apps/cassia/zone.h"
#include "codec/described_json.h"
#include "print/press.h"

namespace cassia::apps {

namespace {

// Reading what is not there must not make it.
void expect_zone(const std::filesystem::path& data) {
  if (!std::filesystem::exists(data / "zone.db")) {
    throw std::runtime_error("there is no zone in " + data.string() +
                             ": `cassia demo` makes one, or name another with --data");
  }
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) {
    throw std::runtime_error(path.string() + " cannot be written");
  }
}

}  // namespace

int show_command(Showing showing, const std::string& id, const std::filesystem::path& pdf,
                 const CommonOptions& options) {
  expect_zone(options.data);
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  Zone zone({.data = options.data, .law = *law});
  api::LoadedForReading loaded(zone.store(), zone.domain());
  const auto story = api::tell_consignment(loaded, zone.law(), id, language_of(options));
  if (!story) {
    return tell_refusal(
        {.code = base::RefusalCode("declaration_unknown"), .facts = {{"declaration_id", id}}}, *law,
        options);
  }
  if (!pdf.empty()) {
    write_file(pdf, print::Press().to_pdf(api::tax_bill_document(*story, language_of(options))));
  } else if (options.output() == Output::json) {
    std::cout << codec::to_json(*story) << '\n';
  } else {
    std::cout << (showing == Showing::bill ? bill_text(*story, language_of(options))
                                           : to_text(*story, language_of(options)));
  }
  return kDone;
}

}  // namespace cassia::apps
