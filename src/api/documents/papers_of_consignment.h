#pragma once

#include <string>
#include <vector>

#include "api/zone/consignment_story.h"
#include "print/document.h"

// What a consignment looks like on paper. Pure: from the story to the document, which the press
// turns into a file.
namespace cassia::api {

// An attachment as the record lists it. Its name is personal data, and is left out.
struct RecordedPaper {
  std::string kind = {};
  std::string digest = {};
  std::int64_t bytes = 0;
  base::Instant attached_at = {};
};

// The latest event of the declaration, which proves by the log that all before it stands.
struct RecordedEvent {
  std::int64_t position = 0;
  std::string log = {};
  std::string proof_address = {};  // of the portal's page; empty when that is not known
};

// The tax bill: each line under its regime with the clause of its rate, and what is to be paid by
// when.
print::Document tax_bill_document(const ConsignmentStory& story, law::Language language);

// The record: where the consignment stands, its taxes, what happened at which desk, its papers, and
// a QR code for whoever doubts it.
print::Document record_document(const ConsignmentStory& story,
                                const std::vector<RecordedPaper>& papers,
                                const RecordedEvent& latest, law::Language language);

}  // namespace cassia::api
