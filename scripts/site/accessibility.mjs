// Looks at every page of the built site with axe, in Chromium, as on a telephone and on a desk, in light and in dark.
// `node accessibility.mjs SITE MODULES [PICTURES [PAGE ...]]`; fails on what axe calls serious or critical.
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";

const [site, modules, pictures] = process.argv.slice(2, 5).map((each) => resolve(each));
const wanted = process.argv.slice(5);
const require = createRequire(join(modules, "node_modules/"));
const { source } = require("axe-core");
const puppeteer = require("puppeteer-core");

const WIDTHS = [360, 1440];
const SCHEMES = ["light", "dark"];
const GRAVE = ["serious", "critical"];
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json" };
const BROWSERS = [process.env.CHROME, "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

const server = createServer(async (request, response) => {
  const path = join(site, decodeURIComponent(new URL(request.url, "http://x").pathname));
  try {
    const body = await readFile(path);
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}`;

const pages = (await readdir(site, { recursive: true })).filter((each) => each.endsWith(".html")).filter((each) => !wanted.length || wanted.includes(each)).sort();
const executablePath = BROWSERS.find((each) => each && existsSync(each));
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
const foreign = new Set();
const found = new Map();

async function look(tab, page, width, scheme) {
  await tab.setViewport({ width, height: 900 });
  await tab.goto(`${origin}/${page}`, { waitUntil: "load" });
  await tab.evaluate(() => new Promise((settled) => setTimeout(settled, 50))); // the page's own scripts come after its load
  await tab.evaluate(source);
  const { violations } = await tab.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) violations.push({ id: "wider than the screen", impact: "serious", nodes: [{ target: [`${wide} px`] }] });
  for (const { id, impact, nodes } of violations) {
    for (const { target } of nodes) {
      const key = `${impact}: ${id}: ${target.join(" ")}`;
      found.set(key, [...(found.get(key) ?? []), `${page} ${width} ${scheme}`]);
    }
  }
  if (pictures) {
    await mkdir(pictures, { recursive: true });
    await tab.screenshot({ path: join(pictures, `${page.replaceAll("/", "-")}-${width}-${scheme}.png`) });
  }
}

for (const scheme of SCHEMES) {
  const context = await browser.createBrowserContext(); // a page remembers the scheme that it was first seen in
  const tab = await context.newPage();
  await tab.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  tab.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(origin) || foreign.add(request.url()));
  for (const page of pages) for (const width of WIDTHS) await look(tab, page, width, scheme);
  await context.close();
}
await browser.close();
server.close();

for (const [what, where] of [...found].sort()) console.log(`${what}\n    ${where.length} times, first ${where[0]}`);
for (const url of foreign) console.log(`asked of another host: ${url}`);
const grave = [...found.keys()].filter((each) => GRAVE.includes(each.split(":")[0]));
console.log(`${pages.length} pages, ${WIDTHS.length} widths, ${SCHEMES.length} schemes: ${found.size} findings, ${grave.length} grave`);
process.exit(grave.length || foreign.size ? 1 : 0);
