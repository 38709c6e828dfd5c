// Holds answers against the OpenAPI documents of api/openapi, which are also the ones that the
// running program serves (contract.test.mjs compares the two).
import { readdirSync, readFileSync } from 'node:fs';
import { fromPortal, root } from './zone.mjs';

const Ajv = fromPortal('ajv/dist/2020').default;
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);

const folder = new URL('api/openapi/', root);
export const documents = new Map(
  readdirSync(folder).map((file) => {
    return [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))];
  }),
);

const escapePart = (part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

// An address like /trade/consignments/{declaration_id} as an expression; fixed parts win over
// places, so that .../declaration.csv is not taken for a key.
function expressionOf(path) {
  const text = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+');
  return new RegExp(`^${text}$`);
}

const operations = [];
for (const [file, document] of documents) {
  ajv.addSchema(document, file);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      operations.push({ file, path, method, operation, expression: expressionOf(path) });
    }
  }
}
operations.sort((left, right) => left.path.split('{').length - right.path.split('{').length);

function schemaOf(found, status, type) {
  const key = found.operation.responses[status] ? String(status) : 'default';
  // A redirect has an address and no body that anybody reads.
  if (status === 303 && key === '303') return {};
  const content = found.operation.responses[key]?.content ?? {};
  if (!content[type]) return { fault: `answers ${status} ${type}, which is not documented` };
  if (!type.endsWith('json')) return {};
  const parts = ['paths', found.path, found.method, 'responses', key, 'content', type, 'schema'];
  return { reference: `${found.file}#/${parts.map(escapePart).join('/')}` };
}

// What is wrong with an answer, in words; nothing when it is as documented. `address` is the path
// with its query.
export function faultOfAnswer({ method, address, status, type, body }) {
  const path = decodeURI(address.split('?')[0]);
  const media = (type ?? '').split(';')[0];
  const found = operations.find(
    (one) => one.method === method.toLowerCase() && one.expression.test(path),
  );
  // A path that does not exist is answered by a problem, of which every document has the schema.
  const { fault, reference } = found
    ? schemaOf(found, status, media)
    : { reference: 'trade.json#/components/schemas/Problem' };
  if (fault) return `${method} ${path} ${fault}`;
  if (!reference) return undefined;
  const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
  if (validate(JSON.parse(body))) return undefined;
  return `${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}\n${body.slice(0, 600)}`;
}
