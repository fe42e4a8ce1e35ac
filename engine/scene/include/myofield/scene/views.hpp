#pragma once

#include <myofield/anatomy/body.hpp>
#include <myofield/scene/camera.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace myo {

/// A fixed view: where it looks from and what it frames.
struct NamedView {
    std::string_view name;  ///< "front", "three-quarter", "hand", ...
    std::string_view label; ///< for a button
    float yaw = 0;
    float pitch = 0;
    enum class Focus : uint8_t { Body, Head, Hand, Foot } focus = Focus::Body;
};

/// All named views, in the order of the buttons.
std::span<const NamedView> namedViews();
std::optional<NamedView> viewNamed(std::string_view name);

/// The camera of a view. Paired parts (hand, foot) are those of `side`.
Camera cameraFor(const NamedView& view, const Body& body, Side side, float aspect);

/// The head with its skin, from chin to crown, by its bones; empty where the body has none.
Box boxOfHead(const Body& body);

/// Turns the camera by the shortest way from `from` to `to`; `t` 0..1, eased at both ends.
Camera between(const Camera& from, const Camera& to, float t);

} // namespace myo
