// A decision table under one's hands: keys, the program's word on every cell, blocks of a
// spreadsheet, files, what is different from the version in force, and five hundred rows.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture,
} from './support/browser.mjs';
import { folder, root, screenshots } from './support/zone.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('law', 'zh');
const shared = textsOf('shared', 'zh');
const PATH = '/reforms/new/retail_import_channel';
let browser;
let page;
let ear;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { login: 'official_mo' });
  ear = listen(page);
});
after(() => browser.close());

const cell = (row, column, at = page) =>
  at.locator('.sheet-row:not(.sheet-gone)').nth(row - 1).locator('.sheet-cell').nth(column - 1);
const keys = async (...names) => {
  for (const name of names) await page.keyboard.press(name);
};
const textOf = (row, column) => cell(row, column).evaluate((one) =>
  one.querySelector('input')?.value ?? one.querySelector('span')?.textContent ?? '');
const verdict = (name) => page.locator('.editor-standing').getByText(t[`verdict.${name}`], { exact: true });

test('from the page of a table one goes to its draft', async () => {
  await open(page, '/decision-tables/retail_import_channel');
  await page.getByRole('link', { name: t['table.draft'] }).click();
  await page.locator('.sheet').waitFor();
  await verdict('clean').waitFor();
});

test('keys move, write, go back and forth', async () => {
  await cell(3, 2).click();
  await page.keyboard.type('<= 8000');
  await keys('Enter');
  assert.equal(await textOf(3, 2), '<= 8000');
  assert.equal(await cell(4, 2).locator('input').count(), 1, 'Enter goes down');
  await page.keyboard.type('> 8000');
  await keys('Tab');
  assert.equal(await cell(4, 3).locator('input').count(), 1, 'Tab goes on');
  await keys('ArrowDown', 'ArrowLeft', 'F2', 'Home', 'Delete', 'Escape');
  assert.equal(await textOf(5, 2), '> 5000', 'Escape takes the cell back');
  await page.keyboard.type('> 8000');
  await keys('Enter');
  await keys('Control+z');
  assert.equal(await textOf(5, 2), '> 5000');
  await keys('Control+y');
  assert.equal(await textOf(5, 2), '> 8000');
  await verdict('clean').waitFor();
});

test('what is different from the version in force shows both values', async () => {
  await page.getByText(t['editor.changed'].replace('{{count}}', 3), { exact: true }).waitFor();
  await cell(3, 2).locator('s').getByText('<= 5000').waitFor();
  await cell(1, 1).click();
  await keys('Insert');
  await page.locator('.sheet-added').waitFor();
  await keys('Control+Delete');
  await page.locator('.sheet-added').waitFor({ state: 'detached' });
  await verdict('clean').waitFor();
  await picture(page, 'table_editor_changed_zh_desk');
});

test('a cell that cannot be read says why and where, beside others', async () => {
  await cell(3, 2).click();
  await page.keyboard.type('<= (8000');
  await keys('Enter');
  await cell(1, 2).click();
  await page.keyboard.type('"one" +');
  await page.locator('.sheet-refused').nth(1).waitFor();
  await page.locator('.cell-bar .field-error').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'table_editor_refused_zh_desk');
  await keys('Escape');
  await cell(3, 2).click();
  await page.keyboard.type('<= 7000');
  await page.locator('.findings').getByText(t['finding.gap']).waitFor();
  await verdict('faulty').waitFor();
  await picture(page, 'table_editor_gap_zh_desk');
  await keys('Control+z', 'Control+z', 'Control+z', 'Control+z');
});

test('a block of a spreadsheet fills the cells from where one stands', async () => {
  await cell(4, 2).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', '> 9000\ttrue\r\n> 9000\tfalse\r\n');
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  assert.equal(await textOf(4, 2), '> 9000');
  assert.equal(await textOf(5, 3), 'false');
  await keys('Control+z');
});

test('what is typed is there again when one comes back, and can be thrown away', async () => {
  await cell(3, 2).click();
  await page.keyboard.type('<= 6000');
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((name) => localStorage.getItem(name).includes('<= 6000')));
  await open(page, PATH);
  assert.equal(await textOf(3, 2), '<= 6000');
  await page.getByRole('button', { name: shared['drafts.begin_anew'] }).click();
  assert.equal(await textOf(3, 2), '<= 5000');
});

