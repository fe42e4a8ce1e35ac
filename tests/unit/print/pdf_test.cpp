#include <myofield/print/pdf.hpp>

#include <gtest/gtest.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace myo;
using namespace myo::print;

namespace {

JpegHandle picture() {
    Image image(60, 40);
    for (uint8_t& byte : image.rgba) byte = 180;
    return *compressed(image);
}

/// Two pages of German words, among them some in English, a picture and a link.
Document sample() {
    Document document{.title = "Schmerz",
                      .subject = {},
                      .day = "2026-11-30",
                      .style = {},
                      .pages = {},
                      .bookmarks = {}};
    document.style.language = "de";
    Page first, second;
    first.blocks = {{Place{"start"}},
                    {Text{TextStyle::Title, "Überschrift"}},
                    {Text{.text = "Not yet translated.", .language = "en"}},
                    {PlacedPicture{picture(), "Ein Bild (grau).", {TextStyle::Caption, "Bild"}}},
                    {Text{.text = "Adresse", .link = "https://example.org/it's"}}};
    second.blocks = {{Place{"ende"}}, {Text{.text = "zurück", .link = "#start"}}};
    document.pages = {first, second};
    document.bookmarks = {{"Anfang", "start"}, {"Ende", "ende", true}};
    return document;
}

void collect(QPDFObjectHandle kids, std::vector<QPDFObjectHandle>& all) {
    if (kids.isArray()) {
        for (int i = 0; i < kids.getArrayNItems(); ++i) collect(kids.getArrayItem(i), all);
    } else if (kids.isDictionary() && kids.hasKey("/S")) {
        all.push_back(kids);
        if (kids.hasKey("/K")) collect(kids.getKey("/K"), all);
    }
}

/// A document read again, with all elements of its tree of tags.
struct Read {
    QPDF pdf;
    std::vector<QPDFObjectHandle> tags;

    explicit Read(const std::vector<uint8_t>& bytes) {
        pdf.processMemoryFile("sample", reinterpret_cast<const char*>(bytes.data()), bytes.size());
        collect(pdf.getRoot().getKey("/StructTreeRoot").getKey("/K"), tags);
    }
};

} // namespace

TEST(PrintPdf, IsReadWithoutAWarningAndHasItsPages) {
    const auto bytes = pdfOf(sample());
    ASSERT_TRUE(bytes);
    Read read(*bytes);
    EXPECT_EQ(QPDFPageDocumentHelper(read.pdf).getAllPages().size(), 2u);
    EXPECT_TRUE(read.pdf.getWarnings().empty());
}

TEST(PrintPdf, SaysItsLanguageAndThatOfWordsInAnother) {
    const auto bytes = pdfOf(sample());
    ASSERT_TRUE(bytes);
    Read read(*bytes);
    EXPECT_EQ(read.pdf.getRoot().getKey("/Lang").getUTF8Value(), "de");
    EXPECT_TRUE(read.pdf.getRoot().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    size_t english = 0;
    for (QPDFObjectHandle& tag : read.tags)
        english += tag.hasKey("/Lang") && tag.getKey("/Lang").getUTF8Value() == "en";
    EXPECT_EQ(english, 1u);
}

TEST(PrintPdf, APictureIsToldInWords) {
    const auto bytes = pdfOf(sample());
    ASSERT_TRUE(bytes);
    Read read(*bytes);
    size_t told = 0;
    for (QPDFObjectHandle& tag : read.tags)
        if (tag.getKey("/S").getName() == "/Figure")
            told += tag.hasKey("/Alt") && tag.getKey("/Alt").getUTF8Value() == "Ein Bild (grau).";
    EXPECT_EQ(told, 1u);
}

TEST(PrintPdf, BookmarksLeadIntoTheDocumentAndNest) {
    const auto bytes = pdfOf(sample());
    ASSERT_TRUE(bytes);
    Read read(*bytes);
    QPDFObjectHandle first = read.pdf.getRoot().getKey("/Outlines").getKey("/First");
    EXPECT_EQ(first.getKey("/Title").getUTF8Value(), "Anfang");
    EXPECT_EQ(first.getKey("/First").getKey("/Title").getUTF8Value(), "Ende");
}

TEST(PrintPdf, IsTheSameForTheSameDocument) {
    const auto one = pdfOf(sample()), other = pdfOf(sample());
    ASSERT_TRUE(one && other);
    EXPECT_EQ(*one, *other);
}

TEST(PrintPdf, APageThatIsTooFullIsRefusedByItsNumber) {
    Document document = sample();
    for (int i = 0; i < 300; ++i) document.pages[1].blocks.push_back({Text{.text = "Zeile"}});
    const auto bytes = pdfOf(document);
    ASSERT_FALSE(bytes);
    EXPECT_NE(bytes.error().text().find("page 2"), std::string::npos);
}
