// The Single Window's message of a certificate of origin in the browser: it fills the application,
// what is wrong in it is told where it belongs, its claim of origin stands beside what the zone
// determines, and the application leaves as a message again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture, settled } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { proofOfOrigin } from './support/durian.mjs';
import { textsOf } from './support/texts.mjs';

const texts = { ...textsOf('shared', 'zh'), ...textsOf('treaty', 'zh') };
const NUMBER = 'RC26FURN0001';
const FILE = 'tables.xml';
const MESSAGE = `<?xml version="1.0" encoding="UTF-8"?>
<Certificate xmlns="http://www.w3.org/2000/09/xmldsig#">
  <CertificateHead>
    <CertNo>${NUMBER}</CertNo>
    <ApplyType>1</ApplyType>
    <CertStatus>0</CertStatus>
    <CertType>RC</CertType>
    <ApplName>Li</ApplName>
    <OrgCode>7200</OrgCode>
    <InvDate>2026-04-12</InvDate>
    <InvNo>NF-26-031</InvNo>
    <DestCountryCode>116</DestCountryCode>
    <Exporter>Nanning Furniture Co.</Exporter>
    <Consignee>Osaka Interior K.K.</Consignee>
    <Mark>N/M</Mark>
    <LoadPort>QINZHOU</LoadPort>
    <UnloadPort>OSAKA</UnloadPort>
    <TransMeans>BY SEA</TransMeans>
    <TransName>CASSIA 012E</TransName>
    <FOBValue>10000.00000</FOBValue>
    <Curr>USD</Curr>
  </CertificateHead>
  <CertificateList>
    <Goods>
      <GoodsItemFlag>N</GoodsItemFlag>
      <GNo>1</GNo>
      <HSCode>9403609990</HSCode>
      <GoodsName>木桌</GoodsName>
      <GoodsNameE>WOODEN TABLES</GoodsNameE>
      <GoodsQty>120.00000</GoodsQty>
      <GoodsUnitE>PCS</GoodsUnitE>
      <FOBValue>10000.00000</FOBValue>
      <ICompPrpr>58.77</ICompPrpr>
      <OriCriteria>RVC</OriCriteria>
      <GoodsOriginCountry>CHN</GoodsOriginCountry>
      <GoodsTaxRate>0</GoodsTaxRate>
      <Producer>Nanning Furniture Co.</Producer>
    </Goods>
  </CertificateList>
</Certificate>
`;
// Its issuing body, invoice date and unit are none, a line is of no goods, and it claims less
// imported content than there is.
const FREIGHT = '<Goods><GoodsItemFlag>Y</GoodsItemFlag><GoodsNameE>FREIGHT</GoodsNameE></Goods>';
const BROKEN = [
  ['<OrgCode>7200', '<OrgCode>9999'], ['<InvDate>2026-04-12', '<InvDate>2026-13-12'], ['PCS', 'BUNCHES'],
  ['58.77', '50.00'], ['<CertificateList>', `<CertificateList>${FREIGHT}`],
].reduce((text, [from, to]) => text.replace(from, to), MESSAGE);
// 41.23 % of regional value: what comes from elsewhere is 58.77 %.
const BILL = [
  'line,name,hs2012,hs2022,value,processes',
  'good,WOODEN TABLES,9403.60,9403.60,CNY 10000.00,assembly',
  'boards,,4412.10,,CNY 4000.00,',
  'parts,,9403.90,,CNY 1877.00,',
].join('\n');
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { login: 'qin_lan', language: 'zh' });
});
after(() => browser.close());

const blank = (key, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), texts[key]);
const main = (where = page) => where.locator('main');
const field = (key, where = page) => main(where).getByLabel(texts[key], { exact: true }).first();
const button = (key, where = page) => where.getByRole('button', { name: texts[key], exact: true });
const step = (name, where = page) => where.getByRole('list', { name: texts.steps }).getByRole('button', { name: texts[`apply.step.${name}`] });
const isCurrent = (name) => page.locator('.step[aria-current=step]').filter({ hasText: texts[`apply.step.${name}`] });
const filled = (file = FILE) =>
  page.locator('[role=status]').filter({ hasText: blank('apply.message.filled', { file }).split('{{')[0] });
