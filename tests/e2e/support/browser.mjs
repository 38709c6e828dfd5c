// A browser as a reader of the portal has it, and the ear for what goes wrong inside.
import { mkdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { Caller } from './caller.mjs';
import { faultOfAnswer } from './contract.mjs';
import { fromPortal, origin, screenshots, zoneNow } from './zone.mjs';

const { chromium } = fromPortal('playwright-core');
const axe = readFileSync(fromPortal.resolve('axe-core/axe.min.js'), 'utf8');

// A machine that builds something else meanwhile is slow; a page that never comes is found anyway.
const PATIENCE = 60_000;

export const WIDE = { width: 1360, height: 900 };
export const PHONE = { width: 390, height: 844 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
      // Chromium's sandbox does not run as root.
      ...(process.getuid() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

// Runs inside the page: its dates are those of the zone, its timers are left alone.
function shiftDates(shift) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Real.now() + shift]));
    }
    static now() {
      return Real.now() + shift;
    }
  };
}

// A browser window of one reader: `login` is signed in already, by a session of its own. `zone` is
// a counter of the test's own.
export async function openWindow(browser, { login, language = 'zh', size = WIDE, zone } = {}) {
  const at = zone?.origin ?? origin;
  const now = zone?.now() ?? zoneNow();
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
    baseURL: at,
  });
  await context.addInitScript(shiftDates, now - Date.now());
  await context.addInitScript(
    (code) => {
      if (!localStorage.getItem('cassia.language')) localStorage.setItem('cassia.language', code);
    },
    language,
  );
  if (login) {
    const { cookie } = await Caller.signedIn(login, { at });
    await context.addCookies([
      { name: 'cassia_session', value: cookie, url: at, httpOnly: true, sameSite: 'Strict' },
    ]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  countQuestions(page);
  return page;
}

// What each page has asked the counter and was not answered yet. The stream of events has no end.
const questions = new WeakMap();

function countQuestions(page) {
  const open = new Set();
  questions.set(page, open);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/v1/') && !pathname.endsWith('/log/feed')) open.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed']) {
    page.on(end, (request) => open.delete(request));
  }
}

// All that a page complains of: errors of the console, requests that failed, answers of the
// counter that are not as documented. `expects` lists answers that the test means to cause.
export function listen(page, { expects = [] } = {}) {
  const faults = [];
  const pending = new Set();
  const isExpected = (text) => expects.some((part) => text.includes(part));
  const note = (text) => isExpected(text) || faults.push(text);
  const hears = {
    console: (message) => message.type() === 'error' &&
      note(`console: ${message.text()} (${message.location().url})`),
    pageerror: (error) => note(`error: ${error}`),
    requestfailed: (request) =>
      request.failure()?.errorText === 'net::ERR_ABORTED' || note(`failed: ${request.url()}`),
    response: (response) => {
      const checked = checkAnswer(response, note).catch(() => {}); // the page went elsewhere
      pending.add(checked);
    },
  };
  for (const [event, hear] of Object.entries(hears)) page.on(event, hear);
  return {
    faults: async () => {
      await Promise.all(pending);
      return [...faults];
    },
    stop: () => Object.entries(hears).forEach(([event, hear]) => page.off(event, hear)),
  };
}

async function checkAnswer(response, note) {
  const url = new URL(response.url());
  if (!url.pathname.startsWith('/api/v1/')) return;
  if (response.status() >= 400) note(`${response.status()} ${url.pathname}${url.search}`);
  const type = response.headers()['content-type'];
  if (!type?.includes('json')) return;
  const fault = faultOfAnswer({
    method: response.request().method(),
    address: url.pathname + url.search,
    status: response.status(),
    type,
    body: await response.text(),
  });
  if (fault) note(fault);
}

// Opens a page of the portal and waits until it shows what it asked for.
export async function open(page, path) {
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await settled(page);
}

// Goes there as a link of the portal does, without loading everything anew.
export async function goTo(page, path) {
  await page.evaluate((address) => {
    const isElsewhere = location.pathname !== new URL(address, location.href).pathname;
    if (isElsewhere) document.querySelector('h1')?.setAttribute('data-left', '');
    history.pushState({}, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
  await settled(page);
}

const isShown = () =>
  document.querySelector('h1:not([data-left])') &&
  !document.querySelector('.loading, .content.moving, .ant-spin-spinning, [aria-busy=true]');

const nextFrame = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

// A page has settled when its head is there, nothing says that it still loads, and the counter has
// answered all that was asked, also what the answers made the page ask.
export async function settled(page) {
  let isQuiet = false;
  while (!isQuiet) {
    await page.waitForFunction(isShown);
    isQuiet = questions.get(page).size === 0;
    await page.evaluate(nextFrame);
    isQuiet &&= questions.get(page).size === 0 && Boolean(await page.evaluate(isShown));
  }
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

// What breaks WCAG 2.1 A and AA, in words.
export async function accessibilityFaults(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
  });
  return violations.map(({ id, help, nodes }) =>
    `${id} (${help}): ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
}

// By how many pixels the page is wider than its window.
export const overflowOf = (page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

export async function picture(page, name) {
  mkdirSync(screenshots, { recursive: true });
  // What stays on top of the window is drawn once, where the window stands.
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}
