#include "window/ui.hpp"

#include <algorithm>

namespace myo {
namespace {

constexpr float kWordsInPicture = 13; ///< units
constexpr float kPresentingWords = 1.4f;
// A picture of so many text sizes still has room for names.
constexpr float kRowsOfWords = 28, kColumnsOfWords = 34;
constexpr float kSmallestWords = 9; ///< pixels

} // namespace

float Ui::pictureText() const {
    const bool isPresenting = explorer.modeKind() == ModeKind::Presenting;
    const Extent extent = explorer.view().extent();
    const float room =
        std::min(float(extent.height) / kRowsOfWords, float(extent.width) / kColumnsOfWords);
    // The choice of the person is in the interface's scale already.
    const float wanted = px(kWordsInPicture) * (isPresenting ? kPresentingWords : 1.0f);
    return std::max(kSmallestWords, std::min(wanted, room)) / explorer.state().textScale;
}

} // namespace myo
