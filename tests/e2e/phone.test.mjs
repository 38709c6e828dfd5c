// On a phone every page is reached with a thumb.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, openWindow, PHONE, picture } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const app = textsOf('app', 'zh');
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { login: 'li_wei', size: PHONE });
  await open(page, '/home');
});
after(() => browser.close());

test('the bar at the bottom leads on', async () => {
  const bar = page.getByRole('navigation', { name: app['navigation.quick'] });
  const links = bar.getByRole('link');
  assert.ok((await links.count()) >= 3);
  const target = await links.last().getAttribute('href');
  await links.last().click();
  await page.waitForURL(`**${target}`);
  const box = await bar.boundingBox();
  assert.ok(box.y + box.height <= PHONE.height + 1, 'the bar is below the window');
});

test('"more" opens the whole navigation, and going somewhere closes it', async () => {
  await page.getByRole('button', { name: textsOf('shared', 'zh').more }).click();
  const drawer = page.getByRole('dialog');
  await drawer.waitFor();
  await picture(page, 'navigation_zh_phone');
  await drawer.getByRole('link', { name: textsOf('law', 'zh')['law.title'] }).click();
  await page.waitForURL('**/law');
  await drawer.waitFor({ state: 'hidden' });
});

test('what is pressed is at least 24 pixels high and wide', async () => {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.top-bar button, .top-bar a, .bottom-bar a, .bottom-bar button')]
      .map((one) => ({ text: one.ariaLabel ?? one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ text }) => text));
  assert.deepEqual(small, []);
});
