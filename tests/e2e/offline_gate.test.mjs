// A lane that loses its network: it goes by its signed list, keeps what it did over a reload while
// the counter is down, sends it afterwards, and customs looks at what does not agree.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, open, openWindow, picture, settled } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import * as durian from './support/durian.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('trade', 'en');
const shared = textsOf('shared', 'en');
const job = {
  declarationId: '5107202610000301',
  batchNo: 'B20260421301',
  proof: 'E26VN0421',
  plate: 'GuiF88811',
};
const SLOT_AHEAD_MINUTES = 90; // a manifest lies there for an hour before the arrival
const zone = new OwnServer('offline_gate');
let browser;
let lane;

const signedIn = (login) => Caller.signedIn(login, { at: zone.origin });
const minutesUntil = (instant) => (new Date(instant) - zone.now()) / 60_000;
const button = (place, label) => place.getByRole('button', { name: t[label], exact: true });

// A released batch that is due, and a tablet.
async function prepare() {
  const trader = await signedIn('li_wei');
  await trader.give('treaty/preference/register_proof', durian.proofOfOrigin(job.proof));
  await trader.give('trade/declarations/lodge_consignment', durian.consignment(job));
  const officer = await signedIn('officer_wei');
  const declaration_id = job.declarationId;
  const entry_at = new Date(zone.now() - 60_000).toISOString(); // its clock begins a little later
  await officer.give('trade/declarations/report_entry', { declaration_id, entry_at });
  await officer.give('trade/declarations/release_consignment', { declaration_id, line_nos: [] });
  const carrier = await signedIn('nguyen_van_an');
  const slots = await carrier.get('/trade/slots?pass=youyi&date=2026-04-21&lane_class=fast_record');
  const slot = slots.body.items.find(
    ({ standing, from }) => standing === 'offered' && minutesUntil(from) > SLOT_AHEAD_MINUTES,
  );
  await carrier.give('trade/gate/book_appointment', durian.appointment({ ...job, slot }));
  await carrier.give('trade/gate/file_manifest', durian.manifest(job));
  const port = await signedIn('lane_1');
  await port.give('trade/gate_devices/register_device', { device_id: 'T7', pass: 'youyi', lane: 'in-1' });
  return slot;
}

before(async () => {
  await zone.start();
  const slot = await prepare();
  assert.equal(await zone.stop(), 0);
  await zone.start({ later: Math.ceil(minutesUntil(slot.from)) });
  browser = await launch();
  lane = await openWindow(browser, { login: 'lane_1', language: 'en', zone });
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const banner = () => lane.getByRole('region', { name: t['offline.banner'] });
const banners = (word) => banner().getByText(t[word], { exact: true }).waitFor();

async function find(plate) {
  await lane.locator('#plate').fill(plate);
  await button(lane, 'gate.find').click();
}

test('the tablet takes its list and keeps the page while there is network', async () => {
  await open(lane, '/gate');
  await lane.getByLabel(t['gate.lane'], { exact: true }).fill('in-1');
  await lane.getByLabel(t['gate.device'], { exact: true }).fill('T7');
  await banners('offline.online');
  await banner().getByText(/list of 1 vehicles/).waitFor();
  await lane.waitForFunction(async () => {
    const kept = await (await caches.open('cassia-shell')).match('/index.html');
    return Boolean(kept) && Boolean(navigator.serviceWorker.controller);
  });
});

test('without network what is listed is green and what is not is red', async () => {
  await lane.context().setOffline(true);
  await banners('offline.offline');
  await find('GuiF99999');
  const red = lane.locator('.light-red');
  await red.getByText(t['offline.reason.unlisted'], { exact: true }).waitFor();
  assert.equal(await button(lane, 'offline.act.let_in').count(), 0, 'nothing opens for red');
  await button(lane, 'offline.act.kept_out').click();
  await lane.getByText(t['offline.done.kept_out'], { exact: true }).waitFor();
  await find(job.plate);
  await lane.locator('.light-green').getByText(t['offline.green'], { exact: true }).waitFor();
  assert.deepEqual(await accessibilityFaults(lane), []);
  await picture(lane, 'offline_green_en_desk');
});

test('the queue and the list survive a reload while the counter is down', async () => {
  await lane.getByLabel(t['gate.weight'], { exact: true }).fill('39650'); // five tonnes too many
  await lane.getByLabel(t['gate.container'], { exact: true }).fill('TCLU1234567');
  await lane.getByLabel(t['gate.lock'], { exact: true }).fill('LK-1');
  await lane.getByLabel(t['gate.lock_state'], { exact: true }).selectOption('sealed');
  await lane.getByLabel(t['gate.driver_verified'], { exact: true }).check();
  await button(lane, 'offline.act.let_in').click();
  await lane.getByText(t['offline.done.let_in'], { exact: true }).waitFor();
  await zone.kill();
  await lane.context().setOffline(false); // the network is back, the counter is not
  await lane.reload();
  await banners('offline.offline');
  await banner().getByText(t['offline.waiting'].replace('{{count}}', '2'), { exact: true }).waitFor();
  await find(job.plate);
  await button(lane, 'offline.act.let_out').waitFor(); // it knows that the truck is inside
});

test('every arm stays closed once the list has expired', async () => {
  const later = (minutes) =>
    lane.evaluate((shift) => {
      const Before = Date;
      globalThis.Date = class extends Before {
        constructor(...given) {
          super(...(given.length > 0 ? given : [Before.now() + shift]));
        }
        static now() {
          return Before.now() + shift;
        }
      };
    }, minutes * 60_000);
  await later(4 * 60 + 1);
  await banners('offline.closed');
  await find(job.plate);
  await lane
    .locator('.light-red')
    .getByText(t['offline.reason.list_expired'], { exact: true })
    .waitFor();
  await picture(lane, 'offline_expired_en_desk');
  await later(-4 * 60 - 1);
  await banners('offline.offline');
});

test('the queue is sent when the counter is there again', async () => {
  await zone.start();
  await lane.goto('/gate/queue');
  await lane.getByText(t['queue.state.conflict'], { exact: true }).waitFor();
  await lane.getByText(t['queue.state.sent'], { exact: true }).waitFor();
  await banner().getByText(t['offline.waiting'].replace('{{count}}', '0'), { exact: true }).waitFor();
  await settled(lane);
  assert.deepEqual(await accessibilityFaults(lane), []);
  await picture(lane, 'offline_queue_en_desk');
});

test('customs sees the case and ends it', async () => {
  const officer = await openWindow(browser, { login: 'officer_wei', language: 'en', zone });
  await open(officer, '/desk');
  await officer.getByRole('link', { name: t['cases.title'], exact: true }).click();
  await officer.getByRole('heading', { name: job.plate }).waitFor();
  await officer.getByText(t['gate_reason.weight_differs'], { exact: true }).waitFor();
  assert.deepEqual(await accessibilityFaults(officer), []);
  await picture(officer, 'gate_case_en_desk');
  await button(officer, 'cases.close').click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel(t['cases.finding']).fill('weighed again');
  await dialog.getByRole('button', { name: shared.confirm }).click();
  await officer.getByText(t['cases.empty'], { exact: true }).waitFor();
  await button(officer, 'cases.status.closed').click();
  await officer.getByText(/in order: weighed again/).waitFor();
  await officer.getByRole('link', { name: t['cases.proof'], exact: true }).waitFor();
  await officer.context().close();
});
