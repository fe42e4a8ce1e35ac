// The stage: what is chosen, the controls, the camera's ways. Texts are those of the page.
class Stage {
    muscle = null;
    rest = [];
    off = new Set(); // points that are switched off
    hidden = new Set(myofield.begin.hidden || []);
    side = 'right';
    view = new TurningCamera();
    isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

    constructor(picture) {
        this.picture = picture;
        this.canvas = picture.canvas;
        this.ratio = Math.min(2, devicePixelRatio || 1);
        this.takeBegin(myofield.begin);
        this.listenToControls();
        this.listenToPointer();
        this.canvas.addEventListener('keydown', event => this.key(event));
        new ResizeObserver(() => { this.size = null; this.draw(); }).observe(this.canvas);
        document.addEventListener('shown', event => this.follow(event.detail));
        document.addEventListener('pattern', event => { if (event.detail === this.muscle) this.show(true); });
        const {structures} = picture.meshes.data, places = structures.flatMap(s => picture.sampleOf(s, 24));
        this.outline = places.flatMap((x, i) => i % 3 === 0 ? [[x, places[i + 1], places[i + 2]]] : []);
        this.view.frame(places, 1);
        const first = myofield.begin.muscle;
        if (!location.hash && first) history.replaceState(null, '', '#' + first);
        window.dispatchEvent(new Event('hashchange'));
    }

    element(id) { return document.getElementById(id); }
    say(words) { this.element('said').textContent = words; }

    takeBegin(begin) {
        const check = (name, value) => {
            const box = document.querySelector(`#stage input[name=${name}][value="${value}"]`);
            if (box) box.checked = true;
        };
        if (begin.side) check('side', this.side = begin.side);
        if (begin.palette !== undefined) check('palette', begin.palette);
        if (begin.skin !== undefined) this.element('skin').value = begin.skin;
        for (const layer of ['outer', 'deep', 'bones'])
            if (begin[layer] === false)
                document.querySelector(`#stage input[value=${layer}]`).checked = false;
        this.element('ask').hidden = !this.element('places');
        this.setLegend();
    }

    // --- What is shown ---

    /// The page shows another text.
    follow({muscle, rest, place}) {
        const wasMuscle = this.muscle;
        this.muscle = muscle && myofield.muscles[muscle] ? muscle : null;
        this.rest = rest;
        this.off.clear();
        if (this.muscle) this.takeRest(rest, wasMuscle !== this.muscle);
        this.place = place;
        if (this.muscle && !myofield.patterns[this.muscle]) return this.load(this.muscle);
        this.show(true);
    }
    /// `trp1`, `trp1,trp3`, a side or `from-back`, in any order.
    takeRest(rest, isNew) {
        const points = myofield.muscles[this.muscle].points.map(p => p.id);
        for (const word of rest) {
            if (['left', 'right', 'both'].includes(word)) this.setSide(word);
            const named = word.split(',').filter(id => points.includes(id));
            if (named.length > 0) this.off = new Set(points.filter(id => !named.includes(id)));
        }
        const {begin} = myofield;
        if (isNew && rest.length === 0 && begin.muscle === this.muscle && !this.hasBegun)
            this.off = new Set(begin.off);
    }
    setSide(side) {
        this.side = side;
        document.querySelector(`#stage input[name=side][value=${side}]`).checked = true;
    }
    load(muscle) {
        this.say('Loading…');
        const script = document.createElement('script');
        script.src = `data/patterns/${muscle}.js`;
        script.onerror = () => this.say('The pattern of this muscle could not be loaded.');
        document.head.append(script);
    }

    get sides() { return this.side === 'both' ? ['right', 'left'] : [this.side]; }
    /// The points that are on, on the sides that are shown: {point, number, side, there}.
    pointsOn() {
        if (!this.muscle) return [];
        return myofield.muscles[this.muscle].points.flatMap((point, number) =>
            this.sides.filter(side => point[side] && !this.off.has(point.id))
                .map(side => ({point, number, side, there: point[side]})));
    }
    chosen() {
        const {structures} = this.picture.meshes.data;
        const parts = this.muscle ? myofield.muscles[this.muscle].parts : [];
        return new Set(parts.filter(s => structures[s].side === 'median' || this.sides.includes(structures[s].side)));
    }

