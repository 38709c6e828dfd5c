#include "print/qr_squares.h"

#include <qrencode.h>

#include <memory>

#include "print/print_fault.h"

namespace cassia::print {

QrSquares qr_squares(const std::string& content) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeData(static_cast<int>(content.size()),
                        reinterpret_cast<const unsigned char*>(content.data()), 0, QR_ECLEVEL_M),
      &QRcode_free);
  if (code == nullptr) {
    throw PrintFault("no QR code holds a content of " + std::to_string(content.size()) + " bytes");
  }
  QrSquares squares{.width = code->width};
  const auto count = static_cast<std::size_t>(code->width * code->width);
  squares.are_dark.reserve(count);
  for (std::size_t square = 0; square < count; ++square) {
    squares.are_dark.push_back((code->data[square] & 1U) != 0);  // the other bits say its purpose
  }
  return squares;
}

}  // namespace cassia::print
