#!/usr/bin/env python3
"""odd_inputs.py PROGRAM BODY: imports bodies in the shapes that tools, sites and languages give them.

BODY is the built-in one: every case is made of some of its structures, so that it is known what each is
and where it belongs. Prints what is read wrongly; exit code 1 where anything is.
"""
import json
import math
import pathlib
import struct
import subprocess
import sys
import tempfile

NAMES = pathlib.Path(__file__).with_name("odd_names.txt")
FLOAT, WHOLE, SHORT = 5126, 5125, 5122
FEW = ("infraspinatus", "supraspinatus", "teres_minor", "soleus", "gracilis", "sartorius", "rectus_femoris",
       "brachialis", "brachioradialis", "masseter", "sternocleidomastoid", "tibialis_anterior", "popliteus",
       "femur", "tibia", "humerus", "scapula")


class Mesh:
    def __init__(self, id, side, kind, name, positions, indices):
        self.id, self.side, self.kind, self.name = id, side, kind, name
        self.positions, self.indices = positions, indices

    def middle(self):
        return [(min(p[a] for p in self.positions) + max(p[a] for p in self.positions)) / 2 for a in range(3)]

    def moved(self, change):
        return Mesh(self.id, self.side, self.kind, self.name, [change(p) for p in self.positions], self.indices)


def read_body(path, ids):
    data = path.read_bytes()
    length = struct.unpack("<I", data[12:16])[0]
    model, binary = json.loads(data[20:20 + length]), data[28 + length:]

    def values(accessor, letter, size, count):
        a = model["accessors"][accessor]
        view = model["bufferViews"][a["bufferView"]]
        at = view.get("byteOffset", 0) + a.get("byteOffset", 0)
        return struct.unpack_from(f"<{a['count'] * count}{letter}", binary, at)

    meshes = []
    for node in model["nodes"]:
        extras = node["extras"]
        if extras["id"] not in ids or "mesh" not in node:
            continue
        primitive = model["meshes"][node["mesh"]]["primitives"][0]
        flat = values(primitive["attributes"]["POSITION"], "f", 4, 3)
        indices = primitive["indices"]
        isWide = model["accessors"][indices]["componentType"] == WHOLE
        meshes.append(Mesh(extras["id"], extras.get("side", "median"), extras["kind"], extras.get("name", ""),
                           list(zip(flat[0::3], flat[1::3], flat[2::3])),
                           list(values(indices, "I" if isWide else "H", 4, 1))))
    return meshes


class Model:
    """A .glb under construction."""

    def __init__(self):
        self.json = {"asset": {"version": "2.0"}, "nodes": [], "meshes": [], "accessors": [], "bufferViews": []}
        self.binary = bytearray()

    def add(self, rows, component, shape, target=None):
        letter = {FLOAT: "f", WHOLE: "I", SHORT: "h", 5121: "B"}[component]
        while len(self.binary) % 4:
            self.binary.append(0)
        flat = [number for row in rows for number in row] if isinstance(rows[0], (tuple, list)) else list(rows)
        data = struct.pack(f"<{len(flat)}{letter}", *flat)
        self.json["bufferViews"].append({"buffer": 0, "byteOffset": len(self.binary), "byteLength": len(data)})
        self.binary += data
        self.json["accessors"].append({"bufferView": len(self.json["bufferViews"]) - 1, "componentType": component,
                                       "count": len(rows), "type": shape})
        return len(self.json["accessors"]) - 1

    def mesh(self, mesh, name="", **more):
        primitive = {"attributes": {"POSITION": self.add(mesh.positions, FLOAT, "VEC3")},
                     "indices": self.add(mesh.indices, WHOLE, "SCALAR"), **more}
        self.json["meshes"].append({"primitives": [primitive], **({"name": name} if name else {})})
        return len(self.json["meshes"]) - 1

    def node(self, **keys):
        self.json["nodes"].append(keys)
        return len(self.json["nodes"]) - 1

    def write(self, path):
        self.json["buffers"] = [{"byteLength": len(self.binary)}]
        text = json.dumps(self.json).encode()
        text += b" " * (-len(text) % 4)
        binary = bytes(self.binary) + b"\0" * (-len(self.binary) % 4)
        path.write_bytes(b"glTF" + struct.pack("<II", 2, 28 + len(text) + len(binary)) +
                         struct.pack("<I", len(text)) + b"JSON" + text +
                         struct.pack("<I", len(binary)) + b"BIN\0" + binary)


def letter(mesh):
    return {"left": "L", "right": "R"}.get(mesh.side, "")


