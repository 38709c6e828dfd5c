// A certificate of origin applied for in the browser: from a kept bill of materials, over a refusal
// that is shown at its field and an answer that is lost, to the officer of the body that was asked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture, settled } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { proofOfOrigin } from './support/durian.mjs';
import { textsOf } from './support/texts.mjs';

const texts = { ...textsOf('shared', 'zh'), ...textsOf('treaty', 'zh') };
const NUMBER = 'RC26CHAIR0001';
const NAME = '橡木椅 乙型';
// The chair of docs/concepts/origin.md: 51.00 % of regional value, and the fittings are excused.
const CHAIR = [
  'line,name,hs2012,value,processes',
  'good,橡木椅,9401.61,CNY 10000.00,assembly',
  'plywood,,4412.10,CNY 4000.00,',
  'fittings,,9401.90,CNY 900.00,',
].join('\n');
const APPLY = '/api/v1/treaty/origin_certification/apply_for_certificate';
let browser;
let page;

before(async () => {
  browser = await launch();
  const trader = await Caller.signedIn('huang_jing');
  await trader.give('treaty/bills/save_bill', {
    organisation: 'nanning_foods', bill: 'chair', after_version: 0, name: NAME, text: CHAIR, rates: [], remark: '',
  });
  page = await openWindow(browser, { login: 'huang_jing', language: 'zh' });
});
after(() => browser.close());

const main = (where = page) => where.locator('main');
const field = (key, where = page) => main(where).getByLabel(texts[key], { exact: true }).first();
const button = (key, where = page) => where.getByRole('button', { name: texts[key], exact: true });
const step = (name, where = page) => where.getByRole('list', { name: texts.steps }).getByRole('button', { name: texts[`apply.step.${name}`] });
const blank = (key, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), texts[key]);
const isCurrent = (name) => page.locator('.step[aria-current=step]').filter({ hasText: texts[`apply.step.${name}`] });

const PARTIES = {
  consignee: 'Osaka Furniture, 1-2 Honmachi, Osaka', means: 'vessel MV GUI 7', load_port: 'QINZHOU',
  unload_port: 'OSAKA', invoice_number: 'NF-118', invoice_date: '2026-04-19',
};
async function fillParties(others = {}) {
  for (const [name, value] of Object.entries({ ...PARTIES, ...others })) {
    await field(`apply.field.${name}`).fill(value);
  }
}

test('a bill that was determined leads to the wizard, which knows its agreement and goods', async () => {
  await open(page, '/origin');
  await field('origin.exporter').selectOption('CN');
  await field('origin.importer').selectOption('JP');
  await button('bills.open').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: NAME }).click();
  await page.getByText(blank('bills.opened', { name: NAME, version: 1 })).waitFor();
  const card = page.getByRole('article', { name: 'RCEP' });
  await card.getByText(texts['origin.verdict.met'], { exact: true }).waitFor();
  await card.getByRole('button', { name: texts['origin.apply_for_certificate'] }).click();
  await page.waitForURL('**/certificates/new');
  await settled(page);
  assert.equal(await field('apply.field.agreement').inputValue(), 'rcep');
  assert.equal(await field('apply.field.destination').inputValue(), 'JP');
  await field('apply.field.issuer').selectOption('youyi_customs');
  await field('apply.field.certificate').fill('RC26CHAIR000000000001');
  await picture(page, 'certificate_wizard_basis_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('the line has the bill, its code and name, and is determined while it is written', async () => {
  // With the keyboard alone: what comes behind the last field goes on.
  await field('apply.field.issuer').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isCurrent('goods').waitFor();
  await page.getByRole('article', { name: 'RCEP' }).getByText(texts['origin.verdict.met'], { exact: true }).waitFor();
  assert.equal(await field('register.hs').inputValue(), '940161');
  assert.equal(await field('apply.field.edition').inputValue(), 'hs2012');
  assert.equal(await field('register.goods_name').inputValue(), '橡木椅');
  await field('apply.field.edition').selectOption('hs2022');
  await page.getByText(texts['apply.code.no_code_in_edition']).waitFor();
  await field('apply.field.edition').selectOption('hs2012');
  await field('register.quantity').fill('200');
  await field('register.unit').selectOption('H87');
  await field('apply.field.marks').fill('NF-CHAIR 1-200');
  await page.locator('.origin-card summary').click();
  await page.locator('.origin-step').first().waitFor();
  await picture(page, 'certificate_wizard_goods_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('a line that was removed is had back, with its bill as a file', async () => {
  await button('line.add').click();
  const second = page.getByRole('group', { name: blank('line.nth', { no: 2 }) });
  await second.getByLabel(texts['apply.bill'], { exact: true }).selectOption('text');
  await second.locator('input[type=file]').setInputFiles({ name: 'chair.csv', mimeType: 'text/csv', buffer: Buffer.from(CHAIR.replace('CNY 900.00', 'CNY 5000.00')) });
  await second.getByText(texts['origin.verdict.not_met'], { exact: true }).waitFor();
  assert.equal(await second.getByLabel(texts['register.goods_name'], { exact: true }).inputValue(), '橡木椅');
  await second.getByRole('button', { name: blank('line.remove', { no: 2 }) }).click();
  await second.waitFor({ state: 'detached' });
  await button('drafts.undo').click();
  await second.getByText(texts['origin.verdict.not_met'], { exact: true }).waitFor();
  await second.getByRole('button', { name: blank('line.remove', { no: 2 }) }).click();
  await second.waitFor({ state: 'detached' });
});

