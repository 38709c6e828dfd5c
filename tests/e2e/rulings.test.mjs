// A ruling through the browser: tried, asked for, overridden by two officers, appealed against and
// decided anew by a third.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const texts = textsOf('treaty', 'en');
const law = textsOf('law', 'en');
const common = textsOf('shared', 'en');
const CASE = 'order E2E-1';
let browser;
let trader;

before(async () => {
  browser = await launch();
  trader = await openWindow(browser, { login: 'huang_jing', language: 'en' });
});
after(() => browser.close());

const say = async (page, words) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').last().fill(words);
  await dialog.getByRole('button', { name: common.confirm }).click();
  await dialog.waitFor({ state: 'hidden' });
};

test('what was tried is asked for as a ruling, which the table decides', async () => {
  await open(trader, '/decision-tables/retail_import_channel');
  await trader.getByLabel('is_on_list').selectOption('true');
  await trader.getByLabel('price (yuan)').fill('6000');
  await trader.getByLabel('is_single').selectOption('false');
  await trader.getByLabel('year_total (yuan)').fill('6000');
  await trader.getByRole('button', { name: law['trial.decide'] }).click();
  await trader.getByLabel(law['keep.case']).fill(CASE);
  await trader.getByLabel(law['keep.area']).selectOption('nanning');
  await trader.getByRole('button', { name: law['keep.ask'] }).click();
  await trader.getByRole('dialog').getByRole('button', { name: common.confirm }).click();
  await trader.getByRole('link', { name: law['keep.open'] }).click();
  await trader.getByRole('heading', { name: CASE }).waitFor();
  await trader.getByText('channel = general_trade').first().waitFor();
  await picture(trader, 'ruling_made_en');
  assert.deepEqual(await accessibilityFaults(trader), []);
});

test('the applicant appeals, and an officer without a part in it decides anew', async () => {
  await trader.getByRole('button', { name: texts['ruling.act.appeal'] }).click();
  await say(trader, 'two orders of two people');
  await trader.getByText(texts['ruling.phase.appealed']).first().waitFor();

  const officer = await openWindow(browser, { login: 'official_mo', language: 'en' });
  await open(officer, '/rulings');
  await officer.getByLabel(texts['proof.phase']).selectOption('appealed');
  await picture(officer, 'rulings_appealed_en');
  await officer.getByRole('link', { name: CASE }).click();
  await officer.getByRole('button', { name: texts['ruling.act.answer'] }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('checkbox').uncheck();
  await dialog.getByLabel('channel').fill('free');
  await dialog.getByRole('textbox').last().fill('two buyers');
  await dialog.getByRole('button', { name: common.confirm }).click();
  await dialog.getByText('not a value of this output').first().waitFor();
  await picture(officer, 'ruling_refused_en');
  await dialog.getByLabel('channel').fill('reduced_taxes');
  await dialog.getByRole('button', { name: common.confirm }).click();
  await dialog.waitFor({ state: 'hidden' });
  await officer.getByText(texts['ruling.phase.revised']).first().waitFor();
  await officer.context().close();
  await trader.getByText('channel = reduced_taxes').first().waitFor();
});

test('an override waits for a second officer', async () => {
  const officer = await openWindow(browser, { login: 'official_mo', language: 'en' });
  await open(officer, '/rulings/nanning_foods.0004');
  await officer.getByRole('button', { name: texts['ruling.act.override'] }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('channel').fill('reduced_taxes');
  await say(officer, 'one thing of 5,000 yuan and its freight');
  await open(officer, '/rulings/nanning_foods.0004');
  await officer.getByText(texts['ruling.phase.made']).first().waitFor();
  await officer.context().close();
});

test('it is readable on a phone, in Chinese', async () => {
  const phone = await openWindow(browser, { login: 'huang_jing', language: 'zh', size: PHONE });
  await open(phone, '/rulings/nanning_foods.0003');
  await phone.getByText('channel = general_trade').first().waitFor();
  await picture(phone, 'ruling_zh_phone');
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await phone.context().close();
});

test('another trader finds neither the ruling nor a page of it', async () => {
  const stranger = await openWindow(browser, { login: 'li_wei', language: 'en' });
  const ear = listen(stranger, { expects: ['ruling', 'status of 404'] });
  await open(stranger, '/rulings/nanning_foods.0003');
  await stranger.locator('.refusal').first().waitFor();
  ear.stop();
  await open(stranger, '/rulings');
  await stranger.getByRole('link', { name: '订单 PX-0420-17' }).waitFor();
  assert.equal(await stranger.getByText('NN-0420-05').count(), 0);
  await stranger.context().close();
});
