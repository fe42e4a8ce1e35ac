#pragma once

#include <myofield/content/atlas_file.hpp>
#include <myofield/content/body_file.hpp>
#include <myofield/study/workspace.hpp>

#include <filesystem>
#include <memory>

namespace myo::test {

/// The shipped atlas on the built-in body, loaded once; null where the body was not built here.
inline const Workspace* realWorkspace() {
    static const std::unique_ptr<Workspace> loaded = [] {
        const std::string body = std::string(MYOFIELD_BUILD_FOLDER) + "/share/myofield/body.glb";
        if (!std::filesystem::exists(body)) return std::unique_ptr<Workspace>();
        Result<Atlas> atlas =
            loadAtlas(std::filesystem::path(MYOFIELD_SOURCE_FOLDER) / "assets/anatomy");
        Result<Body> read = readBody(body);
        if (!atlas || !read) return std::unique_ptr<Workspace>();
        auto made = Workspace::of(std::move(*atlas), std::move(*read));
        return made ? std::move(*made) : nullptr;
    }();
    return loaded.get();
}

} // namespace myo::test
