#include <myofield/study/explorer.hpp>

#include <myofield/study/selection.hpp>
#include <myofield/study/words.hpp>

#include <myofield/scene/framing.hpp>

#include <algorithm>

namespace myo {
namespace {

constexpr size_t kRowsFound = 30;
constexpr size_t kNamesOnCard = 3;
constexpr float kRoundAPlace = 0.35f; ///< of the picture, on each side of a place asked about
constexpr float kSteepestPlace =
    0.65f; ///< radians: seen from straight below, people lose their way

} // namespace

Explorer::Explorer(const Workspace& workspace, ViewState state, WindowMemory memory)
    : workspace_(workspace), state_(std::move(state)), history_(state_), memory_(memory),
      search_(workspace.atlas()), treeByBody_(muscleTreeByBody(workspace.atlas())),
      treeByPain_(muscleTreeByPain(workspace.atlas())), heat_(workspace.patterns()) {
    if (!state_.selection.empty()) open_ = state_.selection.front().muscle;
}

ViewState& Explorer::edit() {
    player_.stop();
    state_.growth = 1;
    ++pictureVersion_;
    return state_;
}

Camera& Explorer::moveCamera() {
    mover_.stop();
    ++pictureVersion_;
    return state_.camera;
}

void Explorer::setNow(double now) {
    now_ = now;
    if (!mover_.isMoving() && !player_.isPlaying()) return;
    if (mover_.isMoving()) state_.camera = mover_.at(now);
    if (player_.isPlaying()) state_.growth = player_.at(now);
    ++pictureVersion_;
}

void Explorer::play() {
    const bool wasPlaying = player_.isPlaying();
    edit();
    if (wasPlaying) return;
    if (state_.selection.empty())
        return messages_.tell(tr("Choose a muscle first: its pattern can then be played."), now_);
    player_.start(now_);
    state_.growth = 0;
}

void Explorer::settle() {
    ViewState state = state_;
    state.camera = mover_.goal(state_.camera); // on the way is no step of its own
    history_.settle(state);
}

void Explorer::restore(std::optional<ViewState> state) {
    if (!state) return messages_.tell(tr("There is no other step to go to."), now_);
    const Camera goal = std::exchange(state->camera, state_.camera);
    edit() = std::move(*state);
    afterSelection();
    turnTo(goal);
}

void Explorer::undo() {
    settle();
    restore(history_.undo());
}

void Explorer::redo() {
    settle();
    restore(history_.redo());
}

void Explorer::afterSelection() {
    preview_.reset();
    if (!state_.selection.empty() && !state_.isSelected(open_))
        open_ = state_.selection.back().muscle;
    if (state_.selection.empty()) open_.clear();
}

void Explorer::choose(const std::string& muscle, bool adds, Turn turn) {
    if (adds)
        toggleSelected(edit(), muscle);
    else
        selectOnly(edit(), muscle);
    if (state_.isSelected(muscle)) open_ = muscle;
    afterSelection();
    if (turn == Turn::ToPattern && memory_.turnsToPattern && state_.isSelected(muscle))
        turnToPattern();
}

void Explorer::deselectMuscle(const std::string& muscle) {
    deselect(edit(), muscle);
    afterSelection();
}

void Explorer::preview(std::optional<PointOnSide> point) {
    if (point == preview_) return;
    preview_ = point;
    edit();
}

void Explorer::updateHeat() {
    std::vector<PointOnSide> points = pointsOn(workspace_.atlas(), state_);
    if (preview_) {
        points.clear();
        for (const Side side : state_.sidesShown())
            points.push_back({preview_->muscle, preview_->point, side});
    }
    const bool needsArrivals = state_.growth < 1;
    if (points == shownPoints_ && (heat_.hasArrivals() || !needsArrivals)) return;
    if (points != shownPoints_) heat_.show(points);
    if (needsArrivals) heat_.addArrivals();
    shownPoints_ = std::move(points);
    ++heatVersion_;
}

HoverWords Explorer::wordsFor(const Pointed& pointed) {
    HoverWords words = hoverWords(atlas(), body(), pointed);
    if (state_.overlays.has(OverlayId::Endangerment) && pointed.onSkin) {
        const uint16_t site = workspace_.stage().endangerment().siteAt(
            placement().skin().nearestVertex(*pointed.onSkin));
        if (site != EndangermentMap::kNone) words.warning = atlas().endangermentSites[site].text;
    }
    if (!pointed.region.region || words.refersHead.empty()) return words;
    const uint16_t patch =
        placement().regions().patchOf(pointed.region.region, pointed.region.side);
    const auto known = refersHere_.find(patch);
    if (known != refersHere_.end()) {
        words.refersHere = known->second;
    } else {
        const FindQuery query{"", {pointed.region.region}, pointed.region.side, {}};
        words.refersHere = topMuscles(atlas(), findRows(patterns(), query, 12), kNamesOnCard);
        refersHere_[patch] = words.refersHere;
    }
    if (words.refersHere.empty()) words.refersHead.clear();
    return words;
}

void Explorer::click(const Pointed& pointed, bool adds) {
    if (pointed.mark) {
        open_ = atlas()[pointed.mark->muscle].id;
        return;
    }
    const bool isSkin = !pointed.structure || body()[pointed.structure].kind == Kind::Skin;
    if (pointed.onSkin && (isFinding_ || (isSkin && !isSkinLookedThrough(state_))))
        return askAbout(pointed);
    if (!pointed.structure || isSkin) return;
    const Structure& structure = body()[pointed.structure];
    if (structure.kind == Kind::Muscle)
        return choose(muscleOf(atlas(), structure), adds, Turn::Keep);
    messages_.tell(structureWords(structure), now_);
}

void Explorer::doubleClick(const Pointed& pointed) {
    if (!pointed.structure || body()[pointed.structure].kind == Kind::Skin) {
        if (pointed.onSkin) {
            Camera camera = mover_.goal(state_.camera);
            camera.target = pointed.onSkin->position;
            camera.distance = std::max(0.3f, camera.distance * 0.5f);
            turnTo(camera);
        }
        return;
    }
    frameStructures({{body()[pointed.structure].id, body()[pointed.structure].side}});
}

std::vector<StructureKey> Explorer::keysToWorkOn(const Pointed& pointed) const {
    if (pointed.structure && body()[pointed.structure].kind != Kind::Skin)
        return {{body()[pointed.structure].id, body()[pointed.structure].side}};
    if (pointed.mark) return keysOf(atlas(), body(), atlas()[pointed.mark->muscle].id, state_);
    return open_.empty() ? std::vector<StructureKey>() : keysOf(atlas(), body(), open_, state_);
}

std::vector<StructureKey> Explorer::highlit(const std::string& pointedMuscle) const {
    if (!pointedMuscle.empty()) return keysOf(atlas(), body(), pointedMuscle, state_);
    if (!pointed_.structure || pointed_.mark || page_ != Page::None) return {};
    const Structure& structure = body()[pointed_.structure];
    if (structure.kind == Kind::Skin) return {};
    return {{structure.id, structure.side}};
}

void Explorer::turnTo(const Camera& camera) {
    mover_.start(state_.camera, camera, now_);
    ++pictureVersion_;
}

void Explorer::turnTo(const NamedView& view) {
    updateHeat();
    turnTo(cameraOnSelection(view, atlas(), body(), state_, heat(), extent_.aspect()));
}

void Explorer::turnToPattern() {
    updateHeat();
    NamedView view = bestView(placement(), heat());
    // Both sides are lit alike: of the two, the one that was asked about, else the right.
    const Side wanted = query_ ? query_->side : Side::Right;
    if (state_.sides == Sides::Both && wanted == Side::Right)
        if (const auto right = viewNamed("right"); right && view.name == "left") view = *right;
    turnTo(view);
}

void Explorer::turnToRegions(const FindQuery& query) {
    const std::vector<HeatVertex> lit = heatOfRegions(placement(), body(), query);
    const Box box = boxOfRegions(placement(), query);
    if (box.isEmpty()) return; // inside the body
    const NamedView view = bestView(placement(), lit);
    Camera camera = mover_.goal(state_.camera);
    camera.yaw = view.yaw;
    camera.pitch = std::clamp(view.pitch, -kSteepestPlace, kSteepestPlace);
    camera.frame(box, extent_.aspect(), kRoundAPlace);
    turnTo(camera);
}

void Explorer::fit() {
    Camera camera = mover_.goal(state_.camera);
    Box box;
    for (const Structure& structure : body().structures)
        if (structure.isShownByDefault) box.include(boundsOf(structure.mesh));
    camera.frame(box, extent_.aspect(), 0.05f);
    turnTo(camera);
}

void Explorer::frameSelection() {
    if (state_.selection.empty()) return fit();
    std::vector<StructureKey> keys;
    for (const SelectedMuscle& entry : state_.selection)
        for (StructureKey& key : keysOf(atlas(), body(), entry.muscle, state_))
            keys.push_back(std::move(key));
    frameStructures(keys);
}

void Explorer::frameStructures(const std::vector<StructureKey>& keys) {
    Box box;
    for (const StructureKey& key : keys)
        if (const StructureId id = body().find(key.id, key.side))
            box.include(boundsOf(body()[id].mesh));
    if (box.isEmpty()) return fit();
    Camera camera = mover_.goal(state_.camera);
    camera.frame(box, extent_.aspect(), 0.18f);
    camera.distance = std::max(camera.distance, 0.4f);
    turnTo(camera);
}

void Explorer::ask(FindQuery query) {
    isFinding_ = true;
    memory_.showsPanels = true;
    if (!query.place) turnToRegions(query);
    found_ = findRows(patterns(), query, kRowsFound);
    query_ = std::move(query);
    ++pictureVersion_;
}

void Explorer::forgetQuery() {
    query_.reset();
    found_.clear();
    preview({});
    ++pictureVersion_;
}

void Explorer::askAbout(const Pointed& pointed) {
    if (!pointed.onSkin)
        return messages_.tell(tr("Point at the skin first: it has to be shown."), now_);
    FindQuery query;
    query.words = regionSideWords(atlas(), pointed.region);
    if (pointed.region.region) query.regions = {pointed.region.region};
    query.side = pointed.region.side;
    query.place = pointed.onSkin;
    ask(std::move(query));
}

void Explorer::read(const std::string& article) {
    article_ = article;
    page_ = Page::Learn;
}

const Article* Explorer::article() const {
    if (const Article* known = atlas().articleWithId(article_)) return known;
    return atlas().articles.empty() ? nullptr : &atlas().articles.front();
}

void Explorer::saveView(const std::string& typed) {
    const std::filesystem::path path = expandedPath(typed, pictureFolder(), ".json");
    const Status written = writeViewState(path, state_);
    if (written)
        messages_.tell(say("The view is saved as {}", path.string()), now_);
    else
        messages_.warn(written.error().text());
}

void Explorer::openView(const std::string& typed) {
    const std::filesystem::path path = expandedPath(typed, pictureFolder(), ".json");
    Result<ViewState> read = readViewState(path);
    if (!read) return messages_.warn(read.error().text());
    const std::vector<std::string> dropped = dropUnknown(*read, atlas(), body());
    mover_.stop();
    edit() = std::move(*read);
    open_ = state_.selection.empty() ? std::string() : state_.selection.front().muscle;
    afterSelection();
    messages_.tell(say("Opened {}", path.string()), now_);
    for (const std::string& name : dropped)
        messages_.warn(say("This body has no \"{}\"; the view is shown without it.", name));
}

void Explorer::savePicture(const std::string& typed) {
    requests_.push_back(
        {WindowRequest::What::SavePicture, expandedPath(typed, pictureFolder(), ".png")});
}

} // namespace myo
