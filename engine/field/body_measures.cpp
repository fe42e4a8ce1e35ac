#include <myofield/field/body_measures.hpp>

#include <myofield/geometry/section.hpp>

#include <algorithm>
#include <cmath>

namespace myo {
namespace {

constexpr Vec3 kUp{0, 1, 0};
constexpr size_t kLeastCut = 12; // points of a piece that counts
const std::vector<Vec3> kNoPoints;

using Points = std::vector<Vec3>;

/// Takes the measures of one body. Lengths that say where to cut are shares of the stature.
class Measurer {
public:
    explicit Measurer(const Placement& placement)
        : placement_(placement), skin_(placement.skin().mesh()) {
        for (const Vec3& p : skin_.positions) stature_ = std::max(stature_, p.y);
    }

    std::vector<BodyMeasure> all() {
        add("stature", MeasureKind::Length, stature_);
        heights();
        trunk();
        chest();
        limbs();
        head();
        pelvis();
        return std::move(measures_);
    }

private:
    void add(const char* name, MeasureKind kind, float value) {
        if (std::isfinite(value)) measures_.push_back({name, kind, value});
    }

    /// Of the left side. A landmark that is not known makes what is measured from it no number.
    Vec3 at(std::string_view landmark) const {
        const LandmarkId id = placement_.atlas().landmarkWithId(landmark);
        return id ? placement_.landmark(id, Side::Left).position : Vec3(NAN);
    }
    float apart(std::string_view a, std::string_view b) const { return glm::length(at(a) - at(b)); }
    Vec3 between(std::string_view a, std::string_view b) const { return 0.5f * (at(a) + at(b)); }

    const Points& bone(std::string_view id) const {
        const Body& body = placement_.body();
        StructureId found = body.find(id, Side::Left);
        if (!found) found = body.find(id, Side::Median);
        return found ? body[found].mesh.positions : kNoPoints;
    }
    static float highest(const Points& points, int axis) {
        float most = -INFINITY;
        for (const Vec3& p : points) most = std::max(most, p[axis]);
        return most;
    }
    static float lowest(const Points& points, int axis) {
        float least = INFINITY;
        for (const Vec3& p : points) least = std::min(least, p[axis]);
        return least;
    }
    static Vec3 meanOf(const Points& points) {
        Vec3 sum(0);
        for (const Vec3& p : points) sum += p;
        return points.empty() ? Vec3(NAN) : sum / float(points.size());
    }
    /// The middle of the upper end of a bone: of what lies within `below` of its top.
    Vec3 topOf(std::string_view id, float below) const {
        const Points& points = bone(id);
        const float highestY = highest(points, 1);
        Points top;
        for (const Vec3& p : points)
            if (p.y > highestY - below * stature_) top.push_back(p);
        return meanOf(top);
    }

    /// The piece of the cut that lies nearest to a place.
    Points pieceNear(const Vec3& through, const Vec3& normal, const Vec3& near) const {
        Points best;
        float least = INFINITY;
        if (!std::isfinite(through.x + through.y + through.z + normal.y)) return best;
        for (Points& piece : sectionOf(skin_, through, normal)) {
            if (piece.size() < kLeastCut) continue;
            const float away = glm::length(meanOf(piece) - near);
            if (away < least) least = away, best = std::move(piece);
        }
        return best;
    }
    static float girth(const Points& piece, const Vec3& normal) {
        return piece.empty() ? NAN : tapeRound(piece, normal);
    }
    /// The trunk, the head or both thighs where they touch, without arms that hang free.
    Points level(float y) const { return pieceNear({0, y, 0}, kUp, {0, y, 0.055f * stature_}); }
    Points allAt(float y) const {
        Points all;
        if (!std::isfinite(y)) return all;
        for (const Points& piece : sectionOf(skin_, {0, y, 0}, kUp))
            all.insert(all.end(), piece.begin(), piece.end());
        return all;
    }
    static Points within(const Points& points, float x) {
        Points inside;
        for (const Vec3& p : points)
            if (std::abs(p.x) <= x) inside.push_back(p);
        return inside;
    }
    float limbGirth(const Vec3& from, const Vec3& to, float share, float reach = 1) const {
        const Vec3 through = glm::mix(from, to, share);
        Points near;
        for (const Vec3& p : pieceNear(through, to - from, through))
            if (glm::length(p - through) < reach * stature_) near.push_back(p);
        return girth(near, to - from);
    }

