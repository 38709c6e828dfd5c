import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listViews, saveView } from './device_views';
import { forgetView, keepView, shownViews, type ViewItem } from './saved_views';

function item(view: string, name: string, isMine = true, page = 'consignments'): ViewItem {
  return { view, version: 3, is_mine: isMine, saved: { name, page, query: `q=${name}`, is_shared: !isMine } };
}

const SAVED = { name: 'late', page: 'consignments', query: 'phase=lodged', is_shared: false };

describe('saved views', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("are the zone's of this page, then what only this device has", () => {
    saveView('li_wei', { name: 'late', query: 'old' });
    saveView('li_wei', { name: 'here', query: 'port=youyi' });
    const shown = shownViews('li_wei', 'consignments', [
      item('a', 'late'),
      item('b', 'team', false),
      item('c', 'desk', true, 'desk'),
    ]);
    expect(shown.map(({ name, isMine }) => [name, isMine])).toEqual([
      ['late', true],
      ['team', false],
      ['here', true],
    ]);
  });
  it('are replaced under their name at the version that is shown', async () => {
    const asked = vi.fn<(address: string, given: RequestInit) => Promise<Response>>(() => Promise.resolve(new Response('{}')));
    vi.stubGlobal('fetch', asked);
    await keepView('li_wei', SAVED, shownViews('li_wei', 'consignments', [item('a', 'late')]));
    expect(asked.mock.calls[0]?.[0]).toBe('/api/v1/workspace/views/a');
    expect(asked.mock.calls[0]?.[1].headers).toMatchObject({ 'if-match': '"3"' });
    // A colleague's view of that name is another view.
    await keepView('li_wei', SAVED, shownViews('li_wei', 'consignments', [item('b', 'late', false)]));
    expect(asked.mock.calls[1]?.[0]).not.toBe('/api/v1/workspace/views/b');
    expect(asked.mock.calls[1]?.[1].headers).not.toHaveProperty('if-match');
  });
  it('stay on the device while the zone cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    await keepView('li_wei', SAVED, []);
    expect(listViews('li_wei').map(({ name }) => name)).toEqual(['late']);
    const [here] = shownViews('li_wei', 'consignments', []);
    await forgetView('li_wei', here!);
    expect(listViews('li_wei')).toEqual([]);
  });
});
