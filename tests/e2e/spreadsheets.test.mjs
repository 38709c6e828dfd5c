// Workbooks (.xlsx) wherever a table is dropped: a bill of materials, a decision table, lines of
// goods, many declarations. They are read in the browser and go out of it again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  PHONE, accessibilityFaults, launch, listen, open, openWindow, overflowOf, picture,
} from './support/browser.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';
import { fromPortal } from './support/zone.mjs';

const { default: write } = fromPortal('write-excel-file/universal');
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const law = textsOf('law', 'zh');
const shared = textsOf('shared', 'zh');
const trade = textsOf('trade', 'zh');
const treaty = textsOf('treaty', 'zh');
const zone = new OwnServer('spreadsheets');
let browser;
let trader;
let ear;

const said = (text, facts) =>
  Object.entries(facts).reduce((all, [name, value]) => all.replace(`{{${name}}}`, value), text);

// A file of another writer, with the sheets that are given.
async function workbook(name, sheets) {
  const given = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }));
  const blob = await write(given).toBlob();
  return { name, mimeType: TYPE, buffer: Buffer.from(await blob.arrayBuffer()) };
}

const give = (page, file) => page.locator('input[type=file]').first().setInputFiles(file);

async function download(page, label) {
  const button = page.getByRole('button', { name: label, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const buffer = readFileSync(await file.path());
  return { name: file.suggestedFilename(), mimeType: TYPE, buffer };
}

before(async () => {
  await zone.start();
  browser = await launch();
  trader = await openWindow(browser, { login: 'li_wei', zone });
  // A process that no law knows is typed on purpose: no formula may come of it.
  ear = listen(trader, { expects: ['determinations', 'status of 422'] });
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const BILL = [
  ['line', 'hs2012', 'value', 'standing', 'country', 'processes'],
  ['good', '9401.61', 'CNY 10000.00', null, null, 'assembly'],
  ['plywood', { value: 4412.1, format: '0.00' }, 'CNY 5500.00', null, null, null],
  ['fittings', '9401.90', 'CNY 1000.00', null, null, null],
  ['cushion', '9404.90', 'CNY 600.00', 'originating', 'VN', null],
];
const billCell = (column, row) => trader.getByLabel(`${treaty[`origin.column.${column}`]} ${row}`, { exact: true });
const rcep = () => trader.getByRole('article', { name: 'RCEP' }).locator('.origin-verdict');

test('a bill of materials is one sheet of a workbook, and every agreement answers', async () => {
  await open(trader, '/origin');
  await rcep().getByText(treaty['origin.verdict.not_met'], { exact: true }).waitFor();
  await give(trader, await workbook('椅子.xlsx', { 说明: [['read me']], 物料: BILL }));
  await trader.getByText(shared['table.choose_sheet']).waitFor();
  await trader.getByRole('button', { name: '说明' }).click();
  await trader.getByText(treaty['origin.unread']).waitFor();
  await trader.getByRole('button', { name: '物料' }).click();
  await rcep().getByText(treaty['origin.verdict.met'], { exact: true }).waitFor();
  assert.equal(await billCell('hs2012', 2).inputValue(), '4412.10', 'the zero that the sheet shows');
  assert.equal(await billCell('value', 3).inputValue(), 'CNY 1000.00');
  assert.deepEqual(await accessibilityFaults(trader), []);
  await picture(trader, 'spreadsheets_bill_zh_desk');
});

test('it goes out as a workbook and comes back the same', async () => {
  await billCell('processes', 2).fill('=1+1');
  const saved = await download(trader, treaty['origin.save_xlsx']);
  assert.equal(saved.name, 'bill_of_materials.xlsx');
  await trader.getByRole('button', { name: treaty['origin.example'], exact: true }).click();
  assert.equal(await billCell('processes', 2).inputValue(), '');
  await give(trader, saved);
  await trader.getByText(said(shared['table.sheet_read'], { file: saved.name, name: 'bill_of_materials', count: 5 })).waitFor();
  assert.equal(await billCell('processes', 2).inputValue(), '=1+1', 'a text, not 2');
  assert.equal(await billCell('value', 3).inputValue(), 'CNY 1000.00');
  await billCell('processes', 2).fill('');
});

test('what cannot be read is refused in words, and the bill stays', async () => {
  const old = { name: '旧.xls', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) };
  await give(trader, old);
  await trader.getByText(shared['table.fault.old_workbook']).waitFor();
  const cut = await workbook('cut.xlsx', { 物料: BILL });
  await give(trader, { ...cut, buffer: cut.buffer.subarray(0, 900) });
  await trader.getByText(said(shared['table.fault.broken'], { part: 'zip' })).waitFor();
  assert.equal(await billCell('value', 3).inputValue(), 'CNY 1000.00');
  assert.deepEqual(await accessibilityFaults(trader), []);
});

test('a decision table takes its rows from a workbook and gives them as one', async () => {
  const official = await openWindow(browser, { login: 'official_mo', zone });
  const heard = listen(official);
  await open(official, '/reforms/new/retail_import_channel');
  const verdict = official.locator('.editor-standing').getByText(law['verdict.clean'], { exact: true });
  await verdict.waitFor();
  const saved = await download(official, law['editor.save.xlsx']);
  assert.equal(saved.name, 'retail_import_channel.xlsx');
  await official.locator('.sheet-cell').nth(1).click();
  await official.keyboard.press('Control+Delete');
  await official.locator('.sheet-gone').first().waitFor();
  await give(official, saved);
  await official.locator('.sheet-gone').waitFor({ state: 'detached' });
  await verdict.waitFor();
  assert.equal(await official.locator('.sheet-changed, .sheet-added').count(), 0, 'as it is in force');
  await picture(official, 'spreadsheets_table_zh_desk');
  assert.deepEqual(await heard.faults(), []);
});

test('lines of goods and many declarations come in workbooks too', async () => {
  await open(trader, '/lodge');
  const goods = [['hs_code', 'goods_name', 'origin', 'quantity', 'unit', 'price'],
    [{ value: 8106000, format: '00000000' }, '榴莲', 'vn', 18600, 'KGM', 651000.1]];
  await give(trader, await workbook('lines.xlsx', { goods }));
  await trader.getByText(said(trade['file.read'], { number: 1 })).waitFor();
  assert.equal(await trader.getByLabel(trade['field.price'], { exact: true }).inputValue(), '651000.1');
  assert.ok((await trader.locator('.line-form input').evaluateAll((all) => all.map((one) => one.value))).includes('08106000'));
  await picture(trader, 'spreadsheets_lodge_zh_desk');
  await open(trader, '/bulk');
  const day = { value: new Date(Date.UTC(2026, 3, 21, 8)), type: Date, format: 'yyyy-mm-dd hh:mm' };
  const until = { value: new Date(Date.UTC(2026, 11, 31)), type: Date, format: 'yyyy-mm-dd' };
  const june = [
    ['declaration_id', 'batch_no', 'port', 'entry_at', 'invoice_number', 'terms.incoterm', 'is_perishable', 'is_express', 'payment',
      'guarantee.reference', 'guarantee.amount', 'guarantee.valid_to', 'goods.hs_code', 'goods.goods_name', 'goods.origin',
      'goods.quantity', 'goods.price'],
    ['5107900000001', 'B-1', 'youyi', day, 'DL-1', 'cif', true, false, 'guarantee', 'BG-1', 'CNY 1000000.00', until, '0810.60.00',
      'durian', 'VN', '100 KGM', 'CNY 3500.00'],
  ];
  await give(trader, await workbook('june.xlsx', { june }));
  await trader.locator('.bulk-count-acceptable dd').getByText('1', { exact: true }).waitFor();
  assert.deepEqual(await ear.faults(), []);
});

test('what reads workbooks is kept for when there is no network', async () => {
  const files = await (await fetch(`${zone.origin}/shell.json`)).json();
  assert.ok(files.some((file) => file.includes('read_workbook')));
});

test('on a phone the choice of a sheet fits', async () => {
  const phone = await openWindow(browser, { login: 'li_wei', size: PHONE, zone });
  await open(phone, '/origin');
  await give(phone, await workbook('椅子.xlsx', { 说明: [['read me']], 物料: BILL }));
  await phone.getByText(shared['table.choose_sheet']).waitFor();
  await phone.getByRole('button', { name: '物料' }).click();
  await phone.getByText(said(shared['table.sheet_read'], { file: '椅子.xlsx', name: '物料', count: 5 })).waitFor();
  assert.equal(await overflowOf(phone), 0);
  await picture(phone, 'spreadsheets_bill_zh_phone');
});
