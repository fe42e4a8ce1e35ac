#pragma once

#include <myofield/study/lecture_desk.hpp>
#include <myofield/study/mode.hpp>

#include <string>

namespace myo {

class Explorer;

// Making a lecture.

/// What is looked at becomes a step behind the marked one.
void addThisView(Explorer& explorer);
/// The marked step shows what is looked at from now on; its words stay.
void takeThisView(Explorer& explorer);
void duplicateMarked(Explorer& explorer);
void removeMarked(Explorer& explorer);
/// To another place, with its mark.
void moveMarked(Explorer& explorer, size_t to);
/// Marks a step and turns the picture to what it shows.
void showStep(Explorer& explorer, size_t step);
/// A step for each chosen muscle, or, where none is chosen, for each that was found; behind the marked
/// one. Tells why not where there is none.
void addMuscles(Explorer& explorer);
/// The same of a part of the body (Muscle::group), or of a class list in a file.
void addGroup(Explorer& explorer, const std::string& group);
/// An empty one; the last can be had back by undo.
void newLecture(Explorer& explorer);
/// Reads a lecture and begins to work on it; a sentence tells what went wrong.
void openLecture(Explorer& explorer, const std::filesystem::path& file);
/// Writes it; a sentence tells where, or what went wrong.
void saveLecture(Explorer& explorer, const std::filesystem::path& file);

// Showing it.

/// From the marked step on. Tells why not where there is no step.
void startLecture(Explorer& explorer);
/// To the next (+1) or the one before (-1): a build or a step.
void stepLecture(Explorer& explorer, int by);
/// To a step, counted from 0, before its builds; to the last where there are not so many.
void goToStep(Explorer& explorer, size_t step);
/// A digit of the number of a step.
void typeDigit(Explorer& explorer, char digit);
/// Enter: to the step that was typed; with none typed, back to the path.
void enterNumber(Explorer& explorer);
/// The view is as the lecture has it: nobody has turned, hidden or chosen anything since.
bool isOnPath(const Explorer& explorer);
void returnToPath(Explorer& explorer);
/// The picture has another size: what is shown is fitted to it, unless somebody has left the path.
void fitLecture(Explorer& explorer);
/// The next look of the room: as saved, light, dark, projector.
void nextGround(Explorer& explorer);
/// All words larger or smaller by a factor; 0: the usual size.
void scaleLecture(Explorer& explorer, float factor);

/// The lecture's place; null: none is shown.
const Lecturing* lecturing(const Explorer& explorer);
/// The board of who presents; null: nobody does.
Board* boardOf(Explorer& explorer);
const Board* boardOf(const Explorer& explorer);

} // namespace myo
