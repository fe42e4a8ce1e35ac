// What the texts say and rest on: words, sources, and what is told only once.
#include <myofield/content/atlas_file.hpp>
#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <regex>
#include <string_view>

namespace fs = std::filesystem;

namespace myo {
namespace {

const fs::path kSource = MYOFIELD_SOURCE_FOLDER;

/// What is shipped, read once.
const Atlas& shipped() {
    static const Atlas atlas = readAtlas(kSource / "assets/anatomy").atlas;
    return atlas;
}

/// Text files of the folder and the folders in it.
std::map<fs::path, std::string> textsIn(const fs::path& folder, std::string_view extension) {
    std::map<fs::path, std::string> texts;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != extension) continue;
        const Result<std::string> text = readText(entry.path(), 8 << 20);
        EXPECT_TRUE(text) << entry.path();
        if (text) texts[entry.path()] = *text;
    }
    return texts;
}

/// All that people read in the atlas, each with the id of what it belongs to. Synonyms and the
/// words that people type are left out: they may be as people say them.
std::multimap<std::string, std::string> readableTexts() {
    std::multimap<std::string, std::string> texts;
    for (const Muscle& muscle : shipped().muscles) {
        const auto add = [&](const std::string& text) { texts.emplace(muscle.id, text); };
        add(muscle.plain);
        add(muscle.evidence.note);
        for (const auto& list : {muscle.care.overload, muscle.care.selfCare, muscle.care.cautions})
            for (const CitedText& cited : list) add(cited.text);
        for (const Citation& source : muscle.evidence.sources) add(source.at);
        for (const std::string& sign : muscle.signs) add(sign);
        for (const TriggerPoint& point : muscle.points) {
            add(point.name);
            for (const std::string& sign : point.signs) add(sign);
        }
    }
    for (const Article& article : shipped().articles) {
        texts.emplace(article.id, article.title + " " + article.summary);
        for (const ArticleSection& section : article.sections)
            texts.emplace(article.id, section.heading + " " + section.text);
    }
    for (const auto& list : {shipped().warningSigns, shipped().precautions})
        for (const Notice& notice : list) texts.emplace(notice.id, notice.text);
    for (const EndangermentSite& site : shipped().endangermentSites)
        texts.emplace(site.id, site.name + " " + site.text);
    return texts;
}

/// The rows of the first table of a Markdown text, without its head, as two trimmed cells each.
std::vector<std::array<std::string, 2>> rowsOfTable(const std::string& markdown) {
    std::vector<std::array<std::string, 2>> rows;
    const std::regex row("\\n\\| *([^|]*[^| ]) *\\| *([^|]*[^| ]) *\\|(?=\\n)");
    for (std::sregex_iterator at(markdown.begin(), markdown.end(), row), end; at != end; ++at)
        if (const std::string first = (*at)[1]; !first.starts_with("---") && first != "say")
            rows.push_back({first, (*at)[2]});
    return rows;
}

TEST(Texts, OneWordForOneThing) {
    const auto glossary = readText(kSource / "docs/GLOSSARY.md");
    ASSERT_TRUE(glossary);
    const auto rows = rowsOfTable(*glossary);
    ASSERT_GE(rows.size(), 8u);
    const auto texts = readableTexts();
    for (const auto& [say, others] : rows) {
        const std::regex comma(", *");
        for (std::sregex_token_iterator other(others.begin(), others.end(), comma, -1), end;
             other != end; ++other) {
            const std::regex word("\\b" + other->str() + "\\b", std::regex::icase);
            for (const auto& [id, text] : texts)
                EXPECT_FALSE(std::regex_search(text, word))
                    << id << ": say \"" << say << "\", not \"" << *other << "\": " << text;
        }
    }
}

TEST(Texts, ReferencesHaveATitle) {
    for (const Reference& reference : shipped().references) {
        EXPECT_EQ(reference.text.find("title not seen"), std::string::npos) << reference.id;
        // An author or a publisher, and a title after it.
        std::string text =
            std::regex_replace(reference.text, std::regex("\\b(et al|vol|ed|no|pp|Dr)\\."), "$1");
        const size_t stop = text.find_first_of(".?!:");
        ASSERT_NE(stop, std::string::npos) << reference.id << ": " << reference.text;
        EXPECT_GE(text.size() - stop, 8u) << reference.id << ": " << reference.text;
        EXPECT_TRUE(reference.text.ends_with('.') || reference.text.ends_with(')') ||
                    reference.text.ends_with('?'))
            << reference.id << ": " << reference.text;
    }
}

