// @vitest-environment node
import { existsSync, globSync, readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, toHex } from '@/shared/signed/bytes';
import { leafHash, nodeHash, verifyConsistency, verifyInclusion } from './merkle';

const bytes = (text: unknown) =>
  (typeof text === 'string' ? fromBase64(text) : undefined) ?? new Uint8Array();
// JSON.parse would round what is beyond 2^53.
const big = (text: string, name: string) =>
  BigInt(new RegExp(`"${name}": (\\d+)`).exec(text)?.[1] ?? '-1');

interface Vector {
  root: string;
  root1: string;
  root2: string;
  leafHash: string;
  proof: string[] | null;
  wantErr: boolean;
}

function isRefused(kind: string, text: string): boolean {
  const vector = JSON.parse(text) as Vector;
  const proof = (vector.proof ?? []).map(bytes);
  if (kind === 'inclusion') {
    const leaf = { index: big(text, 'leafIdx'), hash: bytes(vector.leafHash) };
    const tree = { size: big(text, 'treeSize'), root: bytes(vector.root) };
    return verifyInclusion(leaf, tree, proof).reason !== undefined;
  }
  const earlier = { size: big(text, 'size1'), root: bytes(vector.root1) };
  const later = { size: big(text, 'size2'), root: bytes(vector.root2) };
  return verifyConsistency(earlier, later, proof).reason !== undefined;
}

// The shared checks lie beside the repository; continuous integration always has them.
const shared = [process.env['CASSIA_SHARED'] ?? '', '../../shared', '../../../shared']
  .map((folder) => `${folder}/data/checks/merkle`)
  .find((folder) => existsSync(folder));

describe.runIf(shared !== undefined || process.env['CI'] === 'true')('the vectors of others', () => {
  it.each(['inclusion', 'consistency'])('of %s are answered as they want', (kind) => {
    const files = globSync(`${shared}/${kind}/**/*.json`);
    expect(files.length).toBeGreaterThan(50);
    const wrong = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return isRefused(kind, text) !== (JSON.parse(text) as Vector).wantErr;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the hashes', () => {
  it('are those that docs/formats/events.md prints', () => {
    const envelope =
      '{"body":{"plate":"桂F·12345"},"command_id":"pass-1","context":{"actor":"gate-7",' +
      '"decided_at":"2026-03-02T01:00:01.5Z","occurred_at":"2026-03-02T01:00:00Z",' +
      '"on_behalf_of":"customs","received_at":"2026-03-02T01:00:01Z"},"position":0,"schema":1,' +
      '"stream":"trade.gate/CZ-2026-000123","type":"trade.gate.vehicle_passed","version":3,' +
      '"zone_id":"chongzuo"}';
    const nonce = fromHex('000102030405060708090a0b0c0d0e0f') ?? new Uint8Array();
    expect(toHex(leafHash(nonce, utf8ToBytes(envelope)))).toBe(
      'c6921937627e473a64fbc31fbeed96b199f5196bd280cbb2b56bc1a0b7bd4d2f',
    );
  });
});

// A log of `size` leaves and what it proves, by the recursive definition of the RFC.
function logOf(size: number): Uint8Array[] {
  return Array.from({ length: size }, (_, index) => sha256(Uint8Array.of(0, index)));
}
function rootOf(leaves: Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}
function inclusionOf(index: number, leaves: Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return index < half
    ? [...inclusionOf(index, leaves.slice(0, half)), rootOf(leaves.slice(half))]
    : [...inclusionOf(index - half, leaves.slice(half)), rootOf(leaves.slice(0, half))];
}
function consistencyOf(earlier: number, leaves: Uint8Array[], isWhole = true): Uint8Array[] {
  if (earlier === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return earlier <= half
    ? [...consistencyOf(earlier, leaves.slice(0, half), isWhole), rootOf(leaves.slice(half))]
    : [...consistencyOf(earlier - half, leaves.slice(half), false), rootOf(leaves.slice(0, half))];
}

describe('small logs', () => {
  it('prove every leaf, and no other place of it', () => {
    for (let size = 1; size <= 20; size += 1) {
      const leaves = logOf(size);
      const tree = { size: BigInt(size), root: rootOf(leaves) };
      leaves.forEach((hash, index) => {
        const proof = inclusionOf(index, leaves);
        const at = (place: number) => verifyInclusion({ index: BigInt(place), hash }, tree, proof);
        expect(at(index).reason).toBeUndefined();
        if (size > 1) expect(at((index + 1) % size).reason).toBeDefined();
      });
    }
  });

  it('prove every earlier log, and no changed one', () => {
    for (let size = 1; size <= 20; size += 1) {
      const leaves = logOf(size);
      const later = { size: BigInt(size), root: rootOf(leaves) };
      for (let earlier = 1; earlier <= size; earlier += 1) {
        const before = { size: BigInt(earlier), root: rootOf(leaves.slice(0, earlier)) };
        const proof = consistencyOf(earlier, leaves);
        expect(verifyConsistency(before, later, proof).reason).toBeUndefined();
        const changed = { ...before, root: sha256(before.root) };
        expect(verifyConsistency(changed, later, proof).reason).toBeDefined();
      }
    }
  });
});
