// The main job of the zone through its HTTP interface, by four people with sessions of their own:
// a trader lodges, an officer releases, a carrier books, a gate lets in. A stranger sees nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Caller } from './support/caller.mjs';
import * as durian from './support/durian.mjs';
import { OwnServer } from './support/server.mjs';

const job = {
  declarationId: '5107202610000101',
  batchNo: 'B20260421101',
  proof: 'E26VN0419',
  plate: 'GuiF66666',
};
const tax = { amount: '58757.40', currency: 'CNY' };
const MANIFEST_LEAD_MINUTES = 75; // more than gate.manifest_lead_minutes
let trader;
let officer;
let carrier;
let gate;
let stranger;
let news;
let slot;

const zone = new OwnServer('job');

// Sessions of everybody, as long as the counter is open.
async function signIn() {
  const callers = [];
  // One after the other: each checks a password, which is made to take time.
  for (const login of ['li_wei', 'officer_wei', 'nguyen_van_an', 'lane_1', 'chen_bo']) {
    callers.push(await Caller.signedIn(login, { at: zone.origin }));
  }
  [trader, officer, carrier, gate, stranger] = callers;
  news = await trader.listen(`trade.declarations/${job.declarationId}`);
}

before(async () => {
  await zone.start();
  await signIn();
});
after(async () => {
  news?.close();
  await zone.stop();
});

const minutesUntil = (instant) => (new Date(instant) - zone.now()) / 60_000;
const balance = async () =>
  (await trader.get('/finance/accounts/duty_account/pingxiang_fruit')).body;

test('the trader is quoted the tax of every regime, and ACFTA costs least', async () => {
  await trader.give('treaty/preference/register_proof', durian.proofOfOrigin(job.proof));
  const { status, body } = await trader.post('/trade/quotes', durian.consignment(job));
  assert.equal(status, 200, JSON.stringify(body));
  const [line] = body.lines;
  const taxes = Object.fromEntries(
    line.taxes.regimes.map((regime) => [regime.id, regime.taxes?.total.amount ?? regime.standing]),
  );
  assert.equal(line.best, 'acfta');
  assert.equal(taxes.acfta, '58757.40');
  assert.equal(taxes.mfn, '201080.88');
  assert.equal(taxes.general, '628051.32');
  assert.equal(taxes.rcep, 'unknown');
  assert.deepEqual(body.assessment.tax, tax);
});

test('lodging holds exactly that tax, once, however often it is sent', async () => {
  const had = await balance();
  const key = 'e2e-lodge-durian';
  const given = durian.consignment(job);
  const first = await trader.give('trade/declarations/lodge_consignment', given, { key });
  const again = await trader.give('trade/declarations/lodge_consignment', given, { key });
  assert.deepEqual(again, first);
  const holds = await trader.get(`/finance/accounts/duty_hold?reference=${job.declarationId}`);
  assert.deepEqual(
    holds.body.items.map(({ state, amount }) => ({ state, amount })),
    [{ state: 'open', amount: tax }],
  );
  const cents = (money) => Number(money.amount.replace('.', ''));
  assert.equal(cents(had.available) - cents((await balance()).available), 5875740);
  const lines = await trader.get(
    `/trade/declarations/declaration_line?declaration=${job.declarationId}`,
  );
  assert.deepEqual(
    lines.body.items.map(({ regime, tax: charged }) => ({ regime, charged })),
    [{ regime: 'acfta', charged: tax }],
  );
});

test('the lodging reaches the trader who listens', { timeout: 20_000 }, async () => {
  const lodged = await news.next(({ version }) => version === 1);
  assert.equal(lodged.stream, `trade.declarations/${job.declarationId}`);
});

