#include "shared/figures.glsl.h"
#include "shared/frame.glsl.h"
MYO_FRAME
layout(location = 0) out float distance_;

// Metres along the view; kFarAway where nothing is.
float distanceAt(float depth) { return depth > 0.0 ? frame.depthScale / (depth + frame.depthOffset) : kFarAway; }
