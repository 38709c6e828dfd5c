#pragma once

#include <string>

#include "law/law_book.h"
#include "messages/certificate_text.h"
#include "print/document.h"

// A certificate of origin on paper. Pure: from what it says, and its signed text, to the document.
namespace cassia::api {

struct CertificatePaper {
  messages::CertificateText text = {};
  std::string note = {};    // the signed text
  std::string issuer = {};  // the name of the issuing body in the language
  base::Instant issued_at = {};
};

// Chinese for a Chinese reader, else English, in which other countries' customs read it. Its QR
// code holds the whole signed text, where a code can hold it; where not, the paper says so.
print::Document certificate_document(const CertificatePaper& paper, const law::LawBook& law,
                                     law::Language language);

}  // namespace cassia::api
