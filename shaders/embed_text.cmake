# Joins SOURCES (GLSL, apart by "|") into OUTPUT, a header with myo::shaders::kSharedText, for programs
# in other languages that draw as ours do. Their own #include lines are left out.
string(REPLACE "|" ";" sources "${SOURCES}")
set(text "")
foreach(source IN LISTS sources)
    file(READ ${source} one)
    string(REGEX REPLACE "#include [^\n]*\n" "" one "${one}")
    string(APPEND text "${one}")
endforeach()
file(WRITE ${OUTPUT} "#pragma once\n#include <string_view>\nnamespace myo::shaders {\ninline constexpr std::string_view kSharedText = R\"glsl(${text})glsl\";\n}\n")