    void heights() {
        const auto height = [&](const char* name, std::string_view landmark) {
            add(name, MeasureKind::Length, at(landmark).y);
        };
        height("acromial height", "acromion");
        height("suprasternale height", "suprasternal_notch");
        height("cervicale height", "c7_spinous_process");
        height("chest height", "nipple");
        height("iliocristale height", "iliac_crest_highest");
        height("waist height", "umbilicus");
        height("lateral femoral epicondyle height", "lateral_femoral_epicondyle");
        height("mid-patella height", "patella_center");
        height("lateral malleolus height", "lateral_malleolus");
        height("tibiale height", "knee_joint_line_lateral");
        add("tenth rib height", MeasureKind::Length, lowest(bone("tenth_rib"), 1));
        const Points& femur = bone("femur");
        const float outermost = highest(femur, 0);
        Points outer;
        for (const Vec3& p : femur)
            if (p.x > outermost - 0.0049f * stature_) outer.push_back(p);
        add("trochanterion height", MeasureKind::Length, highest(outer, 1));
        crotch_ = INFINITY;
        for (const Points& piece : sectionOf(skin_, {0.0002f * stature_, 0, 0}, {1, 0, 0}))
            for (const Vec3& p : piece)
                if (p.y > 0.35f * stature_ && p.y < 0.5f * stature_)
                    crotch_ = std::min(crotch_, p.y);
        add("crotch height", MeasureKind::Length, crotch_);
        Vec3 back(0, NAN, INFINITY);
        for (const Vec3& p : skin_.positions)
            if (p.y > 0.44f * stature_ && p.y < 0.6f * stature_ &&
                std::abs(p.x) < 0.075f * stature_ && p.z < back.z)
                back = p;
        buttock_ = back.y;
        add("buttock height", MeasureKind::Length, buttock_);
    }

    void trunk() {
        add("biacromial breadth", MeasureKind::Length, 2 * highest(bone("scapula"), 0));
        float widest = 0;
        for (const Vec3& p : skin_.positions)
            if (p.y > 0.72f * stature_ && p.y < 0.83f * stature_) widest = std::max(widest, p.x);
        add("bideltoid breadth", MeasureKind::Length, 2 * widest);
        const Points& hip = bone("hip_bone");
        const float top = highest(hip, 1);
        Points crest;
        for (const Vec3& p : hip)
            if (p.y > top - 0.0365f * stature_) crest.push_back(p);
        add("bicristal breadth", MeasureKind::Length, 2 * highest(crest, 0));
        float hips = 0;
        for (int i = 0; i <= 24; ++i) {
            const float y = (0.44f + 0.005f * float(i)) * stature_;
            if (y > crotch_ + 0.005f * stature_)
                hips = std::max(hips, highest(within(level(y), 0.125f * stature_), 0));
        }
        add("hip breadth", MeasureKind::Length, 2 * hips);
        const Points seat = level(buttock_);
        add("buttock depth", MeasureKind::Length, highest(seat, 2) - lowest(seat, 2));
        add("buttock circumference", MeasureKind::Length, girth(seat, kUp));
        const Points waist = level(at("umbilicus").y);
        add("waist circumference", MeasureKind::Length, girth(waist, kUp));
        add("waist breadth", MeasureKind::Length, 2 * highest(waist, 0));
        add("waist depth", MeasureKind::Length, highest(waist, 2) - lowest(waist, 2));
        float narrow = INFINITY, narrowAt = NAN;
        for (int i = 0; i <= 20; ++i) {
            const float y = (0.57f + 0.005f * float(i)) * stature_;
            const float around = girth(level(y), kUp);
            if (around < narrow) narrow = around, narrowAt = y;
        }
        add("natural waist circumference", MeasureKind::Length, narrow);
        add("natural waist height", MeasureKind::Length, narrowAt);
    }

    /// Half the breadth of the trunk below the armpit, where the arm no longer hangs on it: the most
    /// of some levels beneath the eighth rib's landmark.
    float halfBreadth() const {
        const Vec3 rib = at("rib_8_midaxillary");
        float most = NAN;
        for (int i = 0; i <= 3; ++i) {
            const float y = rib.y - 0.0061f * float(i) * stature_;
            most = std::fmax(most, highest(within(level(y), rib.x + 0.0055f * stature_), 0));
        }
        return most;
    }

