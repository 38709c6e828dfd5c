// Speaks to the counter as a page does: a session cookie, the CSRF token with what changes
// something, an idempotency key with a command. Every answer is held against the contract.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { faultOfAnswer } from './contract.mjs';
import { origin, people, personOf } from './zone.mjs';

const agents = new Map();

// Each person comes from an own address of the loopback network: the counter counts guesses of
// passwords by address.
function addressOf(login) {
  return `127.0.1.${2 + people.findIndex((one) => one.login === login)}`;
}

export function request(url, given = {}) {
  const { method = 'GET', headers = {}, body, from = '127.0.1.1', signal } = given;
  if (!agents.has(from)) agents.set(from, new http.Agent({ keepAlive: true, localAddress: from }));
  return new Promise((resolve, reject) => {
    const sent = http.request(
      url,
      { method, headers, agent: agents.get(from), localAddress: from, signal },
      resolve,
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function textOf(response) {
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  return text;
}

export class Caller {
  constructor({ login = undefined, at = origin, language = 'en' } = {}) {
    this.login = login;
    this.at = at;
    this.language = language;
    this.cookie = undefined;
    this.csrf = undefined;
  }

  static async signedIn(login, options = {}) {
    const caller = new Caller({ login, ...options });
    const { password } = personOf(login);
    const { status, body } = await caller.post('/access/sign_in', { login, password });
    assert.equal(status, 200, JSON.stringify(body));
    caller.csrf = body.csrf_token;
    return caller;
  }

  headers() {
    return {
      accept: 'application/json',
      'accept-language': this.language,
      ...(this.cookie && { cookie: `cassia_session=${this.cookie}` }),
    };
  }

  async call(method, path, { body, headers = {} } = {}) {
    const address = `/api/v1${path}`;
    const response = await request(this.at + address, {
      method,
      from: this.login ? addressOf(this.login) : undefined,
      headers: {
        ...this.headers(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method !== 'GET' && this.csrf && { 'x-csrf-token': this.csrf }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await textOf(response);
    for (const cookie of response.headers['set-cookie'] ?? []) {
      const [, value] = /^cassia_session=([^;]*)/.exec(cookie) ?? [];
      if (value !== undefined) this.cookie = value || undefined;
    }
    const type = response.headers['content-type'];
    const fault = faultOfAnswer({ method, address, status: response.statusCode, type, body: text });
    assert.equal(fault, undefined);
    return {
      status: response.statusCode,
      headers: response.headers,
      text,
      body: type?.includes('json') ? JSON.parse(text) : text,
    };
  }

  get(path) {
    return this.call('GET', path);
  }

  post(path, body, headers) {
    return this.call('POST', path, { body, headers });
  }

  // Gives a command that must be accepted and returns its receipt.
  async give(command, fields, { key = randomUUID(), headers = {} } = {}) {
    const { status, body } = await this.post(`/${command}`, fields, {
      'idempotency-key': key,
      ...headers,
    });
    assert.equal(status, 200, `${command}: ${JSON.stringify(body)}`);
    return body.receipt;
  }

  // Gives a command that must be refused and returns the problem.
  async refused(command, fields, { key = randomUUID() } = {}) {
    const { status, body } = await this.post(`/${command}`, fields, { 'idempotency-key': key });
    assert.notEqual(status, 200, `${command} was accepted`);
    return body;
  }

  // Listens to the events that the caller may see; `next` waits for the one that fits.
  async listen(topic) {
    const stop = new AbortController();
    const address = `${this.at}/api/v1/log/feed?topic=${encodeURIComponent(topic)}`;
    const response = await request(address, {
      from: this.login ? addressOf(this.login) : undefined,
      headers: { ...this.headers(), accept: 'text/event-stream' },
      signal: stop.signal,
    });
    assert.equal(response.statusCode, 200);
    assert.match(response.headers['content-type'], /^text\/event-stream/);
    return new EventsHeard(response.setEncoding('utf8'), stop);
  }
}

class EventsHeard {
  #heard = [];
  #waiting = [];
  #text = '';

  constructor(response, stop) {
    this.stop = stop;
    response.on('data', (part) => this.#take(part));
    response.on('error', () => {}); // the test closes the stream itself
  }

  #take(part) {
    this.#text += part;
    const blocks = this.#text.split('\n\n');
    this.#text = blocks.pop();
    for (const block of blocks) {
      const line = block.split('\n').find((one) => one.startsWith('data:'));
      if (line) this.#heard.push(JSON.parse(line.slice('data:'.length)));
    }
    this.#waiting = this.#waiting.filter(({ fits, resolve }) => {
      const found = this.#heard.find(fits);
      if (found) resolve(found);
      return !found;
    });
  }

  get heard() {
    return [...this.#heard];
  }

  next(fits) {
    const found = this.#heard.find(fits);
    if (found) return found;
    return new Promise((resolve) => this.#waiting.push({ fits, resolve }));
  }

  close() {
    this.stop.abort();
  }
}
