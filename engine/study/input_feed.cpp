#include <myofield/study/input_feed.hpp>

namespace myo {

void InputFeed::startFrame() {
    *this = {};
}

bool InputFeed::admits(const Input& next) {
    using What = Input::What;
    switch (next.what) {
    case What::Move:
        if (hasButton_) return false;
        hasMoved_ = true;
        return true;
    case What::Press:
    case What::Release:
        if (hasMoved_ || !changed_.insert(-1 - next.raw[0]).second) return false;
        hasButton_ = true;
        return true;
    case What::Wheel: return !hasMoved_;
    case What::Key: return changed_.insert(next.raw[0]).second;
    default: return true;
    }
}

} // namespace myo
