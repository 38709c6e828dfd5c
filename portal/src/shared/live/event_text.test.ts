import { describe, expect, it } from 'vitest';
import { eventReader } from './event_text';

describe('the text of a stream of events', () => {
  it('is read over the borders of its pieces', () => {
    const read = eventReader();
    expect(read('id: 7\nevent: ev')).toEqual([]);
    expect(read('ent\ndata: {"a":1}\n\nid: 8\nevent: event\ndata: {}\n\nid')).toEqual([
      { id: '7', name: 'event', data: '{"a":1}' },
      { id: '8', name: 'event', data: '{}' },
    ]);
    expect(read(': 9\ndata:x\ndata:y\n\n')).toEqual([{ id: '9', name: 'message', data: 'x\ny' }]);
  });

  it('may hold comments, which say nothing', () => {
    expect(eventReader()(': still here\n\n')).toEqual([]);
  });
});
