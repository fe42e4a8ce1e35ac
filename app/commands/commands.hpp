#pragma once

#include <myofield/scene/view_state.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The commands without a window. Each takes its arguments as they were typed, prints its answer to
/// standard output and its complaints to standard error, and returns the exit code (exit_code.hpp).
namespace myo {

/// What `render` and `view` have in common: arguments that change a ViewState.
struct ViewArguments {
    std::string body;
    std::vector<std::string> muscles;
    std::string stateFile;
    std::string sides;
    std::string view;
    std::vector<std::string> hide;
    std::optional<float> skin, superficial, deep, bones;
    bool isolate = false;
    std::vector<OverlayId> shows; ///< overlays, on top of what a picture has unasked
    std::string palette;
    std::string background;
    std::optional<float> textScale, growth;
};

struct RenderArguments {
    ViewArguments view;
    std::filesystem::path output;
    std::string size = "1920x1080";
    std::string reference;
    double threshold = 0.02;
    std::string saveState;
};
int runRender(const RenderArguments& arguments);

struct AnimateArguments {
    ViewArguments view;
    std::filesystem::path output; ///< a folder, or a file that ends in .mp4
    std::string size = "1920x1080";
    bool turntable = false, grow = false; ///< one of them
    std::optional<uint32_t> frames;
    std::optional<double> seconds;
    double framesPerSecond = 25;
};
int runAnimate(const AnimateArguments& arguments);

struct ExportArguments {
    ViewArguments view;
    std::filesystem::path output;
};
int runExport(const ExportArguments& arguments);

struct AtlasArguments {
    std::filesystem::path folder;
    std::vector<std::string> muscles; ///< none: all
    std::string size = "900x1100";
    std::string side = "right";
    std::string palette;
    std::string body;
    std::string part;   ///< "I/N"; empty: all
    bool again = false; ///< also draws pictures that are up to date
};
int runAtlas(const AtlasArguments& arguments);

int runList(const std::string& region, bool asJson);

int runInfo(const std::string& muscle, const std::string& body, bool asJson);

struct FindArguments {
    std::string region;
    std::string at;
    std::string drawing;
    std::string side;
    std::string body;
    size_t top = 20; ///< muscles
    bool asJson = false;
};
int runFind(const FindArguments& arguments);

int runRegions(bool asJson);

int runCheck(const std::vector<std::filesystem::path>& files, const std::string& body);

struct ImportArguments {
    std::vector<std::filesystem::path> inputs;
    std::string map;
    std::filesystem::path output;
};
int runImport(const ImportArguments& arguments);

int runCompare(const std::string& first, const std::string& second, bool asJson);

struct BenchArguments {
    std::string body;
    std::string size = "1280x720";
    bool asJson = false;
};
int runBench(const BenchArguments& arguments);

struct ViewWindowArguments {
    ViewArguments view;
    std::string size;     ///< of the window; empty: as last time
    bool isFresh = false; ///< starts from defaults: no saved state is read
};
int runView(const ViewWindowArguments& arguments);

} // namespace myo
