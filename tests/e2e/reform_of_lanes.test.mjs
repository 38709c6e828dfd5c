// A table that desks decide by themselves, changed by one cell: the draft is tried on what the lanes
// of the demonstration day decided, and a vehicle is shown with both receipts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture, settled,
} from './support/browser.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('reforms', 'zh');
const law = textsOf('law', 'zh');
const INSTITUTION = 'gate_lane';
const REFORM = 'unreleased_waits';
const PATH = `/reforms/${INSTITUTION}.${REFORM}`;
const DESK = { width: 1280, height: 900 };
const HELD = 'B20260420001/GuiF88888/G-0420-0001'; // its goods were not released yet
const zone = new OwnServer('reform_of_lanes');
const WIDE_TABLES = ['gate_lane', 'proof_acceptance'];
let browser;
let desk;
let phone;
const ears = [];

before(async () => {
  await zone.start();
  browser = await launch();
  const windows = [DESK, PHONE].map((size) => openWindow(browser, { login: 'official_mo', size, zone }));
  [desk, phone] = await Promise.all(windows);
  ears.push(...[desk, phone].map((page) => listen(page)));
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const main = () => desk.locator('#content');
const field = (name) => main().getByLabel(t[name], { exact: true });
const cell = (row, column, page = desk) =>
  page.locator('.sheet-row:not(.sheet-gone)').nth(row - 1).locator('.sheet-cell').nth(column - 1);

// Whether these parts of a wide table are in sight once it is scrolled to its last row and column.
const inSight = (page, parts) =>
  page.locator('.grid-scroll').evaluate((box, selectors) => {
    box.scrollTo(box.scrollWidth, box.scrollHeight);
    const { left, top, right, bottom } = box.getBoundingClientRect();
    return selectors.map((selector) => {
      const part = box.querySelector(selector).getBoundingClientRect();
      return part.right > left && part.left < right && part.bottom > top && part.top < bottom;
    });
  }, parts);

test('tables of many inputs are read by anybody: in a grid with its heads in sight, or row by row', async () => {
  for (const name of WIDE_TABLES) {
    for (const [page, size] of [[desk, 'desk'], [phone, 'phone']]) {
      await open(page, `/decision-tables/${name}`);
      await picture(page, `wide_${name}_zh_${size}`);
      assert.equal(await overflowOf(page), 0);
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.getByRole('button', { name: law['grid.form.grid'], exact: true }).click();
      assert.deepEqual(await inSight(page, ['thead th:last-child', 'tbody tr:last-child th']), [true, true]);
      await picture(page, `wide_${name}_end_zh_${size}`);
      assert.equal(await overflowOf(page), 0);
    }
    await desk.getByRole('button', { name: law['grid.form.list'], exact: true }).click();
    await picture(desk, `wide_${name}_list_zh_desk`);
  }
});

test('one cell of a table of lanes is changed in the grid', async () => {
  await open(phone, `/reforms/new/${INSTITUTION}`);
  await cell(3, 2, phone).click();
  await picture(phone, 'lanes_editor_zh_phone');
  await open(desk, `/decision-tables/${INSTITUTION}`);
  await desk.getByRole('link', { name: law['table.draft'] }).click();
  await cell(15, 21).click();
  await desk.keyboard.type('"wait"');
  await desk.keyboard.press('Enter');
  await field('reform.id').fill(REFORM);
  await field('reform.name').fill('未放行货物的车辆在卡口等候');
  await field('act.reason').fill('未放行的车辆不必转人工，原地等候');
  await desk.locator('.sheet-count-changed').getByText('1').waitFor();
  await picture(desk, 'lanes_editor_zh_desk');
  await desk.getByRole('button', { name: t['act.draft_reform'], exact: true }).click();
  await desk.waitForURL(`**${PATH}`);
  await desk.locator('.facts').getByText(t['phase.drafted'], { exact: true }).waitFor();
  await desk.locator('.change-cell').getByText('"wait"').waitFor();
  assert.equal(await desk.locator('.change-changed td').count(), 5, 'columns of which the row asks nothing are left out');
});

test('it is tried on what the lanes decided on the day', async () => {
  await settled(desk);
  await desk.getByRole('button', { name: t['run.begin'], exact: true }).click();
  await desk.locator('.matrix').waitFor();
  const parts = await desk.locator('.backtest-part').allInnerTexts();
  assert.deepEqual(parts.map((text) => text.trim()), [
    `${t['backtest.decisions']} 2`, `${t['backtest.unchanged']} 1`, `${t['backtest.changed']} 1`, `${t['backtest.unanswered']} 0`,
  ]);
  await settled(desk);
  await picture(desk, 'lanes_backtest_zh_desk');
  assert.deepEqual(await accessibilityFaults(desk), []);
});

test('a vehicle is shown with the receipts of both versions', async () => {
  await desk.getByRole('button', { name: HELD, exact: true }).click();
  const drawer = desk.locator('.ant-drawer').getByRole('dialog');
  const sides = drawer.locator('.side-differs');
  await sides.first().getByText('hold', { exact: true }).waitFor();
  await sides.last().getByText('wait', { exact: true }).waitFor();
  await settled(desk);
  await picture(desk, 'lanes_case_zh_desk');
  assert.deepEqual(await accessibilityFaults(desk), []);
});

test('the windows had nothing to complain of', async () => {
  await open(phone, PATH);
  assert.equal(await overflowOf(phone), 0);
  await picture(phone, 'lanes_reform_zh_phone');
  for (const ear of ears) assert.deepEqual(await ear.faults(), []);
});
