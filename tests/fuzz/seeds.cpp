#include "fuzz/reader.hpp"

#include "hostile_json.hpp"
#include "unit/content/packed_gltf.hpp"

#include <myofield/content/body_file.hpp>
#include <myofield/core/file.hpp>
#include <myofield/learn/cards.hpp>
#include <myofield/scene/view_state.hpp>
#include <myofield/study/pain_drawing.hpp>
#include <myofield/study/quiz.hpp>
#include <myofield/study/session_store.hpp>

#include <algorithm>

namespace myo::fuzz {
namespace {

namespace fs = std::filesystem;

/// A reader's corpus: files called 1, 2, ...
class Corpus {
public:
    explicit Corpus(const fs::path& folder) : folder_(folder) { fs::create_directories(folder_); }

    void add(const std::string& content) {
        writeContent(folder_ / std::to_string(++count_), content);
    }
    void addFile(const fs::path& file) { add(fileContent(file)); }
    /// All files of a folder with an ending and at most `most` bytes, in the order of their names.
    void addFolder(const fs::path& folder, const char* ending, uintmax_t most = 20'000) {
        std::vector<fs::path> files;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == ending && entry.file_size() <= most)
                files.push_back(entry.path());
        std::ranges::sort(files);
        for (const fs::path& file : files) addFile(file);
    }
    void addHostileJson(const std::string& whole) {
        for (const std::string& text :
             test::hostileJson(whole, std::max<size_t>(whole.size() / 8, 1)))
            if (text.size() < 1000) add(text);
        add(whole);
    }

private:
    fs::path folder_;
    size_t count_ = 0;
};

GltfFile skinned(const TriMesh& mesh) {
    GltfFile file = fileWith(mesh);
    const size_t count = mesh.positions.size();
    const std::vector<float> bind{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    std::vector<float> weights(4 * count, 0.25f);
    nlohmann::json& attributes = file.primitive()["attributes"];
    attributes["JOINTS_0"] = file.add(std::vector<uint8_t>(4 * count, 0), kUnsignedByte, "VEC4", 4);
    attributes["WEIGHTS_0"] = file.add(weights, kFloat, "VEC4", 4);
    file.json["skins"] = {
        {{"joints", {1}}, {"inverseBindMatrices", file.add(bind, kFloat, "MAT4", 16)}}};
    file.json["nodes"][0]["skin"] = 0;
    file.addNode({{"name", "joint"}, {"translation", {0, 0.5, 0}}});
    return file;
}

GltfFile morphedAndInstanced(const TriMesh& mesh) {
    GltfFile file = fileWith(mesh);
    const std::vector<Vec3> moves(mesh.positions.size(), Vec3(0, 0.1f, 0));
    file.primitive()["targets"] = {{{"POSITION", file.add(moves, kFloat, "VEC3")}}};
    file.json["meshes"][0]["weights"] = {0.5};
    const size_t shifts = file.add(std::vector<Vec3>{{0, 0, 0}, {0, 0.2f, 0}}, kFloat, "VEC3");
    file.json["nodes"][0]["extensions"] = {
        {"EXT_mesh_gpu_instancing", {{"attributes", {{"TRANSLATION", shifts}}}}}};
    file.json["scenes"] = {{{"nodes", {0}}}};
    return file;
}

GltfFile sparse(const TriMesh& mesh) {
    GltfFile file = fileWith(mesh);
    const std::vector<uint16_t> at{2, 5};
    const std::vector<Vec3> values{{9, 8, 7}, {-1, -2, -3}};
    file.json["accessors"][0]["sparse"] = {
        {"count", 2},
        {"indices",
         {{"bufferView", file.addView(at.data(), 4)}, {"componentType", kUnsignedShort}}},
        {"values", {{"bufferView", file.addView(values.data(), 24)}}}};
    return file;
}

GltfFile meshoptPacked(const TriMesh& mesh) {
    GltfFile file = fileWith(mesh);
    const size_t count = mesh.positions.size(), corners = 3 * mesh.triangles.size();
    pack(file, 0, packedVertices(mesh.positions.data(), count, 12), count, 12, "ATTRIBUTES");
    std::vector<unsigned char> packed(meshopt_encodeIndexBufferBound(corners, count));
    packed.resize(
        meshopt_encodeIndexBuffer(packed.data(), packed.size(), &mesh.triangles[0].x, corners));
    pack(file, 2, packed, corners, 4, "TRIANGLES");
    return file;
}

GltfFile besideItsBuffer(const TriMesh& mesh) {
    GltfFile file = fileWith(mesh);
    file.json["buffers"][0]["uri"] = "b.bin";
    return file;
}

void addBodies(Corpus& corpus) {
    const TriMesh mesh = ball(3);
    for (const GltfFile& file :
         {fileWith(mesh), skinned(mesh), morphedAndInstanced(mesh), sparse(mesh),
          meshoptPacked(mesh), dracoFile(mesh, draco::MESH_SEQUENTIAL_ENCODING),
          dracoFile(mesh, draco::MESH_EDGEBREAKER_ENCODING)})
        corpus.add(file.glb());
    corpus.add(besideItsBuffer(mesh).json.dump());
    const ScratchFolder folder;
    Body body;
    body.structures.resize(1);
    body.structures[0].id = "soleus";
    body.structures[0].mesh = muscleBall(3);
    if (writeBody(folder / "a.glb", body)) corpus.addFile(folder / "a.glb");
}

void addObjects(Corpus& corpus) {
    corpus.add("# English name : left soleus\no left soleus\nv 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\n"
               "vn 0 0 1\nvt 0 0\nf 1/1/1 2/1/1 3/1/1\nf -1 -2 -3\n");
    corpus.add("g a b\nusemtl skin\nv 0 0 0 1\nv 1e3 0 0\nv 0 1.5 0\nf 1//1 2//1 3//1 1//1\n");
}

void addStates(Corpus& corpus) {
    ViewState state;
    corpus.addHostileJson(toJson(state));
    state.selection = {{"infraspinatus", {"trp1"}}};
    state.hidden = {{"scapula", Side::Left}};
    corpus.add(toJson(state));
}

void addDrawings(Corpus& corpus) {
    PainDrawing drawing;
    corpus.add(toJson(drawing));
    PainStroke stroke;
    stroke.path = {{0, 1, 0.1f}, {0.1f, 1, 0.1f}};
    stroke.eye = Vec3(0, 1, 3);
    stroke.strength = 7;
    stroke.quality = PainQuality::Burning;
    stroke.felt = PainDepth::Deep;
    drawing.date = "2026-11-01";
    drawing.strokes = {stroke, stroke};
    drawing.strokes[1].erases = true;
    corpus.addHostileJson(toJson(drawing));
}

void addProgress(Corpus& json, Corpus& table) {
    Cards cards;
    json.add(toJson(cards));
    cards.answer({"infraspinatus", QuestionKind::Name}, Grade::Good, *dayFrom("2026-11-01"));
    cards.answer({"soleus", QuestionKind::Place}, Grade::Again, *dayFrom("2026-11-02"));
    json.addHostileJson(toJson(cards));
    table.add(toCsv(cards));
    table.add(toCsv(Cards{}));
}

void addRounds(Corpus& corpus) {
    KeptRound round;
    round.plan.wish.muscles = {MuscleId{0}};
    round.plan.cards = {{"infraspinatus", QuestionKind::Place}};
    corpus.addHostileJson(toJson(round, shippedAtlas()));
}

} // namespace

void writeSeeds(const fs::path& folder) {
    const fs::path source = MYOFIELD_SOURCE_FOLDER;
    Corpus bodies(folder / "body"), imported(folder / "import");
    addBodies(bodies);
    addBodies(imported);
    addObjects(imported);
    Corpus(folder / "map").addFolder(source / "assets/atlases", ".toml", 200'000);
    Corpus(folder / "muscle").addFolder(source / "assets/anatomy/muscles", ".toml", 6'000);
    Corpus states(folder / "state"), drawings(folder / "drawing"), session(folder / "session");
    addStates(states);
    addDrawings(drawings);
    session.addHostileJson(toJson(WindowMemory{}));
    Corpus classes(folder / "class");
    classes.add("# week 3\ninfraspinatus\nLevator scapulae # a remark\nshoulder\n\n");
    classes.add("no such muscle\r\n\xff\xfe");
    Corpus progress(folder / "progress"), table(folder / "table"), rounds(folder / "round");
    addProgress(progress, table);
    addRounds(rounds);
    Corpus(folder / "picture").addFolder(source / "tests/image/references", ".png", 40'000);
}

} // namespace myo::fuzz
