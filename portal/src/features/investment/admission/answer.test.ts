import { describe, expect, it } from 'vitest';
import { asksOf, countUnverified, effectOf, toneOf, type ActivityAnswer, type Answer, type Reason } from './answer';

const reason = (standing: Reason['standing'], code: string, clause = 'G-01', mark = 'K'): Reason => ({
  standing, code, text: '', citation: { source: 'fi_list_zone_2021', clause }, mark,
});
const activity = (...reasons: Reason[]): ActivityAnswer => ({ entries: [], outcome: 'undecided', scope: 'zone', reasons });

describe('what a list makes of an activity', () => {
  it.each([
    ['prohibited', [reason('not_met', 'entry_prohibits')]],
    ['restricted', [reason('met', 'chinese_control')]],
    ['free', [reason('met', 'section_open')]],
    ['free', [reason('met', 'exception_applies')]],
    ['unknown', [reason('open', 'list_incomplete')]],
    ['unknown', [reason('met', 'exception_applies'), reason('open', 'entry_covers_part')]],
    // What an edition that is over said is only a note.
    ['unknown', [reason('open', 'list_not_loaded'), reason('note', 'entry_prohibits')]],
    ['unknown', []],
  ])('is %s', (effect, reasons) => {
    expect(effectOf(activity(...reasons))).toBe(effect);
  });
  it('asks once for each entry that covers a part, where the entry is known by its id', () => {
    const asked = asksOf(activity(
      reason('open', 'entry_covers_part', 'L-02'), reason('open', 'entry_covers_part', 'L-02'),
      reason('open', 'entry_covers_part', '18'), reason('note', 'entry_covers_part', 'G-03'),
    ));
    expect(asked.map(({ citation }) => citation.clause)).toEqual(['L-02']);
  });
});

describe('an answer', () => {
  it('is a yes only where it may go on as it is', () => {
    expect(toneOf({ outcome: 'clear', passes: true })).toBe('yes');
    expect(toneOf({ outcome: 'conditional', passes: false })).toBe('half');
    expect(toneOf({ outcome: 'undecided', passes: false })).toBe('half');
    expect(toneOf({ outcome: 'blocked', passes: false })).toBe('no');
  });
  it('counts the reasons that rest on unverified law', () => {
    const answer = {
      activities: [activity(reason('met', 'a', '1', 'S'), reason('open', 'b', '1', 'K'), reason('not_met', 'c', '1', '?'), reason('note', 'd', '1', '?'))],
    } as unknown as Answer;
    expect(countUnverified(answer)).toBe(2);
  });
});
