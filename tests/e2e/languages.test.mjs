// Another language is another wording of the same page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, openWindow } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const NAMES = { zh: '中文', en: 'English', vi: 'Tiếng Việt' };
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { language: 'zh', login: 'li_wei' });
  await open(page, '/law?on=2026-04-20');
});
after(() => browser.close());

async function choose(language) {
  await page.locator('.top-bar button[aria-label*=":"], .top-bar button[aria-label*="："]')
    .filter({ has: page.locator('.anticon-global') }).click();
  await page.getByRole('menuitem', { name: NAMES[language] }).click();
}

for (const language of ['en', 'vi', 'zh']) {
  test(`${language}: the page stays, its head and the navigation speak it`, async () => {
    const address = page.url();
    await choose(language);
    const law = textsOf('law', language);
    const oversight = textsOf('oversight', language);
    await page.getByRole('heading', { level: 1, name: law['law.title'] }).waitFor();
    assert.equal(page.url(), address);
    await page.waitForFunction((title) => document.title.startsWith(title), law['law.title']);
    const tag = await page.evaluate(() => document.documentElement.lang);
    assert.ok(tag.startsWith(language), tag);
    await page.locator('nav').getByText(oversight['overview.title'], { exact: true }).waitFor();
  });
}

test('the choice is kept for the next visit', async () => {
  await choose('vi');
  await page.getByRole('heading', { level: 1, name: textsOf('law', 'vi')['law.title'] }).waitFor();
  await open(page, '/overview');
  await page
    .getByRole('heading', { level: 1, name: textsOf('oversight', 'vi')['overview.title'] })
    .waitFor();
});
