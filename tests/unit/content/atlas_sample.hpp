#pragma once

#include <temporary_folder.hpp>

#include <myofield/content/atlas_file.hpp>
#include <myofield/core/file.hpp>

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace myo::test {

/// A small sound atlas as text, file by file, that tests plant faults in. Line numbers in the tests
/// count from 1 in these texts.
inline std::map<std::string, std::string> sampleAtlas() {
    std::map<std::string, std::string> files;
    files["landmarks.toml"] = R"([[landmark]]
id        = "sternal_angle"
label     = "Sternal angle"
at_mm     = [0.0, 1300.0, 165.0]
structure = "sternum"
rule      = "ridge of the sternum"

[[landmark]]
id        = "coracoid_process"
label     = "Coracoid process"
paired    = true
at_mm     = [130.8, 1334.3, 130.2]
structure = "scapula"
rule      = "most anterior point"
by_eye    = true

[[landmark]]
id        = "deltoid_tuberosity"
label     = "Deltoid tuberosity"
paired    = true
at_mm     = [220, 1230.5, 80]
structure = "humerus"
rule      = "outer face of the shaft"
)";
    files["regions.toml"] = R"([[coarse]]
id    = "shoulder_front"
label = "Front of the shoulder"
words = ["front of the shoulder"]

[[coarse]]
id    = "mouth"
label = "Mouth"
words = ["mouth"]

[[region]]
id     = "deltoid_anterior"
label  = "Front of the shoulder"
group  = "shoulder"
coarse = "shoulder_front"
paired = true
words  = ["front of shoulder", "deep in the shoulder"]
limits = "front of deltoid"
seeds  = [["coracoid_process", "deltoid_tuberosity"], ["sternal_angle"]]

[[region]]
id     = "teeth_upper"
label  = "Upper teeth"
group  = "face"
coarse = "mouth"
paired = true
inside = true
words  = ["upper teeth"]
limits = "inside the mouth"
)";
    files["references.toml"] = R"([[reference]]
id   = "simons1999"
text = "Simons, Travell, Simons. The Trigger Point Manual. 1999."

[[reference]]
id   = "somebody2020"
text = "Somebody. Something. 2020."
url  = "https://example.org/"
)";
    files["precautions.toml"] = R"([[precaution]]
id    = "fever"
group = "do not press"
text  = "You have a fever."
cite  = "somebody2020"
)";
    files["warning_signs.toml"] = R"([[warning_sign]]
id   = "chest_pain"
text = "Pain in the chest."
cite = "somebody2020"
)";
    files["muscles/infraspinatus.toml"] = R"(id        = "infraspinatus"
name      = "Infraspinatus"
latin     = "Musculus infraspinatus"
synonyms  = ["infra"]
fma       = 32546
group     = "shoulder"
parts     = ["infraspinatus"]
origin    = "infraspinous fossa"
insertion = "greater tubercle"
action    = ["turns the arm outward"]
nerve     = "suprascapular nerve"
roots     = ["C5", "C6"]
plain     = "A flat muscle on the shoulder blade."

[care]
overload  = [{ text = "reaching backwards", cite = "somebody2020" }]
self_care = [{ text = "rest the arm on a pillow", cite = "somebody2020" }]
cautions  = [{ text = "see a doctor first", cite = "somebody2020" }]

[[point]]
id     = "trp1"
name   = "upper belly"
kind   = "central"
part   = "infraspinatus"
at     = { u = 0.45, v = 0.30 }
common = 3

[[point.zone]]
kind    = "essential"
regions = ["deltoid_anterior"]
felt    = "deep"
strokes = [{ path = ["coracoid_process", "deltoid_tuberosity"], width_mm = 55 }]

[[point.zone]]
kind    = "spillover"
regions = ["teeth_upper"]
strokes = []

[[point]]
id     = "trp2"
name   = "skin point"
kind   = "attachment"
part   = "infraspinatus"
at     = { u = 1, v = 0 }
common = 1
signs  = ["goose-flesh"]

[evidence]
level   = "expert chart"
sources = [{ ref = "simons1999", at = "vol. 1, fig. 22-1" }]
note    = ""
)";
    files["endangerment.toml"] = R"([[site]]
id      = "front_of_neck"
name    = "Front of the neck"
text    = "The carotid artery lies beneath. Do not press here."
cites   = ["somebody2020"]
strokes = [{ path = ["coracoid_process", "sternal_angle"], width_mm = 40 }]
)";
    files["pages/shoulder_pain.toml"] = R"(id      = "shoulder_pain"
kind    = "guide"
order   = 20
title   = "Shoulder pain"
summary = "Which muscles are often named."
words   = ["frozen shoulder"]
muscles = ["infraspinatus"]
regions = ["deltoid_anterior"]

[[section]]
heading = "What it is"
text    = """One paragraph.

Another."""
cites   = ["somebody2020"]
)";
    files["pages/trigger_points.toml"] = R"(id      = "trigger_points"
kind    = "education"
order   = 90
title   = "What a trigger point is"
summary = "A sore spot."

[[section]]
heading = "In short"
text    = "A sore spot."
cites   = ["simons1999"]
)";
    return files;
}

/// The sample in a folder of its own, with one text replaced.
class SampleFolder {
public:
    SampleFolder() : files_(sampleAtlas()) { writeAll(); }

    /// Replaces the first `from` in `file` by `to`; the test fails where there is none.
    void change(const std::string& file, const std::string& from, const std::string& to) {
        std::string& text = files_.at(file);
        const size_t at = text.find(from);
        ASSERT_NE(at, text.npos) << from << " is not in " << file;
        write(file, text.replace(at, from.size(), to));
    }
    void write(const std::string& file, const std::string& text) {
        ASSERT_TRUE(makeFolder(path(file).parent_path()));
        ASSERT_TRUE(writeFile(path(file), text));
    }
    std::filesystem::path path(const std::string& file = "") const { return folder_.path() / file; }

private:
    void writeAll() {
        for (const auto& [file, text] : files_) write(file, text);
    }

    TemporaryFolder folder_;
    std::map<std::string, std::string> files_;
};

/// The sample's only muscle.
inline constexpr const char* kMuscle = "muscles/infraspinatus.toml";

inline Atlas loaded(const SampleFolder& folder) {
    Result<Atlas> atlas = loadAtlas(folder.path());
    EXPECT_TRUE(atlas) << (atlas ? "" : atlas.error().text());
    return atlas ? std::move(*atlas) : Atlas{};
}

} // namespace myo::test
