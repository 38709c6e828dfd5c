#include "law/origin_head.h"

#include "base/id.h"
#include "law/place.h"
#include "law/refusals.h"

namespace cassia::law {

base::Result<std::string_view> OriginHead::text(std::string_view key) {
  return take_value(lines_, key);
}

base::Result<std::string> OriginHead::id(std::string_view key) {
  const std::string value(CASSIA_TRY(text(key)));
  if (!base::is_id_text(value)) {
    return lines_.malformed("no id: " + value);
  }
  return value;
}

base::Result<std::string> OriginHead::own_id(std::string_view ending) {
  const std::string value = CASSIA_TRY(id("id"));
  std::string path = "origin/";
  path.append(value).append(ending);
  if (path != lines_.path()) {
    return lines_.malformed("the id is not the name of the file");
  }
  return value;
}

base::Result<base::HsEdition> OriginHead::edition(std::string_view key) {
  const auto edition = base::parse_hs_edition(CASSIA_TRY(text(key)));
  if (!edition) {
    return lines_.malformed("no edition of the Harmonized System");
  }
  return edition;
}

base::Result<base::Date> OriginHead::date(std::string_view key) {
  const auto date = base::Date::parse(CASSIA_TRY(text(key)));
  if (!date) {
    return lines_.malformed("no date");
  }
  return date;
}

base::Result<std::optional<base::Date>> OriginHead::last_day(std::string_view key,
                                                             base::Date from) {
  const std::string_view value = CASSIA_TRY(text(key));
  if (value == "-") {
    return std::optional<base::Date>();
  }
  const auto date = base::Date::parse(value);
  if (!date || *date < from) {
    return lines_.malformed("neither '-' nor a date from " + base::to_text(from) + " on");
  }
  return std::optional(*date);
}

base::Result<base::Citation> OriginHead::citation() {
  base::Citation citation;
  citation.source = CASSIA_TRY(id("source"));
  citation.clause = CASSIA_TRY(text("clause"));
  if (sources_.find_clause(citation) == nullptr) {
    return refuse(kLawCitationUnresolved, {lines_.path()},
                  {{"source", citation.source}, {"clause", citation.clause}});
  }
  return citation;
}

base::Result<Mark> OriginHead::mark() {
  const std::string_view value = CASSIA_TRY(text("mark"));
  const auto mark = parse_mark(value);
  if (!mark || value.size() != 1) {
    return lines_.malformed("no mark");
  }
  return mark;
}

base::Result<bool> OriginHead::flag(std::string_view key) {
  const std::string_view value = CASSIA_TRY(text(key));
  if (value != "yes" && value != "no") {
    return lines_.malformed("neither yes nor no");
  }
  return value == "yes";
}

base::Result<void> OriginHead::end() {
  if (lines_.take() != "---") {
    return lines_.malformed("expected the line --- after the head");
  }
  return {};
}

}  // namespace cassia::law
