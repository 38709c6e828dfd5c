// The papers of a consignment: a trader drops an invoice, a file that is not what it says is
// refused in words, customs reads it, the trader takes it back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { accessibilityFaults, launch, listen, open, openWindow, picture } from './support/browser.mjs';
import { DURIAN } from './support/pages.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

const t = textsOf('trade', 'en');
const shared = textsOf('shared', 'en');
const INVOICE = {
  name: '发票 DL-118.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 durian'),
};
const zone = new OwnServer('attachments');
let browser;
let trader;

const panel = (page) =>
  page.locator('section').filter({
    has: page.getByRole('heading', { name: t['papers.title'], exact: true }),
  });

before(async () => {
  await zone.start();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await zone.stop();
});

test('a file that is not what its name says is refused in words', async () => {
  trader = await openWindow(browser, { login: 'li_wei', language: 'en', zone });
  await open(trader, `/consignments/${DURIAN}`);
  await panel(trader)
    .locator('input[type=file]')
    .setInputFiles({ ...INVOICE, buffer: Buffer.from('<html>') });
  await panel(trader).getByRole('alert').getByText('application/pdf').first().waitFor();
  await panel(trader).getByText(t['papers.none']).waitFor();
});

test('the trader hands in an invoice and reads it again', async () => {
  const ear = listen(trader);
  await panel(trader).locator('input[type=file]').setInputFiles(INVOICE);
  await panel(trader).getByText(INVOICE.name).first().waitFor();
  await panel(trader).getByText(t['papers.scan.not_scanned']).waitFor();
  await picture(trader, 'attachments_en_desk');
  const [file] = await Promise.all([
    trader.waitForEvent('download'),
    panel(trader).getByRole('button', { name: t['papers.download'] }).click(),
  ]);
  assert.equal(file.suggestedFilename(), INVOICE.name);
  assert.deepEqual(await readFile(await file.path()), INVOICE.buffer);
  assert.deepEqual(await accessibilityFaults(trader), []);
  assert.deepEqual(await ear.faults(), []);
});

test('the trader takes it back, and the record stays', async () => {
  await panel(trader).getByRole('button', { name: t['papers.withdraw'], exact: true }).click();
  const dialog = trader.getByRole('dialog');
  await dialog.getByRole('button', { name: shared.confirm, exact: true }).click();
  await panel(trader).getByText(t['papers.status.withdrawn']).waitFor();
  await panel(trader).getByText(INVOICE.name).waitFor({ state: 'detached' });
});
