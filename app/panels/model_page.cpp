// What became of the meshes of a model, and what somebody says of them; and how far one is read.
#include "panels/widgets.hpp"

#include <myofield/study/open_file.hpp>
#include <myofield/study/words.hpp>

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>

namespace myo {
namespace {

namespace fs = std::filesystem;
using State = ImportedMesh::State;

constexpr float kAnswerWidth = 330; ///< units
constexpr size_t kMostRows = 500;
constexpr size_t kMostRemarks = 3;

const char* kindWords(Kind kind) {
    switch (kind) {
    case Kind::Muscle: return tr("Muscle");
    case Kind::Bone: return tr("Bone");
    case Kind::Cartilage: return tr("Cartilage");
    case Kind::Connective: return tr("Connective tissue");
    case Kind::Skin: return tr("Skin");
    case Kind::Other: return tr("Something else");
    }
    return "";
}

const char* sideWords(Side side) {
    return side == Side::Left ? tr("left") : side == Side::Right ? tr("right") : tr("middle");
}

bool passes(const Ui& ui, const ImportedMesh& mesh) {
    switch (ui.memory.model.filter) {
    case ModelMemory::Filter::All: return true;
    case ModelMemory::Filter::Doubtful: return !mesh.doubts.empty();
    case ModelMemory::Filter::Unknown: return mesh.state == State::Unknown;
    case ModelMemory::Filter::Groups: return mesh.state == State::Group;
    case ModelMemory::Filter::Answered: return ui.explorer.models().answerOf(mesh.name) != nullptr;
    }
    return true;
}

size_t countOf(const Ui& ui, ModelMemory::Filter filter) {
    const ModelMemory::Filter now = std::exchange(ui.memory.model.filter, filter);
    const size_t count =
        size_t(std::ranges::count_if(ui.explorer.models().shown().report.meshes,
                                     [&](const ImportedMesh& mesh) { return passes(ui, mesh); }));
    ui.memory.model.filter = now;
    return count;
}

void filters(Ui& ui) {
    using Filter = ModelMemory::Filter;
    const std::array<std::pair<const char*, const char*>, 5> all{{{"all", tr("All {}")},
                                                                  {"doubtful", tr("Doubtful {}")},
                                                                  {"unknown", tr("Unknown {}")},
                                                                  {"groups", tr("Groups {}")},
                                                                  {"answered", tr("Answered {}")}}};
    std::vector<Segment> row;
    for (size_t f = 0; f < all.size(); ++f)
        row.push_back({std::string("model.filter.") + all[f].first,
                       fmt::format(fmt::runtime(all[f].second), countOf(ui, Filter(f))),
                       {},
                       ui.memory.model.filter == Filter(f)});
    const int pressed = segments(ui, "model.filter", row);
    if (pressed >= 0) ui.memory.model.filter = Filter(pressed);
}

/// "infraspinatus, right" as the mesh was read, or as somebody says since.
std::string meaningOf(const Ui& ui, const ImportedMesh& mesh) {
    const NamedStructure* said = ui.explorer.models().answerOf(mesh.name);
    const std::string& id = said ? said->id : mesh.id;
    const MuscleId muscle = ui.explorer.atlas().muscleWithId(id);
    const std::string name = muscle ? ui.explorer.atlas()[muscle].name : id;
    return name + ", " + sideWords(said && said->side ? *said->side : mesh.side);
}

void meshes(Ui& ui) {
    const std::vector<ImportedMesh>& all = ui.explorer.models().shown().report.meshes;
    const WithGroup stop(ui.memory.order, "model.meshes");
    size_t rows = 0;
    for (size_t m = 0; m < all.size() && rows < kMostRows; ++m) {
        if (!passes(ui, all[m])) continue;
        ++rows;
        const bool isOdd = all[m].state == State::Unknown || !all[m].doubts.empty();
        const std::string label = isOdd ? withIcon("warning", all[m].name) : all[m].name;
        if (!listRow(ui, "mesh." + std::to_string(m), label, meaningOf(ui, all[m]),
                     ui.memory.model.chosen == m))
            continue;
        ui.memory.model.chosen = m;
        ui.memory.model.muscle.clear();
    }
    if (rows == 0) quietParagraph(ui, tr("There are none of these."));
    if (rows == kMostRows) quietParagraph(ui, tr("There are more; choose another filter."));
}

void muscleField(Ui& ui, const ImportedMesh& mesh) {
    SearchBox& box = ui.memory.model.muscle;
    caption(ui, tr("It is the muscle"));
    std::string text = box.text();
    ImGui::SetNextItemWidth(-1);
    const bool isEntered = ImGui::InputTextWithHint("##muscle", tr("Name of a muscle"), &text,
                                                    ImGuiInputTextFlags_EnterReturnsTrue);
    note(ui, "model.muscle");
    box.setText(text);
    const std::vector<SearchHit> offers = box.offers();
    for (size_t o = 0; o < offers.size(); ++o) {
        const Muscle& muscle = ui.explorer.atlas().muscles[offers[o].index];
        const bool isTaken = listRow(ui, "model.offer." + muscle.id, muscle.name, {}, o == 0);
        if (!isTaken && !(isEntered && o == 0)) continue;
        ui.explorer.models().answer(mesh, {.id = muscle.id});
        return box.clear();
    }
}

void sideField(Ui& ui, const ImportedMesh& mesh) {
    const NamedStructure* said = ui.explorer.models().answerOf(mesh.name);
    const Side now = said && said->side ? *said->side : mesh.side;
    caption(ui, tr("It lies"));
    constexpr std::array kSides{Side::Left, Side::Right, Side::Median};
    std::vector<Segment> row;
    for (const Side side : kSides)
        row.push_back(
            {"model.side." + std::string(nameOf(side)), sideWords(side), {}, now == side});
    const int pressed = segments(ui, "model.side", row);
    if (pressed >= 0) ui.explorer.models().answer(mesh, {.side = kSides[size_t(pressed)]});
}

void kindField(Ui& ui, const ImportedMesh& mesh) {
    const NamedStructure* said = ui.explorer.models().answerOf(mesh.name);
    const Kind now = said ? said->kind : mesh.kind;
    caption(ui, tr("It is made of"));
    Flow flow(ui.px(2));
    for (const Kind kind :
         {Kind::Muscle, Kind::Bone, Kind::Cartilage, Kind::Connective, Kind::Skin, Kind::Other}) {
        flow.next(buttonWidth(kindWords(kind)));
        const std::string name = "model.kind." + std::string(nameOf(kind));
        if (toggle(ui, name.c_str(), kindWords(kind), now == kind))
            ui.explorer.models().answer(mesh, {.kind = kind});
    }
}

/// Models opened lately, the one that is shown left out.
void recentModels(Ui& ui) {
    const std::vector<std::string> recent = ui.explorer.memory().recentModels;
    caption(ui, tr("Opened lately"));
    const WithGroup stop(ui.memory.order, "model.recent");
    size_t rows = 0;
    for (const std::string& model : recent) {
        if (model == ui.explorer.memory().model) continue;
        const fs::path path(model);
        if (listRow(ui, "model.recent." + path.filename().string(),
                    withIcon("file", path.filename().string()), {}, false)) {
            closePage(ui);
            return openFile(ui.explorer, path);
        }
        hintOnHover(ui, model.c_str());
        ++rows;
    }
    if (rows == 0) quietParagraph(ui, tr("No others yet. Ctrl + O opens one."));
}

/// What the chosen mesh is, and what can be said of it.
void answers(Ui& ui) {
    const std::vector<ImportedMesh>& all = ui.explorer.models().shown().report.meshes;
    const std::optional<size_t> chosen = ui.memory.model.chosen;
    if (!chosen || *chosen >= all.size()) {
        quietParagraph(ui, tr("Choose a mesh to say what it is."));
        gap(ui, 6);
        return recentModels(ui);
    }
    const ImportedMesh mesh = all[*chosen];
    caption(ui, mesh.name.c_str());
    quietParagraph(ui, mesh.file);
    for (const std::string& doubt : mesh.doubts) bullet(ui, doubt);
    gap(ui, 4);
    muscleField(ui, mesh);
    gap(ui, 4);
    sideField(ui, mesh);
    gap(ui, 4);
    kindField(ui, mesh);
    if (!ui.explorer.models().answerOf(mesh.name)) return;
    gap(ui, 4);
    if (button(ui, "model.forget", tr("Forget what I said")))
        ui.explorer.models().forget(mesh.name);
}

void whatWasRead(Ui& ui, const OpenedModel& model) {
    const ImportReport& report = model.report;
    if (report.meshes.empty())
        return quietParagraph(
            ui, tr("This body was made by myofield import; its report was told then."));
    quietParagraph(ui, sayCount("{} mesh was read.", "{} meshes were read.", report.meshes.size()));
    size_t told = 0;
    for (const std::string& remark : report.remarks)
        if (told++ < kMostRemarks) bullet(ui, remark);
    for (const std::string& reading : report.readings)
        if (told++ < kMostRemarks) bullet(ui, reading);
}

void foot(Ui& ui) {
    ModelDesk& models = ui.explorer.models();
    ImGui::BeginDisabled(!models.hasNewAnswers());
    const bool readsAgain = mainButton(ui, "model.again", tr("Read again with these answers"));
    ImGui::EndDisabled();
    ImGui::SameLine();
    const bool leaves = button(ui, "model.leave", tr("Back to the built-in body"));
    ImGui::SameLine();
    if (button(ui, "model.close", tr("Close")) || leaves || readsAgain) closePage(ui);
    if (readsAgain) models.readAgain();
    if (leaves) ui.explorer.memory().noteModel({});
}

} // namespace

void modelPage(Ui& ui, bool isNew) {
    if (isNew) ui.memory.model.chosen.reset();
    const OpenedModel& model = ui.explorer.models().shown();
    if (!model.isAny()) {
        heading(ui, tr("Models"));
        paragraph(tr(
            "Ctrl + O opens a model of somebody else: glTF, OBJ, FBX, STL, PLY or COLLADA, a file "
            "or a folder of them. It can be dropped on the window too."));
        gap(ui, 6);
        recentModels(ui);
        gap(ui, 6);
        if (mainButton(ui, "model.close", tr("Close"))) closePage(ui);
        return;
    }
    heading(ui, model.path.filename().string().c_str());
    whatWasRead(ui, model);
    gap(ui, 4);
    filters(ui);
    gap(ui, 4);
    const float below = ImGui::GetFrameHeightWithSpacing() + ui.px(6);
    const float whole = ImGui::GetContentRegionAvail().x;
    const float answerWidth = std::min(ui.px(kAnswerWidth), whole / 2);
    ImGui::BeginChild("meshes", {whole - answerWidth - ui.px(16), -below}, false,
                      ImGuiWindowFlags_NavFlattened);
    meshes(ui);
    ImGui::EndChild();
    ImGui::SameLine(0, ui.px(16));
    ImGui::BeginChild("answers", {0, -below}, false, ImGuiWindowFlags_NavFlattened);
    answers(ui);
    ImGui::EndChild();
    foot(ui);
}

void modelProgress(Ui& ui) {
    ModelDesk& models = ui.explorer.models();
    const fs::path reading = models.reading();
    if (reading.empty()) return;
    const Area& words = ui.layout.words;
    const float width = std::min(ui.px(360), words.width - ui.px(16));
    ImGui::SetNextWindowPos({words.x + words.width / 2, words.y + ui.px(12)}, ImGuiCond_Always,
                            {0.5f, 0});
    ImGui::SetNextWindowSize({width, 0});
    const WithPadding padding(ui, 14, 12);
    const WithCard card(ui, tone().raised, tone().controlEdge);
    ImGui::Begin("model.progress", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
    if (ImGui::IsWindowHovered()) ui.memory.isPointerOverPanel = true;
    ui.log.tell("model.reading", reading.filename().string());
    paragraph(reading.filename().string());
    quietParagraph(ui, models.stageWords());
    const float cancelWidth = buttonWidth(tr("Cancel"));
    ImGui::ProgressBar(models.share(),
                       {ImGui::GetContentRegionAvail().x - cancelWidth - ui.px(10), 0}, "");
    ImGui::SameLine(0, ui.px(10));
    if (button(ui, "model.cancel", tr("Cancel"))) models.cancel();
    ImGui::End();
}

} // namespace myo
