// An administrator takes a user in, gives a role, resets the password and lets the user go; each shows
// in the user's own window.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, picture, settled } from './support/browser.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('access', 'en');
const app = textsOf('app', 'en');
const NAME = 'Zhao Min';
const LOGIN = 'zhao_min';
const FIRST = 'seven green mangoes at noon';
const SECOND = 'nine ripe papayas by night';
const zone = new OwnServer('users');
let browser;
let administrator;
let user;

before(async () => {
  await zone.start();
  browser = await launch();
  administrator = await openWindow(browser, { login: 'li_wei', language: 'en', zone });
  user = await openWindow(browser, { language: 'en', zone });
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const button = (place, key) => place.getByRole('button', { name: t[key], exact: true });
const confirmed = (page) => page.locator('.ant-popconfirm:visible .ant-btn-primary').click();
const card = () => administrator.getByRole('dialog', { name: NAME });
const openCard = async () => {
  if (await card().count()) return;
  await administrator.getByRole('button', { name: NAME, exact: true }).click();
  await card().waitFor();
};

async function setPassword(code, password) {
  await open(user, '/sign-in');
  await button(user, 'sign_in.forgotten').click();
  await user.getByLabel(t['reset.code'], { exact: true }).fill(code);
  await user.getByLabel(t['account.next'], { exact: true }).fill(password);
  await button(user, 'reset.send').click();
}

async function signIn(password) {
  await open(user, '/sign-in');
  await user.getByLabel(t['sign_in.login'], { exact: true }).fill(LOGIN);
  await user.getByLabel(t['sign_in.password'], { exact: true }).fill(password);
  await button(user, 'sign_in.title').click();
}

test('a new user is taken in, and sets a password by a code that is shown once', async () => {
  const ear = listen(administrator);
  await open(administrator, '/administration/users');
  await button(administrator, 'users.new').click();
  const dialog = administrator.getByRole('dialog', { name: t['users.new'] });
  await dialog.getByLabel(t['users.name'], { exact: true }).fill(NAME);
  await dialog.getByLabel(t['sign_in.login'], { exact: true }).fill(LOGIN);
  await button(dialog, 'users.register').click();
  const code = await dialog.locator('.secret').innerText();
  await administrator.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
  await setPassword(code, FIRST);
  await user.getByText(t['reset.done'], { exact: true }).waitFor();
  await setPassword(code, SECOND);
  await user.getByRole('alert').first().waitFor(); // it was good for one password
  await signIn(FIRST);
  await user.waitForURL('**/home');
});

test('a role opens its pages to the user', async () => {
  assert.equal(await user.getByRole('link', { name: textsOf('finance', 'en')['account.title'] }).count(), 0);
  await openCard();
  await card().getByRole('combobox', { name: t['users.role'] }).click();
  await administrator.locator('.ant-select-item-option').filter({ hasText: t['role.treasurer'] }).click();
  await button(card(), 'users.grant').click();
  await card().getByRole('listitem').filter({ hasText: t['role.treasurer'] }).waitFor();
  assert.deepEqual(await accessibilityFaults(administrator), []);
  await picture(administrator, 'user_card_en_desk');
  await user.reload();
  await settled(user);
  await open(user, '/duty-account');
  await user.getByRole('heading', { level: 1, name: textsOf('finance', 'en')['account.title'] }).waitFor();
});

test('a reset hands out a new code, and the old password is no more', async () => {
  await openCard();
  await button(card(), 'users.reset').click();
  const code = await card().locator('.secret').innerText();
  await user.context().clearCookies();
  await setPassword(code, SECOND);
  await user.getByText(t['reset.done'], { exact: true }).waitFor();
  await signIn(FIRST);
  await user.getByRole('alert').first().waitFor();
  await signIn(SECOND);
  await user.waitForURL('**/home');
});

test('a user who is let go is out at once, and does not come in again', async () => {
  await openCard();
  await button(card(), 'users.deactivate').click();
  await confirmed(administrator);
  await button(card(), 'users.reactivate').waitFor();
  await open(user, '/home');
  await user.waitForURL('**/sign-in**');
  await signIn(SECOND);
  await user.getByRole('alert').first().waitFor();
  assert.match(user.url(), /sign-in/);
  assert.equal(await user.locator('header').getByText(app['bell.none']).count(), 0);
});
