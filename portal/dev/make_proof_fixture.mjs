// Writes the proof that the tests and the mock zone use: a log of eleven events under a key that is
// known to everybody. Run once; the tests need its bytes to stay as they are.
import { writeFileSync } from 'node:fs';
import * as ed25519 from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

ed25519.hashes.sha512 = sha512;
const secret = sha256(utf8ToBytes('cassia portal fixture key'));
const publicKey = ed25519.getPublicKey(secret);
const base64 = (bytes) => Buffer.from(bytes).toString('base64');
const kind = concatBytes(Uint8Array.of(1), publicKey);
const keyHash = sha256(concatBytes(utf8ToBytes('chongzuo\n'), kind)).slice(0, 4);

const node = (left, right) => sha256(concatBytes(Uint8Array.of(1), left, right));
function split(size) {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}
function root(leaves) {
  if (leaves.length === 1) return leaves[0];
  const half = split(leaves.length);
  return node(root(leaves.slice(0, half)), root(leaves.slice(half)));
}
function inclusion(index, leaves) {
  if (leaves.length === 1) return [];
  const half = split(leaves.length);
  return index < half
    ? [...inclusion(index, leaves.slice(0, half)), root(leaves.slice(half))]
    : [...inclusion(index - half, leaves.slice(half)), root(leaves.slice(0, half))];
}
function consistency(earlier, leaves, isWhole = true) {
  if (earlier === leaves.length) return isWhole ? [] : [root(leaves)];
  const half = split(leaves.length);
  return earlier <= half
    ? [...consistency(earlier, leaves.slice(0, half), isWhole), root(leaves.slice(half))]
    : [...consistency(earlier - half, leaves.slice(half), false), root(leaves.slice(0, half))];
}

const plates = ['桂F·12345', '桂F·20816', '桂A·55021', '桂N·31107'];
function event(position) {
  const minute = String(position).padStart(2, '0');
  const instant = `2026-04-20T01:${minute}:00Z`;
  return {
    envelope: JSON.stringify({
      body: { plate: plates[position % plates.length] },
      command_id: `pass-${position}`,
      context: { actor: 'gate-7', decided_at: instant, occurred_at: instant,
        on_behalf_of: 'customs', received_at: instant },
      position,
      schema: 1,
      stream: `trade.gate/CZ-2026-0001${minute}`,
      type: 'trade.gate.vehicle_passed',
      version: 1,
      zone_id: 'chongzuo',
    }),
    nonce: sha256(utf8ToBytes(`nonce ${position}`)).slice(0, 16),
  };
}
const events = Array.from({ length: 11 }, (_, position) => event(position));
const leaves = events.map(({ envelope, nonce }) =>
  sha256(concatBytes(Uint8Array.of(0), nonce, utf8ToBytes(envelope))));
function head(size) {
  const text = `cassia/chongzuo\n${size}\n${base64(root(leaves.slice(0, size)))}\nepoch 1\n` +
    `signed_at 2026-04-20T01:${String(size - 1).padStart(2, '0')}:00.5Z\n`;
  const signature = ed25519.sign(utf8ToBytes(text), secret);
  return `${text}\n— chongzuo ${base64(concatBytes(keyHash, signature))}\n`;
}
const position = 4;
const file = {
  event: { envelope: events[position].envelope, nonce: bytesToHex(events[position].nonce) },
  position,
  inclusion: inclusion(position, leaves).map(bytesToHex),
  head: head(leaves.length),
  earlier_head: head(6),
  consistency: consistency(6, leaves).map(bytesToHex),
  key: `chongzuo+${bytesToHex(keyHash)}+${base64(kind)}`,
};
const target = new URL('../src/features/log/fixtures/proof.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(file, null, 2)}\n`);