def sided(mesh, form="{}_{}"):
    return form.format(mesh.name.title(), letter(mesh)) if letter(mesh) else mesh.name.title()


def named(meshes, name, **node):
    """A model with a node a mesh, called by `name`."""
    model = Model()
    for mesh in meshes:
        model.node(name=name(mesh), mesh=model.mesh(mesh), **node)
    return model


class Cases:
    def __init__(self, program, meshes, folder):
        self.program, self.meshes, self.folder = program, meshes, folder
        self.faults = self.count = 0

    def fault(self, text):
        self.faults += 1
        print(text, flush=True)

    def imported(self, *inputs, options=()):
        body, report = self.folder / "body.glb", self.folder / "report.json"
        for old in (body, report):
            old.unlink(missing_ok=True)
        run = subprocess.run([self.program, "import", *map(str, inputs), "-o", body, "--report", report, *options],
                             capture_output=True, text=True, timeout=300)
        said = run.stdout + run.stderr
        return body, json.loads(report.read_text()) if report.exists() else None, said

    def hold(self, case, expected, *inputs, told="", options=(), reach=0.006):
        """Every expected mesh must come out with its id and side, where it belongs; nothing else may."""
        self.count += 1
        body, report, said = self.imported(*inputs, options=options)
        if not report or not body.exists():
            return self.fault(f"{case}: {said}")
        if told and told not in said:
            self.fault(f"{case}: does not say '{told}': {said}")
        found = {(m.id, m.side): m.middle() for m in read_whole(body)}
        wanted = {(m.id, m.side): m.middle() for m in expected}
        wrong = [f"{key} is absent" for key in wanted if key not in found]
        wrong += [f"{key} is not expected" for key in found if key not in wanted]
        for key in set(found) & set(wanted):
            away = math.dist(found[key], wanted[key])
            if away > reach:
                wrong.append(f"{key} lies {away:.3f} m away")
        if wrong:
            self.fault(f"{case}: {'; '.join(sorted(wrong)[:6])} ({len(wrong)})")

    def glb(self, case, model, expected=None, **more):
        path = self.folder / f"{case}.glb"
        model.write(path)
        self.hold(case, self.meshes if expected is None else expected, path, **more)


def read_whole(path):
    data = path.read_bytes()
    model = json.loads(data[20:20 + struct.unpack("<I", data[12:16])[0]])
    found = []
    for node in model["nodes"]:
        if "mesh" not in node:
            continue
        at = model["accessors"][model["meshes"][node["mesh"]]["primitives"][0]["attributes"]["POSITION"]]
        found.append(Mesh(node["extras"]["id"], node["extras"].get("side", "median"), node["extras"]["kind"], "",
                          [at["min"], at["max"]], []))
    return found


def names_of_tools(cases):
    """What programs make of a name."""
    forms = {"blender_copies": lambda m: sided(m, "{}.{}") + ".001",
             "blender_rigify": lambda m: (f"{letter(m)}." if letter(m) else "") + m.name,
             "maya_namespace": lambda m: "body:muscles:" + sided(m),
             "maya_paths": lambda m: f"|body|grp|{sided(m)}|{sided(m)}Shape",
             "max_numbers": lambda m: sided(m, "{} {}") + "001",
             "unreal": lambda m: f"SM_{sided(m)}_LOD0",
             "sketchfab_materials": lambda m: sided(m) + "_Material.001_0",
             "sketchfab_default": lambda m: sided(m) + "_defaultMat_0",
             "zbrush": lambda m: "PM3D_" + sided(m),
             "files": lambda m: sided(m) + ".obj",
             "kebab": lambda m: (m.side + "-" if letter(m) else "") + m.name.replace(" ", "-"),
             "camel": lambda m: (m.side if letter(m) else "") + m.name.title().replace(" ", ""),
             "shouted": lambda m: sided(m).upper(),
             "numbered": lambda m: f"{cases.meshes.index(m) + 1:03d}_{sided(m)}",
             "numbered_dots": lambda m: f"{cases.meshes.index(m) + 1}. {sided(m, '{} ({})')}",
             "copies": lambda m: sided(m, "{} {}") + " - Copy (2)",
             "sides_in_words": lambda m: m.name + (f", {m.side} side" if letter(m) else ""),
             "side_first": lambda m: (f"{m.side} side {m.name}" if letter(m) else m.name),
             "percent": lambda m: sided(m, "{}%20{}").replace(" ", "%20"),
             "html": lambda m: sided(m, "{}&nbsp;({})")}
    for case, name in forms.items():
        cases.glb(case, named(cases.meshes, name))


