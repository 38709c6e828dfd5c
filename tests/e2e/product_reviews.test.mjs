// A product is reviewed before certificates are applied for: its exporter files it, the officer returns
// it, it is filed again and accepted, and a certificate that rests on it needs no officer any more.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture, settled } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const texts = { ...textsOf('shared', 'zh'), ...textsOf('treaty', 'zh') };
const OWNER = 'pingxiang_fruit';
const KEY = `${OWNER}:cane_sugar`;
const PAGE = `/products/${encodeURIComponent(KEY)}`;
const NUMBER = 'E26SUGAR8001';
const DESK = 'treaty/product_reviews';
// Of cane that was grown here; and of raw sugar that was bought.
const GROWN = 'line,hs2022,value,wholly_obtained,processes\ngood,1701.99,CNY 8123.00,yes,\n';
const BOUGHT = 'line,hs2022,value,wholly_obtained,processes\ngood,1701.99,CNY 8123.00,no,\n1,1701.14,CNY 8000.00,no,\n';
const PROCESS = '压榨、澄清、煮糖、分蜜';
// A zone of its own: one trader has only so many sessions at once.
const zone = new OwnServer('product_reviews');
let browser;
let page;
let officer;

before(async () => {
  await zone.start();
  browser = await launch();
  page = await openWindow(browser, { login: 'li_wei', language: 'zh', zone });
  officer = await openWindow(browser, { login: 'officer_wei', language: 'zh', zone });
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const field = (key, where = page) => where.locator('main').getByLabel(texts[key], { exact: true }).first();
const button = (key, where = page) => where.getByRole('button', { name: texts[key], exact: true });
const blank = (key, values) => Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), texts[key]);
const stepOf = (name, group) => page.getByRole('list', { name: texts.steps }).getByRole('button', { name: texts[`${group}.step.${name}`] });
const phase = (name, where = page) => where.locator('.facts').getByText(texts[`product.phase.${name}`], { exact: true });

async function confirm(where, words) {
  const dialog = where.getByRole('dialog');
  if (words) await dialog.getByRole('textbox').last().fill(words);
  await dialog.getByRole('button', { name: texts.confirm, exact: true }).click();
}
async function looksWell(where, name) {
  await settled(where);
  // A list of proposals that closes is not there any more when it is named.
  await where.waitForFunction(() => !document.querySelector('[role=combobox][aria-expanded=true]'));
  await picture(where, name);
  assert.equal(await overflowOf(where), 0);
  assert.deepEqual(await accessibilityFaults(where), []);
}

test('without a product the page says what a review is for', async () => {
  await open(page, '/products');
  await page.getByText(texts['products.none']).waitFor();
  await page.getByText(texts['products.how']).waitFor();
  await looksWell(page, 'products_empty_zh_desk');
  await open(officer, '/products');
  await officer.getByText(texts['products.none_waits']).waitFor();
  assert.equal(await officer.getByRole('link', { name: texts['products.file'] }).count(), 0);
});

test('a product is written step by step, its id made of its English name, and kept over a reload', async () => {
  await page.getByRole('link', { name: texts['products.file'] }).first().click();
  await page.getByRole('heading', { name: texts['products.file'], level: 1 }).waitFor();
  await field('product.field.agreement').selectOption('acfta');
  await field('product.field.destination').selectOption('VN');
  await field('product.field.issuer').selectOption('youyi_customs');
  await field('product.field.hs').fill('1701.99');
  await field('product.field.name_zh').fill('白砂糖');
  await field('product.field.name_en').fill('Cane sugar');
  assert.equal(await field('product.field.product').inputValue(), 'cane_sugar');
  await looksWell(page, 'product_filing_basis_zh_desk');
  await page.getByText(new RegExp(texts['drafts.kept.zone'].replace('{{at}}', '.+'))).waitFor();
  await open(page, '/products/new');
  await page.getByRole('button', { name: '白砂糖 Cane sugar' }).click();
  await page.waitForFunction(() => document.querySelector('.goods-search input')?.value === '1701.99');
  assert.equal(await field('product.field.issuer').inputValue(), 'youyi_customs');
});

test('the verdict stands beside the bill before it is filed; what nobody can say to originate is refused there', async () => {
  await button('step.next').click();
  await field('product.field.process').fill('压榨');
  await field('apply.bill').selectOption('text');
  await field('apply.bill.text').fill(BOUGHT);
  const card = page.getByRole('article', { name: texts['agreement.acfta'] });
  await card.getByText(texts['origin.verdict.open'], { exact: true }).waitFor();
  await button('step.next').click();
  await page.getByText(texts['product.complete']).waitFor();
  const ear = listen(page, { expects: ['file_product', 'status of 422'] });
  await button('product.send').click();
  await page.locator('.refusal').getByText('product_origin_open').waitFor();
  assert.equal(await page.locator('.refusal').getByText('agreement_without_rules').count(), 0);
  assert.equal(await field('apply.bill.text').getAttribute('aria-invalid'), 'true');
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await looksWell(page, 'product_filing_refused_zh_desk');
  await field('apply.bill.text').fill(GROWN);
  await card.getByText(texts['origin.verdict.met'], { exact: true }).waitFor();
  await button('step.next').click();
  await looksWell(page, 'product_filing_review_zh_desk');
  await button('product.send').click();
  await page.getByText(blank('product.filed.done', { name: '白砂糖' })).waitFor();
  await page.getByRole('link', { name: texts['product.open'] }).click();
  await phase('filed').waitFor();
});

