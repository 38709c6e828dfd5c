#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "http/server.h"

namespace cassia::http {

// A key and a certificate that it signed itself, for 127.0.0.1 or the given address, in files that
// go with it.
class TestCertificate {
 public:
  explicit TestCertificate(const std::string& address = "127.0.0.1")
      : folder_(std::filesystem::temp_directory_path() /
                ("cassia_tls_" + address + "_" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"),
                                                                  EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* const name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("zone"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_EXTENSION* const names =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, ("IP:" + address).c_str());
    X509_add_ext(certificate.get(), names, -1);
    X509_EXTENSION_free(names);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    write(files().certificate, [&](std::FILE* file) { PEM_write_X509(file, certificate.get()); });
    write(files().key, [&](std::FILE* file) {
      PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
  }
  ~TestCertificate() { std::filesystem::remove_all(folder_); }
  TestCertificate(const TestCertificate&) = delete;
  TestCertificate& operator=(const TestCertificate&) = delete;

  TlsFiles files() const {
    return {.certificate = folder_ / "certificate.pem", .key = folder_ / "key.pem"};
  }

 private:
  template <typename Write>
  static void write(const std::filesystem::path& path, const Write& write_to) {
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    write_to(file);
    std::fclose(file);
  }

  std::filesystem::path folder_;
};

}  // namespace cassia::http
