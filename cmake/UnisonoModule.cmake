# unisono_module(NAME [SOURCES …] [DEPENDS module…] [LIBRARIES target…])
#
# One static library per folder of core/. DEPENDS names the modules it may include; the whole
# graph is declared here and nowhere else. At configure time every #include "folder/…" of the
# module's files is held against it, so an arrow that points the wrong way stops the build with
# the file and the line, long before a linker would notice.

# The order of the house, lowest first: a module may depend only on modules named before it.
set(UNISONO_LAYERS
    model store timeline sync strip calibration audio audio/simulated audio/pulse audio/rtaudio
    bluetooth bluetooth/simulated bluetooth/bluez bluetooth/qt bluetooth/blocking bluetooth/windows
    bluetooth/macos source engine align studio)

function(unisono_layer_of module out)
  list(FIND UNISONO_LAYERS "${module}" index)
  if(index EQUAL -1)
    message(FATAL_ERROR "Module '${module}' is not in UNISONO_LAYERS (cmake/UnisonoModule.cmake).")
  endif()
  set(${out} ${index} PARENT_SCOPE)
endfunction()

function(unisono_check_includes module)
  cmake_parse_arguments(ARG "" "" "FILES;ALLOWED" ${ARGN})
  foreach(file IN LISTS ARG_FILES)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(STRINGS "${file}" lines REGEX "^#include \"[^\"]+\"")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^#include \"([^\"]+)\".*" "\\1" header "${line}")
      get_filename_component(folder "${header}" DIRECTORY)
      if(NOT folder STREQUAL "" AND NOT folder IN_LIST ARG_ALLOWED)
        message(FATAL_ERROR
          "${file}\n  includes \"${header}\", but ${module} may use only: ${ARG_ALLOWED}.\n"
          "  Move the code, or declare the dependency in core/CMakeLists.txt if the arrow points down.")
      endif()
    endforeach()
    file(STRINGS "${file}" widgets REGEX "^#include <Q(Widget|Application|MainWindow|Dialog)")
    if(widgets)
      message(FATAL_ERROR "${file} uses Qt Widgets; core/ must not.")
    endif()
  endforeach()
endfunction()

# The window talks to core's interfaces and snapshots only: no sound system, no engine, nothing of
# the real-time path.
set(UNISONO_UI_MAY_USE bluetooth model store timeline studio align calibration audio source strip)
function(unisono_check_ui_includes)
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(STRINGS "${file}" lines REGEX "^#include \"[^\"]+\"")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^#include \"([^\"]+)\".*" "\\1" header "${line}")
      get_filename_component(folder "${header}" DIRECTORY)
      if(EXISTS "${PROJECT_SOURCE_DIR}/core/${header}" AND NOT folder IN_LIST UNISONO_UI_MAY_USE)
        message(FATAL_ERROR "${file}\n  includes \"${header}\"; the window may use only: "
          "${UNISONO_UI_MAY_USE}.")
      endif()
    endforeach()
  endforeach()
endfunction()

function(unisono_module module)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  unisono_layer_of(${module} own)
  string(REPLACE "/" "_" target "unisono_${module}")

  set(allowed "${module}")
  set(links "")
  foreach(dependency IN LISTS ARG_DEPENDS)
    unisono_layer_of(${dependency} layer)
    if(NOT layer LESS own)
      message(FATAL_ERROR "${module} must not depend on ${dependency}: arrows point to lower layers only.")
    endif()
    list(APPEND allowed "${dependency}")
    string(REPLACE "/" "_" link "unisono_${dependency}")
    list(APPEND links ${link})
  endforeach()

  set(sources "")
  foreach(source IN LISTS ARG_SOURCES)
    list(APPEND sources "${CMAKE_CURRENT_SOURCE_DIR}/${module}/${source}")
  endforeach()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${target} PUBLIC ${links} Threads::Threads tl::expected PRIVATE ${ARG_LIBRARIES})
  unisono_compile_options(${target})
  unisono_fold(${target})

  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${module}/*.h"
       "${CMAKE_CURRENT_SOURCE_DIR}/${module}/*.cpp")
  unisono_check_includes(${module} FILES ${files} ALLOWED ${allowed})
endfunction()

# Several files of a library in one go of the compiler: a third of the time for the whole, but more
# for one changed file. Names within a library's unnamed namespaces must differ for that.
function(unisono_fold target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${UNISONO_FOLD} UNITY_BUILD_BATCH_SIZE 8)
endfunction()

function(unisono_compile_options target)
  target_compile_options(${target} PRIVATE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion
      -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual>
    # GCC 12 at -O3 takes `"a" + std::to_string(n)` for an overlapping copy (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<AND:$<BOOL:${UNISONO_WERROR}>,$<CXX_COMPILER_ID:GNU,Clang,AppleClang>>:-Werror>)
  if(UNISONO_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${UNISONO_SANITIZE} -fno-omit-frame-pointer)
    if(UNISONO_SANITIZE MATCHES "undefined")
      # Half of the time to compile, and to run. A null pointer ends the program all the same, with
      # the place; a pointer that leaves its array is caught where it is used.
      target_compile_options(${target} PUBLIC -fno-sanitize=null,alignment,pointer-overflow)
    endif()
    target_link_options(${target} PUBLIC -fsanitize=${UNISONO_SANITIZE})
  endif()
endfunction()

# Windows, commands, files, buses: no loops in which time is spent. So where tests are run (see
# CMakePresets.json) it counts that they are soon built; a release is optimised as a whole.
function(unisono_quick_to_build)
  foreach(target IN LISTS ARGN)
    if(NOT TARGET ${target})
      continue()
    endif()
    if(UNISONO_SANITIZE)
      target_compile_options(${target} PRIVATE -O0)  # half of the time
    elseif(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo" AND NOT MSVC)
      target_compile_options(${target} PRIVATE -O1)  # two thirds
    endif()
  endforeach()
endfunction()
