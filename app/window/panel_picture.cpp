#include "window/panel_picture.hpp"

#include <imgui.h>

#include <algorithm>

namespace myo {

namespace {

PicturePainter& painter() {
    return *static_cast<PicturePainter*>(ImGui::GetIO().UserData);
}

} // namespace

void picture(gpu::PanelPictures::Id id, Vec2 size, float alpha) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::Dummy({size.x, size.y});
    if (!ImGui::IsItemVisible()) return;
    painter().add(id, {.corner = {corner.x, corner.y},
                       .size = size,
                       .clip = {}, // known when it is recorded
                       .alpha = alpha * ImGui::GetStyle().Alpha});
}

gpu::PanelPictures& panelPictures() {
    return painter().pictures();
}

PicturePainter::PicturePainter(gpu::Device& device, const gpu::LegacyPass& pass)
    : pictures_(device, pass) {
    ImGui::GetIO().UserData = this;
}

PicturePainter::~PicturePainter() {
    ImGui::GetIO().UserData = nullptr;
}

void PicturePainter::add(gpu::PanelPictures::Id id, const gpu::PanelPictures::Place& place) {
    draws_.push_back({this, id, place});
    ImDrawList* const list = ImGui::GetWindowDrawList();
    list->AddCallback(record, &draws_.back());
    list->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void PicturePainter::startRecording(gpu::Commands& commands, const gpu::Image& canvas) {
    pictures_.send(commands);
    commands_ = commands;
    canvas_ = canvas.extent();
}

void PicturePainter::record(const ImDrawList*, const ImDrawCmd* command) {
    const Draw& draw = *static_cast<const Draw*>(command->UserCallbackData);
    gpu::PanelPictures::Place place = draw.place;
    const ImVec4& clip = command->ClipRect; // left, top, right, bottom
    const float left = std::max(clip.x, 0.0f), top = std::max(clip.y, 0.0f);
    place.clip = {int32_t(left), int32_t(top), uint32_t(std::max(clip.z - left, 0.0f)),
                  uint32_t(std::max(clip.w - top, 0.0f))};
    PicturePainter& self = *draw.painter;
    self.pictures_.draw(self.commands_, self.canvas_, draw.id, place);
}

} // namespace myo
