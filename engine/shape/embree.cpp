#include "embree.hpp"

#include <algorithm>

namespace myo {

void attach(const TriMesh& mesh, uint32_t id, RTCDevice device, RTCScene scene) {
    const RTCGeometry shape = rtcNewGeometry(device, RTC_GEOMETRY_TYPE_TRIANGLE);
    const auto copy = [&](RTCBufferType type, RTCFormat format, const auto& from) {
        using Item = typename std::decay_t<decltype(from)>::value_type;
        void* to = rtcSetNewGeometryBuffer(shape, type, 0, format, sizeof(Item), from.size());
        std::copy(from.begin(), from.end(), static_cast<Item*>(to));
    };
    copy(RTC_BUFFER_TYPE_VERTEX, RTC_FORMAT_FLOAT3, mesh.positions);
    copy(RTC_BUFFER_TYPE_INDEX, RTC_FORMAT_UINT3, mesh.triangles);
    rtcCommitGeometry(shape);
    rtcAttachGeometryByID(scene, shape, id);
    rtcReleaseGeometry(shape);
}

} // namespace myo
