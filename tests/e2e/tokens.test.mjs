// A token for a program: made in the browser and shown once, good for its roles and no more, and for
// nothing once it is revoked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow } from './support/browser.mjs';
import { Caller, request } from './support/caller.mjs';
import * as durian from './support/durian.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('access', 'en');
const TITLE = 'warehouse program';
const zone = new OwnServer('tokens');
let browser;
let page;
let token;

before(async () => {
  await zone.start();
  browser = await launch();
  page = await openWindow(browser, { login: 'li_wei', language: 'en', zone });
});
after(async () => {
  await browser.close();
  await zone.stop();
});

async function statusOf(path, { body, bearer = token } = {}) {
  const response = await request(`${zone.origin}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${bearer}`,
      'content-type': 'application/json',
      'idempotency-key': 'a-program',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  response.resume();
  return response.statusCode;
}

test('a token is made with some of the roles, and shown once', async () => {
  const ear = listen(page);
  await open(page, '/account/tokens');
  await page.getByLabel(t['tokens.program']).fill(TITLE);
  await page.getByLabel(t['users.roles']).click();
  await page.locator('.ant-select-item-option').filter({ hasText: t['role.treasurer'] }).click();
  await page.keyboard.press('Escape');
  const lastDay = new Date(zone.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(t['tokens.expires']).fill(lastDay);
  await page.getByRole('button', { name: t['tokens.issue'], exact: true }).click();
  token = await page.locator('.secret').innerText();
  await page.getByText(TITLE, { exact: true }).waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await page.reload();
  await page.getByText(TITLE, { exact: true }).waitFor();
  assert.equal(await page.locator('.secret').count(), 0, 'it is not shown again');
});

test('it may what its roles may, and no more', async () => {
  assert.equal(await statusOf('/finance/accounts/duty_account/pingxiang_fruit'), 200);
  const lodging = durian.consignment({ declarationId: '5107202610000777', batchNo: 'B777', proof: 'E1' });
  assert.equal(await statusOf('/trade/declarations/lodge_consignment', { body: lodging }), 403);
  assert.equal(await statusOf('/finance/accounts/duty_account/pingxiang_fruit', { bearer: `${token}x` }), 401);
});

test('once it is revoked it opens nothing', async () => {
  const row = page.getByRole('row').filter({ hasText: TITLE });
  await row.getByRole('button', { name: t['users.revoke'], exact: true }).click();
  await page.locator('.ant-popconfirm .ant-btn-primary').click();
  await row.getByText(t['tokens.ended'].split('{{')[0].trim()).waitFor();
  assert.equal(await statusOf('/finance/accounts/duty_account/pingxiang_fruit'), 401);
  const owner = await Caller.signedIn('li_wei', { at: zone.origin });
  assert.equal((await owner.get('/access/me')).status, 200, 'the person still comes in');
});
