#include <myofield/shape/figures.hpp>
#include <myofield/shape/loft.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

namespace myo {
namespace {

/// The way from a muscle's origin to its insertion, from anatomy, not from the figures: u(p),
/// d(own), l(ateral), m(edial), f(ront), b(ack) on the left side. Empty: no end is an origin
/// (sphincters, the diaphragm; of the rotators, single pieces are too muddled in the source).
const std::map<std::string, std::string> kWays = {
    {"abdominal part of left pectoralis major", "ulb"},
    {"abductor digiti minimi of left foot", "fl"},
    {"abductor digiti minimi of left hand", "d"},
    {"acromial part of left deltoid", "d"},
    {"anterior belly of left digastric", "b"},
    {"ascending part of left trapezius", "ul"},
    {"clavicular part of left deltoid", "dl"},
    {"clavicular part of left pectoralis major", "ldb"},
    {"deep head of left flexor pollicis brevis", "ldf"},
    {"deep part of left masseter", "d"},
    {"descending part of left trapezius", "dlf"},
    {"diaphragm", ""},
    {"external anal sphincter", "f"},
    {"first lumbrical of left foot", "f"},
    {"first plantar interosseous of left foot", "f"},
    {"flexor digiti minimi brevis of left foot", "f"},
    {"flexor digiti minimi brevis of left hand", "d"},
    {"fourth lumbrical of left foot", "f"},
    {"humeral head of left extensor carpi ulnaris", "d"},
    {"humeral head of left flexor carpi ulnaris", "d"},
    {"humeral head of left pronator teres", "dl"},
    {"humeroulnar head of left flexor digitorum superficialis", "d"},
    {"inferior oblique part of left longus colli", "u"},
    {"lateral head of left flexor hallucis brevis", "f"},
    {"lateral head of left gastrocnemius", "d"},
    {"lateral head of left triceps brachii", "d"},
    {"left abductor hallucis", "f"},
    {"left abductor pollicis brevis", "ldf"},
    {"left abductor pollicis longus", "dlf"},
    {"left adductor brevis", "dlb"},
    {"left adductor longus", "dlb"},
    {"left adductor magnus", "dl"},
    {"left adductor minimus", "dlb"},
    {"left psoas minor", "dl"},
    {"left palmaris brevis", "m"},
    {"left articularis genus", "d"},
    {"left spinalis capitis", "u"},
    {"left sternalis", "u"},
    {"left bulbospongiosus", "fu"},
    {"left ischiocavernosus", "fmu"},
    {"left transversus perinei", "m"},
    {"left anconeus", "d"},
    {"left brachialis", "d"},
    {"left brachioradialis", "d"},
    {"left buccinator", "f"},
    {"left cervical rotator", "u"},
    {"left coccygeus", "mb"},
    {"left coracobrachialis", "dl"},
    {"left corrugator supercilii", "lu"},
    {"left depressor anguli oris", "u"},
    {"left depressor labii inferioris", "u"},
    {"left depressor septi nasi", "um"},
    {"left extensor carpi radialis brevis", "d"},
    {"left extensor carpi radialis longus", "d"},
    {"left extensor digiti minimi", "d"},
    {"left extensor digitorum", "d"},
    {"left extensor digitorum brevis", "f"},
    {"left extensor digitorum longus", "df"},
    {"left extensor hallucis brevis", "fm"},
    {"left extensor hallucis longus", "df"},
    {"left extensor indicis", "d"},
    {"left extensor pollicis brevis", "dl"},
    {"left extensor pollicis longus", "dl"},
    {"left external intercostal muscle", "d"},
    {"left external oblique", "dmf"},
    {"left fibularis brevis", "d"},
    {"left fibularis longus", "d"},
    {"left fibularis tertius", "df"},
    {"left flexor accessorius", "f"},
    {"left flexor carpi radialis", "d"},
    {"left flexor digitorum brevis", "f"},
    {"left flexor digitorum longus", "df"},
    {"left flexor digitorum profundus", "d"},
    {"left flexor hallucis longus", "df"},
    {"left flexor pollicis longus", "d"},
    {"left frontalis", "df"},
    {"left gemellus inferior", "lf"},
    {"left gemellus superior", "lf"},
    {"left geniohyoid", "b"},
    {"left gluteus maximus", "dl"},
    {"left gluteus medius", "dl"},
    {"left gluteus minimus", "dl"},
    {"left gracilis", "d"},
    {"left iliacus", "d"},
    {"left iliococcygeus", "mb"},
    {"left iliocostalis cervicis", "u"},
    {"left iliocostalis lumborum", "u"},
    {"left iliocostalis thoracis", "u"},
    {"left infraspinatus muscle", "luf"},
    {"left innermost intercostal muscle", "d"},
    {"left internal intercostal muscle", "d"},
    {"left internal oblique", "umf"},
    {"left latissimus dorsi", "ulf"},
    {"left levator anguli oris", "d"},
    {"left levator labii superioris", "d"},
    {"left levator labii superioris alaeque nasi", "d"},
    {"left levator scapulae", "db"},
    {"left longissimus capitis", "u"},
    {"left longissimus cervicis", "u"},
    {"left longissimus thoracis", "u"},
    {"left longus capitis", "u"},
    {"left lumbar rotator", "um"},
    {"left medial pterygoid", "dl"},
    {"left mentalis", "d"},
    {"left multifidus", "u"},
    {"left mylohyoid", "md"},
    {"left nasalis", "umf"},
    {"left obliquus capitis inferior", "lf"},
    {"left obliquus capitis superior", "ub"},
    {"left obturator externus", "lb"},
    {"left obturator internus", "lb"},
    {"left occipitalis", "u"},
    {"left omohyoid", "muf"},
    {"left opponens pollicis", "ld"},
    {"left palmaris longus", "df"},
    {"left pectineus", "dlb"},
    {"left pectoralis minor", "ulb"},
    {"left piriformis", "ldf"},
    {"left plantaris", "d"},
    {"left platysma", "uf"},
    {"left popliteus", "md"},
    {"left procerus", "u"},
    {"left pronator quadratus", "l"},
    {"left psoas major", "dl"},
    {"left pubococcygeus", "b"},
    {"left puborectalis", "b"},
    {"left pyramidalis", "u"},
    {"left quadratus femoris", "l"},
    {"left quadratus lumborum", "u"},
    {"left rectus abdominis", "u"},
    {"left rectus capitis anterior", "um"},
    {"left rectus capitis lateralis", "u"},
    {"left rectus capitis posterior major", "ul"},
    {"left rectus capitis posterior minor", "ub"},
    {"left rectus femoris", "d"},
    {"left rhomboid major", "dl"},
    {"left rhomboid minor", "dl"},
    {"left risorius", "f"},
    {"left sartorius", "dm"},
    {"left scalenus anterior", "dlf"},
    {"left scalenus medius", "dl"},
    {"left scalenus posterior", "dl"},
    {"left semimembranosus", "d"},
    {"left semispinalis capitis", "u"},
    {"left semispinalis cervicis", "u"},
    {"left semispinalis thoracis", "um"},
    {"left semitendinosus", "d"},
    {"left serratus anterior", "bu"},
    {"left serratus posterior inferior", "ul"},
    {"left serratus posterior superior", "dl"},
    {"left soleus", "d"},
    {"left spinalis cervicis", "u"},
    {"left spinalis thoracis", "u"},
    {"left splenius capitis", "ul"},
    {"left splenius cervicis", "ul"},
    {"left sternocleidomastoid", "ulb"},
    {"left sternohyoid", "u"},
    {"left sternothyroid", "u"},
    {"left stylohyoid", "dmf"},
    {"left subclavius", "lb"},
    {"left subscapularis", "lf"},
    {"left supinator", "dl"},
    {"left supraspinatus", "lf"},
    {"left temporalis", "d"},
    {"left temporoparietalis", "u"},
    {"left tensor fasciae latae", "d"},
    {"left teres major", "luf"},
    {"left teres minor", "luf"},
    {"left thyrohyoid", "u"},
    {"left tibialis anterior", "d"},
    {"left tibialis posterior", "d"},
    {"left transversus abdominis", "mf"},
    {"left transversus thoracis", "l"},
    {"left vastus intermedius", "d"},
    {"left vastus lateralis", "d"},
    {"left vastus medialis", "d"},
    {"left zygomaticus major", "dm"},
    {"left zygomaticus minor", "dm"},
    {"long head of left biceps brachii", "d"},
    {"long head of left biceps femoris", "dl"},
    {"long head of left triceps brachii", "d"},
    {"lower head of left lateral pterygoid", "bl"},
    {"medial head of left flexor hallucis brevis", "f"},
    {"medial head of left gastrocnemius", "d"},
    {"medial head of left triceps brachii", "d"},
    {"oblique head of left adductor hallucis", "fm"},
    {"oblique head of left adductor pollicis", "ldf"},
    {"opponens digiti minimi of left foot", "fl"},
    {"opponens digiti minimi of left hand", "d"},
    {"orbicularis oris", ""},
    {"orbital part of left orbicularis oculi", ""},
    {"palpebral part of left orbicularis oculi", ""},
    {"posterior belly of left digastric", "dmf"},
    {"radial head of left flexor digitorum superficialis", "d"},
    {"second lumbrical of left foot", "f"},
    {"second plantar interosseous of left foot", "f"},
    {"set of anterior cervical intertransversarii", "u"},
    {"set of dorsal interossei of left foot", "f"},
    {"set of dorsal interossei of left hand", "d"},
    {"set of interspinales cervicis", "u"},
    {"set of interspinales lumborum", "u"},
    {"set of interspinales thoracis", "u"},
    {"set of lateral lumbar intertransversarius muscles", "u"},
    {"set of left levatores costarum breves", "dl"},
    {"set of left levatores costarum longi", "dl"},
    {"set of lumbricals of left hand", "df"},
    {"set of medial lumbar intertransversarius muscles", "u"},
    {"set of palmar interossei of left hand", "d"},
    {"set of posterior cervical intertransversarii", "u"},
    {"short head of left biceps brachii", "dl"},
    {"short head of left biceps femoris", "d"},
    {"spinal part of left deltoid", "dl"},
    {"sternocostal part of left pectoralis major", "lb"},
    {"superficial head of left flexor pollicis brevis", "ldf"},
    {"superficial part of left masseter", "d"},
    {"superior oblique part of left longus colli", "um"},
    {"third lumbrical of left foot", "f"},
    {"third plantar interosseous of left foot", "f"},
    {"thoracic rotator", ""},
    {"transverse head of left adductor hallucis", "m"},
    {"transverse head of left adductor pollicis", "l"},
    {"transverse part of left trapezius", "l"},
    {"ulnar head of left extensor carpi ulnaris", "d"},
    {"ulnar head of left flexor carpi ulnaris", "d"},
    {"ulnar head of left pronator teres", "dl"},
    {"upper head of left lateral pterygoid", "bl"},
    {"vertical intermediate part of left longus colli", "u"},
};

Vec3 towards(const std::string& letters) {
    Vec3 way(0);
    for (const char letter : letters) {
        if (letter == 'u') way.y += 1;
        if (letter == 'd') way.y -= 1;
        if (letter == 'l') way.x += 1;
        if (letter == 'm') way.x -= 1;
        if (letter == 'f') way.z += 1;
        if (letter == 'b') way.z -= 1;
    }
    return glm::normalize(way);
}

/// Cosine between the wanted way and that from a piece's low u to its high u.
float agreement(const LoftPiece& piece, const Vec3& wanted) {
    const TriMesh mesh = meshOf(piece);
    Vec3 low(0), high(0);
    float lows = 0, highs = 0;
    for (size_t v = 0; v < mesh.places.size(); ++v) {
        if (mesh.places[v].x < 0.15f) low += mesh.positions[v], ++lows;
        if (mesh.places[v].x > 0.85f) high += mesh.positions[v], ++highs;
    }
    return glm::dot(glm::normalize(high / highs - low / lows), wanted);
}

std::vector<Figure> shippedMuscles() {
    Result<std::vector<Figure>> figures =
        readFigures(std::string(MYOFIELD_SOURCE_FOLDER) + "/assets/body");
    EXPECT_TRUE(figures) << figures.error().text();
    if (!figures) return {};
    std::erase_if(*figures, [](const Figure& f) { return f.kind != Kind::Muscle; });
    return *figures;
}

TEST(MuscleEnds, UGoesFromTheOriginToTheInsertion) {
    for (const Figure& figure : shippedMuscles()) {
        const auto way = kWays.find(figure.name);
        ASSERT_NE(way, kWays.end()) << figure.name << " has no way in the table";
        // Pieces of a set between ribs or spines lie every way; 60 degrees are enough elsewhere.
        const float least = figure.name.find("intercostal") != std::string::npos ? 0.0f : 0.5f;
        for (size_t i = 0; i < figure.pieces.size() && !way->second.empty(); ++i) {
            if (figure.pieces[i].isCut[0]) continue; // a strand goes on from another
            EXPECT_GT(agreement(figure.pieces[i], towards(way->second)), least)
                << figure.name << ", piece " << i << ", should go " << way->second;
        }
    }
}

TEST(MuscleEnds, FibresRunThatWayToo) {
    for (const Figure& figure : shippedMuscles())
        for (const LoftPiece& piece : figure.pieces) {
            if (!piece.attachments || piece.attachments->isAngled) continue;
            const TriMesh mesh = meshOf(piece);
            size_t along = 0, all = 0;
            for (const Triangle& t : mesh.triangles) {
                const Vec3 fibre = mesh.fibres[t.x];
                const Vec3 edge = mesh.positions[t.y] - mesh.positions[t.x];
                const float rise = mesh.places[t.y].x - mesh.places[t.x].x;
                const float way = glm::dot(fibre, edge) / (glm::length(edge) + 1e-9f);
                if (std::abs(way) < 0.7f || std::abs(rise) < 1e-3f) continue;
                ++all;
                along += way * rise > 0;
            }
            EXPECT_GT(double(along), 0.8 * double(all)) << figure.name;
        }
}

TEST(MuscleEnds, TendonsAreWhereAnatomyHasThem) {
    struct Wanted {
        const char* name;
        Vec3 place; ///< metres, near the structure's surface
        bool isFlesh;
    };
    const Wanted places[] = {
        {"left soleus", {0.085f, 0.28f, 0.03f}, true},
        {"left soleus", {0.073f, 0.125f, 0.025f}, false}, // into the calcaneal tendon
        {"medial head of left gastrocnemius", {0.045f, 0.37f, 0.02f}, true},
        {"left rectus femoris", {0.105f, 0.62f, 0.14f}, true},
        {"left rectus femoris", {0.082f, 0.43f, 0.108f}, false}, // above the patella
        {"left palmaris longus", {0.20f, 1.0f, 0.11f}, true},
        {"left palmaris longus", {0.24f, 0.82f, 0.13f}, false},
        {"left plantaris", {0.065f, 0.2f, 0.03f}, false},
        {"left extensor carpi radialis longus", {0.265f, 0.88f, 0.09f}, false},
        {"left external oblique", {0.13f, 1.09f, 0.09f}, true},
        {"left external oblique", {0.04f, 1.0f, 0.20f}, false},  // front of the rectus sheath
        {"left latissimus dorsi", {0.03f, 0.99f, 0.02f}, false}, // thoracolumbar fascia
        {"left latissimus dorsi", {0.14f, 1.18f, 0.04f}, true},
        {"left semimembranosus", {0.05f, 0.74f, 0.055f}, false}, // membrane below the ischium
        {"descending part of left trapezius", {0.002f, 1.38f, 0.012f}, false},
    };
    const std::vector<Figure> muscles = shippedMuscles();
    for (const Wanted& wanted : places) {
        const auto figure = std::find_if(muscles.begin(), muscles.end(),
                                         [&](const Figure& f) { return f.name == wanted.name; });
        ASSERT_NE(figure, muscles.end()) << wanted.name;
        const TriMesh mesh = meshOf(figure->pieces);
        size_t best = 0;
        for (size_t v = 0; v < mesh.positions.size(); ++v)
            if (glm::length(mesh.positions[v] - wanted.place) <
                glm::length(mesh.positions[best] - wanted.place))
                best = v;
        EXPECT_LT(glm::length(mesh.positions[best] - wanted.place), 0.03f) << wanted.name;
        if (wanted.isFlesh)
            EXPECT_GT(mesh.strands[best].y, 0.8f) << wanted.name;
        else
            EXPECT_LT(mesh.strands[best].y, 0.3f) << wanted.name;
    }
}

} // namespace
} // namespace myo
