// A draft is kept while it is written, taken over in another window, and never written over; a
// filter under a name is there on another machine.
import { after, before, test } from 'node:test';
import { launch, open, openWindow } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const t = { ...textsOf('shared', 'en'), ...textsOf('trade', 'en') };
const NUMBER = '5107202610000777';
let browser;
let desk;
let laptop;

const field = (page, label) => page.locator('main').getByLabel(t[label], { exact: true }).first();
const button = (page, label) => page.getByRole('button', { name: t[label], exact: true });
const saved = (page) => page.getByText(t['drafts.kept.zone'].replace('{{at}}', '')).first();

before(async () => {
  browser = await launch();
  desk = await openWindow(browser, { language: 'en', login: 'li_wei' });
  laptop = await openWindow(browser, { language: 'en', login: 'li_wei' });
});
after(() => browser.close());

test('what is typed is kept without being asked to', async () => {
  await open(desk, '/lodge');
  await field(desk, 'field.goods_name').fill(`durian ${NUMBER}`);
  await saved(desk).waitFor();
});

// A draft is asked for when it is opened; its fields hold it once it has come.
async function holds(input, value) {
  const box = await input.elementHandle();
  await input.page().waitForFunction(([one, wanted]) => one.value === wanted, [box, value]);
}

test('it goes on at another machine', async () => {
  await open(laptop, '/lodge');
  await laptop.getByRole('button', { name: `durian ${NUMBER}` }).click();
  await holds(field(laptop, 'field.goods_name'), `durian ${NUMBER}`);
  await field(laptop, 'field.price').fill('651000.00');
  await saved(laptop).waitFor();
});

test('the first window does not write over the second', async () => {
  await field(desk, 'field.price').fill('1.00');
  await desk.getByRole('alertdialog', { name: t['drafts.conflict'] }).waitFor();
  await button(desk, 'drafts.take_theirs').click();
  await desk.getByRole('alertdialog').waitFor({ state: 'detached' });
  await holds(field(desk, 'field.price'), '651000.00');
});

test('thrown away, it can be had back', async () => {
  await open(laptop, '/lodge');
  const row = laptop.locator('li.draft').filter({ hasText: NUMBER });
  await row.getByRole('button', { name: t['drafts.remove'], exact: true }).click();
  await button(laptop, 'drafts.undo').click();
  await row.waitFor();
});

test('a filter under a name is there on another machine', async () => {
  await open(desk, '/consignments?phase=lodged');
  await desk.getByLabel(t['views.name'], { exact: true }).fill('open ones');
  await button(desk, 'views.save').click();
  await desk.getByRole('button', { name: 'open ones', exact: true }).waitFor();
  await open(laptop, '/consignments');
  await laptop.getByRole('button', { name: 'open ones', exact: true }).click();
  await laptop.waitForURL(/phase=lodged/);
});
