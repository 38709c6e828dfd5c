// @vitest-environment node
import { describe, expect, it } from 'vitest';
import fixture from './fixtures/proof.json';
import { readDropped, type ProofFile } from './proof_file';
import { parseKey } from '@/shared/signed/note';
import { readHead, verifyHead } from './tree_head';
import { verifyProof } from './verify';

// The head and key that docs/formats/events.md prints.
const DOCUMENTED_HEAD =
  'cassia/chongzuo\n1\nxpIZN2J+Rzpk+8Mfvu2WsZn1GWvSgMuytWvBoLe9TS8=\nepoch 1\n' +
  'signed_at 2026-03-02T01:00:01.5Z\n\n— chongzuo ' +
  '3DvehaoI7hqSl9xp3+QLCoBei8uSe2oZZOV6VrKHj4RSpepSvJcZJnD+JaQZQ5dHugWHfSgQWHlC6FYR60Hx9/g3Gws=\n';
const DOCUMENTED_KEY = 'chongzuo+dc3bde85+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';

type Fields = typeof fixture;

function proofOf(change: (fields: Fields) => void = () => {}): ProofFile {
  const fields = structuredClone(fixture);
  change(fields);
  const dropped = readDropped(JSON.stringify(fields));
  if (dropped.kind !== 'proof') throw new Error(JSON.stringify(dropped));
  return dropped.proof;
}

function failures(proof: ProofFile, pinned?: string): string[] {
  return verifyProof(proof, pinned)
    .checks.filter((check) => check.outcome === 'failed')
    .map((check) => `${check.name}: ${check.reason}`);
}

describe('the documented tree head', () => {
  it('is by the documented key', () => {
    const key = parseKey(DOCUMENTED_KEY);
    expect(key && verifyHead(DOCUMENTED_HEAD, key)).toBeUndefined();
    expect(readHead(DOCUMENTED_HEAD)).toMatchObject({ zone: 'chongzuo', size: 1n, epoch: 1n });
  });

  it('is not by another', () => {
    const key = parseKey(fixture.key);
    expect(key && verifyHead(DOCUMENTED_HEAD, key)).toBe('tree_head_not_signed');
  });

  it.each([
    ['\n1\n', '\n2\n', 'signature_wrong'],
    ['epoch 1', 'epoch 2', 'signature_wrong'],
    ['epoch 1', 'epoch 01', 'tree_head_malformed'],
    ['\n\n', '\n', 'tree_head_malformed'],
    ['Gws=', 'Gwo=', 'signature_wrong'],
    ['3Dveh', '3Dvei', 'tree_head_not_signed'],
    ['3Dveh', '4Dveh', 'tree_head_not_signed'],
  ])('changed from %j to %j is %s', (from, to, reason) => {
    const key = parseKey(DOCUMENTED_KEY);
    expect(key && verifyHead(DOCUMENTED_HEAD.replace(from, to), key)).toBe(reason);
  });
});

describe('a key', () => {
  it.each([
    ['chongzuo+dc3bde86+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'],
    ['nanning+dc3bde85+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'],
    ['chongzuo'],
    [''],
  ])('that does not fit its own hash is none: %j', (text) => {
    expect(parseKey(text)).toBeUndefined();
  });
});

