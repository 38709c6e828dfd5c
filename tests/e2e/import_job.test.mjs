// The main job of the zone in four windows: a trader lodges the demonstration's durian, a carrier
// books a slot for it, customs releases it, a gate lets it in. The trader's window tells what
// happens elsewhere by itself.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { goTo, launch, listen, open, openWindow, PHONE, picture } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import * as durian from './support/durian.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const shared = textsOf('shared', 'en');
const t = { ...shared, ...textsOf('trade', 'en') };
const job = {
  declarationId: '5107202610000201',
  batchNo: 'B20260421201',
  proof: 'E26VN0420',
  plate: 'GuiF77777',
};
const SLOT_AHEAD_MINUTES = 90; // a manifest lies there for an hour before the arrival
const TAX = '58,757.40';
const zone = new OwnServer('import_job');
const ears = [];
let browser;
let trader;
let slotBegins;

before(async () => {
  await zone.start();
  browser = await launch();
  const caller = await Caller.signedIn('li_wei', { at: zone.origin });
  await caller.give('treaty/preference/register_proof', durian.proofOfOrigin(job.proof));
});
after(async () => {
  await browser.close();
  await zone.stop();
});

async function windowOf(login, options = {}) {
  const page = await openWindow(browser, { login, language: 'en', zone, ...options });
  ears.push(listen(page));
  return page;
}

// Fills in what stands under these labels; a choice by its value, a mark by `true`.
async function fillIn(place, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const field = place.getByLabel(t[label], { exact: true }).first();
    const kind = await field.evaluate((one) => `${one.tagName} ${one.type}`);
    if (kind.startsWith('SELECT')) await field.selectOption(value);
    else if (kind.endsWith('checkbox')) await field.setChecked(value);
    else await field.fill(value);
  }
}

const button = (place, label) =>
  place.getByRole('button', { name: t[label], exact: true });
const section = (page, title) =>
  page.locator('section').filter({
    has: page.getByRole('heading', { name: t[title], exact: true }),
  });

async function confirm(page, action) {
  await button(page, action).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: shared.confirm, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator(`button:enabled:text-is("${t[action]}")`).waitFor({ state: 'detached' });
  // The case is read anew and no longer offers the action; the receipt stays until it is put away.
  const receipt = page.getByRole('complementary', { name: shared['receipt.shelf'] });
  await receipt.getByText(t[`${action}.done`]).waitFor();
  assert.match(
    await receipt.getByRole('link', { name: shared['receipt.verify'] }).getAttribute('href'),
    /^\/proof\?position=\d+$/,
  );
  await receipt.getByRole('button', { name: shared['receipt.dismiss'] }).click();
  await receipt.waitFor({ state: 'detached' });
}

test('the trader lodges, and sees the tax before', async () => {
  trader = await windowOf('li_wei');
  await open(trader, '/lodge');
  const form = trader.locator('main');
  await fillIn(form, {
    'field.hs': '08106000',
    'field.goods_name': 'durian',
    'field.origin': 'VN',
    'field.quantity': '18600',
    'field.unit': 'KGM',
    'field.price': '651000.00',
  });
  await button(form, 'step.next').click();
  await fillIn(form, {
    'field.declaration_id': job.declarationId,
    'consignment.port': 'youyi',
    'field.mode': 'advance',
    'field.expected_on': '2026-04-21',
    'field.batch_no': job.batchNo,
    'field.invoice_number': 'DL-2026-119',
    'field.incoterm': 'cpt',
    'field.insurance': '1860.00',
  });
  await button(form, 'step.next').click();
  await fillIn(form, { 'field.agreement': 'acfta', 'field.proof': job.proof });
  await button(form, 'step.next').click();
  await fillIn(form, { 'field.is_perishable': true });
  await button(form, 'step.next').click();
  await trader.locator('.quote-panel').getByText(TAX).first().waitFor();
  await picture(trader, 'job_lodge_en_desk');
  await button(form, 'lodge.send').click();
  await trader.getByText(t['lodge.done'].replace('{{id}}', job.declarationId)).waitFor();
  await goTo(trader, `/consignments/${job.declarationId}`);
  await trader.locator('main').getByText(TAX).first().waitFor();
});

