#include <myofield/study/board.hpp>

#include <myofield/study/mouse_gesture.hpp>

namespace myo {

void drawOver(Board& board, const MouseEvent& event, Extent extent) {
    if (event.what != MouseEvent::What::Paint || extent.height == 0) return;
    if (event.begins || board.strokes.empty()) board.strokes.emplace_back();
    size_t points = 0;
    for (const std::vector<Vec2>& stroke : board.strokes) points += stroke.size();
    if (points < Board::kMostPoints)
        board.strokes.back().push_back(event.at / float(extent.height));
}

} // namespace myo
