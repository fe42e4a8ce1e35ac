// What lies far behind the target fades into the paper, as in a printed plate: behind a foot there
// is no person. Nothing fades where the whole body is in the picture. Needs MYO_FRAME.
float hazeAt(vec3 place) {
    float behind = dot(frame.eye - place, frame.toEye) - frame.distance;
    float halfHeight = frame.distance * frame.tangents.y; // of the picture, at the target
    return 0.94 * smoothstep(0.8, 2.4, behind / halfHeight);
}
