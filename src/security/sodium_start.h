#pragma once

namespace cassia::security {

// Makes libsodium ready; cheap when it is. To be called before the first random bytes. Throws
// std::runtime_error when the system gives none.
void start_sodium();

}  // namespace cassia::security