TEST(Texts, LinksLeadToPapersHealthServicesAndNamedPages) {
    // Flash cards and examination guides, copies of books and papers, mirrors, content mills.
    constexpr std::array kRefused{"brainscape.com",
                                  "cram.com",
                                  "flashcardmachine.com",
                                  "freezingblue.com",
                                  "cheatography.com",
                                  "quizlet.com",
                                  "open-exam-prep.com",
                                  "ptmasterguide.com",
                                  "stethoprep.com",
                                  "labtestsguide.com",
                                  "clincalcpro.com",
                                  "epage.pub",
                                  "pdffox.com",
                                  "docslib.org",
                                  "mafiadoc.com",
                                  "ageofbook.com",
                                  "livebooks.pro",
                                  "scribd.com",
                                  "issuu.com",
                                  "issuhub.com",
                                  "trantor.is",
                                  "readonlinefree.net",
                                  "coek.info",
                                  "dev.anatomy.app",
                                  "cnpereading.com",
                                  "wilddata.cn",
                                  "vukou.com",
                                  "peeref.com",
                                  "metajournal.com",
                                  "azurewebsites.net",
                                  "preflight.site",
                                  "iiab.me",
                                  "liquisearch.com",
                                  "zana.com",
                                  "amazonaws.com",
                                  "slideplayer.com",
                                  "thefreelibrary.com",
                                  "squarespace.com",
                                  "cafe.daum.net",
                                  "probsee.com",
                                  "epicsocial.media",
                                  "imaios.cn",
                                  "linkinghub.elsevier",
                                  "pharmacy-notebook.com",
                                  "welly.it.com",
                                  "biologyinsights.com",
                                  "howtorelief.com",
                                  "ubiehealth.com",
                                  "seekhealthz.com",
                                  "healthjade.com",
                                  "turkeytiming.com",
                                  "pages.dev",
                                  "massagechairs",
                                  "alphabet26project",
                                  "1stchoicepharmacy",
                                  "castlegate-pharmacy",
                                  "clearchemist",
                                  "drpharmacy",
                                  "nearsay.com",
                                  "tripod.com",
                                  "onlinedoctor24",
                                  "massageschoolnotes",
                                  "thehealthboard.com",
                                  "hithera.com",
                                  "guidelinegenius.com",
                                  "mymlc.com",
                                  "sci-hub",
                                  "libgen",
                                  "chegg.com",
                                  "coursehero.com",
                                  "studocu.com",
                                  "dokumen.",
                                  "vdocument",
                                  "fdocument",
                                  "kupdf.net",
                                  "pdfroom.com"};
    auto texts = textsIn(kSource / "assets", ".toml");
    texts.merge(textsIn(kSource / "assets", ".md"));
    texts.merge(textsIn(kSource / "docs", ".md"));
    ASSERT_GT(texts.size(), 190u);
    const std::regex link("https?://[^\\s\"<>)]+");
    size_t links = 0;
    for (const auto& [file, text] : texts)
        for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at, ++links)
            for (const char* refused : kRefused)
                EXPECT_EQ(at->str().find(refused), std::string::npos) << file << ": " << at->str();
    EXPECT_GT(links, 400u);
}

TEST(Texts, NoFileRestsOnATableThatNobodyCanRead) {
    const std::regex ours("\\b(our|pattern|own) table\\b|\\btables? of ours\\b", std::regex::icase);
    for (const auto& [id, text] : readableTexts())
        EXPECT_FALSE(std::regex_search(text, ours)) << id << ": " << text;
}

TEST(Texts, EveryReferenceIsCited) {
    std::string all;
    for (const auto& [file, text] : textsIn(kSource / "assets/anatomy", ".toml"))
        if (file.filename() != "references.toml") all += text;
    for (const auto& [file, text] : textsIn(kSource / "docs", ".md")) all += text;
    for (const Reference& reference : shipped().references)
        EXPECT_TRUE(all.find('"' + reference.id + '"') != std::string::npos ||
                    all.find('[' + reference.id + ']') != std::string::npos)
            << reference.id;
}

