#include "kind_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace myo {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view kOther[] = {
    "nerve",     "nerves",    "nervus",     "nervi",     "nervous",     "artery",     "arteries",
    "arteria",   "arteriae",  "arterial",   "vein",      "veins",       "vena",       "venae",
    "venous",    "vessel",    "vessels",    "plexus",    "ganglion",    "ganglia",    "aorta",
    "heart",     "cor",       "lung",       "lungs",     "pulmo",       "liver",      "hepar",
    "kidney",    "kidneys",   "ren",        "spleen",    "splen",       "lien",       "stomach",
    "gaster",    "intestine", "intestinum", "colon",     "duodenum",    "jejunum",    "ileum",
    "rectal",    "caecum",    "appendix",   "pancreas",  "gland",       "glands",     "glandula",
    "bladder",   "vesica",    "ureter",     "urethra",   "uterus",      "ovary",      "ovarium",
    "prostate",  "testis",    "testes",     "penis",     "vagina",      "brain",      "encephalon",
    "cerebrum",  "cerebral",  "cerebellum", "brainstem", "medulla",     "dura",       "cord",
    "eye",       "eyes",      "eyeball",    "oculus",    "bulbus",      "cornea",     "iris",
    "lens",      "retina",    "hair",       "hairs",     "eyebrow",     "eyebrows",   "eyelash",
    "eyelashes", "eyelid",    "eyelids",    "beard",     "lymph",       "lymphatic",  "nodes",
    "thymus",    "trachea",   "bronchus",   "bronchi",   "bronchial",   "oesophagus", "esophagus",
    "pharynx",   "larynx",    "tongue",     "lingua",    "gallbladder", "fat",        "adipose",
    "root",      "roots",     "trunk",      "viscera",   "organ",       "organs",     "nail",
    "nails",     "clothes",   "shirt",      "capillary", "capillaries", "nerv",       "arterie",
    "vene",      "gum",       "gums",       "gingiva",   "palate"};
constexpr std::string_view kSkin[] = {"skin",      "cutis",  "integument", "integumentum", "haut",
                                      "epidermis", "dermis", "peau",       "piel"};
constexpr std::string_view kCartilage[] = {
    "cartilage", "cartilages", "cartilago", "cartilagines", "cart",     "carts",   "disc",
    "discs",     "disk",       "disks",     "discus",       "meniscus", "menisci", "menisco",
    "labrum",    "annulus",    "anulus",    "nucleus",      "knorpel"};
constexpr std::string_view kConnective[] = {
    "tendon",    "tendons",    "tendo",       "tendines",    "tendinous",   "ligament",
    "ligaments", "ligamentum", "ligamenta",   "lig",         "ligg",        "fascia",
    "fasciae",   "fascias",    "aponeurosis", "aponeuroses", "retinaculum", "retinacula",
    "bursa",     "bursae",     "sheath",      "sheaths",     "membrane",    "membrana",
    "septum",    "capsule",    "capsules",    "capsula",     "tract",       "tractus",
    "linea",     "raphe",      "hood",        "tarsus",      "galea",       "connective",
    "sehne",     "sehnen",     "band",        "syndesmosis", "ring",        "arch",
    "arcus"};
constexpr std::string_view kMuscle[] = {
    "muscle",      "muscles",  "musculus",  "musculi",  "muscular", "musculature",
    "constrictor", "levator",  "depressor", "flexor",   "extensor", "adductor",
    "abductor",    "pronator", "tensor",    "dilator",  "muskel",   "muskeln",
    "muscolo",     "musculo",  "mm",        "sphincter"};
constexpr std::string_view kBone[] = {
    "bone",       "bones",       "os",         "ossa",        "skeleton",   "skeletal",
    "vertebra",   "vertebrae",   "tooth",      "teeth",       "dens",       "dentes",
    "phalanx",    "phalanges",   "metacarpal", "metacarpals", "metatarsal", "metatarsals",
    "carpal",     "carpals",     "tarsal",     "tarsals",     "femur",      "tibia",
    "fibula",     "humerus",     "scapula",    "mandible",    "mandibula",  "maxilla",
    "sternum",    "manubrium",   "xiphoid",    "rib",         "ribs",       "costa",
    "costae",     "ribcage",     "skull",      "cranium",     "pelvis",     "sacrum",
    "coccyx",     "spine",       "ilium",      "ischium",     "pubis",      "patella",
    "clavicle",   "clavicula",   "radius",     "ulna",        "calcaneus",  "talus",
    "cuboid",     "cuneiform",   "navicular",  "scaphoid",    "lunate",     "triquetrum",
    "triquetral", "pisiform",    "trapezium",  "trapezoid",   "capitate",   "hamate",
    "hyoid",      "hyoideum",    "vomer",      "ethmoid",     "sphenoid",   "incus",
    "malleus",    "stapes",      "atlas",      "axis",        "sesamoid",   "incisor",
    "canine",     "molar",       "premolar",   "concha",      "knochen",    "acromion",
    "malleolus",  "condyle",     "condyles",   "condylus",    "epicondyle", "epicondylus",
    "tuberosity", "tuberositas", "tubercle",   "tuberculum",  "trochanter", "fossa",
    "crest",      "crista",      "foramen",    "iliac",       "coracoid",   "olecranon"};

struct Sound {
    Words words;
    Kind kind;
};
/// The first kind with a word in the name: "costal cartilage of rib" is cartilage.
constexpr Sound kSounds[] = {{kOther, Kind::Other},           {kCartilage, Kind::Cartilage},
                             {kConnective, Kind::Connective}, {kSkin, Kind::Skin},
                             {kMuscle, Kind::Muscle},         {kBone, Kind::Bone}};

bool holdsAny(std::string_view stem, Words words) {
    for (size_t begin = 0; begin < stem.size();) {
        const size_t end = std::min(stem.find(' ', begin), stem.size());
        if (std::ranges::find(words, stem.substr(begin, end - begin)) != words.end()) return true;
        begin = end + 1;
    }
    return false;
}

std::optional<Kind> kindIn(std::string_view stem) {
    for (const Sound& sound : kSounds)
        if (holdsAny(stem, sound.words)) return sound.kind;
    return std::nullopt;
}

} // namespace

std::optional<Kind> kindSaidBy(std::string_view stem) {
    const size_t of = stem.find(" of ");
    if (of != stem.npos)
        if (const std::optional<Kind> first = kindIn(stem.substr(0, of))) return first;
    return kindIn(of == stem.npos ? stem : stem.substr(of + 4));
}

} // namespace myo
