myofield_test(NAME field LABEL unit FOLDER field LINK myofield::field
              SOURCES body_heat_test.cpp control_outliers_test.cpp coverage_test.cpp explained_area_test.cpp fibres_test.cpp
              growth_test.cpp heat_join_test.cpp match_facts_test.cpp muscle_ranking_test.cpp pain_field_test.cpp pain_measures_test.cpp
              painted_skin_test.cpp pattern_check_test.cpp pattern_library_test.cpp placement_test.cpp
                      ranking_test.cpp refused_zones_test.cpp region_map_test.cpp skin_above_test.cpp skin_match_test.cpp
                      smallest_set_test.cpp zone_patch_test.cpp zone_profile_test.cpp zone_smoothing_test.cpp)
# The steps of a zone are headers of the module's own.
target_include_directories(test_field PRIVATE ${PROJECT_SOURCE_DIR}/engine/field)
