#pragma once

#include "unit/geometry/shapes.hpp"
#include "zone_patch.hpp"

#include <functional>
#include <memory>

namespace myo::test {

/// A square sheet of 30 cm as a patch, with vertices about 4 mm apart.
struct FlatPatch {
    explicit FlatPatch(TriMesh given = plane(0.3f, 75)) : mesh(std::move(given)) {
        std::vector<NearStroke> near;
        for (uint32_t v = 0; v < mesh.positions.size(); ++v) near.push_back({v, 0, 0.02f});
        std::vector<uint32_t> places(mesh.positions.size(), Surface::kNone);
        patch = std::make_unique<ZonePatch>(skin, near, places);
    }
    Vec3 at(size_t place) const { return mesh.positions[patch->vertices()[place]]; }
    std::vector<float> each(const std::function<float(Vec3)>& value) const {
        std::vector<float> all;
        for (size_t place = 0; place < patch->size(); ++place) all.push_back(value(at(place)));
        return all;
    }
    /// Sum of value times area.
    double sum(const std::vector<float>& values) const {
        double all = 0;
        for (size_t place = 0; place < values.size(); ++place)
            all += double(values[place]) * double(patch->area(place));
        return all;
    }
    std::vector<bool> none() const { return std::vector<bool>(patch->size(), false); }

    TriMesh mesh;
    Surface skin{mesh};
    std::unique_ptr<ZonePatch> patch;
};

} // namespace myo::test
