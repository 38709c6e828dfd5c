import { beforeEach, describe, expect, it } from 'vitest';
import { listViews, removeView, saveView } from './device_views';

describe('views on this device', () => {
  beforeEach(() => localStorage.clear());

  it('are kept for each user, and replaced by their name', () => {
    saveView('li_wei', { name: 'late', query: 'phase=lodged' });
    saveView('li_wei', { name: 'youyi', query: 'port=youyi' });
    saveView('li_wei', { name: 'late', query: 'phase=part_released' });
    expect(listViews('li_wei')).toEqual([
      { name: 'youyi', query: 'port=youyi' },
      { name: 'late', query: 'phase=part_released' },
    ]);
    expect(listViews('huang_jing')).toEqual([]);
    expect(removeView('li_wei', 'youyi').map(({ name }) => name)).toEqual(['late']);
  });
  it('that cannot be read are none', () => {
    localStorage.setItem('cassia.views.li_wei', '{"a":');
    expect(listViews('li_wei')).toEqual([]);
    localStorage.setItem('cassia.views.li_wei', '[null,{"name":1}]');
    expect(listViews('li_wei')).toEqual([]);
  });
});
