# myofield_image_test(NAME n ARGS ...): the program renders a small picture and compares it with
# references/n.png. On lavapipe, whose pixels are the same everywhere; with validation on, and with
# memory that is never zero by chance, so that what is read before it was written shows.
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/tests/image)

function(myofield_image_test)
    cmake_parse_arguments(arg "" "NAME" "ARGS" ${ARGN})
    add_test(NAME image.${arg_NAME}
             COMMAND myofield render ${arg_ARGS} --size 320x240
                     -o ${PROJECT_BINARY_DIR}/tests/image/${arg_NAME}.png
                     --reference ${CMAKE_CURRENT_SOURCE_DIR}/image/references/${arg_NAME}.png --threshold 0.01)
    set_tests_properties(image.${arg_NAME} PROPERTIES LABELS image TIMEOUT 120
        ENVIRONMENT "LANGUAGE=en;VK_DRIVER_FILES=${MYOFIELD_LAVAPIPE};VK_ICD_FILENAMES=${MYOFIELD_LAVAPIPE};MYOFIELD_VALIDATION=1;MALLOC_PERTURB_=1;GLIBC_TUNABLES=glibc.malloc.mmap_threshold=2000000000")
endfunction()

myofield_image_test(NAME whole_front           ARGS --view front)
myofield_image_test(NAME whole_back            ARGS --view back --skin 0)
myofield_image_test(NAME skeleton              ARGS --view three-quarter --skin 0 --superficial 0 --deep 0)
myofield_image_test(NAME skin_only             ARGS --view front --skin 1 --muscle soleus)
myofield_image_test(NAME infraspinatus_front   ARGS --muscle infraspinatus --side right --view front --labels --legend)
myofield_image_test(NAME infraspinatus_back    ARGS --muscle infraspinatus --side right --view back)
myofield_image_test(NAME infraspinatus_left    ARGS --muscle infraspinatus --side left --view front)
myofield_image_test(NAME one_point             ARGS --muscle quadratus_lumborum:trp1 --side left --view back)
myofield_image_test(NAME skin_hidden           ARGS --muscle gluteus_minimus --side right --view right --skin 0)
myofield_image_test(NAME isolated              ARGS --muscle trapezius --side both --view back --isolate --skin 0.2)
myofield_image_test(NAME cividis               ARGS --muscle sternocleidomastoid --side right --view head --palette cividis)
myofield_image_test(NAME print                 ARGS --muscle tibialis_anterior --side left --view auto --palette print)
myofield_image_test(NAME transparent           ARGS --muscle gastrocnemius --side right --view back --background transparent)
myofield_image_test(NAME hidden_structure      ARGS --view back --hide trapezius --hide latissimus_dorsi --skin 0)
myofield_image_test(NAME growing               ARGS --muscle trapezius --side right --view right --growth 0.55)
myofield_image_test(NAME skeleton_pattern      ARGS --muscle gluteus_minimus --side right --view auto --skin 0 --superficial 0 --deep 0)
myofield_image_test(NAME sole                  ARGS --muscle flexor_hallucis_longus --side right --view sole --scale)
myofield_image_test(NAME regions               ARGS --view back --regions --skin 1)
myofield_image_test(NAME landmarks             ARGS --view head --landmarks --skin 1)

myofield_image_test(NAME plate                 ARGS --muscle trapezius --side right --view plate)
myofield_image_test(NAME by_point              ARGS --muscle scalenus_anterior --side right --view front --by-point)

add_test(NAME image.film COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/image/film.sh $<TARGET_FILE:myofield>)
set_tests_properties(image.film PROPERTIES LABELS image TIMEOUT 240
    ENVIRONMENT "LANGUAGE=en;VK_DRIVER_FILES=${MYOFIELD_LAVAPIPE};VK_ICD_FILENAMES=${MYOFIELD_LAVAPIPE};MYOFIELD_VALIDATION=1")
