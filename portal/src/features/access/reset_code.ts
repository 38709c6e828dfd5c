// What an administrator hands over: the user's id and the secret, as one text to type in.
export function resetCode({ user, secret }: { user: string; secret: string }): string {
  return `${user}.${secret}`;
}

export function splitResetCode(code: string): { user: string; secret: string } | undefined {
  const [user, secret, ...more] = code.trim().split('.');
  return user && secret && more.length === 0 ? { user, secret } : undefined;
}
