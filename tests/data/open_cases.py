#!/usr/bin/env python3
"""open_cases.py PROGRAM INPUTS: imports bodies as people have them and holds what becomes of them.

INPUTS is a folder with make.py, which makes the cases, and names.txt. Where it is absent nothing is
tested, and exit code 77 says so.
"""
import json
import pathlib
import struct
import subprocess
import sys
import tempfile

SKIPPED = 77


class Imported:
    """What `myofield import` says of a case and makes of it."""

    def __init__(self, program, folder, inputs, *options):
        self.body = folder / "body.glb"
        report = folder / "report.json"
        for old in (self.body, report):
            old.unlink(missing_ok=True)
        run = subprocess.run([program, "import", *map(str, inputs), "-o", self.body, "--report", report, *options],
                             capture_output=True, text=True, timeout=300)
        self.code, self.said = run.returncode, run.stdout + run.stderr
        self.report = json.loads(report.read_text()) if report.exists() else None
        self.structures = centres(self.body) if self.body.exists() else {}


def centres(path):
    """The middle of each structure's box, by id and side; kinds beside it."""
    data = path.read_bytes()
    length = struct.unpack("<I", data[12:16])[0]
    model = json.loads(data[20:20 + length])
    found = {}
    for node in model["nodes"]:
        if "mesh" not in node:
            continue
        attributes = model["meshes"][node["mesh"]]["primitives"][0]["attributes"]
        accessor = model["accessors"][attributes["POSITION"]]
        middle = [(a + b) / 2 for a, b in zip(accessor["min"], accessor["max"])]
        extras = node["extras"]
        found[extras["id"], extras.get("side", "median")] = (extras["kind"], middle)
    return found


def differences(case, plain, reach=0.004):
    """Structures that one body has and the other has not, or has elsewhere."""
    faults = []
    for key in sorted(set(case.structures) | set(plain.structures)):
        if key not in case.structures or key not in plain.structures:
            faults.append(f"{key}: only in {'plain' if key in plain.structures else 'this'}")
            continue
        away = max(abs(a - b) for a, b in zip(case.structures[key][1], plain.structures[key][1]))
        if away > reach:
            faults.append(f"{key}: {away:.3f} m away")
    return faults


