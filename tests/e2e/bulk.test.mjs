// A file of many declarations: checked first, lodged when that is said, halted and taken up again
// after the window was closed; what is refused goes out, is mended and comes back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import {
  PHONE, accessibilityFaults, launch, listen, open, openWindow, overflowOf, picture, settled,
} from './support/browser.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('trade', 'en');
const zh = textsOf('trade', 'zh');
const shared = textsOf('shared', 'en');
const HEAD =
  'declaration_id,batch_no,port,entry_at,invoice_number,terms.incoterm,payment,' +
  'guarantee.reference,guarantee.amount,guarantee.valid_to,goods.hs_code,goods.goods_name,' +
  'goods.origin,goods.quantity,goods.price\n';
const GOOD = 2000;
const zone = new OwnServer('bulk');
let browser;
let trader;
let address;

const row = (id, { port = 'youyi', hs = '0810.60.00' } = {}) =>
  `${id},B-${id},${port},2026-04-21T08:00,DL-${id},cif,guarantee,BG-1,CNY 1000000.00,2026-12-31,` +
  `${hs},durian,VN,100 KGM,CNY 3500.00\n`;

function fileOf(name, ...rows) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(HEAD + rows.join('')) };
}

const numbered = (count) => Array.from({ length: count }, (_, at) => row(`51079${1000000 + at}`));
const BAD = [row('BAD-PORT', { port: 'atlantis' }), row('BAD-CODE', { hs: '' })];

const handIn = (page, file) => page.locator('input[type=file]').setInputFiles(file);
const isIn = (page, state, texts = t) =>
  page.locator('.card-head .phase').getByText(texts[`bulk.state.${state}`], { exact: true }).waitFor();
const count = async (page, name) => Number(await page.locator(`.bulk-count-${name} dd`).innerText());
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

async function pressAndConfirm(page, name) {
  await press(page, name);
  await page.getByRole('dialog').getByRole('button', { name: shared.confirm, exact: true }).click();
}

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

before(async () => {
  await zone.start();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await zone.stop();
});

