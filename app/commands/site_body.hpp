#pragma once

#include <myofield/core/result.hpp>
#include <myofield/study/workspace.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace myo {

/// A body as a page in a browser draws it: fewer triangles over some of the body's own vertices, so
/// that heat can be told for them, in whole numbers that need no decoder. docs/SITE.md has the form.
class SiteBody {
public:
    /// Bytes that the script may take.
    static constexpr size_t kMostBytes = 8'000'000;
    static constexpr uint32_t kLeftOut = UINT32_MAX;

    /// Coarsens until it fits; an error where it never does. The workspace must be placed. Cost: two
    /// to three seconds of one processor for the built-in body, most of it rays that find creases.
    static Result<SiteBody> make(const Workspace& workspace);

    /// The script that hands it to the page: `myofield.body({...})`.
    std::string script() const;
    /// The number that a body's vertex has in the page, or kLeftOut.
    uint32_t vertexOf(StructureId structure, uint32_t vertex) const {
        return pageVertex_[offsets_[structure.index] + vertex];
    }
    /// The number that a structure has in the page, or kLeftOut.
    uint32_t structureOf(StructureId structure) const { return pageStructure_[structure.index]; }

private:
    struct Piece {
        StructureId structure;
        std::vector<uint32_t> corners;  ///< into `vertices`
        std::vector<uint32_t> vertices; ///< of the structure's mesh
        bool isWide() const { return vertices.size() > 65536; }
    };

    void coarsen(const Body& body, size_t level);
    size_t bytes() const;
    void number(const Body& body);
    void pack(const Workspace& workspace);
    void packPiece(const Workspace& workspace, const Piece& piece,
                   const std::vector<uint8_t>& openness);
    void describe(const Workspace& workspace);

    std::vector<Piece> pieces_;
    std::vector<uint32_t> offsets_, pageVertex_, pageStructure_;
    Vec3 low_{0};
    float step_ = 1; ///< metres in one unit of a position
    std::vector<uint16_t> vertices_;
    std::vector<uint8_t> corners_;
    std::string description_; ///< JSON of all but the bytes
};

} // namespace myo
