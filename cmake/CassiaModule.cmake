# One function declares a module and what it may use. Usage, in src/<path>/CMakeLists.txt:
#
#   cassia_module(engines/duty LAYER engines USES base)
#
# Every *.cpp of the folder is built: *_test.cpp into the module's test program, main.cpp into the
# program that PROGRAM names, the rest into the library. The arrows of ARCHITECTURE.md are checked
# here, at configure time; an architecture test compares them with the real #include edges.

# What each layer may use. A layer that is not named in a row must not be used by it.
set(CASSIA_MAY_USE_base)
set(CASSIA_MAY_USE_engines base)
set(CASSIA_MAY_USE_law base engines)
set(CASSIA_MAY_USE_systems base engines law)
set(CASSIA_MAY_USE_journeys base engines law systems)
set(CASSIA_MAY_USE_codec base engines law systems)
set(CASSIA_MAY_USE_runtime base engines law systems codec journeys)
set(CASSIA_MAY_USE_storage base engines law systems codec journeys runtime security)
set(CASSIA_MAY_USE_http base)
set(CASSIA_MAY_USE_print base)
set(CASSIA_MAY_USE_security base)
set(CASSIA_MAY_USE_messages base engines law systems codec journeys)
set(CASSIA_MAY_USE_api base engines law systems codec journeys runtime http print security
    messages)
set(CASSIA_MAY_USE_apps base engines law systems codec journeys runtime storage http print security
    messages api)

function(cassia_target_name path out)
  string(REPLACE "/" "_" name "cassia_${path}")
  set(${out} ${name} PARENT_SCOPE)
endfunction()

function(cassia_check_arrows module layer)
  foreach(used IN LISTS ARGN)
    string(REGEX REPLACE "/.*" "" used_layer "${used}")
    if(used_layer STREQUAL layer OR NOT used_layer IN_LIST CASSIA_MAY_USE_${layer})
      message(FATAL_ERROR
        "${module} (layer ${layer}) must not use ${used}: see the arrows in ARCHITECTURE.md. "
        "Pass the answer in as an argument, or join the two in src/journeys.")
    endif()
  endforeach()
endfunction()

# One run for a whole test program: under sanitizers a process takes longer to begin and to end
# than most tests take.
function(cassia_add_test name program)
  add_test(NAME ${name} COMMAND ${program} --gtest_brief=1 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()

function(cassia_module module)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LAYER;PROGRAM;PRECOMPILED" "ALONE;USES;LIBRARIES;TEST_USES;TEST_LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "cassia_module(${module}): unknown words ${arg_UNPARSED_ARGUMENTS}")
  endif()
  cassia_check_arrows(${module} ${arg_LAYER} ${arg_USES})
  cassia_target_name(${module} target)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$|/main\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  if(NOT arg_PRECOMPILED)
    set(arg_PRECOMPILED source)
  endif()
  cassia_use_precompiled(${target} ${arg_PRECOMPILED})
  foreach(source IN LISTS arg_ALONE)
    set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endforeach()
  target_link_libraries(${target} PUBLIC cassia_options ${arg_LIBRARIES})
  if(NOT arg_LAYER MATCHES "^(api|apps)$")
    target_link_libraries(${target} PRIVATE cassia_fuzzed)
  endif()
  foreach(used IN LISTS arg_USES)
    cassia_target_name(${used} used_target)
    target_link_libraries(${target} PUBLIC ${used_target})
  endforeach()

  if(arg_PROGRAM)
    add_executable(${arg_PROGRAM} main.cpp)
    target_link_libraries(${arg_PROGRAM} PRIVATE cassia_allocator ${target})
    set_target_properties(${arg_PROGRAM} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
  endif()

  if(tests AND CASSIA_BUILD_TESTS)
    add_executable(${target}_test ${tests})
    target_link_libraries(${target}_test PRIVATE ${target} cassia_test_support
                          ${arg_TEST_LIBRARIES})
    cassia_use_precompiled(${target}_test test)
    foreach(used IN LISTS arg_TEST_USES)
      cassia_target_name(${used} used_target)
      target_link_libraries(${target}_test PRIVATE ${used_target})
    endforeach()
    cassia_add_test(${module} ${target}_test)
  endif()
endfunction()