def trees_of_nodes(cases):
    """Where a name stands."""
    model = Model()  # hosting sites: Sketchfab_model > root > NAME > Object_4
    children = []
    for number, mesh in enumerate(cases.meshes):
        inner = model.node(name=f"Object_{number + 4}", mesh=model.mesh(mesh, f"Object_{number}"))
        children.append(model.node(name=sided(mesh) + "_3", children=[inner]))
    root = model.node(name="RootNode", children=children)
    model.node(name="Sketchfab_model", children=[root], matrix=[1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1])
    model.json["nodes"][root]["matrix"] = [1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1]
    cases.glb("hosting_site", model)

    model = Model()  # one group a side, the sides nowhere else
    sides = {"left": [], "right": [], "median": []}
    for mesh in cases.meshes:
        sides[mesh.side].append(model.node(name=mesh.name, mesh=model.mesh(mesh)))
    for side, nodes in sides.items():
        if nodes:
            model.node(name=f"{side} side", children=nodes)
    cases.glb("a_group_a_side", model)

    model = Model()  # names on materials alone
    model.json["materials"] = []
    for number, mesh in enumerate(cases.meshes):
        model.json["materials"].append({"name": sided(mesh)})
        model.node(name=f"mesh_{number}", mesh=model.mesh(mesh, material=number))
    cases.glb("names_on_materials", model)

    model = Model()  # FMA numbers with a prefix in the extras' "FMA ID"
    for number, mesh in enumerate(cases.meshes):
        model.node(name=f"part{number}", mesh=model.mesh(mesh), extras={"Name": sided(mesh)})
    cases.glb("names_in_extras", model)


def shapes(cases):
    """Transforms, skins, instances, morph targets, quantities."""
    few = cases.meshes
    packed = Model()  # as packers do: 16 bit numbers, one scale and shift for all
    packed.json["extensionsRequired"] = packed.json["extensionsUsed"] = ["KHR_mesh_quantization"]
    for mesh in few:
        step = 2.0 / 32767
        rows = [tuple(round(c / step) for c in p) + (0,) for p in mesh.positions]
        at = packed.add(rows, SHORT, "VEC3")
        packed.json["bufferViews"][-1]["byteStride"] = 8
        indices = packed.add(mesh.indices, WHOLE, "SCALAR")
        packed.json["meshes"].append({"primitives": [{"attributes": {"POSITION": at}, "indices": indices}]})
        packed.node(name=sided(mesh), mesh=len(packed.json["meshes"]) - 1, scale=[step] * 3)
    cases.glb("packed", packed)

    mirrored = Model()  # the left side is the right one, scaled by -1
    both = [m for m in few if m.side != "left"]
    for mesh in both:
        number = mirrored.mesh(mesh)
        mirrored.node(name=sided(mesh), mesh=number)
        if mesh.side == "right":
            mirrored.node(name=sided(mesh)[:-1] + "L", mesh=number, scale=[-1, 1, 1])
    cases.glb("mirrored_nodes", mirrored, both + [
        Mesh(m.id, "left", m.kind, m.name, [(-x, y, z) for x, y, z in m.positions], m.indices)
        for m in both if m.side == "right"])

    inside = named([Mesh(m.id, m.side, m.kind, m.name, m.positions, m.indices[::-1]) if n % 2 else m
                    for n, m in enumerate(few)], sided)
    cases.glb("every_second_inside_out", inside, told="faced inwards")

    skinned = Model()  # joints stand elsewhere than the file's nodes would put the meshes
    identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
    joint = skinned.node(name="hips", translation=[0, 0.5, 0])
    bind = identity[:12] + [0, -0.5, 0, 1]
    skinned.json["skins"] = [{"joints": [joint], "inverseBindMatrices": skinned.add([bind], FLOAT, "MAT4")}]
    for mesh in few:
        number = skinned.mesh(mesh)
        attributes = skinned.json["meshes"][number]["primitives"][0]["attributes"]
        count = len(mesh.positions)
        attributes["JOINTS_0"] = skinned.add([(0, 0, 0, 0)] * count, 5121, "VEC4")
        attributes["WEIGHTS_0"] = skinned.add([(1.0, 0, 0, 0)] * count, FLOAT, "VEC4")
        skinned.node(name=sided(mesh), mesh=number, skin=0, scale=[100, 100, 100])
    cases.glb("skinned_and_scaled", skinned)

    morphed = Model()  # half of a move of 8 cm
    for mesh in few:
        number = morphed.mesh(mesh.moved(lambda p: (p[0], p[1] - 0.04, p[2])))
        move = morphed.add([(0.0, 0.08, 0.0)] * len(mesh.positions), FLOAT, "VEC3")
        morphed.json["meshes"][number]["primitives"][0]["targets"] = [{"POSITION": move}]
        morphed.json["meshes"][number]["weights"] = [0.9]
        morphed.node(name=sided(mesh), mesh=number, weights=[0.5])
    cases.glb("morphed", morphed)

    instanced = Model()
    pairs = [m for m in few if m.side == "right"]
    for mesh in pairs:
        node = instanced.node(name=mesh.name, mesh=instanced.mesh(mesh))
        scales = instanced.add([(1.0, 1.0, 1.0), (-1.0, 1.0, 1.0)], FLOAT, "VEC3")
        instanced.json["nodes"][node]["extensions"] = {
            "EXT_mesh_gpu_instancing": {"attributes": {"SCALE": scales}}}
    instanced.json["extensionsUsed"] = ["EXT_mesh_gpu_instancing"]
    cases.glb("instanced_sides", instanced, pairs + [
        Mesh(m.id, "left", m.kind, m.name, [(-x, y, z) for x, y, z in m.positions], m.indices) for m in pairs])

    merged = {}  # both sides in one mesh, and no skin
    for mesh in few:
        other = merged.setdefault(mesh.id, Mesh(mesh.id, "both", mesh.kind, mesh.name, [], []))
        other.indices += [i + len(other.positions) for i in mesh.indices]
        other.positions += mesh.positions
    cases.glb("both_sides_in_one_mesh", named(merged.values(), lambda m: m.name.title() + " muscle"
                                              if m.kind == "muscle" else m.name))


