#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/hs_code.h"
#include "base/refusal.h"
#include "law/dated.h"
#include "law/source_register.h"
#include "law/tariff_lines.h"

namespace cassia::law {

// Keys that the heads of tables of origin have in common, taken line by line.
class OriginHead {
 public:
  OriginHead(TariffLines& lines, const SourceRegister& sources)
      : lines_(lines), sources_(sources) {}

  // The value of the next line, whose key must be `key`.
  base::Result<std::string_view> text(std::string_view key);
  base::Result<std::string> id(std::string_view key);
  // The name of the file: "origin/<id><ending>".
  base::Result<std::string> own_id(std::string_view ending);
  base::Result<base::HsEdition> edition(std::string_view key);
  base::Result<base::Date> date(std::string_view key);
  base::Result<std::optional<base::Date>> last_day(std::string_view key, base::Date from);
  base::Result<base::Citation> citation();  // the lines source and clause
  base::Result<Mark> mark();
  base::Result<bool> flag(std::string_view key);  // yes or no
  base::Result<void> end();                       // the line ---

 private:
  TariffLines& lines_;
  const SourceRegister& sources_;
};

}  // namespace cassia::law