test('what is written is kept as a draft, and leaving before that is asked about', async () => {
  await step('parties').click();
  await field('apply.field.consignee').fill(PARTIES.consignee);
  await page.getByRole('link', { name: texts['certificates.title'] }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: texts['unsaved.stay'] }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(new RegExp(texts['drafts.kept.zone'].replace('{{at}}', '.+'))).waitFor();
  await fillParties({ invoice_date: '' });
  await picture(page, 'certificate_wizard_parties_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('what is lacking is named, and then everything is looked over', async () => {
  await step('review').click();
  await page.getByText(texts['apply.gaps']).waitFor();
  assert.equal(await button('apply.send').isDisabled(), true);
  await page.getByRole('button', { name: texts['apply.field.invoice_date'] }).click();
  await field('apply.field.invoice_date').fill('2026-04-19');
  await button('step.next').click();
  await page.getByText(texts['apply.complete']).waitFor();
  await main().getByText(texts['origin.verdict.met']).first().waitFor();
  await picture(page, 'certificate_wizard_review_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('a refusal is shown at the field that it names, with its clause', async () => {
  const ear = listen(page, { expects: ['apply_for_certificate', 'status of 422'] });
  await button('apply.send').click();
  await isCurrent('basis').waitFor();
  const refusal = page.locator('.refusal');
  await refusal.getByText('application_text_too_long').waitFor();
  await refusal.locator('.citation-title').waitFor();
  assert.equal(await field('apply.field.certificate').getAttribute('aria-invalid'), 'true');
  await field('apply.field.certificate').and(page.locator(':focus')).waitFor();
  await refusal.getByText(texts['apply.field.certificate']).first().waitFor();
  assert.equal(await page.locator('.step-refused').count(), 1);
  await picture(page, 'certificate_wizard_refused_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await field('apply.field.certificate').fill(NUMBER);
  await refusal.waitFor({ state: 'detached' });
});

test('an answer that is lost is asked for again, under the same key, and done once', async () => {
  const keys = [];
  await page.route(`**${APPLY}`, async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    const response = await route.fetch();
    await (keys.length === 1 ? route.abort('connectionreset') : route.fulfill({ response }));
  });
  await step('review').click();
  await button('apply.send').click();
  await page.getByRole('button', { name: texts.retry, exact: true }).click();
  await page.getByText(blank('apply.done', { number: NUMBER })).waitFor();
  await page.unroute(`**${APPLY}`);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  await page.getByRole('link', { name: texts['apply.open'] }).click();
  await page.getByRole('heading', { name: blank('certificate.title', { number: NUMBER }) }).waitFor();
});

test('the officer of the body that was asked sees the application, and the bill it rests on', async () => {
  const officer = await openWindow(browser, { login: 'officer_wei', language: 'zh' });
  await open(officer, '/certificates');
  assert.equal(await officer.getByRole('link', { name: texts['apply.title'] }).count(), 0);
  await officer.getByRole('link', { name: NUMBER }).click();
  await officer.getByText(PARTIES.consignee).waitFor();
  await button('certificate.act.approve_application', officer).waitFor();
  await officer.locator('.bill-used summary').filter({ hasText: NAME }).click();
  await officer.getByRole('cell', { name: 'CNY 4000.00' }).waitFor();
  await picture(officer, 'certificate_bills_zh_desk');
  assert.deepEqual(await accessibilityFaults(officer), []);
  await officer.context().close();
});

test('a replacement says what the issued certificate says, under a number of its own', async () => {
  const officer = await Caller.signedIn('officer_wei');
  const desk = 'treaty/origin_certification';
  await officer.give(`${desk}/approve_application`, { certificate: NUMBER, note: 'seen' });
  await officer.give(`${desk}/issue_certificate`, { certificate: NUMBER });
  await open(page, '/certificates/new');
  await field('apply.field.kind').selectOption('replacement');
  await field('apply.field.earlier').selectOption(NUMBER);
  await page.getByText(blank('apply.taken_over', { number: NUMBER })).waitFor();
  assert.equal(await field('apply.field.issuer').inputValue(), 'youyi_customs');
  await field('apply.field.certificate').fill('RC26CHAIR0002');
  await step('goods').click();
  await page.getByText(texts['apply.replacement.same']).waitFor();
  await main().getByText('NF-CHAIR 1-200').waitFor();
  await step('review').click();
  await button('apply.send').click();
  await page.getByText(blank('apply.done', { number: 'RC26CHAIR0002' })).waitFor();
});

test('a split names the line of the original, and takes no more than is left of it', async () => {
  const trader = await Caller.signedIn('huang_jing');
  const proof = { ...proofOfOrigin('E26VN0777'), importer: 'nanning_foods' };
  await trader.give('treaty/preference/register_proof', proof);
  await open(page, '/certificates/new');
  await field('apply.field.kind').selectOption('back_to_back');
  await field('apply.field.certificate').fill('E26SPLIT0001');
  await field('apply.field.agreement').selectOption('acfta');
  await field('apply.field.original').selectOption('E26VN0777');
  await field('apply.field.destination').selectOption('TH');
  await field('apply.field.issuer').selectOption('youyi_customs');
  await step('goods').click();
  await field('apply.field.original_line').selectOption('1');
  assert.equal(await field('register.hs').inputValue(), '081060');
  await field('register.quantity').fill('18601');
  await step('parties').click();
  await fillParties();
  await step('review').click();
  const ear = listen(page, { expects: ['apply_for_certificate', 'status of 422'] });
  await button('apply.send').click();
  await isCurrent('goods').waitFor();
  await page.locator('.refusal').getByText('split_exceeds_original').waitFor();
  assert.equal(await field('register.quantity').getAttribute('aria-invalid'), 'true');
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await field('register.quantity').fill('600');
  await step('review').click();
  await button('apply.send').click();
  await page.getByText(blank('apply.done', { number: 'E26SPLIT0001' })).waitFor();
});

test('on a phone the draft goes on, with nothing wider than the window', async () => {
  const phone = await openWindow(browser, { login: 'huang_jing', language: 'zh', size: PHONE });
  await open(phone, '/certificates');
  await phone.getByRole('link', { name: texts['apply.title'] }).click();
  await phone.waitForURL('**/certificates/new');
  const ear = listen(phone);
  await field('apply.field.agreement', phone).selectOption('rcep');
  await field('apply.field.destination', phone).selectOption('VN');
  await picture(phone, 'certificate_wizard_basis_zh_phone');
  await step('goods', phone).click();
  await field('apply.bill.kept', phone).selectOption({ label: NAME });
  await phone.getByRole('article', { name: 'RCEP' }).waitFor();
  await phone.waitForFunction(() => document.querySelector('.goods-search input')?.value === '940161');
  await picture(phone, 'certificate_wizard_goods_zh_phone');
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  assert.deepEqual(await ear.faults(), []);
  await phone.context().close();
});
