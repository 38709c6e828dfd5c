#include "messages/admission_file.h"

#include "law/yaml_node.h"
#include "messages/field_reader.h"

namespace cassia::messages {

namespace {

namespace admission = systems::investment::admission;
using law::YamlField;
using law::YamlKind;
using law::YamlNode;

// Derives from the one description of a struct how it is written in YAML.
class EnquiryReader {
 public:
  explicit EnquiryReader(std::string_view path) : path_(path) {}

  template <typename T>
  base::Result<void> read(const YamlNode& node, T& target) const {
    if constexpr (is_optional<T>::value) {
      const bool is_told = node.kind != YamlKind::scalar || !node.scalar.empty();
      return is_told ? read(node, target.emplace()) : base::Result<void>();
    } else if constexpr (is_vector<T>::value) {
      return read_list(node, target);
    } else if constexpr (boost::describe::has_describe_members<T>::value) {
      return read_map(node, target);
    } else {
      return read_scalar(node, target);
    }
  }

 private:
  std::string place_of(const YamlNode& node) const {
    return law::to_text(law::place_of(path_, node));
  }
  base::Refusal malformed(const YamlNode& node, std::string text) const {
    return {.code = kFieldMalformed, .place = place_of(node), .facts = {{"text", std::move(text)}}};
  }

  template <typename T>
  base::Result<void> read_list(const YamlNode& node, std::vector<T>& target) const {
    if (node.kind != YamlKind::list) {
      return malformed(node, node.scalar);
    }
    for (const YamlNode& item : node.items) {
      CASSIA_TRY(read(item, target.emplace_back()));
    }
    return {};
  }

  template <typename T>
  base::Result<void> read_map(const YamlNode& node, T& target) const {
    if (node.kind != YamlKind::map) {
      return malformed(node, node.scalar);
    }
    for (const YamlField& field : node.fields) {
      bool is_known = false;
      base::Result<void> result;
      boost::mp11::mp_for_each<
          boost::describe::describe_members<T, boost::describe::mod_any_access>>([&](auto member) {
        if (field.key == member.name) {
          is_known = true;
          result = read(field.value, target.*member.pointer);
        }
      });
      if (!is_known) {
        return base::Refusal{.code = kFieldUnknown,
                             .place = law::to_text({path_, field.line, field.column}),
                             .facts = {{"field", field.key}}};
      }
      CASSIA_TRY(std::move(result));
    }
    return {};
  }

  template <typename T>
  base::Result<void> read_scalar(const YamlNode& node, T& target) const {
    if (node.kind != YamlKind::scalar) {
      return malformed(node, "");
    }
    std::string text = node.scalar;
    if (std::is_same_v<T, bool> && (text == "true" || text == "false")) {  // as JSON has it
      text = text == "true" ? "yes" : "no";
    }
    auto value = read_value(text, std::type_identity<T>{});
    if (!value) {
      return base::at(place_of(node), std::move(value).error());
    }
    target = std::move(value).value();
    return {};
  }

  std::string_view path_;
};

}  // namespace

base::Result<admission::Enquiry> read_admission_file(const law::LawText& file) {
  const YamlNode root = CASSIA_TRY(law::read_yaml(file));
  admission::Enquiry enquiry;
  CASSIA_TRY(EnquiryReader(file.path).read(root, enquiry));
  return enquiry;
}

}  // namespace cassia::messages
