import { describe, expect, it } from 'vitest';
import { exampleOf } from './examples';
import { emptyForm, withNewParty, type Form } from './form';
import { BOX, drawingOf, linesOf } from './graph';

const shipping = () => exampleOf('shipping', (key) => key);
const rowOf = (form: Form) => new Map(drawingOf(form).parties.map(({ id, y }) => [id, y]));

describe('the drawing', () => {
  it('has each owner above all that it holds, and the target lowest', () => {
    const form = shipping();
    const rows = rowOf(form);
    for (const { owner, owned } of form.holdings) expect(rows.get(owner)).toBeLessThan(rows.get(owned) ?? 0);
    expect(Math.max(...rows.values())).toBe(rows.get('coastal_line'));
  });
  it('lets no two boxes touch and keeps all within its edges', () => {
    const { parties, width, height } = drawingOf(shipping());
    for (const one of parties) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + BOX.width).toBeLessThanOrEqual(width);
      expect(one.y + BOX.height).toBeLessThanOrEqual(height);
      for (const other of parties) {
        const isApart = one.id === other.id || one.y !== other.y || Math.abs(one.x - other.x) >= BOX.width;
        expect(isApart, `${one.id} ${other.id}`).toBe(true);
      }
    }
  });
  it('leads a line past the row between, beside its boxes', () => {
    const { parties, holdings } = drawingOf(shipping());
    const [, passage, end] = holdings[4]?.points ?? []; // the port group's own share
    expect(holdings[4]?.points).toHaveLength(3);
    const between = parties.filter(({ y }) => passage && y < passage.y && passage.y < y + BOX.height);
    expect(between.map(({ id }) => id)).toEqual(['beibu_logistics', 'tan']);
    for (const { x } of between) expect(passage && (passage.x < x || passage.x > x + BOX.width)).toBe(true);
    expect(end?.y).toBe(parties.find(({ isTarget }) => isTarget)?.y);
  });
  it('knows sides: a Chinese company that nobody holds is unknown', () => {
    const form = withNewParty(withNewParty(shipping(), { id: 'x', country: 'CN' }), { id: 'y' });
    const sides = new Map(drawingOf(form).parties.map(({ id, side, isApart }) => [id, `${side} ${isApart}`]));
    expect(sides.get('hai_phong_lines')).toBe('foreign false');
    expect(sides.get('port_group')).toBe('home false');
    expect(sides.get('beibu_logistics')).toBe('home false');
    expect(sides.get('x')).toBe('unknown true');
    expect(sides.get('y')).toBe('unknown true');
  });
  it('marks the holding that closes a circle', () => {
    const form = shipping();
    const circle = { ...form, holdings: [...form.holdings, { owner: 'coastal_line', owned: 'hai_phong_lines', share: '5 %', control: '' }] };
    expect(drawingOf(circle).holdings.map(({ isCircle }) => isCircle)).toEqual([false, false, false, false, false, true]);
    const itself = { ...form, holdings: [{ owner: 'tan', owned: 'tan', share: '5 %', control: '' }] };
    expect(drawingOf(itself).holdings[0]?.isCircle).toBe(true);
  });
  it('draws an empty form, and leaves out holdings of nobody', () => {
    expect(drawingOf(emptyForm()).parties).toHaveLength(1);
    expect(drawingOf({ ...emptyForm(), holdings: [{ owner: '', owned: 'p1', share: '', control: '' }] }).holdings).toEqual([]);
  });
  it('draws five hundred parties in a moment', () => {
    let form = emptyForm();
    for (let at = 0; at < 499; at += 1) {
      const id = `q${at}`;
      form = withNewParty(form, { id });
      const owned = at < 10 ? 'p1' : `q${Math.floor(at / 10)}`;
      form = { ...form, holdings: [...form.holdings, { owner: id, owned, share: '10 %', control: '' }] };
    }
    const began = performance.now();
    expect(drawingOf(form).parties).toHaveLength(500);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('a name in a box', () => {
  it.each([
    ['海防航运公司', ['海防航运公司']],
    ['北部湾近海航运股份有限公司', ['北部湾近海航运股份有', '限公司']],
    ['Qinzhou International Hospital', ['Qinzhou', 'International Hosp…']],
    ['Beibu Coastal Line', ['Beibu Coastal Line']],
    ['中国（广西）自由贸易试验区钦州港片区开发投资集团', ['中国（广西）自由贸易', '试验区钦州港片区开…']],
  ])('%s takes %j', (name, lines) => {
    expect(linesOf(name)).toEqual(lines);
  });
});
