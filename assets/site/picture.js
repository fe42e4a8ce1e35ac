// The picture of the body, with three.js: meshes from the data, looks and heat of what is chosen.
const layersOf = {outer: ['outer', 'soft'], deep: ['deep'], bones: ['bones']};

function linear(srgb) { return srgb <= 0.04045 ? srgb / 12.92 : ((srgb + 0.055) / 1.055) ** 2.4; }

/// A figure of the program's shaders (shaders/shared/figures.glsl.h).
function figure(name) {
    return Number(myofield.shaders.shared.match(new RegExp(`\\b${name}, (-?[0-9.]+)\\)`))[1]);
}

class BodyMeshes {
    /// `data`: as myofield.body was given it. Each structure gets the places of its vertices and corners.
    constructor(data) {
        this.data = data;
        const count = data.vertices.length / 6;
        const numbers = new Uint16Array(count), inside = [], skin = [];
        let vertex = 0, byte = 0;
        data.structures.forEach((structure, s) => {
            structure.first = vertex;
            const Kind = structure.wide ? Uint32Array : Uint16Array, size = Kind.BYTES_PER_ELEMENT;
            const corners = new Kind(data.corners.slice(byte, byte + structure.corners * size).buffer);
            structure.indices = Uint32Array.from(corners, c => c + vertex);
            numbers.fill(s, vertex, vertex + structure.vertices);
            (structure.layer === 'skin' ? skin : inside).push(structure.indices);
            vertex += structure.vertices;
            byte += structure.corners * size;
        });
        const interleaved = new THREE.InterleavedBuffer(data.vertices, 6);
        this.heat = new THREE.BufferAttribute(new Uint8Array(4 * count), 4, true);
        this.attributes = {
            position: new THREE.InterleavedBufferAttribute(interleaved, 3, 0),
            more: new THREE.InterleavedBufferAttribute(interleaved, 3, 3),
            structure: new THREE.BufferAttribute(numbers, 1), heat: this.heat};
        this.inside = this.geometry(inside);
        this.skin = this.geometry(skin);
        this.chosen = this.geometry([]);
    }

    geometry(lists) {
        const geometry = new THREE.BufferGeometry();
        for (const [name, attribute] of Object.entries(this.attributes)) geometry.setAttribute(name, attribute);
        this.setCorners(geometry, lists);
        // Places are 0..65535 along each axis.
        geometry.boundingSphere = new THREE.Sphere(new THREE.Vector3(32768, 32768, 32768), 60000);
        return geometry;
    }
    setCorners(geometry, lists) {
        const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
        let at = 0;
        for (const list of lists) { all.set(list, at); at += list.length; }
        geometry.setIndex(new THREE.BufferAttribute(all, 1));
    }

    placeOf(vertex) {
        const {vertices, low, step} = this.data;
        return [0, 1, 2].map(k => low[k] + step * vertices[6 * vertex + k]);
    }
    regionOf(vertex) { return this.data.vertices[6 * vertex + 5]; }
}

class Picture {
    constructor(canvas, data) {
        const context = canvas.getContext('webgl2', {antialias: true, alpha: false});
        if (!context) throw new Error('no WebGL 2');
        this.canvas = canvas;
        this.meshes = new BodyMeshes(data);
        this.renderer = new THREE.WebGLRenderer({canvas, context});
        this.renderer.setClearColor(0xf4f2ee); // paper
        this.renderer.sortObjects = true;
        this.camera = new THREE.PerspectiveCamera(TurningCamera.fieldOfView * 180 / Math.PI, 1, 0.1, 10);
        this.rays = new THREE.Raycaster();
        this.makeUniforms(data);
        this.makeScene(data);
        this.makeWindow();
        this.setPalette(0);
    }

