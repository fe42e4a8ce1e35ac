#!/usr/bin/env python3
"""site_test.py PROGRAM: pages of `myofield export` and `myofield site` in a headless Chromium, at the sizes of a
phone and of a desktop: they load, turn, switch a point, find a place, and can be used by keyboard and without scripts."""
import pathlib, shutil, subprocess, sys, tempfile, unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import Browser

PROGRAM = sys.argv.pop(1)
SIZES = {"phone": (390, 844, True), "desktop": (1280, 800, False)}
SHOWN = "return typeof myofield !== 'undefined' && myofield.stage && myofield.stage.frames > 0 && !myofield.stage.moves"
POSE = "return JSON.stringify(myofield.stage.view.pose)"
HEAT = "return myofield.stage.picture.meshes.heat.array.reduce((sum, x) => sum + x, 0)"

# Every visible text with less contrast than WCAG 2.2 asks for (1.4.3); texts over the picture stand on paper.
CONTRAST = """
const linear = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const numbers = text => text.match(/[0-9.]+/g).map(Number);
const poor = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
    const text = walker.currentNode, element = text.parentElement;
    if (!text.textContent.trim() || !element.checkVisibility({visibilityProperty: true})) continue;
    if (['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
    let behind = element, ground = [0, 0, 0, 0];
    while (behind && (ground = numbers(getComputedStyle(behind).backgroundColor))[3] === 0) behind = behind.parentElement;
    const style = getComputedStyle(element), a = light(numbers(style.color)), b = light(ground);
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    if (contrast < (isLarge ? 3 : 4.5)) poor.push([text.textContent.trim().slice(0, 40), Math.round(contrast * 10) / 10]);
}
return poor;"""