const problems = () => page.locator('.message-problems li');
const report = () => page.locator('.message-report > summary');
const mark = (standing, values = {}) =>
  page.locator('.mark:visible').filter({ hasText: new RegExp(`^${blank(`apply.message.standing.${standing}`, values)}$`) }).first();

const importFile = (name, content, where = page) =>
  main(where).locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(content) });

test('a file that is no message is told for what it is', async () => {
  await open(page, '/certificates/new');
  await importFile('a.xml', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  await page.getByText(texts['apply.message.fault.not_text']).waitFor();
  await importFile('b.xml', Uint8Array.of(0x3c, 0xc4, 0xbe, 0xd7, 0xc0));
  await page.getByText(texts['apply.message.fault.not_utf8']).waitFor();
  const ear = listen(page, { expects: ['read_message', 'status of 4'] });
  await importFile('c.xml', '<Other/>');
  await page.locator('.refusal').getByText('certificate_message_malformed').waitFor();
  assert.equal(await page.getByText(texts['apply.message.fault.not_utf8']).count(), 0);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await picture(page, 'single_window_refused_zh_desk');
});

test('a message fills the form, and is taken back', async () => {
  const ear = listen(page);
  await importFile(FILE, MESSAGE);
  await filled().waitFor();
  assert.equal(await field('apply.field.certificate').inputValue(), NUMBER);
  assert.equal(await field('apply.field.agreement').inputValue(), 'rcep');
  assert.equal(await field('apply.field.destination').inputValue(), 'JP');
  assert.equal(await field('apply.field.issuer').inputValue(), 'nanning_customs');
  await report().getByText(texts['apply.message.none_open']).waitFor();
  await page.locator('.message-left summary').click();
  await page.getByText('CertificateHead/ApplName').waitFor();
  await picture(page, 'single_window_filled_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  await button('drafts.undo').click();
  await filled().waitFor({ state: 'detached' });
  assert.equal(await field('apply.field.certificate').inputValue(), '');
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('what is written is replaced only after a question', async () => {
  await field('apply.field.certificate').fill('MINE');
  await importFile('broken.xml', BROKEN);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(NUMBER).waitFor();
  await dialog.getByRole('button', { name: texts['apply.message.overwrite.no'] }).click();
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await field('apply.field.certificate').inputValue(), 'MINE');
  await importFile('broken.xml', BROKEN);
  await dialog.getByRole('button', { name: texts['apply.message.overwrite.yes'] }).click();
  await dialog.waitFor({ state: 'hidden' });
  await filled('broken.xml').waitFor();
  assert.equal(await field('apply.field.certificate').inputValue(), NUMBER);
});

test('each problem is told with its element, and leads to its field', async () => {
  const told = (await problems().allTextContents()).join('\n');
  for (const element of ['CertificateHead/OrgCode', 'CertificateHead/InvDate', 'Goods[1]/GoodsItemFlag', 'Goods[2]/GoodsUnit']) {
    assert.ok(told.includes(element), `${element} in ${told}`);
  }
  for (const text of ['9999', '2026-13-12', 'FREIGHT', 'BUNCHES']) assert.ok(told.includes(text), text);
  await report().getByText(blank('apply.message.open', { count: 4 })).waitFor();
  assert.equal(await field('apply.field.issuer').getAttribute('aria-invalid'), 'true');
  await picture(page, 'single_window_problems_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  await problems().getByRole('button', { name: texts['apply.field.unit'], exact: true }).click();
  await isCurrent('goods').waitFor();
  await field('register.unit').and(page.locator(':focus')).waitFor();
  assert.equal(await field('register.unit').inputValue(), '');
  assert.equal(await field('register.hs').inputValue(), '940360');
  assert.equal(await field('apply.field.currency').inputValue(), 'USD');
  await field('register.unit').selectOption('H87');
  await report().getByText(blank('apply.message.open', { count: 3 })).waitFor();
  assert.equal(await field('register.unit').getAttribute('aria-invalid'), null);
});

test('what it claims of origin stands beside what the bill shows, and never in its place', async () => {
  await mark('open').waitFor();
  await field('apply.bill').selectOption('text');
  await field('apply.bill.text').fill(BILL);
  await mark('differs', { where: texts['apply.message.differs.share'] }).waitFor();
  await page.getByRole('article', { name: 'RCEP' }).getByText(texts['origin.verdict.met'], { exact: true }).waitFor();
  await page.locator('.message-difference').waitFor();
  await report().click();
  await page.getByText(blank('apply.message.imported', { percent: '58.77' })).waitFor();
  await settled(page);
  await picture(page, 'single_window_claim_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  // The message as it should be: the bill of the same goods stays.
  await step('basis').click();
  await importFile(FILE, MESSAGE);
  await page.getByRole('dialog').getByRole('button', { name: texts['apply.message.overwrite.yes'] }).click();
  await filled().waitFor();
  await mark('same').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('it is applied for, and leaves as a message with its number', async () => {
  await step('review').click();
  await page.getByText(texts['apply.complete']).waitFor();
  await picture(page, 'single_window_review_zh_desk');
  await button('apply.send').click();
  await page.getByText(blank('apply.done', { number: NUMBER })).waitFor();
  await page.getByRole('link', { name: texts['apply.open'] }).click();
  const saved = page.waitForEvent('download');
  await button('certificate.paper.xml').click();
  const download = await saved;
  assert.equal(download.suggestedFilename(), `${NUMBER}_message.xml`);
  const text = await readFile(await download.path(), 'utf8');
  assert.match(text, /^<\?xml version="1\.0" encoding="UTF-8"\?>/);
  const isXml = await page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, 'application/xml');
    return !read.querySelector('parsererror') && read.getElementsByTagName('CertNo')[0]?.textContent;
  }, text);
  assert.equal(isXml, NUMBER);
  assert.match(text, /<HSCode>940360<\/HSCode>/);
  // Not issued yet: nothing is printed or signed, and no origin is told.
  assert.equal(await button('certificate.paper.pdf').count(), 0);
  assert.doesNotMatch(text, /OriCriteria/);
  await settled(page);
  await picture(page, 'single_window_certificate_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('a back-to-back proof has no message, and says so', async () => {
  const trader = await Caller.signedIn('qin_lan');
  await trader.give('treaty/preference/register_proof', { ...proofOfOrigin('E26VN0779'), importer: 'friendship_brokers' });
  await trader.give('treaty/origin_certification/apply_for_certificate', {
    certificate: 'E26SPLIT0779',
    application: {
      agreement: 'acfta', kind: 'back_to_back', earlier: null, original: 'E26VN0779', issuer: 'youyi_customs',
      exporter: 'Friendship Brokers', producer: '', consignee: 'Bangkok Fruits', destination: 'TH',
      transport: { means: 'truck', load_port: 'YOUYIGUAN', unload_port: 'BANGKOK', shipment_date: null },
      invoice: { number: 'NF-9', date: '2026-04-19' },
      remarks: '',
      lines: [{
        line_no: 1, hs_code: { code: '081060', edition: 'hs2022' }, goods_name: '榴莲', marks: '',
        quantity: { amount: '600', unit: 'KGM' }, fob: null, original_line: 1,
      }],
    },
    bills: [],
  });
  await open(page, '/certificates/E26SPLIT0779');
  await page.getByText(texts['certificate.message.none']).waitFor();
  assert.equal(await button('certificate.paper.xml').count(), 0);
});

test('on a phone it is the same, with nothing wider than the window', async () => {
  const phone = await openWindow(browser, { login: 'qin_lan', language: 'zh', size: PHONE });
  await open(phone, '/certificates/new');
  const ear = listen(phone);
  await importFile('broken.xml', BROKEN, phone);
  await phone.locator('.message-problems').waitFor();
  await settled(phone);
  await picture(phone, 'single_window_problems_zh_phone');
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await step('goods', phone).click();
  await field('register.unit', phone).waitFor();
  await picture(phone, 'single_window_goods_zh_phone');
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  assert.deepEqual(await ear.faults(), []);
  await phone.context().close();
});
