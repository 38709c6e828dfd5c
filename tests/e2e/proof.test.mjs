// A proof of the log is checked in the browser: as it came it holds, with one byte changed it fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, listen, open, openWindow, picture } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { textsOf } from './support/texts.mjs';

const texts = textsOf('log', 'en');
let browser;
let page;
let proof;
let key;

before(async () => {
  const trader = await Caller.signedIn('li_wei');
  const { body: page_of_rows } = await trader.get('/trade/consignments/5107202610000001');
  assert.ok(page_of_rows.declaration_id ?? page_of_rows);
  key = (await trader.get('/log/key')).body;
  const official = await Caller.signedIn('official_mo');
  proof = (await official.get('/log/events/40')).text;
  browser = await launch();
  page = await openWindow(browser, { language: 'en' });
});
after(() => browser.close());

const drop = async (text) => {
  await open(page, '/proof');
  await page.locator('#pinned').fill(key.verifier_key ?? key.key);
  await page.locator('input[type=file]').setInputFiles({
    name: 'proof.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
};

test('the proof that the zone gives holds under the key that is trusted', async () => {
  const ear = listen(page, { expects: ['/access/me'] });
  await drop(proof);
  await page.locator('.verdict-yes').waitFor();
  assert.match(await page.locator('.verdict-yes').innerText(), new RegExp(texts['verdict.yes']));
  await picture(page, 'proof_holds_en_desk');
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

// Changes one character of the field and leaves the rest of the file as it was.
function changed(field) {
  const text = JSON.parse(proof)[field];
  const at = Math.floor(text.length / 2);
  const other = text[at] === 'A' ? 'B' : 'A';
  return proof.replace(text, text.slice(0, at) + other + text.slice(at + 1));
}

test('one changed byte fails, and the page says what does not fit', async () => {
  const field = Object.entries(JSON.parse(proof)).find(
    ([, value]) => typeof value === 'string' && /^[A-Za-z0-9+/=]{60,}$/.test(value),
  )[0];
  await drop(changed(field));
  await page.locator('.verdict-no').waitFor();
  const said = await page.locator('main').innerText();
  assert.ok(
    Object.entries(texts).some(([name, text]) => name.startsWith('reason.') && said.includes(text)),
    said,
  );
  await picture(page, 'proof_changed_en_desk');
});

test('what is no proof at all is said to be none', async () => {
  await drop('{"hello": 1}');
  await page.getByText(texts['unreadable.title']).waitFor();
});
