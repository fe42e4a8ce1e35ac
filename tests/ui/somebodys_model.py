#!/usr/bin/env python3
"""somebodys_model.py BODY OUT: a body as somebody else has it, made of the built-in one: without ids, and
the right infraspinatus called "blob 7"."""
import json
import pathlib
import struct
import sys

data = pathlib.Path(sys.argv[1]).read_bytes()
length = struct.unpack("<I", data[12:16])[0]
model = json.loads(data[20:20 + length])
for node in model["nodes"]:
    extras = node.pop("extras", {})
    if (extras.get("id"), extras.get("side")) == ("infraspinatus", "right"):
        node["name"] = "blob 7"
for mesh in model["meshes"]:
    mesh.pop("name", None)
model["asset"] = {"version": "2.0", "generator": "somebody's"}
text = json.dumps(model).encode()
text += b" " * (-len(text) % 4)
rest = data[20 + length:]
pathlib.Path(sys.argv[2]).write_bytes(b"glTF" + struct.pack("<II", 2, 20 + len(text) + len(rest)) +
                                      struct.pack("<I", len(text)) + b"JSON" + text + rest)