    makeUniforms(data) {
        const rows = data.structures.length;
        this.looks = new THREE.DataTexture(new Float32Array(12 * rows), 3, rows, THREE.RGBAFormat, THREE.FloatType);
        const srgb = myofield.bytesOf(data.heat), colours = new Float32Array(srgb.length / 3 * 4);
        for (let i = 0; i < srgb.length / 3; ++i)
            for (let k = 0; k < 4; ++k) colours[4 * i + k] = k < 3 ? linear(srgb[3 * i + k] / 255) : 1;
        this.heatBytes = srgb;
        const heat = new THREE.DataTexture(colours, 256, srgb.length / 768, THREE.RGBAFormat, THREE.FloatType);
        heat.needsUpdate = true;
        const v = () => new THREE.Vector3();
        this.frame = {eye: v(), toEye: v(), keyLight: v(), fillLight: v(), rimLight: v(), upward: v(),
                      localColour: v(), tangents: new THREE.Vector2(), metresPerPixel: 0, pictureScale: 1,
                      distance: 1, growth: 1, localGrowth: 1, arrivalFade: 1, coarseCell: 1, fineCell: 1,
                      coarseShare: 0, fineShare: 1, palette: 0};
        this.uniforms = {frame: {value: this.frame}, heatColours: {value: heat}, looks: {value: this.looks},
                         window_: {value: null}, size: {value: new THREE.Vector2()}, opacity: {value: 0.35},
                         windowDepth: {value: new THREE.Vector2()}};
    }

    material(fragment, options = {}) {
        const {shaders} = myofield;
        return new THREE.RawShaderMaterial({
            vertexShader: shaders['body.vert'], uniforms: this.uniforms,
            fragmentShader: shaders['frame.glsl'] + shaders.shared + shaders[fragment], ...options});
    }

    makeScene(data) {
        this.scene = new THREE.Scene();
        this.skinMaterial = this.material('skin.frag', {
            transparent: true, depthWrite: false, blending: THREE.CustomBlending, blendSrc: THREE.OneFactor,
            blendDst: THREE.OneMinusSrcAlphaFactor, blendSrcAlpha: THREE.OneFactor,
            blendDstAlpha: THREE.OneMinusSrcAlphaFactor});
        this.insideMesh = this.add(this.scene, this.meshes.inside, this.material('inside.frag'), data);
        this.skinMesh = this.add(this.scene, this.meshes.skin, this.skinMaterial, data);
        const {shaders} = myofield;
        this.markUniforms = {toEye: {value: this.frame.toEye}, pointSize: {value: 20}, cells: {value: 1},
                             marks: {value: null}};
        this.marks = new THREE.Points(new THREE.BufferGeometry(), new THREE.RawShaderMaterial({
            vertexShader: shaders['marks.vert'], fragmentShader: shaders['marks.frag'],
            uniforms: this.markUniforms, transparent: true, depthWrite: false}));
        this.marks.frustumCulled = false;
        this.marks.renderOrder = 2;
        this.scene.add(this.marks);
    }
    add(scene, geometry, material, data) {
        const mesh = new THREE.Mesh(geometry, material);
        mesh.position.set(...data.low);
        mesh.scale.setScalar(data.step);
        mesh.updateMatrixWorld();
        mesh.frustumCulled = false;
        scene.add(mesh);
        return mesh;
    }