test('the officer decides on what was seen: of what was filed anew meanwhile the newer is shown', async () => {
  await officer.route('**/log/feed*', (route) => route.abort());
  await open(officer, '/products');
  await officer.getByRole('region', { name: texts['products.waiting'] }).getByText('白砂糖').waitFor();
  await looksWell(officer, 'products_officer_zh_desk');
  await officer.getByRole('link', { name: '白砂糖' }).first().click();
  await officer.getByRole('cell', { name: 'CNY 8123.00' }).waitFor();
  const trader = await Caller.signedIn('li_wei', { at: zone.origin });
  const { body: row } = await trader.get(`/${DESK}/product_review/${encodeURIComponent(KEY)}`);
  const { agreement, destination, hs_code, name_zh, name_en, producer, issuer, bill } = row;
  const content = { agreement, destination, hs_code, name_zh, name_en, producer, issuer, bill, rates: [], process: PROCESS };
  await trader.give(`${DESK}/file_product`, { organisation: OWNER, product: 'cane_sugar', content, kept: null });
  await button('product.act.accept', officer).click();
  await confirm(officer);
  await officer.getByText(blank('product.filed_anew', { filing: 2 })).waitFor();
  await officer.getByText(PROCESS).waitFor();
  await phase('filed', officer).waitFor();
  await looksWell(officer, 'product_filed_anew_zh_desk');
  await button('product.filed_anew.seen', officer).click();
  await button('product.act.return', officer).click();
  assert.equal(await officer.getByRole('dialog').getByRole('button', { name: texts.confirm, exact: true }).isDisabled(), true);
  await confirm(officer, '请写明糖厂地址');
  await officer.getByText(blank('product.act.return.done', { name: '白砂糖' })).waitFor();
  await phase('returned', officer).waitFor();
});

test('the exporter reads why, and files it again out of what it said', async () => {
  await open(page, PAGE);
  await page.locator('.approval-words').getByText('请写明糖厂地址').waitFor();
  await looksWell(page, 'product_returned_zh_desk');
  await page.getByRole('link', { name: texts['products.file_again'] }).click();
  await page.getByText(texts['product.again.lead']).waitFor();
  assert.equal(await field('product.field.name_en').inputValue(), 'Cane sugar');
  assert.equal(await page.getByRole('textbox', { name: texts['product.field.product'], exact: true }).count(), 0);
  await button('step.next').click();
  assert.equal(await field('product.field.process').inputValue(), PROCESS);
  await field('product.field.producer').fill('凭祥糖厂，广西凭祥市');
  await page.getByRole('article', { name: texts['agreement.acfta'] }).getByText(texts['origin.verdict.met'], { exact: true }).waitFor();
  await looksWell(page, 'product_filing_making_zh_desk');
  await button('step.next').click();
  await button('product.send').click();
  await page.getByText(blank('product.filed.done', { name: '白砂糖' })).waitFor();
});

test('the officer accepts it with a note, which its owner reads', async () => {
  await open(officer, PAGE);
  await officer.getByText('凭祥糖厂，广西凭祥市').waitFor();
  await button('product.act.accept', officer).click();
  await confirm(officer, '已到厂查看');
  await officer.getByText(blank('product.act.accept.done', { name: '白砂糖' })).waitFor();
  await phase('accepted', officer).waitFor();
  await button('product.act.return_accepted', officer).waitFor();
  await open(page, PAGE);
  await page.locator('.approval-words').getByText('已到厂查看').waitFor();
  await page.getByText(texts['product.never_used']).waitFor();
  await looksWell(page, 'product_accepted_zh_desk');
  await button('product.apply').click();
  await page.getByRole('heading', { name: texts['apply.title'], level: 1 }).waitFor();
  assert.equal(await field('apply.field.issuer').inputValue(), 'youyi_customs');
  await stepOf('goods', 'apply').click();
  assert.equal(await field('apply.bill').inputValue(), 'product');
  assert.equal(await field('register.hs').inputValue(), '170199');
  await page.getByText(new RegExp(texts['drafts.kept.zone'].replace('{{at}}', '.+'))).waitFor();
});

