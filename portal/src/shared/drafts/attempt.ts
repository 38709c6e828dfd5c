// What was sent last and under which key, so that a lost answer is asked for again, also after the
// page was closed, and never done twice.
export interface Attempt {
  fields: string;
  key: string;
}

// The key under which these fields are sent: that of an earlier attempt with the same fields, a new
// one for others.
export function attemptFor(
  earlier: (Attempt | undefined)[],
  fields: unknown,
  makeKey: () => string,
): Attempt {
  const text = JSON.stringify(fields);
  return earlier.find((one) => one?.fields === text) ?? { fields: text, key: makeKey() };
}
