// The counter is killed in the middle of its work. Whoever repeats what was not answered, under the
// same idempotency keys, finds each thing done once.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Caller } from './support/caller.mjs';
import { OwnServer } from './support/server.mjs';
import { folder } from './support/zone.mjs';

const COMMANDS = 60;
const KILLED_AFTER = 20;
let server;
let teller;

const deposit = (number) => ({
  owner: 'nanning_foods',
  reference: `E2E-${number}`,
  amount: { amount: '10.00', currency: 'CNY' },
});
const give = (number) =>
  teller.give('finance/accounts/deposit', deposit(number), { key: `e2e-deposit-${number}` });

before(async () => {
  cpSync(`${folder}/untouched`, `${folder}/killed`, { recursive: true });
  server = new OwnServer(`${folder}/killed`);
  await server.start();
  teller = await Caller.signedIn('teller', { at: server.origin });
});
after(() => server.process.kill('SIGKILL'));

const receipts = new Map();

test('killed while commands are on their way, the counter forgets nothing it confirmed', async () => {
  let killed;
  const all = Array.from({ length: COMMANDS }, async (_, number) => {
    receipts.set(number, await give(number));
    if (receipts.size === KILLED_AFTER) killed = server.kill();
  });
  const outcomes = await Promise.allSettled(all);
  await killed;
  assert.ok(receipts.size >= KILLED_AFTER);
  assert.ok(outcomes.some(({ status }) => status === 'rejected'), 'the kill came too late');
});

test('the same keys again: each deposit is there once', async () => {
  await server.start();
  teller.at = server.origin;
  for (let number = 0; number < COMMANDS; number += 1) {
    const receipt = await give(number);
    const first = receipts.get(number);
    if (first) assert.deepEqual(receipt, first);
  }
  const found = [];
  let after = '';
  do {
    const { body } = await teller.get(
      `/finance/accounts/duty_account_entry?owner=nanning_foods&limit=100${after}`,
    );
    found.push(...body.items.map(({ reference }) => reference).filter((one) => /^E2E-/.test(one)));
    after = body.next ? `&after=${body.next}` : undefined;
  } while (after);
  assert.equal(found.length, COMMANDS);
  assert.equal(new Set(found).size, COMMANDS);
});

test('stopped in order, its log is sound', async () => {
  assert.equal(await server.stop(), 0);
  const { status, stdout, stderr } = server.verify();
  assert.equal(status, 0, stdout + stderr);
});
