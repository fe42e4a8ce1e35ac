#include "window/theme.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(Theme, ContrastIsThatOfTheGuidelines) {
    EXPECT_NEAR(contrast(rgb(0, 0, 0), rgb(255, 255, 255)), 21, 0.01);
    EXPECT_NEAR(contrast(rgb(255, 255, 255), rgb(119, 119, 119)), 4.48, 0.01);
    EXPECT_EQ(contrast(rgb(1, 2, 3), rgb(1, 2, 3)), 1);
}

TEST(Theme, TextsAndControlsCanBeToldFromWhatLiesBehind) {
    EXPECT_GE(contrastRules().size(), 20u);
    for (const bool isDark : {false, true})
        for (const ContrastRule& rule : contrastRules())
            EXPECT_GE(contrast(theme(isDark).*rule.front, theme(isDark).*rule.back), rule.least)
                << rule.what << (isDark ? ", dark" : ", light");
}

} // namespace
} // namespace myo
