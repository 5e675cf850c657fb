"""Overview pages in Chromium: nothing runs, nothing is fetched, every link leads to a file, and no width scrolls sideways.

A local server hands out the outputs and one test page, which holds the overview page in frames of several widths,
measures them, tries every link, and leaves what is wrong in its own text.
"""
import http.server
import json
import os
import re
import shutil
import subprocess
import threading
import urllib.parse

WIDTHS = [320, 390, 768, 1280]
MOST_BYTES = 100_000
MOST_PRINTED = 2
TEST_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="icon" href="data:,"></head><body><pre></pre><script>
const widths = WIDTHS, address = ADDRESS, wrong = [];
let links = 0;
function frame(width) {
  return new Promise(done => {
    const one = document.createElement("iframe");
    one.style.cssText = `width:${width}px;height:900px;border:0`;
    one.onload = () => done(one);
    one.src = address;
    document.body.append(one);
  });
}
function measure(page, width) {
  for (const details of page.querySelectorAll("details")) details.open = true;
  const room = page.documentElement.clientWidth;
  if (page.documentElement.scrollWidth > room) wrong.push(`${width} px: ${page.documentElement.scrollWidth} px wide`);
  for (const element of page.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (!element.closest("svg") && (box.right > room + 0.5 || box.left < -0.5) && box.width > 1)
      wrong.push(`${width} px: ${element.tagName} “${element.textContent.trim().slice(0, 20)}” stands outside`);
  }
  for (const text of page.querySelectorAll("svg text")) {
    const box = text.getBBox(), picture = text.ownerSVGElement.viewBox.baseVal;
    if (box.x < -1 || box.y < -1 || box.x + box.width > picture.width + 1 || box.y + box.height > picture.height + 1)
      wrong.push(`${width} px: “${text.textContent}” stands outside its chart`);
  }
}
(async () => {
  for (const width of widths) {
    const one = await frame(width);
    measure(one.contentDocument, width);
    if (width != widths[widths.length - 1]) { one.remove(); continue; }
    for (const link of one.contentDocument.querySelectorAll("a")) {
      links += 1;
      const answer = await fetch(link.href).catch(error => ({ok: false, status: error}));
      if (!answer.ok) wrong.push(`${decodeURI(link.getAttribute("href"))}: ${answer.status}`);
    }
    if (one.contentDocument.querySelectorAll("script").length) wrong.push("there is a script");
  }
  document.querySelector("pre").textContent = "DONE" + JSON.stringify({links, wrong}) + "END";
})();
</script></body></html>"""


def check(pages, folder):
    """What is wrong with the pages, in words."""
    wrong, links, printed = [], 0, 0
    for number, page in enumerate(pages):
        label = "/".join(page.parts[-2:])
        if page.stat().st_size > MOST_BYTES:
            wrong.append(f"{label}: {page.stat().st_size} bytes")
        found, complaints = opened(page, folder / f"browser{number}")
        links += found
        wrong += [f"{label}: {words}" for words in complaints]
        sheets, complaints = on_paper(page, folder / f"browser{number}")
        printed += sheets
        wrong += [f"{label}: {words}" for words in complaints]
    if pages:
        print(f"{len(pages)} pages opened: {links} links tried, {len(WIDTHS)} widths measured, {printed} pages on paper")
    return wrong


def opened(page, profile):
    """How many links there are, and what Chromium has to say."""
    period = page.parent
    address = "/" + urllib.parse.quote(period.name) + "/" + page.name
    words = TEST_PAGE.replace("WIDTHS", json.dumps(WIDTHS)).replace("ADDRESS", json.dumps(address))
    asked = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(period.parent))

        def do_GET(self):
            asked.append((self.path, self.headers.get("Sec-Fetch-Dest", "")))
            if self.path != "/test":
                return super().do_GET()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(words.encode())

        def log_message(self, *arguments):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        run = chromium(profile, "--dump-dom", "--virtual-time-budget=20000", f"http://127.0.0.1:{server.server_address[1]}/test")
        server.shutdown()
    found = re.search(r"DONE(\{.*\})END", run.stdout)
    if not found:
        return 0, [f"the test page did not end: {run.stderr[-500:]}"]
    result = json.loads(found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    wrong = result["wrong"]
    wrong += [line[-300:] for line in run.stderr.splitlines() if "CONSOLE" in line]
    # The page itself may ask for nothing: what is no page and no link that was tried was fetched by it.
    wrong += [f"it fetches {path}" for path, what in asked if what not in ("document", "iframe", "empty")]
    if result["links"] == 0:
        wrong.append("it has no links")
    return result["links"], wrong


def on_paper(page, profile):
    """How many pages of A4 it comes to, and what is wrong with them."""
    pdf = profile.with_suffix(".pdf")
    chromium(profile, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri())
    if not pdf.exists():
        return 0, ["it cannot be printed"]
    told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    count = int(re.search(r"Pages:\s*(\d+)", told).group(1))
    wrong = [] if count <= MOST_PRINTED else [f"{count} pages on paper"]
    if "A4" not in told:
        wrong.append("it is not printed on A4")
    return count, wrong


def chromium(profile, *arguments):
    program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
    if not program:
        raise SystemExit("Chromium was not found; run `make test-office`, which installs it")
    flags = ["--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
             "--enable-logging=stderr", "--log-level=0", f"--user-data-dir={profile}", "--window-size=1400,1000"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")  # Chromium refuses to run as root with it.
    return subprocess.run([program, *flags, *arguments], capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)
