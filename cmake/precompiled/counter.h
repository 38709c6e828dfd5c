// The same for the counter and the program, whose files all meet JSON and the commands of the zone.
#pragma once

#include <boost/json.hpp>

#include "cmake/precompiled/source.h"
#include "codec/described_json.h"
#include "journeys/journeys.h"
#include "runtime/executor.h"
