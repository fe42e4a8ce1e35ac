myofield_test(NAME print LABEL unit FOLDER print LINK myofield::print
              SOURCES page_test.cpp pdf_test.cpp)
# A look inside what was written; qpdf's warnings about its old pointers are off.
pkg_check_modules(libqpdf REQUIRED IMPORTED_TARGET libqpdf)
target_link_libraries(test_print PRIVATE PkgConfig::libqpdf)
target_compile_definitions(test_print PRIVATE POINTERHOLDER_TRANSITION=4)
