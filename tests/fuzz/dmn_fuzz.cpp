// uses: messages
// Files of DMN: what is refused says why; what can be read is compiled in both modes, and every
// decision of it is decided within its limits.
#include <cstdint>
#include <string_view>

#include "engines/decision/model/model.h"
#include "messages/dmn/dmn_reader.h"

namespace {

namespace feel = cassia::engines::decision::feel;
namespace model = cassia::engines::decision::model;

void decide_all(const model::Description& description, feel::Mode mode) {
  const auto compiled = model::compile(description, {}, mode);
  if (!compiled.has_value()) {
    return;
  }
  for (const model::Element& element : (*compiled)->elements) {
    feel::Evaluation evaluation({.mode = mode, .now = {}, .zones = nullptr, .work_max = 10'000});
    const auto value = model::decide(*compiled, element.name, {}, evaluation);
    static_cast<void>(value.has_value());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto description = cassia::messages::read_dmn(text);
  if (description.has_value()) {
    decide_all(*description, feel::Mode::strict);
    decide_all(*description, feel::Mode::standard);
  }
  return 0;
}
