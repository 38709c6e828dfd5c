#pragma once

#include "law/law_text.h"
#include "systems/investment/admission/enquiry.h"

namespace cassia::messages {

// An enquiry about a foreign investment as a file of YAML or JSON
// (docs/formats/admission_enquiry.md). What is left out is as if it were empty. Refuses what
// law::read_yaml does, field_unknown and field_malformed; the place is file, line and column.
base::Result<systems::investment::admission::Enquiry> read_admission_file(const law::LawText& file);

}  // namespace cassia::messages
