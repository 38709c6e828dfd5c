// Without a mouse: skip to the content, reach the main action, see where one is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, openWindow } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const TABS_MAX = 60;
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { language: 'en', login: 'li_wei' });
});
after(() => browser.close());

const focused = () =>
  page.evaluate(() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    const ringed = [one, one.parentElement].some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return {
      text: (one.ariaLabel ?? one.textContent ?? '').trim(),
      type: one.getAttribute('type'),
      id: one.id,
      isSeen: ringed || style.textDecorationLine.includes('underline'),
    };
  });

// Presses Tab until the focus is where it is wanted and returns the stations on the way.
async function tabUntil(isThere) {
  const way = [];
  for (let count = 0; count < TABS_MAX; count += 1) {
    await page.keyboard.press('Tab');
    way.push(await focused());
    if (isThere(way.at(-1))) return way;
  }
  throw new Error(`not reached: ${way.map(({ text }) => text).join(' > ')}`);
}

test('the first stop is the link that skips to the content, and it does', async () => {
  await open(page, '/law?on=2026-04-20');
  await page.keyboard.press('Tab');
  const link = page.locator('.skip-link');
  assert.equal((await focused()).text, textsOf('app', 'en')['skip_to_content']);
  assert.ok(await link.evaluate((one) => one.getBoundingClientRect().top >= 0));
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
});

test('from the content the search of the law is near', async () => {
  const way = await tabUntil(({ type }) => type === 'search' || type === 'text');
  assert.ok(way.length <= 12, way.map(({ text }) => text).join(' > '));
});

test('signing in needs the keyboard alone, and every stop shows the focus', async () => {
  const nobody = page;
  page = await openWindow(browser, { language: 'en' });
  await open(page, '/sign-in');
  const way = await tabUntil(({ type }) => type === 'submit');
  assert.deepEqual(way.filter(({ isSeen }) => !isSeen), []);
  await page.keyboard.press('Enter');
  await page.getByText(textsOf('access', 'en')['sign_in.login_needed']).waitFor();
  await page.context().close();
  page = nobody;
});

test('a menu opens, moves and closes by keys', async () => {
  await open(page, '/account');
  const menu = page.locator('.top-bar button').filter({ has: page.locator('.anticon-global') });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
});
