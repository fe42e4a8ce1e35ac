#include <myofield/study/drawing_keeper.hpp>

#include <myofield/core/file.hpp>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace myo {
namespace {

/// Makes the file where it is not there, for its owner alone: who writes it then keeps its rights.
void makePrivate(const std::filesystem::path& file) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) close(descriptor);
}

} // namespace

std::optional<PainDrawing> DrawingKeeper::left() const {
    std::error_code ignored;
    if (file_.empty() || !std::filesystem::exists(file_, ignored)) return std::nullopt;
    Result<PainDrawing> drawing = readDrawing(file_);
    if (!drawing || drawing->strokes.empty()) return std::nullopt;
    return std::move(*drawing);
}

Status DrawingKeeper::keep(const Strokes& strokes, const std::string& body) {
    if (strokes == kept_ || file_.empty()) return Done{};
    kept_ = strokes;
    forgotten_.reset();
    if (strokes->empty()) {
        remove();
        return Done{};
    }
    Status made = makeFolder(file_.parent_path());
    if (made) {
        makePrivate(file_);
        made = writeDrawing(file_, {.body = body, .strokes = *strokes});
    }
    if (made || std::exchange(hasTold_, true)) return Done{};
    return made;
}

void DrawingKeeper::forget(const Strokes& strokes) {
    if (std::exchange(forgotten_, strokes) == strokes) return;
    kept_ = strokes;
    remove();
}

void DrawingKeeper::remove() {
    if (file_.empty()) return;
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
}

} // namespace myo
