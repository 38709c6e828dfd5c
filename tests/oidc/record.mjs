// Signs in at the test provider as a browser and a server would, and writes down what was said:
//
//   node record.mjs recorded
//
// makes one file for each signature algorithm in that folder. `src/security` reads them in its
// tests, at the time when they were recorded; recording anew tries the code against a live provider.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const redirectUri = 'http://127.0.0.1:8080/api/v1/access/oidc/callback';
const scope = 'openid email profile';

const startProvider = async () => {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'provider.mjs');
  const child = spawn(process.execPath, [file, '--redirect', redirectUri], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, issuer: JSON.parse(line).issuer };
  }
  throw new Error('the provider did not start');
};

// Follows redirects, keeping cookies, until the provider sends the browser back to us.
const browse = async (url) => {
  const cookies = new Map();
  for (let hop = 0; hop < 10 && !url.startsWith(redirectUri); ++hop) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) {
      throw new Error(`no way on from ${url}: ${response.status} ${await response.text()}`);
    }
    url = new URL(location, url).href;
  }
  return Object.fromEntries(new URL(url).searchParams);
};

const textOf = async (url, options) => {
  const response = await fetch(url, options);
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${url}: ${response.status} ${text}`);
  }
  return text;
};

const signIn = async (issuer, clientId) => {
  const discovery = await textOf(`${issuer}/.well-known/openid-configuration`);
  const endpoints = JSON.parse(discovery);
  const secret = () => randomBytes(32).toString('base64url');
  const attempt = { state: secret(), nonce: secret(), code_verifier: secret() };
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: createHash('sha256').update(attempt.code_verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const query = Object.entries(parameters).map((pair) => pair.map(encodeURIComponent).join('='));
  const url = `${endpoints.authorization_endpoint}?${query.join('&')}`;
  const callback = await browse(url);
  const response = await textOf(endpoints.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: callback.code,
      redirect_uri: redirectUri,
      client_id: clientId,
      code_verifier: attempt.code_verifier,
    }),
  });
  return {
    received_at: new Date().toISOString(),
    issuer,
    client: { id: clientId, redirect_uri: redirectUri, scope },
    attempt,
    discovery,
    authorisation_url: url,
    callback,
    key_set: await textOf(endpoints.jwks_uri),
    token_response: response,
  };
};

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node record.mjs FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const { child, issuer } = await startProvider();
try {
  for (const clientId of ['cassia-test', 'cassia-test-es256', 'cassia-test-eddsa']) {
    const recorded = await signIn(issuer, clientId);
    writeFileSync(join(folder, `${clientId}.json`), `${JSON.stringify(recorded, null, 2)}\n`);
    console.log(`${clientId}: signed in at ${issuer}`);
  }
} finally {
  child.kill();
}
