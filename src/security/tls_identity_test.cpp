#include "security/tls_identity.h"

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "security/openssl_owners.h"

namespace cassia::security {
namespace {

OwnedBio bio_of(const std::string& text) {
  return OwnedBio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}
OwnedCertificate certificate_of(const TlsIdentity& identity) {
  return OwnedCertificate(
      PEM_read_bio_X509(bio_of(identity.certificate_pem).get(), nullptr, nullptr, nullptr));
}
TlsIdentity identity() {
  return make_local_tls_identity(base::Instant::parse("2026-03-02T01:00:00Z").value(),
                                 std::chrono::days(30));
}

TEST(TlsIdentity, IsForThisMachineAndNoOther) {
  const OwnedCertificate certificate = certificate_of(identity());
  ASSERT_NE(certificate, nullptr);
  EXPECT_EQ(X509_check_host(certificate.get(), "localhost", 0, 0, nullptr), 1);
  EXPECT_EQ(X509_check_ip_asc(certificate.get(), "127.0.0.1", 0), 1);
  EXPECT_EQ(X509_check_ip_asc(certificate.get(), "::1", 0), 1);
  EXPECT_EQ(X509_check_host(certificate.get(), "example.com", 0, 0, nullptr), 0);
  EXPECT_EQ(X509_check_ca(certificate.get()), 0) << "it vouches for nobody else";
}

TEST(TlsIdentity, IsSignedByItsOwnKey) {
  const TlsIdentity made = identity();
  const OwnedCertificate certificate = certificate_of(made);
  const OwnedKey key(
      PEM_read_bio_PrivateKey(bio_of(made.key_pem).get(), nullptr, nullptr, nullptr));
  ASSERT_NE(key, nullptr);
  EXPECT_EQ(X509_check_private_key(certificate.get(), key.get()), 1);
  EXPECT_EQ(X509_verify(certificate.get(), key.get()), 1);
}

TEST(TlsIdentity, IsValidForTheGivenDays) {
  const OwnedCertificate certificate = certificate_of(identity());
  const auto text_of = [](const ASN1_TIME* time) {
    return std::string(reinterpret_cast<const char*>(ASN1_STRING_get0_data(time)));
  };
  EXPECT_EQ(text_of(X509_get0_notBefore(certificate.get())), "260302010000Z");
  EXPECT_EQ(text_of(X509_get0_notAfter(certificate.get())), "260401010000Z");
}

TEST(TlsIdentity, IsAnotherEachTime) {
  EXPECT_NE(identity().key_pem, identity().key_pem);
  const OwnedCertificate one = certificate_of(identity());
  const OwnedCertificate two = certificate_of(identity());
  EXPECT_NE(ASN1_INTEGER_cmp(X509_get0_serialNumber(one.get()), X509_get0_serialNumber(two.get())),
            0);
}

}  // namespace
}  // namespace cassia::security
