# myofield_module(NAME SOURCES a.cpp ... [LINK other modules and libraries] [PRIVATE libraries only the .cpp files see])
#
# A library of engine/: public headers in include/myofield/NAME/, private headers beside the sources.
function(myofield_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
    add_library(myofield_${name} STATIC ${arg_SOURCES})
    add_library(myofield::${name} ALIAS myofield_${name})
    target_include_directories(myofield_${name} PUBLIC include PRIVATE .)
    target_link_libraries(myofield_${name} PUBLIC ${arg_LINK} PRIVATE myofield_warnings ${arg_PRIVATE})
endfunction()
