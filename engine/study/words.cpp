#include <myofield/study/words.hpp>

namespace myo {

const char* wordsOf(Side side) {
    switch (side) {
    case Side::Left: return tr("left");
    case Side::Right: return tr("right");
    case Side::Median: return tr("middle");
    }
    return "";
}

} // namespace myo
