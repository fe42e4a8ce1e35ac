#include <myofield/geometry/half_edges.hpp>

#include <cassert>

namespace myo {

HalfEdges::HalfEdges(const TriMesh& mesh)
    : origin_(mesh.triangles.size() * 3), twin_(mesh.triangles.size() * 3, kNone),
      out_(mesh.positions.size(), kNone), isBoundary_(mesh.positions.size(), 0) {
    std::vector<uint32_t> start(mesh.positions.size() + 1, 0), leaving(origin_.size());
    for (uint32_t h = 0; h < count(); ++h) {
        origin_[h] = mesh.triangles[h / 3][int(h % 3)];
        ++start[origin_[h] + 1];
    }
    for (size_t v = 1; v < start.size(); ++v) start[v] += start[v - 1];
    std::vector<uint32_t> fill(start.begin(), start.end() - 1);
    for (uint32_t h = 0; h < count(); ++h) leaving[fill[origin_[h]]++] = h;
    for (uint32_t h = 0; h < count(); ++h) {
        const uint32_t to = target(h);
        for (uint32_t i = start[to]; i < start[to + 1]; ++i) {
            if (target(leaving[i]) != origin_[h]) continue;
            assert(twin_[h] == kNone);
            twin_[h] = leaving[i];
        }
    }
    for (uint32_t h = 0; h < count(); ++h) {
        if (twin_[h] == kNone) isBoundary_[origin_[h]] = isBoundary_[target(h)] = 1;
        if (out_[origin_[h]] == kNone || twin_[h] == kNone) out_[origin_[h]] = h;
    }
}

uint32_t HalfEdges::valence(uint32_t vertex) const {
    uint32_t count = 0;
    forEachNeighbour(vertex, [&](uint32_t) { ++count; });
    return count;
}

bool HalfEdges::areNeighbours(uint32_t a, uint32_t b) const {
    bool found = false;
    forEachNeighbour(a, [&](uint32_t w) { found |= w == b; });
    return found;
}

bool HalfEdges::canCollapse(uint32_t h) const {
    const uint32_t u = origin_[h], v = target(h), back = twin_[h];
    const uint32_t a = apex(h), b = back == kNone ? kNone : apex(back);
    if (isBoundary_[u] && isBoundary_[v] && back != kNone) return false; // would pinch the mesh
    if (isBoundary_[u] && !isBoundary_[v]) return false;                 // callers try its twin
    // A corner with three neighbours would be left with two.
    if (valence(a) <= 3 || (b != kNone && valence(b) <= 3)) return false;
    // All three corners would lie on the plane: the triangle would coincide with its mirror image.
    if (isBoundary_[v] && !isBoundary_[u] && isBoundary_[a] && isBoundary_[b]) return false;
    // Link condition: the only common neighbours of u and v are the corners opposite their edge.
    bool isAllowed = true;
    forEachNeighbour(u, [&](uint32_t w) {
        if (w == v || w == a || w == b) return;
        if (areNeighbours(v, w)) isAllowed = false;
        // An inner edge between two boundary vertices would coincide with its mirror image.
        if (isBoundary_[v] && !isBoundary_[u] && isBoundary_[w]) isAllowed = false;
    });
    // If an opposite corner lies on the boundary, its edge to v must already be a boundary edge.
    if (isBoundary_[v] && !isBoundary_[u]) {
        const uint32_t toA = twin_[next(h)];
        if (isBoundary_[a] && toA != kNone) isAllowed = false;
        if (b != kNone && isBoundary_[b] && twin_[previous(back)] != kNone) isAllowed = false;
    }
    return isAllowed;
}

void HalfEdges::join(uint32_t a, uint32_t b) {
    if (a != kNone) twin_[a] = b;
    if (b != kNone) twin_[b] = a;
}

void HalfEdges::setOut(uint32_t vertex, uint32_t h) {
    assert(origin_[h] == vertex);
    if (isBoundary_[vertex])
        while (twin_[h] != kNone) h = next(twin_[h]);
    out_[vertex] = h;
}

void HalfEdges::collapse(uint32_t h) {
    const uint32_t u = origin_[h], v = target(h), back = twin_[h];
    std::vector<uint32_t> moved;
    forEachOut(u, [&](uint32_t out) { moved.push_back(out); });
    for (const uint32_t out : moved) origin_[out] = v;
    isBoundary_[v] |= isBoundary_[u];

    const auto remove = [&](uint32_t edge) { // takes the edge's triangle out and closes the gap
        const uint32_t outer = twin_[next(edge)], inner = twin_[previous(edge)];
        const uint32_t corner = apex(edge);
        join(outer, inner);
        for (const uint32_t gone : {edge, next(edge), previous(edge)}) {
            origin_[gone] = kNone;
            twin_[gone] = kNone;
        }
        // The two other sides are now one edge; at least one of them has a triangle that stays.
        setOut(corner, outer != kNone ? outer : next(inner));
        return outer != kNone ? next(outer) : inner;
    };
    uint32_t atV = remove(h);
    if (back != kNone) atV = remove(back);
    out_[u] = kNone;
    setOut(v, atV);
}

void HalfEdges::flip(uint32_t h) {
    const uint32_t g = twin_[h];
    assert(g != kNone);
    // Triangles (u, v, a) and (v, u, b) become (b, v, a) and (a, u, b).
    const uint32_t hn = next(h), hp = previous(h), gn = next(g), gp = previous(g);
    const uint32_t u = origin_[h], v = origin_[g], a = origin_[hp], b = origin_[gp];
    const uint32_t toA = twin_[hp], toB = twin_[gp]; // beyond a-u and b-v
    origin_[h] = b;                                  // b -> v: the outer side of b-v
    origin_[hp] = a;                                 // a -> b
    origin_[g] = a;                                  // a -> u: the outer side of a-u
    origin_[gp] = b;                                 // b -> a
    twin_[h] = twin_[g] = twin_[hp] = twin_[gp] = kNone;
    join(h, toB);
    join(g, toA);
    join(hp, gp);
    setOut(u, gn);
    setOut(v, hn);
    setOut(a, hp);
    setOut(b, gp);
}

std::vector<Triangle> HalfEdges::triangles() const {
    std::vector<Triangle> left;
    for (uint32_t h = 0; h < count(); h += 3)
        if (origin_[h] != kNone) left.push_back({origin_[h], origin_[h + 1], origin_[h + 2]});
    return left;
}

} // namespace myo
