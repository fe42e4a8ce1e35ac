// Where the data files and the page's scripts meet: each file calls one of these.
const myofield = {
    begin: {},    // what is shown first; an exported page says
    muscles: {},  // by id: parts, points, from where they are seen best
    patterns: {}, // by id: for each point and side, [vertices, warmth]

    atlas(muscles) { this.muscles = muscles; },

    pattern(id, points) {
        const unpacked = {};
        for (const [point, sides] of Object.entries(points)) {
            unpacked[point] = {};
            for (const [side, text] of Object.entries(sides))
                unpacked[point][side] = myofield.unpacked(myofield.bytesOf(text));
        }
        this.patterns[id] = unpacked;
        document.dispatchEvent(new CustomEvent('pattern', {detail: id}));
    },

    body(description, vertices, corners) {
        this.bodyData = {...description, vertices: new Uint16Array(this.bytesOf(vertices).buffer),
                         corners: this.bytesOf(corners)};
        startStage();
    },

    bytesOf(text) {
        if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
        const letters = atob(text), bytes = new Uint8Array(letters.length);
        for (let i = 0; i < letters.length; ++i) bytes[i] = letters.charCodeAt(i);
        return bytes;
    },

    // Five bytes a vertex: its distance from the one before (two, the low one first), essential,
    // spillover, tender. A distance of 65535 counts on without a vertex.
    unpacked(bytes) {
        const vertices = [], warmth = [];
        let vertex = 0;
        for (let i = 0; i + 4 < bytes.length; i += 5) {
            const step = bytes[i] | bytes[i + 1] << 8;
            vertex += step;
            if (step === 65535) continue;
            vertices.push(vertex);
            warmth.push(bytes[i + 2], bytes[i + 3], bytes[i + 4]);
        }
        return [vertices, warmth];
    },
};