describe('a proof', () => {
  it('holds in every part, under a pinned key', () => {
    const verdict = verifyProof(proofOf(), fixture.key);
    expect(verdict.checks.map((check) => check.outcome)).toEqual(Array(6).fill('passed'));
    expect(verdict).toMatchObject({ isProved: true, isKeyPinned: true });
    expect(verdict.path?.steps).toHaveLength(fixture.inclusion.length);
  });

  it('says when its key was not pinned', () => {
    expect(verifyProof(proofOf(), undefined)).toMatchObject({ isProved: true, isKeyPinned: false });
  });

  it('fails for whichever character of the event is changed', () => {
    for (let at = 0; at < fixture.event.envelope.length; at += 23) {
      const changed = proofOf((fields) => {
        const text = fields.event.envelope;
        const letter = text[at] === '0' ? '1' : '0';
        fields.event.envelope = text.slice(0, at) + letter + text.slice(at + 1);
      });
      expect(failures(changed)).toContain('inclusion: root_mismatch');
    }
  });

  it.each<[string, (fields: Fields) => void, string]>([
    ['nonce', (f) => (f.event.nonce = f.event.nonce.replace(/^./, '0')), 'inclusion: root_mismatch'],
    ['short nonce', (f) => (f.event.nonce = '00'), 'inclusion: nonce_malformed'],
    ['position', (f) => (f.position += 1), 'position: position_differs'],
    ['position outside', (f) => (f.position = 11), 'inclusion: outside_tree'],
    ['sibling', (f) => (f.inclusion[1] = '00'.repeat(32)), 'inclusion: root_mismatch'],
    ['lost sibling', (f) => f.inclusion.pop(), 'inclusion: proof_too_short'],
    ['added sibling', (f) => f.inclusion.push('00'.repeat(32)), 'inclusion: proof_too_long'],
    ['short sibling', (f) => (f.inclusion[0] = '00'), 'inclusion: digest_malformed'],
    ['root', (f) => (f.head = f.head.replace('\n11\n', '\n12\n')), 'signature: signature_wrong'],
    ['earlier head', (f) => (f.earlier_head = f.earlier_head.replace('\n6\n', '\n7\n')), 'earlier: signature_wrong'],
    ['consistency', (f) => (f.consistency[0] = '00'.repeat(32)), 'consistency: earlier_root_mismatch'],
    ['swapped heads', (f) => ([f.head, f.earlier_head] = [f.earlier_head, f.head]), 'consistency: outside_tree'],
    ['foreign key', (f) => (f.key = DOCUMENTED_KEY), 'signature: tree_head_not_signed'],
  ])('with a changed %s fails and says why', (_, change, reason) => {
    expect(failures(proofOf(change))).toContain(reason);
  });

  it('under another pinned key fails', () => {
    expect(failures(proofOf(), DOCUMENTED_KEY)).toEqual([
      'key: key_differs',
      'signature: tree_head_not_signed',
      'earlier: tree_head_not_signed',
    ]);
  });

  it('of another epoch or zone is not called consistent', () => {
    const epoch = proofOf((f) => (f.earlier_head = f.earlier_head.replace('epoch 1', 'epoch 2')));
    expect(failures(epoch)).toContain('consistency: epoch_differs');
    const zone = proofOf((f) => (f.earlier_head = f.earlier_head.replace('cassia/chongzuo', 'cassia/nanning')));
    expect(failures(zone)).toContain('consistency: zone_differs');
  });

  it('without a key proves nothing', () => {
    expect(failures({ ...proofOf(), key: undefined })).toEqual(['key: key_missing']);
  });
});

describe('a dropped file', () => {
  it('may be a receipt, bare or as it was answered', () => {
    const receipt = { first_position: 7, event_count: 2, decided_at: '', streams: [] };
    const expected = { kind: 'receipt', receipt: { firstPosition: 7, eventCount: 2 } };
    expect(readDropped(JSON.stringify(receipt))).toEqual(expected);
    expect(readDropped(JSON.stringify({ receipt }))).toEqual(expected);
  });

  it('may be a bare tree head', () => {
    const dropped = readDropped(DOCUMENTED_HEAD);
    expect(dropped.kind === 'proof' && failures(dropped.proof, DOCUMENTED_KEY)).toEqual([]);
  });

  it.each([
    ['not json', ''],
    ['null', ''],
    ['{}', 'head'],
    ['{"first_position": -1}', 'first_position'],
    ['{"head": "x", "event": {"envelope": 1}}', 'envelope'],
    ['{"head": "x", "inclusion": ["zz"]}', 'inclusion[0]'],
  ])('that is none of them is unreadable: %s', (text, place) => {
    expect(readDropped(text)).toEqual({ kind: 'unreadable', place });
  });
});
