# Precompiled headers, because reading headers is most of the work of a build. A header that lacks
# what it uses is found by the check of headers alone (`./dev check`).

function(cassia_declare_precompiled name)
  add_library(cassia_precompiled_${name} OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled/${name}.cpp)
  target_include_directories(cassia_precompiled_${name} PRIVATE ${CMAKE_SOURCE_DIR}/src
                             ${CMAKE_SOURCE_DIR})
  target_link_libraries(cassia_precompiled_${name} PRIVATE cassia_options ${ARGN})
  target_precompile_headers(cassia_precompiled_${name} PRIVATE
                            ${CMAKE_SOURCE_DIR}/cmake/precompiled/${name}.h)
endfunction()

# cassia_use_precompiled(TARGET source|test)
function(cassia_use_precompiled target name)
  if(TARGET cassia_precompiled_${name})
    target_precompile_headers(${target} REUSE_FROM cassia_precompiled_${name})
  endif()
endfunction()
