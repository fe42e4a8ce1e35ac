#include "frame_input.hpp"

#include <myofield/field/growth.hpp>
#include <myofield/scene/heat_colours.hpp>

#include "materials.hpp"
#include "window_map.hpp"

#include <shared/figures.glsl.h>

#include <algorithm>
#include <cmath>

namespace myo {

namespace {

/// The strongest skin in the list; 0 when there is none.
float skinOpacity(const DrawList& list) {
    float opacity = 0;
    for (const DrawItem& item : list.items)
        if (item.material == Material::Skin) opacity = std::max(opacity, item.opacity);
    return opacity;
}

/// The dots of spillover have two sizes, a power of two apart, round the one that reads well in the
/// picture. As the camera comes nearer, one fades into the other.
void addStipple(shaders::FrameUniforms& u, float height) {
    const float wanted = u.metresPerPixel * std::max(7.0f, 0.0105f * height);
    const float level = std::log2(wanted / 0.001f);
    const float fine = std::exp2(std::floor(level)) * 0.001f;
    const float t = level - std::floor(level); // 0: fine alone; towards 1: twice as coarse
    const float share = std::clamp((t - 0.44f) / 0.12f, 0.0f, 1.0f);
    u.coarseCell = 2 * fine;
    u.fineCell = fine;
    u.coarseShare = share;
    u.fineShare = 1 - share;
}

} // namespace

namespace {

constexpr float kHeatThinning = 0.40f; ///< over a deep muscle

void addWindow(shaders::FrameUniforms& u, const WindowFrame& window) {
    u.mapCorner = window.corner;
    u.mapTexels = {float(window.width), float(window.height)};
    u.mapTexel = Vec2(1.0f / float(WindowMap::kSide));
    u.mapScale = 1 / window.pixelsPerTexel;
    u.windowAround = window.around;
    u.windowSlope = window.slope;
    u.heatThinning = window.isDeep ? kHeatThinning : 0.0f;
}

void send(gpu::Commands& commands, RenderContext& context, const shaders::FrameUniforms& uniforms) {
    commands.barrier(context.uniforms, gpu::Use::ShaderRead, gpu::Use::TransferWrite);
    commands.update(context.uniforms, std::as_bytes(std::span(&uniforms, 1)));
    commands.barrier(context.uniforms, gpu::Use::TransferWrite, gpu::Use::ShaderRead);
}

} // namespace

shaders::FrameUniforms frameUniforms(const DrawList& list, const Tile& tile,
                                     const WindowFrame& window) {
    const Extent size = tile.picture;
    const Camera& camera = list.camera;
    const Mat4 clipFromView = camera.clipFromView(size.aspect());
    const Vec3 right = camera.right(), up = camera.up(), back = camera.direction();
    const auto towards = [&](float x, float y, float z) {
        return glm::normalize(x * right + y * up + z * back);
    };
    const float height = float(size.height);
    const float tangent = std::tan(0.5f * camera.fieldOfView);
    const Vec2 drawn{float(tile.size.width), float(tile.size.height)};

    shaders::FrameUniforms u{};
    u.clipFromWorld = tile.clipFromPictureClip() * clipFromView * camera.viewFromWorld();
    u.eye = camera.eye();
    u.beneathSkin = 1 - std::clamp(skinOpacity(list) / 0.15f, 0.0f, 1.0f);
    u.toEye = back;
    u.metresPerPixel = camera.metresPerPixel(size);
    u.keyLight = towards(kKeyLightRight, kKeyLightUp, kKeyLightBack);
    u.pictureScale = height / 1080;
    u.fillLight = towards(0.80f, 0.05f, 0.55f);
    u.distance = camera.distance;
    u.rimLight = towards(0.75f, 0.45f, -0.35f);
    u.palette = uint32_t(list.palette);
    u.upward = up;
    u.growth = list.growth;
    u.size = drawn;
    u.texel = 1.0f / drawn;
    u.cropScale = tile.crop().scale;
    u.cropOffset = tile.crop().offset;
    // Clip depth is (scale - offset * distance) / distance for any perspective without skew.
    u.depthScale = clipFromView[3][2];
    u.depthOffset = clipFromView[2][2];
    u.tangents = {tangent * size.aspect(), tangent};
    addStipple(u, height);
    u.localColour = linearFromSrgb(localPainColour(list.palette));
    u.arrivalFade = kArrivalFade;
    u.localGrowth = kLocalStage.share(list.growth);
    u.drawnScale = 1;
    u.drawnCorner = {float(tile.x), float(tile.y)};
    if (window.isOpen) addWindow(u, window);
    return u;
}

void recordUniforms(gpu::Commands& commands, RenderContext& context, const DrawList& list,
                    const Tile& tile, const WindowFrame& window, float simplified) {
    shaders::FrameUniforms u = frameUniforms(list, tile, window);
    const float pixel = 2 * u.tangents.y / float(tile.picture.height); // share of the distance
    if (skinOpacity(list) >= 1) u.skinLift = 2 * simplified * pixel; // skin and what is beneath it
    send(commands, context, u);
}

void recordMapUniforms(gpu::Commands& commands, RenderContext& context, const DrawList& list,
                       const WindowFrame& window) {
    shaders::FrameUniforms u = frameUniforms(list, wholeOf(window.picture), window);
    const Vec2 picture{float(window.picture.width), float(window.picture.height)};
    const Vec2 covered = window.pixelsPerTexel * u.mapTexels; // pixels of the picture
    const Vec2 scale = picture / covered;
    const Vec2 middle = (2.0f * window.corner + covered) / picture - 1.0f; // y down
    Mat4 mapFromPicture(1);
    mapFromPicture[0][0] = scale.x;
    mapFromPicture[1][1] = scale.y;
    mapFromPicture[3][0] = -middle.x * scale.x;
    mapFromPicture[3][1] = middle.y * scale.y;
    u.clipFromWorld = mapFromPicture * u.clipFromWorld;
    u.drawnScale = window.pixelsPerTexel;
    u.drawnCorner = window.corner;
    send(commands, context, u);
}

} // namespace myo
