#pragma once

#include <string>
#include <string_view>

#include "print/document.h"
#include "print/owners.h"

namespace cassia::print {

// How a text is set; lengths are points, 1/72 inch.
struct Setting {
  double size = 9;
  double width = 0;
  Align align = Align::left;
};

// One pitch for all lines of a size, whichever fonts they mix, keeps rows of a table level.
double pitch_of(double size);

// A text broken into lines of a width, any run of which can be drawn: what does not fit on a page
// goes on on the next.
class Lines {
 public:
  Lines(PangoContext* context, const std::string& families, std::string_view text,
        const Setting& setting);

  int count() const { return pango_layout_get_line_count(layout_.get()); }
  double height() const { return count() * pitch_of(setting_.size); }
  // Draws lines `from` up to before `until` with their upper left corner at x, y.
  void draw(cairo_t* page, double x, double y, int from, int until) const;
  void draw(cairo_t* page, double x, double y) const { draw(page, x, y, 0, count()); }

 private:
  Setting setting_;
  Owner<PangoLayout> layout_;
};

}  // namespace cassia::print
