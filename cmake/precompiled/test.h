// The same for tests, with the two libraries that they are written in.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "cmake/precompiled/source.h"
