#include <myofield/study/mouse_gesture.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

using EventKind = MouseEvent::What;

TEST(MouseGesture, APressThatHardlyMovesIsAClick) {
    MouseGesture mouse(4);
    mouse.press(MouseButton::Left, {10, 10}, false, 0);
    EXPECT_EQ(mouse.move({12, 12}).what, EventKind::None);
    const MouseEvent event = mouse.release(MouseButton::Left, {12, 12}, true, 0.1);
    EXPECT_EQ(event.what, EventKind::Click);
    EXPECT_TRUE(event.adds);
    EXPECT_EQ(event.at, Vec2(12, 12));
}

TEST(MouseGesture, LeftDragTurnsByWhatItMoved) {
    MouseGesture mouse(4);
    mouse.press(MouseButton::Left, {10, 10}, false, 0);
    const MouseEvent first = mouse.move({20, 10});
    EXPECT_EQ(first.what, EventKind::Turn);
    EXPECT_EQ(first.moved, Vec2(10, 0)); // what the slack held back is not lost
    EXPECT_EQ(mouse.move({20, 13}).moved, Vec2(0, 3));
    EXPECT_EQ(mouse.release(MouseButton::Left, {20, 13}, false, 1).what, EventKind::None);
}

TEST(MouseGesture, OtherDragsPan) {
    for (const MouseButton button : {MouseButton::Right, MouseButton::Middle}) {
        MouseGesture mouse;
        mouse.press(button, {0, 0}, false, 0);
        EXPECT_EQ(mouse.move({30, 0}).what, EventKind::Pan);
        EXPECT_EQ(mouse.release(button, {30, 0}, false, 1).what,
                  EventKind::None); // no menu after a drag
    }
    MouseGesture shifted;
    shifted.press(MouseButton::Left, {0, 0}, true, 0);
    EXPECT_EQ(shifted.move({30, 0}).what, EventKind::Pan);
}

TEST(MouseGesture, RightClickIsTheMenuMiddleClickIsNothing) {
    MouseGesture mouse;
    mouse.press(MouseButton::Right, {5, 5}, false, 0);
    EXPECT_EQ(mouse.release(MouseButton::Right, {5, 5}, false, 0.1).what, EventKind::Menu);
    mouse.press(MouseButton::Middle, {5, 5}, false, 1);
    EXPECT_EQ(mouse.release(MouseButton::Middle, {5, 5}, false, 1.1).what, EventKind::None);
}

TEST(MouseGesture, TwoQuickClicksAtOnePlaceAreADoubleClick) {
    const auto click = [](MouseGesture& mouse, Vec2 at, double when) {
        mouse.press(MouseButton::Left, at, false, when);
        return mouse.release(MouseButton::Left, at, false, when).what;
    };
    MouseGesture mouse;
    EXPECT_EQ(click(mouse, {5, 5}, 0), EventKind::Click);
    EXPECT_EQ(click(mouse, {5, 5}, 0.2), EventKind::DoubleClick);
    EXPECT_EQ(click(mouse, {5, 5}, 0.3), EventKind::Click); // the third begins anew
    EXPECT_EQ(click(mouse, {50, 5}, 0.4), EventKind::Click);
    EXPECT_EQ(click(mouse, {50, 5}, 1.4), EventKind::Click);
}

TEST(MouseGesture, ASecondButtonDoesNotTakeOver) {
    MouseGesture mouse;
    mouse.press(MouseButton::Left, {0, 0}, false, 0);
    mouse.press(MouseButton::Right, {0, 0}, false, 0);
    EXPECT_EQ(mouse.move({20, 0}).what, EventKind::Turn);
    EXPECT_EQ(mouse.release(MouseButton::Right, {20, 0}, false, 0).what, EventKind::None);
    EXPECT_TRUE(mouse.isDragging());
}