class Cases:
    def __init__(self, program, made, names, scratch):
        self.program, self.made, self.names, self.scratch = program, made, names, scratch
        self.count = 0

    def fault(self, text):
        self.count += 1
        print(text, flush=True)

    def read(self, pattern, *options):
        inputs = sorted(self.made.glob(pattern))
        return Imported(self.program, self.scratch, inputs, *options)

    def expect(self, name, holds, why):
        if not holds:
            self.fault(f"{name}: {why}")

    def same_as_plain(self, pattern, told="", *options, reach=0.004, among=None):
        case = self.read(pattern, *options)
        self.expect(pattern, case.code == 0, case.said)
        faults = differences(case, self.plain, reach)
        if among is not None:
            faults = [fault for fault in faults if "only in plain" not in fault]
        self.expect(pattern, not faults, "; ".join(faults[:6]) + f" ({len(faults)})")
        self.expect(pattern, told in case.said, f"does not say '{told}': {case.said}")
        return case

    def run(self):
        self.plain = self.read("plain.glb")
        self.expect("plain.glb", self.plain.code == 0 and len(self.plain.structures) > 300, self.plain.said)
        self.expect("plain.glb", self.plain.report["counts"]["turned_pieces"] == 0, "turns what is right")
        for name in ("name_on_parent", "name_on_mesh", "skinned_turned"):
            self.same_as_plain(name + ".glb")
        self.same_as_plain("instanced.glb", reach=0.08)  # the right side is the mirror image of the left
        for name in ("fma_in_mesh_extras", "fmaid_in_extras"):
            case = self.read(name + ".glb")
            known = case.report["counts"]["known"] if case.report else 0
            self.expect(name, known > 0.97 * len(self.plain.structures), f"{known} are known")
        self.same_as_plain("obj/*.obj", "millimetres", among="some")
        self.same_as_plain("stl/*.stl", among="some")
        spaces = self.same_as_plain("one_with_spaces.obj", among="some")
        self.expect("one_with_spaces.obj", spaces.report["counts"]["unknown"] == 0, spaces.said)
        self.same_as_plain("all_inside_out.glb", "faced inwards")
        swapped = self.read("three_sides_swapped.glb")
        doubts = [m for m in swapped.report["meshes"] if m["doubts"]]
        self.expect("three_sides_swapped.glb", len(doubts) == 6, f"{len(doubts)} doubts: {swapped.said}")
        mirrored = self.read("left_handed.glb")
        self.expect("left_handed.glb", "mirrored" in mirrored.said, mirrored.said)
        self.same_as_plain("left_handed.glb", "", "--mirror")
        for name in ("bones_at_another_scale", "one_bone_elsewhere"):
            case = self.read(name + ".glb")
            faults = [f for f in differences(case, self.plain) if not any(b in f for b in ("mandible", "sacrum", "vomer"))]
            self.expect(name, not faults, "; ".join(faults[:4]))
        for name, told in (("millimetres", "millimetres"), ("centimetres", "centimetres"), ("a_tenth", "ten metres"),
                           ("z_up", "z up")):
            self.same_as_plain(name + ".glb", told)
        self.formats()
        self.single_names()
        return self.count

    def formats(self):
        for name in ("EXT_texture_webp", "KHR_lights_punctual", "KHR_xmp_json_ld", "KHR_materials_unlit"):
            case = self.read(f"requires_{name}.glb")
            self.expect(name, ("soleus", "right") in case.structures, case.said)
        refused = self.read("requires_KHR_gaussian_splatting.glb")
        self.expect("KHR_gaussian_splatting", refused.code == 1 and "KHR_gaussian_splatting" in refused.said, refused.said)
        morph = self.read("morph_weight_1.glb")
        height = morph.structures.get(("soleus", "right"), (0, [0, 0, 0]))[1][1]
        self.expect("morph_weight_1.glb", abs(height - 0.5) < 1e-4, f"at {height}")
        scenes = self.read("two_scenes.glb")
        self.expect("two_scenes.glb", ("skin", "median") in scenes.structures, scenes.said)
        for name in ("space", "percent", "decomposed"):
            case = self.read(f"address/{name}.gltf")
            self.expect(name, case.code == 0, case.said)
        for name, reason in (("backslash", "backslash"), ("missing", "cannot be found")):
            case = self.read(f"address/{name}.gltf")
            self.expect(name, case.code == 1 and reason in case.said, case.said)

    def single_names(self):
        case = self.read("names.glb")
        meshes = {mesh["name"]: mesh for mesh in case.report["meshes"]}
        ids = [(mesh["id"], mesh["side"]) for mesh in case.report["meshes"]]
        self.expect("names.glb", len(set(ids)) == len(ids), "structures are fused")
        for line in self.names.read_text(encoding="utf-8").splitlines():
            if "|" not in line:
                continue
            name, what, side = line.split("|")
            mesh = meshes.get(name)
            if not mesh:
                self.fault(f"{name}: no such mesh")
                continue
            self.expect(name, mesh["side"] == side, f"is on the {mesh['side']} side")
            if what.startswith("unknown"):
                self.expect(name, mesh["state"] == "unknown", f"is {mesh['id']}")
            elif what.startswith("a group"):
                self.expect(name, mesh["state"] == "group", f"is {mesh['state']} {mesh['id']}")
            elif what == "no muscle, no bone":
                self.expect(name, mesh["kind"] == "other", f"is {mesh['kind']}")
            elif what in ("muscle", "bone"):
                self.expect(name, mesh["kind"] == what, f"is {mesh['kind']}")
            else:
                self.expect(name, mesh["id"] == what, f"is {mesh['id']}")


def main():
    program, inputs = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    if not (inputs / "make.py").exists():
        print(f"{inputs} is absent: the cases are not tried")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "made"
        if len(sys.argv) > 3:
            made = pathlib.Path(sys.argv[3])  # cases that were made before
        else:
            subprocess.run([sys.executable, inputs / "make.py", made], check=True, stdout=subprocess.DEVNULL)
        faults = Cases(program, made, inputs / "names.txt", pathlib.Path(folder)).run()
    print(f"{faults} faults")
    return 1 if faults else 0


sys.exit(main())
