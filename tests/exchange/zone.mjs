// A zone of its own: folder, law, counter on a port that the system chooses, and who calls it.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// Each opening is a minute later, so that time never goes back.
const openedAt = (opening) => `2026-04-21T08:${String(30 + opening)}:00+08:00`;
// Long, because a machine may be busy: what fits is given at once.
const kPatience = 120_000;

// Asks until the answer fits, and gives it.
export const until = async (what, ask, fits) => {
  const end = Date.now() + kPatience;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    assert.ok(Date.now() < end, `${what}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

export class Zone {
  constructor(program, folder, law) {
    Object.assign(this, { program, law, data: join(folder, 'data'), port: 0, openings: 0, sessions: new Map() });
    this.portFile = join(folder, 'port');
  }

  found() {
    const told = execFileSync(this.program, ['demo', '--data', this.data, '--json']).toString();
    this.people = JSON.parse(told.trimEnd().split('\n').at(-1));
  }

  async open() {
    rmSync(this.portFile, { force: true });
    this.output = '';
    this.child = spawn(this.program, [
      'serve', '--data', this.data, '--law', this.law, '--begin-at', openedAt(this.openings++),
      '--webhooks-to-private-addresses', '--port', String(this.port), '--port-file', this.portFile,
    ]);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (piece) => (this.output += piece));
    }
    await until('the counter opens', () => existsSync(this.portFile) || this.child.exitCode, Boolean);
    assert.equal(this.child.exitCode, null, this.output);
    this.port = Number(readFileSync(this.portFile, 'utf8'));
    this.origin = `http://127.0.0.1:${this.port}`;
  }

  async close(signal = 'SIGTERM') {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  verify() {
    execFileSync(this.program, ['verify', '--data', this.data, '--law', this.law]);
  }

  get messages() {
    return `${this.origin}/api/v1/treaty/origin_exchange/messages`;
  }

  async key() {
    return (await (await fetch(`${this.origin}/api/v1/log/key`)).json()).key;
  }

  async session(login) {
    if (!this.sessions.has(login)) {
      const { password } = this.people.find((one) => one.login === login);
      const response = await fetch(`${this.origin}/api/v1/access/sign_in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password }),
      });
      assert.equal(response.status, 200, await response.clone().text());
      const cookie = response.headers.getSetCookie()[0].split(';')[0];
      this.sessions.set(login, { cookie, csrf: (await response.json()).csrf_token });
    }
    return this.sessions.get(login);
  }

  async call(login, method, path, body) {
    const { cookie, csrf } = await this.session(login);
    const response = await fetch(`${this.origin}/api/v1/${path}`, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrf,
        'accept-language': 'en',
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }

  async give(login, path, body) {
    const { status, body: answer } = await this.call(login, 'POST', path, body);
    assert.equal(status, 200, `${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  // A row of the desk of the exchange, or nothing.
  async row(login, table, key) {
    const { status, body } = await this.call(login, 'GET', `treaty/origin_exchange/${table}/${key}`);
    return status === 200 ? body : undefined;
  }
}
