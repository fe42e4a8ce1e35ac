// A camera that turns round the body, which stays upright, as the program's does (scene/camera.hpp).
class TurningCamera {
    static fieldOfView = 0.30; // radians, vertical
    target = [0, 0.85, 0.03];
    yaw = 0;
    pitch = 0;
    distance = 6;

    get toEye() {
        const {yaw, pitch} = this;
        return [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
    }
    get right() { return [Math.cos(this.yaw), 0, -Math.sin(this.yaw)]; }
    get up() {
        const {yaw, pitch} = this;
        return [-Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), -Math.cos(yaw) * Math.sin(pitch)];
    }
    get eye() { return this.target.map((t, k) => t + this.distance * this.toEye[k]); }
    /// Metres that a pixel covers at the target.
    metresPerPixel(height) {
        return 2 * this.distance * Math.tan(TurningCamera.fieldOfView / 2) / height;
    }

    /// Turns by pixels, half a turn per picture height.
    turn(x, y, height) {
        this.yaw -= x / height * Math.PI;
        this.pitch = Math.max(-1.5, Math.min(1.5, this.pitch + y / height * Math.PI));
    }
    move(x, y, height) {
        const metres = this.metresPerPixel(height), {right, up} = this;
        this.target = this.target.map((t, k) =>
            Math.max(-2, Math.min(2, t - metres * x * right[k] + metres * y * up[k])));
    }
    zoom(factor) { this.distance = Math.max(0.5, Math.min(14, this.distance / factor)); }

    /// Holds all places (x, y, z one after the other) as near as they allow; at least `least` metres. `below`: share
    /// of the picture's height at its foot where controls lie.
    frame(places, aspect, least = 0.30, below = 0) {
        const axes = [this.right, this.up, this.toEye];
        const whole = Math.tan(TurningCamera.fieldOfView / 2), tangentX = whole * aspect, tangentY = whole * (1 - below);
        const low = [Infinity, Infinity, Infinity], high = [-Infinity, -Infinity, -Infinity];
        const seen = new Float32Array(places.length);
        for (let i = 0; i < places.length; i += 3)
            for (let a = 0; a < 3; ++a) {
                const axis = axes[a];
                const x = places[i] * axis[0] + places[i + 1] * axis[1] + places[i + 2] * axis[2];
                seen[i + a] = x;
                low[a] = Math.min(low[a], x);
                high[a] = Math.max(high[a], x);
            }
        const middle = low.map((l, a) => (l + high[a]) / 2);
        let distance = least / 2 / Math.min(tangentX, tangentY);
        for (let i = 0; i < seen.length; i += 3) {
            const beyond = seen[i + 2] - middle[2];
            distance = Math.max(distance, beyond + Math.abs(seen[i] - middle[0]) * 1.14 / tangentX,
                                beyond + Math.abs(seen[i + 1] - middle[1]) * 1.14 / tangentY);
        }
        this.distance = distance;
        middle[1] -= distance * whole * below;
        this.target = [0, 1, 2].map(k => axes.reduce((sum, axis, a) => sum + middle[a] * axis[k], 0));
    }

    get pose() {
        return {target: [...this.target], yaw: this.yaw, pitch: this.pitch, distance: this.distance};
    }
    /// Between two poses, by the shorter way round; `t` 0..1.
    between(from, to, t) {
        const s = t * t * (3 - 2 * t), mix = (a, b) => a + (b - a) * s;
        const turn = Math.atan2(Math.sin(to.yaw - from.yaw), Math.cos(to.yaw - from.yaw));
        this.target = from.target.map((x, k) => mix(x, to.target[k]));
        this.yaw = from.yaw + turn * s;
        this.pitch = mix(from.pitch, to.pitch);
        this.distance = from.distance * Math.pow(to.distance / from.distance, s);
    }
}
