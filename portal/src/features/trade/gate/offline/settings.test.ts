import { describe, expect, it } from 'vitest';
import { settingsIn } from './settings';

const parameter = (name: string, value: string) => ({ name, values: [{ value }] });

describe('what law says to a tablet', () => {
  it('is read from its parameters', () => {
    const law = [parameter('gate.clock_skew_seconds_max', '120'), parameter('gate.device_queue_days', '7')];
    expect(settingsIn(law)).toEqual({ skewSecondsMax: 120, queueDays: 7 });
  });

  it('is nothing while one of them is missing or no number', () => {
    expect(settingsIn([parameter('gate.device_queue_days', '7')])).toBeUndefined();
    const odd = [parameter('gate.clock_skew_seconds_max', 'x'), parameter('gate.device_queue_days', '7')];
    expect(settingsIn(odd)).toBeUndefined();
  });
});
