// Whether a good originates: asked while its bill of materials is written.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, listen, open, openWindow } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const texts = textsOf('treaty', 'en');
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { login: 'chen_bo', language: 'en' });
});
after(() => browser.close());

const card = () => page.getByRole('article', { name: 'RCEP' });
const verdict = (name) => card().locator('.origin-verdict').getByText(texts[`origin.verdict.${name}`], { exact: true });
const value = (row) => page.getByLabel(`${texts['origin.column.value']} ${row}`, { exact: true });

test('a bill that misses by a cent is told what would pass, and passes once the advice is taken', async () => {
  await open(page, '/origin');
  await verdict('not_met').waitFor();
  assert.equal(await page.locator('.origin-card').count(), 3);
  const advice = card().locator('.origin-advice li').filter({ hasText: 'fittings' }).filter({ has: page.getByRole('button') });
  await advice.first().getByRole('button', { name: texts['origin.apply'] }).click();
  await verdict('met').waitFor();
  assert.equal(await value(3).inputValue(), 'CNY 1000.00');
});

test('what was changed can be taken back', async () => {
  await page.getByRole('button', { name: texts['origin.undo'] }).click();
  await verdict('not_met').waitFor();
  assert.equal(await value(3).inputValue(), 'CNY 1000.01');
});

test('a cell that says nothing is refused at its row and column', async () => {
  const ear = listen(page, { expects: ['determinations', 'status of 422'] });
  await value(2).fill('a lot');
  await page.locator('.refusal').getByText('line 3, value').waitFor();
  await page.getByRole('button', { name: texts['origin.undo'] }).click();
  await verdict('not_met').waitFor();
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('a table copied from a spreadsheet is pasted whole', async () => {
  await value(1).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', 'line\ths2012\tvalue\tprocesses\ngood\t9401.61\tCNY 100.00\tassembly\nwood\t4412.10\tCNY 10.00\t\n');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await verdict('met').waitFor();
  assert.equal(await page.locator('.bill tbody tr').count(), 2);
});