TEST(Texts, WhatTrialsOfPressureFoundIsToldOnce) {
    size_t referring = 0;
    for (const Muscle& muscle : shipped().muscles) {
        referring += std::ranges::count(muscle.care.see, "pressing_and_massage") > 0;
        for (const auto& list : {muscle.care.overload, muscle.care.selfCare, muscle.care.cautions})
            for (const CitedText& cited : list) {
                EXPECT_NE(cited.cite, "lu2022") << muscle.id;
                EXPECT_NE(cited.cite, "xu2023") << muscle.id;
            }
    }
    EXPECT_GE(referring, 57u);
    const Article* const page = shipped().articleWithId("pressing_and_massage");
    ASSERT_TRUE(page);
    const auto found =
        std::ranges::find(page->sections, "What trials found", &ArticleSection::heading);
    ASSERT_NE(found, page->sections.end());
    for (const char* told : {"seventeen trials", "eleven that measured tenderness",
                             "seven that measured the pain", "fifteen trials of neck pain"})
        EXPECT_NE(found->text.find(told), std::string::npos) << told;
    for (const char* cite : {"lu2022", "xu2023"})
        EXPECT_EQ(std::ranges::count(found->cites, cite), 1) << cite;
    for (const Article& article : shipped().articles)
        for (const ArticleSection& section : article.sections) {
            if (&section == &*found) continue;
            EXPECT_EQ(section.text.find("eventeen trials"), std::string::npos) << article.id;
        }
}

TEST(Texts, PagesThatOthersReferToLeadToTheGlossary) {
    const auto behind = shipped().articlesBehind({"pressing_and_massage"});
    EXPECT_TRUE(std::ranges::any_of(
        behind, [](const Article* article) { return article->id == "glossary"; }));
}

/// How many places the manual marks and how many are shown here, where the two differ or several
/// share one pattern; a note tells the first.
struct Places {
    const char* muscle;
    size_t shown;
    const char* marked; ///< as the note says it
};

TEST(Texts, PlacesThatTheManualMarksAreCounted) {
    constexpr std::array kPlaces{Places{"sternocleidomastoid", 5, "seven places"},
                                 Places{"pectoralis_major", 5, "ten places"},
                                 Places{"gluteus_minimus", 2, "about six places"},
                                 Places{"biceps_femoris", 4, "four places"},
                                 Places{"semitendinosus", 2, "five places"},
                                 Places{"semimembranosus", 2, "five places"},
                                 Places{"brachialis", 2, "four places"},
                                 Places{"platysma", 2, "three places"},
                                 Places{"abductor_hallucis", 2, "three places"},
                                 Places{"obturator_internus", 1, "two places"},
                                 Places{"fibularis_tertius", 1, "two places"},
                                 Places{"adductor_magnus", 2, "three places"},
                                 Places{"dorsal_interossei_hand", 3, "two places in the second"},
                                 Places{"scalenus_anterior", 1, "one composite pattern"},
                                 Places{"scalenus_medius", 1, "one composite pattern"},
                                 Places{"scalenus_posterior", 1, "one composite pattern"}};
    for (const Places& places : kPlaces) {
        const MuscleId id = shipped().muscleWithId(places.muscle);
        ASSERT_TRUE(id) << places.muscle;
        const Muscle& muscle = shipped()[id];
        EXPECT_EQ(muscle.points.size(), places.shown) << places.muscle;
        EXPECT_NE(muscle.evidence.note.find(places.marked), std::string::npos) << places.muscle;
        EXPECT_TRUE(std::regex_search(muscle.evidence.note,
                                      std::regex("The manual \\(vol\\. [12](, 2nd edition)?\\)")))
            << places.muscle << ": the edition is not named";
    }
}

TEST(Texts, CautionsOnBloodNameAHealthService) {
    const std::regex blood("blood thinners|platelets", std::regex::icase);
    size_t found = 0;
    for (const Muscle& muscle : shipped().muscles)
        for (const CitedText& caution : muscle.care.cautions)
            if (std::regex_search(caution.text, blood)) {
                ++found;
                EXPECT_TRUE(caution.cite == "nccih_massage" || caution.cite == "mayo_massage")
                    << muscle.id << ": " << caution.cite;
            }
    EXPECT_GT(found, 15u);
}

} // namespace
} // namespace myo
