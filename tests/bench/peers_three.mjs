// One run of three.js in a headless browser, for tests/bench/peers:
//     node peers_three.mjs MODULES BODY.glb WxH SKIN_OPACITY PICTURE.png
// MODULES holds node_modules with three and puppeteer-core. Prints one line of JSON: first (seconds
// from start to picture), frame (median milliseconds of a turning camera, finished) and memory (MB).
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';

const started = performance.now();
const [modules, body, size, skin, picture] = process.argv.slice(2);
const [width, height] = size.split('x').map(Number);
const require = createRequire(path.resolve(modules, 'package.json'));
const puppeteer = require('puppeteer-core');

const page = `<!doctype html><body style="margin:0"><script type="importmap">
{"imports": {"three": "/three/build/three.module.js"}}</script><script type="module">
import * as THREE from 'three';
import { GLTFLoader } from '/three/examples/jsm/loaders/GLTFLoader.js';
const renderer = new THREE.WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
renderer.setPixelRatio(1);
renderer.setSize(${width}, ${height});
document.body.appendChild(renderer.domElement);
const scene = new THREE.Scene();
scene.background = new THREE.Color(0xf4f2ee);
scene.add(new THREE.HemisphereLight(0xffffff, 0x887766, 1.5));
const camera = new THREE.PerspectiveCamera(17.2, ${width / height}, 0.5, 20);
const key = new THREE.DirectionalLight(0xffffff, 2);
key.position.set(-1, 1.5, 1.5);
scene.add(key);
const gltf = await new GLTFLoader().loadAsync('/body.glb');
gltf.scene.traverse((node) => {
    if (!node.isMesh) return;
    const isSkin = node.userData.kind === 'skin';
    node.material = new THREE.MeshStandardMaterial({ color: isSkin ? 0xe8d4c4 : 0xaa6052, roughness: 0.8 });
    if (isSkin) Object.assign(node.material, { transparent: true, opacity: ${Number(skin) || 1}, depthWrite: false });
});
scene.add(gltf.scene);
const box = new THREE.Box3().setFromObject(gltf.scene);
const centre = box.getCenter(new THREE.Vector3());
const away = (box.max.y - box.min.y) * 0.5 * 1.16 / Math.tan(THREE.MathUtils.degToRad(8.6));
const pixel = new Uint8Array(4);
const gl = renderer.getContext();
window.draw = (yaw) => {
    camera.position.set(centre.x + away * Math.sin(yaw), centre.y, centre.z + away * Math.cos(yaw));
    camera.lookAt(centre);
    renderer.render(scene, camera);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel); // waits for the picture
};
window.draw(0);
window.isReady = true;
</script>`;

const root = path.resolve(modules, 'node_modules');
const server = http.createServer((request, response) => {
    if (request.url === '/') return response.setHeader('content-type', 'text/html').end(page);
    const file = request.url === '/body.glb' ? body : path.join(root, path.normalize(request.url));
    if (file.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
    fs.createReadStream(file).on('error', () => response.writeHead(404).end()).pipe(response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium', headless: 'new',
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist', `--window-size=${width},${height}`],
});

/// Proportional share of a process and all below it, MB.
function memoryOf(pid) {
    let sum = 0;
    try {
        const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
        sum = Number(/^Pss:\s+(\d+)/m.exec(rollup)[1]) / 1024;
        for (const thread of fs.readdirSync(`/proc/${pid}/task`))
            for (const child of fs.readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '))
                if (child) sum += memoryOf(child);
    } catch { /* ended meanwhile */ }
    return sum;
}

try {
    const tab = await browser.newPage();
    await tab.setViewport({ width, height });
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.waitForFunction('window.isReady === true', { timeout: 120000 });
    await tab.screenshot({ path: picture });
    const first = (performance.now() - started) / 1000;
    const times = await tab.evaluate(() => {
        const all = [];
        for (let i = 0; i < 30; ++i) {
            const start = performance.now();
            window.draw(0.03 * i);
            all.push(performance.now() - start);
        }
        return all.slice(2);
    });
    times.sort((a, b) => a - b);
    const memory = memoryOf(browser.process().pid);
    console.log(JSON.stringify({ first, frame: times[times.length >> 1], best: times[0], memory }));
} finally {
    await browser.close();
    server.close();
}