test('a stranger is told the same of this consignment as of one that is not there', async () => {
  for (const path of [
    `/trade/consignments/${job.declarationId}`,
    `/trade/declarations/declaration/${job.declarationId}`,
    '/finance/accounts/duty_account/pingxiang_fruit',
    `/treaty/preference/proof_of_origin/${job.proof}`,
  ]) {
    const hidden = await stranger.get(path);
    assert.equal(hidden.status, 404, path);
    assert.equal(hidden.body.code, 'not_found');
  }
  const pay = (declaration_id) =>
    stranger.refused('trade/declarations/pay_tax', { declaration_id });
  const hidden = await pay(job.declarationId);
  const absent = await pay('5107202610009999');
  assert.equal(hidden.status, 404);
  assert.deepEqual({ ...hidden, request_id: '' }, { ...absent, request_id: '' });
  const list = await stranger.get(`/trade/declarations/declaration?key=${job.declarationId}`);
  assert.deepEqual(list.body.items, []);
});

test('the trader may not release, and is told why', async () => {
  const problem = await trader.refused('trade/declarations/release_consignment', {
    declaration_id: job.declarationId,
    line_nos: [],
  });
  assert.equal(problem.status, 403);
  assert.equal(problem.code, 'command_not_permitted');
  assert.ok(problem.title.length > 10);
});

test('the carrier books an open slot and files the manifest', async () => {
  const slots = await carrier.get('/trade/slots?pass=youyi&date=2026-04-21&lane_class=fast_record');
  assert.equal(slots.status, 200, slots.text);
  slot = slots.body.items.find(
    ({ standing, from }) => standing === 'offered' && minutesUntil(from) > MANIFEST_LEAD_MINUTES,
  );
  assert.ok(slot, slots.text);
  await carrier.give('trade/gate/book_appointment', durian.appointment({ ...job, slot }));
  await carrier.give('trade/gate/file_manifest', durian.manifest(job));
});

test('the counter opens again at the slot: a manifest must lie there before', async () => {
  news.close();
  assert.equal(await zone.stop(), 0);
  await zone.start({ later: Math.ceil(minutesUntil(slot.from)) });
  await signIn();
});

test('the lane holds the truck that comes before the release', async () => {
  await gate.give('trade/gate/arrive', durian.arrival({ ...job, eventId: 'G-0421-0001' }));
  const { items } = (await gate.get(`/trade/gate/gate_vehicle?batch_no=${job.batchNo}`)).body;
  assert.deepEqual(
    items.map(({ plate, phase, reason }) => ({ plate, phase, reason })),
    [{ plate: job.plate, phase: 'held', reason: 'goods_not_released' }],
  );
});

test('the officer releases while the trader listens', { timeout: 20_000 }, async () => {
  const entry_at = new Date(zone.now() - 1000).toISOString();
  await officer.give('trade/declarations/report_entry', {
    declaration_id: job.declarationId,
    entry_at,
  });
  await officer.give('trade/declarations/release_consignment', {
    declaration_id: job.declarationId,
    line_nos: [],
  });
  const told = await news.next(({ type }) => type.includes('released'));
  assert.equal(told.stream, `trade.declarations/${job.declarationId}`);
  const holds = await trader.get(`/finance/accounts/duty_hold?reference=${job.declarationId}`);
  assert.deepEqual(
    holds.body.items.map(({ state, amount }) => ({ state, amount })),
    [{ state: 'posted', amount: tax }],
  );
});

test('the lane lets the released goods in, and the truck leaves', async () => {
  await gate.give('trade/gate/arrive', durian.arrival({ ...job, eventId: 'G-0421-0002' }));
  const vehicle = async () =>
    (await gate.get(`/trade/gate/gate_vehicle?batch_no=${job.batchNo}`)).body.items[0];
  assert.equal((await vehicle()).phase, 'passed');
  await gate.give('trade/gate/leave', {
    event_id: 'G-0421-0003',
    batch_no: job.batchNo,
    plate: job.plate,
  });
  assert.equal((await vehicle()).phase, 'left');
});

test('what changes something needs the CSRF token and a session', async () => {
  const forged = await trader.post(
    '/trade/declarations/pay_tax',
    { declaration_id: job.declarationId },
    { 'idempotency-key': 'e2e-forged', 'x-csrf-token': 'guessed' },
  );
  assert.equal(forged.status, 403);
  assert.equal(forged.body.code, 'csrf_mismatch');
  const nobody = await new Caller().get(`/trade/consignments/${job.declarationId}`);
  assert.equal(nobody.status, 401);
});
