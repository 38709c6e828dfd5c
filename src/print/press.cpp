#include "print/press.h"

#include <cairo-pdf.h>

#include <ctime>
#include <exception>
#include <mutex>

#include "print/flow.h"
#include "print/owners.h"

namespace cassia::print {

namespace {

// Letters that a font for another script lacks.
constexpr const char* kProbe = "税款缴纳 广西 thuế nhập khẩu ưu đãi Tax 0123456789";

// Called by C, through which no exception may go.
cairo_status_t append(void* file, const unsigned char* bytes, unsigned int count) noexcept {
  try {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::exception&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

void expect_success(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) {
    throw PrintFault(std::string("cairo: ") + cairo_status_to_string(status));
  }
}

std::string iso_text(base::Instant instant) {
  const std::time_t seconds = instant.micros() / 1'000'000;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text, length};
}

void describe(cairo_surface_t* surface, const Document& document) {
  const auto set = [surface](cairo_pdf_metadata_t field, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface, field, text.c_str());
  };
  cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
  set(CAIRO_PDF_METADATA_TITLE, document.title);
  set(CAIRO_PDF_METADATA_CREATOR, "Cassia");
  // Cairo 1.16 has no field for the language of a file.
  set(CAIRO_PDF_METADATA_KEYWORDS, "lang=" + document.language);
  // Left out, cairo would read the clock.
  set(CAIRO_PDF_METADATA_CREATE_DATE, iso_text(document.made_at));
  set(CAIRO_PDF_METADATA_MOD_DATE, iso_text(document.made_at));
}

}  // namespace

class Press::Fonts {
 public:
  explicit Fonts(const std::vector<std::string>& families)
      : map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
    if (map_ == nullptr) {
      throw PrintFault("cairo was built without FreeType");
    }
    for (const std::string& family : families) {
      if (pango_font_map_get_family(map_.get(), family.c_str()) == nullptr) {
        throw PrintFault("the font \"" + family +
                         "\" is not installed; without it no document can be printed");
      }
      families_ += (families_.empty() ? "" : ",") + family;
    }
    expect_letters();
  }

  std::mutex& access() { return access_; }
  const std::string& families() const { return families_; }

  Owner<PangoContext> context(const std::string& language) const {
    Owner<PangoContext> context(pango_font_map_create_context(map_.get()));
    pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
    // As on paper: letters and lines are not moved to the dots of a screen.
    const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
        cairo_font_options_create(), &cairo_font_options_destroy);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
  }

 private:
  void expect_letters() const {
    const Owner<PangoContext> text = context("zh");
    const Owner<PangoLayout> layout(pango_layout_new(text.get()));
    const Owner<PangoFontDescription> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), families_.c_str());
    pango_layout_set_font_description(layout.get(), font.get());
    // Not from whichever other font this machine happens to have.
    const Owner<PangoAttrList> attributes(pango_attr_list_new());
    pango_attr_list_insert(attributes.get(), pango_attr_fallback_new(FALSE));
    pango_layout_set_attributes(layout.get(), attributes.get());
    pango_layout_set_text(layout.get(), kProbe, -1);
    if (pango_layout_get_unknown_glyphs_count(layout.get()) != 0) {
      throw PrintFault("the fonts " + families_ + " lack Chinese or Vietnamese letters");
    }
  }

  std::mutex access_;
  Owner<PangoFontMap> map_;
  std::string families_;
};

Press::Press(PressOptions options)
    : options_(std::move(options)), fonts_(std::make_unique<Fonts>(options_.families)) {}

Press::~Press() = default;

std::string Press::to_pdf(const Document& document) const {
  const std::lock_guard lock(fonts_->access());
  const Owner<PangoContext> text = fonts_->context(document.language);
  const auto run = [&](const Owner<cairo_surface_t>& surface, int pages) {
    const Owner<cairo_t> page(cairo_create(surface.get()));
    const int count = flow({.page = page.get(),
                            .text = text.get(),
                            .families = fonts_->families(),
                            .pages_max = options_.pages_max},
                           document, pages);
    expect_success(cairo_status(page.get()));
    cairo_surface_finish(surface.get());
    expect_success(cairo_surface_status(surface.get()));
    return count;
  };
  // Counted on a surface that has no room for anything: how a text breaks does not hang on where
  // it is drawn.
  const Owner<cairo_surface_t> nowhere(cairo_image_surface_create(CAIRO_FORMAT_A8, 0, 0));
  const int pages = run(nowhere, 0);
  std::string file;
  const Owner<cairo_surface_t> paper(
      cairo_pdf_surface_create_for_stream(append, &file, kPageWidth, kPageHeight));
  describe(paper.get(), document);
  run(paper, pages);
  return file;
}

}  // namespace cassia::print
