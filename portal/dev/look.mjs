// Looks at the portal as a reader does: opens each page in Chromium, saves a picture, and holds it
// against the accessibility rules of axe-core (WCAG 2 A and AA). Needs Debian's chromium and a
// zone, or dev/mock.mjs, that serves the built portal.
//
//   [WINDOWS=zh-phone] node dev/look.mjs http://127.0.0.1:8070 /tmp/pictures [part of a name ...]
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { chromium } from 'playwright-core';

const [zone = 'http://127.0.0.1:8070', folder = '/tmp/portal-pictures', ...only] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = JSON.parse(readFileSync(new URL('./pages.json', import.meta.url), 'utf8'));
const WINDOWS = [
  { name: 'zh-wide', language: 'zh', width: 1360, height: 900 },
  { name: 'zh-phone', language: 'zh', width: 390, height: 844 },
  { name: 'en-wide', language: 'en', width: 1360, height: 900 },
  { name: 'vi-360', language: 'vi', width: 360, height: 740 },
];

async function signIn(page) {
  await page.goto(`${zone}/sign-in`);
  await page.fill('input[autocomplete=username]', 'wei.li');
  await page.fill('input[autocomplete=current-password]', 'a mock takes any');
  await page.click('button[type=submit]');
  await page.waitForURL('**/home');
}

async function look(page, { path, name, steps = [] }, window) {
  await page.goto(zone + path, { waitUntil: 'networkidle' });
  await page.waitForSelector('h1');
  for (const { click, fill, upload, wait } of steps) {
    if (fill) await page.fill(fill[0], fill[1]);
    if (click) await page.click(click);
    if (upload) await page.setInputFiles(upload[0], new URL(upload[1], import.meta.url).pathname);
    if (wait) await page.waitForSelector(wait);
  }
  await page.screenshot({ path: `${folder}/${name}-${window.name}.png`, fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  });
  const found = violations.map(({ id, nodes }) =>
    `${id}: ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
  return wide > 0 ? [...found, `wider than the window by ${wide}`] : found;
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  // Chromium's sandbox does not run as root.
  args: process.getuid() === 0 ? ['--no-sandbox'] : [],
});
let faults = 0;
let looked = 0;
const wanted = process.env.WINDOWS?.split(',');
for (const window of WINDOWS.filter(({ name }) => !wanted || wanted.includes(name))) {
  const context = await browser.newContext({
    viewport: { width: window.width, height: window.height },
    reducedMotion: 'reduce',
  });
  await context.addInitScript({ content: axe });
  await context.addInitScript((code) => localStorage.setItem('cassia.language', code), window.language);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const said = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await signIn(page);
  for (const entry of pages) {
    if (only.length && !only.some((part) => entry.name.includes(part))) continue;
    said.length = 0;
    const found = [...(await look(page, entry, window)), ...said
      .filter((text) => !entry.expects?.some((part) => text.includes(part)))];
    looked += 1;
    faults += found.length;
    console.log(`${found.length ? 'FAULT' : 'ok   '} ${entry.name} ${window.name}`);
    for (const text of found) console.log(`      ${text}`);
  }
  await context.close();
}
await browser.close();
console.log(`pages looked at: ${looked}, faults: ${faults}`);
process.exit(faults ? 1 : 0);
