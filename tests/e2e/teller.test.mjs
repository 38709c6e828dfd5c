// The bank's teller records what came in for a trader; the trader sees it at once, and once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, picture } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('finance', 'en');
const REFERENCE = 'ICBC-20260421-0917';
const zone = new OwnServer('teller');
let browser;
let teller;
let trader;
let caller;

before(async () => {
  await zone.start();
  browser = await launch();
  teller = await openWindow(browser, { login: 'teller', language: 'en', zone });
  trader = await openWindow(browser, { login: 'li_wei', language: 'en', zone });
  caller = await Caller.signedIn('li_wei', { at: zone.origin });
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const cents = (money) => Number(money.amount.replace('.', ''));
const available = async () =>
  cents((await caller.get('/finance/accounts/duty_account/pingxiang_fruit')).body.available);

async function record(owner, amount) {
  await teller.getByLabel(t['teller.owner']).fill(owner);
  await teller.getByLabel(t['teller.reference']).fill(REFERENCE);
  await teller.getByLabel(t['teller.amount']).fill(amount);
  await teller.getByRole('button', { name: t['teller.send'], exact: true }).click();
}

test('what the bank received is on the account, and the trader sees it come', async () => {
  const had = await available();
  await open(trader, '/duty-account');
  assert.equal(await trader.getByText(REFERENCE, { exact: true }).count(), 0);
  await open(teller, '/teller');
  const ear = listen(teller);
  await record('pingxiang_fruit', '12,345.67');
  await teller.getByText(t['teller.done'], { exact: true }).waitFor();
  await trader.getByText(REFERENCE, { exact: true }).first().waitFor();
  assert.equal((await available()) - had, 1234567);
  assert.deepEqual(await accessibilityFaults(teller), []);
  await picture(teller, 'teller_done_en_desk');
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('the same reference counts once, and another amount under it is refused in words', async () => {
  const had = await available();
  await record('pingxiang_fruit', '12345.67');
  await teller.getByText(t['teller.done'], { exact: true }).waitFor();
  assert.equal(await available(), had);
  await record('pingxiang_fruit', '1.00');
  await teller.getByRole('alert').first().waitFor();
  assert.equal(await available(), had);
});

test('an account that nobody opened takes nothing', async () => {
  await record('nobody_at_all', '5.00');
  await teller.getByRole('alert').first().waitFor();
  assert.equal(await teller.getByText(t['teller.done'], { exact: true }).count(), 0);
});