def units(cases):
    for case, factor, told in (("inches", 1 / 0.0254, "inches"), ("feet", 1 / 0.3048, "feet"),
                               ("decimetres", 10, "decimetres"), ("kilometres", 1e-3, "kilometres")):
        moved = [m.moved(lambda p: tuple(c * factor for c in p)) for m in cases.meshes]
        cases.glb(case, named(moved, sided), told=told)
    lying = [m.moved(lambda p: (p[1] * 1000, p[0] * 1000, -p[2] * 1000)) for m in cases.meshes]
    cases.glb("x_up_back_to_front", named(lying, sided), told="millimetres")
    scaled = named([m.moved(lambda p: tuple(c * 100 for c in p)) for m in cases.meshes], sided, scale=[0.01] * 3)
    cases.glb("centimetres_under_a_scale", scaled)


def single_names(cases):
    """Names a box each: odd_names.txt says what each is and on which side."""
    model, lines = Model(), []
    places = {(m.id, m.side): m.middle() for m in cases.meshes}
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or "|" not in line:
            continue
        name, what, side = line.split("|")
        lines.append((name, what, side))
        x = {"left": 0.1, "right": -0.1}.get(side, 0)
        middle = (x, 0.2 + 0.007 * len(lines), 0)
        corners = [tuple(middle[a] + (0.003 if c >> a & 1 else -0.003) for a in range(3)) for c in range(8)]
        faces = [0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5]
        model.node(name=name, mesh=model.mesh(Mesh("", side, "", name, corners, faces)))
    path = cases.folder / "names.glb"
    model.write(path)
    _, report, said = cases.imported(path, options=("--unit", "m", "--up", "y", "--front", "z"))
    if not report:
        return cases.fault(f"names: {said}")
    for (name, what, side), mesh in zip(lines, report["meshes"]):
        cases.count += 1
        whole = mesh["id"].split(".")[0]
        is_right = whole == what and mesh["state"] == "known"
        # The boxes lie apart: a second one of a name is kept apart, and it is said of what it has the name.
        said_of = {doubt.split("has the name of ")[-1].split(",")[0].split(".")[0] for doubt in mesh["doubts"]}
        is_right = is_right or what in said_of
        if what.startswith("kind "):
            is_right = mesh["kind"] == what[5:] and not (mesh["state"] == "known" and mesh["kind"] == "muscle")
        if what == "group":
            is_right = mesh["state"] == "group"
        if not is_right:
            cases.fault(f"{name}: expected {what}, is {mesh['state']} {mesh['id']} ({mesh['kind']})")
        elif side and mesh["side"] != side:
            cases.fault(f"{name}: expected the {side} side, is on the {mesh['side']} one")


def main():
    program, body = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        cases = Cases(program, read_body(body, FEW), pathlib.Path(folder))
        for part in (names_of_tools, trees_of_nodes, shapes, units, single_names):
            part(cases)
    print(f"{cases.count} cases, {cases.faults} faults")
    return 1 if cases.faults else 0


sys.exit(main())
