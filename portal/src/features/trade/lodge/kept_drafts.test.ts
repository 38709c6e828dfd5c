import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '@/shared/api/client';
import { emptyDraft, emptyLine } from './draft';
import { listDrafts, saveDraft } from './draft_store';
import { keepDraft, matches, titleOf } from './kept_drafts';

const SUMMARY = {
  draft: 'd1',
  version: 7,
  title: 'D1 durian',
  changed_by: 'li_wei',
  changed_at: '2026-04-21T08:30:00.000000Z',
};

function answers(status: number, body: unknown) {
  const asked = vi.fn<(address: string, given: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(JSON.stringify(body), { status })),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
}

describe('a draft', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it('is kept by the zone at the version that was seen, and no longer on the device', async () => {
    const asked = answers(200, SUMMARY);
    saveDraft('li_wei', emptyDraft('d1'));
    expect(await keepDraft('li_wei', emptyDraft('d1'), 6)).toEqual({ where: 'zone', summary: SUMMARY });
    const [address, given] = asked.mock.calls[0]!;
    expect(address).toBe('/api/v1/workspace/drafts/d1');
    expect(given.headers).toMatchObject({ 'if-match': '"6"' });
    expect(listDrafts('li_wei')).toEqual([]);
  });
  it('is new without a version', async () => {
    const asked = answers(200, SUMMARY);
    await keepDraft('li_wei', emptyDraft('d1'));
    expect(asked.mock.calls[0]?.[1].headers).not.toHaveProperty('if-match');
  });
  it('stays on the device while the zone cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(await keepDraft('li_wei', emptyDraft('d1'))).toMatchObject({ where: 'device' });
    expect(listDrafts('li_wei').map(({ id }) => id)).toEqual(['d1']);
  });
  it("is not written over another's", async () => {
    answers(412, { type: '', title: '', status: 412, code: 'version_conflict' });
    await expect(keepDraft('li_wei', emptyDraft('d1'), 6)).rejects.toThrow(ProblemError);
    expect(listDrafts('li_wei')).toEqual([]);
  });
  it('is found by its number and its goods', () => {
    const draft = { ...emptyDraft('d1'), declaration_id: ' 5107 ', lines: [{ ...emptyLine(), goods_name: '榴莲' }] };
    expect(titleOf(draft)).toBe('5107 榴莲');
    expect(titleOf(emptyDraft('d2'))).toBe('');
    expect(matches(SUMMARY, ' DURIAN ')).toBe(true);
    expect(matches(SUMMARY, 'tea')).toBe(false);
  });
});
