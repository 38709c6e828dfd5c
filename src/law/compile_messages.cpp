#include <set>

#include "law/compile_parts.h"

namespace cassia::law {

base::Result<MessageCatalogue> compile_messages(const std::vector<LawText>& files) {
  std::vector<Message> messages;
  std::set<std::string> codes;
  for (const LawText& file : files) {
    const YamlNode root = CASSIA_TRY(read_yaml(file));
    const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
    for (const YamlField& field : map.fields()) {
      const YamlMap entry = CASSIA_TRY(YamlMap::open(file.path, field.value));
      CASSIA_TRY(entry.expect_keys({"doc"}, {"zh", "en", "vi", "remedy"}));
      Message message;
      message.code = field.key;
      for (const auto& [language, text] :
           {std::pair("zh", &message.sentence.zh), std::pair("en", &message.sentence.en),
            std::pair("vi", &message.sentence.vi)}) {
        *text = entry.find(language) == nullptr ? "" : entry.at(language).scalar;
        if (text->empty()) {
          return refuse(kLawTranslationMissing, {file.path, field.line, field.column},
                        {{"language", language}});
        }
      }
      message.doc = CASSIA_TRY(entry.text("doc"));
      if (entry.find("remedy") != nullptr) {
        message.remedy = CASSIA_TRY(entry.local_text("remedy"));
      }
      if (!codes.insert(message.code).second) {
        return refuse(kLawNameRepeated, {file.path, field.line, field.column},
                      {{"name", message.code}});
      }
      messages.push_back(std::move(message));
    }
  }
  return MessageCatalogue(std::move(messages));
}

}  // namespace cassia::law
