myofield_test(NAME geometry LABEL unit FOLDER geometry LINK myofield::geometry
              SOURCES geodesic_test.cpp half_edges_test.cpp marching_cubes_test.cpp mesh_parts_test.cpp
                      remesh_test.cpp simplify_test.cpp surface_brush_test.cpp surface_loop_test.cpp surface_path_test.cpp surface_test.cpp
                      triangle_tree_test.cpp warp_test.cpp)
# Measured on a body of other people, against the heat method.
myofield_test(NAME geodesic_real_skin LABEL unit FOLDER geometry LINK myofield::content
              SOURCES geodesic_real_skin_test.cpp)
target_include_directories(test_geodesic_real_skin SYSTEM PRIVATE ${MYOFIELD_EIGEN_INCLUDE})