    /// `isNew`: the camera goes to the best view too.
    show(isNew) {
        const layers = [...document.querySelectorAll('#stage input[name=layer]:checked')].map(box => box.value);
        const patterns = myofield.patterns[this.muscle] || {}, on = this.pointsOn();
        this.picture.setLooks(this.chosen(), this.hidden, layers);
        this.picture.setPalette(Number(document.querySelector('#stage input[name=palette]:checked').value));
        this.picture.setSkin(Number(this.element('skin').value));
        this.patterns = on.map(({point, side}) => (patterns[point.id] || {})[side]).filter(Boolean);
        this.picture.setHeat(this.place ? [this.heatOfPlace()] : this.patterns);
        const isOne = this.muscle && myofield.muscles[this.muscle].points.length === 1;
        this.picture.setMarks(on.map(({point, number, there}) =>
            ({...there, colour: point.colour, label: isOne ? '' : String(number + 1)})));
        this.switches();
        if (isNew) this.goToView(this.rest.find(word => word.startsWith('from-')) || 'best');
        this.hasBegun = true;
        this.describe();
        this.draw();
    }
    /// The skin of the place that is asked about.
    heatOfPlace() {
        const {data} = this.picture.meshes, region = data.regions.findIndex(([id]) => id === this.place) + 1;
        const vertices = [], warmth = [];
        for (const structure of data.structures.filter(s => s.regions))
            for (let v = structure.first; v < structure.first + structure.vertices; ++v)
                if (this.picture.meshes.regionOf(v) === region && this.isOnSide(v)) {
                    vertices.push(v);
                    warmth.push(150, 0, 0);
                }
        this.placeHeat = [vertices, warmth];
        return this.placeHeat;
    }
    isOnSide(vertex) {
        const x = this.picture.meshes.placeOf(vertex)[0];
        return this.side === 'both' || Math.abs(x) < 0.004 || (x > 0) === (this.side === 'left');
    }

    /// A box to tick before each point of the text.
    switches() {
        const article = this.muscle && this.element(this.muscle);
        if (!article) return;
        for (const {id, colour} of myofield.muscles[this.muscle].points) {
            const text = this.element(`${this.muscle}/${id}`);
            if (!text.querySelector('input')) {
                const label = document.createElement('label'), box = document.createElement('input');
                const mark = document.createElement('span');
                box.type = 'checkbox';
                mark.className = 'x';
                mark.setAttribute('aria-hidden', 'true');
                mark.textContent = '✕';
                mark.style.color = colour;
                label.append(box, mark, text.querySelector('b'));
                text.prepend(label);
                box.addEventListener('change', () => this.setPoint(id, box.checked));
            }
            text.querySelector('input').checked = !this.off.has(id);
        }
    }
    setPoint(id, isOn) {
        if (isOn) this.off.delete(id); else this.off.add(id);
        this.link();
        this.show(false);
    }
    /// The page's address says what is shown, so that it can be sent to others.
    link() {
        const on = myofield.muscles[this.muscle].points.map(p => p.id).filter(id => !this.off.has(id));
        const words = [this.muscle];
        if (this.off.size > 0) words.push(on.join(',') || 'none');
        if (this.side !== 'right') words.push(this.side);
        history.replaceState(null, '', '#' + words.join('/'));
    }

    // --- The camera ---

    goToView(name) {
        const {view} = this, turns = {front: 0, back: Math.PI, left: Math.PI / 2, right: -Math.PI / 2};
        const from = view.pose, word = name.replace('from-', '');
        const {begin} = myofield;
        if (word === 'best' && begin.camera && !this.hasBegun) Object.assign(view, begin.camera);
        else {
            [view.yaw, view.pitch] = word in turns ? [turns[word], 0] : this.bestTurn();
            const {clientWidth: width, clientHeight: height} = this.canvas;
            view.frame(this.interest(), width / Math.max(1, height), 0.34, 56 / Math.max(200, height));
            this.towardsBody(width / Math.max(1, height));
        }
        this.travel(from, view.pose);
    }
    /// Moves the picture sideways where it would show emptiness on one side and cut the body on the other.
    towardsBody(aspect) {
        const {view} = this, half = view.distance * Math.tan(TurningCamera.fieldOfView / 2) * aspect;
        const across = place => [0, 1, 2].reduce((sum, k) => sum + (place[k] - view.target[k]) * view.right[k], 0);
        let low = 0, high = 0;
        for (const [x, y, z] of this.outline) {
            if (Math.abs(y - view.target[1]) > half / aspect) continue;
            low = Math.min(low, across([x, y, z]));
            high = Math.max(high, across([x, y, z]));
        }
        const empty = {right: half - high, left: half + low}, cut = {right: high - half, left: -half - low};
        const way = Math.max(0, Math.min(empty.left, cut.right)) - Math.max(0, Math.min(empty.right, cut.left));
        const most = half * 0.35, step = Math.max(-most, Math.min(most, way));
        view.target = view.target.map((t, k) => t + step * view.right[k]);
    }
    bestTurn() {
        if (!this.muscle) return this.placeTurn();
        const muscle = myofield.muscles[this.muscle], side = this.sides[0], on = this.pointsOn();
        const alone = new Set(on.map(({point}) => point.id)).size === 1 && on[0].point.turn;
        return (alone || muscle.turn)[side];
    }
    /// From where a place of the skin is seen: along the mean of its normals, level.
    placeTurn() {
        if (!this.place || this.placeHeat[0].length === 0) return [0, 0];
        const {data} = this.picture.meshes;
        let x = 0, z = 0;
        for (const v of this.placeHeat[0]) {
            const word = data.vertices[6 * v + 3], a = (word >> 8) / 127.5 - 1, b = (word & 255) / 127.5 - 1;
            x += a;
            z += 1 - Math.abs(a) - Math.abs(b);
        }
        return [Math.round(Math.atan2(x, z) / (Math.PI / 4)) * Math.PI / 4, 0];
    }
    /// Places that the picture must hold: the muscle, and where its pain is typical or less common.
    interest() {
        const {picture} = this, places = [...(picture.chosenPlaces || [])];
        for (const [vertices] of this.place ? [this.placeHeat] : this.patterns)
            for (let i = 0; i < vertices.length; i += 5) places.push(...picture.meshes.placeOf(vertices[i]));
        if (places.length > 0) return places;
        return picture.meshes.data.structures.flatMap(s => picture.sampleOf(s, 12));
    }
    travel(from, to) {
        cancelAnimationFrame(this.journey);
        const began = performance.now(), length = this.isStill ? 0 : 420;
        const step = now => {
            const t = length === 0 ? 1 : Math.min(1, (now - began) / length);
            this.view.between(from, to, t);
            this.draw(t < 1);
            if (t < 1) this.journey = requestAnimationFrame(step);
        };
        this.view.between(from, to, length === 0 ? 1 : 0);
        this.journey = requestAnimationFrame(step);
    }

