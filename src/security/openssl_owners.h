#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <openssl/x509.h>

#include <memory>

// Owners of OpenSSL's objects, for the .cpp files of this module only.
namespace cassia::security {

// OpenSSL notes failures in a queue of the thread, where the TLS code of the same thread would take
// them for its own. What is noted while one of these lives is forgotten at its end.
class ForgetErrors {
 public:
  ForgetErrors() { ERR_set_mark(); }
  ~ForgetErrors() { ERR_pop_to_mark(); }
  ForgetErrors(const ForgetErrors&) = delete;
  ForgetErrors& operator=(const ForgetErrors&) = delete;
};

template <auto kFree>
struct FreeWith {
  template <typename T>
  void operator()(T* object) const {
    kFree(object);
  }
};

using OwnedBio = std::unique_ptr<BIO, FreeWith<BIO_free>>;
using OwnedCertificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using OwnedDigestContext = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
using OwnedEcdsaSignature = std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>>;
using OwnedExtension = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;
using OwnedKey = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using OwnedKeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using OwnedNumber = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using OwnedParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using OwnedParameters = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;

}  // namespace cassia::security
