#include "security/tls_identity.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <stdexcept>

#include "security/openssl_owners.h"

namespace cassia::security {

namespace {

void need(bool is_done) {
  if (!is_done) {
    throw std::runtime_error("OpenSSL cannot make a certificate");
  }
}

std::string text_of(BIO* bio) {
  char* bytes = nullptr;
  const long count = BIO_get_mem_data(bio, &bytes);
  return {bytes, static_cast<std::size_t>(count)};
}

// 127 random bits: positive, and no two certificates of one name have the same number.
void set_serial_number(X509* certificate) {
  std::array<unsigned char, 16> bytes{};
  need(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1);
  bytes[0] &= 0x7FU;
  const OwnedNumber number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
  need(number != nullptr &&
       BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr);
}

void set_names(X509* certificate) {
  X509_NAME* name = X509_get_subject_name(certificate);
  need(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                  reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                                  0) == 1);
  need(X509_set_issuer_name(certificate, name) == 1);
}

void add_extension(X509* certificate, int kind, const char* value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
  const OwnedExtension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
  need(extension != nullptr && X509_add_ext(certificate, extension.get(), -1) == 1);
}

OwnedCertificate make_certificate(EVP_PKEY* key, base::Instant valid_from,
                                  std::chrono::days validity) {
  OwnedCertificate certificate(X509_new());
  need(certificate != nullptr && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
  set_serial_number(certificate.get());
  set_names(certificate.get());
  const auto from = static_cast<time_t>(valid_from.micros() / 1'000'000);
  const auto until = from + static_cast<time_t>(std::chrono::seconds(validity).count());
  need(ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from) != nullptr &&
       ASN1_TIME_set(X509_getm_notAfter(certificate.get()), until) != nullptr);
  need(X509_set_pubkey(certificate.get(), key) == 1);
  add_extension(certificate.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1");
  add_extension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
  add_extension(certificate.get(), NID_key_usage, "critical,digitalSignature");
  add_extension(certificate.get(), NID_ext_key_usage, "serverAuth");
  need(X509_sign(certificate.get(), key, EVP_sha256()) > 0);
  return certificate;
}

}  // namespace

TlsIdentity make_local_tls_identity(base::Instant valid_from, std::chrono::days validity) {
  const ForgetErrors forget;
  const OwnedKey key(EVP_EC_gen("P-256"));
  need(key != nullptr);
  const OwnedCertificate certificate = make_certificate(key.get(), valid_from, validity);
  const OwnedBio certificate_bio(BIO_new(BIO_s_mem()));
  const OwnedBio key_bio(BIO_new(BIO_s_secmem()));
  need(certificate_bio != nullptr && key_bio != nullptr &&
       PEM_write_bio_X509(certificate_bio.get(), certificate.get()) == 1 &&
       PEM_write_bio_PrivateKey(key_bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) ==
           1);
  return {.certificate_pem = text_of(certificate_bio.get()), .key_pem = text_of(key_bio.get())};
}

}  // namespace cassia::security
