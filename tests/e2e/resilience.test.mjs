// Clients that are slow, greedy or confused harm themselves alone: meanwhile others are served.
import assert from 'node:assert/strict';
import net from 'node:net';
import { after, before, test } from 'node:test';
import { Caller } from './support/caller.mjs';
import { origin } from './support/zone.mjs';

const { port } = new URL(origin);
const SLOW_CLIENTS = 200;
const sockets = [];
let user;

before(async () => {
  user = await Caller.signedIn('huang_jing');
});
after(() => sockets.forEach((socket) => socket.destroy()));

function connect(from) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', localAddress: from });
    sockets.push(socket);
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

// All that the server says until it closes, or `seconds` after which it has not.
async function answerTo(bytes) {
  const socket = await connect('127.0.2.1');
  let said = '';
  socket.setEncoding('latin1').on('data', (part) => (said += part));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => {}); // a reset is an answer too
  socket.write(bytes);
  await closed;
  return said;
}

async function isServed() {
  const { status } = await user.get('/access/me');
  assert.equal(status, 200);
}

test('connections that never finish their request take nothing from others', async () => {
  const slow = await Promise.all(
    Array.from({ length: SLOW_CLIENTS }, (_, index) => connect(`127.0.3.${1 + (index % 4)}`)),
  );
  for (const socket of slow) {
    socket.on('error', () => {}); // the server closes it when its time is over
    socket.write('GET /api/v1/law/packages HTTP/1.1\r\nHost: zone\r\nX-Slow: ');
  }
  const began = performance.now();
  for (let round = 0; round < 20; round += 1) {
    for (const socket of slow) if (!socket.destroyed) socket.write('a');
    await isServed();
  }
  assert.ok(performance.now() - began < 30_000, 'twenty requests took longer than they may');
});

test('such a connection is closed when its time is over', { timeout: 60_000 }, async () => {
  const said = await answerTo('GET / HTTP/1.1\r\nHost: zone\r\nX-Slow: ');
  assert.match(said, /^HTTP\/1\.1 408 /);
});

test('a body beyond the limit is refused before it is sent', async () => {
  const said = await answerTo(
    'POST /api/v1/access/sign_in HTTP/1.1\r\nHost: zone\r\nContent-Type: application/json\r\n' +
      'Content-Length: 99999999999\r\n\r\n{',
  );
  assert.match(said, /^HTTP\/1\.1 413 /);
  await isServed();
});

const MALFORMED = [
  ['no request at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 no TLS here\r\n\r\n'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: z\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na'],
  [
    'length and chunks at once',
    'POST / HTTP/1.1\r\nHost: z\r\nContent-Length: 4\r\n' +
      'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a header without a name', 'GET / HTTP/1.1\r\nHost: z\r\n: nothing\r\n\r\n'],
  ['a path that climbs', 'GET /../../etc/passwd HTTP/1.1\r\nHost: z\r\nConnection: close\r\n\r\n'],
  ['a header of 64 KiB', `GET / HTTP/1.1\r\nHost: z\r\nX-Long: ${'a'.repeat(65536)}\r\n\r\n`],
];
for (const [name, bytes] of MALFORMED) {
  test(`malformed: ${name}`, async () => {
    const said = await answerTo(bytes);
    assert.match(said, /^HTTP\/1\.1 4\d\d /);
    assert.doesNotMatch(said, /root:/);
    await isServed();
  });
}
