#pragma once

#include "base/refusal.h"

namespace cassia::apps {

// The file of the identity provider, and the file of a secret that others can read.
inline constexpr base::RefusalCode kOidcFileMalformed{"oidc_file_malformed"};
inline constexpr base::RefusalCode kSecretFileNotPrivate{"secret_file_not_private"};

// What a back-test wrote to go on from, of another back-test.
inline constexpr base::RefusalCode kCheckpointOther{"checkpoint_other"};

}  // namespace cassia::apps