    makeWindow() {
        const {shaders} = myofield, target = () => new THREE.WebGLRenderTarget(8, 8, {depthBuffer: true});
        this.seen = target();
        this.widened = target();
        this.uniforms.window_.value = this.widened.texture;
        this.chosenScene = new THREE.Scene();
        this.add(this.chosenScene, this.meshes.chosen, new THREE.RawShaderMaterial({
            vertexShader: shaders['body.vert'], fragmentShader: shaders['window.frag'], uniforms: this.uniforms}),
            this.meshes.data);
        const whole = new THREE.BufferGeometry();
        whole.setAttribute('position', new THREE.BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
        this.widenUniforms = {seen: {value: this.seen.texture}, texel: {value: new THREE.Vector2()}, around: {value: 9}};
        const triangle = new THREE.Mesh(whole, new THREE.RawShaderMaterial({
            vertexShader: '#version 300 es\nin vec3 position;\nvoid main() { gl_Position = vec4(position, 1); }',
            fragmentShader: shaders['window.frag'].replace('\n', '\n#define WIDEN\n'),
            uniforms: this.widenUniforms, depthTest: false, depthWrite: false}));
        triangle.frustumCulled = false;
        this.widenScene = new THREE.Scene();
        this.widenScene.add(triangle);
    }

    setPalette(palette) {
        this.frame.palette = palette;
        this.frame.localColour.set(...this.meshes.data.local[palette]);
    }
    setSkin(opacity) {
        this.uniforms.opacity.value = opacity;
        this.skinMaterial.depthWrite = opacity > 0.95;
    }

    /// `chosen`, `hidden`: numbers of structures; `layers`: names of those that are shown.
    setLooks(chosen, hidden, layers) {
        const shown = new Set(layers.flatMap(layer => layersOf[layer])).add('skin');
        const to = this.looks.image.data;
        this.meshes.data.structures.forEach((structure, s) => {
            const isChosen = chosen.has(s), isPlain = isChosen || chosen.size === 0;
            const isShown = isChosen || (shown.has(structure.layer) && !hidden.has(s) && !structure.variant);
            to.set(isPlain ? structure.plain : structure.washed, 12 * s);
            to[12 * s + 3] = isShown ? 1 : 0;
            if (structure.tendon) to.set(structure.tendon[isPlain ? 0 : 1], 12 * s + 4);
            to[12 * s + 7] = isChosen ? 1 : 0;
            to.set(structure.shine, 12 * s + 8);
            to[12 * s + 11] = structure.tendon ? 1 : 0;
        });
        this.looks.needsUpdate = true;
        this.meshes.setCorners(this.meshes.chosen, [...chosen].map(s => this.meshes.data.structures[s].indices));
        this.chosenPlaces = [...chosen].flatMap(s => this.sampleOf(this.meshes.data.structures[s], 200));
    }
    /// Places of about so many of a structure's vertices, one number after the other.
    sampleOf(structure, count) {
        const places = [], step = Math.max(1, Math.floor(structure.vertices / count));
        for (let v = 0; v < structure.vertices; v += step) places.push(...this.meshes.placeOf(structure.first + v));
        return places;
    }

    /// Patterns together: the highest warmth at each vertex.
    setHeat(patterns) {
        const heat = this.meshes.heat.array.fill(0);
        for (const [vertices, warmth] of patterns)
            vertices.forEach((vertex, i) => {
                for (let k = 0; k < 3; ++k)
                    heat[4 * vertex + k] = Math.max(heat[4 * vertex + k], warmth[3 * i + k]);
            });
        this.meshes.heat.needsUpdate = true;
    }

    /// `points`: {at, normal, colour, label}.
    setMarks(points) {
        const geometry = new THREE.BufferGeometry();
        const add = (name, numbers, size) =>
            geometry.setAttribute(name, new THREE.BufferAttribute(new Float32Array(numbers), size));
        add('position', points.flatMap(p => p.at), 3);
        add('normal', points.flatMap(p => p.normal), 3);
        add('number', points.map((p, i) => i), 1);
        this.marks.geometry.dispose();
        this.marks.geometry = geometry;
        this.marks.visible = points.length > 0;
        if (this.markUniforms.marks.value) this.markUniforms.marks.value.dispose();
        this.markUniforms.marks.value = markTexture(points);
        this.markUniforms.cells.value = Math.max(1, points.length);
    }

    resize(ratio) {
        const {clientWidth: width, clientHeight: height} = this.canvas;
        if (!width || !height) return false;
        this.renderer.setPixelRatio(ratio);
        this.renderer.setSize(width, height, false);
        const across = Math.ceil(width * ratio / 3), down = Math.ceil(height * ratio / 3);
        for (const target of [this.seen, this.widened]) target.setSize(across, down);
        this.widenUniforms.texel.value.set(1 / across, 1 / down);
        this.widenUniforms.around.value = 0.022 * height * ratio / 3;
        this.uniforms.size.value.set(this.canvas.width, this.canvas.height);
        return true;
    }

    aim(view) {
        const {camera, frame, canvas} = this, height = canvas.height;
        camera.aspect = canvas.width / height;
        camera.near = Math.max(0.05, view.distance - 1.6);
        camera.far = view.distance + 1.6;
        camera.position.set(...view.eye);
        camera.up.set(...view.up);
        camera.lookAt(...view.target);
        camera.updateProjectionMatrix();
        camera.updateMatrixWorld();
        const towards = (x, y, z) => new THREE.Vector3(...[0, 1, 2].map(
            k => x * view.right[k] + y * view.up[k] + z * view.toEye[k])).normalize();
        frame.eye.set(...view.eye);
        frame.toEye.set(...view.toEye);
        frame.upward.set(...view.up);
        frame.keyLight.copy(towards(figure('kKeyLightRight'), figure('kKeyLightUp'), figure('kKeyLightBack')));
        frame.fillLight.copy(towards(0.80, 0.05, 0.55)); // as in engine/render/frame_input.cpp
        frame.rimLight.copy(towards(0.75, 0.45, -0.35));
        frame.distance = view.distance;
        frame.metresPerPixel = view.metresPerPixel(height);
        frame.pictureScale = height / 1080;
        const level = Math.log2(frame.metresPerPixel * Math.max(7, 0.0105 * height) / 0.001);
        const fine = 2 ** Math.floor(level) * 0.001;
        frame.coarseShare = Math.max(0, Math.min(1, (level - Math.floor(level) - 0.44) / 0.12));
        frame.fineShare = 1 - frame.coarseShare;
        frame.fineCell = fine;
        frame.coarseCell = 2 * fine;
        this.markUniforms.pointSize.value = Math.max(30, Math.min(64, 0.034 * height));
    }

    render(view) {
        this.aim(view);
        const depths = this.uniforms.windowDepth.value.set(0, 0), places = this.chosenPlaces || [];
        if (places.length > 0) {
            const {eye, toEye} = view;
            let near = Infinity, far = -Infinity;
            for (let i = 0; i < places.length; i += 3) {
                const d = [0, 1, 2].reduce((sum, k) => sum + (eye[k] - places[i + k]) * toEye[k], 0);
                near = Math.min(near, d);
                far = Math.max(far, d);
            }
            depths.set(near - 0.005, far + 0.005);
            this.renderInto(this.seen, this.chosenScene);
            this.renderInto(this.widened, this.widenScene);
        }
        this.renderer.setRenderTarget(null);
        this.renderer.render(this.scene, this.camera);
    }
    renderInto(target, scene) {
        this.renderer.setRenderTarget(target);
        this.renderer.setClearColor(0x000000, 0);
        this.renderer.render(scene, this.camera);
        this.renderer.setClearColor(0xf4f2ee);
    }

    /// What lies at a place of the canvas (CSS pixels): a structure's number, of the skin its vertex too.
    pick(x, y, isSkin) {
        const {clientWidth, clientHeight} = this.canvas;
        this.rays.setFromCamera({x: 2 * x / clientWidth - 1, y: 1 - 2 * y / clientHeight}, this.camera);
        const numbers = this.meshes.attributes.structure.array;
        for (const hit of this.rays.intersectObject(isSkin ? this.skinMesh : this.insideMesh)) {
            const structure = numbers[hit.face.a];
            if (this.looks.image.data[12 * structure + 3] > 0.5) return {structure, vertex: hit.face.a};
        }
        return null;
    }
}

/// An X and a number for each point, one below the other.
function markTexture(points) {
    const cell = 96, canvas = document.createElement('canvas');
    canvas.width = cell;
    canvas.height = cell * Math.max(1, points.length);
    const draw = canvas.getContext('2d');
    draw.lineCap = 'round';
    draw.font = '600 34px Inter, "Segoe UI", Arial, sans-serif';
    draw.textBaseline = 'middle';
    points.forEach((point, i) => {
        const x = cell / 2, y = cell * (i + 0.5), arm = 15;
        for (const [colour, width] of [['rgba(255,255,255,.92)', 15], [point.colour, 7.5]]) {
            draw.strokeStyle = colour;
            draw.lineWidth = width;
            draw.beginPath();
            draw.moveTo(x - arm, y - arm);
            draw.lineTo(x + arm, y + arm);
            draw.moveTo(x + arm, y - arm);
            draw.lineTo(x - arm, y + arm);
            draw.stroke();
        }
        if (!point.label) return;
        draw.strokeStyle = 'rgba(255,255,255,.92)';
        draw.lineWidth = 9;
        draw.strokeText(point.label, x + 22, y - 22);
        draw.fillStyle = point.colour;
        draw.fillText(point.label, x + 22, y - 22);
    });
    const texture = new THREE.CanvasTexture(canvas);
    texture.flipY = false;
    texture.generateMipmaps = false;
    texture.minFilter = THREE.LinearFilter;
    return texture;
}
