#pragma once

#include <myofield/anatomy/source_place.hpp>
#include <myofield/core/ids.hpp>

#include <string>
#include <vector>

namespace myo {

struct ArticleSection {
    std::string heading;
    std::string text;               ///< paragraphs, a blank line between
    std::vector<std::string> cites; ///< Reference::id
};

enum class ArticleKind : uint8_t {
    Education, ///< what trigger points, charts and the evidence are
    Guide      ///< which muscles are often named for a complaint
};

/// A page of text for the reader.
struct Article {
    std::string id;
    ArticleKind kind = ArticleKind::Education;
    int order = 0; ///< place among the articles of its kind
    std::string title;
    std::string summary;            ///< one sentence
    std::vector<std::string> words; ///< what people type to find it
    std::vector<MuscleId> muscles;  ///< guides: most often named first
    std::vector<RegionId> regions;  ///< guides: where the complaint is felt
    std::vector<std::string> see;   ///< Article::id: pages that tell what this one refers to
    std::vector<ArticleSection> sections;
    SourcePlace place;
};

} // namespace myo
