#include <myofield/core/text_fold.hpp>

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(PlainLetters, DropAccentsLigaturesAndKindsOfDashAndBlank) {
    EXPECT_EQ(plainLetters("Masséter"), "masseter");
    EXPECT_EQ(plainLetters("Masse\xCC\x81ter"), "masseter"); // e and a combining accent
    EXPECT_EQ(plainLetters("ŒSOPHAGUS ﬂexor"), "oesophagus flexor");
    EXPECT_EQ(plainLetters("flexor\xE2\x80\x91" "carpi\xC2\xA0ulnaris"), "flexor-carpi ulnaris");
    EXPECT_EQ(plainLetters("Fußmuskel"), "fussmuskel");
}

TEST(PlainLetters, KeepOtherScriptsAndBrokenBytes) {
    EXPECT_EQ(plainLetters("右腓骨"), "右腓骨");
    EXPECT_EQ(plainLetters("a\xff" "b\xe2\x80"), "a\xff" "b\xe2\x80");
    EXPECT_EQ(plainLetters(""), "");
}

TEST(PercentDecoding, GivesTheBytesOrNothing) {
    EXPECT_EQ(percentDecoded("my%20body%2Ebin"), "my body.bin");
    EXPECT_EQ(percentDecoded("K%C3%B6rper"), "Körper");
    EXPECT_EQ(percentDecoded("100%"), std::nullopt);
    EXPECT_EQ(percentDecoded("%2"), std::nullopt);
    EXPECT_EQ(percentDecoded("%zz"), std::nullopt);
}

} // namespace
} // namespace myo
