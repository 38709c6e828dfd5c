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

// A browser window of one reader: `login` is signed in already, by a session of its own.
export async function openWindow(browser, { login, language = 'zh', size = WIDE } = {}) {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
    baseURL: origin,
  });
  await context.addInitScript(shiftDates, zoneNow() - Date.now());
  await context.addInitScript(
    (code) => localStorage.getItem('cassia.language') ?? localStorage.setItem('cassia.language', code),
    language,
  );
  if (login) {
    const { cookie } = await Caller.signedIn(login);
    await context.addCookies([{ name: 'cassia_session', value: cookie, url: origin, httpOnly: true, sameSite: 'Strict' }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
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
    history.pushState({}, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
  await settled(page, path.split(/[?#]/)[0]);
}

// A page has settled when its head is there and nothing says that it still loads.
export async function settled(page, path) {
  if (path) await page.waitForFunction((wanted) => location.pathname === wanted, path);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() =>
    !document.querySelector('.loading, .content.moving, .ant-spin-spinning, [aria-busy=true]'));
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
  await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}
