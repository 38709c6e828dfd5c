// What the zone prints of a consignment: the tax bill and the record, downloaded in the browser, are
// PDF files that say what the consignment's page says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, listen, open, openWindow } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { DURIAN } from './support/pages.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';

// A zone of its own: one trader has only so many sessions at once.
const zone = new OwnServer('printing');
let browser;
let story;

before(async () => {
  await zone.start();
  browser = await launch();
  const trader = await Caller.signedIn('li_wei', { at: zone.origin });
  ({ story } = (await trader.get(`/trade/consignments/${DURIAN}`)).body);
});
after(async () => {
  await browser.close();
  await zone.stop();
});

// The words of a PDF file, as poppler reads them, with single blanks between.
function wordsOf(path) {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout.replace(/\s+/g, ' ');
}

async function download(page, language, what) {
  const t = textsOf('trade', language);
  const name = t['printed.download'].replace('{{what}}', t[`printed.${what}`]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  assert.equal(file.suggestedFilename(), `${what}_${DURIAN}.pdf`);
  const path = await file.path();
  assert.equal((await readFile(path)).subarray(0, 5).toString('latin1'), '%PDF-');
  return wordsOf(path);
}

const LANGUAGES = [
  { language: 'zh', bill: '进口税款缴纳清单', record: '货物通关记录' },
  { language: 'en', bill: 'Bill of import taxes', record: 'Record of a consignment' },
  { language: 'vi', bill: 'Bảng kê thuế nhập khẩu', record: 'Hồ sơ thông quan lô hàng' },
];

for (const { language, bill, record } of LANGUAGES) {
  test(`tax bill and record are printed with the figures of the page (${language})`, async () => {
    const page = await openWindow(browser, { login: 'li_wei', language, zone });
    const ear = listen(page);
    await open(page, `/consignments/${DURIAN}`);
    const billed = await download(page, language, 'tax_bill');
    const recorded = await download(page, language, 'record');
    const named = story.organisations.find(({ id }) => id === story.declarant);
    const declarant = `${named.names[language] || named.names.zh} (${story.declarant})`;
    for (const words of [billed, recorded]) {
      assert.ok(words.includes(DURIAN), words);
      assert.ok(words.includes(declarant), `${declarant}: ${words}`);
      assert.ok(words.includes(`${story.tax.currency} ${story.tax.amount}`), words);
      assert.ok(words.includes(story.lines[0].goods), words);
    }
    assert.ok(billed.includes(bill) && billed.includes(story.tax_due), billed);
    assert.ok(recorded.includes(record) && recorded.includes(story.batch_no), recorded);
    assert.ok(story.events.every(({ on_behalf_of: by }) => !by || recorded.includes(`(${by})`)), recorded);
    assert.deepEqual(await ear.faults(), []);
    await page.context().close();
  });
}
