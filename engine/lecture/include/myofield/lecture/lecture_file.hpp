#pragma once

#include <myofield/lecture/lecture.hpp>

#include <filesystem>

namespace myo {

/// The ending of lecture files.
constexpr const char* kLectureEnding = ".myolecture";

/// JSON with a version, documented in docs/LECTURES.md and docs/schemas/lecture.schema.json.
std::string toJson(const Lecture& lecture);
/// Missing keys keep their default; unknown keys, wrong types, numbers out of range and texts that
/// are too long are errors, all reported at once. `name` is what messages call the text.
Result<Lecture> lectureFromJson(std::string_view json, const std::string& name);
/// At most 8 MiB.
Result<Lecture> readLecture(const std::filesystem::path& file);
Status writeLecture(const std::filesystem::path& file, const Lecture& lecture);

} // namespace myo
