// Parsed once for a whole build instead of once in every file: what nearly every source of this
// project includes. A file still includes what it uses: the check of headers alone does without
// the headers of ours below.
#pragma once

#include <algorithm>
#include <array>
#include <boost/describe.hpp>
#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/country.h"
#include "base/event_type.h"
#include "base/hs_code.h"
#include "base/id.h"
#include "base/money.h"
#include "base/quantity.h"
#include "base/rate.h"
#include "base/result.h"
#include "base/zone_calendar.h"
