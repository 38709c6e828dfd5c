// A tariff that might be, tried on past imports: the grid under one's hands, the figures to the fen,
// what no sum holds, and refusals where they belong.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture,
} from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const texts = textsOf('treaty', 'en');
const LINES = `declared_on,hs,origin,value,regime,duty_paid,importer
2026-02-10,0810.60.00,VN,651000.00,mfn,,Pingxiang Fruit
2026-03-06,0804.50.30,TH,280000.00,mfn,,
2026-03-11,0810.60.00,VN,420000.00,,1.23,
2026-03-11,0810.60.0x,VN,420000.00,mfn,,
`;
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { login: 'li_wei', language: 'en' });
});
after(() => browser.close());

const shared = textsOf('shared', 'en');
const button = (name, at = page) => at.getByRole('button', { name: texts[name], exact: true });
const cell = (column, no, at = page) => at.getByLabel(`${column} ${no}`, { exact: true });
const table = (name) => page.getByRole('region', { name: texts[name], exact: true });
const tile = (name) => page.locator('.stress-tiles .tile').filter({ hasText: texts[name] });
// The first place for files takes a schedule, the second past imports.
const choose = (place, name, text) =>
  page.locator('input[type=file]').nth(place).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function ran() {
  const answered = page.waitForResponse((response) => response.url().endsWith('/treaty/stress_tests'));
  await button('stress.run').click();
  await answered;
}

async function paste(at, text) {
  await at.focus();
  await at.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a schedule is checked while it is written, and taken back step by step', async () => {
  await open(page, '/stress-test');
  await page.getByText(texts['stress.banner']).waitFor();
  assert.equal(await button('stress.run').isDisabled(), true, 'nothing is written yet');
  await cell('HS code', 1).fill('081');
  await page.getByText(texts['stress.fault.hs'], { exact: true }).waitFor();
  assert.equal(await cell('HS code', 1).getAttribute('aria-invalid'), 'true');
  await cell('HS code', 1).fill('0810.60');
  await cell('Origin', 1).fill('vn');
  await cell('Elasticity', 1).fill('1.5');
  await page.getByText(texts['stress.fault.elasticity'], { exact: true }).waitFor();
  await cell('Elasticity', 1).fill('-1.5');
  await cell('2027 %', 1).fill('0');
  assert.equal(await button('stress.run').isEnabled(), true);
  await cell('2027 %', 1).press('Enter');
  assert.equal(await cell('2027 %', 2).evaluate((element) => element === document.activeElement), true);
  await paste(cell('HS code', 2), '08\t\t-1\t5\t3\n33\t\t-1\t2\t1\n');
  assert.equal(await cell('2028 %', 3).inputValue(), '1', 'a row and a stage were added');
  assert.equal(await button('stress.run').isDisabled(), true, 'the first row has no rate of 2028');
  await cell('HS code', 2).press('Control+z');
  await cell('2028 %', 1).waitFor({ state: 'detached' });
  await cell('HS code', 2).press('Control+Shift+z');
  await cell('2028 %', 3).waitFor();
});

const isKept = () => page.getByText(shared['drafts.here'].split('{{')[0]).waitFor();
const anew = () => page.getByRole('button', { name: shared['drafts.begin_anew'], exact: true });
const undo = () => page.getByRole('button', { name: shared['drafts.undo'], exact: true }).first();

test('what was written is there again after the page was loaded anew, and is cleared with a way back', async () => {
  await cell('HS code', 2).fill('0804.5');
  await isKept();
  await open(page, '/stress-test');
  await page.getByText(shared['drafts.opened'].split(' ({{')[0]).waitFor();
  assert.equal(await cell('HS code', 1).inputValue(), '0810.60');
  assert.equal(await cell('HS code', 2).inputValue(), '0804.5', 'also a code that is none yet');
  assert.equal(await cell('2028 %', 3).inputValue(), '1');
  await anew().click();
  assert.equal(await cell('HS code', 1).inputValue(), '');
  await page.getByText(texts['stress.cleared']).waitFor();
  await undo().click();
  assert.equal(await cell('HS code', 2).inputValue(), '0804.5');
  await isKept();
  await picture(page, 'stress_test_kept');
});

test('a file leaves what was written kept until it is changed', async () => {
  await choose(0, 'mine.csv', 'hs,origin,elasticity,2027\n33,VN,-1.5,0\n');
  await page.getByText(texts['stress.given']).waitFor();
  await open(page, '/stress-test');
  assert.equal(await cell('HS code', 1).inputValue(), '0810.60');
  await choose(0, 'mine.csv', 'hs,origin,elasticity,2027\n33,VN,-1.5,0\n');
  await cell('HS code', 1).fill('3304');
  await isKept();
  await open(page, '/stress-test');
  assert.equal(await cell('HS code', 1).inputValue(), '3304');
  await anew().click();
  await open(page, '/stress-test');
  assert.equal(await cell('HS code', 1).inputValue(), '');
  assert.equal(await anew().count(), 0);
});

