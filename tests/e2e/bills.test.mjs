// A bill of materials that is kept: saved, changed, compared with its versions, archived.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const texts = { ...textsOf('shared', 'zh'), ...textsOf('treaty', 'zh') };
const NAME = '橡木椅 A型';
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { login: 'li_wei', language: 'zh' });
});
after(() => browser.close());

const button = (where, name) => where.getByRole('button', { name: texts[name], exact: true });
const value = (row) => page.getByLabel(`${texts['origin.column.value']} ${row}`, { exact: true });
const versionNo = (version) => texts['bills.version.no'].replace('{{version}}', version);
const opened = (key, version) => texts[key].replace('{{name}}', NAME).replace('{{version}}', version);

test('what is written is kept under a name, and changed as a new version', async () => {
  await open(page, '/origin');
  await page.getByLabel(texts['bills.name'], { exact: true }).fill(NAME);
  await button(page, 'bills.save_as').click();
  await page.getByText(opened('bills.opened', 1)).waitFor();
  await value(2).fill('CNY 4000.00');
  await page.getByText(opened('bills.opened.unsaved', 1)).waitFor();
  await page.getByLabel(texts['bills.remark']).fill('更换胶合板供应商');
  await button(page, 'bills.save').click();
  await page.getByText(opened('bills.opened', 2)).waitFor();
});

test('an earlier version is compared with what stands in the editor', async () => {
  const first = page.getByRole('row').filter({ hasText: versionNo(1) }).filter({ has: button(page, 'bills.compare') });
  await button(first, 'bills.compare').click();
  const change = page.locator('.bill-change-changed');
  await change.getByText('CNY 5500.00').waitFor();
  await change.getByText('CNY 4000.00').waitFor();
  await picture(page, 'bills_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('whoever leaves with something unsaved is asked first', async () => {
  await value(2).fill('CNY 1.00');
  await page.getByRole('link', { name: texts['certificates.title'] }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(texts['unsaved.question']).waitFor();
  await dialog.getByRole('button', { name: texts['unsaved.stay'] }).click();
  assert.equal(await value(2).inputValue(), 'CNY 1.00');
  await page.getByRole('link', { name: texts['certificates.title'] }).first().click();
  await dialog.getByRole('button', { name: texts['unsaved.leave'] }).click();
  await page.waitForURL('**/certificates');
});

test('it is found again by the beginning of its name, on a phone as well', async () => {
  const phone = await openWindow(browser, { login: 'li_wei', language: 'zh', size: PHONE });
  await open(phone, '/origin');
  await phone.getByLabel(texts['bills.search']).fill('橡木');
  await phone.getByRole('button', { name: NAME }).click();
  await phone.getByText(opened('bills.opened', 2)).waitFor();
  await picture(phone, 'bills_zh_phone');
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await phone.context().close();
});

test('another company has no such bill', async () => {
  const other = await openWindow(browser, { login: 'chen_bo', language: 'zh' });
  const ear = listen(other, { expects: [] });
  await open(other, '/origin');
  await other.getByRole('article', { name: 'RCEP' }).waitFor();
  assert.equal(await other.getByText(NAME).count(), 0);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await other.context().close();
});