    void chest() {
        // A tape at the height of the nipples passes between trunk and arm, which are one there.
        const float y = at("nipple").y;
        const float arm = 0.5f * at("pectoral_lateral").x + 0.47f * at("axilla").x;
        const Points round = within(allAt(y), arm), middle = within(round, 0.85f * arm);
        add("chest breadth", MeasureKind::Length, 2 * halfBreadth());
        add("chest depth", MeasureKind::Length, highest(middle, 2) - lowest(middle, 2));
        add("chest circumference", MeasureKind::Length, girth(round, kUp));
        const float under = at("xiphoid_process").y - 0.011f * stature_;
        add("under-bust circumference", MeasureKind::Length, girth(within(allAt(under), arm), kUp));
        const Vec3 c7 = meanOf(bone("seventh_cervical_vertebra")), c2 = meanOf(bone("axis"));
        const Vec3 tilted(0, 1, 0.32f);
        float neck = INFINITY;
        for (int i = 0; i <= 12; ++i) {
            const Vec3 through =
                glm::mix(c7, c2, 0.1f + 0.05f * float(i)) + Vec3(0, 0, 0.0134f * stature_);
            neck = std::fmin(neck, girth(pieceNear(through, tilted, through), tilted));
        }
        add("neck circumference", MeasureKind::Length, neck);
        add("shoulder length", MeasureKind::Length, apart("trapezius_neck", "acromion"));
    }

    void limbs() {
        const Vec3 shoulder = topOf("humerus", 0.02f);
        const Vec3 elbow = between("lateral_epicondyle", "medial_epicondyle");
        const Vec3 wrist = between("radial_styloid", "ulnar_styloid");
        add("biceps circumference", MeasureKind::Length,
            limbGirth(shoulder, elbow, 0.78f, 0.0377f));
        float forearm = 0;
        for (const float t : {0.12f, 0.18f, 0.24f, 0.3f})
            forearm = std::max(forearm, limbGirth(elbow, wrist, t));
        add("forearm circumference", MeasureKind::Length, forearm);
        add("wrist circumference", MeasureKind::Length, limbGirth(elbow, wrist, 0.96f));
        add("acromion-radiale length", MeasureKind::Length, apart("acromion", "radial_head"));
        add("radiale-stylion length", MeasureKind::Length, apart("radial_head", "radial_styloid"));
        add("hand length", MeasureKind::Length, apart("middle_finger_tip", "wrist_volar_mid"));
        add("hand breadth", MeasureKind::Length,
            apart("metacarpal_head_2_dorsal", "metacarpal_head_5_dorsal"));
        add("span", MeasureKind::Length,
            2 * (glm::length(shoulder - elbow) + glm::length(elbow - wrist) +
                 glm::length(at("middle_finger_tip") - wrist) + shoulder.x));

        const Vec3 hip = headOfFemur();
        const Vec3 knee = between("knee_joint_line_medial", "knee_joint_line_lateral");
        const Vec3 ankle = between("medial_malleolus", "lateral_malleolus");
        const Vec3 fold = at("gluteal_fold_mid");
        const float y = std::min(fold.y - 0.012f * stature_, crotch_ - 0.008f * stature_);
        add("thigh circumference", MeasureKind::Length,
            girth(pieceNear({fold.x, y, 0}, kUp, {0.055f * stature_, y, 0.05f * stature_}), kUp));
        add("lower thigh circumference", MeasureKind::Length, limbGirth(hip, knee, 0.88f));
        float calf = 0, slim = INFINITY;
        for (const float t : {0.22f, 0.28f, 0.34f})
            calf = std::max(calf, limbGirth(knee, ankle, t));
        for (const float t : {0.82f, 0.87f, 0.91f})
            slim = std::min(slim, limbGirth(knee, ankle, t));
        add("calf circumference", MeasureKind::Length, calf);
        add("ankle circumference", MeasureKind::Length, slim);
        Points foot, front;
        for (const Vec3& p : skin_.positions) {
            if (p.y >= 0.06f * stature_ || p.x <= 0) continue;
            foot.push_back(p);
            if (p.z > 0.07f * stature_) front.push_back(p);
        }
        add("foot length", MeasureKind::Length, highest(foot, 2) - lowest(foot, 2));
        add("foot breadth", MeasureKind::Length, highest(front, 0) - lowest(front, 0));
        add("bimalleolar breadth", MeasureKind::Length,
            apart("medial_malleolus", "lateral_malleolus"));
        angles(shoulder, elbow);
    }

