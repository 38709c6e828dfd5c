// The bell: what others did to what is yours is told, leads to the thing, and is read once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Caller } from './support/caller.mjs';
import * as durian from './support/durian.mjs';
import { DURIAN } from './support/pages.mjs';
import {
  PHONE, accessibilityFaults, goTo, launch, listen, open, openWindow, overflowOf, picture, settled,
} from './support/browser.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('access', 'en');
const app = textsOf('app', 'en');
const zone = new OwnServer('notifications');
let browser;
let trader;

before(async () => {
  await zone.start();
  browser = await launch();
  trader = await openWindow(browser, { login: 'li_wei', language: 'en', zone });
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const bell = (page) => page.locator('header a[href="/notifications"]');
const list = (page) => page.getByRole('list', { name: t['notifications.list'] });
const [head, tail] = app['bell.some'].split('{{number}}');

test('the bell counts what is not read, and leads to it', async () => {
  const ear = listen(trader);
  await open(trader, '/home');
  await trader.getByRole('link', { name: new RegExp(`^${head}\\d+\\+?${tail}$`) }).waitFor();
  await bell(trader).click();
  await list(trader).waitFor();
  await settled(trader);
  assert.deepEqual(await accessibilityFaults(trader), []);
  await picture(trader, 'notifications_en_desk');
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('an event leads to its consignment, and is read then', async () => {
  const unread = list(trader).getByRole('listitem').filter({ hasText: DURIAN });
  const count = await unread.count();
  assert.ok(count > 1);
  await unread.first().getByRole('link').click();
  await trader.waitForURL(`**/consignments/${DURIAN}`);
  await bell(trader).click();
  await unread.nth(count - 2).waitFor();
  await unread.nth(count - 1).waitFor({ state: 'detached' });
});

test('all are read at once; they stay in the list of all', async () => {
  await trader.getByRole('button', { name: t['notifications.mark_all'], exact: true }).click();
  await trader.getByText(t['notifications.none_unread'], { exact: true }).waitFor();
  await trader.getByRole('link', { name: app['bell.none'], exact: true }).waitFor();
  await trader.getByText(t['notifications.all'], { exact: true }).click();
  await list(trader).getByRole('listitem').filter({ hasText: DURIAN }).first().waitFor();
  assert.equal(await trader.getByText(t['notifications.new'], { exact: true }).count(), 0);
});

test('on a phone the bell stands in the bar, and nothing is too wide', async () => {
  const phone = await openWindow(browser, { login: 'li_wei', language: 'zh', size: PHONE, zone });
  await open(phone, '/notifications');
  await bell(phone).waitFor();
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await phone.context().close();
});

// What others do reaches every page, not only those that show it, and over one stream a window.
test('the bell rings on a page that is about something else', async () => {
  const lodger = await Caller.signedIn('li_wei', { at: zone.origin });
  const officer = await Caller.signedIn('officer_wei', { at: zone.origin });
  const job = { declarationId: '5107202610000911', batchNo: 'B20260421911', proof: 'E26VN0911' };
  await lodger.give('treaty/preference/register_proof', durian.proofOfOrigin(job.proof));
  await lodger.give('trade/declarations/lodge_consignment', durian.consignment(job));
  await open(trader, '/law?view=sources');
  await trader.getByRole('link', { name: app['bell.none'], exact: true }).waitFor();
  const entry_at = new Date(zone.now() - 60_000).toISOString(); // its clock begins a little later
  await officer.give('trade/declarations/report_entry', { declaration_id: job.declarationId, entry_at });
  await trader
    .getByRole('link', { name: app['bell.some'].replace('{{number}}', '1'), exact: true })
    .waitFor({ timeout: 10_000 }); // far less than a page that only looks now and then would take
});

test('a window has one stream of events, however much its page listens to', async () => {
  const desk = await openWindow(browser, { login: 'officer_wei', language: 'en', zone });
  const streams = [];
  desk.on('request', (request) => {
    if (request.url().includes('/log/feed')) streams.push(request.url());
  });
  await open(desk, '/desk');
  await goTo(desk, '/desk/gates');
  await goTo(desk, '/notifications');
  assert.equal(streams.length, 1, streams.join(' '));
  await desk.context().close();
});
