// A certified OpenID Connect provider on this machine, for tests of signing in. It listens on
// 127.0.0.1, prints one line of JSON with its issuer and ends with its standard input or a signal.
//
//   node provider.mjs [--redirect URI]... [--port NUMBER] [--secret TEXT]
//
// Public clients with code flow and PKCE, `cassia-test` and one for each other algorithm; with
// --secret also `cassia-test-confidential`, which must show that secret; one account for each login that is
// sent as login_hint (`officer` when there is none). It asks nothing: whoever starts a sign-in is
// that account. It must therefore never listen to anybody but this machine.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

import { Provider } from 'oidc-provider';

const { values: options } = parseArgs({
  options: {
    redirect: { type: 'string', multiple: true, default: ['http://127.0.0.1:8080/api/v1/access/oidc/callback'] },
    port: { type: 'string', default: '0' },
    secret: { type: 'string' },
  },
});

// The issuer must be known before the provider is made, and the port only is once it listens.
let handle = (request, response) => response.writeHead(503).end();
const server = createServer((request, response) => handle(request, response));
await new Promise((resolve) => server.listen(Number(options.port), '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const signingKey = (id, algorithm, type, typeOptions) => ({
  ...generateKeyPairSync(type, typeOptions).privateKey.export({ format: 'jwk' }),
  kid: id,
  alg: algorithm,
  use: 'sig',
});

const claimsOf = (login) => ({
  sub: `account-${login}`,
  name: `Test ${login}`,
  email: `${login}@zone.example`,
  email_verified: true,
});

const client = (id, algorithm, authentication) => ({
  client_id: id,
  ...authentication,
  application_type: 'native', // which may come back to http on the loopback interface
  redirect_uris: options.redirect,
  grant_types: ['authorization_code'],
  response_types: ['code'],
  id_token_signed_response_alg: algorithm,
});
const openly = { token_endpoint_auth_method: 'none' };
const clients = [
  client('cassia-test', 'RS256', openly),
  client('cassia-test-es256', 'ES256', openly),
  client('cassia-test-eddsa', 'EdDSA', openly),
];
if (options.secret !== undefined) {
  clients.push(
    client('cassia-test-confidential', 'RS256', {
      token_endpoint_auth_method: 'client_secret_basic',
      client_secret: options.secret,
    }),
  );
}

const provider = new Provider(issuer, {
  clients,
  jwks: {
    keys: [
      signingKey('rsa-1', 'RS256', 'rsa', { modulusLength: 2048 }),
      signingKey('ec-1', 'ES256', 'ec', { namedCurve: 'P-256' }),
      signingKey('ed-1', 'EdDSA', 'ed25519', {}),
    ],
  },
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'EdDSA'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false, // the name and address stand in the ID token, not at another endpoint
  cookies: { keys: [randomBytes(32).toString('hex')] },
  features: { devInteractions: { enabled: false } },
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => claimsOf(id.replace(/^account-/, '')),
  }),
  interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
  ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 300, IdToken: 300, Interaction: 300, Session: 300 },
});

// Stands in for the screens where a user signs in and consents.
const answerInteraction = async (request, response) => {
  const { params, session } = await provider.interactionDetails(request, response);
  const accountId = session?.accountId ?? `account-${params.login_hint ?? 'officer'}`;
  if (params.login_hint === 'declined') {
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  }
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, response, {
    login: { accountId, remember: false },
    consent: { grantId: await grant.save() },
  });
};

const answer = provider.callback();
handle = (request, response) => {
  if (!request.url.startsWith('/interaction/')) {
    return answer(request, response);
  }
  return answerInteraction(request, response).catch((error) => {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
  });
};

const stop = () => {
  server.close();
  server.closeAllConnections();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.stdin.resume().once('end', stop);
console.log(JSON.stringify({ issuer, client_id: 'cassia-test' }));
