#include <myofield/study/words.hpp>

namespace myo {

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = char(text[0] - 'a' + 'A');
    return text;
}

const char* wordsOf(Side side) {
    switch (side) {
    case Side::Left: return tr("left");
    case Side::Right: return tr("right");
    case Side::Median: return tr("middle");
    }
    return "";
}

} // namespace myo
