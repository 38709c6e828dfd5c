// The law's decision tables: read, tried, explained, taken away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE,
} from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { textsOf } from './support/texts.mjs';

const TABLE = 'retail_import_channel';
const texts = textsOf('law', 'en');
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { language: 'en' });
});
after(() => browser.close());

const decide = () => page.getByRole('button', { name: texts['trial.decide'] }).click();
const matched = (at) => at.locator('.grid-row-matched');

test('the list leads to a table', async () => {
  await open(page, '/decision-tables');
  await page.getByRole('searchbox').fill('retail channel');
  await page.getByRole('status').getByText(/^1 /).waitFor();
  await page.getByRole('link', { name: /channel and limits/ }).click();
  await page.locator('.grid').waitFor();
  assert.equal(await page.locator('.grid tbody tr').count(), 5);
  await page.getByText(texts['verdict.clean.meaning']).waitFor();
});

test('a fact that is left out is asked for at its field, and nothing is decided', async () => {
  const ear = listen(page, { expects: ['decisions', 'status of 422'] });
  await page.getByLabel('is_on_list').selectOption('true');
  await decide();
  await page.locator('.field-refused').getByLabel('price (yuan)').waitFor();
  assert.equal(await matched(page).count(), 0);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('what is decided is drawn into the rows, with the cells that failed', async () => {
  await page.getByLabel('price (yuan)').fill('5000.01');
  await page.getByLabel('is_single').selectOption('true');
  await page.getByLabel('year_total (yuan)').fill('9,000');
  await decide();
  await matched(page).getByText('"full_taxes"').waitFor();
  assert.equal(await matched(page).count(), 1);
  const failed = await page.locator('.grid-cell-failed code').allInnerTexts();
  assert.deepEqual(failed, ['false', '> 26000', '<= 5000']);
  const decided = page.locator('.decided');
  await decided.getByText('full_taxes', { exact: true }).waitFor();
  await decided.getByRole('link').first().waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('the receipt and the DMN file are those of the counter', async () => {
  const saved = async (link) => {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
  };
  const [name, receipt] = await saved(page.getByRole('button', { name: texts['decided.receipt'] }));
  assert.equal(name, `${TABLE}.receipt`);
  const { digest } = (await new Caller().get(`/law/tables/${TABLE}`)).body.table;
  assert.ok(receipt.startsWith(`cassia-receipt 1\ntable ${TABLE} ${digest}\n`), receipt);
  assert.match(receipt, /^input price 5000\.01$/m);
  const [dmn, model] = await saved(page.getByRole('link', { name: texts['table.dmn'] }));
  assert.equal(dmn, `${TABLE}.dmn`);
  assert.match(model, /hitPolicy="FIRST"/);
});

test('another fact takes the answer away until it is asked for again', async () => {
  await page.getByLabel('is_single').selectOption('false');
  await page.locator('.decided').waitFor({ state: 'detached' });
  assert.equal(await matched(page).count(), 0);
});

test('units are told in words', async () => {
  const words = { zh: ['工作日', '元'], en: ['working days', 'yuan'], vi: ['ngày làm việc', 'nhân dân tệ'] };
  for (const [language, [days, yuan]] of Object.entries(words)) {
    const reader = await openWindow(browser, { language });
    for (const [table, word] of [['clock_extension', days], ['late_declaration_fee', yuan]]) {
      await open(reader, `/decision-tables/${table}`);
      await reader.locator('.grid-type').getByText(`(${word})`).first().waitFor();
    }
    await reader.context().close();
  }
});

test('on a phone the rows stand one below the other, and the grid scrolls in its card', async () => {
  const phone = await openWindow(browser, { language: 'zh', size: PHONE });
  await open(phone, '/decision-tables/fair_competition_finding');
  const law = textsOf('law', 'zh');
  await phone.getByRole('button', { name: law['grid.form.grid'], exact: true }).click();
  await phone.locator('.grid').waitFor();
  assert.equal(await overflowOf(phone), 0);
  await phone.getByRole('button', { name: law['grid.form.list'], exact: true }).click();
  await phone.getByLabel('group').selectOption('none');
  await phone.getByLabel('has_legal_basis').selectOption('false');
  await phone.getByLabel('ground').selectOption('none');
  await phone.getByLabel('is_alternative_tested').selectOption('false');
  await phone.getByLabel('has_end').selectOption('false');
  await phone.getByRole('button', { name: law['trial.decide'] }).click();
  await matched(phone).getByText('"allowed"').waitFor();
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
});

// Brief 04, example 12: twenty working days from 10 February 2026, over the Spring Festival.
test('a number of days is counted to its last one, with the days that do not count', async () => {
  const reader = await openWindow(browser, { language: 'zh', size: PHONE });
  const law = textsOf('law', 'zh');
  await open(reader, '/decision-tables/information_report');
  await reader.getByLabel('event').selectOption('unregistered_change');
  await reader.getByLabel('is_shared').selectOption('false');
  await reader.getByRole('button', { name: law['trial.decide'] }).click();
  const term = reader.locator('.term-of-output');
  await term.getByLabel(law['term.from'].replace('{{name}}', 'limit')).fill('2026-02-10');
  await term.locator('strong').getByText('2026/03/16').waitFor();
  await term.locator('summary').click();
  assert.equal(await term.locator('details li').count(), 14);
  await term.getByText(law['term.reason.holiday']).first().waitFor();
  assert.equal(await overflowOf(reader), 0);
  assert.deepEqual(await accessibilityFaults(reader), []);
  // What cannot be counted is said: the holidays of 2027 are not loaded.
  await term.getByLabel(law['term.from'].replace('{{name}}', 'limit')).fill('2026-12-20');
  await term.getByRole('alert').waitFor();
  await reader.context().close();
});