    /// Draws at the next frame. While something moves, slow machines draw fewer pixels.
    draw(isMoving = false) {
        this.moves = isMoving;
        clearTimeout(this.rest_);
        if (isMoving) this.rest_ = setTimeout(() => this.draw(), 180);
        if (this.asked) return;
        this.asked = true;
        requestAnimationFrame(now => {
            this.asked = false;
            const ratio = this.ratio * (this.moves && this.isSlow ? 0.5 : 1);
            const size = `${this.canvas.clientWidth} ${this.canvas.clientHeight} ${ratio}`;
            if (size !== this.size && !this.picture.resize(ratio)) return;
            this.size = size;
            this.picture.render(this.view);
            if (this.moves && this.lastFrame && now - this.lastFrame < 1000)
                this.isSlow = now - this.lastFrame > 45 ? true : this.isSlow;
            this.lastFrame = this.moves ? now : 0;
            this.edges();
            this.frames = (this.frames || 0) + 1;
        });
    }
    /// Which side of the person lies at which edge of the picture.
    edges() {
        const facing = Math.cos(this.view.yaw), sides = ["Person's right", "Person's left"];
        const isClear = Math.abs(facing) > 0.35;
        this.element('edge-left').textContent = isClear ? sides[facing > 0 ? 0 : 1] : '';
        this.element('edge-right').textContent = isClear ? sides[facing > 0 ? 1 : 0] : '';
    }
    describe() {
        const name = this.muscle && this.element(this.muscle).querySelector('h3').textContent;
        const place = this.place && this.element('place-' + this.place).querySelector('h3').textContent;
        const side = this.side === 'both' ? 'both sides' : `the person's ${this.side} side`;
        this.canvas.setAttribute('aria-label', name ? `Body with ${name}, ${side}` : place ? `Body, ${place}` : 'Body');
        this.say(name ? `${name}, ${side}` : place || '');
    }
    setLegend() {
        const palette = Number(document.querySelector('#stage input[name=palette]:checked').value);
        const {heatBytes} = this.picture, at = (row, step) => {
            const i = 3 * (256 * (2 * palette + row) + step);
            return `rgb(${heatBytes[i]}, ${heatBytes[i + 1]}, ${heatBytes[i + 2]})`;
        };
        const stops = [0, 64, 128, 192, 255].map(step => at(0, step)).join(', ');
        document.documentElement.style.setProperty('--essential', `linear-gradient(90deg, ${stops})`);
        document.documentElement.style.setProperty('--spillover', at(1, 110));
    }

    // --- Controls ---

    listenToControls() {
        this.element('views').addEventListener('click', ({target}) => {
            if (target.dataset.view) this.goToView(target.dataset.view);
            if (target.dataset.zoom) this.zoom(Number(target.dataset.zoom));
        });
        this.element('stage').addEventListener('input', ({target}) => {
            if (target.name === 'side') {
                this.side = target.value;
                if (this.muscle) this.link();
            }
            if (target.name === 'palette') this.setLegend();
            this.show(target.name === 'side');
        });
        this.element('ask').addEventListener('click', () => this.setAsking(!this.isAsking));
    }
    setAsking(isAsking) {
        this.isAsking = isAsking;
        this.element('ask').setAttribute('aria-pressed', isAsking);
        this.say(isAsking ? 'Click or tap the place on the body.' : '');
    }
    zoom(factor) {
        const from = this.view.pose;
        this.view.zoom(factor);
        this.travel(from, this.view.pose);
    }

