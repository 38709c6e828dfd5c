// The law as it stood on a day, how sure the zone is of it, and what nobody has measured.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, openWindow } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { textsOf } from './support/texts.mjs';

// How long a filing for the border is valid: 24 hours until February 2025, 72 since; see
// law/packages/10-smart-port.
const CHANGED = 'gate.filing_valid_hours';
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { language: 'en' });
});
after(() => browser.close());

const rowOf = (name) => page.locator('tr').filter({ hasText: name });

test('another day has another value, on the list and on the page of the parameter', async () => {
  await open(page, `/law?q=${CHANGED}&on=2025-01-15`);
  assert.match(await rowOf(CHANGED).innerText(), /\b24 hours/);
  await page.locator('#law-on').fill('2026-04-20');
  await rowOf(CHANGED).getByText('72 hours').waitFor();
  assert.equal(new URL(page.url()).searchParams.get('on'), '2026-04-20');
  await rowOf(CHANGED).getByRole('link').first().click();
  assert.equal(await page.locator('#on').inputValue(), '2026-04-20');
  await page.locator('#on').fill('2025-01-15');
  await page.locator('li.asked').getByText('24 hours').waitFor();
});

test('a value that nobody confirmed says so', async () => {
  await open(page, `/law?q=${CHANGED}&on=2025-03-15`);
  const unsure = textsOf('shared', 'en')['mark.unsure'];
  await rowOf(CHANGED).getByText(unsure).waitFor();
  await page.locator('#law-on').fill('2026-04-20');
  await rowOf(CHANGED).getByText(unsure).waitFor({ state: 'detached' });
});

test('a day before the law has no value, which is not zero', async () => {
  await page.locator('#law-on').fill('1999-01-01');
  await rowOf(CHANGED).getByText(textsOf('law', 'en')['parameter.none']).waitFor();
});

test('a target that nobody measured shows no figure', async () => {
  const { targets } = (await new Caller().get('/oversight/overview')).body;
  const unmeasured = targets.filter(({ measured }) => measured === null);
  assert.ok(unmeasured.length > 0);
  await open(page, '/overview');
  const tiles = page.locator('.tile-no_data');
  await tiles.first().waitFor();
  assert.equal(await tiles.count(), unmeasured.length);
  for (const text of await tiles.allInnerTexts()) {
    assert.ok(text.includes(textsOf('oversight', 'en')['target.no_data']), text);
  }
});