test('the example shows each stage, who gains and who loses', async () => {
  await button('stress.example').click();
  await page.getByText(texts['stress.example_note']).waitFor();
  await button('stress.example_lines').click();
  await ran();
  // Durian of Vietnam at 20 % and VAT of 9 %, -1.5: 651,000 * 1.5 * 0.2 / 1.2 = 162,750 more of it at
  // the end; Thailand's goods at 3 %: 50,101.45 more.
  await tile('stress.measure.imports').getByText('¥ +212,851.45').waitFor();
  await tile('stress.measure.duty').getByText('¥ −188,296.96').waitFor();
  await tile('stress.measure.vat').getByText('¥ +2,209.90').waitFor();
  await tile('stress.measure.treasury').getByText('¥ −186,087.06').waitFor();
  assert.match(await table('stress.by_chapter').innerText(), /5,345 → 5,476/);
  await page.getByRole('img', { name: /2027: Imports change ¥ 115,461\.96, Treasury ¥ −92,979\.16; 2028/ }).waitFor();
  await button('stress.by_origin').click();
  const vietnam = table('stress.by_origin').locator('tbody tr').filter({ hasText: 'Vietnam' });
  assert.match(await vietnam.innerText(), /¥ −127,270\.50/);
  await page.getByRole('button', { name: '2027', exact: true }).click();
  await tile('stress.measure.treasury').getByText('92,979.16').waitFor();
  for (const name of Object.keys(texts).filter((key) => key.startsWith('stress.not_told.'))) {
    await page.getByText(texts[name]).waitFor();
  }
  await picture(page, 'stress_test_example');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('what no sum holds is told with its reason', async () => {
  await choose(0, 'mine.csv', 'hs,origin,elasticity,2027\n0810.60,VN,-1.5,0\n');
  await choose(1, 'past.csv', LINES);
  await page.getByText(texts['stress.changed']).waitFor();
  await ran();
  await page.getByRole('heading', { name: /past\.csv/ }).waitFor();
  await tile('stress.measure.treasury').getByText('127,270.50').waitFor();
  await button('stress.by_importer').click();
  assert.match(await table('stress.by_importer').locator('tbody tr').innerText(), /Pingxiang Fruit[^]*¥ −127,270\.50/);
  await page.getByText('Of 1 importers').waitFor();
  const facts = page.locator('.facts');
  assert.match(await facts.getByText(texts['stress.outside']).locator('..').innerText(), /1 lines · ¥ 280,000\.00/);
  assert.match(await facts.getByText(texts['stress.missing.duty_paid']).locator('..').innerText(), /1 lines · ¥ 420,000\.00/);
  await page.locator('.stress-bad summary').click();
  assert.match(await page.locator('.stress-bad li').innerText(), /^line 5: /);
  const [file] = await Promise.all([page.waitForEvent('download'), button('stress.save_result').click()]);
  const [, all] = readFileSync(await file.path(), 'utf8').split('\n');
  assert.equal(all, '2027,all,,1,651000.00,162750.00,130200.00,0.00,70308.00,73237.50,-127270.50,,');
});

test('a refusal stands at its cell', async () => {
  const ear = listen(page, { expects: ['stress_tests', 'status of 422'] });
  await cell('Origin', 1).fill('ZZ');
  await ran();
  await page.locator('.refusal').getByText('unknown_country').waitFor();
  assert.match(await page.locator('.stress-grid .cell-refused').innerText(), /ZZ/);
  await cell('Origin', 1).fill('VN');
  await page.locator('.stress-grid .cell-refused').waitFor({ state: 'detached' });
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('a schedule goes out as a file; a file that holds none is told', async () => {
  const [file] = await Promise.all([page.waitForEvent('download'), button('origin.save').click()]);
  assert.equal(readFileSync(await file.path(), 'utf8'), 'hs,origin,elasticity,2027\n0810.60,VN,-1.5,0\n');
  await choose(0, 'other.csv', 'a,b\n1,2\n');
  await page.getByRole('alert').filter({ hasText: 'No schedule can be read' }).waitFor();
});

test('the imports of the zone are tried, on a phone', async () => {
  const phone = await openWindow(browser, { login: 'li_wei', language: 'en', size: PHONE });
  const ear = listen(phone);
  await open(phone, '/stress-test');
  await button('stress.example', phone).click();
  assert.equal(await button('stress.of_zone', phone).getAttribute('aria-pressed'), 'true');
  await button('stress.run', phone).click();
  await phone.getByRole('status').filter({ hasText: 'lines looked at' }).waitFor();
  await phone.locator('.stress-digest').waitFor();
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await picture(phone, 'stress_test_phone');
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await phone.context().close();
});
