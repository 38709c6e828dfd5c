// The counter is killed in the middle of its work. Whoever repeats what was not answered, under the
// same idempotency keys, finds each thing done once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Caller } from './support/caller.mjs';
import { OwnServer } from './support/server.mjs';

const WORKERS = 4;
const COMMANDS = 15; // of each worker
const KILLED_AFTER = 24; // of all
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
  server = new OwnServer('killed');
  await server.start();
  teller = await Caller.signedIn('teller', { at: server.origin });
});
after(() => server.process.kill('SIGKILL'));

const receipts = new Map();

// One worker's commands, one after the other, until one is not answered.
async function work(worker, told) {
  for (let number = 0; number < COMMANDS; number += 1) {
    const name = `${worker}-${number}`;
    receipts.set(name, await give(name));
    told();
  }
}

const names = Array.from({ length: WORKERS * COMMANDS }, (_, index) =>
  `${index % WORKERS}-${Math.floor(index / WORKERS)}`);

test('killed amid commands, the counter forgets nothing it confirmed', async () => {
  let killed;
  const told = () => {
    if (receipts.size === KILLED_AFTER) killed = server.kill();
  };
  const workers = Array.from({ length: WORKERS }, (_, worker) => work(worker, told));
  const outcomes = await Promise.allSettled(workers);
  await killed;
  assert.ok(outcomes.every(({ status }) => status === 'rejected'), 'killed too late');
});

test('the same keys again: each deposit is there once', async () => {
  await server.start();
  teller.at = server.origin;
  const again = await Promise.all(names.map(async (name) => [name, await give(name)]));
  for (const [name, receipt] of again) {
    if (receipts.has(name)) assert.deepEqual(receipt, receipts.get(name));
  }
  const owner = await Caller.signedIn('huang_jing', { at: server.origin });
  const found = [];
  let next = '';
  do {
    const { body } = await owner.get(
      `/finance/accounts/duty_account_entry?owner=nanning_foods&limit=100${next}`,
    );
    found.push(...body.items.map(({ reference }) => reference).filter((one) => /^E2E-/.test(one)));
    next = body.next ? `&after=${encodeURIComponent(body.next)}` : undefined;
  } while (next);
  assert.equal(found.length, names.length);
  assert.equal(new Set(found).size, names.length);
});

test('stopped in order, its log is sound', async () => {
  assert.equal(await server.stop(), 0);
  const { status, stdout, stderr } = server.verify();
  assert.equal(status, 0, stdout + stderr);
});
