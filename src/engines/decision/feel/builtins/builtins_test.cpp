#include <gtest/gtest.h>

#include <string>

#include "engines/decision/feel/outcome_test.h"

namespace cassia::engines::decision::feel {
namespace {

TEST(Builtins, Numbers) {
  check({{"decimal(1/3, 2)", "0.33"},
         {"floor(-1.5)", "-2"},
         {"floor(1.56, 1)", "1.5"},
         {"ceiling(1.5)", "2"},
         {"round up(-1.126, 2)", "-1.13"},
         {"round down(1.129, 2)", "1.12"},
         {"round half up(-5.5, 0)", "-6"},
         {"round half down(5.5, 0)", "5"},
         {"abs(@\"-P1D\")", "@\"P1D\""},
         {"modulo(-12, 5)", "3"},
         {"sqrt(16)", "4"},
         {"decimal(log(10), 8)", "2.30258509"},
         {"decimal(exp(5), 8)", "148.4131591"},
         {"odd(5)", "true"},
         {"even(5)", "false"},
         {"odd(0.5)", "feel_wrong_argument at line 1, column 1"}});
}

TEST(Builtins, Strings) {
  check({{"substring(\"宁波港区\", 2, 2)", "\"波港\""},
         {"substring(\"foobar\", -2)", "\"ar\""},
         {"string length(\"🐎ab\")", "3"},
         {"upper case(\"aßĐđ ươ\")", "\"ASSĐĐ ƯƠ\""},
         {"lower case(\"ÀÉ ЖΩ\")", "\"àé жω\""},
         {"substring before(\"foobar\", \"bar\")", "\"foo\""},
         {"substring after(\"foobar\", \"ob\")", "\"ar\""},
         {"contains(\"foobar\", \"ob\")", "true"},
         {"starts with(\"foobar\", \"fo\")", "true"},
         {"ends with(\"foobar\", \"r\")", "true"},
         {"matches(\"foobar\", \"^fo*b\")", "true"},
         {"replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""},
         {"split(\"John Doe\", \"\\s\")", "[\"John\", \"Doe\"]"},
         {"string join([\"a\", \"b\"], \"_\")", "\"a_b\""},
         {"string join([\"a\", null])", "feel_null at line 1, column 1"}});
}

TEST(Builtins, Lists) {
  check({{"list contains([1, 2], 2)", "true"},
         {"list contains([1, null], null)", "true"},
         {"count([1, 2])", "2"},
         {"min(2, 1, 3)", "1"},
         {"max([\"a\", \"c\", \"b\"])", "\"c\""},
         {"sum([1, 2.5])", "3.5"},
         {"sum(@\"P1D\", @\"PT1H\")", "@\"P1DT1H\""},
         {"mean([1, 2])", "1.5"},
         {"median(8, 2, 5, 3)", "4"},
         {"stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"},
         {"mode(6, 3, 9, 6, 6)", "[6]"},
         {"product(2, 3, 4)", "24"},
         {"all([true, false])", "false"},
         {"any([false, true])", "true"},
         {"sublist([4, 5, 6], 1, 2)", "[4, 5]"},
         {"append([1], 2, 3)", "[1, 2, 3]"},
         {"concatenate([1], [2, 3])", "[1, 2, 3]"},
         {"insert before([1, 3], 1, 2)", "[2, 1, 3]"},
         {"remove([1, 2, 3], 2)", "[1, 3]"},
         {"reverse([1, 2])", "[2, 1]"},
         {"index of([1, 2, 1], 1)", "[1, 3]"},
         {"union([1, 2], [2, 3])", "[1, 2, 3]"},
         {"distinct values([1, 1.0, 2])", "[1, 2]"},
         {"flatten([[1, [2]], 3])", "[1, 2, 3]"},
         {"sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"},
         {"sort([3, 1, 2])", "[1, 2, 3]"},
         {"sort([3, 1], function(x, y) null)", "feel_null at line 1, column 1"},
         {"list replace([2, 4, 7], 3, 6)", "[2, 4, 6]"},
         {"list replace([2, 4, 7], function(item, newItem) item < newItem, 5)", "[5, 5, 7]"},
         {"sum([])", "feel_no_result at line 1, column 1"}});
}

TEST(Builtins, Contexts) {
  check({{"get value({a: 1}, \"a\")", "1"},
         {"get value({a: {b: 2}}, [\"a\", \"b\"])", "2"},
         {"get entries({a: 1})", "[{key: \"a\", value: 1}]"},
         {"context([{key: \"a\", value: 1}])", "{a: 1}"},
         {"context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"},
         {"context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"},
         {"context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"},
         {"get value({a: 1}, \"b\")", "feel_unknown_name at line 1, column 1"}});
}

TEST(Builtins, Conversions) {
  check({{"date(2024, 2, 29)", "@\"2024-02-29\""},
         {"date(@\"2024-02-29T10:00:00\")", "@\"2024-02-29\""},
         {"time(10, 30, 0.5, @\"PT8H\")", "@\"10:30:00.5+08:00\""},
         {"date and time(@\"2024-02-29\", @\"10:00:00\")", "@\"2024-02-29T10:00:00\""},
         {"duration(\"P1Y2M\")", "@\"P1Y2M\""},
         {"years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "@\"P1Y8M\""},
         {"number(\"1 000,5\", \" \", \",\")", "1000.5"},
         {"number(\"1.000,5\", \".\", \",\")", "1000.5"},
         {"string(1.10)", "\"1.1\""},
         {"string([1, \"a\", @\"2024-01-01\"])", "\"[1, \\\"a\\\", @\\\"2024-01-01\\\"]\""},
         {"range(\"[1..3)\")", "[1..3)"},
         {"day of week(@\"2025-07-01\")", "\"Tuesday\""},
         {"month of year(@\"2025-07-01\")", "\"July\""},
         {"day of year(@\"2025-07-01\")", "182"},
         {"week of year(@\"2005-01-01\")", "53"},
         {"is(@\"10:00:00Z\", @\"11:00:00+01:00\")", "false"},
         {"not(false)", "true"}});
}

TEST(Builtins, Ranges) {
  check({{"before(1, 10)", "true"},
         {"before([1..5), [5..8])", "true"},
         {"after([5..8], [1..5))", "true"},
         {"meets([1..5], [5..8])", "true"},
         {"met by([5..8], [1..5])", "true"},
         {"overlaps([1..5], [3..8])", "true"},
         {"overlaps before([1..5], [3..8])", "true"},
         {"overlaps after([3..8], [1..5])", "true"},
         {"finishes(5, [1..5])", "true"},
         {"finished by([1..5], (3..5])", "true"},
         {"includes([1..5], 3)", "true"},
         {"during(1, (1..5])", "false"},
         {"starts(1, [1..5])", "true"},
         {"started by([1..10], [1..5])", "true"},
         {"coincides([1..5], [1..5])", "true"},
         {"coincides(3, 3)", "true"},
         {"meets(1, [1..2])", "feel_wrong_argument at line 1, column 1"}});
}

}  // namespace
}  // namespace cassia::engines::decision::feel
