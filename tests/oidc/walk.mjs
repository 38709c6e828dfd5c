// Walks through signing in at the test provider with a real counter: node walk.mjs PROGRAM.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { Browser } from './browser.mjs';

const [program] = process.argv.slice(2);
if (!program) {
  console.error('usage: node walk.mjs PROGRAM');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'cassia-oidc-'));
const data = join(folder, 'data');
const log = join(folder, 'log');
const offer = join(folder, 'oidc');
const secret = randomBytes(24).toString('base64url');
const children = [];
let output = '';

// The redirect address must be known to the provider before the counter takes its port.
const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

// Starts a program and waits for its first line.
const start = async (command, options) => {
  const child = spawn(command, options, { stdio: ['pipe', 'pipe', 'pipe'] });
  children.push(child);
  child.stderr.on('data', (piece) => (output += piece));
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${command} ended: ${output}`);
  });
  const [line] = await Promise.race([once(lines, 'line'), ended]);
  ended.catch(() => {});
  lines.on('line', (each) => (output += `${each}\n`));
  return { child, line };
};

const stop = async (child) => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

const writeOffer = (issuer, origin, secretMode) => {
  writeFileSync(join(folder, 'secret'), `${secret}\n`);
  chmodSync(join(folder, 'secret'), secretMode);
  writeFileSync(
    offer,
    `issuer = ${issuer}
client_id = cassia-test-confidential
client_secret_file = secret
redirect_base = ${origin}
title_zh = 统一身份
title_en = Zone identity
title_vi = Danh tính khu
`,
  );
};

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const api = `${origin}/api/v1/access`;
const codes = [];

// Signs in from the start page on; as `login` at the provider.
const signIn = (browser, login = 'officer', from = `${api}/oidc/start`) =>
  browser.go(from, origin, (address) => {
    const url = new URL(address);
    if (url.pathname.endsWith('/oidc/callback') && url.searchParams.has('code')) {
      codes.push(url.searchParams.get('code'));
    }
    if (url.searchParams.has('code_challenge')) {
      url.searchParams.set('login_hint', login);
    }
    return url.href;
  });

const withPassword = async (browser, login, password) => {
  const response = await browser.ask(`${api}/sign_in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()).csrf_token;
};

const steps = {
  'a secret that others can read is refused': async ({ issuer }) => {
    writeOffer(issuer, origin, 0o644);
    const run = spawnSync(program, ['serve', '--data', data, '--oidc', offer, '--port', '0']);
    assert.equal(run.status, 2);
    assert.match(run.stderr.toString(), /secret_file_not_private/);
    assert.ok(!run.stderr.includes(secret));
    writeOffer(issuer, origin, 0o600);
  },
  'the counter opens with an identity provider': async (scene) => {
    scene.counter = await start(program, [
      'serve', '--data', data, '--oidc', offer, '--port', String(port), '--log', log,
    ]);
    const offered = await (
      await fetch(`${api}/oidc`, { headers: { 'accept-language': 'vi' } })
    ).json();
    assert.equal(offered.is_offered, true);
    assert.equal(offered.title, 'Danh tính khu');
  },
  'nobody is registered by signing in': async () => {
    const browser = new Browser();
    assert.equal(await signIn(browser), '/sign-in?refused=oidc_identity_refused');
    assert.equal((await browser.ask(`${api}/me`)).status, 401);
  },
  'a user links the identity': async (scene) => {
    const browser = new Browser();
    const csrf = await withPassword(browser, scene.login, scene.password);
    const headers = { 'x-csrf-token': csrf };
    const begun = await browser.ask(`${api}/identities/start`, { method: 'POST', headers });
    assert.equal(begun.status, 200);
    const { location } = await begun.json();
    assert.equal(await signIn(browser, 'officer', location), '/account');
    const { items } = await (await browser.ask(`${api}/identities`)).json();
    assert.equal(items.length, 1);
    Object.assign(scene, { browser, headers, identity: items[0].identity });
  },
  'and signs in with it': async (scene) => {
    const browser = new Browser();
    const from = `${api}/oidc/start?then=${encodeURIComponent('/trade/consignments?page=2')}`;
    assert.equal(await signIn(browser, 'officer', from), '/trade/consignments?page=2');
    const me = await (await browser.ask(`${api}/me`)).json();
    assert.equal(me.user.login, scene.login);
  },
  'another person at the provider does not': async () => {
    assert.equal(await signIn(new Browser(), 'clerk'), '/sign-in?refused=oidc_identity_refused');
  },
  'nor one whom the provider declines': async () => {
    assert.equal(await signIn(new Browser(), 'declined'), '/sign-in?refused=oidc_declined');
  },
  'a return is good once, and in one browser': async () => {
    const browser = new Browser();
    let callback;
    let cookie;
    const page = await browser.go(`${api}/oidc/start`, origin, (address) => {
      if (address.startsWith(`${api}/oidc/callback`)) {
        callback = address;
        cookie = browser.cookiesFor(address);
        codes.push(new URL(address).searchParams.get('code'));
      }
      return address;
    });
    assert.equal(page, '/');
    for (const headers of [{ cookie }, {}]) {
      const again = await fetch(callback, { redirect: 'manual', headers });
      assert.equal(again.headers.get('location'), '/sign-in?refused=oidc_return_unknown');
      assert.ok(!again.headers.getSetCookie().some((each) => each.startsWith('cassia_session')));
    }
  },
  'what was unlinked signs in no more': async ({ browser, headers, identity }) => {
    const response = await browser.ask(`${api}/identities/unlink`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ identity }),
    });
    assert.equal(response.status, 200, await response.clone().text());
    assert.equal(await signIn(new Browser()), '/sign-in?refused=oidc_identity_refused');
  },
  'the log of events is sound, and no log has a code, a token or the secret': async ({ counter }) => {
    await stop(counter.child);
    execFileSync(program, ['verify', '--data', data]);
    const lines = readFileSync(log, 'utf8');
    assert.match(lines, /finish_oidc/);
    for (const hidden of [...codes, secret, 'eyJ', 'code_verifier']) {
      assert.ok(!lines.includes(hidden) && !output.includes(hidden), hidden);
    }
    assert.ok(codes.length >= 5);
  },
};

try {
  const made = execFileSync(program, ['first-administrator', 'gao', '--data', data]).toString();
  const [, login, password] = /^login (\S+), password (\S+) /.exec(made);
  const provider = await start(process.execPath, [
    join(dirname(fileURLToPath(import.meta.url)), 'provider.mjs'),
    '--redirect', `${api}/oidc/callback`, `--secret=${secret}`,
  ]);
  const scene = { login, password, issuer: JSON.parse(provider.line).issuer };
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(scene);
    } catch (error) {
      throw new Error(`${name}: ${error.message}\n${output}`, { cause: error });
    }
    console.log(`   ${name}`);
  }
  console.log('   signing in at a provider: sound');
} finally {
  for (const child of children) {
    child.kill();
  }
  rmSync(folder, { recursive: true, force: true });
}
// Connections that are kept alive would hold the program for a while.
process.exit(0);
