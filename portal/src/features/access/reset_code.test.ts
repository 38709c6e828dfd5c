import { describe, expect, it } from 'vitest';
import { resetCode, splitResetCode } from './reset_code';

describe('a reset code', () => {
  it('comes apart as it was made', () => {
    const made = { user: 'u1f', secret: '7QK4-M2XD' };
    expect(splitResetCode(` ${resetCode(made)} `)).toEqual(made);
  });

  it.each(['', 'u1f', '.x', 'u1f.', 'a.b.c'])('is refused when it is %j', (code) => {
    expect(splitResetCode(code)).toBeUndefined();
  });
});
