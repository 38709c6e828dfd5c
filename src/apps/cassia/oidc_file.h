#pragma once

#include <filesystem>
#include <string_view>

#include "api/access/oidc_provider.h"

namespace cassia::apps {

// The file of `cassia serve --oidc`: one `name = value` on a line, `#` before a remark.
//
//   issuer             = https://login.example.gov.cn
//   client_id          = cassia
//   client_secret_file = oidc_secret          # beside this file; left out: a public client
//   redirect_base      = https://zone.example.gov.cn
//   title_zh           = 统一身份
//   title_en           = Zone identity
//   title_vi           = Danh tính khu
//
// The secret itself stands in a file of its own that only its owner may read. Refuses
// oidc_file_malformed (a name that is unknown, missing or given twice, an address that is not safe)
// and secret_file_not_private. Throws std::runtime_error when the file cannot be read.
base::Result<api::OidcOffer> read_oidc_file(const std::filesystem::path& file);

}  // namespace cassia::apps
