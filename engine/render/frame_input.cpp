#include "frame_input.hpp"

#include <myofield/field/growth.hpp>
#include <myofield/scene/heat_colours.hpp>

#include "materials.hpp"

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

/// Two cell sizes in powers of two around what reads well in the picture, and how large the dots of
/// each are: they change places smoothly as the camera comes nearer.
Vec4 stippleCells(float metresPerPixel, float height) {
    const float wanted = metresPerPixel * std::max(7.0f, 0.0105f * height);
    const float level = std::log2(wanted / 0.001f);
    const float coarse = std::exp2(std::floor(level)) * 0.001f;
    const float t = level - std::floor(level); // 0: coarse alone; towards 1: twice as coarse
    const float fade = std::clamp((t - 0.44f) / 0.12f, 0.0f, 1.0f);
    return {2 * coarse, coarse, fade, 1 - fade};
}

float paletteNumber(Palette palette) {
    return float(palette);
}

} // namespace

shaders::FrameUniforms frameUniforms(const DrawList& list, const Tile& tile) {
    const Extent size = tile.picture;
    const Camera& camera = list.camera;
    const Mat4 clipFromView = camera.clipFromView(size.aspect());
    const Vec3 right = camera.right(), up = camera.up(), back = camera.direction();
    const auto towards = [&](float x, float y, float z) {
        return glm::normalize(x * right + y * up + z * back);
    };
    const float height = float(size.height);
    const float perPixel = camera.metresPerPixel(size);
    const float beneath = 1 - std::clamp(skinOpacity(list) / 0.15f, 0.0f, 1.0f);
    const float tangent = std::tan(0.5f * camera.fieldOfView);

    shaders::FrameUniforms u{};
    u.clipFromWorld = tile.clipFromPictureClip() * clipFromView * camera.viewFromWorld();
    u.eye = Vec4(camera.eye(), beneath);
    u.toEye = Vec4(back, perPixel);
    u.keyLight = Vec4(towards(-0.50f, 0.62f, 0.78f), height / 1080);
    u.fillLight = Vec4(towards(0.80f, 0.05f, 0.55f), camera.distance);
    u.rimLight = Vec4(towards(0.75f, 0.45f, -0.35f), 0);
    u.upward = Vec4(up, paletteNumber(list.palette));
    const Vec2 drawn{float(tile.size.width), float(tile.size.height)};
    u.picture = Vec4(drawn, 1.0f / drawn);
    u.crop = tile.crop();
    // Clip depth is (A * -distance + B) / distance for any perspective without skew.
    u.depth = {clipFromView[3][2], clipFromView[2][2], tangent * size.aspect(), tangent};
    u.stipple = stippleCells(perPixel, height);
    u.local = Vec4(linearFromSrgb(localPainColour(list.palette)), 1);
    u.growth = {list.growth, kArrivalFade, kLocalStage.share(list.growth), 0};
    return u;
}

void recordUniforms(gpu::Commands& commands, RenderContext& context, const DrawList& list,
                    const Tile& tile) {
    const shaders::FrameUniforms uniforms = frameUniforms(list, tile);
    commands.barrier(context.uniforms, gpu::Use::ShaderRead, gpu::Use::TransferWrite);
    commands.update(context.uniforms, std::as_bytes(std::span(&uniforms, 1)));
    commands.barrier(context.uniforms, gpu::Use::TransferWrite, gpu::Use::ShaderRead);
}

} // namespace myo