test('there is a way from the form, an empty template, and a word on every column', async () => {
  trader = await openWindow(browser, { login: 'li_wei', language: 'en', zone });
  const ear = listen(trader);
  await open(trader, '/lodge');
  await trader.getByRole('link', { name: t['bulk.entry'] }).click();
  await trader.getByText(t['bulk.none']).waitFor();
  await settled(trader);
  const template = await download(trader, t['bulk.template']);
  const columns = template.text.replace('\uFEFF', '').trim().split(',');
  assert.equal(columns[0], 'declaration_id');
  await trader.getByText(t['bulk.columns'], { exact: true }).click();
  for (const column of columns) {
    const meaning = t[`bulk.column.${column}`];
    assert.ok(meaning, `${column} is explained`);
    await trader.getByText(meaning, { exact: true }).first().waitFor();
  }
  assert.deepEqual(await accessibilityFaults(trader), []);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('a file that cannot be read is refused as a whole', async () => {
  await handIn(trader, { name: 'june.pdf', mimeType: 'x/y', buffer: Buffer.from('x') });
  await trader.getByRole('alert').getByText('june.pdf').waitFor();
  await handIn(trader, { name: 'june.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await trader.getByRole('alert').getByText('field_unknown').waitFor();
});

test('a file is checked, and nothing is lodged yet', async () => {
  await handIn(trader, fileOf('june.csv', ...BAD, ...numbered(GOOD)));
  await trader.getByRole('progressbar').first().waitFor();
  await isIn(trader, 'checked');
  address = new URL(trader.url()).pathname;
  assert.equal(await count(trader, 'declarations'), GOOD + BAD.length);
  assert.equal(await count(trader, 'refused'), BAD.length);
  assert.equal(await count(trader, 'acceptable'), GOOD);
  assert.equal(await count(trader, 'lodged'), 0);
});

test('each refusal has its line, its code and its sentence', async () => {
  const ear = listen(trader);
  await trader.getByLabel(t['bulk.only']).selectOption('refused');
  const lines = trader.getByRole('region', { name: t['bulk.lines'] });
  await lines.getByText('BAD-PORT').waitFor();
  await lines.locator('tbody tr').nth(BAD.length).waitFor({ state: 'detached' });
  assert.equal(await lines.locator('tbody tr').count(), BAD.length);
  const reason = lines.locator('tr').filter({ hasText: 'BAD-CODE' });
  assert.match(await reason.innerText(), /line 3, goods\.hs_code/);
  assert.match(await reason.innerText(), /cell_needed/);
  assert.deepEqual(await accessibilityFaults(trader), []);
  await picture(trader, 'bulk_refused_en_desk');
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('lodging is halted, the window closed, and it goes on where it stood', async () => {
  await pressAndConfirm(trader, t['bulk.lodge']);
  await press(trader, t['bulk.pause']);
  await isIn(trader, 'paused');
  await trader.context().close();
  trader = await openWindow(browser, { login: 'li_wei', language: 'en', zone });
  await open(trader, '/bulk');
  await trader.getByRole('link', { name: 'june.csv' }).click();
  await isIn(trader, 'paused');
  assert.equal(new URL(trader.url()).pathname, address);
  assert.ok((await count(trader, 'lodged')) < GOOD);
  await pressAndConfirm(trader, t['bulk.resume']);
  await trader.reload();
  await isIn(trader, 'done');
  assert.equal(await count(trader, 'lodged'), GOOD);
  assert.equal(await count(trader, 'refused'), BAD.length);
});

test('what was lodged is a consignment', async () => {
  await trader.getByLabel(t['bulk.only']).selectOption('lodged');
  await trader.getByRole('link', { name: '510791000000', exact: true }).click();
  await trader.getByRole('heading', { level: 1 }).getByText('510791000000').waitFor();
});

test('what was refused goes out, is mended, and is lodged', async () => {
  await open(trader, address);
  const refused = await download(trader, t['bulk.export_refused']);
  assert.equal(refused.name, 'june-refused.csv');
  assert.match(refused.text, /refusal_sentence/);
  const mended = refused.text.replace('atlantis', 'youyi');
  await open(trader, '/bulk');
  await handIn(trader, { name: 'mended.csv', mimeType: 'text/csv', buffer: Buffer.from(mended) });
  await isIn(trader, 'checked');
  assert.equal(await count(trader, 'acceptable'), 1);
  await pressAndConfirm(trader, t['bulk.lodge']);
  await isIn(trader, 'done');
  assert.equal(await count(trader, 'lodged'), 1);
  await pressAndConfirm(trader, t['bulk.remove']);
  await trader.getByRole('link', { name: 'june.csv' }).waitFor();
  await trader.getByRole('link', { name: 'mended.csv' }).waitFor({ state: 'detached' });
});

test('on a phone, in Chinese, a file of a Chinese spreadsheet is read', async () => {
  const phone = await openWindow(browser, { login: 'li_wei', size: PHONE, zone });
  const ear = listen(phone);
  await open(phone, '/bulk');
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await picture(phone, 'bulk_zh_phone');
  const [before, behind] = row('GB-1', { port: 'atlantis' }).split('durian');
  const gb18030 = Buffer.from([0xc1, 0xf1, 0xc1, 0xab]);
  await handIn(phone, {
    name: '六月.csv',
    mimeType: 'text/csv',
    buffer: Buffer.concat([Buffer.from(HEAD + before), gb18030, Buffer.from(behind)]),
  });
  await isIn(phone, 'checked', zh);
  await phone.getByText('GB-1').waitFor();
  await settled(phone);
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await picture(phone, 'bulk_job_zh_phone');
  assert.deepEqual(await ear.faults(), []);
});

test('the buttons of a job are worked by the keyboard', async () => {
  await open(trader, '/bulk');
  await trader.getByRole('link', { name: '六月.csv' }).focus();
  await trader.keyboard.press('Enter');
  await isIn(trader, 'checked');
  await trader.getByRole('button', { name: t['bulk.cancel'], exact: true }).focus();
  await trader.keyboard.press('Enter');
  const confirm = trader.getByRole('dialog').getByRole('button', { name: shared.confirm, exact: true });
  await confirm.focus();
  await trader.keyboard.press('Enter');
  await isIn(trader, 'cancelled');
});
