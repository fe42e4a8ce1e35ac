#include <myofield/field/endangerment_map.hpp>

#include <myofield/field/pain_field.hpp>

namespace myo {

EndangermentMap::EndangermentMap(const Placement& placement)
    : inside_(placement.skin().vertexCount(), 0.0f), sites_(placement.skin().vertexCount(), kNone) {
    ZoneScratch scratch(placement.original().skin());
    const std::vector<EndangermentSite>& all = placement.atlas().endangermentSites;
    for (uint16_t s = 0; s < all.size(); ++s)
        for (const Side side : {Side::Left, Side::Right}) {
            Zone zone;
            zone.strokes = all[s].strokes;
            const ZoneField field = fieldOf(zone, side, placement, scratch);
            Patch patch{s, {}};
            for (size_t i = 0; i < field.vertices.size(); ++i) {
                const uint32_t vertex = field.vertices[i];
                if (field.values[i] > kEdge) patch.vertices.push_back(vertex);
                if (field.values[i] <= inside_[vertex]) continue;
                inside_[vertex] = field.values[i];
                sites_[vertex] = s;
            }
            patches_.push_back(std::move(patch));
        }
}

} // namespace myo