    key(event) {
        const {view} = this, step = 40, height = 600;
        const [x, y] = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]}[event.key] || [0, 0];
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (x || y) event.shiftKey ? view.move(-x, -y, height) : view.turn(x, y, height);
        else if (event.key === '+' || event.key === '=') view.zoom(1.15);
        else if (event.key === '-') view.zoom(1 / 1.15);
        else if (event.key === '0') return this.goToView('best');
        else if (event.key >= '1' && event.key <= '9' && this.muscle) {
            const point = myofield.muscles[this.muscle].points[Number(event.key) - 1];
            if (point) this.setPoint(point.id, this.off.has(point.id));
        } else return;
        event.preventDefault();
        this.draw(true);
    }

    listenToPointer() {
        const {canvas} = this, down = new Map();
        let way = 0, spread = 0;
        const middle = () => {
            const all = [...down.values()];
            return [0, 1].map(k => all.reduce((sum, p) => sum + p[k], 0) / all.length);
        };
        canvas.addEventListener('pointerdown', event => {
            canvas.setPointerCapture(event.pointerId);
            if (down.size === 0) way = 0;
            down.set(event.pointerId, [event.offsetX, event.offsetY]);
            spread = 0;
        });
        canvas.addEventListener('pointermove', event => {
            if (!down.has(event.pointerId)) return this.hover(event);
            const before = middle(), height = canvas.clientHeight;
            down.set(event.pointerId, [event.offsetX, event.offsetY]);
            const after = middle(), x = after[0] - before[0], y = after[1] - before[1];
            way += Math.abs(x) + Math.abs(y);
            cancelAnimationFrame(this.journey);
            if (down.size === 2) {
                const [a, b] = [...down.values()], now = Math.hypot(a[0] - b[0], a[1] - b[1]);
                if (spread > 0) this.view.zoom(now / spread);
                spread = now;
                way += 10;
            }
            if (down.size === 2 || event.shiftKey || event.buttons & 2) this.view.move(x, y, height);
            else this.view.turn(x, y, height);
            this.draw(true);
        });
        const up = event => {
            if (down.delete(event.pointerId) && down.size === 0 && way < 6 && event.type === 'pointerup')
                this.click(event);
        };
        canvas.addEventListener('pointerup', up);
        canvas.addEventListener('pointercancel', up);
        canvas.addEventListener('contextmenu', event => event.preventDefault());
        canvas.addEventListener('wheel', event => {
            event.preventDefault();
            this.view.zoom(Math.exp(-event.deltaY * 0.0012));
            this.draw(true);
        }, {passive: false});
    }
    click({offsetX, offsetY}) {
        const hit = this.picture.pick(offsetX, offsetY, this.isAsking);
        if (!hit) return;
        if (this.isAsking) return this.askAt(hit.vertex);
        const structure = this.picture.meshes.data.structures[hit.structure];
        if (structure.muscle && this.element(structure.muscle)) location.hash = structure.muscle;
        else this.say(structure.name);
    }
    askAt(vertex) {
        const {data} = this.picture.meshes, region = data.regions[this.picture.meshes.regionOf(vertex) - 1];
        this.setAsking(false);
        if (!region) return;
        const x = this.picture.meshes.placeOf(vertex)[0];
        if (this.side !== 'both' && Math.abs(x) > 0.01) this.setSide(x > 0 ? 'left' : 'right');
        location.hash = 'place-' + region[0];
    }
    /// Names what a mouse rests on.
    hover(event) {
        const label = this.element('named');
        label.hidden = true;
        clearTimeout(this.resting);
        if (event.pointerType !== 'mouse') return;
        this.resting = setTimeout(() => {
            const hit = this.picture.pick(event.offsetX, event.offsetY, this.isAsking);
            if (!hit) return;
            const {data} = this.picture.meshes, region = data.regions[this.picture.meshes.regionOf(hit.vertex) - 1];
            label.textContent = this.isAsking ? region && region[1] : data.structures[hit.structure].name;
            label.style.left = `${Math.min(event.offsetX + 14, this.canvas.clientWidth - 180)}px`;
            label.style.top = `${event.offsetY + 14}px`;
            label.hidden = false;
        }, 140);
    }
}

function startStage() {
    try {
        myofield.stage = new Stage(new Picture(document.getElementById('body'), myofield.bodyData));
    } catch (error) {
        console.warn(error);
        document.body.classList.add('no-3d');
        document.getElementById('said').textContent = 'This browser cannot draw the body (WebGL 2); the texts are all here.';
    }
}
