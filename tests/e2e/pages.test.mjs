// Every page, in every language, on a desk and on a phone: no error in the console, no request that
// fails, nothing that breaks WCAG 2.1 AA, nothing wider than the window. Pictures are kept.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import {
  accessibilityFaults, goTo, launch, listen, open, openWindow, overflowOf, PHONE, picture, WIDE,
} from './support/browser.mjs';
import { LOOKED_AT_ELSEWHERE, PAGES } from './support/pages.mjs';
import { root } from './support/zone.mjs';

const LOOKS = [
  { language: 'zh', size: WIDE, name: 'zh_desk', isPictured: true, isTested: true },
  { language: 'zh', size: PHONE, name: 'zh_phone', isPictured: true, isTested: true },
  { language: 'en', size: WIDE, name: 'en_desk', isPictured: true },
  { language: 'vi', size: PHONE, name: 'vi_phone' },
];
const SIGN_IN = '/sign-in';
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const look of LOOKS) {
  describe(look.name, () => {
    const windows = new Map();
    before(async () => {
      for (const login of new Set(PAGES.map((page) => page.login))) {
        windows.set(login, await openWindow(browser, { login, ...look }));
      }
    });
    after(() => Promise.all([...windows.values()].map((page) => page.context().close())));

    for (const { name, path, login } of PAGES) {
      test(`${name} in ${look.name}`, async () => {
        const page = windows.get(login);
        // Whoever is not signed in is told so when the page asks who is there.
        const ear = listen(page, { expects: login ? [] : ['/access/me'] });
        try {
          // The first page is loaded, the others are gone to: both ways are those of users.
          await (page.url() === 'about:blank' ? open(page, path) : goTo(page, path));
          const isAtTheDoor = new URL(page.url()).pathname === SIGN_IN;
          assert.equal(isAtTheDoor, path === SIGN_IN, 'the session has ended');
          if (look.isPictured) await picture(page, `${name}_${look.name}`);
          assert.equal(await overflowOf(page), 0, 'the page is wider than its window');
          if (look.isTested) assert.deepEqual(await accessibilityFaults(page), []);
          assert.deepEqual(await ear.faults(), []);
        } finally {
          ear.stop();
        }
      });
    }
  });
}

test('the list of pages names every page of the portal', () => {
  const folder = new URL('portal/src/', root);
  const known = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('feature.tsx'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(/\bpath: '([^']+)'/g),
    ])
    .map(([, path]) => path);
  assert.ok(known.length > 10);
  const opened = PAGES.map(({ path }) => path.split('?')[0]);
  const isOpened = (path) => {
    const expression = new RegExp(`^${path.replace(/:[a-z_]+/g, '[^/]+')}$`);
    return opened.some((one) => expression.test(one));
  };
  const forgotten = known.filter((path) => !isOpened(path) && !LOOKED_AT_ELSEWHERE[path]);
  assert.deepEqual(forgotten, []);
});
