// Electronic origin data in the browser: the keeper of the register enters a partner, a trader's
// proof of which the partner told nothing is compared, and customs asks the partner for it.
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture, settled,
} from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import * as durian from './support/durian.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('treaty', 'zh');
const shared = textsOf('shared', 'zh');
const PROOF = 'E26VN0777';
const zone = new OwnServer('exchange');
let browser;
let keeper; // 罗桂
let customs; // 韦岚
let trader; // 李薇
const ears = [];

// A partner's key as its counter prints it: name, hash and key (C2SP signed notes).
function partnerKey(name) {
  const { publicKey } = generateKeyPairSync('ed25519');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url');
  const typed = Buffer.concat([Buffer.from([1]), key]);
  const hash = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
  return `${name}+${hash.toString('hex')}+${typed.toString('base64')}`;
}

before(async () => {
  await zone.start();
  browser = await launch();
  [keeper, customs, trader] = await Promise.all(['zone_admin', 'officer_wei', 'li_wei'].map(async (login) => {
    const page = await openWindow(browser, { login, zone });
    ears.push(listen(page, { expects: ['register_origin_partner', 'status of 422'] }));
    return page;
  }));
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const main = (page) => page.locator('#content');
const section = (page, title) => main(page).locator('section').filter({ hasText: title });

async function confirm(page) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: shared.confirm, exact: true }).click();
  return dialog;
}

test('the keeper of the register enters a partner; an address in the clear is refused', async () => {
  await open(keeper, '/exchange');
  await main(keeper).getByText(t['exchange.partners.empty']).waitFor();
  await main(keeper).getByRole('button', { name: t['exchange.act.register'], exact: true }).click();
  const dialog = keeper.getByRole('dialog');
  const ready = dialog.getByRole('button', { name: shared.confirm, exact: true });
  assert.equal(await ready.isDisabled(), true);
  await dialog.getByLabel(t['exchange.partner']).fill('vn');
  await dialog.getByLabel(t['exchange.authority']).fill('VCCI Ha Noi');
  await dialog.getByLabel(t['exchange.country']).selectOption('VN');
  await dialog.getByLabel(t['exchange.key']).fill(partnerKey('vcci.example'));
  await dialog.getByLabel(t['exchange.url']).fill('http://origin.example/api/v1/treaty/origin_exchange/messages');
  await dialog.locator('fieldset input').first().check();
  await ready.click();
  await dialog.locator('.refusal').waitFor();
  await picture(keeper, 'exchange_refused_zh_desk');
  await dialog.getByLabel(t['exchange.url']).fill('https://origin.example/api/v1/treaty/origin_exchange/messages');
  await ready.click();
  await dialog.waitFor({ state: 'detached' });
  await section(keeper, t['exchange.partners']).getByText('VCCI Ha Noi').waitFor();
  await main(keeper).getByRole('button', { name: t['exchange.deliveries'], exact: true }).click();
  await main(keeper).getByText(shared['deliveries.none']).waitFor();
  await picture(keeper, 'exchange_partners_zh_desk');
});

test('a claim on a proof that the partner did not tell of is compared: absent', async () => {
  const api = await Caller.signedIn('li_wei', { at: zone.origin });
  await api.give('treaty/preference/register_proof', durian.proofOfOrigin(PROOF));
  const lodging = durian.consignment({ declarationId: '5107202610000777', batchNo: 'B20260421777', proof: PROOF });
  const bare = await api.refused('trade/declarations/lodge_consignment', lodging);
  assert.equal(bare.code, 'claim_guarantee_missing');
  lodging.consignment.lines[0].claim.is_guarantee_offered = true;
  await api.give('trade/declarations/lodge_consignment', lodging);
  for (const page of [trader, customs]) {
    await open(page, '/exchange');
    const compared = section(page, t['exchange.comparisons']);
    await compared.getByText(t['exchange.outcome.absent'], { exact: true }).last().waitFor();
    await compared.getByText(PROOF).waitFor();
  }
  assert.equal(await main(trader).getByText(t['exchange.partners'], { exact: true }).count(), 0);
  assert.deepEqual(await accessibilityFaults(customs), []);
  await picture(customs, 'exchange_zh_desk');
  await picture(trader, 'exchange_trader_zh_desk');
});

test('customs asks the partner for it and sees what is known of it', async () => {
  await main(customs).getByRole('button', { name: t['exchange.act.request'], exact: true }).click();
  const dialog = customs.getByRole('dialog');
  await dialog.getByLabel(t['exchange.authority']).selectOption('vn');
  await dialog.getByLabel(t['proof.agreement']).selectOption('acfta');
  await dialog.getByLabel(t['exchange.number']).fill(PROOF);
  await (await confirm(customs)).waitFor({ state: 'detached' });
  const copies = section(customs, t['exchange.copies']);
  await copies.getByRole('link', { name: PROOF }).click();
  await customs.locator('.facts').getByText(t['exchange.standing.requested'], { exact: true }).waitFor();
  await main(customs).getByText(t['exchange.messages.empty']).waitFor();
  await section(customs, t['exchange.comparisons']).getByText('5107202610000777').waitFor();
  await settled(customs);
  assert.deepEqual(await accessibilityFaults(customs), []);
  await picture(customs, 'exchange_copy_zh_desk');
  await customs.setViewportSize(PHONE);
  assert.equal(await overflowOf(customs), 0);
  await picture(customs, 'exchange_copy_zh_phone');
});

test('the keeper ends the exchange', async () => {
  await open(keeper, '/exchange');
  await main(keeper).getByRole('button', { name: t['exchange.act.end'], exact: true }).click();
  await keeper.getByRole('dialog').getByLabel(t['exchange.reason']).fill('对方停用');
  await (await confirm(keeper)).waitFor({ state: 'detached' });
  await main(keeper).getByText(t['exchange.ended'], { exact: true }).waitFor();
  assert.equal(await main(keeper).getByRole('button', { name: t['exchange.act.change'], exact: true }).count(), 0);
  for (const ear of ears) assert.deepEqual(await ear.faults(), []);
});
