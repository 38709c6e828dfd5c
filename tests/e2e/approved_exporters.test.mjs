// An exporter that declares origin itself: it sees what the law's table would answer, asks, is
// approved by customs, files goods, declares, and takes a declaration back. Another is refused.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture, settled } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const texts = { ...textsOf('shared', 'zh'), ...textsOf('treaty', 'zh') };
const EXPORTER = 'nanning_foods';
const NUMBER = 'OD26FOODS1';
// A zone of its own: one trader has only so many sessions at once.
const zone = new OwnServer('approved_exporters');
let browser;
let page;
let officer;

before(async () => {
  await zone.start();
  browser = await launch();
  page = await openWindow(browser, { login: 'huang_jing', language: 'zh', zone });
  officer = await openWindow(browser, { login: 'officer_wei', language: 'zh', zone });
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const field = (key, where = page) => where.locator('main').getByLabel(texts[key], { exact: true }).first();
const button = (key, where = page) => where.getByRole('button', { name: texts[key], exact: true });
const blank = (key, values) => Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), texts[key]);

async function tell(where, { since, offence }) {
  await field('approved.condition.is_aeo_advanced', where).selectOption('yes');
  await field('approved.condition.has_trained_staff', where).selectOption('yes');
  await field('approved.condition.records_since', where).fill(since);
  await field('approved.condition.has_offence', where).selectOption(offence ? 'yes' : 'no');
  if (offence) await field('approved.condition.last_offence', where).fill(offence);
}
async function confirm(where, words) {
  const dialog = where.getByRole('dialog');
  if (words) await dialog.getByRole('textbox').last().fill(words);
  await dialog.getByRole('button', { name: texts.confirm, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
const failed = () => page.locator('.check-failed');

test('before it asks, the exporter sees which condition fails first, and that the table then approves', async () => {
  await open(page, '/approved-exporters');
  await page.getByText(texts['approved.never_asked']).waitFor();
  await tell(page, { since: '2023-12-01', offence: '2025-05-01' });
  await page.getByText(texts['approved.reason.records']).waitFor();
  assert.equal(await failed().count(), 1);
  await failed().getByText(texts['approved.needs.records']).waitFor();
  await page.locator('.check-skipped').getByText(texts['approved.needs.offence']).waitFor();
  await picture(page, 'approved_foresight_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  await field('approved.condition.records_since').fill('2023-04-20');
  await page.getByText(texts['approved.reason.offence']).waitFor();
  await field('approved.condition.has_offence').selectOption('no');
  await page.getByText(texts['approved.reason.conditions_met']).waitFor();
  assert.equal(await failed().count(), 0);
});

test('it asks, and waits for customs', async () => {
  await field('approved.customs').selectOption('youyi_customs');
  await button('approved.ask.send').click();
  await page.getByText(texts['approved.asked.done']).waitFor();
  await page.locator('.facts').getByText(texts['approved.state.asked']).waitFor();
  assert.equal(await button('approved.ask.send').count(), 0);
});

test('customs finds it in the list, looks for itself and decides by the table', async () => {
  await open(officer, '/approved-exporters');
  await officer.getByLabel(texts['approved.only_asked']).check();
  await officer.getByRole('link', { name: EXPORTER }).click();
  await officer.getByRole('heading', { name: texts['approved.one'] }).waitFor();
  assert.equal(await button('approved.decide.act', officer).isDisabled(), true);
  await button('approved.as_said', officer).click();
  await officer.getByText(texts['approved.reason.conditions_met']).waitFor();
  await field('approved.remark', officer).fill('资料已核');
  await settled(officer);
  await picture(officer, 'approved_decide_zh_desk');
  assert.deepEqual(await accessibilityFaults(officer), []);
  await button('approved.decide.act', officer).click();
  await confirm(officer);
  await officer.getByText(blank('approved.decide.done', { exporter: EXPORTER })).waitFor();
  await officer.getByRole('link', { name: texts['receipt.verify'], exact: true }).waitFor();
  await officer.locator('.facts').getByText(`${EXPORTER}-1`).waitFor();
  await officer.locator('.approval-words').getByText('资料已核').waitFor();
});

test('approved, it files goods one by one and from a file, finds them, and takes them along', async () => {
  await open(page, `/approved-exporters/${EXPORTER}`);
  await field('proof.agreement').selectOption('rcep');
  await field('register.hs').fill('0810.60');
  await field('approved.good.name_zh').fill('鲜榴莲');
  await field('approved.good.name_en').fill('fresh durian');
  await button('approved.good.file').click();
  await page.getByText(blank('approved.good.done', { name: '鲜榴莲' })).waitFor();
  await page.getByText('1 · 鲜榴莲').waitFor();
  await page.getByText(texts['approved.import'], { exact: true }).click();
  const table = 'agreement,hs_code,name_zh,name_en\nrcep,080450,鲜芒果,fresh mangoes\nrcep,081060,鲜榴莲,fresh durian\nacfta,200899,果干,dried fruit\nrcep,0811,冻果,frozen fruit\n';
  await page.locator('input[type=file]').setInputFiles({ name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByText(blank('approved.import.faulty', { words: texts['approved.column.hs_code'] })).waitFor();
  const ear = listen(page, { expects: ['file_good', 'status of 422'] });
  await page.getByRole('button', { name: blank('approved.import.file', { count: 2 }) }).click();
  await page.locator('.import-refused').waitFor();
  await page.getByText('2 · 鲜芒果').waitFor();
  await picture(page, 'approved_goods_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await field('approved.goods.search').fill('mango');
  await page.getByText(blank('approved.goods.found', { count: 1 }), { exact: true }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), button('approved.goods.csv').click()]);
  const text = await readFile(await file.path(), 'utf8');
  assert.match(text, /rcep,081060,hs2022,鲜榴莲,fresh durian\nrcep,080450,hs2022,鲜芒果,fresh mangoes\n$/);
  const [book] = await Promise.all([page.waitForEvent('download'), button('approved.goods.xlsx').click()]);
  // The workbook comes back as it went: everything in it is filed already.
  await field('approved.goods.search').fill('');
  await page.locator('input[type=file]').setInputFiles({ name: 'goods.xlsx', mimeType: '', buffer: await readFile(await book.path()) });
  await page.getByText(blank('approved.import.counted', { all: 2, waiting: 0, done: 0, known: 2, refused: 0 })).waitFor();
  await field('approved.goods.search').fill('mango');
});

test('a good that is withdrawn can be looked up, and is declared no more', async () => {
  await page.getByRole('button', { name: texts['approved.good.withdraw'], exact: true }).click();
  await confirm(page);
  await page.getByText(blank('approved.good.withdrawn.done', { name: '鲜芒果' })).waitFor();
  await page.getByText(blank('approved.goods.found', { count: 0 }), { exact: true }).waitFor();
  await page.getByLabel(texts['approved.goods.show_withdrawn']).check();
  await page.getByText(texts['approved.good.is_withdrawn'], { exact: true }).waitFor();
});

test('it declares origin; a refusal is shown at the field that it names, in Chinese', async () => {
  await open(page, '/origin-declarations/new');
  await field('statement.field.origin_declaration').fill(NUMBER);
  await field('statement.field.agreement').selectOption('rcep');
  await field('statement.field.destination').selectOption('VN');
  await field('statement.field.invoice_number').fill('NF-204');
  await field('statement.field.consignee').fill('Hanoi Fruit, 12 Hang Dao, Ha Noi');
  await picture(page, 'statement_basis_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.getByText(new RegExp(texts['drafts.kept.zone'].replace('{{at}}', '.+'))).waitFor();
  await open(page, '/origin-declarations/new');
  await page.getByRole('button', { name: NUMBER }).click();
  await page.waitForFunction((number) => document.querySelector('main input')?.value === number, NUMBER);
  await button('step.next').click();
  await page.getByRole('button', { name: blank('statement.pick.one', { name: '鲜榴莲' }) }).click();
  assert.equal(await page.getByText('鲜芒果').count(), 0);
  await field('statement.field.criterion').selectOption('wholly_obtained');
  assert.equal(await field('statement.field.country_of_origin').inputValue(), 'CN');
  await button('step.next').click();
  await page.getByText(texts['apply.gaps']).waitFor();
  await page.getByRole('button', { name: texts['statement.field.quantity'] }).click();
  await field('statement.field.quantity').fill('0');
  await button('step.next').click();
  await page.getByText(texts['statement.complete']).waitFor();
  const ear = listen(page, { expects: ['declare_origin', 'status of 422'] });
  await button('statement.send').click();
  const refusal = page.locator('.refusal');
  await refusal.getByText('statement_quantity').waitFor();
  await refusal.getByText('数量必须大于零。').waitFor();
  assert.equal(await field('statement.field.quantity').getAttribute('aria-invalid'), 'true');
  await picture(page, 'statement_refused_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await field('statement.field.quantity').fill('18600');
  await button('step.next').click();
  await picture(page, 'statement_review_zh_desk');
  await button('statement.send').click();
  await page.getByText(blank('statement.done', { number: NUMBER })).waitFor();
  await page.getByRole('link', { name: texts['statement.open'] }).click();
});

test('the declaration says in print what was declared, also in English', async () => {
  await page.getByRole('heading', { name: blank('statement.title', { number: NUMBER }) }).waitFor();
  const paper = page.locator('.statement-paper');
  for (const words of ['fresh durian', '鲜榴莲', '081060', '18,600 KGM', `${EXPORTER}-1`, 'Hanoi Fruit, 12 Hang Dao, Ha Noi', 'Viet']) {
    await paper.getByText(words).first().waitFor();
  }
  await settled(page);
  await picture(page, 'statement_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await button('statement.cancel').isVisible(), false);
  assert.equal(await paper.isVisible(), true);
  await picture(page, 'statement_zh_print');
  await page.emulateMedia({ media: 'screen' });
});

test('on a phone the pages are as wide as the window, and axe finds nothing', async () => {
  const phone = await openWindow(browser, { login: 'huang_jing', language: 'zh', size: PHONE, zone });
  for (const [name, path] of [
    ['approved_exporters', '/approved-exporters'],
    ['approved_exporter', `/approved-exporters/${EXPORTER}`],
    ['statements', '/origin-declarations'],
    ['statement_new', '/origin-declarations/new'],
    ['statement', `/origin-declarations/${NUMBER}`],
  ]) {
    await open(phone, path);
    await picture(phone, `${name}_own_zh_phone`);
    assert.equal(await overflowOf(phone), 0, path);
    assert.deepEqual(await accessibilityFaults(phone), [], path);
  }
  await phone.context().close();
});

test('it is cancelled with a reason, found in the list by it, and exported', async () => {
  await button('statement.cancel').click();
  await confirm(page, '货物另行出售');
  await page.locator('.facts').getByText('货物另行出售').waitFor();
  await page.locator('.statement-void').waitFor();
  await open(page, '/origin-declarations');
  await field('proof.phase').selectOption('cancelled');
  await page.getByRole('link', { name: NUMBER }).waitFor();
  await settled(page);
  await picture(page, 'statements_zh_desk');
  const [file] = await Promise.all([page.waitForEvent('download'), button('approved.goods.csv').click()]);
  assert.match(await readFile(await file.path(), 'utf8'), new RegExp(`货物另行出售.*,${NUMBER},cancelled`));
  const [book] = await Promise.all([page.waitForEvent('download'), button('approved.goods.xlsx').click()]);
  assert.equal((await readFile(await book.path())).subarray(0, 2).toString('latin1'), 'PK');
});

test('customs records that the certification was taken back, and is told first what follows', async () => {
  await officer.reload();
  await settled(officer);
  await field('approved.incident.kind', officer).selectOption('aeo_lost');
  await officer.getByText(texts['approved.follows.suspend']).first().waitFor();
  await picture(officer, 'approved_incident_zh_desk');
  assert.deepEqual(await accessibilityFaults(officer), []);
  await button('approved.incident.act', officer).click();
  await confirm(officer, '高级认证资格已取消');
  await officer.locator('.facts').getByText(texts['approved.state.suspended']).waitFor();
  await open(page, '/origin-declarations/new');
  await page.getByRole('alert').getByText(texts['approved.state.suspended']).waitFor();
  await field('statement.field.origin_declaration').fill('OD26FOODS2');
  await field('statement.field.agreement').selectOption('rcep');
  await field('statement.field.destination').selectOption('VN');
  await field('statement.field.invoice_number').fill('NF-205');
  await field('statement.field.consignee').fill('Hanoi Fruit, Ha Noi');
  await button('step.next').click();
  await page.getByRole('button', { name: blank('statement.pick.one', { name: '鲜榴莲' }) }).click();
  await field('statement.field.criterion').selectOption('wholly_obtained');
  await field('statement.field.quantity').fill('100');
  await button('step.next').click();
  await button('statement.send').click();
  const refusal = page.locator('.refusal');
  await refusal.getByText('approval_phase').waitFor();
  await refusal.locator('.refusal-sentence').getByText(texts['approved.state.suspended']).waitFor();
  await refusal.locator('.citation-title').waitFor();
  await picture(page, 'statement_suspended_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('who kept papers for too short a time is refused, and reads why in Chinese', async () => {
  const trader = await Caller.signedIn('chen_bo', { at: zone.origin });
  const conditions = { is_aeo_advanced: true, has_trained_staff: true, records_since: '2024-01-01', last_offence: null };
  await trader.give('treaty/approved_exporters/ask_approval', { approved_exporter: 'qinzhou_trade', customs: 'youyi_customs', conditions });
  const customs = await Caller.signedIn('officer_wei', { at: zone.origin });
  await customs.give('treaty/approved_exporters/decide_approval', { approved_exporter: 'qinzhou_trade', conditions, remark: '资料自 2024 年起' });
  const other = await openWindow(browser, { login: 'chen_bo', language: 'zh', zone });
  await open(other, '/approved-exporters');
  await other.locator('.approved-said').getByText(texts['approved.reason.records']).waitFor();
  await other.locator('.facts').getByText(texts['approved.state.refused']).waitFor();
  await picture(other, 'approved_refused_zh_desk');
  assert.deepEqual(await accessibilityFaults(other), []);
  const ear = listen(other, { expects: ['approved_exporter/', 'approval_step', 'approved_good', 'status of 404'] });
  await open(other, `/approved-exporters/${EXPORTER}`);
  await other.locator('.refusal').first().waitFor();
  assert.equal(await other.getByText('鲜榴莲').count(), 0);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await other.context().close();
});
