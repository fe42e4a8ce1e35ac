#include "import_assimp.hpp"

#include <myofield/core/maths.hpp>

#include <assimp/DefaultIOSystem.h>
#include <assimp/Importer.hpp>
#include <assimp/config.h>
#include <assimp/material.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include <cstring>

namespace myo {
namespace {

/// Lets Assimp open only the input, and no file that the input names.
class OneFile : public Assimp::DefaultIOSystem {
public:
    explicit OneFile(std::string path) : path_(std::move(path)) {}
    bool Exists(const char* file) const override { return path_ == file; }
    Assimp::IOStream* Open(const char* file, const char* mode) override {
        return path_ == file ? DefaultIOSystem::Open(file, mode) : nullptr;
    }

private:
    std::string path_;
};

void put(std::vector<uint8_t>& packed, const void* from, size_t bytes) {
    const auto* begin = static_cast<const uint8_t*>(from);
    packed.insert(packed.end(), begin, begin + bytes);
}

void putWord(std::vector<uint8_t>& packed, size_t word) {
    const uint32_t narrow = uint32_t(word);
    put(packed, &narrow, sizeof narrow);
}

/// The names of a mesh in the lines that the header tells of.
std::string namesOf(const aiScene& scene, const aiNode& node, const aiMesh& mesh) {
    std::string names;
    const auto add = [&](char whose, const aiString& name) {
        if (name.length == 0) return;
        std::string line(name.C_Str());
        for (char& c : line)
            if (c == '\n') c = ' ';
        names += whose + line + "\n";
    };
    // Assimp calls the root after the file.
    if (node.mParent) add('N', node.mName);
    add('M', mesh.mName);
    for (const aiNode* up = node.mParent; up && up->mParent; up = up->mParent) add('A', up->mName);
    if (mesh.mMaterialIndex < scene.mNumMaterials) {
        const aiString name = scene.mMaterials[mesh.mMaterialIndex]->GetName();
        add('T', name);
    }
    return names;
}

void putMesh(std::vector<uint8_t>& packed, const aiMesh& mesh, const std::string& name,
             const aiMatrix4x4& worldFromMesh) {
    std::vector<Triangle> triangles;
    const bool isMirrored = worldFromMesh.Determinant() < 0;
    for (unsigned f = 0; f < mesh.mNumFaces; ++f) {
        const aiFace& face = mesh.mFaces[f];
        if (face.mNumIndices != 3) continue;
        triangles.emplace_back(face.mIndices[0], face.mIndices[isMirrored ? 2 : 1],
                               face.mIndices[isMirrored ? 1 : 2]);
    }
    if (triangles.empty()) return;
    putWord(packed, name.size());
    putWord(packed, mesh.mNumVertices);
    putWord(packed, triangles.size());
    putWord(packed, mesh.HasNormals());
    put(packed, name.data(), name.size());
    for (unsigned v = 0; v < mesh.mNumVertices; ++v) {
        const aiVector3D p = worldFromMesh * mesh.mVertices[v];
        put(packed, &p.x, 12);
    }
    const aiMatrix3x3 turn = aiMatrix3x3(worldFromMesh).Inverse().Transpose();
    for (unsigned v = 0; mesh.HasNormals() && v < mesh.mNumVertices; ++v) {
        const aiVector3D n = (turn * mesh.mNormals[v]).NormalizeSafe();
        put(packed, &n.x, 12);
    }
    put(packed, triangles.data(), triangles.size() * sizeof(Triangle));
}

/// Recursion is safe here, because the importer itself has already gone as deep.
void putNode(std::vector<uint8_t>& packed, const aiScene& scene, const aiNode& node,
             const aiMatrix4x4& worldFromParent) {
    const aiMatrix4x4 worldFromNode = worldFromParent * node.mTransformation;
    for (unsigned m = 0; m < node.mNumMeshes; ++m) {
        const aiMesh& mesh = *scene.mMeshes[node.mMeshes[m]];
        putMesh(packed, mesh, namesOf(scene, node, mesh), worldFromNode);
    }
    for (unsigned c = 0; c < node.mNumChildren; ++c)
        putNode(packed, scene, *node.mChildren[c], worldFromNode);
}

/// Metres that the header of an FBX file says its unit is; 0 where there is none.
float unitSaidBy(const aiScene& scene) {
    float centimetres = 0;
    const bool isSaid = scene.mMetaData && scene.mMetaData->Get("UnitScaleFactor", centimetres);
    return isSaid ? centimetres / 100 : 0;
}

} // namespace

bool packedByAssimp(const std::filesystem::path& path, std::vector<uint8_t>& packed,
                    std::string& reason) {
    static_assert(sizeof(ai_real) == 4, "positions are copied as floats");
    try {
        Assimp::Importer importer;
        importer.SetIOHandler(new OneFile(path.string())); // the importer owns and deletes it
        importer.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE,
                                    aiPrimitiveType_POINT | aiPrimitiveType_LINE);
        const aiScene* scene =
            importer.ReadFile(path.string(), aiProcess_Triangulate | aiProcess_SortByPType |
                                                 aiProcess_ValidateDataStructure);
        if (!scene || !scene->mRootNode) {
            reason = importer.GetErrorString();
            return false;
        }
        const float unit = unitSaidBy(*scene);
        put(packed, &unit, sizeof unit);
        putNode(packed, *scene, *scene->mRootNode, aiMatrix4x4());
    } catch (const std::exception& exception) {
        reason = exception.what();
        return false;
    }
    return true;
}

} // namespace myo
