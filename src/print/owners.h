#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

// Owners of what C libraries hand out.
namespace cassia::print {

struct Release {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
  // Fonts, contexts and layouts of Pango are GObjects, which are told apart at run time.
  void operator()(PangoFontMap* object) const { g_object_unref(object); }
  void operator()(PangoContext* object) const { g_object_unref(object); }
  void operator()(PangoLayout* object) const { g_object_unref(object); }
};

template <typename Owned>
using Owner = std::unique_ptr<Owned, Release>;

}  // namespace cassia::print
