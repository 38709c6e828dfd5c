#pragma once

#include <string>

#include "print/document.h"
#include "print/owners.h"

namespace cassia::print {

// What a flow draws with.
struct FlowTools {
  cairo_t* page = nullptr;
  PangoContext* text = nullptr;
  std::string families = {};
  int pages_max = 0;
};

// A4, in points.
inline constexpr double kPageWidth = 595.276;
inline constexpr double kPageHeight = 841.89;

// Lets the blocks of a document flow over pages, from the top down, and gives the number of pages.
// How many there will be (`pages`, for the foot) is known only after a first run on a surface that
// keeps nothing. Throws PrintFault for more pages than allowed.
int flow(const FlowTools& tools, const Document& document, int pages);

}  // namespace cassia::print
