// Money left on the table: looked for in a file, and in what the organisation imported here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, listen, open, openWindow, picture } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const texts = textsOf('treaty', 'en');
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { login: 'li_wei', language: 'en' });
});
after(() => browser.close());

const rows = () => page.getByRole('region', { name: texts['unused.findings'] }).locator('tbody tr');
const choose = (name, text) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('what was imported through the zone is looked at without being asked', async () => {
  await open(page, '/unused-preference');
  await page.getByRole('heading', { name: texts['unused.own'] }).waitFor();
  await page.getByRole('status').filter({ hasText: 'looked at' }).waitFor();
});

test('the example shows what was lost, what to do, and its drawing', async () => {
  await page.getByRole('button', { name: texts['origin.example'] }).click();
  await page.getByText('example.csv').waitFor();
  await rows().first().waitFor();
  // Durian: 20 % and VAT of 9 % on it, none under ACFTA. 651,000 yuan: 130,200 + 11,718.
  assert.match(await rows().filter({ hasText: 'A-1' }).innerText(), /141,918\.00/);
  assert.equal(await rows().count(), 2, 'A-3 used its preference');
  const steps = rows().filter({ hasText: 'A-1' }).locator('details');
  await steps.locator('summary').click();
  await steps.locator('.citation').first().waitFor();
  await page.getByRole('img', { name: /2026-02: ¥ 141,918\.00/ }).waitFor();
  await picture(page, 'unused_preference_example');
});

test('results are chosen by kind and taken away as a file', async () => {
  await choose('mine.csv', 'reference,declared_on,hs,origin,value,regime\nB-1,2026-04-20,0810.60.00,VN,1000.00,mfn\n=B-2,2026-04-20,0810.60.00,VN,x,mfn\n');
  await page.getByText('mine.csv').waitFor();
  await page.getByLabel(texts['unused.filter']).selectOption('bad');
  assert.equal(await rows().count(), 1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: texts['unused.save'] }).click(),
  ]);
  const [, line] = readFileSync(await file.path(), 'utf8').split('\n');
  assert.match(line, /^"3",/);
});

test('a file of other columns is refused with the reason', async () => {
  const ear = listen(page, { expects: ['past_lines', 'status of 422'] });
  await choose('other.csv', 'a,b\n1,2\n');
  await page.locator('.refusal').getByText('csv_malformed').waitFor();
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});