TEST(MouseGesture, ALeftHandedMouseChangesItsButtons) {
    MouseGesture mouse;
    mouse.setHabits({.isLeftHanded = true});
    mouse.press(MouseButton::Left, {5, 5}, false, 0);
    EXPECT_EQ(mouse.release(MouseButton::Left, {5, 5}, false, 0).what, MouseEvent::What::Menu);
    mouse.press(MouseButton::Right, {5, 5}, false, 1);
    EXPECT_EQ(mouse.move({50, 5}).what, MouseEvent::What::Turn);
    mouse.release(MouseButton::Right, {50, 5}, false, 1);
}

TEST(MouseGesture, OneButtonDoesAll) {
    MouseGesture mouse;
    mouse.setHabits({.hasOneButton = true});
    mouse.press(MouseButton::Left, {5, 5}, false, 0);
    EXPECT_EQ(mouse.release(MouseButton::Left, {5, 5}, true, 0).what, MouseEvent::What::Menu);
    mouse.press(MouseButton::Left, {5, 5}, true, 1);
    const MouseEvent added = mouse.release(MouseButton::Left, {5, 5}, false, 1);
    EXPECT_EQ(added.what, MouseEvent::What::Click);
    EXPECT_TRUE(added.adds);
}

TEST(MouseGesture, ADragSaysWhereItBegan) {
    MouseGesture mouse;
    mouse.press(MouseButton::Left, {5, 5}, false, 0);
    const MouseEvent first = mouse.move({20, 5});
    EXPECT_TRUE(first.begins);
    EXPECT_EQ(first.from, Vec2(5, 5));
    EXPECT_FALSE(mouse.move({30, 5}).begins);
}

TEST(MouseGesture, PaintsFromThePressOnWhereTheLeftButtonPaints) {
    MouseGesture mouse;
    mouse.setHabits({.left = LeftDrag::Paints});
    const MouseEvent pressed = mouse.press(MouseButton::Left, {10, 10}, false, 0);
    EXPECT_EQ(pressed.what, EventKind::Paint);
    EXPECT_TRUE(pressed.begins);
    EXPECT_FALSE(pressed.erases);
    const MouseEvent moved = mouse.move({11, 10}); // no slack
    EXPECT_EQ(moved.what, EventKind::Paint);
    EXPECT_FALSE(moved.begins);
    EXPECT_EQ(moved.moved, Vec2(1, 0));
    EXPECT_EQ(mouse.release(MouseButton::Left, {11, 10}, false, 0.1).what, EventKind::PaintEnd);
    // The right button turns then, and still opens the menu; Space moves.
    mouse.press(MouseButton::Right, {10, 10}, false, 1);
    EXPECT_EQ(mouse.move({50, 10}).what, EventKind::Turn);
    mouse.release(MouseButton::Right, {50, 10}, false, 1);
    mouse.press(MouseButton::Right, {10, 10}, false, 2);
    EXPECT_EQ(mouse.release(MouseButton::Right, {10, 10}, false, 2).what, EventKind::Menu);
    EXPECT_EQ(mouse.press(MouseButton::Left, {10, 10}, true, 3).what, EventKind::None);
    EXPECT_EQ(mouse.move({50, 10}).what, EventKind::Pan);
}

TEST(MouseGesture, ErasesAndResizesWhereTheLeftButtonDoes) {
    MouseGesture mouse;
    mouse.setHabits({.left = LeftDrag::Erases});
    EXPECT_TRUE(mouse.press(MouseButton::Left, {10, 10}, false, 0).erases);
    EXPECT_TRUE(mouse.move({30, 10}).erases);
    mouse.release(MouseButton::Left, {30, 10}, false, 0);
    mouse.setHabits({.left = LeftDrag::Resizes});
    EXPECT_EQ(mouse.press(MouseButton::Left, {10, 10}, false, 1).what, EventKind::None);
    EXPECT_EQ(mouse.move({40, 10}).what, EventKind::Resize);
    EXPECT_EQ(mouse.release(MouseButton::Left, {40, 10}, true, 1).what, EventKind::None);
}

} // namespace
} // namespace myo
