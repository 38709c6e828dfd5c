#include "codec/event_codec.h"

#include "base/utf8.h"
#include "codec/event_codec_impl.h"

namespace cassia::codec {

namespace internal {

base::Refusal unknown_event_type(const StoredEvent& stored) {
  return {.code = kUnknownEventType,
          .facts = {{"type", base::replace_malformed(base::utf8_prefix(stored.type, 64))},
                    {"version", std::to_string(stored.version)}}};
}

bool fail_unknown_command(JsonReader& reader, std::string_view name) {
  return reader.fail(kUnknownCommand,
                     {{"name", base::replace_malformed(base::utf8_prefix(name, 64))}});
}

}  // namespace internal

std::string_view shape_name(const RawJson&) { return "json"; }
std::string_view shape_name(const base::Money&) { return "money"; }
std::string_view shape_name(const base::Rate&) { return "rate"; }
std::string_view shape_name(const base::Quantity&) { return "quantity"; }
std::string_view shape_name(const base::HsCode&) { return "hs_code"; }
std::string_view shape_name(const base::CountryCode&) { return "country"; }
std::string_view shape_name(const base::Currency&) { return "currency"; }
std::string_view shape_name(const base::Unit&) { return "unit"; }
std::string_view shape_name(const base::Date&) { return "date"; }
std::string_view shape_name(const base::Instant&) { return "instant"; }
std::string_view shape_name(const base::Period&) { return "period"; }
std::string_view shape_name(const base::Digest&) { return "digest"; }

}  // namespace cassia::codec
