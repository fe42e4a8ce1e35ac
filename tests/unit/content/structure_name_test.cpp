#include "structure_name.hpp"

#include "kind_words.hpp"
#include "name_key.hpp"

#include <gtest/gtest.h>

namespace myo {
namespace {

TEST(StructureName, SidesAreKnownInTheWordsOfPeopleAndTools) {
    struct Case {
        const char* name;
        const char* stem;
        Side side;
    };
    const Case cases[]{{"Infraspinatus.r", "infraspinatus", Side::Right},
                       {"Gracilis [L]", "gracilis", Side::Left},
                       {"SartoriusLeft", "sartorius", Side::Left},
                       {"plantaris_L.001", "plantaris", Side::Left},
                       {"popliteus.001.R", "popliteus", Side::Right},
                       {"Piriformis Rt.", "piriformis", Side::Right},
                       {"Brachialis_low_L", "brachialis", Side::Left},
                       {"Anconeus sin.", "anconeus", Side::Left},
                       {"M. supinator dx", "m supinator", Side::Right},
                       {"Musculus teres minor dexter", "musculus teres minor", Side::Right},
                       {"Tibialis anterior links", "tibialis anterior", Side::Left},
                       {"Masséter gauche", "masseter", Side::Left},
                       {"músculo sóleo izquierdo", "musculo soleo", Side::Left},
                       {"Teres%20major%20left", "teres major", Side::Left},
                       {"Quadratus_lumborum_(R)_Mesh", "quadratus lumborum", Side::Right},
                       {"右腓骨", "腓骨", Side::Right},
                       {"Left and right soleus", "and soleus", Side::Median},
                       {"L", "l", Side::Median},
                       {"Vertebra L3", "vertebra l3", Side::Median}};
    for (const Case& each : cases) {
        const StructureName name = takenApart(each.name);
        EXPECT_EQ(name.stem, each.stem) << each.name;
        EXPECT_EQ(name.side, each.side) << each.name;
    }
}

TEST(StructureName, WhatToolsCallAMeshTellsNothing) {
    for (const char* name : {"", "Object_4", "Mesh.001", "FJ1252", "Cube", "default", "polySurface12",
                             "GLTF_SceneRootNode", "12"})
        EXPECT_FALSE(takenApart(name).isTelling) << name;
    for (const char* name : {"soleus", "C3", "右腓骨", "SM_Soleus_LOD0"})
        EXPECT_TRUE(takenApart(name).isTelling) << name;
}

TEST(StructureName, IdsKeepLettersOfOtherScriptsApart) {
    EXPECT_EQ(idFrom("rectus femoris"), "rectus_femoris");
    EXPECT_NE(idFrom("右腓骨"), idFrom("左腓骨"));
    EXPECT_EQ(idFrom("!?"), "unnamed");
}

TEST(NameKey, IsTheSameForOtherOrdersNumbersAndLatin) {
    const auto same = [](const char* a, const char* b) {
        EXPECT_EQ(nameKey(a, true), nameKey(b, true)) << a << ", " << b;
    };
    same("superior gemellus muscle", "gemellus superior");
    same("scalene anterior", "scalenus anterior");
    same("splenius colli muscle", "splenius cervicis");
    same("caput longum musculi bicipitis brachii", "long head of biceps brachii");
    same("pars clavicularis musculi deltoidei", "clavicular part of deltoid");
    same("clavicular head of pectoralis major muscle", "clavicular part of pectoralis major");
    same("vertebra c3", "third cervical vertebra");
    same("1st lumbrical of hand", "first lumbrical of hand");
    same("peroneus longus", "fibularis longus");
    EXPECT_NE(nameKey("adductor longus", true), nameKey("adductor brevis", true));
    EXPECT_NE(nameKey("head of humerus", true), nameKey("humerus", true));
}

TEST(KindWords, WholeWordsTellAndWhatStandsBeforeOfTellsFirst) {
    EXPECT_EQ(kindSaidBy("tibial nerve"), Kind::Other);
    EXPECT_EQ(kindSaidBy("head of humerus"), Kind::Bone);
    EXPECT_EQ(kindSaidBy("bursa of piriformis muscle"), Kind::Connective);
    EXPECT_EQ(kindSaidBy("costal cartilage of first rib"), Kind::Cartilage);
    EXPECT_EQ(kindSaidBy("femoral artery"), Kind::Other);
    EXPECT_EQ(kindSaidBy("sternum"), Kind::Bone);
    EXPECT_EQ(kindSaidBy("muscles of tongue"), Kind::Muscle);
    EXPECT_EQ(kindSaidBy("riboflavin"), std::nullopt); // "rib" is no word in it
}

} // namespace
} // namespace myo
