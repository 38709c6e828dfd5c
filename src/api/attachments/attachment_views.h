#pragma once

#include <boost/describe.hpp>

#include "api/organisation_names.h"
#include "journeys/commands.h"
#include "runtime/executor.h"

// What the routes of attachments answer.
namespace cassia::api {

struct Attached {
  std::string attachment = {};
  runtime::Receipt receipt = {};
};
BOOST_DESCRIBE_STRUCT(Attached, (), (attachment, receipt))

struct AttachmentView {
  std::string attachment = {};
  journeys::attachments::AttachmentStatus status =
      journeys::attachments::AttachmentStatus::attached;
  std::string kind = {};
  std::string name = {};  // empty once it is forgotten
  std::string media_type = {};
  std::int64_t bytes = 0;
  std::string digest = {};  // SHA-256, hexadecimal
  journeys::attachments::ScanMark scan = journeys::attachments::ScanMark::not_scanned;
  std::string organisation = {};
  std::string attached_by = {};
  base::Instant attached_at = {};
  base::Date keep_until = {};
  bool may_withdraw = false;  // the caller, now
};
BOOST_DESCRIBE_STRUCT(AttachmentView, (),
                      (attachment, status, kind, name, media_type, bytes, digest, scan,
                       organisation, attached_by, attached_at, keep_until, may_withdraw))

struct AttachmentList {
  std::vector<AttachmentView> items = {};
  bool may_attach = false;
  std::vector<std::string> kinds = {};
  std::vector<std::string> media_types = {};
  std::int64_t bytes_max = 0;
  std::vector<NamedOrganisation> organisations = {};  // that attached
};
BOOST_DESCRIBE_STRUCT(AttachmentList, (),
                      (items, may_attach, kinds, media_types, bytes_max, organisations))

}  // namespace cassia::api