    Vec3 headOfFemur() const {
        const Points& femur = bone("femur");
        Points head;
        const float top = highest(femur, 1);
        for (const Vec3& p : femur)
            if (p.y > top - 0.027f * stature_ && p.x < 0.0515f * stature_) head.push_back(p);
        return meanOf(head);
    }

    static float leaning(const Vec3& from, const Vec3& to) {
        return std::atan2(to.x - from.x, from.y - to.y);
    }

    void angles(const Vec3& shoulder, const Vec3& elbow) {
        Points ends;
        for (const char* id : {"radius", "ulna"}) {
            const Points& points = bone(id);
            const float bottom = lowest(points, 1);
            for (const Vec3& p : points)
                if (p.y < bottom + 0.007f * stature_) ends.push_back(p);
        }
        add("carrying angle", MeasureKind::Angle,
            leaning(elbow, meanOf(ends)) - leaning(shoulder, elbow));
        const Vec3 patella = meanOf(bone("patella"));
        add("Q angle", MeasureKind::Angle,
            leaning(patella, at("tibial_tuberosity")) - leaning(at("asis"), patella));
    }

    void head() {
        const float nasion = at("nasion").y, ears = at("helix_top").y + 0.00365f * stature_;
        Points skull, above;
        for (const Vec3& p : skin_.positions) {
            if (p.y > nasion) skull.push_back(p);
            if (p.y > ears) above.push_back(p);
        }
        add("head length", MeasureKind::Length, highest(skull, 2) - lowest(skull, 2));
        add("head breadth", MeasureKind::Length, 2 * highest(above, 0));
        const float brow = at("glabella").y + 0.0049f * stature_;
        add("head circumference", MeasureKind::Length, girth(level(brow), kUp));
        add("menton-sellion length", MeasureKind::Length, apart("menton", "nasion"));
        add("tragion-top of head", MeasureKind::Length, stature_ - at("tragus").y);
        add("bizygomatic breadth", MeasureKind::Length, 2 * at("zygomatic_arch").x);
        add("interpupillary breadth", MeasureKind::Length, 2 * at("eye_center").x);
        add("bigonial breadth", MeasureKind::Length, 2 * at("angle_of_mandible").x);
    }

    void pelvis() {
        const Points& sacrum = bone("sacrum");
        add("sacrum breadth", MeasureKind::Length, 2 * highest(sacrum, 0));
        add("between ischial tuberosities", MeasureKind::Length, 2 * tuberosity().x);
        add("sacrum length", MeasureKind::Length, highest(sacrum, 1) - lowest(sacrum, 1));
        // Between the lower borders of the rami, a hundredth of the stature beneath the symphysis.
        Vec3 arch(0, INFINITY, 0), ramus(INFINITY, 0, 0);
        for (const Vec3& p : bone("hip_bone"))
            if (p.x < 0.0061f * stature_ && p.y < arch.y) arch = p;
        for (const Vec3& p : bone("hip_bone"))
            if (std::abs(arch.y - p.y - 0.0097f * stature_) < 0.0024f * stature_ && p.x < ramus.x)
                ramus = p;
        add("subpubic angle", MeasureKind::Angle,
            2 * std::atan2(ramus.x, std::hypot(arch.y - ramus.y, arch.z - ramus.z)));
    }

    /// The lowest place of the hip bone.
    Vec3 tuberosity() const {
        Vec3 lowestPlace(NAN);
        for (const Vec3& p : bone("hip_bone"))
            if (!(p.y >= lowestPlace.y)) lowestPlace = p;
        return lowestPlace;
    }

    const Placement& placement_;
    const TriMesh& skin_;
    float stature_ = 0, crotch_ = 0, buttock_ = 0;
    std::vector<BodyMeasure> measures_;
};

} // namespace

std::vector<BodyMeasure> measuresOf(const Placement& placement) {
    return Measurer(placement).all();
}

} // namespace myo
