#include "law/language.h"

namespace cassia::law {

const std::string& LocalText::in(Language language) const {
  switch (language) {
    case Language::zh:
      return zh;
    case Language::en:
      return en;
    case Language::vi:
      break;
  }
  return vi;
}

}  // namespace cassia::law