test('files go out and come back: text, DMN, spreadsheet', async () => {
  const saved = async (label) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: t[label] }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const drop = (name, text) => {
    writeFileSync(`${folder}/${name}`, text);
    return page.locator('input[type=file]').setInputFiles(`${folder}/${name}`);
  };
  const law = new URL('law/packages/08-new-trade-forms/tables/retail_import_channel.table', root);
  assert.equal(await saved('editor.save.text'), readFileSync(law, 'utf8'));
  const dmn = await saved('editor.save.dmn');
  await drop('changed.dmn', dmn.replaceAll('5000', '5500'));
  await cell(3, 2).getByText('<= 5500').waitFor();
  await verdict('clean').waitFor();
  const csv = await saved('editor.save.csv');
  await drop('changed.csv', csv.replaceAll('5500', '5600'));
  await cell(3, 2).getByText('<= 5600').waitFor();
  await verdict('clean').waitFor();
  await drop('entities.dmn', `<!DOCTYPE x [<!ENTITY a "b">]>${dmn}`);
  await page.getByText(t['editor.file.unread']).waitFor();
});

test('five hundred rows: how long a key takes is told', async () => {
  const rows = Array.from({ length: 500 }, (_, at) =>
    `true,[${at * 10}..${at * 10 + 10}),-,-,"""reduced_taxes""",cbec_2018_49 limits,,`);
  const head = 'is_on_list,price,is_single,year_total,channel,citation,mark,remark';
  writeFileSync(`${folder}/large.csv`, `${head}\n${rows.join('\n')}\n`);
  await page.locator('input[type=file]').setInputFiles(`${folder}/large.csv`);
  await page.getByText(t['editor.count'].replace('{{rows}}', 500).replace('{{shown}}', 500)).waitFor();
  assert.ok((await page.locator('.sheet-row').count()) < 60, 'only rows that are seen are drawn');
  await cell(4, 2).click();
  await keys('F2');
  // From the key to the frame that shows what it did.
  await page.evaluate(() => {
    globalThis.times = [];
    addEventListener('keydown', () => {
      const began = performance.now();
      requestAnimationFrame(() => setTimeout(() => globalThis.times.push(performance.now() - began)));
    }, { capture: true });
  });
  for (const letter of ' , 99999999') await page.keyboard.press(letter === ' ' ? 'Space' : letter);
  await page.waitForFunction(() => globalThis.times.length >= 11);
  const times = (await page.evaluate(() => globalThis.times)).sort((left, right) => left - right);
  const said = (at) => `${times[Math.min(times.length - 1, Math.floor(times.length * at))].toFixed(1)} ms`;
  const report = `500 rows, 8 columns: a key is on the screen after ${said(0.5)} (median), ${said(1)} (worst)\n`;
  writeFileSync(`${screenshots}/table_editor_keys.txt`, report);
  console.log(report);
  await keys('Enter', 'Control+End');
  await page.getByRole('rowheader', { name: t['row.number'].replace('{{row}}', 500) }).waitFor();
  const inSight = () => {
    const box = document.querySelector('.sheet').getBoundingClientRect();
    const cell = document.querySelector('.sheet-active')?.getBoundingClientRect();
    return cell && cell.right <= box.right && cell.bottom <= box.bottom;
  };
  await page.waitForFunction(inSight);
  await picture(page, 'table_editor_large_zh_desk');
  await page.getByRole('searchbox', { name: t['editor.search'] }).fill('[1230..');
  await page.getByText(t['editor.count'].replace('{{rows}}', 500).replace('{{shown}}', 2)).waitFor();
});

test('no window complained', async () => {
  assert.deepEqual(await ear.faults(), []);
});

test('on a phone the cell is written above the rows', async () => {
  const phone = await openWindow(browser, { login: 'official_mo', size: PHONE });
  await open(phone, '/reforms/new/fair_competition_finding');
  await cell(2, 1, phone).click();
  await phone.locator('.cell-bar').getByLabel(t['editor.cell_text']).fill('"C", "D"');
  await phone.locator('.sheet-changed').waitFor();
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await picture(phone, 'table_editor_zh_phone');
});
