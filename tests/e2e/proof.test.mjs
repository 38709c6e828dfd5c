// A proof of the log is checked in the browser: as it came it holds, changed by a byte it fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, listen, open, openWindow, picture } from './support/browser.mjs';
import { Caller } from './support/caller.mjs';
import { textsOf } from './support/texts.mjs';

const texts = textsOf('log', 'en');
let browser;
let page;
let proof;
let trusted;

before(async () => {
  const official = await Caller.signedIn('official_mo');
  trusted = (await official.get('/log/key')).body.key;
  proof = (await official.get('/log/events/40')).text;
  browser = await launch();
  page = await openWindow(browser, { language: 'en' });
});
after(() => browser.close());

const drop = async (text) => {
  await open(page, '/proof');
  await page.locator('#pinned').fill(trusted);
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

// One character in the middle of a text becomes another.
function changed(text) {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
}

const CHANGED = {
  'the event': (file) => {
    file.event.envelope = changed(file.event.envelope);
  },
  'the path to the root': (file) => {
    file.inclusion[0] = changed(file.inclusion[0]);
  },
  'the signed head': (file) => {
    file.head = file.head.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
  },
};
for (const [part, change] of Object.entries(CHANGED)) {
  test(`one changed byte of ${part} fails, and the page says what does not fit`, async () => {
    const file = JSON.parse(proof);
    change(file);
    await drop(JSON.stringify(file));
    await page.locator('.verdict-no').waitFor();
    const said = await page.locator('main').innerText();
    const reasons = Object.keys(texts).filter((name) => name.startsWith('reason.'));
    assert.ok(reasons.some((name) => said.includes(texts[name])), said);
    await picture(page, `proof_changed_${Object.keys(CHANGED).indexOf(part)}_en_desk`);
  });
}

test('what is no proof at all is said to be none', async () => {
  await drop('{"hello": 1}');
  await page.getByText(texts['unreadable.title']).waitFor();
});
