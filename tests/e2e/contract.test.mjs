// The documents in api/openapi are what the program serves, and every view answers as documented.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Caller, request } from './support/caller.mjs';
import { documents, faultOfAnswer } from './support/contract.mjs';
import { origin } from './support/zone.mjs';

const callers = new Map();

before(async () => {
  for (const login of ['zone_admin', 'official_mo', 'teller', 'qin_lan']) {
    callers.set(login, await Caller.signedIn(login));
  }
  callers.set('nobody', new Caller());
});

// This does not end: a stream of events.
const NO_VIEWS = ['/log/feed'];

// Views without places in their address; those with places are walked by the other tests.
function viewsOf(document) {
  return Object.entries(document.paths)
    .filter(([path, methods]) => methods.get && !path.includes('{'))
    .filter(([path]) => !NO_VIEWS.some((end) => path.endsWith(end)))
    .map(([path]) => path.replace('/api/v1', ''));
}

for (const [file, document] of documents) {
  test(`${file} is the document that the program serves`, async () => {
    const response = await request(`${origin}/api/openapi/${file}`);
    let text = '';
    for await (const part of response) text += part;
    assert.deepEqual(JSON.parse(text), document);
  });

  test(`every view of ${file} answers as documented, whoever asks`, async () => {
    for (const [login, caller] of callers) {
      for (const path of viewsOf(document)) {
        const { status, text } = await caller.get(path);
        assert.ok(status < 500, `${login} ${path}: ${status} ${text}`);
      }
    }
  });
}

test('an answer that is not as documented is found', () => {
  const answer = (body) =>
    faultOfAnswer({
      method: 'GET',
      address: '/api/v1/log/heads/latest',
      status: 200,
      type: 'application/json',
      body: JSON.stringify(body),
    });
  assert.match(answer({ unknown: 1 }), /must/);
});

test('a path that is not there is a problem like any other', async () => {
  const { status, body } = await callers.get('teller').get('/trade/no_such_table');
  assert.equal(status, 404);
  assert.equal(body.code, 'not_found');
});
