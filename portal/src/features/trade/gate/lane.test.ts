import { describe, expect, it } from 'vitest';
import type { VehicleRow } from '../types';
import { keepSetting, lightOf, readPlate, readSetting, stepOf, vehicleNow } from './lane';

const row = (phase: string) => ({ phase }) as VehicleRow;

describe('the lane', () => {
  it('reads a plate as it is recorded', () => {
    expect(readPlate(' GuiF·888 88 ')).toBe('GuiF88888');
    expect(readPlate('ＧｕｉF88888')).toBe('GuiF88888');
  });
  it('has to do with the vehicle that has not passed yet', () => {
    expect(vehicleNow([row('left'), row('held'), row('passed')])?.phase).toBe('held');
    expect(vehicleNow([])).toBeUndefined();
  });
  it.each([
    ['passed', 'green', 'leave'],
    ['held', 'red', 'arrive'],
    ['waiting', 'yellow', 'arrive'],
    ['expected', 'grey', 'arrive'],
    ['left', 'grey', 'nothing'],
  ])('%s shows %s and may %s', (phase, light, step) => {
    expect(lightOf(row(phase))).toBe(light);
    expect(stepOf(row(phase))).toBe(step);
  });
  it('keeps lane and device on the tablet', () => {
    keepSetting({ lane: 'in-1', device: 'T7' });
    expect(readSetting()).toEqual({ lane: 'in-1', device: 'T7' });
    localStorage.setItem('cassia.lane', 'broken');
    expect(readSetting()).toEqual({ lane: '', device: '' });
  });
});
