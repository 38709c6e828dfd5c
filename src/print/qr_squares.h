#pragma once

#include <string>
#include <vector>

namespace cassia::print {

// The squares of a QR code (ISO/IEC 18004), row by row, without the quiet zone around them.
struct QrSquares {
  int width = 0;
  std::vector<bool> are_dark = {};

  bool is_dark(int column, int row) const {
    return are_dark[static_cast<std::size_t>(row * width + column)];
  }
};

// Medium error correction: a print survives a fold or a stain. Throws PrintFault for an empty
// content and for one that no code holds.
QrSquares qr_squares(const std::string& content);

}  // namespace cassia::print