test('a certificate whose line rests on it is approved without an officer', async () => {
  await open(page, '/certificates/new');
  await field('apply.field.certificate').fill(NUMBER);
  await field('apply.field.agreement').selectOption('acfta');
  await field('apply.field.destination').selectOption('VN');
  await field('apply.field.issuer').selectOption('youyi_customs');
  await stepOf('goods', 'apply').click();
  await field('apply.bill').selectOption('product');
  await field('apply.product').selectOption(KEY);
  assert.equal(await field('register.hs').inputValue(), '170199');
  assert.equal(await field('register.goods_name').inputValue(), 'Cane sugar');
  await page.getByRole('article', { name: texts['agreement.acfta'] }).getByText(texts['origin.verdict.met'], { exact: true }).waitFor();
  await field('register.quantity').fill('20000');
  await field('apply.field.marks').fill('N/M');
  await looksWell(page, 'certificate_wizard_product_zh_desk');
  await stepOf('parties', 'apply').click();
  const parties = { consignee: 'Ha Noi Sweets', means: 'truck', load_port: 'YOUYIGUAN', unload_port: 'HUU NGHI', invoice_number: 'PX-1', invoice_date: '2026-04-19' };
  for (const [name, value] of Object.entries(parties)) await field(`apply.field.${name}`).fill(value);
  await stepOf('review', 'apply').click();
  await page.getByText(texts['apply.complete']).waitFor();
  await button('apply.send').click();
  await page.getByText(blank('apply.done', { number: NUMBER })).waitFor();
  await page.getByRole('link', { name: texts['apply.open'] }).click();
  await page.locator('.facts').getByText(texts['certificate.phase.approved'], { exact: true }).waitFor();
  await page.getByText(texts['certificate.products']).waitFor();
});

test('its officer sees on which product the line rests, and there where it was used', async () => {
  await open(officer, `/certificates/${NUMBER}`);
  await officer.getByText(texts['certificate.products.lead']).waitFor();
  await looksWell(officer, 'certificate_products_zh_desk');
  await officer.getByRole('link', { name: '白砂糖' }).click();
  await officer.getByRole('heading', { name: '白砂糖' }).waitFor();
  await officer.getByRole('link', { name: NUMBER }).waitFor();
  await looksWell(officer, 'product_used_zh_desk');
});

test('a product is found by name, code and state, and the list is taken along', async () => {
  await open(page, '/products');
  for (const [key, fits, other] of [['products.name.begins', 'Cane', 'cane'], ['products.name.begins', '白', '红'], ['products.code.begins', '1701', '0810']]) {
    await field(key).fill(other);
    await page.getByText(texts['products.none_found']).waitFor();
    await field(key).fill(fits);
    await page.getByRole('link', { name: '白砂糖' }).waitFor();
  }
  await field('proof.phase').selectOption('returned');
  await page.getByText(texts['products.none_found']).waitFor();
  await field('proof.phase').selectOption('accepted');
  await page.getByRole('link', { name: '白砂糖' }).waitFor();
  await looksWell(page, 'products_zh_desk');
  const [file] = await Promise.all([page.waitForEvent('download'), button('approved.goods.csv').click()]);
  assert.match(await readFile(await file.path(), 'utf8'), new RegExp(`${KEY}`));
  const [book] = await Promise.all([page.waitForEvent('download'), button('approved.goods.xlsx').click()]);
  assert.equal((await readFile(await book.path())).subarray(0, 2).toString('latin1'), 'PK');
});

test('an id that is taken is told before anything is filed', async () => {
  await open(page, '/products/new');
  await field('product.field.name_en').fill('Cane sugar');
  await page.getByText(texts['product.taken']).waitFor();
  await field('product.field.product').fill('cane_sugar_2');
  await page.getByText(texts['product.taken']).waitFor({ state: 'detached' });
  await field('product.field.name_en').fill('');
  await field('product.field.product').fill('');
});

test('on a phone the pages are as wide as the window, in Chinese and in Vietnamese', async () => {
  for (const language of ['zh', 'vi']) {
    const phone = await openWindow(browser, { login: 'li_wei', language, size: PHONE, zone });
    const ear = listen(phone);
    for (const [name, path] of [['products', '/products'], ['product', PAGE], ['product_filing', '/products/new']]) {
      await open(phone, path);
      await looksWell(phone, `${name}_${language}_phone`);
    }
    assert.deepEqual(await ear.faults(), []);
    await phone.context().close();
  }
  const phone = await openWindow(browser, { login: 'officer_wei', language: 'zh', size: PHONE, zone });
  await open(phone, '/products');
  await looksWell(phone, 'products_officer_zh_phone');
  await phone.context().close();
});

test('to another company there is no such product, and it sees none', async () => {
  const other = await openWindow(browser, { login: 'chen_bo', language: 'zh', zone });
  const ear = listen(other, { expects: ['product_review', 'status of 404'] });
  await open(other, PAGE);
  await other.locator('.refusal').first().waitFor();
  assert.equal(await other.getByText('白砂糖').count(), 0);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await open(other, '/products');
  await other.getByText(texts['products.none']).waitFor();
  await other.context().close();
});

test('its owner withdraws it, and no line can rest on it any more', async () => {
  await open(page, PAGE);
  await button('product.act.withdraw').click();
  await confirm(page);
  await page.getByText(blank('product.act.withdraw.done', { name: '白砂糖' })).waitFor();
  await phase('withdrawn').waitFor();
  await open(page, '/certificates/new');
  await field('apply.field.agreement').selectOption('acfta');
  await stepOf('goods', 'apply').click();
  await field('apply.bill').selectOption('product');
  await page.getByText(texts['apply.product.none']).waitFor();
});
