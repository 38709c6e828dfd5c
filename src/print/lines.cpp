#include "print/lines.h"

#include <algorithm>
#include <cmath>

namespace cassia::print {

namespace {

constexpr double kPitch = 1.45;     // of the size
constexpr double kBaseline = 1.08;  // of the size, below the upper edge of the line

}  // namespace

double pitch_of(double size) { return size * kPitch; }

Lines::Lines(PangoContext* context, const std::string& families, std::string_view text,
             const Setting& setting)
    : setting_(setting), layout_(pango_layout_new(context)) {
  const Owner<PangoFontDescription> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), families.c_str());
  pango_font_description_set_absolute_size(font.get(), setting.size * PANGO_SCALE);
  pango_layout_set_font_description(layout_.get(), font.get());
  pango_layout_set_width(layout_.get(), static_cast<int>(std::floor(setting.width * PANGO_SCALE)));
  // Between words, or between letters of a word that is wider than the column.
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
}

void Lines::draw(cairo_t* page, double x, double y, int from, int until) const {
  for (int number = from; number < std::min(until, count()); ++number) {
    PangoLayoutLine* const line = pango_layout_get_line_readonly(layout_.get(), number);
    double indent = 0;
    if (setting_.align == Align::right) {
      PangoRectangle extents;
      pango_layout_line_get_extents(line, nullptr, &extents);
      indent = setting_.width - static_cast<double>(extents.width) / PANGO_SCALE;
    }
    cairo_move_to(page, x + indent,
                  y + (number - from) * pitch_of(setting_.size) + kBaseline * setting_.size);
    pango_cairo_show_layout_line(page, line);
  }
}

}  // namespace cassia::print
