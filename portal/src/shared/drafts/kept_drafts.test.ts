import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '@/shared/api/client';
import { draftId, isOfKind, listDrafts, saveDraft, type AnyDraft, type DraftKind } from './draft_store';
import { keepDraft, matches } from './kept_drafts';

const KIND: DraftKind<AnyDraft> = { name: 'letter', titleOf: ({ lines }) => lines.join(' ') };
const OTHER: DraftKind<AnyDraft> = { ...KIND, name: '' };
const emptyDraft = (id: string): AnyDraft => ({ id, saved_at: '', lines: [] });

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
    saveDraft(KIND, 'li_wei', emptyDraft('d1'));
    expect(await keepDraft(KIND, 'li_wei', emptyDraft('d1'), 6)).toEqual({ where: 'zone', summary: SUMMARY });
    const [address, given] = asked.mock.calls[0]!;
    expect(address).toBe('/api/v1/workspace/drafts/d1');
    expect(given.headers).toMatchObject({ 'if-match': '"6"' });
    expect(listDrafts(KIND, 'li_wei')).toEqual([]);
  });
  it('is new without a version', async () => {
    const asked = answers(200, SUMMARY);
    await keepDraft(KIND, 'li_wei', emptyDraft('d1'));
    expect(asked.mock.calls[0]?.[1].headers).not.toHaveProperty('if-match');
  });
  it('stays on the device while the zone cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(await keepDraft(KIND, 'li_wei', emptyDraft('d1'))).toMatchObject({ where: 'device' });
    expect(listDrafts(KIND, 'li_wei').map(({ id }) => id)).toEqual(['d1']);
  });
  it("is not written over another's", async () => {
    answers(412, { type: '', title: '', status: 412, code: 'version_conflict' });
    await expect(keepDraft(KIND, 'li_wei', emptyDraft('d1'), 6)).rejects.toThrow(ProblemError);
    expect(listDrafts(KIND, 'li_wei')).toEqual([]);
  });
  it('is of the form that its id names, and those of other forms are not listed with it', async () => {
    expect(draftId(KIND, 'd1')).toBe('letter.d1');
    expect(isOfKind(KIND, 'letter.d1') && isOfKind(OTHER, 'd1')).toBe(true);
    expect(isOfKind(OTHER, 'letter.d1') || isOfKind(KIND, 'd1')).toBe(false);
    saveDraft(KIND, 'li_wei', emptyDraft('letter.d1'));
    expect(listDrafts(OTHER, 'li_wei')).toEqual([]);
    const asked = answers(200, SUMMARY);
    await keepDraft(KIND, 'li_wei', { ...emptyDraft('letter.d1'), lines: ['dear', 'sir'] });
    expect(asked.mock.calls[0]?.[1].body).toContain('"title":"dear sir"');
  });
  it('is found by its title', () => {
    expect(matches(SUMMARY, ' DURIAN ')).toBe(true);
    expect(matches(SUMMARY, 'tea')).toBe(false);
  });
});