# What the Tab key reaches, in its order: [element, [left, top, width, height]].
STOPS = """
return [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && !e.classList.contains('skip'))
    .map(e => { const r = (e.closest('label') || e).getBoundingClientRect(); return [e, [r.x, r.y + scrollY, r.width, r.height]]; });"""


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        run = lambda *words: subprocess.run([PROGRAM, *map(str, words)], check=True, stdout=subprocess.DEVNULL)
        run("export", "-o", cls.folder / "page.html", "--muscle", "infraspinatus", "--side", "right")
        run("site", "-o", cls.folder / "site")
        cls.page = (cls.folder / "page.html").as_uri()
        cls.site = (cls.folder / "site" / "index.html").as_uri()

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def each_size(self, address):
        for name, (width, height, is_phone) in SIZES.items():
            with self.subTest(name), Browser(width, height, is_phone) as browser:
                browser.open(address)
                browser.until(SHOWN, 60)
                yield browser
                self.assertEqual(browser.complaints(), [])

    def test_is_no_larger_than_promised(self):
        size = lambda path: path.stat().st_size
        self.assertLess(size(self.folder / "site/data/body.js"), 8e6)
        patterns = list((self.folder / "site/data/patterns").glob("*.js"))
        self.assertGreater(len(patterns), 100)
        self.assertLess(sum(map(size, patterns)), 10e6)

    def test_needs_nothing_from_elsewhere(self):
        for browser in self.each_size(self.page):
            loaded = browser.run("return performance.getEntriesByType('resource').map(e => e.name)")
            self.assertEqual(loaded, [])

    def test_turns_by_pointer_and_by_key(self):
        for browser in self.each_size(self.page):
            before, picture = browser.run(POSE), browser.picture("#body")
            browser.drag("#body", [(-60, 0), (0, 10), (60, 20)])
            browser.until(SHOWN)
            turned = browser.run(POSE)
            self.assertNotEqual(turned, before)
            self.assertNotEqual(browser.picture("#body"), picture)
            browser.run("document.getElementById('body').focus()")
            browser.keys("\ue012\ue012")  # the left arrow, twice
            browser.until(SHOWN)
            self.assertNotEqual(browser.run(POSE), turned)

    def test_two_fingers_zoom(self):
        with Browser(*SIZES["phone"]) as browser:
            browser.open(self.page)
            browser.until(SHOWN, 60)
            before = browser.run("return myofield.stage.view.distance")
            browser.drag("#body", [(-20, 0), (-60, 0)], [(20, 0), (60, 0)])
            self.assertLess(browser.run("return myofield.stage.view.distance"), 0.6 * before)

    def test_switches_a_point(self):
        for browser in self.each_size(self.page):
            heat = browser.run(HEAT)
            for point in ("trp1", "trp2", "trp3"):  # these three hurt alike
                browser.run(f"document.getElementById('infraspinatus/{point}').querySelector('input').click()")
            self.assertLess(browser.run(HEAT), 0.6 * heat)
            self.assertTrue(browser.run("return location.hash").endswith("#infraspinatus/trp4"))
            browser.run("document.getElementById('infraspinatus/trp4').querySelector('input').click()")
            self.assertEqual(browser.run(HEAT), 0)

    def test_a_link_shows_a_muscle_and_a_view(self):
        for browser in self.each_size(self.site + "#trapezius/trp1/left/from-back"):
            on = browser.run("return myofield.stage.pointsOn().map(p => [p.point.id, p.side])")
            self.assertEqual(on, [["trp1", "left"]])
            self.assertAlmostEqual(browser.run("return Math.abs(myofield.stage.view.yaw)"), 3.1416, places=3)
            self.assertEqual(browser.run("return document.querySelector('article.current').id"), "trapezius")

    def test_search_leads_to_a_muscle(self):
        for browser in self.each_size(self.site):
            if browser.run("return document.getElementById('open-list').checkVisibility()"):
                browser.click("#open-list")
            else:
                browser.click("#search")
            browser.keys("infrasp")
            self.assertEqual(browser.run("return document.getElementById('counted').textContent"), "1 muscle")
            browser.keys("\ue007")  # Enter
            browser.until("return myofield.patterns.infraspinatus && myofield.stage.patterns.length > 0")
            browser.until(SHOWN)
            self.assertGreater(browser.run(HEAT), 0)

    def test_a_place_leads_to_its_warnings_and_muscles(self):
        for browser in self.each_size(self.site + "#place-deltoid_anterior"):
            text = browser.text("#place-deltoid_anterior")
            self.assertLess(text.index("call an ambulance"), text.index("Infraspinatus"))
            self.assertGreater(browser.run(HEAT), 0)

    def test_a_place_is_pointed_at(self):
        for browser in self.each_size(self.site + "#infraspinatus/from-front"):
            browser.click("#ask")
            browser.drag("#body", [(0, 0)])
            browser.until("return location.hash.startsWith('#place-')")

    def test_a_click_opens_the_muscle(self):
        for browser in self.each_size(self.site + "#infraspinatus/from-back"):
            browser.run("location.hash = ''")
            browser.until(SHOWN)
            browser.drag("#body", [(0, 0)])
            self.assertTrue(browser.run("return myofield.muscles[location.hash.slice(1)] !== undefined"))

    def test_texts_have_contrast_by_day_and_by_night(self):
        for dark in (False, True):
            for name, (width, height, is_phone) in SIZES.items():
                with self.subTest(name, dark=dark), Browser(width, height, is_phone) as browser:
                    if dark:
                        browser.post("/goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": {
                            "features": [{"name": "prefers-color-scheme", "value": "dark"}]}})
                    for hash_ in ("", "#infraspinatus", "#places", "#place-temple", "#page-warnings"):
                        browser.open(self.site + hash_)
                        browser.until(SHOWN, 60)
                        browser.run("document.getElementById('settings').open = true")
                        self.assertEqual(browser.run(CONTRAST), [], hash_)

    def test_what_can_be_reached_has_a_name_and_size(self):
        for browser in self.each_size(self.site + "#infraspinatus"):
            browser.run("document.getElementById('settings').open = true")
            stops = browser.run(STOPS)
            outside = [stop for stop in stops if not browser.run("return !!arguments[0].closest('nav')", stop[0])]
            self.assertGreater(len(outside), 15)
            for element, (_, _, width, height) in outside:
                name = browser.name_of(element)
                self.assertTrue(name.strip(), browser.run("return arguments[0].outerHTML", element))
                if browser.run("return !arguments[0].closest('p, li') || arguments[0].closest('label') !== null", element):
                    self.assertGreaterEqual(min(width, height), 24, name)  # WCAG 2.2, 2.5.8

    def test_focus_goes_as_one_reads(self):
        for browser in self.each_size(self.site + "#infraspinatus"):
            areas = browser.run("""return [...document.querySelectorAll('header, nav, #frame, #controls, main')]
                .filter(e => e.checkVisibility()).map(e => { const r = e.getBoundingClientRect(); return [r.x, r.y]; })""")
            for (x, y), (next_x, next_y) in zip(areas, areas[1:]):
                self.assertTrue(next_y >= y or next_x > x, areas)
            browser.keys("\ue004")  # Tab: the way past the list
            self.assertEqual(browser.run("return document.activeElement.className"), "skip")

    def test_is_readable_without_scripts(self):
        with Browser(1280, 800, scripts=False) as browser:
            browser.open(self.site)
            text = browser.text("#infraspinatus")
            for words in ("Front of the shoulder", "suprascapular nerve", "Self-care", "1 Upper fibres, medial"):
                self.assertIn(words, text)
            self.assertIn("see a doctor first", browser.text(".notice"))
            self.assertIn("Infraspinatus", browser.text("#place-deltoid_anterior"))


if __name__ == "__main__":
    if not shutil.which("chromedriver"):
        print("chromedriver is not there; the Debian packages chromium and chromium-driver bring it")
        sys.exit(77)
    unittest.main()
