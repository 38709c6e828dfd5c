// A certificate of origin on its way: applied for by a program, looked at and withdrawn in the
// browser by its exporter, and unknown to others.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { textsOf } from './support/texts.mjs';

const texts = textsOf('treaty', 'en');
const number = 'E26SUGAR1';
const application = {
  agreement: 'acfta',
  kind: 'new_issue',
  earlier: null,
  original: null,
  issuer: 'ccpit_guangxi',
  exporter: '凭祥糖业, Pingxiang',
  producer: '',
  consignee: 'Ha Noi Sweets',
  destination: 'VN',
  transport: { means: 'truck', load_port: 'YOUYIGUAN', unload_port: 'HUU NGHI', shipment_date: null },
  invoice: { number: 'PX-1', date: '2026-04-19' },
  remarks: '',
  lines: [
    {
      line_no: 1,
      hs_code: { code: '170199', edition: 'hs2022' },
      goods_name: '白砂糖',
      marks: 'N/M',
      quantity: { amount: '20000', unit: 'KGM' },
      fob: null,
      original_line: 0,
    },
  ],
};
// Of cane that was grown here: wholly obtained.
const bill = 'line,hs2022,value,wholly_obtained,processes\ngood,1701.99,CNY 8000.00,yes,\n';
let browser;
let page;

before(async () => {
  browser = await launch();
  const trader = await Caller.signedIn('li_wei');
  await trader.give('treaty/origin_certification/apply_for_certificate', {
    certificate: number,
    application,
    bills: [{ line_no: 1, bill, rates: [] }],
  });
  page = await openWindow(browser, { login: 'li_wei', language: 'en' });
});
after(() => browser.close());

test('the exporter finds the certificate in the list, and what it says on its page', async () => {
  await open(page, '/certificates');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { name: texts['certificate.title'].replace('{{number}}', number) }).waitFor();
  await page.getByText('Ha Noi Sweets').waitFor();
  await page.getByText('白砂糖').waitFor();
  await picture(page, 'certificate_en_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('it is readable on a phone, in Chinese', async () => {
  const phone = await openWindow(browser, { login: 'li_wei', language: 'zh', size: PHONE });
  await open(phone, `/certificates/${number}`);
  await phone.getByText('白砂糖').waitFor();
  await picture(phone, 'certificate_zh_phone');
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await phone.context().close();
});

test('to another company there is no such certificate', async () => {
  const other = await openWindow(browser, { login: 'chen_bo', language: 'en' });
  const ear = listen(other, { expects: ['certificate_', 'status of 404'] });
  await open(other, `/certificates/${number}`);
  await other.locator('.refusal').first().waitFor();
  assert.equal(await other.getByText('Ha Noi Sweets').count(), 0);
  ear.stop();
  await other.context().close();
});

test('the exporter takes the application back, with a reason', async () => {
  await page.getByRole('button', { name: texts['certificate.act.cancel_certificate'] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(texts['certificate.reason']).fill('sold elsewhere');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await page.locator('.facts').getByText(texts['certificate.phase.cancelled']).waitFor();
});
