#include "import_join.hpp"

#include "import_optimise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace myo {
namespace {

constexpr float kFar = 0.04f; ///< metres between bounding boxes

float gapBetween(const Box& a, const Box& b) {
    return glm::length(glm::max(glm::max(a.low - b.high, b.low - a.high), Vec3(0)));
}

using Key = std::pair<std::string, Side>;

/// Pieces of one name, in clusters that lie together; the first cluster keeps the name.
std::vector<std::vector<size_t>> clustersOf(const std::vector<size_t>& same,
                                            const std::vector<Box>& boxes) {
    std::vector<std::vector<size_t>> clusters;
    for (const size_t piece : same) {
        std::vector<size_t> grown{piece};
        std::erase_if(clusters, [&](const std::vector<size_t>& cluster) {
            const bool isNear = std::ranges::any_of(cluster, [&](size_t other) {
                return gapBetween(boxes[piece], boxes[other]) <= kFar;
            });
            if (isNear) grown.insert(grown.end(), cluster.begin(), cluster.end());
            return isNear;
        });
        std::ranges::sort(grown);
        clusters.push_back(std::move(grown));
    }
    return clusters;
}

Box boxOf(const std::vector<size_t>& cluster, const std::vector<Box>& boxes) {
    Box box;
    for (const size_t piece : cluster) box.include(boxes[piece]);
    return box;
}

class Joining {
public:
    Joining(std::vector<ImportPiece>& pieces, const Body* like) : pieces_(pieces), like_(like) {
        for (const ImportPiece& piece : pieces_) {
            boxes_.push_back(boundsOf(piece.structure.mesh));
            taken_.insert({piece.structure.id, piece.structure.side});
        }
    }

    void nameApart() {
        std::map<Key, std::vector<size_t>> same;
        for (size_t i = 0; i < pieces_.size(); ++i)
            same[{pieces_[i].structure.id, pieces_[i].structure.side}].push_back(i);
        for (const auto& [key, members] : same) {
            if (members.size() < 2) continue;
            std::vector<size_t> known, unknown;
            for (const size_t i : members) (pieces_[i].isKnown() ? known : unknown).push_back(i);
            separateFarOnes(key, known);
            // The first unknown one keeps the id where no known one has it.
            for (size_t u = known.empty() ? 1 : 0; u < unknown.size(); ++u)
                rename(pieces_[unknown[u]], key.first);
        }
    }

    std::vector<Structure> join(ImportReport& report) {
        std::vector<Structure> structures;
        std::map<Key, size_t> placeOf;
        for (ImportPiece& piece : pieces_) {
            Structure& structure = piece.structure;
            ImportedMesh& note = piece.note;
            note.id = structure.id;
            note.kind = structure.kind;
            note.side = structure.side;
            const auto [place, isNew] =
                placeOf.try_emplace({structure.id, structure.side}, structures.size());
            note.isJoined = !isNew;
            report.meshes.push_back(std::move(note));
            if (isNew)
                structures.push_back(std::move(structure));
            else
                add(structures[place->second].mesh, structure.mesh);
        }
        return structures;
    }

private:
    static void add(TriMesh& mesh, TriMesh& more) {
        if (mesh.normals.empty() != more.normals.empty()) {
            mesh.normals = vertexNormals(mesh);
            more.normals = vertexNormals(more);
        }
        myo::join(mesh, more);
    }

    /// How badly a cluster fits the name: the distance from where `like` has it, otherwise its size.
    float misfit(const Key& key, const std::vector<size_t>& cluster) const {
        const Box box = boxOf(cluster, boxes_);
        const StructureId expected = like_ ? like_->find(key.first, key.second) : StructureId();
        if (expected) return glm::length(box.centre() - boundsOf((*like_)[expected].mesh).centre());
        return -glm::length(box.extent());
    }

    void separateFarOnes(const Key& key, const std::vector<size_t>& members) {
        std::vector<std::vector<size_t>> clusters = clustersOf(members, boxes_);
        if (clusters.size() < 2) return;
        std::ranges::stable_sort(clusters, {}, [&](const auto& c) { return misfit(key, c); });
        const Box first = boxOf(clusters.front(), boxes_);
        for (size_t c = 1; c < clusters.size(); ++c)
            for (const size_t i : clusters[c]) {
                const float gap = gapBetween(boxes_[i], first);
                pieces_[i].note.state = ImportedMesh::State::Unknown;
                pieces_[i].note.doubts.push_back(fmt::format(
                    "has the name of {}, and lies {:.0f} cm from it: is the name right?", key.first,
                    gap * 100));
                rename(pieces_[i], key.first);
            }
    }

    void rename(ImportPiece& piece, const std::string& base) {
        const Side side = piece.structure.side;
        size_t& number = next_.try_emplace({base, side}, 2).first->second;
        std::string id;
        do {
            id = fmt::format("{}_{}", base, number++);
        } while (!taken_.insert({id, side}).second);
        piece.structure.id = std::move(id);
    }

    std::vector<ImportPiece>& pieces_;
    const Body* like_;
    std::vector<Box> boxes_;
    std::set<Key> taken_;
    std::map<Key, size_t> next_; ///< the number to try next for a name
};

} // namespace

std::vector<Structure> joinedStructures(std::vector<ImportPiece> pieces, const Body* like,
                                        ImportReport& report) {
    Joining joining(pieces, like);
    joining.nameApart();
    return joining.join(report);
}

} // namespace myo
