"""A headless Chromium, driven through chromedriver (WebDriver, https://www.w3.org/TR/webdriver2/) with
nothing but the standard library. Debian packages: chromium, chromium-driver."""
import base64, json, socket, subprocess, time, urllib.error, urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key under which WebDriver gives elements


class Browser:
    """One window. `phone`: with touch and two pixels to a point. `scripts`: False blocks them."""

    def __init__(self, width, height, phone=False, scripts=True, dark=False):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.driver = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        self.address = f"http://127.0.0.1:{port}"
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
                            "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
                            "--hide-scrollbars", f"--window-size={width},{height}"]}
        if dark:
            options["args"].append("--force-dark-mode")
        if phone:
            options["mobileEmulation"] = {"deviceMetrics": {"width": width, "height": height,
                                                            "pixelRatio": 2, "touch": True}}
        if not scripts:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        wanted = {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"}}}}
        for _ in range(100):
            try:
                self.session = "/session/" + self._send("POST", "/session", wanted)["sessionId"]
                break
            except (ConnectionError, urllib.error.URLError):
                time.sleep(0.1)
        self.is_phone = phone
        if not phone:
            inner = self.run("return [innerWidth, innerHeight]") if scripts else [width, height]
            self.post("/window/rect", {"width": 2 * width - inner[0], "height": 2 * height - inner[1]})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self._send("DELETE", self.session)
        finally:
            self.driver.terminate()
            self.driver.wait()

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, method=method,
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{path}: {json.load(error)['value']['message']}") from None

    def post(self, path, body):
        return self._send("POST", self.session + path, body)

    def open(self, address):
        self.post("/url", {"url": address})

    def run(self, script, *arguments):
        """What a script returns."""
        return self.post("/execute/sync", {"script": script, "args": list(arguments)})

    def until(self, script, seconds=20):
        """Waits until a script returns something that is true, and gives it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if value := self.run(script):
                return value
            time.sleep(0.05)
        raise AssertionError(f"not within {seconds} s: {script}")

    def find(self, selector):
        return self.post("/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        self.post(f"/element/{self.find(selector)}/click", {})

    def text(self, selector):
        return self._send("GET", f"{self.session}/element/{self.find(selector)}/text")

    def name_of(self, element):
        """The name that assistive technology is told."""
        return self._send("GET", f"{self.session}/element/{element[ELEMENT]}/computedlabel")

    def picture(self, selector=None):
        path = "/screenshot" if selector is None else f"/element/{self.find(selector)}/screenshot"
        return base64.b64decode(self._send("GET", self.session + path))

    def keys(self, text):
        self.post("/actions", {"actions": [{"type": "key", "id": "keys", "actions": [
            {"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]}]})

    def drag(self, selector, *ways, kind=None):
        """Fingers (or the mouse) that start at places of an element, from its middle, and move."""
        origin = {ELEMENT: self.find(selector)}
        kind = kind or ("touch" if self.is_phone else "mouse")
        fingers = [{"type": "pointer", "id": f"finger{i}", "parameters": {"pointerType": kind}, "actions": [
            {"type": "pointerMove", "duration": 0, "origin": origin, "x": way[0][0], "y": way[0][1]},
            {"type": "pointerDown", "button": 0},
            *({"type": "pointerMove", "duration": 60, "origin": origin, "x": x, "y": y} for x, y in way[1:]),
            {"type": "pointerUp", "button": 0}]} for i, way in enumerate(ways)]
        self.post("/actions", {"actions": fingers})

    def complaints(self):
        """Errors and warnings of the console since the last call."""
        log = self.post("/se/log", {"type": "browser"})
        return [entry["message"] for entry in log if entry["level"] in ("SEVERE", "WARNING")]
