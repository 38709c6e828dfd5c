// Signing in and out, by the form.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, listen, open, openWindow } from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';
import { personOf } from './support/zone.mjs';

const texts = textsOf('access', 'en');
const app = textsOf('app', 'en');
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { language: 'en' });
});
after(() => browser.close());

async function fillIn(login, password) {
  await page.getByLabel(texts['sign_in.login'], { exact: true }).fill(login);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.locator('button[type=submit]').click();
}

test('who opens a page of the work is asked to sign in first', async () => {
  await open(page, '/consignments');
  assert.equal(new URL(page.url()).pathname, '/sign-in');
});

test('a wrong password is explained, and what to do about it stays there', async () => {
  const ear = listen(page, { expects: ['/access/'] });
  await fillIn('li_wei', 'not the password');
  const refusal = page.locator('.refusal');
  await refusal.waitFor();
  const text = await refusal.innerText();
  assert.match(text, /password|login/i);
  assert.doesNotMatch(text, /undefined|\{\{|null/);
  assert.equal(await page.getByText(texts['sign_in.forgotten']).isVisible(), true);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('a login that nobody has is refused in the same words', async () => {
  const said = await page.locator('.refusal').innerText();
  await fillIn('nobody_at_all', 'not the password');
  await page.locator('button[type=submit]:not(.ant-btn-loading)').waitFor();
  await page.locator('.refusal').waitFor();
  const plain = (text) => text.replace(/[0-9a-f]{24}/g, '');
  assert.equal(plain(await page.locator('.refusal').innerText()), plain(said));
});

test('the right password leads to the page that was asked for', async () => {
  const { password, display_name } = personOf('li_wei');
  await fillIn('li_wei', password);
  await page.waitForURL('**/consignments');
  await page.locator('h1').waitFor();
  await page.getByRole('button', { name: display_name }).waitFor();
});

test('the session is in a cookie that scripts cannot read', async () => {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'cassia_session');
  assert.equal(cookie.httpOnly, true);
  assert.equal(cookie.sameSite, 'Strict');
  assert.equal(await page.evaluate(() => document.cookie.includes('cassia_session')), false);
});

test('signed out, the work is closed, also to the cookie that was', async () => {
  const { value } = (await page.context().cookies()).find(({ name }) => name === 'cassia_session');
  await page.getByRole('button', { name: personOf('li_wei').display_name }).click();
  await page.getByRole('menuitem', { name: app['user.sign_out'] }).click();
  await page.waitForURL(/\/sign-in$/);
  const asked = await page.request.get('/api/v1/access/me', {
    headers: { cookie: `cassia_session=${value}` },
  });
  assert.equal(asked.status(), 401);
});
