set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(MYOFIELD_CCACHE ccache)
if(MYOFIELD_CCACHE)
    # With precompiled headers ccache must not look at their times.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${MYOFIELD_CCACHE})
endif()

# What nearly every file of the larger targets includes: parsing it is half of their build otherwise.
# Files still include what they use.
set(MYOFIELD_PRECOMPILED <algorithm> <array> <cmath> <filesystem> <functional> <map> <memory> <optional> <set>
    <span> <string> <string_view> <unordered_map> <vector> <fmt/format.h>)

add_library(myofield_warnings INTERFACE)
target_compile_options(myofield_warnings INTERFACE -Wall -Wextra -Wconversion)
if(NOT CMAKE_UNITY_BUILD) # files that are compiled together shadow each other's names
    target_compile_options(myofield_warnings INTERFACE -Wshadow)
endif()
if(MYOFIELD_WERROR)
    target_compile_options(myofield_warnings INTERFACE -Werror)
endif()

if(MYOFIELD_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(MYOFIELD_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
