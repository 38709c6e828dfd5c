#pragma once

#include "apps/cassia/commands.h"

namespace cassia::apps {

struct AdmissionOptions {
  std::filesystem::path file = {};  // the enquiry (docs/formats/admission_enquiry.md)
  std::string on = {};              // a day; empty: the file's, or today
};
// Whether a foreign investment is admitted. 0: it may go on as it is; 1: it is refused, needs a
// grant, or people must change; 5: it is not decided, or people must decide.
int admission_command(const AdmissionOptions& asked, const CommonOptions& options);

}  // namespace cassia::apps
