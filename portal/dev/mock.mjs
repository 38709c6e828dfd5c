// A zone of paper for working on the portal: answers from dev/fixtures, decides nothing, keeps
// nothing. A development tool; the product does not contain it.
//
//   node dev/mock.mjs [port] [folder of the built portal]
//
// GET /api/v1/a/b/c is answered from fixtures/a/b/c.json ('?' is ignored), or from an entry of
// `items` whose `id` is the last part. POST is answered with a receipt. The login `refused` is
// refused, `nobody` signs in without roles.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [port = '8070', portal] = process.argv.slice(2);
const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));
// The policy that docs/adr/0010-portal-stack.md asks the real server to send.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css',
  '.svg': 'image/svg+xml', '.json': 'application/json' };

let login;

function answer(response, status, body, type = 'application/json') {
  response.writeHead(status, { 'content-type': type, 'x-request-id': 'mock-0001' });
  response.end(JSON.stringify(body));
}

function problem(response, status, fields = {}) {
  answer(response, status, { type: `/problems/${fields.code ?? 'none'}`, status, title: '',
    request_id: 'mock-0001', ...fields }, 'application/problem+json');
}

function fixture(name) {
  const file = path.join(fixtures, `${path.normalize(`/${name}`)}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function readApi(name, response) {
  if (name === 'access/me') {
    if (!login) return problem(response, 401);
    const me = fixture('access/me');
    return answer(response, 200, login === 'nobody' ? { ...me, grants: [] } : me);
  }
  const whole = fixture(name);
  if (whole !== undefined) return answer(response, 200, whole);
  const key = decodeURIComponent(path.basename(name));
  const row = fixture(path.dirname(name))?.items?.find((item) => item.id === key);
  return row ? answer(response, 200, row) : problem(response, 404);
}

function postApi(name, text, response) {
  const body = text ? JSON.parse(text) : {};
  if (name === 'access/sign_in') {
    if (body.login === 'refused') return problem(response, 403, fixture('problems/refused'));
    login = body.login;
    return answer(response, 200, { csrf_token: 'mock' });
  }
  if (name === 'access/sign_out') login = undefined;
  const made = fixture(`post/${name}`);
  if (made?.problem) return problem(response, made.problem.status, made.problem);
  return answer(response, 200, made ?? { receipt: { first_position: 812, event_count: 2,
    decided_at: '2026-04-20T02:03:04Z', streams: [] } });
}

function sendFile(name, response) {
  let file = path.join(portal, path.normalize(name));
  if (!path.extname(file) || !existsSync(file)) file = path.join(portal, 'index.html');
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY });
  createReadStream(file).pipe(response);
}

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://mock');
  if (!pathname.startsWith('/api/v1/')) {
    return portal ? sendFile(pathname, response) : problem(response, 404);
  }
  const name = pathname.slice('/api/v1/'.length);
  if (request.method === 'GET') return readApi(name, response);
  let text = '';
  request.on('data', (piece) => (text += piece));
  request.on('end', () => postApi(name, text, response));
}).listen(Number(port), '127.0.0.1', () => console.log(`mock zone on http://127.0.0.1:${port}`));
