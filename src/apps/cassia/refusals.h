#pragma once

#include "base/refusal.h"

namespace cassia::apps {

// The file of the identity provider, and the file of a secret that others can read.
inline constexpr base::RefusalCode kOidcFileMalformed{"oidc_file_malformed"};
inline constexpr base::RefusalCode kSecretFileNotPrivate{"secret_file_not_private"};

}  // namespace cassia::apps
