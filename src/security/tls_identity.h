#pragma once

#include <chrono>
#include <string>

#include "base/date.h"

namespace cassia::security {

// A certificate and its private key, as PEM texts. The caller writes the key where only its owner
// reads it.
struct TlsIdentity {
  std::string certificate_pem = {};
  std::string key_pem = {};
};

// A new P-256 key with a certificate that it signs itself, for localhost, 127.0.0.1 and ::1: for
// demonstrations and tests. Nobody else vouches for it, so browsers warn. Throws
// std::runtime_error when OpenSSL cannot make it.
TlsIdentity make_local_tls_identity(base::Instant valid_from, std::chrono::days validity);

}  // namespace cassia::security
