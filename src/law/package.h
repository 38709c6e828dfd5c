#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "base/refusal.h"
#include "law/language.h"

namespace cassia::law {

// Where an institution package stands between proposal and repeal.
enum class PackageStatus : std::uint8_t { draft, pilot, in_force, suspended, repealed };
BOOST_DESCRIBE_ENUM(PackageStatus, draft, pilot, in_force, suspended, repealed)

struct PackageDependency {
  std::string id;
  std::int64_t version = 1;
};

// The manifest of one institution package, `package.yaml`, and the digest of all its files.
struct Package {
  std::string id;  // the name of its folder: "01-rcep-origin"
  std::int64_t version = 1;
  PackageStatus status = PackageStatus::draft;
  LocalText title;
  base::Date valid_from;
  std::optional<base::Date> valid_to;  // inclusive
  std::vector<std::string> areas;      // empty: the whole zone
  std::vector<base::Citation> citations;
  std::vector<PackageDependency> dependencies;
  base::Digest digest;
};

// What a decision or a receipt says it used: one package at one version with these very bytes.
struct Pin {
  std::string id;  // of the package, or "book" for the whole folder
  std::int64_t version = 0;
  std::string digest;  // 64 hexadecimal letters

  friend bool operator==(const Pin&, const Pin&) = default;
};
BOOST_DESCRIBE_STRUCT(Pin, (), (id, version, digest))

}  // namespace cassia::law
