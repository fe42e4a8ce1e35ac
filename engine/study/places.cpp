#include <myofield/study/places.hpp>

#include <myofield/content/body_file.hpp>

#include <cstdlib>
#include <system_error>

namespace fs = std::filesystem;

namespace myo {

Places findPlaces(const fs::path& program, const Places& otherwise) {
    Places places = otherwise;
    std::error_code failure;
    const fs::path folder = program.parent_path();
    const fs::path installed = folder.parent_path() / "share/myofield/assets";
    if (const char* chosen = std::getenv("MYOFIELD_ASSETS"))
        places.assets = chosen;
    else if (fs::exists(installed / "anatomy", failure))
        places.assets = installed;
    if (const char* chosen = std::getenv("MYOFIELD_BODY")) {
        places.builtInBody = chosen;
        return places;
    }
    for (const fs::path& above : {folder, folder.parent_path()})
        if (const fs::path body = above / "share/myofield/body.glb"; fs::exists(body, failure)) {
            places.builtInBody = body;
            return places;
        }
    return places;
}

fs::path bodyFileOf(const std::string& argument, const Places& places) {
    if (argument.empty() || argument == "built-in" || argument == "male")
        return places.builtInBody;
    if (argument == "female") return places.builtInBody.parent_path() / "female.glb";
    return argument;
}

Result<Body> readBodyArgument(const std::string& argument, const Places& places) {
    return readBody(bodyFileOf(argument, places));
}

} // namespace myo
