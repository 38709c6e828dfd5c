// What one person does not decide alone, in two windows: the arm of a lane in an emergency. And who
// holds a case: taken, given back by one press, assigned by the head of the desk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, listen, open, openWindow, picture } from './support/browser.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('trade', 'en');
const shared = textsOf('shared', 'en');
const REASON = 'smoke in the lane';
const zone = new OwnServer('two_persons');
const ears = [];
let browser;

before(async () => {
  await zone.start();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await zone.stop();
});

async function windowOf(login) {
  const page = await openWindow(browser, { login, language: 'en', zone });
  ears.push(listen(page));
  return page;
}

const button = (place, label) => place.getByRole('button', { name: t[label], exact: true });

// Presses the button of a command, writes the reason where one is asked for, and confirms; gives
// the shelf where its receipt stays until it is put away.
const FIRST = '何平'; // lane_1, by the name that colleagues know

async function give(page, label, { field, reason } = {}) {
  await button(page, label).first().click();
  const dialog = page.getByRole('dialog');
  if (field) await dialog.getByLabel(t[field], { exact: true }).fill(reason);
  await dialog.getByRole('button', { name: shared.confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  return page.getByRole('complementary', { name: shared['receipt.shelf'] });
}

test('the first person only proposes; the receipt says that a second is awaited', async () => {
  const first = await windowOf('lane_1');
  await open(first, '/gate');
  await first.getByLabel(t['gate.lane'], { exact: true }).fill('in-1');
  const receipt = await give(first, 'lift.label', { field: 'act.reason', reason: REASON });
  await receipt.getByText(shared['proposal.waiting'], { exact: true }).waitFor();
  await picture(first, 'two_persons_waiting_en_desk');
  await receipt.getByRole('button', { name: shared['receipt.dismiss'] }).click();
  await first.locator('#content').getByText(REASON, { exact: true }).waitFor();
  assert.equal(await button(first, 'two.confirm').count(), 0, 'nobody confirms what is their own');
  await first.context().close();
});

test('a colleague confirms, and customs looks into it', async () => {
  const second = await windowOf('lane_2');
  await open(second, '/gate');
  await second.getByText(REASON, { exact: true }).waitFor();
  const receipt = await give(second, 'two.confirm');
  await receipt.getByText(t['two.confirm.done'], { exact: true }).waitFor();
  await receipt.getByText(FIRST, { exact: false }).first().waitFor();
  await second.context().close();
  const officer = await windowOf('officer_lu');
  await open(officer, '/desk');
  await officer.getByText(REASON, { exact: true }).waitFor();
  const review = await give(officer, 'lift.review', { field: 'act.finding', reason: 'a cable' });
  await review.getByText(t['lift.review.done'], { exact: true }).waitFor();
  await officer.context().close();
});

test('an officer takes a case, undoes it, and the head assigns it', async () => {
  const head = await windowOf('officer_wei');
  await open(head, '/desk');
  await head.locator('.queue-item').first().click();
  await button(head, 'case.claim').click();
  await head.getByText(t['case.done.claimed']).waitFor();
  await button(head, 'case.undo').click();
  await head.getByText(t['case.nobody'], { exact: true }).waitFor();
  const receipt = await give(head, 'case.assign', { field: 'act.reason', reason: 'balance' });
  await receipt.locator('.receipt').first().waitFor();
  await head.getByRole('heading', { name: t['workload.title'], exact: true }).waitFor();
  // Officers stand there by name, their ids at hand; the trader is told who decides as well.
  await head.locator('#content').getByTitle('officer_lu').first().waitFor();
  await picture(head, 'cases_assigned_en_desk');
  await head.context().close();
});

test('no window complained, and every answer was as documented', async () => {
  for (const ear of ears) assert.deepEqual(await ear.faults(), []);
});