test('the carrier books a slot and files the manifest, on a phone', async () => {
  const carrier = await windowOf('nguyen_van_an', { size: PHONE });
  await open(carrier, '/appointments');
  const booking = section(carrier, 'slot.book');
  await fillIn(booking, {
    'slot.lane_class': 'fast_record',
    'field.batch_no': job.batchNo,
    'gate.plate': job.plate,
    'slot.driver': '450721 19800101 1234',
    'slot.record': '2026-12-31',
    'slot.tare': '15200',
  });
  const begins = (text) => new Date(`2026-04-21T${text.slice(0, 5)}:00+08:00`);
  const offered = booking.locator('.slot');
  await offered.first().waitFor();
  const texts = await offered.allInnerTexts();
  const wanted = texts.find((text) => (begins(text) - zone.now()) / 60_000 > SLOT_AHEAD_MINUTES);
  slotBegins = begins(wanted);
  await booking.getByRole('button', { name: wanted }).click();
  await button(booking, 'slot.send').click();
  await carrier.getByText(t['slot.done'], { exact: true }).waitFor();
  const manifest = section(carrier, 'manifest.title');
  await fillIn(manifest, {
    'field.batch_no': job.batchNo,
    'manifest.bills': 'MB-0421-2',
    'manifest.declarations': job.declarationId,
    'gate.plate': job.plate,
    'gate.container': 'TCLU1234567',
    'gate.lock': 'LK-1',
    'manifest.weight': '19400',
    'manifest.packages': '1033',
    'manifest.hs': '081060',
    'field.goods_name': 'durian',
  });
  await button(manifest, 'manifest.send').click();
  await carrier.getByText(t['manifest.done'], { exact: true }).waitFor();
  await picture(carrier, 'job_carrier_en_phone');
  await carrier.context().close();
});

test('hours later, the lane holds the truck: its goods are not released', async () => {
  await trader.context().close();
  assert.equal(await zone.stop(), 0);
  await zone.start({ later: Math.ceil((slotBegins - zone.now()) / 60_000) });
  trader = await windowOf('li_wei');
  await open(trader, `/consignments/${job.declarationId}`);
  const gate = await windowOf('lane_1');
  await open(gate, '/gate');
  await arrive(gate);
  await gate.locator('.light-red').getByText(t['gate_reason.goods_not_released']).waitFor();
  await picture(gate, 'job_held_en_desk');
  await gate.context().close();
});

async function arrive(gate) {
  await fillIn(gate.locator('main'), { 'gate.lane': 'in-1', 'gate.device': 'lane-1' });
  await gate.locator('#plate').fill(job.plate);
  await button(gate, 'gate.find').click();
  await fillIn(gate.locator('main'), {
    'gate.weight': '34650',
    'gate.container': 'TCLU1234567',
    'gate.lock': 'LK-1',
    'gate.lock_state': 'sealed',
    'gate.driver_verified': true,
    'gate.cold': true,
  });
  await button(gate, 'gate.arrive').click();
}

test('customs releases, and the trader who looks on sees it without asking', async () => {
  const officer = await windowOf('officer_wei');
  await open(officer, `/desk?of=carrier&case=${job.declarationId}`);
  await confirm(officer, 'act.report_entry');
  await confirm(officer, 'act.release_consignment');
  await picture(officer, 'job_released_en_desk');
  await officer.context().close();
  await trader.locator('main').getByText(t['phase.released'], { exact: true }).first().waitFor();
  await trader.getByText(t['entry.post'], { exact: true }).first().waitFor();
  await picture(trader, 'job_trader_en_desk');
});

test('the lane lets the truck in and out', async () => {
  const gate = await windowOf('lane_1');
  await open(gate, '/gate');
  await arrive(gate);
  await gate.locator('.light-green').waitFor();
  await picture(gate, 'job_passed_en_desk');
  await button(gate, 'gate.leave').click();
  await gate.locator('.light').getByText(t['phase.left'], { exact: true }).waitFor();
  await gate.context().close();
});

test('no window complained, and every answer was as documented', async () => {
  for (const ear of ears) assert.deepEqual(await ear.faults(), []);
});
