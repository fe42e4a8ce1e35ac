#include <myofield/scene/stage.hpp>

namespace myo {

const EndangermentMap& Stage::endangerment() const {
    std::call_once(endangermentPainted_, [this] { endangerment_.emplace(placement()); });
    return *endangerment_;
}

} // namespace myo
